"""Faults at the steps of an act, one after the other, in a place of its own; and what came of them."""

from __future__ import annotations

import errno
import os
import pickle
import signal
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Self
from unittest import mock

from tests.apart import fork, without_syncing
from tests.soak import naive_faults
from tests.soak.faults_acts import EVERY, Act, Told
from tests.soak.faults_laws import Course, broken
from tests.soak.faults_place import Kept, Place
from tests.unit.store.faults import every_call

ERRORS = (
    "ENOSPC", "EIO", "EDQUOT", "EACCES", "EROFS", "EMFILE", "EINTR", "ENOSYS", "EINVAL", "EOPNOTSUPP",
)  # fmt: skip
KINDS = ("kill", "short", *ERRORS)
LOOKED_UP = ("stat", "lstat", "readlink", "access")
WHOLE = ("move", "import", "undo")
"""The acts whose every step meets every kind of fault; the others go through much the same steps."""

MODES = ("once", "from then on", "no exchange")


@dataclass
class Figures:
    """What came of the faults: how many steps the acts have, how many faults were met, and how the files then were."""

    steps: Counter[str] = field(default_factory=Counter)
    faults: Counter[str] = field(default_factory=Counter)
    ends: Counter[str] = field(default_factory=Counter)
    broken: list[str] = field(default_factory=list)
    seconds: float = 0

    def __iadd__(self, other: Figures) -> Self:
        self.steps |= other.steps
        self.faults += other.faults
        self.ends += other.ends
        self.broken += other.broken
        self.seconds = max(self.seconds, other.seconds)
        return self

    def __str__(self) -> str:
        def told(counted: Counter[str]) -> str:
            return ", ".join(f"{name} {number}" for name, number in counted.items())

        return (
            f"{sum(self.faults.values())} faults at {sum(self.steps.values())} steps in {self.seconds:.0f} s\n"
            f"  steps: {told(self.steps)}\n  faults: {told(self.faults)}\n  ends: {told(self.ends)}"
        )


@dataclass(frozen=True)
class Fault:
    """One fault: what happens, at which call to the system, and in which mode."""

    kind: str
    step: int
    mode: str = "once"


class Met(Counter[str]):
    """The calls that met the fault."""


def met(fault: Fault, act: Callable[[], Any], calls: Met) -> Any:
    """Do it with the fault in its way."""
    number = getattr(errno, fault.kind, 0)

    def at_step(name: str, step: int) -> int | None:
        if fault.mode == "no exchange" and name == "exchange":
            raise OSError(errno.EINVAL, os.strerror(errno.EINVAL))
        if step != fault.step and not (fault.mode == "from then on" and step > fault.step):
            return None
        if fault.kind == "short" and name not in ("read", "pread", "write"):
            return None
        calls[name] += 1
        if fault.kind == "kill":
            os.kill(os.getpid(), signal.SIGKILL)
        if fault.kind == "short":
            return 1
        raise OSError(number, os.strerror(number))

    with every_call(at_step), no_waiting():
        return act()


@contextmanager
def no_waiting() -> Iterator[None]:
    """A pause takes no time, but the clock goes on by it."""
    real, slept = time.monotonic, 0.0

    def sleep(seconds: float) -> None:
        nonlocal slept
        slept += seconds

    def clock() -> float:
        return real() + slept

    with mock.patch.object(time, "sleep", sleep), mock.patch.object(time, "monotonic", clock):
        yield


def try_one(fault: Fault, course: Course, place: Place, kept: Kept) -> tuple[bool, str, list[str]]:
    """Whether the fault was met, how it ended, and which laws it broke."""
    before, calls, told = kept.back(), Met(), None
    if fault.kind == "kill":
        was_met = killed(lambda: met(fault, lambda: course.act(place), calls))
    else:
        told = met(fault, lambda: course.act(place), calls)
        was_met = bool(calls)
    laws = list(broken(course, place, before, told)) if was_met else []
    return was_met, ending(course, place, told), laws


def killed(act: Callable[[], object]) -> bool:
    """Have another process do it; whether it was killed."""
    child = os.fork()
    if not child:
        try:
            act()
        finally:
            os._exit(0)
    code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    return code == -signal.SIGKILL


