"""What stands below `Similar jobs` is true of another job, and states nothing of this one."""

from __future__ import annotations

import pytest

from jobboard.intake.page.reader import read_page
from jobboard.intake.plain.other_jobs import says_other_jobs
from jobboard.intake.plain.reader import read_text
from jobboard.intake.values import Posting

PROSE = "You weave all day on looms that whole valleys rely on, and you like the noise of them.\n"
OTHER = "### Dyer\n\nLocation: Leeds\n\nSalary: £25,000\n\nClosing date: 1 December 2026\n"


def stated(posting: Posting) -> dict[str, str]:
    return {each.name: each.value for each in posting.found}


@pytest.mark.parametrize(
    "heading",
    [
        "Similar jobs",
        "Related jobs",
        "Similar Jobs (3)",
        "Other jobs you may like",
        "More jobs at Loom & Co",
        "More jobs from this employer",
        "You may also be interested in",
        "Latest jobs",
        "Our other vacancies",
        "Jobs like this",
        "People also viewed",
        "Recommended jobs for you:",
        "Similar searches",
        "Ähnliche Stellen",
        "Weitere Stellenangebote von Loom",
        "Das könnte Sie auch interessieren",
        "Offres similaires",
        "Autres offres",
        "Ofertas similares",
        "Vergelijkbare vacatures",
        "Podobne oferty pracy",
        "Похожие вакансии",
        "関連する求人",
    ],
)
def test_other_jobs_state_nothing(heading: str) -> None:
    assert says_other_jobs(heading)
    assert stated(read_text(f"# Weaver\n\n{PROSE}\n## {heading}\n\n{OTHER}")) == {"position": "Weaver"}
    assert stated(read_text(f"Weaver\n\n{PROSE}\n{heading}\n\nDyer\nLocation: Leeds\n")) == {"position": "Weaver"}
    page = f"<h1>Weaver</h1><p>{PROSE}</p><h2>{heading}</h2><h3>Dyer</h3><p>Location: Leeds</p><p>Salary: £25,000</p>"
    assert stated(read_page(page)) == {"position": "Weaver"}


def test_what_the_posting_itself_states_counts() -> None:
    text = f"# Weaver\n\nSalary: £30,000\n\n{PROSE}\n## Similar jobs\n\n{OTHER}"
    assert stated(read_text(text)) == {"position": "Weaver", "salary": "£30,000"}


@pytest.mark.parametrize(
    "heading",
    [
        "Responsibilities",
        "Other responsibilities",
        "More about the role",
        "Related experience",
        "Job requirements",
        "Jobs to be done",
        "Other positions of trust that you have held will be asked about",
        "New York",
        "Your new job",
        "The job",
        "Weitere Informationen",
        "Andere Vorteile",
        "Otras funciones",
    ],
)
def test_what_only_sounds_alike_ends_nothing(heading: str) -> None:
    assert not says_other_jobs(heading)
    assert stated(read_text(f"# Weaver\n\n{PROSE}\n## {heading}\n\nLocation: Leeds\n")).get("location") == "Leeds"


def test_links_at_the_top_end_nothing() -> None:
    text = f"Similar jobs\nMore jobs\n\n# Weaver\n\nLocation: Leeds\n\n{PROSE}"
    assert stated(read_text(text)) == {"position": "Weaver", "location": "Leeds"}
    assert stated(read_text(f"## Similar jobs\n\n# Weaver\n\nLocation: Leeds\n\n{PROSE}"))["location"] == "Leeds"
