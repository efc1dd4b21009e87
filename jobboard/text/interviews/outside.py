"""An interview that one line outside its sections tells of: `Interview date: 2026-11-25 10:00`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from jobboard.slots import replace
from jobboard.text.interviews.kinds import names_an_interview
from jobboard.text.interviews.reader import RoundReader
from jobboard.text.interviews.title import LONGEST_TITLE
from jobboard.text.interviews.yearless import title_of
from jobboard.text.outline import BULLET, TEXT, Outline
from jobboard.text.values import Round
from jobboard.text.zones import Zone

_LABEL = re.compile(
    r"\s*[*_]{0,3}(?:(?:next |phone |video |final )?interview"
    r"(?: date(?: (?:and|&) time|/time)?| day| on| scheduled(?: for)?)?"
    r"|date of (?:the )?interview)\s?[*_]{0,3}[:：][*_]{0,3}\s+(?=\S)",
    re.IGNORECASE,
)


def rounds_outside(reader: RoundReader, zones: Iterable[Zone]) -> Iterator[Round]:
    """The rounds of the lines that a label says are of an interview, with a day. The zones are those of no name.

    Behind the day nothing may stand but a time, with whom, and the name of an interview.
    """
    found = reader.found
    for zone in zones:
        for line, column in _lines(found, zone):
            label = _LABEL.match(found.lines[line], column)
            if label is None or len(found.lines[line]) > LONGEST_TITLE:
                continue
            title = title_of(found.lines[line][label.end() :], reader.days, item=True)
            if title.when and (not title.kind or names_an_interview(title.kind)):
                yield reader.round(line, line + 1, replace(title, kind=title.kind or "Interview"), {})


def _lines(found: Outline, zone: Zone) -> Iterator[tuple[int, int]]:
    """The lines (indices) of text and the items without a box, with the column where their text begins."""
    bullets = iter(found.bullets_in(zone.start, zone.end))
    for line, kind in enumerate(found.kinds[zone.start : zone.end], zone.start):
        if kind == TEXT:
            yield line, 0
        elif kind == BULLET and (bullet := next(bullets)).box < 0:
            yield line, bullet.body
