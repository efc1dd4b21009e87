"""The person's own template with the values of a new application put in."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jobboard.errors import Refused
from jobboard.slots import replace
from jobboard.text.document import read_document
from jobboard.text.new import Wanted, new_application
from jobboard.text.stated import is_stated
from jobboard.text.values import STATUSES
from tests.unit.text.shapes import LINE_SHAPES
from tests.unit.text.test_new import ALL, NAMES, NASTY, just, one_line, says, texts, urls
from tests.unit.text.test_posting_text import postings

ACME = Wanted("Acme", "Staff Engineer", "https://acme.example/7", "Remote", "€75–85k", "Ada")
SHORT = Wanted("Acme", "Staff Engineer")

FILLED = {
    """\
# Job Application: [Company Name] - [Position Title]

## Job Details
- **Company**: [Company Name]
- **Role**: [Position Title]
- **Location**: [Location]
- **Job URL**:
- **Application Status**: PREPARED
- **Application Date**: [TBD]

## Job Description
""": """\
# Job Application: Acme - Staff Engineer

## Job Details
- **Company**: Acme
- **Role**: Staff Engineer
- **Location**: Remote
- **Salary**: €75–85k
- **Source**: Ada
- **Job URL**: https://acme.example/7
- **Application Status**: PREPARED
- **Application Date**: [TBD]

## Job Description
""",
    """\
# {company} — {position}

- **Status:** found|applied|interview|rejected
- **Applied:** YYYY-MM-DD
""": """\
# Acme — Staff Engineer

- **Status:** prepared
- **URL:** https://acme.example/7
- **Location:** Remote
- **Salary:** €75–85k
- **Source:** Ada
- **Applied:** YYYY-MM-DD
""",
    """\
---
company: ""
role: {{role}}
status: found # found|applied
tags: [job]
links: []
---

# {{title}}
""": """\
---
company: "Acme"
role: Staff Engineer
status: found # found|applied
tags: [job]
links: []
url: "https://acme.example/7"
location: Remote
salary: "€75–85k"
source: Ada
---

# Acme - Staff Engineer
""",
    """\
# Employer: Role

| Field | Value |
|---|---|
| **Company** | |
| **Status** | Prepared |
""": """\
# Acme: Staff Engineer

| Field | Value |
|---|---|
| **Company** | Acme |
| **Position** | Staff Engineer |
| **URL** | https://acme.example/7 |
| **Location** | Remote |
| **Salary** | €75–85k |
| **Source** | Ada |
| **Status** | Prepared |
""",
    """\
| Field   | Value    |
|:--------|---------:|
| Company |          |
| Status  | Prepared |
| A \\| b  | x        |
""": """\
| Field    | Value                  |
|:---------|-----------------------:|
| Company  | Acme                   |
| Position | Staff Engineer         |
| URL      | https://acme.example/7 |
| Location | Remote                 |
| Salary   | €75–85k                |
| Source   | Ada                    |
| Status   | Prepared               |
| A \\| b   | x                      |
""",
    """\
# Company - Position

## Company

[Company]

## Position

TBD

## Status

### Application

PREPARED

## Location

## Why me?

-
""": """\
# Acme - Staff Engineer

## Company

Acme

## Position

Staff Engineer

## URL

https://acme.example/7

## Salary

€75–85k

## Source

Ada

## Status

### Application

PREPARED

## Location

Remote

## Why me?

-
""",
    """\
---
company: "[[ ]]"
role: ""
source: '[[Company]]'
status: found
---
""": """\
---
company: "[[Acme]]"
role: "Staff Engineer"
source: '[[Ada]]'
status: found
url: "https://acme.example/7"
location: Remote
salary: "€75–85k"
---
""",
    """\
Company: {company}
Title: <title>
STATUS:
URL: https://every.example
Pay: TBD
Contents:
""": """\
Company: Acme
Title: Staff Engineer
STATUS: PREPARED
URL: https://acme.example/7
Location: Remote
Pay: €75–85k
Source: Ada
Contents:
""",
    """\
Think of:

- [ ] the dentist
""": """\
**Company**: Acme
**Position**: Staff Engineer
**Status**: PREPARED
**URL**: https://acme.example/7
**Location**: Remote
**Salary**: €75–85k
**Source**: Ada

Think of:

- [ ] the dentist
""",
}
"""Templates, and what they become."""


@pytest.mark.parametrize("form", ["{}", "\ufeff{}", "CRLF", "no end"])
@pytest.mark.parametrize(("template", "text"), FILLED.items())
def test_the_values_stand_where_the_template_asks_for_them_and_else_beside_their_like(
    template: str, text: str, form: str
) -> None:
    if form == "CRLF":
        template, text = (each.replace("\n", "\r\n") for each in (template, text))
    elif form == "no end":
        template, text = template.removesuffix("\n"), text.removesuffix("\n")
    else:
        template, text = (form.replace("{}", each) for each in (template, text))
    assert new_application(ACME, template) == text


def test_among_headings_all_stands_in_the_order_of_a_file() -> None:
    text = new_application(replace(ALL, notes=(), posting=None), "## Company\n\n## Status\nfound\n\n## Role\n")
    assert [line for line in text.split("\n") if line.startswith("##")] == [
        f"## {name}"
        for name in ("Company", "Job ID", "URL", "Location", "Salary", "Employment Type", "Posting Date", "Deadline",
                     "Source", "Status", "Role")
    ]  # fmt: skip
    assert "## Salary\n€75–85k\n\n## Employment Type\nFull-time\n\n## Posting Date\n2026-02-27\n\n" in text


BODY = {
    "Dear {{company}}, dear [Company Name], <employer>, {organisation}": "Dear Acme, dear Acme, Acme, Acme",
    "- [ ] tailor CV for ${position} ([Job Title])": "- [ ] tailor CV for Staff Engineer (Staff Engineer)",
    "> {{ url }} in {{location}}": "> https://acme.example/7 in Remote",
    "| {{company}} | b | c |": "| Acme | b | c |",
    "[Today's Date], {{today}}, {{date:YYYY-MM-DD}}": "2026-11-21, 2026-11-21, 2026-11-21",
    "### Why {{company}}?": "### Why Acme?",
    "[[{{company}}]]": "[[Acme]]",
} | {
    kept: kept
    for kept in (
        "{{title}} {{date}} [Date] [Remote] [Link] {{name}} {{salary}}",
        "[Company](x) [Company][y] [x][Company] ![Company] \\[Company] [[Company]]",
        "`{{company}}` https://a.example/{{company}}?x [a](b/{{company}}) {{company}@x {{company}}@x",
        "<!-- {{company}} -->",
        "```\n{{company}}\n```",
    )
}
"""Lines of a template, and what becomes of them."""


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize(("line", "text"), BODY.items())
def test_the_body_is_filled_in_where_it_asks_for_what_cannot_mean_anything_else(
    line: str, text: str, newline: str
) -> None:
    head = "**Company**: Acme\n**Position**: Staff Engineer\n**URL**: https://acme.example/7\n**Location**: Remote\n"
    head += "**Salary**: €75–85k\n**Source**: Ada\n**Status**: found\n\n## Letter\n\n"
    filled = new_application(ACME, f"{head}{line}\n".replace("\n", newline), today=date(2026, 11, 21))
    assert filled == f"{head}{text}\n".replace("\n", newline)


def test_in_the_body_no_value_becomes_anything_else() -> None:
    template = "Company:\nStatus: found\n\n## {{company}}\n\n{{company}}\n\n| a {{company}} | b |\n"
    assert "## Notes\n" not in new_application(Wanted("Notes"), template)
    assert "\n# x\n" not in new_application(Wanted("# x"), template)
    assert "| a a\\|b | b |" in new_application(Wanted("a|b"), template)
    assert "## Job Description\n[Company]\n" in new_application(
        Wanted("Acme"), "Company:\nStatus: found\n\n## Job Description\n[Company]\n"
    )


@pytest.mark.parametrize("template", ["", " \r\n", "\ufeff\n"])
def test_an_empty_template_is_none(template: str) -> None:
    assert new_application(ACME, template) == new_application(ACME)


@pytest.mark.parametrize(
    ("title", "filled"),
    [
        ("[Company Name] - [Position Title]", "Acme - Staff Engineer"),
        ("{company}: {{role}}", "Acme: Staff Engineer"),
        ("${position} @ <company>", "Staff Engineer @ Acme"),
        ("🏢 [Role] at [Employer]", "🏢 Staff Engineer at Acme"),
        ("{{title}}", "Acme - Staff Engineer"),
        ("Company - Position", "Acme - Staff Engineer"),
        ("Job Application: COMPANY_NAME — Job Title", "Job Application: Acme — Staff Engineer"),
        ("Job Application", "Job Application"),
        ("Company - why I like it", "Company - why I like it"),
        ("Application of {{date}}", "Application of {{date}}"),
    ],
)
def test_a_title_that_asks_for_company_and_position_is_filled_in(title: str, filled: str) -> None:
    text = new_application(SHORT, f"# {title}\n\nStatus: found\n")
    assert text.startswith(f"# {filled}\n\n")
    facts = read_document(text, "x").facts
    assert (facts.company, facts.position, facts.guessed) == ("Acme", "Staff Engineer", ())


@pytest.mark.parametrize(
    ("values", "title", "stated"),
    [
        (Wanted("Acme", "Staff Engineer"), "Acme - Staff Engineer", ""),
        (Wanted("Acme", "Wizard"), "Acme - Wizard", "Company: Acme\n"),
        (Wanted("A - B", "Engineer"), "A - B - Engineer", "Company: A - B\nPosition: Engineer\n"),
        (Wanted("Acme"), "Acme - [Position]", "Company: Acme\n"),
        (Wanted(position="Poet"), "[Company] - Poet", "Position: Poet\n"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("asked", ["Company - Position", "[Company] - [Position]"])
def test_what_the_title_does_not_tell_for_certain_is_stated_too(
    values: Wanted, title: str, stated: str, asked: str
) -> None:
    assert new_application(values, f"# {asked}\n\nStatus: found\n") == f"# {title}\n\nStatus: found\n{stated}"


@pytest.mark.parametrize(
    ("old", "new"),
    [("Prepared", "Did not apply"), ("TBD", "DID_NOT_APPLY"), ("", "DID_NOT_APPLY"), ("Applied", "Did not apply")],
)
def test_the_status_is_written_in_the_case_of_the_template_with_the_reason_beside_it(old: str, new: str) -> None:
    values = Wanted("Acme", status="DID_NOT_APPLY", reason="too: far")
    text = new_application(values, f"- **Company**: [Company]\n- **Status**: {old}\n- **Fit**: 8/10\n")
    assert text == f"- **Company**: Acme\n- **Status**: {new}\n- **Reason**: too: far\n- **Fit**: 8/10\n"


def test_a_title_that_is_the_name_of_a_field_has_the_value_below_it() -> None:
    assert (
        new_application(Wanted("Acme"), "# Company\n\n**Status**: found\n") == "# Company\nAcme\n\n**Status**: found\n"
    )


def test_under_headings_a_value_gets_a_heading_and_the_reason_a_line() -> None:
    values = Wanted("Acme", location="Berlin", status="DID_NOT_APPLY", reason="far")
    assert new_application(values, "## Company\n\n## Status\nPREPARED\n\n## Notes\n") == (
        "## Company\nAcme\n\n## Location\nBerlin\n\n## Status\nDID_NOT_APPLY\n\n**Reason**: far\n\n## Notes\n"
    )


def test_a_title_that_would_say_something_else_stays_as_it_is() -> None:
    text = new_application(Wanted("Notes", "Poet"), "# {company}\n\nStatus: found\n")
    assert text == "# {company}\n\nStatus: found\nCompany: Notes\nPosition: Poet\n"


def test_half_a_title_is_never_taken_for_the_other_half() -> None:
    text = new_application(Wanted(position="0<!--"), "# [Company] - [Position]\n\nStatus: found\n\n-->\n")
    facts = read_document(text, "").facts
    assert (facts.company, facts.position, facts.guessed) == (None, "0<!--", ())


@pytest.mark.parametrize(
    ("template", "told"),
    [
        ("---\ncompany: >-\n  x\nstatus: found\n---\n", "the template, line 2: the company cannot be changed safely"),
        ("---\nurl: []\nstatus: found\n---\n", "the template, line 2: the url cannot be changed safely"),
        ("---\nstatus: &a found\n---\n", "the template, line 2: the status cannot be changed safely"),
        ("**Status**: found\n**Outcome**: rejected\n", "the template cannot be filled in so that its status is PREP"),
    ],
)  # fmt: skip
def test_what_cannot_be_filled_in_safely_is_refused_with_the_line(template: str, told: str) -> None:
    with pytest.raises(Refused, match=rf"^{re.escape(told)}"):
        new_application(ACME, template)


@pytest.mark.parametrize("label", ["URL", "CV"])
def test_a_label_of_capitals_by_nature_makes_no_other_label_so(label: str) -> None:
    text = new_application(Wanted("Acme"), f"**{label}**: https://a.example\n")
    assert "**Company**: Acme\n" in text


IN_FRONT_MATTER = """\
---
company: {{company}}
status: found
tags: [job]
employment_type:
---

