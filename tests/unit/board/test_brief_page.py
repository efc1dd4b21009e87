"""The page of a brief: what stands on it, that it fits a sheet, that markdown shows the person's words as they are."""

from __future__ import annotations

import json
from datetime import datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from jobboard.board.brief.brief import brief_of
from jobboard.board.brief.folded import BLANK, folded, one_line
from jobboard.board.brief.layout import Block, Row, fitted
from jobboard.board.brief.page import MOST_LINES, WIDTH, page
from jobboard.board.brief.record import brief_record
from jobboard.board.brief.values import Ahead, Brief, Must, Pay, Point, Said, Sent, When
from jobboard.board.card import Card
from jobboard.slots import is_value, names_of
from jobboard.text.cells import cells
from jobboard.text.clean import is_clean
from jobboard.text.document import read_document
from jobboard.text.values import Next

NOW = datetime(2026, 11, 24, 9)
READER = MarkdownIt("commonmark").enable(["table", "strikethrough"])

ACME = """\
# Data Engineer at Acme

- **Company**: Acme
- **Status**: INTERVIEW
- **Applied**: 2026-10-02
- **Salary**: £40k
- **Contact**: Jo Park
- **Resume**: cv.pdf

## Job Description
Requirements:
- Five years of SQL
Nice to have:
- Rust

## Cover letter points
- [x] The ledger
- [ ] The team

## Application Strategy
- [ ] The migration

## Questions to ask
- Who decides?

## Interviews

### Call
- When: 2026-11-02
- With: Jo Park
- Result: passed
- Asked:
  - Joins (gap)
- Pay: £42k

### SQL
- When: 2026-12-01
- With: Ana Silva (CTO)
- Where: Room 3
- [ ] Water

### Panel
- When: 2026-12-08

## Checklist
- [ ] Shoes
"""


def brief(text: str = ACME, *offered: str) -> Brief:
    document = read_document(text, "acme")
    return brief_of(document, Card("acme", "/home/ann/acme.md"), NOW, offered)


def test_the_whole_page() -> None:
    assert (
        page(brief())
        == f"""\
# SQL · Acme

Data Engineer · brief of Tue 24 Nov 2026 · acme

## When and where

- When: Tue 1 Dec 2026 (in 7 days)
- Time: {BLANK}
- Length: {BLANK}
- Link: {BLANK}
- Place: Room 3
- With: Ana Silva (CTO)
- After it: Panel, Tue 8 Dec 2026
- Contact: Jo Park

## Points to land

1. The migration
2. Point: {BLANK}
3. Point: {BLANK}

## Questions to ask

1. Who decides?
2. Question: {BLANK}
3. Question: {BLANK}

## To repair

- Joins (Call)

## What they ask for

- Five years of SQL
- (preferred) Rust

## Pay named so far

- Noted (line 6): £40k
- Call, Mon 2 Nov 2026 (line 34): £42k

## What was sent

- Applied: Fri 2 Oct 2026
- Résumé: cv.pdf
- Letter: {BLANK}
- Made in the letter:
  - The ledger
- Listed for the letter:
  - The team

## Earlier rounds

- Call, Mon 2 Nov 2026, with Jo Park: passed
  - (gap) Joins

## Still open

- [ ] Water
- [ ] Shoes
"""
    )


def test_nothing_is_known_of_the_next_round() -> None:
    told = page(brief("# Data Engineer at Acme\n\n- **Company**: Acme\n- **Status**: PREPARED\n"))
    assert told.startswith("# Next round, not yet dated · Acme\n")
    for name in ("Kind", "When", "Length", "Link", "Place", "With", "Must-haves", "Posting", "Résumé", "Letter"):
        assert f"- {name}: {BLANK}\n" in told
    assert "## Résumé and letter\n" in told
    assert "Applied:" not in told


def test_a_round_without_a_day_keeps_what_the_file_says() -> None:
    told = page(brief("# At Acme\n\n- **Status**: INTERVIEW\n\n## Interviews\n### Panel\n- When: some day soon\n"))
    assert told.startswith("# Panel, not yet dated · ")
    assert f"- When: {BLANK}\n- The file says: some day soon\n- Length: {BLANK}\n" in told


