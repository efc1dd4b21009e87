"""What is done to a watcher: to the folder that it listens to, and to the process that it lives in."""

from __future__ import annotations

import ctypes
import os
import shutil
import signal
import sys
import time
from functools import cache, partial
from pathlib import Path
from typing import Any

from tests.apart import fork
from tests.soak.moves import START, make, path_of
from tests.soak.watchers_death import Death, View

GONE = "The folder is gone"
CLOSED = "The folder cannot be listed"
QUEUE = Path("/proc/sys/fs/inotify/max_queued_events")
LIFTED = "LIMIT_LIFTED"
"""The variable that names a file: when it comes to be, the limits of a board's process are lifted."""

NEW_USER = 0x10000000
OVERRIDES = 1 << 1 | 1 << 2
"""The capabilities that let the administrator open what the mode bits close (CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH)."""


def bad_name(folder: Path) -> None:
    open(os.fsencode(folder) + b"/acm\xe9.md", "a").close()


def away(view: View) -> None:
    os.rename(view.folder, view.folder.with_name("elsewhere"))


def back(view: View) -> None:
    os.rename(view.folder.with_name("elsewhere"), view.folder)


def above_away(view: View) -> None:
    os.rename(view.folder.parent, view.folder.parent.with_name("elsewhere"))


def above_back(view: View) -> None:
    os.rename(view.folder.parent.with_name("elsewhere"), view.folder.parent)


def made_a_file(view: View) -> None:
    away(view)
    view.folder.write_text("no folder")


def made_a_folder_again(view: View) -> None:
    view.folder.unlink()
    back(view)


def another(folder: Path) -> Path:
    """Another folder beside it, in which Bolt stands elsewhere."""
    other = folder.with_name("another")
    make(other)
    path_of(other, "Bolt").write_text(START.format("Bolt").replace("PREPARED", "OFFER"))
    return other


def replaced(view: View) -> None:
    other = another(view.folder)
    away(view)
    os.rename(other, view.folder)


def a_link(folder: Path) -> None:
    make(folder.with_name("first"))
    folder.symlink_to("first")


def leads_elsewhere(view: View) -> None:
    view.folder.with_name("link").symlink_to(another(view.folder).name)
    os.replace(view.folder.with_name("link"), view.folder)


def is_sorted_into_a_folder(view: View) -> None:
    (view.folder / "late").mkdir()
    os.rename(path_of(view.folder, "Acme"), view.folder / "late" / "acme.md")


def overflow(view: View) -> None:
    """More changes than the system keeps hints of, while the board stands still: those of the last are lost."""
    view.signal(signal.SIGSTOP)
    names = view.folder / "_one", view.folder / "_other"
    names[0].touch()
    for number in range(int(QUEUE.read_text()) // 2 + 100):
        os.rename(names[number % 2], names[1 - number % 2])
    path_of(view.folder, "Bolt").write_text(START.format("Bolt").replace("PREPARED", "OFFER"))
    view.signal(signal.SIGCONT)


def with_bad_name(folder: Path) -> None:
    make(folder)
    bad_name(folder)


def in_a_user_space() -> None:
    """Give the process limits of its own. Raises OSError where the system does not allow that."""
    libc, user = _libc(), os.getuid()
    if libc.unshare(NEW_USER):
        raise OSError(ctypes.get_errno(), "no user namespaces")
    Path("/proc/self/uid_map").write_text(f"0 {user} 1")


def limit(what: str, most: int) -> None:
    """Let the process have so many inotify `instances` or `watches`, from now on."""
    Path(f"/proc/sys/user/max_inotify_{what}").write_text(str(most))


def limited(what: str, most: int) -> None:
    """The same for a process that is to run a board, until the file comes to be that says that it is over."""
    in_a_user_space()
    limit(what, most)
    parent = os.getpid()
    if os.fork():
        return
    while not os.path.exists(os.environ[LIFTED]) and os.getppid() == parent:
        time.sleep(0.02)
    limit(what, 1000)
    os._exit(0)


without_instances, without_watches, with_one_watch = (
    partial(limited, *words) for words in (("instances", 0), ("watches", 0), ("watches", 1))
)


def as_anybody() -> None:
    """Make the mode bits count for this process, as they do for all but the administrator."""
    if sys.platform != "linux" or os.geteuid():
        return
    libc = _libc()
    header, sets = (ctypes.c_uint32 * 2)(0x20080522, 0), (ctypes.c_uint32 * 6)()
    libc.capget(header, sets)
    for at in (0, 1):
        sets[at] &= ~OVERRIDES
    if libc.capset(header, sets):
        raise OSError(ctypes.get_errno(), "no capabilities")


def _libc() -> Any:
    return ctypes.CDLL(None, use_errno=True)


@cache
def may_be_limited() -> bool:
    """Whether processes can be given limits of their own here."""
    with open(os.devnull, "wb") as null:
        forked = fork(_try_limits, environ=os.environ, descriptors=(null.fileno(),))
    return os.waitstatus_to_exitcode(forked.wait()[1]) == 0


def _try_limits(_: int) -> None:
    try:
        in_a_user_space()
        limit("instances", 0)
    except (OSError, AttributeError):
        os._exit(1)
    os._exit(0)


TO_THE_FOLDER = {
    "a name that is not UTF-8": Death(lambda view: bad_name(view.folder), slow=True),
    "a name that is not UTF-8 from the start": Death(
        lambda view: bad_name(view.folder), prepared=with_bad_name, slow=True
    ),
    "renamed away and back": Death(away, GONE, back, there=False),
    "what it lies in renamed away and back": Death(above_away, GONE, above_back, there=False),
    "removed and made again": Death(
        lambda view: shutil.rmtree(view.folder), GONE, lambda view: make(view.folder), there=False
    ),
    "a file in its place": Death(made_a_file, GONE, made_a_folder_again, there=False),
    "replaced by another": Death(replaced, "", shows=(("Bolt", "OFFER"),)),
    "a link that leads to another": Death(leads_elsewhere, "", prepared=a_link, shows=(("Bolt", "OFFER"),)),
    "a sub-folder": Death(is_sorted_into_a_folder, "", file="late/acme.md"),
}
CLOSING = {
    "closed and opened again": Death(
        lambda view: os.chmod(view.folder, 0),
        CLOSED,
        lambda view: os.chmod(view.folder, 0o755),
        before=as_anybody,
        there=False,
    ),
    "what it lies in closed and opened again": Death(
        lambda view: os.chmod(view.folder.parent, 0),
        CLOSED,
        lambda view: os.chmod(view.folder.parent, 0o755),
        before=as_anybody,
        there=False,
    ),
}
LIMITS = {
    "no inotify instance": Death(mend=lambda view: view.lift(), before=without_instances, slow=True),
    "no inotify watch": Death(mend=lambda view: view.lift(), before=without_watches, slow=True),
    "no inotify watch for a sub-folder": Death(
        is_sorted_into_a_folder, mend=lambda view: view.lift(), before=with_one_watch, slow=True, file="late/acme.md"
    ),
}
OVERFLOW = {"more changes than there are hints": Death(overflow, "", shows=(("Bolt", "OFFER"),))}
