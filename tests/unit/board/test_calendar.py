"""What of a board belongs into a calendar, when it is there, and by what a calendar knows it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobboard.board.calendar.events import events_of
from jobboard.board.calendar.links import place_and_link
from jobboard.board.calendar.values import Event
from jobboard.board.card import Card
from jobboard.board.tasks.today import today_of
from jobboard.slots import replace
from jobboard.text.clean import clean
from jobboard.text.values import STATUSES, Next, Round
from tests.unit.board.builders import CARDS, DAYS, card

NOW = datetime(2026, 11, 21, 15, 0)


def held(day: str | None = "2026-11-25", time: str | None = "14:00", kind: str = "SQL", **more: Any) -> Round:
    """A round at a moment of the person's own time."""
    start = f"{day}T{time}" if day and time else None
    return Round(**{"line": 1, "kind": kind, "when": day, "date": day, "time": time, "start": start, **more})


def plain(each: Round) -> datetime | None:
    """The moment of a round as if the person's own time were UTC; no other zone is known."""
    return datetime.fromisoformat(each.start).replace(tzinfo=UTC) if each.start else None


def events(*cards: Card, now: datetime = NOW) -> tuple[Event, ...]:
    return events_of(cards, now, plain)


def interview(*rounds: Round, **facts: Any) -> Card:
    return card(**{"status": "INTERVIEW", "rounds": rounds, **facts})


def told(*cards: Card, now: datetime = NOW) -> list[tuple[str, str, bool]]:
    """Of each event what it says, when it begins, whether it is cancelled."""
    return [(str(each.summary), each.start.isoformat(), each.cancelled) for each in events(*cards, now=now)]


def test_a_round_is_an_event_with_all_that_one_needs_in_it() -> None:
    each = held(minutes=45, kind="System design", with_whom="Priya Nair", where="https://meet.example/x")
    made = replace(interview(each, done=2, total=11, contact="Ann"), modified=1_795_000_000_000_000_000)
    (event,) = events(made)
    assert event == Event(
        "acme",
        "round",
        event.uid,
        clean("Acme: System design with Priya Nair"),
        datetime(2026, 11, 25, 14, tzinfo=UTC),
        datetime(2026, 11, 25, 14, 45, tzinfo=UTC),
        link="https://meet.example/x",
        lines=tuple(
            map(
                clean,
                ("Engineer", "With Priya Nair", "https://meet.example/x", "Prepared: 2 of 11", "Application: acme"),
            )
        ),
        modified=datetime(2026, 11, 18, 11, 6, 40, tzinfo=UTC),
    )
    assert event.uid.endswith("@jobboard")


@pytest.mark.parametrize(
    ("each", "begins", "ends"),
    [
        (held(), "2026-11-25T14:00:00+00:00", "2026-11-25T15:00:00+00:00"),
        (held(minutes=90), "2026-11-25T14:00:00+00:00", "2026-11-25T15:30:00+00:00"),
        (held(time="23:30"), "2026-11-25T23:30:00+00:00", "2026-11-26T00:30:00+00:00"),
        (held(time=None), "2026-11-25", "2026-11-26"),
        (held("2026-12-31", None), "2026-12-31", "2027-01-01"),
        (held(start=None, zone="Europe/Nowhere"), "2026-11-25", "2026-11-26"),
        (held("9999-12-31", None), "9999-12-31", None),
        (held("9999-12-31", "23:30"), "9999-12-31T23:30:00+00:00", None),
    ],
)
def test_a_round_takes_the_stated_minutes_else_an_hour_and_without_a_time_its_day(
    each: Round, begins: str, ends: str | None
) -> None:
    (event,) = events(interview(each))
    assert (event.start.isoformat(), event.end and event.end.isoformat()) == (begins, ends)


def test_a_round_in_an_unknown_zone_stands_on_its_day_and_says_what_is_written() -> None:
    (event,) = events(interview(held(start=None, zone="Europe/Nowhere", when="25 Nov, 14:00 Europe/Nowhere")))
    assert (event.zone, event.has_time) == ("Europe/Nowhere", False)
    assert "When: 25 Nov, 14:00 Europe/Nowhere" in event.lines


def test_rounds_ahead_and_of_the_last_thirty_days_are_told_with_or_without_a_result() -> None:
    rounds = [
        held("2026-10-22", "13:59", "too old"),
        held("2026-10-22", "14:00", "just new"),
        held("2026-10-21", None, "too old a day"),
        held("2026-11-10", "14:00", "behind", result="passed"),
        held("2027-01-10", "14:00", "ahead"),
        held(None, None, "undated"),
    ]
    assert told(interview(*rounds)) == [
        ("Acme: just new", "2026-10-22T14:00:00+00:00", False),
        ("Acme: behind", "2026-11-10T14:00:00+00:00", False),
        ("Acme: ahead", "2027-01-10T14:00:00+00:00", False),
    ]


