"""The other applications at a company: which they are, how each stands, whom one knows there."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from time import process_time

import pytest
from hypothesis import given

from jobboard.board.board import Board
from jobboard.board.card import Card
from jobboard.board.firm import firm
from jobboard.board.same_company import (
    Firms,
    SameCompany,
    came_there,
    contacts,
    reached,
    same_company,
    same_company_record,
    standing,
    told,
)
from jobboard.text.values import Facts, Round
from tests.unit.board.builders import CARDS, CHANGES, TODAY, card

NOW = datetime(2026, 11, 21, 9, 30)


def found(cards: Iterable[Card], company: str | None, *but: str) -> SameCompany | None:
    """What else is at the company on a board of these cards."""
    return same_company(Firms().now({each.id: each for each in cards}), company, but)


def ids(same: SameCompany | None) -> list[str]:
    return [each.id for each in same.cards] if same else []


@pytest.mark.parametrize(
    ("company", "asked"),
    [
        ("Acme", "ACME, Inc."),
        ("Müller & Söhne GmbH & Co. KG", "Müller and Söhne"),
        ("Société Générale S.A.", "Socie\u0301te\u0301 Ge\u0301ne\u0301rale"),
        ("株式会社Hoshi", "hoshi"),
    ],
)
def test_a_company_is_the_same_without_case_legal_form_and_way_of_writing_accents(company: str, asked: str) -> None:
    assert ids(found([card("a", company=company)], asked)) == ["a"]


@pytest.mark.parametrize(
    ("company", "asked"),
    [
        ("Acme", "Acme Labs"),
        ("Société Générale", "Societe Generale"),
        ("Confidential", "Confidential"),
        ("Stealth startup", "stealth startup"),
        (None, None),
        ("", ""),
        ("Acme", None),
    ],
)
def test_what_is_only_alike_or_names_nobody_is_no_company_on_the_board(company: str | None, asked: str | None) -> None:
    assert found([card("a", company=company)], asked) is None


def test_a_card_is_not_beside_itself() -> None:
    assert found([card("a", company="Acme")], "Acme", "a") is None
    assert ids(found([card("a", company="Acme"), card("b", company="Acme")], "Acme", "a")) == ["b"]


def test_a_company_that_is_guessed_counts() -> None:
    assert ids(found([card("acme", guessed=("company",))], "Acme")) == ["acme"]


def test_those_in_play_stand_first_and_of_each_the_newest() -> None:
    cards = [
        card("rejected", company="Acme", status="APPLIED", outcome="rejected", since="2026-11-20"),
        card("old", company="Acme", status="APPLIED", since="2026-03-01"),
        card("skipped", company="Acme", status="DID_NOT_APPLY", since="2026-11-21"),
        card("undated", company="Acme"),
        card("unknown", company="Acme", status=None, status_text="In Review"),
        card("new", company="Acme", status="INTERVIEW", since="2026-10-01"),
        card("other", company="Globex"),
    ]
    same = found(cards, "Acme")
    assert ids(same) == ["new", "old", "undated", "unknown", "skipped", "rejected"]
    assert same is not None
    assert same.in_play == 4


@pytest.mark.parametrize(
    ("facts", "words"),
    [
        ({"status": "APPLIED", "outcome": "rejected", "since": "2026-08-20"}, "rejected 3 months ago"),
        ({"status": "INTERVIEW", "outcome": "role closed", "since": "2026-11-20"}, "role closed yesterday"),
        (
            {"status": "APPLIED", "outcome": "rejected", "since": "2026-08-20", "applied": "2026-07-01"},
            "rejected 3 months ago",
        ),
        ({"status": "APPLIED", "outcome": "ghosted"}, "ghosted"),
        ({"status": "OFFER", "outcome": "declined", "since": "2024-11-21"}, "declined 2 years ago"),
        ({"status": "APPLIED", "applied": "2026-11-12", "since": "2026-11-14"}, "applied 9 days ago"),
        ({"status": "APPLIED", "since": "2026-11-21"}, "applied today"),
        ({"status": "APPLIED"}, "applied"),
        ({"status": "PREPARED", "since": "2026-11-07"}, "prepared 2 weeks ago"),
        ({"status": "PREPARED", "applied": "2026-11-07"}, "prepared"),
        ({"status": "INTERVIEW", "since": "2026-10-31"}, "interviewing for 3 weeks"),
        ({"status": "INTERVIEW", "since": "2026-11-20"}, "interviewing since yesterday"),
        ({"status": "INTERVIEW"}, "interviewing"),
        ({"status": "OFFER", "since": "2026-11-18"}, "offered 3 days ago"),
        ({"status": "DID_NOT_APPLY", "since": "2026-09-21"}, "did not apply, 2 months ago"),
        ({"status": "DID_NOT_APPLY"}, "did not apply"),
        ({"status": None, "status_text": "In Review"}, "“In Review”"),
        ({"status": None}, "no status stated"),
    ],
)
def test_how_an_application_stands_with_its_age(facts: dict[str, str | None], words: str) -> None:
    assert standing(card("a", **facts), TODAY) == words


def test_the_day_of_the_application_is_not_taken_for_the_day_of_the_rejection() -> None:
    ended = card("a", status="APPLIED", outcome="rejected", applied="2026-08-14", since="2026-08-14")
    assert came_there(ended) is None
    assert standing(ended, TODAY) == "rejected, applied 3 months ago"


def test_one_line_tells_the_first_and_counts_the_others() -> None:
    cards = [
        card("a", company="Acme GmbH", position="Editor", status="APPLIED", outcome="rejected", since="2026-08-20"),
        card("b", company="Acme", position="Poet", status="APPLIED", outcome="ghosted", since="2026-07-20"),
        card("c", company="Acme", position="Clerk", status="APPLIED", outcome="ghosted", since="2026-06-20"),
    ]
    same = found(cards, "Acme, Inc.")
    assert same is not None
    assert told(same, TODAY) == "also at Acme, Inc.: Editor, rejected 3 months ago; 2 more"


def test_a_line_names_the_file_of_what_has_no_position_and_draws_nothing() -> None:
    same = found([card("acme-2", company="Acme", position=None)], "Acme\x1b]0;x\x07")
    assert same is None
    same = found([card("acme-2", company="Ac\u202eme\x1b", position=None)], "Ac\u202eme\x1b")
    assert same is not None
    assert told(same, TODAY).isprintable()
    assert told(same, TODAY).endswith(": acme-2, prepared")


def test_the_round_that_was_reached_is_the_last_that_took_place() -> None:
    rounds = (
        Round(1, "Technical", date="2026-11-10"),
        Round(2, "Screen", date="2026-11-03"),
        Round(3, "Panel", date="2026-11-19", result="cancelled"),
        Round(4, "Final", date="2026-11-30"),
    )
    last = reached(card("a", rounds=rounds), NOW)
    assert last is not None
    assert last.kind == "Technical"
    assert reached(card("a", rounds=rounds[2:]), NOW) is None
    told_of = reached(card("a", rounds=(Round(1, "Screen", result="passed"), Round(2, "SQL", result="failed"))), NOW)
    assert told_of is not None
    assert told_of.kind == "SQL"


def test_people_are_named_once_with_where_they_come_from() -> None:
    cards = [
        card("new", company="Acme", since="2026-11-01", contact="Jane Roe <jane@acme.example>"),
        card(
            "old",
            company="Acme",
            since="2026-01-01",
            contact="jane roe <JANE@acme.example> ",
            rounds=(
                Round(1, "Screen", with_whom="Dana Fox (CTO), Jane Roe and Lee Park"),
                Round(2, "Panel", with_whom="dana fox; Max"),
            ),
        ),
    ]
    same = found(cards, "Acme")
    assert same is not None
    assert [(each.name, each.card.id, each.round) for each in contacts(same)] == [
        ("Jane Roe <jane@acme.example>", "new", None),
        ("Dana Fox (CTO)", "old", "Screen"),
        ("Lee Park", "old", "Screen"),
        ("Max", "old", "Panel"),
    ]


def test_of_two_contacts_with_one_name_that_say_different_things_both_are_kept() -> None:
    cards = [
        card("a", company="Acme", contact="Jane Roe, Max Bell"),
        card("b", company="Acme", contact="Jane Roe"),
    ]
    same = found(cards, "Acme")
    assert same is not None
    assert [each.name for each in contacts(same)] == ["Jane Roe, Max Bell", "Jane Roe"]


def test_the_record_says_what_is_known_and_null_for_the_rest() -> None:
    cards = [
        card(
            "a",
            company="Acme",
            position="Editor",
            status="INTERVIEW",
            outcome="rejected",
            applied="2026-07-01",
            since="2026-08-20",
            contact="Jane Roe",
            rounds=(Round(1, "Screen", date="2026-08-01", with_whom="Dana Fox"),),
        ),
        Card("b", "/x/b.md", Facts(company="Acme", status="PREPARED")),
    ]
    assert same_company_record(found(cards, "Acme"), NOW) == [
        {
            "id": "b", "position": None, "status": "PREPARED", "outcome": None, "since": None, "ago": None,
            "applied": None, "round": None, "contacts": [],
        },
        {
            "id": "a", "position": "Editor", "status": "INTERVIEW", "outcome": "rejected", "since": "2026-08-20",
            "ago": "3 months ago", "applied": "2026-07-01", "round": "Screen",
            "contacts": [{"name": "Jane Roe", "round": None}, {"name": "Dana Fox", "round": "Screen"}],
        },
    ]  # fmt: skip
    assert same_company_record(None, NOW) == []


@given(CARDS, CHANGES)
def test_what_is_brought_up_is_what_would_be_made_anew(cards: list[Card], changes: dict[str, Card | None]) -> None:
    before = Board.of(cards, TODAY)
    after = before.with_changes(changes)
    brought, anew = Firms().now(before.by_id).now(after.by_id), Firms().now(after.by_id)
    for name in {firm(each.facts.company) for board in (before, after) for each in board if each.facts.company}:
        assert name is not None
        assert brought.at(name) == anew.at(name)
        assert {each.id for each in anew.at(name)} == {
            each.id for each in after if each.facts.company and firm(each.facts.company) == name
        }


def test_the_firms_of_a_board_stay_as_they_are_when_another_is_made_of_them() -> None:
    first = Firms().now({"a": card("a", company="Acme")})
    assert [each.id for each in first.at("acme")] == ["a"]
    second = first.now({"b": card("b", company="Acme")})
    assert [each.id for each in first.at("acme")] == ["a"]
    assert [each.id for each in second.at("acme")] == ["b"]


def test_ten_thousand_cards_of_one_company_take_time_by_their_number() -> None:
    people = Round(1, "Screen", with_whom="Dana Fox, Lee Park")
    cards = {
        f"c{number:05}": card(f"c{number:05}", company="Acme", contact=f"Jane {number}", rounds=(people,))
        for number in range(10_000)
    }
    begun = process_time()
    firms = Firms().now(cards).now({**cards})
    same = same_company(firms, "Acme", ("c00000",))
    assert same is not None
    assert len(same.cards) == 9_999
    assert told(same, TODAY).endswith("; 9,998 more")
    assert len(contacts(same)) == 10_001
    firms = firms.now({each: card(each, company="Acme AG") for each in cards})
    assert len(firms.at("acme")) == 10_000
    assert process_time() - begun < 2
    many = card("x", company="Acme", rounds=(Round(1, "Screen", with_whom="a," * 500_000),))
    begun = process_time()
    assert contacts(SameCompany("Acme", (many,))) == ()
    assert process_time() - begun < 0.5
