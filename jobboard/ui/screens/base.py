"""What all screens share: keys from a table of commands, chords as a state, the line of keys at the foot."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import ClassVar

from textual import events
from textual.screen import Screen

from jobboard.config import Keys
from jobboard.text.clean import CleanText, clean
from jobboard.text.values import Problem
from jobboard.ui.command import Command
from jobboard.ui.here import Here
from jobboard.ui.keymap import Press, action_of, by_id, presses, with_keys, written
from jobboard.ui.widgets.bars import Bottom, KeyBar
from jobboard.ui.widgets.fit import Key

OUR_KEYS: Mapping[str, Keys] = {}


class CommandScreen(Screen[None], inherit_bindings=False):
    """A screen whose every key comes from `TABLE`, with the person's own keys in it.

    `table` is the table with these keys, `key_problems` what was wrong with them.
    """

    TABLE: ClassVar[tuple[Command, ...]] = ()
    ALLOW_SELECT = False
    AUTO_FOCUS = ""

    def __init__(self, own_keys: Mapping[str, Keys] = OUR_KEYS) -> None:
        super().__init__()
        self.use_keys(own_keys)
        self._waiting: Command | None = None

    def use_keys(self, own_keys: Mapping[str, Keys]) -> None:
        """Let the commands have the person's own keys."""
        self.table: tuple[Command, ...]
        self.key_problems: tuple[Problem, ...]
        self.table, self.key_problems = with_keys(self.TABLE, own_keys)
        self._presses = presses(self.table)

    @property
    def here(self) -> Here:
        """What the commands are about."""
        return Here()

    def say(self, *lines: CleanText) -> None:
        """Tell the person something; a screen that has no place for it says nothing."""

    def matter(self) -> tuple[CleanText, bool]:
        """What stands at the right of the line of keys, and whether it is trouble."""
        return CleanText(""), False

    def takes(self, key: str) -> bool:  # noqa: ARG002
        """Whether a key is ours: not while somebody writes a text."""
        return self.focused is None

    async def on_key(self, event: events.Key) -> None:
        """Do what the key means, or end the chord that waits. Without a focus every key comes here first."""
        meant = self._presses.get(event.key, ())
        if self._waiting is None and not (meant and self.takes(event.key)):
            return
        event.stop()
        event.prevent_default()
        if self._waiting is not None:
            await self._end_chord(self._waiting, event.key)
        else:
            await self._press(meant)

    async def run(self, command_id: str, value: str | None = None) -> None:
        """Do a command by its id, with one of its choices where it has some."""
        command = by_id(self.table)[command_id]
        choice = next((each for each in command.choices if each.value == value), None)
        if not command.available(self.here):
            self.say(clean(command.why_not(self.here)))
        else:
            await self.run_action(command.id if choice is None else action_of(command, choice))

    async def _press(self, meant: Sequence[Press]) -> None:
        here = self.here
        press = next((each for each in meant if each.command.available(here)), None)
        if press is None:
            reasons = [each.command.why_not(here) for each in meant if each.command.otherwise]
            self.say(*map(clean, reasons[:1]))
        elif press.command.is_chord:
            self._wait_for(press.command)
        else:
            await self.run_action(press.action)

    async def _end_chord(self, command: Command, key: str) -> None:
        self._wait_for(None)
        choice = next((each for each in command.choices if each.key == key), None)
        if choice is not None:
            await self.run_action(action_of(command, choice))
        elif key not in ("escape", "ctrl+c"):
            ends = " ".join(each.key for each in command.choices)
            self.say(clean(f"{command.cap or written(command.keys[0])} waits for one of {ends}"))

    def _wait_for(self, command: Command | None) -> None:
        self._waiting = command
        self.show_keys()

    def show_keys(self) -> None:
        """Draw the line of keys: those that matter, or the ends of the chord that waits."""
        self.query_one(KeyBar).show(self._bottom())

    def _bottom(self) -> Bottom:
        matter, trouble = self.matter()
        if self._waiting is not None:
            ends = tuple(Key(each.key, each.title) for each in self._waiting.choices)
            return Bottom((*ends, Key("esc", "")), self._waiting.cap or self._waiting.shown[0], matter, trouble)
        here = self.here
        keys = tuple(Key(each.cap, each.footer) for each in self.table if each.in_footer(here))
        return Bottom(keys, "", matter, trouble)
