"""Folders that do their worst, at the start and while the board runs: it lives, answers, stays small, says why.

`pytest -m soak -s tests/soak/test_hostile_folders.py` makes everything at its full size, at once and one by one, and
prints the slowest answers and the most memory. A key is late when the program itself needs more than a second for it.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from tests.soak.commands import Done, run
from tests.soak.forms import forms
from tests.soak.hostile_folders import HIDDEN, THINGS
from tests.soak.hostile_texts import FRONT, HEAD, TEXTS, Thing
from tests.soak.naive_reader import naive
from tests.soak.stopwatch import MOST_MEMORY, TimedBoard

EVERYTHING = (*TEXTS, *THINGS)
GOOD, GOOD_ONES = "Good Firm", 12
LONG = 200.0
"""Seconds that the reading of very many files may take on a machine that is busy."""
PANE = (("\r", "tab board"), ("G", ""), ("gg", ""), ("l", ""), ("\x04", ""), ("\x1b", "not: tab board"))
SHORT_WALK = (("\r", "tab board"), ("G", ""), ("\x1b", "not: tab board"))
WALK = (
    *PANE, ("\r", "tab board"), ("h", ""), ("\x15", ""), ("\t", ""), ("\x1b", "not: tab board"), ("j", ""),
    ("/text:a\r", "text:a"), ("\x1b", "not: text:a"), ("t", " Today "), ("\x1b", "not: Today "), ("c", ""), ("c", ""),
)  # fmt: skip
"""Keys, and what is then on the screen; where there is nothing certain another key tells that it was done."""


class Form(NamedTuple):
    """Which things of which size, as a percentage, how many files there are, and what is pressed."""

    things: tuple[Thing, ...]
    percent: int
    files: int
    walk: tuple[tuple[str, str], ...]


FORMS = forms(
    short=Form((*FRONT, *TEXTS[len(FRONT) :: 6], *THINGS), 2, 200, SHORT_WALK),
    long=Form(EVERYTHING, 100, 100_000, WALK),
)


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    """A folder that is removed again by a program that is not afraid of what is in it."""
    path = tmp_path / "applications"
    path.mkdir()
    yield path
    subprocess.run(["rm", "-rf", str(tmp_path)], check=False)


def made(folder: Path, things: tuple[Thing, ...], percent: int) -> list[Thing]:
    """Make those that this system lets one make; devices are root's, and some file systems refuse some names."""
    done = []
    for thing in things:
        try:
            thing.make(folder / thing.file_name, percent)
        except OSError as error:
            print(f"not made: {thing.name}: {error.strerror}")
        else:
            done.append(thing)
    return done


def good_ones(folder: Path) -> None:
    for number in range(GOOD_ONES):
        (folder / f"good-{number}.md").write_text(HEAD.format(f"{GOOD} {number}").replace("PREPARED", "OFFER"))


def record(done: Done) -> list[dict[str, Any]]:
    assert (done.code, "Traceback" in done.err) == (0, False), done.err[-2000:]
    found: list[dict[str, Any]] = json.loads(done.out)
    return found


def told_of(folder: Path, thing: Thing, checked: list[dict[str, Any]]) -> str:
    """All that `check` says of a thing."""
    path = str(folder / thing.file_name)
    below = (each for each in checked if each["path"] == path or each["path"].startswith(f"{path}/"))
    return "\n".join(problem["message"] for each in below for problem in each["problems"])


def everything_is_told(folder: Path, things: list[Thing]) -> dict[str, int]:
    """Each bad one with its reason, each good one as ever, by the commands; how many cards each column has."""
    checked, listed = record(run("check", "--json", folder=folder)), record(run("list", "--json", folder=folder))
    paths = {each["path"]: each for each in listed}
    for thing in things:
        if thing.says is not None:
            assert thing.says in told_of(folder, thing, checked), thing.name
        else:
            found = paths.get(str(folder / thing.file_name)) or paths[str(folder / thing.file_name / "application.md")]
            assert found["company"] == thing.name
    assert not {str(folder / name) for name in HIDDEN} & (paths.keys() | {each["path"] for each in checked})
    assert sum(str(each["company"]).startswith(GOOD) for each in listed) == GOOD_ONES
    stages = [each["status"] for each in listed]
    return {"Unsorted": stages.count(None), "Prepared": stages.count("PREPARED"), "Offer": stages.count("OFFER")}


def shows(counts: dict[str, int], text: str) -> bool:
    """Whether the heads of the columns say this."""
    return all(re.search(rf"{name} {count:,}\b".replace(",", ",?"), text) for name, count in counts.items() if count)


def walk(board: TimedBoard, what: str, pressed: tuple[tuple[str, str], ...] = WALK) -> None:
    for keys, shown in pressed:
        if not shown:
            board.terminal.press(keys)
            board.beat(f"{keys!r} {what}")
        else:
            word = shown.removeprefix("not: ")
            board.press(keys, lambda text, word=word, there=word == shown: (word in text) is there)  # type: ignore[misc]


def moves(board: TimedBoard, there: str, back: str = "u") -> float:
    """Move the card under the cursor, and take that back; how long that took at most."""
    seconds = board.writes(there, lambda text: "takes it back" in text)
    seconds = max(seconds, board.writes(back, lambda text: "taken back" in text))
    board.press("\x1b", lambda text: "taken back" not in text)
    return seconds


