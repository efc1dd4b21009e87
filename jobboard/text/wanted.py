"""What a new application is to say, and how each value can be spelled so that a file says exactly that."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from jobboard.errors import Refused
from jobboard.text.document import Document
from jobboard.text.stated import is_stated
from jobboard.text.typed import typed_line
from jobboard.text.values import STATUSES

NAMES = ("company", "position", "location", "salary", "url", "source")
"""The facts of a new application beside its status and its reason, in the order in which a file states them."""

_LONGEST = {"url": 2_000, "reason": 1_000}
_LONGEST_ELSE = 200
_SHOWN = 60
"""Characters of a value that a message shows."""

_LABELS = {"url": "URL"}
_MARKS = re.compile(r"[\\`*_\[\]()<>!~#|]")
_MARKS_BUT_BARS = re.compile(r"[\\`*_\[\]()<>!~#:]")


@dataclass(frozen=True, slots=True)
class Wanted:
    """A new application: what the person gave of it; None is what they did not give. `status` is one of STATUSES."""

    company: str | None = None
    position: str | None = None
    url: str | None = None
    location: str | None = None
    salary: str | None = None
    source: str | None = None
    status: str = "PREPARED"
    reason: str | None = None

    def stated(self) -> Iterator[tuple[str, str]]:
        """Name and value of what was given, in the order of NAMES; the reason last."""
        for name in (*NAMES, "reason"):
            value = getattr(self, name)
            if value:
                yield name, value


def tidied(wanted: Wanted) -> Wanted:
    """What is wanted, each value as one line of text without control characters; None where nothing is left.

    Raises Refused for a value that says nothing (`TBD`) or is too long, and where company and position are missing.
    """
    values: dict[str, Any] = {name: typed_line(getattr(wanted, name) or "") or None for name in (*NAMES, "reason")}
    clean = replace(wanted, **values)
    if not (clean.company or clean.position):
        raise Refused("an application needs a company or a position")
    if clean.status not in STATUSES:
        raise Refused(f"“{clean.status}” is no status ({', '.join(STATUSES)})")
    for name, value in clean.stated():
        most = _LONGEST.get(name, _LONGEST_ELSE)
        if len(value) > most:
            raise Refused(f"the {label(name)} is longer than {most} characters")
        if not is_stated(value):
            raise Refused(f"“{_short(value)}” says nothing as the {label(name)}; leave it out")
    if clean.url and not re.match(r"https?://[^/]", clean.url):
        raise Refused(f"“{_short(clean.url)}” is no address that begins with http:// or https://")
    return clean


def label(name: str) -> str:
    """What a message calls a fact."""
    return _LABELS.get(name, name)


def spellings(name: str, value: str) -> tuple[str, ...]:
    """The ways to write a value, the plainest first; the others say the same with markdown's marks escaped.

    The last one leaves bars as they are, since who writes a row of a table escapes them, but escapes the colon of an
    address.
    """
    if name == "url":
        return value, f"[link]({value})"
    return value, *(marks.sub(r"\\\g<0>", value) for marks in (_MARKS, _MARKS_BUT_BARS))


def says(document: Document, name: str) -> str | None:
    """What a file says of a fact, not what is guessed; the salary as it is written."""
    facts = document.facts
    if name == "salary":
        return facts.salary.text if facts.salary else None
    value: str | None = getattr(facts, name)
    return None if name in facts.guessed else value


def cannot_stand(name: str, value: str) -> Refused:
    """The refusal of a value that would be read as something else, or as nothing."""
    return Refused(f"“{_short(value)}” cannot stand in a file as the {label(name)}; take other words")


def _short(value: str) -> str:
    return value if len(value) <= _SHOWN else value[: _SHOWN - 1] + "…"
