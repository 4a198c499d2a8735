"""How letters of English texts are written in the ids of claims: those of ASCII stand for themselves."""

from __future__ import annotations

LETTERS: dict[str, str] = {}
