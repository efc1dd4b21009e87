"""The days in the cells of one column: what is ambiguous alone may be clear from the column.

`8/7/2026` is two days; in one column with `12/25/2026` it is the 7th of August, since only one order of day, month and
year makes a day of every cell.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from jobboard.text.dates import LONGEST_DATE, read_date

_NUMERIC = re.compile(r"(?<![0-9/.-])([0-9]{1,2})([/-])([0-9]{1,2})\2([0-9]{4}|[0-9]{2})(?![0-9]|[/.-][0-9])")
_ORDERS = ("dmy", "mdy", "ymd")
Order = str
"""`dmy`, `mdy` or `ymd`."""

ORDER_NAMES = {"dmy": "day/month/year", "mdy": "month/day/year", "ymd": "year/month/day"}


def order_of(cells: Iterable[str]) -> Order | None:
    """The one order in which every three numbers of a column are a day; None where several are, or none is."""
    numbers = {found for cell in cells if (found := _numbers(cell))}
    left = [order for order in _ORDERS if all(_iso(each, order) for each in numbers)]
    return left[0] if numbers and len(left) == 1 else None


def day_in(text: str, order: Order | None) -> tuple[str | None, str | None]:
    """The ISO date that a cell names, the column having that order, and why it names none though it holds one."""
    found = _numbers(text) if order else None
    if found and order and (iso := _iso(found, order)):
        return iso, None
    read = read_date(text)
    return read.iso, read.problem


def _numbers(text: str) -> tuple[str, str, str] | None:
    """The three numbers of the one date with slashes or hyphens in a text."""
    if len(text) > LONGEST_DATE:
        return None
    found = _NUMERIC.findall(text)
    return (found[0][0], found[0][2], found[0][3]) if len(found) == 1 else None


def _iso(numbers: tuple[str, str, str], order: Order) -> str | None:
    parts = dict(zip(order, numbers, strict=True))
    if len(parts["y"]) == 1 or any(len(parts[name]) > 2 for name in "md"):
        return None
    year = int(parts["y"]) + (2000 if len(parts["y"]) == 2 else 0)
    try:
        return date(year, int(parts["m"]), int(parts["d"])).isoformat()
    except ValueError:
        return None
