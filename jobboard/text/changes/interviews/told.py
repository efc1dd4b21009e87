"""What a round says of how it went, and what of that would be written over unseen."""

from __future__ import annotations

from jobboard.text.changes.interviews.asked import asked_in
from jobboard.text.changes.interviews.part import part_of
from jobboard.text.changes.interviews.people import people_in
from jobboard.text.changes.interviews.rounds import Asked, Debrief
from jobboard.text.document import Document
from jobboard.text.markup import unwrap
from jobboard.text.typed import typed_line
from jobboard.text.values import Round

_Unseen = tuple[str, str | None, str | None]


def told_in(document: Document, each: Round) -> Debrief:
    """What stands in a round of the document, and the next action of the application."""
    pay = part_of(document, each).label("pay")
    following = document.facts.next
    return Debrief(
        each.result,
        asked_in(document, each),
        (unwrap(document.text[pay.start : pay.end]) or None) if pay else None,
        following.text if following else None,
        people_in(each.with_whom or ""),
    )


def unseen(before: Debrief, now: Debrief, wanted: Debrief) -> _Unseen | None:
    """The first value that `wanted` would write over and that is not as it was seen before; None where all is.

    It is named (`pay`), with what was seen and what is there, None where that is nothing.
    """
    was, there = _landed(before.asked), _landed(now.asked)
    values = [
        ("result", before.result, now.result, wanted.result),
        ("people", ", ".join(before.with_whom), ", ".join(now.with_whom), ", ".join(wanted.with_whom)),
        ("pay", before.pay, now.pay, typed_line(wanted.pay or "")),
        ("next action", before.next, now.next, typed_line(wanted.next or "")),
        *((f"answer to “{question}”", was.get(question), there.get(question), landed)
          for question, landed in _landed(wanted.asked).items()),
    ]  # fmt: skip
    over = ((what, old, new) for what, old, new, value in values if value and new not in (old, value))
    return next(over, None)


def _landed(asked: tuple[Asked, ...]) -> dict[str, str | None]:
    return {typed_line(each.question).casefold(): each.landed for each in asked}