@pytest.mark.parametrize("result", ["cancelled", "Cancelled by them", "canceled: holidays"])
def test_a_cancelled_round_is_told_as_such(result: str) -> None:
    assert told(interview(held(result=result))) == [("Acme: SQL", "2026-11-25T14:00:00+00:00", True)]


@pytest.mark.parametrize("status", ["INTERVIEW", None])
def test_of_what_has_ended_only_the_rounds_ahead_are_told_as_cancelled(status: str | None) -> None:
    rounds = (held("2026-11-20"), held("2026-11-21", "14:30", "under way"), held("2026-11-24", None, "ahead"))
    made = interview(*rounds, status=status, outcome="rejected", deadline="2026-11-25", next=Next("call", "2026-11-25"))
    assert told(made) == [
        ("Acme: under way", "2026-11-21T14:30:00+00:00", True),
        ("Acme: ahead", "2026-11-24", True),
    ]


@pytest.mark.parametrize(
    ("facts", "kind", "summary"),
    [
        ({"status": "OFFER", "deadline": "2026-12-01"}, "answer", "Acme: answer the offer"),
        ({"status": "OFFER", "deadline": "2026-12-01", "reply_by": "2026-12-01"}, "answer", "Acme: answer the offer"),
        ({"status": "OFFER", "deadline": "2026-12-01", "since": "2026-12-01"}, "answer", "Acme: answer the offer"),
        ({"status": "INTERVIEW", "deadline": "2026-12-01", "reply_by": "2026-12-01"}, "reply", "Acme: reply to them"),
        ({"status": "APPLIED", "reply_by": "2026-12-01"}, "reply", "Acme: reply to them"),
        ({"status": "PREPARED", "deadline": "2026-12-01", "reply_by": "2026-12-01"}, "reply", "Acme: reply to them"),
        ({"status": "PREPARED", "deadline": "2026-12-01"}, "deadline", "Acme: deadline of the posting"),
        ({"status": None, "deadline": "2026-12-01"}, "deadline", "Acme: deadline of the posting"),
        ({"status": "APPLIED", "next": Next("Call Wiebke, 2026-12-01", "2026-12-01")}, "next", "Acme: Call Wiebke"),
        ({"status": "DID_NOT_APPLY", "next": Next("look again", "2026-12-01")}, "next", "Acme: look again"),
    ],
)
def test_a_day_until_which_something_is_to_be_done_is_one_event(facts: Any, kind: str, summary: str) -> None:
    (event,) = events(card(**facts))
    assert (event.kind, event.summary, event.start, event.end) == (kind, summary, date(2026, 12, 1), date(2026, 12, 2))


@pytest.mark.parametrize(
    "facts",
    [
        {"status": "APPLIED", "deadline": "2026-12-01"},
        {"status": "INTERVIEW", "deadline": "2026-12-01"},
        {"status": "DID_NOT_APPLY", "deadline": "2026-12-01"},
        {"status": "DID_NOT_APPLY", "reply_by": "2026-12-01"},
        {"status": None, "outcome": "rejected", "deadline": "2026-12-01"},
        {"status": "PREPARED", "outcome": "role closed", "deadline": "2026-12-01"},
        {"status": "APPLIED", "next": Next("call Ann")},
        {"status": "OFFER"},
        {"status": "OFFER", "deadline": "2026-12-01", "since": "2026-12-09"},
    ],
)
def test_what_is_not_to_be_done_or_has_no_day_is_no_event(facts: Any) -> None:
    assert events(card(**facts)) == ()


def test_an_overdue_action_stays_and_a_posting_brings_its_address_and_contact() -> None:
    done = card(status="APPLIED", next=Next("call Ann", "2025-01-01"), contact="Ann", url="https://acme.example/7")
    posting = card(deadline="2026-12-01", url="https://acme.example/7", contact="Ann")
    (overdue,), (closing,) = events(done), events(posting)
    (offered,) = events(card(status="OFFER", deadline="2026-12-01", url="https://acme.example/7"))
    assert offered.link is None
    assert (overdue.start, overdue.link) == (date(2025, 1, 1), None)
    assert closing.link == "https://acme.example/7"
    assert closing.lines == ("Engineer", "Contact: Ann", "https://acme.example/7", "Application: acme")


def test_a_card_without_a_company_is_called_by_its_id() -> None:
    assert told(card("2026-W47/seven", company=None, deadline="2026-12-01"))[0][0] == "seven: deadline of the posting"


