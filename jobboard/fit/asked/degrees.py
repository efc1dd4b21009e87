"""Whether a field of study is named as what a degree is in, which asks for the degree and not for the skill."""

from __future__ import annotations

import re

LONGEST = 200
"""Characters before a word in which the degree is looked for."""

_DEGREE = re.compile(
    r"""\b(?:degrees?|diploma|ph\.?\s?d\.?|doctorate|bachelor(?:['’]?s)?|master(?:['’]?s)?|b\.?\s?sc?\.?|m\.?\s?sc?\.?|b\.?a\.?|m\.?a\.?|mba|major|
        studium|abschluss|hochschulabschluss|diplôme|licence|licenciatura|grado|título|postgraduate|undergraduate
        |graduated?|graduation|studies|student|certificate|coursework|education)(?!\w)""",
    re.VERBOSE | re.IGNORECASE,
)
_IN = re.compile(r"\b(?:in|of|der|en|im)\b", re.IGNORECASE)
_ELSE = re.compile(
    r"[.;:](?=\s)|\d|\b(?:experience|years?|with|using|knowledge|proficien\w+|plus|skills?|required|preferred|strong|understanding|"
    r"familiar\w*|expertise|erfahrung|kenntnisse|expérience|experiencia)\b",
    re.IGNORECASE,
)


def is_studied(text: str, start: int) -> bool:
    """Whether the word at `start` of a line is a field that a degree is in: `MSc in Statistics or Economics`."""
    before = text[max(0, start - LONGEST) : start]
    ends = [degree.end() for degree in _DEGREE.finditer(before)]
    between = before[ends[-1] :] if ends else ""
    return _IN.search(between) is not None and _ELSE.search(between) is None
