"""What a file's H1, or its name, says of company and position.

People write `Acme - Staff Engineer`, `Staff Engineer @ Acme`, `Job Application: Acme — Staff Engineer | Berlin`.
Which half is which is told by a field that gives one of them, by `@` or `at`, or by a noun of work in just one half;
else the company comes first, and both are marked as guessed.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

from jobboard.slots import frozen
from jobboard.text.dates import find_dates
from jobboard.text.names import field_named, key, plain, unmarked
from jobboard.text.stated import is_stated
from jobboard.text.title_words import AFFIXES, AFFIXES_AND_LABELS, GENERIC, LONGEST_GENERIC, WORK

LONGEST_TITLE = 300
"""A longer H1 is prose; it gives nothing (characters)."""

_PREFIX = re.compile(r"([^:：|@]{2,30})[:：]\s+")
_PREPOSITION = re.compile(r"(?:job )?(?:application|applying) (?:for|to|at)(?: the)? ", re.IGNORECASE)
_SUFFIX = re.compile(
    r"(?<=\w)\s+(?:job )?application(?: (?:tracking|tracker|details|notes|log|status))?$", re.IGNORECASE
)
_DASH = re.compile(r"\s+(?:–|--)\s+|\s*—\s*")
_PIPE = re.compile(r"\s+\|\s+")
_HYPHEN = re.compile(r"\s+-\s+")
_AT = re.compile(r"\s+@\s+")
_AT_WORD = re.compile(r"\s+at\s+", re.IGNORECASE)
_JOB_ID = re.compile(
    r"\(?(?i:(?:(?:job|req|requisition|posting|ref)\.?\s*)?(?:id|no\.?)?\s*[:#]?\s*)"
    r"(?:[A-Z]{0,5}|id|job|jr|r|req)[-_]?[0-9][0-9-]{3,}\)?"
)
_WORD = re.compile(r"\w+")


@frozen
class Title:
    """What a title says. `halves`: 0 nothing (`Application Details`), 1 a text that may be either, 2 both halves.

    `guessed` names what only the order tells. `known_affix`: a prefix or suffix says that the file is an application.
    """

    company: str | None = None
    position: str | None = None
    guessed: tuple[str, ...] = ()
    known_affix: bool = False
    halves: int = 0


@lru_cache(maxsize=2048)
def read_title(title: str, *, company: str | None = None, position: str | None = None) -> Title:
    """What an H1 says, `company` and `position` being what fields of the file give.

    Without a separator a title is the position if a field gives the company; if a field gives the position, it is the
    company, as a guess; else it is neither. A job id or a date as a part, and a place behind `|`, are dropped.
    """
    text, affix = _bare(title)
    if not text:
        return Title(known_affix=affix)
    label = _PREFIX.match(text)
    named = field_named(label[1]) if label else None
    if label and named in ("company", "position"):
        rest = text[label.end() :]
        if named == "company":
            return Title(company=rest, known_affix=affix, halves=1)
        return Title(position=rest, known_affix=affix, halves=1)
    told = _told_by_at(text)
    if told:
        return Title(told[1], told[0], (), affix, 2)
    parts, affix_part = _parts(text)
    affix = affix or affix_part
    if not parts:
        return Title(known_affix=affix)
    if len(parts) == 1:
        return _single(parts[0], company, position, affix)
    first, second, guessed = _halves(parts, company, position)
    return Title(first, second, guessed, affix, 2)


def _bare(title: str) -> tuple[str, bool]:
    """The title without markup, known prefixes and suffixes, and whether one was there. Empty for a generic title."""
    text = unmarked(title) if len(title) <= LONGEST_TITLE else ""
    affix = False
    while (label := _PREFIX.match(text)) and (name := key(label[1])) in AFFIXES_AND_LABELS:
        affix = affix or name in AFFIXES
        text = text[label.end() :]
    if start := _PREPOSITION.match(text):
        text, affix = text[start.end() :], True
    if "application" in text.lower() and (end := _SUFFIX.search(text)):
        text, affix = text[: end.start()].rstrip(" -–—|:"), True
    name = key(plain(text)) if len(text) <= LONGEST_GENERIC else text
    if name in GENERIC or not is_stated(text):
        return "", affix or name in AFFIXES
    return text.strip(), affix


def _told_by_at(text: str) -> tuple[str, str] | None:
    """Position and company of `Role @ Company` and `Role at Company`."""
    found = _AT.search(text) if "@" in text else None
    if found is None:
        if not _AT_WORD.search(text):
            return None
        first = _DASH.split(_PIPE.split(_HYPHEN.split(text, 1)[0], 1)[0], 1)[0]
        found = next(reversed(list(_AT_WORD.finditer(first))), None)
        if found is None or (first != text and not _is_work(first[: found.start()])):
            return None
    role, behind = text[: found.start()], text[found.end() :]
    company = next(iter(_parts(behind)[0]), "")
    return (role, company) if is_stated(role) and company else None


def _parts(text: str) -> tuple[list[str], bool]:
    """The parts of a title between its strongest separators, and whether one of them was a known affix."""
    pipe, dash, hyphen = _PIPE.search(text), _DASH.search(text), _HYPHEN.search(text)
    if pipe and (dash or hyphen) and min(each.start() for each in (dash, hyphen) if each) < pipe.start():
        text, pipe = text[: pipe.start()], None
    separator = _PIPE if pipe else _DASH if dash else _HYPHEN
    pieces = [piece.strip() for piece in separator.split(text)]
    affix = any(key(piece) in AFFIXES for piece in pieces if len(piece) <= LONGEST_GENERIC)
    parts = [piece for piece in pieces if piece and not _says_neither(piece)]
    return (parts[:2] if pipe else parts), affix


def _says_neither(piece: str) -> bool:
    if (len(piece) <= LONGEST_GENERIC and key(piece) in AFFIXES_AND_LABELS) or not is_stated(piece):
        return True
    if not (piece[-1].isdigit() or piece[-1] == ")"):
        return False
    return _JOB_ID.fullmatch(piece) is not None or find_dates(piece) == [(0, len(piece))]


def _is_work(part: str) -> bool:
    words = _WORD.findall(part.casefold())
    return not WORK.isdisjoint(words) or words[-1:] in (["lead"], ["fellow"]) or ("head", "of") in pairwise(words)


def _single(text: str, company: str | None, position: str | None, affix: bool) -> Title:
    """A title of one part is the half that no field gives; the half that a field gives is taken off it."""
    if company and not position:
        rest = _without(text, company)
        return Title(position=rest or None, known_affix=affix, halves=1)
    if position and not company:
        rest = _without(text, position)
        company = rest if rest and not (rest == text and _is_work(text)) else None
        return Title(company=company, guessed=("company",) if company else (), known_affix=affix, halves=1)
    return Title(known_affix=affix, halves=1)


def _without(text: str, half: str) -> str:
    """The text without the words of `half` at its beginning or its end."""
    known, whole = _folded(half), _folded(text)
    if whole == known:
        return ""
    if known and whole.startswith(known + " ") and len(whole) == len(text):
        return text[len(known) :].strip(" ,:-")
    if known and whole.endswith(" " + known) and len(whole) == len(text):
        return text[: -len(known)].strip(" ,:-")
    return text


def _folded(text: str) -> str:
    return unmarked(text).casefold()


def _alike(part: str, known: str) -> int:
    """2 where the part is what is known, 1 where one of them begins with the whole words of the other, else 0."""
    one, other = _folded(part), _folded(known)
    if one == other:
        return 2
    return int(bool(one and other) and (_begins(one, other) or _begins(other, one)))


def _begins(text: str, start: str) -> bool:
    return text.startswith(start) and not text[len(start)].isalnum()


def _halves(parts: list[str], company: str | None, position: str | None) -> tuple[str, str, tuple[str, ...]]:
    """Company, position, and which of them are guessed, of a title with two or more parts."""
    first, last = parts[0], parts[-1]
    behind, before = " - ".join(parts[1:]), " - ".join(parts[:-1])
    if company:
        here, there = _alike(first, company), _alike(last, company)
        if here != there:
            return (first, behind, ()) if here > there else (last, before, ())
    if position:
        here, there = _alike(first, position), max(_alike(last, position), _alike(behind, position))
        if here != there:
            return (parts[1], first, ()) if here > there else (first, behind, ())
    work = [_is_work(part) for part in parts]
    if work[0] and not any(work[1:]):
        return parts[1], first, () if len(parts) == 2 else ("company",)
    if any(work[1:]) and not work[0]:
        return first, behind, ()
    return first, behind, ("company", "position")


_DATE_AT_START = re.compile(r"(?:19|20)[0-9]{2}(?:[-_.]?[0-9]{2}){0,2}(?=[-_ ]|$)[-_ ]*")
_YEAR_AT_END = re.compile(r"[-_ ]+(?:19|20)[0-9]{2}(?:[-_.]?[0-9]{2}){0,2}$|[-_ ]+[0-9]{1,3}$|\s*\([0-9]+\)$")


def company_from_name(name: str) -> str | None:
    """A company to show for a file or folder of that name (`root-insurance` gives `Root Insurance`): always a guess.

    None for names that are no company's: `application`, `readme`, `notes`, a date.
    """
    split = read_title(name)
    if split.company:
        return split.company
    bare = _YEAR_AT_END.sub("", _DATE_AT_START.sub("", name)).replace("_", " ").replace("-", " ")
    words = [word for word in bare.split() if not (_JOB_ID.fullmatch(word) and word[-1].isdigit())]
    while words and (end := next((n for n in (3, 2, 1) if _generic_words(words[-n:])), 0)):
        words = words[:-end]
    while words and (start := next((n for n in (3, 2, 1) if _generic_words(words[:n])), 0)):
        words = words[start:]
    text = " ".join(words)
    if not any(character.isalpha() for character in text):
        return None
    return " ".join(word.capitalize() for word in words) if text.islower() else text


def _generic_words(words: list[str]) -> bool:
    return key(" ".join(words)) in AFFIXES_AND_LABELS
