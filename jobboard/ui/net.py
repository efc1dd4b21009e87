"""The last net: whatever text got as far as a segment, no control character of it reaches the terminal, and nothing
in it that terminals draw in different widths, as far as that can be told.
"""

from __future__ import annotations

import re
from functools import lru_cache

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual.color import Color
from textual.filter import LineFilter

from jobboard.ui.paint import steady

_DANGEROUS = re.compile(
    "[\x00-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
    "\U000e0000-\U000e007f\ud800-\udfff]"
)
"""Controls, format characters but the joiners of emoji and scripts, separators, tags and surrogates."""


def _stand_in(match: re.Match[str]) -> str:
    return "·" * cell_len(match.group())


@lru_cache(1024)
def _without_link(style: Style) -> Style | None:
    """The style without its link and without actions on a click, which Textual keeps in `meta`; None if it has none."""
    return style.clear_meta_and_links() if style.link or "@click" in style.meta else None


class CleanNet(LineFilter):
    """Replaces what a terminal would interpret, drops links; the width in cells stays as it was."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:  # noqa: ARG002 (Textual's signature)
        """The segments, harmless."""
        return [segment if segment.control else _caught(segment) for segment in segments]


def _caught(segment: Segment) -> Segment:
    text, style, _ = segment
    clean = text if text.isascii() and text.isprintable() else steady(_DANGEROUS.sub(_stand_in, text))
    plain = None if style is None else _without_link(style)
    return segment if clean is text and plain is None else Segment(clean, plain or style)
