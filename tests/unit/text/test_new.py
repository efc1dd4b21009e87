"""The text of a new application: as it is written, and that it says exactly what was given."""

from __future__ import annotations

import re
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from jobboard.errors import Refused
from jobboard.text.changes import move
from jobboard.text.document import Document, read_document
from jobboard.text.edit import apply
from jobboard.text.file_name import file_name
from jobboard.text.new import Wanted, new_application
from jobboard.text.stated import is_stated
from jobboard.text.values import STATUSES
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
- **Location**: Remote
- **Salary**: €75–85k
- **URL**: https://acme.example/jobs/7
- **Source**: A friend
- **Status**: PREPARED
- **Application Date**: TBD

## Notes
"""


def wanted(**values: Any) -> Wanted:
    """A new application, of Acme if nothing else is given."""
    return Wanted(**(values if values.keys() & {"company", "position"} else {"company": "Acme", **values}))


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


def test_only_what_was_given_stands_there() -> None:
    assert new_application(Wanted("Acme")) == (
        "# Acme\n\n- **Company**: Acme\n- **Status**: PREPARED\n- **Application Date**: TBD\n\n## Notes\n"
    )
    assert new_application(Wanted(position="Poet", status="DID_NOT_APPLY", reason="too far")) == (
        "# Poet\n\n- **Position**: Poet\n- **Status**: DID_NOT_APPLY\n- **Reason**: too far\n"
        "- **Application Date**: TBD\n\n## Notes\n"
    )


@pytest.mark.parametrize(
    ("company", "title", "bullet"),
    [
        ("**Acme**, Inc.", r"\*\*Acme\*\*, Inc. - Poet", r"\*\*Acme\*\*, Inc."),
        ("Acme <!-- x", r"Acme \<\!-- x - Poet", r"Acme \<\!-- x"),
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


def test_an_address_that_ends_in_a_bracket_is_written_as_a_link() -> None:
    text = new_application(Wanted("Acme", url="https://acme.example/a_(b)"))
    assert "- **URL**: [link](https://acme.example/a_(b))\n" in text


def test_nothing_is_guessed_and_nothing_is_wrong() -> None:
    facts = read(PLAIN).facts
    assert (facts.guessed, facts.problems, facts.total, facts.applied, facts.changed) == ((), (), 0, None, None)


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
        (Wanted(" \n", "\x1b", "https://a.example"), "an application needs a company or a position"),
        (Wanted("Acme", status="Pending"), "“Pending” is no status"),
        (Wanted("x" * 201), "the company is longer than 200 characters"),
        (Wanted("Acme", url="https://a.example/" + "x" * 2000), "the URL is longer than 2000 characters"),
        (Wanted("Acme", url="acme.example/jobs"), "no address that begins with http:// or https://"),
        (Wanted("Acme", url="javascript:alert(1)"), "no address that begins with http:// or https://"),
        (Wanted("Acme", url="https://a.example/x y"), "“https://a.example/x y” cannot stand in a file as the URL"),
        (Wanted("TBD"), "“TBD” says nothing as the company; leave it out"),
        (Wanted("Acme", "N/A"), "“N/A” says nothing as the position"),
        (Wanted("Acme", location="Yes"), "“Yes” cannot stand in a file as the location"),
    ],
)
@pytest.mark.parametrize("template", [None, "# [Company] - [Position]\n\nStatus: found\n"])
def test_what_no_file_can_say_is_refused_with_one_sentence(values: Wanted, told: str, template: str | None) -> None:
    with pytest.raises(Refused) as refused:
        new_application(values, template)
    assert told in refused.value.sentence
    assert "\n" not in refused.value.sentence


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
        text = new_application(Wanted(**values))
    except Refused:
        return
    document = read_document(text, file_name(values.get("company"), values.get("position"), ()).removesuffix(".md"))
    assert says(document) == {name: one_line(values.get(name, "")) or None for name in (*NAMES, "reason")}
    assert (document.facts.status, document.facts.outcome) == (values.get("status", "PREPARED"), None)
    assert (document.facts.guessed, document.facts.problems) == ((), ())
    assert document.is_application
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\u200b\u2060\ufeff\u202a-\u202e]", text)
    assert [line[:2] for line in text.split("\n")[2:-3]] == ["- "] * (text.count("\n") - 4)


@pytest.mark.parametrize("name", ["company", "position", "location", "salary", "source", "reason"])
@pytest.mark.parametrize("value", NASTY)
def test_whatever_says_anything_can_stand_in_a_file(name: str, value: str) -> None:
    kept = one_line(value)
    if is_stated(kept) and (name, value) != ("location", "yes"):
        document = read(new_application(wanted(**{name: value})))
        assert says(document)[name] == kept
