"""What a posting that came from elsewhere states, each value with the place where it stands."""

from __future__ import annotations

from typing import Literal

from jobboard.slots import frozen

NAMES = ("company", "position", "url", "location", "salary", "posted", "deadline", "job_id", "employment")
"""What is looked for, in the order in which it is told. All but `employment` are fields of an application."""

Kind = Literal["html", "json", "markdown", "text", "url"]
"""What was taken in; `url`: nothing but an address."""


@frozen
class Found:
    """One value as the posting states it, on one line; `where` tells a person the place (`heading, line 1`)."""

    name: str
    value: str
    where: str


@frozen
class Posting:
    """A posting taken in: its whole text as markdown (lines end in LF), and what was found in it.

    `found` has at most one value a name, in the order of NAMES; what is not stated is not there. `notes` are sentences
    for the person (text that was repaired, an address that was not fetched).
    """

    kind: Kind
    text: str
    found: tuple[Found, ...] = ()
    notes: tuple[str, ...] = ()

    def value(self, name: str) -> str | None:
        """What was found of that name."""
        return next((each.value for each in self.found if each.name == name), None)


def first_of_each(*found: Found) -> tuple[Found, ...]:
    """Of each name the first that was found, in the order of NAMES."""
    best = {each.name: each for each in reversed(found)}
    return tuple(best[name] for name in NAMES if name in best)
