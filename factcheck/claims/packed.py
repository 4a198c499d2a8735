"""Claims as a cache keeps them: how many there are is known at once, what they say when somebody asks."""

from __future__ import annotations

import pickle
from collections.abc import Sequence
from typing import overload

from factcheck.model.claim import Claim


class Later(Sequence[Claim]):
    """The claims of a release, made when the first of them is asked for.

    A check that finds its claims compiled needs none of them, and of a hundred releases a text tells one.
    """

    __slots__ = ("_claims", "_count")

    def __init__(self, count: int) -> None:
        self._count = count
        self._claims: tuple[Claim, ...] | None = None

    def _make(self) -> tuple[Claim, ...]:
        raise NotImplementedError

    def _made(self) -> tuple[Claim, ...]:
        if self._claims is None:
            self._claims = self._make()
        return self._claims

    def __len__(self) -> int:
        return self._count

    @overload
    def __getitem__(self, at: int) -> Claim: ...
    @overload
    def __getitem__(self, at: slice) -> tuple[Claim, ...]: ...
    def __getitem__(self, at: int | slice) -> Claim | tuple[Claim, ...]:
        return self._made()[at]

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and self._made() == tuple(other)

    def __hash__(self) -> int:
        return hash(self._made())


class Packed(Later):
    """Claims that are packed beside their release's other parts."""

    __slots__ = ("_data",)

    def __init__(self, claims: Sequence[Claim]) -> None:
        super().__init__(len(claims))
        self._data = pickle.dumps(tuple(claims), protocol=5)

    def __getstate__(self) -> tuple[int, bytes]:
        return self._count, self._data

    def __setstate__(self, state: tuple[int, bytes]) -> None:
        super().__init__(state[0])
        self._data = state[1]

    def _make(self) -> tuple[Claim, ...]:
        claims: tuple[Claim, ...] = pickle.loads(self._data)  # noqa: S301 - from the user's own cache, or made here
        return claims
