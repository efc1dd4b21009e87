"""The parts of the page, in the order in which one needs them in the call. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from jobboard.board.brief.folded import BLANK
from jobboard.board.brief.layout import Block, Row
from jobboard.board.brief.sent import NOT_SENT
from jobboard.board.brief.values import AT_HAND, Ahead, Brief, Held, Pay, Point, When
from jobboard.board.face import DAYS, MONTHS


def blocks_of(brief: Brief) -> list[Block]:
    """All parts; what is not known is a line to fill in, unless the application is closed."""
    return [
        *_when_and_where(brief),
        Block("Points to land", _three(brief.points, "Point", brief), AT_HAND, AT_HAND),
        Block("Questions to ask", _three(brief.questions, "Question", brief), AT_HAND, AT_HAND),
        Block("To repair", [row(f"{each.text} ({each.kind})", each.line) for each in brief.gaps], most=6),
        *_asked_for(brief),
        Block("Pay named so far", _pay(brief)),
        Block(
            "Else in the offer",
            [row(f"{each.what} (line {each.line}): {each.text}", each.line) for each in brief.terms],
        ),
        *_sent(brief),
        Block("Earlier rounds", list(_earlier(brief))),
        *_open(brief),
    ]


def day_told(day: str) -> str:
    """A day in words: `Wed 25 Nov 2026`."""
    each = date.fromisoformat(day)
    return f"{DAYS[each.weekday()]} {each.day} {MONTHS[each.month - 1]} {each.year}"


def row(text: str, line: int = 0, name: str = "", tail: str = "", lead: str = "- ") -> Row:
    """A row of a list; `name` in front and `tail` behind are our own words."""
    return Row(text, line, name, tail, lead)


def to_fill_in(name: str, lead: str = "- ") -> Row:
    """A line to fill in."""
    return row("", name=name, tail=BLANK, lead=lead)


def _when_and_where(brief: Brief) -> Iterator[Block]:
    each, title, last = brief.round, "When and where", _besides(brief)
    if brief.closed:
        words = ": ".join(filter(None, (brief.outcome, brief.reason)))
        yield Block("How it ended", [row(words), *last])
    elif each is None:
        names = ("Kind", "When", "Length", "Link", "Place", "With")
        yield Block(title, [to_fill_in(f"{name}:") for name in names], least=6, last=last)
    else:
        yield Block(title, _moment(each.when), least=5)
        yield Block("", [row(link.text, link.line, "Link:") for link in each.links] or [to_fill_in("Link:")], most=3)
        yield Block("", [row(place.text, place.line, "Place:") for place in each.places] or _no_place(each), most=3)
        yield Block("", [row(said.text, said.line, "With:") for said in each.people] or [to_fill_in("With:")], least=2)
        yield Block("", [row(said.text, said.line) for said in each.notes], most=10, weight=3)
        then = [row(f"{other.kind}, {day_told(other.date)}", other.line, "After it:") for other in each.then]
        yield Block("", then, most=2, last=last)


def _besides(brief: Brief) -> list[Row]:
    """Whom one knows there, until when an offer is to be answered, why one did not apply."""
    people = brief.round.people if brief.round is not None else ()
    rows = []
    if brief.contact and not any(brief.contact in each.text for each in people):
        rows.append(row(brief.contact, name="Contact:"))
    if brief.answer_by and not brief.closed:
        name = "Answer to the offer by:" if brief.status == "OFFER" else "Answer by:"
        rows.append(row(day_told(brief.answer_by), name=name))
    if brief.status == "DID_NOT_APPLY" and brief.reason and not brief.closed:
        rows.append(row(brief.reason, name="Did not apply:"))
    return rows


def _no_place(each: Ahead) -> list[Row]:
    return [] if each.links else [to_fill_in("Place:")]


def _moment(when: When) -> list[Row]:
    """When it is, by the person's own clock and by that of the zone that is stated; how long it is."""
    length = row(_length(when.minutes), name="Length:") if when.minutes else to_fill_in("Length:")
    if when.date is None:
        said = [row(when.written, name="The file says:")] if when.written else []
        return [to_fill_in("When:"), *said, length]
    named = " your time" if when.there_time else f" {_zone(when)}" if when.zone else ", no zone stated"
    zone = named if when.time else ""
    rows = [row(f"{_clock(when.date, when.time, when.end)}{zone} ({when.away})", name="When:")]
    if when.there_date and when.there_time:
        there = _clock(when.there_date, when.there_time, when.there_end, but=when.date)
        rows.append(row(f"{there} {_zone(when)}", name="There:"))
    if when.time is None:
        stated = when.written and when.written != when.date
        rows += [row(when.written or "", name="The file says:")] if stated else []
        rows.append(to_fill_in("Time:"))
    return [*rows, length]


def _length(minutes: int) -> str:
    """`45 minutes`; from two hours on `2 hours 30 minutes`."""
    hours, rest = divmod(minutes, 60)
    return f"{minutes} minutes" if hours < 2 else f"{hours} hours" + (f" {rest} minutes" if rest else "")


