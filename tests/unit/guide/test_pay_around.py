"""Ranges that go on in another line, and headings that only an introduction says are about pay."""

from __future__ import annotations

import pytest

from jobboard.guide.reader import read_guide
from tests.unit.guide.test_pay_lines import LEVELS, figures


@pytest.mark.parametrize(
    "lines",
    [
        ("Lead $165,000 –", "$195,000"),
        ("Lead $165,000", "– $195,000"),
        ("Lead: $165,000", "- $195,000"),
        ("Lead: $165,000", "to $195,000"),
        ("Lead: $165,000+", "", "to $195,000"),
        ("- Lead: $165,000 to", "  $195,000 and more"),
        ("Lead: $165,", "000"),
        ("- Lead $165,000", "to $195,000"),
    ],
)
def test_half_of_a_range_that_goes_on_in_another_line_is_no_figure(lines: tuple[str, ...]) -> None:
    assert figures(LEVELS, *lines) == []


def test_a_line_below_another_is_no_rest_of_it() -> None:
    assert figures(LEVELS, "Lead: $165,000", "Senior: $150,000 to $160,000") == [
        ("level", "Lead", "pay", 165e3, 165e3),
        ("level", "Senior", "pay", 150e3, 160e3),
    ]


@pytest.mark.parametrize(
    ("introduction", "is_pay"),
    [
        ("Here is the typical pay of a Data Engineer:", True),
        ("Here is what a Data Engineer learns:", False),
        ("Here is the typical pay of a Data Scientist:", False),
        ("A Data Engineer has good pay.", False),
    ],
)
def test_headings_behind_a_line_that_introduces_pay_are_about_it(introduction: str, is_pay: bool) -> None:
    text = f"# Data Engineer\n\n{introduction}\n\n## By level\n\n- Junior: $95k\n"

    assert [each.name for each in read_guide(text).figures] == (["Junior"] if is_pay else [])
