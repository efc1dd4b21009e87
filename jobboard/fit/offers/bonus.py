"""The bonus of an offer by the year: a share of the base, or a sum. An upper bound and a target are told as such."""

from __future__ import annotations

import re
from collections.abc import Sequence

from jobboard.fit.offers.figures import Figure, Reading, read_figures
from jobboard.fit.offers.money import none_paid, number, parted, sums, told
from jobboard.fit.offers.values import YEARS, Money, Paid
from jobboard.fit.offers.words import BONUS, bounded, doubtful, money_of, says_none
from jobboard.text.offer import Part

QUESTION = "Is there a bonus, and when is it paid?"

_OF_BASE = re.compile(
    r"\s*of\s+(?:(?:the|my|your|annual|yearly|gross|fixed|basic|base)\s+)*+(?:base|salary|pay)\b"
    r"|\s*of\s+(?:(?:the|my|your|annual|gross)\s+)*+(?:base|basic|fixed)\b"
    r"|\s*(?:vom|des)\s+(?:grund|fix|brutto)?(?:jahres)?gehalts?\b|\s*du\s+(?:salaire\s+)?(?:fixe|de base)\b"
)
_OF = re.compile(r"\s*(?:of|vom|des|von|der|du|de)\b")
_A_YEAR = {"": 1, "year": 1, "quarter": 4, "month": 12}
_OFTEN = frozenset("quarterly half monthly q each every".split())
_NOT_OF_BASE = frozenset(("commission", "variable", "variable pay"))
"""What a share is often one of sales or of the whole pay."""


def bonus_pay(parts: Sequence[Part], base: Money | None) -> Paid:
    """What the bonuses come to; `base` is by the year, None where it is not known."""
    if not parts:
        return Paid("", "", QUESTION)
    found = [_one(part, base) for part in parts]
    if len(found) == 1:
        return found[0]
    if not all(each.known for each in found):
        text = "; ".join(part.whole for part in parts)
        return Paid(text, ", ".join(each.basis for each in found), QUESTION, line=found[0].line)
    whole = sums(each.years[0] for each in found if each.years[0] is not None)
    basis = "; ".join(each.basis for each in found)
    if len(whole) != 1:
        return Paid(parted(whole), basis, "How are the bonuses paid, in which currency?", line=found[0].line)
    return Paid(f"{told(whole[0])} a year", basis, years=whole * YEARS, line=found[0].line)


def _one(part: Part, base: Money | None) -> Paid:
    where = f"line {part.line}"
    if says_none(part.whole):
        return none_paid(where, part.line)
    unsure = Paid(part.whole, where, f"What does the bonus of “{part.whole[:60]}” come to by the year?", line=part.line)
    reading = read_figures(part.whole)
    if reading is None or doubtful(reading, BONUS) or any(not each.aside for each in _strange(reading)):
        return unsure
    share, sum_ = reading.outside("percent"), reading.outside("money")
    if len(share) == 1 and len(sum_) <= 1:
        return _share(part, reading, share[0], sum_[0] if sum_ else None, base) or unsure
    if not share and len(sum_) == 1:
        return _sum(part, reading, sum_[0]) or unsure
    return unsure


def _strange(reading: Reading) -> list[Figure]:
    return [each for each in reading.figures if each.kind not in ("percent", "money")]


def _share(part: Part, reading: Reading, share: Figure, of: Figure | None, base: Money | None) -> Paid | None:
    """A share of the base, or of a sum that is named behind it."""
    behind = reading.text[share.end :].casefold()
    whole: Money | None
    if (
        share.period not in ("", "year")
        or share.high > 300
        or _OFTEN & set(reading.words)
        or part.label.casefold() in _NOT_OF_BASE
    ):
        return None
    if of is not None:
        if not re.fullmatch(r"\s*of\s*(?:the\s+|my\s+)?(?:base\s+(?:of\s+)?)?", reading.text[share.end : of.start]):
            return None
        whole, what = money_of(reading, of), told(money_of(reading, of))
    elif _OF.match(behind) and not _OF_BASE.match(behind):
        return None
    else:
        whole, what = base, "base"
    percent = bounded(reading, share)
    if percent is None:
        return None
    said, kind = f"{_percent(percent)} of {what}", _kind(reading)
    basis = ", ".join(filter(None, (said, *kind, f"line {part.line}")))
    if whole is None:
        return Paid(said, basis, "What is the base that the bonus is a share of?", line=part.line)
    high = None if percent.high == float("inf") or whole.high is None else whole.high * percent.high / 100
    money = Money(whole.currency, whole.low * percent.low / 100, high)
    return Paid(f"{told(money)} a year", basis, years=(money,) * YEARS, line=part.line)


def _sum(part: Part, reading: Reading, figure: Figure) -> Paid | None:
    factor = _A_YEAR.get(figure.period)
    if factor is None or (not figure.period and _OFTEN & set(reading.words)):
        return None
    sum_ = bounded(reading, figure)
    if sum_ is None:
        return None
    once, money = money_of(reading, sum_), money_of(reading, sum_, factor)
    how = f"{told(once)} a {figure.period} × {factor}" if factor > 1 else ""
    basis = ", ".join(filter(None, (how, *_kind(reading), f"line {part.line}")))
    return Paid(f"{told(money)} a year", basis, years=(money,) * YEARS, line=part.line)


def _kind(reading: Reading) -> list[str]:
    """What the words say of how sure it is."""
    named = ("target", "discretionary", "guaranteed")
    return [word for word in named if word in reading.words]


def _percent(figure: Figure) -> str:
    low, high = number(figure.low), number(figure.high) if figure.high != float("inf") else ""
    if not high:
        return f"at least {low} %"
    if not figure.low:
        return f"at most {high} %"
    return f"{low} %" if low == high else f"{low}–{high} %"
