"""What a new project begins with: an example of a claims file, a draft that tells its facts, the schema for editors."""

from __future__ import annotations

from importlib.resources import files

from factcheck.claims.schema import FILE, dumped


def starter() -> dict[str, str]:
    """Give the files of a new project: their paths below its folder, parted by slashes, and their texts."""
    here = files(__name__)
    return {
        "claims/example.yaml": (here / "example.yaml").read_text("utf-8"),
        f"claims/{FILE}": dumped(),
        "drafts/example.md": (here / "example.md").read_text("utf-8"),
    }
