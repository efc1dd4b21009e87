"""The rule for the level of a title: `Staff+ Title`, `Senior or above`, `At least staff`, `Principal`, `Lead`. Pure."""

from __future__ import annotations

from itertools import pairwise

from jobboard.fit.criteria.ladder import Standing, standing_of
from jobboard.fit.criteria.ladder_words import ABOVE_ALL, ALONE, SPELLED, STEP_NAMES, STEPS, TRADES
from jobboard.fit.criteria.rule import NOTHING, Judged, Rule, brief, line_of
from jobboard.fit.criteria.words import Words, core, phrases, split_at, without, words_of
from jobboard.slots import frozen
from jobboard.text.values import Facts

_LABELS = phrases("level", "seniority", "title", "seniority level", "job level", "role level", "job title")
_NOISE = frozenset(
    "title titles level levels role roles position positions job jobs seniority grade ic ics a an the".split()
)
_AT_LEAST = phrases("at least", "minimum", "min", "not below", "no lower than", "from", ">=", "≥")
_OR_ABOVE = phrases(
    *("oder höher", "oder darüber", "und höher", "ou plus", "o superior", "o más"),
    *("or above", "and above", "or higher", "and higher", "or up", "and up", "or better", "or more senior", "or more"),
    *(
        "upwards",
        "and upwards",
        "or greater",
        "and beyond",
        "or beyond",
        "plus",
        "+",
        "at least",
        "minimum",
        "at minimum",
    ),
)
_NONE_OF = phrases("no", "not", "not a", "nothing", "no more")
_JOINTS = frozenset((",", "/", "or", "and", "&"))
_NAMED = {words: steps for words, steps in (STEPS | ALONE).items() if "lead" not in words and steps[0] == steps[1]}


@frozen
class Wanted:
    """The steps that are wanted: at least `low`, and one of `only` unless that is empty. `lead`: the title says so."""

    low: int
    only: frozenset[int] = frozenset()
    trade: str | None = None
    lead: bool = False


def recognise(text: str) -> Wanted | None:
    """What a criterion wants, or None where it is not, as a whole, about a level."""
    words = without(core(words_of(text), _LABELS), ".")
    if words in _LEADS:
        return Wanted(0, lead=True)
    words, trade = _without_trade(words)
    return _wanted(tuple(SPELLED.get(word, word) for word in words), trade)


_LEADS = phrases("lead", "lead role", "lead title", "lead position", "lead level", "lead engineer", "lead roles")


def _without_trade(words: Words) -> tuple[Words, str | None]:
    """The words without the trade (`Staff engineer or above`), and the trade; `individual contributor` is any."""
    trades = [word for word in words if word.rstrip("+") in TRADES]
    if len(trades) != 1:
        return words, None
    at = words.index(trades[0])
    plus = ("+",) if trades[0].endswith("+") else ()
    return (*words[:at], *plus, *words[at + 1 :]), TRADES[trades[0].rstrip("+")]


def _wanted(words: Words, trade: str | None) -> Wanted | None:
    """The wish without its trade."""
    words, plus = tuple(word.rstrip("+") or word for word in words), any(word.endswith("+") for word in words)
    words = tuple(word for word in words if word != "+") if plus else words
    above, words = _off(words, _AT_LEAST, _OR_ABOVE)
    refused = next((each for each in _NONE_OF if words[: len(each)] == each), None) if not (above or plus) else None
    steps = _named(words[len(refused) :] if refused else words)
    if not steps:
        return None
    if refused:
        return Wanted(max(steps) + 1, trade=trade) if steps <= {1, 2} else None
    if above or plus:
        return Wanted(min(steps), trade=trade)
    return Wanted(min(steps), frozenset(steps), trade) if _are_neighbours(steps) else None


def _off(words: Words, starts: frozenset[Words], ends: frozenset[Words]) -> tuple[bool, Words]:
    """Whether one of these stands in front of the words or behind them, and the words without it."""
    for start in starts:
        if words[: len(start)] == start and len(words) > len(start):
            return True, words[len(start) :]
    for tail in (words, without(words, _NOISE)):
        for end in sorted(ends, key=len, reverse=True):
            if tail[-len(end) :] == end and len(tail) > len(end):
                return True, tail[: -len(end)]
    return False, words


def _named(words: Words) -> set[int]:
    """The steps that words name, and nothing else; empty where they say more."""
    groups = split_at(words, _JOINTS)
    found = {_NAMED.get(without(group, _NOISE)) or _NAMED.get(group) for group in groups}
    return {step[0] for step in found if step is not None} if found and None not in found else set()


def _are_neighbours(steps: set[int]) -> bool:
    """Whether between two steps that are named there is none of another name: staff and principal, not senior."""
    named = sorted(steps - {5})
    ladder = [0, 1, 2, 3, 4, 6, 7]
    at = [ladder.index(each) for each in named]
    return all(after - before == 1 for before, after in pairwise(at))


def judge(wanted: Wanted, facts: Facts) -> Judged:
    """Whether the title that a file states has one of the wanted steps."""
    title = facts.position
    if not title:
        return NOTHING
    line = line_of(facts, "title")
    stands = standing_of(title)
    if stands is None or (wanted.trade is not None and stands.trade != wanted.trade):
        return "unknown", f"{brief(title)}: the level is for you to judge", line
    if wanted.lead:
        return (
            ("met", brief(title), line) if stands.lead else ("unknown", f"{brief(title)}: it does not say lead", line)
        )
    return _compared(wanted, stands, brief(title), line)


def _compared(wanted: Wanted, stands: Standing, title: str, line: int) -> Judged:
    if stands.high < wanted.low:
        return "not met", title, line
    steps = set(range(stands.low, stands.high + 1))
    if stands.low >= wanted.low and (not wanted.only or steps <= wanted.only):
        return "met", title, line
    return "unknown", f"{title}: the level is for you to judge", line


def question(wanted: Wanted) -> str:
    """What one would ask."""
    if wanted.lead:
        return "Does the role lead a team or a project, and which level does it have?"
    if wanted.low >= ABOVE_ALL:
        return "Which level does the role have?"
    return f"Which level does the role have: is it {STEP_NAMES[wanted.low]}{'' if wanted.only else ' or above'}?"


LEVEL = Rule("level", recognise, judge, question)
