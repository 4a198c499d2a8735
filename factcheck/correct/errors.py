"""What is raised where a correction is not certain."""

from __future__ import annotations


class UncertainError(Exception):
    """A figure that is left for a person; as a string it is why, in a few words."""