# {{title}}

## Job Description

{{description}}

## Notes
- mine
"""

EVERYTHING = {
    IN_FRONT_MATTER: """\
---
company: Acme
status: applied
tags: [job, remote, night shift]
employment_type: "Full-time"
job_id: "2025-17923"
url: "https://acme.example/jobs/7"
location: Remote
salary: "€75–85k"
posted: 2026-02-27
deadline: 2026-04-30
source: A friend
outcome: rejected
reason: no budget
applied: 2026-03-02
contact: Jane Doe
next: "ask Jane 2026-03-09"
resume: "v3"
cover_letter: short one
---

# Acme - Staff Engineer

## Job Description

### Engineer

- \\[ ] Status

## Notes
- mine
- \\[ ] ask about the team
- \\# 2026-03-01: call
""",
    """\
**Employer**:
**Job Type**: [TBD]
**Status**: PREPARED
**Application Date**: TBD

## Questions to ask
- Why?
""": """\
**Employer**: Acme
**Position**: Staff Engineer
**Job ID**: 2025-17923
**URL**: https://acme.example/jobs/7
**Location**: Remote
**Salary**: €75–85k
**Job Type**: Full-time
**Posting Date**: 2026-02-27
**Deadline**: 2026-04-30
**Source**: A friend
**Status**: APPLIED
**Outcome**: rejected
**Reason**: no budget
**Application Date**: 2026-03-02
**Contact**: Jane Doe
**Next Action**: ask Jane 2026-03-09
**Resume**: v3
**Cover Letter**: short one
**Tags**: remote, night shift

