"""What the screen needs from outside: a board that stays true to the disk, and the actions on files.

`store.live.LiveBoard` is the one, the module `store.actions` the other; tests may give others.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Collection, Sequence
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from jobboard.board.board import Board
    from jobboard.board.card import Card
    from jobboard.store.live import Folder, Update
    from jobboard.store.written import Done
    from jobboard.text.document import Document


class Live(Protocol):
    """A board that is kept true to the disk."""

    @property
    def board(self) -> Board:
        """The board as it is known now."""

    def updates(self) -> AsyncIterator[Update]:
        """Each change that came from the disk, for as long as one listens."""

    def nudge(self) -> None:
        """Look at everything soon."""

    def reread(self, paths: Collection[str]) -> Board:
        """Look at these files again, after a write of our own. Blocks: call it in a thread."""


class Actions(Protocol):
    """The changes of files. Each blocks: call it in a thread. What goes wrong with a file is told in its result."""

    def move(self, folder: Folder, cards: Sequence[Card], status: str, *, reason: str | None = None) -> Done:
        """Give the cards a status."""

    def close(self, folder: Folder, cards: Sequence[Card], outcome: str) -> Done:
        """Give the cards an outcome."""

    def reopen(self, folder: Folder, cards: Sequence[Card]) -> Done:
        """Take the outcome of the cards away."""

    def undo(self, folder: Folder) -> Done | None:
        """Take the newest action back; None where there is none."""

    def redo(self, folder: Folder) -> Done | None:
        """Make again what was taken back last; None where there is nothing."""

    def tidy(self, folder: Folder) -> tuple[str, ...]:
        """Clear away what a save that was cut short left in the folder; the sentences to tell."""

    def read_card(self, folder: Folder, card: Card) -> Document:
        """The card's file as it is on the disk. Raises Unreadable."""
