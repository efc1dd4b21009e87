"""Taking in: reading a file from elsewhere, and making the files of many applications in one action."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Collection, Sequence
from contextlib import AbstractContextManager
from functools import partial
from typing import TYPE_CHECKING

from jobboard.errors import JobboardError, Refused, Unreadable
from jobboard.store.files import KINDS
from jobboard.store.folder import Folder
from jobboard.store.places import state_of
from jobboard.store.turn import one_import
from jobboard.store.written import Done, Writing

if TYPE_CHECKING:
    from jobboard.intake.values import Posting
    from jobboard.text.wanted import Wanted

LARGEST = 25_000_000
"""Bytes of a saved page, with the pictures in it, that are read."""

NO_FILE = "It is no regular file"
STOPPED = "It is not made: the command was told to end"
TOO_LARGE = "It is larger than 25 MB; save the page without its pictures, or as text"


def read_input(path: str) -> bytes:
    """The bytes of a file that lies anywhere, which is only read. Raises Unreadable with one sentence."""
    try:
        if kind := KINDS.get(stat.S_IFMT(os.stat(path).st_mode)):
            raise Unreadable(kind)
        descriptor = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_NOCTTY | os.O_CLOEXEC)
        with open(descriptor, "rb") as file:
            if not stat.S_ISREG(os.fstat(descriptor).st_mode):
                raise Unreadable(NO_FILE)
            if os.fstat(descriptor).st_size > LARGEST or len(data := file.read(LARGEST + 1)) > LARGEST:
                raise Unreadable(TOO_LARGE)
            return data
    except FileNotFoundError:
        raise Unreadable("There is no such file") from None
    except OSError as error:
        raise Unreadable(f"It cannot be read: {error.strerror}") from error


def read_posting(pasted: str) -> Posting:
    """The posting that is pasted, or that is in the file whose path is. Raises Unreadable or Refused."""
    from jobboard.intake import reader
    from jobboard.intake.paths import paths_in

    path = next(iter(paths_in(pasted)), None)
    if path is None:
        return reader.read_posting(pasted.encode("utf-8", "replace"), "")
    try:
        return reader.read_posting(read_input(os.path.expanduser(path)), path)
    except JobboardError as error:
        raise type(error)(f"{path}: {error.sentence}") from error


def one_at_a_time(folder: Folder) -> AbstractContextManager[None]:
    """Where nobody else imports into the folder: from the look at what is on its board to the last file."""
    return one_import(state_of(folder.path))


def take_in(
    folder: Folder,
    wanted: Sequence[Wanted],
    label: str,
    progress: Callable[[int], None] = lambda _: None,
    stopped: Callable[[], bool] = lambda: False,
    *,
    sent_today: bool = True,
    instead: Callable[[Wanted], Wanted] = lambda each: each,
) -> Done:
    """Make the files of these applications, all in one action; the results are in their order.

    `label` is what undo calls it; `progress` is told how many are done. What keeps one from being made stands in its
    result, and the others are made all the same; once it is `stopped`, no more are begun. `sent_today`: what is APPLIED
    without a date is moved there today (see `text_of`). `instead` gives what is made of one that no file can state.
    Raises Unreadable where the person's template cannot be read.
    """
    from jobboard.store.adding import template_of, text_of
    from jobboard.text.wanted import name_of

    template = template_of(folder)
    with Writing(folder, lambda: label, of=len(wanted)) as writing:
        for count, each in enumerate(wanted, start=1):
            if stopped():
                writing.failed("", "", Refused(STOPPED))
                continue
            name: Callable[[Collection[str]], str] = partial(name_of, each)
            try:
                text = _text(partial(text_of, folder, template=template, sent_today=sent_today), each, instead)
            except Refused as error:
                writing.failed("", "", error)
            else:
                writing.make(name, text, settled=False)
            progress(count)
        return writing.done()


def _text(text_of: Callable[[Wanted], str], wanted: Wanted, instead: Callable[[Wanted], Wanted]) -> str:
    try:
        return text_of(wanted)
    except Refused:
        other = instead(wanted)
        if other == wanted:
            raise
        return text_of(other)
