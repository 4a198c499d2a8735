"""What is kept between runs: used where it was made of the same bytes by the same code, and never else."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from factcheck import cache

ONE, OTHER = b"a.yaml\0one", b"b.yaml\0other"
SOURCES = [ONE, (ONE,), (ONE, OTHER)]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("FACTCHECK_CACHE", str(tmp_path / "kept"))
    return tmp_path / "kept"


@pytest.mark.parametrize("source", SOURCES)
def test_what_is_kept_is_found(source: cache.Source, folder: Path) -> None:
    assert cache.fetch("made", source) is None
    cache.keep("made", source, ("value", 1))
    assert cache.fetch("made", source) == ("value", 1)
    assert cache.fetch("other", source) is None
    assert len(list(folder.iterdir())) == 1


CHANGED = {
    "a byte": (b"a.yaml\0onE", OTHER),
    "a length": (b"a.yaml\0ones", OTHER),
    "what stands where": (b"a.yaml\0oneo", b"b.yaml\0ther"),
    "the order": (OTHER, ONE),
    "one gone": (ONE,),
    "one added": (ONE, OTHER, b"c.yaml\0third"),
    "a name": (ONE, b"c.yaml\0other"),
}


@pytest.mark.parametrize("name", CHANGED)
def test_what_is_made_of_other_files_is_not_found(name: str, folder: Path) -> None:
    cache.keep("made", (ONE, OTHER), "value")
    (entry,) = folder.iterdir()
    entry.rename(folder / cache._name("made", CHANGED[name]))
    assert cache.fetch("made", CHANGED[name]) is None


def test_of_files_that_were_changed_one_entry_is_kept(folder: Path) -> None:
    cache.keep("made", (ONE, OTHER), "before")
    cache.keep("made", (ONE, b"b.yaml\0changed"), "after")
    assert len(list(folder.iterdir())) == 1
    assert cache.fetch("made", (ONE, b"b.yaml\0changed")) == "after"
    assert cache.fetch("made", (ONE, OTHER)) is None


@pytest.mark.parametrize("source", SOURCES)
def test_a_damaged_entry_is_as_good_as_none(source: cache.Source, folder: Path) -> None:
    cache.keep("made", source, ["value"] * 9)
    (entry,) = folder.iterdir()
    whole = entry.read_bytes()
    for damaged in (*(whole[:n] for n in range(len(whole))), b"\x80" + whole, b"no pickle"):
        entry.write_bytes(damaged)
        assert cache.fetch("made", source) is None
    cache.keep("made", source, "anew")
    assert cache.fetch("made", source) == "anew"


def test_an_entry_of_other_code_is_not_used(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    cache.keep("made", (ONE, OTHER), "value")
    monkeypatch.setattr(cache, "_code", lambda: "another")
    assert cache.fetch("made", (ONE, OTHER)) is None


@pytest.mark.skipif(sys.platform == "win32", reason="no modes of this kind")
def test_a_folder_that_others_can_write_to_is_not_read(folder: Path) -> None:
    cache.keep("made", ONE, "value")
    folder.chmod(0o777)
    assert cache.fetch("made", ONE) is None


def test_the_oldest_entries_go_where_they_take_too_much(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for n in range(20):
        cache.keep("made", f"{n}".encode(), n)
        entry = folder / cache._name("made", f"{n}".encode())
        os.utime(entry, (n, n))
    size = sum(e.stat().st_size for e in folder.iterdir())
    monkeypatch.setattr(cache, "_MOST_BYTES", size)
    cache._prune.cache_clear()  # another process
    cache.keep("made", b"one more", "new")
    assert sum(e.stat().st_size for e in folder.iterdir()) <= size * 3 // 4
    kept = [n for n in range(20) if cache.fetch("made", f"{n}".encode()) is not None]
    assert kept == list(range(20 - len(kept), 20))
    assert len(kept) > 10
    assert cache.fetch("made", b"one more") == "new"
