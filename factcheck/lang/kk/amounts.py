"""Words that say how many of a thing there are without a number: none, one, more than one."""

from __future__ import annotations

NONE = frozenset({"ешқандай", "ешбір"})
ONE = frozenset({"жалғыз"})
MANY = frozenset("бірнеше көп көптеген түрлі әртүрлі ондаған".split())
