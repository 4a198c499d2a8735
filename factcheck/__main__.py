"""Where the console script and `python -m factcheck` start."""

from __future__ import annotations

import gc
import os
import sys

_UNCOLLECTED = 200_000
"""Objects made before the cycle collector looks for the first time."""


def main() -> None:
    """Run the command line and leave with its exit code."""
    # A check lives for the blink of an eye: what its imports allocate is not worth walking again and again.
    gc.set_threshold(_UNCOLLECTED)
    from factcheck.cli import main as run

    try:
        run()
    except SystemExit as leaving:
        if isinstance(leaving.code, int):
            _leave(leaving.code)
        raise
    finally:
        # At its end the interpreter walks all objects for cycles; the process that is ending returns them anyway.
        gc.freeze()


def _leave(code: int) -> None:
    """End the process at once: to take all modules down in order costs a twentieth of a check.

    Only where no threads can be left to wait for, and all that was written has gone out.
    """
    if "threading" in sys.modules:
        return
    try:
        sys.stdout.flush()
        sys.stderr.flush()
    except (OSError, ValueError):
        return  # the interpreter has its own way to say so
    os._exit(code)


if __name__ == "__main__":
    main()
