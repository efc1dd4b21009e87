"""The outline: lines and where they begin, headings, items, and what is none of the file's own words."""

from __future__ import annotations

import re
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobboard.text.lines import split_lines
from jobboard.text.outline import BLANK, BULLET, HEADING, OTHER, ROW, TEXT, outline


def kinds(text: str) -> list[int]:
    return outline(text).kinds


def headings(text: str) -> list[tuple[int, int, str]]:
    return [(each.line, each.level, each.text) for each in outline(text).headings]


def items(text: str) -> list[str]:
    found = outline(text)
    return [found.lines[each.line][each.body :] for each in found.bullets]


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_a_line_ends_at_lf_crlf_or_a_lone_cr(newline: str) -> None:
    lines, starts = split_lines(newline.join(["a", "", "bc", ""]))
    assert lines == ["a", "", "bc"]
    assert starts == [0, 1 + len(newline), 1 + 2 * len(newline)]


@pytest.mark.parametrize("inside", ["\x0b", "\x0c", "\x1c", "\x1e", "\x85", "\u2028", "\u2029", "\x00"])
def test_a_line_ends_nowhere_else(inside: str) -> None:
    assert split_lines(f"a{inside}b\nc")[0] == [f"a{inside}b", "c"]


@given(st.text(st.sampled_from("\r\n \ufeffaé\u2028\udcff")))
def test_lines_and_their_newlines_make_up_the_text(text: str) -> None:
    lines, starts = split_lines(text)
    ends = [*starts[1:], len(text)]
    rebuilt = text[: starts[0]] + "".join(text[start:end] for start, end in zip(starts, ends, strict=True))
    assert rebuilt == text
    assert text[: starts[0]] in ("", "\ufeff")
    for line, start, end in zip(lines, starts, ends, strict=True):
        assert text.startswith(line, start)
        assert text[start + len(line) : end] in ("", "\n", "\r", "\r\n")


def test_a_byte_order_mark_is_no_part_of_the_first_line() -> None:
    assert split_lines("\ufeff# A\nb") == (["# A", "b"], [1, 5])
    assert headings("\ufeff# A\n") == [(0, 1, "A")]


@pytest.mark.parametrize(
    ("line", "level", "text"),
    [
        ("# A", 1, "A"),
        ("###### A", 6, "A"),
        ("## A ##", 2, "A"),
        ("## A #5", 2, "A #5"),
        ("## C#", 2, "C#"),
        ("##\tA", 2, "A"),
        ("##\u00a0A", 2, "A"),
        ("   ## A", 2, "A"),
        ("### **A**  ", 3, "**A**"),
        ("#", 1, ""),
    ],
)
def test_a_heading_is_up_to_six_signs_and_a_blank(line: str, level: int, text: str) -> None:
    assert headings(line) == [(0, level, text)]


@pytest.mark.parametrize("line", ["#A", "####### A", "    # A", "\t# A", "\\# A", "> # A", "#hashtag"])
def test_what_only_looks_like_a_heading_is_none(line: str) -> None:
    assert headings(line) == []


def test_an_underlined_line_is_a_heading() -> None:
    assert headings("Acme\n====\n\nStatus\n------\nx\n") == [(0, 1, "Acme"), (3, 2, "Status")]


@pytest.mark.parametrize(
    "text", ["a\nb\n---\n", "Status: found\n---\n", "\n---\n", "- a\n---\n", "| a |\n---\n", "---\n"]
)
def test_a_rule_below_something_else_makes_no_heading(text: str) -> None:
    assert headings(text) == []


@pytest.mark.parametrize("line", ["---", "***", "___", "- - -", "* * *", "=====", "--"])
def test_a_rule_is_no_item(line: str) -> None:
    assert items(f"\n{line}\n") == []
    assert kinds(f"\n{line}\n")[1] == OTHER


@pytest.mark.parametrize("mark", ["- ", "* ", "+ ", "1. ", "12) ", "-\t", "-   ", "-\u00a0"])
def test_an_item_begins_with_a_mark_and_a_blank(mark: str) -> None:
    assert items(f"{mark}a\n") == ["a"]


@pytest.mark.parametrize("line", ["-a", "1.a", "**a**", "1 a", "-", "2026-01-02", "–a"])
def test_what_only_looks_like_an_item_has_no_text(line: str) -> None:
    assert [each for each in items(line) if each] == []


@pytest.mark.parametrize(
    ("line", "box", "text"),
    [
        ("- [ ] a", " ", "a"),
        ("- [x] a", "x", "a"),
        ("* [X]  a", "X", "a"),
        ("1. [ ] a", " ", "a"),
        ("\t- [x]\ta", "x", "a"),
        ("- [ ]", " ", ""),
    ],
)
def test_a_box_stands_in_front_of_the_text(line: str, box: str, text: str) -> None:
    bullet = outline(line).bullets[0]
    assert (line[bullet.box], line[bullet.body :]) == (box, text)


@pytest.mark.parametrize("line", ["- [x](https://a.example)", "- [] a", "- [xx] a", "- [a] b", "- [ ]a", "- \\[ ] a"])
def test_what_only_looks_like_a_box_is_none(line: str) -> None:
    assert outline(line).bullets[0].box == -1


