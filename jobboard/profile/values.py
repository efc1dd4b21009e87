"""What `_profile.md` states, as frozen values. Lines count from 1 in that file."""

from __future__ import annotations

from jobboard.slots import frozen
from jobboard.text.values import Problem


@frozen
class Criterion:
    """What the next role must have, or would be nice to have. `text` is as the person wrote it, markup off.

    One that is drawn from the least pay or the places has the line on which these stand.
    """

    text: str
    must: bool
    line: int


@frozen
class Floor:
    """The least pay that is acceptable. `currency` is a code or a sign, `period` as in Salary; None if unstated.

    `kind` is what the amount is said to be: base, total, net, or "" where that is not said.
    """

    text: str
    amount: float
    currency: str | None
    period: str | None
    line: int
    kind: str = ""


@frozen
class Named:
    """Something that is named on a line: a place, a skill, a file."""

    text: str
    line: int


@frozen
class Profile:
    """What a person looks for and brings. `resume` is a file that `_profile.md` names for the skills.

    `text` is that of `_profile.md`, "" where there is none. `problems` are what was not understood, by line.
    """

    criteria: tuple[Criterion, ...] = ()
    floor: Floor | None = None
    places: tuple[Named, ...] = ()
    skills: tuple[Named, ...] = ()
    resume: Named | None = None
    text: str = ""
    problems: tuple[Problem, ...] = ()

    @property
    def musts(self) -> tuple[Criterion, ...]:
        """The must-haves."""
        return tuple(each for each in self.criteria if each.must)


NO_PROFILE = Profile()
