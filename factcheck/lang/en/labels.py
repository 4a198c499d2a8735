"""English words that make a number a name, an address or a reference."""

from __future__ import annotations

LABELS = (
    "№ no nr number issue item article section chapter page pp table figure fig version v step slide sot room hall flight "
    "bus route channel tel telephone phone fax whatsapp apt suite gate form act exhibit"
)
"""Right before a number they make it no figure: «No. 150», «page 4», «version 2»."""
STREETS = "street st avenue ave road rd boulevard blvd lane drive square highway"
"""A number before a street's name is a house."""
STREETS_BEHIND = True
CLASS_LETTERS = "d g e f h j x y z"
"""Capitals that glued behind digits make a name and no unit: «9Ц», "5G"."""
