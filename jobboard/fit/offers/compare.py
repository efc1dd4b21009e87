"""The table of offers: each row a matter, each column an offer, every figure with what it rests on.

Totals are sums of what is known, marked `at least` where something is not. No raise, refresh or growth is assumed, no
currency is converted or added to another.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from jobboard.fit.offers.base import base_pay
from jobboard.fit.offers.bonus import bonus_pay
from jobboard.fit.offers.equity import equity_pay
from jobboard.fit.offers.fitting import matter_of
from jobboard.fit.offers.money import parted, sums
from jobboard.fit.offers.sign_on import sign_on_pay
from jobboard.fit.offers.values import YEARS, Cell, Comparison, Money, Offered, Paid, Row
from jobboard.fit.offers.words import says_none
from jobboard.fit.values import Verdict
from jobboard.slots import frozen, replace
from jobboard.text.clean import brief
from jobboard.text.offer import Part

PAY = ("base", "bonus", "equity", "sign-on")
"""The parts that are paid, in the order of the table."""

TITLES = {
    "base": "Base", "bonus": "Bonus", "equity": "Equity", "sign-on": "Sign-on", "relocation": "Relocation",
    "total": "Total, as told", "leave": "Leave", "hours": "Hours", "start": "Start", "answer by": "Answer by",
    "notice": "Notice", "place": "Place", "level": "Level", "pension": "Pension", "benefits": "Benefits",
    "must": "Must-haves", "nice": "Nice to have",
}  # fmt: skip
QUESTIONS = {
    "leave": "How many days of leave are there, and who takes them?",
    "hours": "How many hours a week are meant, and who is on call?",
    "start": "When would the first day be?",
    "answer by": "Until when do they want an answer?",
    "place": "Where is the work done, and how often on site?",
    "level": "Which level is it, and what does it mean there?",
    "pension": "What is paid into a pension?",
    "benefits": "Which benefits are there?",
}
"""What one would ask of a matter that an offer does not state."""

LONGEST = 300
"""Characters of what a cell says, and of what it rests on."""

CRITERION = "criterion "
"""How the name of a row for one criterion begins, before its number."""

_SIGNS = {"met": "✓ met", "not met": "✗ not met", "unknown": ""}

_LEFT_OUT = ("relocation", "pension")
"""Parts that are worth money, and are in no sum: what they come to is not said by the year."""

_COUNTED = (("not met", "not"), ("unknown", "open"))

_OPTIONAL = ("relocation", "total", "notice")
"""Rows that stand there only where an offer states them."""


@frozen
class _Weighed:
    """One offer with what its parts come to."""

    offer: Offered
    paid: dict[str, Paid]
    parts: dict[str, list[Part]]


def compared(offers: Iterable[Offered]) -> Comparison:
    """The offers side by side, in their order."""
    weighed = [_weighed(each) for each in offers]
    if not weighed:
        return Comparison()
    rows = [Row(name, TITLES[name], tuple(_pay_cell(each.paid[name]) for each in weighed)) for name in PAY]
    rows += [_year(weighed, year) for year in range(YEARS)]
    rows.append(Row("four years", "Four years", tuple(_whole(each) for each in weighed)))
    rows += [
        _row(weighed, name) for name in ("relocation", "total", "leave", "hours", "start") if _stands(weighed, name)
    ]
    rows.append(Row("answer by", TITLES["answer by"], tuple(_answer_by(each) for each in weighed)))
    rows.append(Row("place", TITLES["place"], tuple(_place(each.offer) for each in weighed)))
    rows += [_row(weighed, name) for name in ("level", "pension", "benefits", "notice") if _stands(weighed, name)]
    rows += _criteria(weighed, asked={row.name for row in rows})
    return Comparison(tuple(each.offer for each in weighed), tuple(rows))


def paid_by(offer: Offered) -> dict[str, Paid]:
    """What each part that is paid comes to, by its name (of PAY)."""
    return _weighed(offer).paid


def _weighed(offer: Offered) -> _Weighed:
    parts: dict[str, list[Part]] = {}
    for part in offer.parts:
        parts.setdefault(part.name, []).append(part)
    base, yearly = base_pay(parts.get("base", ()), offer.facts, parts.get("hours", ()))
    paid = {
        "base": base,
        "bonus": bonus_pay(parts.get("bonus", ()), yearly),
        "equity": equity_pay(parts.get("equity", ()), parts.get("vesting", ())),
        "sign-on": sign_on_pay(parts.get("sign-on", ()), yearly),
    }
    return _Weighed(offer, paid, parts)


def _pay_cell(paid: Paid) -> Cell:
    amounts = tuple(each for each in paid.years[:1] if each is not None)
    return Cell(brief(paid.text, LONGEST), brief(paid.basis, LONGEST), paid.question, paid.line, paid.known, amounts)


def _year(weighed: Sequence[_Weighed], year: int) -> Row:
    cells = tuple(_sum([each.paid[name].years[year] for name in PAY]) for each in weighed)
    return Row(f"year {year + 1}", f"Year {year + 1}", cells)


def _sum(amounts: Sequence[Money | None]) -> Cell:
    """What is known of some amounts, and which parts are missing in it."""
    known = [amount for amount in amounts if amount is not None]
    missing = [name for name, amount in zip(PAY, amounts, strict=False) if amount is None]
    return _total(known, missing)


def _whole(each: _Weighed) -> Cell:
    known = [amount for name in PAY for amount in each.paid[name].years if amount is not None]
    cell = _total(known, [name for name in PAY if not each.paid[name].known])
    left_out = [name for name in _LEFT_OUT if any(not says_none(part.whole) for part in each.parts.get(name, ()))]
    if not left_out:
        return cell
    left = f"{_listed(left_out)} left out"
    return replace(cell, basis=f"{cell.basis}, {left}" if cell.basis else left)


def _total(known: Sequence[Money], missing: Sequence[str]) -> Cell:
    whole = sums(known)
    if not whole:
        return Cell("", "", known=False) if missing else Cell("nothing")
    if not missing:
        return Cell(parted(whole), amounts=whole)
    least = tuple(Money(each.currency, each.low, each.low) for each in whole if each.low)
    if not least:
        return Cell("", f"without {_listed(missing)}", known=False)
    text = parted(least)
    return Cell(f"at least {text}", f"without {_listed(missing)}", known=False, amounts=whole)


def _listed(names: Sequence[str]) -> str:
    """`bonus, equity and sign-on`."""
    *first, last = names
    return f"{', '.join(first)} and {last}" if first else last


def _stands(weighed: Sequence[_Weighed], name: str) -> bool:
    return name not in _OPTIONAL or any(name in each.parts for each in weighed)


def _row(weighed: Sequence[_Weighed], name: str) -> Row:
    return Row(name, TITLES[name], tuple(_stated(each, name) for each in weighed))


def _stated(each: _Weighed, name: str) -> Cell:
    parts = each.parts.get(name, ())
    if not parts:
        return Cell(question=QUESTIONS.get(name, ""), known=False)
    lines = ", ".join(str(part.line) for part in parts[:3])
    basis = f"line{'s' if len(parts) > 1 else ''} {lines}"
    return Cell(brief("; ".join(part.whole for part in parts[:3]), LONGEST), basis, line=parts[0].line)


def _answer_by(each: _Weighed) -> Cell:
    """What the offer itself says, else the deadline of the application."""
    cell = _stated(each, "answer by")
    if cell.text or not each.offer.facts.deadline:
        return cell
    return Cell(each.offer.facts.deadline, "the deadline")


def _place(offer: Offered) -> Cell:
    facts = offer.facts
    if not facts.location:
        return Cell(question=QUESTIONS["place"], known=False)
    line = next((line for kind, _, _, line in facts.terms if kind == "place"), 0)
    return Cell(facts.location, f"line {line}" if line else "", line=line)


def _criteria(weighed: Sequence[_Weighed], asked: Collection[str]) -> list[Row]:
    """How the criteria of the profile stand: how many are met, then a row for each; no rows without criteria.

    What one of the rows above (`asked`) asks of an offer is not asked again for a criterion.
    """
    rows: list[Row] = []
    every = max((each.offer.fit.verdicts for each in weighed), key=len)
    for name, must in (("must", True), ("nice", False)):
        numbers = [at for at, each in enumerate(every) if each.criterion.must is must]
        if not numbers:
            continue
        laid = [[verdict for at in numbers for verdict in each.offer.fit.verdicts[at : at + 1]] for each in weighed]
        rows.append(Row(name, TITLES[name], tuple(_standing(each) for each in laid)))
        for nth, at in enumerate(numbers):
            cells = (_judged(each, found[nth : nth + 1], asked) for each, found in zip(weighed, laid, strict=True))
            rows.append(Row(f"{CRITERION}{at + 1}", every[at].criterion.text, tuple(cells)))
    return rows


def _standing(verdicts: Sequence[Verdict]) -> Cell:
    """How many are met; which these are is told by the rows below."""
    counts = [(sum(each.answer == answer for each in verdicts), word) for answer, word in _COUNTED]
    said = [f"{count} {word}" for count, word in counts if count]
    return Cell(" · ".join([f"{len(verdicts) - sum(count for count, _ in counts)} of {len(verdicts)} met", *said]))


def _judged(each: _Weighed, verdicts: Sequence[Verdict], asked: Collection[str]) -> Cell:
    """Whether one criterion is met, and what says so; nothing where an offer was not laid against it."""
    if not verdicts:
        return Cell(known=False)
    verdict = verdicts[0]
    line = f"line {verdict.line}" if verdict.line else ""
    why = f"you say {verdict.why}" if verdict.by == "person" else verdict.why
    basis = ", ".join(filter(None, (why, line)))
    matter = matter_of(verdict.criterion.text)
    again = matter in asked and not _says(each, matter)
    question = "" if again else verdict.question
    return Cell(_SIGNS[verdict.answer], basis, question, verdict.line, known=verdict.answer != "unknown")


def _says(each: _Weighed, matter: str) -> bool:
    """Whether an offer states what a row is about, so that the row itself asks nothing."""
    return bool(each.offer.facts.location) if matter == "place" else matter in each.parts
