"""The one door through which a file of the person's is changed.

Read what is on the disk now, patch it, check that only the intended spans differ, put it in the file's place
(`jobboard.store.replace`). If the file changed meanwhile, all of it again on what is there then. Order on the disk:
new bytes, exchange, folder; what goes wrong after the exchange is a warning, for the file then holds the change.
"""

from __future__ import annotations

import os
import stat
import time
from collections.abc import Callable, Iterable
from datetime import date, datetime
from pathlib import Path

from jobboard.errors import Conflict, JobboardError, Refused
from jobboard.slots import frozen, replace
from jobboard.store.disk import opened_folder
from jobboard.store.files import CAP, decode, encode, real_path
from jobboard.store.lock import locked
from jobboard.store.replace import Collision, Place
from jobboard.store.rest import BUSY, GONE, Watch, rest
from jobboard.store.temporary import sweep_litter
from jobboard.store.traits import Traits
from jobboard.text.anchor import anchored, difference, take_back
from jobboard.text.edit import Edit, apply

__all__ = ["Plan", "Saved", "rehearse", "save", "sweep_litter"]

Plan = Callable[[str, date], tuple[Edit, ...]]
"""From the decoded text and the local date of the file's last change to the patch; () where all is as it should be.

It may be called several times, each time with what then stands in the file, and raises JobboardError to call it off.
"""

PATIENCE = 3.0
"""Seconds for which a save begins anew while others keep changing the file between its reading and its replacing."""

SETTLE = 0.05
"""Seconds after which a program that read the file in the wrong moment has written it, if it is a script."""

READ_ONLY = "It is read-only"
FOLDER_READ_ONLY = "Its folder is read-only"
STICKY = "It belongs to somebody else, in a folder where only the owner may replace a file"
LINKED = "It has a second name (a hard link), which a save would turn into a file of its own"
UNFIT = "The change does not fit its text"
TOO_LARGE = "It would grow beyond 5 MB"


@frozen
class Saved:
    """What a save did. `edits` is () when all was as it should be and nothing was written.

    `before` is the text that the edits were made on, `after` the text that they made. `recovery` is the copy of another
    program's version which the file does not contain, if there is one; a warning names it too.
    """

    before: str
    after: str
    edits: tuple[Edit, ...] = ()
    recovery: Path | None = None
    warnings: tuple[str, ...] = ()


def _nobody(_: Saved) -> None:
    """Is told of a save, and does nothing."""


def save(path: Path, plan: Plan, *, root: Path, recovery: Path, announce: Callable[[Saved], None] = _nobody) -> Saved:
    """Changes the file as `plan` says. `root` is the board's folder, `recovery` the folder for recovery copies.

    A link is followed and stays; what it leads to must lie below `root`. `announce` is told what is about to be done
    just before the file is touched, each time anew if others come between.
    Raises Unreadable, Refused, Conflict (it is gone, or never at rest) and whatever `plan` raises; the file is then as
    the others left it.
    """
    try:
        real = real_path(os.fspath(path), os.fspath(root))
        with opened_folder(os.path.dirname(real)) as folder, locked(folder):
            return _told(Place(folder, real, recovery, Watch(folder)), plan, announce)
    except OSError as error:
        raise _refusal(error) from error


def _refusal(error: JobboardError | OSError) -> JobboardError:
    if isinstance(error, JobboardError):
        return error
    if isinstance(error, FileNotFoundError):
        return Conflict(GONE)
    return Refused(f"It cannot be saved: {error.strerror}")


def rehearse(path: Path, plan: Plan, *, root: Path, recovery: Path) -> None:
    """Raises what `save` would raise before it writes anything; changes nothing."""
    try:
        real = real_path(os.fspath(path), os.fspath(root))
        with opened_folder(os.path.dirname(real)) as folder:
            place = Place(folder, real, recovery, Watch(folder))
            seen, traits = place.read()
            before = decode(seen.data)
            edits = plan(before, day_of(seen.stamp.mtime_ns))
            if edits:
                refuse_unless_writable(place, traits)
                patched(before, seen.data, edits)
    except OSError as error:
        raise _refusal(error) from error


def _told(place: Place, plan: Plan, announce: Callable[[Saved], None]) -> Saved:
    """The save with everything that is to be told of it, be it done or not."""
    deadline = time.monotonic() + PATIENCE
    try:
        saved = _save(place, plan, deadline, lambda collision: _mend(place, collision, deadline), announce)
    except (JobboardError, OSError) as error:
        if not place.warnings:
            raise
        refusal = _refusal(error)
        raise type(refusal)(". ".join((refusal.sentence, *place.warnings))) from error
    return replace(saved, recovery=place.kept, warnings=tuple(place.warnings))


