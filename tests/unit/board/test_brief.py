"""The brief of the next round: what is read of a file for it, and what is not known."""

from __future__ import annotations

import time
from datetime import datetime

import pytest

from jobboard.board.brief.brief import brief_of, next_round
from jobboard.board.brief.values import Ahead, Brief, Gap, Held, Must, Pay, Point, Question, Said, When
from jobboard.board.card import Card
from jobboard.fit.skills import Asked, Skills
from jobboard.profile.values import Floor
from jobboard.slots import replace
from jobboard.store.clock import in_own_time
from jobboard.text.document import read_document

NOW = datetime(2026, 11, 24, 9)
HEAD = "# Data Engineer at Acme\n\n- **Company**: Acme\n- **Status**: {}\n"


def brief(more: str = "", *offered: str, status: str = "INTERVIEW", now: datetime = NOW) -> Brief:
    """The brief of an application; the lines of `more` begin at 5."""
    document = read_document(HEAD.format(status) + more, "acme")
    return brief_of(document, Card("acme", "/home/ann/acme.md", attachments=("cv.pdf",)), now, offered)


def ahead(lines: str, now: datetime = NOW) -> Ahead:
    """The round that is next, from the lines below `### SQL`, which begin at 8."""
    found = brief(f"\n## Interviews\n### SQL\n{lines}", now=now).round
    assert found is not None
    return found


def test_the_round_is_the_next_that_is_not_over() -> None:
    more = "\n## Interviews\n### Past\n- When: 2026-11-20\n### Far\n- When: 2026-12-09\n### Near\n- When: 2026-12-02\n"
    more += "### Off\n- When: 2026-12-03\n- Result: cancelled\n"
    found = brief(more).round
    assert found is not None
    assert (found.kind, found.line) == ("Near", 11)
    assert [(each.kind, each.date, each.line) for each in found.then] == [("Far", "2026-12-09", 9)]


def test_at_interview_one_without_a_day_is_the_next_else_none() -> None:
    more = "\n## Interviews\n### Panel\n- When: some day next week\n"
    found = brief(more).round
    assert found is not None
    assert (found.kind, found.when) == ("Panel", When("some day next week"))
    assert brief(more, status="APPLIED").round is None
    assert brief().round is None
    assert brief("- **Outcome**: rejected\n" + more).round is None


@pytest.mark.parametrize(
    ("day", "away"),
    [("2026-11-24", "today"), ("2026-11-25", "tomorrow"), ("2026-11-26", "in 2 days"), ("2026-12-24", "in 30 days")],
)
def test_how_far_away_it_is(day: str, away: str) -> None:
    assert ahead(f"- When: {day}\n").when.away == away


def test_when_it_is_without_a_zone() -> None:
    said = "2026-11-25, 90 min"
    assert ahead(f"- When: {said}\n").when == When(said, "2026-11-25", minutes=90, away="tomorrow")


def in_berlin(lines: str, monkeypatch: pytest.MonkeyPatch, zone: str = "Europe/Berlin") -> When:
    """When a round is for somebody whose clock shows the time of a zone."""
    monkeypatch.setenv("TZ", zone)
    time.tzset()
    try:
        document = read_document(HEAD.format("INTERVIEW") + f"\n## Interviews\n### SQL\n{lines}", "acme")
        facts = in_own_time(document.facts)
    finally:
        monkeypatch.undo()
        time.tzset()
    found = brief_of(replace(document, facts=facts, rounds=facts.rounds), Card("acme", "/acme.md"), NOW).round
    assert found is not None
    return found.when


def test_the_zone_that_is_stated_stands_beside_the_own_time(monkeypatch: pytest.MonkeyPatch) -> None:
    when = in_berlin("- When: 2026-12-01 23:30 PT, 45 min\n", monkeypatch)
    assert (when.date, when.time, when.end, when.away) == ("2026-12-02", "08:30", "09:15", "in 8 days")
    assert (when.there_date, when.there_time, when.there_end) == ("2026-12-01", "23:30", "00:15")
    assert (when.zone, when.place) == ("PT", "America/Los_Angeles")


