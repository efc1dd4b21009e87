"""Ways in which a watcher dies or goes deaf, and the story of a board to which one of them happens."""

from __future__ import annotations

import time
from collections.abc import Callable, Generator, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from tests.soak.moves import NAMES, START, make

SEEN = 5.0
"""Seconds within which a change is seen, whatever the watcher is about."""
ANSWERED = 5.0
"""Seconds within which a key is answered: fifteen boards may share the machine."""


class View(Protocol):
    """A board, looked at from outside."""

    folder: Path

    def cards(self) -> Mapping[str, str]:
        """Where each card stands."""

    def mark(self) -> str:
        """What is told of the folder: `polling`, why it cannot be looked at, "" where all is well."""

    def ask(self) -> Callable[[], bool]:
        """Press a key; whether it is answered."""

    def signal(self, number: int) -> None:
        """Send its process a signal."""

    def lift(self) -> None:
        """Lift the limits of its process."""


def nothing(_: View) -> None:
    """Nothing is done."""


def nothing_before() -> None:
    """Nothing is done before the board opens."""


@dataclass(frozen=True, slots=True)
class Death:
    """One way. `before` is called in the board's process before it opens, `prepared` with its folder even before that.

    `mark` is what the board says then, or how that begins ("": nothing is to be seen of it), `there` whether the folder
    can be looked at meanwhile, `shows` what stands elsewhere then without another edit, `file` where Acme stands then.
    `slow`: it gets well when the watcher is tried anew, within the minute, else as soon as it is mended.
    """

    strike: Callable[[View], None] = nothing
    mark: str = "polling"
    mend: Callable[[View], None] = nothing
    before: Callable[[], None] = nothing_before
    prepared: Callable[[Path], None] = make
    there: bool = True
    slow: bool = False
    shows: tuple[tuple[str, str], ...] = ()
    file: str = "acme.md"


@dataclass(slots=True)
class Wait:
    """Something that is to come true within so many seconds."""

    what: str
    fact: Callable[[], bool]
    seconds: float


@dataclass(slots=True)
class Figures:
    """Seconds: until the mark was there, until each change was seen, until the mark was gone again."""

    marked: float = 0
    seen: list[float] = field(default_factory=list)
    well: float = 0


Story = Generator[Wait, float, Figures]


def story(view: View, death: Death, minute: float, seen: float = SEEN) -> Story:
    """What happens to one board; `minute` is after how many seconds at most the watcher is tried anew."""
    figures, words, path = Figures(), _words(), view.folder / death.file
    yield Wait("it is open", lambda: view.cards().keys() >= set(NAMES), seen)
    for _ in range(3):  # the first two may be found by the looks with which it begins; then it listens
        yield from _edited(view, view.folder / "acme.md", next(words), seen)
    death.strike(view)
    if death.mark:
        figures.marked = yield Wait(f"it says {death.mark}", lambda: view.mark().startswith(death.mark), seen)
    if death.shows:
        figures.seen.append((yield Wait("it is seen", lambda: view.cards().items() >= set(death.shows), seen)))
    yield Wait("a key is answered", view.ask(), ANSWERED)
    for _ in range(2 if death.there else 0):
        figures.seen.append((yield from _edited(view, path, next(words), seen)))
    death.mend(view)
    figures.well = yield Wait("it is well again", lambda: not view.mark(), minute if death.slow else seen)
    for _ in range(2):
        figures.seen.append((yield from _edited(view, path, next(words), seen)))
    yield Wait("it listens", lambda: not view.mark(), minute if death.slow else 0)
    return figures


def _words() -> Iterator[str]:
    while True:
        yield from ("OFFER", "APPLIED", "INTERVIEW", "PREPARED")


def _edited(view: View, path: Path, word: str, seconds: float) -> Generator[Wait, float, float]:
    """Edit a file from outside, wait until that is seen; how long that took."""
    path.write_text(START.format("Acme").replace("PREPARED", word))
    return (yield Wait(f"an edit is seen: {word}", lambda: view.cards().get("Acme") == word, seconds))


class Stories:
    """Stories that happen at the same time."""

    def __init__(self, stories: Mapping[str, Story]) -> None:
        self._going = {name: (story, next(story), time.monotonic()) for name, story in stories.items()}
        self.figures: dict[str, Figures] = {}
        self.faults: list[str] = []

    def step(self) -> bool:
        """Go on with each that can; whether any is still going."""
        for name, (story, wait, since) in list(self._going.items()):
            now = time.monotonic()
            if wait.fact():
                try:
                    self._going[name] = story, story.send(now - since), time.monotonic()
                except StopIteration as end:
                    self.figures[name] = end.value
                    del self._going[name]
            elif now - since > wait.seconds:
                self.faults.append(f"{name}: not within {wait.seconds:g} s: {wait.what}")
                del self._going[name]
        return bool(self._going)
