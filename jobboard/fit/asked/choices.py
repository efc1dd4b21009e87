"""Lists of which one is asked for: `AWS, GCP or Azure`, `one of AWS and GCP`, `Airflow/Dagster or similar`.

Only what is joined by `or` beyond doubt is one: `Jest and Cypress or Playwright` can be read in two ways, in both of
which the last two are; `React/Redux or Vue` is none. A list goes back over commas only while its members are of one
group of the vocabulary: `Python, SQL, AWS or GCP`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Literal

from jobboard.fit.asked.others import ASIDE, SIMILAR, Seen, with_others
from jobboard.fit.asked.values import Need
from jobboard.profile.skills.mentions import Mention
from jobboard.slots import frozen

Joint = Literal["or", "comma", "and", "apart", "slash", ""]
"""How two stand beside each other; `apart` is `, and`."""

_JOINTS: tuple[Joint, ...] = ("or", "comma", "and", "apart", "slash")

_JOINT = re.compile(
    rf"""{ASIDE}\s*+(?:
        (?P<or>(?:,\s*+)?+(?:and\s?/\s?or|or|oder|bzw\.?|ou|o|u|und/oder)\s++(?:the\s++)?+)
      | (?P<apart>,\s*+(?:and|und|et|y|e|sowie|&)\s++) | (?P<and>(?:and|und|et|y|e|sowie|&|\+)\s*+)
      | (?P<slash>/\s*+) | (?P<comma>,\s*+))""",
    re.VERBOSE | re.IGNORECASE,
)
_MARKED = re.compile(rf"(?=\s*\(){ASIDE}", re.IGNORECASE)
_LONGEST_JOINT = 40

_HOW = r"(?:[:(]|,?\s(?:such\sas|like|e\.?g\.?,?|i\.?e\.?,?|z\.\s?B\.|wie)\s)"
_ONE_OF = re.compile(
    rf"""\b(?:
        (?:(?:at\sleast|minimum(?:\sof)?)\s)?(?:one|any|1)\s(?:or\smore\s)?of\s?
            (?:\(|:|(?:the|these|our)\sfollowing[^.,;:!?()]{{0,40}}[:(]?|[^.,;:!?()]{{1,50}}?{_HOW})?
      | (?:at\sleast|minimum)\s(?:one|1)\s(?!of\b)[^.,;:!?()]{{1,50}}?{_HOW}
      | (?:mindestens|zumindest)\seine[rsnm]?\s(?:der|von|dieser|[^.,;:!?()]{{1,50}}?{_HOW})[^.,;:!?()]{{0,40}}?[:(]?
      | (?:au\smoins\s)?(?:un|une|l['’]une?)\sde(?:s|\sces)?\s[^.,;:!?()]{{1,50}}?[:(]
      | (?:al\smenos|como\smínimo)\sun[oa]?\s(?:de\s)?[^.,;:!?()]{{1,50}}?[:(]
    )\s*(?:(?:e\.?g\.?|i\.?e\.?|such\sas|like|z\.\s?B\.)[,:]?\s+)?$""",
    re.VERBOSE | re.IGNORECASE,
)
_OPENED = re.compile(r"\([^()]{0,12}$")
"""A bracket opens right before a list, so that its end is where that closes."""

_BEFORE = 140
"""Characters before a list in which `one of` is looked for."""

_EXAMPLES = re.compile(
    r"(?:\be\.?\s?g\.?|\bfor\sexample|\bfor\sinstance|\bz\.\s?B\.|\bp\.\s?ex\.|\bpar\sexemple|\bp\.\s?ej\.)[,:]?\s+$",
    re.IGNORECASE,
)
"""Words behind which examples stand, any of which will do, unless they are joined by `and`."""

Said = tuple[Need, tuple[Mention, ...]]
"""What is asked for in a place: how much, and the one skill, or those of which one is."""


@frozen
class Line:
    """The words of a line, and by skill the groups of the vocabulary that it is in."""

    text: str
    groups: Mapping[str, frozenset[str]]

    def joint(self, one: Mention, other: Mention) -> Joint:
        """How two stand beside each other."""
        if not 0 < other.start - one.end <= _LONGEST_JOINT:
            return ""
        match = _JOINT.fullmatch(self.text, one.end, other.start)
        return next((joint for joint in _JOINTS if match[joint] is not None), "") if match else ""

    def are_alike(self, members: Sequence[Mention]) -> bool:
        """Whether all that the vocabulary knows are of one group."""
        known = [self.groups[each.skill] for each in members if each.skill in self.groups]
        return bool(known) and bool(frozenset.intersection(*known))

    def knows(self, mention: Mention) -> bool:
        """Whether it is a skill, and not only words beside one."""
        return mention.skill in self.groups


def choices(line: Line, said: Sequence[tuple[Need, Mention]]) -> Iterator[Said]:
    """What a line asks for, in its order; those of which one is asked for are together.

    Words that the vocabulary does not know are among these where they are names, and nothing by themselves.
    """
    seen = list(with_others(line.text, said))
    named = [mention for _, mention in seen]
    joints = [line.joint(one, other) for one, other in pairwise(named)]
    at = 0
    for start, end in _ranges(line, named, joints):
        need = _need(line, seen[start:end])
        if need is not None:
            yield from ((each, (mention,)) for each, mention in seen[at:start] if each)
            yield need, tuple(named[start:end])
            at = end
    yield from ((each, (mention,)) for each, mention in seen[at:] if each)


def _need(line: Line, said: Sequence[Seen]) -> Need | None:
    """How much one of a list is asked for; None where that differs.

    That one would be preferred to those behind it does not count. `R or Python (preferred)` may be about both.
    """
    marked = [_MARKED.match(line.text, mention.end) is not None for _, mention in said]
    needs = {need for (need, _), is_marked in zip(said, marked, strict=True) if need and not is_marked}
    if len(needs) != 1:
        return None
    return "named" if marked[-1] else needs.pop()


def _ranges(line: Line, named: Sequence[Mention], joints: Sequence[Joint]) -> Iterator[tuple[int, int]]:
    """From where to before where the lists go of which one is asked for; they do not overlap."""
    start, done = 0, 0
    while start < len(joints):
        if not joints[start]:
            start += 1
            continue
        stop = start
        while stop < len(joints) and joints[stop]:
            stop += 1
        announced = _announced(line, named, joints, start, stop)
        if announced:
            yield start, announced
            done = announced
        for at in range(max(start, done), stop):
            if at < done:
                continue
            if joints[at] == "or" and (at + 1 == stop or joints[at + 1] != "or"):
                first = _joined_by_or(line, named, joints, at, max(start, done))
                if first is not None:
                    yield first, at + 2
                    done = at + 2
        if done <= stop and SIMILAR.match(line.text, named[stop].end):
            first = _before_similar(line, named, joints, stop, max(start, done))
            if first < stop:
                yield first, stop + 1
                done = stop + 1
        start = stop + 1


def _announced(line: Line, named: Sequence[Mention], joints: Sequence[Joint], start: int, stop: int) -> int:
    """Before where a list ends that begins behind `one of` or `e.g.`; 0 where none is announced."""
    begin = named[start].start
    before = line.text[max(0, begin - _BEFORE) : begin]
    is_one_of = _ONE_OF.search(before) is not None
    if not is_one_of and _EXAMPLES.search(before) is None:
        return 0
    last = next((at for at in range(start, stop) if joints[at] in ("or", "and", "apart")), None)
    if last is not None and (is_one_of or joints[last] == "or"):
        return last + 2
    behind = line.text[named[stop].end : named[stop].end + 3].strip()[:1]
    is_closed = behind in (")", "", ".") if is_one_of else behind == ")" and _OPENED.search(before) is not None
    return stop + 1 if last is None and (is_closed or line.are_alike(named[start : stop + 1])) else 0


def _joined_by_or(line: Line, named: Sequence[Mention], joints: Sequence[Joint], last: int, begin: int) -> int | None:
    """Where a list begins whose last two are joined by `or`; None where it can be read in two ways."""
    first = last
    while first > begin and joints[first - 1] == "or":
        first -= 1
    pair = named[last : last + 2]
    while first > begin and joints[first - 1] == "comma" and _goes_back(line, named[first - 1], pair):
        first -= 1
    beside = [at for at in (first - 1, last + 1) if 0 <= at < len(joints)]
    return None if any(joints[at] == "slash" for at in beside) else first


def _goes_back(line: Line, mention: Mention, pair: Sequence[Mention]) -> bool:
    """Whether a list that ends in a pair goes back to what stands before a comma."""
    return line.knows(mention) and any(map(line.knows, pair)) and line.are_alike((mention, *pair))


def _before_similar(line: Line, named: Sequence[Mention], joints: Sequence[Joint], last: int, begin: int) -> int:
    """Where a list begins behind which `or similar` stands: `Airflow/Dagster or similar`.

    Over commas it has to be the whole list, since `Git, Xcode, Fastlane or similar` may be about the last alone.
    """
    first = last
    sign: Joint = "slash" if last > begin and joints[last - 1] == "slash" else "comma"
    while first > begin and joints[first - 1] == sign and line.are_alike((named[first - 1], named[last])):
        first -= 1
    is_whole = first == 0 or not joints[first - 1]
    return first if is_whole or sign == "slash" else last
