"""Which currencies are one, and from which amount on pay is by the year."""

from __future__ import annotations

import pytest

from jobboard.text.currency import DOLLARS, currency, is_same, is_yearly


@pytest.mark.parametrize(
    ("written", "place", "meant"),
    [
        ("€", None, "EUR"),
        ("EUR", None, "EUR"),
        ("C$", "Berlin", "CAD"),
        ("$", None, "$"),
        ("$", "Austin, TX", "$"),
        ("$", "Remote - US", "$"),
        ("$", "Toronto", "CAD"),
        ("$", "Vancouver, BC", "CAD"),
        ("$", "Vancouver", DOLLARS),
        ("$", "Hamilton, ON", "CAD"),
        ("$", "Vancouver, WA", "$"),
        ("$", "Ontario, CA", "$"),
        ("$", "Sydney or Auckland", DOLLARS),
        ("$", "Remote (US or Canada)", "$"),
        ("$", "Hong Kong", "HKD"),
        ("$", "Berlin", "$"),
        ("kr", "Oslo", "kr"),
        (None, "Oslo", None),
        ("", "Oslo", None),
    ],
)
def test_a_sign_means_a_currency_as_far_as_it_and_the_place_say(
    written: str | None, place: str | None, meant: str | None
) -> None:
    assert currency(written, place) == meant


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("EUR", "EUR", True),
        ("$", "USD", True),
        ("$", "$", True),
        ("$", "CAD", False),
        ("EUR", "USD", False),
        ("kr", "kr", False),
        ("¥", "¥", False),
        (None, None, False),
        ("EUR", None, False),
        (DOLLARS, DOLLARS, False),
    ],
)
def test_two_currencies_are_one_only_beyond_doubt(one: str | None, other: str | None, same: bool) -> None:
    assert is_same(one, other) is same
    assert is_same(other, one) is same


@pytest.mark.parametrize(
    ("amount", "code", "yearly"),
    [
        (200_000, "$", True),
        (20_000, "EUR", True),
        (19_999, "EUR", False),
        (25_000, "CHF", False),
        (30_000, "CHF", True),
        (780_000, "NOK", False),
        (90_000, "PLN", False),
        (90_000, None, False),
    ],
)
def test_large_amounts_are_by_the_year_in_currencies_in_which_no_month_is_paid_so(
    amount: float, code: str | None, yearly: bool
) -> None:
    assert is_yearly(amount, code) is yearly
