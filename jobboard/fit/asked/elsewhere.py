"""Where the word for a skill asks for something else: a degree in that field, or people who do it."""

from __future__ import annotations

import re

LONGEST = 200
"""Characters before a word in which the degree is looked for."""

_DEGREE = re.compile(
    r"""\b(?:degrees?|diploma|ph\.?\s?d\.?|doctorate|bachelor(?:['’]?s)?|master(?:['’]?s)?|b\.?\s?sc?\.?|m\.?\s?sc?\.?|b\.?a\.?|m\.?a\.?|mba|major|
        bts|dut|dcg|dscg|bac(?:\s?\+\s?\d)?|studium|abschluss|hochschulabschluss|diplôme|licence|licenciatura|grado|título|postgraduate|undergraduate
        |graduated?|graduation|studies|student|certificate|coursework|education)(?!\w)""",
    re.VERBOSE | re.IGNORECASE,
)
_IN = re.compile(r"\b(?:in|of|der|en|im)\b", re.IGNORECASE)
_ELSE = re.compile(
    r"[.;:](?=\s)|\d|\b(?:experience|years?|with|using|knowledge|proficien\w+|plus|skills?|required|preferred|strong|understanding|"
    r"familiar\w*|expertise|erfahrung|kenntnisse|expérience|experiencia)\b",
    re.IGNORECASE,
)

_PEOPLE = re.compile(
    r"""(?:\s+(?:and|&|or)\s+[\w-]+(?:\s+[\w-]+)?)?\s+(?:teams?|organi[sz]ations?|departments?|groups?|interns?|professionals?
        |leaders?|counterparts?|stakeholders?|functions?|colleagues|peers|communit(?:y|ies)|compan(?:y|ies)|startups?
        |industry|vendors?|partners?|customers?|leadership|managers?|conferences?|meetups?)\b""",
    re.VERBOSE | re.IGNORECASE,
)
_AMONG = re.compile(
    r"\b(?:counterparts|stakeholders|colleagues|partners|peers|teams|departments|functions|leaders)\s+(?:in|across|from|such\s+as|like|"
    r"including)\s[^.;:()]*$",
    re.IGNORECASE,
)

_MAY_BE_AMONG = re.compile(
    "counterpart|stakeholder|colleague|partner|peers|team|department|function|leader", re.IGNORECASE
)


def is_people(text: str, start: int, end: int) -> bool:
    """Whether the words from `start` to `end` of a line say who others are: `data science teams`."""
    if _PEOPLE.match(text, end) is not None:
        return True
    if _MAY_BE_AMONG.search(text, max(0, start - LONGEST), start) is None:
        return False
    return _AMONG.search(text[max(0, start - LONGEST) : start]) is not None


def is_studied(text: str, start: int) -> bool:
    """Whether the word at `start` of a line is a field that a degree is in: `MSc in Statistics or Economics`."""
    before = text[max(0, start - LONGEST) : start]
    ends = [degree.end() for degree in _DEGREE.finditer(before)]
    between = before[ends[-1] :] if ends else ""
    return _IN.search(between) is not None and _ELSE.search(between) is None