def ending(course: Course, place: Place, told: Told | None) -> str:
    """In a word how an act ended."""
    return "killed" if told is None else f"said {told.code}"


def planned(act: int, names: list[str], mode: str, *, stride: int, whole: bool = False) -> Iterator[Fault]:
    """The faults that are tried in an act, `names` being its steps.

    With a `stride` there is one at each so-and-so-many steps, of one kind after the other. With 0 there is a third of
    the kinds at every step, another third than in the acts before and after it; all of them if it is tried as a
    `whole`. Where a name is only looked up there is less.
    """
    if mode == "no exchange" and "exchange" not in names:
        return
    first = names.index("exchange") + 1 if mode == "no exchange" else 1
    for step in range(first, len(names) + 1):
        if stride or mode == "from then on":
            if (step + act) % (stride or 1) == 0:
                yield Fault(KINDS[(step // (stride or 1) + 5 * act + 4 * MODES.index(mode)) % len(KINDS)], step, mode)
            continue
        part = (1 if whole else 3) * (2 if names[step - 1] in LOOKED_UP else 1)
        yield from (Fault(kind, step, mode) for at, kind in enumerate(KINDS) if (at + step + act) % part == 0)


def attack(acts: list[Act], root: Path, stride: int, share: int, shares: int) -> Figures:
    """Try this share of the faults that are planned for the acts. Nothing waits for the disk here."""
    os.fsync = without_syncing  # type: ignore[assignment]
    figures, begun = Figures(), time.monotonic()
    for at, act in enumerate(acts):
        place = Place.begun(root)
        course, kept = Course.of(act, place)
        for mode in MODES:
            kept.back()
            names: list[str] = []
            with no_waiting(), every_call(lambda name, _: names.append(name)):  # noqa: B023
                act(place)
            figures.steps[act.name] = max(figures.steps[act.name], len(names))
            for number, fault in enumerate(planned(at, names, mode, stride=stride, whole=act.name in WHOLE)):
                if number % shares == share:
                    _count(figures, fault, names, course, place, kept)
    figures.seconds = time.monotonic() - begun
    return figures


def _count(figures: Figures, fault: Fault, names: list[str], course: Course, place: Place, kept: Kept) -> None:
    was_met, end, laws = try_one(fault, course, place, kept)
    if was_met:
        figures.faults[fault.kind] += 1
        figures.ends[end] += 1
    where = f"{course.act.name}: {fault.kind} {fault.mode} at step {fault.step}, {names[fault.step - 1]}"
    figures.broken += [f"{where}: {law}" for law in laws]


Attack = Callable[[list[Act], Path, int, int, int], Figures]


def shared(acts: Iterable[str], root: Path, stride: int, attack: Attack = attack, shares: int = 2) -> Figures:
    """Have so many processes attack the acts of these names: each some of them, or of each some of the faults."""
    pipes, names = [os.pipe() for _ in range(shares)], tuple(acts)
    parts = [(names[at::shares], 0, 1) if stride else (names, at, shares) for at in range(shares)]
    workers = [
        fork(_worker, attack, some, root, stride, share, of, environ=os.environ, descriptors=(write,))
        for (some, share, of), (_, write) in zip(parts, pipes, strict=True)
    ]
    figures = Figures()
    for worker, (read, write) in zip(workers, pipes, strict=True):
        os.close(write)
        with open(read, "rb") as told:
            data = told.read()
        assert os.waitstatus_to_exitcode(worker.wait()[1]) == 0
        figures += pickle.loads(data)
    return figures


def _worker(
    attack: Attack, names: tuple[str, ...], root: Path, stride: int, share: int, shares: int, write: int
) -> int:
    figures = attack([act_of(name) for name in names], root, stride, share, shares)
    with open(write, "wb") as told:
        told.write(pickle.dumps(figures))
    return 0


def act_of(name: str) -> Act:
    """The act of this name, be it a command or a naive saver."""
    return next(act for act in (*EVERY, *map(naive_faults.act, naive_faults.CAUGHT)) if act.name == name)
