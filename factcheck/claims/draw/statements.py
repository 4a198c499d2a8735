"""Sentences with figures -> what each claim is to hold: repeated statements once, with all their wordings."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from factcheck.claims.draw.parts import SENTENCE_STOPS, Sentence, is_prominent
from factcheck.model.figure import Figure
from factcheck.model.mention import Passage, Reading, Word
from factcheck.model.records import NamedTuple
from factcheck.model.text import Span
from factcheck.units import to_base

_FEW, _MANY = 1, 3
"""How many words two tellings of one figure share: where its noun is shared too, and where it has none."""
_SHORT = 3

_TOKEN = re.compile(r"\w+")

Key = tuple[str, str, str]


class Statement(NamedTuple):
    """What one claim holds: sentences that tell the same, and the figure that is meant where they hold others."""

    sentences: tuple[Sentence, ...]
    figure: Figure | None = None
    elsewhere: tuple[Sentence, ...] = ()
    """Sentences that tell it among other things, and are no wordings of it."""

    @property
    def prominent(self) -> bool:
        """Whether the title or the lead tells it."""
        return any(s.prominent for s in (*self.sentences, *self.elsewhere))


def sentences_of(reading: Reading) -> tuple[list[Sentence], dict[tuple[int, int], tuple[int, int]]]:
    """Take a text as read; give its sentences in order, each once though it be repeated word for word.

    With them, where each repetition stands: its place and that of the sentence it repeats.
    """
    out: dict[str, Sentence] = {}
    twins: dict[tuple[int, int], tuple[int, int]] = {}
    for index, passage in enumerate(reading.passages):
        for span in passage.segment.sentences or (Span(0, len(passage.segment.text)),):
            figures = tuple(
                f
                for f in passage.figures
                if span.start <= f.start < span.stop and f.kind not in SENTENCE_STOPS and not _numbers(passage, span, f)
            )
            sentence = Sentence(index, span, passage, figures, is_prominent(index, passage, span.start))
            key = " ".join(_TOKEN.findall(sentence.text.casefold()))
            if out.setdefault(key, sentence) is not sentence:
                twins[sentence.place] = out[key].place
    return list(out.values()), twins


def _numbers(passage: Passage, sentence: Span, figure: Figure) -> bool:
    """Whether a number only counts the items of a list: «2. Ковры»."""
    behind = passage.segment.text[figure.end : figure.end + 1]
    return figure.start == sentence.start and figure.kind == "number" and behind in (".", ")")


def statements_of(sentences: Sequence[Sentence]) -> list[Statement]:
    """Take sentences; give the statements of those that hold figures, in their order.

    A figure told again in another sentence makes one statement with both sentences for its wordings; what
    else those sentences hold makes statements of its own.
    """
    told = [s for s in sentences if s.figures]
    groups: dict[Key, list[tuple[Sentence, Figure]]] = {}
    for sentence in told:
        for figure in sentence.figures:
            groups.setdefault(_key(sentence, figure), []).append((sentence, figure))
    again = {key: found for key, found in groups.items() if _is_repeated(found)}
    out: list[Statement] = []
    done: set[Key] = set()
    for sentence in told:
        repeated = [f for f in sentence.figures if _key(sentence, f) in again]
        single = [f for f in sentence.figures if f not in repeated]
        for figure in repeated:
            key = _key(sentence, figure)
            if key not in done:
                done.add(key)
                mates = tuple(dict.fromkeys(s for s, _ in again[key]))
                alike = tuple(s for s in mates if _within(s, sentence) or _within(sentence, s))
                alone = all(len(s.figures) == 1 for s in alike)
                out.append(Statement(alike, None if alone else figure, tuple(s for s in mates if s not in alike)))
        if single and not repeated:
            out.append(Statement((sentence,)))
        else:
            out += [Statement((sentence,), figure) for figure in single]
    return list({_claimed(s): s for s in reversed(out)}.values())[::-1]


def _claimed(statement: Statement) -> tuple[tuple[int, int], str]:
    """What a claim would say of a statement: one that says the same twice is one."""
    return statement.sentences[0].place, statement.figure.text if statement.figure else ""


def _within(one: Sentence, other: Sentence) -> bool:
    """Whether all that one sentence tells stands in another: wordings of one fact must not tell of two."""
    told = [{_key(s, f) for f in s.source.figures if s.span.start <= f.start < s.span.stop} for s in (one, other)]
    return told[0] <= told[1]


def _key(sentence: Sentence, figure: Figure) -> Key:
    """What two tellings of one figure share: what is measured or counted, and how much."""
    value = figure.date or figure.value
    if isinstance(figure.value, tuple) or figure.value is None:
        said = str(value)
    else:
        said = str(to_base(figure.value, figure.unit).normalize())
    return figure.kind, figure.unit or _noun(sentence.source, figure), said


def _noun(passage: Passage, figure: Figure) -> str:
    span = figure.noun_span
    words = [w.stem for w in passage.words if span and span[0] <= w.start < span[1]]
    return words[-1] if words else figure.noun or ""


def _is_repeated(found: Sequence[tuple[Sentence, Figure]]) -> bool:
    """Whether all these sentences tell one thing: each shares words with the first beside what is counted.

    What counts nothing, as a year does, takes more of them; and «ЗИКСТО» and «ПЗТМ» of 1993 are two.
    """
    first, *others = found
    if not others or len({s.place for s, _ in found}) < len(found):
        return False
    least = _FEW if first[1].kind == "count" else _MANY
    return all(
        len(_words(*first) & _words(*other)) >= least and not _names_apart(first[0], other[0]) for other in others
    )


def _names_apart(one: Sentence, other: Sentence) -> bool:
    """Whether both sentences name somebody, and each another."""
    names = [
        {w for n in s.source.names if s.span.start <= n.span.start < s.span.stop for w in n.words if _is_proper(s, w)}
        for s in (one, other)
    ]
    return bool(names[0] and names[1]) and not names[0] & names[1]


def _is_proper(sentence: Sentence, word: str) -> bool:
    """Whether a capitalised word is a name, not merely the first of its sentence."""
    return not sentence.text.lstrip('«“"„').startswith(word) or sum(c.isupper() for c in word) > 1


def _words(sentence: Sentence, figure: Figure) -> set[str]:
    """Stems and families of a sentence's words beside a figure."""
    words = (w for w in words_in(sentence) if not figure.start <= w.start < figure.end)
    return {key for w in words if len(w.text) > _SHORT for key in (w.stem, *_families(w))}


def _families(word: Word) -> Iterable[str]:
    return (s for s in word.senses if s[0] != "~" and not s.startswith("post:"))


def words_in(sentence: Sentence) -> list[Word]:
    """The words of a sentence."""
    return [w for w in sentence.source.words if sentence.span.start <= w.start < sentence.span.stop]
