"""Amounts as people read them, and sums of amounts of one currency."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from jobboard.fit.offers.values import YEARS, Money, Paid
from jobboard.text.currency import currency

NET = " net"
"""Behind the currency of an amount after tax, which is never added to one before tax."""

NOTHING = Money("", 0.0, 0.0)


def none_paid(where: str, line: int) -> Paid:
    """A part of an offer of which its line says that there is none."""
    return Paid("none", where, years=(NOTHING,) * YEARS, line=line)


def told(money: Money) -> str:
    """An amount as text: `$210,000`, `$200,000–250,000`, `up to €20,000`, `from 95,000 PLN`, `$4,000 net`."""
    sign, net = money.currency.removesuffix(NET), NET if money.currency.endswith(NET) else ""
    low, high = number(money.low), number(money.high) if money.high is not None else ""
    if money.high is None:
        return f"from {_with(sign, low)}{net}"
    if not money.low and money.high:
        return f"up to {_with(sign, high)}{net}"
    return f"{_with(sign, low if money.low == money.high else f'{low}–{high}')}{net}"


def number(value: float) -> str:
    """A number with thousands grouped, without decimals where it has none."""
    return f"{value:,.0f}" if abs(value - round(value)) < 0.005 else f"{value:,.2f}"


def _with(sign: str, text: str) -> str:
    if not sign:
        return text
    if sign[-1].isalpha():
        return f"{text} {sign}"
    return f"{sign}{text}"


def sums(amounts: Iterable[Money]) -> tuple[Money, ...]:
    """The sum of the amounts of each currency, in the order in which these come; what is nothing adds no currency."""
    found: dict[str, Money] = {}
    for each in amounts:
        if each.high == 0:
            continue
        key = _key(each)
        before = found.get(key, Money(each.currency, 0.0, 0.0))
        high = None if before.high is None or each.high is None else before.high + each.high
        found[key] = Money(before.currency, before.low + each.low, high)
    return tuple(found.values())


def _key(money: Money) -> str:
    net = NET if money.currency.endswith(NET) else ""
    return (currency(money.currency.removesuffix(NET)) or "") + net


def parted(moneys: Iterable[Money]) -> str:
    """Amounts of several currencies, side by side."""
    return " + ".join(_told(moneys))


def _told(moneys: Iterable[Money]) -> Iterator[str]:
    for each in moneys:
        yield told(each)
