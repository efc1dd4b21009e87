"""What the parts of the pane are made with: rows with what they do, headings, texts that may be drawn."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from jobboard.slots import field, frozen, replace
from jobboard.text.clean import CleanText, brief, clean
from jobboard.ui.pane.acts import Act
from jobboard.ui.pane.row import BLANK, NO_RUN, PaneRow, Run, Tone

LONGEST = 2_000
"""Characters of a value that are shown."""

BOX, TICKED, OFFERED = "[ ]", "[x]", " · "
BOX_ROOM = 4
Line = tuple[PaneRow, Act | None]
"""A row, and what space and enter do on it."""


@frozen
class Sheet:
    """The rows of a pane and, by their keys, what space and enter do on them."""

    rows: tuple[PaneRow, ...] = ()
    acts: Mapping[str, Act] = field(default_factory=dict)


def sheet_of(lines: Iterable[Line]) -> Sheet:
    """The lines as a sheet. Of rows with the same key each further one gets a number behind it."""
    rows: list[PaneRow] = []
    acts: dict[str, Act] = {}
    counts = Counter[str]()
    for row, act in lines:
        if row.key:
            counts[row.key] += 1
            row = replace(row, key=f"{row.key}#{counts[row.key]}") if counts[row.key] > 1 else row  # noqa: PLW2901
            if act is not None:
                acts[row.key] = act
        rows.append(row)
    return Sheet(tuple(rows), acts)


def part(title: str, right: str = "", line: int = 0, *, tone: Tone = "muted", act: Act | None = None) -> Iterator[Line]:
    """The heading of a part, below a blank line."""
    yield BLANK, None
    row = PaneRow((told(title),), "part", right=told(right, tone) if right else NO_RUN, key=f"part:{title}", line=line)
    yield row, act


def heading(title: str, right: str = "", line: int = 0, *, about: str = "", act: Act | None = None) -> Iterator[Line]:
    """The heading of a list within a part, below a blank line; `about` tells it from others of that name."""
    yield BLANK, None
    key = f"heading:{about}:{title}"
    yield PaneRow((told(title),), "heading", right=told(right, "muted") if right else NO_RUN, key=key, line=line), act


def told(text: str, tone: Tone = "text") -> Run:
    """A text as it may be drawn, cut where it is very long."""
    return Run(brief(clean(text[: LONGEST * 2]), LONGEST), tone)


def box(done: bool) -> Run:
    """The box of an item."""
    return Run(CleanText(TICKED), "good") if done else Run(CleanText(BOX), "label")


def hint(text: str, key: str = "") -> Line:
    """A quiet sentence."""
    return PaneRow((told(text, "muted"),), key=key), None


def painted(row: PaneRow, done: bool) -> PaneRow:
    """The row of an item as it looks ticked, or not."""
    tone: Tone = "done" if done else "text"
    return replace(row, label=box(done), runs=tuple(Run(each.text, tone) for each in row.runs))
