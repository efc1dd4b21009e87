"""The parts of an offer: where they stand, what they are called, and what is none."""

from __future__ import annotations

from time import process_time

import pytest

from jobboard.text.document import read_document
from jobboard.text.offer import part_named, read_offer


def parts(text: str) -> list[tuple[str, str]]:
    return [(each.name, each.value) for each in read_offer(read_document(text, "acme"))]


@pytest.mark.parametrize(
    ("label", "name"),
    [
        *(("Base", "base"), ("Base salary", "base"), ("Salary", "base")),
        *(("Bonus", "bonus"), ("Target Bonus", "bonus"), ("Equity", "equity"), ("RSUs", "equity")),
        *(("Stock options", "equity"), ("Vesting", "vesting"), ("Cliff", "vesting"), ("Sign-on", "sign-on")),
        *(("Signing bonus", "sign-on"), ("PTO", "leave"), ("Holidays", "leave"), ("Vacation days", "leave")),
        *(("Start date", "start"), ("Answer by", "answer by"), ("Benefits", "benefits"), ("Notice period", "notice")),
    ],
)
def test_the_parts_under_an_offer(label: str, name: str) -> None:
    for text in (
        f"- **{label}**: x\n",
        f"**{label}:** x\n",
        f"* {label}: x\r\n",
        f"| {label} | x |\n",
        f"### {label}\nx\n",
    ):
        assert parts(f"# Acme\n\n## Offer\n{text}") == [(name, "x")]


def test_the_lines_and_the_order_of_the_file() -> None:
    text = "# Acme\n\n## The Offer\n- Bonus: 10 %\n- Base: **$200k**\n- Equity: TBD\n\n### Start date\n\n2027-01-01\n"
    found = read_offer(read_document(text, "acme"))
    assert [(each.name, each.value, each.line) for each in found] == [
        ("bonus", "10 %", 4),
        ("base", "$200k", 5),
        ("start", "2027-01-01", 8),
    ]


def test_none_is_said_of_a_part_and_nothing_is_not() -> None:
    assert parts("# Acme\n\n## Offer\n- Bonus: **None**.\n- Equity: TBD\n- Base:\n") == [("bonus", "None.")]


def test_an_offer_behind_the_posting_and_its_day_to_answer() -> None:
    text = "# Acme\n\n## Job Description\nBonus: 5k\n\n## Offer\n- Deadline: 2026-12-01\n- OTE: 5k\n- Relocation: 1k\n"
    assert parts(text) == [("answer by", "2026-12-01"), ("total", "5k"), ("relocation", "1k")]
    assert read_document(text, "acme").facts.deadline == "2026-12-01"


def test_what_a_part_is_called_is_kept() -> None:
    found = read_offer(read_document("## Offer\n- **Cliff**: 1 year\n", "acme"))
    assert [(each.name, each.label) for each in found] == [("vesting", "Cliff")]
    assert (part_named("Signing-Bonus"), part_named("mood")) == ("sign-on", None)


