"""The interviews that a file states below `## Interviews`: by headings, dated lines, tables, or its own lines.

Most files have none: how they are read is imported with the first that has some.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from functools import cache
from itertools import islice

from jobboard.text.dates import LONGEST_DATE, find_dates, read_date
from jobboard.text.outline import Outline
from jobboard.text.values import Round
from jobboard.text.zones import Zone

MOST = 300
"""So many rounds are read of a file; nobody has more."""

MOST_DATED = 1_000
"""So many lines below the interviews are looked at for days that tell the year of one without."""

_LABEL = re.compile(r"nterview(?: [a-zA-Z&/ ]{1,20})?[*_ ]{0,4}[:：]")
_DIGIT = re.compile(r"\d")
_HEADS = ("interview", "screen", "onsite", "on site", "panel", "call", "gespräch", "entretien", "entrevista")
"""What stands in the name of an interview."""


def read_rounds(found: Outline, zones: Iterable[Zone], days: Callable[[], Iterable[str]] = tuple) -> tuple[Round, ...]:
    """The rounds in file order. `date` is the ISO date of the moment that is stated, in the zone that is stated.

    `days` gives the ISO days that the file names elsewhere; it is called where a round names a day without a year.
    """
    named = [zone for zone in zones if zone.name is None or zone.name == "interviews"]
    sections = [zone for zone in named if zone.name is not None or _may_be_one(zone)]
    unnamed = [zone for zone in named if zone.name is None and not zone.after_posting]
    outside = bool(unnamed) and _has_a_label(found, unnamed[0].start, unnamed[-1].end)
    if not (sections or outside):
        return ()
    from jobboard.text.interviews.reader import RoundReader

    @cache
    def known() -> frozenset[date]:
        return frozenset(map(date.fromisoformat, (*days(), *_days_in(found, sections))))

    reader = RoundReader(found, known)
    rounds = tuple(islice(reader.read(sections), MOST))
    if rounds or not outside:
        return rounds
    from jobboard.text.interviews.outside import rounds_outside

    return tuple(islice(rounds_outside(reader, unnamed), MOST))


def _has_a_label(found: Outline, start: int, end: int) -> bool:
    """Whether `Interview:` and the like may stand on the lines from `start` to before `end`.

    So the posting is left out where it stands behind the other sections, as it mostly does.
    """
    first, last = found.starts[start], found.next_start(end - 1)
    return found.text.find("nterview", first, last) >= 0 and _LABEL.search(found.text, first, last) is not None


def _may_be_one(zone: Zone) -> bool:
    """Whether a heading that names no section may be that of a round: it holds a number."""
    heading = zone.heading
    if heading is None or heading.level == 1 or _DIGIT.search(heading.text) is None:
        return False
    words = heading.text.casefold()
    return any(head in words for head in _HEADS)


def _days_in(found: Outline, sections: Iterable[Zone]) -> Iterator[str]:
    """The whole days that stand in the sections of the interviews."""
    lines = (line for zone in sections if zone.name for line in found.lines[zone.start : zone.end])
    for line in islice(lines, MOST_DATED):
        for start, end in find_dates(line[:LONGEST_DATE]):
            if iso := read_date(line[start:end]).iso:
                yield iso
