"""How far an archive is, in a line and on a terminal."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from factcheck.cli.progress import EVERY, Pace, lines

ROOT = Path(__file__).parents[2]


class Clock:
    now = 0.0

    def __call__(self) -> float:
        return self.now


PACES = [
    (8 * 10**9, 100, (1_230_000_000, 120_000), "1.2 GB of 8.0 GB", "120,000, 12.3 MB/s, 1,200", ", about 9 min left"),
    (10**7, 10, (9_000_000, 50), "9.0 MB of 10.0 MB", "50, 0.9 MB/s, 5", ", about 1 s left"),
    (10**12, 10, (10**6, 1), "1.0 MB of 1000.0 GB", "1, 0.1 MB/s, 0", ", about 2777 h 46 min left"),
    (0, 10, (5_000, 10), "5 kB", "10, 0.0 MB/s, 1", ""),
]


@pytest.mark.parametrize(("total", "spent", "done", "size", "pace", "left"), PACES)
def test_a_pace_in_words(total: int, spent: float, done: tuple[int, int], size: str, pace: str, left: str) -> None:
    clock = Clock()
    shown = Pace(total, clock)
    shown.add(*done, given=False)
    clock.now = spent
    assert str(shown) == f"{size}, units 1, documents {pace} documents/s{left}"


def test_what_was_done_before_does_not_make_it_quicker() -> None:
    clock = Clock()
    pace = Pace(4_000_000, clock)
    pace.add(2_000_000, 9, given=True)
    assert str(pace) == "2.0 MB of 4.0 MB, units 1, documents 9"
    pace.add(1_000_000, 10, given=False)
    clock.now = 10.0
    assert str(pace).endswith("documents 19, 0.1 MB/s, 1 documents/s, about 10 s left")


def test_a_line_now_and_then(capsys: pytest.CaptureFixture[str]) -> None:
    clock = Clock()
    pace = Pace(0, clock)
    update = lines(pace, clock)
    for clock.now in (1.0, EVERY - 0.1, EVERY, EVERY + 1, 2 * EVERY, 2 * EVERY + 1):
        update()
    assert capsys.readouterr().err.count("factcheck: done 0 kB, units 0") == 2


def test_a_bar_on_a_terminal(folder: Path) -> None:
    pty = pytest.importorskip("pty")
    (folder / "news.jsonl").write_text('{"text": "На заводах появится 200 рабочих мест."}\n{\n', "utf-8")
    ours, theirs = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "factcheck", "archive", "news.jsonl", "-o", "out.jsonl"],
        cwd=folder, stderr=theirs, stdout=subprocess.DEVNULL,
        env={**os.environ, "PYTHONPATH": str(ROOT), "TERM": "xterm", "COLUMNS": "160"},
    )  # fmt: skip
    os.close(theirs)
    said = b""
    try:
        while block := os.read(ours, 1 << 16):
            said += block
    except OSError:  # how the end of a terminal is told
        pass
    finally:
        os.close(ours)
        assert process.wait(timeout=50) == 0
    shown = said.decode("utf-8")
    assert "100%" in shown
    assert "units 1, documents 1" in shown
    assert "factcheck: news.jsonl:2: not JSON" in shown
    assert "factcheck: out.jsonl: rows 1, documents 1" in shown
