"""What silences findings but has none to silence.

A comment `<!-- factcheck: ignore[value] reason -->`, or an entry of the settings, that silences nothing: the draft was
mended, or the comment stands in the wrong place. It would silence the next mistake that is made there.

Example:
  draft   <!-- factcheck: ignore[value] as he said -->
          150 jobs will be created.
  verdict unused-suppression

Mend: take the comment out; or put it on the line of the finding, or alone on the line above its paragraph.
"""

from __future__ import annotations

from factcheck.model.claim import Fault, Place
from factcheck.report.select import UNUSED


def unused(said: str, place: Place) -> Fault:
    """That something which was said at a place silences nothing."""
    return Fault(place=place, message=f"{said} silences nothing", hint="take it out", rule=UNUSED)
