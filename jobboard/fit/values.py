"""How an application fits, as frozen values."""

from __future__ import annotations

from typing import Literal

from jobboard.profile.values import Criterion
from jobboard.slots import frozen

Answer = Literal["met", "not met", "unknown"]


@frozen
class Verdict:
    """Whether a criterion is met, and what says so.

    `by`: the `file` (its fields or its posting), the `person` (under `## Criteria`), or None where nothing does. `why`
    is a short sentence or the words themselves (`Remote - US`), "" where nothing is known; `line` is where they stand
    in the application (0: on none). `question` is what one would ask in the next round while it is unknown.
    """

    criterion: Criterion
    answer: Answer
    by: Literal["file", "person"] | None
    why: str
    line: int
    question: str


@frozen
class Fit:
    """All criteria laid against one application, in the order of the profile."""

    verdicts: tuple[Verdict, ...] = ()

    @property
    def failed(self) -> tuple[Verdict, ...]:
        """The must-haves that are not met."""
        return tuple(each for each in self.verdicts if each.criterion.must and each.answer == "not met")

    @property
    def open(self) -> tuple[Verdict, ...]:
        """The must-haves of which nothing is known."""
        return tuple(each for each in self.verdicts if each.criterion.must and each.answer == "unknown")

    @property
    def questions(self) -> tuple[str, ...]:
        """What one would ask about the open must-haves, in their order; what several ask for stands once."""
        return tuple(dict.fromkeys(each.question for each in self.open))
