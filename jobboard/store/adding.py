"""Adding an application: a file of its own, which the person's template may shape."""

from __future__ import annotations

import os
from collections.abc import Collection
from typing import TYPE_CHECKING

from jobboard.errors import JobboardError, Unreadable
from jobboard.slots import replace
from jobboard.store.files import decode, read_file
from jobboard.store.folder import Folder
from jobboard.store.written import Done, Writing

if TYPE_CHECKING:
    from jobboard.text.new import Wanted

TEMPLATE = "_template.md"


def add(folder: Folder, wanted: Wanted) -> Done:
    """Make the file of an application, in the folder, which is made too where it is still to be made."""
    from jobboard.text.wanted import name_of

    said, names = wanted.company or wanted.position or wanted.url or "application", list[str]()

    def name(taken: Collection[str]) -> str:
        names[:] = [name_of(wanted, taken)]
        return names[0]

    with Writing(folder, lambda: f"{said}: added as {''.join(names)}") as writing:
        try:
            writing.make(name, text_of(folder, wanted, template_of(folder)))
        except JobboardError as error:
            writing.failed("", "", error)
        done = writing.done()
    return replace(done, label=f"{said}: not added") if done.exit_code else done


def text_of(folder: Folder, wanted: Wanted, template: str | None, *, sent_today: bool = True) -> str:
    """The text of the file, the person's template (see `template_of`) filled in. Raises Refused.

    One that was sent, nobody knows when, is moved to APPLIED today: with the date, and a line of history; not so where
    `sent_today` is false, as with what was written down long ago.
    """
    from jobboard.text.changes import move
    from jobboard.text.document import read_document
    from jobboard.text.edit import apply
    from jobboard.text.new import new_application

    if wanted.status != "APPLIED" or wanted.applied or not sent_today:
        return new_application(wanted, template, today=folder.today())
    today = folder.today()
    text = new_application(replace(wanted, status="PREPARED"), template, to_prepare=False, today=today)
    document = read_document(text, "", folder.settings.words)
    return apply(text, move(document, "APPLIED", day=today, written=today, history=folder.settings.history))


def template_of(folder: Folder) -> str | None:
    """The text of the person's own template for applications, None where there is none. Raises Unreadable."""
    try:
        return decode(read_file(os.path.join(folder.path, TEMPLATE), str(folder.path)).data)
    except FileNotFoundError:
        return None
    except Unreadable as error:
        raise Unreadable(f"{TEMPLATE}: {error.sentence}") from error
