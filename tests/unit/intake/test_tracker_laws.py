"""What holds of every tracker: no row is lost, no cell is lost, no text breaks it, whatever its size."""

from __future__ import annotations

import csv
import re
from collections.abc import Sequence
from contextlib import suppress
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobboard.errors import Refused
from jobboard.intake.tracker.cells import read_cell
from jobboard.intake.tracker.markdown import cells_of, read_tables
from jobboard.intake.tracker.reader import read_tracker
from jobboard.intake.tracker.separated import rows
from jobboard.slots import names_of
from jobboard.text.stated import is_stated
from jobboard.text.wanted import Wanted

HEAD = "| Company | Role | Status |\n|---|---|---|\n"
COLUMNS = ("Company", "Role", "Location", "Salary", "Contact", "Next step", "Source", "Tags", "Notes", "Vibe", "URL",
           "Req #", "CV used", "Reason", "Stage", "Result", "Response", "Comments", "Interview")  # fmt: skip
STATUS_COLUMNS = ("Stage", "Result", "Response", "Interview")
WORDS = (
    *("Acme", "Dev", "Berlin", "Job", "€75–85k", "[x](https://a.example/1)", "**bold**", "`code`", "[[Wiki|Name]]"),
    *("x", "-", "~~old~~", "TBD", "✅", "", "2026-03-01", "8/7/2026", "Applied", "Rejected", "one; two", "#tag, other"),
)

signs = st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="|\\<&\u2028\u2029\x85")
cells = st.lists(st.sampled_from(WORDS) | st.text(signs, max_size=12), max_size=4).map(" ".join)
texts = st.text(st.sampled_from("|-:\n\\\"',;\t[]()<>*`~#xA1/ €") | st.characters(codec="utf-8"), max_size=300)
starts = st.sampled_from([HEAD, "Company,Role,Status\n", "Company\tJob\tApplied?\n", "## Applied\n" + HEAD, ""])


@st.composite
def tables(draw: st.DrawFn) -> tuple[list[str], list[list[str]]]:
    """Names of columns, and rows of as many cells."""
    more = draw(st.lists(st.sampled_from(COLUMNS[2:]), max_size=7, unique=True))
    names = draw(st.permutations(["Company", "Role", "Status", *more]))
    columns = [st.just("Applied") if name == "Status" else cells for name in names]
    return names, draw(st.lists(st.tuples(*columns).map(list), min_size=1, max_size=5))


def in_markdown(names: Sequence[str], table: Sequence[Sequence[str]]) -> str:
    """A table as markdown, bars escaped."""
    lines = [names, ["---"] * len(names), *table]
    return "".join("| " + " | ".join(cell.replace("|", "\\|") for cell in line) + " |\n" for line in lines)


def words_in(text: str) -> set[str]:
    return set(re.findall(r"[^\W_]+", text))


def all_words(wanted: Wanted) -> set[str]:
    values = (getattr(wanted, name) for name in names_of(wanted))
    return words_in(" ".join(" ".join(value) if isinstance(value, tuple) else value or "" for value in values))


@given(starts, texts)
def test_no_text_raises_anything_but_a_refusal(start: str, text: str) -> None:
    for name in ("jobs.md", "jobs.csv"):
        with suppress(Refused):
            found = read_tracker(start + text, name)
            assert all((row.wanted is None) == (row.why is not None) for row in found.rows)


@given(tables())
def test_every_cell_of_a_row_that_is_made_stands_in_its_application(table: tuple[list[str], list[list[str]]]) -> None:
    names, lines = table
    found = read_tracker(in_markdown(names, lines), "jobs.md")
    for row in found.rows:
        if row.wanted is None:
            continue
        kept = all_words(row.wanted)
        for name, cell in zip(names, lines[row.line - 3], strict=True):
            if name not in ("Status", *STATUS_COLUMNS) and is_stated(cell):
                assert words_in(read_cell(cell).words) <= kept, name


@given(tables())
def test_every_row_that_says_something_is_made_or_told(table: tuple[list[str], list[list[str]]]) -> None:
    names, lines = table
    found = read_tracker(in_markdown(names, lines), "jobs.md")
    told = {row.line for row in found.rows} | {each.line for each in found.aside}
    assert told == {at for at, line in enumerate(lines, start=3) if any(map(is_stated, line)) and not _is_section(line)}


