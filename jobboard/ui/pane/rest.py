"""The rest of the file: every section that no other part of the pane shows, the posting, attachments, history."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from os.path import dirname, join

from jobboard.slots import replace
from jobboard.text.document import Document
from jobboard.text.names import plain
from jobboard.text.outline import Heading
from jobboard.text.zones import POSTING, Zone
from jobboard.ui.pane.acts import OpenFile, Unfold
from jobboard.ui.pane.covered import covered, left, of_rounds
from jobboard.ui.pane.markdown import MOST_PARSED, Known, pieces
from jobboard.ui.pane.parts import Line, Sheet, heading, part, sheet_of, told
from jobboard.ui.pane.row import BLANK, PaneRow
from jobboard.ui.pane.subject import Subject

SHOWN_ELSEWHERE = frozenset((POSTING, "questionnaire", "analysis"))
RULED = 2
"""Headings of at most this level are headings of parts."""


def rest(subject: Subject, known: Known) -> Iterator[Sheet]:
    """The sections in the order of the file, then posting, attachments and history; text in pieces made in a moment."""
    document = subject.document
    if document is None:
        return
    shown = covered(subject, document) | of_rounds(subject, document)
    pending: list[Heading] = []
    left_to_parse = MOST_PARSED
    for at, zone in enumerate(document.zones):
        if zone.name in SHOWN_ELSEWHERE:
            continue
        if zone.heading is not None:
            pending = [each for each in pending if each.level < zone.heading.level]
            if zone.heading.level > 1:
                pending.append(zone.heading)
        first = _first(zone)
        text = left(document, first, zone.end, shown)
        if not text and (not _is_empty(document, at) or (zone.heading and zone.heading.line in shown)):
            continue
        yield _below([line for each in pending for line in _headed(each)] or [(BLANK, None)])
        pending = []
        yield from (Sheet(tuple(rows)) for rows in pieces(text, first + 1, known=known, most=left_to_parse))
        left_to_parse -= len(text)
    yield from _posting(subject, document, known)
    yield _below([*_attachments(subject), *_history(document)])


def _is_empty(document: Document, at: int) -> bool:
    """Whether there is nothing at all in a section: its heading is all that there is to show."""
    zone, behind = document.zones[at], document.zones[at + 1 : at + 2]
    if zone.heading is None or zone.heading.level < RULED:
        return False
    goes_on = any(each.heading is not None and each.heading.level > zone.heading.level for each in behind)
    return not goes_on and not any(document.outline.lines[line].strip() for line in range(_first(zone), zone.end))


def _below(lines: Iterable[Line]) -> Sheet:
    """Lines of the rest: their keys are no others' above."""
    return sheet_of((replace(row, key=row.key and f"rest:{row.key}"), act) for row, act in lines)


def _first(zone: Zone) -> int:
    """The index of the first line below the heading of a zone."""
    return zone.heading.body if zone.heading is not None else zone.start


def _headed(each: Heading) -> Iterator[Line]:
    title = plain(each.text)
    if each.level <= RULED:
        yield from part(title, line=each.line + 1)
    else:
        yield from heading(title, line=each.line + 1, about="rest")


def _posting(subject: Subject, document: Document, known: Known) -> Iterator[Sheet]:
    zones = [zone for zone in document.zones if zone.name == POSTING]
    if not zones:
        return
    lines = sum(bool(document.outline.lines[line].strip()) for zone in zones for line in range(zone.start, zone.end))
    right = "p folds" if subject.unfolded else f"{lines} lines, p unfolds"
    yield _below(part("Posting", right, zones[0].start + 1, act=Unfold()))
    for zone in zones if subject.unfolded else ():
        text = left(document, _first(zone), zone.end, ())
        yield from (Sheet(tuple(rows)) for rows in pieces(text, _first(zone) + 1, known=known))


def _attachments(subject: Subject) -> Iterator[Line]:
    card = subject.card
    if card.attachments:
        yield from part("Beside it", f"{len(card.attachments)}")
    for each in card.attachments:
        yield (
            PaneRow((told(each),), "item", told("•", "label"), 2, key=f"file:{each}"),
            OpenFile(join(dirname(card.path), each)),
        )


def _history(document: Document) -> Iterator[Line]:
    if document.history:
        yield from part("History")
    for each in document.history:
        yield PaneRow((told(each.text),), "text", key=f"history:{each.text}", line=each.line), None
