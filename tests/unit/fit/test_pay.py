"""The least pay against what a file states: bounds, currencies that are never converted, periods that are."""

from __future__ import annotations

import pytest

from jobboard.fit.criteria.least_pay import read_least_pay
from jobboard.fit.values import Answer
from jobboard.text.values import Term
from tests.unit.fit.verdicts import PAY, employed, facts, verdict

FLOOR = "Pay: at least $180,000 a year"


@pytest.mark.parametrize(
    ("text", "amount", "currency", "period"),
    [("At least $180k", 180_000, "$", None), (FLOOR, 180_000, "$", "year"), ("$200k+ base", 200_000, "$", None),
     ("Salary > €85k", 85_000, "€", None), ("€85k or more", 85_000, "€", None), ("min. 85.000 €", 85_000, "€", None),
     ("Minimum salary: $150k", 150_000, "$", None), ("Pay: at least USD 180,000 a year", 180_000, "USD", "year"),
     ("Pay: at least $90 an hour", 90, "$", "hour"), ("Salary of at least 85k€", 85_000, "€", None),
     ("Pay: at least 15,000 PLN a month", 15_000, "PLN", "month"), ("Pay: at least 180,000", 180_000, None, None),
     ("over £70k per annum", 70_000, "£", "year"), ("Must be at least $150k", 150_000, "$", None),
     ("$260k+ a year", 260_000, "$", "year"), ("Pays over 260k USD", 260_000, "USD", None),
     ("salary 260k", 260_000, None, None), ("Salary: $180k", 180_000, "$", None),
     ("Mindestgehalt 260.000 USD", 260_000, "USD", None), ("at least 85.000 € im Jahr", 85_000, "€", "year"),
     ("Gehalt: mind. 80.000 € brutto/Jahr", 80_000, "€", "year"), ("Gehalt ab 80k €", 80_000, "€", None),
     ("mehr als 75k Euro", 75_000, "€", None), ("Jahresgehalt ab 70.000 €", 70_000, "€", "year"),
     ("Stundensatz mindestens 90 €", 90, "€", "hour"), ("mindestens 7.000 CHF brutto pro Monat", 7_000, "CHF", "month"),
     ("Salaire minimum : 60k€ brut par an", 60_000, "€", "year"), ("au moins 60 000 € par an", 60_000, "€", "year"),
     ("al menos 45.000 € brutos al año", 45_000, "€", "year"), ("minimum day rate: £550", 550, "£", "day"),
     ("Pay rate over $75/hr", 75, "$", "hour"), ("Total comp of $300k or more", 300_000, "$", None),
     ("$120k+ annually", 120_000, "$", "year"), ("US$180k+", 180_000, "US$", None),
     ("Target salary: at least $180k", 180_000, "$", None), ("at least €75.000,- brutto", 75_000, "€", None)],
)  # fmt: skip
def test_these_want_a_least_pay(text: str, amount: float, currency: str | None, period: str | None) -> None:
    wanted = read_least_pay(text)
    assert wanted is not None
    assert (wanted.amount, wanted.currency, wanted.period) == (amount, currency, period)


@pytest.mark.parametrize(
    "text",
    ["$180k", "Target salary: $180k", "Salary up to $180k", "Salary: $180k-220k", "$180k-220k",
     "Gehalt 80k bis 90k €", "Salary between 80k and 90k", "pays for 2 conferences", "Base in 10115 Berlin",
     "Pay raise every 12 months", "more than 50k stars", "At least 200k monthly users", "$250k+ base, $400k+ TC",
     "No salary below 100k", "At least $180k to $200k", "up to $180k", "At least $180k or equity",
     "At least $180k, fully remote", "At least 4 weeks of leave", "At least 10% bonus", "401k match", "100% remote",
     "Team of 5+", "50+", "At least 20 days", "More than 3 engineers", "At least $5m in funding", "Good pay",
     "At least 6 months runway", "Series B+", "$2k+ learning budget", "At least market rate"],
)  # fmt: skip
def test_these_are_for_the_person(text: str) -> None:
    assert read_least_pay(text) is None


