"""The equity of an offer by year: a grant of a stated value over a stated schedule; neither is guessed.

Shares and options without a value, and a grant without a schedule, are unknown by year. A refresh and a stock that
grows are never assumed.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from jobboard.fit.offers.figures import Figure, Reading, read_figures
from jobboard.fit.offers.money import NOTHING, none_paid, told
from jobboard.fit.offers.values import YEARS, Money, Paid
from jobboard.fit.offers.vesting import schedule_of
from jobboard.fit.offers.words import SHARES, bounded, doubtful, money_of, says_none
from jobboard.text.offer import Part

QUESTION = "Is there equity, what is it worth, and how does it vest?"
WORTH = "What is the equity worth, at which price, and who sets that?"
BY_YEAR = "What does the equity come to by year?"
VESTS = "Over how many years does the equity vest, and in which steps?"

_REFRESH = re.compile(r"(?:^|[;,+]|\. )[^;,+]*\b(?:refresh\w*|top-?ups?)\b[^;,+]*", re.IGNORECASE)
_PRICED = re.compile(
    r"\b(?:strike|exercise|price[ds]?|per share|a share|each share|valuation|fmv|preferred)\b|/\s?share\b",
    re.IGNORECASE,
)
_WORTH = re.compile(
    r"(?:\bworth|\bvalue[d]?|\btotal(?:l?ing)?|[=≈~]|\babout|\bcirca)\W*(?:of|at|is)?\W*$", re.IGNORECASE
)
_TOTAL = re.compile(r"\s*(?:in total|total|worth|value)\b", re.IGNORECASE)
_YEARLY_GRANT = re.compile(r"\b(?:grants?|awards?|refresh\w*)\b", re.IGNORECASE)


def equity_pay(parts: Sequence[Part], vesting: Sequence[Part]) -> Paid:
    """What the equity comes to; `vesting` are parts that say how it vests."""
    if not parts:
        line = vesting[0].line if vesting else 0
        return Paid("", f"vesting, line {line}" if line else "", QUESTION, line=line)
    part = parts[0]
    lines = ", ".join(str(each.line) for each in (*parts[:3], *vesting[:3]))
    where = f"line{'s' if len(parts) + len(vesting) > 1 else ''} {lines}"
    if len(parts) > 1:
        return Paid("; ".join(each.whole for each in parts), where, WORTH, line=part.line)
    if says_none(part.whole):
        return none_paid(where, part.line)
    text = _REFRESH.sub("", part.whole)
    whole = "; ".join((text, *(_labelled(each) for each in vesting)))
    grant, reading = read_figures(text), read_figures(whole)
    if grant is None or reading is None:
        return Paid(part.whole, where, WORTH, line=part.line)
    left_out = "" if text == part.whole else "a refresh is left out, "
    return _paid(part, grant, reading, f"{left_out}{where}")


def _labelled(part: Part) -> str:
    """A part of the vesting with its name, which tells a cliff from the whole span."""
    return f"{'cliff' if part.label.casefold() == 'cliff' else 'vesting'} {part.whole}"


def _paid(part: Part, grant: Reading, reading: Reading, where: str) -> Paid:
    value = _value(grant)
    figure = bounded(grant, value) if value is not None else None
    if value is None or figure is None or doubtful(grant, SHARES):
        return Paid(part.whole, where, WORTH if value is None else BY_YEAR, line=part.line)
    money = money_of(grant, figure)
    if value.period:
        return _by_year(part, grant, reading, money, where)
    schedule = None if doubtful(reading, SHARES) else schedule_of(reading)
    if schedule is None:
        return Paid(part.whole, where, VESTS, line=part.line)
    years = tuple(_share(money, share) for share in schedule.shares)
    return Paid(told(money), f"{schedule.said}, {where}", years=years, line=part.line)


def _value(grant: Reading) -> Figure | None:
    """What the grant is worth as the text has it: one sum that is no price of a share."""
    sums = grant.of("money")
    if len(sums) != 1 or _PRICED.search(grant.text) or sums[0].period not in ("", "year"):
        return None
    value, text = sums[0], grant.text
    counted = any(each.kind in ("share", "number") and each.low > 10 for each in grant.figures)
    if counted and not (value.aside or _WORTH.search(text[: value.start]) or _TOTAL.match(text[value.end :])):
        return None
    return value


def _by_year(part: Part, grant: Reading, reading: Reading, money: Money, where: str) -> Paid:
    """A value that is stated by the year; a yearly grant would vest over years of its own, so it is not known."""
    if _YEARLY_GRANT.search(grant.text):
        return Paid(part.whole, where, VESTS, line=part.line)
    spans = [each for each in reading.figures if each.kind == "span"]
    lasting = [each.low for each in spans if "cliff" not in reading.text[each.end : each.end + 8].casefold()]
    others = [each for each in reading.figures if each.kind not in ("money", "span", "share")]
    if others or len(lasting) > 1 or len(spans) > len(lasting) or any(each % 12 for each in lasting):
        return Paid(f"{told(money)} a year", where, VESTS, line=part.line)
    last = int(lasting[0] / 12) if lasting else YEARS
    years = tuple(money if year < last else NOTHING for year in range(YEARS))
    return Paid(f"{told(money)} a year", f"as stated, {where}", years=years, line=part.line)


def _share(money: Money, share: float) -> Money:
    return Money(money.currency, money.low * share, None if money.high is None else money.high * share)
