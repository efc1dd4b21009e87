"""`jobboard compare`, and parts of an offer with `set`: what is printed and written, with which exit code."""

from __future__ import annotations

from pathlib import Path

import pytest

from jobboard.cli.compare_page import page
from jobboard.cli.output import Terminal
from jobboard.cli.table import cells
from jobboard.fit.offers.compare import compared
from jobboard.fit.offers.read import offered
from jobboard.profile.values import Criterion, Profile
from jobboard.text.document import read_document
from jobboard.text.offer_names import PARTS
from tests.unit.cli.builders import application, write
from tests.unit.cli.conftest import Run

OFFER = """
## Offer

- **Base**: $200,000
- **Bonus**: up to 10 %
- **Equity**: $120,000 over 4 years
"""
ACME = application(status="OFFER", more=OFFER)
GLOBEX = application("Globex", "Baker", "OFFER", more="- **Salary**: €95k\n")


@pytest.fixture
def offers(folder: Path) -> Path:
    write(folder, "acme.md", ACME)
    write(folder, "globex.md", GLOBEX)
    write(folder, "initech.md", application("Initech", status="APPLIED"))
    return folder


def test_the_open_offers_side_by_side(offers: Path, jobboard_here: Run) -> None:
    outcome = jobboard_here("compare")
    assert (outcome.code, outcome.err) == (0, "")
    lines = outcome.out.splitlines()
    assert lines[0].split() == ["Acme", "Globex"]
    assert lines[1].split() == ["Engineer", "Baker"]
    assert next(line for line in lines if line.startswith("Base")).split() == ["Base", "$200,000", "€95,000"]
    whole = next(line for line in lines if line.startswith("Four years"))
    assert whole.split("  ")[-1] == "at least €380,000"
    assert "at least $920,000" in whole
    asked = lines[lines.index("To ask Globex") :]
    assert "  - Is there a bonus, and when is it paid?" in asked
    assert "To ask Initech" not in lines


def test_the_cards_that_are_named_each_once(offers: Path, jobboard_here: Run) -> None:
    outcome = jobboard_here("compare", "glob", "initech", "globex", "--json")
    assert [each["id"] for each in outcome.json["offers"]] == ["globex", "initech"]
    (acme,) = jobboard_here("compare", "acme", "--json").json["offers"]
    assert (acme["company"], acme["position"]) == ("Acme", "Engineer")
    assert acme["rows"]["bonus"] == {
        "text": "up to $20,000 a year",
        "basis": "at most 10 % of base, line 10",
        "line": 10,
        "known": True,
        "question": None,
        "amounts": [{"currency": "$", "min": 0.0, "max": 20_000.0}],
    }
    assert acme["rows"]["year_1"]["text"] == "at least $230,000"
    assert acme["rows"]["sign_on"]["known"] is False
    assert "When would the first day be?" in acme["questions"]


def test_a_word_that_names_no_card_stops_no_other(offers: Path, jobboard_here: Run) -> None:
    outcome = jobboard_here("compare", "acme", "nobody")
    assert outcome.code == 1
    assert "nobody" in outcome.err
    assert outcome.out.splitlines()[0].strip() == "Acme"


def test_without_an_offer(folder: Path, jobboard_here: Run) -> None:
    write(folder, "acme.md", application())
    outcome = jobboard_here("compare")
    assert (outcome.code, outcome.out) == (0, "")
    assert "there is no open offer to compare" in outcome.err
    assert jobboard_here("compare", "--json").json == {"offers": []}


def test_the_criteria_of_the_profile_are_counted(offers: Path, jobboard_here: Run) -> None:
    write(offers, "_profile.md", "Must have:\n- founding role\n- large scope\n")
    write(offers, "acme.md", f"{ACME}\n## Criteria\n\n- founding role: yes\n")
    outcome = jobboard_here("compare")
    line = next(line for line in outcome.out.splitlines() if line.startswith("Must-haves"))
    assert [" ".join(each.split()) for each in line.split("met") if each.strip()] == [
        "Must-haves 1 of 2",
        "· 1 open 0 of 2",
        "· 2 open",
    ]


def drawn(width: int | None, *texts: str) -> list[str]:
    found = compared(offered(f"o{at}", read_document(text, "x")) for at, text in enumerate(texts))
    return list(page(found, Terminal(width)))


@pytest.mark.parametrize("width", [30, 60, 79, 80, 120, 200])
@pytest.mark.parametrize("count", [1, 2, 3, 6])
def test_it_fits_the_terminal(width: int, count: int) -> None:
    texts = ([ACME, GLOBEX, ACME.replace("Acme", "Ümlaut " * 20)] * 2)[:count]
    lines = drawn(width, *texts)
    assert max(map(cells, lines)) <= max(width, 40)
    beside = width >= 10 + 22 * count or count == 1
    assert sum("$200,000" in line or "€95,000" in line for line in lines if line.lstrip().startswith("Base")) == (
        1 if beside else count
    )


