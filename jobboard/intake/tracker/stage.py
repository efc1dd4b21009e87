"""How far the job of a row got and how it ended: from its columns of status, its ticked stages, its section.

The row's own words go before its section. What is stated and not understood is never passed over: then the row is not
made, and the reason is told.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from jobboard.intake.tracker.cells import Cell, beside_dates, ticked
from jobboard.intake.tracker.columns import Column
from jobboard.intake.tracker.dates import Order, day_in
from jobboard.intake.tracker.sections import Said
from jobboard.slots import field, frozen, mutable, replace
from jobboard.text.dates import find_dates, read_date
from jobboard.text.short import short_line
from jobboard.text.stated import is_stated
from jobboard.text.values import OUTCOMES, STATUSES
from jobboard.text.words import StatusWords, outcome_named, read_status

Stated = tuple[Column, Cell]

NO_STATUS = "no status is stated: PREPARED"
_AT_OFFER = ("accepted", "declined")
_AFTER = re.compile(r"\s+(?:after|at|following|in|during|post)\s+(?:the\s+|an?\s+)?", re.IGNORECASE)
_CHOICE = re.compile(r"[|/,→]|->|=>|\bor\b")
_A_LIST = 3
"""So many phrases in one value may be the choices of a template."""


@frozen
class Stage:
    """What is known of the stage of a row. `noted` are the columns whose words say more than that; `why` it is unknown.

    `word` is what stands in place of a status and is not known. `told` are phrases for the person.
    """

    status: str | None = None
    outcome: str | None = None
    reason: str | None = None
    applied: str | None = None
    why: str | None = None
    noted: tuple[Stated, ...] = ()
    told: tuple[str, ...] = ()
    word: str | None = None


@mutable
class _Gathered:
    """What the columns of a row said, while they are read."""

    status: list[tuple[Column, str]] = field(default_factory=list)
    outcome: list[tuple[Column, str]] = field(default_factory=list)
    reached: list[str] = field(default_factory=list)
    strange: list[Stated] = field(default_factory=list)
    noted: list[Stated] = field(default_factory=list)
    told: list[str] = field(default_factory=list)
    reason: str | None = None
    applied: str | None = None
    not_applied: bool = False


def stage_of(cells: Sequence[Stated], section: Said, words: Mapping[str, str], orders: Mapping[Column, Order]) -> Stage:
    """The stage of a row whose stated cells these are."""
    found = _Gathered()
    for column, cell in cells:
        if column.meaning in ("status", "outcome", "reply"):
            _read_words(found, column, cell, words)
        elif column.meaning == "applied":
            _read_applied(found, column, cell, words, orders.get(column))
        elif column.meaning == "stage" and column.stage:
            _read_tick(found, column, cell, words)
    stage = _joined(found, section)
    return replace(stage, noted=tuple(found.noted), told=(*found.told, *stage.told))


def _read_words(found: _Gathered, column: Column, cell: Cell, words: Mapping[str, str]) -> None:
    """A column of words: a status, an outcome, what they answered."""
    read = read_words(cell.text, words, outcome=column.meaning != "status")
    if read.status and column.meaning == "status":
        found.status.append((column, read.status))
    elif read.status:
        found.reached.append(read.status)
    if read.outcome:
        found.outcome.append((column, read.outcome))
    if not (read.status or read.outcome) and read.stated and column.meaning != "reply":
        found.strange.append((column, cell))
    found.reason = found.reason or read.reason
    day = read_date(cell.words).iso if read.status == "APPLIED" and not read.outcome else None
    if day and not found.applied and read_status(beside_dates(cell.words), extra=words).phrase:
        found.applied = day
    elif not _said_wholly(cell, read, words):
        found.noted.append((column, cell))


def read_words(text: str, words: Mapping[str, str], *, outcome: bool = False) -> StatusWords:
    """What a cell says of the stage; `Rejected after phone screen` says how it ended and how far it had got.

    `Applied → Phone screen → Rejected` is no list of choices in a row of its own, and is not understood.
    """
    named = outcome_named(text) if outcome else None
    if named:
        return StatusWords("OFFER" if named in _AT_OFFER else None, named, phrase=(0, len(text)))
    read = read_status(text, extra=words, on_offer=outcome)
    if read.status or read.outcome:
        return read
    if not read.stated:
        return replace(read, stated=len(_CHOICE.split(beside_dates(text))) >= _A_LIST and is_stated(text))
    parted = read_status(_AFTER.sub(" - ", text, count=1), extra=words) if len(text) < 300 else read
    return replace(parted, reason=None, phrase=None) if parted.outcome else read


def phrase_of(word: str) -> str | None:
    """What of a word that is not known has to stand in the config for a cell of it to be understood; None: nothing.

    Of `Vorstellungsgespräch 12.10.` that is `vorstellungsgespräch`.
    """
    for text in (beside_dates(word), word):
        phrase = " ".join(text.casefold().replace("_", " ").replace("-", " ").split())
        if phrase and read_words(word, {phrase: "APPLIED"}).status == "APPLIED":
            return phrase
    return None


def _said_wholly(cell: Cell, read: StatusWords, words: Mapping[str, str]) -> bool:
    """Whether status, outcome and reason say all that the cell says."""
    if read.phrase:
        return not cell.links
    if not read.reason or not cell.words.endswith(read.reason):
        return False
    return read_status(cell.words[: -len(read.reason)].rstrip(" ;-–—("), extra=words).phrase is not None


def _read_applied(found: _Gathered, column: Column, cell: Cell, words: Mapping[str, str], order: Order | None) -> None:
    """The column of the application date, which may also hold a tick or a word of status."""
    tick = ticked(cell)
    day, problem = day_in(cell.words, order) if tick is None else (None, None)
    if day:
        found.applied = found.applied or day
        found.reached.append("APPLIED")
        if beside_dates(cell.words) or found.applied != day:
            found.noted.append((column, cell))
    elif tick is not None:
        found.reached += ["APPLIED"] if tick else []
        found.not_applied = not tick
    elif problem and find_dates(cell.words):
        found.reached.append("APPLIED")
        found.noted.append((column, cell))
        found.told.append(f"{column.name}: {problem}; kept as a note")
    else:
        _read_reached(found, column, cell, words)


def _read_tick(found: _Gathered, column: Column, cell: Cell, words: Mapping[str, str]) -> None:
    """A column that is a stage: ticked, or with the day on which that was reached."""
    tick = ticked(cell)
    if tick is None and not find_dates(cell.words):
        _read_reached(found, column, cell, words)
        return
    if tick is None:
        found.noted.append((column, cell))
    if tick is not False and column.stage in STATUSES:
        found.reached.append(column.stage)
    elif tick is not False and column.stage in OUTCOMES:
        found.outcome.append((column, column.stage))


def _read_reached(found: _Gathered, column: Column, cell: Cell, words: Mapping[str, str]) -> None:
    read = read_words(cell.text, words)
    if read.status:
        found.reached.append(read.status)
    if read.outcome:
        found.outcome.append((column, read.outcome))
    if not (read.status or read.outcome) and read.stated:
        found.strange.append((column, cell))
    if not read.phrase:
        found.noted.append((column, cell))


def _joined(found: _Gathered, section: Said) -> Stage:
    """All that the columns said, made one stage."""
    for named in (found.status, found.outcome):
        other = next(((column, word) for column, word in named if word != named[0][1]), None)
        if other:
            return Stage(why=f"{named[0][0].name} says {named[0][1]}, but {other[0].name} says {other[1]}")
    own = found.status[0][1] if found.status else None
    outcome = found.outcome[0][1] if found.outcome else None
    reached = max(found.reached, key=STATUSES.index, default=None)
    if own is None and outcome is None and any(column.meaning in ("status", "outcome") for column, _ in found.strange):
        return _not_known(found.strange)
    if own or outcome:
        return Stage(own or _ended_at(outcome, reached, section), outcome, found.reason, found.applied)
    if section.unclear:
        return Stage(why=f"the section “{short_line(section.unclear)}” does not say one status that jobboard knows")
    status, outcome = _with_section(reached, section)
    if status:
        return Stage(status, outcome, found.reason, found.applied)
    if found.strange and not found.not_applied:
        return _not_known(found.strange)
    return Stage("PREPARED", None, found.reason, found.applied, told=() if found.not_applied else (NO_STATUS,))


def _ended_at(outcome: str | None, reached: str | None, section: Said) -> str:
    """The status beside an outcome: the furthest that the row or its section shows, else APPLIED (design 4)."""
    if outcome in _AT_OFFER:
        return "OFFER"
    shown = [each for each in (reached, section.status) if each]
    if outcome != "role closed":
        shown = [each for each in shown if each not in ("PREPARED", "DID_NOT_APPLY")]
    return max(shown, key=STATUSES.index, default="APPLIED")


def _with_section(reached: str | None, section: Said) -> tuple[str | None, str | None]:
    """Status and outcome of a row without a word of its own, in its section."""
    if section.outcome:
        return _ended_at(section.outcome, reached, section), section.outcome
    shown = [each for each in (reached, section.status) if each]
    return max(shown, key=STATUSES.index, default=None), None


def _not_known(strange: Sequence[Stated]) -> Stage:
    column, cell = strange[0]
    said = " ".join((cell.words or cell.text).split())
    return Stage(why=f"{column.name}: “{short_line(said)}” is not a status that jobboard knows", word=said)
