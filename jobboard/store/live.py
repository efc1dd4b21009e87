"""The board of an opened folder, as it is on the disk, and one that stays true to it."""

from __future__ import annotations

import gc
import os
import time
from collections.abc import AsyncIterator, Collection
from contextlib import suppress
from threading import Lock
from typing import TYPE_CHECKING

from jobboard.board.board import Board
from jobboard.board.card import Card
from jobboard.board.growing import Growing
from jobboard.config import Settings
from jobboard.errors import Unreadable
from jobboard.slots import replace
from jobboard.store import cache
from jobboard.store.beginning import Beginning, begin, board_on_disk
from jobboard.store.candidates import PROFILE
from jobboard.store.collector import no_collections
from jobboard.store.folder import Folder, open_folder
from jobboard.store.pieces import Piece
from jobboard.store.profile_now import ProfileNow
from jobboard.store.scan import has_profile, scan
from jobboard.store.settling import Unsettled
from jobboard.store.tree import Snapshot, doubted, nothing
from jobboard.store.update import Update

if TYPE_CHECKING:
    from jobboard.profile.values import Profile
    from jobboard.store.watch import Watch

__all__ = ["Folder", "LiveBoard", "Update", "begin", "board_on_disk", "open_folder"]

MANY = 256
"""With more cards than this that were read at once, the collector is told that they stay."""

UNHEARD = 2.0
"""A change that is older than this many seconds should have been heard of by a watcher."""


