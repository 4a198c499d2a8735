"""`factcheck init`: a project that passes as it stands, and nothing where something is in the way."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from factcheck.claims.schema import FILE, MODELINE, dumped
from factcheck.cli.console import RefusedError
from factcheck.cli.output import write_new

FILES = ["claims/.factcheck.schema.json", "claims/example.yaml", "drafts/example.md"]


def tree(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


@pytest.mark.parametrize("where", [[], ["press"], ["a/b"]])
def test_a_project_that_passes(tmp_path: Path, run, where: list[str]) -> None:
    done = run(["init", *where])
    assert (done.returncode, done.stderr) == (0, "")
    folder = tmp_path.joinpath(*where)
    assert tree(folder) == FILES
    assert (folder / "claims" / FILE).read_text("utf-8") == dumped()
    assert (folder / "claims" / "example.yaml").read_text("utf-8").startswith(MODELINE + "\n")
    for path in FILES:
        assert f"written: {Path(*where, path)}" in done.stdout
    assert ("cd " in done.stdout) == bool(where)
    claims = ["-c", str(folder / "claims")]
    checked = run(["check", str(folder / "drafts"), *claims, "--fail-on", "ambiguous"])
    assert checked.returncode == 0, checked.stdout
    assert "подтверждено 4" in checked.stdout
    tried = run(["claims", "test", str(folder / "claims")])
    assert tried.returncode == 0, tried.stdout
    valid = run(["claims", "validate", str(folder / "claims")])
    assert valid.returncode == 0, valid.stdout


def test_its_claims_are_found_from_within(tmp_path: Path, run) -> None:
    run(["init"])
    assert run(["check", "drafts"]).returncode == 0
    wrong = run(["check", "--format", "concise"], "Новая поликлиника принимает 540 пациентов в день.\n")
    assert wrong.returncode == 1
    assert "contradicted[value] patients" in wrong.stdout


def test_claims_that_are_there_already(folder: Path, run) -> None:
    before = tree(folder)
    done = run(["init"])
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "factcheck: claims: there are claims already (name another folder: `factcheck init DIR`)\n"
    assert tree(folder) == before


def test_a_draft_in_the_way(tmp_path: Path, run) -> None:
    (tmp_path / "drafts").mkdir()
    (tmp_path / "drafts" / "example.md").write_text("mine", "utf-8")
    done = run(["init"])
    assert (done.returncode, done.stdout) == (2, "")
    assert "drafts/example.md: is there already" in done.stderr
    assert tree(tmp_path) == ["drafts/example.md"]
    assert not (tmp_path / "claims").exists()
    assert (tmp_path / "drafts" / "example.md").read_text("utf-8") == "mine"


@pytest.mark.parametrize("name", ["press", "drafts"])
def test_a_file_where_a_folder_should_be(tmp_path: Path, run, name: str) -> None:
    (tmp_path / name).write_text("a file", "utf-8")
    done = run(["init", "press" if name == "press" else "."])
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith(f"factcheck: {name}")
    assert done.stderr.count("\n") == 1
    assert "cannot be written" in done.stderr
    assert tree(tmp_path) == [name]
    assert not (tmp_path / "claims").exists()


def test_folders_that_are_there_and_empty_are_used(tmp_path: Path, run) -> None:
    (tmp_path / "claims").mkdir()
    (tmp_path / "drafts").mkdir()
    assert run(["init"]).returncode == 0
    assert tree(tmp_path) == FILES


def test_what_fails_half_way_leaves_nothing(tmp_path: Path) -> None:
    (tmp_path / "there").mkdir()
    texts = {tmp_path / "a" / "b" / "one.txt": "1", tmp_path / "there" / "two.txt": "\ud800"}
    with pytest.raises(UnicodeEncodeError):
        write_new(texts)
    assert [path.name for path in tmp_path.rglob("*")] == ["there"]


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="may write everywhere")
def test_a_folder_that_may_not_be_written_to(tmp_path: Path) -> None:
    (tmp_path / "shut").mkdir(mode=0o500)
    with pytest.raises(RefusedError, match="cannot be written"):
        write_new({tmp_path / "open" / "one.txt": "1", tmp_path / "shut" / "two.txt": "2"})
    assert [path.name for path in tmp_path.rglob("*")] == ["shut"]
