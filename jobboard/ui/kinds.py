"""Which kinds of interviews a typed word may mean. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from jobboard.board.folded import folded
from jobboard.prep.kind import Kind, kind_of
from jobboard.text.clean import CleanText, brief, clean
from jobboard.ui.options import Option, Options

LONGEST_TOLD = 60
"""Characters of a kind in a sentence."""


class KindNames:
    """The names of these kinds; any other text is a kind of interview too, only without a list."""

    def __init__(self, kinds: Sequence[Kind]) -> None:
        self._kinds = tuple({each.name: each for each in kinds if each.name.strip()}.values())
        self._titles = Options(Option(each.name, clean(each.name)) for each in sorted(self._kinds, key=_length))
        self._called = [(each.name, frozenset(map(_plain, each.aliases))) for each in self._kinds]

    @property
    def all(self) -> tuple[str, ...]:
        """All of them, as they were given."""
        return tuple(each.name for each in self._kinds)

    def fitting(self, typed: str) -> tuple[str, ...]:
        """Those that fit what is typed: the one that is meant for sure, then the best, of equals the shortest."""
        meant = self.meant(typed)
        ranked = [each.id for each in self._titles.ranked(typed)]
        return tuple(dict.fromkeys([*([meant] if meant else []), *ranked]))

    def meant(self, typed: str) -> str | None:
        """The one that is called so, or is the only one also called so, or the only one that begins so."""
        wanted = _plain(typed)
        if not wanted:
            return None
        titles = {each.id: _plain(each.title) for each in self._titles.all}
        for found in (
            [name for name, title in titles.items() if title == wanted],
            [name for name, aliases in self._called if wanted in aliases],
            [name for name, title in titles.items() if title.startswith(wanted)],
        ):
            if found:
                return found[0] if len(found) == 1 else None
        return None

    def told(self, typed: str) -> CleanText:
        """What is said of a kind of one's own: that there is no list for it, or whose list it has. Else nothing."""
        if not typed or any(typed == clean(name) for name in self.all):
            return CleanText("")
        kind = kind_of(self._kinds, typed)
        if kind is not None:
            return clean(f"it has the list of {kind.name}, and is written as you type it")
        return clean(f"no list for “{brief(typed, LONGEST_TOLD)}”: it is written as you type it")


def _plain(text: str) -> str:
    return " ".join(folded(clean(text)).split())


def _length(kind: Kind) -> int:
    return len(kind.name)
