"""Bullets that claim an effect without a figure: `Improved deployment speed`, but not `… from an hour to 9 minutes`.

A duty (`Responsible for improving …`) and a purpose (`to reduce costs`) claim nothing. Skills, education, headings and
what is quoted are not looked at; nor is a bullet below which a figure stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from jobboard.profile.resume.effects import (
    CLEAR,
    DUTIES,
    FASTER,
    GERUNDS,
    INFINITIVES,
    MEASURES,
    NEEDING,
    NOUNS,
    PARTICIPLES,
    RESULTS,
    VERBS,
)
from jobboard.profile.resume.figures import states_a_figure
from jobboard.profile.resume.lines import Line
from jobboard.profile.resume.parts import Part
from jobboard.profile.resume.values import Claim
from jobboard.text.names import unmarked

SILENT: tuple[Part, ...] = ("skills", "education", "own work", "other")
"""The parts of a résumé in which no bullet claims an effect."""

_WORDS = r"(?:[\w'’&/+.-]{1,40} ){0,5}?"
"""Up to five words of the same clause."""
_START = r"(?:^|(?<=[.:!;] )|(?<= [–—-] )|(?<=: ))"
_LEAD = (
    r"(?:(?:and|also|then|i|we|ich|wir|j['’]ai|nous avons|have|has|thus|thereby|\w{3,15}ly) ){0,3}"
    r"(?:\w{3,15}(?:ed|t|ilt|gned) (?:and|&) (?:\w{3,15}ly )?)?"
)
_NO_OBJECT = (
    r"(?!-)(?! (?:mobile pages|computing|my|decision trees?|trees?|load|demand|precision|version|order|instruction"
    r"|responsibility|responsibilities)\b)(?= [\w(\"“'’])"
)
_OF_START = "|".join(
    (
        rf"(?:{CLEAR}){_NO_OBJECT}",
        *(rf"{verb} (?!over\b|through\b|off\b|up\b){_WORDS}(?:{things})\b" for verb, things in NEEDING.items()),
        rf"made (?!more\b){_WORDS}[\w'’&/+.-]{{1,40}} (?:\w{{3,15}}ly |much |significantly )?(?:{FASTER})\b",
        rf"helped (?:to )?(?:{INFINITIVES}) [\w(]",
        NOUNS,
    )
)
_BEGINS = re.compile(rf"{_START}{_LEAD}(?:{_OF_START})")
_WITHIN = re.compile(
    rf"(?:, |, and |\bwhich |\bthat |, thus |, thereby |(?<!new )\band (?:\w{{3,15}}ly )?)(?:have |has )?"
    rf"(?:(?:(?:{VERBS}) {_WORDS}(?:{MEASURES})\b|made {_WORDS}(?:{FASTER})\b))"
)
_ALONG = re.compile(rf", (?:thus |thereby )?(?:\w{{3,15}}ly )?(?:(?:{GERUNDS}) {_WORDS}(?:{MEASURES})\b)")
_RESULT = re.compile(rf"\b(?:(?:result(?:ing|ed) in|leading to|led to) (?:[\w-]+ ){{0,2}}?(?:{RESULTS})\b)")
_GERMAN = re.compile(rf"\b(?:(?:{PARTICIPLES}))(?=[.;,!]? *$|[;,] | und | sowie )")

_EFFECTS = (_BEGINS, _WITHIN, _RESULT, _GERMAN)
_DUTY = re.compile(rf"(?:(?:i|we) (?:was|were|am|are) )?(?:{DUTIES})\b")
_LABEL = re.compile(
    r"(?:tech(?:nolog(?:y|ies))?(?: stack)?|stack|tools|skills|keywords|languages|environment)\s*:", re.IGNORECASE
)
_QUOTES = ("“", '"', "«", "„", "‘")
_GERUND_FIRST = re.compile(r"\w+ing\b")
_OF_TASKS = re.compile(r"\w+ing,|\b(?:for|on|of|in|by|with|about) \w+ing\b")


def claims(lines: Iterable[Line]) -> tuple[Claim, ...]:
    """The bullets that claim an effect, and neither they nor what is nested below them say how much."""
    found: list[Claim] = []
    above: list[tuple[int, int]] = []
    with_figure: set[int] = set()
    for line in lines:
        if line.kind != "bullet":
            above = []
            continue
        while above and above[-1][0] >= line.indent:
            above.pop()
        text = unmarked(line.text)
        has_effect = line.part not in SILENT and claims_an_effect(text)
        if (has_effect or above) and (line.cut or states_a_figure(text)):
            with_figure.update(place for _, place in above)
            above = []
        elif has_effect:
            above.append((line.indent, len(found)))
            found.append(Claim(text, line.line))
    return tuple(claim for place, claim in enumerate(found) if place not in with_figure)


def claims_an_effect(text: str) -> bool:
    """Whether the text of a bullet, markup off, says that something became better, with a figure or without."""
    folded = text.casefold()
    if text.startswith(_QUOTES) or _LABEL.match(folded) or _DUTY.match(folded):
        return False
    if any(pattern.search(folded) for pattern in _EFFECTS):
        return True
    along = _ALONG.search(folded)
    if along is None or _GERUND_FIRST.match(folded):
        return False
    return _OF_TASKS.search(folded, 0, along.start() + 1) is None
