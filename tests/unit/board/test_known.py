"""What is on the board already: what is found by what, in which order, and how it is told."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from jobboard.board.card import Card
from jobboard.board.known import CERTAIN, WHYS, About, Index, Known, ago, told
from jobboard.text.values import Facts
from jobboard.text.wanted import Wanted
from tests.unit.board.builders import TODAY, card

SEEN = card("seen", company="Acme", position="Data Engineer", url="https://acme.example/jobs/7", job_id="JR-7001")


def whys(about: About, *cards: Card) -> list[tuple[str, str]]:
    """The ids of what is known, with the reasons."""
    return [(known.card.id, known.why) for known in Index(cards or (SEEN,)).known(about)]


@pytest.mark.parametrize(
    ("about", "why"),
    [
        (About(url="http://www.acme.example/jobs/7/?utm_source=x"), "the same link"),
        (About("Globex", "Poet", "https://acme.example/jobs/7"), "the same link"),
        (About("ACME Inc.", "Poet", job_id="jr-70 01"), "the same job id"),
        (About("Acme", "Data Engineer", "https://acme.example/jobs/8", "JR-7002"), "the same position"),
        (About("Acme", "Data Engineer (Search)"), "nearly the same position"),
        (About("Acme", "Data Engineer", "https://acme.example/jobs/7", "JR-7001"), "the same link"),
    ],
)
def test_a_card_is_known_by_what_says_most(about: About, why: str) -> None:
    assert whys(about) == [("seen", why)]


@pytest.mark.parametrize(
    "about",
    [
        About(),
        About("Acme"),
        About(position="Data Engineer"),
        About("Globex", "Data Engineer", job_id="JR-7001"),
        About(position="Poet", job_id="JR-7001"),
        About(position="Data Engineer (Search)", job_id="JR-7001"),
        About(position="Data Engineer", job_id="JR-7002"),
        About("Acme Labs", "Data Engineer"),
        About("Acme", "Senior Data Engineer"),
        About(job_id="JR-7001"),
        About("Acme", url="https://acme.example/jobs"),
        About("", "", "", ""),
    ],
)
def test_what_has_nothing_certain_in_common_is_not_known(about: About) -> None:
    assert whys(about) == []


def test_a_job_id_and_the_position_are_enough_for_a_word_where_one_side_names_no_company() -> None:
    about = About(None, "data engineer (m/w/d)", job_id="jr-7001")
    assert whys(about) == [("seen", "the same job id and position")]
    nobody = card("nobody", company="Confidential", position="Data Engineer", job_id="JR-7001")
    assert whys(About("Acme", "Data Engineer", job_id="JR-7001"), nobody) == [
        ("nobody", "the same job id and position")
    ]
    assert whys(About("Acme", "Data Engineer"), nobody) == []


def test_a_job_id_that_many_cards_have_is_none() -> None:
    cards = [card(f"c{at}", company=f"Firm {at}", position="Engineer", job_id="REQ") for at in range(21)]
    assert len(whys(About(None, "Engineer", job_id="req"), *cards[:20])) == 20
    assert whys(About(None, "Engineer", job_id="req"), *cards) == []


NAMELESS = card(
    "nameless",
    company=None,
    position="ML Engineer, Search",
    job_id="FH-0071",
    url="https://fern.example/jobs/71",
    location="Ghent",
)


@pytest.mark.parametrize(
    ("about", "is_known"),
    [
        (About(None, "ML Engineer, Search"), True),
        (About("Confidential", "Machine Learning Engineer - Search"), True),
        (About(None, "ML Engineer, Search", location="ghent"), True),
        (About(None, "ML Engineer, Search", location="Lyon"), False),
        (About(None, "ML Engineer, Search", url="https://fern.example/jobs/72"), False),
        (About(None, "ML Engineer, Search", job_id="FH-0072"), False),
        (About(None, "ML Engineer, Ads"), False),
        (About(None, "Senior ML Engineer, Search"), False),
        (About("Fern", "ML Engineer, Search"), False),
    ],
)
def test_the_same_position_is_worth_a_word_where_neither_names_a_company_and_nothing_tells_them_apart(
    about: About, is_known: bool
) -> None:
    assert whys(about, NAMELESS) == ([("nameless", "the same position without a company")] if is_known else [])
    index = Index().with_(About.of(NAMELESS.facts), "saved.txt")
    assert bool(index.known(about)) == is_known


def test_what_has_only_a_position_in_common_is_not_certain() -> None:
    assert set(WHYS) - set(CERTAIN) == {
        "the same job id and position",
        "the same position without a company",
        "nearly the same position",
    }


def test_cards_without_a_company_or_a_position_are_known_by_their_link_only() -> None:
    cards = [
        card("a", company=None, url="https://a.example/1"),
        card("b", company="Acme", position=None),
        Card("c", "/c"),
    ]
    assert whys(About("Acme", "Engineer"), *cards) == []
    assert whys(About(None, None, "https://a.example/1"), *cards) == [("a", "the same link")]


def test_a_home_page_is_no_link_that_two_have_in_common() -> None:
    assert whys(About("Globex", "Poet", "https://acme.example"), card(url="https://acme.example")) == []


def test_short_job_ids_say_nothing() -> None:
    assert whys(About("Acme", "Poet", job_id="7 1"), card(job_id="71")) == []
    assert whys(About("Acme", "Poet", job_id="7 1 2"), card(job_id="712")) == [("acme", "the same job id")]


def test_the_best_reason_stands_first_then_the_newest() -> None:
    same = {"company": "Acme", "position": "Engineer"}
    cards = [
        card("nearly", **{**same, "position": "Engineer, Data"}, changed="2026-11-20"),
        card("undated", **same),
        card("old", **same, applied="2024-01-01"),
        card("newer", **same, changed="2026-01-01", applied="2023-01-01"),
        card("by-id", **{**same, "position": "Poet"}, job_id="JR7"),
        card("by-link", company="Globex", url="https://acme.example/jobs/7"),
    ]
    found = whys(About("Acme", "Engineer", "https://acme.example/jobs/7", "jr7"), *cards)
    assert [name for name, _ in found] == ["by-link", "by-id", "newer", "old", "undated", "nearly"]
    assert sorted((why for _, why in found), key=WHYS.index) == [why for _, why in found]


def test_what_the_same_call_holds_is_known_too_and_changes_no_other_index() -> None:
    about = About("Globex", "Poet", "https://globex.example/jobs/3", "G-3000")
    before = Index([SEEN])
    between = before.with_(about, "saved.html").with_(About("Acme", "Data Engineer"), "2.html")
    after = between.with_(about, "3.html")
    assert before.known(about) == ()
    assert [known.card.id for known in between.known(about)] == ["saved.html"]
    assert [told(known, TODAY) for known in after.known(about)] == [
        "in saved.html already, by the same link, as Globex · Poet",
        "in 3.html already, by the same link, as Globex · Poet",
    ]
    assert [known.why for known in after.known(About("globex", "Rhymer", job_id="g-3000"))] == ["the same job id"] * 2
    assert [known.card.id for known in after.known(About("Acme", "Data Engineer"))] == ["seen", "2.html"]


def test_what_is_wanted_is_asked_about_by_what_it_says() -> None:
    wanted = Wanted("Acme", "Data Engineer", "https://acme.example/jobs/7")
    assert About.of(wanted) == About("Acme", "Data Engineer", "https://acme.example/jobs/7")
    assert About.of(SEEN.facts) == About("Acme", "Data Engineer", "https://acme.example/jobs/7", "JR-7001")


def sentence(why: Any = "the same link", card_id: str = "acme", **facts: Any) -> str:
    """What is told of a card with these facts."""
    return told(Known(Card(card_id, f"/x/{card_id}.md", Facts(**facts)), why), TODAY)


def test_a_card_is_told_with_how_it_stands_before_which_it_is() -> None:
    stated = {
        "company": "Acme",
        "position": "Editor",
        "status": "APPLIED",
        "outcome": "rejected",
        "changed": "2026-08-02",
    }
    assert sentence(**stated) == (
        "on the board already, by the same link: APPLIED, rejected, 3 months ago, as Acme · Editor (acme)"
    )
    assert sentence("nearly the same position", company="Acme", status="PREPARED") == (
        "on the board already, by nearly the same position: PREPARED, as Acme (acme)"
    )
    assert sentence(card_id="a/b", applied="2026-11-20") == (
        "on the board already, by the same link: UNSORTED, yesterday, as a/b"
    )


def test_nothing_of_a_file_reaches_the_terminal_as_it_is() -> None:
    said = sentence(card_id="x\x1b[c", company="Acme\x1b]0;x\x07" + "a" * 900, position="\u202eEditor", status="OFFER")
    assert said.isprintable()
    assert len(said) < 300


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (-3, "today"),
        (0, "today"),
        (1, "yesterday"),
        (2, "2 days ago"),
        (13, "13 days ago"),
        (14, "2 weeks ago"),
        (60, "8 weeks ago"),
        (61, "2 months ago"),
        (365, "12 months ago"),
        (729, "23 months ago"),
        (730, "2 years ago"),
        (1500, "4 years ago"),
    ],
)
def test_an_age_is_told_in_the_largest_unit_of_which_there_are_two(days: int, words: str) -> None:
    assert ago(TODAY - timedelta(days=days), TODAY) == words


def test_a_day_that_the_month_does_not_have_is_no_trouble() -> None:
    assert ago(date(2026, 8, 31), date(2026, 11, 30)) == "2 months ago"


def test_ten_thousand_cards_are_looked_through_once() -> None:
    """Counted, not timed: a lookup reads the titles of one company, and the index reads none."""
    cards = [
        card(f"c{at}", company=f"Firm {at % 2_000}", url=f"https://firm.example/jobs/{at}") for at in range(10_000)
    ]
    index = Index(cards)
    found = index.known(About("Firm 7", "Engineer", "https://firm.example/jobs/4007"))
    assert [known.card.id for known in found] == ["c4007", "c7", "c2007", "c6007", "c8007"]
