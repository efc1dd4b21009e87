"""One page however it was pasted: lists in one line, lines without blanks, other newlines, all of it in one line."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from jobboard.guide.reader import read_guide
from jobboard.intake.html.markdown import markdown_of
from tests.unit.guide.samples import page, row, said


def lists_in_one_line(text: str) -> str:
    return "\n\n".join(_joined(each) if _is_list(each) else each for each in text.split("\n\n"))


def lists_behind_their_introduction(text: str) -> str:
    return re.sub(r":\n\n(?=(?:•|1\.) )", ": ", lists_in_one_line(text))


def without_blank_lines(text: str) -> str:
    return "\n".join(line for line in text.split("\n") if line.strip())


def without_indentation(text: str) -> str:
    return "\n".join(line.strip() for line in text.split("\n"))


def with_other_newlines(text: str) -> str:
    return text.replace("    •", "\t\t•").replace("\n", "\r\n")


def _is_list(paragraph: str) -> bool:
    return re.match(r"\s*(?:•|\d+\.) ", paragraph) is not None


def _joined(paragraph: str) -> str:
    return " ".join(line.strip() for line in paragraph.split("\n"))


@pytest.mark.parametrize(
    "changed",
    [lists_in_one_line, lists_behind_their_introduction, without_blank_lines, without_indentation, with_other_newlines],
)
def test_a_page_says_the_same_however_it_was_pasted(changed: Callable[[str], str]) -> None:
    text = page("ml-platform").text

    assert said(read_guide(changed(text))) == said(read_guide(text))


def test_of_a_page_in_one_line_all_pay_is_read_and_nothing_else() -> None:
    text = page("ml-platform").text

    guide = read_guide(" ".join(text.split()))

    assert guide.role == "Machine Learning Platform Engineer"
    assert (guide.year, guide.market) == (2024, "US")
    assert [row(each)[:7] for each in guide.figures] == [row(each)[:7] for each in read_guide(text).figures]
    assert (guide.overview, guide.responsibilities, guide.skills, guide.progression) == ((), (), (), ())
    assert "stands in one line" in guide.problems[0].message


def test_a_saved_page_says_the_same_as_the_pasted_one() -> None:
    text = page("ml-platform").text

    guide = read_guide(markdown_of(_html(text)))

    assert said(guide) == said(read_guide(text))


def _html(text: str) -> str:
    """The page as a site would serve it: headings, paragraphs, lists; run-on prose stays where it is."""
    done: list[str] = []
    open_lists: list[tuple[int, str]] = []
    paragraphs = text.split("\n\n")
    for index, paragraph in enumerate(paragraphs):
        if not _is_list(paragraph):
            is_heading = len(paragraph) < 80 and not paragraph.endswith((".", ":")) and paragraph[0].isupper()
            tag = ("h1" if index == 1 else "h2") if is_heading else "p"
            done.append(f"<{tag}>{paragraph}</{tag}>")
            continue
        for line in paragraph.split("\n"):
            found = re.match(r"( *)(?:(\d+\.)|•) (.*)", line)
            assert found is not None
            depth = len(found[1]) + (0 if found[2] else 1)
            while open_lists and open_lists[-1][0] > depth:
                done.append(f"</li></{open_lists.pop()[1]}>")
            if open_lists and open_lists[-1][0] == depth:
                done.append("</li>")
            else:
                open_lists.append((depth, "ol" if found[2] else "ul"))
                done.append(f"<{open_lists[-1][1]}>")
            done.append(f"<li>{found[3]}")
        while open_lists:
            done.append(f"</li></{open_lists.pop()[1]}>")
    return "<body>" + "\n".join(done) + "</body>"
