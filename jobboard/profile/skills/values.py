"""Skills and the words for them, as frozen values. Lines count from 1 in the file they are from."""

from __future__ import annotations

from typing import Literal

from jobboard.slots import frozen

Care = Literal["as written", "ordinary", "own group"]
"""How a word is matched that could mean something else.

`as written`: only in that case. `ordinary`: it is a word of everyday speech too, so that it also needs a skill beside
it or a telling word. `own group`: the same, but nothing tells but a skill of its own group beside it.
"""

CARES: tuple[Care, ...] = ("as written", "ordinary", "own group")


@frozen
class Skill:
    """A skill. `words` are all that it is called, its name first; `part_of` names the skill that it is a part of."""

    name: str
    words: tuple[str, ...]
    group: str = ""
    part_of: str | None = None
    line: int = 0


@frozen
class Mention:
    """A skill that a text names: which, the words as they stand there, the line.

    `start` to `end` is their place in the line without its markup (`words.bare`).
    """

    skill: str
    words: str
    line: int
    start: int = 0
    end: int = 0