def _clock(day: str, time: str | None, end: str | None, but: str = "") -> str:
    """A day and the time from when to when; without the day where it is that one."""
    hours = f"{time}–{end}" if time and end else time
    return ", ".join(filter(None, (day_told(day) if day != but else "", hours)))


def _zone(when: When) -> str:
    """The name of the zone as it is stated, and its own."""
    return when.zone or "" if when.place in (when.zone, None) else f"{when.zone} ({when.place})"


def _three(points: Sequence[Point], name: str, brief: Brief) -> list[Row]:
    """The first three of them; a line to fill in for each that is missing."""
    rows = [row(each.text, each.line, lead=f"{nth}. ") for nth, each in enumerate(points[:AT_HAND], start=1)]
    missing = range(len(rows) + 1, AT_HAND + 1) if not brief.closed else ()
    return [*rows, *(to_fill_in(f"{name}:", f"{nth}. ") for nth in missing)]


def _asked_for(brief: Brief) -> Iterator[Block]:
    """What the posting asks for, required first; at the end what of it the profile does not name."""
    title = "What they ask for"
    last = [row(", ".join(brief.lacking), name="Not in your profile:")] if brief.lacking else []
    marks = {"preferred": "(preferred)", "required": "" if brief.has_titles else "(required)"}
    rows = [row(each.text, each.line, marks.get(each.need, "")) for each in brief.musts]
    if rows and not brief.has_titles:
        title = "What the posting lists, required or not"
    elif not brief.closed and not any(each.need == "required" for each in brief.musts):
        rows.insert(0, to_fill_in("Must-haves:"))
    if not brief.musts and not brief.closed:
        last += [row(", ".join(brief.beside), name="Beside the file:")] if brief.beside else []
    last += [row(brief.url, name="Posting:")] if brief.url else []
    yield Block(title, rows, most=14, last=last)


def _pay(brief: Brief) -> list[Row]:
    if not any(not each.own for each in brief.pay) and not brief.closed:
        return [to_fill_in("Posting:"), *map(_named, brief.pay)]
    return [_named(each) for each in brief.pay]


def _named(each: Pay) -> Row:
    """A figure with who named it, and where that stands."""
    if each.own:
        return row(each.text, name=f"{each.by} (_profile.md line {each.line}):")
    day = day_told(each.day) if each.day else ""
    who = ", ".join(filter(None, (each.by, each.what.strip(" :") or day)))
    return row(f"{who} (line {each.line}): {each.text}" if each.line else f"{who}: {each.text}", each.line)


def _sent(brief: Brief) -> Iterator[Block]:
    """The résumé and the letter, each with the points that were made in it, or are listed for it."""
    is_sent = brief.status not in (None, *NOT_SENT) or brief.applied is not None
    day = day_told(brief.applied) if brief.applied else brief.applied_text
    when = [row(day, name="Applied:")] if day else []
    if is_sent and not when and not brief.closed:
        when = [to_fill_in("Applied:")]
    title = "What was sent" if is_sent else "Résumé and letter"
    for name, each in (("résumé", brief.resume), ("letter", brief.letter)):
        label = f"{name.capitalize()}:"
        own = [row(each.name, name=label)] if each.name else [] if brief.closed else [to_fill_in(label)]
        yield Block(title, [*when, *own], least=2)
        title, when = "" if when or own else title, []
        for words, points in (("Made in the", each.made), ("Listed for the", each.listed)):
            if points:
                yield Block(title, [row("", name=f"{words} {name}:")])
                yield Block("", [_nested(point) for point in points], most=8, weight=2, lead="  - ")
                title = ""


def _nested(point: Point) -> Row:
    return row(point.text, point.line, lead="  - ")


def _earlier(brief: Brief) -> Iterator[Row]:
    """The rounds that are over; those of the last day ask for the result that is not told of."""
    for each in brief.held:
        yield _held(each)
        if each.result is None and each.date == brief.held[0].date and not brief.closed:
            yield to_fill_in("Result:", "  - ")
        for question in each.asked:
            yield row(question.text, question.line, f"({question.landed})" if question.landed else "", lead="  - ")


def _held(each: Held) -> Row:
    """A round that is over: when, with whom, its result."""
    day = day_told(each.date) if each.date else ""
    told = ", ".join(filter(None, (each.kind, day, f"with {each.people}" if each.people else "")))
    words = "; ".join(filter(None, (each.result, each.said)))
    return row(f"{told}: {words}" if words else told, each.line)


def _open(brief: Brief) -> Iterator[Block]:
    """What is to be ticked: the items of the round, then the others; at the end what is only offered."""
    title = "Still open"
    if brief.next is not None and not brief.closed:
        day = f" ({day_told(brief.next.date)})" if brief.next.date and brief.next.date not in brief.next.text else ""
        yield Block(title, [row(f"{brief.next.text}{day}", name="Next action:")])
        title = ""
    for points in (brief.todo, brief.open):
        yield Block(title, _boxes((each.text, each.line) for each in points), weight=2)
        title = "" if points else title
    yield Block(
        "Offered for this round, not in the file", _boxes((text, 0) for text in brief.offered), most=6, weight=4
    )


def _boxes(items: Iterable[tuple[str, int]]) -> list[Row]:
    return [row(text, line, "[ ]") for text, line in items]