def test_what_no_terminal_may_see_is_in_no_calendar_either() -> None:
    each = held(kind="SQL\x1b[2J", with_whom="Ann\udcff\r\nBEGIN:VEVENT", where="Room\x07 4\u202e")
    (event,) = events(interview(each, company="Ac\x00me\u2028"))
    assert event.summary == "Ac·me·: SQL·[2J with Ann· BEGIN:VEVENT"
    assert event.place == "Room· 4·"


def test_a_text_that_nobody_reads_in_a_calendar_is_cut_in_its_middle() -> None:
    (event,) = events(interview(held(with_whom="Ann " * 100_000)))
    assert len(event.summary) < 700
    assert all(len(line) < 400 for line in event.lines)


def test_an_address_is_never_cut() -> None:
    address = "https://meet.example/" + "x" * 900
    (event,) = events(interview(held(where=address)))
    assert event.link == address
    assert address in event.lines


@pytest.mark.parametrize(
    ("where", "place", "link"),
    [
        ("https://meet.example/abc", None, "https://meet.example/abc"),
        ("<https://meet.example/abc>", None, "https://meet.example/abc"),
        ("[Zoom](https://meet.example/abc?pwd=1,2)", "Zoom", "https://meet.example/abc?pwd=1,2"),
        (
            "Room 4, then https://meet.example/abc.",
            "Room 4, then https://meet.example/abc.",
            "https://meet.example/abc",
        ),
        ("https://MEET.example:8443", None, "https://MEET.example:8443"),
        ("12 Oak Street; second floor", "12 Oak Street; second floor", None),
        ("javascript:alert(1)", "javascript:alert(1)", None),
        ("https://ann@meet.example/", "https://ann@meet.example/", None),
        ("https://meet.example/\u202e", "https://meet.example/\u202e", None),
        ("https://", "https://", None),
        ("", None, None),
    ],
)
def test_only_a_whole_address_of_the_web_is_a_link(where: str, place: str | None, link: str | None) -> None:
    assert place_and_link(where) == (place, link)


def test_an_action_is_told_without_its_day_and_a_round_without_the_titles_of_its_people() -> None:
    asked = held(with_whom="Priya Nair (staff engineer), Tom Okafor (head of data)")
    made = interview(asked, next=Next("call Wiebke on 2026-11-24", "2026-11-24"))
    action, event = events(made)
    assert (action.summary, event.summary) == ("Acme: call Wiebke", "Acme: SQL with Priya Nair and Tom Okafor")
    assert "With Priya Nair (staff engineer), Tom Okafor (head of data)" in event.lines


def test_a_round_whose_heading_says_nothing_but_its_day_is_an_interview_and_stays_one_when_it_moves() -> None:
    (before,) = events(interview(held(kind="Wed 2026-11-25 14:00", with_whom="Ann")))
    (after,) = events(interview(held("2026-11-27", "09:00", kind="2026-11-27, 9:00", with_whom="Ann")))
    assert (before.summary, before.uid) == ("Acme: Interview with Ann", after.uid)


def test_events_come_in_the_order_of_their_beginning() -> None:
    one = interview(held("2026-11-25", "14:00"), held("2026-11-25", None, "day"), held("2026-11-23", None, "first"))
    assert [each.summary for each in events(one)] == ["Acme: first", "Acme: day", "Acme: SQL"]


# --- by what a calendar knows an event ---

KINDS = st.sampled_from(["SQL", "sql", "Technical", "Technical 1", "", "1 SQL", "round", "its day"])
ROUNDS = st.lists(
    st.builds(
        held,
        DAYS,
        st.sampled_from([None, "09:00", "14:00"]),
        KINDS,
        result=st.sampled_from([None, "passed", "cancelled"]),
    ),
    max_size=6,
)


def known_by(*cards: Card, now: datetime = datetime.min) -> list[str]:
    """What calendars know the events by, in no order; by default of all rounds however old they are."""
    return sorted(each.uid for each in events(*cards, now=now))


def dated(rounds: Sequence[Round], days: int = 0) -> tuple[Round, ...]:
    """The rounds, each on a day of its own, moved by so many days."""
    moved = [(date(2026, 11, 21) + timedelta(days=at * 3 + days)).isoformat() for at in range(len(rounds))]
    return tuple(
        replace(
            each,
            kind=f"{day} {each.time or ''}".strip() if each.kind == "its day" else each.kind,
            date=day,
            when=day,
            line=at * 7 + days,
            start=each.time and f"{day}T{each.time}",
        )
        for at, (each, day) in enumerate(zip(rounds, moved, strict=True), 1)
    )


