"""The text of a new application: as it is written, and that it says exactly what was given."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from jobboard.errors import Refused
from jobboard.text.changes import move
from jobboard.text.document import Document, read_document
from jobboard.text.edit import apply
from jobboard.text.file_name import file_name
from jobboard.text.new import Wanted, check_values, new_application
from jobboard.text.stated import is_stated
from jobboard.text.values import OUTCOMES, STATUSES, Next
from tests.unit.text.commonmark import foreign
from tests.unit.text.test_redate import DAY, WRITTEN

NAMES = ("company", "position", "location", "salary", "url", "source")
NASTY = (
    "---", "# x", "## History", "**Status**: Offer", "- **Status**: Offer", "Status: OFFER", "[status:: offer]", "a::b",
    "[x]", "[ ] task", "|", "a | b", "| a | b |", "<!--", "-->", "<!-- x -->", "```", "~~~", "> quote", "- lead", "-rf",
    "🎉", "שלום עולם", "مرحبا", "株式会社", "10:10 Games", "a: b", "key: [1, 2", "{x: y}", "{{title}}", "'q'", '"q"',
    "it's", "#1", "a # b", "C#", "&anchor", "*alias", "!!tag", "yes", "null", "010", "2026-02-30", "**Acme**", "_x_",
    "__init__", "`code`", "~~gone~~", "[a](b)", "[[Acme]]", "<b>", "x<br>", "a\\", "\\", "\\*", "1. x", "% @ ` x",
    "Notes", "Status", "Job Description", "Company", "Acme - Labs", "Acme — Labs", "Engineer at Acme", "R&D", "&amp;",
    "Offer", "rejected", "$", "TBD", "N/A", "-", "{company}", "<company>", "[Company Name]", "Caf\udce9", "\udcff",
    "Company: Acme", "x <!-- y", "Jane <jane@x.example>", "5 * 3", "===", "***", "\u202egpj.exe", "a\u200db",
    "**a|b**", "Ac\u200bme", "https://ada.example", "é", "e\u0301",
)  # fmt: skip
texts = st.one_of(
    st.sampled_from(NASTY),
    st.lists(st.sampled_from((*NASTY, " ", "Acme", "x")), min_size=2, max_size=4).map("".join),
    st.text(st.characters(exclude_categories=["Cs"]), max_size=30),
)
urls = st.sampled_from(
    ["https://a.example/jobs?id=7&src=x#y", "http://a.example/a_(b)", "https://a.example/**x**__y__", "https://a.example/|",
     "https://a.example/%20<x>", "https://a.example/'\"", "https://a.example/a,b;c.", "https://a.example/[1]", "HTTPS://A"]
)  # fmt: skip

PLAIN = """\
# Acme - Staff Engineer

- **Company**: Acme
- **Position**: Staff Engineer
- **URL**: https://acme.example/jobs/7
- **Location**: Remote
- **Salary**: €75–85k
- **Source**: A friend
- **Status**: PREPARED
- **Application Date**: TBD

## Key Skills to Emphasize

- [ ] The three skills that the posting asks for first, each with a proof

## Resume Customization Ideas

- [ ] Those skills in the first third of the résumé, in the posting's own words

## Cover Letter Points

- [ ] Why this company: one thing that fits no other

## Notes
"""

ALL = Wanted(
    "Acme", "Staff Engineer", "https://acme.example/jobs/7", "Remote", "€75–85k", "A friend", "APPLIED", "no budget",
    posted="2026-02-27", deadline="2026-04-30", job_id="2025-17923", employment="Full-time", applied="2026-03-02",
    contact="Jane Doe", next="ask Jane 2026-03-09", resume="v3", letter="short one", tags=("remote", "night shift"),
    outcome="rejected", notes=("[ ] ask about the team", "# 2026-03-01: call"), posting="# Engineer\n\n- [ ] Status\n",
)  # fmt: skip


def wanted(**values: Any) -> Wanted:
    """A new application, of Acme if nothing else is given."""
    return Wanted(**(values if values.keys() & {"company", "position"} else {"company": "Acme", **values}))


def just(values: dict[str, Any]) -> Wanted:
    """A new application of nothing but these values."""
    return Wanted(**values)


def read(text: str) -> Document:
    return read_document(text, "acme")


def one_line(value: str) -> str:
    """What a file keeps of a text: one line, without control characters and what cannot be seen."""
    kept = re.sub("[\u200b\u2060\ufeff]", "", value)
    bidi = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
    return " ".join(re.sub(f"[\x00-\x1f\x7f-\x9f\ud800-\udfff{bidi}]", " ", kept).split())


def says(document: Document) -> dict[str, str | None]:
    """The facts of a file that a new application states."""
    facts = document.facts
    return {name: getattr(facts, name) for name in (*NAMES, "reason")} | {
        "salary": facts.salary.text if facts.salary else None
    }


def test_a_new_application_is_a_short_plain_file() -> None:
    values = Wanted("Acme", "Staff Engineer", "https://acme.example/jobs/7", "Remote", "€75–85k", "A friend")
    assert new_application(values) == PLAIN


def test_all_that_can_be_given_stands_in_the_order_of_a_file() -> None:
    text = new_application(ALL)
    assert (
        text
        == """\
