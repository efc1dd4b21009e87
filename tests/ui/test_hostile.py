"""Whatever a file, a name, a config or an error says is text on the screen: nothing steers the terminal, runs, crashes.

Each payload is put into everything that is drawn; the screen is then read as segments. Texts are cleaned, and a net
over all segments catches what was not: each of the two has to hold on its own.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path

import pytest
from textual import events

from jobboard.board.card import Card
from jobboard.config import Keys, Settings
from jobboard.errors import Refused
from jobboard.slots import replace
from jobboard.store.live import Folder
from jobboard.text.values import Problem
from jobboard.ui.screens.add import AddScreen
from jobboard.ui.screens.ask import AskScreen
from jobboard.ui.screens.pages import PageScreen
from jobboard.ui.screens.picker import PickerScreen
from jobboard.ui.widgets.field import Answer
from tests.ui.builders import FOLDER, NOW, Stage, card, stage
from tests.ui.hostile import (
    PAYLOADS,
    WORST,
    drawn,
    hostile_cards,
    is_harmless,
    without_cleaning,
    without_net,
)
from tests.ui.play import board_of, notice

pytestmark = pytest.mark.anyio


@pytest.fixture(params=["only cleaned", "only caught"], autouse=True)
def net(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """One of the two layers is missing: the last net, or the cleaning of texts."""
    (without_net if request.param == "only cleaned" else without_cleaning)(monkeypatch)


def hostile_stage() -> Stage:
    """A board on which every text is hostile, of every card and every other file."""
    played = stage(
        [each for number, payload in enumerate(WORST) for each in hostile_cards(number, payload)], others=WORST
    )
    played.actions.text = "---\ncompany: x\n---\n" + "\n".join(PAYLOADS.values())
    return played


def to_card(played: Stage, card_id: str) -> None:
    board_of(played).look(board_of(played).view.to_card(card_id))


def press(played: Stage, *keys: str) -> None:
    """Type these without waiting for what they do: the pilot would wait longer than all of them take."""
    for key in keys:
        played.app.post_message(events.Key(key, key if len(key) == 1 else None))


async def true(fact: Callable[[], object]) -> None:
    """Wait for a fact, looking often."""
    for _ in range(5_000):
        if fact():
            return
        await asyncio.sleep(0.001)
    raise AssertionError("it did not come true")


async def opened(played: Stage, kind: type[object]) -> None:
    """Wait for a screen of that kind, and look at it."""
    await true(lambda: isinstance(played.app.screen, kind) and "esc" in drawn(played.app))
    assert is_harmless(played.app)


async def pasted(played: Stage, text: str) -> None:
    """Paste a text into the line that has the keys, and look at the screen."""
    await true(lambda: isinstance(played.app.focused, Answer))
    answer = played.app.focused
    assert isinstance(answer, Answer)
    before = answer.value
    answer.post_message(events.Paste(text))
    await true(lambda: answer.value != before)
    assert is_harmless(played.app)


async def next_field(played: Stage) -> None:
    before = played.app.focused
    press(played, "tab")
    await true(lambda: played.app.focused is not before)


async def left(played: Stage) -> None:
    """Leave whatever is open over the board; a form that is filled in wants to be told twice."""
    press(played, *["escape"] * (2 if isinstance(played.app.screen, AddScreen) else 1))
    await true(lambda: len(played.app.screen_stack) == 1)


async def test_cards_and_pages() -> None:
    played = hostile_stage()
    async with played.app.run_test(size=(120, 24)) as pilot:
        press(played, "c")
        await true(lambda: board_of(played).view.with_closed)
        for each in board_of(played).view.whole:
            to_card(played, each.id)
            assert is_harmless(played.app)
        for number in range(len(WORST)):
            to_card(played, f"PREPARED-{number}")
            await pane_is_harmless(played)
        for size in ((50, 20), (200, 50), (1, 1), (9, 3)):
            await pilot.resize_terminal(*size)
            assert is_harmless(played.app)


async def pane_is_harmless(played: Stage) -> None:
    about = board_of(played).view.card
    press(played, "enter")
    await true(lambda: any(key.startswith(("line:", "rest:")) for key in keys_of_pane(played, about)[-1:]))
    assert is_harmless(played.app)
    press(played, "G")
    await true(lambda: last_of_pane(played) == keys_of_pane(played, about)[-1])
    assert is_harmless(played.app)
    press(played, "escape")
    await true(lambda: not board_of(played).view.pane)


def keys_of_pane(played: Stage, about: Card | None) -> list[str]:
    """The keys of the rows in the pane, where it shows this card."""
    contents = board_of(played)._contents
    shown = contents.subject if contents is not None else None
    if contents is None or shown is None or about is None or shown.card.id != about.id:
        return []
    return [row.key for row in contents.rows if row.key]


def last_of_pane(played: Stage) -> str:
    """The key of the row under the pane's cursor."""
    pane = board_of(played)._pane
    return pane.current.key if pane is not None and pane.current is not None else ""


