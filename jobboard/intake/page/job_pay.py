"""What a JobPosting of schema.org pays, written as people do and so that `read_salary` reads the same numbers back.

Zero, a negative number and an empty bound are not stated; a lower bound above the upper one says nothing. A currency
that is no code or sign, and not the name of one (`pound` is `£`), is kept as it stands where the amounts are still read
right, else left out. `estimatedSalary` is nobody's statement of what the job pays, and not looked at.
"""

from __future__ import annotations

import re

from jobboard.intake import tidy
from jobboard.intake.page.json_values import Figure, Thing, Value, first_text, members
from jobboard.slots import frozen
from jobboard.text.salary import read_salary

_PERIODS = {
    "hour": "hour hours hourly hr hrs h hur pt1h stunde",
    "day": "day days daily p1d tag",
    "week": "week weeks weekly wk wee p1w woche",
    "month": "month months monthly mo mon mth p1m monat",
    "year": "year years yearly yr yrs annual annually annum ann p1y pa p.a. jahr",
}
"""Words, the codes of UN/CEFACT (`ANN`) and the durations of ISO 8601 (`P1Y`), in small letters."""

_PERIOD_OF = {word: period for period, words in _PERIODS.items() for word in words.split()}
_PERIOD_PREFIX = re.compile(r"^(?:(?:per|an?)[\s_-]+|/\s*)")
_DECIMAL = re.compile(r"[0-9]{1,15}(?:\.[0-9]{1,20})?(?:[eE]\+?[0-9]{1,2})?")
_DOUBTFUL = re.compile(r"[0-9]{1,3}\.[0-9]{3}")
_CODE = re.compile(r"[A-Za-z]{3}")
_SIGN = re.compile(r"(?:[A-Z]{1,2})?[$£€¥₹₩₽₺₴₪฿]")
_CURRENCY_WORDS = re.compile(r"[^\W\d_]{1,20}\.?(?: [^\W\d_]{1,20}| ?[$£€¥₹₩₽₺₴₪฿]){0,2}|[$£€¥₹₩₽₺₴₪฿] ?[A-Za-z]{1,20}")
_MOST = 1e12
_SIGNS = {
    "£": "pound pounds",
    "GBP": "pound sterling|pounds sterling|british pound|british pounds",
    "€": "euro euros",
    "$": "dollar dollars",
    "USD": "us dollar|us dollars|u.s. dollar|u.s. dollars|american dollar|american dollars",
    "¥": "yen",
    "₹": "rupee rupees",
}
_SIGN_OF = {
    name: sign for sign, names in _SIGNS.items() for name in (names.split("|") if "|" in names else names.split())
}


@frozen
class _Amount:
    """What a `MonetaryAmount` states: bounds above zero or None, a currency as written, a period; or only a text."""

    lower: float | None = None
    upper: float | None = None
    currency: str = ""
    period: str | None = None
    text: str = ""


def pay_of(job: Thing) -> str | None:
    """The pay that `baseSalary` states; several that differ are told one after the other. None where there is none."""
    common = first_text(job.get("salaryCurrency")) or ""
    told: list[str] = []
    for each in members(job.get("baseSalary"))[:5]:
        pay = _told(_amount(each, common))
        if pay and pay not in told:
            told.append(pay)
    return tidy.pay("; ".join(told)) if told else None


def _amount(value: Value, currency: str) -> _Amount:
    """A `MonetaryAmount`, a `PriceSpecification`, a number or a text."""
    if not isinstance(value, dict):
        return _of_bounds({"value": value}, currency, None)
    currency = first_text(value.get("currency")) or first_text(value.get("priceCurrency")) or currency
    inner = next(iter(members(value.get("value"))), None)
    outer_period = _period(value.get("unitText")) or _period(value.get("unitCode"))
    if isinstance(inner, dict):
        currency = first_text(inner.get("currency")) or currency
        stated = _of_bounds(inner, currency, _period(inner.get("unitText")) or outer_period)
        if stated != _Amount(currency=currency, period=stated.period):
            return stated
    return _of_bounds(value, currency, outer_period)


