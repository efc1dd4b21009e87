"""Fields that stand on lines: the short ways by which most are read find what the patterns find."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jobboard.text.document import read_document
from jobboard.text.field import BOLD_NAME
from jobboard.text.names import field_named
from jobboard.text.outline import BAR

LABELS = ("**Status**", "**Next:**", "**Contact：**", "__Source:__")
SIGNS = (" ", "x ", ":", "：", "**", "__", "*", "\u00a0", "|", "\\", "\\|")
RESTS = st.lists(st.sampled_from(LABELS) | st.sampled_from(SIGNS), max_size=4).map("".join)


@pytest.mark.parametrize("label", LABELS)
@settings(max_examples=80)
@given(rest=RESTS)
def test_every_bold_name_on_a_line_is_a_field(label: str, rest: str) -> None:
    line = label + rest
    names = list(BOLD_NAME.finditer(line))
    colon = line.find(":")
    if not names or names[0].start() or line.startswith("::", colon):
        return
    known = [name for match in names if (name := field_named(match[1])) is not None]
    assert [field.name for field in read_document(f"- {line}\n", "").fields] == known


@pytest.mark.parametrize("label", LABELS)
@settings(max_examples=80)
@given(rest=RESTS)
def test_a_row_of_two_cells_is_a_field(label: str, rest: str) -> None:
    line = f"|{label}|{rest}"
    bars = [match.start() for match in BAR.finditer(line)]
    cells = [line[start + 1 : end] for start, end in zip(bars, [*bars[1:], len(line)], strict=True)]
    two = bool(cells[1].strip()) if len(cells) == 2 else len(cells) == 3 and not cells[2].strip()
    expected = [field_named(cells[0])] if two else []
    assert [field.name for field in read_document(f"{line}\n", "").fields] == [name for name in expected if name]
