"""The base pay of an offer by the year; where the offer states none, that of the posting."""

from __future__ import annotations

import re
from collections.abc import Sequence

from jobboard.fit.offers.figures import Figure, Reading, read_figures
from jobboard.fit.offers.hours import HOURS, a_week, times_a_year
from jobboard.fit.offers.money import number, told
from jobboard.fit.offers.values import YEARS, Money, Paid
from jobboard.fit.offers.words import BASE, bounded, doubtful, money_of
from jobboard.text.amounts import TIMES_A_YEAR
from jobboard.text.currency import currency, is_yearly
from jobboard.text.offer import Part
from jobboard.text.values import Facts

QUESTION = "What is the base pay by the year?"

_ADVERBS = {"annual": "year", "annually": "year", "yearly": "year", "year": "year", "monthly": "month",
            "month": "month",
            "hourly": "hour", "hour": "hour", "weekly": "week", "week": "week", "daily": "day",
            "day": "day", "jährlich": "year", "jahr": "year", "monatlich": "month", "monat": "month",
            "annuel": "year", "annuels": "year", "mensuel": "month", "mensuels": "month"}  # fmt: skip
_PART_TIME = re.compile(
    r"\bpro[- ]?rat(?:a|ed)\b|\b(?:part[- ]time|teilzeit|temps partiel|pensum|fte)\b"
    r"|[1-9][0-9]\s?%\s(?:position|role|job|stelle|time)\b",
    re.IGNORECASE,
)
"""Where these words stand, also in brackets, the amount may be that of a whole position of which one has a part."""
_TIMES_OF = frozenset(("day", "hour", "span"))
"""Figures that bound for how long an amount is paid, also where they stand in brackets."""
_OF_LABEL = re.compile(
    r"(?P<hour>hourly|stunden)|(?P<day>\bday\b|daily|tages)|(?P<month>monthly|monats)|(?P<year>annual|jahres|\bannuel)",
    re.IGNORECASE,
)
"""For which period a base is, by what the file calls it."""

_PAID = re.compile(r"\b(?:paid|payable)(?: in)? (?:monthly|weekly|every month|each month|bi-?weekly)\b", re.IGNORECASE)
_TIMES = re.compile(r"(?:[x×*]|\b(?:sur|mal))\s*$", re.IGNORECASE)
_PAYMENTS = re.compile(r"\s*(?:x\b|×|payments|salaries|pays|pagas|gehälter|monatsgehälter)", re.IGNORECASE)
_PERIOD_ASIDE = re.compile(
    r"\((?:per |a |/ ?)?(annual|annually|yearly|year|monthly|month|hourly|hour)\)", re.IGNORECASE
)


def base_pay(parts: Sequence[Part], facts: Facts, hours: Sequence[Part] = ()) -> tuple[Paid, Money | None]:
    """The base, and its amount by the year; None where that is not known. `hours` says how many make a week."""
    if not parts:
        return _of_the_posting(facts)
    part = parts[0]
    where = f"line {part.line}"
    if len(parts) > 1:
        lines = " and ".join(str(each.line) for each in parts[:3])
        return Paid(part.whole, f"lines {lines}", "Which of the base figures holds?", line=part.line), None
    reading = read_figures(_PAID.sub("", part.whole))
    only = _only(reading) if reading is not None else None
    figure = bounded(reading, only) if reading is not None and only is not None else None
    if reading is None or figure is None:
        return Paid(part.whole, where, QUESTION, line=part.line), None
    return _by_the_year(part, reading, figure, hours)


def _only(reading: Reading) -> Figure | None:
    """The one sum of money that the text names, where nothing else in it makes that doubtful."""
    money = reading.of("money")
    others = [each for each in reading.figures if each.kind in _TIMES_OF or not each.aside]
    others = [each for each in others if each.kind not in ("money", "percent")]
    paid = [each for each in others if _payments(reading.text, each) or a_week(reading.text, each)]
    if (
        _PART_TIME.search(reading.text)
        or len(money) != 1
        or len(others) > len(paid)
        or len(paid) > 1
        or doubtful(reading, BASE)
    ):
        return None
    share = reading.outside("percent")
    return money[0] if not share or "bonus" in reading.words else None


