"""Which word families are predicates: what is done, not what it is done to."""

from __future__ import annotations

PREDICATES = frozenset(
    """
    create cut found invest modernise produce repair visit attend locate launch sell buy
    employ hire earn cost grow fall set decide weigh land bring keep lose exceed name come die
    finish ill diagnose develop need cover live head support win announce
    harvest sow rescue admit pay survive
    """.split()
)
