"""The application that a posting and the person's own words make."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from jobboard.errors import Refused
from jobboard.intake.values import NAMES, Found, Posting, first_of_each
from jobboard.text.wanted import Wanted

NAMELESS = "neither a company nor a position was found"


def stating(posting: Posting, given: Mapping[str, str | None], where: str) -> Posting:
    """The posting with what the person says of it over what was found; `where` is where they say it (`option`)."""
    own = [Found(name, value, f"{where} --{name}") for name in NAMES if (value := given.get(name))]
    return replace(posting, found=first_of_each(*own, *posting.found))


def wanted_of(posting: Posting, status: str = "PREPARED", reason: str | None = None) -> Wanted:
    """The application to be made of a posting. Raises Refused where neither company nor position is known."""
    values = {each.name: each.value for each in posting.found}
    if not (values.keys() & {"company", "position"}):
        raise Refused(NAMELESS)
    return Wanted(**values, status=status, reason=reason, posting=posting.text or None)
