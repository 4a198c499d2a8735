"""Alignments to findings. One module a rule; its docstring is what `factcheck explain RULE` prints."""

from __future__ import annotations

RULES: dict[str, str] = {
    name: f"factcheck.verdict.{name.replace('-', '_')}"
    for name in (
        "value",
        "scale",
        "unit",
        "binding",
        "polarity",
        "modality",
        "role",
        "name",
        "quote",
        "speaker",
        "never",
        "missing",
        "unsupported",
        "ambiguous",
    )
}
"""Every rule and the module that holds it, in the order in which `explain` lists them."""
