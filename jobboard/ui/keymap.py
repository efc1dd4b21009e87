"""From the table of commands to keys: which commands a key means, and the person's own keys in place of ours."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from jobboard.config import Keys
from jobboard.slots import frozen, replace
from jobboard.text.clean import clean
from jobboard.text.values import Problem
from jobboard.ui.command import Choice, Command

SIGNS = {
    "question_mark": "?", "slash": "/", "escape": "esc", "left": "←", "right": "→", "up": "↑", "down": "↓", "plus": "+",
    "minus": "-", "full_stop": ".", "comma": ",", "colon": ":", "semicolon": ";", "exclamation_mark": "!", "tilde": "~",
    "asterisk": "*", "number_sign": "#", "equals_sign": "=", "backslash": "\\", "apostrophe": "'", "underscore": "_",
    "less_than_sign": "<", "greater_than_sign": ">", "percent_sign": "%", "ampersand": "&", "at": "@",
    "dollar_sign": "$", "quotation_mark": '"', "vertical_line": "|",
}  # fmt: skip
"""How the keys that Textual gives a name are written."""

NAMES = {sign: name for name, sign in SIGNS.items() if len(sign) == 1}


@frozen
class Press:
    """What one key means: a command, or one choice of a command that has no key of its own."""

    command: Command
    choice: Choice | None = None

    @property
    def action(self) -> str:
        """Textual's words for doing it."""
        return self.command.id if self.choice is None else action_of(self.command, self.choice)


def action_of(command: Command, choice: Choice) -> str:
    """Textual's words for a command with one of its choices."""
    return f"{command.id}({choice.value!r})"


def presses(table: Iterable[Command]) -> dict[str, tuple[Press, ...]]:
    """Each key with what it may mean; the first that is available counts."""
    keys: dict[str, tuple[Press, ...]] = {}
    for command in table:
        for key in command.keys:
            keys[key] = (*keys.get(key, ()), Press(command))
        if command.choices and not command.keys:
            for choice in command.choices:
                keys[choice.key] = (*keys.get(choice.key, ()), Press(command, choice))
    return keys


def by_id(table: Iterable[Command]) -> dict[str, Command]:
    """The commands of a table by their ids."""
    return {command.id: command for command in table}


def written(key: str) -> str:
    """A key as a person writes it: `question_mark` is `?`, `shift+left` is `shift+←`."""
    before, plus, last = key.rpartition("+")
    return f"{before}{plus}{SIGNS.get(last, last)}"


def with_keys(table: tuple[Command, ...], own: Mapping[str, Keys]) -> tuple[tuple[Command, ...], tuple[Problem, ...]]:
    """The table with the person's own keys (`[keys]` in the config), and what is wrong with these.

    A key goes to the command that the person gives it, and from the one that had it.
    """
    if not own:
        return table, ()
    ids = {command.id for command in table}
    problems = [
        Problem(keys.line, f"keys: there is no command {name}") for name, keys in own.items() if name not in ids
    ]
    given = {name: _named(keys.keys) for name, keys in own.items() if name in ids}
    taken = {key: name for name, keys in given.items() for key in keys}
    changed = tuple(_rekeyed(command, given.get(command.id), taken) for command in table)
    for before, after in zip(table, changed, strict=True):
        thief = next((taken[key] for key in before.keys if key in taken), None)
        if before.keys and not after.keys and thief is not None:
            line = own[thief].line
            problems.append(
                Problem(line, f"keys: {written(before.keys[0])} was the key of {before.id}, which has none now")
            )
    return changed, tuple(problems)


def _named(keys: tuple[str, ...]) -> tuple[str, ...]:
    """The keys as Textual names them; a capital also as terminals that tell shift apart send it."""
    names: list[str] = []
    for key in keys:
        before, plus, last = key.rpartition("+") if len(key) > 1 else ("", "", key)
        names.append(f"{before}{plus}{NAMES.get(last, last)}")
        if len(key) == 1 and key.isupper():
            names.append(f"shift+{key.lower()}")
    return tuple(names)


def _rekeyed(command: Command, own: tuple[str, ...] | None, taken: Mapping[str, str]) -> Command:
    if own is None:
        kept = tuple(key for key in command.keys if key not in taken or taken[key] == command.id)
        if kept == command.keys:
            return command
        own = kept
    shown = [clean(written(key)) for key in own if not (key.startswith("shift+") and len(key) == 7)]
    ends = " ".join(choice.key for choice in command.choices)
    return replace(
        command, keys=own, shown=" ".join(filter(None, ("  ".join(shown), ends))), cap=shown[0] if shown else ""
    )
