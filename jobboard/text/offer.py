"""The parts of an offer that a file states: base pay, bonus, equity, sign-on, leave, start and the rest."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Protocol

from jobboard.slots import frozen
from jobboard.text.field import Field, make_field
from jobboard.text.markup import unwrap
from jobboard.text.names import LONGEST_NAME, key, plain, unmarked
from jobboard.text.offer_lines import lines_below
from jobboard.text.offer_names import names_an_offer, part_of_label
from jobboard.text.outline import BAR, BLANK, BULLET, HEADING, ROW, TEXT, Bullet, Heading, Outline
from jobboard.text.stated import EDGES, is_stated
from jobboard.text.zones import POSTING, Zone

if TYPE_CHECKING:
    from jobboard.text.frontmatter import FrontMatter

_ELSEWHERE = frozenset((POSTING, "history", "interviews", "questionnaire", "analysis", "questions", "criteria"))
"""Sections in which nothing is a part of an offer."""

LABEL = re.compile(
    r"(?:\*\*|__)?([^*_:：|\s][^*:：|]{0,47}?)(?:\*\*|__)?[ \t\u00a0]{0,20}(?:::|[:：])(?:\*\*|__)?(?=[ \t\u00a0]|$)"
)
"""The name of a part in front of its value, with the markup around it and its colon."""

_DASHED = re.compile(r"(?:\*\*|__)?([^\W\d_][^*_:：|–—]{0,47}?)(?:\*\*|__)?[ \t\u00a0]{1,20}[-–—](?=[ \t\u00a0])")
"""The same with a dash between blanks: read under an offer, where the name is that of a part."""

_LEAD = " \t\u00a0"
_LONGEST_LABEL = 48


class Laid(Protocol):
    """A text whose lines, zones and front matter are told apart; a `Document` is one."""

    @property
    def outline(self) -> Outline:
        """Its lines, and what each is."""
        ...

    @property
    def zones(self) -> tuple[Zone, ...]:
        """Its parts, by their headings."""
        ...

    @property
    def front(self) -> FrontMatter | None:
        """Its front matter; None where it has none."""
        ...


@frozen
class Part:
    """One part of an offer: `name` is one of PARTS, `value` the text without markup, `line` where it stands.

    `label` is what the file calls it: a `Cliff` is a part of the vesting. `below` are the lines that belong to it
    below its own, as one text: the steps of a vesting, a remark. Either of the two may be empty, never both.
    """

    name: str
    value: str
    line: int
    label: str = ""
    below: str = ""

    @property
    def whole(self) -> str:
        """All that it says."""
        return "; ".join(filter(None, (self.value, self.below)))


@frozen
class Place:
    """Where a part stands, or could: `field.name` is one of PARTS, `line` the index of the line that names it."""

    field: Field
    label: str
    line: int
    under_offer: bool

    @property
    def states(self) -> bool:
        """Whether it says something: also `none`, which says that there is no such part."""
        return is_stated(self.field.value) or key(unmarked(self.field.value[:LONGEST_NAME]).strip(EDGES)) == "none"


def part_named(word: str) -> str | None:
    """The part that people mean by a word, as a heading of an offer would have it; None where it is none."""
    return part_of_label(word, under_offer=False)


def read_offer(document: Laid) -> tuple[Part, ...]:
    """The parts that a file states: first those under a heading that names an offer, then others stated as fields.

    Nothing in the posting, the history or the preparation is one. Under an offer the salary is its base.
    """
    result, places = [], offer_places(document)
    own = {place.field.line for place in places}
    for place in places:
        below = lines_below(document.outline, place.field, own) if place.under_offer else ""
        if place.states or below:
            value = unwrap(place.field.value) if place.states else ""
            result.append(Part(place.field.name, value, place.line + 1, place.label, below))
    return tuple(result)


def offer_places(document: Laid) -> tuple[Place, ...]:
    """Every place of a part, those that count first; what the offer states counts before what stands elsewhere."""
    reader = _Reader(document)
    under = tuple(reader.places(under_offer=True))
    names = {each.field.name for each in under if each.states}
    return (*under, *(each for each in reader.places(under_offer=False) if each.field.name not in names))


def offer_headings(document: Laid) -> Iterator[tuple[Heading, int]]:
    """The headings that name an offer, each with the index of the line before which its section ends."""
    headings, above = document.outline.headings, list[int]()
    ends = [len(document.outline.lines)] * len(headings)
    for at, heading in enumerate(headings):
        while above and headings[above[-1]].level >= heading.level:
            ends[above.pop()] = heading.line
        above.append(at)
    for heading, end in zip(headings, ends, strict=True):
        if names_an_offer(heading.text):
            yield heading, end


def label_at(text: str, column: int, *, under_offer: bool) -> tuple[re.Match[str], str] | None:
    """The name of a part at a column of a line, with what parts it from its value, and the part it means."""
    for pattern in (LABEL, _DASHED) if under_offer else (LABEL,):
        match = pattern.match(text, column)
        part = part_of_label(match[1], under_offer=under_offer) if match else None
        if match is not None and part is not None:
            return match, part
    return None


def holds_an_offer(zone: Zone) -> bool:
    """Whether what stands in a zone may be a part of an offer."""
    return zone.name not in _ELSEWHERE


class _Reader:
    """Reads the places of one document, line by line."""

    def __init__(self, document: Laid) -> None:
        self.document = document
        self.found = document.outline
        self.headings = {heading.line: heading for heading in self.found.headings}
        self.bullets = {bullet.line: bullet for bullet in self.found.bullets}
        self.offers = {
            line for heading, end in _outermost(offer_headings(document)) for line in range(heading.body, end)
        }

    def places(self, *, under_offer: bool) -> Iterator[Place]:
        """The places under the headings of offers, or those outside of them, in file order."""
        if under_offer and not self.offers:
            return
        front = self.document.front
        for entry in front.entries if front is not None and not under_offer else ():
            if part := part_of_label(entry.key, under_offer=False):
                field = Field(part, entry.value, entry.start, entry.end, entry.line, "yaml", entry.style)
                yield Place(field, entry.key, entry.line, under_offer=False)
        for zone in self.document.zones:
            holds = holds_an_offer(zone) if under_offer else zone.holds_fields and not zone.after_posting
            for line in range(zone.start, zone.end) if holds else ():
                if (line in self.offers) is under_offer and (place := self._read(line, under_offer=under_offer)):
                    yield place

    def _read(self, line: int, *, under_offer: bool) -> Place | None:
        """The place on a line, or that of a heading with its value on the next line of text."""
        kind, text = self.found.kinds[line], self.found.lines[line]
        if kind == HEADING:
            return self._under_heading(self.headings.get(line), under_offer=under_offer)
        if kind == ROW:
            return self._in_row(line, under_offer=under_offer)
        if kind not in (TEXT, BULLET):
            return None
        column = self.bullets[line].body if kind == BULLET else len(text) - len(text.lstrip(_LEAD))
        named = label_at(text, column, under_offer=under_offer)
        if named is None:
            return None
        match, part = named
        field = make_field(self.found, part, line, match.end(), len(text), "bullet" if kind == BULLET else "line")
        return Place(field, plain(match[1]), line, under_offer)

    def _in_row(self, line: int, *, under_offer: bool) -> Place | None:
        """A row of two cells: the name and the value."""
        text = self.found.lines[line]
        bars = [match.start() for match, _ in zip(BAR.finditer(text), range(4), strict=False)]
        bars = [*bars, len(text)] if len(bars) == 2 else bars
        if len(bars) != 3 or text[bars[2] + 1 :].strip() or bars[1] - bars[0] > _LONGEST_LABEL + 1:
            return None
        label = text[bars[0] + 1 : bars[1]]
        part = part_of_label(label, under_offer=under_offer)
        if part is None:
            return None
        return Place(make_field(self.found, part, line, bars[1] + 1, bars[2], "row"), plain(label), line, under_offer)

    def _under_heading(self, heading: Heading | None, *, under_offer: bool) -> Place | None:
        part = part_of_label(heading.text, under_offer=under_offer) if heading is not None else None
        if heading is None or part is None:
            return None
        found = self.found
        below = next((each for each in range(heading.body, len(found.lines)) if found.kinds[each] != BLANK), None)
        if below is None or found.kinds[below] == HEADING:
            at = found.next_start(heading.body - 1)
            return Place(
                Field(part, "", at, at, heading.line, "heading"), plain(heading.text), heading.line, under_offer
            )
        text = found.lines[below]
        column = _body_of(text, self.bullets.get(below))
        if found.kinds[below] not in (TEXT, BULLET) or LABEL.match(text, column):
            return None
        field = make_field(found, part, below, column, len(text), "heading")
        return Place(field, plain(heading.text), heading.line, under_offer)


def _outermost(sections: Iterator[tuple[Heading, int]]) -> Iterator[tuple[Heading, int]]:
    """The sections that are in no other one."""
    last = 0
    for heading, end in sections:
        if heading.line >= last:
            yield heading, end
            last = end


def _body_of(text: str, bullet: Bullet | None) -> int:
    return bullet.body if bullet is not None else len(text) - len(text.lstrip(_LEAD))
