"""`factcheck archive` that is interrupted, killed or stopped by a full disk, and goes on from there."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
WRONG = "На заводах появится 200 рабочих мест, вложат 6,6 млн тенге."
RIGHT = "После модернизации заводов будет создано 150 новых рабочих мест."
KEY = "Здесь."
UNITS = 4
"""Of 64 texts each."""
WITHIN = 50.0

PATCH = """\
import os, signal, time
from pathlib import Path
signal.signal(signal.SIGINT, signal.default_int_handler)  # tests that are run in the background ignore it
os.environ.setdefault("COORDINATOR", str(os.getpid()))  # the first of all; the others have it from that
coordinator = int(os.environ["COORDINATOR"])
import factcheck.pipeline as p
check = p.findings

def once(mark):
    try:
        Path(mark).touch(exist_ok=False)
    except FileExistsError:
        return False
    return True

def recorded(count):
    manifest = Path(".out.jsonl.work/manifest.jsonl")
    for _ in range(1000):
        if manifest.exists() and manifest.read_bytes().count(b"\\n") > count:
            return
        time.sleep(0.02)

def findings(document, *rest, **named):
    if named:  # claims that are not in the cache yet are read as drafts, too
        return check(document, *rest, **named)
    with open("checked", "a") as log:
        log.write(document.path + "\\n")
    if %r in document.text:
        %s
    return check(document, *rest)

p.findings = findings
"""
"""A `sitecustomize.py`: every process of factcheck puts its own function in the place of the one that checks a text."""


class Runs:
    """Runs of one command over a folder of texts, one of which is the key to what happens."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        (folder / "texts").mkdir()
        for n in range(64 * UNITS):
            (folder / "texts" / f"{n:03}.txt").write_text(RIGHT, "utf-8")
        for n in (3, 70, 140, 200):
            (folder / "texts" / f"{n:03}.txt").write_text(WRONG, "utf-8")
        (folder / "texts" / "130.txt").write_text(f"{WRONG} {KEY}", "utf-8")  # of the third unit

    def start(
        self, body: str = "pass", *args: str, prefix: tuple[str, ...] = (), patch: str = ""
    ) -> subprocess.Popen[bytes]:
        """Begin, in a session of its own; `body` is done when the key is met."""
        (self.folder / "sitecustomize.py").write_text(patch + PATCH % (KEY, body), "utf-8")
        kept = {name: value for name, value in os.environ.items() if name != "COORDINATOR"}
        return subprocess.Popen(
            [*prefix, sys.executable, "-m", "factcheck", "archive", "texts", "-o", "out.jsonl", *args],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            cwd=self.folder,
            env={**kept, "PYTHONPATH": f"{self.folder}{os.pathsep}{ROOT}"},
            start_new_session=True,
        )

    def run(self, body: str = "pass", *args: str, prefix: tuple[str, ...] = (), patch: str = "") -> tuple[int, str]:
        """Run to the end; the exit code and what was said."""
        process = self.start(body, *args, prefix=prefix, patch=patch)
        try:
            out, err = process.communicate(timeout=WITHIN)
        finally:
            if process.poll() is None:
                os.killpg(process.pid, signal.SIGKILL)
        assert out == b""
        return process.returncode, err.decode("utf-8")

    def written(self) -> tuple[bytes, bytes]:
        """The output, with the summary."""
        return (self.folder / "out.jsonl").read_bytes(), (self.folder / "out.claims.jsonl").read_bytes()

    def undisturbed(self) -> tuple[bytes, bytes]:
        """What a run that nothing happens to writes; it is then taken away."""
        code, said = self.run("pass", "--workers", "1")
        assert code == 0, said
        written = self.written()
        for name in ("out.jsonl", "out.claims.jsonl", "checked"):
            (self.folder / name).unlink()
        return written

    def checked(self) -> Counter[str]:
        """How many times each text was checked."""
        return Counter((self.folder / "checked").read_text("utf-8").split())

    def hidden(self) -> list[str]:
        return [p.name for p in self.folder.iterdir() if p.name.startswith(".")]


@pytest.fixture
def runs(folder: Path) -> Runs:
    return Runs(folder)


