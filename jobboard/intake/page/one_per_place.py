"""A job that its page states once for each of its places is one job with several places."""

from __future__ import annotations

import json
from collections.abc import Sequence

from jobboard.intake.page.json_values import Thing, members

_OF_A_PLACE = frozenset({"@id", "jobLocation", "datePosted", "validThrough"})
"""Properties in which the statements may differ. Where a date of them does, it is none of the whole job."""


def joined_by_place(things: Sequence[Thing]) -> list[Thing]:
    """Things that say the same but for where the work is as one, at the place of the first, with all their places."""
    if len(things) < 2:
        return list(things)
    groups: dict[str, list[Thing]] = {}
    for number, thing in enumerate(things):
        groups.setdefault(_told(thing) or str(number), []).append(thing)
    return [group[0] if len(group) == 1 else _joined(group) for group in groups.values()]


def _told(thing: Thing) -> str:
    """What the thing says besides; nothing where it names no place."""
    if not thing.get("jobLocation"):
        return ""
    try:
        return json.dumps({name: value for name, value in thing.items() if name not in _OF_A_PLACE}, sort_keys=True)
    except RecursionError:
        return ""


def _joined(group: Sequence[Thing]) -> Thing:
    first = group[0]
    common = {
        name: value for name, value in first.items() if name == "@id" or all(each.get(name) == value for each in group)
    }
    places = [place for thing in group for place in members(thing["jobLocation"])]
    return {**common, "jobLocation": places}
