"""Held at the swap while another process acts: nobody loses anything, and what the command says is true."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from itertools import product
from pathlib import Path

import pytest

from tests.soak.forms import forms
from tests.soak.held import WAYS, held_inside, held_outside, no_strace
from tests.soak.held_scene import (
    ATTACKS,
    Attack,
    Scene,
    appends,
    changes_the_mode,
    deletes,
    faults,
    keeps_size_and_time,
    moves_away,
    puts_a_folder_there,
    puts_a_link_there,
    renames_over,
    truncates,
    writes_through_an_open_descriptor,
)
from tests.soak.naive_others import NAIVE

POINTS = ("after 1", "before 2", "after 2", "before 3", "after 3")
"""Where a second one acts when a first one has come before the swap, so that there is a second swap, and a third."""

Case = tuple[str, dict[str, Attack]]


def alone() -> Iterator[Case]:
    """Each attack, right before and right after the swap, in each way of swapping."""
    for way, point, attack in product(WAYS, ("before 1", "after 1"), ATTACKS):
        yield way, {point: attack}


def paired() -> Iterator[Case]:
    """Each attack before the swap that leaves the file where it is, and each other at each point that comes then."""
    for way, first, point, second in product(WAYS, ATTACKS[:6], POINTS, ATTACKS):
        yield way, {"before 1": first, point: second}


def some() -> Iterator[Case]:
    """Those that tell most."""
    for point, attack in product(("before 1", "after 1"), ATTACKS):
        yield "exchange", {point: attack}
    for attack in (appends, renames_over, changes_the_mode, deletes):
        yield "no exchange", {"before 1": attack}
    yield "no links", {"before 1": writes_through_an_open_descriptor}
    for attack in (changes_the_mode, deletes, moves_away):
        yield "exchange", {"before 1": appends, "after 1": attack}


def told(case: Case) -> str:
    way, attacks = case
    return f"{way}: " + ", ".join(f"{attack.__name__} {point}" for point, attack in attacks.items())


@pytest.mark.parametrize("cases", forms(short=[*some()], long=[*alone(), *paired()]))
def test_nobody_loses_anything_at_the_swap(tmp_path: Path, cases: Sequence[Case]) -> None:
    begun, wrong = time.monotonic(), []
    for number, (way, attacks) in enumerate(cases):
        scene = Scene.at(tmp_path / str(number))
        outcome = held_inside(scene, attacks, way)
        wrong += [f"{told((way, attacks))}: {fault}" for fault in faults(scene, outcome)]
    print(f"\nheld at the swap {len(cases)} times in {time.monotonic() - begun:.0f} s: {len(wrong)} faults")
    assert not wrong, "\n".join(wrong)


def outside(cases: Sequence[tuple[str, Attack]], seconds: float, place: Path, saver: str = "") -> list[str]:
    """The faults of all these cases, each with a process that strace holds for so long."""
    if reason := no_strace():
        pytest.skip(reason)
    begun, wrong = time.monotonic(), []
    for number, (when, attack) in enumerate(cases):
        scene = Scene.at(place / str(number))
        outcome = held_outside(scene, attack, when, seconds, saver)
        wrong += [f"{attack.__name__} {when}: {fault}" for fault in faults(scene, outcome)]
    held = f"held for {seconds:g} s by strace {len(cases)} times in {time.monotonic() - begun:.0f} s"
    print(f"\n{saver or 'jobboard'}: {held}: {len(wrong)} faults")
    return wrong


ALL = [*product(("before", "after"), ATTACKS)]


@pytest.mark.parametrize("held", forms(short=([("before", appends)], 0.1), long=(ALL, 1.0)))
def test_nobody_loses_anything_while_the_system_call_is_held(
    tmp_path: Path, held: tuple[Sequence[tuple[str, Attack]], float]
) -> None:
    wrong = outside(*held, tmp_path)
    assert not wrong, "\n".join(wrong)


LOST = {appends, truncates, renames_over, keeps_size_and_time}
GONE = {deletes, moves_away}
CAUGHT = {
    "writes_text": LOST | GONE,
    "replaces": LOST | GONE | {changes_the_mode, puts_a_folder_there, puts_a_link_there},
    "compares": LOST | GONE | {changes_the_mode, puts_a_folder_there, puts_a_link_there},
}
"""What is to be found of those who save as most programs do: edits that they lose, files that they bring back."""


@pytest.mark.parametrize("saver", NAIVE)
def test_naive_savers_are_caught(tmp_path: Path, saver: str) -> None:
    for attack in ATTACKS:
        scene = Scene.at(tmp_path / attack.__name__)
        found = faults(scene, held_inside(scene, {"before 1": attack}, "", saver))
        assert found or attack not in CAUGHT[saver], attack.__name__
        assert attack not in LOST or any("lost" in fault for fault in found), (attack.__name__, found)


@pytest.mark.soak
@pytest.mark.parametrize("saver", ["replaces", "compares"])
def test_naive_savers_are_caught_by_strace_too(tmp_path: Path, saver: str) -> None:
    wrong = outside([("before", each) for each in sorted(LOST, key=ATTACKS.index)], 0.3, tmp_path, saver)
    assert sum("lost" in each for each in wrong) == len(LOST)
