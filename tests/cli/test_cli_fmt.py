"""`factcheck claims fmt`: files that are whole, exit codes, nothing touched that cannot be put in order."""

from __future__ import annotations

from pathlib import Path

HEAD = "version: 1\nrelease: {title: a, lang: ru}\n"
LOOSE = f"{HEAD}claims:\n  # the fact\n  - fact: b   # as it stands\n    id: a\n"
NEAT = f"{HEAD}claims:\n  # the fact\n  - id: a\n    fact: b   # as it stands\n"


def test_files_are_put_in_order_once(folder: Path, run) -> None:
    loose = folder / "claims" / "loose.yaml"
    loose.write_text(LOOSE, "utf-8")
    loose.chmod(0o640)
    done = run(["claims", "fmt"])
    assert (done.returncode, done.stdout, done.stderr) == (0, f"{Path('claims/loose.yaml')}: put in order\n", "")
    assert loose.read_text("utf-8") == NEAT
    assert loose.stat().st_mode & 0o777 == 0o640
    assert sorted(p.name for p in (folder / "claims").iterdir()) == ["loose.yaml", "plant.yaml"]
    again = run(["claims", "fmt"])
    assert (again.returncode, again.stdout, again.stderr) == (0, "", "")


def test_check_changes_nothing(folder: Path, run) -> None:
    loose = folder / "claims" / "loose.yaml"
    loose.write_text(LOOSE, "utf-8")
    done = run(["claims", "fmt", "--check"])
    assert (done.returncode, done.stderr) == (1, "")
    assert done.stdout == f"{Path('claims/loose.yaml')}: would be put in order\n"
    assert loose.read_text("utf-8") == LOOSE
    assert run(["claims", "fmt", "--check", "claims/plant.yaml"]).returncode == 0


def test_one_faulty_file_and_none_is_touched(folder: Path, run) -> None:
    (folder / "claims" / "a.yaml").write_text(LOOSE, "utf-8")
    (folder / "claims" / "b.yaml").write_text("version: 2\n", "utf-8")
    done = run(["claims", "fmt"])
    assert (done.returncode, done.stdout) == (2, "")
    assert "b.yaml:1:10: version must be 1" in done.stderr
    assert (folder / "claims" / "a.yaml").read_text("utf-8") == LOOSE


def test_a_file_that_would_say_something_else_and_none_is_touched(folder: Path, run) -> None:
    (folder / "claims" / "a.yaml").write_text(LOOSE, "utf-8")
    text = f"{HEAD}claims:\n  - severity: &x note\n    fact: *x\n    id: a\n"
    (folder / "claims" / "b.yaml").write_text(text, "utf-8")
    done = run(["claims", "fmt"])
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == (
        f"factcheck: {Path('claims/b.yaml')}: with its keys in order it would say something else "
        "(an alias must stay behind its anchor: write out what it repeats)\n"
    )
    assert (folder / "claims" / "a.yaml").read_text("utf-8") == LOOSE
    assert (folder / "claims" / "b.yaml").read_text("utf-8") == text
