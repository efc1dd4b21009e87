"""Trackers as people keep them, and the applications that their rows are."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from jobboard.errors import Refused
from jobboard.intake.tracker import reader
from jobboard.intake.tracker.reader import NO_TABLE, read_tracker
from jobboard.intake.tracker.values import Row, Tracker
from jobboard.text.wanted import Wanted


def tracker(text: str, name: str = "jobs.md", words: Mapping[str, str] | None = None) -> Tracker:
    """The tracker in a text, as a file of that name."""
    return read_tracker(text, name, words or {})


def row(head: str, cells: str, *, above: str = "") -> Row:
    """The one row of a markdown table: its head and its cells between bars."""
    rule = "|".join("---" for _ in head.split("|"))
    (found,) = tracker(f"{above}| {head} |\n|{rule}|\n| {cells} |\n").rows
    return found


def wanted(head: str, cells: str, *, above: str = "") -> Wanted:
    """What the one row of a table makes."""
    found = row(head, cells, above=above)
    assert found.wanted is not None, found.why
    return found.wanted


def job(company: str | None, position: str | None, status: str = "PREPARED", **facts: Any) -> Wanted:
    """An application to be made."""
    return Wanted(company, position, status=status, **facts)


MARKDOWN = """\
---
title: Jobs
---
# My job search 2026

Some words | with a bar.

## ✅ Applied (12)

