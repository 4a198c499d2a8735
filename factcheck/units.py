"""Units, dimensions, factors, currencies."""

from __future__ import annotations

from decimal import Context, Decimal

DIMENSIONS: dict[str, dict[str, str]] = {
    "length": {
        "meter": "1", "kilometer": "1000", "decimeter": "0.1", "centimeter": "0.01", "millimeter": "0.001",
        "micrometer": "1E-6", "nanometer": "1E-9", "inch": "0.0254", "foot": "0.3048", "yard": "0.9144",
        "mile": "1609.344", "nautical-mile": "1852", "astronomical-unit": "149597870700",
        "light-year": "9460730472580800",
    },
    "area": {
        "square-meter": "1", "square-kilometer": "1E6", "square-centimeter": "1E-4", "hectare": "1E4", "are": "100",
        "acre": "4046.8564224", "square-foot": "0.09290304", "square-inch": "0.00064516",
        "square-mile": "2589988.110336",
    },
    "volume": {
        "liter": "1", "milliliter": "0.001", "centiliter": "0.01", "deciliter": "0.1", "hectoliter": "100",
        "cubic-meter": "1000",
        "cubic-kilometer": "1E12", "cubic-centimeter": "0.001", "cubic-foot": "28.316846592", "gallon": "3.785411784",
        "quart": "0.946352946", "pint": "0.473176473", "cup": "0.2365882365", "barrel": "158.987294928",
        "tablespoon": "0.01478676478125", "teaspoon": "0.00492892159375",
    },
    "mass": {
        "gram": "1", "kilogram": "1000", "milligram": "0.001", "microgram": "1E-6", "metric-ton": "1E6",
        "kiloton": "1E9",
        "centner": "1E5", "pound": "453.59237", "ounce": "28.349523125", "stone": "6350.29318", "carat": "0.2",
    },
    "duration": {
        "second": "1", "millisecond": "0.001", "minute": "60", "hour": "3600", "day": "86400", "week": "604800",
        "month": "2629800", "quarter": "7889400", "year": "31557600", "decade": "315576000", "century": "3155760000",
    },
    "power": {"watt": "1", "kilowatt": "1E3", "megawatt": "1E6", "gigawatt": "1E9", "horsepower": "735.49875"},
    "energy": {
        "joule": "1", "kilowatt-hour": "3.6E6", "megawatt-hour": "3.6E9", "gigawatt-hour": "3.6E12",
        "calorie": "4.184", "kilocalorie": "4184",
    },
    "digital": {
        "bit": "1", "byte": "8", "kilobyte": "8E3", "megabyte": "8E6", "gigabyte": "8E9", "terabyte": "8E12",
        "megabit": "1E6", "gigabit": "1E9",
    },
    "digital-rate": {"megabit-per-second": "1E6", "gigabit-per-second": "1E9"},
    "speed": {
        "meter-per-second": "1", "kilometer-per-second": "1000", "kilometer-per-hour": "0.2777777777777777777777777778",
        "mile-per-hour": "0.44704",
    },
    "frequency": {"hertz": "1", "kilohertz": "1E3", "megahertz": "1E6", "gigahertz": "1E9"},
    "pressure": {
        "pascal": "1", "hectopascal": "100", "bar": "1E5", "atmosphere": "101325", "millimeter-ofhg": "133.322387415",
    },
    "voltage": {"volt": "1", "kilovolt": "1000"},
    "current": {"ampere": "1"},
    "angle": {"degree": "1"},
    "celsius": {"celsius": "1"},
    "fahrenheit": {"fahrenheit": "1"},
    "kelvin": {"kelvin": "1"},
    "share": {"percent": "1", "permille": "0.1"},
    "percentage-point": {"percentage-point": "1", "basis-point": "0.01"},
    "sound": {"decibel": "1"},
    "score": {"point": "1"},
    "index": {"monthly-index": "1"},
}  # fmt: skip
"""Each dimension's units and how many of its base unit make one. Shares and percentage points are not one dimension."""

_CODES = (
    "AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD "
    "CAD CDF CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD "
    "GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT "
    "LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR "
    "NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP "
    "STN SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VES VND VUV WST XAF XCD XOF XPF "
    "YER ZAR ZMW ZWL RUR DEM BTC ETH"
)
CURRENCIES = frozenset(_CODES.split())
"""ISO 4217 codes in use, and a few that texts still write. Each currency is a dimension of its own."""

_EXACT = Context(prec=80)
_BY_UNIT: dict[str, tuple[str, Decimal]] = {
    unit: (dimension, Decimal(factor)) for dimension, units in DIMENSIONS.items() for unit, factor in units.items()
}


def dimension(unit: str | None) -> str | None:
    """The dimension of a unit: a name, the currency's own code, or None for what has no unit or an unknown one."""
    if unit is None:
        return None
    if unit in CURRENCIES:
        return unit
    found = _BY_UNIT.get(unit)
    return found[0] if found else None


def to_base(value: Decimal, unit: str | None) -> Decimal:
    """`value` in the base unit of its dimension; as it is where the unit is a currency, unknown or none.

    >>> to_base(Decimal(2), "hour")
    Decimal('7200')
    """
    found = _BY_UNIT.get(unit or "")
    return _EXACT.multiply(value, found[1]) if found else value


def convert(value: Decimal, unit: str, other: str) -> Decimal | None:
    """`value` counted in another unit of the same dimension; None where there is no fixed factor between them."""
    if unit == other:
        return value
    here, there = _BY_UNIT.get(unit), _BY_UNIT.get(other)
    if here is None or there is None or here[0] != there[0]:
        return None
    return _EXACT.divide(_EXACT.multiply(value, here[1]), there[1])
