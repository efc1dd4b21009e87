"""The pane: from enter to what the file says, from a tick to its box, against a cursor step of the same board."""

from __future__ import annotations

from collections.abc import Iterator
from statistics import median

from tests.bench.measures import BOARD, FIRST_PAINT, QUIET, Bench, Row, pressed
from tests.bench.terminal import Terminal

SIZES = {"8 KB": 8_000, "200 KB": 200_000, "5 MB": 4_900_000}
QUIETS = {"8 KB": QUIET, "200 KB": 0.5, "5 MB": 6.0}
"""Seconds without output after which all that a key brings is on the screen."""

OPENS = {"8 KB": 0.050, "200 KB": 0.100}
TICK_AIM = 0.025
"""What the pane should stay under on a quiet machine, in seconds."""

FIRST_ITEM, LAST_ITEM = "read the first page", "send it off"
PARAGRAPH = (
    "A sentence about the work, **with weight** and a [link](https://a.example), then a list:\n\n- one\n- two\n\n"
)


def application(characters: int) -> str:
    """A file of that size: two things to tick, then notes."""
    head = (
        "# Aardvark - Keeper\n\n- **Company**: Aardvark\n- **Position**: Keeper\n- **Status**: PREPARED\n\n"
        f"## Strategy\n- [ ] {FIRST_ITEM}\n- [ ] {LAST_ITEM}\n\n## Notes\n\n"
    )
    sections = (f"### Day {number}\n\n{PARAGRAPH * 4}" for number in range(characters // (len(PARAGRAPH) * 4) + 1))
    return (head + "".join(sections))[:characters] + "\n"


def pane(bench: Bench, runs: int) -> Iterator[Row]:
    """The pane opened on files of three sizes, and a tick in it."""
    for name, characters in SIZES.items():
        folder = bench.home / name.replace(" ", "") / "applications"
        folder.mkdir(parents=True)
        (folder / "aardvark.md").write_text(application(characters), encoding="utf-8")
        (folder / "other.md").write_text("# Bee - Keeper\n\n- **Status**: PREPARED\n", encoding="utf-8")
        with Terminal([*BOARD, str(folder)], bench.environment) as terminal:
            terminal.until(FIRST_PAINT)
            terminal.draw(terminal.read(1.0, limit=10.0))
            step = pressed(terminal, "jk", terminal.cells, runs)
            quiet, fewer = QUIETS[name], max(2, runs if QUIETS[name] < 1 else runs // 2)
            opened = median(_opened(terminal, quiet) for _ in range(fewer))
            yield Row(f"pane opened, {name}", opened, step, "a cursor step", most=OPENS.get(name))
            terminal.press("\r")
            terminal.draw(terminal.read(max(1.0, quiet), limit=30.0))
            inside = pressed(terminal, "jk", terminal.cells, runs)
            yield Row(f"step in the pane, {name}", inside, step, "a cursor step")
            if name not in OPENS:
                continue
            _to_the_first_item(terminal, quiet)
            ticked = pressed(terminal, "  ", lambda: terminal.text.count("[x]"), fewer, quiet)
            yield Row(f"tick, {name}", ticked, step, "a cursor step", most=TICK_AIM)


def _opened(terminal: Terminal, quiet: float) -> float:
    """Seconds from enter to the frame that shows an item of the file; the pane is closed again."""
    seconds = terminal.change("\r", lambda: LAST_ITEM in terminal.text, quiet)
    terminal.press("\x1b")
    terminal.draw(terminal.read(0.5))
    assert seconds is not None, terminal.text
    return seconds


def _to_the_first_item(terminal: Terminal, quiet: float) -> None:
    """Walk until space ticks something."""
    for _ in range(30):
        if terminal.change(" ", lambda: terminal.text.count("[x]"), QUIET) is not None:
            terminal.draw(terminal.read(quiet))
            return
        terminal.press("j")
        terminal.draw(terminal.read(QUIET))
    raise AssertionError(terminal.text)
