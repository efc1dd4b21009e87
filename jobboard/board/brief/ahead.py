"""The round that comes: when it is, where, with whom, and what else stands below it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta
from itertools import islice

from jobboard.board.agenda import day_of, is_cancelled
from jobboard.board.brief.own_words import notes_of, said_of
from jobboard.board.brief.people import people_of
from jobboard.board.brief.values import Ahead, Ends, Later, Said, When
from jobboard.text.changes.interviews.part import Part
from jobboard.text.interviews.moment import read_moment
from jobboard.text.markup import first_url
from jobboard.text.values import Round

MOST_WHERES = 20
"""So many lines that say where are looked at."""

_EDGES = " \t\u00a0:,;–—-·|<>()"


Until = Callable[[Round], Ends | None]
"""Knows when a round with minutes ends; None where it cannot be told."""


def ahead_of(part: Part, now: datetime, until: Until) -> Ahead:
    """All that the file says of a round, seen from a moment of the person's own time."""
    each = part.round
    wheres = list(_wheres(part))
    links = [Said(url, line) for _, raw, line in wheres if (url := first_url(raw))]
    links += [Said(url, each.line) for url in [first_url(_line(part, each.line))] if url and not links]
    places = [Said(place, line) for text, _, line in wheres if (place := _without(text, links))]
    said = notes_of(part)
    links += [note for note in said if first_url(note.text) == note.text]
    told = {link.text for link in links}
    return Ahead(
        each.kind,
        each.line,
        when_of(each, now, until),
        tuple({link.text: link for link in reversed(links)}.values())[::-1],
        tuple(places),
        people_of(part),
        tuple(note for note in said if note.text not in told),
        tuple(_then(part)),
    )


def when_of(each: Round, now: datetime, until: Until) -> When:
    """When a round is: in the person's own time, and where that differs in the zone that is stated."""
    day = day_of(each)
    if day is None:
        return When(each.when, minutes=each.minutes)
    time = each.start[11:] if each.start else None
    away = _away(date.fromisoformat(day), now.date())
    known = until(each) if time and each.minutes else None
    ends = known or Ends(_end(day, time, each.minutes), _end(each.date, each.time, each.minutes))
    if each.time is None or each.zone is None:
        return When(each.when, day, time, ends.here, each.minutes, away)
    moment = read_moment(each.when or "", now.date())
    zone = moment.zone if moment is not None and moment.zone else each.zone
    if (day, time) == (each.date, each.time):
        return When(each.when, day, time, ends.here, each.minutes, away, zone, each.zone)
    return When(each.when, day, time, ends.here, each.minutes, away, zone, each.zone, each.date, each.time, ends.there)


def _end(day: str | None, time: str | None, minutes: int | None) -> str | None:
    """When it is over by the same clock, where its length is stated and the clock is not changed meanwhile."""
    if day is None or time is None or minutes is None:
        return None
    try:
        return f"{datetime.fromisoformat(f'{day}T{time}') + timedelta(minutes=minutes):%H:%M}"
    except OverflowError:  # the last day of the calendar
        return None


def _away(day: date, today: date) -> str:
    days = (day - today).days
    if days < 0:
        return "since yesterday" if days == -1 else f"since {-days} days"
    return ("today", "tomorrow")[days] if days < 2 else f"in {days} days"


def _wheres(part: Part) -> Iterator[tuple[str, str, int]]:
    """What the round says of where; a row of a table says it among other things."""
    said = [*islice(said_of(part, "where"), MOST_WHERES)]
    yield from said
    if part.round.where and not said:
        yield part.round.where, _line(part, part.round.line), part.round.line


def _line(part: Part, number: int) -> str:
    return part.document.outline.lines[number - 1]


def _without(text: str, links: list[Said]) -> str:
    """What is said of a place beside the address that is told as the link: in front of it, or all of it."""
    for link in links:
        before, found, behind = text.partition(link.text)
        if found and not behind.strip(_EDGES):
            return before.strip(_EDGES)
    return text


def _then(part: Part) -> Iterator[Later]:
    """The rounds behind this one that have a day and no result, the next first."""
    own = part.round.start or part.round.date
    later = [(other.start or other.date or "", other) for other in part.document.rounds if other != part.round]
    for at, other in sorted(later, key=lambda pair: pair[0]):
        if own and at > own and not other.result and not is_cancelled(other):
            yield Later(other.kind, other.line, day_of(other) or at[:10])
