"""Whatever the watcher dies of, the board lives, says so, shows changes within five seconds, and gets well again.

The long form is all of it at once in real terminals, with the minute after which the watcher is tried anew.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from jobboard.store import watch
from tests.apart import apart
from tests.soak.deaths import CLOSING, LIMITS, OVERFLOW, QUEUE, TO_THE_FOLDER, may_be_limited
from tests.soak.forms import forms
from tests.soak.naive_watch import Polls, Trusts
from tests.soak.views import in_process, in_terminals
from tests.soak.watchers_death import Stories

MINUTE = 65.0
DEAF = {"a name that is not UTF-8", "removed and made again", "replaced by another", "a link that leads to another"}
"""After these the watcher of the library tells of nothing any more."""


def table(stories: Stories) -> str:
    """What came of each, in seconds."""
    lines = [
        f"{name:<48} marked {each.marked:5.2f}  seen {max(each.seen):5.2f}  well again {each.well:5.2f}"
        for name, each in sorted(stories.figures.items())
    ]
    return "\n".join(lines)


@apart
def test_what_is_done_to_the_folder(tmp_path: Path) -> None:
    watch.ITSELF = 0.3
    stories = in_process(tmp_path, TO_THE_FOLDER | CLOSING)
    assert not stories.faults, stories.faults


def test_the_limits_of_the_system(tmp_path: Path) -> None:
    if not may_be_limited():
        pytest.skip("no process may have limits of its own here (a user namespace by unshare)")
    with_limits(tmp_path=tmp_path)


@apart
def with_limits(tmp_path: Path) -> None:
    name = "no inotify watch for a sub-folder"
    stories = in_process(tmp_path, {name: LIMITS[name]})
    assert not stories.faults, stories.faults


@pytest.mark.parametrize("form", forms(short="one", long="all"))
def test_in_terminals(tmp_path: Path, form: str) -> None:
    deaths = {"removed and made again": TO_THE_FOLDER["removed and made again"]}
    if form == "all":
        deaths = TO_THE_FOLDER | CLOSING
        deaths |= LIMITS if may_be_limited() else {}
        deaths |= OVERFLOW if QUEUE.exists() else {}
    stories = in_terminals(tmp_path, deaths, MINUTE)
    print(f"\n{table(stories)}")
    assert not stories.faults, stories.faults


@apart
def test_a_board_that_trusts_its_watcher_is_caught(tmp_path: Path) -> None:
    deaths = {name: replace(death, mark="") for name, death in TO_THE_FOLDER.items()}
    faults = in_process(tmp_path, deaths, Trusts, seen=0.4).faults
    assert {fault.partition(":")[0] for fault in faults if "seen" in fault} >= DEAF, faults


@apart
def test_a_board_that_polls_and_does_not_say_so_is_caught(tmp_path: Path) -> None:
    deaths = {name: death for name, death in TO_THE_FOLDER.items() if death.mark}
    stories = in_process(tmp_path, deaths, Polls, seen=0.3)
    assert len([fault for fault in stories.faults if "it says" in fault]) == len(deaths), stories.faults
