"""Processes that keep something at once, and one that reads it meanwhile: what is read was kept so by one of them."""

from __future__ import annotations

import json
import os
import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from jobboard.config import Settings
from jobboard.slots import replace
from jobboard.store import cache, journal
from jobboard.store.entries import Written
from jobboard.store.files import Stamp
from jobboard.store.groups import directory
from jobboard.store.journal import Journal
from jobboard.store.places import cache_of
from jobboard.store.tree import Entry, Snapshot
from jobboard.text.values import Facts
from tests.apart import fork

CARDS = 100


class Keeper(NamedTuple):
    """Keeps a word for each of many cards, and tells which words are there; None where there is nothing."""

    keep: Callable[[Path, str], object]
    words: Callable[[Path], set[str | None] | None]


def _words(folder: Path) -> set[str | None] | None:
    found = cache.load(folder, Settings())
    if found is None:
        return None
    return {card.facts.company for card in found.cards} | {
        each.facts.company for each in found.tree().entries.values() if each.facts
    }


def _keep(folder: Path, word: str) -> None:
    entries = {f"{number}.md": Entry(Stamp(1, number, 3, 4, 5), Facts(company=word)) for number in range(CARDS)}
    tree = directory(str(folder), "", entries, {}, ())
    cache.save(folder, Settings(), Snapshot(tuple(tree.cards.values()), (), lambda: tree))


OURS = Keeper(_keep, _words)


def _naive_words(folder: Path) -> set[str | None] | None:
    try:
        return set(json.loads((cache_of(folder) / "cards").read_text()))
    except ValueError:
        return {"torn"}


NAIVE = Keeper(
    lambda folder, word: (cache_of(folder) / "cards").write_text(json.dumps([word] * 20_000)),
    _naive_words,
)
"""The file written in its place."""


def torn(keeper: str, folder: Path, seconds: float) -> tuple[int, list[set[str | None] | None]]:
    """Two processes keep their words for so long; how often was looked, and what was found that neither had kept."""
    of: Keeper = globals()[keeper]
    cache_of(folder).mkdir(parents=True, exist_ok=True)
    of.keep(folder, "one")
    others = [
        fork(keep_on, keeper, str(folder), word, seconds, environ=os.environ, descriptors=())
        for word in ("one", "two" * 100)
    ]
    looks, wrong = 0, []
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        found = of.words(folder)
        looks += 1
        if found not in ({"one"}, {"two" * 100}):
            wrong.append(found)
    assert [each.wait()[1] for each in others] == [0, 0]
    return looks, wrong


def keep_on(keeper: str, folder: str, word: str, seconds: float) -> int:
    """One of the processes."""
    of: Keeper = globals()[keeper]
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        of.keep(Path(folder), word)
    return 0


def lost(state: Path, seconds: float) -> tuple[dict[str, int], list[object]]:
    """Two processes note actions for so long; the last of each, and what was not there as it should be."""
    pipes, end, wrong = [os.pipe() for _ in range(2)], time.monotonic() + seconds, []
    names = dict(zip(("one", "two"), pipes, strict=True))
    others = [
        fork(note_on, str(state), name, end, environ=os.environ, descriptors=(write,))
        for name, (_, write) in names.items()
    ]
    while time.monotonic() < end:
        labels = [action.label.split() for action in Journal(state).actions()]
        for name in names:
            numbers = [int(number) for each, number, _ in labels if each == name]
            if numbers != list(range(numbers[0], numbers[0] - len(numbers), -1) if numbers else ()):
                wrong.append(labels)
    assert [each.wait()[1] for each in others] == [0, 0]
    lasts = {name: int(os.read(read, 100)) for name, (read, _) in names.items()}
    for descriptor in (each for pipe in pipes for each in pipe):
        os.close(descriptor)
    newest = [action.label.split()[:2] for action in Journal(state).actions()]
    return lasts, [*wrong, *(newest for name, last in lasts.items() if [name, str(last)] not in newest)]


def note_on(state: str, name: str, end: float, told: int) -> int:
    """Note one action after the other in a journal that has little room; the number of the last one is told."""
    journal.CAP = 40_000
    number, over = 0, False
    while not over:
        number, over = number + 1, time.monotonic() > end
        kept = Journal(Path(state))
        kept.make_room()
        entry = replace(kept.entry("do", f"{name} {number} {'.' * 500}"), files=(Written("acme", "acme.md"),))
        kept.append(entry, durably=False)
        kept.append(replace(entry, files=(), written=("acme.md",)), durably=True)
    os.write(told, str(number).encode())
    return 0
