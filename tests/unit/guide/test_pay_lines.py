"""Which lines about pay become a figure, and of what; all others are left out."""

from __future__ import annotations

import pytest

from jobboard.guide.reader import read_guide

LEVELS, PLACES, COMPANIES, STARTUPS, ANY = (
    "Salary by experience", "Salary by location", "Salary by company", "Startup compensation", "Salary",
)  # fmt: skip


def figures(heading: str, *lines: str) -> list[tuple[object, ...]]:
    """Group, name, part, low, high (None: open) of all figures of a page about a data engineer."""
    text = "\n".join(["# Data Engineer", "", f"## {heading}", "", *lines])
    return [(each.group, each.name, each.part, each.low, each.high) for each in read_guide(text).figures]


@pytest.mark.parametrize(
    ("heading", "line", "expected"),
    [
        (LEVELS, "- Entry-level Data Engineer: $80,000 - $95,000", ("level", "Entry-level", "pay", 80e3, 95e3)),
        (LEVELS, "- Senior Data Engineers: $140,000+", ("level", "Senior", "pay", 140e3, None)),
        (LEVELS, "- Lead Data Engineer (8+ years): $150k to $170k", ("level", "Lead", "pay", 150e3, 170e3)),
        (LEVELS, "- **Mid-level** — $120,000", ("level", "Mid-level", "pay", 120e3, 120e3)),
        (LEVELS, "- 5 to 9 years: €70.000–€80.000", ("level", "5 to 9 years", "pay", 70e3, 80e3)),
        (LEVELS, "- Entry-level (0-2 years): $80k", ("level", "Entry-level", "pay", 80e3, 80e3)),
        (LEVELS, "- 3 years: $95k", ("level", "3 years", "pay", 95e3, 95e3)),
        (LEVELS, "- Senior: from $52,000", ("level", "Senior", "pay", 52e3, None)),
        (LEVELS, "- Senior: $52,000 or more", ("level", "Senior", "pay", 52e3, None)),
        (LEVELS, "- Senior: starting at $52,000", ("level", "Senior", "pay", 52e3, None)),
        (LEVELS, "- Senior: from $52,000 to $60,000", ("level", "Senior", "pay", 52e3, 60e3)),
        (LEVELS, "£30,000 Starter", ("level", "Starter", "pay", 30e3, 30e3)),
        (LEVELS, "- Newly qualified: £31,000", ("level", "Newly qualified", "pay", 31e3, 31e3)),
        (LEVELS, "- Mehr als 9 Jahre: 71.200 €", ("level", "Mehr als 9 Jahre", "pay", 71200, 71200)),
        ("How much does a Data Engineer make?", "- Senior: $150k", ("level", "Senior", "pay", 150e3, 150e3)),
        ("Highest paying cities for Data Engineers", "- Berlin: €70,000", ("place", "Berlin", "pay", 70e3, 70e3)),
        (LEVELS, "- P2: $110k", ("level", "P2", "pay", 110e3, 110e3)),
        ("Average base salary", "- Salary: $62k - $145k", ("average", "range", "base", 62e3, 145e3)),
        ("Average base salary", "- Average: $62k - $65k", ("average", "", "base", 62e3, 65e3)),
        (PLACES, "- Bayern: ab 33.000 € bis 45.100 €", ("place", "Bayern", "pay", 33e3, 45100)),
        (LEVELS, "- IC4: $210k total", ("level", "IC4", "total", 210e3, 210e3)),
        ("Total compensation by level", "- Junior: $100k", ("level", "Junior", "total", 100e3, 100e3)),
        ("Total compensation by level", "- Junior: $90k base", ("level", "Junior", "base", 90e3, 90e3)),
        ("Total compensation by level", "- Senior: $200k ($150k base, $50k stock)",
         ("level", "Senior", "total", 200e3, 200e3)),
        (PLACES, "- Berlin: €70,000 (about $76,000)", ("place", "Berlin", "pay", 70e3, 70e3)),
        (PLACES, "- Remote: $120,000", ("place", "Remote", "pay", 120e3, 120e3)),
        (PLACES, "1. New York City, NY – $140,500", ("place", "New York City, NY", "pay", 140500, 140500)),
        (COMPANIES, "- Aurora base salary: ~$150,000", ("company", "Aurora", "base", 150e3, 150e3)),
        (COMPANIES, "- Aurora: $40,000 additional pay", ("company", "Aurora", "extra", 40e3, 40e3)),
        ("Base salary by company", "- Aurora: $150,000", ("company", "Aurora", "base", 150e3, 150e3)),
        ("Base salary by company", "- Aurora salary: $150,000", ("company", "Aurora", "base", 150e3, 150e3)),
        (COMPANIES, "- Aurora base: $150,000 salary", ("company", "Aurora", "base", 150e3, 150e3)),
        ("Total compensation by company", "- Aurora salary: $150,000", ("company", "Aurora", "pay", 150e3, 150e3)),
        (STARTUPS, "- Average salary: $127,667 per year", ("start-up", "", "pay", 127667, 127667)),
        (STARTUPS, "- Range: $75,000 to $225,000, depending on location", ("start-up", "range", "pay", 75e3, 225e3)),
        (ANY, "- Average: $120,000", ("average", "", "pay", 120e3, 120e3)),
        (ANY, "- Median salary: $118,000", ("average", "median", "pay", 118e3, 118e3)),
        (ANY, "Data Engineers earn between $100,000 and $130,000 a year.", ("average", "range", "pay", 100e3, 130e3)),
        (ANY, "- Austin, TX: $128k", ("place", "Austin, TX", "pay", 128e3, 128e3)),
        ("Job market", "The average base salary for Data Engineers is $125,000 per year in the United States.",
         ("place", "US", "base", 125e3, 125e3)),
        ("Job market", "The median pay of a Data Engineer is $61.20 per hour.",
         ("average", "median", "pay", 61.2, 61.2)),
    ],
)  # fmt: skip
def test_a_line_that_is_understood_is_one_figure(heading: str, line: str, expected: tuple[object, ...]) -> None:
    assert figures(heading, line) == [expected]


