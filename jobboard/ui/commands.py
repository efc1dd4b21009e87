"""Everything a person can do, each thing declared once: keys, footer, help, palette and keymap are made from this.

A command with the id `move_right` is done by the screen's method `action_move_right`. One with choices and a key of its
own is a chord: its key, then the key of a choice; one with choices and no key is done by the choice's key alone.
Either way the method gets the choice's value. A command without any key is found in the palette only.
"""

from __future__ import annotations

from dataclasses import dataclass

from jobboard.board.order import Order
from jobboard.text.values import STATUSES
from jobboard.ui.here import (
    Available,
    Here,
    always,
    left_of_it,
    on_a_card,
    on_a_line,
    on_cards,
    on_closed_cards,
    on_open_cards,
    right_of_it,
    with_a_link,
)


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
    `each` is what the palette calls it with one of its choices (`move to {}`); without it the choices are not named.
    `otherwise` is what is said where it is not available: nothing is hidden by a key that does nothing.
    `words` are other words that people have for it, by which the palette finds it.
    """

    id: str
    keys: tuple[str, ...]
    shown: str
    group: str
    help: str
    footer: str = ""
    cap: str = ""
    choices: tuple[Choice, ...] = ()
    each: str = ""
    available: Available = always
    otherwise: str = ""
    words: str = ""

    def why_not(self, here: Here) -> str:
        """What is said where it is not available."""
        return self.otherwise if here.cards or not self.otherwise else NO_CARD

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
ORDER_NAMES: dict[Order, str] = {
    "needs": "what needs me",
    "recent": "recent change",
    "company": "company",
    "pay": "pay",
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
BY = tuple(Choice(order[0], name, order) for order, name in ORDER_NAMES.items())
TWICE = (Choice("g", "first card", "first"),)

WALK, CHANGE, FIND, SEE, REST = "Walk", "Change the file", "Find", "See", "In the palette"
GROUPS = (CHANGE, FIND, SEE, WALK, REST)
"""The groups as help and palette show them."""

NO_CARD = "there is no card under the cursor"
UNSORTED = "Unsorted has no left and right: m and a number sends the card to a column"

# fmt: off
BOARD = (
    Command("left", ("h", "left"), "h  ←", WALK, "the column to the left"),
    Command("down", ("j", "down"), "j  ↓", WALK, "the next card"),
    Command("up", ("k", "up"), "k  ↑", WALK, "the card above"),
    Command("right", ("l", "right"), "l  →", WALK, "the column to the right"),
    Command("first", ("g",), "g g", WALK, "the first card of the column", choices=TWICE),
    Command("last", ("G", "shift+g"), "G", WALK, "the last card of the column"),
    Command("half_down", ("ctrl+d", "pagedown"), "ctrl+d", WALK, "half a screen down"),
    Command("half_up", ("ctrl+u", "pageup"), "ctrl+u", WALK, "half a screen up"),
    Command(
        "column", (), "1 … 5", WALK, "that column, from Did not apply to Offer", choices=TO_COLUMN, each="go to {}",
    ),
    Command(
        "open", ("enter",), "enter", SEE, "all that the file says, its problems and its text",
        footer="open", cap="enter", available=on_a_line, otherwise=NO_CARD,
    ),
    Command(
        "move_left", ("H", "shift+h", "shift+left"), "H  shift+←", CHANGE,
        "move the card one column to the left: writes the status and a line of history",
        available=left_of_it, otherwise=UNSORTED,
    ),
    Command(
        "move_right", ("L", "shift+l", "shift+right"), "L  shift+→", CHANGE,
        "move the card one column to the right: the same, and to Applied the date, where its place is empty",
        footer="move", cap="H L", available=right_of_it, otherwise=UNSORTED,
    ),
    Command(
        "move_to", ("m",), "m  1 … 5", CHANGE, "move the card to that column",
        footer="move to", cap="m", choices=TO_COLUMN, each="move to {}", available=on_cards, otherwise=NO_CARD,
    ),
    Command(
        "close", ("x",), "x  r g w l d a", CHANGE,
        "close it as rejected, ghosted, withdrawn, role closed, declined, accepted: writes that; the status stays",
        footer="close", cap="x", choices=ENDS, each="close as {}", available=on_open_cards, otherwise=NO_CARD,
    ),
    Command(
        "reopen", ("x",), "x", CHANGE, "open a closed card again: takes the outcome away",
        footer="reopen", cap="x", available=on_closed_cards,
    ),
    Command(
        "mark", ("space",), "space", CHANGE,
        "mark the card and go to the next: moving and closing then take all that are marked, and u takes all back",
        footer="mark", cap="space", available=on_a_card, otherwise=NO_CARD, words="unmark select",
    ),
    Command(
        "redate", ("D", "shift+d"), "D", CHANGE,
        "give the last move another day: its line of history, and the application date if that move wrote it",
        available=on_a_card, otherwise=NO_CARD, words="date when yesterday",
    ),
    Command(
        "add", ("a",), "a", CHANGE, "add an application: a new file; company or position is enough",
        footer="add", cap="a", words="new create application",
    ),
    Command(
        "edit", ("e",), "e", CHANGE, "open the file in $VISUAL or $EDITOR",
        footer="edit", cap="e", available=on_a_card, otherwise=NO_CARD, words="editor vim change text",
    ),
    Command(
        "undo", ("u",), "u", CHANGE, "take the last change back, also one from before the last start",
        footer="undo", cap="u", words="revert back",
    ),
    Command("redo", ("U", "shift+u"), "U", CHANGE, "make the change again that was taken back"),
    Command(
        "filter", ("slash",), "/", FIND,
        "show only what matches while you type: words, or status:applied tag:remote quiet:>14 pay:>150k text:word",
        footer="filter", cap="/", words="search find tag",
    ),
    Command(
        "sort", ("s",), "s  n r c p", FIND, "sort by what needs me, recent change, company, pay",
        choices=BY, each="sort by {}", words="order",
    ),
    Command(
        "closed", ("c",), "c", SEE, "show or hide the closed cards",
        footer="closed", cap="c", words="rejected ghosted ended archive",
    ),
    Command(
        "link", ("o",), "o", SEE, "open the link of the posting in the browser",
        available=with_a_link, otherwise="this file states no link", words="url browser posting",
    ),
    Command("copy", ("y",), "y", SEE, "copy the path of the file", available=on_a_card, otherwise=NO_CARD),
    Command("palette", ("ctrl+p",), "ctrl+p", FIND, "everything there is to do, and every card, by name"),
    Command("help", ("question_mark", "shift+slash"), "?", SEE, "this page", footer="help", cap="?"),
    Command(
        "back", ("escape",), "esc", SEE, "back: a dialog, a key that waits, a drag, the notice, the filter, the marks",
    ),
    Command("suspend", ("ctrl+z",), "ctrl+z", SEE, "back to the shell for a while; fg returns"),
    Command("quit", ("q",), "q", SEE, "quit, once every change is written", footer="quit", cap="q"),
    Command("interrupt", ("ctrl+c",), "ctrl+c", SEE, "says how to quit"),
    Command("theme", (), "", REST, "choose the colours: light and dark themes", words="themes color colour dark light"),
    Command(
        "others", (), "", REST, "the other files of the folder, which are no applications", words="files letters notes",
    ),
    Command(
        "no_application", (), "", REST, "this file is no application: leave it out, by a line in config.toml",
        available=on_cards, words="ignore hide remove delete",
    ),
    Command("skip", (), "", REST, "leave the last change as it is: undo goes on to the one before it"),
    Command("settings", (), "", REST, "open config.toml in the editor", words="config keys preferences"),
)

PAGE = (
    Command("down", ("j", "down"), "j  ↓", WALK, "a line down", footer="scroll", cap="j k"),
    Command("up", ("k", "up"), "k  ↑", WALK, "a line up"),
    Command(
        "half_down", ("ctrl+d", "pagedown", "space"), "ctrl+d", WALK, "half a screen down",
        footer="half a page", cap="space",
    ),
    Command("half_up", ("ctrl+u", "pageup"), "ctrl+u", WALK, "half a screen up"),
    Command("first", ("g",), "g g", WALK, "the beginning", choices=(Choice("g", "the beginning", "first"),)),
    Command("last", ("G", "shift+g"), "G", WALK, "the end"),
    Command("back", ("escape", "q", "enter", "ctrl+c"), "esc  q", SEE, "back to the board", footer="back", cap="esc"),
)
# fmt: on