def _of_bounds(value: Thing, currency: str, period: str | None) -> _Amount:
    """`minValue` and `maxValue`, else `value` or `price`, which is both bounds or a text with its own.

    One to one is what forms are filled with that want a number: no amount.
    """
    lower, upper = _number(value.get("minValue")), _number(value.get("maxValue"))
    if lower == upper == 1:
        return _Amount(currency=currency, period=period)
    if lower is None and upper is None:
        single = value.get("value") if not isinstance(value.get("value"), dict) else None
        single = single if single is not None else value.get("price")
        lower = upper = _number(single)
        if lower is None and isinstance(single, str):
            return _of_text(single, currency, period)
    return _Amount(lower, upper, currency.strip(), period)


def _of_text(text: str, currency: str, period: str | None) -> _Amount:
    """Pay in words: as it stands, or its numbers where the currency or the period stands beside it."""
    if _DOUBTFUL.fullmatch(text.strip()):
        return _Amount()
    read = read_salary(text)
    if read is None or (read.min is None and read.max is None):
        return _Amount(text=text)
    if (read.currency or not currency.strip()) and (read.period or not period):
        return _Amount(text=text)
    return _Amount(read.min, read.max, read.currency or currency.strip(), read.period or period, text)


def _number(value: Value) -> float | None:
    """A number above zero; of texts only those that can be read in one way (`45.000` can be read in two)."""
    if not isinstance(value, str) or isinstance(value, bool):
        return None
    text = value.strip()
    if _DOUBTFUL.fullmatch(text) and not isinstance(value, Figure):
        return None
    number = float(text) if _DECIMAL.fullmatch(text) else _in_words(text)
    return number if 0 < number < _MOST else None


def _in_words(text: str) -> float:
    """The one number of a text as people write it: `31,000.00`, `120k`; zero where it has none, or more."""
    read = read_salary(text) if text[:1] not in ("-", "–") else None
    return read.min if read and read.min and read.min == read.max and read.period is None else 0


def _period(value: Value) -> str | None:
    text = (first_text(value) or "").strip().casefold()
    return _PERIOD_OF.get(_PERIOD_PREFIX.sub("", text))


def _told(amount: _Amount) -> str | None:
    """The amount in words that are read back as it was stated; None where no wording is."""
    figures = _figures(amount)
    if figures is None:
        return tidy.pay(amount.text) if amount.text else None
    per = f" per {amount.period}" if amount.period else ""
    for front in dict.fromkeys((_front(amount.currency), "")):
        written = _written(front, figures, amount) + per
        if _reads_back(written, amount):
            return written
    return tidy.pay(amount.text) if amount.text else None


def _figures(amount: _Amount) -> str | None:
    lower, upper = amount.lower, amount.upper
    if lower is not None and upper is not None:
        return _spelled(lower) if lower == upper else f"{_spelled(lower)}–{_spelled(upper)}"
    one = lower if lower is not None else upper
    return None if one is None else _spelled(one)


def _spelled(number: float) -> str:
    return f"{number:,.0f}" if number == int(number) else f"{number:,.2f}"


def _written(front: str, figures: str, amount: _Amount) -> str:
    if amount.upper is None:
        return f"from {front}{figures}"
    return f"up to {front}{figures}" if amount.lower is None else f"{front}{figures}"


def _front(currency: str) -> str:
    """How the currency stands in front of an amount; empty where it is none that one could write."""
    currency = _SIGN_OF.get(currency.casefold(), currency)
    if _SIGN.fullmatch(currency):
        return currency
    if _CODE.fullmatch(currency):
        return f"{currency.upper()} "
    return f"{currency} " if _CURRENCY_WORDS.fullmatch(currency) else ""


def _reads_back(written: str, amount: _Amount) -> bool:
    read = read_salary(written)
    if read is None or read.period != amount.period:
        return False
    return _same(read.min, amount.lower) and _same(read.max, amount.upper)


def _same(read: float | None, stated: float | None) -> bool:
    return read == stated or (read is not None and stated is not None and abs(read - stated) < 0.005 + 1e-9)
