"""The least pay in the words of several languages: what it comes to, and a must-have that can be computed."""

from __future__ import annotations

import pytest

from jobboard.fit.criteria.pay import PAY
from jobboard.profile.reader import read_profile

READ = """
Pay floor: $180,000 a year            | Pay: at least $180,000 a year
Pay floor: €85k gross                 | Pay: at least €85k gross
Gehalt: mind. 80.000 € brutto/Jahr    | Pay: at least €80,000 a year
Mindestgehalt: 85.000 € im Jahr       | Pay: at least €85,000 a year
Pay floor: 85.000 Euro                | Pay: at least 85,000 EUR
Pay floor: 85 TEUR brutto p.a.        | Pay: at least 85,000 EUR a year
Pay floor: ab 85 Tsd. Euro jährlich   | Pay: at least 85,000 EUR a year
Pay floor: 4.500,- € im Monat netto   | Pay: at least €4,500 a month net
Pay floor: 75 000 € brut par an       | Pay: at least €75,000 a year
Pay floor: 60.000 euros brutos al año | Pay: at least 60,000 EUR a year
Pay floor: CHF 120'000.– pro Jahr     | Pay: at least 120,000 CHF a year
Stundensatz: mindestens 95 €          | Pay: at least €95 an hour
Minimum day rate: £450                | Pay: at least £450 a day
Pay floor: £450 pd                    | Pay: at least £450 a day
Pay floor: $180K+/year                | Pay: at least $180,000 a year
Pay floor: $180,000 (base)            | Pay: at least $180,000 base
Pay floor: $220k total comp           | Pay: at least $220,000 total
Minimum compensation: $220k           | Pay: at least $220k total
Minimum base salary: $180k            | Pay: at least $180k base
Minimum net salary: €3,000 a month    | Pay: at least €3,000 a month net
Pay floor: 12 000 zł a month          | Pay: at least 12,000 PLN a month
Pay floor: over $180k                 | Pay: over $180k
"""


@pytest.mark.parametrize("line", READ.strip().splitlines())
def test_a_floor_in_any_words_gives_a_must_have_that_can_be_computed(line: str) -> None:
    written, criterion = (each.strip() for each in line.split("|"))
    profile = read_profile(f"{written}\n")
    assert [each.text for each in profile.criteria] == [criterion]
    assert profile.problems == ()
    assert PAY.recognise(criterion) is not None


@pytest.mark.parametrize(
    "value",
    [
        "$180k if remote",
        "$180k base + bonus",
        "~90k EUR",
        "90k EUR?",
        "about 90k EUR",
        "$180k, more in SF",
        "€90k ideally",
    ],
)
def test_what_says_more_than_an_amount_is_told_and_gives_none(value: str) -> None:
    profile = read_profile(f"Pay floor: {value}\n")
    assert (profile.floor, profile.criteria) == (None, ())
    assert [each.message for each in profile.problems] == [
        f"“{value}” says more than an amount, so it is no pay floor; write it as in $180,000 a year"
    ]


def test_among_must_haves_it_stays_as_it_is_written() -> None:
    profile = read_profile("## Must have\n- Minimum salary: $180k if remote\n")
    assert [each.text for each in profile.criteria] == ["Minimum salary: $180k if remote"]
    assert (profile.floor, profile.problems) == (None, ())


def test_a_floor_without_a_currency_is_told() -> None:
    profile = read_profile("Pay floor: 180k or 200k\nPay floor: 190.000\n")
    assert profile.floor is not None
    assert [(each.line, each.message) for each in profile.problems] == [
        (1, "“180k or 200k” is not one amount of money, so it is no pay floor"),
        (
            2,
            "the currency of “190.000” is not said, so no pay can be laid against it; write it as in $180,000 a year",
        ),
    ]


def test_the_words_before_an_amount_are_whole_words() -> None:
    assert read_profile("Pay floor: mint 80k EUR\n").floor is None
    assert read_profile("Pay floor: abroad 80k EUR\n").floor is None
