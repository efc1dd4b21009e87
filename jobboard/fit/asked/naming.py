"""Which skills the lines of a posting name: those of the vocabulary, and those that only the person's profile has."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from jobboard.fit.asked.values import AskingLine
from jobboard.profile.skills.mentions import Mention, in_lines, whole
from jobboard.profile.skills.vocabulary import Vocabulary
from jobboard.profile.skills.words import bare
from jobboard.slots import replace

_LEAD = re.compile(
    r"[ \t\u00a0>*+\u2022\u2023\u25aa\u25cf\u25e6\u00b7\u2013-]*+(?:\d{1,3}[.)]\s++)?+"
    r"(?:(?:[Bb]asic|[Aa]dvanced|[Ii]ntermediate|[Ee]xpert|[Pp]roficient)\s++(?=[A-Z]))?+"
)


def named_in(lines: Sequence[AskingLine], known: Vocabulary, own: Vocabulary) -> dict[int, list[Mention]]:
    """By line number what it names, by place. A skill of `own` counts where nothing of the vocabulary stands.

    An item that is nothing but an everyday word is a skill where the headings say what is required or preferred.
    """
    texts = [(each.number, each.text) for each in lines]
    found = _by_line(in_lines(texts, known))
    for number, more in _by_line(in_lines(texts, own) if own.skills else ()).items():
        found[number] = list(_beside(found.get(number, []), more))
    for line in lines:
        if line.is_item and line.need != "named" and line.number not in found:
            item = _item(line, known)
            if item is not None:
                found[line.number] = [item]
    return found


def _item(line: AskingLine, known: Vocabulary) -> Mention | None:
    """The skill that an item is, perhaps behind a number and how well it is to be known: `2. Advanced Excel`."""
    text = bare(line.text)
    lead = _LEAD.match(text)
    start = lead.end() if lead else 0
    item = whole(text[start:], known, line.number)
    return replace(item, start=item.start + start, end=item.end + start) if item else None


def _by_line(mentions: Iterable[Mention]) -> dict[int, list[Mention]]:
    found: dict[int, list[Mention]] = {}
    for mention in mentions:
        found.setdefault(mention.line, []).append(mention)
    return found


def _beside(there: Sequence[Mention], more: Iterable[Mention]) -> Iterator[Mention]:
    """Those of a line with more, each by its place; what overlaps one that is there is left out."""
    at = 0
    for each in more:
        while at < len(there) and there[at].end <= each.start:
            yield there[at]
            at += 1
        if at == len(there) or there[at].start >= each.end:
            yield each
    yield from there[at:]