@pytest.mark.parametrize(
    ("heading", "line"),
    [
        # another's pay
        (ANY, "- Data Scientist: $120,000"),
        (ANY, "- Software engineers: $130,000"),
        (ANY, "- Platform Data Engineers: $130,000"),
        (LEVELS, "- Data Engineering Director: $250,000"),
        (LEVELS, "- Principal Consultant: $230,000"),
        (COMPANIES, "- Average software engineer: $140,000"),
        (COMPANIES, "- Top-tier companies (e.g., Meta): $231,000 to $338,000"),
        (COMPANIES, "- Acme: $150,000 (Senior)"),
        (PLACES, "- San Francisco (Senior): $180,000"),
        (STARTUPS, "- Senior: $150,000"),
        ("Job market", "Data Scientists earn $120,000 on average."),
        ("Job market", "The average salary for a Data Engineer Manager is $180,000."),
        ("Job market", "The average salary for a Data Engineer at Acme is $180,000."),
        ("Salary of similar roles", "- Average: $99,000"),
        ("Salary by industry", "- Average: $99,000"),
        ("Salary by company size", "- Average: $99,000"),
        ("Data Scientist salary", "- Average: $99,000"),
        ("More careers", "- Average salary of a Data Engineer: $99,000"),
        (PLACES, "It pays from $20,000 to $500,000."),
        (PLACES, "It pays $80,000."),
        (PLACES, "- This varies: $80,000"),
        (PLACES, "- This Varies: $80,000"),
        (COMPANIES, "It pays $80,000."),
        (ANY, "$150,000 Senior jobs"),
        (PLACES, "£30,000 Starter"),
        ("Highest paying jobs", "- Average: $90,000"),
        # the most of it
        (LEVELS, "- Senior: can reach $250,000"),
        (LEVELS, "- Senior: reaching $250,000"),
        (LEVELS, "- Senior: up to $250,000"),
        # another year's
        (ANY, "- Average in 2019: $65,000"),
        (COMPANIES, "- Beta: $100,000–$120,000 (2022)"),
        ("Job market", "In 2019 the average salary for a Data Engineer was $65,000."),
        # no pay at all
        (ANY, "- Average signing bonus: $10,000"),
        (ANY, "- Average bonus: $9,000"),
        (LEVELS, "- Senior: $50,000 bonus"),
        (LEVELS, "- Senior stock: $50k"),
        ("Job market", "Data Engineers earn between $100,000 and $130,000."),
        (ANY, "- Average salary increase: $3,000"),
        (ANY, "- Average tuition: $12,000"),
        (ANY, "- Certification: $300"),
        (ANY, "- The average salary rose by $4,000 to $84,000."),
        (ANY, "- Average market: $117.19 billion"),
        (ANY, "- Average: 12%"),
        (ANY, "- Average: 401k"),
        (ANY, "- Average: $1.2M"),
        (ANY, "- Average openings: 12,400"),
        (ANY, "- Senior: $120-140"),
        (ANY, "- Founded: 2024"),
        # not said of what, or of whom
        (ANY, "$120,000"),
        (ANY, "- Salary: $120,000"),
        (ANY, "- 90th percentile: $180,000"),
        (ANY, "- Maximum: $180,000"),
        (ANY, "- Up to $180,000"),
        (ANY, "- With a Master's: $130,000"),
        (ANY, "- Berlin or Hamburg: €70,000"),
        (ANY, "- Stripe: $210,000"),
        (LEVELS, "- Stock: $50,000"),
        (LEVELS, "- 25 years: $90,000"),
        (PLACES, "- Berlin: €70,000, 20% more than elsewhere"),
        (LEVELS, "- Staff: base $190k, bonus $30k, stock $100k"),
        (PLACES, "- Berlin: €70,000 / $76,000"),
        (PLACES, "- Top 10 cities: $150,000"),
        (PLACES, "- London weighting: up to £8,172"),
        (PLACES, "- Senior: $150,000"),
        (COMPANIES, "- Average: $150,000"),
        # amounts that cannot be read for certain
        (ANY, "- Average: $120,00"),
        (ANY, "- Average: 123,45,67 INR"),
        (ANY, "- Average: €70,000 – $90,000"),
        (ANY, "- Average: $120,000 – $90,000"),
        (ANY, "- Average: $120,000 - 2025"),
    ],
)
def test_whatever_else_states_an_amount_is_no_figure(heading: str, line: str) -> None:
    assert figures(heading, line) == []