| # | Company | Role | Link | Date applied | Pay | Comments |
|--:|:--------|:----:|------|:---|----|----|
| 1 | **Acme GmbH** | Staff Engineer | [apply](https://acme.example/jobs/7) | 12/25/2026 | €75–85k | met Ada \\| Bob |
| 2 | [[Beta]] | [Data Engineer](https://beta.example/9) | | 8/7/2026 | TBD | `x` <br> **y** |
|   |  |  |  |  |  |  |
| Total | 2 | | | | | |

## Rejected / closed
Company | Role | Status
---|---|---
Gamma | Poet | Rejected after phone screen 3/4
Delta | Dev | in limbo
Eps | Dev

| Status | Count |
|---|---|
| Applied | 2 |
"""

CSV = """\
\ufeffCompany,Job Title,Status,Date Applied,Salary,Location,URL,Notes
"Acme, Inc.",Staff Engineer,Applied,2026-03-01,"$120,000",Berlin,https://acme.example/7,"said ""maybe""
and then no"
Beta,Dev,Offer,,,"Paris, FR",,
""".removeprefix("\ufeff")

SEMICOLONS = """\
Firma;Stanowisko;Status;Applied
Żabka;Inżynier;wysłane;12.03.2026
Ösel;Dev;Draft;
"""

PASTED = "Company\tRole\tStage\tNext step\nAcme\tDev\tPhone screen\tcall Ada on 2026-04-01\nBeta\tPoet\tSaved\t\n"

STAGES = """\
| Company | Role | Applied | Interview | Offer | Rejected |
|---|---|---|---|---|---|
| Acme | Dev | ✅ | ✅ | | |
| Beta | Dev | 2026-03-01 | 2026-03-09 | | x |
| Gamma | Dev | yes | no | | |
| Delta | Dev | [x] | [x] | [x] | [ ] |
| Eps | Dev | ❌ | | | |
| Zeta | Dev | | | | |
"""

SHEET = """\
My job search,,,
Updated weekly,,,
Company,Position,Status,Source
APPLIED,,,
Acme,Dev,,LinkedIn
Beta,Dev,Interview,https://beta.example/jobs/4
WISHLIST,,,
Gamma,Dev,,
Company,Position,Status,Source
Delta,Dev,Ghosted,Ada
Total,4,,
"""

BOLD_LABELS = """\
**Interviews**

| Company | Role |
|---|---|
| Acme | Dev |

### Week 12

| Company | Role |
|---|---|
| Beta | Dev |

**Offers:**

| Company | Role |
|---|---|
| Gamma | Dev |
"""

NESTED = """\
# Tracker
## Applied
### Berlin
| Company | Role |
|---|---|
| Acme | Dev |
### Paris
| Company | Role | Status |
|---|---|---|
| Beta | Dev | Offer |
| Gamma | Dev | - |
## Ideas
| Company | Role |
|---|---|
| Delta | Dev |
"""

IN_CODE = """\
```
| Company | Role |
|---|---|
| Example | Dev |
```
<!--
| Company | Role |
|---|---|
| Hidden | Dev |
-->
   | Company | Role |
   |---|---|
   | Acme | Dev |
"""

FRENCH = """\
| Entreprise | Poste | Statut | Lieu |
|---|---|---|---|
| Société Générique | Développeur | postulé | Lyon |
"""

BROKEN_BY_BLANKS = """\
| Company | Role | Status |
|---|---|---|
| Acme | Dev | Applied |

| Beta | Dev | Saved |


| Gamma | Dev | Offer |
"""

BARS = "Company|Role|Status\nAcme|Dev|Applied\n"

REFERENCES = """\
| Company | Role | Contact |
|---|---|---|
| [Acme][1] | [Dev][acme job] | [Ada](mailto:ada@acme.example) |

[1]: https://acme.example
[Acme job]: <https://acme.example/7>
"""

SHAPES: list[tuple[str, str, str, list[Wanted]]] = [
    (
        "markdown, sections, links, escaped bars",
        "jobs.md",
        MARKDOWN,
        [
            job(
                "Acme GmbH",
                "Staff Engineer",
                "APPLIED",
                url="https://acme.example/jobs/7",
                applied="2026-12-25",
                salary="€75–85k",
                notes=("met Ada | Bob",),
            ),
            job(
                "Beta", "Data Engineer", "APPLIED", url="https://beta.example/9", applied="2026-08-07", notes=("x / y",)
            ),
            job("Gamma", "Poet", "INTERVIEW", outcome="rejected", notes=("Status: Rejected after phone screen 3/4",)),
            job("Eps", "Dev", "APPLIED", outcome="rejected"),
        ],
    ),
    (
        "CSV with quotes and newlines",
        "jobs.csv",
        CSV,
        [
            job(
                "Acme, Inc.",
                "Staff Engineer",
                "APPLIED",
                applied="2026-03-01",
                salary="$120,000",
                location="Berlin",
                url="https://acme.example/7",
                notes=('said "maybe" / and then no',),
            ),
            job("Beta", "Dev", "OFFER", location="Paris, FR"),
        ],
    ),
    (
        "semicolons",
        "jobs.csv",
        SEMICOLONS,
        [job("Żabka", "Inżynier", "APPLIED", applied="2026-03-12"), job("Ösel", "Dev", "PREPARED")],
    ),
    (
        "pasted from a spreadsheet",
        "-",
        PASTED,
        [job("Acme", "Dev", "INTERVIEW", next="call Ada on 2026-04-01"), job("Beta", "Poet", "PREPARED")],
    ),
    (
        "a column for each stage",
        "jobs.md",
        STAGES,
        [
            job("Acme", "Dev", "INTERVIEW"),
            job("Beta", "Dev", "INTERVIEW", outcome="rejected", applied="2026-03-01", notes=("Interview: 2026-03-09",)),
            job("Gamma", "Dev", "APPLIED"),
            job("Delta", "Dev", "OFFER"),
            job("Eps", "Dev", "PREPARED"),
            job("Zeta", "Dev", "PREPARED"),
        ],
    ),
    (
        "a sheet with a title, sections between the rows, the head again",
        "jobs.csv",
        SHEET,
        [
            job("Acme", "Dev", "APPLIED", source="LinkedIn"),
            job("Beta", "Dev", "INTERVIEW", url="https://beta.example/jobs/4"),
            job("Gamma", "Dev", "PREPARED"),
            job("Delta", "Dev", "APPLIED", outcome="ghosted", source="Ada"),
        ],
    ),
    (
        "bold lines as sections",
        "jobs.md",
        BOLD_LABELS,
        [job("Acme", "Dev", "INTERVIEW"), job("Beta", "Dev", "PREPARED"), job("Gamma", "Dev", "OFFER")],
    ),
    (
        "headings below headings",
        "jobs.md",
        NESTED,
        [
            job("Acme", "Dev", "APPLIED"),
            job("Beta", "Dev", "OFFER"),
            job("Gamma", "Dev", "APPLIED"),
            job("Delta", "Dev", "PREPARED"),
        ],
    ),
    ("examples in code and comments, an indented table", "jobs.md", IN_CODE, [job("Acme", "Dev")]),
    ("French", "jobs.md", FRENCH, [job("Société Générique", "Développeur", "APPLIED", location="Lyon")]),
    (
        "a table with blank lines in it",
        "jobs.md",
        BROKEN_BY_BLANKS,
        [job("Acme", "Dev", "APPLIED"), job("Beta", "Dev", "PREPARED"), job("Gamma", "Dev", "OFFER")],
    ),
    ("bars without a rule", "jobs.txt", BARS, [job("Acme", "Dev", "APPLIED")]),
    (
        "links by name",
        "jobs.md",
        REFERENCES,
        [
            job(
                "Acme",
                "Dev",
                url="https://acme.example/7",
                contact="Ada",
                notes=("Company link: https://acme.example", "Contact link: mailto:ada@acme.example"),
            )
        ],
    ),
    (
        "a CSV that is called .md, and a markdown table that is called .csv",
        "jobs.md",
        CSV.split("\n", 1)[0] + "\nAcme,Dev,Saved,,,,,\n",
        [job("Acme", "Dev", "PREPARED")],
    ),
    (
        "a markdown table that is called .csv",
        "jobs.csv",
        FRENCH,
        [job("Société Générique", "Développeur", "APPLIED", location="Lyon")],
    ),
]


@pytest.mark.parametrize(("name", "text", "made"), [shape[1:] for shape in SHAPES], ids=[shape[0] for shape in SHAPES])
def test_each_row_of_each_shape_of_tracker_is_an_application(name: str, text: str, made: list[Wanted]) -> None:
    assert [found.wanted for found in tracker(text, name).rows if found.wanted] == made


@pytest.mark.parametrize(
    ("status", "made"),
    [
        ("Applied", ("APPLIED", None)),
        ("🟢 **Applied**", ("APPLIED", None)),
        ("`Do_Not_Apply`", ("DID_NOT_APPLY", None)),
        ("not yet applied", ("PREPARED", None)),
        ("❌ Rejected", ("APPLIED", "rejected")),
        ("Rejected - onsite", ("INTERVIEW", "rejected")),
        ("Ghosted after the final round", ("INTERVIEW", "ghosted")),
        ("Accepted!", ("OFFER", "accepted")),
        ("Position filled", ("APPLIED", "role closed")),
        ("![Applied](https://badges.example/applied.svg)", ("APPLIED", None)),
        ("Active", ("PREPARED", None)),
        ("TBD", ("PREPARED", None)),
        ("", ("PREPARED", None)),
    ],
)
def test_a_word_of_status_is_read_as_everywhere(status: str, made: tuple[str, str | None]) -> None:
    found = wanted("Company | Role | Status", f"Acme | Dev | {status}")
    assert (found.status, found.outcome) == made


@pytest.mark.parametrize(
    ("head", "cells", "why"),
    [
        ("Status", "in limbo", "Status: “in limbo” is not a status that jobboard knows"),
        ("Status", "declined", "Status: “declined” is not a status that jobboard knows"),
        ("Status", "not rejected", "Status: “not rejected” is not a status that jobboard knows"),
        ("Status", "❓ ✅", "Status: “❓ ✅” is not a status that jobboard knows"),
        ("Status | Date applied", "in limbo | 2026-03-01", "Status: “in limbo” is not a status that jobboard knows"),
        ("Outcome | Date applied", "meh | 2026-03-01", "Outcome: “meh” is not a status that jobboard knows"),
        ("Applied", "two weeks ago", "Applied: “two weeks ago” is not a status that jobboard knows"),
        ("Status | Stage", "Applied | Offer", "Status says APPLIED, but Stage says OFFER"),
        ("Status | Result", "Rejected | Withdrawn", "Status says rejected, but Result says withdrawn"),
        ("Status", "Applied | one more", "it has 4 cells, but its table has 3 columns"),
    ],
)
def test_what_is_not_understood_is_not_made_and_told_why(head: str, cells: str, why: str) -> None:
    found = row(f"Company | Role | {head}", f"Acme | Dev | {cells}")
    assert (found.line, found.company, found.position, found.wanted, found.why) == (3, "Acme", "Dev", None, why)


@pytest.mark.parametrize(
    ("head", "cells", "made"),
    [
        ("Status | Date applied", "Interview | 2026-03-01", ("INTERVIEW", None, "2026-03-01")),
        ("Status", "Applied 2026-03-01", ("APPLIED", None, "2026-03-01")),
        ("Status", "Submitted on March 1, 2026", ("APPLIED", None, "2026-03-01")),
        ("Status | Outcome", "Interviewing | Rejected", ("INTERVIEW", "rejected", None)),
        ("Status | Outcome", "Offer | declined", ("OFFER", "declined", None)),
        ("Stage | Status", "Phone screen | Rejected", ("INTERVIEW", "rejected", None)),
        ("Status | Stage", "Active | Phone screen", ("INTERVIEW", None, None)),
        ("Status | Stage", "Applied | round 2 of 5", ("APPLIED", None, None)),
        ("Date applied | Response", "2026-03-01 | Rejected", ("APPLIED", "rejected", "2026-03-01")),
        ("Date applied | Response", "2026-03-01 | a kind letter", ("APPLIED", None, "2026-03-01")),
        ("Applied?", "✔️", ("APPLIED", None, None)),
        ("Applied?", "TRUE", ("APPLIED", None, None)),
        ("Applied?", "- [x]", ("APPLIED", None, None)),
        ("Applied?", "Yes (2026-03-01)", ("APPLIED", None, "2026-03-01")),
        ("Applied?", "☐", ("PREPARED", None, None)),
        ("Applied?", "not yet", ("PREPARED", None, None)),
        ("Applied", "8/7/2026", ("APPLIED", None, None)),
        ("Applied", "March 3", ("APPLIED", None, None)),
        ("Date", "2026-03-01", ("PREPARED", None, None)),
    ],
)
def test_status_outcome_and_date_come_from_all_columns_that_tell_them(
    head: str, cells: str, made: tuple[str, str | None, str | None]
) -> None:
    found = wanted(f"Company | Role | {head}", f"Acme | Dev | {cells}")
    assert (found.status, found.outcome, found.applied) == made


@pytest.mark.parametrize(
    ("heading", "made"),
    [
        ("✅ Applied (12)", ("APPLIED", None)),
        ("2. Applied", ("APPLIED", None)),
        ("Jobs I've applied to", None),
        ("Jobs I applied to", ("APPLIED", None)),
        ("Companies I have not applied to", ("PREPARED", None)),
        ("Haven't applied yet", None),
        ("Applied, waiting", ("APPLIED", None)),
        ("To apply", ("PREPARED", None)),
        ("Rejected / closed", ("APPLIED", "rejected")),
        ("Rejections", ("APPLIED", "rejected")),
        ("Rejected & ghosted", None),
        ("Offers 🎉", ("OFFER", None)),
        ("Interview stage", ("INTERVIEW", None)),
        ("Closed", None),
        ("Active applications", None),
        ("Onsite", None),
        ("Technical roles", None),
        ("Week 12", ("PREPARED", None)),
        ("Berlin", ("PREPARED", None)),
        ("Applied / Interviewing", None),
    ],
)
def test_a_heading_gives_the_status_of_rows_that_have_none(heading: str, made: tuple[str, str | None] | None) -> None:
    found = row("Company | Role", "Acme | Dev", above=f"## {heading}\n\n")
    assert (found.wanted and (found.wanted.status, found.wanted.outcome)) == made
    own = wanted("Company | Role | Status", "Acme | Dev | Offer", above=f"## {heading}\n\n")
    assert (own.status, own.outcome) == ("OFFER", None)


def test_a_section_that_does_not_say_one_status_makes_nothing_of_a_row_without_one() -> None:
    found = row("Company | Role | Date applied", "Acme | Dev | 2026-03-01", above="## Rejected & ghosted\n\n")
    assert found.why == "the section “Rejected & ghosted” does not say one status that jobboard knows"


def test_a_row_without_any_status_is_prepared_and_that_is_told() -> None:
    assert row("Company | Role", "Acme | Dev").told == ("no status is stated: PREPARED",)
    assert row("Company | Role | Applied?", "Acme | Dev | no").told == ()


@pytest.mark.parametrize(
    ("section", "status", "made"),
    [
        ("Interview", "Rejected", ("INTERVIEW", "rejected")),
        ("Wishlist", "Rejected", ("APPLIED", "rejected")),
        ("Wishlist", "Position closed", ("PREPARED", "role closed")),
        ("Applied", "Accepted", ("OFFER", "accepted")),
    ],
)
def test_how_it_ended_stands_at_how_far_its_section_says(section: str, status: str, made: tuple[str, str]) -> None:
    found = wanted("Company | Role | Status", f"Acme | Dev | {status}", above=f"## {section}\n\n")
    assert (found.status, found.outcome) == made


def test_the_persons_own_words_of_status_count() -> None:
    text = "| Company | Role | Status |\n|---|---|---|\n| Acme | Dev | In Review |\n"
    (found,) = tracker(text, words={"in review": "APPLIED"}).rows
    assert found.wanted == job("Acme", "Dev", "APPLIED")


@pytest.mark.parametrize(
    ("name", "value", "field"),
    [
        ("Job", "Dev", "position"),
        ("**Vacancy**", "Dev", "position"),
        ("City", "Berlin", "location"),
        ("Pay", "€75–85k", "salary"),
        ("Req #", "R-1234", "job_id"),
        ("Platform", "LinkedIn", "source"),
        ("Contact person", "Ada", "contact"),
        ("Next step", "call Ada", "next"),
        ("CV used", "cv-3.pdf", "resume"),
        ("Cover letter", "letter-3.pdf", "letter"),
        ("Job type", "Full-time", "employment"),
        ("Rejection reason", "no visa", "reason"),
        ("Closing date", "2026-04-01", "deadline"),
        ("Posted on", "2026-03-01", "posted"),
        ("Link to job", "https://acme.example/7", "url"),
        ("Job description", "Acme makes things.", "posting"),
    ],
)
def test_a_column_is_known_by_its_name(name: str, value: str, field: str) -> None:
    other = "Role" if field != "position" else "Status"
    found = wanted(f"Company | {other} | {name}", f"Acme | Saved | {value}")
    assert (getattr(found, field), found.notes) == (value, ())


@pytest.mark.parametrize(
    ("head", "cells", "notes"),
    [
        ("Date", "2026-03-01", ("Date: 2026-03-01",)),
        ("Vibe | Priority", "good | 1", ("Vibe: good", "Priority: 1")),
        ("Notes", "see [the wiki](https://w.example) and **run**", ("see the wiki (https://w.example) and run",)),
        ("Comments", "one<br>two<br/>three", ("one / two / three",)),
        ("Link", "on LinkedIn", ("Link: on LinkedIn",)),
        ("Link", "[LinkedIn](https://a.example/1)", ("Link: LinkedIn (https://a.example/1)",)),
        ("Link", "[Apply →](https://a.example/1)", ()),
        ("Link", "https://a.example/1 https://a.example/2", ("Link: https://a.example/1 https://a.example/2",)),
        ("Link", "javascript:alert(1)", ("Link: javascript:alert(1)",)),
        ("Cover letter", "✅", ("Cover letter: ✅",)),
        ("Location | City", "Remote | Berlin", ("City: Berlin",)),
        ("Location | City", "Berlin | Berlin", ()),
        ("Deadline", "rolling", ("Deadline: rolling",)),
        ("Deadline", "2026-04-01 at noon", ("Deadline: 2026-04-01 at noon",)),
        ("Applied", "8/7/2026", ("Applied: 8/7/2026",)),
        ("Applied", "2026-03-01 via Ada", ("Applied: 2026-03-01 via Ada",)),
        ("Status", "Rejected after phone screen 3/4", ("Status: Rejected after phone screen 3/4",)),
        ("Status", "Active", ("Status: Active",)),
        ("Status | Stage", "Applied | round 2 of 5", ("Stage: round 2 of 5",)),
        ("Location", "x" * 201, ("Location: " + "x" * 201,)),
        ("", "a word without a column's name", ("a word without a column's name",)),
    ],
)
def test_what_is_no_fact_is_kept_as_a_note(head: str, cells: str, notes: tuple[str, ...]) -> None:
    assert wanted(f"Company | Role | {head}", f"Acme | Dev | {cells}").notes == notes


def test_what_is_kept_for_want_of_a_date_is_told() -> None:
    found = row("Company | Role | Applied | Posted", "Acme | Dev | 8/7/2026 | 3 days ago")
    assert found.told == (
        "Posted: 3 days ago is no date by itself; kept as a note",
        "Applied: 8/7/2026 can be read in two ways; kept as a note",
    )


def test_the_reason_behind_a_status_is_the_reason() -> None:
    assert wanted("Company | Role | Status", "Acme | Dev | Skipped; too far") == job(
        "Acme", "Dev", "DID_NOT_APPLY", reason="too far"
    )


@pytest.mark.parametrize(
    ("head", "cells", "url", "notes"),
    [
        ("Company | Role", "Acme | [Dev](https://a.example/1)", "https://a.example/1", ()),
        ("Company | Role", "[Acme](https://a.example) | Dev", None, ("Company link: https://a.example",)),
        (
            "Company | Role | URL",
            "Acme | [Dev](https://a.example/1) | <https://a.example/1>",
            "https://a.example/1",
            (),
        ),
        (
            "Company | Role | URL",
            "Acme | [Dev](https://a.example/1) | https://b.example/2",
            "https://b.example/2",
            ("Link: https://a.example/1",),
        ),
        ("Company | Role", "Acme | Dev https://a.example/1", "https://a.example/1", ()),
        ("Company | Role", '<a href="https://a.example">Acme</a> | Dev', None, ("Company link: https://a.example",)),
        ("Company | Role", "[[firms/acme\\|Acme]] | Dev", None, ("Company link: firms/acme",)),
    ],
)
def test_links_come_out_of_their_cells(head: str, cells: str, url: str | None, notes: tuple[str, ...]) -> None:
    assert wanted(head, cells) == job("Acme", "Dev", url=url, notes=notes)


@pytest.mark.parametrize(
    ("dates", "read"),
    [
        (["8/7/2026", "12/25/2026"], ["2026-08-07", "2026-12-25"]),
        (["8/7/2026", "25/12/2026"], ["2026-07-08", "2026-12-25"]),
        (["8/7/26", "12/25/26"], ["2026-08-07", "2026-12-25"]),
        (["8/7/2026", "5/6/2026"], [None, None]),
        (["8/7/2026", "25/12/2026", "12/25/2026"], [None, "2026-12-25", "2026-12-25"]),
        (["8/7/2026", "25/12/2026 and 1/2/2026"], [None, None]),
        (["8/7/2026", "2026-12-25"], [None, "2026-12-25"]),
    ],
)
def test_a_column_tells_the_order_of_day_and_month(dates: list[str], read: list[str | None]) -> None:
    rows = "".join(f"| Acme | Dev {at} | {date} |\n" for at, date in enumerate(dates))
    found = tracker(f"| Company | Role | Date applied |\n|---|---|---|\n{rows}").rows
    assert [each.wanted and each.wanted.applied for each in found] == read


@pytest.mark.parametrize(
    ("cell", "text"),
    [("120000", "120000 USD"), ("$120k", "$120k"), ("120–150k", "120–150k USD"), ("fair", "fair")],
)
def test_pay_has_the_currency_that_its_column_names(cell: str, text: str) -> None:
    assert wanted("Company | Role | Salary (USD)", f"Acme | Dev | {cell}").salary == text


@pytest.mark.parametrize(
    "head",
    ["Status | Count", "Company | Applications", "Company | Contact | Email", "Field | Value", "Company | Notes"],
)
def test_a_table_that_is_no_list_of_jobs_is_left_aside_and_told(head: str) -> None:
    count = head.count("|") + 1
    other = f"| {head} |\n|{'---|' * count}\n|{' x |' * count}\n\ntext\n\n"
    found = tracker(f"{other}| Company | Role |\n|---|---|\n| Acme | Dev |\n")
    assert [each.wanted for each in found.rows] == [job("Acme", "Dev")]
    assert [(each.line, each.message) for each in found.aside] == [(1, "a table that is no list of jobs (1 row)")]
    with pytest.raises(Refused, match="no table with a row per job"):
        tracker(other)


def test_what_stands_between_the_rows_is_told_where_it_says_something() -> None:
    assert [(each.line, each.message) for each in tracker(SHEET, "jobs.csv").aside] == [
        (1, "a row above the names of the columns"),
        (2, "a row above the names of the columns"),
        (11, "a row of sums: Total"),
    ]


def test_a_row_that_belongs_to_no_table_is_told() -> None:
    found = tracker("| Company | Role |\n|---|---|\n| Acme | Dev |\n\ntext\n\n| Beta | Dev |\n")
    assert [(each.line, each.message) for each in found.aside] == [(7, "a row that belongs to no table")]


@pytest.mark.parametrize(
    ("cells", "why"),
    [
        (" | | Applied", "it names neither a company nor a position"),
        ("~~Acme~~ | ~~Dev~~ | Applied", "it is struck through, and nothing says how it ended"),
        ("x" * 201 + " | Dev | Applied", "the company is longer than 200 characters"),
    ],
)
def test_a_row_that_cannot_be_made_is_told(cells: str, why: str) -> None:
    found = row("Company | Role | Status", cells)
    assert (found.wanted, found.why) == (None, why)


def test_a_row_that_is_struck_through_and_says_how_it_ended_is_made() -> None:
    assert wanted("Company | Role | Status", "~~Acme~~ | ~~Dev~~ | Rejected").outcome == "rejected"


def test_a_row_that_may_be_a_heading_is_told_and_gives_no_status() -> None:
    found = tracker("Company,Role,Status\nAcme,Dev,Saved\nClosed,,\nBeta,Dev,\nGamma,Dev,Offer\n", "jobs.csv")
    assert [(each.line, each.message) for each in found.aside] == [(3, "a row that may be a heading: Closed")]
    assert [each.wanted and each.wanted.status for each in found.rows] == ["PREPARED", None, "OFFER"]


def test_a_title_with_a_word_of_status_in_it_is_no_section() -> None:
    assert wanted("Company | Role", "Acme | Dev", above="# Interview tracker and offers\n\n").status == "PREPARED"


def test_a_column_on_where_one_works_is_no_stage() -> None:
    assert wanted("Company | Role | Onsite", "Acme | Dev | yes") == job("Acme", "Dev", notes=("Onsite: yes",))


def test_signs_that_are_written_for_markdown_are_read() -> None:
    assert wanted("Company | Role", "Ada &amp; Bob | Dev&#124;Ops") == job("Ada & Bob", "Dev|Ops")


def test_a_company_called_total_is_one() -> None:
    assert wanted("Company | Role | Status", "Total | Engineer | Applied") == job("Total", "Engineer", "APPLIED")


@pytest.mark.parametrize("text", ["", "\n", "just words", "a,b\n1,2\n", "| a | b |\n|---|---|\n"])
def test_a_text_without_such_a_table_is_refused(text: str) -> None:
    with pytest.raises(Refused) as refused:
        tracker(text)
    assert refused.value.sentence == NO_TABLE


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ('Company,Role\nAcme,"Dev\nBeta,Dev\n', "line 2: a quote is opened there and never closed"),
        ('Company,Role\nAcme,"Dev\nBeta,"Dev\n', "line 2: the quote that is opened there is closed inside a cell"),
    ],
)
def test_a_quote_that_would_swallow_rows_is_refused(text: str, why: str) -> None:
    with pytest.raises(Refused, match=why):
        tracker(text, "jobs.csv")


def test_quotes_inside_a_cell_are_no_quotes_around_it() -> None:
    text = 'Company,Role,Notes\nAcme,Dev,5" of rain\n"Beta" Labs,Dev,\n'
    assert [each.wanted for each in tracker(text, "jobs.csv").rows] == [
        job("Acme", "Dev", notes=('5" of rain',)),
        job('"Beta" Labs', "Dev"),
    ]


def test_five_thousand_rows_are_the_most_at_a_time() -> None:
    head = "Company,Role,Status\n"
    assert len(tracker(head + "Acme,Dev,Applied\n" * 5_000, "jobs.csv").rows) == 5_000
    with pytest.raises(Refused, match="more than 5,000 rows"):
        tracker(head + "Acme,Dev,Applied\n" * 5_001, "jobs.csv")


# What programs export, and what people write in place of a word

RELATION = "Gamma & Co (https://www.notion.so/Gamma-1234?pvs=21)"


def test_a_page_that_a_cell_of_notion_refers_to_is_its_name_and_its_address_is_kept() -> None:
    found = wanted("Company | Position | Location", f"{RELATION} | Cook (Companies/Cook%201a2b3c4d.md) | {RELATION}")
    assert (found.company, found.position, found.location, found.url) == ("Gamma & Co", "Cook", "Gamma & Co", None)
    assert "Company link: https://www.notion.so/Gamma-1234?pvs=21" in found.notes
    assert wanted("Company | Position", f"Acme | {RELATION}").url is None
    assert wanted("Company | Status", "Acme | Applied (https://www.notion.so/Applied-77)").status == "APPLIED"


def test_an_address_in_brackets_leaves_no_brackets_behind() -> None:
    found = wanted("Company | Position", "Acme (https://acme.example) | Cook (night) [https://acme.example/7]")
    assert (found.company, found.position) == ("Acme", "Cook (night)")


def test_a_name_in_front_of_a_company_is_the_title_of_a_page_unless_the_table_is_one_of_people() -> None:
    assert wanted("Name | Company | Stage", "Line Lead | Acme | Applied").position == "Line Lead"
    assert wanted("Name | Company | Stage | Email", "Ann | Acme | Applied | a@b.example").position is None
    assert wanted("Name | Company | Role | Status", "Ann | Acme | Cook | Applied").position == "Cook"
    assert wanted("Company | Name | Status", "Acme | Ann | Applied").position is None


def test_the_list_of_a_board_is_a_status_where_no_other_column_is() -> None:
    assert wanted("Title | Company | List | Date Applied", "Cook | Acme | Interview | 2026-09-05").status == "INTERVIEW"
    assert row("Title | Company | List", "Cook | Acme | Somewhere").word == "Somewhere"
    assert wanted("Title | Company | List | Status", "Cook | Acme | Dream | Applied").status == "APPLIED"


@pytest.mark.parametrize(
    "said", ["Applied → Phone screen → Rejected", "Applied, Phone screen, Rejected", "Applied / Interview / Offer"]
)
def test_several_stages_in_one_cell_are_not_understood_rather_than_passed_over(said: str) -> None:
    found = row("Company | Status", f"Acme | {said}")
    assert (found.wanted, found.word) == (None, said)


def test_a_date_in_place_of_a_status_is_no_list_of_choices() -> None:
    assert wanted("Company | Status", "Acme | Oct 2, 2026; Oct 5, 2026").status == "PREPARED"


def test_how_far_it_had_got_is_no_reason() -> None:
    found = wanted("Company | Status", "Acme | Rejected after R2")
    assert (found.outcome, found.reason, found.notes) == ("rejected", None, ("Status: Rejected after R2",))


def test_signs_that_repeat_what_stands_above() -> None:
    found = tracker(
        "| Company | Role | Status |\n|---|---|---|\n| **[Acme](https://acme.example)** | Cook | Applied |\n"
        '| ↳ | Baker | " |\n| 〃 | Miller | Saved |\n| Beta | ↳ | Saved |\n'
    )
    assert [(each.company, each.position, each.wanted and each.wanted.status) for each in found.rows] == [
        ("Acme", "Cook", "APPLIED"),
        ("Acme", "Baker", "APPLIED"),
        ("Acme", "Miller", "PREPARED"),
        ("Beta", "↳", "PREPARED"),
    ]


def test_a_company_that_is_not_stated_is_told_and_nothing_stands_for_it() -> None:
    for sign in ("↳", "", '"'):
        found = row("Company | Role | Status", f"{sign} | Cook | Applied")
        assert (found.company, found.told) == (None, ("no company is stated",))


def test_html_in_a_cell_is_read_as_it_shows() -> None:
    found = wanted(
        "Company | Role | Location | Application/Link",
        'Acme | <b>Cook</b> | Bristol, UK</br>Leeds, UK | <a href="https://acme.example/7"><img alt="Apply"></a>',
    )
    assert (found.position, found.location, found.url, found.notes) == (
        "Cook",
        "Bristol, UK; Leeds, UK",
        "https://acme.example/7",
        (),
    )
    more = "<details><summary>**2 locations**</summary>Galway, IE</br>Cork, IE</details>"
    assert wanted("Company | Location | Status", f"Acme | {more} | Saved").location == "Galway, IE; Cork, IE"
    assert wanted("Company | Role", "Acme | List<String> Wrangler").position == "List<String> Wrangler"


def test_a_day_as_spreadsheets_show_it() -> None:
    found = wanted("Company | Date Applied | Deadline | Notes", "Acme | 5-Oct-26 | 15-Dec-26 | 1-Nov-26")
    assert (found.applied, found.deadline, found.notes) == ("2026-10-05", "2026-12-15", ("1-Nov-26",))


def test_the_order_of_dates_that_other_rows_show_is_told_where_it_mattered() -> None:
    head = "| Company | Date Applied |\n|---|---|\n"
    assert tracker(head + "| Acme | 8/7/2026 |\n| Beta | 12/25/2026 |\n").told == (
        "Date Applied: read as month/day/year, as other rows show",
    )
    assert tracker(head + "| Acme | 25/12/2026 |\n").told == ()


@pytest.mark.parametrize("sign", ["(", "<a href=", "<img ", "<summary>", "a (https://www.notion.so/", "↳", "a " * 3])
def test_a_cell_full_of_signs_is_read_quickly(sign: str) -> None:
    cell = (sign * 2_000)[:1_990].replace("|", "")
    assert tracker(f"| Company | Role | Notes |\n|---|---|---|\n| Acme | Cook | {cell} |\n").rows


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("| Company | Role |\n|---|---|\n" + "| A | B |\n" * 10_100, "more than 5,000 rows"),
        ("Company\tRole\nA\tB\nC\tD" + "\t" * 400, "line 3: it has more than 300 cells"),
        ("| Company | Role |" + " x |" * 400 + "\n" + "|---" * 402 + "|\n| A | B |\n", "no table with a row per job"),
    ],
    ids=["many rows", "an endless row", "a wide head"],
)
def test_what_is_far_too_long_or_too_wide_is_refused_before_it_is_read(
    text: str, why: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reader, "read_row", None)
    monkeypatch.setattr(reader, "another_head", None)
    with pytest.raises(Refused, match=why):
        tracker(text)