def _save(
    place: Place,
    plan: Plan,
    deadline: float,
    mend: Callable[[Collision], None],
    announce: Callable[[Saved], None] = _nobody,
) -> Saved:
    """Read, plan, replace, again and again until nobody comes between; `mend` is called when somebody did."""
    while time.monotonic() < deadline:
        seen, traits = place.read()
        before = decode(seen.data)
        edits = tuple(edit for edit in plan(before, day_of(seen.stamp.mtime_ns)) if edit.before != edit.after)
        if not edits:
            return Saved(before, before)
        refuse_unless_writable(place, traits)
        after, data = patched(before, seen.data, edits)
        saved = Saved(before, after, edits)
        announce(saved)
        done = place.replace(seen, traits, data)
        if done is True:
            return saved
        if done:
            mend(done)
    raise Conflict(BUSY)


def _mend(place: Place, collision: Collision, deadline: float) -> None:
    """Makes good for the moment in which our bytes hid what another program had just written.

    A program that changed our bytes in that moment has its change made in the file. One that only read them may write
    what it makes of them over the hidden version: if that is then not in the file any more, a copy of it is kept.
    """
    if collision.stray is not None:
        _bring_in(place, collision.ours, collision.stray, collision.name, deadline)
    rest(SETTLE)
    now, hidden = place.read()[0].data, collision.hidden
    if hidden not in (None, now) and not _holds_change(decode(now), decode(collision.read), decode(hidden)):
        place.keep(hidden)


def _bring_in(place: Place, ours: bytes, stray: bytes, name: str, deadline: float) -> None:
    """Does to the file what was done to our bytes; where that is not possible, a copy is kept."""
    before, after = decode(ours), decode(stray)
    made = anchored(before, (difference(after, before),))
    try:
        _save(place, lambda text, _: take_back(text, made), deadline, lambda nested: _keep(place, nested))
    except (JobboardError, OSError):
        place.keep(stray, name)
    else:
        place.remove(name)


def _keep(place: Place, collision: Collision) -> None:
    if collision.stray is not None:
        place.keep(collision.stray, collision.name)


def _holds_change(text: str, before: str, after: str) -> bool:
    """Whether what made `after` of `before` is found in the text."""
    change = difference(before, after)
    if not change.after:
        return change.before not in text
    try:
        return bool(take_back(text, anchored(after, (change,))))
    except Conflict:
        return False


def day_of(mtime_ns: int) -> date:
    """The local date of a file's time; the nearest date there is for a time out of all calendars."""
    try:
        return datetime.fromtimestamp(mtime_ns / 1e9).date()
    except (OverflowError, ValueError, OSError):
        return date.max if mtime_ns > 0 else date.min


def refuse_unless_writable(place: Place, traits: Traits) -> None:
    """Raises Refused for a file that its owner did not mean to be written, or that a save would harm.

    The mode bits count for the administrator too, whom the system would let through.
    """
    above = os.fstat(place.folder)
    ours = os.geteuid()
    if not traits.mode & 0o222 or not os.access(place.name, os.W_OK, dir_fd=place.folder):
        raise Refused(READ_ONLY)
    if not above.st_mode & 0o222 or not os.access(".", os.W_OK | os.X_OK, dir_fd=place.folder):
        raise Refused(FOLDER_READ_ONLY)
    if above.st_mode & stat.S_ISVTX and ours not in (traits.owner, above.st_uid):
        raise Refused(STICKY)
    if traits.links > 1:
        raise Refused(LINKED)


def patched(before: str, data: bytes, edits: Iterable[Edit]) -> tuple[str, bytes]:
    """The text and the bytes after the edits, `data` being the bytes of `before`.

    Raises Refused unless every byte outside of the edited spans is as it was, found by counting bytes, and the new
    bytes say the new text and nothing else.
    """
    edits = tuple(edits)
    try:
        after = apply(before, edits)
        new = encode(after)
        fits = all(edit.end <= len(before) for edit in edits)
        fits = fits and new == _spliced(data, before, edits) and decode(new) == after and "\0" not in after
    except ValueError:
        fits = False
    if not fits:
        raise Refused(UNFIT)
    if len(new) > CAP:
        raise Refused(TOO_LARGE)
    return after, new


def _spliced(data: bytes, before: str, edits: Iterable[Edit]) -> bytes:
    pieces: list[bytes] = []
    byte = character = 0
    for edit in sorted(edits, key=lambda each: each.start):
        start = byte + len(encode(before[character : edit.start]))
        pieces += data[byte:start], encode(edit.after)
        byte, character = start + len(encode(edit.before)), edit.end
    return b"".join((*pieces, data[byte:]))
