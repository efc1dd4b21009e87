"""All words for skills by their first word, then by each that follows, so that a text is read in one pass."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from jobboard.profile.skills.values import Skill
from jobboard.profile.skills.words import Token, spelled

Index = dict[str | None, Any]
"""Keys of words to further such dictionaries; under None the skill that is said by the words so far, and these."""

Said = tuple[int, Skill, tuple[str, ...]]
"""Behind which token the words for a skill end, the skill, and the words as they are spelled in the index."""


def index_of(skills: Iterable[Skill]) -> Index:
    """The index of all words for the skills; of a word for two the first counts."""
    index: Index = {}
    for skill in skills:
        for word in skill.words:
            place = index
            keys = spelled(word)
            for each in keys:
                place = place.setdefault(each, {})
            place.setdefault(None, (skill, keys))
    return index


def starting_at(index: Index, found: Sequence[Token], at: int) -> Iterator[Said]:
    """The skills that are said by words from the token `at` on, the longest first: behind which token, and how."""
    place = index.get(found[at].first)
    ends: list[Said] = []
    after = at + 1
    while place is not None:
        if None in place:
            ends.append((after, *place[None]))
        if after >= len(found):
            break
        place = place.get(found[after].key)
        after += 1
    return reversed(ends)
