"""Tables of a page: small ones that hold data become tables of markdown, pairs become labelled lines, others lines."""

from __future__ import annotations

from collections.abc import Sequence

from jobboard.intake.html.blocks import Cell, Table
from jobboard.intake.html.paragraphs import Paragraph, label_line
from jobboard.slots import replace

MOST_COLUMNS, MOST_ROWS, MOST_OF_A_CELL, MOST_OF_A_LABEL = 8, 60, 120, 40
"""A larger table, or one with longer cells, is written as lines."""

_MOST_BLOCKS = 3


def lay_out_table(table: Table, paragraphs: list[list[Paragraph]]) -> None:
    """Put the one paragraph of a table, or its labelled lines, in place of the paragraphs of its cells."""
    rows = [(row, [_text_of(cell, paragraphs) for cell in row]) for row in table.rows]
    rows = [(cells, texts) for cells, texts in rows if any(text is None or text for text in texts)]
    if not rows:
        return
    width = len(rows[0][0])
    is_data = not table.for_looks and 2 <= width <= MOST_COLUMNS and 2 <= len(rows) <= MOST_ROWS
    is_data = is_data and all(_is_even(cells, texts, width) for cells, texts in rows)
    has_header = is_data and all(cell.is_header for cell in rows[0][0])
    if is_data and table.box is None and (has_header or width > 2):
        _put_table([(cells, [text or "" for text in texts]) for cells, texts in rows], table, paragraphs)
        return
    are_labels = is_data and width == 2 and not has_header and all(_is_label(texts[0]) for _, texts in rows)
    for cells, texts in rows:
        if len(cells) == 2 and _is_label(texts[0]) and (are_labels or _is_labelled(cells, texts[0])):
            _put_label(cells, paragraphs)


def _paragraphs_of(cell: Cell, paragraphs: Sequence[Sequence[Paragraph]]) -> list[Paragraph] | None:
    """What stands in a cell; None if that is much."""
    if cell.end - cell.start > _MOST_BLOCKS:
        return None
    return [each for block in paragraphs[cell.start : cell.end] for each in block]


def _text_of(cell: Cell, paragraphs: Sequence[Sequence[Paragraph]]) -> str | None:
    """The one line of a cell, empty for an empty one; None for a cell that holds more."""
    found = _paragraphs_of(cell, paragraphs)
    if found is None or len(found) > 1 or any(each.kind == "pre" or len(each.lines) > 1 for each in found):
        return None
    return found[0].plain if found else ""


def _is_even(cells: Sequence[Cell], texts: Sequence[str | None], width: int) -> bool:
    is_short = all(text is not None and len(text) <= MOST_OF_A_CELL for text in texts)
    return len(cells) == width and is_short and not any(cell.wide for cell in cells)


def _is_label(text: str | None) -> bool:
    return bool(text) and len(text or "") <= MOST_OF_A_LABEL and (text or "")[-1] not in ".!?;,"


def _is_labelled(cells: Sequence[Cell], text: str | None) -> bool:
    return (cells[0].is_header and not cells[1].is_header) or (text or "").endswith(":")


def _put_label(cells: Sequence[Cell], paragraphs: list[list[Paragraph]]) -> None:
    label, value = (_paragraphs_of(cell, paragraphs) for cell in cells)
    if label and value and value[0].kind == "text" and value[0].box is label[0].box:
        for place in range(cells[0].start, cells[1].end):
            paragraphs[place] = []
        paragraphs[cells[0].start] = [label_line(label[0].plain, value[0]), *value[1:]]


def _put_table(
    rows: Sequence[tuple[Sequence[Cell], Sequence[str]]], table: Table, paragraphs: list[list[Paragraph]]
) -> None:
    lines = []
    for cells, _ in rows:
        found = [_paragraphs_of(cell, paragraphs) or [] for cell in cells]
        texts = [each[0].lines[0].replace("|", "\\|") if each else "" for each in found]
        lines.append(f"| {' | '.join(texts)} |")
        if len(lines) == 1:
            lines.append("|" + " --- |" * len(cells))
    first = next(cell.start for cells, _ in rows for cell in cells if cell.start < cell.end)
    for cells, _ in rows:
        for cell in cells:
            for place in range(cell.start, cell.end):
                paragraphs[place] = []
    whole = Paragraph("text", 0, table.box, tuple(lines), "")
    paragraphs[first] = [replace(whole, kind="table")]
