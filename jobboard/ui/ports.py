"""What the screen needs from outside: a board that stays true to the disk, and the actions on files.

`store.live.LiveBoard` is the one, the functions of `store` the other; tests may give others.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Collection, Iterator, Sequence
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from jobboard.board.board import Board
    from jobboard.board.brief.values import Brief
    from jobboard.board.card import Card
    from jobboard.config import Settings
    from jobboard.fit.offers.values import Comparison
    from jobboard.intake.values import Posting
    from jobboard.store.live import Folder, Update
    from jobboard.store.prep import Kinds
    from jobboard.store.settings import Learned
    from jobboard.store.written import Done
    from jobboard.store.yardsticks import Yardsticks
    from jobboard.text.changes.interviews.rounds import Debrief, NewRound
    from jobboard.text.document import Document
    from jobboard.text.new import Wanted
    from jobboard.text.values import Item, Round


class Live(Protocol):
    """A board that is kept true to the disk."""

    @property
    def folder(self) -> Folder:
        """The folder, with the settings in force."""

    @property
    def board(self) -> Board:
        """The board as it is known now."""

    @property
    def reading(self) -> tuple[int, int] | None:
        """So many of so many files are read, while the board still fills."""

    def updates(self) -> AsyncIterator[Update]:
        """Each change that came from the disk, for as long as one listens."""

    def nudge(self) -> None:
        """Look at everything soon."""

    def reread(self, paths: Collection[str]) -> Board:
        """Look at these files again, after a write of our own. Blocks: call it in a thread."""

    def use(self, settings: Settings) -> Board:
        """Look at everything with other settings. Blocks: call it in a thread."""


class Actions(Protocol):
    """The changes of files. Each blocks: call it in a thread. What goes wrong with a file is told in its result."""

    def moves(self, folder: Folder, steps: Sequence[tuple[Card, str]], *, reason: str | None = None) -> Done:
        """Give each card its status."""

    def close(self, folder: Folder, cards: Sequence[Card], outcome: str) -> Done:
        """Give the cards an outcome."""

    def reopen(self, folder: Folder, cards: Sequence[Card]) -> Done:
        """Take the outcome of the cards away."""

    def redate(self, folder: Folder, card: Card, day: date) -> Done:
        """Give a card's last move another day."""

    def add(self, folder: Folder, wanted: Wanted) -> Done:
        """Make the file of an application."""

    def read_posting(self, pasted: str) -> Posting:
        """The posting that is pasted, or that is in the file whose path is. Raises Unreadable or Refused."""

    def tick(self, folder: Folder, card: Card, item: Item, *, on: bool) -> Done:
        """Tick the item that the person saw, or take its tick away."""

    def set_field(self, folder: Folder, card: Card, name: str, value: str, *, seen: str | None) -> Done:
        """Give a fact this value, `seen` being the one that the person saw; an empty one takes it away."""

    def note(self, folder: Folder, card: Card, text: str) -> Done:
        """Add a dated note."""

    def step_done(self, folder: Folder, card: Card) -> Done:
        """Take the next action that the card shows out, with a note that keeps its words."""

    def reply_done(self, folder: Folder, card: Card) -> Done:
        """Take the day to reply by that the card shows out, with a note that it is done."""

    def nudge(self, folder: Folder, card: Card) -> Done:
        """Note that one nudged today."""

    def thank(self, folder: Folder, card: Card, seen: Round) -> Done:
        """Tick the first thank-you of a round that is not ticked."""

    def add_round(self, folder: Folder, card: Card, new: NewRound) -> Done:
        """Add a round."""

    def note_result(self, folder: Folder, card: Card, seen: Round, debrief: Debrief, *, before: Debrief) -> Done:
        """Note how a round went, `before` being what was seen of that."""

    def take(
        self, folder: Folder, card: Card, seen: Round, items: Sequence[str], order: Sequence[str], *, done: bool
    ) -> Done:
        """Write items that are offered for a round below it, in the order of the catalogue."""

    def study(self, folder: Folder, kind_id: str, topic: str, *, on: bool) -> Done:
        """Tick a study topic in the person's own list of that kind of interview."""

    def answer(self, folder: Folder, card: Card, criterion: str, value: str, *, seen: str | None) -> Done:
        """Answer a criterion of the profile in the card's file."""

    def begin_profile(self, folder: Folder) -> str | None:
        """Make a `_profile.md` where there is none; why that could not be done."""

    def compare(self, folder: Folder, cards: Sequence[Card]) -> tuple[Comparison, tuple[str, ...]]:
        """The offers of the cards side by side; why a file could not be read."""

    def yardsticks(self, folder: Folder, known: Yardsticks | None = None) -> Yardsticks:
        """What applications are laid against; what is known already, where nothing of it has changed."""

    def brief_now(self, folder: Folder, card: Card) -> Brief:
        """What is known for the next round of a card, as the disk has it. Raises Unreadable."""

    def new_file(self, folder: Folder, typed: str) -> Path:
        """The new file that a typed path means, found in a moment. Raises Refused where it can be none."""

    def write_new(self, path: Path, text: str) -> None:
        """Make a file of a text. Raises Refused."""

    def kinds(self, folder: Folder) -> Kinds:
        """The kinds of interviews: the catalogue with what the person's own files say over it."""

    def undo(self, folder: Folder) -> Done | None:
        """Take the newest action back; None where there is none."""

    def redo(self, folder: Folder) -> Done | None:
        """Make again what was taken back last; None where there is nothing."""

    def skip(self, folder: Folder) -> Done | None:
        """Leave the newest action as it is and take it off the stack; None where there is none."""

    def tidy(self, folder: Folder) -> tuple[str, ...]:
        """Clear away what a save that was cut short left in the folder; the sentences to tell."""

    def read_card(self, folder: Folder, card: Card) -> Document:
        """The card's file as it is on the disk. Raises Unreadable."""

    def search(
        self,
        folder: Folder,
        cards: Sequence[Card],
        words: Sequence[str],
        stopped: Callable[[], bool],
        lacking: Sequence[str] = (),
    ) -> Iterator[frozenset[str]]:
        """The ids of the cards whose files hold all `words` and none of `lacking`, as they are found."""

    def config_to_edit(self) -> Path:
        """The person's config, in a folder that is there. Raises Refused."""

    def settings_now(self) -> Settings:
        """What the person's config says now."""

    def teach(self, phrase: str, status: str) -> Learned:
        """Have a phrase read as a status from now on. Raises Refused."""

    def ignore(self, pattern: str) -> Learned:
        """Have files not be looked at from now on. Raises Refused."""
