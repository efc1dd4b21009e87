"""Texts that do their worst, cards that are made of them, and a look at every segment that is drawn."""

from __future__ import annotations

import pkgutil
import re
from collections.abc import Iterable, Iterator
from importlib import import_module
from typing import Any

import pytest
from rich.segment import Segment
from textual.app import App

import jobboard.board
import jobboard.ui
from jobboard.board.card import Card
from jobboard.text import clean as cleaning
from jobboard.text.clean import CleanText
from jobboard.text.values import Next, Problem, Round, Salary
from jobboard.ui.net import CleanNet
from tests.ui.builders import card

PAYLOADS = {
    "reset": "Acme\x1bc",
    "clear": "\x1b[2J\x1b[HAcme",
    "question": "Acme\x1b[c\x1b[6n\x1b]11;?\x07",
    "title": "\x1b]0;owned\x07Acme",
    "device control": "\x1bP+q544e\x1b\\Acme",
    "c1": "Acme\x9b31m\x90q\x9c\x85",
    "nul and bell": "A\x00c\x07me\x7f",
    "lines": "Acme\r\n\x0b\x0cow\tned\u2028q\u2029q",
    "bidi": "\u202eemcA\u2066\u2069\u200f",
    "zero width": "A\u200bc\u2060me\ufeff\u00ad",
    "tags": "Acme\U000e0041\U000e0042\U000e007f",
    "surrogate": "Acme\udcff\ud83d",
    "stack of marks": "\u0301A" + "\u0301" * 40,
    "emoji": "⚠️ 👩‍💻 👍🏽 1️⃣ 🇩🇪 ❤️‍🔥",
    "variation selectors": "a\ufe0fb\ufe00\U000e0100c\u180b",
    "markup that closes": "Senior Dev [/m/w/d]",
    "markup that acts": "[@click=app.quit]Acme[/]",
    "markup that opens": "[bold red on [link=x]",
    "variables": "$x [$primary] $[x] {x} %s ${x}",
    "wide": "漢字" * 20,
    "long": "x" * 5_000,
}
CONTROLS = re.compile(
    "[\x00-\x1f\x7f-\x9f\u00ad\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\U000e0000-\U000e007f\ud800-\udfff]"
)
STATUSES = (None, "DID_NOT_APPLY", "PREPARED", "APPLIED", "INTERVIEW", "OFFER")
WORST = (
    "\x1b]0;o\x07\x1b[2J\x1bc\x1b[cA",
    "\x9b31m\x00\x7f\r\n\t\x85\u2028\u202eB\u2066\u200b\ufeff",
    "C\U000e0041\udcff\ud83d⚠️👩‍💻" + "\u0301" * 9,
    "[/m/w/d][@click=app.quit]x[/] $x",
    "x" * 5_000,
)
"""The same in few texts that most places have room for, where each text costs a walk over the board."""


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
    paid = {**rest, "salary": Salary(payload, 1, 2, payload)}
    return [*made, closed, card(f"unread-{number}", status=None, unread=payload, warnings=(payload,)),
            card(f"paid-{number}", **paid)]  # fmt: skip


def segments(app: App[None]) -> Iterator[Segment]:
    """Every segment of the screen as it is drawn."""
    for strip in app.screen._compositor.render_strips():
        yield from strip


def drawn(app: App[None]) -> str:
    """The text of the screen."""
    return "".join(text for text, *_ in segments(app))


def is_harmless(app: App[None]) -> bool:
    """Whether the screen holds text and nothing else; says what is wrong."""
    return all_harmless(segments(app))


def all_harmless(found: Iterable[Segment]) -> bool:
    """Whether these are text and nothing else; says what is wrong."""
    for text, style, control in found:
        assert control is None
        assert not CONTROLS.search(text), repr(text)
        assert style is None or (style.link is None and "@click" not in style.meta), repr(text)
    return True


def without_net(monkeypatch: pytest.MonkeyPatch) -> None:
    """Take the last net away: the cleaning of texts has to hold alone."""
    monkeypatch.setattr(CleanNet, "apply", lambda self, segments, background: segments)


def without_cleaning(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let every text be drawn as it is: the last net has to hold alone."""
    for package in (jobboard.board, jobboard.ui):
        for found in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            module = import_module(found.name)
            if getattr(module, "clean", None) is cleaning.clean:
                monkeypatch.setattr(module, "clean", CleanText)
            if getattr(module, "clean_lines", None) is cleaning.clean_lines:
                monkeypatch.setattr(module, "clean_lines", lambda text: tuple(map(CleanText, text.split("\n"))))
