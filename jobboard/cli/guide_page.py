"""What `jobboard guide` prints: a guide as a calm page, all of them as a table, what was understood of a page. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from jobboard.cli.output import BOLD, Terminal
from jobboard.cli.table import GAP, aligned, cells, cut, padded, widths, wrapped
from jobboard.guide.values import Figure, Group, Guide, Items
from jobboard.text.clean import clean

GROUPS: dict[Group, tuple[str, str]] = {
    "average": ("Pay", "average"),
    "level": ("Pay by level", "level"),
    "place": ("Pay by place", "place"),
    "company": ("Pay by company", "company"),
    "start-up": ("Pay at start-ups", "figure of start-ups"),
}
"""Of each group of figures: its heading, and what one of it is called."""

PARTS = {"base": "base", "pay": "pay", "total": "in total", "extra": "on top"}
"""How it is told which part of the pay a figure is, where the page says more than pay of any in a group."""

PERIODS = {"hour": "an hour", "day": "a day", "week": "a week", "month": "a month", "year": "a year"}
"""How it is told what a figure is paid for."""


def understood(guide: Guide, file: str, terminal: Terminal) -> Iterator[str]:
    """What was made of a page: the file, the role with year and market, how much of what was found, and what not."""
    yield f"{clean(file)}: added"
    yield terminal.styled(_head(guide), BOLD)
    yield _counted_figures(guide.figures)
    for name, groups in (
        ("skills", guide.skills),
        ("responsibilities", guide.responsibilities),
        ("steps of progression", guide.progression),
    ):
        if groups:
            yield f"{name}: {_counted(groups)}"
    missing = [name for name, found in _parts(guide) if not found]
    if missing:
        yield f"not found: {', '.join(missing)}"
    if guide.source:
        yield f"source: {clean(guide.source)}"


def _parts(guide: Guide) -> tuple[tuple[str, object], ...]:
    """What a guide may say of the work, each with what it says."""
    return (
        ("overview", guide.overview),
        ("responsibilities", guide.responsibilities),
        ("skills", guide.skills),
        ("progression", guide.progression),
    )


def _head(guide: Guide) -> str:
    """Role, market and year."""
    market = " ".join(str(each) for each in (guide.market, guide.year) if each)
    return " · ".join(clean(each) for each in (guide.role or guide.name, market) if each)


def _counted_figures(figures: Sequence[Figure]) -> str:
    """`22 figures: 2 averages, 3 levels, 5 places`."""
    if not figures:
        return "no figures of pay"
    counts = Counter(figure.group for figure in figures)
    groups = [_number(counts[group], one) for group, (_, one) in GROUPS.items() if counts[group]]
    return f"{_number(len(figures), 'figure')} of pay: {', '.join(groups)}"


def _number(count: int, one: str) -> str:
    if count == 1:
        return f"1 {one}"
    if one.startswith("figure of"):
        return f"{count} {one.replace('figure', 'figures', 1)}"
    return f"{count} {one[:-1]}ies" if one.endswith("y") else f"{count} {one}s"


def _counted(groups: Sequence[Items]) -> str:
    items = sum(len(group.items) for group in groups)
    titled = sum(bool(group.title) for group in groups)
    return _number(items, "item") + (f" in {_number(titled, 'group')}" if titled else "")


def table(found: Sequence[Guide], terminal: Terminal) -> Iterator[str]:
    """The guides, a line each: name, role, market, year, figures, source; columns line up."""
    rows = [
        (
            clean(guide.name),
            clean(guide.role or "no role"),
            clean(guide.market or ""),
            str(guide.year or ""),
            _number(len(guide.figures), "figure") if guide.figures else "no figures",
            clean(guide.source or ""),
        )
        for guide in found
    ]
    wide = widths(rows, terminal.width, (((5,), 8), ((1,), 12), ((0,), 12)))
    return (aligned(row, wide, terminal.width) for row in rows)


def page(guide: Guide, terminal: Terminal) -> Iterator[str]:
    """The page of one guide: what it is of, pay by level, place and company, skills, progression, source."""
    yield terminal.styled(_head(guide), BOLD)
    yield from (line for told in guide.overview for line in _text("", told.text, terminal))
    for group, (heading, _) in GROUPS.items():
        figures = [figure for figure in guide.figures if figure.group == group]
        if figures:
            yield from _headed(heading, terminal)
            yield from _pay(figures, terminal)
    for heading, groups in (
        ("Skills", guide.skills),
        ("Progression", guide.progression),
        ("Responsibilities", guide.responsibilities),
    ):
        if groups:
            yield from _headed(heading, terminal)
            yield from _groups(groups, terminal)
    if guide.source:
        yield ""
        yield from _text("Source  ", guide.source, terminal)


def _headed(heading: str, terminal: Terminal) -> Iterator[str]:
    yield ""
    yield terminal.styled(heading, BOLD)


def _groups(groups: Iterable[Items], terminal: Terminal) -> Iterator[str]:
    """The groups with their titles; items one below the other."""
    for group in groups:
        if group.title:
            yield GAP + clean(group.title)
        indent = GAP * (2 if group.title else 1)
        for item in group.items:
            yield from _text(f"{indent}- ", item.text, terminal)


def _text(lead: str, text: str, terminal: Terminal) -> Iterator[str]:
    """A text wrapped to the terminal, under its own beginning."""
    room = None if terminal.width is None else max(terminal.width - cells(lead), 20)
    for number, line in enumerate(wrapped(clean(text), room)):
        yield (" " * cells(lead) if number else lead) + line


def _pay(figures: Sequence[Figure], terminal: Terminal) -> Iterator[str]:
    """The figures, a line each, with their numbers below one another; a name stands only on its first line."""
    names = [_name(figure) for figure in figures]
    shown = [name if name != before else "" for name, before in zip(names, ["", *names], strict=False)]
    lows = [("~" if figure.about else "") + _amount(figure.low, figure.currency) for figure in figures]
    highs = [_high(figure) for figure in figures]
    most = max(map(cells, highs))
    tails = [f" – {_right(high, most)}" if high else "" for high in highs]
    tails = [tail + ("+" if figure.open else "") for tail, figure in zip(tails, figures, strict=True)]
    widest = [max(map(cells, column)) for column in (names, lows, tails)]
    parts = {figure.part for figure in figures} != {"pay"}
    for name, low, tail, figure in zip(shown, lows, tails, figures, strict=True):
        lead = padded(name, widest[0]) + GAP if widest[0] else ""
        what = _what(figure, parts=parts)
        line = f"{GAP}{lead}{_right(low, widest[1])}{padded(tail, widest[2])}{GAP}{what}".rstrip()
        yield line if terminal.width is None else cut(line, terminal.width)


def _name(figure: Figure) -> str:
    is_of_all = figure.group in ("average", "start-up")
    return clean(figure.name or ("average" if is_of_all else ""))


def _high(figure: Figure) -> str:
    """The upper bound; empty where there is none, or it is the lower one."""
    return "" if figure.high in (None, figure.low) else _amount(figure.high or 0, figure.currency)


def _what(figure: Figure, *, parts: bool) -> str:
    """Which part of the pay it is, and for how long: `in total a year`."""
    return " ".join(filter(None, (PARTS[figure.part] if parts else "", PERIODS.get(figure.period or "", ""))))


def _right(text: str, width: int) -> str:
    return " " * (width - cells(text)) + text


def _amount(amount: float, currency: str | None) -> str:
    """`$157,969`, `65,000 EUR`, `45.50` where no currency is stated."""
    number = f"{amount:,.0f}" if float(amount).is_integer() else f"{amount:,.2f}"
    if currency is None:
        return number
    return f"{number} {clean(currency)}" if currency.isalpha() else f"{clean(currency)}{number}"
