"""Caches with a right checksum around what no program of ours wrote: `save` itself is made to write them."""

from __future__ import annotations

import marshal
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from jobboard.config import Settings
from jobboard.store import cache
from jobboard.store.scan import scan

OTHERS: tuple[Any, ...] = (None, True, -1, 2**70, 1.5, "x", b"x", (), ("x",), {}, {"x": 1}, frozenset("x"), ..., [[]])
"""What may stand where something else belongs."""

Dumps = Callable[[Any], bytes]


def forge(folder: Path, dumps: Dumps) -> None:
    """Keep a cache of the folder with `dumps` in place of marshal's."""
    with pytest.MonkeyPatch.context() as patch:
        for module in (cache, sys.modules.get("jobboard.store.rows")):
            patch.setattr(module, "marshal", SimpleNamespace(dumps=dumps, loads=marshal.loads), raising=False)
        cache.save(folder, Settings(), scan(folder, Settings()))


def places(value: Any, at: tuple[int, ...] = ()) -> Iterator[tuple[int, ...]]:
    """The place of each value in nested rows, itself included."""
    yield at
    if isinstance(value, tuple | list):
        for number, each in enumerate(value):
            yield from places(each, (*at, number))


def put(value: Any, at: tuple[int, ...], other: tuple[Any, ...]) -> Any:
    """Nested rows with none, one or more others in one place."""
    if not at:
        return other[0] if other else ()
    new = list(value)
    new[at[0] : at[0] + 1] = other if len(at) == 1 else [put(value[at[0]], at[1:], other)]
    return type(value)(new)


def rows_of(folder: Path) -> list[Any]:
    """All that a cache of the folder gives to marshal, in its order."""
    given: list[Any] = []

    def dumps(value: Any) -> bytes:
        given.append(value)
        return marshal.dumps(value)

    forge(folder, dumps)
    return given


def changed(nth: int, at: tuple[int, ...], other: tuple[Any, ...]) -> Dumps:
    """Marshal's own, but in what is given to it the nth time something stands in the place of something else."""
    numbers = iter(range(1_000_000))

    def dumps(value: Any) -> bytes:
        return marshal.dumps(put(value, at, other) if next(numbers) == nth else value)

    return dumps


def changed_to(data: bytes) -> Dumps:
    """These bytes, whatever is given."""
    return lambda _: data


def monsters(marker: Path) -> dict[str, bytes]:
    """Bytes that are hard on who reads them; what is run of them leaves a marker."""
    code = compile(f"open({str(marker)!r}, 'w')", "x", "exec")
    return {
        "code": marshal.dumps(code),
        "code in rows": marshal.dumps(([code], [code], 1, (), code, False)),
        "deep tuples": b")\x01" * 5_000 + b"N",
        "deep lists": b"[\x01\x00\x00\x00" * 100_000 + b"N",
        "long string": b"s\xff\xff\xff\x7f" + b"x" * 100,
        "long text": b"u\xff\xff\xff\x7f" + b"x" * 100,
        "long number": b"l\xff\xff\xff\x7f" + b"x" * 100,
        "negative": b"(\xff\xff\xff\xff",
        "to nothing": b"r\xff\xff\x00\x00",
        "to itself": b"\xdb\x01\x00\x00\x00r\x00\x00\x00\x00",
        "nothing": b"",
        "unknown": b"?" * 100,
        "stop": marshal.dumps(StopIteration),
        "pickle": b"cos\nsystem\n(S'touch " + str(marker).encode() + b"'\ntR.",
    }
