"""The microdata of a page (HTML standard, 5.2): items with their properties, those of items in items flattened."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from jobboard.intake.html.elements import BLOCKS, VOID, Element, Open
from jobboard.intake.html.tokens import Token
from jobboard.slots import frozen

MOST_ITEMS, MOST_PROPERTIES, MOST_DEPTH, LONGEST = 50, 200, 8, 200_000
"""What goes beyond (items of a page, properties of one, properties in each other, characters of one) is not read."""

_ADDRESS_NAMES = frozenset({"url", "sameas", "image", "logo", "additionaltype", "mainentityofpage"})
_MOST_NAMES = 3


@frozen
class Item:
    """An item of microdata: its type as written, and its properties, those of items in it as `outer.inner`."""

    type: str
    props: tuple[tuple[str, str], ...]


class _Scope:
    """An open item: its type, where its properties go, and what stands before their names."""

    __slots__ = ("prefix", "props", "type")

    def __init__(self, kind: str, prefix: str, props: list[tuple[str, str]]) -> None:
        self.type = kind
        self.prefix = prefix
        self.props = props

    def add(self, name: str, value: str) -> None:
        """One property; an empty one says nothing."""
        if value and len(self.props) < MOST_PROPERTIES:
            self.props.append((self.prefix + name, value))


class _Text:
    """A property whose value is the text of its element; of an item only where that has no properties of its own."""

    __slots__ = ("count", "item", "length", "names", "pieces", "scope")

    def __init__(self, names: list[str], scope: _Scope | None, item: _Scope | None) -> None:
        self.names = names
        self.scope = scope
        self.item = item
        self.count = len(item.props) if item else 0
        self.pieces: list[str] = []
        self.length = 0

    def add(self, text: str) -> None:
        """More of the text, up to LONGEST characters."""
        if self.length < LONGEST:
            self.pieces.append(text)
            self.length += len(text)

    def value(self) -> str:
        """The text, a line for each block."""
        lines = (" ".join(line.split()) for line in "".join(self.pieces)[:LONGEST].split("\0"))
        return "\n".join(line for line in lines if line)


class Microdata:
    """Reads the tokens of a page on their way to the next reader; `items` are complete behind the last one."""

    def __init__(self) -> None:
        self._open = Open()
        self._scopes: list[_Scope] = []
        self._texts: list[_Text] = []
        self._items: list[_Scope] = []

    @property
    def items(self) -> tuple[Item, ...]:
        """The items of the page in order, those that are properties in their outermost one."""
        return tuple(Item(each.type, tuple(each.props)) for each in self._items)

    def read(self, page: Iterable[Token]) -> Iterator[Token]:
        """The same tokens; nothing is done before the first item."""
        for token in page:
            if self._scopes or (token.kind == "start" and "itemscope" in token.attributes):
                self._take(token)
            yield token
        for text in reversed(self._texts):
            _put(text)

    def _take(self, token: Token) -> None:
        if token.kind == "text":
            for text in self._texts:
                text.add(token.value.replace("\0", " "))
        elif token.kind == "start":
            self._start(token)
        elif token.kind == "end" and token.value not in {"html", "body"}:
            self._break(token.value)
            self._leave(self._open.end(token.value))

    def _break(self, name: str) -> None:
        if name in BLOCKS or name == "br":
            for text in self._texts:
                text.add("\0")

    def _start(self, tag: Token) -> None:
        self._break(tag.value)
        element = Element(tag.value)
        self._leave(self._open.start(element))
        attributes = tag.attributes
        names = attributes.get("itemprop", "").split()[:_MOST_NAMES]
        outer = self._scopes[-1] if self._scopes else None
        if "itemscope" in attributes and tag.value not in VOID:
            element.note = self._scope(attributes.get("itemtype", "").strip(), names, outer)
        elif names and outer:
            value = _stated(tag, names[0])
            if value or tag.value in VOID:
                for name in names:
                    outer.add(name, value)
            elif len(self._texts) < MOST_DEPTH:
                element.note = _Text(names, outer, None)
                self._texts.append(element.note)

    def _scope(self, kind: str, names: list[str], outer: _Scope | None) -> _Text | None:
        """Begin an item: a property of the one around it, or one of its own."""
        if outer and names:
            scope = _Scope(kind, f"{outer.prefix}{names[0]}.", outer.props)
        else:
            outer, scope = None, _Scope(kind, "", [])
        if len(self._texts) >= MOST_DEPTH or (not outer and len(self._items) >= MOST_ITEMS):
            return None
        if not outer:
            self._items.append(scope)
        self._scopes.append(scope)
        text = _Text(names, outer, scope)
        self._texts.append(text)
        return text

    def _leave(self, closed: Iterable[Element]) -> None:
        for element in closed:
            if isinstance(element.note, _Text):
                self._texts.pop()
                if element.note.item:
                    self._scopes.pop()
                _put(element.note)


def _stated(tag: Token, name: str) -> str:
    """The value that an element's attributes give; that of a link is its text unless the property is an address."""
    attributes = tag.attributes
    if "content" in attributes:
        return attributes["content"].strip()
    if tag.value == "time" and attributes.get("datetime"):
        return attributes["datetime"].strip()
    if tag.value == "data":
        return attributes.get("value", "").strip()
    if tag.value in VOID or name.lower() in _ADDRESS_NAMES:
        return (attributes.get("href") or attributes.get("src") or "").strip()
    return ""


def _put(text: _Text) -> None:
    """Give a text to its property, if nothing in its item says more."""
    if text.scope and (text.item is None or len(text.item.props) == text.count):
        value = text.value()
        for name in text.names:
            text.scope.add(name, value)
