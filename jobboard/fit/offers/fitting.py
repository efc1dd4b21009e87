"""How an application fits that has an offer: what the offer states counts before what its posting and title let hope.

A least pay is laid against the base that is offered, a level against the level, days of leave against the leave. What
the offer states in words that do not settle it is for the person to judge: nobody asks for what was told already.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from jobboard.fit.criteria.level import LEVEL
from jobboard.fit.criteria.pay import PAY
from jobboard.fit.criteria.registry import RULES
from jobboard.fit.criteria.rule import Rule, brief, located
from jobboard.fit.judge import fit_of
from jobboard.fit.offers.base import base_pay
from jobboard.fit.offers.leave import days_of, days_wanted
from jobboard.fit.offers.money import NET, told
from jobboard.fit.values import Fit, Verdict
from jobboard.profile.values import Profile
from jobboard.slots import replace
from jobboard.text.names import key, plain
from jobboard.text.offer import Part, part_named
from jobboard.text.values import Facts, Salary

_LONGEST = 80
_FILLER = frozenset(
    "a an the of or more at least min minimum good fair decent generous some any with in my days day weeks week paid"
    " competitive solid real".split()
)
"""Words of a criterion beside the name of a part, that ask for nothing else."""

_NEARLY = re.compile(r"[~≈?]|\b(?:about|approx\w*|circa|ca|around|roughly|etwa|rund|environ)\b", re.IGNORECASE)
_PLACES = frozenset(("place", "remote"))
_BY_THE_YEAR = frozenset((None, "year", "month"))


def fit_of_all(facts: Facts, profile: Profile) -> Fit:
    """The verdict on each criterion from all that a file says: an application at OFFER has parts of an offer too."""
    if not facts.offer or not profile.criteria:
        return fit_of(facts, profile)
    return _fit_of_offer(facts, [Part(*each) for each in facts.offer], profile)


def _fit_of_offer(facts: Facts, parts: Sequence[Part], profile: Profile) -> Fit:
    """The verdict on each criterion, where the application states these parts of an offer."""
    stated: dict[str, list[Part]] = {}
    for part in parts:
        stated.setdefault(part.name, []).append(part)
    pay = _base_of(facts, stated)
    if pay is not None:
        line = stated["base"][0].line
        facts = replace(facts, salary=pay, terms=(("pay", "", "", line), *facts.terms))
    return Fit(tuple(_verdict(each, stated, pay) for each in fit_of(facts, profile).verdicts))


@lru_cache(maxsize=1024)
def matter_of(criterion: str) -> str:
    """What a criterion is about, by the name of a row of the comparison: `base`, `level`, `leave`, `equity`; "" for
    anything else.
    """
    rule = _rule_of(criterion)
    if rule is not None:
        return {"pay": "base", "level": "level"}.get(rule.name, "place" if rule.name in _PLACES else "")
    if days_wanted(criterion) is not None:
        return "leave"
    words = [word for word in re.findall(r"[^\W\d_][\w'’-]*", key(plain(criterion[:_LONGEST]))) if word not in _FILLER]
    return part_named(" ".join(words)) or "" if len(criterion) <= _LONGEST else ""


def _rule_of(criterion: str) -> Rule | None:
    return next((rule for rule in RULES if rule.recognise(criterion) is not None), None)


def _base_of(facts: Facts, stated: Mapping[str, Sequence[Part]]) -> Salary | None:
    """The base that is offered, as pay; without figures where these are not certain. None where none is stated."""
    base = stated.get("base", ())
    if not base:
        return None
    _, money = base_pay(base, facts, stated.get("hours", ()))
    said = base[0].whole
    if money is None or _NEARLY.search(said):
        return Salary(said)
    currency = money.currency.removesuffix(NET) or None
    return Salary(f"{told(money)} a year base", money.low or None, money.high, currency, "year")


def _verdict(found: Verdict, stated: Mapping[str, Sequence[Part]], pay: Salary | None) -> Verdict:
    """The verdict with what the offer says of its matter; what the person says stays."""
    matter = matter_of(found.criterion.text)
    if found.by == "person" or matter not in stated:
        return found
    part = stated[matter][0]
    if matter == "base":
        return _of_pay(found, part, pay)
    if matter == "level":
        return _of_level(found, part)
    if matter == "leave" and len(stated[matter]) == 1:
        return _of_leave(found, part)
    return _to_judge(found, f"the offer says: {part.whole}", part)


def _of_pay(found: Verdict, part: Part, pay: Salary | None) -> Verdict:
    """By the base, in the words of the offer; by the hour its hours need not be those of a usual week."""
    why, wanted = f"the offer’s base: {part.whole}", PAY.recognise(found.criterion.text)
    if pay is None or pay.period is None or wanted is None or wanted.period not in _BY_THE_YEAR:
        return _to_judge(found, why, part)
    by_year = pay.text.removesuffix(" base")
    figure = by_year.removesuffix(" a year")
    why = f"{why}{'' if figure in part.whole else f', {by_year}'}{found.why.removeprefix(brief(pay.text))}"
    return replace(found, why=brief(why), question="")


def _to_judge(found: Verdict, why: str, part: Part) -> Verdict:
    return Verdict(found.criterion, "unknown", None, brief(why), part.line, "")


def _of_level(found: Verdict, part: Part) -> Verdict:
    """By the level that is offered, where it is a step of the ladder; against the title it settles nothing."""
    wanted = LEVEL.recognise(found.criterion.text)
    answer, _, _ = LEVEL.judge(wanted, Facts(position=f"{part.whole} Engineer")) if wanted else ("unknown", "", 0)
    why = brief(f"the offer’s level: {part.whole}")
    if answer == "unknown":
        return found if found.answer != "unknown" else _to_judge(found, why, part)
    if found.answer not in ("unknown", answer):
        both = f"{located((found.answer, found.why, found.line))} and {located((answer, why, part.line))}"
        return _to_judge(found, f"{both} contradict each other", part)
    return Verdict(found.criterion, answer, "file", why, part.line, "")


def _of_leave(found: Verdict, part: Part) -> Verdict:
    """By days of leave, where both say how many."""
    wanted, days = days_wanted(found.criterion.text), days_of(part.whole)
    why = brief(f"the offer’s leave: {part.whole}")
    if wanted is None or days is None:
        return _to_judge(found, why, part)
    least, most = days
    if least >= wanted:
        return Verdict(found.criterion, "met", "file", why, part.line, "")
    if most is not None and most < wanted:
        return Verdict(found.criterion, "not met", "file", why, part.line, "")
    return _to_judge(found, why, part)
