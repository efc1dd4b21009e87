"""Edits: replacements of single spans, and the patch that one action makes of them."""

from __future__ import annotations

from collections.abc import Iterable

from jobboard.slots import frozen


@frozen
class Edit:
    """Replace `before`, which stands at character offset `start`, by `after`. Either may be empty."""

    start: int
    before: str
    after: str

    @property
    def end(self) -> int:
        """The offset just behind what is replaced."""
        return self.start + len(self.before)


def apply(text: str, edits: Iterable[Edit]) -> str:
    """The text with each edit made, offsets being those of `text`.

    Raises ValueError when an edit does not fit the text or two of them overlap: such a patch was made for another text.
    """
    pieces: list[str] = []
    position = 0
    for edit in sorted(edits, key=lambda each: each.start):
        if edit.start < position or text[edit.start : edit.end] != edit.before:
            raise ValueError(f"the edit at {edit.start} does not fit the text")
        pieces.append(text[position : edit.start])
        pieces.append(edit.after)
        position = edit.end
    pieces.append(text[position:])
    return "".join(pieces)


def inverse(edits: Iterable[Edit]) -> tuple[Edit, ...]:
    """The edits that take `edits` back, with offsets of the text they made."""
    shift = 0
    taken_back: list[Edit] = []
    for edit in sorted(edits, key=lambda each: each.start):
        taken_back.append(Edit(edit.start + shift, edit.after, edit.before))
        shift += len(edit.after) - len(edit.before)
    return tuple(taken_back)
