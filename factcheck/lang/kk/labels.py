"""Kazakh words that make a number a name, an address or a reference."""

from __future__ import annotations

LABELS = (
    "№ n нөмірі номері тармақ тармағы бап бабы кесте кестесі сурет синхрон снх нұсқа нұсқасы кабинет корпус рейс "
    "автобус маршрут тел телефон телефоны факс whatsapp код индекс бсн жсн слайд"
)
"""Right before a number they make it no figure."""
STREETS = "көше көшесі көшесінде көшесіндегі даңғыл даңғылы даңғылында шағынаудан шағынауданы тұйығы мкр"
STREETS_BEHIND = False
CLASS_LETTERS = "g а б в г д е ж з л м н ц"
"""Capitals that glued behind digits make a name and no unit: «9Ц», "5G"."""
