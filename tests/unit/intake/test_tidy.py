"""One value as it stands in a posting, and what is written into the file."""

from __future__ import annotations

from collections.abc import Callable
from unicodedata import category

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobboard.intake import tidy

Tidy = Callable[[str], str | None]
ALL: tuple[Tidy, ...] = (tidy.place, tidy.pay, tidy.day, tidy.employment, tidy.link, tidy.title, tidy.company)


@pytest.mark.parametrize(
    ("written", "place"),
    [
        ("US,Remote", "US, Remote"),
        ("`🌎 US,Remote`", "US, Remote"),
        ("Remote (EU only)", "Remote (EU only)"),
        ("Remote - US", "Remote - US"),
        ("Remote (we hire in 12 countries)", "Remote (we hire in 12 countries)"),
        ("**Berlin** , Germany", "Berlin, Germany"),
        ("Kraków,PL", "Kraków, PL"),
        ("Hall 10,000 Lakes", "Hall 10,000 Lakes"),
        ("Location: Berlin", "Berlin"),
        ("東京", "東京"),
        ("New York, NY; San Francisco, CA", "New York, NY; San Francisco, CA"),
        ("Frankfurt &amp; Mainz", "Frankfurt & Mainz"),
        ("", None),
        ("TBD", None),
        ("3 Locations", None),
        ("Multiple locations", None),
        ("10,000", None),
        ("$120k", None),
        ("https://acme.example/berlin", None),
        ("we are flexible about where you work", None),
        ("German (native)", None),
        ("Mon-Fri, 9 to 5", None),
        ("ab sofort", None),
        ("TBC", None),
        ("Office-based", None),
        ("undefined", None),
        ("Germany", "Germany"),
        ("Monza", "Monza"),
    ],
)
def test_a_place(written: str, place: str | None) -> None:
    assert tidy.place(written) == place


@pytest.mark.parametrize(
    ("written", "pay"),
    [
        ("$120k–150k + equity", "$120k–150k + equity"),
        ("`💰 $158K – $235K`", "$158K – $235K"),
        ("£52,000 + 10% bonus", "£52,000 + 10% bonus"),
        ("$45-65/hour", "$45-65/hour"),
        ("120 000$ - 200 000$", "120 000$ - 200 000$"),
        ("\\$100k", "$100k"),
        ("172-195", "172-195"),
        ("$100k–$120k (US), €80k–€90k (EU)", "$100k–$120k (US), €80k–€90k (EU)"),
        ("Salary: 65.000 €", "65.000 €"),
        ("Mensuel de 2100.0 Euros à 2400.0 Euros", "Mensuel de 2100.0 Euros à 2400.0 Euros"),
        ("월 260만원", "월 260만원"),
        ("~0k", None),
        ("$0", None),
        ("Competitive", None),
        ("DOE", None),
        ("25 days of holiday", None),
        ("401k", None),
        ("Up to 20%", None),
        ("Not listed", None),
        ("$500 sign-on bonus!", None),
        ("25 days holiday, £500 wellbeing budget", None),
        ("up to £2,000 referral bonus", None),
        ("We raised $40M in Series B and offer $2,000 for home office.", None),
        ("$90k + $10k signing bonus", "$90k + $10k signing bonus"),
        ("€60,000 plus annual bonus", "€60,000 plus annual bonus"),
    ],
)
def test_pay_is_written_as_stated_and_only_with_a_figure(written: str, pay: str | None) -> None:
    assert tidy.pay(written) == pay


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("April 30, 2024", "2024-04-30"),
        ("**19.06.2026**", "2026-06-19"),
        ("2024-04-30T00:00:00.000+0000", "2024-04-30"),
        ("27 mai 2026", "2026-05-27"),
        ("6 days ago", None),
        ("8/7/2026", None),
        ("2026-10", None),
        ("Open until filled", None),
        ("Open until filled; first review 19 October 2026", None),
        ("extended from 1 October 2026", None),
        ("updated 5 October 2026", None),
        ("not before 1 October 2026", None),
        ("not later than 1 October 2026", "2026-10-01"),
        ("11:55 pm on Monday 12th October 2026", "2026-10-12"),
        ("Freitag, den 30. Oktober 2026, 24 Uhr", "2026-10-30"),
        ("October 31, 2026 (12 days left to apply)", "2026-10-31"),
        ("31 October 2026. We may close early.", "2026-10-31"),
    ],
)
def test_a_day(written: str, day: str | None) -> None:
    assert tidy.day(written) == day


@pytest.mark.parametrize(
    ("written", "employment"),
    [
        ("FULL_TIME", "Full-time"),
        ("full time", "Full-time"),
        ("PART_TIME, CONTRACTOR", "Part-time, Contract"),
        ("Full-Time / Permanent", "Full-time, Permanent"),
        ("Vollzeit", "Vollzeit"),
        ("CDI", "CDI"),
        ("Full-time (40 h a week)", "Full-time (40 h a week)"),
        ("6-month contract", "6-month contract"),
        ("OTHER", None),
        ("Berlin", None),
        ("Join us full time, we are nice", None),
    ],
)
def test_how_one_is_employed(written: str, employment: str | None) -> None:
    assert tidy.employment(written) == employment


