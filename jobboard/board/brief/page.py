"""The brief as one printed page of markdown, which reads as well as plain text. Pure."""

from __future__ import annotations

from jobboard.board.brief.blocks import blocks_of, day_told
from jobboard.board.brief.folded import WIDTH, folded
from jobboard.board.brief.layout import fitted
from jobboard.board.brief.values import Brief

MOST_LINES = 70
"""Lines of the page: what a printer puts on one sheet."""

__all__ = ["MOST_LINES", "WIDTH", "page"]


def page(brief: Brief) -> str:
    """The page, with a newline at its end: at most MOST_LINES lines of at most WIDTH cells, addresses aside."""
    return "\n".join(fitted(_head(brief), blocks_of(brief), MOST_LINES)) + "\n"


def _head(brief: Brief) -> list[str]:
    """The title, and which application it is."""
    if brief.closed:
        title = "Closed"
    elif brief.round is None:
        title = "Next round, not yet dated"
    else:
        title = brief.round.kind if brief.round.when.date else f"{brief.round.kind}, not yet dated"
    return [*folded("# ", f"{title} · {brief.company or brief.id}", 1), "", *_about(brief)]


def _about(brief: Brief) -> list[str]:
    """The position, the day of the brief and the id: in one line if they fit into it, else in two."""
    made = f"brief of {day_told(brief.day)} · {brief.id}"
    whole = folded("", " · ".join(filter(None, (brief.position, made))), 2)
    return (
        whole
        if len(whole) == 1 or not brief.position
        else [*folded("", brief.position, 1), *folded("", f"· {made}", 1)]
    )