def test_what_stands_above_an_item_says_whose_pay_it_is() -> None:
    meta = ["1. Meta:", "   - Base salary: $184,000", "   - Additional pay: ~$92,000", "   - Bonus: $20,000"]
    apple = ["2. Apple:", "   - Junior: $100,000"]

    assert figures(COMPANIES, *meta, *apple) == [
        ("company", "Meta", "base", 184e3, 184e3),
        ("company", "Meta", "extra", 92e3, 92e3),
    ]


def test_a_name_below_another_name_is_neither_of_both() -> None:
    assert figures(PLACES, "- Senior:", "  - Berlin: €70,000", "- Junior", "  - Köln: €50,000") == []


def test_columns_whose_bounds_contradict_each_other_give_nothing() -> None:
    assert figures(LEVELS, "| Level | Low | High |", "|---|---|---|", "| Senior | $150,000 | $120,000 |") == []


def test_two_amounts_of_a_line_are_told_apart_by_the_words_beside_them() -> None:
    expected = [("company", "Aurora", "base", 190e3, 190e3), ("company", "Aurora", "total", 260e3, 260e3)]

    assert figures(COMPANIES, "- Aurora: $190,000 base, $260,000 total") == expected
    assert figures(COMPANIES, "- Aurora: base $190,000 and total compensation $260,000") == expected
    assert figures(COMPANIES, "- Aurora: $190,000, $260,000") == []


def test_a_line_that_introduces_other_roles_ends_what_is_read() -> None:
    assert figures(ANY, "Here is what similar roles pay:", "", "- Average: $99,000") == []
    assert figures(ANY, "Compared with software engineers:", "", "- Average: $99,000") == []
    assert figures(ANY, "The salary ranges for 2025:", "", "- Average: $99,000") == [("average", "", "pay", 99e3, 99e3)]


def test_pay_of_several_countries_is_told_by_country() -> None:
    uk, us = (
        "## Salary in the UK\n\n- Average: £60,000",
        "## Salary in the US\n\n- Average: $120,000\n- Senior: $150,000",
    )

    guide = read_guide(f"# Data Engineer\n\n{uk}\n\n{us}\n")

    assert guide.market is None
    assert [(each.group, each.name, each.low) for each in guide.figures] == [
        ("place", "UK", 60e3),
        ("place", "US", 120e3),
    ]


def test_pay_of_another_year_than_that_of_the_page_is_none() -> None:
    before, now = "## Salary 2023\n\n### By experience\n\n- Senior: $99,000", "## Salary 2025\n\n- Senior: $109,000"

    guide = read_guide(f"# Data Engineer Salary 2025\n\n{before}\n\n{now}\n")

    assert [(each.name, each.low) for each in guide.figures] == [("Senior", 109e3)]


def test_of_two_statements_the_first_is_kept_and_the_other_told_of() -> None:
    guide = read_guide(
        "# Data Engineer\n\n## Salary\n\n- Average: $120,000\n- Average: $125,000\n- Average: $120,000\n"
    )

    assert [each.low for each in guide.figures] == [120e3]
    assert [(each.line, each.message) for each in guide.problems] == [
        (6, "This line states other pay than line 5 for the same; the first is kept.")
    ]


def test_of_a_page_that_compares_roles_no_pay_is_read() -> None:
    guide = read_guide("# Data Engineer vs Data Scientist\n\n## Salary\n\n- Average: $120,000\n- Senior: $150,000\n")

    assert (guide.role, guide.figures) == (None, ())
    assert guide.problems[0].message == "The page does not say for certain which one role it is about."


def test_base_pay_below_total_pay_is_base_pay_and_a_salary_there_is_not_told_which() -> None:
    lines = ("- Meta total compensation:", "  - Base salary: $150,000", "  - Average salary: $190,000")

    assert figures(COMPANIES, *lines) == [("company", "Meta", "base", 150e3, 150e3)]