@pytest.mark.parametrize(
    ("when", "lines"),
    [
        (
            When("x", "2026-12-02", "08:30", "09:15", 45, "in 8 days", "PT", "America/Los_Angeles",
                 "2026-12-01", "23:30", "00:15"),
            ["- When: Wed 2 Dec 2026, 08:30–09:15 your time (in 8 days)",
             "- There: Tue 1 Dec 2026, 23:30–00:15 PT (America/Los_Angeles)", "- Length: 45 minutes"],
        ),
        (
            When("x", "2026-12-02", "19:00", None, None, "in 8 days", "UTC+2", "+02:00", "2026-12-02", "18:00"),
            ["- When: Wed 2 Dec 2026, 19:00 your time (in 8 days)", "- There: 18:00 UTC+2 (+02:00)",
             f"- Length: {BLANK}"],
        ),
        (
            When("x", "2026-12-02", "19:00", "20:00", 60, "in 8 days", "Europe/Berlin", "Europe/Berlin"),
            ["- When: Wed 2 Dec 2026, 19:00–20:00 Europe/Berlin (in 8 days)", "- Length: 60 minutes"],
        ),
        (
            When("2026-12-02 25 o'clock", "2026-12-02", away="in 8 days"),
            ["- When: Wed 2 Dec 2026 (in 8 days)", "- The file says: 2026-12-02 25 o'clock",
             f"- Time: {BLANK}", f"- Length: {BLANK}"],
        ),
    ],
)  # fmt: skip
def test_when_it_is(when: When, lines: list[str]) -> None:
    told = page(Brief("acme", "Acme", None, "2026-11-24", "INTERVIEW", round=Ahead("SQL", 9, when))).splitlines()
    at = told.index(lines[0])
    assert told[at : at + len(lines)] == lines
    assert told[at + len(lines)] == f"- Link: {BLANK}"


@pytest.mark.parametrize(
    ("minutes", "length"),
    [(45, "45 minutes"), (90, "90 minutes"), (120, "2 hours"), (150, "2 hours 30 minutes"), (300, "5 hours")],
)
def test_how_long_it_is(minutes: int, length: str) -> None:
    assert f"- Length: {length}\n" in told_of(round=Ahead("SQL", 9, When(minutes=minutes)))


def test_a_time_without_a_zone_says_so() -> None:
    when = When("x", "2026-12-02", "19:00", "20:00", 60, "in 8 days")
    assert "- When: Wed 2 Dec 2026, 19:00–20:00, no zone stated (in 8 days)\n" in told_of(round=Ahead("SQL", 9, when))


def test_a_closed_application_has_nothing_to_fill_in() -> None:
    ended = ACME.replace("## Job", "- **Outcome**: rejected\n- **Reason**: more plants\n\n## Job", 1)
    told = page(brief(ended.replace("- Result: passed\n", "")))
    assert told.startswith("# Closed · Acme\n")
    assert "## How it ended\n\n- rejected: more plants\n" in told
    assert BLANK not in told


def test_what_is_offered_is_told_apart_from_what_the_file_has() -> None:
    told = page(brief(ACME.replace("- [ ] Water\n", ""), "Read the letter", "Try the camera"))
    assert (
        "## Still open\n\n- [ ] Shoes\n\n## Offered for this round, not in the file\n\n- [ ] Read the letter\n" in told
    )


def test_a_letter_that_is_not_sent_is_not_said_to_be() -> None:
    told = page(
        brief(
            ACME.replace("INTERVIEW", "DID_NOT_APPLY\n- **Reason**: a PhD").replace("- **Applied**: 2026-10-02\n", "")
        )
    )
    assert "- Did not apply: a PhD\n" in told
    assert "## Résumé and letter\n\n- Résumé: cv.pdf\n" in told


def told_of(**facts: Any) -> str:
    """The page of an application to Acme of which this is known."""
    return page(
        Brief(**{"id": "acme", "company": "Acme", "position": None, "day": "2026-11-24", "status": "OFFER", **facts})
    )


