"""The pay line as text: a row for each level, the own pay, the average and the place, all on one scale. Pure.

    entry     ├────────────────────┤                     $96–153k
    mid                        ├───────┤                $144–166k
    senior                              ├───────────▶  $177–250k+
    this job                                   ▐█████▌  $200–250k
    average                       ├┤                    $158–162k

Every row ends in its figures, so that nothing is lost where the scale is coarse or is not seen at all.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from jobboard.fit.pay.money import told
from jobboard.fit.pay.values import PayLine, Stretch
from jobboard.slots import frozen
from jobboard.text.clean import clean

Tone = Literal["label", "level", "own", "mark"]
"""What a row is, for the eye: its name; then a level, the own pay, or a figure beside them (average, place)."""

OWN = "this job"
WIDEST_LABEL, NARROWEST_LABEL = 18, 8
"""Cells of the longest name that is not cut, and of the shortest where there is little room."""

LEAST, MOST = 8, 60
"""Cells of the scale."""

GAP = 2
_LONGEST = 80
_LEVEL_WORDS = ("-level", " level", "-levels")
_BEYOND = 0.06
"""How much of the scale is kept for a stretch that only goes on: `$250,000+`."""

Measure = Callable[[str], int]


@frozen
class Row:
    """One row: its name, the scale and the figures, each padded to the cells it has in all rows."""

    label: str
    scale: str
    figures: str
    tone: Tone

    @property
    def text(self) -> str:
        """The row as it stands."""
        return f"{self.label}{self.scale}{self.figures}"


def drawn(line: PayLine, width: int, measure: Measure = len) -> tuple[Row, ...]:
    """The rows, `width` cells wide, or narrower where a scale of MOST cells needs no more; none without figures.

    `measure` says how many cells a text takes on the screen. Where `width` does not hold a scale of LEAST cells the
    rows are wider.
    """
    stretches = line.stretches
    if not stretches:
        return ()
    figures = _hanging([figures_of(each, line) for each in stretches])
    behind = max(map(len, figures))
    names = [label_of(each) for each in stretches]
    room = width - behind - 2 * GAP
    before = min(max(map(measure, names)), WIDEST_LABEL, max(NARROWEST_LABEL, room - LEAST))
    scale = _Scale.of(stretches, min(MOST, max(LEAST, room - before)))
    return tuple(
        Row(_padded(name, before, measure) + " " * GAP, scale.drawn(each), " " * GAP + text.rjust(behind), _tone(each))
        for each, name, text in zip(stretches, names, figures, strict=True)
    )


def label_of(each: Stretch) -> str:
    """What a row is called: `Senior` for a level that the guide calls `Senior-Level`."""
    if each.group == "own":
        return OWN
    name = clean(each.name[:_LONGEST]).strip()
    for end in _LEVEL_WORDS:
        if name.casefold().endswith(end) and len(name) > len(end):
            return name[: -len(end)]
    return name


def figures_of(each: Stretch, line: PayLine) -> str:
    """The figures of a row: `$177–250k+`, `~$92k`."""
    return ("~" if each.about else "") + told(each.low, each.high, line.currency, line.period, goes_on=each.goes_on)


def _hanging(figures: list[str]) -> list[str]:
    """The figures with a blank behind them where others have a `+`, so that the figures line up."""
    if not any(each.endswith("+") for each in figures):
        return figures
    return [each if each.endswith("+") else each + " " for each in figures]


def _tone(each: Stretch) -> Tone:
    return "own" if each.group == "own" else "level" if each.group == "level" else "mark"


def _padded(name: str, width: int, measure: Measure) -> str:
    """The name in exactly `width` cells, with `…` where it is cut."""
    if measure(name) > width:
        while name and measure(name) >= width:
            name = name[:-1]
        name = name.rstrip() + "…"
    return name + " " * (width - measure(name))


@frozen
class _Scale:
    """From the lowest to the highest figure in so many cells."""

    low: float
    high: float
    cells: int

    @classmethod
    def of(cls, stretches: tuple[Stretch, ...], cells: int) -> _Scale:
        bounds = [bound for each in stretches for bound in each.bounds]
        low, high = min(bounds), max(bounds)
        apart = (high - low) or high or 1.0
        above = any(each.goes_on and max(each.bounds) == high and each.high in (None, each.low) for each in stretches)
        below = any(each.low is None and min(each.bounds) == low for each in stretches)
        if high == low:
            above = below = True
        return cls(low - apart * _BEYOND * below, high + apart * _BEYOND * above, cells)

    def drawn(self, each: Stretch) -> str:
        """One row of the scale."""
        if each.group == "own":
            start, end = (
                self._half(each.low, 0),
                self._half(each.high if not each.goes_on else None, 2 * self.cells - 1),
            )
            return self._bar(start, end, each)
        start, end = self._cell(each.low, 0), self._cell(None if each.goes_on else each.high, self.cells - 1)
        if start == end:
            mark = "◆" if each.low == each.high else "│"
        else:
            mark = "├" + "─" * (end - start - 1) + ("▶" if each.goes_on else "┤")
        return (" " * start + mark).ljust(self.cells)

    def _bar(self, start: int, end: int, each: Stretch) -> str:
        """The bar of the own pay, exact to half a cell; an arrow where it goes on, above or below."""
        first, last = start // 2, end // 2
        cells = ["█"] * (last - first + 1)
        if last > first:
            cells[0] = "▐" if start % 2 else "█"
            cells[-1] = "█" if end % 2 else "▌"
        if each.goes_on:
            cells[-1] = "▶"
        if each.low is None:
            cells[0] = "◀"
        return (" " * first + "".join(cells)).ljust(self.cells)

    def _half(self, amount: float | None, else_: int) -> int:
        return else_ if amount is None else self._at(amount, 2 * self.cells)

    def _cell(self, amount: float | None, else_: int) -> int:
        return else_ if amount is None else self._at(amount, self.cells)

    def _at(self, amount: float, count: int) -> int:
        """The one of `count` places on which an amount stands."""
        return min(count - 1, int((amount - self.low) / (self.high - self.low) * count))
