"""The proof of a change of the rounds: read again, the file says what was meant of them, and all else as before."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence

from jobboard.errors import Refused
from jobboard.slots import frozen, replace
from jobboard.text.document import Document, read_document
from jobboard.text.edit import Edit, apply
from jobboard.text.interviews.lines import items_above
from jobboard.text.outline import Outline
from jobboard.text.values import COMPARED, Next, Round

_ABOUT = frozenset("rounds done total".split())
_ITEM = tuple[str, bool]


class NotAsMeant(Refused):
    """The file would be read otherwise than was meant; another spelling may do."""


@frozen
class Meant:
    """What the file has to say afterwards: its rounds in order, the items (text, done) that came and went.

    `next` is the next action that was written with it, or None. `what` is what a refusal says that could not be done.
    """

    rounds: tuple[Round, ...]
    came: tuple[_ITEM, ...] = ()
    went: tuple[_ITEM, ...] = ()
    headings: int = 0
    next: Next | None = None
    what: str = "this round cannot be changed safely"


def proven(document: Document, edits: Sequence[Edit], meant: Meant) -> tuple[Edit, ...]:
    """The edits in the order of the text, proven. Raises Refused where the file would say something else with them."""
    patch = tuple(sorted(edits, key=lambda edit: edit.start))
    try:
        text = apply(document.text, patch)
    except ValueError:
        raise Refused(f"{meant.what}; change it by hand") from None
    after = read_document(text, document.name, document.extra_words)
    wrong = _difference(document, after, meant)
    if not wrong and not _all_in_place(document.outline, after.outline, patch):
        wrong = "the lists"
    if wrong:
        raise NotAsMeant(f"{meant.what}: {wrong} of this file would not read as meant; change it by hand")
    return patch


def told(rounds: Sequence[Round]) -> list[Round]:
    """The rounds without what a change above or below them alters, and what follows from the items."""
    return [replace(each, line=0, end=0, thanks=0, start=None) for each in rounds]


def _difference(before: Document, after: Document, meant: Meant) -> str:
    """What is not as it was meant, in a word or two; "" where all is."""
    if told(after.rounds) != told(meant.rounds):
        return "the rounds"
    if _items(after) != _items(before) + Counter(meant.came) - Counter(meant.went):
        return "the items to tick"
    if _lists(after, meant) != _lists(before, meant):
        return "the other lists"
    if _history(after) != _history(before):
        return "the history"
    if len(after.sections) != len(before.sections) + meant.headings or after.is_application != before.is_application:
        return "the sections"
    if _fields(after, meant) != _fields(before, meant):
        return "the other fields"
    return _other_fact(before, after, meant)


def _other_fact(before: Document, after: Document, meant: Meant) -> str:
    """The first fact that is not as it was. With its first round an application can be found to have got further."""
    about = _ABOUT | ({"next"} if meant.next is not None else set())
    if len(after.facts.problems) == len(before.facts.problems):
        about |= {"problems"}
    if not before.rounds and after.facts.status == "INTERVIEW":
        about |= {"status", "problems"}
    if meant.next is not None and after.facts.next != meant.next:
        return "the next action"
    names = (fact for fact in COMPARED if fact not in about)
    changed = (name for name in names if getattr(after.facts, name) != getattr(before.facts, name))
    return next((f"the {name.replace('_', ' ')}" for name in changed), "")


def _items(document: Document) -> Counter[_ITEM]:
    return Counter((item.text, item.done) for each in document.checklists for item in each.items)


def _all_in_place(before: Outline, after: Outline, patch: Sequence[Edit]) -> bool:
    """Whether each list item that was there before stands under the same ones as before."""
    lines = {bullet.line: _line_after(before.starts[bullet.line], after, patch) for bullet in before.bullets}
    return all(
        [lines[each] for each in items_above(before, old)] == items_above(after, new) for old, new in lines.items()
    )


def _line_after(start: int, after: Outline, patch: Sequence[Edit]) -> int:
    """The index, with the patch made, of the line that begins at this offset without it."""
    moved = sum(len(edit.after) - len(edit.before) for edit in patch if edit.end <= start)
    return bisect_right(after.starts, start + moved) - 1


def _lists(document: Document, meant: Meant) -> list[tuple[str, str]]:
    """The checklists that are no rounds."""
    kinds = {each.kind for each in meant.rounds}
    return [(each.title, each.kind) for each in document.checklists if each.kind != "tasks" and each.title not in kinds]


def _history(document: Document) -> list[str]:
    return [line.text for line in document.history]


def _fields(document: Document, meant: Meant) -> list[tuple[str, str]]:
    return [(each.name, each.value) for each in document.fields if meant.next is None or each.name != "next"]