def test_a_contact_that_is_there_is_told_once() -> None:
    there = Ahead("SQL", 9, When(), people=(Said("Jo Park (CTO)", 10),))
    assert "Contact:" not in told_of(round=there, contact="Jo Park")
    assert "- Contact: Jo Parker\n" in told_of(round=there, contact="Jo Parker")


def test_until_when_an_offer_is_to_be_answered() -> None:
    assert "- Answer to the offer by: Tue 1 Dec 2026\n" in told_of(answer_by="2026-12-01")


def test_the_next_action_with_its_day() -> None:
    assert "## Still open\n\n- Next action: Write (Tue 1 Dec 2026)\n" in told_of(next=Next("Write", "2026-12-01"))
    assert "- Next action: Write, 2026-12-01\n" in told_of(next=Next("Write, 2026-12-01", "2026-12-01"))


def test_a_posting_that_does_not_tell_what_it_requires() -> None:
    musts = (Must("A boat", 9, "named"),)
    assert "## What the posting lists, required or not\n\n- A boat\n" in told_of(musts=musts, has_posting=True)


def test_without_must_haves_the_files_beside_are_named() -> None:
    told = told_of(beside=("posting.md", "cv.pdf"), url="https://acme.example/1")
    assert f"- Must-haves: {BLANK}\n- Beside the file: posting.md, cv.pdf\n- Posting: https://acme.example/1\n" in told


def test_when_one_applied_is_a_line_to_fill_in_once_one_has() -> None:
    assert f"## What was sent\n\n- Applied: {BLANK}\n- Résumé: {BLANK}\n" in told_of(status="APPLIED")
    assert "Applied:" not in told_of(status="PREPARED")


def test_a_long_position_has_a_line_of_its_own() -> None:
    told = told_of(position="Senior " * 9 + "Engineer")
    assert told.splitlines()[2:4] == ["Senior " * 9 + "Engineer", "· brief of Tue 24 Nov 2026 · acme"]


def crowded(count: int, words: str) -> Brief:
    """A brief with so many of everything."""
    points = tuple(Point(f"{words} {nth}", nth) for nth in range(1, count + 1))
    text = ACME.replace("- [ ] Water\n", "".join(f"- {words} {nth}\n" for nth in range(count)))
    parts = {
        "musts": tuple(Must(words, nth, "required") for nth in range(1, count + 1)),
        "lacking": (words,) * count,
        "points": points, "questions": points, "todo": points, "open": points, "offered": (words,) * count,
        "resume": Sent(None, points), "letter": Sent(words, points), "contact": words,
        "url": f"https://a.example/{'x' * 200}",
    }  # fmt: skip
    found = brief(text)
    kept = {name: getattr(found, name) for name in names_of(found)}
    return Brief(**{**kept, **parts})


WIDTHS = ["short", "long", "unbroken", "wide"]


@pytest.mark.parametrize("count", [1, 4, 15, 400])
@pytest.mark.parametrize("words", ["word", "many words " * 12, "unbroken" * 40, "漢字" * 90], ids=WIDTHS)
def test_however_much_there_is_it_fits_a_sheet(count: int, words: str) -> None:
    told = page(crowded(count, words))
    lines = told.splitlines()
    assert len(lines) <= MOST_LINES
    assert [line for line in lines if cells(line) > WIDTH and "https://" not in line] == []
    assert [line for line in lines if line.startswith("## ")] == [
        "## When and where", "## Points to land", "## Questions to ask", "## To repair", "## What they ask for",
        "## Pay named so far", "## What was sent", "## Earlier rounds", "## Still open",
        "## Offered for this round, not in the file",
    ]  # fmt: skip


def test_a_list_that_is_cut_says_how_many_are_left_out_and_where_they_stand() -> None:
    text = ACME.replace("- Five years of SQL\n", "".join(f"- Thing {nth}\n" for nth in range(1, 31)))
    lines = page(brief(text)).splitlines()
    at = lines.index("- Thing 1")
    shown = [line for line in lines[at:] if line.startswith("- Thing")]
    left = 30 - len(shown) + 1
    assert lines[at + len(shown)] == f"- … and {left} more in the file, from line {12 + len(shown)}"


