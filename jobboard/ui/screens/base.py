"""What all screens share: keys from a table of commands, chords as a state, the line of keys at the foot."""

from __future__ import annotations

from typing import ClassVar

from textual import events
from textual.binding import BindingType
from textual.screen import Screen

from jobboard.board.card import Card
from jobboard.text.clean import CleanText
from jobboard.ui.commands import Command, by_id
from jobboard.ui.widgets.bars import Bottom, Key, KeyBar


class CommandScreen(Screen[None], inherit_bindings=False):
    """A screen whose every key comes from `TABLE`; subclasses also set `BINDINGS = bindings(TABLE)`."""

    TABLE: ClassVar[tuple[Command, ...]] = ()
    BINDINGS: ClassVar[list[BindingType]] = []
    ALLOW_SELECT = False
    AUTO_FOCUS = ""

    def __init__(self) -> None:
        super().__init__()
        self._waiting: Command | None = None
        self._named = by_id(self.TABLE)

    @property
    def card(self) -> Card | None:
        """The card that the commands are about."""
        return None

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        command = self._named.get(str(parameters[0]) if action == "begin" else action)
        return command is None or command.available(self.card)

    def action_begin(self, command: str) -> None:
        """The first key of a chord was pressed: the next key ends it."""
        self._wait_for(self._named[command])

    async def on_key(self, event: events.Key) -> None:
        if self._waiting is None:
            return
        event.stop()
        event.prevent_default()
        command = self._waiting
        self._wait_for(None)
        choice = next((each for each in command.choices if each.key == event.key), None)
        if choice is not None:
            await self.run_action(f"{command.id}({choice.value!r})")

    def show_keys(self) -> None:
        """Draw the line of keys: those that matter, or the ends of the chord that waits."""
        self.query_one(KeyBar).show(self._bottom())

    def _wait_for(self, command: Command | None) -> None:
        self._waiting = command
        self.show_keys()

    def _bottom(self) -> Bottom:
        matter, trouble = self.matter()
        if self._waiting is not None:
            ends = tuple(Key(each.key, each.title) for each in self._waiting.choices)
            return Bottom((*ends, Key("esc", "")), self._waiting.cap or self._waiting.shown[0], matter, trouble)
        keys = tuple(Key(each.cap, each.footer) for each in self.TABLE if each.footer and each.available(self.card))
        return Bottom(keys, "", matter, trouble)

    def matter(self) -> tuple[CleanText, bool]:
        """What stands at the right of the line of keys, and whether it is trouble."""
        return CleanText(""), False
