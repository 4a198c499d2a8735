"""A passage as the matcher sees it: clauses, entities and their groups, cues, and what is carried into it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from itertools import chain
from typing import Any, TypeVar, TypeVarTuple

from factcheck.match.entities import EntityIndex, Found
from factcheck.match.grammar import fillers, forms, function_words, weekdays
from factcheck.match.keys import CUE, keys_of
from factcheck.match.tables import strange_rows
from factcheck.model.figure import Figure
from factcheck.model.mention import Name, Passage, Word
from factcheck.model.records import NamedTuple
from factcheck.model.text import Span

T = TypeVar("T")
At = TypeVarTuple("At")

_MONTH = "~month-"
LABEL_MARKS, _CLOSING = frozenset(":—–-="), frozenset(("", *".,;!)(|"))
"""Between a label and its number; what may stand behind the number."""
_FEWEST = 2
_BREAK = re.compile(r"[;:()|]|,(?=\s)|\s[—–-]\s|[.!?…]+(?=\s)")
_OPENS = re.compile(r"(?:[:;•]|(?:^|\s)[—–-])\s+", re.MULTILINE)
"""After these a capital letter says no more than at the start of a sentence: «— Прибавка …», "A: Ticket sales"."""
_MARKS = str.maketrans(dict.fromkeys(' ,«»“”"()\u00a0', " "))
"""What may stand between two members of one list beside conjunctions and forms of company."""

_UNKNOWN: Any = object()
"""Stands for what was not looked for yet."""

STRANGER = "?"
"""Stands for somebody who is no entity of the file: «электротехнический завод», «горный комплекс»."""


class Group(NamedTuple):
    """Entities named together: «ЗиК, ПЗТМ и ЗИКСТО»; or one stranger."""

    span: Span
    ids: tuple[str, ...]
    """In the order of the text, each as often as it is named."""
    kinds: frozenset[str]

    @property
    def members(self) -> frozenset[str]:
        """The entities' ids."""
        return frozenset(self.ids)


class Holder(NamedTuple):
    """The entities that hold a mention, and how surely: 1 in its clause, less the further they stand."""

    ids: frozenset[str]
    nearness: float
    generic: bool = False
    """Whether a common noun («двух заводов») stands for them."""


