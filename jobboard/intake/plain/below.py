"""The short lines between the title of a posting and its description, where no label says what they are."""

from __future__ import annotations

import re
from collections.abc import Iterator

from jobboard.intake import tidy
from jobboard.intake.plain.parts import sort_of
from jobboard.intake.plain.told import DASH, name_of
from jobboard.intake.plain.view import View
from jobboard.intake.plain.words import LEGAL_FORM
from jobboard.intake.values import Found
from jobboard.text.names import unmarked
from jobboard.text.outline import BULLET, TEXT

AT_NAME = re.compile(r"(?:at|@|bei|chez)\s+(\S.{1,60})")
"""A line that is nothing but `at Acme`."""

_MORE_OPTIONS = "Show more options"
"""A button of LinkedIn between the company and the title of the job."""

_JOB_POST = re.compile(r"\S[ \u00a0]+-[ \u00a0]+job post(?:ing)?[ *\u00a0]*$")
"""Indeed puts it behind the title of a job; the company stands below."""

_RATING = re.compile(r"[0-5][.,][0-9](?: out of 5 stars| ?★.{0,20})?")
_APPLICANTS = re.compile(r"\b[0-9]+\+? (?:applicants|people clicked apply)")
_LONGEST, _MOST_LINES, _MOST_NAME_WORDS = 160, 8, 8
_BARS = re.compile(r"\s+[|·•]\s+|\t+|\s{3,}")
_FACTS = frozenset({"location", "workplace", "employment", "salary"})


def company_above(seen: View, title: int) -> Iterator[Found]:
    """The company of the line above the title: by its legal form, or by the buttons of LinkedIn between the two."""
    at_linkedin = any(text.strip() == _MORE_OPTIONS for text in seen.lines[max(seen.first, title - 2) : title])
    above = seen.stated(max(seen.first, title - (4 if at_linkedin else 2)), title)[-1:]
    for line in above:
        text = seen.lines[line] if len(seen.lines[line]) <= _LONGEST else ""
        name = _company(text) or (name_of(text) if at_linkedin else None)
        if name and seen.kinds[line] == TEXT:
            yield Found("company", name, f"above the title, line {line + 1}")


def is_borne_out(seen: View, line: int) -> bool:
    """Whether one of the next lines is a place, pay or a word of employment, as below the title of a job."""
    below = seen.stated(line + 1, min(seen.description, line + 4))
    return any(sort_of(part)[0] in _FACTS for each in below for part in _pieces(seen.bare(each)))


def lines_below(seen: View, title: int) -> Iterator[Found]:
    """What the lines below the title at that index are, each part of them by what it is made of."""
    places: dict[int, list[tuple[str, str]]] = {}
    lines = seen.stated(title + 1, seen.description)[:_MOST_LINES]
    first = lines[0] if lines else -1
    for line in lines:
        text = seen.bare(line)
        if seen.kinds[line] not in (TEXT, BULLET) or len(text) > _LONGEST:
            break
        where = f"below the title, line {line + 1}"
        for part in _pieces(text):
            sort, value = sort_of(part)
            name = None if sort else _company(part) or _told_by_the_next(seen, line, part, text)
            if not sort and not name and part == text and line == first and _JOB_POST.search(seen.lines[title]):
                name = _above_a_fact(seen, line)
            if name:
                yield Found("company", name, where)
            elif sort in ("location", "workplace"):
                places.setdefault(line, []).append((sort, value))
            elif sort in ("salary", "employment", "posted", "deadline"):
                yield Found(sort, value, where)
    yield from _place(places)


def _place(places: dict[int, list[tuple[str, str]]]) -> Iterator[Found]:
    """The place of the one line that names one; lines that say `Hybrid` count where no line names a place."""
    named = {line: found for line, found in places.items() if any(sort == "location" for sort, _ in found)} or places
    if len(named) == 1:
        line, found = next(iter(named.items()))
        value = ", ".join(dict.fromkeys(value for _, value in found))
        yield Found("location", value, f"below the title, line {line + 1}")


def _pieces(text: str) -> list[str]:
    """The parts of a line between bars; `$45 an hour - Full-time` is two."""
    parts = [part for part in _BARS.split(text) if part.strip()]
    cut = DASH.split(parts[-1]) if parts else []
    if len(cut) > 1 and tidy.only_employment(cut[-1]):
        return [*parts[:-1], parts[-1][: parts[-1].rindex(cut[-1])].rstrip(" \t-–—"), cut[-1]]
    return parts


def _told_by_the_next(seen: View, line: int, part: str, text: str) -> str | None:
    """The company that the line below shows a part to be: the firm's rating, or how many applied at `Acme · Berlin`."""
    below = seen.lines[line + 1].strip() if line + 1 < len(seen.lines) else ""
    if len(below) > _LONGEST:
        return None
    first, *rest = _pieces(text)
    placed = part == first and len(rest) == 1 and sort_of(rest[0])[0] == "location"
    if (part == text and _RATING.fullmatch(below)) or (placed and _APPLICANTS.search(below)):
        return name_of(part)
    return None


def _above_a_fact(seen: View, line: int) -> str | None:
    """The company of the line below a title of Indeed, where a place, pay or a kind of employment follows it."""
    below = seen.stated(line + 1, min(seen.description, line + 3))[:1]
    parts = [part for each in below if len(seen.lines[each]) <= _LONGEST for part in _pieces(seen.bare(each))]
    return name_of(seen.bare(line)) if any(sort_of(part)[0] in _FACTS for part in parts) else None


def _company(text: str) -> str | None:
    """The company that a part names: `at Acme`, or a name with its legal form."""
    bare = unmarked(text)
    at = AT_NAME.fullmatch(bare)
    if at:
        return name_of(at[1])
    is_name = LEGAL_FORM.search(bare) and len(bare.split()) <= _MOST_NAME_WORDS + 2 and not set(bare) & set(":：")
    return tidy.company(bare) if is_name else None
