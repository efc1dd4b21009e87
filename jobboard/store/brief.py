"""The brief of the next round: what it is read from, and its page written to a new file."""

from __future__ import annotations

import os
from collections.abc import Collection
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from jobboard.board.card import Card
from jobboard.errors import Refused, Unreadable
from jobboard.slots import replace
from jobboard.store.actions import read_card
from jobboard.store.candidates import is_markdown
from jobboard.store.clock import utc_of, zone
from jobboard.store.create import create
from jobboard.store.files import encode

if TYPE_CHECKING:
    from jobboard.board.brief.values import Brief, Ends
    from jobboard.store.folder import Folder
    from jobboard.text.values import Round

OWN = "_"
"""What the names of the person's own files begin with, which are no applications (`candidates.is_skipped`)."""

LONGEST = 255
"""Bytes of a file's name, on most file systems."""


def brief_now(folder: Folder, card: Card) -> Brief:
    """The brief of a card as its file, the catalogue and the profile are on the disk now. Blocks.

    Raises Unreadable where the file cannot be read.
    """
    from jobboard.board.brief.brief import brief_of, next_round
    from jobboard.fit.skills import skills_of
    from jobboard.store.prep import kinds
    from jobboard.store.profile import profile_of, resume_of
    from jobboard.store.skills import vocabulary_of

    if card.unread is not None:
        raise Unreadable(f"{card.id}: {card.unread}")
    document, now = read_card(folder, card), folder.now()
    known, profile = kinds(folder), profile_of(folder)
    skills = skills_of(document, profile, resume_of(folder, profile), vocabulary_of(folder)[0])
    each = next_round(replace(card, facts=document.facts), now)
    kind = known.meant_by(each.kind) if each is not None else None
    offered = (*(kind.before if kind is not None else ()), *known.every.before)
    return brief_of(document, card, now, offered, skills, profile.floor, _until)


def _until(each: Round) -> Ends | None:
    """When a round is over after its minutes, however the clocks are changed before that."""
    from jobboard.board.brief.values import Ends

    begins, where = utc_of(each), zone(each.zone) if each.zone is not None else None
    if begins is None or each.minutes is None:
        return None
    try:
        over = begins + timedelta(minutes=each.minutes)
        here = f"{over.astimezone():%H:%M}"
        return Ends(here, f"{over.astimezone(where):%H:%M}" if where is not None else None)
    except (ValueError, OverflowError, OSError):  # the first or the last day of the calendar
        return None


def new_file(folder: Folder, typed: str) -> Path:
    """The file that a typed path means; `~` is the person's home, and what is relative is so to the folder at hand.

    Raises Refused, with a sentence, for one that cannot be made: it is there already, its folder is not; and for one
    that would be read as an application. Looks at the disk for a moment.
    """
    text = typed.strip()
    path = Path(os.path.abspath(os.path.expanduser(text)))
    if not text or "\0" in text:
        raise Refused("no file is named")
    if os.path.isdir(path):
        raise Refused(f"the name of the file is to stand behind the folder: {path}")
    if os.path.lexists(path):
        raise _is_there(path)
    if not os.path.isdir(path.parent):
        raise Refused(f"there is no folder {path.parent}")
    if text == "-" or text.endswith(os.sep) or path.name.startswith(".") or len(os.fsencode(path.name)) > LONGEST:
        raise Refused(f"a page cannot be named “{path.name}”")
    if is_markdown(path.name) and not path.name.startswith(OWN) and _is_inside(path.parent, folder.path):
        instead = path.with_name(f"{OWN}{path.name}")
        raise Refused(f"among the applications the name of a page begins with _, so that it is none of them: {instead}")
    return path


def write_new(path: Path, text: str) -> None:
    """Make a file of this text, byte for byte. Raises Refused where anything has that name, or it cannot be made."""

    def name(taken: Collection[str]) -> str:
        if path.name in taken:
            raise _is_there(path)
        return path.name

    create(path.parent, name, encode(text))


def _is_inside(place: Path, folder: Path) -> bool:
    """Whether a folder is this one or lies below it, whatever links lead there."""
    within = Path(os.path.realpath(folder))
    real = Path(os.path.realpath(place))
    return real == within or within in real.parents


def _is_there(path: Path) -> Refused:
    return Refused(f"a file is there already, and nothing is written over it: {path}")
