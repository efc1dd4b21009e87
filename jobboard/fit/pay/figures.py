"""Which figures of a guide stand on the line of an application, in one currency and by one period. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from jobboard.fit.pay.money import factor, factor_told, told
from jobboard.fit.pay.places import is_of
from jobboard.fit.pay.values import Group, Stretch
from jobboard.guide.values import Figure, Guide
from jobboard.text.clean import brief
from jobboard.text.currency import DOLLARS, currency, is_same, is_yearly
from jobboard.text.values import Facts

MOST_LEVELS, MOST_PLACES = 12, 3
"""So many of each stand on a line; a page that lists more does not tell levels of one role."""

_GROUPS: tuple[Group, ...] = ("level", "average", "place")
_AVERAGES = ("", "median", "range")
_LONGEST = 80
"""Characters of a name that are told."""


class Scale(NamedTuple):
    """The currency and the period of a line; `taken`: the guide states no period, and is taken to be by that one."""

    code: str | None
    period: str | None
    taken: bool = False


def base_pay(guide: Guide) -> tuple[Figure, ...]:
    """The figures of a guide that are base pay for a level, for a place or for all, levels first.

    So is what the guide calls pay, where it states no base pay for the same.
    """
    said = {_whose(each) for each in guide.figures if each.part == "base"}
    found = [
        each
        for each in guide.figures
        if each.group in _GROUPS and (each.part == "base" or (each.part == "pay" and _whose(each) not in said))
    ]
    return tuple(sorted(found, key=lambda each: _GROUPS.index(each.group)))


def _whose(figure: Figure) -> tuple[str, str, str | None]:
    return figure.group, figure.name.casefold(), figure.currency


def scale_of(figures: Sequence[Figure], guide: Guide, wanted: str | None) -> Scale:
    """The scale: in the currency that is wanted where the guide has figures in it, by the first period it states."""
    telling = [each for each in figures if each.group != "place"] or figures
    codes = [_code(each, guide) for each in telling]
    code = next((code for code in codes if is_same(code, wanted)), codes[0])
    mine = [each for each, other in zip(telling, codes, strict=True) if other == code]
    period = next((each.period for each in mine if each.period is not None), None)
    taken = period is None and all(is_yearly(each.low, code) for each in mine)
    return Scale(code, "year" if taken else period, taken)


def chosen(figures: Sequence[Figure], guide: Guide, facts: Facts, scale: Scale) -> Iterator[Figure]:
    """The levels, an average (else a median, else a range for all), and the figures for the application's place."""
    mine = [each for each in figures if (code := _code(each, guide)) == scale.code or is_same(code, scale.code)]
    yield from islice((each for each in mine if each.group == "level"), MOST_LEVELS)
    averages = [each for each in mine if each.group == "average" and each.name in _AVERAGES]
    yield from sorted(averages, key=lambda each: _AVERAGES.index(each.name))[:1]
    places = (each for each in mine if each.group == "place" and is_of(facts.location, each.name, guide.market))
    yield from islice(places, MOST_PLACES)


def laid(figure: Figure, scale: Scale) -> tuple[Stretch | None, str]:
    """A figure by the period of the scale, None where it is not sure to be; and what there is to say of it."""
    name, stated, sentence = brief(figure.name, _LONGEST) or "average", figure.period, ""
    if stated is None and scale.period is not None:
        if scale.period != "year" or not is_yearly(figure.low, scale.code):
            return None, f"The guide states no period for {name}, so that is left out."
        stated = "year"
        sentence = "" if scale.taken else f"The guide states no period for {name}; it is taken as by the year."
    by = factor_told(stated, scale.period)
    times = factor(stated, scale.period)
    low, high = figure.low * times, None if figure.high is None else figure.high * times
    if by:
        before = told(figure.low, figure.high, scale.code, stated, goes_on=figure.open)
        sentence = f"{name}: {before} {by} = {told(low, high, scale.code, scale.period, goes_on=figure.open)}"
    group: Group = next(each for each in _GROUPS if each == figure.group)
    goes_on = figure.open or high is None
    is_base = figure.part == "base"
    return Stretch(group, name, low, high, goes_on, figure.words, figure.line, by, figure.about, is_base), sentence


def _code(figure: Figure, guide: Guide) -> str | None:
    """The currency of a figure: a `$` for Toronto is another than one for Austin."""
    if figure.group != "place":
        return currency(figure.currency, guide.market)
    own = currency(figure.currency, figure.name)
    said = figure.currency if own in (DOLLARS, "$") else own
    return currency(said, f"{figure.name}, {guide.market}")
