"""Which skills the person names in `_profile.md` and in the résumé, in which words, on which line."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Literal

from jobboard.fit.asked.brought import brought_in_profile, brought_in_resume
from jobboard.profile.skills.mentions import in_lines, meant_by
from jobboard.profile.skills.values import Mention, Skill
from jobboard.profile.skills.vocabulary import LONGEST, Vocabulary, vocabulary
from jobboard.profile.skills.words import bare, spelled
from jobboard.profile.values import Profile
from jobboard.slots import frozen

Where = Literal["profile", "résumé"]

_PLACES: tuple[Where, ...] = ("profile", "résumé")

_NEAR = 12
_DENIES = re.compile(r"\b(?:no|not|never|without|kein\w*|nicht|ohne|sans|sin|pas\s+de)\s+$", re.IGNORECASE)
_LIST = re.compile(r"\s*+(?:,\s*+)?+(?:(?:and|or|nor|und|oder|noch|et|ou|ni|y|o|&|/)\s*+)?+", re.IGNORECASE)


@frozen
class Covered:
    """What covers a skill: the person's words, the line, where it stands; whether the posting has the same words."""

    words: str
    line: int
    where: Where
    same_words: bool


_Said = tuple[str, int, Where]
"""The person's words, their line, where they stand."""


class Covers:
    """What the person names. `own` has the skills of the profile that the vocabulary does not know."""

    def __init__(self, profile: Profile, resume: str | None, known: Vocabulary) -> None:
        self._said: dict[str, list[_Said]] = {}
        self._known = known.groups
        self._lines: list[tuple[int, str, Where]] = [(*each, "profile") for each in brought_in_profile(profile)]
        self._lines += [(*each, "résumé") for each in brought_in_resume(resume or "")]
        own: dict[tuple[str, ...], Skill] = {}
        for named in profile.skills:
            meant = meant_by(named.text, known)
            for each in meant:
                self._add(each.skill, each.words, named.line, "profile")
            words = bare(named.text).strip()
            if not meant and spelled(words) and len(words) <= LONGEST:
                own.setdefault(spelled(words), Skill(words, (words,), line=named.line))
                self._add(words, words, named.line, "profile")
        for place in _PLACES:
            lines = [(number, text) for number, text, where in self._lines if where == place]
            for each in _brought(lines, known):
                self._add(each.skill, each.words, each.line, place)
        self._add_wholes(known)
        self.own = vocabulary(
            own.values(), {at: ("as written", frozenset({skill.name})) for at, skill in own.items() if len(at) == 1}
        )
        self.is_known = bool(self._said) or bool(resume and resume.strip())

    def _add(self, skill: str, words: str, line: int, where: Where) -> None:
        self._said.setdefault(skill, []).append((words, line, where))

    def _add_wholes(self, known: Vocabulary) -> None:
        """Who has a part of a skill has the skill: `Amazon S3` is said for AWS too."""
        above = {skill.name: skill.part_of for skill in known.skills if skill.part_of}
        for name in tuple(self._said):
            said, seen = self._said[name], {name}
            whole = above.get(name)
            while whole is not None and whole not in seen:
                self._said.setdefault(whole, []).extend(said)
                seen.add(whole)
                whole = above.get(whole)

    def of(self, skill: str, forms: frozenset[str]) -> Covered | None:
        """What covers a skill that the posting says in such words (case-folded); the same words go first."""
        said = self._said.get(skill)
        if not said:
            return None if skill in self._known else self._of_words(skill)
        same = next((each for each in said if each[0].casefold() in forms), None)
        return Covered(*(same or said[0]), same is not None)

    def _of_words(self, words: str) -> Covered | None:
        """What has very words that the vocabulary does not know: `Creo` in `SolidWorks or Creo`."""
        whole = re.compile(rf"(?<!\w){re.escape(words)}(?!\w)")
        found = next(((line, where) for line, text, where in self._lines if words in text and whole.search(text)), None)
        return Covered(words, *found, same_words=True) if found and len(words) > 1 else None


def _brought(lines: Iterable[tuple[int, str]], known: Vocabulary) -> Iterator[Mention]:
    """The skills that lines name, without those right behind a word that denies them, and what goes on in that list."""
    texts = {number: bare(text) for number, text in lines}
    denied: Mention | None = None
    for each in in_lines(texts.items(), known):
        text = texts[each.line]
        goes_on = denied is not None and denied.line == each.line and _LIST.fullmatch(text, denied.end, each.start)
        denied = each if goes_on or _DENIES.search(text[max(0, each.start - _NEAR) : each.start]) else None
        if denied is None:
            yield each
