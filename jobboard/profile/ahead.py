"""What stands below a line of a profile. Pure."""

from __future__ import annotations

import re

from jobboard.text.names import INVISIBLE, PICTURES
from jobboard.text.outline import BLANK, BULLET, ROW, TEXT, Outline

MARK = re.compile(f"(?:\\[[ xX]?\\]|[•◦‣▪▫●○■□·∙⁃–—✓✔☐☑➢➤►▸]|[{PICTURES}])[{INVISIBLE}]*[ \\t\u00a0]+")
"""A sign that people put before an item where markdown knows none."""


def list_follows(found: Outline, line: int) -> bool:
    """Whether the first line that is not blank, from this one on, is an item or a row."""
    kinds = found.kinds
    while line < len(kinds) and kinds[line] == BLANK:
        line += 1
    if line == len(kinds):
        return False
    return kinds[line] in (BULLET, ROW) or (kinds[line] == TEXT and MARK.match(found.lines[line].strip()) is not None)


def text_follows(found: Outline, line: int) -> bool:
    """Whether this line, or the one below it where this one is blank, is one of text."""
    kinds = found.kinds
    line += line < len(kinds) and kinds[line] == BLANK
    return line < len(kinds) and kinds[line] == TEXT