@pytest.mark.parametrize("form", FORMS)
def test_a_folder_of_everything_at_the_start_and_dropped_in(folder: Path, form: Form) -> None:
    """Half of it is there at the start; the other half comes while the board runs, and all of it goes again."""
    good_ones(folder)
    for name in HIDDEN:
        (folder / name).write_text(HEAD.format("Hidden"))
    there = made(folder, form.things[::2], form.percent)
    before = everything_is_told(folder, there)
    aside = folder.parent / "aside"
    aside.mkdir()
    later = made(aside, form.things[1::2], form.percent)
    with TimedBoard(folder) as board:
        began = board.waits(lambda text: shows(before, text))
        walk(board, "at the start", form.walk)
        for thing in later:
            (aside / thing.file_name).rename(folder / thing.file_name)
        board.beat("dropping in")
        after = everything_is_told(folder, [*there, *later])
        moves(board, "5H")
        board.waits(lambda text: shows(after, text))
        walk(board, "afterwards", form.walk)
        subprocess.run(["rm", "-rf", *(str(folder / each.file_name) for each in (*there, *later))], check=True)
        board.waits(lambda text: shows({"Offer": GOOD_ONES}, text))
        board.beat("the end of it")
        board.quits()
    stays_small(board, f"{len(there)}+{len(later)} things, begun in {began:.2f} s")
    assert not os.path.lexists("owned")


@pytest.mark.soak
@pytest.mark.parametrize("thing", TEXTS, ids=lambda thing: ascii(thing.name))
def test_each_text_alone(folder: Path, thing: Thing) -> None:
    """What the commands and the board make of it at its full size, its pane open."""
    good_ones(folder)
    made(folder, (thing,), 100)
    counts = everything_is_told(folder, [thing])
    shown = run("show", "--", thing.file_name.removesuffix(".md"), folder=folder)
    assert "Traceback" not in shown.err
    with TimedBoard(folder) as board:
        board.waits(lambda text: shows(counts, text))
        walk(board, "", PANE)
        written = moves(board, "L") if thing.says is None else 0.0
        board.quits()
    seconds = f"moved in {written:.2f} s, show in {shown.seconds:.2f} s"
    print(f" {thing.name}: worst {board.worst}; {seconds}; {board.peak} and {shown.peak} MB")
    assert board.late() == []
    assert board.peak < MOST_MEMORY
    assert shown.peak < MOST_MEMORY


@pytest.mark.parametrize("form", FORMS)
def test_very_many_files_at_the_start(folder: Path, form: Form) -> None:
    """Without a cache and with one."""
    counts = very_many(folder, folder / "many", form.files)
    for cached in ("without a cache", "with a cache"):
        with TimedBoard(folder) as board:
            board.waits(lambda text: "Reading" in text or "Offer" in text)
            board.beat(f"the first paint {cached}")
            began = board.waits(lambda text: shows(counts, text), patience=LONG)
            walk(board, cached, form.walk)
            board.quits()
        stays_small(board, f"{form.files} files {cached}, all in {began:.2f} s")


@pytest.mark.parametrize("form", FORMS)
def test_very_many_files_dropped_in_and_taken_out(folder: Path, form: Form) -> None:
    place, aside = folder / "many", folder.parent / "aside"
    counts = very_many(folder, aside, form.files)
    with TimedBoard(folder) as board:
        board.waits(lambda text: shows({"Offer": GOOD_ONES}, text))
        aside.rename(place)
        moves(board, "5H")
        began = board.waits(lambda text: shows(counts, text), patience=LONG)
        walk(board, "dropped in", form.walk)
        place.rename(aside)
        board.beat("taking them out")
        board.waits(lambda text: shows({"Offer": GOOD_ONES}, text), patience=LONG)
        board.quits()
    stays_small(board, f"{form.files} files dropped in, all after {began:.2f} s")


def very_many(folder: Path, place: Path, count: int) -> dict[str, int]:
    """The good ones, and very many files at a place of their own; what the columns then say."""
    good_ones(folder)
    place.mkdir()
    for number in range(count):
        (place / f"{number}.md").write_text(HEAD.format(f"Firm {number}"))
    return {"Prepared": count, "Offer": GOOD_ONES}


def stays_small(board: TimedBoard, what: str) -> None:
    print(f"\n{what}: worst {board.worst}, {board.peak} MB at most")
    assert board.late() == []
    assert board.peak < MOST_MEMORY


NAIVE = ("a pipe", "a link to a device", "a folder of loops", "yaml merges", "5 gigabytes of holes")


@pytest.mark.parametrize("names", forms(short=NAIVE[:2], long=NAIVE))
def test_a_naive_reader_is_caught(folder: Path, names: tuple[str, ...]) -> None:
    """What most programs do: `glob`, `read_text`, `yaml.safe_load`."""
    good_ones(folder)
    assert naive(folder, seconds=10) == "reads it"
    for name in names:
        made(folder, tuple(thing for thing in EVERYTHING if thing.name == name), 100)
        print(f"\n{name}: a naive reader {(end := naive(folder, seconds=0.5))}")
        assert end != "reads it"
        subprocess.run(["rm", "-rf", *map(str, folder.iterdir())], check=True)
