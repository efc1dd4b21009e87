"""Faults from outside: a command as a process of its own, which the kernel's own tracer lets down at one call to it.

The process that runs a command is forked from one that has loaded the program, and waits until it is traced: so nothing
of the start of Python is in the way, and the calls that are counted are those of the command.
"""

from __future__ import annotations

import contextlib
import ctypes
import functools
import os
import re
import resource
import select
import shutil
import subprocess
import sys
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from jobboard import cli
from jobboard.store.remove import remove_if_empty
from tests.soak.faults_acts import Act, Told, told_of
from tests.soak.faults_laws import Course, broken
from tests.soak.faults_place import Kept, Place
from tests.soak.faults_run import ERRORS, Figures

KINDS = ("kill", *ERRORS)

CHANGING = frozenset(
    "write fsync fchmod fchown fsetxattr fremovexattr unlink unlinkat link linkat rename renameat renameat2 mkdir "
    "mkdirat rmdir ftruncate openat flock".split()
)
LOOKING = frozenset(
    "read pread64 close newfstatat fstat stat lstat statx access faccessat faccessat2 getdents64 readlink readlinkat "
    "lseek fcntl flistxattr fgetxattr".split()
)
CALL = re.compile(r"^\d+ +(\w+)\(")
PR_SET_PTRACER = 0x59616D61
TRACED = ("strace", "-f", "-e", f"trace={','.join(f'?{name}' for name in sorted(CHANGING | LOOKING))}")


MOST = 2_400
"""Bytes: more than any file that an act writes."""

Runner = Callable[[Callable[[], int]], int]
"""Has another process do this, and returns its exit code, or the negative number of the signal that killed it."""


@dataclass(frozen=True)
class Blow:
    """One fault: the so-and-so-manyth of the calls of that name fails with an error, or is the last (`kill`)."""

    kind: str
    name: str
    nth: int

    @property
    def words(self) -> tuple[str, ...]:
        """How the tracer is told of it."""
        what = "signal=KILL" if self.kind == "kill" else f"error={self.kind}"
        return "-e", f"inject={self.name}:{what}:when={self.nth}"


@functools.cache
def why_not() -> str:
    """Why nothing can be tried from outside here; "" where it can."""
    if sys.platform != "linux" or not shutil.which("strace"):
        return "strace is not installed"
    with tempfile.TemporaryDirectory() as folder:
        code, trace = traced(lambda: remove_if_empty(Path(folder, "none")), Path(folder), Blow("EIO", "rmdir", 1))
    return "" if "(INJECTED)" in trace else f"strace may not trace here (it ended with {code})"


def traced(act: Callable[[], object], folder: Path, *blows: Blow) -> tuple[int, str]:
    """The exit code of another process that does it under these blows, and the calls that it made."""
    child, held = _held(act)
    trace = folder / "trace"
    words = [*TRACED, "-o", str(trace), *(word for blow in blows for word in blow.words), "-p", str(child)]
    with subprocess.Popen(words, stderr=subprocess.PIPE, text=True) as tracer:
        assert tracer.stderr
        tracer.stderr.readline()  # “attached”, or why it cannot be
        os.close(held)
        code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        tracer.stderr.read()
    return code, trace.read_text() if trace.exists() else ""


def _held(act: Callable[[], object]) -> tuple[int, int]:
    """Another process, and the descriptor that holds it back from doing this until it is closed."""
    go, held = os.pipe()
    child = os.fork()
    if not child:
        _do(act, go, held)
    os.close(go)
    return child, held


def _do(act: Callable[[], object], go: int, held: int) -> None:
    """In the new process: do it when it may, and end."""
    code = 99
    try:
        os.close(held)
        with contextlib.suppress(OSError, AttributeError):
            ctypes.CDLL(None).prctl(PR_SET_PTRACER, ctypes.c_ulong(-1), 0, 0, 0)
        select.select([go], [], [])
        found = act()
        code = found if isinstance(found, int) else 0
    except BaseException:  # noqa: BLE001  it must not go on as a second test run
        traceback.print_exc()
    finally:
        os._exit(code)