@pytest.mark.parametrize(
    ("criterion", "pay", "answer"),
    [
        (FLOOR, "$200,000 - $250,000 (Bonus and LTI eligible)", "met"),
        (FLOOR, "$180,000", "met"),
        (FLOOR, "$180k – $220k", "met"),
        (FLOOR, "USD 190,000 a year", "met"),
        (FLOOR, "US$190,000", "met"),
        (FLOOR, "$190k+", "met"),
        (FLOOR, "From $185,000/year", "met"),
        (FLOOR, "$90-110/hour", "met"),
        (FLOOR, "$16k per month", "met"),
        (FLOOR, "$150k - $170k", "not met"),
        (FLOOR, "up to $170k", "not met"),
        (FLOOR, "$60-70/hour", "not met"),
        (FLOOR, "$150k OTE", "not met"),
        (FLOOR, "$170k - $250k", "unknown"),
        (FLOOR, "up to $250k", "unknown"),
        (FLOOR, "$150k+", "unknown"),
        (FLOOR, "$14k-16k per month", "unknown"),
        (FLOOR, "$200k OTE", "unknown"),
        (FLOOR, "$200k total compensation", "unknown"),
        (FLOOR, "$190,000 net", "unknown"),
        (FLOOR, "~$200,000", "unknown"),
        (FLOOR, "$150k - $170k (estimated)", "unknown"),
        (FLOOR, "asked for $200k", "unknown"),
        (FLOOR, "$200,000 pro rata", "unknown"),
        (FLOOR, "$200k including bonus", "unknown"),
        (FLOOR, "€200,000", "unknown"),
        (FLOOR, "€20,000", "unknown"),
        (FLOOR, "CAD 200,000", "unknown"),
        (FLOOR, "C$100k-120k", "unknown"),
        (FLOOR, "200,000", "unknown"),
        (FLOOR, "172-195", "unknown"),
        (FLOOR, "$100", "unknown"),
        (FLOOR, "$95", "unknown"),
        (FLOOR, "Competitive", "unknown"),
        (FLOOR, "$120k-140k (Austin), $190k-220k (New York)", "unknown"),
        ("Pay: at least 180,000 a year", "$200,000", "unknown"),
        ("$200k+ base", "$210k-230k", "met"),
        ("$200k+ base", "$150k total compensation", "not met"),
        ("At least $300k total comp", "$200k - $250k", "unknown"),
        ("At least $300k total comp", "$310k base", "met"),
        ("At least $300k total comp", "$200k-250k total comp", "not met"),
        ("Salary > €85k", "€85,000 - €95,000", "unknown"),
        ("Salary > €85k", "€86,000 - €95,000", "met"),
        ("Salary > €85k", "€70–84k", "not met"),
        ("At least €85k", "EUR 90,000 a year", "met"),
        ("At least 180,000 PLN a year", "15,000 - 20,000 PLN", "unknown"),
        ("At least 180,000 PLN a year", "16,000 - 20,000 PLN per month", "met"),
        ("Pay: at least $90 an hour", "$100/hour", "met"),
        ("Pay: at least $90 an hour", "$200,000 a year", "met"),
        ("Pay: at least $90 an hour", "$200,000", "unknown"),
        ("Pay: at least $12,000 a month", "$200,000", "unknown"),
        ("At least ¥5,000,000 a year", "¥6,000,000 a year", "unknown"),
        ("At least 500,000 SEK a year", "45,000 SEK", "unknown"),
        ("Gehalt ab 45.000 € im Jahr", "€3.500 brutto pro Monat, 14x", "unknown"),
        ("Gehalt ab 45.000 € im Jahr", "ab 3.500 € pro Monat (14 Gehälter)", "unknown"),
        ("Gehalt ab 45.000 € im Jahr", "3.500 € pro Monat", "not met"),
        ("Gehalt ab 45.000 € im Jahr", "50.000 € inkl. Bonus", "unknown"),
        ("Gehalt ab 45.000 € im Jahr", "60.000 € (Teilzeit, anteilig)", "unknown"),
        ("Gehalt ab 45.000 € im Jahr", "geschätzt 60.000 €", "unknown"),
        (FLOOR, "$100/hour, 20 hours a week", "unknown"),
        (FLOOR, "$100/hour, 40 hours a week", "met"),
        (FLOOR, "$190k max", "unknown"),
        (FLOOR, "capped at $200k", "unknown"),
        (FLOOR, "Recruiter: cannot go above $200k", "unknown"),
        (FLOOR, "maybe $200k", "unknown"),
        (FLOOR, "$200k-ish", "unknown"),
        (FLOOR, "$250k (fixed + variable)", "unknown"),
        (FLOOR, "$200k inc. bonus", "unknown"),
        (FLOOR, "$200k for NYC only", "unknown"),
        (FLOOR, "$200,000 over two years", "unknown"),
        (FLOOR, "$200,000 / 2 years", "unknown"),
        (FLOOR, "$200k per project", "unknown"),
        (FLOOR, "$200k budget for the team", "unknown"),
        (FLOOR, "previously $200k", "unknown"),
        (FLOOR, "ca. $200k", "unknown"),
        (FLOOR, "$200k in stock", "unknown"),
        (FLOOR, "$800 per day", "unknown"),
        (FLOOR, "$200k + equity", "met"),
        (FLOOR, "$190,000 - $220,000 USD per year, depending on experience and location", "met"),
        (FLOOR, "The base salary range for this role is $190,000 to $220,000", "met"),
        (FLOOR, "CA$200k", "unknown"),
        (FLOOR, "max $150k", "not met"),
        ("Mindestens 75.000 € brutto im Jahr", "3.200 € per month, 13 months", "unknown"),
        ("Mindestens 75.000 € brutto im Jahr", "vsl. 80.000 €", "unknown"),
        ("Mindestens 75.000 € brutto im Jahr", "80.000 € (Vollzeit)", "met"),
    ],
)
def test_what_stated_pay_means_for_the_least(criterion: str, pay: str, answer: Answer) -> None:
    assert verdict(criterion, facts(pay=pay)).answer == answer


