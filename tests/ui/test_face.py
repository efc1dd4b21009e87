"""The three lines of a card: what is known, each thing once, the date that matters at the right of the first."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobboard.board.card import Card
from jobboard.board.face import Part, day_ahead, face
from jobboard.board.pay_words import pay
from jobboard.slots import replace
from jobboard.text.clean import is_clean
from jobboard.text.values import Next, Problem, Round, Salary
from tests.ui.builders import NOW, TODAY, card


def details(made: object) -> list[str]:
    return [part.text for part in face(made, NOW).details]  # type: ignore[arg-type]


def told(made: Card, now: datetime) -> tuple[str, list[str]]:
    """What stands at the right of the first line, and on the third, at a moment."""
    drawn = face(made, now)
    return drawn.when.text, [part.text for part in drawn.details]


def when(made: object) -> Part:
    return face(made, NOW).when  # type: ignore[arg-type]


def test_a_card_shows_company_position_and_what_is_done_of_the_preparation() -> None:
    drawn = face(card("root", position="Staff Engineer", done=2, total=11), NOW)
    assert (drawn.company, drawn.position, [part.text for part in drawn.details]) == (
        "Root",
        "Staff Engineer",
        ["prep 2/11"],
    )


def test_the_id_stands_for_a_company_that_is_not_stated() -> None:
    assert face(card("acme-2026", company=None), NOW).company == "acme-2026"


@pytest.mark.parametrize(
    ("facts", "height"),
    [({}, 2), ({"position": None}, 1), ({"total": 3}, 3), ({"position": None, "total": 3}, 2)],
)
def test_a_card_is_as_high_as_what_is_known(facts: dict[str, Any], height: int) -> None:
    assert face(card(**facts), NOW).height == height


@pytest.mark.parametrize(
    ("days", "text", "tone"),
    [
        (-3, "3 d late", "late"),
        (0, "today", "soon"),
        (1, "tomorrow", "soon"),
        (2, "Fri 27", "due"),
        (6, "Tue 1", "due"),
        (7, "in 7 d", "due"),
        (20, "in 20 d", "due"),
        (30, "25 Dec", "due"),
        (400, "Dec 2027", "due"),
    ],
)
def test_a_date_is_said_in_as_few_words_as_tell_it(days: int, text: str, tone: str) -> None:
    assert day_ahead(TODAY + timedelta(days), TODAY) == (text, tone)


@given(st.dates(date(2000, 1, 1), date(2099, 12, 31)))
def test_a_date_never_takes_more_room_than_a_company_can_spare(day: date) -> None:
    assert len(day_ahead(day, TODAY)[0]) <= len("10000 d late")


def test_the_date_that_matters_next_stands_on_the_first_line_and_nowhere_else() -> None:
    made = card(status="APPLIED", changed="2026-11-16", next=Next("ask Anna", "2026-11-27"))
    assert when(made) == Part(when(made).text, "due")
    assert when(made).text == "Fri 27"
    assert details(made) == ["9 d quiet", "ask Anna"]


def test_without_a_date_the_first_line_says_how_long_it_has_been_quiet() -> None:
    made = card(status="APPLIED", changed="2026-11-16")
    assert (when(made).text, when(made).tone) == ("9 d", "quiet")
    assert details(made) == []


def test_an_age_that_is_not_known_is_not_shown() -> None:
    assert when(card(status="APPLIED")).text == ""


def test_a_prepared_card_with_everything_done_is_ready() -> None:
    made = face(card(done=4, total=4), NOW)
    assert (made.details[0].text, made.details[0].tone) == ("✓ ready", "good")


def test_an_interview_shows_the_coming_round_and_the_ticks() -> None:
    rounds = (Round(1, "Recruiter call", date="2026-11-20"), Round(2, "Onsite", date="2026-11-27", with_whom="Ann Lee"))
    assert details(card(status="INTERVIEW", rounds=rounds, done=1, total=4)) == ["Onsite with Ann Lee", "1/4"]


def test_an_interview_whose_rounds_are_past_shows_the_last_of_them() -> None:
    assert details(card(status="INTERVIEW", rounds=(Round(1, "Screen"), Round(2, "Technical")))) == ["Technical"]


SLOT = Round(1, "SQL", date="2026-11-25", start="2026-11-25T14:00", minutes=45, with_whom="Ann", thanks=1)


@pytest.mark.parametrize(
    ("start", "text"),
    [
        ("2026-11-25T14:00", "today 14:00"),
        ("2026-11-26T09:00", "tomorrow 9:00"),
        ("2026-12-01T14:00", "Tue 1"),
        ("2026-12-24T14:00", "24 Dec"),
    ],
)
def test_a_round_today_or_tomorrow_has_its_time_on_the_first_line(start: str, text: str) -> None:
    assert when(card(status="INTERVIEW", rounds=(Round(1, "SQL", date=start[:10], start=start),))).text == text


def test_from_the_end_of_its_slot_a_round_is_asked_about_before_all_else() -> None:
    made = card(status="INTERVIEW", rounds=(SLOT,), total=2)
    assert told(made, datetime(2026, 11, 25, 14, 44)) == ("today 14:00", ["SQL with Ann", "0/2"])
    assert told(made, datetime(2026, 11, 25, 14, 45)) == ("today 14:00", ["how did it go?", "SQL with Ann", "0/2"])
    assert told(made, datetime(2026, 11, 26, 8, 0)) == ("yesterday", ["how did it go?", "SQL with Ann", "0/2"])
    assert told(made, datetime(2026, 11, 28, 8, 0)) == ("3 d ago", ["how did it go?", "SQL with Ann", "0/2"])
    asked = face(made, datetime(2026, 11, 28, 8, 0))
    assert (asked.details[0].tone, asked.when.tone) == ("soon", "soon")


def test_once_it_is_told_the_thank_you_is_due_for_two_days() -> None:
    made = card(status="INTERVIEW", rounds=(replace(SLOT, result="passed"),), changed="2026-11-25")
    assert told(made, datetime(2026, 11, 26, 8, 0)) == ("1 d", ["thank-you due", "SQL with Ann"])
    assert told(made, datetime(2026, 11, 28, 8, 0)) == ("3 d", ["SQL with Ann"])


def test_a_card_in_another_column_asks_too_and_one_in_unsorted_only_tells_its_reason() -> None:
    later = datetime(2026, 11, 26, 8, 0)
    assert told(card(status="APPLIED", rounds=(SLOT,)), later)[1][0] == "how did it go?"
    assert told(card(status=None, rounds=(SLOT,)), later)[1] == ["no status stated"]


def test_an_interview_tells_first_what_the_date_on_the_first_line_is_about() -> None:
    rounds = (Round(1, "Onsite", date="2026-11-30"),)
    made = card(status="INTERVIEW", rounds=rounds, total=4, next=Next("call Ann", "2026-11-26"))
    assert details(made) == ["call Ann", "0/4", "Onsite"]
    later = card(status="INTERVIEW", rounds=rounds, total=4, next=Next("call Ann", "2026-12-26"))
    assert details(later) == ["Onsite", "0/4", "call Ann"]


def test_a_prepared_card_tells_its_next_action_last() -> None:
    made = card(done=2, total=6, salary=Salary("", 52_000, 52_000, "GBP"), next=Next("ask Priya"))
    assert details(made) == ["prep 2/6", "£52k", "ask Priya"]


def test_the_location_is_told_where_it_is_known() -> None:
    assert face(card(location="Berlin\x1b[2J"), NOW).location == "Berlin·[2J"
    assert face(card(), NOW).location == ""


def test_an_offer_shows_pay_and_the_answer_by_where_a_nearer_date_is_on_the_first_line() -> None:
    salary = Salary("", 210_000, 210_000, "USD")
    assert details(card(status="OFFER", salary=salary, deadline="2026-12-01")) == ["$210k"]
    nearer = card(status="OFFER", salary=salary, deadline="2026-12-01", next=Next("call", "2026-11-26"))
    assert details(nearer) == ["$210k", "answer by 1 Dec", "call"]


def test_why_not_is_shown_in_the_first_column_and_on_closed_cards() -> None:
    assert details(card(status="DID_NOT_APPLY", reason="needs a PhD")) == ["needs a PhD"]
    assert details(card(status="APPLIED", outcome="rejected", reason="internal")) == ["× rejected", "internal"]
    assert details(card(status="OFFER", outcome="accepted")) == ["✓ accepted"]


@pytest.mark.parametrize(
    ("made", "reason"),
    [
        (card(status=None, status_text="In Review"), "“In Review” is not a status I know"),
        (card(status=None), "no status stated"),
        (card(status=None, unread="over 5 MB"), "over 5 MB"),
    ],
)
def test_a_card_in_unsorted_says_why_it_is_there(made: object, reason: str) -> None:
    assert details(made) == [reason]


def test_problems_and_conflict_copies_have_a_mark() -> None:
    assert face(card(problems=(Problem(3, "twice"),)), NOW).mark == "!"
    assert face(card(warnings=("a conflict copy",)), NOW).mark == "!"
    assert face(card(), NOW).mark == ""


def test_in_unsorted_the_mark_is_for_what_the_third_line_does_not_tell() -> None:
    unknown = Problem(3, "“In Review” is not a status that jobboard knows")
    assert face(card(status=None, problems=(unknown,)), NOW).mark == ""
    assert face(card(status=None, problems=(unknown, Problem(9, "url twice"))), NOW).mark == "!"


@pytest.mark.parametrize(
    ("salary", "short"),
    [
        (None, ""),
        (Salary("Competitive"), "Competitive"),
        (Salary("", 200_000, 250_000, "USD"), "$200–250k"),
        (Salary("", 45, 65, "$", "hour"), "$45–65/h"),
        (Salary("", 67_288.92, 88_302.60, "$", "year"), "$67–88k"),
        (Salary("", 80_000, None, "$"), "$80k+"),
        (Salary("", None, 80_000, "$"), "up to $80k"),
        (Salary("", 52_000, 52_000, "GBP"), "£52k"),
        (Salary("", 4_000, 5_500, "CHF", "month"), "CHF 4–5.5k/mo"),
        (Salary("", 900, 1_200, "€", "week"), "€900–1.2k/wk"),
        (Salary("", 900_000, 1_200_000, "€"), "€900k–1.2M"),
        (Salary("172-195", 172, 195), "172–195"),
    ],
)
def test_pay_is_shortened_and_a_range_stays_a_range(salary: Salary | None, short: str) -> None:
    assert pay(salary) == short


@given(
    st.text(max_size=30),
    st.text(max_size=30),
    st.text(max_size=30),
    st.sampled_from(["APPLIED", "DID_NOT_APPLY", None]),
)
def test_nothing_of_a_file_reaches_a_face_uncleaned(
    company: str, position: str, reason: str, status: str | None
) -> None:
    made = card(
        company=company, position=position, reason=reason, location=reason,
        status=status, status_text=reason, next=Next(reason),
    )  # fmt: skip
    drawn = face(made, NOW)
    for text in (drawn.company, drawn.position, drawn.location, *(part.text for part in drawn.details)):
        assert is_clean(text) or not any(character in text for character in "\x1b\x07\x00\n\r\u202e\x9b")


def test_an_offer_tells_the_base_that_is_offered() -> None:
    offered = (("base", "$215,000 a year", 9, "Base", ""),)
    drawn = face(card(status="OFFER", salary=Salary("$150k", 150_000.0, 150_000.0, "$"), offer=offered), NOW)
    assert [part.text for part in drawn.details][:1] == ["$215,000 a year"]


def test_a_must_have_that_is_not_met_is_a_mark_and_the_last_thing_said() -> None:
    drawn = face(card(salary=Salary("$150k", 150_000.0, 150_000.0, "$")), NOW, ("Fully remote",))
    assert (drawn.mark, [part.text for part in drawn.details]) == ("✗", ["$150k", "✗ Fully remote"])
    assert face(card(), NOW).mark == ""
