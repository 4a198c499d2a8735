"""Releases that correct one another: what must stand in their heads, and what is odd between them."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.claims import load, parse
from factcheck.model.claim import ClaimsError


def text_of(more: str = "", claim: str = "jobs") -> str:
    return f"version: 1\nrelease: {{title: a, lang: ru{more}}}\nclaims: [{{id: {claim}, fact: Создадут 150 мест.}}]\n"


def test_what_is_superseded_stands_in_the_release() -> None:
    release, _ = parse(text_of(", date: 2019-03-05, supersedes: march").encode(), "claims/april.yaml")
    assert release.supersedes
    assert (release.supersedes.name, release.supersedes.place.line) == ("march", 2)
    assert (
        release.supersedes.place.column
        == text_of(", date: 2019-03-05, supersedes: march").split("\n")[1].index("march") + 1
    )
    assert parse(text_of().encode(), "a.yaml")[0].supersedes is None


@pytest.mark.parametrize(
    ("more", "message", "hint"),
    [
        (", supersedes: march", "a correction without a date", "date: 2019-03-05"),
        (", date: 2019-03-05, supersedes: april", "a release cannot supersede itself", "the earlier release"),
        (", date: 2019-03-05, supersedes: ''", "supersedes is empty", "leave the key out"),
    ],
)
def test_faults(more: str, message: str, hint: str) -> None:
    with pytest.raises(ClaimsError) as caught:
        parse(text_of(more).encode(), "claims/april.yaml")
    (fault,) = caught.value.faults
    assert (fault.place.line, message in fault.message, hint in fault.hint) == (2, True, True)


def write(folder: Path, **texts: str) -> list[Path]:
    for name, text in texts.items():
        (folder / f"{name}.yaml").write_text(text, "utf-8")
    return [folder]


def test_releases_in_a_circle(tmp_path: Path) -> None:
    paths = write(
        tmp_path,
        a=text_of(", date: 2019-03-01, supersedes: c"),
        b=text_of(", date: 2019-03-02, supersedes: a"),
        c=text_of(", date: 2019-03-03, supersedes: b"),
        d=text_of(", date: 2019-03-03, supersedes: c"),
    )
    with pytest.raises(ClaimsError) as caught:
        load(paths)
    told = [(Path(f.place.path).stem, f.message) for f in caught.value.faults]
    assert [name for name, _ in told] == ["a", "b", "c"]
    assert told[0][1] == "these releases supersede one another: a, c, b"


@pytest.mark.parametrize(
    ("later", "message", "hint"),
    [
        (text_of(", date: 2019-03-05, supersedes: mrach"), "no claims file of this name is loaded", "'march'"),
        (text_of(", date: 2019-03-05, supersedes: march", "money"), "corrects nothing", "keeps the id"),
        (text_of(", date: 2019-02-05, supersedes: march"), "dated before 'march'", "the later one"),
        (text_of(", date: 2019-03-05, supersedes: march"), "", ""),
    ],
)
def test_oddities(tmp_path: Path, later: str, message: str, hint: str) -> None:
    _, warnings = load(write(tmp_path, march=text_of(", date: 2019-03-01"), april=later))
    assert len(warnings) == bool(message)
    for fault in warnings:
        assert (Path(fault.place.path).stem, fault.place.line) == ("april", 2)
        assert message in fault.message
        assert hint in fault.hint


def test_a_correction_that_is_loaded_alone_is_not_odd(tmp_path: Path) -> None:
    (file,) = write(tmp_path, april=text_of(", date: 2019-03-05, supersedes: march"))
    assert load([file])[1] == ()
