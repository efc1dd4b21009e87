"""The person's own lists that the page draws on: points to land, questions, points of résumé and letter. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from jobboard.board.brief.values import Point
from jobboard.text.document import Document
from jobboard.text.markup import unwrap
from jobboard.text.names import LONGEST_NAME, key, plain
from jobboard.text.outline import Bullet
from jobboard.text.values import Item
from jobboard.text.zones import POSTING

SENT = ("resume", "letter")
"""Lists of what was sent: what is ticked there was made."""

NESTED = 2
"""Columns from which on an item stands below another."""

_NAMES = {
    "points": (
        "points to land", "points to make", "talking points", "key points", "key messages", "selling points",
        "main points", "my points", "strategie", "stratégie", "kernpunkte", "kernbotschaften", "gesprächspunkte",
        "points clés", "messages clés", "puntos clave",
    ),
    "questions": (
        "questions", "my questions", "questions for them", "questions for the interviewer", "questions for the team",
        "fragen", "meine fragen", "fragen an sie", "fragen ans team", "rückfragen", "questions à poser",
        "mes questions", "preguntas", "mis preguntas",
    ),
}  # fmt: skip
_KIND_OF = {key(name): kind for kind, names in _NAMES.items() for name in names}
"""Headings of lists that are no preparation to the reader, so that nothing of them counts, and still are such lists."""

_ELSEWHERE = frozenset((POSTING, "history", "interviews", "criteria", "questionnaire"))
"""Sections in which such a heading means something else: what they asked, what the posting says."""


def points_in(document: Document, kinds: Sequence[str]) -> tuple[Point, ...]:
    """The items of the lists of these kinds, in their order, each item once.

    Of what was sent those that are ticked come first: they were made. Else what is not ticked: it is still to be said.
    """
    found = {point.line: point for kind in kinds for point in (*_named(document, kind), *_listed(document, kind))}
    return tuple(sorted(found.values(), key=lambda point: point.done is not (kinds[0] in SENT)))


def point_of(item: Item) -> Point:
    """An item to tick as a point."""
    return Point(item.text, item.line, item.done)


def _listed(document: Document, kind: str) -> Iterator[Point]:
    """The items of the lists that the reader knows to be of a kind."""
    return (point_of(item) for each in document.checklists if each.kind == kind for item in each.items)


def _named(document: Document, kind: str) -> Iterator[Point]:
    """The items right below a heading with a name of a kind; what is nested under them explains them."""
    for zone in document.zones:
        heading = zone.heading
        if heading is None or zone.name in _ELSEWHERE or len(heading.text) > LONGEST_NAME:
            continue
        if _KIND_OF.get(key(plain(heading.text))) == kind:
            yield from _items(document, document.outline.bullets_in(zone.start, zone.end))


def _items(document: Document, bullets: Sequence[Bullet]) -> Iterator[Point]:
    lines = document.outline.lines
    for bullet in bullets:
        text = lines[bullet.line][bullet.body :].strip()
        if bullet.indent < bullets[0].indent + NESTED and text and not text.startswith("~~"):
            yield Point(unwrap(text), bullet.line + 1, bullet.box >= 0 and lines[bullet.line][bullet.box] in "xX")
