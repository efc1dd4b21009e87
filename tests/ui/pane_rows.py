"""Rows of the pane for tests: builders with good defaults, and a strategy of rows of all shapes."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from jobboard.slots import replace
from jobboard.text.clean import clean
from jobboard.ui.pane.row import NO_RUN, Kind, PaneRow, Run, Tone

WORDS = "one two three four five six seven eight nine ten"


def run(text: str, tone: Tone = "text") -> Run:
    return Run(clean(text), tone)


def row(text: str = "text", key: str | None = None, *, label: str = "", right: str = "", **rest: Any) -> PaneRow:
    """A row that is its own key, unless stated otherwise."""
    made = PaneRow((run(text),), label=run(label, "label"), right=run(right) if right else NO_RUN)
    return replace(made, key=text if key is None else key, **rest)


def numbered(count: int, first: int = 0) -> list[PaneRow]:
    return [row(f"r{number}") for number in range(first, first + count)]


TEXTS = st.lists(
    st.sampled_from(["a", "word", "  ", " ", "会社", "👩‍💻", "e\u0301", "longer-than-most-words/", "नमस्ते", "12:00"]),
    max_size=25,
).map("".join)
RUNS = st.lists(
    st.builds(run, TEXTS, st.sampled_from(["text", "strong", "code"])).filter(lambda each: each.text != ""), max_size=4
)
KINDS: st.SearchStrategy[Kind] = st.sampled_from(["text", "item", "code", "part"])
ROWS = st.builds(
    PaneRow,
    runs=RUNS.map(tuple),
    kind=KINDS,
    label=st.builds(run, st.sampled_from(["", "•", "[ ]", "│ •", "Location", "a long label of a table"])),
    room=st.integers(0, 14),
    indent=st.integers(0, 12),
    right=st.builds(run, st.sampled_from(["", "2/7", "due Wed 15:00", "late since Wednesday 15:00"])),
)