def _payments(text: str, figure: Figure) -> int:
    """How often a monthly pay is paid in a year, where a figure says that: `× 13`, `14 payments`."""
    count = figure.low if figure.kind in ("number", "span") and figure.low == figure.high else 0
    said = _TIMES.search(text[: figure.start]) or _PAYMENTS.match(text[figure.end :])
    return int(count) if said and 12 <= count <= 16 and count == int(count) else 0


def _by_the_year(part: Part, reading: Reading, figure: Figure, hours: Sequence[Part]) -> tuple[Paid, Money | None]:
    text, where = reading.text, f"line {part.line}"
    payments = next((count for each in reading.figures if not each.aside and (count := _payments(text, each))), 0)
    one, yearly = told(money_of(reading, figure)), _is_yearly(figure.low or figure.high, figure.currency)
    periods = _periods(part, reading, figure)
    if payments and (periods == {"month"} or not (periods or yearly)):
        return _paid(reading, figure, payments, f"{one} × {payments} payments a year, {where}", part.line)
    if (payments and periods != {"year"}) or len(periods) > 1 or periods - TIMES_A_YEAR.keys():
        return Paid(part.whole, where, QUESTION, line=part.line), None
    period = next(iter(periods), "")
    if not period and not yearly:
        return Paid(part.whole, where, f"Is the base of {one} by the month or by the year?", line=part.line), None
    factor = times_a_year(period or "year", reading, hours)
    if factor is None:
        return Paid(part.whole, where, HOURS, line=part.line), None
    a = "an" if period == "hour" else "a"
    basis = where if factor == 1 else f"{one} {a} {period} × {number(factor)}, {where}"
    return _paid(reading, figure, factor, basis if period else f"taken by the year, {where}", part.line)


def _periods(part: Part, reading: Reading, figure: Figure) -> set[str]:
    """For which periods the base is said to be: beside the figure, else in its words, with what the file calls it."""
    label = _OF_LABEL.search(part.label)
    said = {figure.period} - {""} or {_ADVERBS[word] for word in reading.words if word in _ADVERBS}
    if any(a_week(reading.text, each) for each in reading.figures):
        said = {figure.period} - {""}
    said = said or {_ADVERBS[word.casefold()] for word in _PERIOD_ASIDE.findall(reading.text)}
    return said | {label.lastgroup or ""} if label else said


def _is_yearly(amount: float, written: str) -> bool:
    """Whether an amount without a period can only be one by the year; without a currency it is taken for dollars."""
    return is_yearly(amount, currency(written or "$"))


def _paid(reading: Reading, figure: Figure, factor: float, basis: str, line: int) -> tuple[Paid, Money]:
    money = money_of(reading, figure, factor)
    return Paid(told(money), basis, years=(money,) * YEARS, line=line), money


def _of_the_posting(facts: Facts) -> tuple[Paid, Money | None]:
    """The pay that the posting states: not yet what is offered, so the question stays."""
    salary, line = facts.salary, next((line for kind, _, _, line in facts.terms if kind == "pay"), 0)
    if salary is None:
        return Paid("", "", QUESTION), None
    where = f"from the posting, line {line}" if line else "from the posting"
    question = "Which base do they offer? So far only the posting states pay"
    some = salary.min if salary.min is not None else salary.max
    if some is None or (salary.period is None and not _is_yearly(some, salary.currency or "")):
        return Paid(salary.text, where, question, line=line), None
    factor = TIMES_A_YEAR[salary.period or "year"]
    high = None if salary.max is None else salary.max * factor
    money = Money(salary.currency or "", (salary.min or 0.0) * factor, high)
    basis = where if factor == 1 else f"{salary.text} × {factor:,}, {where}"
    return Paid(told(money), basis, question, (money,) * YEARS, line), money
