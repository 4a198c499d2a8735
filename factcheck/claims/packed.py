"""Claims as a cache keeps them: how many there are is known at once, what they say when somebody asks."""

from __future__ import annotations

import pickle
from collections.abc import Sequence
from typing import overload

from factcheck.model.claim import Claim


class Packed(Sequence[Claim]):
    """The claims of a release, unpacked when the first of them is asked for.

    A check that finds its claims compiled needs none of them, and of a hundred releases a text tells one.
    """

    __slots__ = ("_claims", "_count", "_data")

    def __init__(self, claims: Sequence[Claim]) -> None:
        self._count = len(claims)
        self._data = pickle.dumps(tuple(claims), protocol=5)
        self._claims: tuple[Claim, ...] | None = None

    def __getstate__(self) -> tuple[int, bytes]:
        return self._count, self._data

    def __setstate__(self, state: tuple[int, bytes]) -> None:
        self._count, self._data = state
        self._claims = None

    def _unpacked(self) -> tuple[Claim, ...]:
        if self._claims is None:
            self._claims = pickle.loads(self._data)  # noqa: S301 - from the user's own cache, or made here
        return self._claims

    def __len__(self) -> int:
        return self._count

    @overload
    def __getitem__(self, at: int) -> Claim: ...
    @overload
    def __getitem__(self, at: slice) -> tuple[Claim, ...]: ...
    def __getitem__(self, at: int | slice) -> Claim | tuple[Claim, ...]:
        return self._unpacked()[at]

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and self._unpacked() == tuple(other)

    def __hash__(self) -> int:
        return hash(self._unpacked())
