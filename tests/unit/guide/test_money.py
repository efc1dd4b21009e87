"""Amounts in a line: what is pay, with its bounds, its currency and its period."""

from __future__ import annotations

import pytest

from jobboard.guide.money import amounts, currency_in, period_in


@pytest.mark.parametrize(
    ("text", "low", "high", "currency", "period"),
    [
        ("$177,177 to $250,000", 177177, 250000, "$", None),
        ("$250,000+", 250000, None, "$", None),
        ("~$92,000", 92000, 92000, "$", None),
        ("48.000 € brutto im Jahr", 48000, 48000, "€", "year"),
        ("48.000,50 €", 48000.5, 48000.5, "€", None),
        ("€75–85k", 75000, 85000, "€", None),
        ("177k–250k", 177000, 250000, None, None),
        ("between $90,000 and $120,000 a year", 90000, 120000, "$", "year"),
        ("zwischen 40.000 und 50.000 Euro", 40000, 50000, "EUR", None),
        ("$45.50–60.00/hr", 45.5, 60, "$", "hour"),
        ("3.500 EUR pro Monat", 3500, 3500, "EUR", "month"),
        ("CHF 120'000", 120000, 120000, "CHF", None),
        ("48 000 €", 48000, 48000, "€", None),
        ("USD 120,000 - 150,000 USD", 120000, 150000, "USD", None),
        ("$120K/yr - $150K/yr", 120000, 150000, "$", "year"),
        ("£37,338 p.a.", 37338, 37338, "£", "year"),
        ("$900 - 1,200 per day", 900, 1200, "$", "day"),
        ("CHF 112'400 brutto pro Jahr", 112400, 112400, "CHF", "year"),
        ("₹14.5 LPA", 1450000, 1450000, "₹", "year"),
        ("₹6 - 8 LPA", 600000, 800000, "₹", "year"),
        ("₹32 lakhs", 3200000, 3200000, "₹", None),
        ("₹14,50,000", 1450000, 1450000, "₹", None),
        ("₹1,20,00,000 a year", 12000000, 12000000, "₹", "year"),
        ("45 Tsd. €", 45000, 45000, "€", None),
    ],
)
def test_an_amount_is_read(text: str, low: float, high: float | None, currency: str | None, period: str | None) -> None:
    found = amounts(text)

    assert [(each.low, each.high, each.currency, each.period) for each in found if each] == [
        (low, high, currency, period)
    ]
    assert len(found) == 1


@pytest.mark.parametrize(
    "text",
    ["$117.19 billion", "$1.2M", "$4bn", "€2 Mio.", "35%", "35 percent", "10–25 %", "12,34,567", "$120,00,000", "401k",
     "€70,000 – $90,000", "$120,000 – $90,000", "$156,831 - 2024", "$45 - 2024", "$0", "₹6 crore", "$1.234M"],
)  # fmt: skip
def test_what_only_looks_like_an_amount_is_none(text: str) -> None:
    assert [each for each in amounts(text) if each is not None and not each.is_bare] == []


def test_two_amounts_joined_by_and_are_a_range_only_behind_between() -> None:
    assert amounts("base $90,000 and $120,000 total") == (None,)
    assert len(amounts("base of $90,000, and total of $120,000")) == 2


def test_a_number_without_currency_is_bare() -> None:
    assert [each.is_bare for each in amounts("325,620 or 87k") if each] == [True, False]


def test_headings_state_a_currency_and_a_period() -> None:
    assert (currency_in("Salary (USD)"), currency_in("Salary in $"), currency_in("EUR or USD")) == ("USD", "$", None)
    assert (period_in("Hourly rate"), period_in("Annual pay"), period_in("Gehalt pro Monat"), period_in("Pay")) == (
        "hour", "year", "month", None,
    )  # fmt: skip


@pytest.mark.parametrize("text", ["Washington, D.C.", "Kansas City, MO", "Pittsburgh, PA", "Y Combinator", "Plan D"])
def test_the_letters_of_a_place_are_no_period(text: str) -> None:
    assert period_in(text) is None


@pytest.mark.parametrize(
    ("text", "period"), [("Rate /hr", "hour"), ("Pay per mo", "month"), ("Salary p.a.", "year"), ("Day rate", "day")]
)
def test_a_period_in_short(text: str, period: str) -> None:
    assert period_in(text) == period
