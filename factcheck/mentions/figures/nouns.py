"""Finds what a number counts: the head noun behind it, past its adjectives."""

from __future__ import annotations

from factcheck.mentions.figures.lexicon import Lexicon
from factcheck.mentions.figures.tokens import Tokens
from factcheck.mentions.lexicon import lexicon as family_lexicon
from factcheck.model.records import NamedTuple

_REACH = 6


class Noun(NamedTuple):
    """A counted noun: its first token (an adjective, maybe), its last, and the dictionary or inflected head."""

    first: int
    last: int
    head: str


def find_noun(tokens: Tokens, i: int, lexicon: Lexicon, *, singular: bool = False) -> Noun | None:
    """The noun counted by a number that ends before token `i`; `singular` where the number asks for one (21)."""
    i = _past_model(tokens, i)
    if (
        tokens.kind(i) != "w"
        or tokens.glued(i - 1)
        or not tokens.same_line(i - 1)
        or tokens.low(i) in lexicon.sets["STOPS"]
    ):
        return None
    if lexicon.lang == "ru":
        return _russian(tokens, i, lexicon, singular=singular)
    return _kazakh(tokens, i, lexicon) if lexicon.lang == "kk" else _english(tokens, i, lexicon)


def _past_model(tokens: Tokens, i: int) -> int:
    """Past «5G», "4K" before a noun: "640 5G base stations"."""
    model = tokens.kind(i) == "d" and tokens.glued(i) and tokens.kind(i + 1) == "w" and tokens.raw(i + 1).isupper()
    joined = model and not tokens.glued(i - 1) and tokens.same_line(i - 1) and not tokens.glued(i + 1)
    return i + 2 if joined and len(tokens.lows[i]) == 1 and len(tokens.lows[i + 1]) <= 2 else i


def _is_word(tokens: Tokens, j: int, lexicon: Lexicon) -> bool:
    """Whether a noun or its adjective may stand at `j`: a word on the same line that is no small word or number."""
    low = tokens.low(j)
    return (
        tokens.kind(j) == "w"
        and tokens.same_line(j - 1)
        and low not in lexicon.sets["STOPS"]
        and lexicon.number(low) is None
    )


def _compound(tokens: Tokens, j: int) -> int:
    """The last token of a compound that starts at `j`: «топ-менеджеров»."""
    while tokens.low(j + 1) == "-" and tokens.glued(j) and tokens.glued(j + 1) and tokens.kind(j + 2) == "w":
        j += 2
    return j


def _russian(tokens: Tokens, i: int, lexicon: Lexicon, *, singular: bool) -> Noun | None:
    sets = lexicon.sets
    abbreviations: dict[str, str] = lexicon.counted.ABBREVIATED_NOUNS
    ends = tuple(lexicon.counted.ADJECTIVE_ENDS.split())
    sure = tuple(lexicon.counted.ADJECTIVE_ENDS_SURE.split())
    adjective: int | None = None
    j = i
    while j - i < _REACH and _is_word(tokens, j, lexicon):
        low = tokens.low(j)
        if tokens.low(j + 1) == "." and low in sets["ABBREVIATED_ADJECTIVES"] and _is_word(tokens, j + 2, lexicon):
            j += 2
            continue
        if low in abbreviations and (tokens.low(j + 1) == "." or low in ("чел", "мест", "шт")):
            return Noun(i, j, abbreviations[low])
        if low.endswith(tuple(lexicon.counted.VERB_ENDS.split())):
            break
        last = _compound(tokens, j)
        low = tokens.low(last)
        if not low.endswith(ends if singular else sure) or len(low) < 4:
            return Noun(i, last, low)
        adjective, j = last, last + 1
    if adjective is None:
        return None
    return Noun(i, adjective, tokens.low(adjective))


def _kazakh(tokens: Tokens, i: int, lexicon: Lexicon) -> Noun | None:
    ends = tuple(lexicon.counted.ADJECTIVE_ENDS.split())
    j, skipped = i, 0
    while skipped < 3 and _is_word(tokens, j + 1, lexicon):
        low = tokens.low(j)
        if _is_thing(low):
            break
        if low not in lexicon.sets["ADJECTIVES"] and not (low.endswith(ends) and len(low) > 4 and not _possessed(low)):
            break
        j, skipped = j + 1, skipped + 1
    last = _compound(tokens, j)
    for _ in range(2):
        following = last + 1
        if not _is_word(tokens, following, lexicon) or not _takes_possessed(tokens.low(last)):
            break
        step = (
            1
            if _possessed(tokens.low(following))
            or (_is_thing(tokens.low(following)) and _takes_possessed(tokens.low(following)))
            else 2
            if _is_word(tokens, following + 1, lexicon) and _is_gerund(tokens.low(following))
            else 0
        )
        if not step or not (_possessed(tokens.low(last + step)) or _is_thing(tokens.low(last + step))):
            break
        last += step
        break
    return Noun(i, last, tokens.low(last))


_THINGS = frozenset(
    [
        "plant",
        "company",
        "organisation",
        "person",
        "worker",
        "woman",
        "man",
        "child",
        "bus",
        "car",
        "wagon",
        "school",
        "house",
        "country",
        "region",
        "venue",
    ]
)


def _is_thing(word: str) -> bool:
    """Whether a word is of a family of nouns: «зауытты» is a plant in the accusative, no adjective."""
    return bool(_THINGS.intersection(family_lexicon("kk").labels(word)))


_POSSESSED_ENDS = tuple(
    p + c
    for p in ("ы", "і", "сы", "сі")
    for c in ("", "н", "на", "не", "нда", "нде", "нан", "нен", "ның", "нің", "мен", "нын")
)


def _possessed(word: str) -> bool:
    """Whether a word looks like «орны», «орнын», «зауытында»."""
    return (
        len(word) > 3
        and word.endswith(_POSSESSED_ENDS)
        and not word.endswith(("ды", "ді", "ты", "ті", "ады", "еді", "лы", "лі"))
    )


def _takes_possessed(word: str) -> bool:
    """Whether a bare noun may be the first of a pair: it has no case of its own."""
    return not word.endswith(
        (
            "ға",
            "ге",
            "қа",
            "ке",
            "да",
            "де",
            "дың",
            "дің",
            "тың",
            "тің",
            "нан",
            "нен",
            "дан",
            "ден",
            "тан",
            "тен",
            "ны",
            "ні",
            "ның",
            "нің",
        )
    )


def _is_gerund(word: str) -> bool:
    return word.endswith(("у", "ю"))


def _english(tokens: Tokens, i: int, lexicon: Lexicon) -> Noun | None:
    sets = lexicon.sets
    not_plural = tuple(lexicon.counted.SINGULAR_ENDS.split())
    head: int | None = None
    j = i
    while j - i < _REACH and _is_word(tokens, j, lexicon):
        last = _compound(tokens, j)
        low = tokens.low(last)
        if tokens.low(last + 1) == "'" and tokens.glued(last):
            break  # «4 months' pay» has its unit; a possessor is no head
        if low in sets["PLURALS"] or (low.endswith("s") and len(low) > 3 and not low.endswith(not_plural)):
            return Noun(i, last, low)
        if head is None and low.endswith("ly") and _is_word(tokens, last + 1, lexicon):
            j = last + 1
            continue
        if head is not None and (
            low.endswith("ly") or (low.endswith("ed") and not _is_word(tokens, last + 1, lexicon))
        ):
            break  # "3.4 million saiga counted in the country"
        head, j = last, last + 1
    if head is None or head - i > 3:
        return None
    return Noun(i, head, tokens.low(head))
