"""Reads the interviews that a file states: a heading each, dated lines, rows of a table, or the lines of the section.

A round is its heading (or line, or row) and what stands below it, deeper headings too, up to the next round. One whose
day is not certain has the words for it and no date.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from jobboard.slots import replace
from jobboard.text.interviews.labels import cells_of, columns_of, kind_of, labels_of, minutes_of, moment_of, result_of
from jobboard.text.interviews.leading import is_a_round, leads
from jobboard.text.interviews.lines import NESTED, below_item, last_filled, open_thanks, own_lines
from jobboard.text.interviews.moment import zone_id
from jobboard.text.interviews.title import Title, is_no_kind, names_a_round
from jobboard.text.interviews.yearless import Days, has_a_clock, is_plain_day, name_day, title_of
from jobboard.text.names import section_named
from jobboard.text.outline import BULLET, ROW, TEXT, Bullet, Heading, Outline
from jobboard.text.values import Round
from jobboard.text.zones import Zone

MOST_LOOKED = 1_000
"""So many lines are looked at for a date: who writes more of them below the interviews keeps a log there."""

_DIGIT = re.compile(r"\d", re.ASCII)

INTERVIEWS = "interviews"
"""What `section_named` calls the sections that hold rounds."""


class RoundReader:
    """Reads the sections of one file."""

    def __init__(self, found: Outline, days: Days) -> None:
        self.found, self.days = found, days
        self.ends = _ends(found)
        self.looked = 0
        """How many lines were looked at that may hold a date."""
        self.level = self.end = 0
        """The level of the heading of the last round, and the index behind its part."""

    def read(self, sections: Iterable[Zone]) -> Iterator[Round]:
        """The rounds of the zones that hold some, in file order."""
        for zone in sections:
            heading = zone.heading
            if self.looked > MOST_LOOKED:
                return
            if heading is not None and zone.start < self.end and heading.level > self.level:
                continue
            if heading is None or section_named(heading.text) == INTERVIEWS:
                yield from self.section(zone)
            elif zone.name is None and not is_a_round(title_of(heading.text, self.days)):
                continue
            elif (each := self.headed(heading)) is not None:
                self.level, self.end = heading.level, self.ends[heading.line]
                yield each

    def headed(self, heading: Heading) -> Round | None:
        """The round of a heading, unless it is the heading of something else, such as `Preparation`."""
        self.looked += 1
        title, end = title_of(heading.text, self.days), self.ends[heading.line]
        stated = self.labelled(heading.line, end)
        if is_no_kind(title.kind) and not (title.when or stated.keys() & {"when", "date"}):
            return None
        return self.round(heading.line, end, title, stated)

    def section(self, zone: Zone) -> Iterator[Round]:
        """The rounds that stand in a section itself, above its first sub-heading."""
        start = zone.heading.body if zone.heading else zone.start
        rounds = sorted((*self.dated(start, zone.end), *self.rows(start, zone.end)), key=lambda each: each.line)
        if rounds or zone.heading is None:
            yield from rounds
            return
        stated = self.labelled(zone.heading.line, zone.end)
        if stated.keys() & {"when", "date"}:
            own = self.round(zone.heading.line, zone.end, Title(""), stated)
            if own.date is not None or name_day(own.when or "", self.days) is not None:
                yield own

    def dated(self, start: int, end: int) -> Iterator[Round]:
        """The items that have a date, of their own or in what is nested below, and the lines that begin with one."""
        found = self.found
        heads = {each.line: each for each in found.bullets_in(start, end) if each.indent < NESTED}
        upto = start
        for line in range(start, end):
            if line < upto or not (line in heads or found.kinds[line] == TEXT):
                continue
            self.looked += _DIGIT.search(found.lines[line]) is not None
            if self.looked > MOST_LOOKED:
                return
            if line in heads:
                stop = below_item(found, line, end)
                each = self.item(line, heads[line], stop)
            elif self.is_line(line):
                stop = next((at for at in range(line + 1, end) if self.is_line(at)), end)
                title = title_of(found.lines[line], self.days, item=True)
                title = title if title.kind else replace(title, kind="Interview")
                each = self.round(line, stop, title, self.labelled(line, stop))
            else:
                continue
            if each is not None:
                upto = stop
                yield each

    def is_line(self, line: int) -> bool:
        """Whether a line of text begins a round."""
        found = self.found
        if found.kinds[line] != TEXT:
            return False
        return leads(found.lines[line], self.days, wrapped=line > 0 and found.kinds[line - 1] in (TEXT, BULLET))

    def item(self, line: int, bullet: Bullet, stop: int) -> Round | None:
        """The round of an item: of one that has a date, itself or below it, and tells of no other event.

        What has a box, or a day that is not certain, is one where it says so.
        """
        text = self.found.lines[line][bullet.body :]
        if labels_of(text, 0):
            return None
        title, stated = title_of(text, self.days, item=True), self.labelled(line, stop)
        dated = title.when or stated.keys() & {"when", "date"}
        if not dated or not (title.kind or stated) or not names_a_round(title, text):
            return None
        each = self.round(line, stop, title, stated)
        if bullet.box >= 0:
            return each if is_a_round(title) and has_a_clock(each.when or "") else None
        return each if each.date or is_a_round(title) or self.is_to_ask_for(each) else None

    def is_to_ask_for(self, each: Round) -> bool:
        """Whether the day of a round is not certain, and yet stands there with a weekday or a time."""
        return each.when is not None and name_day(each.when, self.days) is not None and is_plain_day(each.when)

    def rows(self, start: int, end: int) -> Iterator[Round]:
        """The rows of the tables whose columns name what a round has."""
        found, line = self.found, start
        while line < end - 2:
            head = (
                found.kinds[line] == ROW and found.kinds[line + 1] == ROW and not found.lines[line + 1].strip("|:- \t")
            )
            names = columns_of(found.lines[line]) if head else []
            line += 1
            if not head:
                continue
            line += 1
            while line < end and found.kinds[line] == ROW and self.looked <= MOST_LOOKED:
                self.looked += 1
                each = self.row(line, names)
                if each is not None:
                    yield each
                line += 1

    def row(self, line: int, names: list[str | None]) -> Round | None:
        """The round of a row; it has to have a kind or a name in a table that also has another of its columns."""
        stated = cells_of(self.found.lines[line], names)
        title = title_of(stated.pop("title", ""), self.days, item=True)
        if len({*names} - {None}) < 2 or not (title.kind or "kind" in stated):
            return None
        return self.round(line, line + 1, title, stated)

    def labelled(self, line: int, end: int) -> dict[str, str]:
        """What the lines of a round say after labels that are known; the first of each counts."""
        stated: dict[str, str] = {}
        for index, column in own_lines(self.found, line, end):
            for name, value in labels_of(self.found.lines[index], column):
                stated.setdefault(name, value)
        return stated

    def round(self, line: int, end: int, title: Title, stated: Mapping[str, str]) -> Round:
        """The round at a line, of all that is stated."""
        when, moment, day = moment_of(title, stated, self.days)
        zone = zone_id(moment.zone) if moment and moment.zone else None
        return Round(
            line + 1,
            kind_of(title, stated),
            when,
            day,
            minutes_of(stated.get("minutes"), moment, when),
            stated.get("with_whom") or title.with_whom,
            stated.get("where"),
            result_of(title, stated),
            moment.time if moment else None,
            zone,
            end=last_filled(self.found, line, end),
            thanks=open_thanks(self.found, line, end),
        )


def _ends(found: Outline) -> dict[int, int]:
    """For the line of each heading the index behind its section: the next heading of its level or above."""
    ends: dict[int, int] = {}
    open_ones: list[Heading] = []
    for heading in found.headings:
        while open_ones and open_ones[-1].level >= heading.level:
            ends[open_ones.pop().line] = heading.line
        open_ones.append(heading)
    return {**ends, **dict.fromkeys((each.line for each in open_ones), len(found.lines))}
