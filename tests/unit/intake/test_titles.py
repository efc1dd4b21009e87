"""What the title of a page says of company, position and place: only where it says which is which."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobboard.intake.boards import company_named, is_board
from jobboard.intake.plain.titles import Known, title_facts


def told(title: str, **known: Any) -> tuple[str | None, str | None, str | None]:
    """Company, position and place; `h1` is the only heading of the page."""
    heading = known.pop("h1", None)
    found = title_facts(title, "page title", Known(headings=(heading,) if heading else (), **known))
    values = {each.name: each.value for each in found}
    assert all(each.where == "page title" for each in found)
    return values.get("company"), values.get("position"), values.get("location")


KEEPER = ("Pharos Trust", "Lamp Engineer", None)


@pytest.mark.parametrize(
    "title",
    [
        "Job Application for Lamp Engineer at Pharos Trust",
        "  Job Application for  Lamp Engineer\nat Pharos Trust ",
        "Job Application for Lamp Engineer at Pharos Trust | Greenhouse",
        "Lamp Engineer at Pharos Trust",
        "Lamp Engineer @ Pharos Trust",
        "Lamp Engineer bei Pharos Trust | StepStone",
        "Lamp Engineer chez Pharos Trust | Welcome to the Jungle",
        "Lamp Engineer at Pharos Trust - Careers",
        "Lamp Engineer at Pharos Trust | Remote",
        "Lamp Engineer at Pharos Trust (Brest)",
        "Pharos Trust hiring Lamp Engineer | LinkedIn",
    ],
)
def test_forms_that_say_which_half_is_which(title: str) -> None:
    assert told(title) == KEEPER


def test_linkedin_tells_the_place_too() -> None:
    assert told("Pharos Trust hiring Lamp Engineer in Brest, France | LinkedIn") == (*KEEPER[:2], "Brest, France")
    assert told("Pharos Trust hiring Engineer in Test | LinkedIn") == ("Pharos Trust", "Engineer in Test", None)
    title = "Pharos Trust hiring Engineer in Test in Brest | LinkedOut"
    assert told(title) == (None, None, None)
    assert told(title, h1="Engineer in Test") == ("Pharos Trust", "Engineer in Test", "Brest")


@pytest.mark.parametrize(
    ("title", "known", "expected"),
    [
        ("Lamp Engineer - Pharos Trust - Brest", {}, (None, None, None)),
        ("Lamp Engineer - Pharos Trust", {}, (None, None, None)),
        ("Lamp Engineer - Pharos Trust - Vega", {"h1": "Lamp Engineer"}, (None, "Lamp Engineer", None)),
        ("Lamp Engineer - Berlin - Pharos Trust", {"h1": "Lamp Engineer"}, (None, "Lamp Engineer", "Berlin")),
        ("Lamp Engineer - Pharos Trust - Berlin", {"site": "Pharos Trust", "h1": "Lamp Engineer"},
         (*KEEPER[:2], "Berlin")),
        ("Lamp Engineer - Pharos Trust - Berlin", {"site": "Pharos Trust"}, (*KEEPER[:2], "Berlin")),
        ("Lamp Engineer | Pharos Trust", {"company": "Pharos Trust"}, KEEPER),
        ("Pharos Trust | Lamp Engineer", {"company": "pharos trust"}, KEEPER),
        ("Lamp Engineer | Pharos Trust", {"site": "Pharos Trust", "h1": "Lamp Engineer"},
         (None, "Lamp Engineer", None)),
        ("Lamp Engineer | Pharos Trust", {"site": "Pharos Trust", "h1": "Lamp Engineer", "employer": True}, KEEPER),
        ("Lamp Engineer | Pharos Trust Careers", {"host": "careers.pharos.example"}, KEEPER),
        ("Lamp Engineer | Argo Careers", {"host": "www.argo.example"}, (None, None, None)),
        ("Lamp Engineer at Pharos Trust", {"company": "Vega"}, (None, None, None)),
        ("Lamp Engineer at Pharos Trust", {"site": "Vega"}, KEEPER),
        ("LinkedIn | Wheelwright", {"h1": "Wheelwright"}, (None, "Wheelwright", None)),
        ("Pharos Trust - Lamp Engineer", {"host": "jobs.lever.example", "path": "/pharos/jobs/4410027"}, KEEPER),
        ("Works - Lamp Engineer", {"host": "pharos.example", "path": "/works/lamp-engineer"}, (None, None, None)),
        ("Lamp Engineer - Pharos Trust - Portal", {"site": "Portal", "h1": "Lamp Engineer"},
         (None, "Lamp Engineer", None)),
        ("Lamp Engineer | LinkedIn", {"site": "LinkedIn", "h1": "Lamp Engineer", "employer": True},
         (None, "Lamp Engineer", None)),
        ("Lamp Engineer", {"h1": "Lamp Engineer"}, (None, "Lamp Engineer", None)),
        ("Wheelwright | Pharos Trust", {"h1": "Wheelwright"}, (None, "Wheelwright", None)),
        ("Pharos Trust | Wheelwright", {"h1": "Wheelwright"}, (None, None, None)),
        ("Pharos Trust - Lamp Engineer", {"h1": "Pharos Trust"}, (None, None, None)),
        ("Lamp Engineer - Pharos Trust", {"h1": "Pharos Trust"}, (None, None, None)),
        ("Pharos Trust | Careers", {"h1": "Pharos Trust"}, (None, None, None)),
        ("Pharos", {"h1": "Pharos", "host": "www.pharos.example"}, (None, None, None)),
        ("Careers", {"h1": "Careers"}, (None, None, None)),
        ("Wheelwright job in Brest | JobHarbour", {"h1": "Wheelwright"}, (None, "Wheelwright", "Brest")),
        ("Engineering jobs in Brest | JobHarbour", {"h1": "12 jobs"}, (None, None, None)),
        ("Careers at Pharos Trust", {}, (None, None, None)),
        ("Careers at Pharos Trust - Lamp Engineer", {"h1": "Lamp Engineer"}, KEEPER),
        ("Lamp Engineer | Jobs bei Pharos Trust", {"h1": "Lamp Engineer"}, KEEPER),
        ("Lamp Engineer | Jobs at LinkedIn", {"h1": "Lamp Engineer"}, (None, "Lamp Engineer", None)),
        ("Potter & Weaver Ltd", {"h1": "Potter & Weaver Ltd"}, (None, None, None)),
        ("Pharos Trust – Jobs", {"h1": "Pharos Trust"}, (None, None, None)),
        ("Work at Pharos Trust", {}, (None, None, None)),
        ("Machine Learning at Scale", {}, (None, None, None)),
        ("ML Engineer at Scale", {}, (None, None, None)),
        ("ML Engineer at Scale", {"h1": "ML Engineer at Scale"}, (None, None, None)),
        ("Data Engineer, Search at Home - Pharos Trust", {}, (None, None, None)),
        ("Lamp Engineer at Pharos Trust - Vega", {"site": "Vega"}, (None, None, None)),
        ("Lamp Engineer at Pharos Trust in Brest", {}, (None, None, None)),
        ("Lamp Engineer at LinkedIn | LinkedIn", {}, (None, None, None)),
        ("Lamp Engineer at sea", {}, (None, None, None)),
        ("(3) Lamp Engineer | Pharos Trust | LinkedIn", {}, KEEPER),
        ("(20+) Lamp Engineer | Pharos Trust | LinkedIn", {}, KEEPER),
        ("Wheelwright | Pharos Trust | LinkedIn", {"h1": "Wheelwright"}, ("Pharos Trust", "Wheelwright", None)),
        ("Lamp Engineer - Tower 2 | Pharos Trust | LinkedIn", {},
         ("Pharos Trust", "Lamp Engineer - Tower 2", None)),
        ("Lamp Engineer | Pharos Trust | LinkedIn", {"company": "Vega"}, (None, None, None)),
        ("(3) Pharos Trust: Jobs | Overview | LinkedIn", {}, (None, None, None)),
        ("(2) Pharos Trust hiring Lamp Engineer in Brest | LinkedIn", {}, (*KEEPER[:2], "Brest")),
        ("Now hiring Lamp Engineer in Brest | LinkedIn", {"h1": "Lamp Engineer"}, (None, None, None)),
        ("We are hiring Lamp Engineer in Brest | LinkedIn", {}, (None, None, None)),
        ("Nurse at Ward 7 - Marshfen Hospital", {"h1": "Nurse"}, (None, None, None)),
        ("Nurse at Marshfen - Vega Hospitals", {"h1": "Nurse"}, (None, None, None)),
        ("Nurse at Marshfen Hospital | JobHarbour", {"h1": "Nurse"}, ("Marshfen Hospital", "Nurse", None)),
        ("Barista at Heathrow Terminal 5", {"h1": "Barista"}, (None, None, None)),
        ("Lifeguard at Brighton Beach", {"h1": "Lifeguard"}, (None, None, None)),
        ("Chef at The Grand, Brighton", {"h1": "Chef"}, ("The Grand", "Chef", "Brighton")),
        ("Lamp Engineer at Pharos, Inc.", {}, ("Pharos, Inc.", "Lamp Engineer", None)),
        ("Lamp Engineer job at Pharos Trust", {"h1": "Lamp Engineer"}, KEEPER),
        ("Offre Weaver H/F chez Pharos Trust", {"h1": "Weaver H/F"}, ("Pharos Trust", "Weaver H/F", None)),
        ("Senior Lamp Engineer at Pharos Trust", {"h1": "Lamp Engineer"},
         ("Pharos Trust", "Senior Lamp Engineer", None)),
        ("Pharos - Lamp Engineer", {"host": "jobs.lever.example", "path": "/pharos/aa0f-11", "h1": "Lamp Engineer"},
         ("Pharos", "Lamp Engineer", None)),
        ("Lamp Engineer - Pharos Trust", {"host": "pharos.teamtailor.example", "path": "/jobs/1-lamp"}, KEEPER),
        ("Lamp Engineer - Design", {"host": "jobs.lever.example", "path": "/pharos/aa0f-11"}, (None, None, None)),
        ("Pharos - Lamp Engineer", {"h1": "Lamp Engineer"}, (None, "Lamp Engineer", None)),
        ("Pharos - Lamp Engineer", {"h1": "Lamp Engineer", "spoken": frozenset({"pharos"})},
         ("Pharos", "Lamp Engineer", None)),
        ("Lamp Engineer | Pharos", {"h1": "Lamp Engineer", "spoken": frozenset({"pharos"})},
         ("Pharos", "Lamp Engineer", None)),
        ("Lamp Engineer | Vega | Pharos", {"h1": "Lamp Engineer", "spoken": frozenset({"vega"})},
         (None, "Lamp Engineer", None)),
        ("", {}, (None, None, None)),
        ("Lamp Engineer at " + "Pharos " * 60, {}, (None, None, None)),
    ],
)  # fmt: skip
def test_a_part_counts_only_where_the_page_names_it_elsewhere(
    title: str, known: dict[str, Any], expected: tuple[str | None, str | None, str | None]
) -> None:
    assert told(title, **known) == expected


@pytest.mark.parametrize(
    "name", ["LinkedIn", "indeed.com", "LinkedIn Jobs", "We Work Remotely", "StepStone.de", "XING"]
)
def test_job_boards_are_known_by_their_names(name: str) -> None:
    assert is_board(name)
    assert company_named(name) == ""


@pytest.mark.parametrize(
    ("site", "company"),
    [
        ("Pharos Trust", "Pharos Trust"),
        ("Pharos Trust Careers", "Pharos Trust"),
        ("Careers at Pharos Trust", "Pharos Trust"),
        ("JobHarbour", ""),
        ("Stellenwerk", ""),
        ("", ""),
    ],
)
def test_the_name_of_a_site_names_a_company_or_a_board(site: str, company: str) -> None:
    assert company_named(site) == company


_WORDS = st.sampled_from(
    "Acme Engineer at @ - | · hiring in Berlin LinkedIn Careers Job Application for ( ) Jobs , Test Remote".split()
)


@given(st.lists(_WORDS, max_size=14).map(" ".join), st.sampled_from(["", "Acme", "LinkedIn"]), st.booleans())
def test_what_a_title_tells_stands_in_it_and_is_never_a_board(title: str, site: str, employer: bool) -> None:
    for value in told(title, site=site, employer=employer, h1="Engineer"):
        assert value is None or value in title
    assert not is_board(told(title, site=site)[0] or "")


@given(st.text(max_size=400))
def test_no_title_breaks_it(title: str) -> None:
    told(title, h1=title, site=title, company=title, location=title, host=title, path=title)
