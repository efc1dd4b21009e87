"""Pay in the forms people write: what is stated is read, and nothing else."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobboard.text.salary import read_salary
from jobboard.text.values import Salary

Numbers = tuple[float | None, float | None, str | None, str | None]


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("$200,000 - $250,000", (200_000, 250_000, "$", None)),
        ("$200,000 - $250,000 (Bonus and LTI eligible)", (200_000, 250_000, "$", None)),
        ("$158K – $235K", (158_000, 235_000, "$", None)),
        ("$45-65/hour", (45, 65, "$", "hour")),
        ("USD50 - USD60/hr", (50, 60, "USD", "hour")),
        ("£52,000 + 10% bonus", (52_000, 52_000, "£", None)),
        ("120 000$ - 200 000$", (120_000, 200_000, "$", None)),
        ("45k€", (45_000, 45_000, "€", None)),
        ("€75–85k + bonus", (75_000, 85_000, "€", None)),
        ("From $80,000/year", (80_000, None, "$", "year")),
        ("$80k+", (80_000, None, "$", None)),
        ("at least 70.000 €", (70_000, None, "€", None)),
        ("Up to £90k", (None, 90_000, "£", None)),
        ("$67,288.92-$88,302.60/yr", (67_288.92, 88_302.6, "$", "year")),
        ("44,1-73,3k", (44_100, 73_300, None, None)),
        ("USD 4,000/mes", (4_000, 4_000, "USD", "month")),
        ("172-195", (172, 195, None, None)),
        ("100", (100, 100, None, None)),
        ("€200–250k", (200_000, 250_000, "€", None)),
        ("120,000 to 150,000 CAD", (120_000, 150_000, "CAD", None)),
        ("$120,000 usd", (120_000, 120_000, "USD", None)),
        ("US$ 120k", (120_000, 120_000, "US$", None)),
        ("70.000 € brutto/Jahr", (70_000, 70_000, "€", "year")),
        ("CHF 120'000 p.a.", (120_000, 120_000, "CHF", "year")),
        ("12,00,000 INR per annum", (1_200_000, 1_200_000, "INR", "year")),
        ("PLN 20 000 - 25 000 / month", (20_000, 25_000, "PLN", "month")),
        ("16 000 – 20 000 zł", (16_000, 20_000, "zł", None)),
        ("$45/hr - $65/hr", (45, 65, "$", "hour")),
        ("Hourly: $45", (45, 45, "$", "hour")),
        ("$50 TO $60 An Hour", (50, 60, "$", "hour")),
        ("$100k (per year)", (100_000, 100_000, "$", "year")),
        ("between $100k and $120k a year", (100_000, 120_000, "$", "year")),
        ("$1.2M", (1_200_000, 1_200_000, "$", None)),
        ("$120k base, 401k match, 5 weeks off", (120_000, 120_000, "$", None)),
        ("$100k + annual bonus", (100_000, 100_000, "$", None)),
        ("L5: $200k", (200_000, 200_000, "$", None)),
    ],
)
def test_stated_pay_is_read(text: str, numbers: Numbers) -> None:
    assert read_salary(text) == Salary(text, *numbers)


@pytest.mark.parametrize(
    "text",
    [
        "Competitive",
        "$150k-$180k (US), €90k-€110k (EU)",
        "US: $150k-$180k; EU: €90k-€110k",
        "~0k",
        "$0",
        "$200k base + $50k bonus",
        "$100k - €120k",
        "$200k-$150k",
        "depends on 2 rounds",
        "L5",
        "DOE (last year 100k)",
        "10% above market",
        "$" + "1" * 400,
    ],
)
def test_what_states_no_one_range_is_text_only(text: str) -> None:
    assert read_salary(text) == Salary(text)


@pytest.mark.parametrize(
    "text", ["", "Not listed", "N/A", "TBD", "-", "<salary>", "[Salary Range]", "Not specified", "?"]
)
def test_what_states_nothing_is_none(text: str) -> None:
    assert read_salary(text) is None


def test_the_text_stays_as_written() -> None:
    read = read_salary("  $158K –  $235K  ")
    assert read is not None
    assert read.text == "$158K –  $235K"


@given(
    st.integers(1, 900),
    st.integers(0, 99),
    st.sampled_from(["$", "€", "£", "USD ", "CHF "]),
    st.sampled_from(["-", " - ", "–", " – ", " to "]),
)
def test_a_range_is_never_made_one_number(lower: int, more: int, currency: str, joint: str) -> None:
    upper = lower + more
    sign = currency.strip()
    for scale, factor in (("k", 1_000), ("K", 1_000), (",000", 1_000), ("", 1)):
        for text in (
            f"{currency}{lower}{scale}{joint}{currency}{upper}{scale}",
            f"{currency}{lower}{scale}{joint}{upper}{scale}",
        ):
            assert read_salary(text) == Salary(text, lower * factor, upper * factor, sign, None)


@given(st.text("0123456789kKM$€ .,-–/+%()~USDhryear", max_size=30) | st.text(max_size=30))
def test_reading_never_raises_and_bounds_are_in_order(text: str) -> None:
    read = read_salary(text)
    if read is None:
        return
    bounds = [bound for bound in (read.min, read.max) if bound is not None]
    assert bounds == sorted(bounds)
    assert all(math.isfinite(bound) and bound > 0 for bound in bounds)
    assert bounds or (read.currency, read.period) == (None, None)
