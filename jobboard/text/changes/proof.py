"""The proof of a patch: made on paper and read again, it must say what was meant and leave every other fact alone."""

from __future__ import annotations

from jobboard.errors import Refused
from jobboard.slots import frozen
from jobboard.text.document import Document, read_document
from jobboard.text.edit import Edit, apply
from jobboard.text.markup import unwrap
from jobboard.text.values import COMPARED

_ABOUT = frozenset("status status_text outcome reason applied applied_text changed problems guessed".split())
"""What a change of the status may change; every other fact has to stay."""


@frozen
class Meant:
    """What the file has to say afterwards. `any_status`: the status follows from elsewhere (an outcome gives one).

    `reason` is the one that was written, or empty.
    """

    status: str | None
    outcome: str | None
    any_status: bool = False
    reason: str = ""


def proven(document: Document, edits: list[Edit], meant: Meant) -> tuple[Edit, ...]:
    """The edits in the order of the text, proven. Raises Refused where the file would say something else with them."""
    patch = tuple(sorted(edits, key=lambda edit: edit.start))
    after = read_document(apply(document.text, patch), document.name, document.extra_words)
    stage = after.stage
    if stage.outcome != meant.outcome or (stage.status != meant.status and not meant.any_status):
        says = " ".join(word for word in (stage.status, stage.outcome) if word) or "nothing"
        raise Refused(
            f"{_where(document)}this cannot be changed safely: the file would then say {says}; change it by hand"
        )
    contradicts = len(stage.problems) > len(document.stage.problems)
    if meant.reason and (contradicts or stage.reason != unwrap(meant.reason)):
        raise Refused(f"“{meant.reason}” cannot stand in this file as a reason; take other words")
    if contradicts:
        raise Refused(f"{_where(document)}this would contradict what else the file says; change it by hand")
    for fact in COMPARED:
        if fact not in _ABOUT and getattr(after.facts, fact) != getattr(document.facts, fact):
            if fact == "rounds" and len(after.rounds) == len(document.rounds):
                continue
            raise Refused(f"{_where(document)}this cannot be changed without changing the {fact}; change it by hand")
    return patch


def _where(document: Document) -> str:
    field = document.stage.status_field
    return f"line {field.line + 1}: " if field is not None else ""
