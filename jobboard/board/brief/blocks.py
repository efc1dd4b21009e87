"""The parts of the page, in the order in which one needs them. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from jobboard.board.brief.folded import folded
from jobboard.board.brief.layout import Block, Row
from jobboard.board.brief.values import Brief, Point, When
from jobboard.board.face import DAYS, MONTHS

BLANK = "____________________"
"""What is not known is a line to fill in."""


def blocks_of(brief: Brief) -> list[Block]:
    """All parts that have anything; what is not known is a line to fill in, unless the application is closed."""
    return [
        Block("When and where", list(_when(brief)), least=99),
        Block("Points to land", _three(brief.points, brief), most=3, least=3),
        Block("Questions to ask", _three(brief.questions, brief), most=3, least=3),
        Block("What they ask for", list(_musts(brief)), most=14, least=3),
        Block("Pay named so far", list(_pay(brief)), least=3),
        Block("What they have from you", list(_sent(brief)), least=4),
        Block("To repair", [_row(f"{each.text} ({each.kind})", each.line) for each in brief.gaps], least=3),
        Block("Earlier rounds", list(_held(brief)), least=2),
        Block("Still open", list(_open(brief)), least=3),
    ]


def _row(text: str, line: int = 0, name: str = "", lead: str = "- ") -> Row:
    return Row(lambda most: folded(lead, text, most, name), line)


def _fill(name: str) -> Row:
    return Row(lambda _: [f"- {name}: {BLANK}"])


def _when(brief: Brief) -> Iterator[Row]:
    each = brief.round
    if brief.closed:
        yield _row(": ".join(filter(None, (brief.outcome, brief.reason))), name="Closed:")
        return
    if each is None:
        yield from map(_fill, ("When", "Length", "Link", "Place", "With"))
    else:
        yield from _moment(each.when)
        yield from (_row(link.text, link.line, "Link:") for link in each.links)
        yield from (_row(place.text, place.line, "Place:") for place in each.places)
        if not (each.links or each.places):
            yield _fill("Link")
            yield _fill("Place")
        yield from (_row(person.text, person.line, "With:") for person in each.people)
        if not each.people:
            yield _fill("With")
        for kind, day, line in each.then:
            yield _row(f"{kind}, {day_told(day)}", line, "After it:")
    if brief.contact:
        yield _row(brief.contact, name="Contact:")


def _moment(when: When) -> Iterator[Row]:
    if when.date is None:
        yield _row(when.written, name="When:") if when.written else _fill("When")
    else:
        time = f", {when.time}" if when.time else ""
        yield _row(f"{day_told(when.date)}{time} ({when.away})", name="When:")
    if when.there_date and when.there_time:
        yield _row(f"{day_told(when.there_date)}, {when.there_time} {when.zone}", name="There:")
    yield _row(f"{when.minutes} minutes", name="Length:") if when.minutes else _fill("Length")


def day_told(day: str) -> str:
    """A day in words: `Wed 25 Nov 2026`."""
    each = date.fromisoformat(day)
    return f"{DAYS[each.weekday()]} {each.day} {MONTHS[each.month - 1]} {each.year}"


def _three(points: tuple[Point, ...], brief: Brief) -> list[Row]:
    rows = [_row(each.text, each.line, lead=f"{nth}. ") for nth, each in enumerate(points[:3], start=1)]
    if not brief.closed:
        rows += [Row(lambda _, nth=nth: [f"{nth}. {BLANK}"]) for nth in range(len(rows) + 1, 4)]  # type: ignore[misc]
    return rows


def _musts(brief: Brief) -> Iterator[Row]:
    for each in brief.musts:
        yield _row(each.text, each.line, "" if each.need == "required" else f"({each.need})")
    if brief.lacking:
        yield _row(", ".join(brief.lacking), name="Not in your profile:")
    if not brief.musts and not brief.closed:
        yield _fill("Must-haves")


def _pay(brief: Brief) -> Iterator[Row]:
    for each in brief.pay:
        where = f"_profile.md line {each.line}" if each.own else f"line {each.line}"
        who = ", ".join(filter(None, (each.by, each.what)))
        yield _row(f"{who}: {each.text} ({where})", each.line)
    if not brief.pay and not brief.closed:
        yield _fill("Pay")


def _sent(brief: Brief) -> Iterator[Row]:
    for name, value in (("Résumé", brief.resume), ("Letter", brief.letter)):
        if value:
            yield _row(value, name=f"{name}:")
        elif not brief.closed:
            yield _fill(name)
    for each in (*brief.made, *brief.listed):
        yield _row(each.text, each.line, "[x]" if each.done else "[ ]")


def _held(brief: Brief) -> Iterator[Row]:
    for each in brief.held:
        day = day_told(each.date) if each.date else "no date"
        yield _row(f"{each.kind}, {day}: {each.result or BLANK}", each.line)
        for question in each.asked:
            mark = f"({question.landed})" if question.landed else ""
            yield _row(question.text, question.line, mark, lead="  - ")


def _open(brief: Brief) -> Iterator[Row]:
    for each in (*brief.todo, *brief.open):
        yield _row(each.text, each.line, "[ ]")
    for text in brief.offered:
        yield _row(text, name="[ ]")
