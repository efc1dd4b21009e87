"""Which lists and quotes are open around the text of a page."""

from __future__ import annotations

from collections.abc import Mapping

from jobboard.intake.html.blocks import Box, Listing

MOST_NESTED = 12
"""Lists and quotes within each other beyond this are written at this depth."""

LISTS = frozenset({"ul", "ol", "menu", "dir"})
_MOST_DIGITS = 6


class Boxes:
    """What text stands in; `box` is the innermost quote or item."""

    def __init__(self) -> None:
        self.box: Box | None = None
        self._listings: list[Listing] = []
        self._loose = Listing(None)

    def enter(self, name: str, attributes: Mapping[str, str]) -> None:
        """A list, an item or a quote begins; nothing else counts."""
        if name in LISTS:
            self._enter_list(name, attributes.get("start", ""))
        elif name == "li":
            listing = self._listings[-1] if self._listings else self._loose
            self.box = listing.last = self._inside(listing)
        elif name == "blockquote":
            self.box = self._inside(None)

    def leave(self, name: str, before: Box | None) -> None:
        """An element ends that began in the box `before`."""
        self.box = before
        if name in LISTS:
            self._listings.pop()

    def _enter_list(self, name: str, start: str) -> None:
        """A list right in a list, as office programs write it, belongs to the item before it."""
        outer = self._listings[-1] if self._listings else None
        if outer and outer.last and outer.box is self.box:
            self.box = outer.last
        number = int(start) if start.isdecimal() and len(start) <= _MOST_DIGITS else 1
        self._listings.append(Listing(number if name == "ol" else None, self.box))

    def _inside(self, listing: Listing | None) -> Box:
        outside = self.box
        if outside and outside.depth >= MOST_NESTED:
            outside = outside.parent
        return Box(outside, outside.depth + 1 if outside else 1, listing)
