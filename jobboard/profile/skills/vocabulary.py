"""The skills that are known and the words for them: a markdown file that people can read and extend. Pure.

Groups are headings, each bullet is a skill with its other words: `- Kubernetes: k8s, kube`. A bullet nested below
another is a part of it: who knows the part knows the whole (`Amazon S3` below `AWS`). Three headings say how words that
could mean something else are matched, see CAREFUL.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from jobboard.profile.skills.index import Index, index_of
from jobboard.profile.skills.values import CARES, Care, Skill
from jobboard.profile.skills.words import bare, spelled
from jobboard.slots import field, frozen, replace
from jobboard.text.names import key, plain
from jobboard.text.outline import BULLET, HEADING, TEXT, Bullet, Outline, outline
from jobboard.text.values import Problem

CAREFUL: Mapping[str, Care] = {
    "only as written": "as written",
    "also ordinary words": "ordinary",
    "only beside their like": "own group",
}
"""The headings of lists of words that are matched with care, in the form of `names.key`."""

STUDIED = "also fields of study"
"""The heading of the list of skills that do not count where a degree is asked for in them."""

INSTEAD = "instead of each other"
"""The heading of lists of skills that do the same, beside those that stand below one heading."""

LONGEST = 80
"""Characters of a word for a skill; MOST_WORDS of it may follow each other."""

MOST_WORDS = 12
_BETWEEN = re.compile(r"[,;]")
_SPLIT = re.compile(r":(?=\s|$)")


@frozen
class Vocabulary:
    """The skills in their order, the words that are matched with care, and the index of all. Made by `vocabulary`.

    `care` has a word (as `spelled`) with how and in which spellings it counts; `studied` are names of skills; `groups`
    has the name of each skill with what it has in common with others: its heading, the lists of INSTEAD.
    """

    skills: tuple[Skill, ...] = ()
    care: Mapping[tuple[str, ...], tuple[Care, frozenset[str]]] = field(default_factory=dict, repr=False)
    studied: frozenset[str] = frozenset()
    problems: tuple[Problem, ...] = ()
    instead: tuple[tuple[str, ...], ...] = ()
    groups: Mapping[str, frozenset[str]] = field(default_factory=dict, repr=False, compare=False)
    index: Index = field(default_factory=dict, repr=False, compare=False)


def read_vocabulary(text: str) -> Vocabulary:
    """What a file says; what is wrong with it is among the problems."""
    return _Reader(outline(text)).read()


def joined(ours: Vocabulary, own: Vocabulary) -> Vocabulary:
    """Ours with what the person's own adds: a skill of the same name is one skill, a word of both is the person's.

    A word stays as careful as it is in ours, unless the person's file itself says how it is matched.
    """
    given = {spelled(word): skill.name for skill in own.skills for word in skill.words}
    mine = {spelled(skill.name): skill for skill in own.skills}
    skills: list[Skill] = []
    for skill in ours.skills:
        adds = mine.pop(spelled(skill.name), None)
        same = adds.name if adds else skill.name
        kept = tuple(word for word in skill.words if given.get(spelled(word), same) == same)
        words = _without_doubles((*kept, *adds.words)) if adds else kept
        if words:
            skills.append(replace(skill, name=words[0], words=words))
    skills += [skill for skill in own.skills if spelled(skill.name) in mine]
    studied, instead = ours.studied | own.studied, ours.instead + own.instead
    return vocabulary(skills, {**ours.care, **own.care}, studied, own.problems, instead)


def vocabulary(
    skills: Iterable[Skill],
    care: Mapping[tuple[str, ...], tuple[Care, frozenset[str]]] | None = None,
    studied: frozenset[str] = frozenset(),
    problems: Iterable[Problem] = (),
    instead: tuple[tuple[str, ...], ...] = (),
) -> Vocabulary:
    """A vocabulary with its index."""
    every = tuple(skills)
    groups = {skill.name: {skill.group} - {""} for skill in every}
    for number, names in enumerate(instead):
        for name in names:
            groups.get(name, set()).add(f"{INSTEAD} {number}")
    common = {name: frozenset(group) for name, group in groups.items()}
    return Vocabulary(every, care or {}, studied, tuple(problems), instead, common, index_of(every))


def _without_doubles(words: Iterable[str]) -> tuple[str, ...]:
    kept: dict[tuple[str, ...], str] = {}
    for word in words:
        kept.setdefault(spelled(word), word)
    return tuple(kept.values())


class _Reader:
    """One pass over the lines of a file."""

    def __init__(self, found: Outline) -> None:
        self.found = found
        self.skills: list[Skill] = []
        self.care: dict[tuple[str, ...], tuple[Care, frozenset[str]]] = {}
        self.studied: set[str] = set()
        self.instead: list[tuple[str, ...]] = []
        self.problems: list[Problem] = []
        self.claimed: dict[tuple[str, ...], Skill] = {}
        self.above: list[tuple[int, str]] = []
        """The indentations and names of the skills that a nested bullet may be a part of."""

    def read(self) -> Vocabulary:
        """Take each line, and make the vocabulary of what they say."""
        headings = {heading.line: heading.text for heading in self.found.headings}
        bullets = {bullet.line: bullet for bullet in self.found.bullets}
        group = ""
        for line, kind in enumerate(self.found.kinds):
            if kind == HEADING and line in headings:
                group, self.above = plain(headings[line]), []
            elif kind == BULLET:
                self._bullet(bullets[line], group)
        studied = frozenset(self.studied)
        problems = sorted(self.problems, key=lambda each: each.line or 0)
        return vocabulary(self.skills, self.care, studied, problems, tuple(self.instead))

    def _bullet(self, bullet: Bullet, group: str) -> None:
        line = bullet.line + 1
        name, *rest = _SPLIT.split(bare(self._text(bullet)).strip(), maxsplit=1)
        words = list(self._words((name, *rest), line))
        named = key(group)
        if not words:
            self.problems.append(Problem(line, "this bullet names no skill"))
        elif named in CAREFUL:
            self._be_careful(words, CAREFUL[named], line)
        elif named == STUDIED:
            self.studied.update(words)
        elif named == INSTEAD:
            self.instead.append(tuple(words))
        else:
            self._skill(words, group, bullet, line)

    def _text(self, bullet: Bullet) -> str:
        """The text of a bullet, with the lines that it goes on in."""
        lines, kinds, end = self.found.lines, self.found.kinds, bullet.line + 1
        while end < len(lines) and kinds[end] == TEXT and lines[end][:1] in (" ", "\t"):
            end += 1
        return " ".join((lines[bullet.line][bullet.body :], *lines[bullet.line + 1 : end]))

    def _words(self, parts: Iterable[str], line: int) -> Iterator[str]:
        """The words that a bullet gives; those that are none are told of."""
        for part in parts:
            for word in _BETWEEN.split(part):
                text = " ".join(word.split())
                if not text:
                    continue
                if len(text) > LONGEST or len(spelled(text)) > MOST_WORDS:
                    self.problems.append(Problem(line, f"“{text[:30]}…” is too long for the name of a skill"))
                elif any(sign.isalnum() for sign in text):
                    yield text
                else:
                    self.problems.append(Problem(line, f"“{text}” has no letter"))

    def _be_careful(self, words: Iterable[str], care: Care, line: int) -> None:
        for word in words:
            known, spellings = self.care.get(spelled(word), (care, frozenset[str]()))
            if known != care:
                self.problems.append(Problem(line, f"“{word}” stands under two headings of care; the stricter counts"))
            self.care[spelled(word)] = max(known, care, key=CARES.index), spellings | {word}

    def _skill(self, words: list[str], group: str, bullet: Bullet, line: int) -> None:
        while self.above and self.above[-1][0] >= bullet.indent:
            self.above.pop()
        part_of = self.above[-1][1] if self.above else None
        free = []
        for word in _without_doubles(words):
            other = self.claimed.get(spelled(word))
            if other is None:
                free.append(word)
            else:
                told = f"“{word}” stands for {other.name} already, on line {other.line}; there it counts"
                self.problems.append(Problem(line, told))
        if free and free[0] == words[0]:
            skill = Skill(words[0], tuple(free), group, part_of, line)
            self.skills.append(skill)
            self.claimed |= {spelled(word): skill for word in free}
            self.above.append((bullet.indent, skill.name))
        elif free:
            self.problems.append(Problem(line, "so nothing of this line counts"))
