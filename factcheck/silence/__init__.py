"""What of a report is not to be shown: by selection, by a comment in the draft, by the settings, by a baseline.

Nothing is dropped: what is silenced leaves its place in the report and stands in `silenced`, with by what and why.
"""

from __future__ import annotations

RULES: dict[str, str] = {"unused-suppression": "factcheck.silence.unused"}
"""The rule of this room, and the module whose docstring explains it."""
