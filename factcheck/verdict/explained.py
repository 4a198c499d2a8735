"""What every rule says about itself: the docstring of its module."""

from __future__ import annotations

from collections.abc import Mapping

from factcheck.verdict import RULES, itself

EVERY: Mapping[str, str] = {**RULES, **itself.RULES}
"""Every rule and the module that holds it, in the order in which `explain` lists them."""


def explanation(rule: str, rules: Mapping[str, str] = EVERY) -> str:
    """What a rule of these says about itself; empty where there is no such rule."""
    import inspect
    from importlib import import_module

    module = rules.get(rule)
    return inspect.getdoc(import_module(module)) or "" if module else ""