def by_another(act: Act, place: Place, run: Runner) -> Told | None:
    """What an act says that another process does; None: it was killed. `run` has that process do it."""
    words = [*act.words, "--json", "-C", str(place.board)]
    (out, printed), (err, said) = os.pipe(), os.pipe()

    def do() -> int:
        os.dup2(printed, 1)
        os.dup2(said, 2)
        sys.stdout = open(1, "w", closefd=False, encoding="utf-8")  # noqa: SIM115  the command's own
        sys.stderr = open(2, "w", buffering=1, closefd=False, encoding="utf-8")  # noqa: SIM115
        return act.run(place).code if act.run else cli.main(words)

    code = run(do)  # what is said fits into the pipes
    os.close(printed)
    os.close(said)
    with open(out, encoding="utf-8") as told, open(err, encoding="utf-8") as messages:
        return None if code < 0 else told_of(act, code, told.read(), messages.read())


def calls_in(trace: str, root: Path) -> list[tuple[str, int]]:
    """The calls of a trace from the moment when anything below the root is touched, each with how many there were of
    its name.
    """
    counted: Counter[str] = Counter()
    found = []
    begun = False
    for line in trace.splitlines():
        begun = begun or str(root) in line
        if match := CALL.match(line):
            counted[match[1]] += 1
            if begun:
                found.append((match[1], counted[match[1]]))
    return found


def planned(act: int, calls: list[tuple[str, int]], stride: int) -> Iterator[Blow]:
    """The blows that are tried in an act of these calls.

    With a `stride` there is one at each so-and-so-many of them. With 0 there is a third of the kinds at each that
    changes something, another third than in the acts before and after it; and one at a third of those that only look.
    """
    for at, (name, nth) in enumerate(calls):
        kinds = KINDS[(at // (stride or 1) + act) % len(KINDS) :][:1]
        if stride:
            chosen = kinds if (at + act) % stride == 0 else ()
        elif name in CHANGING:
            chosen = KINDS[(at + act) % 3 :: 3]
        else:
            chosen = kinds if (at + act) % 3 == 0 else ()
        yield from (Blow(kind, name, nth) for kind in chosen)


def attack(acts: list[Act], root: Path, stride: int, share: int, shares: int) -> Figures:
    """Try this share of the blows that are planned for the acts."""
    figures, begun = Figures(), time.monotonic()
    for at, act in enumerate(acts):
        course, kept = Course.of(act, Place.begun(root))
        calls = calls_in(_under(course, kept)[1], kept.place.root)
        figures.steps[act.name] = len(calls)
        for number, blow in enumerate(planned(at, calls, stride)):
            if number % shares == share:
                told, trace = _under(course, kept, blow)
                if told is None or "(INJECTED)" in trace:
                    where = f"{act.name}: {blow.kind} at the {blow.nth}. {blow.name}"
                    _count(figures, where, blow.kind, course, kept, told)
                else:
                    figures.ends["not met"] += 1
    figures.seconds = time.monotonic() - begun
    return figures


def _under(course: Course, kept: Kept, *blows: Blow) -> tuple[Told | None, str]:
    """What an act says under these blows, and the calls that it made."""
    kept.back()
    trace = ""

    def run(do: Callable[[], int]) -> int:
        nonlocal trace
        with tempfile.TemporaryDirectory(dir=kept.place.root.parent) as folder:
            code, trace = traced(do, Path(folder), *blows)
        return code

    return by_another(course.act, kept.place, run), trace


def crowd(acts: list[Act], root: Path, stride: int, share: int, shares: int) -> Figures:
    """Let no file of the acts' processes grow beyond so many bytes: writes are cut short by the system, then refused.

    All numbers of bytes are tried up to where nothing is in the way, or one in each `stride`.
    """
    figures, begun = Figures(), time.monotonic()
    for act in acts:
        course, kept = Course.of(act, Place.begun(root))
        for most in range(share * (stride or 1), MOST, shares * (stride or 1)):
            kept.back()
            told = by_another(act, kept.place, functools.partial(_limited, most))
            figures.steps[act.name] += 1
            _count(figures, f"{act.name}: files of {most} bytes at most", "no room", course, kept, told)
    figures.seconds = time.monotonic() - begun
    return figures


def _limited(most: int, act: Callable[[], int]) -> int:
    def do() -> int:
        resource.setrlimit(resource.RLIMIT_FSIZE, (most, resource.RLIM_INFINITY))
        return act()

    child, held = _held(do)
    os.close(held)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def _count(figures: Figures, where: str, kind: str, course: Course, kept: Kept, told: Told | None) -> None:
    figures.faults[kind] += 1
    figures.ends["killed" if told is None else f"said {told.code}"] += 1
    figures.broken += [f"{where}: {law}" for law in broken(course, kept.place, kept.before, told, dead=True)]