def test_rows_go_before_their_words_do_and_blank_lines_before_rows() -> None:
    short, long = [Row(f"row {nth}", nth) for nth in range(1, 9)], [Row("word " * 40)]
    whole = fitted(["# Page"], [Block("A", short), Block("B", long)], 20)
    assert len(whole) == 18
    assert whole[1:5] == ["", "## A", "", "- row 1"]
    assert fitted(["# Page"], [Block("A", short), Block("B", long)], 17)[1:4] == ["", "## A", "- row 1"]
    fewer = fitted(["# Page"], [Block("A", short), Block("B", long)], 12)
    assert fewer[3:8] == ["- row 1", "- row 2", "- row 3", "- … and 5 more in the file, from line 4", ""]
    assert fewer[10:] == ["  " + " ".join(["word"] * 15), "  " + " ".join(["word"] * 10)]
    assert fitted(["# Page"], [Block("A", short), Block("B", long)], 8)[6:] == ["## B", "- " + "word " * 15 + "…"]


HOSTILE = [
    "# no heading", "- no item", "1. no number", "1) no number", "> no quote", "=== no line", "---", "***",
    "+ plus", "[ ] no box", "[x] no box", "*stars*", "__init__ and snake_case", "`code`", "~~gone~~",
    "<script>alert(1)</script>", "<!-- gone -->", "[a](javascript:b)", "![a](https://a.example/b)",
    "[a]: https://a.example", "a | b | c", "|---|", "&lt;b&gt; &#42;", "\\* \\", "C# ##", "#",
    "<https://a.example>", "{{ x }} {% y %} ${z} %%", "[[wiki]]", "key:: value", "a\x1b[31mb", "a\u202eb",
    "\udcff", "_" * 100, "*" * 100, "`" * 100, "\\" * 100, "<" * 100, "[](" * 60, "1. " * 60, "- " * 60,
    "# " * 60, "> " * 60, "=" * 90 + " " + "=" * 90, "||| " * 40, "~~~", "```", "```python", "    code", "x\ty",
    "https://a.example/_b_*c*?d=1&amp;e", "🧑‍🤝‍🧑" * 50,
]  # fmt: skip


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("lead", ["# ", "", "- ", "  - ", "1. "])
def test_markdown_shows_each_sign_as_it_is(lead: str, text: str) -> None:
    """Read by the letter of CommonMark a text is one paragraph (or the heading) of plain words."""
    lines = folded(lead, f"{text} and {text}", 40 if lead != "# " else 1)
    page_text = "\n".join([*(["- above"] if lead == "  - " else []), *lines])
    inlines = [token for token in READER.parse(page_text) if token.type == "inline"]
    assert len(inlines) == 1 + (lead == "  - ")
    kinds = {child.type for child in inlines[-1].children or ()}
    assert kinds <= {"text", "text_special", "softbreak", "link_open", "link_close"}
    if "link_open" in kinds:
        assert "https://a.example" in text
    shown = "".join(" " if child.type == "softbreak" else child.content for child in inlines[-1].children or ())
    wanted = one_line(f"{text} and {text}")
    if lines[-1].endswith("…"):
        assert shown.replace(" ", "").rstrip("…") in wanted.replace(" ", "") + "…"
    elif "<https" not in text:
        assert shown.replace(" ", "") == wanted.replace(" ", "")


WORDS = st.sampled_from([*HOSTILE, "word", "漢字", "Ana Silva, CTO", "2026-12-01", "£40k", "a plus", "required", ""])
LINES = st.one_of(
    WORDS,
    st.builds(
        "{}{}{}".format,
        st.sampled_from(["- ", "  - ", "- [ ] ", "- [x] ", "1. ", "", "### "]),
        st.sampled_from(["When: ", "With: ", "Where: ", "Link: ", "Asked:", "Pay: ", "Result: ", "**Company**: ", ""]),
        WORDS,
    ),
    st.sampled_from(
        ["## Interviews", "### SQL", "## Job Description", "### Requirements", "Nice to have:",
         "## Questions to ask", "## Application Strategy", "## Cover letter", "## Offer", "- Base: £3",
         "## Checklist", "- When: 2026-12-01 14:00 PT, 45 min", "- When: 2026-11-02", "- **Status**: INTERVIEW",
         "- **Status**: OFFER", "- **Outcome**: rejected", "- 2026-12-03: Panel, four"]
    ),
)  # fmt: skip


