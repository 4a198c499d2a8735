"""What every rule says about itself: the docstring of its module."""

from __future__ import annotations

from collections.abc import Mapping

from factcheck.verdict import RULES, itself

EVERY: Mapping[str, str] = {**RULES, **itself.RULES}
"""Every rule and the module that holds it, in the order in which `explain` lists them."""


def explanation(rule: str) -> str:
    """What a rule says about itself; empty where there is no such rule."""
    import inspect
    from importlib import import_module

    module = EVERY.get(rule)
    return inspect.getdoc(import_module(module)) or "" if module else ""