@given(CARDS)
def test_no_two_events_are_known_by_the_same(cards: list[Card]) -> None:
    found = known_by(*cards)
    assert len(found) == len(set(found))


@given(st.lists(st.text(max_size=3), unique=True, max_size=5), ROUNDS, st.sampled_from(STATUSES))
def test_no_two_events_of_whatever_cards_with_whatever_rounds_are_known_by_the_same(
    names: list[str], rounds: list[Round], status: str
) -> None:
    facts = {"status": status, "rounds": dated(rounds), "deadline": "2026-12-01", "next": Next("x", "2026-12-01")}
    found = known_by(*(card(name, **facts) for name in names))
    assert len(found) == len(set(found)) >= len(names) * (len(rounds) + 1)


@given(ROUNDS, st.integers(1, 300), ROUNDS, st.sampled_from([None, "passed", "cancelled"]))
def test_an_event_is_known_by_the_same_wherever_its_day_moves_and_whatever_is_added_behind(
    rounds: list[Round], days: int, more: list[Round], result: str | None
) -> None:
    def uids(given: Sequence[Round], **facts: Any) -> list[str]:
        facts = {"deadline": "2026-12-01", "next": Next("call", "2026-12-02"), "reply_by": "2026-12-01", **facts}
        return [each.uid for each in sorted(events(interview(*given, **facts)), key=lambda each: each.summary)]

    before = set(uids(dated(rounds)))
    moved = [replace(each, result=result, minutes=30, with_whom="Ann", where="Room 4") for each in dated(rounds, days)]
    assert set(uids(moved)) == before
    assert set(uids(moved, reply_by="2027-01-05", next=Next("call Ann, 2027", "2027-01-07"), position="Chef")) == before
    assert set(uids(dated([*rounds, *more]))) >= before


def test_rounds_of_one_kind_are_known_by_their_place_among_them_in_the_file() -> None:
    first, second = held("2026-11-25", "09:00", "SQL"), held("2026-11-27", "09:00", "sql ")
    swapped = interview(replace(first, date="2026-11-29", start="2026-11-29T09:00"), second)
    uids = {each.start.isoformat()[:10]: each.uid for each in events(interview(first, second))}
    later = {each.start.isoformat()[:10]: each.uid for each in events(swapped)}
    assert later == {"2026-11-29": uids["2026-11-25"], "2026-11-27": uids["2026-11-27"]}
    undated_first = events(interview(held(None, None, "SQL"), second))
    assert [each.uid for each in undated_first] == [uids["2026-11-27"]]


def test_a_round_is_known_by_the_same_once_the_application_has_ended() -> None:
    assert known_by(interview(held()), now=NOW) == known_by(interview(held(), outcome="withdrawn"), now=NOW)


def test_what_a_calendar_knows_an_event_by_is_the_same_in_every_version() -> None:
    """As `b2sum -l 128` has it: another one would double every entry of a person's calendar."""
    made = interview(held(), next=Next("call", "2026-12-01"))
    assert [each.uid for each in events(made)] == [
        "aa29e2bd5accdc8c2c96661a988e6953@jobboard",
        "921059ce3d0336e6fcbc136ba1096c9f@jobboard",
    ]


@given(CARDS, st.integers(-400, 400))
def test_open_applications_lose_no_day_that_matters_and_ended_ones_add_none(cards: list[Card], away: int) -> None:
    now = NOW + timedelta(days=away)
    found = events(*cards, now=now)
    ended = {each.id for each in cards if each.facts.closed}
    assert all(each.cancelled and each.kind == "round" for each in found if each.id in ended)
    acted = {each.id for each in cards if not each.facts.closed and each.facts.next and each.facts.next.date}
    assert {each.id for each in found if each.kind == "next"} == acted
    offers = {each.id for each in cards if not each.facts.closed and each.status == "OFFER" and each.facts.deadline}
    assert {each.id for each in found if each.kind == "answer"} == offers
    assert list(found) == sorted(found, key=lambda each: (each.start.isoformat(), each.id, each.uid))


@given(CARDS, st.lists(ROUNDS, max_size=3), st.integers(-40, 40))
def test_every_day_that_today_tells_of_is_in_the_calendar(
    cards: list[Card], rounds: list[list[Round]], away: int
) -> None:
    now = NOW + timedelta(days=away)
    held_too = [interview(*each, company=f"Round {at}") for at, each in enumerate(rounds)]
    cards = [*cards, *(replace(each, id=f"r{at}") for at, each in enumerate(held_too))]
    found = {(each.id, each.start.isoformat()[:10]) for each in events(*cards, now=now)}
    tasks = [each for each in today_of(cards, now, {}).tasks if each.date]
    assert {(each.card.id, each.date) for each in tasks} <= found
