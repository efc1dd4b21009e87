"""Which skills the person names in `_profile.md` and in the résumé, in which words, on which line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from jobboard.profile.skills.mentions import in_lines, meant_by
from jobboard.profile.skills.values import Skill
from jobboard.profile.skills.vocabulary import LONGEST, Vocabulary, vocabulary
from jobboard.profile.skills.words import bare, spelled
from jobboard.profile.values import Profile
from jobboard.text.names import key, plain
from jobboard.text.outline import HEADING, outline

Where = Literal["profile", "résumé"]

_BRINGS = frozenset(
    """skills skill experience experiences work employment projects project technologies technology tools stack
    expertise competencies competences languages certifications career background summary kenntnisse erfahrung
    berufserfahrung fähigkeiten compétences expérience expériences experiencia competencias""".split()
)
"""Words of headings below which the profile tells what the person brings."""

_LACKS = re.compile(
    r"\b(?:learn|learning|lernen|lack|lacking|missing|want|wanted|wish|avoid|not|no|gaps?|improve|next|looking|must|nice|criteria|need|"
    r"prefer\w*|interested|never|without|target)\b",
    re.IGNORECASE,
)
"""Words that tell that the person does not have what follows, or looks for it."""

_LACKING_LINE = re.compile(
    r"[\s>*_+-]*(?:currently\s+)?(?:learning|studying|want(?:ing)?\s+to\s+learn|to\s+learn|interested\s+in|no\s|not\s|lerne)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
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
        own: dict[tuple[str, ...], Skill] = {}
        for named in profile.skills:
            meant = meant_by(named.text, known)
            for each in meant:
                self._add(each.skill, each.words, named.line, "profile")
            words = bare(named.text).strip()
            if not meant and spelled(words) and len(words) <= LONGEST:
                own.setdefault(spelled(words), Skill(words, (words,), line=named.line))
                self._add(words, words, named.line, "profile")
        for each in in_lines(_brought(profile), known):
            self._add(each.skill, each.words, each.line, "profile")
        lines = enumerate((resume or "").splitlines(), start=1)
        for each in in_lines(((line, text) for line, text in lines if not _LACKING_LINE.match(text)), known):
            self._add(each.skill, each.words, each.line, "résumé")
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
            return None
        same = next((each for each in said if each[0].casefold() in forms), None)
        return Covered(*(same or said[0]), same is not None)


def _brought(profile: Profile) -> Iterator[tuple[int, str]]:
    """The lines of `_profile.md` that tell what the person brings: below headings of skills and experience."""
    if not profile.text:
        return
    found = outline(profile.text)
    apart = {each.line for each in profile.criteria} | {each.line for each in profile.places}
    open_levels: list[tuple[int, bool]] = []
    headings = {heading.line: heading for heading in found.headings}
    for index, kind in enumerate(found.kinds):
        heading = headings.get(index) if kind == HEADING else None
        if heading is not None:
            while open_levels and open_levels[-1][0] >= heading.level:
                open_levels.pop()
            title = key(plain(heading.text))
            inside = bool(open_levels) and open_levels[-1][1]
            brings = not _LACKS.search(title) and (inside or not _BRINGS.isdisjoint(re.split(r"[\s/&,]+", title)))
            open_levels.append((heading.level, brings))
        elif (
            open_levels
            and open_levels[-1][1]
            and index + 1 not in apart
            and not _LACKING_LINE.match(found.lines[index])
        ):
            yield index + 1, found.lines[index]