@pytest.mark.parametrize(
    ("pay", "title", "said", "answer"),
    [
        ("$100/hour", "Illustrator", [], "met"),
        ("$100/hour", "Illustrator", [employed("permanent")], "met"),
        ("$100/hour", "Illustrator", [employed("contract")], "unknown"),
        ("$100/hour", "Freelance Illustrator", [], "unknown"),
        ("$800 per day", "Illustrator", [employed("permanent")], "met"),
        ("$16k per month", "Software Engineering Intern", [], "unknown"),
        ("$20/hour", "Illustrator (Contract)", [employed("contract")], "not met"),
        ("$200k", "Illustrator (Contract)", [employed("contract")], "met"),
        ("$200k", "Illustrator (part-time)", [], "unknown"),
        ("$200k", "Illustrator, Teilzeit", [], "unknown"),
        ("$100k", "Illustrator (part-time)", [], "not met"),
    ],
)
def test_work_for_some_time_or_some_hours_comes_to_less_than_a_year_of_it(
    pay: str, title: str, said: list[Term], answer: Answer
) -> None:
    assert verdict(FLOOR, facts(*said, pay=pay, title=title)).answer == answer


def test_a_dollar_may_be_another_where_the_place_has_its_own() -> None:
    assert verdict(FLOOR, facts(pay="$200,000", place="Toronto, Canada")).answer == "unknown"
    assert verdict(FLOOR, facts(pay="$150,000", place="Remote - Canada")).answer == "unknown"
    assert verdict(FLOOR, facts(pay="USD 200,000", place="Toronto, Canada")).answer == "met"
    assert verdict(FLOOR, facts(pay="$200,000", place="Austin, TX")).answer == "met"


@pytest.mark.parametrize(
    ("pay", "why"),
    [
        ("$200,000 - $250,000", "$200,000 - $250,000"),
        ("$60-70/hour", "$60-70/hour; × 2,080 is 124,800–145,600 a year"),
        ("$16k per month", "$16k per month; × 12 is 192,000 a year"),
        ("$170k - $250k", "$170k - $250k; it begins below that"),
        ("€200k", "€200k: another currency, or one that is not certain"),
        ("$100", "$100: for which period is not said"),
        ("Competitive", "Competitive"),
    ],
)
def test_the_words_of_the_file_the_factor_and_the_reason_are_told(pay: str, why: str) -> None:
    found = verdict(FLOOR, facts(pay=pay))
    assert (found.why, found.line) == (why, PAY)


def test_a_yearly_pay_is_told_by_the_hour_where_the_wish_is() -> None:
    found = verdict("Pay: at least $90 an hour", facts(pay="$208,000 a year"))
    assert found.why == "$208,000 a year; ÷ 2,080 is 100 an hour"


def test_the_question_does_not_name_the_figure() -> None:
    found = verdict(FLOOR, facts())
    assert (found.answer, found.why) == ("unknown", "")
    assert "180" not in found.question
