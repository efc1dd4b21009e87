"""What a command is, and what its parts are called. The commands themselves stand in `commands` and `page_commands`."""

from __future__ import annotations

from jobboard.board.order import Order
from jobboard.slots import frozen
from jobboard.ui.here import Available, Here, always

WALK, CHANGE, FIND, SEE, REST = "Walk", "Change the file", "Find", "See", "In the palette"
PREPARE, TODAY = "Prepare, in the pane", "Today"
GROUPS = (CHANGE, TODAY, PREPARE, FIND, SEE, WALK, REST)
"""The groups as help and palette show them."""

ALSO_IN_PANE = ("move_right", "move_to", "close", "reopen", "brief", "edit", "undo", "help", "quit")
"""Commands that the line of keys names in the pane too."""

LISTED = "esc goes back to the columns, which this is about"
ALSO_FOR = {"round": ("round",), "debrief": ("round",), "answer": ("field",)}
"""Commands of the pane that do a task of that kind, so that the line of keys names them on its line too."""

NO_CARD = "there is no card under the cursor"
NOT_OFFERED = "only a list that is offered can be taken whole"
NOT_SWEPT = "S lists what was quiet for long; X closes that"
NOTHING_TO_DO = "there is nothing to do on this line"
NOTHING_TO_TICK = "there is nothing to tick on this line"
UNSORTED = "Unsorted has no left and right: m and a number sends the card to a column"


@frozen
class Choice:
    """One end of a chord: its key, what it is called, and the value that the method gets."""

    key: str
    title: str
    value: str


@frozen
class Command:
    """One thing to do.

    `keys` are Textual's names of keys, `shown` how the help page writes them, `help` says what it does, also to a file.
    `footer` is its short name in the footer, where it is one of those that matter; `cap` its key there. `matters` is
    where it does, if not wherever it is available.
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
    matters: Available = always

    def in_footer(self, here: Here) -> bool:
        """Whether the line of keys names it here: what prepares is named in the pane and where it does what is due, the
        rest on the board.
        """
        if here.in_pane:
            named = self.group == PREPARE or self.id in ALSO_IN_PANE
        else:
            named = self.group != PREPARE or self.id in ALSO_FOR.get(here.task, ())
        return bool(self.footer and self.cap) and named and self.available(here) and self.matters(here)

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