def _is_section(line: Sequence[str]) -> bool:
    """Whether a row is a heading between the rows: nothing but its first cell, with a word of status in it."""
    return sum(bool(cell.strip()) for cell in line) == 1 and line[0] == "Applied"


@given(tables(), st.sampled_from(",;\t|"))
def test_a_spreadsheet_says_the_same_as_a_markdown_table(
    table: tuple[list[str], list[list[str]]], separator: str
) -> None:
    names, lines = table
    written = StringIO()
    csv.writer(written, delimiter=separator, lineterminator="\n").writerows([names, *lines])
    separated = read_tracker(written.getvalue(), "jobs.csv").rows
    marked = read_tracker(in_markdown(names, lines), "jobs.md").rows
    assert [(row.company, row.position, row.wanted, row.why) for row in separated] == [
        (row.company, row.position, row.wanted, row.why) for row in marked
    ]


@given(
    st.lists(st.lists(st.text(st.sampled_from('a "\n,;\t|é'), max_size=8), min_size=2, max_size=4), min_size=1),
    st.sampled_from(",;\t|"),
)
def test_what_a_spreadsheet_writes_is_read_back(table: list[list[str]], separator: str) -> None:
    written = StringIO()
    csv.writer(written, delimiter=separator, lineterminator="\n").writerows(table)
    read = [list(line.cells) for line in rows(written.getvalue(), separator)]
    assert read[: len(table)] == [[cell.strip(" \t\n") for cell in line] for line in table]


@given(st.lists(st.text(st.sampled_from("a b|*`[]")).map(str.strip).filter(bool), min_size=1, max_size=6))
def test_the_cells_of_a_row_are_read_back(line: list[str]) -> None:
    assert list(cells_of("| " + " | ".join(cell.replace("|", "\\|") for cell in line) + " |")) == line


@pytest.mark.parametrize(
    "text",
    [
        HEAD + "| " + "x" * 100_000 + " | Dev | Applied |\n",
        HEAD + "| " + "[" * 100_000 + " | Dev | Applied |\n",
        HEAD + ("| " + "[a](" * 400 + "| Dev | Applied |\n") * 100,
        HEAD + ("| " + "<a href=" * 200 + "| Dev | Applied |\n") * 100,
        HEAD + "|" * 100_000 + "\n",
        HEAD * 5_000,
        HEAD + "| Acme | Dev | Applied |\n" + "\n" * 100_000,
        "a | b\n--- | ---" + " " * 100_000 + "x\n",
        "Company,Role\n" + '"' * 100_000,
        "Company,Role\n" + '"a" x,' * 20_000,
        "Company,Role\n" + "," * 100_000,
        "Company,Role,Status\n" + "Applied,,\n" * 20_000,
        "# applied\n" * 20_000 + HEAD,
        "## " + "applied " * 20_000 + "\n\n" + HEAD + "| a | b | |\n",
        "word | word\n" * 20_000,
    ],
    ids=lambda text: text[-40:-20].strip() or "blanks",
)
def test_no_size_and_no_shape_takes_long(text: str) -> None:
    for name in ("jobs.md", "jobs.csv"):
        with suppress(Refused):
            read_tracker(text, name)


def test_a_long_note_is_kept_in_parts() -> None:
    text = " ".join(f"word{at}" for at in range(5_000))
    (row,) = read_tracker(f"| Company | Role | Notes |\n|---|---|---|\n| Acme | Dev | {text} |\n", "jobs.md").rows
    assert row.wanted is not None
    assert max(map(len, row.wanted.notes)) <= 10_000
    assert " ".join(row.wanted.notes) == text


def test_rows_are_counted_before_they_are_read() -> None:
    with pytest.raises(Refused, match="more than 5,000 rows"):
        read_tracker("Company,Role,Status\n" + "Acme,Dev,Applied\n" * 100_000, "jobs.csv")


def test_a_table_ends_where_its_text_does() -> None:
    found = read_tables(HEAD + "| Acme | Dev | x |\nNot a row.\n| Beta | Dev | x |\n")
    assert [len(grid.lines) for grid in found.grids] == [2]
    assert found.strays == (5,)
