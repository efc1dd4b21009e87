"""How a board begins: with what the cache knows, with a folder that is read at once, or with one that fills it."""

from __future__ import annotations

import gc
import marshal
import time
from collections.abc import Iterator

from jobboard.board.board import Board
from jobboard.board.card import Card
from jobboard.slots import frozen, replace
from jobboard.store import cache, settling
from jobboard.store.beside import Beside
from jobboard.store.folder import Folder
from jobboard.store.packed import Pack, packed_facts
from jobboard.store.pieces import Piece, count, in_pieces
from jobboard.store.rows import cards_from, cards_in, cards_row, row_of, snapshot_of
from jobboard.store.scan import scan
from jobboard.store.tree import Snapshot, nothing
from jobboard.text.values import Facts

AT_ONCE = 150
"""Files that are read in a few hundredths of a second, before anything is painted."""

SHORT = 0.05
"""Seconds of a piece that is read in this process, and the first of them before anything is painted."""


class Filling:
    """The first reading of a folder, while it goes on: beside this process, else in it. For one thread at a time."""

    def __init__(self, folder: Folder) -> None:
        self._folder = folder
        self._pieces: Iterator[Piece] | None = None
        self._is_whole = False
        self._cards: list[Card] = []
        self._beside = Beside.start(lambda: _messages(folder))

    @property
    def has_more(self) -> bool:
        """Whether a piece is there already. Where nobody reads beside us the first one is read when it is asked for."""
        return self._beside.has_more if self._beside is not None else self._pieces is None

    def next(self) -> Piece | None:
        """The next piece, waited for; None when there are no more. Raises Unreadable."""
        if self._beside is not None:
            message = self._beside.next()
            if message is not None:
                return self._heard(message)
            self._beside = None
        if self._is_whole:
            return None
        if self._pieces is None:
            self._pieces = in_pieces(self._folder.path, self._folder.settings, SHORT)
        return next(self._pieces, None)

    def stop(self) -> None:
        """The person leaves: nobody wants the rest."""
        if self._beside is not None and not self._is_whole:
            self._is_whole = True
            self._beside.stop()

    def _heard(self, message: bytes) -> Piece:
        root, (read, total, row, known) = str(self._folder.path), marshal.loads(message)  # noqa: S302  our own words
        if known is None:
            cards = tuple(cards_from(root, row))
            self._cards += cards
            return Piece(cards, read, total)
        self._is_whole = True
        cards_known = [None if number is None else self._cards[number] for number in known]
        return Piece((), read, total, snapshot_of(root, marshal.loads(row), cards_known))  # noqa: S302  the same


@frozen
class Beginning:
    """A board to begin with. `is_cached`: still to be verified. `filling` is what is still being read, if anything."""

    board: Board
    snapshot: Snapshot
    is_cached: bool = False
    filling: Filling | None = None


def begin(folder: Folder) -> Beginning:
    """Begin at once, whatever the folder holds. Raises Unreadable when it cannot be listed.

    To be called before much is imported: where many files are to be read, that is begun beside.
    """
    today, root = folder.today(), str(folder.path)
    if folder.is_awaited:
        return Beginning(Board.of((), today), nothing(root))
    snapshot = cache.load(folder.path, folder.settings)
    if snapshot is not None:
        return Beginning(snapshot.board_on(today), snapshot, is_cached=True)
    if count(folder.path, AT_ONCE + 1) > AT_ONCE:
        return Beginning(Board.of((), today), nothing(root), filling=Filling(folder))
    snapshot = scan(folder.path, folder.settings)
    board = snapshot.board_on(today)
    cache.save(folder.path, folder.settings, replace(snapshot, board=board))
    return Beginning(board, snapshot)


def board_on_disk(folder: Folder) -> Board:
    """The board as it is on the disk now: from the cache what no stat contradicts; the cache is kept up.

    A file seemingly in the middle of being written is given the time that the live board gives it.
    """
    if folder.is_awaited:
        return Board.of((), folder.today())
    known = cache.load(folder.path, folder.settings)
    snapshot = scan(folder.path, folder.settings, known, patient=known is not None)
    for pause in settling.PAUSES:
        if not snapshot.unsettled:
            break
        time.sleep(pause)
        snapshot = scan(folder.path, folder.settings, snapshot, patient=True)
    if snapshot.unsettled:
        snapshot = scan(folder.path, folder.settings, snapshot)
    board = snapshot.board_on(folder.today())
    if snapshot is not known:
        cache.save(folder.path, folder.settings, replace(snapshot, board=board))
    return board


def _messages(folder: Folder) -> Iterator[bytes]:
    """What the process beside says: each piece as a row, in the end that of the whole, which it keeps in the cache.

    With the whole come the numbers of the cards of it that were told before.
    """
    gc.disable()  # of what is read nothing is garbage that only the collector would find
    pack, told = _remembering(), dict[int, int]()
    for piece in in_pieces(folder.path, folder.settings):
        if piece.whole is None:
            told.update(zip(map(id, piece.cards), range(len(told), len(told) + len(piece.cards)), strict=True))
            row = cards_row(str(folder.path), piece.cards, pack)
            yield marshal.dumps((piece.read, piece.total, row, None))
        else:
            whole = replace(piece.whole, board=piece.whole.board_on(folder.today()))
            packed = marshal.dumps(row_of(whole, pack))
            known = [told.get(id(card)) for card in cards_in(whole)]
            yield marshal.dumps((piece.read, piece.total, packed, known))
            cache.keep(folder.path, folder.settings, packed)


def _remembering() -> Pack:
    """Packs facts, each only once."""
    known: dict[int, tuple[Facts, bytes]] = {}

    def pack(facts: Facts) -> bytes:
        if id(facts) not in known:
            known[id(facts)] = facts, packed_facts(facts)
        return known[id(facts)][1]

    return pack
