"""A page of HTML as tokens: tags with their attributes, text, comments. One walk, linear whatever comes, and no tree.

The rules are those of the tokenizer in the HTML standard (13.2.5) as far as they matter for reading: entities are
resolved, the first of two attributes of one name counts, what stands in a script is text until its end tag. Where the
standard would lose the rest of a page (a comment, a title or a quote that is never closed), the rest is read on.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Mapping
from html.entities import html5
from types import MappingProxyType
from typing import Literal, NamedTuple

from jobboard.errors import Refused

MOST_TOKENS = 250_000
"""A page of more tokens, or of more attributes, is refused: large real ones hold some 100,000."""

MOST_TEXTS = 75_000
"""Pieces of text between tags that a page may hold: each of 100,000 cells took 50 µs, and such a page 5 s."""

NO_ATTRIBUTES: Mapping[str, str] = MappingProxyType({})
RAW = frozenset({"script", "style", "iframe", "noscript", "noembed", "noframes", "xmp", "title", "textarea"})
"""What these hold is one text without tags; that of `xmp` is shown."""

FRAME = "template"
"""The element that a frame with a page of its own (`srcdoc`) is read as: end tags within do not reach out of it."""

MOST_FRAMES = 2
"""Frames in each other beyond this are not read."""

_OF_A_PAGE = frozenset({"html", "head", "body", "base", "meta", "link"})
_RESOLVED = frozenset({"title", "textarea"})
_NEVER_CLOSED = frozenset({"script", "style"})
_SPACES = " \t\n\r\f"
_MARKUP = re.compile(r"<(?=[A-Za-z/!?])")
_NAME = re.compile(r"[A-Za-z][^\s/>]*+")
_ATTRIBUTE = re.compile(
    r"""[\s/]*+(?:(>)|([^\s/>][^\s/>=]*+)(?:\s*+=\s*+(?:"([^"]*+)"|'([^']*+)'|["']?+([^\s>]*+)))?+)""",
)
_COMMENT_END = re.compile(r"--!?>")
_RAW_END = {name: re.compile(rf"</(?i:{name})(?=[\s/>])") for name in RAW}
_LONG_NUMBER = re.compile(r"&#(?:[0-9]{8,}+|[xX][0-9a-fA-F]{8,}+);?+")
_REFERENCE = re.compile(r"&(?:#[xX]?[0-9a-fA-F]{1,16}+;?+|[A-Za-z][A-Za-z0-9]{1,31}+(?:;|(?![A-Za-z0-9=])))")


class Token(NamedTuple):
    """One piece of a page. A tuple, since a page has many thousands.

    `value` is the name in lower case (`start`, `end`), the text with its entities resolved (`text`), what the element
    that was opened last holds (`raw`), or what stands in a comment.
    """

    kind: Literal["start", "end", "text", "raw", "comment"]
    value: str
    attributes: Mapping[str, str] = NO_ATTRIBUTES


def tokens(page: str) -> Iterator[Token]:
    """The tokens of a page or a fragment, in order. Raises Refused beyond MOST_TOKENS and MOST_TEXTS."""
    texts = 0
    for count, token in enumerate(_Walk(page)):
        texts += token.kind == "text"
        if count >= MOST_TOKENS:
            raise _too_many()
        if texts > MOST_TEXTS:
            raise Refused(f"The page holds more than {MOST_TEXTS:,} pieces of text.")
        yield token


def resolved(text: str) -> str:
    """Text with its entities resolved, as browsers do in text (`&copy2` is `©2`)."""
    return html.unescape(_LONG_NUMBER.sub(_shortened, text)) if "&" in text else text


def resolved_attribute(value: str) -> str:
    """An attribute's value with its entities resolved: `&region=eu` of an address is no `®ion=eu` (13.2.5.73)."""
    return _REFERENCE.sub(_reference, _LONG_NUMBER.sub(_shortened, value)) if "&" in value else value


def _too_many() -> Refused:
    return Refused(f"The page holds more than {MOST_TOKENS:,} tags, texts or attributes.")


def _shortened(match: re.Match[str]) -> str:
    """A numeric reference of many digits as a short one; one beyond all characters as the replacement character."""
    mark = "&#x" if match[0][2] in "xX" else "&#"
    digits = match[0][len(mark) :].rstrip(";").lstrip("0")
    return f"{mark}{digits or 0};" if len(digits) <= 7 else "\ufffd"


