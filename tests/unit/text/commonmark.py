"""A second reader of markdown, by the letter of CommonMark: what it finds in a text that came from elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator

from markdown_it import MarkdownIt

_SAFE = re.compile(r"https?://|mailto:|[^:]*(?:[/?#]|$)", re.IGNORECASE)
_BOX = re.compile(r"\[[ xX]\](?:\s|$)")


def _reader() -> MarkdownIt:
    """Tables and strikethrough as on GitHub; it makes a link of every address, whatever it would run."""
    reader = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    reader.validateLink = lambda url: True  # type: ignore[method-assign]
    return reader


_READER = _reader()


def headings(text: str) -> list[tuple[int, str]]:
    """Level and text of every heading that stands in no list and no quote."""
    tokens = _READER.parse(text)
    return [
        (int(token.tag[1]), tokens[index + 1].content)
        for index, token in enumerate(tokens)
        if token.type == "heading_open" and not token.level
    ]


def foreign(text: str, level: int) -> Iterator[str]:
    """What a viewer would act on: tags and comments, links that run something, headings of `level` and above.

    With a level, boxes too.
    """
    tokens = _READER.parse(text)
    for index, token in enumerate(tokens):
        if token.type == "html_block":
            yield token.content
        elif token.type == "heading_open" and int(token.tag[1]) <= level:
            yield tokens[index + 1].content
        elif token.type == "inline":
            above = [each.type for each in tokens[max(0, index - 2) : index]]
            if level and above == ["list_item_open", "paragraph_open"] and _BOX.match(token.content):
                yield token.content
            for child in token.children or ():
                address = str(child.attrGet("href") or child.attrGet("src") or "")
                if child.type == "html_inline" or not _SAFE.match(address):
                    yield child.content or address