@given(st.lists(LINES, max_size=40), st.sampled_from(["INTERVIEW", "OFFER", "APPLIED"]))
def test_whatever_a_file_says_its_page_is_a_sheet_of_plain_markdown(lines: list[str], status: str) -> None:
    text = "\n".join(["# A at B", "", f"- **Status**: {status}", *lines])
    found = brief(text, "offered", *lines[:3])
    told = page(found)
    shown = told.splitlines()
    assert told.endswith("\n")
    assert len(shown) <= MOST_LINES
    assert all(cells(line) <= WIDTH or "http" in line for line in shown)
    assert all(map(is_clean, shown))
    tokens = READER.parse(told)
    assert {each.type for each in tokens if each.type.endswith("_open")} <= {
        "heading_open", "bullet_list_open", "ordered_list_open", "list_item_open", "paragraph_open"
    }  # fmt: skip
    inner = {child.type for each in tokens for child in each.children or ()}
    assert inner <= {"text", "text_special", "softbreak", "link_open", "link_close"}
    brief_record(found)


def quotes(value: Any) -> list[tuple[str, int]]:
    """All texts in a brief with the line that each is said to stand on."""
    if isinstance(value, tuple):
        return [each for part in value for each in quotes(part)]
    if not is_value(value):
        return []
    line = getattr(value, "line", 0)
    texts = [value.text] if line and hasattr(value, "text") else []
    inner = [each for name in names_of(value) for each in quotes(getattr(value, name))]
    return [*((text, line) for text in texts), *inner]


PLAIN = st.sampled_from(
    ["alpha", "beta gamma", "delta, epsilon", "zeta (eta) theta", "2026-12-01 iota", "kappa. Pay is £3 lambda"]
)
PLAIN_LINES = st.builds(
    "{}{}{}".format,
    st.sampled_from(["- ", "  - ", "- [ ] ", "- [x] ", "1. ", "", "### "]),
    st.sampled_from(["When: ", "With: ", "Where: ", "Asked: ", "Pay: ", "Result: ", "Note: ", ""]),
    PLAIN,
) | st.sampled_from(
    ["## Interviews", "### SQL", "## Posting", "### Requirements", "Nice to have:", "## Questions to ask",
     "## Application Strategy", "## Cover letter", "## Checklist", "- When: 2026-12-01",
     "- When: 2026-11-02", "- **Salary**: £40k", ""]
)  # fmt: skip


@given(st.lists(PLAIN_LINES, max_size=40))
def test_what_is_quoted_stands_in_the_file_on_that_line(lines: list[str]) -> None:
    text = "\n".join(["# A at B", "", "- **Status**: INTERVIEW", *lines])
    whole = [line.replace("*", "").strip() for line in text.split("\n")]
    for said, line in quotes(brief(text)):
        start = " ".join(whole[line - 1 :]).find(said)
        assert 0 <= start <= len(whole[line - 1]), (said, line)


def test_what_has_no_blanks_gets_none() -> None:
    lines = folded("- ", "a " + "漢字" * 60, 9)
    assert lines[0].startswith("- a 漢字")
    assert "".join(line[2:] for line in lines) == "a " + "漢字" * 60


def test_json_has_all_parts_with_their_lines() -> None:
    record = json.loads(json.dumps(brief_record(brief())))
    assert record["round"]["people"] == [{"text": "Ana Silva (CTO)", "line": 38}]
    assert record["musts"][0] == {"text": "Five years of SQL", "line": 12, "need": "required"}
    assert record["gaps"] == [{"text": "Joins", "line": 33, "kind": "Call"}]
    assert record["letter"] == {"name": None, "points": [
        {"text": "The ledger", "line": 17, "done": True}, {"text": "The team", "line": 18, "done": False}]}  # fmt: skip
    assert record["held"][0]["asked"] == [{"text": "Joins", "line": 33, "landed": "gap"}]
    assert brief_record(Brief("a", None, None, "2026-11-24", pay=(Pay("Posting", "£1", 0),)))["pay"][0]["line"] is None
    assert list(record) == list(names_of(Brief))
