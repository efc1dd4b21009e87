"""The table at the end of a test run: how much of what the sample postings state was found, by their shape.

Each test hands its counts on with its report, so that they come together from all the processes of the run.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest

PROPERTY = "fields of a posting"
"""The property of a report: shape, number of postings, and how many fields were stated, found, missed and wrong."""

Counts = tuple[int, int, int, int, int]
HEADS = ("postings", "stated", "found", "missed", "wrong")


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print the table, if a sample posting was read in this run."""
    shapes: dict[str, Counts] = {}
    for shape, counts in _told(terminalreporter):
        before = shapes.get(shape, (0, 0, 0, 0, 0))
        shapes[shape] = _sum(before, counts)
    if not shapes:
        return
    total: Counts = (0, 0, 0, 0, 0)
    for counts in shapes.values():
        total = _sum(total, counts)
    terminalreporter.section("sample postings: fields by shape", sep="-")
    terminalreporter.write_line(_line("", HEADS))
    for shape, counts in (*sorted(shapes.items()), ("all", total)):
        terminalreporter.write_line(_line(shape, counts))


def _sum(one: Counts, other: Counts) -> Counts:
    return one[0] + other[0], one[1] + other[1], one[2] + other[2], one[3] + other[3], one[4] + other[4]


def _line(shape: str, cells: tuple[object, ...]) -> str:
    return f"{shape:20}" + "".join(f"{cell:>10}" for cell in cells)


def _told(terminalreporter: pytest.TerminalReporter) -> Iterator[tuple[str, Counts]]:
    for reports in terminalreporter.stats.values():
        for report in reports:
            if getattr(report, "when", None) == "call":
                for name, value in report.user_properties:
                    if name == PROPERTY:
                        shape, *counts = value
                        yield shape, tuple(counts)
