"""Where the console script and `python -m factcheck` start."""

from __future__ import annotations

import gc

_UNCOLLECTED = 200_000
"""Objects made before the cycle collector looks for the first time."""


def main() -> None:
    """Run the command line and leave with its exit code."""
    # A check lives for the blink of an eye: what its imports allocate is not worth walking again and again.
    gc.set_threshold(_UNCOLLECTED)
    from factcheck.cli import main as run

    try:
        run()
    finally:
        # At its end the interpreter walks all objects for cycles; the process that is ending returns them anyway.
        gc.freeze()


if __name__ == "__main__":
    main()