class Scene:
    """One passage with what was found in it, and the scenes it leans on."""

    __slots__ = (
        "_clause", "_cues", "_keys", "_once", "_sentence", "_starts", "clauses", "entities", "familiar",
        "groups", "heading", "holders", "index", "lang", "lead", "passage", "previous", "said", "strangers", "text",
    )  # fmt: skip

    def __init__(
        self,
        *,
        index: int,
        passage: Passage,
        entities: tuple[Found, ...],
        groups: tuple[Group, ...],
        clauses: tuple[Span, ...],
        strangers: tuple[Name, ...],
        heading: Scene | None = None,
        previous: Scene | None = None,
        familiar: Familiar | None = None,
    ) -> None:
        """Take what was found.

        `strangers` are names that are none of the file's entities, `familiar` the words of the release: a name
        that it uses itself is no stranger's.
        """
        self.index = index
        self.passage = passage
        self.text = passage.segment.text
        """The normalised text."""
        self.lang = passage.segment.lang
        """The passage's language."""
        self.entities = entities
        self.groups = groups
        self.clauses = clauses
        self.strangers = strangers
        self.heading = heading
        self.previous = previous
        self.familiar = familiar
        self.lead: Scene | None = None
        """For a heading: what stands right under it."""
        self.holders: dict[tuple[int, frozenset[str]], Holder] = {}
        """Who holds what stands at an offset, by offset and kinds; asked by every claim, found once."""
        self.said: dict[tuple[Span, frozenset[str]], dict[str, float]] = {}
        """The words of a sentence as seen from one of its clauses, of those that are asked for; found once."""
        self._once: dict[Hashable, Any] = {}
        self._starts = [w.start for w in passage.words]
        self._cues: dict[Span, frozenset[str]] = {}
        self._keys: dict[Span, frozenset[str]] = {}
        self._sentence: dict[int, Span] = {}
        self._clause: dict[int, Span] = {}

    def once(self, find: Callable[[Scene, *At], T], *at: *At) -> T:
        """What a function finds in this scene at a place: what every claim asks, and is the same for all."""
        key = (find, *at)
        found: T = self._once.get(key, _UNKNOWN)
        if found is _UNKNOWN:
            found = self._once[key] = find(self, *at)
        return found

    @property
    def fillers(self) -> frozenset[str]:
        """Words that say nothing of an office in this language."""
        return fillers(self.lang)

    def sentence(self, offset: int) -> Span:
        """The sentence that holds an offset."""
        known = self._sentence.get(offset)
        if known is None:
            spans = self.passage.segment.sentences
            known = spans[self.passage.segment.sentence_at(offset)] if spans else Span(0, len(self.text))
            self._sentence[offset] = known
        return known

    def clause(self, offset: int) -> Span:
        """The clause that holds an offset."""
        known = self._clause.get(offset)
        if known is None:
            at = bisect_left(self.clauses, (offset + 1,)) - 1
            known = self.clauses[at] if at >= 0 and offset < self.clauses[at].stop else self.sentence(offset)
            self._clause[offset] = known
        return known

    def clauses_of(self, span: Span) -> tuple[Span, ...]:
        """The clauses that start in a span."""
        return self.clauses[bisect_left(self.clauses, span[:1]) : bisect_left(self.clauses, (span.stop,))]

    def statement(self, figure: Figure, fewest: int = _FEWEST) -> Span:
        """The clause of a figure; where it holds hardly more, with the one before: «Срок окончания — до 15 ноября».

        A clause of fewer words than `fewest` beside the figure says nothing by itself.
        """
        clause, sentence = self.clause(figure.start), self.sentence(figure.start)
        if clause.start == sentence.start:
            return clause
        inside = self.words(Span(figure.start, min(figure.end, clause.stop)))
        if len(self.words(clause)) - len(inside) >= fewest:
            return clause
        before = self.clauses_of(Span(sentence.start, clause.start))[-1:]
        return Span(before[0].start, clause.stop) if before else clause

    def words(self, span: Span) -> tuple[Word, ...]:
        """The words that start in a span."""
        starts = self._starts
        return self.passage.words[bisect_left(starts, span[0]) : bisect_left(starts, span[1])]

    def keys(self, span: Span) -> frozenset[str]:
        """What the words that start in a span are looked up by; asked by every claim, found once."""
        known = self._keys.get(span)
        if known is None:
            known = self._keys[span] = frozenset(chain.from_iterable(map(keys_of, self.words(span))))
        return known

    def cues(self, span: Span) -> frozenset[str]:
        """Names of the cues whose words stand in a span."""
        known = self._cues.get(span)
        if known is None:
            known = frozenset(s[1:] for w in self.words(span) for s in w.senses if s[0] == CUE)
            self._cues[span] = known
        return known

    def header_words(self, offset: int) -> tuple[Word, ...]:
        """The words of the table header above the cell that holds an offset."""
        if not self.passage.headers:
            return ()
        for cell, words in zip(self.passage.segment.cells, self.passage.headers, strict=False):
            if cell.span.start <= offset < cell.span.stop:
                return words
        return ()

    def sentences_before(self, offset: int) -> Iterator[tuple[Scene, Span]]:
        """The sentences before the one at `offset`, nearest first, back through this passage and the one above."""
        spans = self.passage.segment.sentences
        at = self.passage.segment.sentence_at(offset)
        for span in reversed(spans[:at]):
            yield self, span
        if self.previous:
            for span in reversed(self.previous.passage.segment.sentences):
                yield self.previous, span


def build(passages: Sequence[Passage], index: EntityIndex, familiar: Familiar | None = None) -> list[Scene]:
    """The scenes of a document, in order. `familiar` knows the words that make nobody a stranger."""
    scenes: list[Scene] = []
    heading: Scene | None = None
    everyone = [index.find(p) for p in passages]
    rows = strange_rows(passages, everyone) if familiar else {}
    for i, (passage, found) in enumerate(zip(passages, everyone, strict=True)):
        named, strange = found, list[Group]()
        if familiar:
            strange = familiar.strangers(passage, found)
            called = [f for f in index.called(passage, found) if not any(f.span.overlaps(g.span) for g in strange)]
            named = tuple(sorted((*found, *called), key=lambda f: f.span))
            strange += (
                [Group(span=rows[i], ids=(STRANGER,), kinds=_ORGANIZATION | {"place", "person"})] if i in rows else []
            )
        groups = group(passage.segment.text, named, passage.segment.lang)
        groups = tuple(sorted((*groups, *strange), key=lambda g: g.span))
        scene = Scene(
            index=i,
            passage=passage,
            entities=found,
            groups=groups,
            clauses=split(passage, groups),
            strangers=tuple(_shown(passage, n, index) for n in strangers(passage, found)),
            heading=heading,
            familiar=familiar,
            previous=scenes[-1] if scenes and scenes[-1].passage.segment.kind != "heading" else None,
        )
        if scenes and scenes[-1].passage.segment.kind == "heading":
            scenes[-1].lead = scene
        if passage.segment.kind == "heading":
            heading = scene
        scenes.append(scene)
    return scenes


