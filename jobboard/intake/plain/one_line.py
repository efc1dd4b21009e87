"""Postings of one line, as in hiring threads: `Acme | Staff Engineer | Berlin or REMOTE | €70–90k | https://…`.

Each part is told by what it is; only the company, which the first part is by the convention of that shape, has no mark
of its own. So it counts where the shape is certain: bars (`|`), three parts or more, among them a part that is surely
an address, pay, a place, a word of employment. With dashes for bars nobody knows which half the company is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from jobboard.intake import tidy
from jobboard.intake.plain.parts import Sort, sort_of
from jobboard.intake.plain.told import told_by_words
from jobboard.intake.plain.view import View, is_noise
from jobboard.intake.plain.words import FIRM
from jobboard.intake.values import Found, first_of_each
from jobboard.text.outline import BULLET, HEADING, TEXT

_BARS = re.compile(r"\s*[|｜]\s*|\s+[·•]\s+")
_DASHES = re.compile(r"\s+[—–]\s+|\s+--?\s+|\s+//\s+")
_THREAD = re.compile(r"\bago\b.*(?:\b(?:next|parent|prev|root|favorite|flag|hide)\b|\[[–-]\])", re.IGNORECASE)
_BESIDE_NAME = re.compile(r"\s*\((?:https?://[^()\s]*|www\.[^()\s]*|[\w-]+(?:\.[\w-]+)+/?|YC ?[A-Z]?\d*)\)\s*$")
_MAY_BE_WORK = re.compile(r"\w.*\s\w*(?:er|or|ist|ian|man|woman|eur|euse)s?(?:\s*\([^()]*\))?$", re.IGNORECASE)
"""Words that may name somebody's work: in front of a line in which no job is known they are not taken for a company."""

_FEWEST, _MOST = 3, 14
_LONGEST = 700
_SURE = frozenset({"url", "salary", "employment", "location", "workplace"})


def read_one_line(seen: View) -> tuple[Found, ...]:
    """What the first line states, if it is a posting in one line; else nothing."""
    line = next((each for each in range(seen.first, min(seen.first + 8, len(seen.lines))) if _may_be(seen, each)), -1)
    if line < 0 or seen.kinds[line] not in (TEXT, HEADING, BULLET):
        return ()
    text = seen.bare(line)
    for separator, reader in ((_BARS, _with_bars), (_DASHES, _with_dashes)):
        parts = [part for part in separator.split(text) if part.strip(" *_")]
        if _FEWEST <= len(parts) <= _MOST and not any(is_noise(part) for part in parts):
            sorts = [sort_of(part) for part in parts]
            return first_of_each(*reader(parts, sorts, f"part of line {line + 1}"))
    return ()


def _may_be(seen: View, line: int) -> bool:
    """Whether it is a line that may be a posting: not blank, no button, not the head of a comment in a thread."""
    text = seen.lines[line]
    if not text.strip() or len(text) > _LONGEST:
        return bool(text.strip())
    return not _THREAD.search(text) and not is_noise(text)


def _with_bars(parts: list[str], sorts: list[tuple[Sort, str]], where: str) -> Iterator[Found]:
    """Company first, unless the first part is something else; the position where just one part names a job."""
    if not any(sort in _SURE for sort, _ in sorts):
        return
    company = None if sorts[0][0] else tidy.company(_BESIDE_NAME.sub("", parts[0]))
    if (
        company
        and _MAY_BE_WORK.search(company)
        and not FIRM.search(company)
        and "position" not in (sort for sort, _ in sorts)
    ):
        company = None
    if company and tidy.title(company):
        yield Found("company", company, where)
    told = told_by_words(sorts[0][1]) if sorts[0][0] == "position" else ()
    yield from (Found(name, value, where) for name, value in told)
    yield from _facts(sorts, where)
    beside = _BESIDE_NAME.search(parts[0]) if company else None
    address = tidy.link(beside[0]) if beside else None
    if address and "url" not in (sort for sort, _ in sorts):
        yield Found("url", address, where)


def _with_dashes(_parts: list[str], sorts: list[tuple[Sort, str]], where: str) -> Iterator[Found]:
    """The same without a company, where an address or pay shows that the line is no title of a job with dashes."""
    kinds = [sort for sort, _ in sorts]
    if kinds.count("") <= 1 and ("url" in kinds or "salary" in kinds):
        yield from _facts(sorts, where)


def _facts(sorts: list[tuple[Sort, str]], where: str) -> Iterator[Found]:
    """What the parts state, each by what it is; two jobs, two amounts or two addresses contradict each other."""
    for name in ("position", "url", "salary", "employment", "posted", "deadline"):
        values = list(dict.fromkeys(value for sort, value in sorts if sort == name))
        if len(values) == 1 or (values and name == "employment"):
            yield Found(name, ", ".join(values), where)
    places = [value for sort, value in sorts if sort in ("location", "workplace") and not _on_site(sort, value)]
    if places:
        yield Found("location", ", ".join(dict.fromkeys(places)), where)


def _on_site(sort: Sort, value: str) -> bool:
    """Whether the part says only that one works on site, which names no place."""
    return sort == "workplace" and value.casefold().replace("-", "").replace(" ", "") in ("onsite", "inoffice")
