"""What a round says in the person's own words: lines that are no label that is known, no box, no question."""

from __future__ import annotations

import re
from collections.abc import Iterator

from jobboard.board.brief.values import Said
from jobboard.text.changes.interviews.part import LABELED, Labelled, Part
from jobboard.text.interviews.labels import labels_of
from jobboard.text.interviews.lines import own_lines
from jobboard.text.markup import unwrap
from jobboard.text.outline import TEXT

LONGEST = 200
"""Characters of a line in which a label is looked for."""

_TIME = re.compile(r"\d{1,2}(?:[:.h]\d{2}|h| ?(?:[ap]\.?m\b|uhr\b))(?!\d)", re.IGNORECASE)
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


def said_of(part: Part, name: str) -> Iterator[tuple[str, str, int]]:
    """All that labels of the round say of `name` (as in `text.interviews.labels.LABELS`), not only the first.

    Each markup off, with the line as it is written (where the address of a link is), and the number of the line.
    """
    lines = part.document.outline.lines
    for line, column in own_lines(part.document.outline, part.first, part.last + 1):
        for label, value in labels_of(lines[line], column):
            if label == name:
                yield value, lines[line][column:], line + 1


def _joined(part: Part) -> Iterator[Said]:
    """The lines of the round that say nothing that is told elsewhere: an item or a paragraph each.

    A line with a label of its own (`Material: …`) is one, and one that begins with a time begins another.
    """
    found = part.document.outline
    known = _told(part)
    bullets = {bullet.line: bullet for bullet in found.bullets_in(part.body + 1, part.last + 1)}
    texts, first, goes_on = list[str](), 0, False
    for line in range(part.body + 1, part.last + 1):
        bullet, text = bullets.get(line), found.lines[line].strip()
        is_text, is_label = found.kinds[line] == TEXT, LABELED.match(text[:LONGEST]) is not None
        if goes_on and is_text and line not in known and not is_label and not _TIME.match(text):
            texts += [text] if texts else []
            continue
        if texts:
            yield Said(unwrap(" ".join(texts)), first + 1)
        column = bullet.body if bullet is not None else 0
        said = line not in known and (is_text or (bullet is not None and bullet.box < 0))
        is_told = said and labels_of(found.lines[line], column)
        texts, first = ([found.lines[line][column:].strip()] if said and not is_told else []), line
        goes_on = bullet is not None or (is_text and line not in known and not is_label)
    if texts:
        yield Said(unwrap(" ".join(texts)), first + 1)


def _told(part: Part) -> set[int]:
    """The lines of the fields of the round, with what belongs to them: to a line of text with a value nothing does."""
    return {
        line
        for label in part.fields
        for line in range(label.line, label.line + 1 if _is_whole(label) else part.end_of(label) + 1)
    }


def _is_whole(label: Labelled) -> bool:
    return bool(label.match["value"].strip()) and not label.match["lead"].strip()
