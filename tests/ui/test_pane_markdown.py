"""Markdown as rows of the pane."""

from __future__ import annotations

import re
from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jobboard.text.clean import clean, is_clean
from jobboard.ui.pane.markdown import pieces, rows_of
from jobboard.ui.pane.row import PaneRow, Run, Tone


def run(text: str, tone: Tone = "text") -> Run:
    return Run(clean(text), tone)


def seen(rows: Sequence[PaneRow]) -> list[str]:
    """Each row with its label where it stands."""
    return [(" " * row.indent + row.label.text.ljust(row.room) + row.text).rstrip() for row in rows]


def read(text: str) -> list[str]:
    return seen(rows_of(text))


def kinds(text: str) -> list[str]:
    return [row.kind for row in rows_of(text)]


def test_a_paragraph_is_one_row() -> None:
    assert read("One line\nand another.\n\nA second paragraph.\n") == [
        "One line and another.",
        "",
        "A second paragraph.",
    ]


def test_what_is_within_a_paragraph_has_tones() -> None:
    (row,) = rows_of("A *b* **c** ~~d~~ `e` <b>f</b> <!-- g -->")
    assert [run for run in row.runs if run.tone != "text"] == [
        run("b", "emphasis"),
        run("c", "strong"),
        run("d", "struck"),
        run("`e`", "code"),
        run("<!-- g -->", "muted"),
    ]
    assert row.text == "A b c d `e` <b>f</b> <!-- g -->"


def test_a_link_shows_its_address() -> None:
    (row,) = rows_of("[neetcode](https://neetcode.io/practice), <https://a.b/c>, https://d.e/f.")
    assert row.text == "neetcode (https://neetcode.io/practice), https://a.b/c, https://d.e/f."
    assert [run.text for run in row.runs if run.tone == "link"] == ["neetcode", "https://a.b/c", "https://d.e/f"]


def test_a_link_that_would_run_something_is_text() -> None:
    (row,) = rows_of("[x](javascript:alert(1))")
    assert row.runs == (run("[x](javascript:alert(1))"),)


@pytest.mark.parametrize("text", ["one  \ntwo", "one\\\ntwo", "one\n**two**"])
def test_lines_that_are_meant_as_lines_stay(text: str) -> None:
    assert read(text) == ["one", "two"]


def test_lists_keep_their_signs_and_hang() -> None:
    text = "- a\n  - b\n    * c\n- d\n\n9. e\n10. f\n\n    g\n\n3) h"
    assert read(text) == ["• a", "  ◦ b", "    - c", "• d", "", " 9. e", "10. f", "", "    g", "", "3) h"]


def test_a_box_is_the_label_of_its_item() -> None:
    rows = rows_of("- [ ] to do\n- [x] done\n- [X]\n1. [ ] third\n   1. [x] within")
    assert seen(rows) == ["[ ] to do", "[x] done", "[x]", "1. [ ] third", "       1. [x] within"]
    assert [row.runs and row.runs[0].tone for row in rows] == ["text", "done", (), "text", "done"]
    assert read("[ ] no item") == ["[ ] no item"]


def test_a_blank_row_stands_where_the_file_has_a_blank_line_and_above_a_heading() -> None:
    assert read("a\n\n\n\nb\n# c\n\nd\n- e\n\n- f") == ["a", "", "b", "", "c", "d", "• e", "", "• f"]


def test_headings_stand_out_by_their_level() -> None:
    rows = rows_of("## a\n### b\n#### c", level=2)
    assert [row.kind for row in rows] == ["heading"] * 3
    assert [row.runs[0].tone for row in rows] == ["text", "text", "label"]


def test_code_is_verbatim() -> None:
    text = "a\n```sql\nselect  *\n\tfrom x\n\n  <b>*y*</b>\n```\nb\n\n    indented\n"
    assert read(text) == [
        "a",
        "",
        "  sql",
        "  select  *",
        "      from x",
        "",
        "    <b>*y*</b>",
        "",
        "b",
        "",
        "  indented",
    ]
    assert kinds(text)[2:7] == ["code"] * 5


def test_a_quote_has_its_bar() -> None:
    assert read("> a\n> b\n>\n> - c\n> > d") == ["│ a b", "│", "│ • c", "│ │ d"]
    assert read("- > a") == ["• │ a"]
    assert read("- > [ ] a") == ["• │ [ ] a"]


def test_html_is_text_and_a_comment_is_quiet() -> None:
    rows = rows_of("<div onclick='x'>\nhi\n</div>\n\n<!-- a\nb -->\n")
    assert seen(rows) == ["<div onclick='x'>", "hi", "</div>", "", "<!-- a", "b -->"]
    assert [row.runs[0].tone for row in rows if row.runs] == ["text"] * 3 + ["muted"] * 2


def test_two_columns_become_labels() -> None:
    text = "| Name | Value |\n|---|---|\n| Base | **$200k** |\n| Bonus | 10 % |"
    assert read(text) == ["Name   Value", "Base   $200k", "Bonus  10 %"]
    assert [row.line for row in rows_of(text)] == [1, 3, 4]


def test_narrow_tables_keep_their_columns() -> None:
    text = "| Who | Role | No |\n|---|---|--:|\n| Dana Fox | Head | 1 |\n| Lee | Engineer | 22 |"
    assert read(text) == ["Who       Role      No", "Dana Fox  Head       1", "Lee       Engineer  22"]


def test_wide_tables_become_lists() -> None:
    text = f"| Company | What | Where |\n|---|---|---|\n| Acme | {'long ' * 20} | Rome |"
    assert read(text) == ["Company    Acme", f"  What     {'long ' * 20}".rstrip(), "  Where    Rome"]