LEADS = ("", " ", "    ", "\t")
MARKS = ("- ", "* ", "+ ", "-  ", "-\t", "*\u00a0", "1. ")
BOXES = ("", "[ ] ", "[x] ", "[X]  ", "[x]\u00a0", "[ ]", "[x]: ", "[] ")
TEXTS = ("a", "7", "é", "²", "*", "**b**", "_c_", "-", "- d", "[e]", " f", "")
ITEM = re.compile(r"([ \t]*)(?:[-*+]|\d{1,9}[.)])(?:[ \t\u00a0]+|$)(?:\[([ xX])\](?=\s|$)\s*)?")


@pytest.mark.parametrize("mark", MARKS)
def test_an_item_is_what_the_pattern_says(mark: str) -> None:
    """Most are told by their first signs, without it."""
    for lead, box, text in product(LEADS, BOXES, TEXTS):
        line = f"{lead}{mark}{box}{text}"
        match = ITEM.match(line.rstrip(" \t"))
        assert match
        found = outline(line)
        is_rule = found.kinds == [OTHER]
        assert is_rule == (set(line) <= {mark[0], " ", "\t"} and line.count(mark[0]) > 2)
        if not is_rule:
            indent = len(lead.expandtabs(4))
            assert found.bullets == [(0, indent, match.end(), match.start(2))]


FENCES = [
    "```\n{}\n```\n",
    "```yaml\n{}\n```\n",
    "````\n```\n{}\n````\n",
    "~~~\n```\n{}\n~~~\n",
    "  ```\n{}\n  ```\n",
    "- ```\n  {}\n  ```\n",
    "```\n{}\n",
    "<!--\n{}\n-->\n",
    "<!-- a\n{}\nb --> c\n",
    "<!-- {} -->\n",
    "text <!-- a\n{}\n-->\n",
    "- item <!-- a\n{}\nb -->\n",
    "> {}\n",
    ">{}\n",
    "  > {}\n",
]


@pytest.mark.parametrize("around", FENCES)
@pytest.mark.parametrize("inside", ["# zz", "- zz", "- [ ] zz", "| zz | b |", "zz: b"])
def test_code_comments_and_quotes_state_nothing(around: str, inside: str) -> None:
    found = outline(around.format(inside))
    line = next(index for index, line in enumerate(found.lines) if inside in line)
    assert found.kinds[line] == OTHER
    assert headings(around.format(inside)) == []


@pytest.mark.parametrize(
    "before",
    [
        "```\n```\n",
        "~~~\nx\n~~~~\n",
        "<!-- x -->\n",
        "<!--\nx -->\n",
        "> x\n\n",
        "```js a`b```\n",
        "`<!--` x\n",
        "a <!-- b\n",
        "a <!-- b --> c\n",
    ],
)
def test_what_is_closed_or_never_opened_hides_nothing(before: str) -> None:
    assert kinds(f"{before}- a\n")[-1] == BULLET


@pytest.mark.parametrize(
    ("text", "line"), [("a\n```\nb\n", 1), ("a\n<!--\nb", 1), ("```\n```\n", -1), ("a <!-- b\n", -1)]
)
def test_what_is_opened_and_never_closed_is_known(text: str, line: int) -> None:
    assert outline(text).unclosed == line


def test_the_other_kinds() -> None:
    assert kinds("a\n\n| b |\n## c\n \t\n") == [TEXT, BLANK, ROW, HEADING, BLANK]


def test_front_matter_is_left_out() -> None:
    assert outline("---\n# a\n---\n# b\n", 3).kinds == [OTHER, OTHER, OTHER, HEADING]


PIECES = ("- ", "* ", "+ ", "1. ", "[ ] ", "[x]", "#", "## ", "`", "```", "~~~", "---", "=", "*", "_", "|", ">", ":",
          " ", "  ", "\t", "\u00a0", "a", "b c", "\n", "\n", "\n\n", "\r\n")  # fmt: skip


@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join))
def test_a_comment_behind_a_text_changes_nothing_above_it(text: str) -> None:
    found = outline(text)
    other = outline(f"{text}\n\n<!-- a -->\n")
    count = len(found.lines)
    assert (other.kinds[:count], other.bullets, other.headings) == (found.kinds, found.bullets, found.headings)
    assert other.unclosed == found.unclosed
    assert [other.next_start(line) for line in range(count - 1)] == [
        found.next_start(line) for line in range(count - 1)
    ]


@given(st.lists(st.sampled_from(PIECES[:-1]), max_size=40).map("".join), st.sampled_from(["\r\n", "\r"]))
def test_the_newline_changes_no_kind_and_no_item(text: str, newline: str) -> None:
    found, other = outline(text), outline(text.replace("\n", newline))
    assert (other.lines, other.kinds, other.bullets) == (found.lines, found.kinds, found.bullets)
    wide = len(newline) - 1
    assert other.starts == [start + line * wide for line, start in enumerate(found.starts)]
