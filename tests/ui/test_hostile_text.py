"""Below the screen: cards, lines and pages drawn of random and of very long texts, every character where it belongs."""

from __future__ import annotations

import asyncio
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.color import Color

from jobboard.board import face
from jobboard.text.clean import CleanText, clean, clean_lines, is_clean
from jobboard.text.values import Problem
from jobboard.ui.net import CleanNet
from jobboard.ui.paint import wrapped
from jobboard.ui.pane.facts import head
from jobboard.ui.pane.parts import sheet_of
from jobboard.ui.pane.subject import Subject
from jobboard.ui.screens.ask import AskScreen
from jobboard.ui.screens.picker import PickerScreen
from jobboard.ui.widgets.pen import Pen
from jobboard.ui.widgets.picker import OptionLines
from tests.ui.builders import NOW, card, stage
from tests.ui.desk import Desk
from tests.ui.hostile import CONTROLS, PAYLOADS, all_harmless, drawn, hostile_cards
from tests.ui.play import board_of, notice, until

BLACK = Color(0, 0, 0)
WIDTHS = (3, 9, 24, 40, 120)
HUGE = "Acme [/x] \x1b[2J漢 " * 70_000
"""A megabyte."""

BRACKETED = st.text("[]/\\@=$#{}().'\" -:;,!?<>abredclink\u00e9漢", min_size=1, max_size=16).filter(str.strip)


def pen() -> Pen:
    return Pen(lambda *names: Style(bold=bool(names)))


def lines_of(company: str, width: int = 60) -> list[str]:
    strips = pen().card(card(company=company, position=None), NOW, width, current=False, marked=False)
    return ["".join(text for text, *_ in strip) for strip in strips]


def random_names(count: int) -> list[str]:
    """Names of brackets, of markup, of what toolkits make something of."""
    random = Random(8)
    pieces = (
        "[",
        "]",
        "[/",
        "[/]",
        "[b]",
        "\\[",
        "[[",
        "@click=",
        "app.quit",
        "$x",
        "red",
        "link=",
        "(",
        ")",
        "'",
        " ",
        "a",
        "{}",
        "%s",
    )
    names = ("".join(random.choices(pieces, k=random.randint(1, 5))).strip() for _ in range(2 * count))
    return [name for name in dict.fromkeys(f"{name}{number}" for number, name in enumerate(names)) if len(name) < 20][
        :count
    ]


@given(BRACKETED)
def test_brackets_are_drawn_as_they_are(name: str) -> None:
    assert lines_of(name)[0][1:].startswith(name.rstrip())


def test_two_thousand_names_of_brackets_are_drawn_as_they_are() -> None:
    names = random_names(2_000)
    assert len(names) == 2_000
    for name in names:
        assert lines_of(name)[0][1:].startswith(f"{name} ")


@pytest.mark.anyio
async def test_two_thousand_names_of_brackets_are_literal_on_the_screen() -> None:
    names = random_names(2_000)
    played = stage([card(f"c{number:04}", company=name, position=None) for number, name in enumerate(names)])
    async with played.app.run_test(size=(120, 204)) as pilot:
        seen: set[str] = set()
        for place in range(0, 2_050, 50):
            board_of(played).look(board_of(played).view.to_place(min(place, 1_999)))
            await asyncio.sleep(0)
            seen.update(text.strip() for strip in played.app.screen._compositor.render_strips() for text, *_ in strip)
        assert set(names) <= seen
        assert pilot.app.is_running


@pytest.mark.parametrize("caught", [False, True], ids=["only cleaned", "only caught"])
@pytest.mark.parametrize("payload", PAYLOADS.values(), ids=PAYLOADS)
def test_a_card_of_payloads_is_text_of_its_width(monkeypatch: pytest.MonkeyPatch, payload: str, caught: bool) -> None:
    if caught:
        monkeypatch.setattr(face, "clean", CleanText)
    for each in hostile_cards(0, payload):
        for width in WIDTHS:
            for strip in pen().card(each, NOW, width, current=True, marked=True):
                segments = CleanNet().apply(list(strip), BLACK) if caught else list(strip)
                assert all_harmless(segments)
                assert sum(cell_len(text) for text, *_ in segments) == width


@given(
    st.text(max_size=60)
    | st.sampled_from([*PAYLOADS.values()]).flatmap(lambda text: st.permutations(list(text[:30])).map("".join))
)
def test_what_is_cleaned_is_clean_in_every_piece(text: str) -> None:
    cleaned = clean(text)
    assert is_clean(cleaned)
    assert not CONTROLS.search(cleaned)
    assert all(not CONTROLS.search(line) for line in clean_lines(text))
    for width in WIDTHS:
        pieces = wrapped(cleaned, width)
        assert "".join("".join(pieces).split()) == "".join(cleaned.split())
        assert all_harmless(map(Segment, pieces))


def test_a_page_of_a_megabyte_on_one_line_is_cut() -> None:
    shown = card(company=HUGE, reason=HUGE, problems=(Problem(3, HUGE),))
    rows = sheet_of(head(Subject(shown, NOW))).rows
    assert sum(len(row.text) for row in rows) < 10_000
    assert all(not CONTROLS.search(row.text) for row in rows)


@pytest.mark.anyio
async def test_a_name_of_a_megabyte_is_cut_wherever_it_is_told() -> None:
    played = stage([card("a", company=HUGE, position=HUGE)])
    async with played.app.run_test(size=(120, 30)) as pilot:
        await pilot.press("L")
        await until(pilot, lambda: "takes it back" in notice(played))
        assert len(notice(played)) < 1_100
        assert "PREPARED → APPLIED" in notice(played)
        board_of(played).action_move_to("DID_NOT_APPLY")
        await until(pilot, lambda: isinstance(played.app.screen, AskScreen))
        assert isinstance(played.app.screen, AskScreen)
        assert len(played.app.screen._question) < 400
        assert played.app.screen._question.endswith(": why not?")
        await pilot.press("escape")
        await board_of(played).run("palette")
        await until(pilot, lambda: isinstance(played.app.screen, PickerScreen) and "esc" in drawn(played.app))
        listed = played.app.screen.query_one(OptionLines).listed
        assert max(len(option.title) for option in listed.options) < 1_000


@pytest.mark.anyio
async def test_behind_a_long_paste_the_cursor_is_in_sight() -> None:
    app = Desk(lambda: AskScreen(CleanText("why not?")))
    async with app.run_test(size=(80, 20)) as pilot:
        await until(pilot, lambda: app.focused)
        assert app.focused is not None
        app.focused.post_message(events.Paste("x" * 300 + "the end"))
        await until(pilot, lambda: "the end" in app.text)