def test_a_table_with_cells_too_many_is_shown_as_it_stands() -> None:
    assert read("| a | b |\n|---|---|\n| 1 | 2 | 3 |") == ["| a | b |", "|---|---|", "| 1 | 2 | 3 |"]


def test_link_definitions_are_seen() -> None:
    assert read("see [x][1]\n\n[1]: https://a.b/c 'title'") == ["see [x][1]", "", "[1]: https://a.b/c 'title'"]


def test_rows_know_their_lines_and_have_a_key_each() -> None:
    rows = rows_of("para\nof two  \nlines\n\n- a\n- b\n\n```\ncode\n```\n\n| a | b |\n|-|-|\n| 1 | 2 |", 40)
    assert [(row.line, row.key) for row in rows if row.key] == [
        (line, f"line:{line}") for line in (40, 42, 44, 45, 48, 51, 53)
    ]


def test_newlines_of_every_kind_count_as_the_file_is_read() -> None:
    assert [row.line for row in rows_of("\ufeffa\r\n\r\nb\n\nc") if row.key] == [1, 3, 5]


def test_a_long_paragraph_is_several_rows() -> None:
    rows = rows_of("word " * 2_000)
    assert [row.key for row in rows[:3]] == ["line:1", "line:1.2", "line:1.3"]
    assert max(len(row.text) for row in rows) <= 2_000
    assert "".join(row.text for row in rows).split() == ["word"] * 2_000


def test_bytes_that_are_no_text_are_marked() -> None:
    (row,) = rows_of("*a* [b](https://c.d/\udcff) \udcff")
    assert row.text == "a b (https://c.d/%C2%B7) ·"


# Pieces


def test_a_long_text_comes_in_pieces_that_make_the_same_rows() -> None:
    text = "## Part\n\n- a\n- b\n\n" + "para\n" * 30 + "\n"
    many = 600
    batches = list(pieces(text * many))
    rows = [row for batch in batches for row in batch]
    assert len(batches) > 2
    assert max(map(len, batches)) < 12_000
    assert [row.text for row in rows] == (["Part", "a", "b", "", " ".join(["para"] * 30), ""] * many)[:-1]
    assert [row.line for row in rows if row.kind == "heading"] == list(range(1, 36 * many, 36))


def test_code_that_is_longer_than_a_piece_stays_code() -> None:
    rows = rows_of("```py\n" + "# a\n\n" * 18_000 + "```\n\n# end\n")
    assert {row.kind for row in rows[:-2]} == {"code"}
    assert rows[-1].kind == "heading"
    assert rows[-1].line == 36_004


def test_a_line_that_is_longer_than_a_piece_is_shown_as_it_stands() -> None:
    rows = rows_of("*a* " * 20_000 + "\n*b*")
    assert " ".join(row.text for row in rows).split() == ["*a*"] * 20_000 + ["b"]
    assert rows[-2].kind == "text"


@pytest.mark.parametrize(
    "text",
    [
        "> " * 30 + "word",
        "- " * 30 + "word",
        "\n".join("  " * depth + f"- word{depth}" for depth in range(30)),
        "[" * 12_000 + "word",
        "# word\n" * 6_000,
        "x" * 400_000 + " word",
        "word\udcff\udc80 \x1b[2J\n",
        "|a" * 500 + "\n" + "|-" * 500 + "\n" + "|word\n" * 9,
        "word\n" + "\n" * 50_000 + "word",
    ],
    ids=["quotes", "items", "list", "brackets", "headings", "one line", "bytes", "columns", "blanks"],
)
def test_bombs_are_shown(text: str) -> None:
    rows = rows_of(text)
    assert sum(row.text.count("word") for row in rows) >= text.count("word")
    assert all(is_clean(run.text) for row in rows for run in row.runs)
    assert max(len(row.text) for row in rows) <= 2_000


def test_what_the_parser_stumbles_over_is_shown_line_by_line(monkeypatch: pytest.MonkeyPatch) -> None:
    from jobboard.ui.pane import markdown

    def stumbles() -> None:
        raise RecursionError

    monkeypatch.setattr(markdown, "_parser", stumbles)
    assert read("# a\n\n- *b*\n") == ["# a", "", "- *b*"]


FRAGMENTS = st.sampled_from(
    [
        *(
            "- ",
            "* ",
            "1. ",
            "10) ",
            "> ",
            "# ",
            "### ",
            "    ",
            "\t",
            "\n",
            "\n\n",
            "```",
            "~~~",
            "|",
            "|-|-|\n",
            "| a ",
        ),
        *("---\n", "===\n", "**", "_", "`", "~~", "[", "]", "(", ")", "[ ] ", "[x] ", "<b>", "<!-- ", "-->", "&amp;"),
        *("&#x202e;", "\\", "![", "https://a.b/c ", "\r\n", "  \n", "\udcff", "\x1b[2J", "<?x", "<div>\n", "会社"),
        *("alpha", "beta7 ", "gamma ", "delta", "word "),
    ]
)


@settings(max_examples=150, deadline=None)
@given(st.lists(FRAGMENTS, max_size=80).map("".join))
def test_no_word_is_lost_and_nothing_but_clean_text_is_drawn(text: str) -> None:
    rows = rows_of(text, 10)
    keys = [row.key for row in rows if row.key]
    assert len(set(keys)) == len(keys)
    assert all(row.line == 0 or 10 <= row.line <= 10 + text.count("\n") for row in rows)
    assert all(is_clean(run.text) for row in rows for run in (*row.runs, row.label, row.right))
    told = re.sub("[^a-z0-9]", "", "".join(row.label.text + row.text for row in rows))
    for word in re.findall(r"alpha|beta7|gamma|delta|word", text):
        assert word in told