async def test_notices() -> None:
    played = hostile_stage()
    async with played.app.run_test(size=(120, 24)):
        for number, payload in enumerate(WORST):
            to_card(played, f"PREPARED-{number}")
            await label_and_put_back_are_harmless(played, f"PREPARED-{number}")
            await refusal_is_harmless(played, f"{number}: {payload}")
            await trouble_is_harmless(played, payload)
            await what_is_learned_is_harmless(played, f"unread-{number}")


async def label_and_put_back_are_harmless(played: Stage, card_id: str) -> None:
    before = played.live.board.by_id[card_id]
    press(played, "L")
    await true(lambda: "APPLIED" in notice(played))
    assert is_harmless(played.app)
    played.live.change({card_id: before})
    await true(lambda: "another program" in notice(played))
    assert is_harmless(played.app)


async def refusal_is_harmless(played: Stage, payload: str) -> None:
    played.actions.refusal = Refused(f"refused {payload}")
    press(played, "L")
    await true(lambda: f"refused {payload.partition(':')[0]}" in notice(played))
    assert is_harmless(played.app)
    played.actions.refusal = None


async def trouble_is_harmless(played: Stage, payload: str) -> None:
    played.live.change({}, trouble=f"trouble {payload}")
    await true(lambda: board_of(played)._trouble == f"trouble {payload}")
    assert is_harmless(played.app)


async def what_is_learned_is_harmless(played: Stage, card_id: str) -> None:
    path = f"/home/ann/applications/{played.live.board.by_id[card_id].unread}.md"
    played.live.put(replace(played.live.board.by_id[card_id], path=path))
    played.live.change({})
    await true(lambda: board_of(played).view.whole.by_id[card_id].path == path)
    to_card(played, card_id)
    press(played, "y")
    await true(lambda: "copied: " in notice(played))
    assert is_harmless(played.app)
    board_of(played).action_no_application()
    await true(lambda: "is not looked at" in notice(played))
    assert is_harmless(played.app)


async def test_questions() -> None:
    played = hostile_stage()
    played.actions.text = "# Acme - Engineer\n\n## History\n\n- 2026-11-21: PREPARED → APPLIED\n"
    async with played.app.run_test(size=(120, 24)):
        for number, payload in enumerate(WORST):
            for key in ("H", "D"):
                to_card(played, f"PREPARED-{number}")
                press(played, key)
                await opened(played, AskScreen)
                await pasted(played, payload)
                await left(played)


async def test_an_unknown_word_that_may_be_taught() -> None:
    words = [payload[:50] for payload in WORST]
    played = stage([card(f"c{number}", status=None, status_text=word) for number, word in enumerate(words)])
    async with played.app.run_test(size=(120, 24)):
        for number in range(len(words)):
            to_card(played, f"c{number}")
            press(played, "m", "3")
            await opened(played, PickerScreen)
            await left(played)


