"""The same wrong wording in many texts: told apart exactly as rows come, near ones brought together at the end."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field

from factcheck.model.records import NamedTuple
from factcheck.report.reading import Json

MOST_WORDINGS = 500
"""Distinct wordings of a claim that are told apart; texts with any further one are counted as `others`."""
ALIKE = 85.0
"""From which similarity on, in per cent of `rapidfuzz.fuzz.ratio`, two sentences are the same wording."""
MOST_NAMED = 5
"""Documents that a cluster names."""
_NO_WORD = re.compile(r"[\W_]+")


class Place(NamedTuple):
    """Where a text stands in time: by date, those without one last, then in the order of the input."""

    undated: bool
    date: str
    order: int

    @classmethod
    def of(cls, date: str | None, order: int) -> Place:
        """The place of the row `order` of the input."""
        return cls(date is None, date or "", order)


@dataclass(slots=True, kw_only=True)
class Wording:
    """A wrong wording with the texts that have it, or a cluster of such."""

    reason: str
    found: str
    sentence: str
    """Of the earliest text, as are the words found."""
    key: str
    """The sentence without what makes no difference."""
    texts: int = 0
    last: str | None = None
    """The latest date of a text."""
    earliest: list[tuple[Place, str]] = field(default_factory=list)
    """The earliest few texts."""

    @property
    def first(self) -> Place:
        """Of the earliest text."""
        return self.earliest[0][0]

    def add(self, other: Wording) -> None:
        """Take the texts of another wording in; the earlier one gives the words."""
        if not self.earliest or other.first < self.first:
            self.found, self.sentence, self.key = other.found, other.sentence, other.key
        self.texts += other.texts
        self.last = max(filter(None, (self.last, other.last)), default=None)
        self.earliest = sorted(self.earliest + other.earliest)[:MOST_NAMED]

    def row(self) -> Json:
        """As the summary has it."""
        return {
            "reason": self.reason,
            "found": self.found,
            "texts": self.texts,
            "first": self.first.date or None,
            "last": self.last,
            "document": self.earliest[0][1],
            "sentence": self.sentence,
            "documents": [name for _, name in self.earliest],
        }


class Wordings:
    """The wrong wordings of one claim. A text counts once for each thing it has wrong, by its first sentence."""

    def __init__(self) -> None:
        self.others = 0
        self._exact: dict[tuple[str, str, str], Wording] = {}
        self._text: tuple[object, ...] = ()
        self._counted: set[tuple[str, str]] = set()

    def add(self, row: Json, order: int) -> None:
        """Count a row that contradicts the claim; the rows of a text come one after another."""
        text = (row["source"], row["record"], row["document"])
        if text != self._text:
            self._text = text
            self._counted.clear()
        reason, wrong = row["reason"] or "", plain(row["found"])
        if (reason, wrong) in self._counted:
            return
        self._counted.add((reason, wrong))
        key = plain(row["sentence"])
        known = self._exact.get((reason, wrong, key))
        if known is None and len(self._exact) == MOST_WORDINGS:
            self.others += 1
            return
        one = Wording(
            reason=reason,
            found=row["found"],
            sentence=row["sentence"],
            key=key,
            texts=1,
            last=row["date"],
            earliest=[(Place.of(row["date"], order), row["document"])],
        )
        if known is None:
            self._exact[reason, wrong, key] = one
        else:
            known.add(one)

    def clusters(self) -> list[Wording]:
        """Wordings with the same thing wrong in nearly the same sentence, brought together; the most told first.

        Each joins the earliest cluster whose first sentence is most like its own, else begins one.
        """
        from rapidfuzz import fuzz, process

        made: dict[tuple[str, str], list[Wording]] = {}
        keys: dict[tuple[str, str], list[str]] = {}
        for (reason, wrong, key), wording in sorted(self._exact.items(), key=lambda item: item[1].first):
            what = reason, wrong
            near = process.extractOne(key, keys.setdefault(what, []), scorer=fuzz.ratio, score_cutoff=ALIKE)
            if near is None:
                made.setdefault(what, []).append(wording)
                keys[what].append(key)
            else:
                made[what][near[2]].add(wording)
        return sorted((w for some in made.values() for w in some), key=lambda w: (-w.texts, w.first))


def plain(text: str) -> str:
    """Words in lower case with single spaces between; signs make no difference, nor does how letters are encoded.

    >>> plain("В Астане — «200» мест.")
    'в астане 200 мест'
    """
    return _NO_WORD.sub(" ", unicodedata.normalize("NFKC", text).casefold()).strip()
