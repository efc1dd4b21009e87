"""What was typed and could not be written: kept by what it is about, until it is written, emptied or the board is left.

A person who told of an interview for twenty minutes loses none of it because a file is read-only at that moment.
"""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence
from typing import TYPE_CHECKING

from jobboard.slots import field, frozen, replace
from jobboard.text.clean import CleanText

if TYPE_CHECKING:
    from jobboard.board.card import Card
    from jobboard.intake.values import Posting
    from jobboard.text.changes.interviews.rounds import Asked
    from jobboard.text.values import Round

NOT_WRITTEN = CleanText("typed before, not written yet")

LINE = ""
"""The name of the only field of a question."""

NOTE, ROUND, HOW, ADD, WHY = "a note", "a round", "how it went", "to add", "why not"
"""What is typed beside facts, which go by their names."""

MANY = (NOTE, ROUND, HOW, ADD)
"""Of these one card may have several that are kept; of what a fact is to be the last one counts."""

MOST = 50
"""So many are kept, the latest."""


@frozen
class Typed:
    """What stands in a question or a form: each text by the name of its field where it is not what the file says, what
    was chosen, the questions that were noted, the posting that was taken in.
    """

    texts: Mapping[str, str] = field(default_factory=dict)
    chosen: int | None = None
    asked: tuple[Asked, ...] = ()
    posting: Posting | None = None

    @property
    def line(self) -> str:
        """The text of a question."""
        return self.texts.get(LINE, "")

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing in it that could be lost."""
        return not (any(self.texts.values()) or self.chosen is not None or self.asked or self.posting)


@frozen
class Slip:
    """What was typed, what of which card it is (none is yet to be added), and the command that asks for it again.

    `round` is the one that was told of.
    """

    card: Card | None
    what: str
    command: str
    typed: Typed = Typed()
    round: Round | None = None

    def saying(self, typed: Typed) -> Slip:
        """The same with this typed."""
        return replace(self, typed=typed)


class Kept:
    """The slips that could not be written. What is being written is none of them: it comes back if it is refused."""

    def __init__(self) -> None:
        self._slips: list[Slip] = []

    def keep(self, slip: Slip) -> bool:
        """Keep it, if anything was typed; a fact's in place of an earlier one."""
        if slip.typed.is_empty:
            return False
        if slip.what not in MANY:
            self._slips = [each for each in self._slips if (_id(each), each.what) != (_id(slip), slip.what)]
        self._slips = [*self._slips, slip][-MOST:]
        return True

    def __len__(self) -> int:
        return len(self._slips)

    def drop(self, slip: Slip) -> None:
        """It is being written, or was emptied."""
        self._slips = [each for each in self._slips if each is not slip]

    def of(self, card: Card | None, what: str = "", there: Container[str] = ()) -> tuple[Slip, ...]:
        """What is kept of a card (or of what is to be added), of one kind or of all kinds; the latest first.

        `there` are the ids of all cards: what was typed for one that is gone is about another one of the same company
        and position, for its file has another name by now.
        """
        every = (each for each in reversed(self._slips) if what in ("", each.what))
        return tuple(each for each in every if _is_about(each, card, there))


def rounds_of(seen: Round, rounds: Sequence[Round]) -> tuple[Round, ...]:
    """The rounds of a file as it is now that may be the one that was seen: those of its kind and time (of twins those
    that say the same else); where there is none, those of its kind or its time, else all.
    """
    same = [each for each in rounds if (each.kind, each.when) == (seen.kind, seen.when)]
    twins = [each for each in same if (each.with_whom, each.where) == (seen.with_whom, seen.where)]
    near = [each for each in rounds if each.kind == seen.kind or (each.when is not None and each.when == seen.when)]
    choices = ([each for each in twins if each.line == seen.line], twins, same, near, rounds)
    return tuple(next(filter(None, choices), ()))


def _id(slip: Slip) -> str | None:
    return slip.card.id if slip.card is not None else None


def _is_about(slip: Slip, card: Card | None, there: Container[str]) -> bool:
    was = slip.card
    if was is None or card is None:
        return was is card
    if was.id == card.id:
        return True
    firm = was.facts.company, was.facts.position
    return was.id not in there and all(firm) and firm == (card.facts.company, card.facts.position)
