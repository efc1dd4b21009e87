"""Cards laid against the person's profile: what a card fails, and the `fit:` of the filter. Pure."""

from __future__ import annotations

from datetime import date
from operator import contains
from typing import TYPE_CHECKING

from jobboard.board.card import Card
from jobboard.board.filter import Condition
from jobboard.board.narrowings import Senseless
from jobboard.fit.judge import standing
from jobboard.fit.offers.fitting import fit_of_all
from jobboard.slots import frozen
from jobboard.text.names import key

if TYPE_CHECKING:
    from jobboard.profile.values import Profile

STANDINGS = {
    "met": "met", "yes": "met", "ok": "met", "failed": "failed", "no": "failed", "not met": "failed",
    "open": "open", "unknown": "open",
}  # fmt: skip
"""What may stand behind `fit:`, and the standing that it means."""


def failed(card: Card, profile: Profile) -> tuple[str, ...]:
    """The must-haves that an open card does not meet, in the person's words."""
    if card.closed or not profile.musts:
        return ()
    return tuple(each.criterion.text for each in fit_of_all(card.facts, profile).failed)


@frozen
class Standing:
    """A facet: how a card stands by the must-haves of a profile, "" without any."""

    profile: Profile

    def __call__(self, card: Card, _: date) -> str:
        """One of `met`, `failed`, `open`."""
        return standing(fit_of_all(card.facts, self.profile)) or ""


def read_fit(value: str, wanted: bool, profile: Profile | None) -> Condition | None:
    """`met`, `failed`, `open`: the beginning of a standing, or `yes`, `no`, `unknown`. Raises Senseless."""
    sought = key(value)
    if profile is None or not profile.musts:
        raise Senseless("needs must-haves in _profile.md; `jobboard profile --init` writes one to begin with")
    if not sought:
        return None
    named = {standing for word, standing in STANDINGS.items() if word.startswith(sought)}
    if not named:
        raise Senseless("is none of met, failed, open")
    return Condition(Standing(profile), _is_one_of, frozenset(named), wanted)


def _is_one_of(answer: str, named: frozenset[str]) -> bool:
    return contains(named, answer)