def test_only_employment_knows_every_word() -> None:
    assert tidy.only_employment("Full time / Contract") == "Full-time, Contract"
    assert tidy.only_employment("Full-time in Berlin") is None


@pytest.mark.parametrize(
    ("written", "link"),
    [
        ("[Apply](https://acme.example/jobs_(7))", "https://acme.example/jobs_(7)"),
        ("<https://acme.example>", "https://acme.example"),
        ("(see https://acme.example/7?a=b&amp;c=d).", "https://acme.example/7?a=b&c=d"),
        ("https://münchen.example/ü", "https://münchen.example/ü"),
        ("https://acme.example/a\\_b", "https://acme.example/a_b"),
        ("https://me@acme.example/", None),
        ("https://", None),
        ("https:///jobs", None),
        ("ftp://acme.example/jobs", None),
        ("javascript:alert(1)", None),
        ("www.acme.example", None),
    ],
)
def test_a_link(written: str, link: str | None) -> None:
    assert tidy.link(written) == link


@pytest.mark.parametrize(
    ("written", "title"),
    [
        ("🚀 Senior Engineer (m/w/d)", "Senior Engineer (m/w/d)"),
        ("# [Sr Machine Learning Engineer (GCP)](https://acme.example/7)  ", "Sr Machine Learning Engineer (GCP)"),
        ("**Staff Engineer** - Apply now", "Staff Engineer"),
        ("HIRING: Rust developer!", "Rust developer"),
        ("Position: Nurse", "Nurse"),
        ("C# Developer", "C# Developer"),
        ("R&amp;D Manager", "R&D Manager"),
        ("IT Support", "IT Support"),
        ("Recruiter", "Recruiter"),
        ("We are looking for an engineer", None),
        ("Join our team as an engineer", None),
        ("This is the job for those that like to write tests.", None),
        ("https://acme.example/jobs/7", None),
        ("About the role", None),
        ("Carpenter jobs in Leeds", None),
        ("Requirements:", None),
        ("Job Description", None),
        ("Warehouse Analyst - job post", "Warehouse Analyst"),
        ("Warehouse Analyst - Job Posting", "Warehouse Analyst"),
        ("🚀", None),
        ("7", None),
    ],
)
def test_the_name_of_a_job(written: str, title: str | None) -> None:
    assert tidy.title(written) == title


@pytest.mark.parametrize(
    ("written", "company"),
    [
        ("[Acme](https://acme.example)", "Acme"),
        ("🏢 Acme Inc.", "Acme Inc."),
        ("AT&amp;T", "AT&T"),
        ("We Are Social", "We Are Social"),
        ("I/ONX", "I/ONX"),
        ("Hooray!", "Hooray!"),
        ("Acme 4.1 ★ (12 reviews)", "Acme"),
        ("\x1b[31mAcme\x1b[0m", "Acme"),
        ("Ac\u202eme\x00", "Acme"),
        ("Confidential", None),
        ("[Company Name]", None),
        ("We build things", None),
        ("https://acme.example", None),
        ("—", None),
    ],
)
def test_the_name_of_a_company(written: str, company: str | None) -> None:
    assert tidy.company(written) == company


@pytest.mark.parametrize("tidied", ALL)
@given(text=st.one_of(st.text(max_size=400), st.text("[]()<>*_`\\&;:,#$€0k aB\x1b/", max_size=300)))
def test_a_value_is_one_line_that_says_something_or_nothing(tidied: Tidy, text: str) -> None:
    value = tidied(text)
    assert value is None or (value.strip() == value != "" and {"Cc", "Cs", "Zl", "Zp"}.isdisjoint(map(category, value)))


@pytest.mark.parametrize("tidied", ALL)
@pytest.mark.parametrize("sign", ["[", "(", "*", "_", "`", "<", "&", ",", "1", "\x1b", "https://a(", " - apply", "|"])
def test_a_very_long_text_is_no_value_and_is_not_searched(tidied: Tidy, sign: str) -> None:
    assert tidied(sign * 1_000_000) is None


def test_what_is_tidy_stays_as_it_is() -> None:
    for tidied, value in ((tidy.place, "US, Remote"), (tidy.pay, "$1–2k"), (tidy.title, "Dev"), (tidy.company, "Acme")):
        assert tidied(tidied(value) or "") == value


def test_money_is_told_by_its_currency() -> None:
    assert [tidy.names_money(each) for each in ("€70–90k", "USD 4,000", "40 PLN", "100", "React")] == [True] * 3 + [
        False
    ] * 2
