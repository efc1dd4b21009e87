"""Which skills the lines of a posting name: those of the vocabulary, and those that only the person's profile has."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from jobboard.fit.asked.values import AskingLine
from jobboard.profile.skills.mentions import Mention, in_lines, whole
from jobboard.profile.skills.vocabulary import Vocabulary


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
            item = whole(line.text, known, line.number)
            if item is not None:
                found[line.number] = [item]
    return found


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
