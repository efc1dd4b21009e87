"""What space and enter do on a line of the pane: values that the screen turns into actions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from jobboard.text.values import Item, Round


@dataclass(frozen=True, slots=True)
class Tick:
    """Tick an item of the file, or take its tick away."""

    item: Item
    line: ClassVar[str] = "item"


@dataclass(frozen=True, slots=True)
class Offer:
    """Write an item that is offered for a round; `whole` are all of its list, `order` all of the round's lists."""

    round: Round
    text: str
    whole: tuple[str, ...]
    order: tuple[str, ...]
    line: ClassVar[str] = "offer"


@dataclass(frozen=True, slots=True)
class Study:
    """Tick a study topic of a kind of interview, for every application."""

    kind: str
    topic: str
    done: bool
    line: ClassVar[str] = "topic"


@dataclass(frozen=True, slots=True)
class Fact:
    """Edit a fact."""

    name: str
    line: ClassVar[str] = "fact"


@dataclass(frozen=True, slots=True)
class AskHow:
    """Say how a round went; `due`: it is over, and nothing is told of it."""

    round: Round
    due: bool = False
    line: ClassVar[str] = "debrief"


@dataclass(frozen=True, slots=True)
class Unfold:
    """Unfold the posting, or fold it again."""

    line: ClassVar[str] = "posting"


@dataclass(frozen=True, slots=True)
class OpenFile:
    """Open a file that lies beside the application, by its absolute path."""

    path: str
    line: ClassVar[str] = "file"


Act = Tick | Offer | Study | Fact | AskHow | Unfold | OpenFile


def is_open(act: Act | None) -> bool:
    """Whether something is still to be done there."""
    match act:
        case Tick(item):
            return not item.done
        case Study(done=done):
            return not done
        case AskHow(due=due):
            return due
        case _:
            return isinstance(act, Offer)
