"""factcheck: hold a text against the release it retells."""

from __future__ import annotations

__version__ = "0.1.0"
