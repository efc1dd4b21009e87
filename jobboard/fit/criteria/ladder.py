"""On which step of the ladder a title stands: intern, junior, mid, senior, staff, principal, distinguished.

Only the titles of those who do the work themselves are read (engineers, developers, scientists, designers), and only
where the words of the level stand in front (`Senior Staff Engineer`) or apart (`Engineer, Staff`). Any other word of a
rank in the title makes it one for a person to judge: `Member of Technical Staff`, `Senior Architect`. What is open is
left open: `Senior/Staff Engineer` is either, `(Senior) Engineer` perhaps below it, `Senior Engineer (L6)` perhaps above
it. Pure.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from unicodedata import normalize

from jobboard.fit.criteria.ladder_words import (
    ABOVE_ALL,
    ALONE,
    BEHIND_THE_TRADE,
    BELOW_ALL,
    BESIDE_STAFF,
    EITHER_WAY,
    INTERN,
    INTERNS,
    JOINTS,
    JUNIOR,
    NO_STAFF_FIELDS,
    NO_STEP_BEFORE,
    OTHER_RANKS,
    PREPOSITIONS,
    PRINCIPAL,
    SENIOR_STAFF,
    SOFTWARE,
    SPELLED,
    STAFF,
    STAFF_DESIGNERS,
    STAFF_SCIENTISTS,
    STEP_WORDS,
    STEPS,
    TRADES,
)
from jobboard.fit.criteria.words import Words
from jobboard.slots import frozen
from jobboard.text.job_title_words import NO_PART_OF_IT, NUMERALS

LONGEST = 200
"""Characters of a longer text: it is no title."""

_GENDER = re.compile(r"(?<!\w)[mwfhdx](?:\s?[/|*]\s?[mwfhdx]){1,3}(?!\w)")
_PARTED = re.compile(r"[,;|•:()\[\]{}–—]|\s[-‐‑−]+\s")
_WORD = re.compile(r"[^\W_]+[+#]*|/|&")
_GRADE = re.compile(r"(?:l|ic|e|p|t|lvl|level|band|grade)\d{1,2}")
_STEP_OR_JOINT = STEP_WORDS | JOINTS
_LEAD = ("lead", "tech lead", "technical lead", "team lead")
_LEADS = frozenset(tuple(each.split()) for each in _LEAD)
_WRITTEN_AS_ONE = {("full", "stack"): "fullstack", ("front", "end"): "frontend", ("back", "end"): "backend"}


@frozen
class Standing:
    """The lowest and the highest step that a title may mean, the trade (`engineer`), and whether it says `lead`."""

    low: int
    high: int
    trade: str
    lead: bool = False


@lru_cache(maxsize=16384)
def standing_of(title: str) -> Standing | None:
    """Where a title stands; None where it names no step, or names one in a way that is not certain."""
    if len(title) > LONGEST:
        return None
    lowered = _GENDER.sub(" ", normalize("NFKC", title).casefold())
    parts = [words for part in _PARTED.split(lowered) if (words := _read(part))]
    apart = [part for part in parts if _is_apart(part)]
    rest = [part for part in parts if not _is_apart(part)]
    if not rest:
        return None
    leading, main = _leading(rest[0])
    steps = [*_steps(leading, bool(apart)), *(step for part in apart for step in _steps(part, True))]
    if None in steps or any(_has_rank(part) or not TRADES.keys().isdisjoint(part) for part in rest[1:]):
        return None
    return _stands(main, [step for step in steps if step is not None], leading, lowered)


def _stands(main: Words, steps: list[tuple[int, int]], leading: Words, title: str) -> Standing | None:
    """Where the main part stands with these steps before it or apart from it."""
    if main and main[-1] in INTERNS and not steps and not _has_rank(main[:-1]):
        return Standing(INTERN, INTERN, "")
    trade = _trade(main)
    if trade is None or not steps or (leading and main[0] in NO_STEP_BEFORE.get(leading[-1], ())):
        return None
    low, high = min(low for low, _ in steps), max(high for _, high in steps)
    if (low, high) == (INTERN, INTERN):
        return Standing(INTERN, INTERN, trade)
    words = _WORD.findall(title)
    if not _is_usual(trade, main, {step for each in steps for step in each}, words):
        return None
    leads, perhaps = "lead" in words, title.lstrip().startswith("(")
    open_above = leads or any(_GRADE.fullmatch(word) for word in words)
    return Standing(BELOW_ALL if perhaps else low, ABOVE_ALL if open_above else high, trade, leads)


def _read(part: str) -> Words:
    """The words of a part, without what is no part of a position at either end (`remote`, `contractor`)."""
    words = [SPELLED.get(word, word) for word in _WORD.findall(part)]
    for at in range(len(words) - 2, -1, -1):
        one = _WRITTEN_AS_ONE.get((words[at], words[at + 1]))
        if one:
            words[at : at + 2] = [one]
    start, end = 0, len(words)
    while start < end and words[start] in NO_PART_OF_IT:
        start += 1
    while start < end and (words[end - 1] in NO_PART_OF_IT or words[end - 1] in NUMERALS):
        end -= 1
    return tuple(words[start:end])


def _is_apart(part: Words) -> bool:
    """Whether a part says nothing but a step: `Staff`, `Senior/Staff`, `Tech Lead`, `Intern`, `L5`."""
    if part in _LEADS or (len(part) == 1 and (part[0] in INTERNS or _GRADE.fullmatch(part[0]) is not None)):
        return True
    return all(word in _STEP_OR_JOINT for word in part)


def _leading(part: Words) -> tuple[Words, Words]:
    """The words of a step in front of a part, and what follows them."""
    end = 0
    while end < len(part) and part[end] in _STEP_OR_JOINT:
        end += 1
    return part[:end], part[end:]


def _steps(words: Words, beside_another: bool) -> list[tuple[int, int] | None]:
    """The steps that words name, from the lowest to the highest each may mean; None is one that is not known."""
    if words in _LEADS and beside_another:
        return []
    if len(words) == 1 and words[0] in INTERNS:
        return [(INTERN, INTERN)]
    if len(words) == 1 and _GRADE.fullmatch(words[0]):
        return []
    groups: list[list[str]] = [[]]
    for word in words:
        if word in JOINTS:
            groups.append([])
        else:
            groups[-1].append(word)
    if groups == [[]]:
        return []
    known = STEPS | ALONE if beside_another or len(groups) > 1 else STEPS
    return [known.get(tuple(group)) for group in groups]


def _has_rank(words: Sequence[str]) -> bool:
    return any(word.rstrip("+") in OTHER_RANKS for word in words)


def _trade(main: Words) -> str | None:
    """The trade at the end of the main part, if every other word of it leaves it so."""
    if not main or _has_rank(main) or "or" in main or sum(word in TRADES for word in main) > 1 or not _is_one(main):
        return None
    end = next((at for at, word in enumerate(main) if word in PREPOSITIONS and at), len(main))
    while end > 1 and (
        main[end - 1] in BEHIND_THE_TRADE or main[end - 1] in NUMERALS or _GRADE.fullmatch(main[end - 1])
    ):
        end -= 1
    if main[end - 1] == "analyst":
        return "analyst" if main[max(end - 2, 0)] == "data" else None
    return TRADES.get(main[end - 1])


def _is_one(main: Words) -> bool:
    """Whether what slashes part are fields or trades that are read alike: not `Engineer/Architect`."""
    for at, word in enumerate(main):
        if word == "/":
            beside = (*main[max(at - 1, 0) : at], *main[at + 1 : at + 2])
            if len(beside) < 2 or not all(each in EITHER_WAY or each in TRADES for each in beside):
                return False
    return True


def _is_usual(trade: str, main: Words, steps: set[int], title: Sequence[str]) -> bool:
    """Whether the steps mean in this trade and field what they usually mean; a field may stand apart, too."""
    fields = main[: main.index(next(word for word in main if TRADES.get(word) == trade or word == trade))]
    if trade in ("scientist", "researcher") and JUNIOR in steps and STAFF_SCIENTISTS.isdisjoint(fields):
        return False
    if not steps.isdisjoint((STAFF, SENIOR_STAFF)):
        return _is_usual_staff(trade, fields, title)
    return bool(fields) or trade != "designer" or PRINCIPAL not in steps


def _is_usual_staff(trade: str, fields: Words, title: Sequence[str]) -> bool:
    of_trade = {"designer": STAFF_DESIGNERS, "scientist": STAFF_SCIENTISTS, "researcher": STAFF_SCIENTISTS}
    if trade == "engineer" and not fields:
        known = STEP_WORDS | JOINTS | BESIDE_STAFF | TRADES.keys() | SPELLED.keys() | NO_PART_OF_IT
        return known.issuperset(title)
    if of_trade.get(trade, SOFTWARE).isdisjoint(fields):
        return False
    return NO_STAFF_FIELDS.isdisjoint(word for word in title if word != "site" or "reliability" not in title)
