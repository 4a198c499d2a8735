"""Named tuples made quickly are those of the standard library, but for what their annotations say of themselves."""

from __future__ import annotations

import copy
import pickle
import typing

import pytest

from factcheck.model import records


class Ours(records.NamedTuple):
    """A pair."""

    start: int
    end: int = 7
    """Where it stops."""

    @property
    def length(self) -> int:
        return self.end - self.start

    @classmethod
    def empty(cls) -> Ours:
        return cls(0, 0)

    @staticmethod
    def name() -> str:
        return "span"

    def __str__(self) -> str:
        return f"{self.start}:{self.end}"


class Theirs(typing.NamedTuple):
    """A pair."""

    start: int
    end: int = 7
    """Where it stops."""

    @property
    def length(self) -> int:
        return self.end - self.start

    @classmethod
    def empty(cls) -> Theirs:
        return cls(0, 0)

    @staticmethod
    def name() -> str:
        return "span"

    def __str__(self) -> str:
        return f"{self.start}:{self.end}"


SEEN = {
    "fields": lambda made: made._fields,
    "defaults": lambda made: made._field_defaults,
    "docstring": lambda made: made.__doc__,
    "place": lambda made: made.__module__,
    "bases": lambda made: made.__mro__[1:],
    "slots": lambda made: made.__slots__,
    "patterns": lambda made: made.__match_args__,
    "value": lambda made: tuple(made(1)),
    "equality": lambda made: made(1) == (1, 7) == made(start=1, end=7),
    "hash": lambda made: hash(made(1)),
    "order": lambda made: made(1) < made(2),
    "words": lambda made: str(made(1)),
    "repr": lambda made: repr(made(1)).removeprefix(made.__name__),
    "property": lambda made: made(1).length,
    "class method": lambda made: tuple(made.empty()),
    "static method": lambda made: made.name(),
    "replaced": lambda made: tuple(made(1)._replace(end=2)),
    "names": lambda made: made(1)._asdict(),
    "copied": lambda made: copy.deepcopy(made(1)) == made(1),
    "pickled": lambda made: type(pickle.loads(pickle.dumps(made(1)))) is made,  # noqa: S301
    "hints": lambda made: typing.get_type_hints(made),
    "no attribute more": lambda made: hasattr(made(1), "__dict__"),
}


@pytest.mark.parametrize("what", SEEN)
def test_what_is_seen_of_them_is_the_same(what: str) -> None:
    assert SEEN[what](Ours) == SEEN[what](Theirs)


FAULTY = {
    "missing": lambda made: made(),
    "too many": lambda made: made(1, 2, 3),
    "unknown": lambda made: made(1, stop=2),
    "changed": lambda made: setattr(made(1), "start", 2),
    "added": lambda made: setattr(made(1), "stop", 2),
}


@pytest.mark.parametrize("what", FAULTY)
def test_what_they_refuse_is_the_same(what: str) -> None:
    refused = []
    for made in (Ours, Theirs):
        with pytest.raises((TypeError, AttributeError)) as error:
            FAULTY[what](made)
        refused.append((error.type, str(error.value).replace(made.__name__, "")))
    assert refused[0] == refused[1]


def test_a_field_without_default_behind_one_with_is_refused() -> None:
    with pytest.raises(TypeError, match="no default"):

        class Wrong(records.NamedTuple):
            start: int = 0
            end: int  # type: ignore[misc]
