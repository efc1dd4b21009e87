"""The figures of a table about pay: what each column holds is told by its head, whose pay it is by the row's name.

Columns that are not understood (bonus, change, openings, percentiles, another year) give nothing. A table whose rows
are named by something else (industry, degree) gives nothing either. Where rows are named by titles, only those of the
role count, with or without a level (`Senior Data Engineer`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Literal

from jobboard.guide import words
from jobboard.guide.headings import year_in
from jobboard.guide.labels import bare_title, label_of, surer
from jobboard.guide.money import Amount, amounts, currency_in, period_in
from jobboard.guide.pay import About, whose
from jobboard.guide.pieces import Piece
from jobboard.guide.values import Figure, Part
from jobboard.slots import frozen, replace

Named = Literal["level", "place", "company", "title", "any"]

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_RULE = re.compile(r"[\s|:-]+")
_BOUND = {"low": "low", "min": "low", "minimum": "low", "lowest": "low", "from": "low", "von": "low",
          "high": "high", "max": "high", "maximum": "high", "highest": "high", "to": "high", "bis": "high"}  # fmt: skip
_ANY = frozenset("statistic statistics measure figure type percentile what".split())
_TITLES = frozenset("role roles job title titles position positions occupation beruf".split())
_PAID = (
    words.PAY | words.AVERAGE | words.MEDIAN | words.RANGE | words.BASE | words.TOTAL | words.EXTRA
    | frozenset("annual annually yearly monthly hourly per year month hour usd eur gbp chf cad aud the in of comp comps"
                " brutto gross package estimated typical a p cash expected jahr monat stunde pro us"
                " weekly week daily day".split())
)  # fmt: skip
_LONGEST = 80
_MOST_COLUMNS = 30


@frozen
class _Column:
    """A column of pay. `bound` is low or high where two columns make a range; `rank` says which statistic is kept."""

    index: int
    part: Part | None
    average: str | None
    bound: str
    period: str | None
    currency: str | None
    year: int | None


def tables(found: Sequence[Piece], indexes: Sequence[int]) -> Iterator[list[Piece]]:
    """The tables among the pieces of a section: rows that follow each other."""
    rows: list[Piece] = []
    before = -2
    for index in indexes:
        if found[index].kind == "row":
            if rows and before != index - 1:
                yield rows
                rows = []
            rows.append(found[index])
            before = index
    if rows:
        yield rows


def figures_of_table(rows: Sequence[Piece], about: About) -> tuple[list[Figure], list[int]]:
    """The figures of a table, and the lines of those of its rows that were not understood."""
    head, body = _head(rows)
    if head is None or len(head) > _MOST_COLUMNS:
        return [], [row.line for row in rows[:1] if any(_has_pay(each) for each in rows)]
    names = [_named(cell) for cell in head]
    first = next((index for index, name in enumerate(names) if name is not None), None)
    columns = _of_this_year([each for index, cell in enumerate(head) if (each := _column(index, cell))], about.year)
    if first is None or not columns or first > min(each.index for each in columns):
        return [], [rows[0].line] if any(_has_pay(each) for each in body) else []
    if names[first] == "title" and about.role is None:
        return [], [rows[0].line]
    has_levels = any(bare_title(row.cells[first], about.role) for row in body if first < len(row.cells))
    done: list[Figure] = []
    left: list[int] = []
    for row in body:
        made = _row(row, names, first, columns, about, has_levels=has_levels)
        done += made or ()
        left += [row.line] if made is None else []
    return done, left


def _head(rows: Sequence[Piece]) -> tuple[tuple[str, ...] | None, list[Piece]]:
    """The cells of the head, and the rows below it."""
    body = [row for row in rows if not _RULE.fullmatch(row.words)]
    if not body:
        return None, []
    if _has_pay(body[0]):
        return (("", "salary"), body) if all(len(row.cells) == 2 for row in body[:3]) else (None, body)
    return body[0].cells, body[1:]


def _has_pay(row: Piece) -> bool:
    return any(each is not None and not each.is_bare for cell in row.cells[:_MOST_COLUMNS] for each in amounts(cell))


def _named(cell: str) -> Named | None:
    """What the rows of a column are named by, where it is one of names."""
    known = {word.casefold() for word in _WORD.findall(cell)}
    if not cell.strip() or (known and known <= _ANY):
        return "any"
    if len(cell) > _LONGEST or known & _PAID:
        return None
    rest = known - {"the", "of", "by", "job", "career"}
    for name, names in (("level", words.BY_LEVEL | {"years", "berufserfahrung"}), ("place", words.BY_PLACE),
                        ("company", words.BY_COMPANY), ("title", _TITLES)):  # fmt: skip
        if known & names and rest <= names | {"of", "experience", "name"}:
            return name  # type: ignore[return-value]
    return None


def _column(index: int, cell: str) -> _Column | None:
    """What a head says of the pay below it; None for a column of anything else."""
    if len(cell) > _LONGEST or re.search(r"%|\bk\b|percentile|\d(?:st|nd|rd|th)\b", cell, re.IGNORECASE):
        return None
    known = {word.casefold() for word in _WORD.findall(cell)} - set(words.COUNTRIES)
    bounds = {_BOUND[word] for word in known if word in _BOUND}
    year = year_in(cell)
    if not known <= _PAID | set(_BOUND) or len(bounds) > 1 or not (known or year or currency_in(cell)):
        return None
    if not (known & _PAID or bounds or year or currency_in(cell)):
        return None
    part: Part | None = "total" if known & (words.TOTAL | {"package"}) else None
    part = "extra" if known & words.EXTRA else part or ("base" if known & words.BASE else None)
    average = "median" if known & words.MEDIAN else "" if known & words.AVERAGE else None
    average = "range" if known & words.RANGE else average
    return _Column(index, part, average, next(iter(bounds), ""), period_in(cell), currency_in(cell), year)


def _of_this_year(columns: list[_Column], year: int | None) -> list[_Column]:
    """The columns of the year of the page, or that name none; none of several years where the page names none."""
    return [each for each in columns if each.year is None or each.year == year]


def _row(
    row: Piece, names: Sequence[Named | None], first: int, columns: Sequence[_Column], about: About, *, has_levels: bool
) -> list[Figure] | None:
    """The figures of a row, [] for another role's or one without pay; None for pay that is not understood."""
    name = row.cells[first] if first < len(row.cells) else ""
    kind = names[first]
    if kind == "title":
        level = bare_title(name, about.role)
        if level is None:
            return []
        if not level and has_levels:
            return _titled(row, columns, name, about)
        others = [index for index, each in enumerate(names) if each in ("level", "place")]
        name = level if not others or level else row.cells[others[0]] if others[0] < len(row.cells) else ""
        kind = "level" if level or not others else names[others[0]]
    elif len({each for each in names if each in ("level", "place", "company")}) > 1:
        return None
    group = kind if kind in ("level", "place", "company") else about.topic.group
    about = replace(about, topic=replace(about.topic, group=group))
    made = [figure for each in _stated(row, columns) if (figure := _figure(*each, name, row, about))]
    if not made and any(each is not None for cell in row.cells for each in amounts(cell)):
        return None
    return _ranges_first(made)