def test_in_the_week_between_two_changes_to_winter_time_the_distance_is_the_smaller_one(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Berlin turned back on 25 October 2026, New York on 1 November."""
    assert in_berlin("- When: 2026-12-01 10:00 ET\n", monkeypatch).time == "16:00"
    assert in_berlin("- When: 2027-03-20 10:00 ET\n", monkeypatch).time == "15:00"


def test_the_same_clock_there_is_told_once(monkeypatch: pytest.MonkeyPatch) -> None:
    when = in_berlin("- When: 2026-12-01 10:00 CET\n", monkeypatch)
    assert (when.time, when.zone, when.place, when.there_time) == ("10:00", "CET", "Europe/Berlin", None)


def test_links_and_places() -> None:
    lines = "- When: 2026-12-01\n- Link: [Zoom](https://zoom.example/j/1)\n- Where: Room 3: https://acme.example/map\n"
    found = ahead(f"{lines}- Place: From https://b.example left\n- https://c.example/j\n")
    assert found.links == (
        Said("https://zoom.example/j/1", 9),
        Said("https://acme.example/map", 10),
        Said("https://b.example", 11),
        Said("https://c.example/j", 12),
    )
    assert found.places == (Said("Zoom", 9), Said("Room 3", 10), Said("From https://b.example left", 11))
    assert found.notes == ()


def test_a_link_that_stands_beside_the_name_of_a_round() -> None:
    found = brief("\n## Interviews\n- 2026-12-01: SQL, https://zoom.example/j/2\n").round
    assert found is not None
    assert (found.links, found.notes) == ((Said("https://zoom.example/j/2", 7),), ())
    found = brief("\n## Interviews\n### SQL, 2026-12-01, https://zoom.example/j/3 on Zoom\n").round
    assert found is not None
    assert found.links == (Said("https://zoom.example/j/3", 7),)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Ana Silva", ["Ana Silva"]),
        ("Ana Silva (CTO, US), Ben Wu and Chi Lee", ["Ana Silva (CTO, US)", "Ben Wu", "Chi Lee"]),
        ("Ana Silva, Head of Data", ["Ana Silva, Head of Data"]),
        ("Ana Silva, CTO; Ben Wu, Engineer", ["Ana Silva, CTO", "Ben Wu, Engineer"]),
    ],
)
def test_people_stand_by_themselves_unless_a_comma_may_part_name_and_title(text: str, names: list[str]) -> None:
    assert [each.text for each in ahead(f"- When: 2026-12-01\n- With: {text}\n").people] == names


def test_all_lines_that_name_people_count() -> None:
    found = ahead("- When: 2026-12-01\n- With: Ana Silva\n- Interviewer: Ben Wu\n")
    assert found.people == (Said("Ana Silva", 9), Said("Ben Wu", 10))


def test_what_else_a_round_says_is_kept_but_not_what_is_told_elsewhere() -> None:
    lines = (
        "- When: 2026-12-01\n- With: Ana\n- Passcode: 4711,\n  in capitals\n- Asked:\n  - Why? (gap)\n"
        "- [ ] Water\n- Type: technical\n\nThey share a\n*whiteboard*.\n\n> a quote\n"
    )
    assert ahead(lines).notes == (Said("Passcode: 4711, in capitals", 10), Said("They share a whiteboard.", 17))


def test_what_stands_beside_the_name_of_a_round() -> None:
    found = brief(
        "\n## Interviews\n- 2026-12-01: Panel, four people\n"
        "- 2026-11-01: Call, passed\n- 2026-11-02: Talk, long, passed\n"
    )
    assert found.round is not None
    assert found.round.notes == (Said("four people", 7),)
    assert [(each.kind, each.said) for each in found.held] == [("Talk", "long"), ("Call", None)]


def test_who_stands_beside_the_name_of_a_round_is_told_as_people() -> None:
    found = brief("\n## Interviews\n- 2026-12-01: Panel with Ana Silva\n").round
    assert found is not None
    assert (found.people, found.notes) == ((Said("Ana Silva", 7),), ())


def test_points_to_land_are_of_the_strategy_then_the_skills_unticked_first() -> None:
    found = brief("\n## Key skills\n- [x] SQL\n- [ ] dbt\n## Application Strategy\n1. Ledger\n2. [x] Team\n")
    assert found.points == (Point("Ledger", 10), Point("dbt", 8), Point("Team", 11, True), Point("SQL", 7, True))


def test_questions_unticked_first() -> None:
    assert [each.text for each in brief("\n## Questions to ask\n- [x] a\n- b\n").questions] == ["b", "a"]


def test_points_of_what_was_sent_are_those_made_first() -> None:
    more = "- **Resume**: cv.pdf\n\n## Cover letter points\n- [ ] grants\n- [x] tapes\n## Resume highlights\n- years\n"
    found = brief(more)
    assert (found.resume.name, found.letter.name) == ("cv.pdf", None)
    assert (found.letter.made, found.letter.listed) == ((Point("tapes", 9, True),), (Point("grants", 8),))
    assert (found.resume.made, found.resume.listed) == ((), (Point("years", 11),))


def test_must_haves_are_the_items_of_the_posting_required_first() -> None:
    more = (
        "\n## Job Description\nWe bake.\n### Nice to have\n- Rust\n### Requirements\n- **Five** years\n  of ovens\n"
        "- Go is a plus\n- A degree is not required\n"
    )
    found = brief(more)
    assert found.musts == (
        Must("Five years of ovens", 11, "required"),
        Must("Rust", 9, "preferred"),
        Must("Go is a plus", 13, "preferred"),
    )
    assert (found.has_posting, found.has_titles) == (True, True)


def test_what_an_item_requires_by_its_own_words_is_required() -> None:
    more = "\n## Job Description\nPreferred Qualifications:\n- Python\n- A PhD in AI, or a related field is required.\n"
    assert [(each.text, each.need) for each in brief(more).musts] == [
        ("A PhD in AI, or a related field is required.", "required"),
        ("Python", "preferred"),
    ]


def test_sentences_below_requirements_count_and_a_posting_that_says_nothing_of_them_lists_its_items() -> None:
    found = brief("\n## Requirements\nFive years at a bench.\n")
    assert [(each.text, each.line, each.need) for each in found.musts] == [("Five years at a bench.", 7, "required")]
    found = brief("\n## Job Description\nYou sail.\n* ROS 2\n* A boat\n")
    assert [(each.text, each.line) for each in found.musts] == [("ROS 2", 8), ("A boat", 9)]
    assert (found.has_posting, found.has_titles) == (True, False)
    assert brief().has_posting is False


def test_skills_that_are_required_and_not_in_the_profile() -> None:
    document = read_document(HEAD.format("APPLIED"), "acme")
    asked = (
        Asked("SQL", "required", "SQL", 9, (9,), "missing", instead=("Spark",)),
        Asked("Go", "required", "Go", 9, (9,), "named"),
        Asked("Rust", "preferred", "Rust", 9, (9,), "missing"),
    )
    card = Card("acme", "/acme.md")
    assert brief_of(document, card, NOW, skills=Skills(asked, True, True, True)).lacking == ("SQL or Spark",)
    assert brief_of(document, card, NOW, skills=Skills(asked, True, True, False)).lacking == ()


def test_pay_is_noted_then_named_by_the_rounds_from_the_first_on_and_the_person() -> None:
    more = (
        "- **Salary**: £40k\n\n## Interviews\n### Two\n- When: 2026-11-12\n- Pay named: £42k\n### One\n"
        "- When: 2026-11-02\n- Pay: £41k\n### None\n- When: 2026-11-03\n- Pay: TBD\n"
    )
    document = read_document(HEAD.format("INTERVIEW") + more, "acme")
    found = brief_of(document, Card("acme", "/acme.md"), NOW, floor=Floor("£39k a year", 39_000, "£", "year", 3))
    assert found.pay == (
        Pay("Noted", "£40k", 5),
        Pay("One", "£41k", 13, day="2026-11-02"),
        Pay("Two", "£42k", 10, day="2026-11-12"),
        Pay("Your floor", "£39k a year", 3, own=True),
    )


def test_an_offer_names_its_parts() -> None:
    found = brief("- **Answer by**: 2026-12-01\n\n## Offer\n- Base: £45k\n- Bonus: none\n", status="OFFER")
    assert found.pay == (Pay("Offer", "£45k", 8, "Base"), Pay("Offer", "none", 9, "Bonus"))
    assert found.answer_by == "2026-12-01"


def test_without_a_field_the_sentence_of_the_posting_that_names_pay_counts() -> None:
    more = "\n## Posting\nWe made $100m last year.\nSend a letter. Pay is\n**£34,000** and the train.\n\nBye.\n"
    assert brief(more).pay == (Pay("Posting", "Pay is £34,000 and the train.", 8),)
    assert brief("\n## Posting\nWe pay well, and made\n\n$100m.\n").pay == ()


def test_rounds_that_were_held_the_latest_first_with_what_was_asked() -> None:
    more = (
        "\n## Interviews\n### Call\n- When: 2026-11-02\n- With: Jo\n- Result: passed\n- Asked:\n  - Why us? (strong)\n"
        "  - Joins (gap)\n### SQL\n- When: 2026-11-12\n### Plant\n- Result: gap; above 500 litres\n"
        "### Later\n- When: 2026-12-12\n### Sometime\n"
    )
    found = brief(more)
    asked = Question("Why us?", 12, "strong"), Question("Joins", 13, "gap")
    assert found.held == (
        Held("SQL", 14, "2026-11-12"),
        Held("Call", 7, "2026-11-02", "Jo", "passed", asked=asked),
        Held("Plant", 16, result="gap; above 500 litres"),
    )  # fmt: skip
    assert found.gaps == (Gap("Joins", 13, "Call"), Gap("gap; above 500 litres", 16, "Plant"))


def test_a_round_of_this_morning_is_held_once_it_is_over() -> None:
    document = read_document(
        HEAD.format("INTERVIEW") + "\n## Interviews\n### SQL\n- When: 2026-11-24 09:30, 30 min\n", "a"
    )
    facts = in_own_time(document.facts)
    document = replace(document, facts=facts, rounds=facts.rounds)
    card = Card("acme", "/acme.md", facts)
    during, behind = datetime(2026, 11, 24, 9, 59), datetime(2026, 11, 24, 10)
    assert brief_of(document, card, during).held == ()
    assert next_round(card, during) is not None
    assert [each.kind for each in brief_of(document, card, behind).held] == ["SQL"]
    assert next_round(card, behind) is None


def test_open_items_are_those_of_the_round_then_the_counted_ones_that_stand_nowhere_else() -> None:
    more = (
        "\n## Interviews\n### SQL\n- When: 2026-12-01\n- [x] Chisels\n- [ ] Boots\n"
        "### Other\n- When: 2026-12-09\n- [ ] Train\n"
        "## Application Strategy\n- a\n- b\n- c\n- d\n## Cover letter\n- letter\n## Questions to ask\n- who?\n"
        "## Checklist\n- [ ] Read\n- [x] Slept\n"
    )
    found = brief(more, "Never offered where the round has its own")
    assert found.todo == (Point("Boots", 10),)
    assert found.open == (Point("Train", 13), Point("d", 18), Point("Read", 24))
    assert found.offered == ()


def test_nothing_is_open_where_the_application_is_closed() -> None:
    assert brief("- **Outcome**: rejected\n\n## Checklist\n- [ ] Read\n").open == ()


def test_what_is_offered_counts_where_the_round_has_nothing_of_its_own() -> None:
    more = "\n## Interviews\n### SQL\n- When: 2026-12-01\n## Checklist\n- [ ] Test the **camera**\n"
    found = brief(more, "test the camera", "Read [it](https://a.example)", "Read [it](https://a.example)")
    assert found.offered == ("Read it",)
    assert brief("", "Nothing is offered for a round that is not known").offered == ()


def test_the_facts_of_the_application() -> None:
    more = "- **Job URL**: https://a.example/1\n- **Contact**: Jo\n- **Applied**: 2026-10-02\n"
    found = brief(more + "- **Next**: Write, 2026-12-03\n")
    assert (found.company, found.position, found.status, found.day) == (
        "Acme",
        "Data Engineer",
        "INTERVIEW",
        "2026-11-24",
    )
    assert (found.url, found.contact, found.applied, found.beside) == (
        "https://a.example/1", "Jo", "2026-10-02", ("cv.pdf",)
    )  # fmt: skip
    assert brief("- **Deadline**: 2026-12-01\n", status="APPLIED").answer_by is None
    assert found.next is not None
    assert found.next.date == "2026-12-03"
    assert found.answer_by is None
