"""What stands around an amount of pay: whose it is, and of what. Understood word by word, else not at all."""

from __future__ import annotations

import re

from jobboard.guide import words
from jobboard.guide.headings import without_role
from jobboard.guide.values import Part
from jobboard.slots import frozen
from jobboard.text.title_words import WORK

LONGEST = 200
"""Characters of a longer label: it is a sentence, of which not every word is understood."""

_WORD = re.compile(r"[^\W_]+(?:[-’'&.][^\W_]+)*")
_EDGES = " \t:–—-=|~,;.•*"
_BRACKETS = re.compile(r"\s*[(\[]([^()\[\]]*)[)\]]")
_EXTRAS_IN = re.compile(
    r"\b(?:including|incl\.|with|plus)\s+(?:(?:annual\s+)?(?:bonus(?:es)?|stock(?:\s+options)?|equity|benefits"
    r"|incentives)(?:,\s*|\s+)?(?:and\s+|or\s+|&\s*)?)+",
    re.IGNORECASE,
)
_YEARS_OF_WORK = re.compile(
    r"(?:(?:less|more)\s+than\s+|(?:weniger|mehr)\s+als\s+|under\s+|over\s+|unter\s+|über\s+|up\s+to\s+|bis\s+(?:zu\s+)?|ab\s+)?[0-9]{1,2}\s?\+?"
    r"(?:\s?(?:[-–—]|to|bis)\s?[0-9]{1,2})?\s?\+?\s?(?:years?|yrs?\.?|jahren?)(?:['’]?\s+(?:of\s+)?"
    r"(?:experience|berufserfahrung|erfahrung))?(?:\s+(?:or\s+)?(?:more|plus))?",
    re.IGNORECASE,
)
_CODED = re.compile(
    r"(?:(?:level|grade|(?:(?:nhs|afc)\s)?band|sde)\s?|L|IC|E|P)[0-9]{1,2}[a-d]?|I{1,3}|IV|V", re.IGNORECASE
)
_AGE = re.compile(r"(?:1[6-9]|[2-9][0-9])\s?(?:years?|jahren?)(?:\sold)?", re.IGNORECASE)
"""Years of somebody's age rather than of experience."""

_NUMBERED = re.compile(r"\b(?:level|grade|band)\s?\d", re.IGNORECASE)
_US_PLACE = re.compile(r"[A-Z][\w .'’-]{1,40},\s([A-Z]{2})")
_PLACE = re.compile(r"[^\W\d_][^\d:;!?@#$%*/|]{1,60}")
_BESIDE_PLACES = frozenset("of the and de del di da do la le les los el du des sur upon am an im in der den on ob bei"
                           " und a y et area areas metro region city greater county".split())  # fmt: skip
"""Words in small letters that stand within the name of a place."""

_OF_SENTENCES = frozenset("it this that these those they we you i he she there es das dies sie wir man".split())
"""Words that no name of a place or a company begins with: `It pays $80,000.`"""

_NO_PLACE = frozenset("average other others rest elsewhere everywhere national nationwide top cities locations areas"
                      " remote/other industry sector".split())  # fmt: skip
_NO_COMPANY = frozenset(
    "average company companies firms firm employers startups startup start-ups start-up top-tier tier top industry"
    " sector other others large small big medium midsize enterprise"
    " corporations organizations organisations faang agencies agency".split()
)
_TITLES = WORK | {"lead", "engineers"}


@frozen
class Label:
    """What a label says: the name that is left of it, of what it is, and whether it speaks of average or range."""

    name: str
    part: Part | None = None
    average: str | None = None
    is_mixed: bool = False


def label_of(text: str, role: str | None) -> Label | None:
    """A label read; None where it is too long for one."""
    if len(text) > LONGEST:
        return None
    bare, extras = _EXTRAS_IN.subn(" ", text)
    bare = without_role(bare, role)
    front, colon, behind = bare.strip(_EDGES).partition(":")
    said = _said(behind if colon else "")
    if colon and said is None:
        return None
    name, own = _peeled(front)
    found = own + (said or [])
    return _label(name, found, has_extras=bool(extras))


def _label(name: str, found: list[str], *, has_extras: bool) -> Label:
    known = set(found)
    part: Part | None = "extra" if known & words.EXTRA else "total" if known & words.TOTAL or has_extras else None
    part = part or ("base" if known & words.BASE else "pay" if known & (words.PAY - {"compensation"}) else None)
    average = "median" if known & words.MEDIAN else "" if known & words.AVERAGE else None
    average = "range" if average is None and known & words.RANGE else average
    return Label(name, part, average, is_mixed=bool(known & words.MIXED))


def surer(*parts: Part | None) -> Part | None:
    """The first of several words for the part of the pay that says more than `pay`; else `pay` where one says that."""
    said = [part for part in parts if part is not None]
    return next((part for part in said if part != "pay"), said[0] if said else None)


def is_other_work(text: str, role: str | None) -> bool:
    """Whether a text names work that is not the role's: another title, or one that shares a word with it."""
    if len(text) > 2000:
        return True
    rest = text
    if role is not None:
        parts = role.split()
        for start in range(len(parts)):
            tail = " ".join(parts[start:])
            rest = _without_unpreceded(rest, tail) if start else without_role(rest, tail)
    found = {word.casefold() for word in _WORD.findall(rest)}
    return any(word in _TITLES or word.removesuffix("s") in WORK for word in found)


