"""The round that comes: when it is, where, with whom, and what else stands below it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime

from jobboard.board.agenda import day_of, is_cancelled
from jobboard.board.brief.values import Ahead, Said, When
from jobboard.text.document import Document
from jobboard.text.interviews.labels import labels_of
from jobboard.text.interviews.lines import own_lines
from jobboard.text.interviews.moment import read_moment
from jobboard.text.markup import first_url, unwrap
from jobboard.text.values import Round


def ahead_of(document: Document, each: Round, now: datetime) -> Ahead:
    """All that the file says of a round, seen from a moment of the person's own time."""
    wheres = list(_wheres(document, each))
    links = tuple(Said(url, line) for text, line in wheres if (url := first_url(text)))
    places = tuple(Said(text, line) for text, line in wheres if not text.startswith(("http://", "https://")))
    return Ahead(
        each.kind,
        each.line,
        when_of(each, now),
        tuple(dict.fromkeys(links)),
        places,
        (Said(each.with_whom, each.line),) if each.with_whom else (),
        then=tuple(_then(document, each)),
    )


def when_of(each: Round, now: datetime) -> When:
    """When a round is: in the person's own time, and where that differs in the zone that is stated, by its name there."""
    day = day_of(each)
    if day is None:
        return When(each.when, minutes=each.minutes)
    time = each.start[11:] if each.start else None
    away = _away(date.fromisoformat(day), now.date())
    if each.time is None or each.zone is None or (time == each.time and day == each.date):
        return When(each.when, day, time, each.minutes, away=away)
    moment = read_moment(each.when or "", now.date())
    zone = moment.zone if moment is not None and moment.zone else each.zone
    return When(each.when, day, time, each.minutes, each.date, each.time, zone, away)


def _away(day: date, today: date) -> str:
    days = (day - today).days
    if days < 0:
        return f"{-days} d ago"
    return ("today", "tomorrow")[days] if days < 2 else f"in {days} days"


def _wheres(document: Document, each: Round) -> Iterator[tuple[str, int]]:
    """Every link and place that lines of the round state, with its line; what its row of a table says without one."""
    found, seen = document.outline, set[str]()
    for line, column in own_lines(found, each.line - 1, each.end):
        for name, value in labels_of(found.lines[line], column):
            if name == "where" and value not in seen:
                seen.add(value)
                yield value, line + 1
    if each.where and each.where not in seen:
        yield unwrap(each.where), each.line


def _then(document: Document, each: Round) -> Iterator[tuple[str, str, int]]:
    """The rounds behind this one that have a day and no result."""
    own = each.start or each.date or ""
    later = [(other.start or other.date or "", other) for other in document.rounds if other is not each]
    for _, other in sorted(((at, other) for at, other in later if at > own), key=lambda pair: pair[0]):
        if own and not other.result and not is_cancelled(other):
            yield other.kind, day_of(other) or "", other.line
