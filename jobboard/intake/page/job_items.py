"""The JobPosting of schema.org in the microdata of a page, as the same thing that JSON-LD would state."""

from __future__ import annotations

from collections.abc import Iterable

from jobboard.errors import Refused
from jobboard.intake.html.parts import Item
from jobboard.intake.page.job_facts import facts_of
from jobboard.intake.page.json_ld import MOST_JOBS, Job, different, several
from jobboard.intake.page.json_values import Thing, is_a
from jobboard.intake.page.one_per_place import joined_by_place

_DEEPEST = 6
"""Levels of things within things; schema.org needs five (`baseSalary.value.minValue`)."""


def jobs_of(items: Iterable[Item]) -> tuple[Job, ...]:
    """The different jobs among the items, each once. Raises Refused for more than MOST_JOBS."""
    jobs = [item for item in items if any(is_a({"@type": kind}, "jobposting") for kind in item.type.split())]
    if len(jobs) > MOST_JOBS:
        raise Refused(several(len(jobs)))
    things = joined_by_place([_thing(item) for item in jobs])
    return different(Job(facts_of(thing, {}, "microdata"), thing, is_markdown=True) for thing in things)


def _thing(item: Item) -> Thing:
    """The item as a nested thing. A property that comes again begins its thing anew: a second place."""
    root: Thing = {}
    for path, value in item.props:
        names = path.split(".")
        if len(names) <= _DEEPEST:
            _put(root, names, value)
    return root


def _put(root: Thing, names: list[str], value: str) -> None:
    *outer, last = names
    if outer and outer[0] not in root:
        root[outer[0]] = []
    if not outer:
        listed = root.setdefault(last, [])
        if isinstance(listed, list):
            listed.append(value)
        return
    members = root[outer[0]]
    if not isinstance(members, list):
        return
    if not members or not isinstance(members[-1], dict) or not _set(members[-1], [*outer[1:], last], value):
        fresh: Thing = {}
        _set(fresh, [*outer[1:], last], value)
        members.append(fresh)


def _set(thing: Thing, names: list[str], value: str) -> bool:
    """Put the value at its place in the thing; False where something stands there already."""
    for name in names[:-1]:
        inner = thing.setdefault(name, {})
        if not isinstance(inner, dict):
            return False
        thing = inner
    if names[-1] in thing:
        return False
    thing[names[-1]] = value
    return True