class LiveBoard:
    """The board of a folder, kept true to the disk; empty while that is still to be made. `folder` has the settings in
    force. `reading`: so many of so many files are read, while the board still fills. Raises Unreadable at once when the
    folder cannot be listed.
    """

    def __init__(self, folder: Folder, begun: Beginning | None = None, *, every: float = 60.0) -> None:
        """`begun`: how it began, where that was asked for before. `every`: seconds between two looks at everything."""
        begun = begun or begin(folder)
        self._awaited = folder.is_awaited
        self.board, self._snapshot, self._filling = begun.board, begun.snapshot, begun.filling
        self.reading: tuple[int, int] | None = (0, 0) if begun.filling is not None else None
        self._kept, self._keep_from = self._snapshot, 0.0
        self._kept_on = self.board.today if not begun.is_cached or begun.board is begun.snapshot.board else None
        self.folder, self._root, self._every = folder.found(), str(folder.path), every
        self._lock, self._filling_lock, self._unsettled = Lock(), Lock(), Unsettled()
        self._ahead: frozenset[str] = frozenset()
        self._growing = Growing(Board(self.board.today))
        self._watch: Watch | None = None
        self._trouble: str | None = None
        self._profile: Profile | None = None
        self._profile_now = ProfileNow()
        self._inode: tuple[int, int] | None = None
        while self._filling is not None and self._filling.has_more:
            self._fill()

    async def updates(self) -> AsyncIterator[Update]:
        """Each change that was not made by `reread`, for as long as one listens. The first look is at everything."""
        import asyncio
        from contextlib import aclosing

        from jobboard.store.watch import Watch

        try:
            while self._filling is not None:
                came = await asyncio.to_thread(self._fill)
                yield Update(self.board, came, reading=self.reading)
        finally:
            if self._filling is not None:
                self._filling.stop()
        watch = self._watch = Watch(self._root, every=self._every)
        told: tuple[bool, str | None, Profile | None] = False, None, None
        async with aclosing(watch.hints()) as hints:
            async for paths in hints:
                changed = await asyncio.to_thread(self._look, watch, paths)
                now = watch.polling and not self._awaited, self._trouble, self._profile
                if changed is not None or now != told:
                    yield Update(self.board, changed or frozenset(), *now)
                told = now
                if paths is None:
                    await asyncio.to_thread(self._keep)

    def reread(self, paths: Collection[str]) -> Board:
        """Look at these files again, after a write of our own. Blocks: call it in a thread."""
        with self._lock:
            self.folder = self.folder.found()
            if self._filling is not None:
                self._take_ahead(frozenset(paths))
            elif os.path.isdir(self._root):
                self._take(scan(self.folder.path, self.folder.settings, self._snapshot, frozenset(paths)))
            return self.board

    def use(self, settings: Settings) -> Board:
        """Go on with other settings: where files are read otherwise by them, all are read again.

        Blocks: call it in a thread. Cards that say the same stay the same objects.
        """
        while self._filling is not None:
            self._fill()
        with self._lock:
            before, self.folder = self.folder.settings, replace(self.folder, settings=settings)
            if (before.words, before.ignore) == (settings.words, settings.ignore):
                return self.board
            self._snapshot, self._keep_from = doubted(self._snapshot), 0.0
            with suppress(Unreadable):  # still to be made, or gone: the next look tells it
                self._take(scan(self.folder.path, settings, self._snapshot, patient=True))
            board = self.board
        self.nudge()
        return board

    def nudge(self) -> None:
        """Look at everything soon, as when the terminal comes back to the front."""
        if self._watch is not None:
            self._watch.nudge()

    def _fill(self) -> frozenset[str]:
        """Take in the next piece of a board that still fills; the ids of the cards that came or went."""
        with self._filling_lock:
            if self._filling is None:
                return frozenset()
            try:
                piece = self._filling.next()
            except Unreadable:  # the first look tells it
                piece = None
            with self._lock, no_collections():
                before = self.board.by_id.keys()
                self._take_piece(piece)
                gc.freeze()
                return frozenset(self.board.by_id.keys() ^ before)

    def _take_piece(self, piece: Piece | None) -> None:
        """With the whole, files of our own writing are looked at again: it may have read them before."""
        if piece is None:
            self._filling = self.reading = None
        elif piece.whole is None:
            self.reading = (piece.read, piece.total) if piece.read < piece.total else None
            growing = self._growing if self._growing.board is self.board else Growing(self.board)
            self._growing = growing.with_more(card for card in piece.cards if card.path not in self._ahead)
            self.board = self._growing.board
        else:
            today, self.reading = self.folder.today(), None
            self._snapshot, self.board = piece.whole, piece.whole.board_on(today)
            if piece.whole.board is not None:  # it was kept by who sorted it
                self._kept, self._kept_on = piece.whole, today
            if self._ahead and os.path.isdir(self._root):
                self._take(scan(self.folder.path, self.folder.settings, self._snapshot, self._ahead))

    def _take_ahead(self, paths: frozenset[str]) -> None:
        """Look at files while the others are still being read: they are judged as if they were alone."""
        self._ahead |= paths
        alone = nothing(self._root, with_terms=has_profile(self.folder.path))
        cards = scan(self.folder.path, self.folder.settings, alone, paths).cards
        gone = {card.id: None for card in self.board if card.path in paths}
        self.board = self.board.with_changes({**gone, **{card.id: card for card in cards}})

    def _look(self, watch: Watch, paths: frozenset[str] | None) -> frozenset[str] | None:
        """Look at these paths, or at everything. The ids of the cards that changed; None if the board is as it was."""
        with self._lock, no_collections():
            self._profile = self._profile_now.read(self.folder)
            before, begun, back = self.board, time.monotonic(), self._awaited or self._trouble is not None
            if back or (paths is not None and (self._root in paths or not os.path.isdir(self._root))):
                paths = None
            self.folder = self.folder.found()
            self._awaited = self._awaited and self.folder.is_awaited
            try:
                snapshot = self._snapshot if self._awaited else self._scanned(paths)
            except Unreadable as unreadable:
                self._trouble = unreadable.sentence
                watch.give_up()
                return None
            changed, self._trouble = self._take(snapshot), None
            if len(changed) > MANY:
                gc.freeze()
            self._unsettled.looked(snapshot.unsettled, paths, watch.hear_later)
            if paths is None:
                watch.took(time.monotonic() - begun)
                self._mind(watch, changed, back=back)
            self._hear_below(watch)
            return None if self.board is before else changed

    def _scanned(self, paths: frozenset[str] | None) -> Snapshot:
        """The folder now. A file seemingly in the middle of being written says what it said, until its time is over."""
        folder, settings, snapshot = self.folder.path, self.folder.settings, self._snapshot
        paths = paths if paths is None else paths - {os.path.join(self._root, PROFILE)}
        return scan(folder, settings, snapshot, paths, patient=True, over=self._unsettled.over(paths))

    def _take(self, snapshot: Snapshot) -> frozenset[str]:
        """Make the board that of the snapshot; the ids of the cards that changed. The rest stay the same objects."""
        today = self.folder.today()
        if snapshot is self._snapshot and today == self.board.today:
            return frozenset()
        self._snapshot, known = snapshot, self.board.by_id
        cards = {card.id: card for card in snapshot.cards}
        changes: dict[str, Card | None] = {each: card for each, card in cards.items() if known.get(each) is not card}
        changes.update(dict.fromkeys(known.keys() - cards.keys()))
        if today != self.board.today:
            self.board = snapshot.board_on(today)
        elif changes or snapshot.others != self.board.others:
            self.board = self.board.with_changes(changes, snapshot.others)
        return frozenset(changes)

    def _mind(self, watch: Watch, changed: frozenset[str], *, back: bool) -> None:
        """After a look at everything: listen anew to a folder made anew, give up a watcher that hears nothing."""
        try:
            status = os.stat(self._root)
        except OSError:
            return
        before, self._inode = self._inode, (status.st_dev, status.st_ino)
        if back or before not in (None, self._inode):
            watch.listen()
        elif watch.by_the_clock and any(map(self._is_old_news, changed)):
            watch.give_up(for_good=True)

    def _is_old_news(self, card_id: str) -> bool:
        card = self.board.by_id.get(card_id)
        try:
            return card is not None and time.time() - os.stat(card.path).st_ctime > UNHEARD
        except OSError:
            return False

    def _hear_below(self, watch: Watch) -> None:
        """Listen in sub-folders from the first one on: to have a folder with none watched is cheaper."""
        if not watch.recursive and self._snapshot.tree().folders:
            watch.recursive = True
            watch.listen()

    def _keep(self) -> None:
        """Keep what was read for the next start, now and then."""
        with self._lock:
            folder, snapshot, board, now = self.folder, self._snapshot, self.board, time.monotonic()
            is_kept = snapshot is self._kept and self._kept_on == board.today
            if is_kept or self._awaited or now < self._keep_from:
                return
            self._kept, self._kept_on, self._keep_from = snapshot, board.today, now + self._every
        cache.save(folder.path, folder.settings, replace(snapshot, board=board))
