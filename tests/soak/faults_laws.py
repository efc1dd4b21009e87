"""What must hold after an act that met a fault: on the disk, of what was said, and of what the next start does."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from unittest import mock

from jobboard.store import actions, temporary
from jobboard.store.live import open_folder
from tests.soak.faults_acts import CANNOT_BE_UNDONE, NOT_FORESEEN, NOTHING_LEFT, Act, Told, command
from tests.soak.faults_place import Kept, Place, Traits, differences

Look = Mapping[str, Traits]


@dataclass(frozen=True)
class Course:
    """How an act goes when all goes well: its files at the very `first`, where it begins, and where it ends."""

    act: Act
    first: Mapping[str, bytes | None]
    old: Look
    new: Look

    @classmethod
    def of(cls, act: Act, place: Place) -> tuple[Course, Kept]:
        """Lead the place to where the act begins, and find out where it ends."""
        command(place, "list")
        first = place.look()
        for words in act.before:
            code, _, said = command(place, *words)
            assert code == 0, said
        kept = Kept(place)
        kept.back()
        told = act(place)
        assert told.code == 0, told
        assert all(told.done.values()), told
        new = place.look()
        old = kept.back()
        course = cls(act, {name: _data(first, name) for name in act.cards}, old, new)
        assert all(_data(old, name) != _data(new, name) for name in act.cards), act.cards
        return course, kept

    @property
    def paths(self) -> list[str]:
        """The files that the act is about, by their paths from the root of the place."""
        return [f"board/{name}" for name in self.act.cards]


def broken(course: Course, place: Place, before: Look, told: Told | None, *, dead: bool = False) -> Iterator[str]:
    """The laws that are broken, in words. `told` is None of an act that was killed. `dead`: its process has ended."""
    left = place.look()
    yield from _others(course, before, left)
    for name in course.act.cards:
        if _data(left, name) not in (_data(before, name), _data(course.new, name)):
            yield f"{name} is neither old nor new: {_data(left, name)!r}"
    if told is not None:
        yield from _truth(course, left, told)
    yield from _next_start(place, dead=dead or told is None)
    swept = place.look()
    yield from _clean(course, before, left, swept)
    is_as_it_was = all(before.get(path) == swept.get(path) for path in course.paths)
    if course.act.undoable and not (told is not None and is_as_it_was):
        yield from _undo(course, place, told)


def _data(look: Look, name: str) -> bytes | None:
    found = look.get(f"board/{name}")
    return None if found is None or not isinstance(found.data, bytes) else found.data


def _others(course: Course, before: Look, left: Look) -> Iterator[str]:
    """Nothing else came, went or changed; what a save left beside the file is for the next start."""
    litter = {name for name in left if temporary.NAME.fullmatch(name.rpartition("/")[2])}
    yield from differences(before, left, but={*course.paths, *litter})


def _truth(course: Course, left: Look, told: Told) -> Iterator[str]:
    """What was said of each file is so."""
    for name in course.act.cards:
        is_new = _data(left, name) == _data(course.new, name)
        if is_new != told.done.get(name, False):
            yield f"{name} is {'new' if is_new else 'old'}, and it said {told.code}, {dict(told.done)}: {told.err}"
    if NOT_FORESEEN in told.err or told.code not in (0, 1, 3):
        yield f"an error that was not foreseen: {told.err}"
    if (told.code == 0) != all(told.done.values()):
        yield f"it said {told.code} and {dict(told.done)}"


def _next_start(place: Place, *, dead: bool) -> Iterator[str]:
    """Whoever comes next has nothing to tell. To another process the one that met an error is dead too."""
    with contextlib.nullcontext() if dead else mock.patch.object(temporary, "_is_alive", return_value=False):
        told = actions.tidy(open_folder(place.board))
    if told:
        yield f"the next start told {told}"


def _clean(course: Course, before: Look, left: Look, swept: Look) -> Iterator[str]:
    """After the next start there is no litter, and each file is the old one, untouched, or the new one, with the traits
    that it had.
    """
    yield from (f"next start: {each}" for each in differences(before, swept, but=course.paths))
    for name, path in zip(course.act.cards, course.paths, strict=True):
        was, now, new = before.get(path), swept.get(path), course.new.get(path)
        if _data(swept, name) != _data(left, name):
            yield f"the next start changed {name}"
        elif _data(swept, name) == _data(before, name):
            if was and now and was.but_for_ctime != now.but_for_ctime:
                yield f"{name} is as it was but for its traits: {was} → {now}"
        elif now and (like := was or new) and now.lasting != like.lasting:
            yield f"{name} is new but for its traits: {like.lasting} → {now.lasting}"


def _undo(course: Course, place: Place, told: Told | None) -> Iterator[str]:
    """All is taken back as far as it can be, or it was said that it cannot."""
    if told is not None and CANNOT_BE_UNDONE in told.err:
        return
    said = ""
    for _ in range(4):
        code, _, said = command(place, "undo")
        if code:
            break
    if NOTHING_LEFT not in said:
        yield f"undo says {said!r}"
    now = place.look()
    yield from (
        f"undone, {name} is {_data(now, name)!r}" for name in course.act.cards if _data(now, name) != course.first[name]
    )
