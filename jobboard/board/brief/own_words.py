"""What a round says in the person's own words: lines that are no label that is known, no box, no question."""

from __future__ import annotations

from collections.abc import Iterator

from jobboard.board.brief.values import Said
from jobboard.text.changes.interviews.part import Part
from jobboard.text.interviews.labels import labels_of
from jobboard.text.interviews.lines import own_lines
from jobboard.text.markup import unwrap
from jobboard.text.outline import TEXT

_EDGES = " \t\u00a0·:,;–—-|()"


def notes_of(part: Part) -> tuple[Said, ...]:
    """What else the round says: behind the name on its own line, and on lines of their own. A paragraph is one."""
    rest = beside_the_name(part)
    return (*((Said(rest, part.round.line),) if rest else ()), *_joined(part))


def beside_the_name(part: Part) -> str:
    """What an item says behind the name of its round, other than what is told elsewhere; "" for a heading or a row."""
    each = part.round
    if part.shape not in ("item", "text"):
        return ""
    _, found, rest = unwrap(part.document.outline.lines[part.first]).partition(each.kind)
    rest = rest.strip(_EDGES)
    known = [value for value in (each.when, each.with_whom, each.result, each.where) if value]
    for value in known:
        rest = rest.removesuffix(value).rstrip(_EDGES)
    left = rest
    for value in known:
        left = left.replace(value, " ")
    words = [word for word in left.split() if word.strip(_EDGES).casefold() not in ("", "with", "on", "at", "w/")]
    return rest if found and words else ""


def _joined(part: Part) -> Iterator[Said]:
    lines = part.document.outline.lines
    first, texts = -1, list[str]()
    for line, column in _lines(part):
        goes_on = bool(texts) and line == first + len(texts) and part.document.outline.kinds[line] == TEXT
        if texts and not goes_on:
            yield Said(unwrap(" ".join(texts)), first + 1)
        first, texts = (first, [*texts, lines[line].strip()]) if goes_on else (line, [lines[line][column:].strip()])
    if texts:
        yield Said(unwrap(" ".join(texts)), first + 1)


def _lines(part: Part) -> Iterator[tuple[int, int]]:
    """The lines of the round's own that say nothing that is told elsewhere, with the column of their text."""
    found = part.document.outline
    known = {line for label in part.fields for line in range(label.line, part.end_of(label) + 1)}
    for line, column in own_lines(found, part.first, part.last + 1):
        if line not in known and found.lines[line][column:].strip() and not labels_of(found.lines[line], column):
            yield line, column
