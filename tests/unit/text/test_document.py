"""Reading a whole file: its facts in every shape that people write, what is no fact, and what contradicts itself."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable

import pytest

from jobboard.text.document import MOST_PROBLEMS, Document, read_document
from jobboard.text.values import Facts, Next, Problem, Salary


def read(text: str, name: str = "file") -> Document:
    return read_document(text, name)


def facts(text: str, name: str = "file") -> Facts:
    return read(text, name).facts


SHAPES = {
    "front matter": '---\ncompany: "[[Acme GmbH]]"\nrole: Staff Engineer\nstatus: applied   # found|applied|…\n'
    "Date-Applied: 2026-06-19\n"
    "links: [https://acme.example/jobs/7]\ninterview_stage: Stage 2: technical\n---\n# Notes\n",
    "bold bullets": "# Job\n\n- **Company:** Acme GmbH\n- **Position**: Staff Engineer\n"
    "- **Status:** ✅ Submitted 2026-06-19\n"
    "- **Date Applied**: June 19, 2026\n- **Job Link**: <https://acme.example/jobs/7>\n",
    "plain bullets": "- Company: Acme GmbH\n- Role: Staff Engineer\n- Status: Applied\n"
    "- Applied on: 19.06.2026\n- URL: https://acme.example/jobs/7\n",
    "bold lines": "**Employer:** Acme GmbH\n**Title**: Staff Engineer\n__Status__: applied\n"
    "**Submitted:** [[2026-06-19]]\n"
    "**Link:** [here](https://acme.example/jobs/7)\n",
    "bold on one line": "**Company**: Acme GmbH | **Position**: Staff Engineer · **Status**: Applied, "
    "**Applied**: 19 June 2026\nhttps://acme.example/jobs/7\n",
    "table": "| Field | Value |\n|:------|-------|\n| **Company** | Acme GmbH |\n| Position | Staff Engineer |\n"
    "| **Status**| Applied |\n"
    "| Applied | 2026-06-19 |\n| Posting | https://acme.example/jobs/7 |\n",
    "head block": "Employer_Name: Acme GmbH\nTitle: Staff Engineer\nSTATUS: APPLIED\nApplied: 2026-06-19\n"
    "URL: https://acme.example/jobs/7\n"
    "Contents:\n(a pasted posting)\nStatus: Offer\n",
    "headings": "# Application Details\n\n## Company\nAcme GmbH\n\n## Position\nStaff Engineer\n\n## Job URL\n"
    "https://acme.example/jobs/7\n\n"
    "## Status\n### Application\nAPPLIED\n\n## Application Date\n2026-06-19\n",
    "underlined headings": "Company\n-------\nAcme GmbH\n\nRole\n----\nStaff Engineer\n\nStage\n-----\n**Applied**\n\n"
    "Submitted\n---------\n27 mai 2026\n\nLink\n----\nhttps://acme.example/jobs/7\n",
    "inline": "company:: [[Acme GmbH]]\nposition:: Staff Engineer\nstatus:: applied\napplied:: 2026-06-19\n"
    "url:: https://acme.example/jobs/7\n",
    "brackets": "[company:: Acme GmbH] (position:: Staff Engineer) [status:: applied] [applied:: 2026-06-19] "
    "[url:: https://acme.example/jobs/7]\n",
    "other languages": "Firma: Acme GmbH\nStanowisko: Staff Engineer\nEstado: enviado\n"
    "Fecha aplicación: 2026-06-19\nLink: https://acme.example/jobs/7\n",
}  # fmt: skip


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("start", ["", "\ufeff"])
@pytest.mark.parametrize("shape", SHAPES)
def test_the_same_facts_are_read_in_every_shape(shape: str, start: str, newline: str) -> None:
    document = read(start + SHAPES[shape].replace("\n", newline))
    found = document.facts
    day = "2026-05-27" if shape == "underlined headings" else "2026-06-19"
    assert document.is_application
    assert (found.company, found.position, found.status, found.outcome) == (
        "Acme GmbH",
        "Staff Engineer",
        "APPLIED",
        None,
    )
    assert (found.applied, found.url) == (day, "https://acme.example/jobs/7")
    assert (found.guessed, found.problems) == ((), ())


HEADINGS_SEED = (
    "# Application Details\n\n## Company\nSkyvault\n\n## Position\nSenior Architect Contractor\n\n## Job URL\n"
    "https://skyvault.example/careers/1\n\n## Status\n### Application\nDID_NOT_APPLY\n\n"
    "**Reason**: The position asks for a degree, which I do not have. "
    + "It is a firm requirement. "
    * 8
    + "\n\n## Job Description\nSkyvault stores things.\n\nResponsibilities include:\n\n- Advising on design\n"
    "- [ ] nothing to tick\n\n"
    "Position duration and location: 3-months, Remote\n\n## Company Details\nSkyvault was founded in 2007.\n\n"
    "## Application Date\nTBD\n\n"
    "## Personal Connection\n- Have you used their product? No\n- How long? N/A\n\n## Notes\n"
    "- Key skills to emphasize:\n"
    + "".join(f"  - skill {each}\n" for each in range(7))
    + "\n- Resume customization ideas:\n"
    + "".join(f"  - idea {each}\n" for each in range(6))
    + "\n- Resume bullet points to highlight or modify:\n  - Work experience:\n"
    + "".join(f"    - employer {each}: point\n" for each in range(5))
    + "  - Education:\n    - one: x\n    - two: y\n  - Projects:\n    - three: z\n\n- Cover letter points:\n"
    + "".join(f"  - paragraph {each}: say\n" for each in range(4))
)
BULLETS_SEED = (
    "# Job Application: Stem Insurance - Staff Engineer II\n\n## Job Details\n- **Company**: Stem Insurance\n"
    "- **Position**: Staff Engineer II\n"
    "- **Location**: Remote - US\n- **Job ID**: JR101755\n"
    '- **Posting Date**: April 30, 2024 (estimated based on "Posted 6 Days Ago")\n- **Application Status**: PREPARED\n'
    "- **Application Date**: [TBD]\n- **Salary Range**: $200,000 - $250,000 (Bonus eligible)\n\n"
    "## Job Description\nThey seek an engineer.\n\n"
    "## Key Responsibilities\n- Serve\n\n## Requirements\n- BS\n\n## Qualification Analysis\nThis aligns well:\n"
    "- 7+ years\n\n"
    "## Application Strategy\n"
    + "".join(f"{each}. step\n" for each in range(1, 7))
    + "\n## Cover Letter Focus\n"
    + "- point\n" * 5
    + "\n## Follow-up Questions\n"
    + "- how?\n" * 4
    + "\n## Notes\n- Salary range meets minimum requirements\n- last note"
)


def test_a_heading_per_field_by_the_first_hand() -> None:
    found = facts(HEADINGS_SEED)
    assert (found.company, found.position, found.status) == ("Skyvault", "Senior Architect Contractor", "DID_NOT_APPLY")
    assert (found.reason or "").startswith("The position asks for a degree")
    assert found.url == "https://skyvault.example/careers/1"
    assert (found.applied, found.applied_text, found.location, found.salary) == (None, None, None, None)
    assert (found.done, found.total, found.problems) == (0, 25, ())
    assert [len(each.items) for each in read(HEADINGS_SEED).checklists] == [7, 6, 8, 4]


def test_bold_bullets_by_the_same_hand() -> None:
    found = facts(BULLETS_SEED)
    assert (found.company, found.position, found.status) == ("Stem Insurance", "Staff Engineer II", "PREPARED")
    assert (found.job_id, found.location, found.posted, found.applied) == (
        "JR101755",
        "Remote - US",
        "2024-04-30",
        None,
    )
    assert found.salary == Salary("$200,000 - $250,000 (Bonus eligible)", 200_000, 250_000, "$", None)
    assert (found.done, found.total, found.problems) == (0, 11, ())
    assert [(each.kind, len(each.items)) for each in read(BULLETS_SEED).checklists] == [
        ("strategy", 6),
        ("letter", 5),
        ("questions", 4),
    ]


@pytest.mark.parametrize(
    "decoy",
    [
        "```\n**Status**: Offer\n```\n",
        "~~~yaml\nstatus: offer\n~~~\n",
        "> **Status**: Offer\n",
        "<!-- **Status**: Offer -->\n",
        "<!--\n**Status**: Offer\n-->\n",
        "Text <!-- old:\n**Status**: Offer\n--> text.\n",
        "## Job Description\n**Status**: Offer\n### Status\nOffer\n",
        "## Posting\nWe pay.\n\n| Status | Offer |\n",
        "Contents:\n**Status**: Offer\nStatus: Offer\n",
        "**Job Description:**\n\n**Status**: Offer\n",
        "## Notes\n**Status**: Offer\n",
        "## Interviews\n### Onsite\n**Status**: Offer\n",
        "## Key skills\n- **Status**: Offer\n",
        "## Cover letter points\nStatus: Offer\n",
        "- list\n  - **Status**: Offer\n",
        "- list\n    **Status**: Offer\n",
        "- [ ] **Status**: Offer\n",
        "\tStatus: Offer\n",
        "    **Status**: Offer\n",
        "    - **Status**: Offer\n",
        "Prose that mentions Status: Offer in passing.\n",
        "**Status legend**: applied, offer\n",
        "**PDF status**: Offer\n",
        "**Compatibility**: Offer\n",
        "| Status | Offer | yesterday |\n",
        "| Company | Status |\n|---|---|\n| Beta | Offer |\n",
        "\\**Status**: Offer\n",
        "**Status** Offer\n",
        "https://acme.example/status: Offer\n",
        "### Where the Status: Offer\n",
    ],
)
@pytest.mark.parametrize("before", [True, False])
def test_no_decoy_is_a_status(decoy: str, before: bool) -> None:
    stated = "# Acme - Engineer\n\n{}\n## Company Details\n\n**Status**: found\n\n{}"
    text = stated.format(decoy if before else "", "" if before else decoy)
    found = facts(text)
    assert found.status == "PREPARED"
    assert [problem for problem in found.problems if "status" in problem.message] == []


def test_the_posting_ends_at_the_persons_own_sections() -> None:
    posting = (
        "# A - B\n\n## Job Description\nLocation: Mars\n## Requirements\nLocation: Mars\n### Notes\nStatus: Offer\n{}\n"
    )
    for own in ("Company Details", "Status", "Notes", "Interviews", "History", "Key skills", "Application Date"):
        document = read(posting.format(f"## {own}\nx"))
        assert document.outline.lines[document.zones[-1].start] == f"## {own}"
        assert document.facts.location is None
    assert len(read(posting.format("## Benefits\nx")).zones) == len(read(posting.format("")).zones)
    assert len(read(posting.format("### History\nx")).zones) == len(read(posting.format("")).zones)


@pytest.mark.parametrize(("rest", "status"), [("Status: found\n", "PREPARED"), ("They hire.\n\nStatus: found\n", None)])
def test_a_description_of_one_line_among_the_head_block_begins_no_posting(rest: str, status: str | None) -> None:
    assert facts(f"Company: Acme\nDescription: We make things.\n{rest}").status == status


def test_behind_the_posting_only_a_few_fields_are_read() -> None:
    text = (
        "# A - B\n\n## Job Description\nWe are.\n\n## Company Details\n**Company**: Wrong\n**Location**: Mars\n"
        "**URL**: https://no.example\n"
        "**Salary**: $1\nhttps://no.example/2\n**Status**: Applied\n**Outcome**: ghosted\n**Reason**: quiet\n"
        "**Applied**: 2026-01-02\n"
        "**Recruiter**: Ann\n**Next**: call on 2026-02-03\n**Tags**: a, b\n"
    )
    found = facts(text)
    assert (found.company, found.location, found.url, found.salary) == ("A", None, None, None)
    assert (found.status, found.outcome, found.reason, found.applied) == ("APPLIED", "ghosted", "quiet", "2026-01-02")
    assert (found.contact, found.next, found.tags) == ("Ann", Next("call on 2026-02-03", "2026-02-03"), ("a", "b"))


def test_a_posting_that_is_an_address_is_the_url_and_starts_no_posting() -> None:
    found = facts("# A - B\n\n## Posting\nhttps://a.example/1\n\n**Location**: Berlin\n")
    assert (found.url, found.location) == ("https://a.example/1", "Berlin")
    assert facts("- **Posting**: https://a.example/1\n- **Company**: A\n").url == "https://a.example/1"


def test_a_source_that_is_an_address_is_the_url() -> None:
    assert facts("- **Company**: A\n- **Source**: https://a.example/1\n").url == "https://a.example/1"
    found = facts("- **Company**: A\n- **Source**: a friend\n")
    assert (found.url, found.source) == (None, "a friend")


@pytest.mark.parametrize(
    ("value", "url"),
    [
        ("https://a.example/x?b=1&c=2#d", "https://a.example/x?b=1&c=2#d"),
        ("<https://a.example>", "https://a.example"),
        ("[a (b)](https://a.example/1)", "https://a.example/1"),
        ("see https://a.example/1.", "https://a.example/1"),
        ("TBD", None),
        ("javascript:alert(1)", None),
        ("file:///etc/passwd", None),
    ],
)
def test_an_address_hides_in_links_and_brackets(value: str, url: str | None) -> None:
    assert facts(f"- **Company**: A\n- **URL**: {value}\n").url == url


@pytest.mark.parametrize(
    "value",
    [
        "",
        "TBD",
        "[TBD]",
        "N/A",
        "-",
        "—",
        "?",
        "{company}",
        "<company>",
        "${company}",
        "** **",
        "found | applied | offer",
    ],
)
@pytest.mark.parametrize("form", ["- **Status**: {}\n", "| Status | {} |\n", "## Status\n{}\n", "Status: {}\n"])
def test_what_is_not_stated_is_no_status_and_no_riddle(value: str, form: str) -> None:
    if "|" in value and form[0] == "|":
        return
    found = facts("# Acme - Engineer\n\nhttps://a.example\n\n## More\n" + form.format(value))
    assert (found.status, found.outcome) == (None, None)
    assert [problem.message for problem in found.problems] == ["no status is stated"]


@pytest.mark.parametrize(
    ("value", "line"),
    [("In Review", 3), ("On hold", 3), ("closed", 3), ("over 100 people clicked apply", 3), ("Applied / Offer", 3)],
)
def test_a_word_that_is_not_understood_is_a_problem_with_its_line(value: str, line: int) -> None:
    found = facts(f"# A - B\n\n- **Status**: {value}\n")
    assert (found.status, found.status_text) == (None, value)
    assert [(problem.line, value in problem.message) for problem in found.problems] == [(line, True)]


@pytest.mark.parametrize(
    ("action", "problems"),
    [
        ("call Jane on Nov 24", ["next action: Nov 24 has no year"]),
        ("call Jane on 2026-11-24", []),
        ("call Jane", []),
        ("prepare 3/4 of the slides", []),
        ("call 1 Dec or 8 Dec 2026", ["next action: 1 Dec has no year"]),
    ],
)
def test_a_day_of_a_next_action_that_is_none_is_a_problem(action: str, problems: list[str]) -> None:
    found = facts(f"# Acme - Baker\n\n- **Status**: APPLIED\n- **Next**: {action}\n")
    assert [problem.message for problem in found.problems] == problems
    assert {problem.line for problem in found.problems} <= {4}


def test_an_outcome_that_is_not_understood_is_a_problem_with_its_line() -> None:
    found = facts("# A - B\n\n- **Status**: Applied\n- **Outcome**: who knows\n")
    assert (found.status, found.outcome) == ("APPLIED", None)
    assert [(problem.line, "who knows" in problem.message) for problem in found.problems] == [(4, True)]


def test_a_paragraph_at_the_margin_ends_the_list_above() -> None:
    text = "# A - B\n\n- list\n\n{}  **Status**: found\n"
    assert facts(text.format("Text.\n\n")).status == "PREPARED"
    assert facts(text.format("")).status is None


def test_statements_that_differ_are_a_problem_and_the_first_counts() -> None:
    text = (
        "---\nstatus: applied\n---\n# A - B\n\n- **Status**: Offer\n- **Applied**: 2026-01-02\n"
        "- **URL**: https://a.example\n\n## Job URL\nhttps://b.example\n"
    )
    found = facts(text + "\n## Application Date\n2026-01-03\n\n## Stage\nApplied\n")
    assert (found.status, found.applied, found.url) == ("APPLIED", "2026-01-02", "https://a.example")
    assert {(problem.line, problem.message.split(",")[0]) for problem in found.problems} == {
        (6, "status also says Offer"),
        (11, "URL also says https://b.example"),
        (14, "application date also says 2026-01-03"),
    }


def test_the_h1_and_the_names_never_contradict() -> None:
    assert (
        facts(
            "# Beta - Clerk\n\n- **Company**: Acme\n- **Position**: Engineer\n- **Status**: found\n", "gamma"
        ).problems
        == ()
    )


def test_two_writings_of_one_statement_do_not_contradict() -> None:
    text = (
        "- **Status**: Submitted\n- **Stage**: ✅ APPLIED\n- **Applied**: June 19, 2026\n- **Submitted**: 2026-06-19\n"
    )
    assert facts("- **Company**: A\n" + text).problems == ()


@pytest.mark.parametrize(
    ("value", "problem"),
    [
        ("8/7/2026", "two ways"),
        ("2026-10", "no day"),
        ("(Feb 07)", "no year"),
        ("6 days ago", "no date"),
        ("2026-02-30", "calendar"),
    ],
)
def test_a_date_that_is_none_is_a_problem_and_its_text_is_kept(value: str, problem: str) -> None:
    found = facts(f"# A - B\n\n- **Status**: Applied\n- **Applied**: {value}\n")
    assert (found.applied, found.applied_text) == (None, value)
    assert [(each.line, problem in each.message) for each in found.problems] == [(4, True)]


@pytest.mark.parametrize(
    "name", ["Created", "Captured", "Generated", "Found", "Posted", "Verified", "Updated", "Deadline", "Date"]
)
def test_no_other_date_is_the_application_date(name: str) -> None:
    assert facts(f"- **Company**: A\n- **{name}**: 2026-01-02\n").applied is None


def test_nothing_is_taken_from_names_that_only_look_like_fields() -> None:
    text = (
        "- **Company**: A\n- **Client**: B\n- **Company_website**: https://b.example\n"
        "- **Minimum Salary**: 1\n- **Competition**: 9\n"
    )
    found = facts(text)
    assert (found.company, found.url, found.salary) == ("A", None, None)


def test_all_other_facts() -> None:
    text = (
        "- **Company**: Acme\n- **Primary location**: Berlin or REMOTE\n- **Pay**: 120k EUR/year\n"
        "- **Req ID**: 2025-17923\n- **Found via**: Ann\n"
        "- **Hiring manager**: Bo\n- **Next action**: call Bo, 2026-02-03\n- **CV**: v3.pdf\n"
        "- **Cover letter**: sent\n- **Closes**: 2026-03-01\n"
        "- **Published**: 2026-01-01\n- **Keywords**: #ml, data; ops\n- **Final outcome**: role closed\n"
        "- **Why not**: filled\n"
    )
    found = facts(text)
    assert (found.location, found.job_id, found.source, found.contact) == (
        "Berlin or REMOTE",
        "2025-17923",
        "Ann",
        "Bo",
    )
    assert (found.next, found.resume, found.letter) == (Next("call Bo, 2026-02-03", "2026-02-03"), "v3.pdf", "sent")
    assert (found.deadline, found.posted, found.tags) == ("2026-03-01", "2026-01-01", ("ml", "data", "ops"))
    assert (found.outcome, found.reason, found.status, found.closed) == ("role closed", "filled", "APPLIED", True)
    assert found.salary == Salary("120k EUR/year", 120_000, 120_000, "EUR", "year")


def test_a_bar_in_a_cell_is_read_without_its_backslash() -> None:
    assert facts("| **Company** | A \\| B |\n| Status | found |\n").company == "A | B"


def test_the_head_of_a_table_of_columns_is_no_row_of_names_and_values() -> None:
    found = facts("**Status**: found\n\n| Company | Status |\n|---|---|\n| Beta | Offer |\n", "")
    assert (found.company, found.status) == (None, "PREPARED")
    assert facts("| Company | Acme |\n|---|---|\n| Status | Applied |\n|---|---|\n").company == "Acme"
    assert facts("| Company | Acme |\n|---|---|\n| Status | Applied |\n").status == "APPLIED"


def test_a_table_of_names_and_values_may_begin_with_its_status() -> None:
    assert facts("| Status | Applied |\n|---|---|\n| Company | Acme |\n").status == "APPLIED"
    assert not read("| Status | Applied |\n|---|---|\n| open | 2026-01-02 |\n").is_application


def test_bold_emoji_numbers_and_invisible_characters_around_names_do_not_matter() -> None:
    text = "## 1. 🏢 **Company**:\n\u200b**Acme\u00a0AG**\n\n### 📌 Status ###\n\n* **found**\n"
    found = facts(text)
    assert (found.company, found.status) == ("Acme AG", "PREPARED")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("## Company\n\n\nAcme\n", "Acme"),
        ("## Company\n1. Acme\n", "Acme"),
        ("## Company\n### Name\nAcme\n", "Acme"),
        ("## Company\n" + "x" * 121 + "\n", None),
        ("## Company\n## Other\nAcme\n", None),
        ("## Company\n**Website**: x\n", None),
        ("## Company\n- [ ] Acme\n", None),
        ("## Company\n| a | b |\n", None),
        ("## Company\n```\nAcme\n```\n", None),
        ("## Company\n### Position\nAcme\n", None),
    ],
)
def test_the_value_of_a_heading_is_the_first_short_line_below_it(text: str, value: str | None) -> None:
    document = read(text, "")
    assert next((field.value for field in document.fields if field.name == "company" and field.value), None) == value


@pytest.mark.parametrize(
    "text",
    [
        "**Company**: Acme\n",
        "---\nstatus: found\n---\n",
        "- **Position**: Engineer\n- **URL**: https://a.example\n",
        "# Job Application: Acme - Engineer\n",
        "# Acme - Engineer\n\n## Job Description\nx\n",
        "# Acme - Engineer\n\n## Key skills\n- a\n",
        "# Acme - Engineer\n\nhttps://a.example/1\n",
        "# Acme - Engineer\n\n**Location**: Berlin\n",
        "# Acme - Engineer\n\n**Status**:\n",
        "**Outcome**: rejected\n",
    ],
)
def test_what_states_something_is_an_application(text: str) -> None:
    assert read(text).is_application


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\ufeff",
        "Just words.\n",
        "# Notes\n\nWords.\n",
        "# Acme - Engineer\n\nDear Sir or Madam.\n",
        "---\ntitle: A blog post\ntags: [a]\ndate: 2026-01-02\n---\n# A blog post\n",
        "| Company | Role | Status |\n|---|---|---|\n| Acme | Engineer | Applied |\n",
        "# Dashboard\n\n- [ ] call Ann\n",
        "**Company**: \n",
        "- **Company**: {company}\n- **Position**: {role}\n- **Status**: found | applied | offer\n",
        "# Garden\n\n**Status**: Active\n",
        "```\nstatus: found\n```\n",
    ],
)
def test_letters_trackers_templates_and_notes_are_no_applications(text: str) -> None:
    assert not read(text).is_application


def test_a_company_from_the_name_of_the_file_is_a_guess() -> None:
    found = facts("**Status**: found\n", "acme-corp")
    assert found.guessed == ("company",)
    assert (found.company or "").casefold() == "acme corp"
    assert facts("**Status**: found\n", "application").company is None


def test_a_rule_at_the_top_is_no_front_matter() -> None:
    found = facts("---\n\n# Acme — Engineer\n\n---\n\n**Status**: applied\n")
    assert (found.company, found.position, found.status) == ("Acme", "Engineer", "APPLIED")


def test_sections_are_told_without_their_markup() -> None:
    document = read("# **A** [b](https://a.example)\n\n## 1. Notes:\n")
    assert [(each.heading, each.level, each.line) for each in document.sections] == [("A b", 1, 1), ("Notes", 2, 3)]


def test_words_of_the_config_are_understood() -> None:
    text = "- **Company**: A\n- **Status**: In Review\n"
    assert read_document(text, "a", {"in review": "APPLIED"}).facts.status == "APPLIED"
    assert read_document(text, "a", {"in review": "rejected"}).facts.outcome == "rejected"


HOSTILE: dict[str, Callable[[int], str]] = {
    "headings": lambda n: "## a\n" * n,
    "field headings": lambda n: "## Status\n### x\n" * n,
    "postings": lambda n: "## Job Description\n## Notes\n" * n,
    "histories": lambda n: "## History\n- 2026-01-01: a\n" * n,
    "rounds": lambda n: "## Interviews\n" + "### a\n- when: 2026-01-01\n" * n,
    "interviews": lambda n: "## Interviews\n- 2026-01-01: a\n" * n,
    "items": lambda n: "## Checklist\n" + "- a\n\n  text\n" * n,
    "deep items": lambda n: "## Checklist\n" + "".join(" " * (each % 400) + "- a\n" for each in range(n)),
    "fields": lambda n: "- **Status**: found\n" * n,
    "rows": lambda n: "| Status | found |\n" * n,
    "names on a line": lambda n: "**Status**: found, " * n,
    "brackets on a line": lambda n: "[a::" * n,
    "comments": lambda n: "<!-- a\n" * n,
    "comments in text": lambda n: "a <!-- b\n" * n,
    "links": lambda n: "- **Location**: " + "[a](" * n,
    "open brackets": lambda n: "- **Location**: " + "[" * n,
    "wiki links": lambda n: "- **Applied**: " + "[[" * n,
    "comment signs": lambda n: "- **Next**: " + "<!--" * n,
    "code": lambda n: "- **Salary**: 1" + "`" * n,
    "stars": lambda n: "- **Salary**: 1" + "*" * n + "a",
    "underscores": lambda n: "# " + "_a" * n,
    "blanks in a heading": lambda n: "## a" + " " * n + "b",
    "blanks in tags": lambda n: "- **Tags**: a" + " " * n + "b",
    "digits": lambda n: "- **Salary**: " + "1," * n,
    "colons": lambda n: "a:" * n,
    "bars": lambda n: "| a " * n,
    "dashes": lambda n: "# a" + " - a" * n,
    "quotes": lambda n: "---\ncompany: '" + "''" * min(n, 30_000) + "'\n---\n",
}


@pytest.mark.parametrize("case", HOSTILE)
def test_reading_takes_time_in_proportion_to_the_size(case: str) -> None:
    """Four times the text: about four times as long, where sixteen times would be quadratic."""

    def seconds(size: int) -> float:
        text = "**Status**: found\n\n" + HOSTILE[case](size)
        begin = time.process_time()
        read_document(text, "acme", {"x": str(size)})
        return time.process_time() - begin

    short = max(min(seconds(2_000) for _ in range(3)), 0.001)
    assert any(seconds(8_000) < 9 * short for _ in range(3))


@pytest.mark.parametrize("piece", ["**Status**: found, ", "**Status**: "])
def test_very_many_fields_on_one_line_take_time_in_proportion(piece: str) -> None:
    """What is quadratic in copies of the line shows only where the line is long.

    Without the collector, which goes through all that the tests before it have left.
    """

    def seconds(size: int) -> float:
        gc.disable()
        begin = time.process_time()
        read_document(piece * size, "acme")
        spent = time.process_time() - begin
        gc.enable()
        return spent

    short = max(min(seconds(5_000) for _ in range(3)), 0.001)
    assert any(seconds(40_000) < 20 * short for _ in range(3))


def test_of_very_many_problems_the_first_are_told_and_how_many_more_there_are() -> None:
    problems = facts("- **Company**: A\n" + "- **Status**: applied\n- **Status**: offer\n" * 100).problems
    assert len(problems) == MOST_PROBLEMS + 1
    assert problems[0] == Problem(3, "status also says offer, line 3")
    assert problems[-1] == Problem(None, "and 50 more of these")


@pytest.mark.parametrize("name", ["Status", "Outcome", "Applied", "Deadline"])
def test_what_is_not_understood_is_told_cut_short(name: str) -> None:
    problems = facts(f"- **Company**: A\n- **{name}**: {'never heard of ' * 1_000}\n").problems
    assert max(len(problem.message) for problem in problems) < 120
    assert any("“never heard of never" in problem.message for problem in problems)


def test_problems_are_values() -> None:
    assert facts("- **Company**: A\n").problems == (Problem(None, "no status is stated"),)


def test_a_plain_field_in_a_paragraph_of_its_own_is_read_below_prose_but_not_inside_it() -> None:
    below = read_document("# Acme — Baker\n\nAnn told me of it.\n\nStatus: applied\n", "acme")
    assert (below.is_application, below.facts.status) == (True, "APPLIED")
    inside = read_document("# Acme — Baker\n\nAnn told me of it.\nStatus: applied\n", "acme")
    assert inside.facts.status is None