async def test_the_palette_and_the_other_files() -> None:
    played = hostile_stage()
    async with played.app.run_test(size=(120, 24)):
        for action in ("palette", "others"):
            await board_of(played).run(action)
            await opened(played, PickerScreen)
            for payload in WORST:
                await pasted(played, payload[:90])
            press(played, "ctrl+u")
            await true(lambda: isinstance(played.app.focused, Answer) and not played.app.focused.value)
            await pasted(played, "x")
            await left(played)


async def test_the_form() -> None:
    played = stage([])
    async with played.app.run_test(size=(120, 30)):
        for payloads in (WORST, WORST[::-1]):
            press(played, "a")
            await opened(played, AddScreen)
            for payload in payloads:
                await pasted(played, payload.replace("\r\n", " "))
                await next_field(played)
                assert is_harmless(played.app)
            await left(played)


async def test_the_form_that_a_posting_fills_in() -> None:
    played = stage([])
    async with played.app.run_test(size=(120, 30)):
        for payload in WORST:
            press(played, "a")
            await opened(played, AddScreen)
            await pasted(played, f"{payload}\n{payload}")
            await left(played)


async def test_the_filter_and_its_echo() -> None:
    played = hostile_stage()
    async with played.app.run_test(size=(120, 24)):
        for payload in WORST:
            press(played, "slash")
            await true(lambda: isinstance(played.app.focused, Answer))
            await pasted(played, f"{payload[:90]} quiet:>{payload} text:{payload}")
            press(played, "enter")
            await true(lambda: not played.app.focused)
            assert is_harmless(played.app)
            press(played, "escape")
            await true(lambda: not board_of(played).view.lens.filter.text)


async def test_letters_that_are_no_letters_are_not_typed() -> None:
    played = hostile_stage()
    async with played.app.run_test(size=(120, 24)):
        press(played, "slash")
        await true(lambda: isinstance(played.app.focused, Answer))
        for letter in "".join(WORST[:-1]):
            played.app.post_message(events.Key(f"key-{ord(letter)}", letter))
        await true(lambda: "[/m/w/d][@click=app.quit]x[/] $x" in drawn(played.app))
        assert is_harmless(played.app)


async def test_the_config() -> None:
    commands = ("move_right", "close", "move_to", "filter", "palette")
    keys = {name: Keys((payload,), 1) for name, payload in zip(commands, WORST, strict=True)}
    unknown = {payload: Keys(("Q",), 2) for payload in WORST}
    settings = Settings(problems=(Problem(1, WORST[0]),), theme=WORST[1], keys={**keys, **unknown})
    played = stage([card()], folder=replace(FOLDER, settings=settings))
    async with played.app.run_test(size=(200, 40)):
        await true(lambda: "there is no command" in notice(played))
        assert is_harmless(played.app)
        for chord in WORST[1:3]:
            press(played, chord)
            await true(lambda: board_of(played)._waiting)
            assert is_harmless(played.app)
            press(played, "escape")
            await true(lambda: not board_of(played)._waiting)
        for name, kind in (("help", PageScreen), ("palette", PickerScreen)):
            await board_of(played).run(name)
            await opened(played, kind)
            await left(played)


@pytest.mark.parametrize("given", [(), (card(),)], ids=["empty", "not empty"])
async def test_the_folders_name_and_where_it_was_looked_for(given: tuple[Card, ...]) -> None:
    name = "".join(f"x{payload[:60]}" for payload in WORST).replace("/", "").replace("\0", "")
    for looked in ((), WORST):
        folder = Folder(Path("/home/ann") / name, now=lambda: NOW, looked=looked)
        played = stage(given, folder=folder, others=WORST)
        async with played.app.run_test(size=(120, 40)):
            assert "No applications" in drawn(played.app) or given
            assert is_harmless(played.app)