def _reference(match: re.Match[str]) -> str:
    return html.unescape(match[0]) if match[0][1] == "#" or match[0][1:] in html5 else match[0]


class _Walk:
    """Where the walk over a page is, and which ends it has looked for in vain (so that it looks once)."""

    def __init__(self, page: str, depth: int = 0) -> None:
        self.page = page
        self.depth = depth
        self.at = 0
        self.attributes = 0
        self.missing: set[str] = set()

    def __iter__(self) -> Iterator[Token]:
        page, text_from = self.page, 0
        while bracket := _MARKUP.search(page, self.at):
            self.at = start = bracket.start()
            token = self._markup(page[start + 1])
            if start > text_from:
                yield Token("text", resolved(page[text_from:start]))
            text_from = self.at
            if token is not None:
                is_raw = token.value in RAW and token.kind == "start"
                is_frame = is_raw and "srcdoc" in token.attributes and self.depth < MOST_FRAMES
                if is_frame:
                    yield from self._frame(token.attributes)
                else:
                    yield token
                if is_raw and (raw := self._raw(token.value)):
                    text_from = self.at
                    if not is_frame:
                        yield raw
        if text_from < len(page):
            yield Token("text", resolved(page[text_from:]))

    def _frame(self, attributes: Mapping[str, str]) -> Iterator[Token]:
        """The page that a frame holds in its `srcdoc`, as what its element shows; not what it says of itself."""
        inner = _Walk(attributes["srcdoc"], self.depth + 1)
        inner.attributes = self.attributes
        yield Token("start", FRAME, {**attributes, "srcdoc": ""})
        for token in inner:
            if token.value not in _OF_A_PAGE or token.kind not in {"start", "end"}:
                yield token
        yield Token("end", FRAME)
        self.attributes = inner.attributes

    def _markup(self, following: str) -> Token | None:
        """The token that begins with `<` here, and the walk goes behind it; None for half a tag at the end."""
        if name := _NAME.match(self.page, self.at + 1):
            return self._start(name)
        if following == "/":
            return self._end()
        if following == "!" and self.page.startswith("<!--", self.at):
            return self._comment()
        return self._bogus()

    def _start(self, name: re.Match[str]) -> Token | None:
        """A start tag; half a tag at the end of the page is nothing."""
        page = self.page
        attributes: dict[str, str] = {}
        at = name.end()
        while (match := _ATTRIBUTE.match(page, at)) and not match[1]:
            at = match.end()
            self.attributes += 1
            if self.attributes > MOST_TOKENS:
                raise _too_many()
            key = match[2].lower()
            if key not in attributes:
                attributes[key] = resolved_attribute(match[match.lastindex or 2] if match.lastindex != 2 else "")
        self.at = match.end() if match else len(page)
        return Token("start", name[0].lower(), attributes or NO_ATTRIBUTES) if match else None

    def _end(self) -> Token:
        name = _NAME.match(self.page, self.at + 2)
        if name is None:
            return self._bogus()
        self.at = self._behind(">", name.end())
        return Token("end", name[0].lower())

    def _comment(self) -> Token:
        """A comment up to its end; one that is never closed ends at its first `>`."""
        start = self.at + 4
        end = None
        if "-->" not in self.missing:
            end = _COMMENT_END.search(self.page, start - 2)
            if end is None:
                self.missing.add("-->")
        if end is None:
            return self._bogus()
        self.at = end.end()
        return Token("comment", self.page[start : max(start, end.start())])

    def _bogus(self) -> Token:
        """`<!doctype …>`, `<?xml …>`, `<![CDATA[…>`, `</ …>`: a comment up to the next `>` as browsers read them."""
        start = self.at + 2
        self.at = self._behind(">", start)
        return Token("comment", self.page[start : self.at - 1])

    def _raw(self, name: str) -> Token | None:
        """What a script or the like holds up to its end tag; without one only scripts and styles hold the rest."""
        end = None if name in self.missing else _RAW_END[name].search(self.page, self.at)
        if end is None:
            self.missing.add(name)
            if name not in _NEVER_CLOSED:
                return None
        start, self.at = self.at, end.start() if end else len(self.page)
        text = self.page[start : self.at]
        return Token("text" if name == "xmp" else "raw", resolved(text) if name in _RESOLVED else text)

    def _behind(self, mark: str, start: int) -> int:
        """Behind the next mark; without one the end of the page."""
        found = self.page.find(mark, start)
        return len(self.page) if found < 0 else found + len(mark)
