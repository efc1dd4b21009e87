"""The rounds: the one that comes with the list of its kind, those that were held, what is still to be told of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from jobboard.board.agenda import asks, clashes, coming, ends
from jobboard.board.face import DAYS, MONTHS, day_ahead
from jobboard.text.interviews.moment import read_moment
from jobboard.text.markup import unwrap
from jobboard.text.values import Item, Round
from jobboard.ui.pane.acts import Act, AskHow, Offer, Study, Tick
from jobboard.ui.pane.covered import covered, left
from jobboard.ui.pane.parts import BOX_ROOM, OFFERED, Line, box, heading, hint, part, told
from jobboard.ui.pane.preparation import item_row, items
from jobboard.ui.pane.row import NO_RUN, PaneRow, Tone
from jobboard.ui.pane.subject import Subject

if TYPE_CHECKING:
    from jobboard.prep.kind import Kind

ROOM = 12
THANKS = timedelta(hours=24)
"""How soon a thank-you is due after a round (prep.md, the frame of every round)."""

SHORT = 24
"""Characters of a result that stands beside the round's name; a longer one has a line of its own."""

NO_GROUPS: Mapping[str, str] = {}
PHASES = ("before", "day", "after")
TITLES = {"before": "Before", "day": "On the day", "after": "After"}


def rounds(subject: Subject) -> Iterator[Line]:
    """The rounds: first what is to be told, then the one that comes with its list, then the others."""
    card, now = subject.card, subject.now
    told_of = asks(card, now)
    ahead = coming(card, now)
    if told_of is not None:
        yield from part("How did it go?", told_of.kind, told_of.line, tone="soon", act=AskHow(told_of, due=True))
        yield from _facts(subject, told_of)
        yield from _own_items(subject, told_of)
        yield from _body(subject, told_of)
        yield hint("enter tells: result, what was asked, pay, what comes next", key="how")
    if ahead is not None:
        yield from part(f"Next: {ahead.kind}", _away(ahead, now), ahead.line)
        yield from _facts(subject, ahead)
        yield from _body(subject, ahead)
        yield from _prepared(subject, ahead)
    elif card.status == "INTERVIEW" and told_of is None and not card.closed:
        yield from part("Next round")
        yield hint("none is noted: r adds one, with its kind, when, and with whom", key="no round")
    others = [each for each in subject.rounds if each not in (told_of, ahead)]
    if others:
        yield from part("Rounds", f"{len(others)}")
        lines = [line for each in others for line in _held(subject, each)]
        yield from lines[1:]  # the first heading stands right below that of the part


def _held(subject: Subject, each: Round) -> Iterator[Line]:
    """A round that is over, or has no date yet."""
    short = each.result if each.result and len(each.result) <= SHORT else ""
    yield from heading(each.kind, short, each.line, about=f"round {each.line}")
    yield from _facts(subject, each)
    yield from _own_items(subject, each)
    yield from _body(subject, each)


def _body(subject: Subject, each: Round) -> Iterator[Line]:
    """What else stands below a round: the questions that were asked, notes."""
    from jobboard.ui.pane.markdown import rows_of

    document = subject.document
    if document is None:
        return
    text = left(document, each.line, each.end, covered(subject, document))
    for row in rows_of(text, each.line + 1) if text else ():
        yield replace(row, key=row.key and f"round:{each.kind}:{row.text}"), None


def _facts(subject: Subject, each: Round) -> Iterator[Line]:
    about = f"round:{each.kind}:{each.when}"
    when = _when(each, subject.now)
    if when:
        yield _fact("When", when, about, each.line), AskHow(each)
    others = clashes(each, subject.cards, subject.now, but=subject.card.id) if each.start else ()
    for card, other in others:
        text = f"overlaps {card.facts.company or card.id}: {other.kind}, {_clock(other)}"
        yield (
            PaneRow((told(text, "warn"),), "problem", told("!", "warn"), ROOM, key=f"{about}:{text}", line=each.line),
            None,
        )
    for label, value in (("With", each.with_whom), ("Where", each.where), ("Result", each.result)):
        if value and (label != "Result" or len(value) > SHORT):
            yield _fact(label, value, about, each.line), AskHow(each)


def _fact(label: str, value: str, about: str, line: int, right: str = "", tone: Tone = "muted") -> PaneRow:
    at_right = told(right, tone) if right else NO_RUN
    return PaneRow(
        (told(value),), "text", told(label, "label"), ROOM, right=at_right, key=f"{about}:{label}", line=line
    )


def _when(each: Round, now: datetime) -> str:
    """The moment in the person's own time, and behind it what it is there where that is another."""
    if each.start is None:
        return each.when or ""
    start = datetime.fromisoformat(each.start)
    text = f"{DAYS[start.weekday()]} {start.day} {MONTHS[start.month - 1]} {start.year}, {start:%H:%M}"
    text += f", {each.minutes} min" if each.minutes else ""
    if each.time == f"{start:%H:%M}":
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