@pytest.mark.parametrize(
    "text",
    [
        "## Offer\n" * 20_000,
        "# Offer\n" + "## Offer\n\n" * 20_000,
        "## Offer\n- Base: " + "x" * 1_000_000,
        "## Offer\n| Base | " + " " * 500_000 + "x | y |\n",
        "## Offer\n" + "- Base: 5\n" * 20_000,
        "## Offer\n### Base\n\n" + "\n" * 20_000 + "### Bonus\n" * 20_000,
    ],
    ids=["offers", "nested", "long", "blanks", "parts", "headings"],
)
def test_any_number_of_lines_is_read_in_their_time(text: str) -> None:
    document = read_document(text, "acme")
    start = process_time()
    read_offer(document)
    assert process_time() - start < 3


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("---\ncompany: Acme\nsigning_bonus: 5k\n---\n", [("sign-on", "5k")]),
        ("- **Company**: Acme\n- **Bonus**: 10 %\n- **Salary**: 5k\n", [("bonus", "10 %")]),
        ("- Company: Acme\n- Bonus: 10 %\n\n## Offer\n- Base: 5k\n", [("base", "5k"), ("bonus", "10 %")]),
        ("## Notes\n### Offer\n- Base: 5k\n", [("base", "5k")]),
    ],
)
def test_without_a_heading_fields_of_their_own_are_parts(text: str, found: list[tuple[str, str]]) -> None:
    assert parts(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "# Acme\n\n## Job Description\n- Bonus: 10 %\n### Offer\n- Base: 5k\n",
        "# Acme\n\n## History\n- Bonus: 10 %\n",
        "# Acme\n\n## Notes\n- Bonus: 10 %\n",
        "# Acme\n\n## Offer\n```\nBase: 5k\n```\n> Bonus: x\n",
        "# Acme\n\n## Offer\n- Base: {base}\n- Bonus:\n",
        "# Acme\n\n## Job Description\nx\n\n## Company Details\n- Benefits: many\n",
        "# Acme\n\n## Offer\n\n### Criteria\n\n- Base: at least $200k: yes\n- Leave: 30 days: no\n",
    ],
)
def test_what_is_no_part_of_an_offer(text: str) -> None:
    assert parts(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("- RSUs: $5\n  - Year 1: 5%\n  - **Year 2: 95%**\n- Level: 3\n", [("equity", "$5; Year 1: 5%; Year 2: 95%")]),
        ("Equity: $5\nYear 1: 5%\nYear 2: 95%\n\nA talk.\n", [("equity", "$5; Year 1: 5%; Year 2: 95%")]),
        (
            "- Vesting:\n  1. 25% after a year\n  2. [ ] 75% after two\n",
            [("vesting", "25% after a year; 75% after two")],
        ),
        ("- Base: $5,\n  paid in euros\n", [("base", "$5,; paid in euros")]),
        ("- Base: $5\n\n  less from year 2\n", [("base", "$5; less from year 2")]),
        ("### Base\n\n$5\nless from year 2\n\nA talk.\n", [("base", "$5; less from year 2")]),
        ("- RSUs: $5\n  - Cliff: 1 year\n  - in all\n", [("equity", "$5; in all"), ("vesting", "1 year")]),
        ("- Base: $5\n- by phone, 25 % sure\n- Year of birth: 1\n", [("base", "$5")]),
        ("Base: $5\n\nA talk.\n> and\n", [("base", "$5")]),
        ("| Base | $5 |\nand\n", [("base", "$5")]),
        ("- Bonus: 5\n" + "  - x\n" * 13, [("bonus", "5; " + "x; " * 12 + "and more lines")]),
    ],
)
def test_the_lines_below_a_part_that_belong_to_it(text: str, found: list[tuple[str, str]]) -> None:
    whole = [(each.name, each.whole) for each in read_offer(read_document(f"## Offer\n{text}", "acme"))]
    assert [each for each in whole if each[0] != "level"] == found


@pytest.mark.parametrize(
    ("label", "name"),
    [
        *(("Grundgehalt", "base"), ("Hourly rate", "base"), ("Salaire de base ", "base"), ("Basic salary", "base")),
        *(("Zielbonus", "bonus"), ("Part variable", "bonus"), ("BSPCE", "equity"), ("Urlaub", "leave")),
        *(("Congés payés", "leave"), ("Arbeitszeit", "hours"), ("Eintrittsdatum", "start"), ("Probezeit", "notice")),
        *(
            ("Antrittsprämie", "sign-on"),
            ("Umzugskosten", "relocation"),
            ("CTC", "total"),
            ("Antwort bis", "answer by"),
        ),
    ],
)
@pytest.mark.parametrize("heading", ["Offer", "Angebot", "L'offre"])
def test_parts_in_other_words(label: str, name: str, heading: str) -> None:
    assert parts(f"# Acme\n\n## {heading}\n- **{label}:** x\n") == [(name, "x")]


def test_a_dash_parts_a_name_from_its_value_under_an_offer_only() -> None:
    assert parts("## Offer\n* Base — $5\n- **Sign-on** - x\n- full-time\n- Leave-x\n") == [
        ("base", "$5"),
        ("sign-on", "x"),
    ]
    assert parts("- Company: A\n- Bonus — $5\n- Rate: 5\n- Prime: 5\n") == []


def test_until_when_to_answer_is_read_behind_the_posting_too() -> None:
    posting = "# Acme - Engineer\n\n- Status: OFFER\n\n## Job Description\n\nBread.\n\n"
    assert read_document(f"{posting}## Offer\n\n- Answer by: 2026-12-01\n", "acme").facts.deadline == "2026-12-01"
    assert read_document(f"{posting}## Notes\n\n- Answer by: 2026-12-01\n", "acme").facts.deadline is None
