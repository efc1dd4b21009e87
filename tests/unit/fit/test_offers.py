"""What the parts of an offer come to by year: every expected figure by hand, and what is not certain as a question."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jobboard.fit.offers.base import base_pay
from jobboard.fit.offers.bonus import bonus_pay
from jobboard.fit.offers.compare import compared
from jobboard.fit.offers.equity import BY_YEAR, VESTS, WORTH, equity_pay
from jobboard.fit.offers.layout import is_criterion, lines
from jobboard.fit.offers.read import comes_to, offered
from jobboard.fit.offers.sign_on import WHEN, sign_on_pay
from jobboard.fit.offers.values import Cell, Comparison, Money, Offered, Paid
from jobboard.fit.values import Fit, Verdict
from jobboard.profile.values import Criterion
from jobboard.text.document import read_document
from jobboard.text.offer import Part
from jobboard.text.offer_names import PARTS
from jobboard.text.values import Facts, Salary

BASE = Money("$", 200_000, 200_000)
UNKNOWN = (None, None, None, None)


def part(name: str, value: str, label: str = "", line: int = 5) -> Part:
    return Part(name, value, line, label or name.capitalize())


def amounts(paid: Paid) -> Any:
    """The years as numbers, ranges as pairs."""
    return tuple(
        None if each is None else each.low if each.low == each.high else (each.low, each.high) for each in paid.years
    )


def yearly(value: str) -> Any:
    paid, money = base_pay([part("base", value)], Facts())
    assert (money is None) == (None in paid.years)
    return None if money is None else (money.currency, money.low, money.high)


@pytest.mark.parametrize(
    ("text", "pay"),
    [
        ("$210,000", ("$", 210_000, 210_000)),
        ("210k", ("", 210_000, 210_000)),
        ("€95k", ("€", 95_000, 95_000)),
        ("€95.000", ("€", 95_000, 95_000)),
        ("CHF 120'000", ("CHF", 120_000, 120_000)),
        ("120,000 USD gross per year", ("USD", 120_000, 120_000)),
        ("$1.2M", ("$", 1_200_000, 1_200_000)),
        ("$200,000–250,000", ("$", 200_000, 250_000)),
        ("€75–85k", ("€", 75_000, 85_000)),
        ("$45/hour", ("$", 93_600, 93_600)),
        ("$800 a day", ("$", 208_000, 208_000)),
        ("€5,500 a month", ("€", 66_000, 66_000)),
        ("€5,500 gross monthly", ("€", 66_000, 66_000)),
        ("€5,500 (per month)", ("€", 66_000, 66_000)),
        ("15 000 PLN / month", ("PLN", 180_000, 180_000)),
        ("€5,500 per month x 13", ("€", 71_500, 71_500)),
        ("€5.500 × 14", ("€", 77_000, 77_000)),
        ("€4,000 net per month", ("€ net", 48_000, 48_000)),
        ("£52,000 + 10% bonus", ("£", 52_000, 52_000)),
        ("$210,000 (was $195,000)", ("$", 210_000, 210_000)),
        ("$210,000, paid monthly", ("$", 210_000, 210_000)),
        ("up to $210k", ("$", 0, 210_000)),
        ("from $180,000", ("$", 180_000, None)),
        ("$180k+", ("$", 180_000, None)),
        ("€70,000 a year in 14 payments", ("€", 70_000, 70_000)),
        # Not beyond doubt:
        ("€5,500", None),
        ("$210,000 / 12", None),
        ("€70,000, 14 payments", None),
        ("maximum base $210,000", None),
        ("120 000 zł", None),
        ("$195k, now $210k", None),
        ("$210,000 + $20,000 sign-on", None),
        ("$210,000 at 80 %", None),
        ("$210,000 prorated", None),
        ("$105,000 for the first six months", None),
        ("$20,000 a quarter", None),
        ("competitive", None),
        ("2026", None),
        ("401k", None),
        ("$" + "1" * 400, None),
    ],
)
def test_the_base_by_the_year(text: str, pay: object) -> None:
    assert yearly(text) == pay


@pytest.mark.parametrize(
    ("text", "basis"),
    [
        ("$210,000 a year", "line 5"),
        ("$210,000", "taken by the year, line 5"),
        ("$45 an hour", "$45 an hour × 2,080, line 5"),
        ("€5,500 a month", "€5,500 a month × 12, line 5"),
        ("€5,500 x 14", "€5,500 × 14 payments a year, line 5"),
    ],
)
def test_the_factor_of_a_period_is_told(text: str, basis: str) -> None:
    assert base_pay([part("base", text)], Facts())[0].basis == basis


def test_without_a_base_the_pay_of_the_posting_stands_there_and_says_so() -> None:
    salary = Salary("$200,000 - $250,000", 200_000, 250_000, "$")
    paid, money = base_pay([], Facts(salary=salary, terms=(("pay", "", "", 9),)))
    assert money == Money("$", 200_000, 250_000)
    assert (paid.text, paid.basis, bool(paid.question)) == ("$200,000–250,000", "from the posting, line 9", True)
    by_hour = base_pay([], Facts(salary=Salary("$45–65/hour", 45, 65, "$", "hour")))
    assert by_hour[1] == Money("$", 93_600, 135_200)
    assert base_pay([], Facts(salary=Salary("4.000 €", 4_000, 4_000, "€")))[1] is None
    assert base_pay([], Facts())[0] == Paid("", "", "What is the base pay by the year?")


def test_two_bases_are_none() -> None:
    paid, money = base_pay([part("base", "$5"), part("base", "$210,000", line=9)], Facts())
    assert (money, paid.basis, bool(paid.question)) == (None, "lines 5 and 9", True)


@pytest.mark.parametrize(
    ("text", "year", "basis"),
    [
        ("15%", 30_000, "15 % of base, line 5"),
        ("15 % of base", 30_000, "15 % of base, line 5"),
        ("15% of my annual base salary", 30_000, "15 % of base, line 5"),
        ("12.5% target, paid in March", 25_000, "12.50 % of base, target, line 5"),
        ("10–15% target", (20_000, 30_000), "10–15 % of base, target, line 5"),
        ("up to 20%", (0, 40_000), "at most 20 % of base, line 5"),
        ("max. 20 %", (0, 40_000), "at most 20 % of base, line 5"),
        ("at least 10%", (20_000, None), "at least 10 % of base, line 5"),
        ("15% ($30,000)", 30_000, "15 % of base, line 5"),
        ("15% of $210,000", 31_500, "15 % of $210,000, line 5"),
        ("$20,000", 20_000, "line 5"),
        ("€20k target", 20_000, "target, line 5"),
        ("$30,000 (15%)", 30_000, "line 5"),
        ("$20,000 a year, paid quarterly", 20_000, "line 5"),
        ("$5,000 per quarter", 20_000, "$5,000 a quarter × 4, line 5"),
        ("15% discretionary", 30_000, "15 % of base, discretionary, line 5"),
        ("none", 0, "line 5"),
        ("0%", 0, "line 5"),
        # Not beyond doubt:
        ("$20,000 paid quarterly", None, "line 5"),
        ("$20,000 guaranteed in the first year", None, "line 5"),
        ("15% of OTE", None, "line 5"),
        ("10% of sales", None, "line 5"),
        ("15% of the company results", None, "line 5"),
        ("15% to 20% of profit", None, "line 5"),
        ("15% per quarter", None, "line 5"),
        ("15% plus $5,000", None, "line 5"),
        ("15%, 20% from year 2", None, "line 5"),
        ("$20,000 after 6 months", None, "line 5"),
        ("generous", None, "line 5"),
        ("4000%", None, "line 5"),
        ("maximum bonus 20%", None, "line 5"),
        ("at least 10%, up to 20%", None, "line 5"),
    ],
)
def test_the_bonus_by_the_year(text: str, year: object, basis: str) -> None:
    paid = bonus_pay([part("bonus", text)], BASE)
    assert (amounts(paid), paid.basis) == ((year,) * 4, basis)
    assert bool(paid.question) == (year is None)


def test_the_currency_of_a_bonus_is_its_own() -> None:
    assert bonus_pay([part("bonus", "€20k")], BASE).years[0] == Money("€", 20_000, 20_000)


def test_a_share_of_a_base_that_is_a_range_or_not_known() -> None:
    assert amounts(bonus_pay([part("bonus", "10%")], Money("$", 200_000, 250_000)))[0] == (20_000, 25_000)
    unknown = bonus_pay([part("bonus", "10%")], None)
    assert (unknown.text, amounts(unknown)) == ("10 % of base", UNKNOWN)
    assert unknown.question


def test_a_commission_in_percent_is_a_share_of_nobody_knows_what() -> None:
    assert amounts(bonus_pay([part("bonus", "10%", "Commission")], BASE)) == UNKNOWN
    assert amounts(bonus_pay([part("bonus", "$10,000", "Commission")], BASE)) == (10_000,) * 4


def test_two_bonuses_are_added_where_both_are_known() -> None:
    both = [part("bonus", "10%"), part("bonus", "$5,000", line=6)]
    assert amounts(bonus_pay(both, BASE)) == (25_000,) * 4
    assert amounts(bonus_pay([*both, part("bonus", "10% of sales")], BASE)) == UNKNOWN
    assert amounts(bonus_pay([*both, part("bonus", "€1,000")], BASE)) == UNKNOWN


EVENLY = (30_000, 30_000, 30_000, 30_000)


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("$120,000 over 4 years", EVENLY),
        ("$120,000 over four years, one-year cliff", EVENLY),
        ("$120k RSUs, vesting over 48 months", EVENLY),
        ("$120k, 4-year vest, 12-month cliff, then monthly", EVENLY),
        ("$120,000, 25% a year", EVENLY),
        ("$120,000 RSUs, 40/30/20/10", (48_000, 36_000, 24_000, 12_000)),
        ("$100k, 5/15/40/40", (5_000, 15_000, 40_000, 40_000)),
        ("$100k, 10-20-30-40", (10_000, 20_000, 30_000, 40_000)),
        ("$120k, vesting 40%, 30%, 20%, 10%", (48_000, 36_000, 24_000, 12_000)),
        ("$120,000, 25% after 1 year, then monthly over 36 months", EVENLY),
        ("$120,000 over 4 years: 25% after one year, then quarterly", EVENLY),
        ("$120k; 1/4 after 1 year, then 1/48 monthly", EVENLY),
        ("$120,000, 40% after 1 year, then monthly over 36 months", (48_000, 24_000, 24_000, 24_000)),
        ("$120,000 over 4 years, 18 month cliff", (0, 60_000, 30_000, 30_000)),
        ("$150,000 over 5 years", EVENLY),
        ("$90,000 over 3 years", (30_000, 30_000, 30_000, 0)),
        ("$90,000, 33% a year", (30_000, 30_000, 30_000, 0)),
        ("1,200 RSUs ($120,000) over 4 years", EVENLY),
        ("1,200 RSUs worth $120,000, 4 years", EVENLY),
        ("$120k over 4 years + annual refresh of $30k", EVENLY),
        ("$30,000 a year", EVENLY),
        ("$30k/yr over 3 years", (30_000, 30_000, 30_000, 0)),
        ("$100,000–120,000 over 4 years", ((25_000, 30_000),) * 4),
        ("up to $120,000 over 4 years", ((0, 30_000),) * 4),
        ("none", (0, 0, 0, 0)),
    ],
)
def test_the_equity_by_year(text: str, years: object) -> None:
    paid = equity_pay([part("equity", text)], [])
    assert tuple(_rounded(each) for each in amounts(paid)) == years
    assert not paid.question


def _rounded(each: Any) -> Any:
    return tuple(map(round, each)) if isinstance(each, tuple) else round(each)


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("$120k", VESTS),
        ("$120k RSUs, 1 year cliff", VESTS),
        ("$120k, 40/30/20", VESTS),
        ("$120k, 40/30/20/10 over 3 years", VESTS),
        ("$120k, 25% after 1 year, then monthly over 4 years", VESTS),
        ("$120k, 30% a year", VESTS),
        ("$120k over 4 years or 5 years", VESTS),
        ("annual grant of $30,000 a year", VESTS),
        ("$120k backloaded over 4 years", BY_YEAR),
        ("$120k over 4 years, double trigger", BY_YEAR),
        ("10,000 options", WORTH),
        ("10,000 options at $1.20 strike, 4 years", WORTH),
        ("10,000 options at $1.20 over 4 years", WORTH),
        ("1,200 RSUs, $100, 4 years", WORTH),
        ("0.5%", WORTH),
        ("0.5 % of the company over 4 years", WORTH),
        ("$80k + $40k over 4 years", WORTH),
        ("RSUs at $100 a share over 4 years", WORTH),
        ("some", WORTH),
    ],
)
def test_equity_without_a_value_or_a_schedule_is_a_question(text: str, question: str) -> None:
    paid = equity_pay([part("equity", text)], [])
    assert (amounts(paid), paid.question) == (UNKNOWN, question)


def test_the_vesting_may_stand_on_lines_of_its_own() -> None:
    grant = [part("equity", "$120k RSUs")]
    vesting = [part("vesting", "4 years", line=6), part("vesting", "1 year", "Cliff", 7)]
    paid = equity_pay(grant, vesting)
    assert (amounts(paid), paid.basis) == (EVENLY, "evenly over 4 years, 1 year cliff, lines 5, 6, 7")
    assert amounts(equity_pay(grant, [part("vesting", "40/30/20/10")])) == (48_000, 36_000, 24_000, 12_000)
    assert amounts(equity_pay(grant, [part("vesting", "1 year", "Cliff")])) == UNKNOWN
    assert amounts(equity_pay([], vesting)) == UNKNOWN


def test_a_refresh_is_told_to_be_left_out() -> None:
    assert "a refresh is left out" in equity_pay([part("equity", "$120k over 4 years; refresh $30k a year")], []).basis


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("$20,000", (20_000, 0, 0, 0)),
        ("$20,000 on signing", (20_000, 0, 0, 0)),
        ("$20k in year 1, $15k in year 2", (20_000, 15_000, 0, 0)),
        ("Year 1: $30,000, year 2: $20,000", (30_000, 20_000, 0, 0)),
        ("$30,000 first year, $20,000 second year", (30_000, 20_000, 0, 0)),
        ("$20,000, half at start, half after 12 months", (10_000, 10_000, 0, 0)),
        ("$20,000: 50% on joining, 50% after 6 months", (20_000, 0, 0, 0)),
        ("$20,000: 60% at start, 40% after one year", (12_000, 8_000, 0, 0)),
        ("$20,000 after one year", (0, 20_000, 0, 0)),
        ("$20,000, clawback within 24 months", (20_000, 0, 0, 0)),
        ("$20,000 (repayable within 12 months)", (20_000, 0, 0, 0)),
        ("10% of base", (20_000, 0, 0, 0)),
        ("up to $20,000", ((0, 20_000), 0, 0, 0)),
        ("none", (0, 0, 0, 0)),
        # Not beyond doubt:
        ("$20k + $10k", None),
        ("$20,000, half at start", None),
        ("half at start, half after 12 months", None),
        ("$20,000 in shares", None),
        ("$20,000 a year", None),
        ("yes", None),
    ],
)
def test_the_sign_on_by_year(text: str, years: object) -> None:
    paid = sign_on_pay([part("sign-on", text)], BASE)
    assert (amounts(paid), paid.question) == (years or UNKNOWN, "" if years else WHEN)


OFFER = """# Acme - Engineer

