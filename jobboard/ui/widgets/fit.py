"""What fits on a line of names or keys: which words give way, and in which order. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from rich.cells import cell_len

from jobboard.slots import frozen
from jobboard.ui.paint import cut

SHORTEST = 4
"""Cells of a name that is cut; where there are fewer, its first letter stands for it."""


@frozen
class Name:
    """A column in the strip: its name and open cards, whether it is on the screen, whether the cursor is in it."""

    name: str
    count: int
    visible: bool
    current: bool


@frozen
class Key:
    """A key in the footer and what it does."""

    cap: str
    title: str


class Form(NamedTuple):
    """How the strip is written: the longest name, what stands between name and count, around and behind each."""

    most: int
    between: str = " "
    around: tuple[str, str] = (" ", " ")
    current: tuple[str, str] = ("[", "]")
    behind: str = ""

    def texts(self, names: tuple[Name, ...]) -> list[str]:
        """What is written of each name."""
        return [self._text(each) + (self.behind if each is not names[-1] else "") for each in names]

    def _text(self, name: Name) -> str:
        word = cut(name.name, self.most) if self.most >= SHORTEST else name.name[:1]
        left, right = self.current if name.current else self.around
        return f"{left}{word}{self.between}{name.count}{right}"


BARE = ("", "")
TIGHTEST = Form(1, "", BARE, BARE, " ")


def _forms(names: tuple[Name, ...]) -> Iterator[Form]:
    """From the widest to the last before the tightest: blanks give way, then the longest names; counts never."""
    longest = max(len(each.name) for each in names)
    yield Form(longest, behind=" ")
    for most in range(longest, SHORTEST - 1, -1):
        yield Form(most)
    yield Form(1)
    yield Form(1, "", BARE, behind=" ")


def strip_texts(names: tuple[Name, ...], width: int) -> list[str]:
    """What the strip writes of each name in at most `width` cells, where all counts fit into that at all."""
    return next(
        (texts for form in _forms(names) if sum(map(cell_len, texts := form.texts(names))) <= width),
        TIGHTEST.texts(names),
    )


def cut_evenly(texts: Sequence[str], width: int, apart: int) -> list[str]:
    """Texts in at most `width` cells with `apart` blanks between them: the longest give way, down to `SHORTEST` cells.

    Where that is not enough the last are left out.
    """
    for count in range(len(texts), 0, -1):
        kept = texts[:count]
        room = width - apart * (count - 1)
        for most in range(max(map(cell_len, kept)), SHORTEST - 1, -1):
            if sum(min(cell_len(each), most) for each in kept) <= room:
                return [cut(each, most) for each in kept]
        if sum(map(cell_len, kept)) <= room:
            return list(kept)
    return []


class Fitted(NamedTuple):
    """Keys that fit: the blanks between them, whether their titles stand there, and the room of the matter."""

    keys: tuple[Key, ...]
    gap: int
    titles: bool
    matter: int


def fitted(keys: tuple[Key, ...], width: int, matter: int, *, all_of_them: bool) -> Fitted:
    """What fits in `width` cells beside a matter of `matter` cells.

    The matter gives way first, down to a third; then keys before the last two, from the right; no word is ever cut.
    `all_of_them`: no key may be left out, so the matter goes, then the titles.
    """
    third = min(matter, width // 3)
    every = [(keys, True, matter), (keys, True, third)]
    fewer = [((*keys[:count], *keys[-2:]), True, third) for count in range(len(keys) - 3, -1, -1)]
    last = keys[-2:]
    tries = [
        *every,
        *([(keys, True, 0), (keys, False, third), (keys, False, 0)] if all_of_them else fewer),
        *[(last, True, 0), (last, False, third), (last, False, 0)],
    ]
    for kept, titles, room in tries:
        for gap in (3, 2, 1):
            if keys_width(kept, gap, titles=titles) + room <= width:
                spare = width - keys_width(kept, gap, titles=titles)
                return Fitted(kept, gap, titles, min(matter, spare) if room else 0)
    return Fitted(last[-1:], 1, False, 0)


def keys_width(keys: tuple[Key, ...], gap: int, *, titles: bool) -> int:
    """The cells that keys take with so many blanks between them."""
    words = sum(cell_len(each.cap) + (1 + cell_len(each.title) if titles and each.title else 0) for each in keys)
    return words + gap * max(0, len(keys) - 1)
