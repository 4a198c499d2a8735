"""A claims file held against itself: each claim knows its own sentence, and contradicts no other.

Sentences are judged by a function that the caller gives: the very one that judges drafts. What comes out wrong here
would come out wrong in a draft that repeats the release to the letter.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.claims.mutants.sentence import asserted, sentences
from factcheck.model.claim import Fault

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from factcheck.claims.mutants.sentence import Sentence, Tools
    from factcheck.model.claim import Claim, Place, Release
    from factcheck.model.figure import Figure
    from factcheck.model.finding import ClaimFinding, DocumentFindings, MentionFinding

    _Pair = tuple[Claim, str, str]
    """Another claim that a sentence is at odds with, in what, and how to mend it."""
    Judge = Callable[[str, str], DocumentFindings]
    """(text, language) -> what `check` finds in it, for this release alone."""

_SAID = {"fact": "sentence", "role": "post", "quote": "words", "never": "sentence"}
_EITHER = "correct the wrong one; are both right, say in each what only it is about: another name, place or year"
_OF_VALUES = ("value", "scale", "unit", "binding", "name")


def own_faults(release: Release, tools: Tools, judge: Judge, bare: Callable[[str], bool]) -> Iterator[Fault]:
    """Take a release, what reads its sentences, what judges a text; give every fault, in the order of the file.

    `bare` says of a claim, by id, that nothing of it can be recognised: no figure, no name, no word of its own.
    """
    told: set[frozenset[str]] = set()
    claims = {c.id: c for c in release.claims}
    for sentence in sentences(release, tools):
        found = judge(sentence.text, sentence.lang)
        own = next(c for c in found.claims if c.claim.id == sentence.claim.id)
        pairs = [*_clashes(sentence, found), *_doubles(sentence, own, found, claims)]
        for other, message, hint in pairs:
            pair = frozenset((other.id, own.claim.id))
            if pair not in told:
                told.add(pair)
                yield Fault(place=_place(sentence), message=message, hint=hint)
        if own.verdict != _wanted(own.claim) and not pairs:
            why, hint = _why(sentence, own, found, bare)
            message = f"claim '{own.claim.id}' is not {_wanted(own.claim)} by its own {_SAID[own.claim.kind]}: {why}"
            yield Fault(place=_place(sentence), message=message, hint=hint)


def _wanted(claim: Claim) -> str:
    """What a claim's own sentence must come out as."""
    return "contradicted" if claim.kind == "never" else "confirmed"


def _clashes(sentence: Sentence, found: DocumentFindings) -> Iterator[_Pair]:
    """The other claims that a right sentence contradicts. What the release denies is no right sentence."""
    for other in found.claims if sentence.claim.kind != "never" else ():
        if other.verdict == "contradicted" and other.claim.id != sentence.claim.id:
            mention = next(m for m in other.mentions if m.verdict == "contradicted")
            yield other.claim, _against(sentence, other.claim, _difference(mention)), _EITHER


def _doubles(
    sentence: Sentence, own: ClaimFinding, found: DocumentFindings, claims: Mapping[str, Claim]
) -> Iterator[_Pair]:
    """The other claims that fit a figure of the sentence just as well: of the same thing, another value or the same."""
    if own.verdict != "missing":
        return
    for figure in found.figures:
        names = [key.rpartition("/")[2] for key in figure.candidates]
        for other in (claims[name] for name in names if name != own.claim.id and own.claim.id in names):
            theirs = [f for t in other.wordings.get(sentence.lang, ()) for f in _asserted(other, sentence, t)]
            agree = any(sentence.tools.agrees(f, figure.figure, other.tolerance) for f in theirs)
            if theirs and not agree:
                said = f"'{figure.text}' here, '{theirs[0].text}' there"
                yield other, _against(sentence, other, said), _EITHER
            else:
                message = (
                    f"claims '{own.claim.id}' and '{other.id}' on line {other.place.line} fit '{figure.text}' equally"
                )
                yield (
                    other,
                    message,
                    "say in each what only it is about, or make one claim of the two: a list of wordings",
                )


def _asserted(claim: Claim, sentence: Sentence, text: str) -> tuple[Figure, ...]:
    return asserted(claim, sentence.lang, text, sentence.tools)


def _against(sentence: Sentence, other: Claim, difference: str) -> str:
    return f"claim '{sentence.claim.id}' contradicts claim '{other.id}' on line {other.place.line}: {difference}"


def _difference(mention: MentionFinding) -> str:
    if mention.reason in _OF_VALUES and mention.found != mention.expected:
        return f"'{mention.found}' here, '{mention.expected}' there"
    return f"a draft that says this is read as contradicting it ({mention.reason})"


def _why(
    sentence: Sentence, own: ClaimFinding, found: DocumentFindings, bare: Callable[[str], bool]
) -> tuple[str, str]:
    """Why a claim's own sentence does not come out as it must, and what to do about it."""
    name = own.claim.id
    if own.claim.kind == "never":
        return "a draft that says just this is not caught", "say it in a plain sentence, with what it is about"
    if own.verdict == "contradicted":
        reason = next(m.reason for m in own.mentions if m.reason)
        if alike := _alike(sentence.tools.read(sentence.text, sentence.lang)):
            why = f"'{alike[0].text}' and '{alike[1].text}' are taken for one another"
            return why, "make a claim of each, with a sentence of its own"
        return (
            f"it is read as contradicting itself ({reason})",
            f"say it more plainly; see `factcheck explain {reason}`",
        )
    if bare(name):
        why = "it has no figure, no name and no word of its own, so that no text can match it"
        return why, "write a whole sentence: who, what, how many"
    if taker := next((c.claim for c in found.claims if c.mentions and c.claim.id != name), None):
        where = f"claim '{taker.id}' on line {taker.place.line}"
        return f"{where} takes it", "say in each what only it is about, or make one claim of the two"
    if left := [f.text for f in found.figures if f.verdict == "unsupported"]:
        return f"nothing ties '{left[0]}' to it", "say more of what the figure counts, or name whose it is"
    return "what it says is not recognised", "put it in other words, with a name or a figure"


def _alike(figures: Sequence[Figure]) -> tuple[Figure, Figure] | None:
    """Two figures of one sort, either of which a draft's figure may be held against."""
    pairs = ((a, b) for i, a in enumerate(figures) for b in figures[i + 1 :])
    counts = ("count", "number")
    same = ((a, b) for a, b in pairs if a.kind == b.kind or (a.kind in counts and b.kind in counts))
    return next(((a, b) for a, b in same if a.unit == b.unit), None)


def _place(sentence: Sentence) -> Place:
    """Where the wording stands that a sentence was made from."""
    claim, lang = sentence.claim, sentence.lang
    core = " ".join(sentence.text[sentence.core.start : sentence.core.stop].casefold().split())
    texts = [" ".join(text.casefold().split()) for text in claim.wordings[lang]]
    number = next((n for n, text in enumerate(texts, 1) if text.startswith(core)), 1)
    return claim.places.get(lang if number == 1 else f"{lang}.{number}", claim.place)
