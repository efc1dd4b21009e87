"""What the files of a folder said when they were last read, kept between starts. It may be deleted at any time.

One file: a head with the lengths and the CRC-32 of what follows, a key, and plain tuples as marshal. The key names all
that a reading depends on besides the files: a cache of another folder, other words, another version, another time zone
is as good as none.
Marshal is two to three times faster here than JSON or SQLite, and unlike pickle it can only yield plain values.

It is believed of each file as long as the stamp of the file is the one that is kept. So accidents are found (by the
checksum), and files of other people (by their owner); not found is what the person, or a program of theirs, changed by
hand with a right checksum: that is shown until the file itself changes, and then the file says what is so.
"""

from __future__ import annotations

import marshal
import os
import struct
import sys
import zlib
from functools import cache
from pathlib import Path

import jobboard
from jobboard.config import Settings
from jobboard.slots import names_of
from jobboard.store.clock import own_time
from jobboard.store.collector import no_collections
from jobboard.store.places import cache_of
from jobboard.store.private import read_private, write_private
from jobboard.store.rows import KEPT, row_of, snapshot_of
from jobboard.store.tree import Snapshot

HEAD = struct.Struct("<16sLLQ")
MAGIC = b"jobboard cards 9"
MOST = 200_000_000
"""Bytes: a larger cache is none. That of 100,000 applications has a quarter of it."""

READERS = ("text", "text/interviews", "text/terms", "board")
"""Where the code is that reads files and puts cards in their order."""


def load(folder: Path, settings: Settings) -> Snapshot | None:
    """The snapshot that was saved last; None where there is none, or none that can be trusted. Still to be verified."""
    try:
        data = read_private(cache_of(folder) / "cards", MOST)
        key = _key(folder, settings)
        body = memoryview(data)[HEAD.size :]
        if HEAD.unpack_from(data) != (MAGIC, len(key), zlib.crc32(body), len(body)) or body[: len(key)] != key:
            return None
        with no_collections():
            return snapshot_of(str(folder), marshal.loads(body[len(key) :]))
    except Exception:  # noqa: BLE001  whatever is wrong with it, the files are there
        return None


def save(folder: Path, settings: Settings, snapshot: Snapshot) -> None:
    """Keep a snapshot, whole or not at all. If it cannot be written, the next start reads the files."""
    keep(folder, settings, marshal.dumps(row_of(snapshot)))


def keep(folder: Path, settings: Settings, packed: bytes) -> None:
    """The same with the row of the snapshot as marshal."""
    try:
        key = _key(folder, settings)
        body = key + packed
        write_private(cache_of(folder) / "cards", (HEAD.pack(MAGIC, len(key), zlib.crc32(body), len(body)), body))
    except (OSError, ValueError):
        return


def _key(folder: Path, settings: Settings) -> bytes:
    names = [(each.__name__, *names_of(each)) for each in KEPT]
    words = sorted(settings.words.items())
    parts = (
        jobboard.__version__,
        sys.version_info[:2],
        _reader(),
        names,
        os.path.realpath(folder),
        words,
        settings.ignore,
        own_time(),
    )
    return repr(parts).encode("utf-8", "surrogatepass")


@cache
def _reader() -> tuple[tuple[str, int, int], ...]:
    """The files of the code that reads, so that a changed reader reads anew."""
    status = []
    for room in READERS:
        with os.scandir(os.path.join(os.path.dirname(jobboard.__file__), room)) as listing:
            status += [(f"{room}/{each.name}", each.stat()) for each in listing if each.name.endswith(".py")]
    return tuple(sorted((name, each.st_size, each.st_mtime_ns) for name, each in status))
