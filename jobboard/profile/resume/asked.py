"""Which skills postings ask for that a résumé does not name, the most asked first."""

from __future__ import annotations

from collections.abc import Iterable

from jobboard.profile.resume.values import Asked

Posting = tuple[str, Iterable[tuple[str, bool]]]
"""The id of a card, and the skills that its posting names and the résumé does not; True where it requires one."""

FEW = 3
"""Of fewer postings one that asks for a skill is enough; else two are."""


def asked_for(postings: Iterable[Posting]) -> tuple[Asked, ...]:
    """The skills by how many postings ask for them, then by how many require them, then by name.

    What only one of several postings names is left out.
    """
    cards: dict[str, list[str]] = {}
    required: dict[str, int] = {}
    every = list(postings)
    for card, named in every:
        of_this: dict[str, bool] = {}
        for skill, is_required in named:
            of_this[skill] = of_this.get(skill, False) or is_required
        for skill, is_required in of_this.items():
            cards.setdefault(skill, []).append(card)
            required[skill] = required.get(skill, 0) + is_required
    least = 1 if len(every) < FEW else 2
    found = [Asked(skill, len(ids), required[skill], tuple(ids)) for skill, ids in cards.items() if len(ids) >= least]
    return tuple(sorted(found, key=lambda each: (-each.postings, -each.required, each.skill.casefold())))
