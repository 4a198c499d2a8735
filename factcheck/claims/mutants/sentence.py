"""What variants are made from: a sentence of the file with its asserted figures, and how one place of it is changed.

Figures are read, compared and related by functions that the caller gives, since those rooms are none of ours.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from importlib import import_module
from typing import TYPE_CHECKING, Any

from factcheck.model.claim import Claim, Release, Tolerance
from factcheck.model.figure import Figure
from factcheck.model.records import NamedTuple
from factcheck.model.text import LANGS, Span

if TYPE_CHECKING:
    from collections.abc import Mapping

_SPACES = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Tools:
    """What other rooms know, as functions."""

    read: Callable[[str, str], Sequence[Figure]]
    """The figures of a text in a language."""
    agrees: Callable[[Figure, Figure, Tolerance], bool]
    """Whether a fact's figure can be told by another one."""
    kin: Callable[[str, str], bool]
    """Whether two claims, by id, tell the same thing, each of its own subject."""


class Edit(NamedTuple):
    """One change of a sentence: what stands at `start:stop` becomes `text`."""

    start: int
    stop: int
    text: str
    figure: Figure | None = None
    """The asserted figure that is changed, if one is: where the new text can still tell it, there is no error."""
    expected: tuple[str, ...] = ()
    """Ids of the claims of which one must be contradicted; empty for the sentence's own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """A right text in the file's own words, or a `never`; for roles and quotations in the frame of a draft."""

    release: Release
    claim: Claim
    lang: str
    text: str
    core: Span
    """For a role its post, for a quotation its words, else all of it."""
    figures: tuple[Figure, ...] = ()
    """Those that the claim asserts."""
    words: Any
    """The language's table of variants."""
    tools: Tools
    years: tuple[tuple[str, str], ...] = ()
    """Every year that a claim of the file asserts, behind the claim's id."""


Operator = Callable[[Sentence], Iterator[Edit]]


def table(lang: str) -> Any:
    """Take a language's code; give its table of variants."""
    return import_module(f"factcheck.lang.{lang}.variants")


def sentences(release: Release, tools: Tools) -> Iterator[Sentence]:
    """Take a release; give its sentences in the order of the file, a language after another."""
    years = tuple(_years(release, tools))
    for claim in release.claims:
        for lang in LANGS:
            for text in claim.wordings.get(lang, ()):
                found = _framed(release, claim, lang, _SPACES.sub(" ", text).strip(), tools)
                if found:
                    yield replace(found, years=years)


def _years(release: Release, tools: Tools) -> Iterator[tuple[str, str]]:
    """The years that facts assert, in the order of the file; one wording of each is read, for all say the same."""
    for claim in release.claims:
        lang, texts = next(iter(claim.wordings.items()), ("", ()))
        for figure in asserted(claim, lang, texts[0], tools) if claim.kind == "fact" and texts else ():
            if isinstance(figure.date, str) and figure.date[:4].isdigit():
                yield claim.id, figure.date[:4]


def asserted(claim: Claim, lang: str, text: str, tools: Tools) -> tuple[Figure, ...]:
    """Give the figures of a claim's sentence that it asserts: those its `figure` names, or all."""
    found = tuple(f for f in tools.read(text, lang) if f.kind not in ("ordinal", "time"))
    if not claim.figure:
        return found
    home = lang if lang in claim.figure else next(iter(claim.figure))
    wanted = tools.read(claim.figure[home], home)
    return tuple(f for f in found if any(_same(f, w) for w in wanted))


def _same(figure: Figure, named: Figure) -> bool:
    """Whether a figure of the sentence is the one that `figure` names, which may leave its unit out."""
    if figure.date is not None or named.date is not None:
        return figure.date == named.date
    return figure.value == named.value and named.unit in (None, figure.unit)


def _framed(release: Release, claim: Claim, lang: str, text: str, tools: Tools) -> Sentence | None:
    """Put a text into a draft: a post beside its holder's name, a quotation between marks, others as they are.

    None for a post whose holder has no name in the language.
    """
    words = table(lang)
    draft, core = text, text
    if claim.kind in ("role", "quote"):
        name = name_of(release, claim.of if claim.kind == "role" else claim.by, lang)
        core = text if claim.kind == "role" else text.rstrip(".")
        draft = frame_post(core, name, words) if claim.kind == "role" else frame_quote(core, name, words)
        if claim.kind == "role" and not name:
            return None
    at = draft.casefold().find(core.casefold())
    return Sentence(
        release=release,
        claim=claim,
        lang=lang,
        text=draft,
        core=Span(at, at + len(core)),
        figures=() if claim.kind == "never" else asserted(claim, lang, draft, tools),
        words=words,
        tools=tools,
    )


def name_of(release: Release, entity: str | None, lang: str) -> str:
    """Give an entity's name in a language; empty where the file has none."""
    names: Mapping[str, str] = release.entities[entity].name if entity else {}
    return names.get(lang, "")


def frame_post(post: str, name: str, words: Any) -> str:
    """Give a sentence in which a person is named with a post."""
    return capital(str(words.POST_FRAME).format(post=post, name=name))


def frame_quote(quote: str, name: str, words: Any) -> str:
    """Give a sentence in which somebody says the words, or the words between marks alone."""
    return str(words.QUOTE_FRAME if name else words.BARE_QUOTE_FRAME).format(words=quote, name=name)


def capital(text: str) -> str:
    """Give a text with its first letter in upper case, the others as they are."""
    return text[:1].upper() + text[1:]
