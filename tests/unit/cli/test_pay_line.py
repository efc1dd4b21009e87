"""The pay of an application against its guide, as `fit CARD` prints it."""

from __future__ import annotations

import json
from typing import Any

from jobboard.cli.output import Terminal
from jobboard.cli.pay_line import lines, record
from jobboard.cli.table import cells
from jobboard.guide.values import Figure, Guide
from jobboard.text.salary import read_salary
from jobboard.text.values import Facts


def figure(group: Any, name: str, low: float, high: float | None, line: int, *, is_open: bool = False) -> Figure:
    words = f"{name}: so much"
    return Figure(group, name, "base", low, low if high is None else high, False, "$", "year", words, line, is_open)


ROLE = "Machine Learning Platform Engineer"
GUIDE = Guide(
    ROLE,
    figures=(
        figure("level", "Mid-Level", 144_000, 166_399, 216),
        figure("level", "Senior-Level", 177_177, 250_000, 218, is_open=True),
        figure("place", "New York City, NY", 184_982, None, 223),
    ),
    source="aipathly.txt",
    year=2024,
    market="US",
    name="ml-platform",
)


def facts(pay: str | None = "$100/hour", position: str = "Senior ML Engineer") -> Facts:
    salary = read_salary(pay) if pay is not None else None
    return Facts(position=position, location="New York, NY", salary=salary, terms=(("pay", "", "", 11),))


def test_the_rows_then_what_they_rest_on() -> None:
    assert lines(facts(), [GUIDE], Terminal()) == [
        "Pay against the guide",
        "Mid                ├─────────┤                                        $144–166k",
        "Senior                            ├────────────────────────────────▶  $177–250k+",
        "this job                                        █                         $208k",
        "New York City, NY                    ◆                                    $185k",
        f"{ROLE} guide (without “Platform”), US 2024, from aipathly.txt; `jobboard set CARD guide NAME` takes another.",
        "$100/h × 2,080 hours = $208k",
        "Base pay from lines 216, 218 and 223 of _guides/ml-platform.md.",
    ]


def test_it_keeps_to_the_width_of_the_terminal() -> None:
    for width in (40, 68, 104):
        assert all(cells(each) <= width for each in lines(facts(), [GUIDE], Terminal(width)))


def test_colour_only_where_it_is_wanted_and_the_words_are_the_same_without() -> None:
    plain, coloured = lines(facts(), [GUIDE], Terminal(80)), lines(facts(), [GUIDE], Terminal(80, colour=True))
    assert any("\x1b[1m" in each for each in coloured)
    assert [each.replace("\x1b[1m", "").replace("\x1b[2m", "").replace("\x1b[0m", "") for each in coloured] == plain


def test_what_a_file_says_is_not_interpreted() -> None:
    evil = Guide("ML Engineer", figures=(figure("level", "\x1b[31mSenior", 1e5, 2e5, 3),), source="\x07x", name="ml")
    assert not any("\x1b" in each or "\x07" in each for each in lines(facts(), [evil], Terminal(80)))


def test_no_guide_fits() -> None:
    assert lines(facts(position="Recruiter"), [GUIDE], Terminal()) == []
    assert record(facts(position="Recruiter"), [GUIDE]) is None
    assert record(facts(), []) is None


def test_the_record_says_where_each_figure_stands() -> None:
    found = record(facts(), [GUIDE])
    assert found is not None
    assert json.loads(json.dumps(found)) == found
    assert {key: found[key] for key in ("guide", "role", "by", "how", "source", "year", "market")} == {
        "guide": "ml-platform",
        "role": "Machine Learning Platform Engineer",
        "by": "title",
        "how": "without “Platform”",
        "source": "aipathly.txt",
        "year": 2024,
        "market": "US",
    }
    assert (found["currency"], found["period"], found["within"]) == ("$", "year", ["Senior-Level"])
    assert found["own"] == {
        "min": 208_000, "max": 208_000, "open": False, "about": False, "factor": "× 2,080 hours", "text": "$100/hour",
        "line": 11,
    }  # fmt: skip
    assert found["levels"][1] == {
        "name": "Senior-Level", "min": 177_177, "max": 250_000, "open": True, "about": False, "factor": None,
        "text": "Senior-Level: so much", "line": 218, "part": "base",
    }  # fmt: skip
    assert (found["average"], [each["name"] for each in found["places"]]) == (None, ["New York City, NY"])
    assert found["told"] == ["$100/h × 2,080 hours = $208k"]


def test_the_record_without_pay_and_of_a_guide_that_is_not_there() -> None:
    found = record(facts(None), [GUIDE])
    assert found is not None
    assert (found["own"], found["within"], len(found["levels"])) == (None, [], 2)
    found = record(Facts(guide="data"), [GUIDE])
    assert found is not None
    assert (found["guide"], found["role"], found["by"], found["levels"]) == (None, None, "chosen", [])
    assert found["told"] == ["The guide field names “data”, but no guide is called so."]
