"""The lines of `_profile.md` and of a résumé that tell what the person brings, without what they deny or wish for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from jobboard.fit.asked.denied import is_denied, without_denied
from jobboard.profile.contrary import is_contrary, is_none
from jobboard.profile.names import SKILLS, meaning_of
from jobboard.profile.values import Criterion, Named, Profile
from jobboard.text.names import key, plain
from jobboard.text.outline import BULLET, HEADING, ROW, TEXT, Outline, indent_of, outline

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
"""Words of headings that tell that the person does not have what follows, or looks for it."""

_TRADE = re.compile(r"\b(?:machine|deep|reinforcement)[- ]learning\b", re.IGNORECASE)
_NOT_BROUGHT = re.compile(
    r"(?:(?:currently|now|still|things|what|skills|technologies|tools|i|am|i'm|to|want|next|on my list)\s)*"
    r"(?:learn|learning|studying|exploring)(?:\s(?:next|now|list|goals?|plan))?"
    r"|interests?|hobbies|references|objectives?|career objective|goals?|wish ?list|gaps|weaknesses"
    r"|(?:(?:what )?(?:i am |i'm )?looking for|what i (?:don't|do not|lack)|no|not|without|lerne)\b.*"
    r"|target role|interessen|ziele|centres d'intérêt|objectif|intereses|objetivo"
)
"""Headings of a résumé below which nothing is told that the person brings."""

_LABEL = re.compile(r"[\s>*_+•-]*([^:*_|]{2,60})[*_]{0,3}:[*_]{0,3}\s*")
_COMMON = frozenset({"next", "goal", "goals", "future", "later", "soon", "improve", "interests", "wanted"})
_STRUCK = re.compile(r"~~[^~]++~~")
_WRAPPED = 40
"""So long is a line at the least that goes on in the next one (characters)."""

_SHORT_CELL = 30

Numbered = tuple[int, str]


def brought_in_profile(profile: Profile) -> Iterator[Numbered]:
    """The lines of `_profile.md` below headings of experience, without those that the profile's own reader has read.

    Comments, code and quotes say nothing. What stands below a heading of skills is in `Profile.skills`.
    """
    if not profile.text:
        return
    apart = {line for said in (profile.criteria, profile.places, profile.skills) for line in _numbers(said)}
    found = outline(profile.text)
    lines = [each for each in _below(found, _of_experience(found)) if each[0] + 1 not in apart]
    yield from _said(found, lines)


def _numbers(said: Iterable[Criterion] | Iterable[Named]) -> Iterator[int]:
    return (each.line for each in said)


def brought_in_resume(text: str) -> Iterator[Numbered]:
    """The lines of a résumé without comments, code, quotes, and what stands below headings like `Interests`."""
    found = outline(text)
    yield from _said(found, list(_below(found, _of_resume(found))))


def _of_experience(found: Outline) -> dict[int, bool]:
    """By the line of each heading of a profile whether the person brings what stands below it."""
    brings: dict[int, bool] = {}
    levels: list[tuple[int, bool, bool]] = []
    for heading in found.headings:
        while levels and levels[-1][0] >= heading.level:
            levels.pop()
        title = key(plain(heading.text))
        meaning = meaning_of(heading.text)
        is_list = (meaning is not None and meaning.topic == SKILLS) or any(each[2] for each in levels)
        inside = bool(levels) and levels[-1][1]
        lacking = _LACKS.search(_TRADE.sub(" ", title)) is not None
        has_word = not _BRINGS.isdisjoint(re.split(r"[\s/&,]+", title))
        brings[heading.line] = not is_list and not lacking and (inside or has_word)
        levels.append((heading.level, brings[heading.line], is_list))
    return {0: False, **brings}


def _of_resume(found: Outline) -> dict[int, bool]:
    """The same for a résumé: everything but what stands below the headings that say otherwise."""
    brings: dict[int, bool] = {0: True}
    levels: list[tuple[int, bool]] = []
    for heading in found.headings:
        while levels and levels[-1][0] >= heading.level:
            levels.pop()
        inside = levels[-1][1] if levels else True
        brings[heading.line] = inside and not _NOT_BROUGHT.fullmatch(key(plain(heading.text)).replace("’", "'"))
        levels.append((heading.level, brings[heading.line]))
    return brings


def _below(found: Outline, brings: dict[int, bool]) -> Iterator[Numbered]:
    """The lines, by index, below headings that bring something, without what stands below a label like `Gaps:`."""
    is_open, lacking = brings[0], -1
    for line, kind in enumerate(found.kinds):
        text = found.lines[line]
        if kind == HEADING:
            is_open, lacking = brings[line], -1
            if is_open:
                yield line, text
            continue
        if not is_open or kind not in (BULLET, TEXT, ROW):
            continue
        indent = indent_of(text) + (kind == BULLET)
        label = _LABEL.fullmatch(text)
        if lacking >= 0 and indent <= lacking and (label or kind == BULLET or lacking > 0):
            lacking = -1
        if label is not None and _lacks(label[1]):
            lacking = indent
        if lacking < 0 and not (kind == ROW and _denies_a_row(text)):
            yield line, text


def _lacks(label: str) -> bool:
    """Whether a label says that one does not bring what follows. A common word (`Next plc`) says so only alone."""
    return is_contrary(label) or label.strip().casefold() in _COMMON


def _denies_a_row(text: str) -> bool:
    """`| Kafka | no |`"""
    cells = [cell.strip() for cell in text.strip().strip("|").split("|")][1:]
    return any(cell and len(cell) <= _SHORT_CELL and is_none(cell) for cell in cells)


def _said(found: Outline, lines: list[Numbered]) -> Iterator[Numbered]:
    """The lines by number without what they deny; a sentence may go over several of them."""
    unit: list[Numbered] = []
    for line, text in lines:
        if unit and not (found.kinds[line] == TEXT and line == unit[-1][0] + 1 and _goes_on(unit[-1][1], text)):
            yield from _kept(unit)
            unit = []
        unit.append((line, _bare(text)))
    yield from _kept(unit)


def _bare(text: str) -> str:
    """A line without what is struck through and what stands in comments."""
    if "~~" in text:
        text = _STRUCK.sub(" ", text)
    if "<!--" not in text:
        return text
    kept = []
    for at, piece in enumerate(text.split("<!--")):
        kept.append(piece if not at else piece.partition("-->")[2])
    return " ".join(kept)


def _goes_on(text: str, below: str) -> bool:
    """Whether a line is wrapped, so that the next one goes on with its sentence."""
    first = below.lstrip()[:1]
    return first.islower() or (len(text) >= _WRAPPED and text.rstrip()[-1:] not in ".!?:;|")


def _kept(unit: list[Numbered]) -> Iterator[Numbered]:
    """The lines of a unit by number, without the sentences that deny something."""
    whole = "\n".join(text for _, text in unit)
    label = _LABEL.match(whole)
    if not whole or (label is not None and _lacks(label[1])):
        return
    if is_denied(whole):
        whole = without_denied(whole)
    for (line, _), text in zip(unit, whole.split("\n"), strict=True):
        yield line + 1, text
