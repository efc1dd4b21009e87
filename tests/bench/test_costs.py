"""What a key costs, told without a clock: time of the processor as a ratio, bytes that are written, files touched.

Each of them tells the board from one that is written naively.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path

import pytest

from tests.bench.keys import STEP_BYTES
from tests.bench.measures import BOARD, FIRST_PAINT, Bench
from tests.bench.terminal import Terminal

FEW, MANY = 10, 1_000
QUIET = 0.02
CARD = "# Acme {number:04} - Baker\n\n- **Status**: PREPARED\n\n## Job Description\n\nBread, and what goes with it.\n"
NAIVE = (sys.executable, str(Path(__file__).parent / "naive_board.py"))
pytestmark = pytest.mark.skipif(not Path("/proc/self/schedstat").exists(), reason="the processor's time is read there")


@pytest.fixture(scope="module")
def bench(tmp_path_factory: pytest.TempPathFactory) -> Bench:
    """A folder of few files and one of many."""
    home = tmp_path_factory.mktemp("costs")
    folders = {count: home / str(count) / "applications" for count in (FEW, MANY)}
    for count, folder in folders.items():
        folder.mkdir(parents=True)
        for number in range(count):
            (folder / f"acme-{number:04}.md").write_text(CARD.format(number=number))
    return Bench(home, folders)


def processor(terminal: Terminal) -> int:
    """Nanoseconds that all threads of the program have run."""
    return sum(int(each.read_text().split()[0]) for each in Path(f"/proc/{terminal.pid}/task").glob("*/schedstat"))


def opened(stack: ExitStack, bench: Bench, command: Sequence[str], count: int) -> Terminal:
    """The program on that folder, at rest."""
    terminal = stack.enter_context(Terminal([*command, str(bench.folders[count])], bench.environment))
    terminal.until(FIRST_PAINT)
    terminal.draw(terminal.read(0.4, limit=20.0))
    return terminal


def cost_of_a_step(bench: Bench, command: Sequence[str], many: int = MANY, rounds: int = 12) -> tuple[float, int]:
    """How many times the processor's time of a step among few cards one among many takes; the most bytes of one."""
    with ExitStack() as stack:
        boards = [opened(stack, bench, command, count) for count in (FEW, many)]
        used, written = [0, 0], 0
        for _ in range(rounds):
            for number, terminal in enumerate(boards):
                before = processor(terminal)
                for key in "jk":
                    assert terminal.change(key, terminal.cells, QUIET, patience=10.0) is not None
                used[number] += processor(terminal) - before
        written = max(boards[1].bytes_of(key, 0.1) for key in "jk")
    return used[1] / used[0], written


def test_a_step_costs_the_same_among_few_cards_and_many(bench: Bench) -> None:
    ratio, written = cost_of_a_step(bench, BOARD)
    assert ratio < 1.8
    assert 0 < written <= STEP_BYTES


def test_a_board_with_a_widget_for_each_card_is_told_from_it(bench: Bench) -> None:
    (few := bench.folders[FEW].parent.parent / "hundred").mkdir()
    for number in range(100):
        (few / f"acme-{number:04}.md").write_text(CARD.format(number=number))
    ratio, _ = cost_of_a_step(Bench(bench.home, {**bench.folders, 100: few}), NAIVE, many=100, rounds=2)
    assert ratio > 1.8


def test_a_move_writes_one_file_and_a_walk_none(bench: Bench) -> None:
    folder = bench.folders[FEW]

    def stamps() -> dict[str, tuple[int, int]]:
        return {each.name: (each.stat().st_ino, each.stat().st_mtime_ns) for each in folder.iterdir()}

    with ExitStack() as stack:
        terminal = opened(stack, bench, BOARD, FEW)
        before = stamps()
        for key in ("j", "k", "l", "h", "c", "c", "/", "x", "\x1b", "?", "\x1b"):
            terminal.press(key)
            terminal.draw(terminal.read(0.1))
        assert stamps() == before
        terminal.until_true("L", lambda: stamps() != before)
        terminal.draw(terminal.read(0.3))
        after = stamps()
        assert after.keys() == before.keys()
        assert sum(after[name] != before[name] for name in before) == 1
