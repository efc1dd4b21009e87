"""Where a word that is an everyday word too means a skill: only beside skills that are certain, or by telling words.

`Go to market`, `Excel at teamwork`, `React quickly`, `Series C`, `vitamin C`, `R&D` and `Spring 2025` name none.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from jobboard.profile.skills import telling
from jobboard.profile.skills.values import Mention, Skill
from jobboard.profile.skills.words import Token
from jobboard.slots import frozen

MARKS = " \t\u00a0>-*+\u2022\u2023\u25aa\u25cf\u25e6\u2013\u2014\u00b7"
"""What stands before the own text of a line: blanks, quotes, the marks of lists."""

_SIGNS = "-&'’@_\\\u2010\u2011"
"""Signs that make another word of a word that they are written tight to: `R&D`, `Go-to`, `C-level`."""

_JOINT = re.compile(
    r"""-?+ \s*+ (?:\([^()]{0,30}\)\s*+)? (?:
        [,;]\s*+ (?:(?:especially|particularly|in\ particular|notably|insbesondere|vor\ allem|notamment)\b\s*+)?+
            (?:(?:and|or|und|oder|et|ou|y|o|and/or)\b\s*+)?+
        | [/|·•+&(]
        | (?:and|or|and/or|und|oder|et|ou|y|o|with|plus|as\ well\ as|along\ with)\b ) \s*+""",
    re.VERBOSE | re.IGNORECASE,
)
_LONGEST_JOINT = 60
_STARTS = frozenset(".!?:;•·*–—-|)")
"""Signs behind which a sentence may begin."""

_YEAR = re.compile(r"(?:19|20)\d\d")
_NEAR = 8
"""So many words around one are looked at."""


@frozen
class Line:
    """A line without markup, with its words and signs. `own` is its text behind the marks of a list, from `begin`."""

    number: int
    text: str
    tokens: Sequence[Token]
    own: str
    begin: int


@frozen
class Seen:
    """What may be a mention: the tokens from `at` to before `after`, and how careful one has to be with it."""

    mention: Mention
    line: Line
    at: int
    after: int
    care: str | None
    skill: Skill

    @property
    def is_doubtful(self) -> bool:
        """Whether more than the words themselves has to tell that the skill is meant."""
        return self.care in ("ordinary", "own group")

    @property
    def is_alone(self) -> bool:
        """Whether its line says nothing else."""
        return self.line.own == self.mention.words


def certain(seen: Sequence[Seen]) -> list[Seen]:
    """Those that are certain, in their order. Looks at each once from either side."""
    sure = [not each.is_doubtful for each in seen]
    may = [not each.is_doubtful or _may_be(each) for each in seen]
    for at, each in enumerate(seen):
        if not sure[at] and may[at]:
            sure[at] = each.care == "ordinary" and _is_told(each)
    for at in range(len(seen) - 1):
        if may[at] and may[at + 1] and _begin_a_line(seen[at], seen[at + 1]):
            sure[at] = sure[at + 1] = True
    for order in (range(1, len(seen)), range(len(seen) - 2, -1, -1)):
        step = -1 if order.step > 0 else 1
        for at in order:
            beside = at + step
            if not sure[at] and may[at] and sure[beside] and _stand_together(seen[at], seen[beside]):
                sure[at] = True
    return [each for each, is_sure in zip(seen, sure, strict=True) if is_sure]


def _begin_a_line(one: Seen, other: Seen) -> bool:
    """Whether a line begins with two of one group that are joined, and no name goes on there: `German and English`."""
    if one.line is not other.line or one.skill.group != other.skill.group or len(one.mention.words) == 1:
        return False
    begins = one.mention.start <= one.line.begin
    return begins and one.care != "own group" != other.care and _goes_on(other) and _stand_together(one, other)


def _stand_together(one: Seen, other: Seen) -> bool:
    """Whether two stand beside each other in a list, and the second tells what the first means."""
    if one.care == "own group" and one.skill.group != other.skill.group:
        return False
    first, second = (one, other) if _place(one) < _place(other) else (other, one)
    if first.line is not second.line:
        return first.is_alone and second.is_alone and second.line.number - first.line.number <= 2
    start, end = first.mention.end, second.mention.start
    if end - start > _LONGEST_JOINT or _JOINT.fullmatch(first.line.text, start, end) is None:
        return False
    return len(one.mention.words) > 1 or one is second or _may_begin_a_list(one)


def _place(seen: Seen) -> tuple[int, int]:
    return seen.line.number, seen.mention.start


def _may_be(seen: Seen) -> bool:
    """Whether nothing tells that something else is meant."""
    text, start, end = seen.line.text, seen.mention.start, seen.mention.end
    before, behind = text[start - 1 : start] if start else "", text[end : end + 1]
    is_left_out = behind == "-" and text[end + 1 : end + 2].isspace()
    if (before and before in _SIGNS and not _is_elided(text, start)) or (
        behind and behind in _SIGNS and not is_left_out
    ):
        return False
    follows = _next(seen)
    if follows is not None and follows.is_word:
        if follows.first in telling.NEVER_BEHIND or _YEAR.fullmatch(text, follows.start, follows.end):
            return False
        if len(seen.mention.words) == 1 and not _goes_on(seen):
            return False
    if _is_name_with_what_follows(seen):
        return False
    return not _is_part_of_a_name(seen)


def _is_elided(text: str, start: int) -> bool:
    """`d'Excel`"""
    return text[start - 1] in "'’" and text[max(0, start - 3) : start - 1].lstrip(" (,").casefold() == "d"


def _is_name_with_what_follows(seen: Seen) -> bool:
    """`R and D`, `Spring or Summer`: what is joined to it tells that it is none."""
    found, after = seen.line.tokens, seen.after
    if after + 1 >= len(found) or found[after].first not in ("and", "or", "&", "/", ","):
        return False
    second = found[after + 1].first
    return second in telling.NEVER_BEHIND or (seen.mention.words == "R" and second == "d")


def _next(seen: Seen) -> Token | None:
    found = seen.line.tokens
    return found[seen.after] if seen.after < len(found) else None


def _goes_on(seen: Seen) -> bool:
    """Whether what follows ends what is said of the word, so that it is no part of a longer name."""
    follows = _next(seen)
    if follows is None:
        return True
    return follows.first in telling.GOES_ON if follows.is_word else follows.first in ",.;:)]/|!?(+&·•"


def _begins_a_sentence(seen: Seen) -> bool:
    return seen.at == 0 or seen.line.tokens[seen.at - 1].first in _STARTS


def _is_part_of_a_name(seen: Seen) -> bool:
    """Whether the word before has a capital for no other reason than that both are a name: `American Express`."""
    if seen.at == 0:
        return False
    before = seen.line.tokens[seen.at - 1]
    if not before.is_word or seen.line.text[before.end : seen.mention.start].strip():
        return False
    written = seen.line.text[before.start : before.end]
    first = seen.at == 1 or seen.line.tokens[seen.at - 2].first in _STARTS
    if before.first in telling.BEFORE:
        return False
    if before.first in telling.NAMES:
        return True
    return (written[:1].isupper() and not first) or len(seen.mention.words) == 1


def _may_begin_a_list(seen: Seen) -> bool:
    """Whether one letter stands where a list of skills may begin; `Series C` and `vitamin C` do not."""
    if seen.at == 0:
        return True
    before = seen.line.tokens[seen.at - 1]
    if not before.is_word:
        return before.first in ",;:(/|·•[+-–—"
    return before.first in telling.LEADS_IN


def _is_told(seen: Seen) -> bool:
    """Whether words around it tell that the skill is meant."""
    return _is_told_behind(seen) or (_goes_on(seen) and _is_told_before(seen))


def _is_told_behind(seen: Seen) -> bool:
    follows = _next(seen)
    if follows is None or _is_asked_for(seen):
        return follows is not None
    if not follows.is_word:
        return False
    if _begins_a_sentence(seen):
        return follows.first in telling.PERSONS
    before = seen.line.tokens[seen.at - 1]
    return follows.first in telling.TELLING and (not before.is_word or before.first in telling.SENIORITY)


def _is_asked_for(seen: Seen) -> bool:
    """`German (C1)`, `Go required`, `Excel is a must`, where what is named begins there."""
    behind = [each.first for each in seen.line.tokens[seen.after : seen.after + 3]]
    if behind[:1] == ["("] and len(behind) > 1:
        return behind[1] in telling.LEVELS
    begins = _begins_a_sentence(seen) or _may_begin_a_list(seen)
    if behind[:1] in (["is"], ["are"]):
        return begins and (
            not telling.ASKED.isdisjoint(behind[1:2]) or behind[1:] in (["a", "plus"], ["a", "must"], ["a", "bonus"])
        )
    return begins and (behind[0] in telling.ASKED or behind[0] in telling.LEVELS or behind[:2] == ["a", "plus"])


def _is_told_before(seen: Seen) -> bool:
    """`experience with Go`, `using R`, `Languages: Go`, `tools such as Excel`."""
    near = list(seen.line.tokens[max(0, seen.at - _NEAR) : seen.at])
    while near and (near[-1].first in telling.BETWEEN or near[-1].first in "'’"):
        near.pop()
    if not near:
        return False
    last, rest = near[-1], near[:-1]
    if last.first == ":":
        return any(each.first in telling.LABELS for each in rest)
    if last.first in telling.USING:
        return True
    if last.first in telling.INTO and rest:
        return any(each.first in telling.KNOWING for each in rest[-2:])
    return _is_example(near)


def _is_example(near: list[Token]) -> bool:
    words = [each.first for each in near]
    while words and words[-1] in (",", ".", "(", ":"):
        words.pop()
    if not words or words.pop() not in telling.SUCH:
        return False
    return any(word in telling.LABELS for word in words)
