"""Writes `factcheck/lang/*/cldr.py`: names of currencies, units, months and scales as CLDR has them.

Run `python tests/tools/write_cldr.py`; a test runs `render` and compares. What people write besides
(slang, abbreviations, inflected forms) stands in the tables by hand next to it.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from functools import cache
from pathlib import Path
from unicodedata import category

from babel import Locale, localedata

ROOT = Path(__file__).resolve().parents[2]
LANGS = ("ru", "kk", "en")
OUT_OF_USE = frozenset(["RUR", "DEM"])
KAZAKH_ENDING = "~k"
_OWNED = 0.9
"""The share of locales in which a symbol must mean one currency."""
_FOLD = str.maketrans({"ё": "е", "’": "'", "\u00a0": " ", "\u202f": " ", "‑": "-"})
_TOKEN = re.compile(r"\d+|[^\W\d_]+|[^\w\s]")
_OLD = re.compile(r"\(.*\)|\d")
_PREFIXES = (
    "length-",
    "area-",
    "volume-",
    "mass-",
    "duration-",
    "power-",
    "energy-",
    "digital-",
    "speed-",
    "temperature-",
    "pressure-",
    "frequency-",
    "electric-",
    "angle-",
    "concentr-",
)


def words_of(name: str) -> str:
    """A name as the lookup wants it: folded, its words joined by `_`."""
    return "_".join(_TOKEN.findall(name.lower().translate(_FOLD)))


@cache
def known() -> tuple[set[str], set[str]]:
    """The units and currencies that the project knows."""
    sys.path.insert(0, str(ROOT))
    from factcheck import units

    return {u for names in units.DIMENSIONS.values() for u in names}, set(units.CURRENCIES) - OUT_OF_USE


def currencies(locale: Locale, codes: set[str]) -> dict[str, list[str]]:
    """Names of each currency in use, in every plural form; none that another currency shares."""
    found: dict[str, set[str]] = {}
    for code in codes & set(locale.currencies):
        plural = locale._data["currency_names_plural"].get(code, {})
        names = {locale.currencies[code], *plural.values()}
        found[code] = {words_of(n) for n in names if not _OLD.search(n)}
    owners: dict[str, int] = {}
    for names in found.values():
        for name in names:
            owners[name] = owners.get(name, 0) + 1
    return {code: sorted(n for n in names if owners[n] == 1 and n) for code, names in sorted(found.items())}


@cache
def symbols() -> dict[str, str]:
    """What each currency's signs are in any locale («₲», "EG£", "JM$"), where they are practically its own."""
    users: dict[str, Counter[str]] = {}
    for name in localedata.locale_identifiers():
        for code, symbol in Locale.parse(name).currency_symbols.items():
            # of «$CA» only French knows that it is one sign
            if code in known()[1] and category(symbol[-1]) == "Sc" and not re.search(r"[\s\u200e]", symbol):
                users.setdefault(words_of(symbol), Counter())[code] += 1
    owned: dict[str, list[str]] = {}
    for symbol, codes in sorted(users.items()):
        code, most = codes.most_common(1)[0]
        if most >= _OWNED * codes.total():
            owned.setdefault(code, []).append(symbol)
    return {code: " ".join(found) for code, found in sorted(owned.items())}


def units(locale: Locale, known_units: set[str]) -> dict[str, list[str]]:
    """Names and abbreviations of the units that the project knows, one word of a pattern or several."""
    found: dict[str, set[str]] = {}
    for key, lengths in locale._data["unit_patterns"].items():
        unit = next((key.removeprefix(p) for p in _PREFIXES if key.startswith(p)), key)
        if unit not in known_units:
            continue
        for length in ("long", "short"):
            for pattern in (v for k, v in _flat(lengths.get(length, {})) if "{0}" in v and k != "per"):
                name = words_of(pattern.replace("{0}", " ").strip()).rstrip("._")
                if len(name) > 2 and not name[0].isdecimal():  # one letter is too little to know a unit by
                    found.setdefault(unit, set()).add(name)
    return {unit: sorted(names) for unit, names in sorted(found.items())}


def _flat(patterns: object) -> list[tuple[str, str]]:
    flat: list[tuple[str, str]] = []
    for key, value in dict(patterns).items():  # type: ignore[call-overload]
        flat += [(key, value)] if isinstance(value, str) else _flat(value)
    return flat


def months(locale: Locale) -> dict[int, list[str]]:
    """Names of each month, whole and short, alone and in a date."""
    found: dict[int, set[str]] = {}
    for context in ("format", "stand-alone"):
        # Kazakh abbreviations are words of their own: «қар» (snow), «жел» (wind)
        for width in ("wide", "abbreviated") if locale.language != "kk" else ("wide",):
            for month, name in locale.months[context][width].items():
                found.setdefault(month, set()).add(words_of(name).rstrip("._"))
    return {month: sorted(names) for month, names in sorted(found.items())}


def scales(locale: Locale) -> dict[int, list[str]]:
    """Scale words of compact numbers: «тыс.», «млрд», "billion"."""
    found: dict[int, set[str]] = {}
    for length in ("long", "short"):
        for forms in locale._data["compact_decimal_formats"].get(length, {}).values():
            for magnitude, pattern in forms.items():
                power = len(str(magnitude)) - 1
                worth = 10 ** (power - power % 3)
                name = words_of(re.sub(r"[0.'\"]+", " ", pattern.pattern))
                if name and "_" not in name and len(name) > 1:
                    found.setdefault(worth, set()).add(name)
    return {worth: sorted(names) for worth, names in sorted(found.items())}


def _table(name: str, comment: str, rows: dict[object, str], key: str) -> list[str]:
    body = [
        f"    {k!r}: {v!r},".replace("'", '"') if "'" not in v else f"    {k!r}: {v!r}," for k, v in rows.items() if v
    ]
    return [f"{name}: dict[{key}, str] = {{", *body, "}", f'"""{comment}"""']


def render(lang: str) -> str:
    """The whole of a language's generated module."""
    locale = Locale.parse(lang)
    known_units, codes = known()
    tail = KAZAKH_ENDING if lang == "kk" else ""
    names = {code: " ".join(n + tail for n in forms) for code, forms in currencies(locale, codes).items()}
    lines = [
        f'"""Written by tests/tools/write_cldr.py out of CLDR, {locale.english_name}; do not edit."""',
        "",
        "from __future__ import annotations",
        "",
        *_table("CURRENCIES", "Names of currencies in every plural form.", dict(names), "str"),
        "",
        *_table("SYMBOLS", "Symbols of currencies.", dict(symbols()), "str"),
        "",
        *_table(
            "UNITS",
            "Names and abbreviations of units.",
            {u: " ".join(n + (tail if len(n) > 3 else "") for n in ns) for u, ns in units(locale, known_units).items()},
            "str",
        ),
        "",
        *_table("MONTHS", "Names of months.", {m: " ".join(ns) for m, ns in months(locale).items()}, "int"),
        "",
        *_table("SCALES", "Words of scale.", {w: " ".join(ns) for w, ns in scales(locale).items()}, "int"),
    ]
    return "\n".join(lines) + "\n"


def path_of(lang: str) -> Path:
    """Where a language's generated module stands."""
    return ROOT / "factcheck" / "lang" / lang / "cldr.py"


if __name__ == "__main__":
    for language in LANGS:
        path_of(language).write_text(render(language), encoding="utf-8")
