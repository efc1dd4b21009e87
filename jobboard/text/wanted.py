"""What a new application is to say, and how each value can be spelled so that a file says exactly that."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from datetime import date
from typing import Any

from jobboard.errors import Refused
from jobboard.slots import frozen, replace
from jobboard.text.document import Document
from jobboard.text.file_name import file_name
from jobboard.text.posting_marks import without_marks
from jobboard.text.short import short
from jobboard.text.stated import is_stated
from jobboard.text.typed import typed_line
from jobboard.text.values import OUTCOMES, STATUSES

NAMES = ("company", "position", "job_id", "url", "location", "salary", "employment", "posted", "deadline", "source")
"""What a new application states in front of its status, in the order in which a file states it."""

BEHIND = ("outcome", "reason", "applied", "contact", "next", "resume", "letter", "tags")
"""What it states behind its status, in the order of a file."""

UNREAD = frozenset(("employment",))
"""What stands in the file for people only: no field of an application has that name."""

DATES = ("posted", "deadline", "applied")

MOST_POSTING = 1_000_000
"""Characters of a posting."""

_LONGEST = {"url": 2_000, "reason": 1_000, "next": 1_000, "tags": 1_000}
_LONGEST_ELSE = 200
_LONGEST_NOTE = 10_000
_MOST_NOTES = 1_000

_LABELS = {"url": "URL", "job_id": "job ID", "employment": "employment type", "posted": "posting date",
           "applied": "application date", "next": "next action", "letter": "cover letter"}  # fmt: skip
_MARKS = re.compile(r"[\\`*_\[\]()<>!~#|]")
_MARKS_BUT_BARS = re.compile(r"[\\`*_\[\]()<>!~#:]")
_SCHEME = re.compile(r"^https?://(?:www\.)?|[?#].*$", re.IGNORECASE)
_ISO = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


@frozen
class Wanted:
    """A new application: what the person gave of it; None is what they did not give. `status` is one of STATUSES.

    Dates are ISO, `outcome` is one of OUTCOMES. `notes` are one line each. `posting` is markdown, whole and as it came;
    it is made harmless where the file is made.
    """

    company: str | None = None
    position: str | None = None
    url: str | None = None
    location: str | None = None
    salary: str | None = None
    source: str | None = None
    status: str = "PREPARED"
    reason: str | None = None
    posted: str | None = None
    deadline: str | None = None
    job_id: str | None = None
    employment: str | None = None
    applied: str | None = None
    contact: str | None = None
    next: str | None = None
    resume: str | None = None
    letter: str | None = None
    tags: tuple[str, ...] = ()
    outcome: str | None = None
    notes: tuple[str, ...] = ()
    posting: str | None = None

    def stated(self) -> Iterator[tuple[str, str]]:
        """Name and value of each fact that was given, in the order of a file; the status stands between the two lists.

        Several tags are one value (`remote, python`). Notes and posting are no facts.
        """
        for name in (*NAMES, *BEHIND):
            value = ", ".join(self.tags) if name == "tags" else getattr(self, name)
            if value:
                yield name, value


def tidied(wanted: Wanted) -> Wanted:
    """What is wanted, each value as one line of text without control characters; None where nothing is left.

    Braces of an address are percent-encoded, as a browser sends them: a template engine would take them for its own.

    Raises Refused for a value that says nothing (`TBD`), is too long, or is no date or outcome where one is wanted,
    and where company, position and address are missing.
    """
    names = [name for name in (*NAMES, *BEHIND) if name != "tags"]
    values: dict[str, Any] = {name: typed_line(getattr(wanted, name) or "") or None for name in names}
    values |= {"tags": _lines(wanted.tags), "notes": _lines(wanted.notes)}
    if values["url"]:
        values["url"] = values["url"].replace("{", "%7B").replace("}", "%7D")
    clean = replace(wanted, **values, posting=wanted.posting if wanted.posting and wanted.posting.strip() else None)
    if not (clean.company or clean.position or clean.url):
        raise Refused("an application needs a company or a position")
    if clean.status not in STATUSES:
        raise Refused(f"“{short(clean.status)}” is no status ({', '.join(STATUSES)})")
    for name, value in clean.stated():
        _check(name, value)
    _check_texts(clean)
    return clean


def _lines(texts: tuple[str, ...]) -> tuple[str, ...]:
    """The texts as one line each, each once; those that say nothing are left out."""
    return tuple(dict.fromkeys(line for text in texts if (line := typed_line(text))))


def _check(name: str, value: str) -> None:
    """Raises Refused for a value that cannot be that fact."""
    most = _LONGEST.get(name, _LONGEST_ELSE)
    if len(value) > most:
        raise Refused(f"the {label(name)} is longer than {most} characters")
    if not is_stated(value):
        raise Refused(f"“{short(value)}” says nothing as the {label(name)}; leave it out")
    if name == "url" and not re.match(r"https?://[^/]", value):
        raise Refused(f"“{short(value)}” is no address that begins with http:// or https://")
    if name in DATES and not _is_day(value):
        raise Refused(f"“{short(value)}” is no date as the {label(name)}: write it like 2026-11-21")
    if name == "outcome" and value not in OUTCOMES:
        raise Refused(f"“{short(value)}” is no outcome ({', '.join(OUTCOMES)})")


def _check_texts(wanted: Wanted) -> None:
    """Raises Refused for a tag that is two, too many or too long notes, and a posting that is too long."""
    for tag in wanted.tags:
        if "," in tag or ";" in tag:
            raise Refused(f"“{short(tag)}” is no tag: a tag has no comma and no semicolon")
    if len(wanted.notes) > _MOST_NOTES:
        raise Refused(f"these are more than {_MOST_NOTES} notes")
    if any(len(note) > _LONGEST_NOTE for note in wanted.notes):
        raise Refused(f"a note is longer than {_LONGEST_NOTE} characters")
    if wanted.posting and len(wanted.posting) > MOST_POSTING:
        raise Refused(f"the posting is longer than {MOST_POSTING:,} characters")


def _is_day(text: str) -> bool:
    try:
        return _ISO.fullmatch(text) is not None and bool(date.fromisoformat(text))
    except ValueError:
        return False


def name_of(wanted: Wanted, taken: Collection[str]) -> str:
    """The name of its file; where only its address is known, after that: `acme-example-jobs-7.md`. See `file_name`."""
    position = wanted.position if wanted.company or wanted.position else _SCHEME.sub("", wanted.url or "")
    return file_name(wanted.company, position, taken)


def label(name: str) -> str:
    """What a message calls a fact."""
    return _LABELS.get(name, name)


def called(name: str) -> str:
    """What a file calls a fact, as a label or a heading."""
    return {"url": "URL", "job_id": "Job ID"}.get(name) or label(name).title()


def spellings(name: str, value: str) -> tuple[str, ...]:
    """The ways to write a value, the plainest first; the others say the same with markdown's marks escaped.

    The last one leaves bars as they are, since who writes a row of a table escapes them, but escapes the colon of an
    address.
    """
    if name == "url":
        return value, f"[link]({value})"
    return value, *(marks.sub(r"\\\g<0>", value) for marks in (_MARKS, _MARKS_BUT_BARS))


def safe_spellings(name: str, value: str) -> tuple[str, ...]:
    """The ways to write a value so that no viewer, editor or template engine finds a tag or a mark of its own in it.

    An address has its signs as they are (see `tidied`).
    """
    written = spellings(name, value)
    return written if name == "url" else tuple(dict.fromkeys(map(without_marks, written)))


def says(document: Document, name: str) -> str | None:
    """What a file says of a fact for certain; pay and next action as they are written, tags as one value."""
    facts = document.facts
    if name == "salary":
        return facts.salary.text if facts.salary else None
    if name == "next":
        return facts.next.text if facts.next else None
    if name == "tags":
        return ", ".join(facts.tags) or None
    value: str | None = getattr(facts, name)
    return None if name in facts.guessed else value


def cannot_stand(name: str, value: str) -> Refused:
    """The refusal of a value that would be read as something else, or as nothing."""
    return Refused(f"“{short(value)}” cannot stand in a file as the {label(name)}; take other words")
