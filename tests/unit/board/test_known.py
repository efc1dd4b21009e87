"""What is on the board already: which companies and positions are the same, what is found by what, how it is told."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobboard.board.card import Card
from jobboard.board.firm import firm
from jobboard.board.job_title import alike, job_title
from jobboard.board.known import WHYS, About, Index, Known, ago, told
from jobboard.text.values import Facts
from jobboard.text.wanted import Wanted
from tests.unit.board.builders import TODAY, card

ONE_COMPANY = [
    ("Acme", "ACME"),
    ("Acme", "Acme, Inc."),
    ("Acme", "acme inc"),
    ("Acme", "Acme Incorporated"),
    ("Acme", "Acme L.L.C."),
    ("Acme", "Acme Ltd."),
    ("Acme", "Acme (Ltd)"),
    ("Acme", "Acme Pty Ltd"),
    ("Acme", "Acme Private Limited"),
    ("Acme", "Acme PLC"),
    ("Acme", "Acme Corp."),
    ("Acme", "Acme & Co."),
    ("Acme", "Acme GmbH"),
    ("Acme", "Acme GmbH & Co. KG"),
    ("Acme", "Acme AG"),
    ("Acme", "Acme SE"),
    ("Acme", "Acme S.A."),
    ("Acme", "Acme SAS"),
    ("Acme", "Acme S.à r.l."),
    ("Acme", "Acme SARL"),
    ("Acme", "Acme S.p.A."),
    ("Acme", "Acme B.V."),
    ("Acme", "Acme Oy"),
    ("Acme", "Acme AB"),
    ("Acme", "Acme A/S"),
    ("Acme", "Acme Sp. z o.o."),
    ("Acme", "Acme S.A. de C.V."),
    ("Acme", "株式会社Acme"),
    ("Acme", "Acme™"),
    ("Acme", "Ａｃｍｅ"),
    ("Plum & Pear", "Plum and Pear GmbH"),
    ("Plum&Pear", "Plum & Pear"),
    ("Plum-Pear", "Plum Pear"),
    ("Plum's", "Plums"),
    ("Plum.ai", "PlumAI"),
    ("Straße 7", "STRASSE 7"),
]

TWO_COMPANIES = [
    ("Rackspace", "Rackspace Technology"),
    ("Acme", "Acme Labs"),
    ("Acme", "Acme Group"),
    ("Acme Germany", "Acme France"),
    ("Plum", "Plumb"),
    ("Day", "Day Spa"),
    ("Going", "Going as"),
    ("Müller", "Muller"),
    ("Plum+", "Plum"),
    ("The Plum", "Plum"),
    ("Inc", "Ltd"),
]

SAME = [
    ("Senior Data Engineer", "senior  data engineer"),
    ("Senior Data Engineer", "Sr. Data Engineer"),
    ("Senior Data Engineer", "Sr Data Engr"),
    ("Senior Data Engineer", "Data Engineer, Senior"),
    ("Senior Data Engineer", "Data Engineer (Senior)"),
    ("Junior Developer", "Jr. Dev"),
    ("Machine Learning Engineer", "ML Engineer"),
    ("Machine Learning Engineer", "Engineer, Machine Learning"),
    ("Machine Learning Engineer", "Engineer - ML"),
    ("Senior Machine Learning Engineer", "Sr. Engineer – Machine Learning"),
    ("Senior ML Engineer (GCP)", "Senior Machine Learning Engineer, GCP"),
    ("Senior ML Engineer (GCP)", "Sr ML Engineer - GCP"),
    ("AI/ML Engineer", "Artificial Intelligence & Machine Learning Engineer"),
    ("Software Engineer", "SWE"),
    ("Software Engineer II", "Software Engineer 2"),
    ("Software Engineer II", "Software Engineer, Level 2"),
    ("Software Engineer I", "Software Engineer 1"),
    ("Software Engineer II, Payments", "Payments Software Engineer II"),
    ("Staff Engineer, Data", "Data Engineer, Staff"),
    ("Engineering Manager", "Eng Manager"),
    ("Engineering Manager", "Eng. Mgr."),
    ("Director of Engineering", "Director, Engineering"),
    ("Site Reliability Engineer", "SRE"),
    ("VP Sales", "Vice President of Sales"),
    ("Full-Stack Engineer", "Fullstack Engineer"),
    ("Front-end Developer", "Frontend Dev"),
    ("Research & Development Engineer", "R&D Engineer"),
    ("Engineer", "Engineer (m/w/d)"),
    ("Engineer", "Engineer m/f/d"),
    ("Engineer", "Engineer (f/m/x)"),
    ("Engineer", "Engineer (all genders)"),
    ("Entwickler", "Entwickler:in (w|m|d)"),
    ("Ingénieur", "Ingénieur(e) H/F"),
    ("Engineer", "Engineer (Remote)"),
    ("Engineer", "Remote - Engineer"),
    ("Engineer", "Engineer | Hybrid"),
    ("Engineer", "Engineer Remote"),
    ("Engineer", "Engineer, full-time"),
    ("Engineer", "Full-time Engineer"),
    ("Engineer", "Engineer (6 month contract)"),
    ("Engineer", "Engineer 80-100%"),
    ("Engineer", "Engineer (R-12345)"),
    ("Engineer (Berlin)", "Engineer - Berlin, remote"),
    ("Engineer (Germany)", "Engineer - Remote in Germany"),
    ("C++ Developer", "C++ Dev"),
    ("Node.js Developer", "NodeJS Developer"),
    ("Remote", "remote"),
]

NEARLY = [
    ("Senior ML Engineer", "Senior ML Engineer (GCP)"),
    ("Senior ML Engineer", "Senior ML Engineer - GCP"),
    ("Senior ML Engineer", "Sr. Machine Learning Engineer, Search, Ads"),
    ("Software Engineer", "Software Engineer, Payments"),
    ("Payments Engineer", "Engineer, Payments (Backend)"),
    ("Engineer", "Engineer (Berlin)"),
    ("Engineer", "Engineer (Remote - US)"),
    ("Engineer II", "Engineer II (Data)"),
    ("Software Engineer", "Software Enginer"),
    ("Software Engineer", "Softwrae Engineer"),
    ("Software Engineer", "Software Engineers"),
    ("Communications Writer", "Comnunications Writer"),
]

DIFFERENT = [
    ("Engineer", "Senior Engineer"),
    ("Junior Engineer", "Senior Engineer"),
    ("Senior Engineer", "Staff Engineer"),
    ("Staff Engineer", "Senior Staff Engineer"),
    ("Principal Engineer", "Lead Engineer"),
    ("Engineer", "Engineer (Intern)"),
    ("Engineer", "Engineer, Internship"),
    ("Engineer", "Engineer - Working Student"),
    ("Engineer", "Engineer (Graduate)"),
    ("Engineer", "Engineer (Entry-Level)"),
    ("Engineering", "Engineering, Manager"),
    ("Sales", "Sales - Director"),
    ("Engineer", "Engineer II"),
    ("Engineer II", "Engineer III"),
    ("Engineer 1", "Engineer 2"),
    ("Engineer L4", "Engineer L5"),
    ("Engineer II", "Senior Engineer II"),
    ("Software Engineer, Payments", "Software Engineer, Ads"),
    ("Engineer (Berlin)", "Engineer (Paris)"),
    ("Intern, Summer 2025", "Intern, Summer 2026"),
    ("Data Engineer", "Data Scientist"),
    ("Data Engineer", "Platform Engineer"),
    ("Sales Engineering Manager", "Engineering Sales Manager"),
    ("Printer", "Painter"),
    ("Drafting Clerk", "Crafting Clerk"),
    ("President", "Resident"),
    ("Engineer", "Engineer, Data (Graduate)"),
    ("Technical Trainer", "Technical Trainee"),
    ("C++ Developer", "C Developer"),
    ("C# Developer", "C++ Developer"),
    ("Remote Sensing Engineer", "Sensing Engineer"),
    ("Contract Manager", "Manager"),
    ("Project Manager", "Product Manager"),
    ("Backend Engineer", "Frontend Engineer"),
    ("Team 41 Engineer", "Team 42 Engineer"),
]


def likeness(one: str, other: str) -> str | None:
    """How alike two titles are, which is the same from either side."""
    first, second = job_title(one), job_title(other)
    assert first is not None
    assert second is not None
    assert alike(first, second) == alike(second, first)
    return alike(first, second)


@pytest.mark.parametrize(("one", "other"), ONE_COMPANY)
def test_a_company_is_the_same_without_case_punctuation_and_legal_form(one: str, other: str) -> None:
    assert firm(one) == firm(other) is not None


@pytest.mark.parametrize(("one", "other"), TWO_COMPANIES)
def test_no_other_word_of_a_company_is_left_out(one: str, other: str) -> None:
    assert None is not firm(one) != firm(other) is not None


@pytest.mark.parametrize("name", ["", " ", "—", "!!!", "Confidential", "Stealth Startup", "unknown", "a" * 400])
def test_what_names_no_company_is_the_same_as_none(name: str) -> None:
    assert firm(name) is None


@pytest.mark.parametrize(("one", "other"), SAME)
def test_titles_of_one_position_are_the_same(one: str, other: str) -> None:
    assert likeness(one, other) == "same"


@pytest.mark.parametrize(("one", "other"), NEARLY)
def test_an_addition_of_one_of_both_or_a_slip_is_nearly_the_same(one: str, other: str) -> None:
    assert likeness(one, other) == "nearly"


@pytest.mark.parametrize(("one", "other"), DIFFERENT)
def test_other_levels_additions_and_words_are_other_positions(one: str, other: str) -> None:
    assert likeness(one, other) is None


@pytest.mark.parametrize("text", ["", " - ", "(,)", "🙂", "a" * 400])
def test_what_names_no_position_is_no_title(text: str) -> None:
    assert job_title(text) is None


PIECES = st.sampled_from(
    [
        *"Senior Sr. Junior Staff Principal Lead Intern II III 2 i L4 ML eng dev Engineer Enginer".split(),
        *"Manager data of in level (GCP) (m/w/d) (Remote) - – , | / & ( ) [".split(),
        *"remote full-time contract 6 months 80% R-12345 Berlin".split(),
    ]
)
TITLES = st.lists(PIECES, max_size=7).map(" ".join) | st.text(max_size=12)
LEVELS = st.sampled_from(
    ["", "Junior", "Senior", "Staff", "Principal", "Lead", "Intern", "II", "III", "IV", "Senior II"]
)
CORES = st.lists(
    st.sampled_from("Data ML Software Platform Engineer Designer Nurse Payments".split()), min_size=1, max_size=4
)


@given(TITLES, TITLES)
def test_being_alike_is_the_same_from_either_side(one: str, other: str) -> None:
    first, second = job_title(one), job_title(other)
    if first is not None and second is not None:
        assert alike(first, second) == alike(second, first)


@given(TITLES)
def test_every_title_is_the_same_as_itself_in_any_case(text: str) -> None:
    title, louder = job_title(text), job_title(text.casefold())
    assert (title is None) == (louder is None)
    if title is not None and louder is not None:
        assert alike(title, title) == alike(title, louder) == "same"


@given(CORES, LEVELS, LEVELS, st.sampled_from(["{} {}", "{1} {0}", "{1}, {0}", "{1} ({0})", "{1} - {0} (Remote)"]))
def test_two_levels_are_never_alike(words: list[str], one: str, other: str, shape: str) -> None:
    core = " ".join(words)
    assert likeness(shape.format(one, core), shape.format(other, core)) == ("same" if one == other else None)


FIRMS = st.lists(st.sampled_from("Acme Plum Rail 7 Söhne O'Neil Łódź Group".split()), min_size=1, max_size=3).map(
    " ".join
)
FORMS = st.lists(
    st.sampled_from(["Inc.", ", LLC", "GmbH", "& Co. KG", "S.A.", "A/S", "Pty Ltd", "sp. z o.o."]), max_size=2
)


@given(FIRMS, FORMS, FIRMS)
def test_a_legal_form_at_the_end_adds_nothing_and_another_word_does(name: str, forms: list[str], more: str) -> None:
    whole = " ".join([name, *forms])
    assert firm(whole) == firm(name) == firm(whole.upper())
    assert firm(f"{name} {more}") not in (firm(name), None)


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
        About("Acme Labs", "Data Engineer"),
        About("Acme", "Senior Data Engineer"),
        About(job_id="JR-7001"),
        About("Acme", url="https://acme.example/jobs"),
        About("", "", "", ""),
    ],
)
def test_what_has_nothing_certain_in_common_is_not_known(about: About) -> None:
    assert whys(about) == []


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
        "Globex · Poet is in saved.html already, by the same link",
        "Globex · Poet is in 3.html already, by the same link",
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


def test_a_card_is_told_with_how_it_stands() -> None:
    stated = {
        "company": "Acme",
        "position": "Editor",
        "status": "APPLIED",
        "outcome": "rejected",
        "changed": "2026-08-02",
    }
    assert sentence(**stated) == (
        "Acme · Editor (acme) is on the board already, by the same link: APPLIED, rejected, 3 months ago"
    )
    assert sentence("nearly the same position", company="Acme", status="PREPARED") == (
        "Acme (acme) is on the board already, by nearly the same position: PREPARED"
    )
    assert sentence(card_id="a/b", applied="2026-11-20") == (
        "a/b is on the board already, by the same link: UNSORTED, yesterday"
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
