"""The pay of an application against its guide, as the pane shows it: readable without colour, at three widths."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

import pytest
from textual.app import App, ComposeResult
from textual.pilot import Pilot

from jobboard.board.card import Card
from jobboard.guide.values import Figure, Guide
from jobboard.slots import replace
from jobboard.text.salary import read_salary
from jobboard.text.values import Facts
from jobboard.ui.app import DARK
from jobboard.ui.pane.acts import Fact
from jobboard.ui.pane.fold import folded
from jobboard.ui.pane.market import WIDTH, market
from jobboard.ui.pane.parts import Line, sheet_of
from jobboard.ui.pane.subject import Subject
from jobboard.ui.widgets.pane import Pane
from tests.ui.mouse import LOOK

LIGHT = "atom-one-light"


def figure(group: Any, name: str, low: float, high: float | None = None, *, line: int, **rest: Any) -> Figure:
    stated: dict[str, Any] = {
        "part": "base",
        "about": False,
        "currency": "$",
        "period": "year",
        "words": f"{name}: {low}",
    } | rest
    return Figure(group, name, low=low, high=low if high is None else high, line=line, **stated)


GUIDE = Guide(
    "Machine Learning Platform Engineer",
    figures=(
        figure("average", "", 157_969, 161_777, line=203),
        figure("average", "", 202_331, line=208, part="total"),
        figure("level", "Entry-Level", 96_000, 152_601, line=214),
        figure("level", "Mid-Level", 144_000, 166_399, line=216),
        figure("level", "Senior-Level", 177_177, 250_000, line=218, open=True),
        figure("place", "San Francisco, CA", 179_061, line=222),
        figure("place", "New York City, NY", 184_982, line=223),
    ),
    source="a career page",
    year=2024,
    market="US",
    name="ml-platform",
)
"""The pay of seed 003."""


def subject(pay: str | None = "$200,000 - $250,000", guides: tuple[Guide, ...] = (GUIDE,), **facts: Any) -> Subject:
    stated: dict[str, Any] = {"position": "Staff Machine Learning Engineer II", "location": "Remote - US"} | facts
    salary = read_salary(pay) if pay is not None else None
    card = Card("root", "/home/ada/applications/root.md", Facts(company="Root", salary=salary, **stated))
    return Subject(card, datetime(2026, 11, 25, 9, 30), guides=guides)


def shown(lines: list[Line], width: int = 80) -> list[str]:
    """The lines that the pane draws, without the blanks at their ends."""
    found = [each for row, _ in lines for each in folded(row, width)]
    return ["".join((each.label.text, *(run.text for run in each.runs))).rstrip() for each in found]


def test_each_level_and_the_own_pay_stand_on_one_scale_with_their_figures() -> None:
    assert shown(list(market(subject()))) == [
        "",
        "Pay against the guide",
        "Entry     ├───────────┤                        $96–153k",
        "Mid                 ├────┤                    $144–166k",
        "Senior                     ├───────────────▶  $177–250k+",
        "this job                        ▐███████████  $200–250k",
        "average                ├┤                     $158–162k",
        "",
        "Machine Learning Platform Engineer guide (without “Platform”), US 2024, from a",
        "career page; `jobboard set CARD guide NAME` takes another.",
        "The application states no period; its pay is taken as by the year.",
        "Base pay from lines 203, 214, 216 and 218 of _guides/ml-platform.md.",
    ]


def test_the_rows_are_never_folded_in_a_terminal_of_sixty_columns() -> None:
    lines = list(market(subject("€90,000 - €120,000", (in_euro(),), location="Berlin, Germany")))
    assert all(len(folded(row, WIDTH)) == 1 for row, _ in lines[2:8])


def in_euro() -> Guide:
    figures = tuple(replace(each, currency="€") for each in GUIDE.figures)
    return replace(GUIDE, figures=figures, market="Germany")


def test_the_own_pay_can_be_edited_where_it_is_drawn() -> None:
    acts = {row.key: act for row, act in market(subject())}
    assert acts["market:own"] == Fact("salary")


def test_every_row_with_a_key_has_one_of_its_own() -> None:
    rows = sheet_of(market(subject("$95/hour", location="New York, NY"))).rows
    keys = [row.key for row in rows if row.key]
    assert len(keys) == len(set(keys))


@pytest.mark.parametrize("guides", [(), (replace(GUIDE, role="Data Engineer", name="data"),)])
def test_without_a_guide_that_fits_there_is_no_part(guides: tuple[Guide, ...]) -> None:
    assert list(market(subject(guides=guides))) == []


def test_another_currency_is_one_sentence_and_no_row() -> None:
    assert shown(list(market(subject("€120,000"))))[2:] == [
        "Machine Learning Platform Engineer guide (without “Platform”), US 2024, from a",
        "career page; `jobboard set CARD guide NAME` takes another.",
        "The guide is in $, the application in €: they are not laid against each other.",
    ]


class Part(App[None]):
    """The part in a pane, and nothing else."""

    CSS_PATH = LOOK
    ENABLE_COMMAND_PALETTE = False

    def __init__(self, about: Subject, theme: str) -> None:
        super().__init__()
        self.about, self.theme = about, theme

    def compose(self) -> ComposeResult:
        yield Pane(sheet_of(market(self.about)).rows)


SCENES = {
    "across": subject(),
    "by-the-hour": subject("$85 - 95/hour", location="New York, NY"),
    "not-stated": subject(None),
    "below": subject("up to $140,000"),
}


@pytest.mark.parametrize(("width", "theme"), [(60, DARK), (80, LIGHT), (160, DARK)], ids=["60", "80", "160"])
@pytest.mark.parametrize("scene", SCENES)
def test_the_part(snap_compare: Callable[..., bool], scene: str, width: int, theme: str) -> None:
    """Every level a row, the own pay a bar, all on one scale."""

    async def print_it(pilot: Pilot[None]) -> None:
        await pilot.pause()
        print(*(strip.text for strip in pilot.app.screen._compositor.render_strips()), sep="\n")

    assert snap_compare(Part(SCENES[scene], theme), terminal_size=(width, 18), run_before=print_it)
