"""What a paragraph states where a list or a value would stand, and what is told of one that states nothing. Pure."""

from __future__ import annotations

from jobboard.profile.names import CRITERIA, MUST, NICE, NOT, OTHER, PLACES
from jobboard.profile.said import Said, Scope, joined
from jobboard.profile.wording import apart
from jobboard.text.values import Problem

LONGEST_LINE = 48
"""Lines that are no longer, one below the other, each with a capital, are a list: nobody wraps text so narrow."""

_ENDS = (".", ",", ";", ":", "!", "?", "…")


def said_in_paragraph(scope: Scope) -> tuple[list[Said], Problem | None]:
    """What the paragraph below a name says, and what was not understood of it."""
    if scope.topic in (CRITERIA, OTHER):
        return [], None
    if scope.topic == PLACES and _stand_alone(scope.paragraph):
        return [_said(scope, line, text, value=True) for line, text in scope.paragraph], None
    if scope.topic not in (MUST, NICE, NOT):
        text, lines = joined(scope.paragraph)
        return [_said(scope, scope.paragraph[0][0], text, value=True)._replace(lines=lines)], None
    if _is_list(scope.paragraph):
        return [_said(scope, line, text, value=False) for line, text in scope.paragraph], None
    line = scope.paragraph[0][0]
    text, lines = joined(scope.paragraph)
    if all(each.endswith((",", ";")) for _, each in scope.paragraph[:-1]) and _is_one_line_list(text):
        return [_said(scope, line, text, value=True)._replace(lines=lines)], None
    return [], Problem(line + 1, "this is no item of a list, so it is no criterion; begin it with “- ”")


def _said(scope: Scope, line: int, text: str, *, value: bool) -> Said:
    return Said(scope.topic, text, text, line + 1, value, scope.certain, scope.line + 1)


def _stand_alone(paragraph: list[tuple[int, str]]) -> bool:
    """Whether no line of a paragraph goes on the one above it."""
    above = [text for _, text in paragraph[:-1]]
    below = [text for _, text in paragraph[1:]]
    return not any(text.endswith((",", ";", "/", " or", " and")) for text in above) and not any(
        text[0].islower() for text in below
    )


def _is_list(paragraph: list[tuple[int, str]]) -> bool:
    """Whether each line of a paragraph is an item."""
    return len(paragraph) > 1 and all(
        len(text) <= LONGEST_LINE and not text[0].islower() and not text.endswith(_ENDS) for _, text in paragraph
    )


def _is_one_line_list(text: str) -> bool:
    """Whether a text lists several things: it comes apart, and no piece is a sentence."""
    pieces, clear = apart(text)
    return clear and len(pieces) > 1 and not text.endswith(_ENDS) and all(len(each) <= LONGEST_LINE for each in pieces)
