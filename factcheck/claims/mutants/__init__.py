"""A claims file tried on itself: mutants, each with one error, and neutral variants, with none, of its own sentences.

The same file gives the same texts in the same order. A mutant that the claims format would still hold to be right
is not made: an operator avoids it by what it puts in, and what it makes of a figure is read and compared once more.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.claims.mutants import dates, digits, measures, owners, posts, quotes, rewritten, turned, typography
from factcheck.claims.mutants.sentence import Edit, Operator, Sentence, Tools, sentences
from factcheck.model.text import Span
from factcheck.model.trial import Variant

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from factcheck.model.claim import Release

__all__ = ["MUTATIONS", "NEUTRAL", "Tools", "variants"]


def _never(sentence: Sentence) -> Iterator[Edit]:
    """The denied sentence itself."""
    if sentence.claim.kind == "never":
        yield Edit(0, 0, "")


MUTATIONS: Mapping[str, Operator] = {
    "digit": digits.leading_digit,
    "dropped-zero": digits.dropped_zero,
    "added-zero": digits.added_zero,
    "decimal-mark": digits.lost_mark,
    "transposed": digits.transposed,
    "number-word": digits.number_word,
    "scale": measures.scale,
    "unit": measures.unit,
    "hedge": measures.hedge,
    "year": dates.year,
    "day": dates.day,
    "month": dates.month,
    "entity": owners.entity,
    "negation": turned.negation,
    "antonym": turned.antonym,
    "post": posts.post,
    "quote-word": quotes.quote_word,
    "quote-figure": quotes.quote_figure,
    "quote-negation": quotes.quote_negation,
    "quote-speaker": quotes.quote_speaker,
    "never": _never,
}
"""Each makes one error; the name stands in the report."""

_OF_OTHER_KINDS = frozenset({"post", "quote-word", "quote-figure", "quote-negation", "quote-speaker", "never"})
"""Operators that see to it themselves which kind of claim they are for; the others are for facts."""

_REWRITTEN: Mapping[str, Operator] = {
    "grouping": rewritten.grouping,
    "scale-spelling": rewritten.scale_spelling,
    "multiplied-out": rewritten.multiplied,
    "unit-spelling": rewritten.unit_spelling,
    "date-form": rewritten.date_form,
}
_SET_OTHERWISE: Mapping[str, Callable[[Sentence], Iterator[str]]] = {
    "as-it-is": typography.as_it_is,
    "quotation-marks": typography.marks,
    "dashes": typography.dashes,
    "no-break": typography.no_break,
    "yo": typography.yo,
    "line-ends": typography.lines,
    "paragraph": typography.paragraph,
    "lead": typography.lead,
}
NEUTRAL = ("as-it-is", *_REWRITTEN, *(name for name in _SET_OTHERWISE if name != "as-it-is"))
"""Names of the operators that change nothing, in the order of the report."""


def variants(release: Release, tools: Tools) -> Iterator[Variant]:
    """Take a release and what other rooms know; give its mutants and neutrals, sentence by sentence."""
    for sentence in sentences(release, tools):
        yield from _mutants(sentence)
        if sentence.claim.kind != "never":
            yield from _neutrals(sentence)


def _mutants(sentence: Sentence) -> Iterator[Variant]:
    """The mutants of one sentence, none twice."""
    seen = {sentence.text}
    for name, operator in MUTATIONS.items():
        if sentence.claim.kind != "fact" and name not in _OF_OTHER_KINDS:
            continue
        for edit in operator(sentence):
            text = _edited(sentence, edit)
            if (text not in seen or name == "never") and not _is_right(sentence, edit, text):
                seen.add(text)
                yield _variant(sentence, "mutant", name, text, edit)


def _neutrals(sentence: Sentence) -> Iterator[Variant]:
    """The neutral variants of one sentence, none twice."""
    seen: set[str] = set()
    for name in NEUTRAL:
        if name in _SET_OTHERWISE:
            texts = _SET_OTHERWISE[name](sentence)
        else:
            texts = (_edited(sentence, e) for e in _REWRITTEN[name](sentence))
        for text in texts:
            if text not in seen:
                seen.add(text)
                yield _variant(sentence, "neutral", name, text, Edit(0, 0, ""))


def _edited(sentence: Sentence, edit: Edit) -> str:
    return sentence.text[: edit.start] + edit.text + sentence.text[edit.stop :]


def _variant(sentence: Sentence, kind: str, operator: str, text: str, edit: Edit) -> Variant:
    return Variant(
        kind="mutant" if kind == "mutant" else "neutral",
        operator=operator,
        claim=sentence.claim,
        expected=edit.expected or (sentence.claim.id,),
        lang=sentence.lang,
        sentence=sentence.text,
        text=text,
        change=Span(edit.start, edit.start + len(edit.text)),
        was=sentence.text[edit.start : edit.stop],
    )


def _is_right(sentence: Sentence, edit: Edit, text: str) -> bool:
    """Whether the changed figure, read where it stands now, can still tell the one that the claim asserts."""
    if edit.figure is None:
        return False
    change = Span(edit.start, edit.start + max(len(edit.text), 1))
    found = (f for f in sentence.tools.read(text, sentence.lang) if Span(f.start, f.end).overlaps(change))
    return any(sentence.tools.agrees(edit.figure, f, sentence.claim.tolerance) for f in found)
