"""The application that a posting and the person's own words make."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from jobboard.errors import Refused
from jobboard.intake.values import NAMES, Found, Posting, first_of_each
from jobboard.slots import replace
from jobboard.text.new import new_application
from jobboard.text.wanted import Wanted, label

NAMELESS = "neither a company nor a position was found"


def stating(posting: Posting, given: Mapping[str, str | None], where: str) -> Posting:
    """The posting with what the person says of it over what was found; `where` is where they say it (`option`)."""
    own = [Found(name, value, f"{where} --{name}") for name in NAMES if (value := given.get(name))]
    return replace(posting, found=first_of_each(*own, *posting.found))


def wanted_of(posting: Posting, status: str = "PREPARED", reason: str | None = None) -> Wanted:
    """The application to be made of a posting; of an address alone, one that says only that.

    Raises Refused where neither company nor position is known.
    """
    values: dict[str, Any] = {each.name: each.value for each in posting.found}
    if not (values.keys() & {"company", "position"} or posting.kind == "url"):
        raise Refused(NAMELESS)
    return Wanted(**values, status=status, reason=reason, posting=posting.text or None)


def writable(posting: Posting) -> Posting:
    """The posting without the values that no file can state, since they would be read as something else; each noted.

    They stand in the text all the same. Company and position stay: without them there is no application.
    """
    if _is_writable(*posting.found):
        return posting
    kept = tuple(each for each in posting.found if each.name in ("company", "position") or _is_writable(each))
    lost = (label(each.name) for each in posting.found if each not in kept)
    notes = (f"The {name} that is stated cannot stand in a field: see the posting." for name in lost)
    return replace(posting, found=kept, notes=(*posting.notes, *notes))


def _is_writable(*found: Found) -> bool:
    values: dict[str, Any] = {"company": "A company"} | {each.name: each.value for each in found}
    try:
        new_application(Wanted(**values))
    except Refused:
        return False
    return True
