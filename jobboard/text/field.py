"""A field: a named fact in a file, with the exact span of text where it stands."""

from __future__ import annotations

import re

from jobboard.slots import frozen_often
from jobboard.text.outline import Outline

BLANKS = " \t\u00a0"
"""What may stand around a value on its line; people paste no-break spaces."""

URL = re.compile(r"https?://[^\s<>)\]]+")
BREAK = re.compile(r"(?:\\|[ \t\u00a0]*<br[ \t]*/?>)[ \t\u00a0]*$", re.IGNORECASE)
"""A hard line break of markdown at the end of a line: no part of a value."""

BOLD_NAME = re.compile(r"(?:\*\*|__)([^*_:：|][^*:：|]{0,46}?)(?:[:：](?:\*\*|__)|(?:\*\*|__)[ \t\u00a0]*[:：])")


@frozen_often
class Field:
    """One hit: `value` is the text as it stands at `start` to `end`, `line` the index of its line.

    `kind`: yaml, bullet, line, below (the value of a bullet or bold line that stands on the next line), row, inline,
    heading or bare; `style` is the front matter's (see `Entry`), else empty.
    An empty value is a place where one could be written.
    """

    name: str
    value: str
    start: int
    end: int
    line: int
    kind: str
    style: str = ""

    @property
    def tier(self) -> int:
        """Which is looked at first: front matter (1), named values (2), headings (3), bare URLs (4)."""
        return _TIERS.get(self.kind, 2)


_TIERS = {"yaml": 1, "heading": 3, "bare": 4}


def make_field(found: Outline, name: str, line: int, start: int, end: int, kind: str) -> Field:
    """The field whose value stands between two columns of a line: without blanks, a hard break, a comment behind it.

    `Source` with a URL for a value is the URL; `Posting` without one states nothing, so it stays a field without value.
    """
    value = found.lines[line][start:end]
    if "<" in value:
        comment = value.find("<!--")
        if comment > 0 and value[:comment].strip(BLANKS):
            value = value[:comment]
    if "\\" in value or "<" in value:
        value = BREAK.sub("", value)
    bare = value.strip(BLANKS)
    start += (len(value) - len(value.lstrip(BLANKS))) if bare else min(len(value), 1)
    if name == "source" and URL.search(bare):
        name = "url"
    offset = found.starts[line] + start
    return Field(name, bare, offset, offset + len(bare), line, kind)