def _titled(row: Piece, columns: Sequence[_Column], title: str, about: About) -> list[Figure]:
    """The figures of the row of the bare role among those of its levels: it is one of them, called by the title."""
    made = []
    for column, amount, low in _stated(row, columns):
        part, period = column.part or about.topic.part or "pay", amount.period or about.topic.period
        made.append(Figure("level", title, part, amount.low if low is None else low, amount.high, amount.about,
                           amount.currency, period, row.words, row.line, amount.open))  # fmt: skip
    return _ranges_first(made)


def _stated(row: Piece, columns: Sequence[_Column]) -> Iterator[tuple[_Column, Amount, float | None]]:
    """Each amount of a row with its column, those of a low and a high column as one."""
    cells = {each.index: amount for each in columns if (amount := _amount(row, each)) is not None}
    lows = {each.part: each for each in columns if each.bound == "low" and each.index in cells}
    for column in columns:
        amount = cells.get(column.index)
        if amount is None or column.bound == "low":
            continue
        if not column.bound:
            yield column, amount, None
        elif (low := lows.get(column.part)) is not None:
            start = cells[low.index]
            if start.low == start.high and start.low <= amount.low and start.currency == amount.currency:
                yield replace(column, average="range"), amount, start.low


def _amount(row: Piece, column: _Column) -> Amount | None:
    """The amount that is all a cell holds."""
    cell = row.cells[column.index] if column.index < len(row.cells) else ""
    cell = re.sub(r"\s*\([^()]*\)\s*$", "", cell).strip()
    found = amounts(cell)
    if len(found) != 1 or found[0] is None or cell[: found[0].start].strip() or cell[found[0].end :].strip(" .*"):
        return None
    amount = found[0]
    period = amount.period or column.period
    if amount.is_bare and amount.low < 1_000 and period != "hour":
        return None
    if amount.currency and column.currency and amount.currency != column.currency and len(amount.currency) > 1:
        return None
    return replace(amount, currency=column.currency or amount.currency, period=period)


def _figure(column: _Column, amount: Amount, low: float | None, name: str, row: Piece, about: About) -> Figure | None:
    label = label_of(name, about.role)
    if label is None or label.is_mixed:
        return None
    is_all = not label.name and not name.strip()
    if is_all and about.topic.group is not None and column.average is None:
        return None
    label = replace(
        label,
        part=surer(label.part, column.part),
        average=label.average if label.average is not None else column.average,
    )
    found = whose(label, about, is_said=bool(name.strip()) or column.average is not None)
    if found is None:
        return None
    group, named, part = found
    if amount.low < 1_000 and amount.period in (None, "year") and about.topic.period in (None, "year"):
        return None
    return Figure(group, named, part or "pay", amount.low if low is None else low, amount.high, amount.about,
                  amount.currency, amount.period or about.topic.period, row.words, row.line, amount.open)  # fmt: skip


def _ranges_first(made: list[Figure]) -> list[Figure]:
    """One figure for each name, part, currency and period: a range where the row has one beside a single number."""
    best: dict[tuple[object, ...], Figure] = {}
    for figure in made:
        key = (figure.group, figure.name, figure.part, figure.currency, figure.period)
        before = best.get(key)
        if before is None or (before.low == before.high and figure.low != figure.high):
            best[key] = figure
    return [figure for figure in made if best.get(
        (figure.group, figure.name, figure.part, figure.currency, figure.period)) is figure]  # fmt: skip