def level_name(name: str, role: str | None) -> str | None:
    """The name of a level without the role in it; None where it is none: `Senior-Level`, `Band 6`, `0–2 years`."""
    text = without_role(name, role).strip(_EDGES)
    bare = _BRACKETS.sub(" ", text).strip(_EDGES)
    if _is_level(bare):
        return " ".join(bare.split())
    inner = _BRACKETS.search(text)
    return inner[1].strip() if inner and not bare and _is_level(inner[1].strip()) else None


def bare_title(title: str, role: str | None) -> str | None:
    """The level that a title adds to the role, "" for the role itself; None for another title."""
    if role is None or without_role(title, role) == title:
        return None
    rest = without_role(title, role).strip(_EDGES + "()")
    return "" if not rest else level_name(title, role)


def place_name(name: str, *, is_sure: bool) -> str | None:
    """The name of a place; `is_sure`: it stands in a list of places, else only what is one for certain counts."""
    bare = _BRACKETS.sub("", name).strip(_EDGES)
    if _is_narrowed(name):
        return None
    if _is_known_place(bare):
        return bare
    known = {word.casefold() for word in _WORD.findall(bare)}
    if not is_sure or not _PLACE.fullmatch(bare) or len(bare.split()) > 7 or not bare[0].isupper():
        return None
    if any(word[0].islower() and word not in _BESIDE_PLACES for word in _WORD.findall(bare)):
        return None
    return None if known & _NO_PLACE or _is_sentence(bare) or _is_level(bare) or is_other_work(bare, None) else bare


def _is_known_place(bare: str) -> bool:
    """Whether a text is a country, or ends in one or in a state: `Austin, TX`, `Berlin, Germany`."""
    state = _US_PLACE.fullmatch(bare)
    city, comma, country = bare.rpartition(", ")
    is_city = bool(comma and _PLACE.fullmatch(city) and city[0].isupper() and len(city.split()) < 5)
    return bool(state and state[1] in words.US_STATES) or (
        country.casefold() in words.COUNTRIES and (is_city or not comma)
    )


def company_name(name: str) -> str | None:
    """The name of a company in a list of companies."""
    bare = name.strip(_EDGES)
    known = {word.casefold() for word in _WORD.findall(bare)}
    if (
        not bare
        or _is_narrowed(name)
        or len(bare) > 60
        or len(bare.split()) > 6
        or known & _NO_COMPANY
        or "e.g" in bare
    ):
        return None
    if _is_sentence(bare) or _is_level(bare) or is_other_work(bare, None):
        return None
    return None if known <= words.LINE_FILLERS else bare


def _is_sentence(bare: str) -> bool:
    return bare.split(maxsplit=1)[0].casefold() in _OF_SENTENCES and len(bare.split()) > 1


def _is_narrowed(name: str) -> bool:
    """Whether brackets say that the pay is only of some: of a level, or of a title."""
    inner = " ".join(_BRACKETS.findall(name))
    return bool(inner) and (_is_level(inner) or is_other_work(inner, None) or any(sign.isdigit() for sign in inner))


def _is_level(bare: str) -> bool:
    if not bare or len(bare) > 60:
        return False
    rest = _YEARS_OF_WORK.sub(" ", bare)
    had_years = rest != bare
    if _AGE.fullmatch(bare):
        return False
    tokens = [part for word in _WORD.findall(rest) for part in word.casefold().split("-")]
    coded = _CODED.fullmatch(rest.strip(_EDGES))
    if coded:
        return True
    tokens = [each for each in tokens if not re.fullmatch(r"(?:l|ic)?[0-9]{1,2}[a-d]?|i{1,3}|iv|v", each)] if (
        had_years or {"level", "grade", "band"} & set(tokens) or words.LEVELS & set(tokens)) else tokens  # fmt: skip
    if any(each not in words.LEVELS and each not in words.LEVEL_FILLERS for each in tokens):
        return False
    return had_years or bool(words.LEVELS & set(tokens)) or _NUMBERED.search(rest) is not None


def tail_of(text: str) -> Label | None:
    """What stands behind an amount, read as a label without a name; None where a word of it is not understood."""
    said = _said(text) if len(text) <= LONGEST else None
    return None if said is None else _label("", said, has_extras=False)


def _said(text: str) -> list[str] | None:
    """The words of a text of which every one says what the pay is; None where one does not."""
    found = [word.casefold() for word in _WORD.findall(text)]
    return found if all(_is_plain(word) for word in found) else None


def _is_plain(word: str) -> bool:
    return (
        word in words.PAY or word in words.AVERAGE or word in words.MEDIAN or word in words.RANGE
        or word in words.BASE or word in words.TOTAL or word in words.EXTRA or word in words.MIXED
        or word in words.LINE_FILLERS
    )  # fmt: skip


def _peeled(text: str) -> tuple[str, list[str]]:
    """What is left of a text when plain words are off at both ends, and those words."""
    found = list(_WORD.finditer(text))
    first, last = 0, len(found)
    while last > first and _is_plain(found[last - 1][0].casefold()):
        last -= 1
    while first < last and _is_plain(found[first][0].casefold()):
        first += 1
    off = [each[0].casefold() for each in found[:first] + found[last:]]
    if first == last:
        return "", off
    end = found[last].start() if last < len(found) else len(text)
    return text[found[first].start() : end].strip(_EDGES), off


def _without_unpreceded(text: str, tail: str) -> str:
    """The text without the last words of the role's name, where no other word that could change them is in front."""
    return re.sub(
        rf"(?<!\w)(?P<lead>(?:^|[.,;:(]\s*|\b(?:the|these|such|as|an?|of|for|all|most|many|some|other)\s))"
        rf"{re.escape(tail)}(?:s|es)?(?!\w)", r"\g<lead>", text, flags=re.IGNORECASE,
    )  # fmt: skip
