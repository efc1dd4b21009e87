"""Words of the command line as values. Each raises Usage with one sentence where the word makes no sense."""

from __future__ import annotations

import re
from datetime import date

from jobboard.config.settings import LONGEST_QUIET
from jobboard.errors import Usage
from jobboard.text.values import OUTCOMES, STATUSES

ON_THE_BOARD = {
    "place": "location",
    "résumé sent": "resume",
    "resume sent": "resume",
    "letter sent": "letter",
    "ended": "outcome",
}
"""What the board calls fields by names that in files may mean something else."""

_SOME_DAY = date(2000, 1, 31)
"""Whether a text names a day does not depend on the day it is seen from."""

ISO_DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)


def status(word: str) -> str:
    """A status as typed: any case, with `-`, `_` or blanks between its words."""
    from jobboard.text.phrases import outcome_named, status_named

    named = status_named(word)
    if named:
        return named
    ended = outcome_named(word)
    hint = f"; it is an outcome: jobboard close CARD {ended.replace(' ', '-')}" if ended else ""
    raise Usage(f"“{word}” is no status ({', '.join(STATUSES)}){hint}")


def outcome(word: str) -> str:
    """An outcome as typed: any case, with `-`, `_` or blanks between its words."""
    from jobboard.text.phrases import outcome_named, status_named

    named = outcome_named(word)
    if named:
        return named
    hint = f"; it is a status: jobboard move CARD {status_named(word)}" if status_named(word) else ""
    raise Usage(f"“{word}” is no outcome ({', '.join(OUTCOMES)}){hint}")


def day(text: str) -> date:
    """A date as YYYY-MM-DD, and nothing else."""
    try:
        if ISO_DAY.fullmatch(text):
            return date.fromisoformat(text)
    except ValueError:
        raise Usage(f"there is no such day: {text}") from None
    raise Usage(f"“{text}” is no date of the form YYYY-MM-DD")


def past_day(text: str) -> date | str:
    """A day as people type it (`yesterday`, `fri`): as it is typed, for `on_day`. One as YYYY-MM-DD is that date."""
    from jobboard.text.when import read_day

    if ISO_DAY.fullmatch(text):
        return day(text)
    if read_day(text, _SOME_DAY, past=True) is None:
        raise Usage(f"“{text}” is no day that is understood: yesterday, -3, fri, 12 dec, 2026-12-01")
    return text


def on_day(typed: date | str | None, today: date) -> date | None:
    """The day that was typed, seen from today: `fri` is the last one."""
    from jobboard.text.when import read_day

    return read_day(typed, today, past=True) if isinstance(typed, str) else typed


def field(word: str) -> str:
    """A field or a part of an offer that can be set, by any name that files or the board give it: `job-id`, `Place`,
    `cover letter`, `base`, `signing bonus`. A day to answer by is a part of the offer, any other deadline a field.
    """
    from jobboard.text.changes.fields.wished import SETTABLE
    from jobboard.text.names import field_named, key
    from jobboard.text.offer import part_named
    from jobboard.text.offer_names import PARTS

    short, part = key(word).replace(" ", "_"), part_named(word)
    name = short if short in SETTABLE else field_named(word) or ON_THE_BOARD.get(key(word))
    if part is not None and (name not in SETTABLE or name == "deadline"):
        return part
    if name in SETTABLE:
        return name
    verb = {"status": "move CARD STATUS", "outcome": "close CARD OUTCOME"}.get(name or "")
    if verb:
        raise Usage(f"“{word}” is no field that can be set; it is changed with `jobboard {verb}`")
    names = ", ".join(each.replace("_", "-") for each in SETTABLE)
    parts = ", ".join(each.replace(" ", "-") for each in PARTS)
    raise Usage(f"“{word}” is no field that can be set ({names}) and no part of an offer ({parts})")


def path(text: str) -> str:
    """A path; an empty one, from an unset variable, would mean the current folder."""
    if not text:
        raise Usage("the path of the folder is empty")
    return text


def file(text: str) -> str:
    """The file to write to; `-` is standard output."""
    if not text.strip():
        raise Usage("--out: no file is named")
    return text


def one_line(text: str) -> str | None:
    """Text for one line of a file: line breaks and runs of blanks become one blank; None if nothing is left."""
    return " ".join(text.split()) or None


def days(text: str) -> int:
    """A number of days, one at least."""
    if text.isascii() and text.isdecimal() and 0 < int(text[:9]) <= LONGEST_QUIET and len(text) < 9:
        return int(text)
    raise Usage(f"“{text}” is no number of days, from 1 to {LONGEST_QUIET}")


def exported(word: str) -> str:
    """What is to be exported: `ics`."""
    if word.casefold() == "ics":
        return "ics"
    raise Usage(f"“{word}” cannot be exported; `jobboard export ics` makes a calendar of rounds, answers, next actions")
