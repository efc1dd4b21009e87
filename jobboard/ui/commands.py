"""Everything a person can do, each thing declared once: keys, footer and help are made from this table.

A command with the id `move_right` is done by the screen's method `action_move_right`. One with choices and a key of its
own is a chord: its key, then the key of a choice; one with choices and no key is done by the choice's key alone.
Either way the method gets the choice's value.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from textual.binding import Binding, BindingType

from jobboard.board.card import Card
from jobboard.text.values import STATUSES

Available = Callable[[Card | None], bool]
"""Whether a command does anything, by the card under the cursor."""


def always(_: Card | None) -> bool:
    """At any time."""
    return True


def on_a_card(card: Card | None) -> bool:
    """With the cursor on a card."""
    return card is not None


def on_an_open_card(card: Card | None) -> bool:
    """With the cursor on a card that has not ended."""
    return card is not None and not card.closed


def on_a_closed_card(card: Card | None) -> bool:
    """With the cursor on a card that has ended."""
    return card is not None and card.closed


def left_of_it(card: Card | None) -> bool:
    """With a status to the left of the card's. In UNSORTED there is no left and no right."""
    return card is not None and card.status not in (None, STATUSES[0])


def right_of_it(card: Card | None) -> bool:
    """With a status to the right of the card's."""
    return card is not None and card.status not in (None, STATUSES[-1])


@dataclass(frozen=True, slots=True)
class Choice:
    """One end of a chord: its key, what it is called, and the value that the method gets."""

    key: str
    title: str
    value: str


@dataclass(frozen=True, slots=True)
class Command:
    """One thing to do.

    `keys` are Textual's names of keys, `shown` how the help page writes them, `help` says what it does, also to a file.
    `footer` is its short name in the footer, where it is one of those that matter; `cap` its key there.
    """

    id: str
    keys: tuple[str, ...]
    shown: str
    group: str
    help: str
    footer: str = ""
    cap: str = ""
    choices: tuple[Choice, ...] = ()
    available: Available = always

    @property
    def is_chord(self) -> bool:
        """Whether it waits for a second key."""
        return bool(self.keys and self.choices)


COLUMN_NAMES = {
    None: "Unsorted",
    "DID_NOT_APPLY": "Did not apply",
    "PREPARED": "Prepared",
    "APPLIED": "Applied",
    "INTERVIEW": "Interview",
    "OFFER": "Offer",
}

TO_COLUMN = tuple(Choice(str(number), COLUMN_NAMES[status], status) for number, status in enumerate(STATUSES, 1))
ENDS = (
    Choice("r", "rejected", "rejected"),
    Choice("g", "ghosted", "ghosted"),
    Choice("w", "withdrawn", "withdrawn"),
    Choice("l", "role closed", "role closed"),
    Choice("d", "declined", "declined"),
    Choice("a", "accepted", "accepted"),
)
TWICE = (Choice("g", "first card", "first"),)

WALK, CHANGE, SEE = "Walk", "Change the file", "See"

# fmt: off
BOARD = (
    Command("left", ("h", "left"), "h  ←", WALK, "the column to the left"),
    Command("down", ("j", "down"), "j  ↓", WALK, "the next card"),
    Command("up", ("k", "up"), "k  ↑", WALK, "the card above"),
    Command("right", ("l", "right"), "l  →", WALK, "the column to the right"),
    Command("first", ("g",), "g g", WALK, "the first card of the column", choices=TWICE),
    Command("last", ("G", "shift+g"), "G", WALK, "the last card of the column"),
    Command("half_down", ("ctrl+d",), "ctrl+d", WALK, "half a screen down"),
    Command("half_up", ("ctrl+u",), "ctrl+u", WALK, "half a screen up"),
    Command("column", (), "1 … 5", WALK, "that column, from Did not apply to Offer", choices=TO_COLUMN),
    Command(
        "move_left", ("H", "shift+h", "shift+left"), "H  shift+←", CHANGE,
        "move the card one column to the left: writes the status and a line of history",
        available=left_of_it,
    ),
    Command(
        "move_right", ("L", "shift+l", "shift+right"), "L  shift+→", CHANGE,
        "move the card one column to the right: the same, and to Applied the date, where its place is empty",
        footer="move", cap="H L", available=right_of_it,
    ),
    Command(
        "move_to", ("m",), "m  1 … 5", CHANGE, "move the card to that column",
        footer="move to", cap="m", choices=TO_COLUMN, available=on_a_card,
    ),
    Command(
        "close", ("x",), "x  r g w l d a", CHANGE,
        "close it as rejected, ghosted, withdrawn, role closed, declined or accepted; the status stays",
        footer="close", cap="x", choices=ENDS, available=on_an_open_card,
    ),
    Command(
        "reopen", ("x",), "x", CHANGE, "open a closed card again: takes the outcome away",
        footer="reopen", cap="x", available=on_a_closed_card,
    ),
    Command(
        "undo", ("u",), "u", CHANGE, "take the last change back, also one from before the last start",
        footer="undo", cap="u",
    ),
    Command("redo", ("U", "shift+u"), "U", CHANGE, "make the change again that was taken back"),
    Command(
        "open", ("enter",), "enter", SEE, "all that the file says, its problems and its text",
        footer="open", cap="enter", available=on_a_card,
    ),
    Command("closed", ("c",), "c", SEE, "show or hide the closed cards", footer="closed", cap="c"),
    Command("help", ("question_mark", "shift+slash"), "?", SEE, "this page", footer="help", cap="?"),
    Command("back", ("escape",), "esc", SEE, "back: leaves a dialog, a page, a key that waits for another"),
    Command("quit", ("q",), "q", SEE, "quit, once every change is written", footer="quit", cap="q"),
    Command("interrupt", ("ctrl+c",), "ctrl+c", SEE, "says how to quit"),
)

PAGE = (
    Command("down", ("j", "down"), "j  ↓", WALK, "a line down", footer="scroll", cap="j k"),
    Command("up", ("k", "up"), "k  ↑", WALK, "a line up"),
    Command("half_down", ("ctrl+d", "pagedown", "space"), "ctrl+d", WALK, "half a screen down"),
    Command("half_up", ("ctrl+u", "pageup"), "ctrl+u", WALK, "half a screen up"),
    Command("first", ("g",), "g g", WALK, "the beginning", choices=(Choice("g", "the beginning", "first"),)),
    Command("last", ("G", "shift+g"), "G", WALK, "the end"),
    Command("back", ("escape", "q", "enter", "ctrl+c"), "esc  q", SEE, "back to the board", footer="back", cap="esc"),
)
# fmt: on


def bindings(table: Iterable[Command]) -> list[BindingType]:
    """Textual's bindings of a table; a chord's key begins it (`action_begin`)."""
    made: list[BindingType] = []
    for command in table:
        keys = ",".join(command.keys)
        if command.is_chord:
            made.append(Binding(keys, f"begin({command.id!r})", command.help, show=False, id=command.id))
        elif command.choices:
            for each in command.choices:
                action = f"{command.id}({each.value!r})"
                made.append(Binding(each.key, action, each.title, show=False, id=f"{command.id}-{each.key}"))
        else:
            made.append(Binding(keys, command.id, command.help, show=False, id=command.id))
    return made


def by_id(table: Iterable[Command]) -> dict[str, Command]:
    """The commands of a table by their ids."""
    return {command.id: command for command in table}