def test_no_control_sign_reaches_the_terminal() -> None:
    lines = drawn(80, ACME.replace("$200,000", "\x1b[2J$5\x07"))
    assert "\x1b" not in "".join(lines)
    assert "\x07" not in "".join(lines)


def test_bold_and_dim_only_where_colour_is_wanted() -> None:
    found = compared([offered("o", read_document(ACME, "x"))])
    assert "\x1b[1m" in "\n".join(page(found, Terminal(80, colour=True)))


@pytest.mark.parametrize(
    ("field", "value", "line"),
    [
        ("base", "$210,000", "- **Base**: $210,000"),
        ("Signing bonus", "$20k", "- **Sign-on**: $20k"),
        ("answer-by", "fri", "- **Answer by**: 2026-11-27"),
        ("vesting", "40/30/20/10", "- **Vesting**: 40/30/20/10"),
        ("start", "mon", "- **Start**: 2026-11-23"),
        ("start", "1 feb", "- **Start**: 2027-02-01"),
        ("start", "in spring", "- **Start**: in spring"),
    ],
)
def test_a_part_of_an_offer_is_set(folder: Path, jobboard_here: Run, field: str, value: str, line: str) -> None:
    file = write(folder, "acme.md", application(status="OFFER"))
    before = file.read_text()
    outcome = jobboard_here("set", "acme", field, value)
    assert (outcome.code, outcome.err) == (0, "")
    assert file.read_text() == f"{before}\n## Offer\n\n{line}\n"
    assert jobboard_here("set", "acme", field, value).out == "acme: already so\n"
    assert jobboard_here("set", "acme", field, "").code == 0
    assert file.read_text() == f"{before}\n## Offer\n\n"
    jobboard_here("undo")
    jobboard_here("undo")
    assert file.read_text() == before


def test_a_deadline_that_stands_is_the_day_to_answer_by(folder: Path, jobboard_here: Run) -> None:
    file = write(folder, "acme.md", application(status="OFFER", more="- **Deadline**: 2026-11-25\n"))
    assert jobboard_here("set", "acme", "answer-by", "2026-12-01").code == 0
    assert file.read_text() == application(status="OFFER", more="- **Deadline**: 2026-12-01\n")


@pytest.mark.parametrize(("field", "value", "told"), [("base", "TBD", "says nothing"), ("answer by", "soon", "no day")])
def test_what_can_be_no_part(folder: Path, jobboard_here: Run, field: str, value: str, told: str) -> None:
    file = write(folder, "acme.md", application())
    outcome = jobboard_here("set", "acme", field, value)
    assert (outcome.code, file.read_text()) == (2, application())
    assert told in outcome.err


def test_the_criteria_are_laid_against_what_is_offered(offers: Path, jobboard_here: Run) -> None:
    write(offers, "_profile.md", "Must have:\n- $190k+\n- Large scope\n")
    (acme,) = jobboard_here("compare", "acme", "--json").json["offers"]
    pay, scope = acme["criteria"]
    assert (pay["criterion"], pay["text"], pay["line"]) == ("$190k+", "✓ met", 9)
    assert pay["basis"] == "the offer’s base: $200,000, line 9"
    assert (scope["text"], scope["known"]) == (None, False)
    assert scope["question"] in acme["questions"]
    outcome = jobboard_here("compare", "acme")
    row = next(line for line in outcome.out.splitlines() if line.startswith("$190k+"))
    assert row.split() == ["$190k+", "✓", "met"]
    assert "$190k+ the offer’s base: $200,000, line 9" in " ".join(jobboard_here("fit", "acme").out.split())


@pytest.mark.parametrize("width", [60, 120])
def test_a_long_criterion_goes_on_below_itself(width: int) -> None:
    profile = Profile((Criterion("A team that writes down what it does and why", True, 1),))
    found = compared([offered("o", read_document(ACME, "x"), profile)])
    lines = list(page(found, Terminal(width)))
    at = next(at for at, line in enumerate(lines) if line.strip().startswith("A team that writes"))
    assert [line.split("?")[0].strip() for line in lines[at : at + 3]] == [
        "A team that writes",
        "down what it does and",
        "why",
    ]


@pytest.mark.parametrize(
    ("field", "value", "told"),
    [
        ("base", "zwölf", "base → zwölf (1 edit); what it comes to by year is not understood: What is the base pay"),
        ("base", "$210,000", "base → $210,000 (1 edit)\n"),
        ("equity", "$100k", "not understood: Over how many years does the equity vest"),
        ("vesting", "4 years", "vesting → 4 years (1 edit)\n"),
        ("leave", "30 days", "leave → 30 days (1 edit)\n"),
    ],
)
def test_what_is_not_understood_of_an_amount_is_told(
    folder: Path, jobboard_here: Run, field: str, value: str, told: str
) -> None:
    write(folder, "acme.md", application(status="OFFER"))
    outcome = jobboard_here("set", "acme", field, value)
    assert outcome.code == 0
    assert told in outcome.out


def test_the_help_names_every_part(jobboard_here: Run) -> None:
    text = jobboard_here("set", "--help").out
    assert [part for part in PARTS if part.replace(" ", "-") not in text] == []
