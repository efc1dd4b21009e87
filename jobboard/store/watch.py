"""Hints of what changed in the folder. A hint may be wrong, late or missing: what counts is a look at the disk.

The watcher runs in a thread of its own, and may die: one name that is not UTF-8 ends it, so do the system's limits, or
the folder going away. Then the folder is looked at again and again (polling), and once a minute the watcher is tried
anew. Also while it lives the whole folder is looked at once a minute.
"""

from __future__ import annotations

import asyncio
import contextlib
import os
import threading
import time
from collections.abc import AsyncGenerator, Callable, Iterable
from functools import partial
from typing import TYPE_CHECKING

from jobboard.store.candidates import PROFILE, is_skipped
from jobboard.store.heard import folders_of, others_now

if TYPE_CHECKING:
    from watchfiles._rust_notify import RustNotify

STEP_MS, DEBOUNCE_MS = 10, 100
"""From a write to the hint it takes 15 ms in the median with this step (68 with the usual 50), at 0.4 % of a core."""

QUIET_MS, SLOW_STEP_MS = 10_000, 20
"""When it was quiet for so long, the next hint may come 15 ms later, for half of that."""

MANY = 64
"""With more paths than this at once it is quicker to look at everything."""

MINUTE, SOON, POLL = 60.0, 2.0, 0.3
"""Seconds until everything is looked at again: in quiet times, after very many changes, without a watcher."""

POLLED_PARTS, SLOWEST_POLL = 20, 5.0
"""Without a watcher, looking takes one part in so many of a core, but for folders for which that would be too slow."""

REBUILT_PARTS = 10
"""To make a watcher for other folders may take one part in so many."""

ITSELF = 2.0
"""Seconds between two looks at what the folder's path leads to: of what is done to a folder above it, or to a link in
the path, the system does not tell.
"""

STALLED = 1.0
"""A clock that is so many seconds late tells that the whole program slept."""