def is_running(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return True


KILL = """if once("killed"):
            recorded(2)
            Path("worker").write_text(str(os.getpid()))
            os.kill(coordinator, signal.SIGKILL)
            time.sleep(600)
"""


def test_killed_it_goes_on_with_what_is_not_done(runs: Runs) -> None:
    expected = runs.undisturbed()
    code, _ = runs.run(KILL, "--workers", "1")
    assert (code, runs.hidden()) == (-signal.SIGKILL, [".out.jsonl.work"])
    assert not (runs.folder / "out.jsonl").exists()
    worker, end = int((runs.folder / "worker").read_text()), time.monotonic() + 20
    while is_running(worker):
        assert time.monotonic() < end, "a worker has outlived the process that gave it work"
        time.sleep(0.05)
    code, said = runs.run(KILL, "--workers", "2")
    assert code == 0
    assert said.splitlines()[0] == "factcheck: out.jsonl: going on with units done: 2"
    assert (runs.written(), runs.hidden()) == (expected, [])
    checked = runs.checked()
    assert len(checked) == 64 * UNITS
    assert {name for name, times in checked.items() if times > 1} == {f"texts/{n}.txt" for n in (128, 129, 130)}


@pytest.mark.parametrize("what", ["claims", "input", "option"])
def test_killed_it_starts_anew_where_something_has_changed(what: str, runs: Runs) -> None:
    assert runs.run(KILL, "--workers", "1")[0] == -signal.SIGKILL
    claims = runs.folder / "claims" / "plant.yaml"
    if what == "claims":
        claims.write_text(claims.read_text("utf-8").replace("150", "170"), "utf-8")
    elif what == "input":
        (runs.folder / "texts" / "000.txt").write_text(WRONG, "utf-8")
    (runs.folder / "checked").unlink()
    code, said = runs.run(KILL, *(["--show-confirmed"] if what == "option" else []))
    assert code == 0
    assert said.splitlines()[0] == (
        "factcheck: out.jsonl: starting anew: inputs, claims, options or code differ from the interrupted run's"
    )
    written = runs.written()
    assert set(runs.checked().values()) == {1}
    assert runs.run("pass", *(["--show-confirmed"] if what == "option" else []))[0] == 0
    assert runs.written() == written


INTERRUPTIONS = {
    "of the one that gives the work": "os.kill(coordinator, signal.SIGINT)",
    "of all, as from a keyboard": "os.killpg(os.getpgid(coordinator), signal.SIGINT)",
}


@pytest.mark.parametrize("how", INTERRUPTIONS)
def test_an_interruption_says_that_it_can_go_on(how: str, runs: Runs) -> None:
    expected = runs.undisturbed()
    (runs.folder / "out.jsonl").write_text("old")
    body = f'if once("killed"): recorded(2); {INTERRUPTIONS[how]}; time.sleep(600)'
    code, said = runs.run(body, "--workers", "1")
    assert (code, said) == (
        130,
        "factcheck: interrupted with units done: 2 (the same command goes on from there)\n",
    )
    assert (runs.folder / "out.jsonl").read_text() == "old"
    assert runs.run(body)[0] == 0
    assert (runs.written(), runs.hidden()) == (expected, [])


def test_an_interruption_before_anything_is_done_leaves_nothing_behind(runs: Runs) -> None:
    (runs.folder / "texts" / "000.txt").write_text(f"{RIGHT} {KEY}", "utf-8")
    code, said = runs.run("os.kill(coordinator, signal.SIGINT); time.sleep(600)", "--workers", "1")
    assert (code, said, runs.hidden()) == (130, "", [])


def test_a_full_disk_is_one_line_and_what_is_done_stays(runs: Runs) -> None:
    expected = runs.undisturbed()
    (runs.folder / "out.jsonl").write_text("old")
    limited = ("sh", "-c", 'ulimit -f 3; exec "$@"', "sh")  # blocks of 512 bytes, or of 1,024
    for n in range(64, 128):
        (runs.folder / "texts" / f"{n:03}.txt").write_text(WRONG, "utf-8")
    code, said = runs.run("pass", "--workers", "1", prefix=limited)
    assert code == 2
    assert said == "factcheck: out.jsonl: File too large (units done: 1, the same command goes on from there)\n"
    assert (runs.folder / "out.jsonl").read_text() == "old"
    code, said = runs.run()
    assert code == 0
    assert "going on with units done: 1" in said
    assert runs.hidden() == []
    assert runs.written() != expected  # more of the texts are wrong
    assert runs.undisturbed()[0].count(b"\n") == 2 * (64 + 4)


def test_two_at_once_do_not_write_one_output(runs: Runs) -> None:
    first = runs.start('Path("begun").touch(); time.sleep(600)', "--workers", "1")
    try:
        end = time.monotonic() + WITHIN
        while not (runs.folder / "begun").exists():
            assert time.monotonic() < end
            time.sleep(0.05)
        code, said = runs.run()
        assert (code, said) == (
            2,
            "factcheck: out.jsonl: another run is writing it (let it end, or name another file)\n",
        )
    finally:
        os.killpg(first.pid, signal.SIGKILL)
        first.communicate(timeout=WITHIN)


def test_a_unit_that_ends_its_workers_is_named_and_the_code_is_70(runs: Runs) -> None:
    code, said = runs.run("os.kill(os.getpid(), signal.SIGKILL)", "--workers", "2")
    assert code == 70
    size = sum((runs.folder / "texts" / f"{n}.txt").stat().st_size for n in range(128, 192))
    hint = "each ended three workers; was there too little memory? try fewer --workers"
    assert said.splitlines()[:2] == [
        f"factcheck: texts/128.txt and 63 more: not checked: this unit of {size:,} bytes ended three workers",
        f"factcheck: units whose documents were not checked: 1 ({hint})",
    ]
    found = [json.loads(line)["document"] for line in (runs.folder / "out.jsonl").read_text("utf-8").splitlines()]
    assert found == [f"texts/{n}.txt" for n in ("003", "003", "070", "070", "200", "200")]


def test_a_fault_of_ours_names_its_document_and_ends_with_70(runs: Runs) -> None:
    code, said = runs.run("1 / 0")
    assert code == 70
    assert said.splitlines()[0] == "factcheck: texts/130.txt: internal error: ZeroDivisionError: division by zero"
    assert said.splitlines()[1].startswith("factcheck: documents not checked by a fault of factcheck: 1 (")
    assert "factcheck: out.jsonl: rows 8, documents 255" in said


@pytest.mark.parametrize(
    ("library", "args", "said"),
    [
        ("pyarrow", ["-o", "out.parquet"], "out.parquet: Parquet needs the library `pyarrow`"),
        ("distributed", ["--cluster", "tcp://127.0.0.1:9"], "--cluster needs the library `distributed`"),
    ],
)
def test_a_library_that_is_missing_is_named(library: str, args: list[str], said: str, runs: Runs) -> None:
    code, err = runs.run("pass", *args, patch=f"import sys\nsys.modules[{library!r}] = None\n")
    assert code == 2
    assert err == f"factcheck: {said} (pip install 'factcheck[archive]')\n"