- **Status**: OFFER
- **Salary**: $180k
- **Location**: Ghent

## Offer
- Base: $200,000
- Bonus: 10%
- Equity: $120,000, 40/30/20/10
- Sign-on: $20,000
- Leave: 30 days
- Answer by: 2026-12-04
"""


def table(*texts: str) -> Comparison:
    return compared(offered(f"offer-{at}", read_document(text, "x")) for at, text in enumerate(texts))


def cell(comparison: Comparison, row: str, offer: int = 0) -> Cell:
    return next(each for each in comparison.rows if each.name == row).cells[offer]


def test_an_offer_of_which_all_is_known_has_totals() -> None:
    found = table(OFFER)
    assert [cell(found, f"year {year}").text for year in (1, 2, 3, 4)] == [
        "$288,000",
        "$256,000",
        "$244,000",
        "$232,000",
    ]
    assert (cell(found, "four years").text, cell(found, "four years").known) == ("$1,020,000", True)
    assert cell(found, "answer by") == Cell("2026-12-04", "line 13", line=13)
    assert cell(found, "place").text == "Ghent"
    assert "How many hours a week are meant, and who is on call?" in found.questions(0)


def test_what_is_not_known_makes_a_total_the_least_and_is_a_question() -> None:
    found = table(OFFER.replace("10%", "10% of sales").replace("- Sign-on: $20,000\n", ""))
    assert cell(found, "year 1").text == "at least $248,000"
    assert cell(found, "year 1").basis == "without bonus and sign-on"
    assert cell(found, "four years").text == "at least $920,000"
    assert "Is there a sign-on bonus, when is it paid, and when would it have to be paid back?" in found.questions(0)


def test_another_currency_stays_apart() -> None:
    found = table(OFFER.replace("- Sign-on: $20,000", "- Sign-on: €20,000"))
    assert cell(found, "year 1").text == "$268,000 + €20,000"
    assert cell(found, "year 2").text == "$256,000"
    euros = OFFER.replace("$200,000", "€200,000").replace("$20,000", "€20,000")
    same = table(euros.replace("$120,000", "EUR 120,000"))
    assert cell(same, "year 1").text == "€288,000"
    net = table(OFFER.replace("- Sign-on: $20,000", "- Sign-on: $20,000 net"))
    assert cell(net, "year 1").text == "$268,000 + $20,000 net"


def test_a_range_makes_ranges() -> None:
    found = table(OFFER.replace("10%", "up to 10%"))
    assert cell(found, "year 1").text == "$268,000–288,000"
    assert cell(found, "four years").text == "$940,000–1,020,000"


def test_offers_stand_beside_each_other_in_their_order() -> None:
    found = table(OFFER, "# Globex - Baker\n\n- Status: OFFER\n- Deadline: 2026-12-01\n\n## Offer\n- Relocation: $5k\n")
    assert [each.name for each in found.offers] == ["Acme", "Globex"]
    assert cell(found, "base", 1).question == "What is the base pay by the year?"
    assert cell(found, "four years", 1).text == ""
    assert cell(found, "answer by", 1) == Cell("2026-12-01", "the deadline")
    assert [each.text for each in next(row for row in found.rows if row.name == "relocation").cells] == ["", "$5k"]
    assert table() == Comparison()


def test_what_is_in_no_sum_is_named_and_stands_apart() -> None:
    found = table(OFFER + "- Relocation: $5k\n- Pension: none\n")
    assert (cell(found, "four years").text, cell(found, "four years").basis) == ("$1,020,000", "relocation left out")
    drawn = {each.title: each for each in lines(found)}
    assert (drawn["Relocation"].apart, drawn["Leave"].apart) == (True, False)
    assert {each.title: each for each in lines(table(OFFER))}["Leave"].apart
    assert (
        cell(table(OFFER + "- Pension: 5 %\n- Relocation: 1\n"), "four years").basis
        == "relocation and pension left out"
    )


def test_the_criteria_are_counted_and_named() -> None:
    criteria = [Criterion(text, must, 1) for text, must in (("a", True), ("b", True), ("c", True), ("d", False))]
    answers = ("met", "not met", "unknown", "met")
    verdicts = tuple(
        Verdict(criterion, answer, None, "", 0, "c?" if answer == "unknown" else "")  # type: ignore[arg-type]
        for criterion, answer in zip(criteria, answers, strict=True)
    )
    found = compared([Offered("acme", Facts(company="Acme"), (), Fit(verdicts))])
    assert cell(found, "must").text == "1 of 3 met · 1 not · 1 open"
    assert cell(found, "nice").text == "1 of 1 met"
    rows = [(row.title, row.cells[0].text, row.cells[0].question) for row in found.rows if is_criterion(row)]
    assert rows == [("a", "✓ met", ""), ("b", "✗ not met", ""), ("c", "", "c?"), ("d", "✓ met", "")]
    assert "c?" in found.questions(0)
    both = compared([Offered("acme", Facts(), (), Fit(verdicts)), Offered("other", Facts())])
    assert cell(both, "criterion 1", 1).text == ""


def test_a_cell_is_brief_however_much_is_stated() -> None:
    found = table(
        "# A - B\n\n## Offer\n" + "- Base: $5\n- Bonus: 1 %\n- Level: x\n" * 500 + "- Leave: " + "x" * 99_999 + "\n"
    )
    for row in found.rows:
        assert len(row.cells[0].text) <= 300
        assert len(row.cells[0].basis) <= 300


def test_what_a_part_would_come_to_while_it_is_typed() -> None:
    document = read_document(OFFER, "x")
    assert comes_to(document, "bonus", "15%") == "$30,000 a year"
    assert comes_to(document, "equity", "$100k, 40/30/20/10") == "by year $40,000, $30,000, $20,000, $10,000"
    assert comes_to(document, "equity", "$100k") == VESTS
    assert comes_to(document, "bonus", "none") == "none"
    assert comes_to(document, "leave", "30 days") == ""


WORDS = st.sampled_from(
    "$120k 40/30/20/10 25% 1/4 over 4 years one-year cliff (about up to ) € 1,200 RSUs after then monthly 36 months"
    " half year 1 2 – - x 13 per quarter a month % of base , ; + 999999999999 0 0% 1/0 ² ٣ none NaN".split(" ")
)


@settings(max_examples=100)
@given(values=st.lists(st.one_of(st.lists(WORDS, max_size=9).map(" ".join), st.text(max_size=40)), min_size=4))
def test_any_text_is_a_part(values: list[str]) -> None:
    parts = tuple(Part(PARTS[at % len(PARTS)], value, at + 1, value[:9]) for at, value in enumerate(values))
    found = compared([Offered("x", Facts(), parts)])
    for row in found.rows:
        for amount in row.cells[0].amounts:
            assert amount.high is None or 0 <= amount.low <= amount.high


@pytest.mark.parametrize("value", ["1" * 1_000_000, "(" * 300, "1/" * 150, "$1 " * 100, "9" * 300, "half " * 60])
def test_long_texts_are_read_quickly(value: str) -> None:
    for name in ("base", "bonus", "equity", "sign-on"):
        compared([Offered("x", Facts(), (Part(name, value, 1),))])
