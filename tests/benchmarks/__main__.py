"""The table of speed: `python -m tests.benchmarks [--only NAME ...] [--size small|full] [--list]`.

The small size shows in minutes that everything works; only the full one measures what the bars name.
"""

from __future__ import annotations

import argparse
import os
import tempfile
from pathlib import Path

from tests.benchmarks import archive, dense, gate, growth, measure, start
from tests.benchmarks.table import Size, heading

_BENCHES = (*start.ROWS, *gate.ROWS, *dense.ROWS, *growth.ROWS, *archive.ROWS)


def main() -> None:
    """Measure row after row, and print each when it is done."""
    names = [bench.name for bench in _BENCHES]
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("--only", nargs="+", choices=names, metavar="NAME", help="measure these rows alone")
    parser.add_argument("--size", choices=("small", "full"), default="full")
    parser.add_argument("--list", action="store_true", help="print the rows' names and end")
    parser.add_argument("--folder", type=Path, help="where data is made for the time of the run; 3 GB at full size")
    asked = parser.parse_args()
    if asked.list:
        print("\n".join(names))
        return
    size = Size(full=asked.size == "full")
    for line in heading(size):
        print(line, flush=True)
    os.environ["FACTCHECK_CACHE"] = ""  # nothing that this process compiles is kept, nor found kept
    for bench in _BENCHES:
        if asked.only and bench.name not in asked.only:
            continue
        measure.say(bench.name)
        with tempfile.TemporaryDirectory(prefix="factcheck-bench-", dir=asked.folder) as name:
            print(bench.row(size, Path(name)), flush=True)


if __name__ == "__main__":
    main()
