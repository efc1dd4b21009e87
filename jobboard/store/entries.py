"""The entries of the journal: what an action is about to write, and that it is through, a line of JSON each.

Escaped to ASCII, so that file names and texts that are not UTF-8 come back as they were.

    {"v":2,"kind":"do","id":"9f…","about":null,"label":"Acme: …","time":"…","files":[{"id":"acme",…}],"sum":"5d0f91c2"}
    {"v":2,"kind":"do","id":"9f…","about":null,"label":"Acme: …","time":"…","files":[],"written":["acme.md"],"sum":…}

`sum` is a digest of the line without it, so that a line that was damaged is none; lines had none at first.
`about` is the id of the action that an undo, redo or skip is about. Version 1 had one line for an action that was
through, without `id`, `about` and `written`: its undo was about the newest one.
"""

from __future__ import annotations

import json
import os
import re
from hashlib import blake2b
from typing import Any, Literal, get_args

from jobboard.slots import as_dict, frozen, replace
from jobboard.store.files import encode
from jobboard.text.anchor import Anchored

Kind = Literal["do", "undo", "redo", "skip"]

VERSION = 2
SUM = re.compile(rb',"sum":"([^"]*)"}\s*\Z')


@frozen
class Written:
    """What an action does to a file: the card's id, the `path` of its file below the folder, and what changes.

    That is the `edits` as they stand in the file afterwards, or, where the file itself is `made` or `removed`, its
    whole text; `folder` is the folder below the board's that is made for it, or goes with it once it is empty ("":
    none). `was` and `now` are digests of the text before and after the edits ("": not known).
    """

    id: str
    path: str
    edits: tuple[Anchored, ...] = ()
    made: str | None = None
    removed: str | None = None
    was: str = ""
    now: str = ""
    folder: str = ""


@frozen
class Entry:
    """One entry: an action that is about to write `files`, or that is through.

    `written` are then the paths of all files that are as the action would have them; None before that. `of` is how many
    files it was to be about. `time` is when: local, ISO, with the zone's offset. The id of a `first_version` is a
    digest, so that equal lines have the same.
    """

    kind: Kind
    id: str
    label: str
    time: str
    about: str | None = None
    files: tuple[Written, ...] = ()
    written: tuple[str, ...] | None = None
    of: int = 1
    first_version: bool = False


def line_of(entry: Entry) -> bytes:
    """The line of an entry, without its newline."""
    record: dict[str, Any] = {"v": VERSION, "kind": entry.kind, "id": entry.id, "about": entry.about}
    record |= {"label": entry.label, "time": entry.time, "files": [_spare(as_dict(each)) for each in entry.files]}
    if entry.of > 1:
        record["of"] = entry.of
    if entry.written is not None:
        record["written"] = entry.written
    line = json.dumps(record, separators=(",", ":")).encode("ascii")
    return b'%s,"sum":"%s"}' % (line[:-1], _sum(line))


def read_line(line: bytes) -> Entry | None:
    """The entry in a line; None for a line that was cut short or damaged, or is of a later version."""
    stated = SUM.search(line)
    if stated and _sum(line[: stated.start()] + b"}") != stated[1]:
        return None
    try:
        record: dict[str, Any] = json.loads(line)
        if record["v"] not in (1, VERSION) or record["kind"] not in get_args(Kind):
            return None
        files = tuple(_read_written(each) for each in record["files"])
        entry = Entry(record["kind"], "", str(record["label"]), str(record["time"]), files=files)
        return _first_version(line, entry) if record["v"] == 1 else _with_names(record, entry)
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return None


def _sum(line: bytes) -> bytes:
    return blake2b(line, digest_size=4).hexdigest().encode()


def _first_version(line: bytes, entry: Entry) -> Entry:
    paths = tuple(each.path for each in entry.files)
    return replace(entry, id=blake2b(line, digest_size=8).hexdigest(), written=paths, first_version=True)


def _with_names(record: dict[str, Any], entry: Entry) -> Entry:
    identity, about, written, of = record["id"], record["about"], record.get("written"), record.get("of", 1)
    words = [identity, *([] if about is None else [about]), *(written or [])]
    if not all(isinstance(word, str) for word in words) or not isinstance(written, list | None) or type(of) is not int:
        raise TypeError(record)
    paths = None if written is None else tuple(written)
    return replace(entry, id=identity, about=about, written=paths, of=of)


def _spare(record: dict[str, Any]) -> dict[str, Any]:
    """Without what is not there."""
    return {key: value for key, value in record.items() if value not in (None, "", ())}


def _read_written(record: dict[str, Any]) -> Written:
    """Raises ValueError, TypeError or KeyError for what no journal of ours says."""
    edits = tuple(Anchored(**each) for each in record.get("edits", ()))
    written = Written(**record | {"edits": edits})
    words = [written.id, written.path, written.was, written.now, written.folder]
    words += [text for text in (written.made, written.removed) if text is not None]
    words += [word for edit in edits for word in (edit.before, edit.after, edit.above, edit.below)]
    numbers = [number for edit in edits for number in (edit.start, edit.nth, edit.of)]
    if not all(isinstance(word, str) for word in words) or not all(isinstance(each, int) for each in numbers):
        raise TypeError(record)
    for word in words:
        encode(word)
    if "\0" in written.path or os.path.isabs(written.path) or ".." in written.path.split("/"):
        raise ValueError(written.path)
    if written.folder not in ("", os.path.dirname(written.path)):
        raise ValueError(written.folder)
    return written
