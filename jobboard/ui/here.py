"""What a command would be about: the card under the cursor, the marked ones; and when a command does anything."""

from __future__ import annotations

from collections.abc import Callable

from jobboard.board.card import Card
from jobboard.slots import frozen
from jobboard.text.values import STATUSES


@frozen
class Here:
    """What a command would be about: the card under the cursor, the marked ones, or the line of other files.

    `in_pane`: the pane has the keys; commands are then about its card only. `line` says what the line under its cursor
    is for: `item`, `offer`, `topic`, `criterion`, `fact`, `debrief`, `posting`, `file`, `link`, `card`, `text`, or
    nothing; `in_list`: it belongs to a list that can be taken into the file whole.
    `worklist` is the list that stands in place of the columns (`today`, `sweep`), "" where they are there; `task` is
    the kind of the task under the cursor of `today`, `silent` for one that was nudged twice and is still quiet.
    """

    card: Card | None = None
    marked: tuple[Card, ...] = ()
    on_others: bool = False
    in_pane: bool = False
    line: str = ""
    in_list: bool = False
    worklist: str = ""
    task: str = ""

    @property
    def cards(self) -> tuple[Card, ...]:
        """The marked cards; without a mark, and in the pane, the one under the cursor."""
        return (not self.in_pane and self.marked) or ((self.card,) if self.card is not None else ())


TICKABLE = frozenset(("item", "offer", "topic"))
DOABLE = TICKABLE | {"criterion", "fact", "debrief", "posting", "file", "link", "card", "text"}

DONE_AT_ONCE = frozenset(("thanks", "reply", "next", "quiet"))
"""The kinds of tasks that one key does: tick the thank-you, take the action out, note the nudge."""

PUT_OFF = frozenset(("reply", "next", "quiet", "silent"))

Available = Callable[[Here], bool]
"""Whether a command does anything here."""


def always(_: Here) -> bool:
    """At any time."""
    return True


def on_cards(here: Here) -> bool:
    """With something marked, or with the cursor on a card."""
    return bool(here.cards)


def on_a_card(here: Here) -> bool:
    """With the cursor on a card."""
    return here.card is not None


def on_a_line(here: Here) -> bool:
    """Among the columns, with the cursor on a card, or on the line of other files."""
    return on_the_columns(here) and (here.card is not None or here.on_others)


def on_a_card_of_the_board(here: Here) -> bool:
    """With the keys on the board and the cursor on a card."""
    return here.card is not None and not here.in_pane


def to_be_marked(here: Here) -> bool:
    """With the keys on the board, or on what is swept, and the cursor on a card."""
    return on_a_card_of_the_board(here) and here.worklist != "today"


def on_the_columns(here: Here) -> bool:
    """With the columns on the screen, and the keys there."""
    return not here.in_pane and not here.worklist


def among_the_columns(here: Here) -> bool:
    """With the columns on the screen."""
    return not here.worklist


def on_an_item(here: Here) -> bool:
    """On a line of the list that stands in place of the columns."""
    return bool(here.worklist) and not here.in_pane and here.card is not None


def on_a_task(here: Here) -> bool:
    """On a line of what is due."""
    return bool(here.task) and not here.in_pane


def on_a_task_to_do(here: Here) -> bool:
    """On a line of what is due for which there is one thing that does it."""
    return on_a_task(here) and here.task in DONE_AT_ONCE


def on_a_task_to_put_off(here: Here) -> bool:
    """On a line of what is due that a next action with another day puts off."""
    return on_a_task(here) and here.task in PUT_OFF


def on_what_is_quiet(here: Here) -> bool:
    """On a line of what is quiet, or on the list of that."""
    return not here.in_pane and (here.task in ("quiet", "silent") or here.worklist == "sweep")


def on_what_is_swept(here: Here) -> bool:
    """On the list of what was quiet for long, with something in it."""
    return on_an_item(here) and here.worklist == "sweep"


def in_the_pane(here: Here) -> bool:
    """With the keys in the pane."""
    return here.in_pane


def on_something_to_tick(here: Here) -> bool:
    """In the pane, on an item of the file, one that is offered, or a topic."""
    return here.in_pane and here.line in TICKABLE


def on_a_criterion(here: Here) -> bool:
    """In the pane, on a criterion."""
    return here.in_pane and here.line == "criterion"


def on_something_to_do(here: Here) -> bool:
    """In the pane, on a line that enter does something with."""
    return here.in_pane and here.line in DOABLE


def in_a_list(here: Here) -> bool:
    """In the pane, within a list that is offered."""
    return here.in_pane and here.in_list


def on_open_cards(here: Here) -> bool:
    """With a card among them that has not ended."""
    return any(not card.closed for card in here.cards)


def on_closed_cards(here: Here) -> bool:
    """With cards that have all ended."""
    return bool(here.cards) and not on_open_cards(here)


def left_of_it(here: Here) -> bool:
    """With a status to the left of a card's. In UNSORTED there is no left and no right."""
    return any(card.status not in (None, STATUSES[0]) for card in here.cards)


def right_of_it(here: Here) -> bool:
    """With a status to the right of a card's."""
    return any(card.status not in (None, STATUSES[-1]) for card in here.cards)


def with_offers(here: Here) -> bool:
    """With cards marked on the board, or the cursor on an offer."""
    return (bool(here.marked) and not here.in_pane) or (here.card is not None and here.card.status == "OFFER")


def before_a_round(here: Here) -> bool:
    """With the cursor on an open card at INTERVIEW."""
    return here.card is not None and here.card.status == "INTERVIEW" and not here.card.closed


def with_a_link(here: Here) -> bool:
    """With the cursor on a card that states a URL."""
    return here.card is not None and here.card.facts.url is not None
