"""What the person says of an interview: a round to be added, and how one went."""

from __future__ import annotations

from jobboard.slots import frozen
from jobboard.text.interviews.moment import Moment

RESULTS = ("passed", "failed", "waiting", "cancelled")
"""How a round can have gone."""

LANDED = ("strong", "solid", "gap")
"""How the answer to a question can have gone."""


@frozen
class NewRound:
    """A round as the person gives it. `where` is a link or a place; `with_whom` names each person on their own."""

    kind: str
    when: Moment | None = None
    with_whom: tuple[str, ...] = ()
    where: str | None = None


@frozen
class Asked:
    """A question that was asked, and how the answer landed: one of LANDED, or None where that is not said."""

    question: str
    landed: str | None = None


@frozen
class Debrief:
    """How a round went. `result` is one of RESULTS, or None where that is not said: what is empty changes nothing.

    `pay` is a figure that was named, `next` the next action of the application, `with_whom` who was there.
    """

    result: str | None = None
    asked: tuple[Asked, ...] = ()
    pay: str | None = None
    next: str | None = None
    with_whom: tuple[str, ...] = ()
