"""What `jobboard fit` prints: the criteria of one application, and a line for each of all. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from jobboard.board.card import Card
from jobboard.cli.output import BOLD, DIM, YELLOW, Terminal
from jobboard.cli.table import GAP, aligned, cells, padded, widths, wrapped
from jobboard.fit.judge import standing
from jobboard.fit.values import Fit, Verdict
from jobboard.text.clean import clean

LEAST = 24
"""Cells that a criterion, and what says so, have at the least."""

_STYLES = {"not met": YELLOW, "met": "", "unknown": DIM}
_COLUMNS = (((5,), 12), ((1,), 32), ((2, 3), 8), ((5,), 0))
"""Which columns of the table give way on a narrow terminal, and how far."""


def page(title: str, fit: Fit, terminal: Terminal) -> Iterator[str]:
    """The lines: the title, each criterion with what says so, the questions that are left to ask."""
    yield terminal.styled(clean(title), BOLD)
    counted = _counted(fit, must=True)
    if counted:
        yield f"must-haves: {counted}"
    if fit.verdicts:
        yield ""
        yield from _matrix(fit, terminal)
    if fit.open:
        yield ""
        yield terminal.styled("To ask in the next round:", BOLD)
        for question in fit.questions:
            yield from _hanging("- ", clean(question), terminal)


def _matrix(fit: Fit, terminal: Terminal) -> Iterator[str]:
    """A row for each criterion; what says so stands beside it where there is room, else below."""
    leads = [_lead(number, each) for number, each in enumerate(fit.verdicts, 1)]
    wide = widths(leads, None)
    texts = [clean(each.criterion.text) for each in fit.verdicts]
    margin = sum(wide) + len(GAP) * len(wide)
    column = min(max(map(cells, texts), default=0), 40)
    for lead, text, each in zip(leads, texts, fit.verdicts, strict=True):
        start = GAP.join(padded(part, width) for part, width in zip(lead, wide, strict=True)) + GAP
        for line in _row(start, margin, text, clean(said(each)), column, terminal):
            yield terminal.styled(line, _STYLES[each.answer])


def _row(start: str, margin: int, text: str, why: str, column: int, terminal: Terminal) -> Iterator[str]:
    width = terminal.width
    beside = start + padded(text, column) + GAP + why
    if width is None or cells(beside) <= width:
        yield beside.rstrip()
        return
    room = max(width - margin, LEAST)
    for line in (*wrapped(text, room), *(GAP + line for line in wrapped(why, room - len(GAP)) if line)):
        yield (start + line).rstrip()
        start = " " * margin


def _lead(number: int, verdict: Verdict) -> tuple[str, str, str]:
    return f"{number:>2}", verdict.answer, "must" if verdict.criterion.must else "nice"


def said(verdict: Verdict) -> str:
    """What says so, and on which line: `Remote - US, line 6`, `you say yes, line 40`."""
    why = f"you say {verdict.why}" if verdict.by == "person" else verdict.why
    return f"{why}, line {verdict.line}" if why and verdict.line else why


def _hanging(lead: str, text: str, terminal: Terminal) -> Iterator[str]:
    room = None if terminal.width is None else max(terminal.width - len(lead), LEAST)
    for line in wrapped(text, room):
        yield lead + line
        lead = " " * len(lead)


def table(fits: Iterable[tuple[Card, Fit]], terminal: Terminal) -> Iterator[str]:
    """A line for each application: how it stands, what it is, how many criteria are met, which must-haves are not."""
    rows = [(card, fit, _columns(card, fit)) for card, fit in fits]
    if not rows:
        return
    wide = widths([columns for _, _, columns in rows], terminal.width, _COLUMNS)
    for card, fit, columns in rows:
        style = DIM if card.closed else YELLOW if fit.failed else ""
        yield terminal.styled(aligned(columns, wide, terminal.width), style)


def _columns(card: Card, fit: Fit) -> Sequence[str]:
    facts = card.facts
    nice = [each.answer for each in fit.verdicts if not each.criterion.must]
    failed = ", ".join(each.criterion.text for each in fit.failed)
    return (
        ("x " if card.closed else "  ") + (standing(fit) or ""),
        clean(card.id),
        clean(facts.company or ""),
        clean(facts.position or ""),
        " · ".join(filter(None, (_counted(fit, must=True), f"nice {nice.count('met')}/{len(nice)}" if nice else ""))),
        clean(f"not met: {failed}") if failed else "",
    )


def _counted(fit: Fit, *, must: bool) -> str:
    """How many are met, not met and unknown: `2 met, 1 unknown`."""
    answers = [each.answer for each in fit.verdicts if each.criterion.must == must]
    return ", ".join(f"{count} {word}" for word in ("met", "not met", "unknown") if (count := answers.count(word)))
