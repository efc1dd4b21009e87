"""The lines of a posting, with what its headings say of them."""

from __future__ import annotations

from typing import Literal

from jobboard.slots import frozen

Need = Literal["required", "preferred", "named"]

NEEDS: tuple[Need, ...] = ("required", "preferred", "named")
"""The strongest first."""


@frozen
class AskingLine:
    """A line of the posting: its number in the file, its text, and what the headings above say of it.

    `is_item`: it is one of a list. `is_title`: it is a heading of markdown, and nothing but one word or two.
    """

    number: int
    text: str
    need: Need
    is_item: bool = False
    is_title: bool = False
