"""Guide pages in many shapes: every figure that they state of their role, by hand, and not one other."""

from __future__ import annotations

from datetime import date

import pytest

from jobboard.guide.reader import read_guide
from jobboard.guide.writer import guide_file
from tests.unit.guide.samples import NAMES, groups, page, row, said, texts

SECTIONS = ("responsibilities", "skills", "progression")


@pytest.mark.parametrize("name", NAMES)
def test_all_figures_of_a_page_and_no_other(name: str) -> None:
    text, expected = page(name).text, page(name).expected

    found = [row(each) for each in read_guide(text).figures]

    assert sorted(map(str, found)) == sorted(str(_floats(each)) for each in expected["figures"])


def _floats(expected: list[object]) -> tuple[object, ...]:
    low, high = expected[3], expected[4]
    bounds = [float(each) if isinstance(each, int | float) else each for each in (low, high)]
    return (*expected[:3], *bounds, *expected[5:])


@pytest.mark.parametrize("name", NAMES)
def test_the_role_the_year_and_the_market_of_a_page(name: str) -> None:
    text, expected = page(name).text, page(name).expected

    guide = read_guide(text)

    assert (guide.role, guide.year, guide.market) == tuple(expected.get(key) for key in ("role", "year", "market"))


@pytest.mark.parametrize("name", NAMES)
def test_what_a_page_says_of_the_work(name: str) -> None:
    text, expected = page(name).text, page(name).expected

    guide = read_guide(text)

    assert texts(guide.overview) == expected.get("overview", [])
    assert {each: groups(getattr(guide, each)) for each in SECTIONS} == {
        each: expected.get(each, {}) for each in SECTIONS
    }


@pytest.mark.parametrize("name", NAMES)
def test_pay_that_is_left_out_is_told_of_by_line(name: str) -> None:
    text, expected = page(name).text, page(name).expected

    told = [each.line or 0 for each in read_guide(text).problems]

    assert sorted(told) == expected.get("problems", [])


@pytest.mark.parametrize("name", NAMES)
def test_each_figure_stands_on_its_line(name: str) -> None:
    lines = page(name).text.split("\n")

    for figure in read_guide(page(name).text).figures:
        assert figure.words in " ".join(lines[figure.line - 1].split())


@pytest.mark.parametrize("name", NAMES)
def test_a_page_in_the_normal_shape_says_the_same(name: str) -> None:
    guide = read_guide(page(name).text)

    again = read_guide(guide_file(guide, "a page", date(2026, 11, 21)))

    assert said(again) == said(guide)
    assert [each.message for each in again.problems if each.line != 1] == []
