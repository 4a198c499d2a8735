"""Many claims files known as a whole: what is loaded is the same with an empty cache, a full one and none."""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy
from pathlib import Path

import pytest

from factcheck import claims
from factcheck.claims import load
from factcheck.model.claim import Claims, ClaimsError, Fault, Release

MANY = claims._FEW + 2
NEW = "r99.yaml"


def text(name: str, fact: str = "Мест 150.", supersedes: str = "") -> str:
    corrects = f", supersedes: {supersedes}" if supersedes else ""
    return f"""\
version: 1
release: {{title: {name}, lang: ru, date: 2024-01-15{corrects}}}
entities:
  plant: {{kind: organization, name: {{ru: Завод «{name}»}}}}
claims:
  - {{id: jobs, fact: {{ru: {fact}}}, about: [plant]}}
examples:
  - {{text: {fact}, expect: {{jobs: confirmed}}}}
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of many claims files: one corrects another, one corrects what is not there, two are of one name."""
    monkeypatch.setenv("FACTCHECK_CACHE", str(tmp_path / "kept"))
    made = tmp_path / "claims"
    (made / "more").mkdir(parents=True)
    for n in range(MANY):
        supersedes = {1: "r00", 2: "r98"}.get(n, "")
        (made / f"r{n:02}.yaml").write_text(text(f"r{n:02}", supersedes=supersedes), "utf-8")
    (made / "more" / "r05.yaml").write_text(text("r05"), "utf-8")
    return made


def told(loaded: tuple[Claims, tuple[Fault, ...]]) -> tuple[list[Release], tuple[Fault, ...]]:
    """All that was loaded, read to the end."""
    whole = [r._replace(claims=tuple(r.claims), entities=dict(r.entities)) for r in loaded[0].releases]
    return whole, loaded[1]


def afresh(folder: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[list[Release], tuple[Fault, ...]]:
    """What is loaded without a cache."""
    with monkeypatch.context() as without:
        without.setenv("FACTCHECK_CACHE", "")
        return told(load([folder]))


def read(monkeypatch: pytest.MonkeyPatch) -> list[bytes]:
    """The identities of the files that are looked into from now on."""
    looked: list[bytes] = []
    real = claims.parse_once

    def noting(identity: bytes) -> tuple[Release, tuple[Fault, ...]]:
        looked.append(identity)
        return real(identity)

    monkeypatch.setattr(claims, "parse_once", noting)
    return looked


def test_the_same_is_loaded_however_it_is_known(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    without = afresh(folder, monkeypatch)
    cold, warm = told(load([folder])), told(load([folder]))
    assert cold == warm == without
    assert len(without[1]) == 2
    assert [r.path for r in warm[0]] == sorted(r.path for r in warm[0])


def test_no_file_is_looked_into_before_somebody_asks(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    load([folder])
    looked = read(monkeypatch)
    known, _ = load([folder])
    third = known.releases[3]
    assert (len(known), third.name, len(third.claims), third.examples[0].text) == (MANY + 1, "r02", 1, "Мест 150.")
    assert not looked
    assert third.claims[0].wordings == {"ru": ("Мест 150.",)}
    assert third.entities["plant"].name == {"ru": "Завод «r02»"}
    assert looked == [third.identity]


def test_what_is_not_read_yet_can_go_to_another_process(folder: Path) -> None:
    load([folder])
    known, _ = load([folder])
    assert told((deepcopy(known), ())) == told((known, ()))


def test_what_is_not_read_yet_outlives_the_cache(folder: Path, tmp_path: Path) -> None:
    load([folder])
    known, _ = load([folder])
    for entry in (tmp_path / "kept").iterdir():
        entry.unlink()
    (folder / "r00.yaml").write_text(text("r00", "Мест 9."), "utf-8")
    assert {r.claims[0].wordings["ru"] for r in known.releases} == {("Мест 150.",)}


def _change(folder: Path) -> None:
    (folder / "r03.yaml").write_text(text("r03", "Мест 160."), "utf-8")


def _add(folder: Path) -> None:
    (folder / NEW).write_text(text("r99"), "utf-8")


def _mend(folder: Path) -> None:
    (folder / "r98.yaml").write_text(text("r98"), "utf-8")


def _remove(folder: Path) -> None:
    (folder / "r07.yaml").unlink()


def _swap(folder: Path) -> None:
    for old, new in (("r03", "r"), ("r04", "r03"), ("r", "r04")):
        (folder / f"{old}.yaml").rename(folder / f"{new}.yaml")


@pytest.mark.parametrize("change", [_change, _add, _mend, _remove, _swap])
def test_what_is_changed_is_seen(change: Callable[[Path], None], folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = told(load([folder]))
    change(folder)
    first, second = told(load([folder])), told(load([folder]))
    assert first == second == afresh(folder, monkeypatch)
    assert first != before


def test_the_order_in_which_files_are_named_is_no_matter(folder: Path) -> None:
    files = sorted(folder.rglob("*.yaml"))
    first = told(load(files))
    assert told(load(reversed(files))) == told(load([*files[5:], *files])) == first


def test_a_file_that_is_broken_is_told_of_each_time(folder: Path) -> None:
    load([folder])
    (folder / "r06.yaml").write_text("version: 1\n", "utf-8")
    told_twice = []
    for _ in range(2):
        with pytest.raises(ClaimsError) as raised:
            load([folder])
        told_twice.append(str(raised.value))
    assert told_twice[0] == told_twice[1]
    assert "r06.yaml" in told_twice[0]


def test_what_is_kept_may_be_damaged(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    load([folder])
    (entry,) = (tmp_path / "kept").glob("folder-*")
    whole = entry.read_bytes()
    for damaged in (b"", whole[:-9], whole[: len(whole) // 2], b"?" + whole):
        entry.write_bytes(damaged)
        looked = read(monkeypatch)
        assert told(load([folder])) == afresh(folder, monkeypatch)
        assert len(looked) == 2 * (MANY + 1)


def test_a_few_files_are_each_known(folder: Path, tmp_path: Path) -> None:
    load(sorted(folder.glob("*.yaml"))[: claims._FEW])
    assert not list((tmp_path / "kept").glob("folder-*"))
