"""The brief as one printed page of markdown, which reads as well as plain text. Pure."""

from __future__ import annotations

from jobboard.board.brief.blocks import blocks_of
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
    """The title, and what application it is."""
    what = brief.round.kind if brief.round is not None else "Next round"
    if brief.closed:
        what = "Closed"
    title = f"{what} · {brief.company or brief.id}"
    about = " · ".join(filter(None, (brief.position, brief.id if brief.company else None)))
    return [*folded("# ", title, 1), "", *folded("", f"{about} · brief of {brief.day}", 2)]
