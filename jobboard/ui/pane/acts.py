"""What space and enter do on a line of the pane: values that the screen turns into actions."""

from __future__ import annotations

from typing import ClassVar

from jobboard.fit.values import Answer
from jobboard.slots import frozen
from jobboard.text.values import Item, Round


@frozen
class Tick:
    """Tick an item of the file, or take its tick away."""

    item: Item
    line: ClassVar[str] = "item"


@frozen
class Offer:
    """Write an item that is offered for a round (None: the heading of its list); `whole` are all of its list, `order`
    all of the round's lists.
    """

    round: Round
    text: str | None
    whole: tuple[str, ...]
    order: tuple[str, ...]

    @property
    def line(self) -> str:
        """Of a heading only its list can be taken."""
        return "list" if self.text is None else "offer"


@frozen
class Judge:
    """Answer a criterion, in the words of the profile. `answer` is what is known, `by` who says so (as a Verdict)."""

    criterion: str
    answer: Answer
    by: str | None
    line: ClassVar[str] = "criterion"


@frozen
class Study:
    """Tick a study topic of a kind of interview, for every application."""

    kind: str
    topic: str
    done: bool
    line: ClassVar[str] = "topic"


@frozen
class Fact:
    """Edit a fact."""

    name: str
    line: ClassVar[str] = "fact"


@frozen
class AskHow:
    """Say how a round went; `due`: it is over, and nothing is told of it."""

    round: Round
    due: bool = False
    line: ClassVar[str] = "debrief"


@frozen
class Unfold:
    """Unfold the posting, or fold it again."""

    line: ClassVar[str] = "posting"


@frozen
class OpenFile:
    """Open a file in the editor, by its absolute path: one beside the application, or the person's own list."""

    path: str
    line: ClassVar[str] = "file"


@frozen
class OpenLink:
    """Open a link in the browser."""

    url: str
    line: ClassVar[str] = "link"


@frozen
class Visit:
    """Go to another application, by its id."""

    card_id: str
    line: ClassVar[str] = "card"


@frozen
class Edit:
    """Open the application in the editor, at the line."""

    line: ClassVar[str] = "text"


Act = Tick | Offer | Judge | Study | Fact | AskHow | Unfold | OpenFile | OpenLink | Visit | Edit


def is_open(act: Act | None) -> bool:
    """Whether something is still to be done there."""
    match act:
        case Tick(item):
            return not item.done
        case Study(done=done):
            return not done
        case AskHow(due=due):
            return due
        case Offer(text=text):
            return text is not None
        case _:
            return False
