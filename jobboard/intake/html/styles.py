"""What an element's name and its own style say about the look of its text."""

from __future__ import annotations

import re

from jobboard.intake.html.blocks import BOLD, CODE, ITALIC, STRUCK
from jobboard.intake.html.tokens import Token

STYLES = {
    **dict.fromkeys(("b", "strong"), BOLD),
    **dict.fromkeys(("i", "em", "cite", "dfn", "var"), ITALIC),
    **dict.fromkeys(("s", "strike", "del"), STRUCK),
    **dict.fromkeys(("code", "kbd", "samp", "tt"), CODE),
}
"""Elements that are a style."""

_KEEPS_LINES = re.compile(r"white-space\s*+:\s*+(?:pre|break-spaces)", re.IGNORECASE)
_BOLD = re.compile(r"font-weight\s*+:\s*+(?:bold|[6-9]00)\b", re.IGNORECASE)
_ITALIC = re.compile(r"font-style\s*+:\s*+italic\b", re.IGNORECASE)
_MOST = 2000


def styles_of(tag: Token) -> int:
    """The styles that an element gives to its text."""
    styles = STYLES.get(tag.value, 0)
    if "style" in tag.attributes:
        style = tag.attributes["style"]
        styles |= BOLD if _BOLD.search(style, 0, _MOST) else 0
        styles |= ITALIC if _ITALIC.search(style, 0, _MOST) else 0
    return styles


def keeps_lines(tag: Token) -> bool:
    """Whether newlines of its text are line breaks."""
    return "style" in tag.attributes and _KEEPS_LINES.search(tag.attributes["style"], 0, _MOST) is not None