def group(text: str, found: Sequence[Found], lang: str) -> tuple[Group, ...]:
    """Entities joined by commas and conjunctions, as groups; persons and places stay by themselves."""
    out: list[list[Found]] = []
    for f in found:
        last = out[-1][-1] if out else None
        between = text[last.span.stop : f.span.start] if last else ""
        same = last is not None and last.entity.kind == f.entity.kind and f.entity.kind != "person"
        if last is not None and same and _joins(between, lang):
            out[-1].append(f)
        else:
            out.append([f])
    return tuple(
        Group(
            span=Span(g[0].span.start, g[-1].span.stop),
            ids=tuple(f.entity.id for f in g),
            kinds=frozenset(f.entity.kind for f in g),
        )
        for g in out
    )


def _joins(between: str, lang: str) -> bool:
    """Whether what stands between two names makes them one list: a comma or a conjunction, and no other word."""
    rest = between.translate(_MARKS).casefold().split()
    table = forms(lang)
    plain = all(w in table.CONJUNCTIONS or w in table.COMPANY_FORMS or _is_kind(w, lang) for w in rest)
    return plain and (bool(rest) or "," in between or "(" in between)


def _is_kind(word: str, lang: str) -> bool:
    """Whether a word is the common noun before a name in a list («завод», «зауыты», "plant")."""
    return word.startswith({"ru": "завод", "kk": "зауыт", "en": "plant"}[lang])


_OWNER_OF, _OWNED_BY = 3, 6
"""How many words may stand between an owner and what it owns, before it and behind it."""
_KINDS_OF_BUSINESS = frozenset({"plant", "company", "organisation", "venue"})
_ORGANIZATION = frozenset({"organization", "product", "event", "other"})


def _in_hedge(figure: Figure, word: Word) -> bool:
    """Whether a word hedges a figure («теңгеге жуық»)."""
    return figure.hedge_span is not None and figure.hedge_span[0] <= word.start < figure.hedge_span[1]


class Familiar(NamedTuple):
    """The words of a release: stems and families. A common noun with another adjective is somebody else."""

    keys: frozenset[str]
    plain: frozenset[str] = frozenset()
    """Of these, what stands in no entity's name."""

    def strangers(self, passage: Passage, found: Sequence[Found]) -> list[Group]:
        """Common nouns for a business, in the singular, that an unfamiliar adjective or their kind sets apart."""
        lang, text = passage.segment.lang, passage.segment.text
        out = []
        for i, word in enumerate(passage.words):
            kinds = _KINDS_OF_BUSINESS.intersection(word.senses)
            if not kinds or word.text.isupper() or is_taken(word, passage, found):
                continue
            if word.text.casefold().endswith(forms(lang).PLURAL) and "venue" not in kinds:
                continue
            before = passage.words[i - 1] if i and text[passage.words[i - 1].stop : word.start] == " " else None
            if before is not None and any(_in_hedge(f, before) for f in passage.figures):
                before = None
            apart = before is not None and self._sets_apart(before, lang)
            strange = "venue" in kinds and not self.knows(word)
            start = before.start if apart and before else word.start
            if (apart or strange) and not any(_belongs(text, Span(start, word.stop), f, lang) for f in found):
                out.append(Group(span=Span(start, word.stop), ids=(STRANGER,), kinds=_ORGANIZATION))
        return out

    def _sets_apart(self, word: Word, lang: str) -> bool:
        """Whether an adjective is none that the release or any plain sentence uses."""
        if any(s[0] == CUE for s in word.senses) or any(f in word.senses for f in ("new", "next", "previous", "state")):
            return False
        if word.text.casefold() in function_words(lang):
            return False
        return len(word.text) > 3 and word.text.endswith(forms(lang).ADJECTIVE) and not self.knows(word)

    def knows(self, word: Word) -> bool:
        """Whether the release has this word, or one of its root."""
        families = (s for s in word.senses if s[0] != CUE)
        stem = word.stem
        return any(s in self.keys for s in families) or any(
            "=" + stem[:n] in self.keys for n in range(4, len(stem) + 1)
        )


def _belongs(text: str, at: Span, owner: Found, lang: str) -> bool:
    """Whether a common noun is a part of an entity or another word for it.

    "The National Bank's policy committee", «комитет по политике Нацбанка», "the central bank, the National Bank".
    """
    if owner.span.start >= at.stop:
        between = text[at.stop : owner.span.start]
        apposed = between.startswith(",") and all(w in forms(lang).ARTICLES for w in between[1:].casefold().split())
        return apposed or (lang == "ru" and _is_phrase(between, _OWNED_BY))
    between = text[owner.span.stop : at.start]
    own = text[owner.span.start : at.start].casefold().split()
    owning = any(w.endswith(forms(lang).OWNER) for w in own) if forms(lang).OWNER else False
    return owning and _is_phrase(between.replace("'s", " "), _OWNER_OF)


def _is_phrase(between: str, most: int) -> bool:
    """Whether what stands between two words is a few more words and no mark that parts them."""
    return len(between.split()) <= most and not any(c in ',.;:()!?—–«»"' for c in between)


