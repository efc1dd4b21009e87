"""The value that a person wishes a field to have: tidied and checked, and what a field has for a value to them."""

from __future__ import annotations

import re
from datetime import date

from jobboard.errors import Refused
from jobboard.text.names import FIELDS
from jobboard.text.short import short
from jobboard.text.stated import is_stated
from jobboard.text.typed import typed_line
from jobboard.text.values import Facts

SETTABLE = tuple(name for name in FIELDS if name not in ("status", "outcome"))
"""The fields that can be set; a status is moved to, an outcome is closed with."""

DATES = frozenset(("applied", "posted", "deadline"))
"""The fields whose value is a date."""

LONGEST = 2_000
"""Characters of a value."""

_CALLED = {"url": "URL", "job_id": "job ID", "applied": "application date", "posted": "posting date",
           "next": "next action", "resume": "résumé", "letter": "cover letter"}  # fmt: skip
_ISO = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}").fullmatch
_ADDRESS = re.compile(r"https?://[^/\s]\S*").fullmatch


def called(name: str) -> str:
    """What messages and forms call a field: `job_id` is the job ID."""
    return _CALLED.get(name, name)


def value_of(facts: Facts, name: str) -> str | None:
    """The value of a field as a person sees and edits it, also a guessed one; None where none is stated."""
    if name == "tags":
        return ", ".join(facts.tags) or None
    if name == "salary":
        return facts.salary.text if facts.salary else None
    if name == "next":
        return facts.next.text if facts.next else None
    if name == "applied":
        return facts.applied or facts.applied_text
    value: str | None = getattr(facts, name)
    return value


def certain(facts: Facts, name: str) -> str | None:
    """What a file says of a field for certain: no guess, no date that is not read."""
    if name == "applied":
        return facts.applied
    return None if name in facts.guessed else value_of(facts, name)


def wished(name: str, value: str) -> str:
    """The value in one line, without control characters. Raises Refused where it can be no value of that field."""
    if name not in SETTABLE:
        verb = {"status": "move", "outcome": "close"}.get(name)
        raise Refused(f"the {name} is changed by {verb}" if verb else f"“{name}” is no field")
    text = typed_line(value)
    if not text:
        return ""
    if len(text) > LONGEST:
        raise Refused(f"the {called(name)} is longer than {LONGEST} characters")
    if not is_stated(text):
        raise Refused(f"“{text}” says nothing as the {called(name)}; an empty value takes it away")
    if name in DATES and not _is_day(text):
        raise Refused(f"“{short(text)}” is no date of the form YYYY-MM-DD")
    if name == "url" and not _ADDRESS(text):
        raise Refused(f"“{short(text)}” is no address that begins with http:// or https://")
    return text


def _is_day(text: str) -> bool:
    try:
        return bool(_ISO(text) and date.fromisoformat(text))
    except ValueError:
        return False
