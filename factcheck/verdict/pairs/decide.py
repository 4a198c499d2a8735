"""What becomes of each thing that a draft states: confirmed, contradicted, or not found."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from factcheck.model.finding import MentionVerdict, Note
from factcheck.model.pairing import Counterpart, Pairing, Stated, Tie
from factcheck.model.records import NamedTuple
from factcheck.verdict.pairs.relation import Relation, relate

_TELLS, _ALONE = 0.55, 0.4
"""How like its counterpart a place must be for another value to contradict it; how like, where it is the only one."""
_SWAPPED, _BY_FAR = 0.9, 0.5
"""How like, and how much liker than any place with its own value, where the release has that value too."""
_FOUND, _LIKELIEST = 0.35, 0.1
"""How like a place with the same value must be to confirm; how like, where no other place is liker."""
_HELD = 0.7
"""How like a place must be that tells of the same name, to outweigh those that tell of others."""
_TURN = Decimal(2)
"""Up to here a number in words may be a turn of phrase."""
_KIN = {"score": "count", "multiple": "count", "angle": "celsius"}
"""Kinds that another language tells as another: "five points", «пять очков»."""
_NAMED = frozenset({"month", "rate", "term", "code", "amount"})
"""What is named in so many ways that in another language it contradicts nothing: «июньский», «маусым» (a season)."""


class Decision(NamedTuple):
    """What a thing stated comes to, and by which counterpart; no verdict where the release does not tell."""

    tie: Tie
    verdict: MentionVerdict | None
    counterpart: Counterpart | None = None
    notes: tuple[Note, ...] = ()
    owner: Counterpart | None = None
    """Whose the value is in the release, where it is another's."""


class _Held(NamedTuple):
    counterpart: Counterpart
    relation: Relation
    same_kind: bool


def decide(pairing: Pairing) -> tuple[Decision, ...]:
    """Take the ties of a draft; give what each comes to, in the order of the draft."""
    held = [
        [_Held(c, relate(c.stated, t.stated), _kin(c.stated) == _kin(t.stated)) for c in t.counterparts]
        for t in pairing.ties
    ]
    decided = _translated(pairing.ties, held) if pairing.translated else map(_retold, pairing.ties, held)
    return tuple(decided)


def _kin(stated: Stated) -> str:
    return _KIN.get(stated.kind, stated.kind)


def _retold(tie: Tie, held: Sequence[_Held]) -> Decision:
    """In one language: by the likeliest place with the same value and the likeliest with another."""
    right = next((h for h in held if h.relation.held == "agrees" and _may_confirm(h)), None)
    wrong = next((h for h in held if h.relation.held == "differs" and _is_anchored(h.counterpart)), None)
    own = next((h for h in held if _is_of_its_holder(h)), None)
    if own and right and right.counterpart.holder == "other":
        return _of_its_holder(tie, own, right)
    if tie.stated.doubtful or (wrong and wrong.counterpart.stated.doubtful):
        wrong = None
    least = right.counterpart.likeness if right else 0.0
    most = wrong.counterpart.likeness if wrong else 0.0
    if wrong is not None and right is None and _among(tie.stated, tie.unread):
        return Decision(tie, "confirmed")  # it stands there, though not read as a figure
    if wrong is not None:
        enough = _SWAPPED if right else _ALONE if _is_alone(tie, held, wrong) else _TELLS
        if most >= enough and (right is None or most - least >= _BY_FAR):
            return Decision(tie, "contradicted", wrong.counterpart)
    if right and _is_found(right.counterpart, most):
        return Decision(tie, "confirmed", right.counterpart, right.relation.notes)
    return Decision(tie, None)


def _is_of_its_holder(held: _Held) -> bool:
    """Whether a place tells of the very name that the draft's figure is told of, and as the draft does."""
    c = held.counterpart
    return c.holder == "same" and c.alike and c.kept and c.likeness >= _HELD and held.relation.held != "open"


def _of_its_holder(tie: Tie, own: _Held, right: _Held) -> Decision:
    """A value that the release gives another name: one plant's year on another."""
    if own.relation.held == "agrees":
        return Decision(tie, "confirmed", own.counterpart, own.relation.notes)
    if tie.stated.doubtful or own.counterpart.stated.doubtful:
        return Decision(tie, None)
    return Decision(tie, "contradicted", own.counterpart, owner=right.counterpart)


def _is_found(counterpart: Counterpart, rival: float) -> bool:
    """Whether a place with the same value is the one that is told, `rival` being how like the likeliest other is."""
    like = counterpart.likeness
    if not counterpart.kept:
        return like >= _FOUND  # «14 открыток» are no «14 картин», unless all else is told alike
    return like >= _FOUND or (like >= _LIKELIEST and like >= rival)


def _is_anchored(counterpart: Counterpart) -> bool:
    return counterpart.kept and counterpart.anchored


def _may_confirm(held: _Held) -> bool:
    """Whether a place that agrees may be the one meant: where another thing is counted, only by the very value."""
    return held.counterpart.kept or not held.relation.notes