def in_name(word: Word, found: Iterable[Found]) -> bool:
    """Whether a word is part of the name of an entity."""
    return any(f.span.start <= word.start < f.span.stop for f in found)


def is_taken(word: Word, passage: Passage, found: Iterable[Found]) -> bool:
    """Whether a word is part of the name of an entity, or of a figure."""
    return in_name(word, found) or any(f.start <= word.start < f.end for f in passage.figures)


def split(passage: Passage, groups: Sequence[Group]) -> tuple[Span, ...]:
    """Clauses: sentences cut at commas, dashes, brackets, but never inside a list of entities, a name or a figure."""
    whole = [g.span for g in groups] + [Span(f.start, f.end) for f in passage.figures]
    text = passage.segment.text
    bare = {f.start for f in passage.figures if f.kind == "number" and text[f.end : f.end + 2].strip()[:1] in _CLOSING}
    starts = [f.start for f in passage.figures]
    inset = [Span(s.start - 1, s.stop + 1) for s in whole if _in_brackets(text, s)]
    out: list[Span] = []
    for sentence in passage.segment.sentences:
        start = sentence.start
        for m in _BREAK.finditer(text, sentence.start, sentence.stop):
            at, end = m.span()
            if end >= sentence.stop or any(s.start < at < s.stop for s in whole):
                continue
            if any(s.start <= at < s.stop for s in inset):
                continue
            labels = m.group().strip() in LABEL_MARKS and not bare.isdisjoint((end, end + 1))
            if labels and bisect_left(starts, start) == bisect_left(starts, at):
                continue  # «Сокращено рабочих мест: 150»: the label says what is done
            if at > start:
                out.append(Span(start, end))
                start = end
        if start < sentence.stop:
            out.append(Span(start, sentence.stop))
    return tuple(out)


def _in_brackets(text: str, span: Span) -> bool:
    """Whether a figure stands alone in brackets within a sentence: "6.6 trillion tenge ($17.5 million) would …"."""
    return text[span.start - 1 : span.start] == "(" and text[span.stop : span.stop + 2] == ") "


def strangers(passage: Passage, found: Sequence[Found]) -> tuple[Name, ...]:
    """Names in a passage that are no entity of the file and no office."""
    out: list[Name] = []
    text = passage.segment.text
    names = [
        n for n in passage.names if not any(f.span.start <= n.span.start and n.span.stop <= f.span.stop for f in found)
    ]
    if not names:
        return ()
    starts = frozenset(s.start + n for s in passage.segment.sentences for n in (0, 1))  # a mark may stand first
    starts |= frozenset(m.end() for m in _OPENS.finditer(text))
    days = weekdays(passage.segment.lang)
    at = [w.start for w in passage.words]
    for name in names:
        run: list[Word] = []
        for word in passage.words[bisect_left(at, name.span.start) : bisect_left(at, name.span.stop)]:
            known = word.text.casefold() in days or any(s.startswith(("post:", _MONTH)) for s in word.senses)
            if known or is_taken(word, passage, found):
                if not _in_title(word, passage.segment.lang):  # "Deputy Prime Minister" names nobody
                    out += _stranger(name, run, starts)
                run = []
            else:
                run.append(word)
        out += _stranger(name, run, starts)
    return tuple(out)


def _in_title(word: Word, lang: str) -> bool:
    """Whether capitals before a word are of one title with it, as in English before the head of an office."""
    return lang == "en" and any(s.startswith("post:") for s in word.senses)


def _shown(passage: Passage, name: Name, index: EntityIndex) -> Name:
    """A name that opens a sentence is one all the same beside the noun for a thing of the file: «Ащысу әуежайы»."""
    lang, table = passage.segment.lang, forms(passage.segment.lang)
    if not name.initial or name.quoted or len(name.words) > 1 or name.words[0].casefold() in function_words(lang):
        return name
    at = next(i for i, w in enumerate(passage.words) if w.start == name.span.start)
    word, behind = passage.words[at], passage.words[at + 1 : at + 2]
    if word.senses or not behind or passage.segment.text[word.stop : behind[0].start] != " ":
        return name
    noun = behind[0].text.casefold()
    tied = noun.endswith(table.POSSESSED) if table.POSSESSED else not word.text.casefold().endswith(table.ADJECTIVE)
    strange = tied and index.is_common(behind[0]) and not index.has_part(word)
    return name._replace(initial=False) if strange else name


def _stranger(name: Name, run: Sequence[Word], starts: frozenset[int]) -> list[Name]:
    """The part of a name that is nobody's of the file."""
    run = [w for w in run if len(w.text) > 1]
    if not run:
        return []
    span = Span(run[0].start, run[-1].stop)
    return [Name(span=span, words=tuple(w.text for w in run), quoted=name.quoted, initial=run[0].start in starts)]
