"""The frozen values of what is due."""

from __future__ import annotations

from typing import Literal, get_args

from jobboard.board.card import Card
from jobboard.slots import frozen
from jobboard.text.values import Round

Kind = Literal["round", "debrief", "thanks", "answer", "reply", "next", "deadline", "quiet"]
"""What a task is about: a round ahead with its preparation; how a round went, and a thank-you for it; the answer to an
offer; a reply that is owed; a next action; the deadline of a posting; an application that is quiet.
"""

KINDS: tuple[Kind, ...] = get_args(Kind)


@frozen
class Task:
    """One thing that is due, or that comes.

    `date` is the ISO day that it is about: of the round, of the answer, reply, action or deadline; of a quiet
    application the day of its last sign of life; None where a reply is owed without a day. `time` is that of the round
    in the person's own time (`14:00`), None where it is not known. `round` is that round. `days` is how long an
    application is quiet, `nudges` how often it was nudged since it came to its column (0 for every other kind).
    """

    kind: Kind
    card: Card
    date: str | None
    time: str | None = None
    round: Round | None = None
    days: int = 0
    nudges: int = 0

    @property
    def key(self) -> tuple[str, Kind, int]:
        """What makes it this task and no other: the card, the kind, the line of the round."""
        return self.card.id, self.kind, self.round.line if self.round is not None else 0


@frozen
class Today:
    """What is due, in the order of what is lost first; where that is nothing, what `comes` next, if anything does."""

    tasks: tuple[Task, ...] = ()
    comes: Task | None = None
