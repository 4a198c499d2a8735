"""What YAML 1.1 would make something else of stays the text that was written."""

from __future__ import annotations

import pytest

from factcheck.claims import load, parse
from factcheck.model.claim import ClaimsError, Release

SURPRISES = ["NO", "no", "yes", "On", "010", "0x1F", "1:30", "190:20:30", "2019-02-28", "1_000", "1e3", ".inf", "Null",
             "6,6", "1.0", "+7", "=", "TRUE", "0b11", "12e03", "2001-12-14t21:59:43.10-05:00"]  # fmt: skip


def read(text: str) -> Release:
    return parse(text.encode(), "a.yaml")[0]


@pytest.mark.parametrize("written", SURPRISES)
def test_text_stays_as_written(written: str) -> None:
    release = read(
        f"version: 1\nrelease:\n  title: {written}\n  lang: ru\n  source: {written}\n"
        f"entities:\n  a:\n    name: {written}\n    aliases:\n      - {written}\n"
        f"claims:\n  - id: a\n    fact: {written}\n    figure: {written}\n    items:\n      - {written}\n"
    )
    (claim,) = release.claims
    assert {release.title, release.source, release.entities["a"].name["ru"], *release.entities["a"].aliases} == {
        written
    }
    assert {*claim.wordings["ru"], claim.figure["ru"], *claim.items["ru"]} == {written}


@pytest.mark.parametrize("written", ["010", "1e3", "no", "2019-02-28", "yes", "true", "null1", "-1"])
def test_an_id_stays_as_written(written: str) -> None:
    release = read(f"version: 1\nrelease: {{title: a, lang: ru}}\nclaims:\n  - id: {written}\n    fact: b\n")
    assert release.claims[0].id == written


def test_norwegian_is_no_denial() -> None:
    head = "version: 1\nrelease: {title: a, lang: ru}\nclaims: "
    release, (warning,) = parse(f"{head}[{{id: a, fact: {{NO: b, ru: c}}}}]".encode(), "a.yaml")
    assert release.claims[0].wordings == {"NO": ("b",), "ru": ("c",)}
    assert "'NO'" in warning.message


@pytest.mark.parametrize("written", ["ru", "RU", "ru-KZ", "ru_RU"])
def test_a_language_by_any_of_its_tags(written: str) -> None:
    release = read(f"version: 1\nrelease: {{title: a, lang: {written}}}\nclaims: [{{id: a, fact: {{{written}: b}}}}]")
    assert (release.lang, release.claims[0].wordings) == ("ru", {"ru": ("b",)})


def test_an_anchor_may_be_repeated() -> None:
    release = read(
        "version: 1\nrelease: {title: a, lang: ru}\nentities: {x: {name: x}, y: {name: y}}\n"
        "claims:\n  - {id: a, fact: b, about: &both [x, y]}\n  - {id: c, fact: d, about: *both }\n"
    )
    assert release.claims[0].about == release.claims[1].about == ("x", "y")


def doubling(levels: int) -> str:
    """Each level holds the one before ten times."""
    lines = ["l0: &l0 [x, x, x, x, x, x, x, x, x, x]"]
    lines += [f"l{n}: &l{n} [{', '.join([f'*l{n - 1}'] * 10)}]" for n in range(1, levels)]
    return "\n".join(lines)


def test_aliases_that_blow_up_are_refused() -> None:
    with pytest.raises(ClaimsError) as caught:
        read(doubling(50))
    (fault,) = caught.value.faults
    assert "stand for more than 100,000 nodes" in fault.message
    assert fault.place.line == 5


def test_an_alias_to_what_holds_it_is_refused() -> None:
    with pytest.raises(ClaimsError, match=r"alias '\*x' holds itself"):
        read("claims: &x [{id: a, fact: *x }]")


@pytest.mark.parametrize("opening", ["[", "{a: ", "- ", "? "])
def test_depth_is_refused(opening: str) -> None:
    with pytest.raises(ClaimsError, match="nested more than 40 levels"):
        read(opening * 50_000)


def test_the_own_claims_hold_every_kind(pytestconfig: pytest.Config) -> None:
    claims, warnings = load([pytestconfig.rootpath / "claims"])
    (release,) = (release for release in claims.releases if release.name == "petropavlovsk")
    assert warnings == ()
    assert {claim.kind for claim in release.claims} == {"fact", "role", "quote", "never"}
    assert {claim.id for claim in release.claims if claim.required} == {"jobs", "investment"}
    assert all(claim.wordings.keys() == {"ru", "kk", "en"} for claim in release.claims)
