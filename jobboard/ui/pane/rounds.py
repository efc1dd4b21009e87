"""The rounds: the one that comes with the list of its kind, those that were held, what is still to be told of them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from jobboard.board.agenda import asks, clashes, coming
from jobboard.board.face import DAYS, MONTHS, day_ahead
from jobboard.slots import replace
from jobboard.text.interviews.moment import read_moment
from jobboard.text.markup import unwrap
from jobboard.text.outline import HEADING
from jobboard.text.values import Round
from jobboard.ui.pane.acts import Act, AskHow, Edit, OpenLink
from jobboard.ui.pane.covered import covered, left
from jobboard.ui.pane.parts import Line, heading, hint, part, told
from jobboard.ui.pane.round_list import own_items, prepared
from jobboard.ui.pane.row import PaneRow
from jobboard.ui.pane.subject import Subject

ROOM = 12
SHORT = 24
"""Characters of a result that stands beside the round's name; a longer one has a line of its own."""


def rounds(subject: Subject) -> Iterator[Line]:
    """The rounds: first what is to be told, then the one that comes with its list, then the others."""
    card, now, document = subject.card, subject.now, subject.document
    shown = covered(subject, document) if document is not None and subject.rounds else set[int]()
    told_of = asks(card, now)
    ahead = coming(card, now) or _without_a_day(subject)
    if told_of is not None:
        act = AskHow(told_of, due=True)
        yield from part("How did it go?", told_of.kind, told_of.line, tone="soon", act=act)
        yield from _said(subject, told_of, shown, act)
        yield hint("enter tells: result, what was asked, pay, what comes next", key="how")
    if ahead is not None:
        yield from part(f"Next: {ahead.kind}", _away(ahead, now), ahead.line, act=Edit())
        yield from _facts(subject, ahead, Edit())
        yield from _body(subject, ahead, shown)
        yield from prepared(subject, ahead)
    elif card.status == "INTERVIEW" and told_of is None and not card.closed:
        yield from part("Next round")
        yield hint("none is noted: r adds one, with its kind, when, and with whom", key="no round")
    others = [each for each in subject.rounds if each not in (told_of, ahead)]
    if others:
        yield from part("Rounds", f"{len(others)}")
        lines = [line for each in others for line in _held(subject, each, shown)]
        yield from lines[1:]  # the first heading stands right below that of the part


def _without_a_day(subject: Subject) -> Round | None:
    """A round of an application at INTERVIEW that has no date yet, and no result."""
    if subject.card.closed or subject.card.status != "INTERVIEW":
        return None
    return next((each for each in subject.rounds if not each.date and not each.result), None)


def _held(subject: Subject, each: Round, shown: set[int]) -> Iterator[Line]:
    """A round that is over, or that is not the next."""
    short = each.result if each.result and len(each.result) <= SHORT else ""
    yield from heading(each.kind, short, each.line, about=f"round {each.line}", act=AskHow(each))
    yield from _said(subject, each, shown, AskHow(each))


def _said(subject: Subject, each: Round, shown: set[int], act: Act) -> Iterator[Line]:
    yield from _facts(subject, each, act)
    yield from own_items(subject, each)
    yield from _body(subject, each, shown)


def _body(subject: Subject, each: Round, shown: set[int]) -> Iterator[Line]:
    """What else stands below a round: the questions that were asked, notes."""
    from jobboard.ui.pane.markdown import rows_of

    document = subject.document
    if document is None:
        return
    if document.outline.kinds[each.line - 1] != HEADING:
        said = unwrap(document.outline.lines[each.line - 1].strip(" \t|-*+"))
        yield PaneRow((told(said, "muted"),), key=f"round:{each.kind}:{said}", line=each.line), Edit()
    text = left(document, each.line, each.end, shown)
    for row in rows_of(text, each.line + 1) if text else ():
        yield replace(row, key=row.key and f"round:{each.kind}:{row.text}"), None


def _facts(subject: Subject, each: Round, act: Act) -> Iterator[Line]:
    """When, with whom, where; what else is at that time. A link is opened by enter, on the others enter does `act`."""
    about = f"round:{each.kind}:{each.when}"
    when = _when(each, subject.now)
    if when:
        yield _fact("When", when, about, each.line), act
    others = clashes(each, subject.cards, subject.now, but=subject.card.id) if each.start else ()
    for card, other in others:
        text = f"overlaps {card.name}: {other.kind}, {_clock(other)}"
        mark, key = told("!", "warn"), f"{about}:{text}"
        yield PaneRow((told(text, "warn"),), "problem", mark, ROOM, key=key, line=each.line), None
    for label, value in (("With", each.with_whom), ("Where", each.where), ("Result", each.result)):
        if value and (label != "Result" or len(value) > SHORT):
            link = label == "Where" and value.startswith(("http://", "https://"))
            yield _fact(label, value, about, each.line), OpenLink(value) if link else act


def _fact(label: str, value: str, about: str, line: int) -> PaneRow:
    return PaneRow((told(value),), "text", told(label, "label"), ROOM, key=f"{about}:{label}", line=line)


def _when(each: Round, now: datetime) -> str:
    """The moment in the person's own time, and behind it what it is there where that is another."""
    if each.start is None and (each.time or not each.date):
        return each.when or ""
    start = datetime.fromisoformat(each.start or each.date or "")
    text = f"{DAYS[start.weekday()]} {start.day} {MONTHS[start.month - 1]} {start.year}"
    text += f", {start:%H:%M}" if each.start else ""
    text += f", {each.minutes} min" if each.minutes else ""
    if each.start is None or each.time == f"{start:%H:%M}":
        return text
    moment = read_moment(each.when or "", now.date())
    there = moment.zone if moment is not None and moment.zone else each.zone
    return f"{text}  ({each.time} {there})"


def _away(each: Round, now: datetime) -> str:
    """How far its day is; nothing where it is past."""
    day = (each.start or each.date or "")[:10]
    if not day or day < now.date().isoformat():
        return ""
    return day_ahead(datetime.fromisoformat(day).date(), now.date())[0]


def _clock(each: Round) -> str:
    return f"{datetime.fromisoformat(each.start):%H:%M}" if each.start else "that day"