# Acme - Staff Engineer

- **Company**: Acme
- **Position**: Staff Engineer
- **Job ID**: 2025-17923
- **URL**: https://acme.example/jobs/7
- **Location**: Remote
- **Salary**: €75–85k
- **Employment Type**: Full-time
- **Posting Date**: 2026-02-27
- **Deadline**: 2026-04-30
- **Source**: A friend
- **Status**: APPLIED
- **Outcome**: rejected
- **Reason**: no budget
- **Application Date**: 2026-03-02
- **Contact**: Jane Doe
- **Next Action**: ask Jane 2026-03-09
- **Resume**: v3
- **Cover Letter**: short one
- **Tags**: remote, night shift

## Notes

- \\[ ] ask about the team
- \\# 2026-03-01: call

## Job Description

### Engineer

- \\[ ] Status
"""
    )
    facts = read(text).facts
    assert (facts.posted, facts.deadline, facts.applied, facts.job_id) == (
        "2026-02-27",
        "2026-04-30",
        "2026-03-02",
        "2025-17923",
    )
    assert (facts.outcome, facts.contact, facts.resume, facts.letter) == ("rejected", "Jane Doe", "v3", "short one")
    assert (facts.next, facts.tags) == (Next("ask Jane 2026-03-09", "2026-03-09"), ("remote", "night shift"))


def test_the_type_of_employment_stands_there_and_is_read_as_nothing() -> None:
    with_it, without = (read(new_application(wanted(employment=value))) for value in ("Status: OFFER <b>", None))
    assert "- **Employment Type**: Status: OFFER \\<b>\n" in with_it.text
    assert (with_it.facts, len(with_it.fields)) == (without.facts, len(without.fields))


@pytest.mark.parametrize("outcome", OUTCOMES)
@pytest.mark.parametrize("status", STATUSES)
def test_an_outcome_stands_beside_the_status_as_close_would_write_it(status: str, outcome: str) -> None:
    document = read(new_application(wanted(status=status, outcome=outcome, reason="too far")))
    assert (document.facts.status, document.facts.outcome, document.facts.reason) == (status, outcome, "too far")
    assert f"- **Status**: {status}\n- **Outcome**: {outcome}\n- **Reason**: too far\n" in document.text
    assert document.facts.problems == ()


def test_what_is_to_be_prepared_is_counted_and_stands_there_only_where_it_is_still_to_be_done() -> None:
    kinds = [each.kind for each in read(PLAIN).checklists]
    assert (kinds, read(PLAIN).facts.done, read(PLAIN).facts.total) == (["skills", "resume", "letter"], 0, 3)
    for done in (wanted(status="APPLIED"), wanted(outcome="role closed")):
        assert read(new_application(done)).checklists == ()


def test_notes_are_items_that_nobody_has_to_tick() -> None:
    notes = (
        "- [x] y",
        "```",
        "~~~ z",
        "---",
        "<!-- hidden",
        "{{x}} <script>",
        "| a |",
        "> # q",
        "Status: OFFER",
        "1. b",
    )
    document = read(new_application(wanted(notes=notes)))
    assert document.text.endswith(
        "## Notes\n\n- - \\[x] y\n- \\`\\`\\`\n- \\~\\~\\~ z\n- \\---\n- <\\!-- hidden\n- {\\{x}} \\<script>\n"
        "- | a |\n- > \\# q\n- Status: OFFER\n- 1. b\n"
    )
    assert document.facts == read(new_application(wanted())).facts


def test_only_what_was_given_stands_there() -> None:
    assert new_application(Wanted("Acme", status="INTERVIEW")) == (
        "# Acme\n\n- **Company**: Acme\n- **Status**: INTERVIEW\n- **Application Date**: TBD\n\n## Notes\n"
    )
    assert new_application(Wanted(position="Poet", status="DID_NOT_APPLY", reason="too far")) == (
        "# Poet\n\n- **Position**: Poet\n- **Status**: DID_NOT_APPLY\n- **Reason**: too far\n"
        "- **Application Date**: TBD\n\n## Notes\n"
    )


@pytest.mark.parametrize(
    ("company", "title", "bullet"),
    [
        ("**Acme**, Inc.", r"\*\*Acme\*\*, Inc. - Poet", r"\*\*Acme\*\*, Inc."),
        ("Acme <!-- x", r"Acme <\!-- x - Poet", r"Acme <\!-- x"),
        ("Acme <script>x</script>", r"Acme \<script>x\</script> - Poet", r"Acme \<script>x\</script>"),
        ("Acme {{x}} ${y}", r"Acme {\{x}} $\{y} - Poet", r"Acme {\{x}} $\{y}"),
        ("[Acme](javascript:x)", r"[Acme]\(javascript:x) - Poet", r"[Acme]\(javascript:x)"),
        ("Acme: - Labs", "Acme: - Labs - Poet", "Acme: - Labs"),
        ("C# [x] 'a' \"b\" a::b", "C# [x] 'a' \"b\" a::b - Poet", "C# [x] 'a' \"b\" a::b"),
    ],
)
def test_only_what_markdown_would_take_is_escaped(company: str, title: str, bullet: str) -> None:
    text = new_application(Wanted(company, "Poet"))
    assert text.startswith(f"# {title}\n\n- **Company**: {bullet}\n- **Position**: Poet\n")


def test_a_title_that_would_be_read_as_something_else_is_a_plain_one() -> None:
    assert new_application(Wanted("Acme - Labs")).startswith("# Job Application\n\n- **Company**: Acme - Labs\n")
    assert new_application(Wanted("Notes")).startswith("# Job Application\n\n- **Company**: Notes\n")


def test_one_of_which_only_the_address_is_known_has_a_title_that_says_nothing() -> None:
    text = new_application(Wanted(url="https://acme.example/7"))
    assert text.startswith("# Job Application\n\n- **URL**: https://acme.example/7\n- **Status**: PREPARED\n")
    assert read(text).facts.total == 3
    assert new_application(Wanted(url="https://acme.example/7"), "# {{title}}\n\nURL:\n").startswith("# {{title}}\n")


def test_an_address_that_ends_in_a_bracket_is_written_as_a_link() -> None:
    text = new_application(Wanted("Acme", url="https://acme.example/a_(b)"))
    assert "- **URL**: [link](https://acme.example/a_(b))\n" in text


def test_braces_of_an_address_are_written_as_a_browser_sends_them() -> None:
    text = new_application(Wanted("Acme", url="https://acme.example/{{x}}"))
    assert "- **URL**: https://acme.example/%7B%7Bx%7D%7D\n" in text


def test_nothing_is_guessed_and_nothing_is_wrong() -> None:
    facts = read(PLAIN).facts
    assert (facts.guessed, facts.problems, facts.done, facts.applied, facts.changed) == ((), (), 0, None, None)


def test_a_later_move_to_applied_fills_the_date_in_and_keeps_the_history_at_the_end() -> None:
    moved = apply(PLAIN, move(read(PLAIN), "APPLIED", day=DAY, written=WRITTEN))
    expected = PLAIN.replace("PREPARED", "APPLIED").replace("TBD", "2026-11-21")
    assert moved == f"{expected}\n## History\n\n- 2026-11-21: PREPARED → APPLIED\n"


@pytest.mark.parametrize(
    "position", ["Staff Engineer", "Research Engineer", "Ingénieure", "Notes", "🎉", "Poet 2", "Poet\u200b-in"]
)
@pytest.mark.parametrize("taken", [(), ("x.md",)])
def test_a_file_named_after_its_position_names_no_company(position: str, taken: tuple[str, ...]) -> None:
    text = new_application(Wanted(position=position))
    name = file_name(None, position, [file_name(None, position, ()), *taken] if taken else ())
    facts = read_document(text, name.removesuffix(".md")).facts
    assert (facts.company, facts.position, facts.guessed) == (None, position.replace("\u200b", ""), ())


@pytest.mark.parametrize(
    ("values", "told"),
    [
        (Wanted(), "an application needs a company or a position"),
        (Wanted(" \n", "\x1b", " "), "an application needs a company or a position"),
        (Wanted("Acme", status="Pending"), "“Pending” is no status"),
        (Wanted("x" * 201), "the company is longer than 200 characters"),
        (Wanted("Acme", url="https://a.example/" + "x" * 2000), "the URL is longer than 2000 characters"),
        (Wanted("Acme", url="acme.example/jobs"), "no address that begins with http:// or https://"),
        (Wanted("Acme", url="javascript:alert(1)"), "no address that begins with http:// or https://"),
        (Wanted("Acme", url="https://a.example/x y"), "“https://a.example/x y” cannot stand in a file as the URL"),
        (Wanted("TBD"), "“TBD” says nothing as the company; leave it out"),
        (Wanted("Acme", "N/A"), "“N/A” says nothing as the position"),
        (Wanted("Acme", location="Yes"), "“Yes” cannot stand in a file as the location"),
        (Wanted("Acme", posted="April 30"), "“April 30” is no date as the posting date: write it like 2026-11-21"),
        (Wanted("Acme", applied="2026-02-30"), "“2026-02-30” is no date as the application date"),
        (Wanted("Acme", outcome="lost"), "“lost” is no outcome (rejected, ghosted, withdrawn"),
        (Wanted("Acme", tags=("a, b",)), "“a, b” is no tag: a tag has no comma and no semicolon"),
        (Wanted("Acme", notes=("x" * 10_001,)), "a note is longer than 10000 characters"),
        (Wanted("Acme", posting="x" * 1_000_001), "the posting is longer than 1,000,000 characters"),
    ],
)
@pytest.mark.parametrize("template", [None, "# [Company] - [Position]\n\nStatus: found\n"])
def test_what_no_file_can_say_is_refused_with_one_sentence(values: Wanted, told: str, template: str | None) -> None:
    with pytest.raises(Refused) as refused:
        new_application(values, template)
    assert told in refused.value.sentence
    assert "\n" not in refused.value.sentence


@pytest.mark.parametrize(
    "values",
    [Wanted(), Wanted("x" * 201), Wanted("Acme", location="Yes"), Wanted("Acme", posting="x" * 1_000_001), ALL],
)
def test_the_values_alone_can_be_checked(monkeypatch: pytest.MonkeyPatch, values: Wanted) -> None:
    def told(make: Callable[[Wanted], object]) -> str:
        try:
            make(values)
        except Refused as refused:
            return refused.sentence
        return ""

    whole = told(new_application)
    monkeypatch.setattr("jobboard.text.new.with_posting", None)
    assert told(check_values) == whole


@settings(max_examples=150)
@given(
    values=st.fixed_dictionaries(
        {"status": st.sampled_from(STATUSES)},
        optional={name: urls if name == "url" else texts for name in (*NAMES, "reason")},
    )
)
@example(values={"company": "<!--", "position": "-->"})
@example(values={"company": "Acme <!-- x", "source": "y --> z"})
@example(values={"company": "Status", "reason": "**Outcome**: accepted"})
def test_a_file_says_exactly_what_was_given_whatever_it_holds_or_is_refused(values: dict[str, str]) -> None:
    try:
        text = new_application(just(values))
    except Refused:
        with pytest.raises(Refused):
            check_values(just(values))
        return
    check_values(just(values))
    document = read_document(text, file_name(values.get("company"), values.get("position"), ()).removesuffix(".md"))
    assert says(document) == {name: one_line(values.get(name, "")) or None for name in (*NAMES, "reason")}
    assert (document.facts.status, document.facts.outcome) == (values.get("status", "PREPARED"), None)
    assert (document.facts.guessed, document.facts.problems) == ((), ())
    assert document.is_application
    assert list(foreign(text, 0)) == []
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\u200b\u2060\ufeff\u202a-\u202e]", text)
    behind = read(new_application(wanted(status=values.get("status", "PREPARED")))).text.partition("TBD")[2]
    assert text.endswith(behind)
    assert {line[:2] for line in text.removesuffix(behind).split("\n")[2:]} == {"- "}


@pytest.mark.parametrize("name", ["company", "position", "location", "salary", "source", "reason"])
@pytest.mark.parametrize("value", NASTY)
def test_whatever_says_anything_can_stand_in_a_file(name: str, value: str) -> None:
    kept = one_line(value)
    if is_stated(kept) and (name, value) != ("location", "yes"):
        document = read(new_application(wanted(**{name: value})))
        assert says(document)[name] == kept
