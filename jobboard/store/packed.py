"""Facts ↔ bytes: each packed on its own, so that only those are made that somebody asks for."""

from __future__ import annotations

import marshal
from array import array
from collections.abc import Callable, Iterable, Sequence
from functools import cache
from itertools import accumulate
from operator import attrgetter
from sys import intern
from typing import Any, TypeVar

from jobboard.slots import names_of, thawed
from jobboard.text.values import Facts, Next, Problem, Round, Salary

NAMES = names_of(Facts)
NESTED: dict[str, Any] = {"salary": Salary, "next": Next, "problems": Problem, "rounds": Round}
"""The fields of the facts that are values of their own, the last two many of them."""

SHARED = tuple(NAMES.index(name) for name in NAMES if name not in ("company", "reason", "url", "job_id"))
LISTS = tuple(NAMES.index(name) for name in ("tags", "guessed", "logged", "nudged"))
"""Where many files say the same, days above all, and lists of such texts: all that say the same share one text."""

Value = TypeVar("Value")
Row = tuple[Any, ...]
Pack = Callable[[Facts], bytes]


def packed_facts(facts: Facts) -> bytes:
    """Facts, packed."""
    row = list(_values_of(Facts)(facts))
    for place, get, _, is_many in _nested():
        value = row[place]
        if value:
            row[place] = tuple(map(get, value)) if is_many else get(value)
    for place in SHARED:
        if type(row[place]) is str:
            row[place] = intern(row[place])
    for place in LISTS:
        if row[place]:
            row[place] = tuple(map(intern, row[place]))
    return marshal.dumps(tuple(row))


def joined(packed: Sequence[bytes]) -> Row:
    """Many packed facts as one piece, and where each ends."""
    return b"".join(packed), array("Q", accumulate(map(len, packed), initial=0)).tobytes()


class PackedFacts:
    """Facts by their numbers, each made when it is asked for."""

    __slots__ = ("_ends", "_packed")

    def __init__(self, row: Row) -> None:
        self._packed, self._ends = memoryview(row[0]), memoryview(row[1]).cast("Q")

    def __call__(self, number: int) -> Facts:
        """The facts; none where what was packed was made by somebody else, with a right checksum."""
        try:
            return facts_from(self._packed[self._ends[number] : self._ends[number + 1]])
        except Exception:  # noqa: BLE001  whatever is wrong with it, it must not end the board
            return Facts()


def facts_from(packed: memoryview) -> Facts:
    """The facts that were packed."""
    values = list(marshal.loads(packed))  # noqa: S302  behind a checksum, or our own words
    for place, _, make, is_many in _nested():
        value = values[place]
        if value:
            values[place] = tuple(map(make, value)) if is_many else make(value)
    facts: Facts = _maker(Facts)(values)
    return facts


@cache
def _nested() -> tuple[tuple[int, Callable[[Any], Row], Callable[[Iterable[Any]], Any], bool], ...]:
    """Where the values of their own stand among the facts, what takes and what makes them, whether there are many."""
    return tuple(
        (NAMES.index(name), _values_of(kind), _maker(kind), kind in (Problem, Round)) for name, kind in NESTED.items()
    )


@cache
def _values_of(kind: type) -> Callable[[Any], Row]:
    return attrgetter(*names_of(kind))


@cache
def _maker(kind: type[Value]) -> Callable[[Iterable[Any]], Value]:
    """Makes a frozen value of a row of its fields.

    A frozen value sets each field by a call; one that is not frozen, and then takes its class, is six times faster
    (3 ms for 10,000 facts).
    """
    twin = thawed(kind)

    def make(row: Iterable[Any]) -> Value:
        value = twin(*row)
        value.__class__ = kind
        return value  # type: ignore[no-any-return]

    return make
