"""What a change is not about has to stay: the facts, the fields, the items, the rounds and the history of a file."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from jobboard.slots import frozen, replace
from jobboard.text.document import Document, read_document
from jobboard.text.edit import Edit, apply
from jobboard.text.values import COMPARED, Checklist, Round

_BY_THEMSELVES = frozenset(("rounds", "problems", "guessed", "done", "total"))
"""Facts that are compared in a way of their own."""

_Look = Callable[[Document], object]


@frozen
class About:
    """What a change is about: facts and fields by name, and by how many headings and items to tick it adds."""

    facts: frozenset[str] = frozenset()
    fields: frozenset[str] = frozenset()
    headings: int = 0
    items: bool = False


def patched(document: Document, edits: Sequence[Edit]) -> Document:
    """The document as it reads with the edits made."""
    return read_document(apply(document.text, edits), document.name, document.extra_words)


def what_else_changed(before: Document, after: Document, about: About) -> str | None:
    """What a patch changes that it is not about, in a few words; None where all else stays, but for line numbers."""
    for fact in COMPARED:
        if fact not in _BY_THEMSELVES | about.facts and getattr(after.facts, fact) != getattr(before.facts, fact):
            return f"the {fact.replace('_', ' ')}"
    if before.is_application and not after.is_application:
        return "what makes the file an application"
    if len(after.facts.problems) > len(before.facts.problems):
        return "what else the file says"
    looks: list[tuple[str, _Look]] = [
        ("the rounds", lambda document: tuple(map(_without_lines, document.rounds))),
        ("the history", lambda document: tuple(line.text for line in document.history)),
        ("the other fields", lambda document: _fields(document, about.fields)),
    ]
    if not about.items:
        looks.append(("the items to tick", lambda document: tuple(map(_items, document.checklists))))
    for what, look in looks:
        if look(before) != look(after):
            return what
    return None if len(after.sections) == len(before.sections) + about.headings else "the sections"


def _without_lines(each: Round) -> Round:
    """A round without where it stands, and without the count of its thank-yous, which are items."""
    return replace(each, line=0, end=0, thanks=0)


def _fields(document: Document, but: frozenset[str]) -> list[tuple[str, str]]:
    return [(field.name, field.value) for field in document.fields if field.name not in but]


def _items(checklist: Checklist) -> tuple[object, ...]:
    items = tuple((item.text, item.done, item.counts, item.depth, item.under) for item in checklist.items)
    return checklist.title, checklist.kind, items
