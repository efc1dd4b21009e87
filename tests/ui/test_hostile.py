"""Whatever a file, a name or an error says is text on the screen: nothing steers the terminal, runs, or crashes.

Each payload is put into everything that is drawn; the screen is then read as segments. Texts are cleaned, and a net
over all segments catches what was not: each of the two has to hold on its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest
from rich.segment import Segment
from textual.app import App
from textual.pilot import Pilot

from jobboard.board import face
from jobboard.board.card import Card
from jobboard.errors import Refused
from jobboard.text.clean import CleanText
from jobboard.text.values import Next, Problem, Round, Salary
from jobboard.ui import changes, rows
from jobboard.ui.app import JobboardApp
from jobboard.ui.net import CleanNet
from jobboard.ui.screens import board
from jobboard.ui.screens.details import DetailsScreen
from tests.ui.builders import Stage, card, stage
from tests.ui.play import board_of, notice, until

pytestmark = pytest.mark.anyio

PAYLOADS = {
    "reset": "Acme\x1bc",
    "clear": "\x1b[2J\x1b[HAcme",
    "title": "\x1b]0;owned\x07Acme",
    "c1": "Acme\x9b31m\x90q\x9c",
    "nul and bell": "A\x00c\x07me\x7f",
    "lines": "Acme\r\n\x0b\x0cowned",
    "bidi": "\u202eemcA\u2066\u2069",
    "zero width": "A\u200bc\u2060me\ufeff",
    "tags": "Acme\U000e0041\U000e0042",
    "surrogate": "Acme\udcff",
    "stack of marks": "A" + "\u0301" * 40,
    "markup that closes": "Senior Dev [/m/w/d]",
    "markup that acts": "[@click=app.quit]Acme[/]",
    "markup that opens": "[bold red on [link=x]",
    "wide": "漢字" * 20,
    "long": "x" * 5_000,
}
CONTROLS = re.compile(
    "[\x00-\x1f\x7f-\x9f\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\U000e0000-\U000e007f\ud800-\udfff]"
)


STATUSES = (None, "DID_NOT_APPLY", "PREPARED", "APPLIED", "INTERVIEW", "OFFER")


def hostile_cards(number: int, payload: str) -> list[Card]:
    """One card a column and some more, each with the payload in everything that is stated."""
    rest: dict[str, Any] = {
        "company": payload, "position": payload, "reason": payload, "status_text": payload, "url": payload,
        "location": payload, "job_id": payload, "source": payload, "contact": payload, "tags": (payload,),
        "next": Next(payload), "salary": Salary(payload), "problems": (Problem(1, payload),),
        "rounds": (Round(1, payload, with_whom=payload),), "resume": payload, "letter": payload,
    }  # fmt: skip
    made = [card(f"{status}-{number}", status=status, **rest) for status in STATUSES]
    closed = card(f"closed-{number}", outcome="rejected", **rest)
    return [*made, closed, card(f"unread-{number}", status=None, unread=payload, warnings=(payload,))]


def segments(app: App[None]) -> Iterator[Segment]:
    """Every segment of the screen as it is drawn."""
    for strip in app.screen._compositor.render_strips():
        yield from strip


def is_harmless(app: App[None]) -> bool:
    """Whether the screen holds text and nothing else; says what is wrong."""
    for text, style, control in segments(app):
        assert control is None
        assert not CONTROLS.search(text), repr(text)
        assert style is None or (style.link is None and "@click" not in style.meta), repr(text)
    return True


@pytest.fixture(params=["only cleaned", "only caught"])
def net(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """One of the two layers is missing: the last net, or the cleaning of texts."""
    if request.param == "only cleaned":
        monkeypatch.setattr(CleanNet, "apply", lambda self, segments, background: segments)
    else:
        for module in (face, rows, changes, board):
            monkeypatch.setattr(module, "clean", CleanText)
        monkeypatch.setattr(rows, "clean_lines", lambda text: tuple(map(CleanText, text.split("\n"))))


@pytest.mark.usefixtures("net")
async def test_payloads_are_text_on_every_surface() -> None:
    payloads = list(PAYLOADS.values())
    together = [" ".join(payloads[start : start + 4]) for start in range(0, len(payloads), 4)]
    cards = [each for number, payload in enumerate([*together, *payloads]) for each in hostile_cards(number, payload)]
    played = stage(cards)
    played.actions.text = "---\ncompany: x\n---\n" + "\n".join(payloads)
    async with played.app.run_test(size=(120, 24)) as pilot:
        await pilot.press("c")
        for each in cards:
            board_of(played).look(board_of(played).view.to_card(each.id))
            assert is_harmless(played.app)
        for number, payload in enumerate(together):
            board_of(played).look(board_of(played).view.to_card(f"PREPARED-{number}"))
            await details_are_harmless(played, pilot)
            await question_is_harmless(played, pilot)
            await refusal_is_harmless(played, pilot, f"{number}: {payload}")
            await trouble_is_harmless(played, pilot, payload)
        await pilot.resize_terminal(50, 20)
        assert is_harmless(played.app)
        assert played.app.is_running


async def details_are_harmless(played: Stage, pilot: Pilot[None]) -> None:
    await pilot.press("enter")
    page = played.app.screen
    assert isinstance(page, DetailsScreen)
    await until(pilot, lambda: "company: x" in [row.text for row in page.page._rows])
    assert is_harmless(played.app)
    await pilot.press("G")
    assert is_harmless(played.app)
    await pilot.press("escape")


async def question_is_harmless(played: Stage, pilot: Pilot[None]) -> None:
    await pilot.press("H")
    await until(pilot, lambda: any("why not?" in text for text, *_ in segments(played.app)))
    assert is_harmless(played.app)
    await pilot.press("escape")


async def refusal_is_harmless(played: Stage, pilot: Pilot[None], payload: str) -> None:
    played.actions.refusal = Refused(f"refused {payload}")
    await pilot.press("L")
    await until(pilot, lambda: f"refused {payload.partition(':')[0]}" in notice(played))
    assert is_harmless(played.app)


async def trouble_is_harmless(played: Stage, pilot: Pilot[None], payload: str) -> None:
    played.live.change({}, trouble=f"trouble {payload}")
    await until(pilot, lambda: board_of(played)._trouble == f"trouble {payload}")
    assert is_harmless(played.app)


@pytest.mark.usefixtures("net")
@pytest.mark.parametrize("payload", ["Acme\x1bc", "[@click=app.quit]x", "a\udcff\u202e"])
async def test_a_payload_in_the_folders_name_is_text(payload: str) -> None:
    played = stage([card()])
    app = JobboardApp(played.live, played.actions)
    async with app.run_test(size=(120, 20)):
        assert is_harmless(app)


async def test_random_brackets_are_literal() -> None:
    names = ["[", "]", "[/]", "[b]", "[/b", "\\[x]", "[[a]]", "[@click=x]", "$x [$y]", "[red]a[/red]"]
    played = stage([card(f"n{number}", company=name) for number, name in enumerate(names)])
    async with played.app.run_test(size=(120, 45)):
        drawn = "".join(text for text, *_ in segments(played.app))
        assert all(name in drawn for name in names)
