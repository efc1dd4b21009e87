"""The pay of an application laid against that of the guide that fits it: one scale, base pay only. Pure.

What is not in the same currency beyond doubt is never laid side by side; periods are converted, and that is told.
"""

from __future__ import annotations

from collections.abc import Sequence

from jobboard.fit.pay.figures import Scale, base_pay, chosen, laid, scale_of
from jobboard.fit.pay.money import told
from jobboard.fit.pay.nearest import nearest, role_of
from jobboard.fit.pay.own import other_currency, own_pay
from jobboard.fit.pay.values import PayLine, Stretch
from jobboard.guide.values import Guide
from jobboard.slots import replace
from jobboard.text.currency import currency
from jobboard.text.values import Facts, Salary


def pay_line(facts: Facts, guides: Sequence[Guide]) -> PayLine | None:
    """The pay of an application and of the guide that fits it; None where no guide fits.

    Where the two are in different currencies, or the guide has no base pay, there is only a sentence to say so.
    """
    fits = nearest(guides, facts)
    if fits is None:
        return None
    guide = fits.guide
    if guide is None:
        return PayLine("", "", fits.by, told=(fits.problem,))
    made = PayLine(
        guide.name, role_of(guide), fits.by, fits.how, source=guide.source, year=guide.year, market=guide.market
    )
    return _laid(made, facts, guide, fits.problem)


def _laid(made: PayLine, facts: Facts, guide: Guide, problem: str) -> PayLine:
    """The line with all that stands on it."""
    figures = base_pay(guide)
    if not figures:
        return replace(made, told=_sentences(problem, "The guide states no base pay."))
    scale = scale_of(figures, guide, _currency(facts))
    if other := other_currency(facts, scale.code):
        return replace(made, told=_sentences(problem, other))
    own, why = own_pay(facts, scale.code, scale.period)
    taken = "The guide states no period; its figures are taken as by the year." if scale.taken else ""
    found = [laid(each, scale) for each in chosen(figures, guide, facts, scale)]
    drawn = [each for each, _ in found if each is not None]
    return replace(
        made,
        own=own,
        levels=tuple(sorted((each for each in drawn if each.group == "level"), key=_height)),
        average=next((each for each in drawn if each.group == "average"), None),
        places=tuple(each for each in drawn if each.group == "place"),
        currency=scale.code,
        period=scale.period,
        told=_sentences(problem, taken, *(each for _, each in found), _converted(own, facts.salary, scale), why),
    )


def _currency(facts: Facts) -> str | None:
    return currency(facts.salary.currency, facts.location) if facts.salary is not None else None


def _height(each: Stretch) -> tuple[float, float]:
    """Where a level stands in the order from the lowest up."""
    return each.low or 0.0, each.high if each.high is not None else float("inf")


def _converted(own: Stretch | None, salary: Salary | None, scale: Scale) -> str:
    """How the stated pay was converted: `$95/h × 2,080 hours = $197.6k`."""
    if own is None or salary is None or not own.factor:
        return ""
    before = told(salary.min, salary.max, scale.code, salary.period, goes_on=own.goes_on)
    return f"{before} {own.factor} = {told(own.low, own.high, scale.code, scale.period, goes_on=own.goes_on)}"


def _sentences(*some: str) -> tuple[str, ...]:
    """Those that say something, each once."""
    return tuple(dict.fromkeys(each for each in some if each))