def _prepared(subject: Subject, each: Round) -> Iterator[Line]:
    """The list of a round that comes: what its file holds and what its kind offers, one list in one order."""
    kind, kinds = subject.kind_of(each), subject.kinds
    if kinds is None:
        yield from _own_items(subject, each)
        return
    if kind is not None:
        yield from heading("What is tested", about="tested")
        yield PaneRow((told(kind.tested, "muted"),), key="tested"), None
    phases = {name: _offers(kind, kinds.every, name) for name in PHASES}
    asked = (*(kind.questions if kind else ()), *kinds.every.questions)
    questions, groups = tuple(each.text for each in asked), {each.text: each.group for each in asked}
    order = (*phases["before"], *phases["day"], *phases["after"])
    known = {_plain(text) for text in (*order, *questions)}
    strangers = [item for item in subject.items_of(each) if _plain(item.text) not in known and not _is_thanks(item)]
    yield from _items(subject, strangers, each)
    for name in PHASES:
        thanks = [item for item in subject.items_of(each) if name == "after" and _is_thanks(item)]
        yield from _phase(subject, each, TITLES[name], phases[name], order, thanks)
    if kind is not None:
        yield from _study(kind)
        yield from _resources(kind)
    yield from _phase(subject, each, "Questions to ask", questions, questions, [], groups)


def _offers(kind: Kind | None, every: Kind, name: str) -> tuple[str, ...]:
    own: tuple[str, ...] = getattr(kind, name) if kind is not None else ()
    return (*own, *getattr(every, name))


def _phase(
    subject: Subject,
    each: Round,
    title: str,
    offers: Sequence[str],
    order: tuple[str, ...],
    thanks: Sequence[Item],
    groups: Mapping[str, str] = NO_GROUPS,
) -> Iterator[Line]:
    """One list of a round: each item as it stands in the file, or as it is offered; at its end the thank-yous."""
    if not offers and not thanks:
        return
    written = {_plain(item.text): item for item in subject.items_of(each)}
    mine = [item for text in offers if (item := written.get(_plain(text))) is not None]
    done = sum(item.done for item in (*mine, *thanks))
    yield from heading(title, f"{done}/{len(offers) + len(thanks)}", about=f"round {each.kind}")
    about = f"{each.kind}:{title}"
    group = ""
    for text in offers:
        item = written.get(_plain(text))
        if groups.get(text, group) != group:
            group = groups[text]
            yield PaneRow((told(group, "label"),), key=f"group:{about}:{group}"), None
        if item is not None:
            yield from _items(subject, [item], each)
        else:
            row = PaneRow(
                (told(unwrap(text), "offer"),),
                "item",
                told(OFFERED, "offer"),
                BOX_ROOM,
                key=f"item:{each.kind}:{unwrap(text)}",
            )
            yield row, Offer(each, text, tuple(offers) if order == tuple(offers) else order, order)
    for item in thanks:
        yield _thanks(subject, each, item), Tick(item)


def _items(subject: Subject, wanted: Sequence[Item], each: Round) -> Iterator[Line]:
    if subject.document is not None:
        yield from items(subject.document, wanted, each.kind)


def _own_items(subject: Subject, each: Round) -> Iterator[Line]:
    """The items of a round that is over, its thank-yous with the time until which they are due."""
    for item in subject.items_of(each):
        if _is_thanks(item):
            yield _thanks(subject, each, item), Tick(item)
        else:
            yield from _items(subject, [item], each)


def _thanks(subject: Subject, each: Round, item: Item) -> PaneRow:
    """A thank-you, and until when it is due."""
    over = ends(each)
    if over is None or item.done or not each.start:
        return item_row(item, each.kind)
    due = over + THANKS
    if due < subject.now:
        return item_row(item, each.kind, told("overdue", "late"))
    right = f"due {DAYS[due.weekday()]} {due:%H:%M}"
    return item_row(item, each.kind, told(right, "soon" if over <= subject.now else "muted"))


def _is_thanks(item: Item) -> bool:
    return item.text.casefold().startswith("thank")


def _study(kind: Kind) -> Iterator[Line]:
    """The topics, ticked once for every application."""
    if not kind.topics:
        return
    done = sum(topic.done for topic in kind.topics)
    yield from heading("Study topics", f"{done}/{len(kind.topics)}, for every application", about=kind.id)
    for topic in kind.topics:
        run = told(unwrap(topic.text), "done" if topic.done else "text")
        act: Act = Study(kind.id, topic.text, topic.done)
        yield PaneRow((run,), "item", box(topic.done), BOX_ROOM, key=f"study:{topic.text}"), act


def _resources(kind: Kind) -> Iterator[Line]:
    if kind.resources:
        yield from heading("Resources", about=kind.id)
    for each in kind.resources:
        link = (told(f"  {each.url}", "link"),) if each.url and each.url not in each.text else ()
        yield PaneRow((told(each.text), *link), "item", told("•", "label"), BOX_ROOM, key=f"resource:{each.text}"), None


def _plain(text: str) -> str:
    return " ".join(unwrap(text).casefold().split())
