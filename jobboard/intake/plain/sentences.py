"""What a whole sentence says in so many words: `The base salary range for this role is $185,000 — $230,000 USD`.

The amount, or the day, may stand on the next line. Sentences that give different amounts state none: they pay by place.
One that begins with a place (`In Denver, the salary range is …`) states none either, but contradicts the others.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from jobboard.intake import tidy
from jobboard.intake.plain.view import View
from jobboard.intake.tidy_words import NOT_PAID, OF_OTHERS
from jobboard.intake.values import Found
from jobboard.text.dates import find_dates
from jobboard.text.names import unmarked
from jobboard.text.outline import BULLET, TEXT
from jobboard.text.salary import read_salary

_LONGEST_LINE, _LONGEST_SENTENCE, _MOST_LINES = 4_000, 200, 5_000
_PAY = re.compile(
    r"(?:^|(?<=[.!?:;] ))(?:\*\*)?(?P<there>(?:In|For) [^.,:;]{2,60}, )?(?:(?:The|Our|This role['’]s|A|An|the) )?"
    r"(?P<front>(?:(?:expected|estimated|anticipated|target|full|total|annual|annualized|yearly|monthly|hourly|weekly"
    r"|base|starting|gross|on-target|US|U\.S\.|cash) ){0,5}+)"
    r"(?:[Ss]alary|[Pp]ay|[Cc]ompensation|[Ww]age|[Rr]ate|[Ee]arnings)(?: [Rr]ange| [Bb]and| [Ss]cale)?"
    r"(?: (?:for|of) (?:this|the|our) (?:[\w-]{1,20} ){0,3}(?:role|position|job|opportunity|post|vacancy)"
    r"(?: (?:in|based in|at) [^.:;]{2,60}?)?)?,?"
    r"(?: (?:is|will be|ranges|starts|lies|falls)(?: currently| expected to be)?(?: (?:at|within))?"
    r"(?::| the following:?)?|:)(?:\*\*)?(?= |$)",
)
_AMOUNT = (
    r"(?:(?:[A-Z]{1,3})?[$£€¥₹] ?|(?:USD|EUR|GBP|CHF|CAD|AUD|PLN|SEK|NOK|DKK) ?)?[0-9][0-9.,'’]{0,14}[0-9kK]?[kK]?"
    r"(?: ?(?:[$£€]|USD|EUR|GBP|CHF|CAD|AUD|PLN|SEK|NOK|DKK)(?![A-Za-z]))?"
)
_PERIOD = (
    r"(?i:,? ?(?:/ ?|per |an? )(?:hour|hr|day|week|month|year|yr|annum)\b"
    r"|,? (?:annually|hourly|yearly|monthly|gross|brutto)\b)"
)
_RANGE = re.compile(
    rf"\s*(?:\*\*)?(?:from |between |up to )?{_AMOUNT}{_PERIOD}?(?:\s*(?:[-–—]|to|and)\s*{_AMOUNT})?{_PERIOD}{{0,2}}"
)
_NO_MORE = re.compile(r"\s*(?:%|percent|million|billion|[MmBb]\b|bonus|days|weeks|hours|times)")
_DAY = re.compile(
    r"(?:^|(?<=[.!?] ))(?:The |Our )?(?:application )?(?:closing date|deadline)(?: for (?:this|the) [\w ]{2,30}"
    r"| for applications| to apply)? (?:is|will be) (?P<day>[^.;!?(]{6,60})",
    re.IGNORECASE,
)
_PERIODS = {"annual": "year", "annualized": "year", "yearly": "year", "monthly": "month", "hourly": "hour"}
_MARKS = ("alary", "ay", "ompensation", "age", "ate", "arnings")


def said(seen: View) -> Iterator[Found]:
    """The pay and the last day that sentences state."""
    found: dict[str, dict[str, Found]] = {"salary": {}, "deadline": {}}
    for line in range(seen.first, min(len(seen.lines), seen.first + _MOST_LINES)):
        if seen.kinds[line] in (TEXT, BULLET) and len(seen.lines[line]) <= _LONGEST_LINE:
            for each in (*_pay(seen, line), *_days(seen, line)):
                if each.where or each.value not in found[each.name]:
                    found[each.name][each.value] = each
    yield from (each for values in found.values() if len(values) == 1 for each in values.values() if each.where)


def pay_in(sentence: str) -> str | None:
    """The amount that the one sentence states as pay."""
    match = _PAY.search(sentence) if len(sentence) <= _LONGEST_SENTENCE else None
    return _amount(match["front"], sentence[match.end() :]) if match else None


def _pay(seen: View, line: int) -> Iterator[Found]:
    text = seen.bare(line)
    if not any(mark in text for mark in _MARKS) or not any(sign in text for sign in (" is", " will", "s ", ":")):
        return
    for match in _PAY.finditer(text):
        behind, at = text[match.end() :], line
        if not behind.strip(" *:"):
            at = next(iter(seen.stated(line + 1, line + 3)), line)
            behind = " " + seen.bare(at) if at > line else ""
        value = _amount(match["front"], behind)
        if value:
            yield Found("salary", value, "" if match["there"] else f"sentence, line {at + 1}")


def _amount(front: str, behind: str) -> str | None:
    """The amount at the beginning of that text, with the period that stands in front of the word for pay."""
    match = _RANGE.match(behind)
    if match is None or _NO_MORE.match(behind, match.end()) or NOT_PAID.match(behind.lstrip(" *")):
        return None
    if OF_OTHERS.search(behind[:_LONGEST_SENTENCE].split(". ", 1)[0]):
        return None
    value = tidy.pay(match[0].strip(" *,."))
    if value is None or not tidy.names_money(value):
        return None
    read = read_salary(value)
    if read is None or (read.min is None and read.max is None):
        return None
    period = next((name for word, name in _PERIODS.items() if word in front.casefold().split()), None)
    return value if read.period or period is None else f"{value} per {period}"


def _days(seen: View, line: int) -> Iterator[Found]:
    text = seen.bare(line)
    if " is " not in text and " will be " not in text:
        return
    for match in _DAY.finditer(unmarked(text)):
        day = tidy.day(match["day"]) if len(find_dates(match["day"])) == 1 else None
        if day:
            yield Found("deadline", day, f"sentence, line {line + 1}")
