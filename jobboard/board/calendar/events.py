"""Which events a board holds: rounds, the days until which one has to answer or apply, next actions with a day."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, date, datetime, timedelta
from hashlib import blake2b

from jobboard.board.agenda import USUAL, ends, is_cancelled
from jobboard.board.calendar.links import place_and_link, web_address
from jobboard.board.calendar.values import Event, Kind
from jobboard.board.card import Card
from jobboard.board.tasks.rounds import round_named
from jobboard.board.tasks.rules import dated
from jobboard.board.tasks.step import without_day
from jobboard.board.tasks.words import UNTIL
from jobboard.slots import frozen
from jobboard.text.clean import CleanText, brief, clean
from jobboard.text.dates import LONGEST_DATE, find_dates
from jobboard.text.values import Round

KEPT = timedelta(days=30)
"""So long after its end a round is still told of: until then what a calendar has of it may have to be put right."""

LONGEST = 300
"""Characters of a text that a calendar is given; of a longer one its beginning and its end."""

Moments = Callable[[Round], datetime | None]
"""When a round begins, in UTC; None where that is not known."""

Span = tuple[datetime | date, datetime | date | None]


def events_of(cards: Iterable[Card], now: datetime, utc: Moments) -> tuple[Event, ...]:
    """The events of the cards, in the order of their beginning; `now` is naive, the person's own time.

    Of an open application: the rounds ahead and those of the last thirty days, the day until which an offer or a mail
    is to be answered, the deadline of a posting as long as one has not applied, the next action where it has a day.
    A round that was cancelled is among them, as such, so that calendars take it out; for the same reason those
    are that lie ahead of an application that has ended, of which nothing else is.
    """
    events = [event for card in cards for event in _of_card(card, now, utc)]
    return tuple(sorted(events, key=lambda event: (event.start.isoformat(), event.id, event.uid)))


def uid(card_id: str, what: Kind, kind: str = "", nth: int = 0) -> str:
    """What a calendar knows an event by. It depends on the card and on what the event is, on no day and no line.

    `kind` and `nth`, from 1, tell the rounds of a card apart: the second `Technical` of the file stays that whenever it
    takes place, and whatever is put in behind it. A card has one next action and one answer at a time: the next one
    takes the place of the one before in the calendar too.
    """
    told = f"{len(card_id)} {card_id} {what} {nth} {kind}"
    return f"{blake2b(told.encode('utf-8', 'surrogatepass'), digest_size=16).hexdigest()}@jobboard"


def _of_card(card: Card, now: datetime, utc: Moments) -> Iterator[Event]:
    if card.facts.rounds:
        yield from _rounds(card, now, utc)
    if card.facts.closed:
        return
    what, day = dated(card.facts)
    if day is not None:
        posting = web_address(card.facts.url or "") if what == "deadline" else None
        yield _Making(card).event(what, uid(card.id, what), UNTIL[what], _day(day), link=posting)
    action = card.facts.next
    if action is not None and action.date is not None:
        yield _Making(card).event("next", uid(card.id, "next"), without_day(action), _day(action.date))


def _rounds(card: Card, now: datetime, utc: Moments) -> Iterator[Event]:
    """The rounds that a calendar is to know of, numbered within their kind whether or not they are among these."""
    numbers: Counter[str] = Counter()
    for each in card.facts.rounds:
        kind = _kind(each)
        numbers[kind] += 1
        span = _span(each, utc) if _matters(each, now, closed=card.facts.closed) else None
        if span is not None:
            yield _Making(card).round(each, uid(card.id, "round", kind, numbers[kind]), span)


def _kind(each: Round) -> str:
    """The kind by which rounds are told apart; "" where a day stands in it, as in headings that say nothing else."""
    kind = " ".join(each.kind.casefold().split())
    return "" if len(kind) <= LONGEST_DATE and any(map(str.isdecimal, kind)) and find_dates(kind) else kind


def _matters(each: Round, now: datetime, *, closed: bool) -> bool:
    over = ends(each)
    return over is None or over > now or (not closed and now - over <= KEPT)


def _span(each: Round, utc: Moments) -> Span | None:
    """When a round begins and ends: moments where its time is known, else its day; None without a day."""
    begins = utc(each) if each.time is not None else None
    if begins is None:
        return None if each.date is None else _day(each.date)
    try:
        return begins, begins + (timedelta(minutes=each.minutes) if each.minutes else USUAL)
    except OverflowError:  # the last day of the calendar
        return begins, None


def _day(iso: str) -> Span:
    day = date.fromisoformat(iso)
    return day, day + timedelta(days=1) if day < date.max else None


@frozen
class _Making:
    """The making of the events of a card."""

    card: Card

    def round(self, each: Round, known_by: str, span: Span) -> Event:
        place, link = place_and_link(each.where or "")
        told = round_named(each)
        unplaced = each.time is not None and not isinstance(span[0], datetime)
        lines = (
            f"With {_short(each.with_whom)}" if each.with_whom else "",
            f"When: {_short(each.when)}" if unplaced and each.when else "",
        )
        return self.event(
            "round",
            known_by,
            told,
            span,
            lines,
            cancelled=self.card.facts.closed or is_cancelled(each),
            place=_short(place) if place else None,
            link=link,
            zone=each.zone if unplaced else None,
        )

    def event(
        self,
        what: Kind,
        known_by: str,
        told: str,
        span: Span,
        more: tuple[str, ...] = (),
        *,
        cancelled: bool = False,
        place: CleanText | None = None,
        link: str | None = None,
        zone: str | None = None,
    ) -> Event:
        facts = self.card.facts
        lines = (
            facts.position,
            *more,
            facts.contact and what != "round" and f"Contact: {facts.contact}",
            link,
            facts.total and f"Prepared: {facts.done} of {facts.total}",
            f"Application: {self.card.id}",
        )
        return Event(
            self.card.id,
            what,
            known_by,
            clean(f"{_short(self.card.short_name)}: {_short(told)}"),
            *span,
            cancelled=cancelled,
            place=place,
            link=link,
            lines=tuple(clean(line) if line == link else _short(line) for line in lines if line),
            modified=_modified(self.card),
            zone=zone,
        )


def _short(text: str) -> CleanText:
    return brief(text, LONGEST)


def _modified(card: Card) -> datetime | None:
    try:
        return datetime.fromtimestamp(card.modified // 1_000_000_000, UTC) if card.modified > 0 else None
    except (OverflowError, ValueError, OSError):
        return None
