"""The questions that were asked in a round, and how each answer landed."""

from __future__ import annotations

import re
from collections.abc import Sequence

from jobboard.text.changes.interviews.lines import Lines
from jobboard.text.changes.interviews.part import Labelled, Part, part_of
from jobboard.text.changes.interviews.rounds import LANDED, Asked
from jobboard.text.changes.interviews.spelled import spelled
from jobboard.text.changes.interviews.style import Style
from jobboard.text.document import Document
from jobboard.text.edit import Edit
from jobboard.text.markup import unwrap
from jobboard.text.outline import Bullet, blanks_before
from jobboard.text.typed import typed_line
from jobboard.text.values import Round

_LANDED = re.compile(rf"[ \t]*(?<!\\)\(({'|'.join(LANDED)})\)[ \t]*$", re.IGNORECASE)


def asked_in(document: Document, each: Round) -> tuple[Asked, ...]:
    """The questions that stand in a round of the document, in their order."""
    return tuple(asked for _, asked in asked_lines(part_of(document, each)))


def asked_lines(part: Part) -> tuple[tuple[int, Asked], ...]:
    """The questions that stand in a part, each with the number of its line."""
    label = part.label("asked")
    if label is None:
        return ()
    said = part.document.text[label.start : label.end]
    texts = [(label.line + 1, said)] if said else []
    texts += [(bullet.line + 1, _text(part, bullet)) for bullet in _bullets(part, label)]
    return tuple((line, _read(text)) for line, text in texts if text.strip())


def asked_edits(part: Part, style: Style, lines: Lines, asked: Sequence[Asked]) -> list[Edit]:
    """The edits of the questions that stand there with another landing; those that are not there go to `lines`.

    A question that stands there is not written again, and one whose landing is not said keeps its own.
    """
    label = part.label("asked")
    bullets = _bullets(part, label) if label else []
    there = {_key(_read(_text(part, bullet)).question): bullet for bullet in bullets}
    said = part.document.text[label.start : label.end] if label else ""
    known = {_key(_read(said).question)} if said else set()
    wanted = {_key(each.question): each for each in asked if typed_line(each.question)}
    edits = [edit for key, each in wanted.items() if key in there for edit in _landing(part, there[key], each)]
    new = [_line(each) for key, each in wanted.items() if key not in there and key not in known]
    if label is None and new:
        lines.field("asked", [style.line("asked", ""), *(style.nested + text for text in new)])
    elif label is not None:
        lead = _lead(part, bullets[-1]) if bullets else style.nested
        for text in new:
            lines.nest(label.last, lead + text)
    return edits


def _bullets(part: Part, label: Labelled) -> list[Bullet]:
    """The items directly under the label."""
    bullets = part.document.outline.bullets_in(label.line + 1, label.last + 1)
    return [each for each in bullets if each.indent == bullets[0].indent]


def _text(part: Part, bullet: Bullet) -> str:
    return part.document.outline.lines[bullet.line][bullet.body :]


def _lead(part: Part, bullet: Bullet) -> str:
    lead = part.document.outline.lines[bullet.line][: bullet.body if bullet.box < 0 else bullet.box - 1]
    blank = blanks_before(lead)
    return lead if lead.strip() in ("-", "*", "+") else f"{blank}- "


def _read(text: str) -> Asked:
    match = _LANDED.search(text)
    return Asked(unwrap(text[: match.start()] if match else text), match[1].lower() if match else None)


def _line(asked: Asked) -> str:
    text = spelled(asked.question, "question", opening=True)
    if _LANDED.search(text):
        text = re.sub(r"\((?=[^()]*\)[ \t]*$)", r"\\(", text)
    return f"{text} ({asked.landed})" if asked.landed else text


def _landing(part: Part, bullet: Bullet, asked: Asked) -> list[Edit]:
    text, start = _text(part, bullet), part.document.outline.starts[bullet.line] + bullet.body
    match = _LANDED.search(text)
    if asked.landed is None or (match and match[1].lower() == asked.landed):
        return []
    if match:
        return [Edit(start + match.start(1), match[1], asked.landed)]
    return [Edit(start + len(text.rstrip()), "", f" ({asked.landed})")]


def _key(question: str) -> str:
    return typed_line(question).casefold()
