"""Questions that were asked, one on each line, with how the answer landed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from rich.style import Style
from textual import events
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from jobboard.slots import replace
from jobboard.text.changes.interviews.rounds import Asked
from jobboard.text.clean import clean
from jobboard.ui.paint import Ink, line
from jobboard.ui.widgets.pen import BAR

LANDS = {"s": "strong", "o": "solid", "g": "gap"}
"""How an answer landed, by its key."""

STEPS = {"down": 1, "up": -1}
BACK = ("backspace", "delete")


class Noted(Widget, can_focus=True, inherit_bindings=False):
    """The questions of a round: those that stand in the file, then those that were typed here.

    One key says how the answer landed, and goes on to the next; enter goes on as well, and backspace takes one that was
    typed here back. Up and down walk, and at the ends leave the key to the form.
    """

    ALLOW_SELECT = False
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "noted--question", "noted--bar", "noted--cursor", "noted--strong", "noted--solid", "noted--gap",
    }  # fmt: skip
    """
    | Class | Description |
    | :- | :- |
    | `noted--question` | A question. |
    | `noted--bar`, `noted--cursor` | The bar before the one with the cursor; laid over its line. |
    | `noted--strong`, `noted--solid`, `noted--gap` | How it landed. |
    """

    class WentOn(Message):
        """The last of them was dealt with."""

    class Moved(Message):
        """The cursor is on another one."""

    class TakenBack(Message):
        """One that was typed here is no longer among them."""

        def __init__(self, question: str) -> None:
            super().__init__()
            self.question = question

    def __init__(self, asked: Sequence[Asked]) -> None:
        super().__init__()
        self._asked, self._there = list(asked), tuple(asked)
        self.place = 0
        self.styles.height = len(self._asked)

    def __len__(self) -> int:
        return len(self._asked)

    @property
    def news(self) -> tuple[Asked, ...]:
        """Those that the file does not have, and those of which it says otherwise how they landed."""
        return tuple(each for each in self._asked if each not in self._there)

    @property
    def is_of_the_file(self) -> bool:
        """Whether the question with the cursor stands in the file."""
        return self.place < len(self._there)

    def add(self, question: str) -> None:
        """Put the cursor on this question, a new one unless it is among them."""
        known = [_key(each.question) for each in self._asked]
        if _key(question) not in known:
            self._asked.append(Asked(question))
        self.place = known.index(_key(question)) if _key(question) in known else len(known)
        self._changed()

    def refill(self, typed: Sequence[Asked]) -> None:
        """Have these among them as well, each with how its answer landed."""
        for each in typed:
            self.add(each.question)
            self._asked[self.place] = replace(self._asked[self.place], landed=each.landed)
        self.place = 0

    def otherwise(self, typed: Sequence[Asked]) -> tuple[Asked, ...]:
        """Those of the file of which it says that the answer landed otherwise than was typed."""
        landed = {_key(each.question): each.landed for each in typed}
        return tuple(
            each for each in self._there if each.landed and landed.get(_key(each.question), each.landed) != each.landed
        )

    def arrive(self, lines: int) -> None:
        """Put the cursor on the first, or, where one comes from below, on the last."""
        self.place = 0 if lines > 0 else len(self._asked) - 1
        self.refresh()

    def on_key(self, event: events.Key) -> None:
        key = event.key
        if key in STEPS and 0 <= self.place + STEPS[key] < len(self._asked):
            self._go(self.place + STEPS[key])
        elif key in LANDS:
            self._asked[self.place] = replace(self._asked[self.place], landed=LANDS[key])
            self._go(self.place + 1)
        elif key == "enter":
            self._go(self.place + 1)
        elif key in BACK and not self.is_of_the_file:
            self._take_back()
        else:
            return
        event.stop()

    def on_click(self, event: events.Click) -> None:
        event.stop()
        self._go(max(0, min(event.y, len(self._asked) - 1)))

    def on_focus(self) -> None:
        self.refresh()

    def on_blur(self) -> None:
        self.refresh()

    def render_line(self, y: int) -> Strip:
        if y >= len(self._asked):
            return Strip.blank(self.size.width, self._style())
        asked, here = self._asked[y], self.has_focus and y == self.place
        over = ("noted--cursor",) if here else ()
        left = [
            Ink(BAR if here else " ", self._style(*over, "noted--bar")),
            Ink(clean(asked.question), self._style(*over, "noted--question")),
        ]
        landed = [Ink(f"  {asked.landed} ", self._style(*over, f"noted--{asked.landed}"))] if asked.landed else []
        return line(left, self.size.width, self._style(*over), landed)

    def _go(self, place: int) -> None:
        """To another one, or on behind the last."""
        if place < len(self._asked):
            self.place = place
            self.post_message(self.Moved())
        else:
            self.post_message(self.WentOn())
        self.refresh()

    def _take_back(self) -> None:
        question = self._asked.pop(self.place).question
        self.place = max(0, min(self.place, len(self._asked) - 1))
        self._changed()
        self.post_message(self.TakenBack(question))

    def _changed(self) -> None:
        self.styles.height = len(self._asked)
        self.refresh()

    def _style(self, *names: str) -> Style:
        return self.get_visual_style(*names).rich_style


def _key(question: str) -> str:
    return " ".join(question.split()).casefold()
