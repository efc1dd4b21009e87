"""What a round says on lines of its own, which items of a posting are required, and lists under other names."""

from __future__ import annotations

from datetime import datetime

import pytest

from jobboard.board.brief.brief import brief_of
from jobboard.board.brief.folded import BLANK
from jobboard.board.brief.page import page
from jobboard.board.brief.values import Brief, Must, Point, Said
from jobboard.board.card import Card
from jobboard.text.document import read_document

NOW = datetime(2026, 11, 24, 9)


def brief(more: str) -> Brief:
    """The brief of an application to Acme; the lines of `more` begin at 5."""
    text = f"# Data Engineer at Acme\n\n- **Company**: Acme\n- **Status**: INTERVIEW\n{more}"
    return brief_of(read_document(text, "acme"), Card("acme", "/home/ann/acme.md"), NOW)


def notes(lines: str) -> tuple[Said, ...]:
    """What else the round says; the lines begin at 8."""
    found = brief(f"\n## Interviews\n### SQL\n{lines}").round
    assert found is not None
    return found.notes


def test_lines_of_text_below_a_label_are_kept() -> None:
    assert notes(
        "When: 2026-12-02\nMaterial: https://acme.example/case\nThree slides,\nno more.\n\nWith: Pia\nBring shoes\n"
    ) == (
        Said("Material: https://acme.example/case", 9),
        Said("Three slides, no more.", 10),
        Said("Bring shoes", 14),
    )


def test_a_line_that_begins_with_a_time_is_one_of_its_own() -> None:
    lines = "- When: 2026-12-02\n\n09:30 Mina, strategy\n11h00–12h Bert,\nledger\n2 pm Lunch\n14.00 Lucy\n"
    assert notes(lines) == (
        Said("09:30 Mina, strategy", 10),
        Said("11h00–12h Bert, ledger", 11),
        Said("2 pm Lunch", 13),
        Said("14.00 Lucy", 14),
    )


@pytest.mark.parametrize(
    ("item", "need"),
    [
        ("Kafka, is required", "required"),
        ("Kafka, required", "required"),
        ("Kafka, and Go, are a must", "required"),
        ("Kafka, is not required", "preferred"),
        ("Kafka", "preferred"),
    ],
)
def test_an_item_below_preferred_that_says_it_is_required_is_so(item: str, need: str) -> None:
    assert [(each.text, each.need) for each in brief(f"\n## Job Description\nNice to have:\n- {item}\n").musts] == [
        (item, need)
    ]


def test_a_mark_on_one_item_hides_none_of_the_others() -> None:
    found = brief("\n## Job Description\nYou sail.\n- ROS 2\n- Go is a plus\n- A boat, required\n")
    assert found.musts == (
        Must("A boat, required", 10, "required"),
        Must("ROS 2", 8, "named"),
        Must("Go is a plus", 9, "preferred"),
    )
    assert (
        "## What the posting lists, required or not\n\n- (required) A boat, required\n- ROS 2\n"
        "- (preferred) Go is a plus\n" in page(found)
    )


def test_where_only_wishes_are_known_the_must_haves_are_a_line_to_fill_in() -> None:
    told = page(brief("\n## Job Description\n### What you'll do\n- Sail\n### Nice to have\n- Rust\n"))
    assert f"## What they ask for\n\n- Must-haves: {BLANK}\n- (preferred) Rust\n" in told


@pytest.mark.parametrize("title", ["Points to land", "Talking points", "Key messages", "Kernpunkte", "Strategie"])
def test_points_to_land_stand_under_other_names_too(title: str) -> None:
    found = brief(f"\n## {title}\n- The ledger\n  - in three weeks\n1. The **team**\n- [x] Told\n\nText.\n")
    assert found.points == (Point("The ledger", 7), Point("The team", 9), Point("Told", 10, True))


@pytest.mark.parametrize("title", ["Questions", "My questions", "Questions for them", "Fragen", "Questions à poser"])
def test_questions_stand_under_other_names_too(title: str) -> None:
    assert brief(f"\n## {title}\n- Who decides?\n").questions == (Point("Who decides?", 7),)


def test_points_that_stand_on_the_page_are_not_told_as_open_again() -> None:
    found = brief("\n## Talking points\n- [ ] The ledger\n")
    assert (found.points, found.open) == ((Point("The ledger", 7),), ())


@pytest.mark.parametrize("zone", ["Job Description", "History"])
def test_a_list_in_the_posting_or_the_history_is_none_of_the_persons(zone: str) -> None:
    assert brief(f"\n## {zone}\n### Questions\n- Who decides?\n").questions == ()


def test_questions_that_were_asked_in_a_round_are_none_to_ask() -> None:
    assert brief("\n## Interviews\n### SQL\n- When: 2026-11-02\n#### Questions\n- Joins?\n").questions == ()


def test_the_order_of_a_whole_day_has_room() -> None:
    day = "".join(f"{hour}:00 Talk {hour}\n" for hour in range(8, 18))
    told = page(brief(f"\n## Interviews\n### On-site\n- When: 2026-12-02\n\n{day}"))
    assert "- 8:00 Talk 8\n" in told
    assert "- 17:00 Talk 17\n" in told