## Questions to ask
- Why?

## Notes
- \\[ ] ask about the team
- \\# 2026-03-01: call

## Job Description

### Engineer

- \\[ ] Status
""",
}
"""Templates, and what they become with all that can be given."""


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize(("template", "text"), EVERYTHING.items(), ids=["front matter", "bold lines"])
def test_all_that_can_be_given_finds_its_place(template: str, text: str, newline: str) -> None:
    assert new_application(ALL, template.replace("\n", newline)) == text.replace("\n", newline)


HEAD = "**Company**: Acme\n**Status**: found\n\n"
PLACES = {
    "below its heading": ("## Posting\n", "## Posting\n\nPOSTING\n"),
    "without a newline at the end": ("## Posting", "## Posting\n\nPOSTING"),
    "in place of what asks for it": ("## Posting\n\n[paste here]\n\n## Notes\n", "## Posting\n\nPOSTING\n\n## Notes\n"),
    "in place of TBD": ("## Posting\nTBD\n## Notes\n", "## Posting\nPOSTING\n\n## Notes\n"),
    "apart where the headings are": (
        "## A\n\nb\n\n## B\n\nc\n\n## Posting\nTBD\n",
        "## A\n\nb\n\n## B\n\nc\n\n## Posting\n\nPOSTING\n",
    ),
    "in place of a comment": ("## Posting\n<!-- the\nposting -->\n", "## Posting\nPOSTING\n"),
    "in place of words": (
        "## Description\n\n*Paste the job description here.*\n",
        "## Description\n\nPOSTING\n",
    ),
    "below what stands there": (
        "## Posting\nsaved by hand\n\n### Salary\n\n## Notes\n",
        "## Posting\nsaved by hand\n\nPOSTING\n\n### Salary\n\n## Notes\n",
    ),
    "below a line of a head block": ("Contents:\n", "Contents:\n\nPOSTING\n"),
    "at the end": ("## Notes\n- x\n", "## Notes\n- x\n\n## Job Description\n\nPOSTING\n"),
    "in front of a history": (
        "## Notes\n\n## History\n\n- 2026-01-01: found\n",
        "## Notes\n\n## Job Description\n\nPOSTING\n\n## History\n\n- 2026-01-01: found\n",
    ),
    "behind a heading that names the posting and holds its address": (
        "## Posting\nhttps://acme.example/7\n\n## Notes\n",
        "## Posting\nhttps://acme.example/7\n\n## Notes\n\n## Job Description\n\nPOSTING\n",
    ),
}


@pytest.mark.parametrize(("template", "text"), PLACES.values(), ids=PLACES)
def test_the_posting_goes_where_the_template_has_a_place_for_it(template: str, text: str) -> None:
    filled = new_application(Wanted("Acme", posting="We write.\n\nYou write."), HEAD + template)
    assert filled == HEAD + text.replace("POSTING", "We write.\n\nYou write.")


def test_a_posting_that_begins_with_a_heading_stands_apart_from_ours() -> None:
    text = new_application(Wanted("Acme", posting="# Poet"), f"{HEAD}## Posting\n[paste here]\n")
    assert text == f"{HEAD}## Posting\n\n### Poet\n"


def test_nothing_of_the_posting_is_filled_in() -> None:
    posting = "# {company} [Position] {{title}}\n\n[paste here] {{description}}\n\n**Company**: {company}\n"
    text = new_application(
        Wanted("Acme", "Poet", posting=posting), "# {company} - {position}\n\n## Job Description\nTBD\n"
    )
    assert text.endswith(
        "### {company} [Position] {\\{title}}\n\n[paste here] {\\{description}}\n\n**Company**: {company}\n"
    )


@pytest.mark.parametrize("marks", ["##", "###", "######", "#"])
def test_the_headings_of_the_posting_are_below_that_of_the_template(marks: str) -> None:
    template = f"{HEAD}{marks} Posting\n\n{marks} Notes\n- x\n"
    text = new_application(Wanted("Acme", posting="# Poet\n\n## Notes\n- y\n\n## Status\n\nOFFER"), template)
    document = read_document(text, "")
    assert [zone.heading.text for zone in document.zones if zone.heading] == ["Posting", "Notes"]
    assert (document.facts.status, text.endswith(f"OFFER\n\n{marks} Notes\n- x\n")) == ("PREPARED", True)


def test_below_a_line_of_a_head_block_a_posting_has_no_headings() -> None:
    text = new_application(Wanted("Acme", posting="# Notes\n- y\n\nStatus\n---\n\nOFFER"), f"{HEAD}Contents:\n")
    assert text == f"{HEAD}Contents:\n\n\\# Notes\n- y\n\nStatus\n\nOFFER\n"


def test_behind_what_is_never_closed_no_posting_can_stand() -> None:
    with pytest.raises(
        Refused, match=r"^the template, line 4: a code block or comment is never closed, and no posting can follow it"
    ):
        new_application(Wanted("Acme", "Poet", posting="x"), f"{HEAD}```\n")


PLACEHOLDERS = ("", "TBD", "{{x}}", "<x>", "[TBD]", "-")
TITLES = ("", "# [Company Name] - [Position Title]\n\n", "# {company}\n\n", "# Company — Position\n\n", "# Job\n\n")
KEPT = "## Job Description\n\n## Questions to ask\n- [ ] **Status**: why --> so?\n\n## Notes\n\ncaf\udce9 \u2028\n"


@st.composite
def templates(draw: st.DrawFn, shapes: Sequence[str]) -> str:
    """A template in one of the shapes people use, with places for some of the values."""
    shape = draw(st.sampled_from(shapes))
    names = draw(st.lists(st.sampled_from([*NAMES, "applied"]), unique=True))
    labels = {"url": "Job URL", "applied": "Application Date"}
    pairs = [(labels.get(name, name.title()), draw(st.sampled_from(PLACEHOLDERS))) for name in names]
    pairs.insert(draw(st.integers(0, len(pairs))), ("Status", draw(st.sampled_from(("PREPARED", "found", "TBD", "")))))
    title = draw(st.sampled_from(TITLES))
    if shape == "front matter":
        lines = "".join(f"{label.replace(' ', '_')}: {value}\n" for label, value in pairs)
        text = f"---\n{lines}---\n\n{title}{KEPT}"
    else:
        before, behind = LINE_SHAPES[shape]
        head = "| Field | Value |\n|---|---|\n" if "table" in shape else ""
        text = title + head + "".join(before.format(label) + value + behind for label, value in pairs) + "\n" + KEPT
    bom = draw(st.sampled_from(("", "\ufeff")))
    return bom + text.replace("\n", draw(st.sampled_from(("\n", "\r\n"))))


SHAPES = [*LINE_SHAPES, "front matter"]
values_of = st.fixed_dictionaries(
    {"status": st.sampled_from(STATUSES)},
    optional={name: urls if name == "url" else texts for name in (*NAMES, "reason")},
)


@pytest.mark.parametrize("shape", SHAPES)
@settings(max_examples=15)
@given(drawn=st.data(), values=values_of)
def test_a_filled_template_says_exactly_what_was_given_and_keeps_the_rest_or_is_refused(
    shape: str, drawn: st.DataObject, values: dict[str, str]
) -> None:
    template = drawn.draw(templates([shape]))
    try:
        text = new_application(just(values), template)
    except Refused:
        return
    document = read_document(text, "")
    assert says(document) == {name: one_line(values.get(name, "")) or None for name in (*NAMES, "reason")}
    facts = document.facts
    assert (facts.status, facts.outcome, facts.guessed, facts.problems) == (values["status"], None, (), ())
    assert document.is_application
    assert (facts.total, facts.applied, facts.rounds, document.history) == (0, None, (), ())
    newline = "\r\n" if "\r\n" in template else "\n"
    assert text.endswith(KEPT.replace("\n", newline))
    assert text.count("\n") == text.count(newline)
    assert text.startswith("\ufeff") is template.startswith("\ufeff")


@pytest.mark.parametrize("shape", SHAPES)
@settings(max_examples=8)
@given(drawn=st.data())
def test_plain_values_fit_every_shape(shape: str, drawn: st.DataObject) -> None:
    template = drawn.draw(templates([shape]))
    document = read_document(new_application(ACME, template), "")
    assert says(document) == {name: getattr(ACME, name) for name in (*NAMES, "reason")}


@pytest.mark.parametrize("value", [value for value in NASTY if is_stated(one_line(value))])
def test_whatever_says_anything_fits_bullets_tables_and_front_matter(value: str) -> None:
    for template in (
        "- **Company**: \n- **Status**: found\n\n-->\n",
        "| Company | |\n| Status | found |\n",
        "---\ncompany:\nstatus: found\n---\n",
    ):
        document = read_document(new_application(Wanted(company=value), template), "")
        assert says(document)["company"] == one_line(value)


@settings(max_examples=60)
@given(drawn=st.data(), posting=postings)
def test_whatever_posting_is_put_into_whatever_template_the_file_says_what_it_says_without_it(
    drawn: st.DataObject, posting: str
) -> None:
    template = drawn.draw(templates(SHAPES))
    try:
        bare = read_document(new_application(ACME, template), "")
    except Refused:
        return
    document = read_document(new_application(replace(ACME, posting=posting), template), "")
    assert (document.facts, document.history) == (bare.facts, bare.history)
    assert [(each.name, each.value) for each in document.fields] == [(each.name, each.value) for each in bare.fields]
    assert [zone.name for zone in document.zones] == [zone.name for zone in bare.zones]
    newline = "\r\n" if "\r\n" in template else "\n"
    assert document.text.count("\n") == document.text.count(newline)
