"""Which elements of a page are open, by the rules of the HTML standard for tags that are left out or out of order.

Pages leave `</li>`, `</td>` and `</p>` out, and close what was never opened. Instead of a tree there is one list of
what is open, with the places of each name in it, so that an end tag costs what it closes and nothing else, however
deep the page is.
"""

from __future__ import annotations

from jobboard.slots import single

VOID = frozenset("area base basefont bgsound br col embed frame hr img input link meta param source track wbr".split())
"""Elements without content and end tag."""

HEADINGS = {f"h{level}": level for level in range(1, 7)}
BLOCKS = frozenset(
    "address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset figcaption "
    "figure footer form frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li listing main menu nav object "
    "ol optgroup option p pre search section select summary table tbody td template tfoot th thead title tr ul "
    "xmp".split(),
)
"""Elements that stand in lines of their own (HTML standard, 15.3), and those that hold what is no part of a line."""

_LISTS = ("ul", "ol", "menu", "dir")
_TABLES = ("table", "template")
_SECTIONS = ("thead", "tbody", "tfoot", "caption")
_SCOPES = frozenset({"table", "td", "th", "caption", "template", "object", "button"})
_IN_TABLES = frozenset({"table", "tr", "td", "th", *_SECTIONS})
_CLOSES: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "li": (("li",), _LISTS),
    "dt": (("dt", "dd"), ("dl",)),
    "dd": (("dt", "dd"), ("dl",)),
    "tr": (("tr", "caption"), _TABLES),
    "td": (("td", "th", "caption"), (*_TABLES, "tr")),
    "th": (("td", "th", "caption"), (*_TABLES, "tr")),
    **dict.fromkeys(_SECTIONS, (_SECTIONS, _TABLES)),
}
"""What a start tag closes where it is open, and what stands between."""


@single
class Element:
    """An open element; `note` is its reader's own."""

    name: str
    note: object = None


class Open:
    """The open elements, outermost first."""

    def __init__(self) -> None:
        self._all: list[Element] = []
        self._places: dict[str, list[int]] = {}
        self._blocks: list[int] = []
        self._scopes: list[int] = []

    def holds(self, *names: str) -> bool:
        """Whether an element of one of the names is open."""
        return any(self._places.get(name) for name in names)

    def innermost(self, number: int) -> list[Element]:
        """The last opened elements that are open still, innermost first."""
        return self._all[: -number - 1 : -1]

    def start(self, element: Element) -> list[Element]:
        """Open an element; what its start tag closes, innermost first. A void element is never opened."""
        name, closed = element.name, []
        if name in BLOCKS:
            if name in _CLOSES:
                closed = self._cut_implied(name)
            if (paragraph := self._last("p")) > self._scope():
                closed += self._cut(paragraph)
        elif name == "a" and (place := self._last("a")) > self._block():
            closed = self._cut(place)
        if name not in VOID:
            self._push(element)
        return closed

    def end(self, name: str) -> list[Element]:
        """What an end tag closes, innermost first; nothing where it fits nothing."""
        place = self._last(name)
        if place < 0:
            return []
        if name not in BLOCKS:
            wall = self._block()
        elif name in _IN_TABLES:
            wall = -1 if name == "table" else self._last("table")
        elif name in _SCOPES:
            wall = -1
        else:
            wall = max(self._scope(), self._last(*_LISTS) if name == "li" else -1)
        return self._cut(place) if place > wall else []

    def _cut_implied(self, name: str) -> list[Element]:
        targets, walls = _CLOSES[name]
        wall = max(self._last(*walls), -1 if name in _IN_TABLES else self._scope())
        places = [place for target in targets if (place := self._last(target)) > wall]
        return self._cut(min(places)) if places else []

    def _last(self, *names: str) -> int:
        return max((places[-1] for name in names if (places := self._places.get(name))), default=-1)

    def _scope(self) -> int:
        return self._scopes[-1] if self._scopes else -1

    def _block(self) -> int:
        return self._blocks[-1] if self._blocks else -1

    def _push(self, element: Element) -> None:
        place = len(self._all)
        self._all.append(element)
        self._places.setdefault(element.name, []).append(place)
        if element.name in BLOCKS:
            self._blocks.append(place)
        if element.name in _SCOPES:
            self._scopes.append(place)

    def _cut(self, place: int) -> list[Element]:
        """Close everything from a place on, innermost first."""
        closed = self._all[place:]
        del self._all[place:]
        for element in closed:
            self._places[element.name].pop()
        for marks in (self._blocks, self._scopes):
            while marks and marks[-1] >= place:
                marks.pop()
        closed.reverse()
        return closed
