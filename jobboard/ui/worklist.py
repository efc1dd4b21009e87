"""The list that may stand in place of the columns, as a frozen value: what is due, or what was quiet for long."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING, Literal, cast

from jobboard.board.card import Card
from jobboard.board.due import MOST_NUDGES
from jobboard.slots import frozen, replace

if TYPE_CHECKING:
    from jobboard.board.sweep import Swept
    from jobboard.board.tasks.values import Task

Name = Literal["today", "sweep"]


@frozen
class Worklist:
    """Its items in their order, each about one card, and the place of the cursor.

    `today` lists tasks; where there are none, `comes` is what is next. `sweep` lists what was quiet for `days` or
    longer; `planned` is how many more were, and are left out since something is planned.
    """

    name: Name
    items: tuple[Task | Swept, ...] = ()
    place: int = 0
    comes: Task | None = None
    days: int = 0
    planned: int = 0

    @property
    def item(self) -> Task | Swept | None:
        """What the cursor is on."""
        return self.items[self.place] if self.items else None

    @property
    def task(self) -> Task | None:
        """The task that the cursor is on, in the list of what is due."""
        return cast("Task", self.item) if self.name == "today" and self.items else None

    @property
    def kind(self) -> str:
        """The kind of that task, `silent` where it was nudged as often as is any use; "" where there is none."""
        task = self.task
        return "" if task is None else "silent" if task.nudges >= MOST_NUDGES else task.kind

    def marked(self, ids: Collection[str]) -> tuple[Card, ...]:
        """The cards of the list that have these ids."""
        return tuple(item.card for item in self.items if item.card.id in ids) if ids else ()

    @property
    def card(self) -> Card | None:
        """The card that it is about."""
        item = self.item
        return None if item is None else item.card

    def to_place(self, place: int) -> Worklist:
        """The cursor on that place, or the nearest there is."""
        return replace(self, place=max(0, min(place, len(self.items) - 1)))

    def to_card(self, card_id: str) -> Worklist:
        """The cursor on the first item about that card; where it is where there is none."""
        if self.card is not None and self.card.id == card_id:
            return self
        place = next((at for at, item in enumerate(self.items) if item.card.id == card_id), self.place)
        return self.to_place(place)

    def following(self, before: Worklist) -> Worklist:
        """This list with the cursor on the item that it had in the list before; where that is gone, on what took its
        place.
        """
        at = before.place
        if before.item is not None:
            key = key_of(before.item)
            if not (at < len(self.items) and key_of(self.items[at]) == key):
                at = next((place for place, each in enumerate(self.items) if key_of(each) == key), at)
        return self.to_place(at)


def key_of(item: Task | Swept) -> object:
    """What makes it this item and no other."""
    return getattr(item, "key", item.card.id)