class Watch:
    """Tells which paths of a folder may have changed. Lives in one event loop; `hear` and `nudge` work in any thread.

    `polling`: there is no watcher. `recursive`: whether it listens in sub-folders too. `by_the_clock`: the last hint
    came because a minute was over. `poll`: seconds between two looks without a watcher.
    """

    def __init__(self, folder: str, *, every: float = MINUTE) -> None:
        self.polling = self.recursive = self.by_the_clock = False
        self.poll = POLL
        self._folder, self._every = folder, every
        self._dirty: set[str] | None = set()
        self._lock = threading.Lock()
        self._stop = threading.Event()
        self._begun = self._deaf = False

    async def hints(self) -> AsyncGenerator[frozenset[str] | None, None]:
        """Paths that may have changed; None: look at everything. The first comes before the watcher is there."""
        self._loop, self._heard = asyncio.get_running_loop(), asyncio.Event()
        self._itself = await asyncio.to_thread(self._identity)
        try:
            yield None
            self._begun = True
            self.listen()
            due = self._loop.time() + self._every
            while True:
                paths, many = await self._until(due)
                if paths == frozenset():
                    continue
                yield paths
                if paths is None:
                    self._try_again()
                    due = self._loop.time() + (self.poll if self.polling else SOON if many else self._every)
        finally:
            self._stop.set()

    async def _until(self, due: float) -> tuple[frozenset[str] | None, bool]:
        """What was heard until then, None when it is time to look at everything; and whether that is for very many."""
        another = await self._is_another_before(due)
        with self._lock:
            dirty, self._dirty = self._dirty, set()
            self._heard.clear()
        late = self._loop.time() - due
        self.by_the_clock = 0 <= late < STALLED and not (self.polling or another or dirty) and dirty is not None
        many = dirty is not None and len(dirty) > MANY
        return (None if another or dirty is None or many or late >= 0 else frozenset(dirty)), many

    async def _is_another_before(self, due: float) -> bool:
        """Wait until then, or until something is heard. Ends with True when the path has come to lead elsewhere."""
        while not self._heard.is_set() and (left := due - self._loop.time()) > 0:
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(min(left, ITSELF)):  # `wait_for` of 3.11 may swallow a cancellation
                    await self._heard.wait()
            if left > ITSELF and not self._heard.is_set():
                before, self._itself = self._itself, await asyncio.to_thread(self._identity)
                if before != self._itself:
                    return True
        return False

    def _identity(self) -> tuple[int, int] | None:
        """What the folder's path leads to; None when it leads nowhere."""
        try:
            status = os.stat(self._folder)
        except OSError:
            return None
        return status.st_dev, status.st_ino

    def _try_again(self) -> None:
        """Without a watcher, try now and then whether there can be one."""
        if self.polling and self._loop.time() >= self._tried + self._every:
            self.listen()

    def hear(self, paths: Iterable[str] | None) -> None:
        """Take note of paths that may have changed (None: anything)."""
        with self._lock:
            self._dirty = None if paths is None or self._dirty is None else self._dirty.union(paths)
        with contextlib.suppress(RuntimeError):  # the loop has ended
            self._loop.call_soon_threadsafe(self._heard.set)

    def hear_later(self, seconds: float, path: str) -> None:
        """Take note of a path in a while."""
        self._loop.call_soon_threadsafe(self._loop.call_later, seconds, self.hear, (path,))

    def nudge(self) -> None:
        """Ask for a look at everything, as when the terminal comes back to the front."""
        self.hear(None)

    def listen(self) -> None:
        """Start the watcher, or start it anew: after the folder came back, or the first sub-folder came into it."""
        if not self._begun or self._deaf:
            return
        self._tried = self._loop.time()
        self._stop.set()
        self._stop = threading.Event()
        threading.Thread(target=self._run, args=(self._stop,), name="jobboard-watch", daemon=True).start()

    def give_up(self, *, for_good: bool = False) -> None:
        """Poll from now on: the folder is gone, or (for good) changes were found that no hint had told of.

        Of changes on a network drive, below a mount or at a link's target the system does not tell.
        """
        self._stop.set()
        self._deaf = self._deaf or for_good
        if not self.polling:
            self.polling = True
            self.nudge()

    def took(self, seconds: float) -> None:
        """Take note of how long a look at everything takes: without a watcher it is done in one part of the time."""
        self.poll = min(max(POLL, POLLED_PARTS * seconds), SLOWEST_POLL)

    def _run(self, stop: threading.Event) -> None:
        """The watcher's thread: a watcher after the other, as folders come and go."""
        try:
            real = os.path.realpath(self._folder)
            while not stop.is_set():
                begun = time.monotonic()
                folders = folders_of(real) if self.recursive else [real]
                try:
                    watcher = self._watcher(folders)
                except FileNotFoundError:  # one that was there a moment ago
                    os.lstat(real)
                    continue
                took = time.monotonic() - begun
                with watcher:
                    self._tell(stop, partial(self._is, polling=False))
                    self._hear_from(watcher, stop, real, frozenset(folders))
                stop.wait(min(REBUILT_PARTS * took, SLOWEST_POLL))
        except BaseException:  # noqa: BLE001  a panic of the watcher's own is no Exception
            self._tell(stop, partial(self._is, polling=True))

    def _hear_from(self, watcher: RustNotify, stop: threading.Event, real: str, folders: frozenset[str]) -> None:
        """Take note of what it tells, until it is to stop or there are other folders to listen in."""
        while not isinstance(changes := self._next_of(watcher, stop), str):
            told = [path for _, path in changes]
            if paths := [path for each in told if self._matters(path := self._folder + each.removeprefix(real))]:
                self.hear(paths)
            if self.recursive and others_now(told, folders):
                return

    def _next_of(self, watcher: RustNotify, stop: threading.Event) -> set[tuple[int, str]] | str:
        """What it tells next; a text when it is to end."""
        changes = watcher.watch(DEBOUNCE_MS, STEP_MS, QUIET_MS, stop)
        if changes != "timeout":
            return changes
        self.nudge()  # it forgets what comes in the very moment in which it is asked less often
        return watcher.watch(DEBOUNCE_MS, SLOW_STEP_MS, 0, stop)

    def _watcher(self, folders: list[str]) -> RustNotify:
        """A watcher. Told to ignore what it may not listen to, it is silent about the system's limits too."""
        from watchfiles._rust_notify import RustNotify

        try:
            return RustNotify(folders, False, False, 0, False, False)
        except PermissionError:
            return RustNotify(folders, False, False, 0, False, True)

    def _matters(self, path: str) -> bool:
        """Whether it is the person's profile, or neither hidden nor an editor's."""
        if path == f"{self._folder}/{PROFILE}":
            return True
        return not any(map(is_skipped, path[len(self._folder) + 1 :].split("/")))

    def _tell(self, stop: threading.Event, what: Callable[[], None]) -> None:
        """Do it in the loop, unless this watcher was told to stop meanwhile."""
        with contextlib.suppress(RuntimeError):  # the loop has ended
            self._loop.call_soon_threadsafe(lambda: None if stop.is_set() else what())

    def _is(self, *, polling: bool) -> None:
        """The watcher has begun or has died: whatever happened meanwhile was not heard."""
        self.polling = polling
        self.nudge()