def _is_alone(tie: Tie, held: Sequence[_Held], wrong: _Held) -> bool:
    """Whether the release has one value only for what is counted or measured: no other place can be meant."""
    rivals = [
        h.counterpart.stated
        for h in held
        if h.counterpart.stated.kind == tie.stated.kind and h.counterpart.kept and h.relation.held != "open"
    ]
    if tie.stated.nouns:
        rivals = [s for s in rivals if s.nouns & tie.stated.nouns]
    return wrong.counterpart.stated in rivals and all(
        relate(wrong.counterpart.stated, s).held == "agrees" for s in rivals
    )


def _translated(ties: Sequence[Tie], held: Sequence[Sequence[_Held]]) -> Iterator[Decision]:
    """Across languages: stretch by stretch, each figure of the release given once before any is given twice."""
    given, taken = _given(ties, held)
    replaced = _replaced(ties, held, given, taken)
    for n, (tie, mine) in enumerate(zip(ties, held, strict=True)):
        if n in given:
            yield _confirmed(tie, given[n])
        elif n in replaced:
            yield Decision(tie, "contradicted", replaced[n])
        else:
            yield _left(tie, mine)


def _given(ties: Sequence[Tie], held: Sequence[Sequence[_Held]]) -> tuple[dict[int, _Held], set[tuple[int, int]]]:
    """Which figure of the release is whose: of the same kind first, then the same number of another, then near by."""
    given: dict[int, _Held] = {}
    taken: set[tuple[int, int]] = set()
    for away, alike in ((0, True), (0, False), (1, True), (2, True)):
        for n, tie in enumerate(ties):
            if n in given or not (tie.stated.digits or (away == 0 and alike)):
                continue
            found = next((h for h in held[n] if _is_free(h, away, alike, taken)), None)
            if found:
                given[n] = found
                taken.add(found.counterpart.stated.place)
    return given, taken


def _is_free(held: _Held, away: int, alike: bool, taken: set[tuple[int, int]]) -> bool:
    """Whether a counterpart has the value, stands so far away and is nobody's yet; `alike`: of the same kind."""
    c = held.counterpart
    near = c.away == away and (not alike or held.same_kind)
    return held.relation.held == "agrees" and near and c.stated.place not in taken


def _replaced(
    ties: Sequence[Tie], held: Sequence[Sequence[_Held]], given: Mapping[int, _Held], taken: set[tuple[int, int]]
) -> dict[int, Counterpart]:
    """What stands where the release has another value: what is left of a kind in a stretch and in its translation."""
    found: dict[int, Counterpart] = {}
    left: dict[tuple[int, str], list[int]] = {}
    for n, tie in enumerate(ties):
        if n not in given and not _among(tie.stated, tie.unread):
            left.setdefault((tie.stretch, _kin(tie.stated)), []).append(n)
    for mine in left.values():
        places = {
            h.counterpart.stated.place
            for h in held[mine[0]]
            if h.counterpart.away == 0
            and h.same_kind
            and h.counterpart.stated.place not in taken
            and not _among(h.counterpart.stated, ties[mine[0]].unread_here)
        }
        for n, place in zip(mine, sorted(places), strict=False):
            others = [h for h in held[n] if h.counterpart.stated.place in places and h.relation.held == "differs"]
            known = [h for h in others if h.counterpart.likeness >= 1 and len(mine) <= len(places)]
            in_order = [h for h in others if h.counterpart.stated.place == place and len(mine) == len(places)]
            if choice := next((h.counterpart for h in (*known, *in_order) if _is_clear(ties[n], h)), None):
                found[n] = choice
    return found


def _among(stated: Stated, numbers: frozenset[str]) -> bool:
    """Whether all digits of a figure stand among these numbers."""
    return bool(stated.digits) and numbers.issuperset(stated.digits)


def _is_clear(tie: Tie, held: _Held) -> bool:
    """Whether two readings may be held against each other: whole numbers that count something, no mere names."""
    ours, theirs = held.counterpart.stated, tie.stated
    if ours.doubtful or theirs.doubtful or theirs.kind in _NAMED or _are_points(ours, theirs):
        return False
    if theirs.kind == "count" and (ours.bare or theirs.bare):
        return bool(ours.digits and theirs.digits)
    return theirs.kind != "ordinal" or bool(ours.digits and theirs.digits)


def _are_points(ours: Stated, theirs: Stated) -> bool:
    """Whether one is per cent and the other percentage points: not every language keeps them apart."""
    units = {s.figure.unit for s in (ours, theirs) if s.figure}
    return theirs.kind == "percent" and len(units) > 1


def _left(tie: Tie, held: Sequence[_Held]) -> Decision:
    """What no free figure of the release agrees with and none stands in the place of: told again, or not there."""
    again = next((h for h in held if h.relation.held == "agrees" and (h.same_kind or h.counterpart.away == 0)), None)
    if again:
        return _confirmed(tie, again)
    return Decision(tie, "confirmed" if _among(tie.stated, tie.written) or _is_turn(tie) else None)


def _is_turn(tie: Tie) -> bool:
    """Whether a small number in words may be a turn of phrase, which another language leaves out: «оба», "a month"."""
    figure = tie.stated.figure
    if figure is None or tie.stated.digits:
        return False
    return figure.value is None or (isinstance(figure.value, Decimal) and abs(figure.value) <= _TURN)


def _confirmed(tie: Tie, held: _Held) -> Decision:
    return Decision(tie, "confirmed", held.counterpart, held.relation.notes)
