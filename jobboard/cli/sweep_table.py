"""What a sweep would close: the table, the sentences below it, and the same as JSON. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any, NamedTuple

from jobboard.board.sweep import Sweep, Swept
from jobboard.cli.output import BOLD, Terminal
from jobboard.cli.table import aligned, widths
from jobboard.text.clean import clean


class Row(NamedTuple):
    """One application as the table shows it."""

    company: str
    position: str
    column: str
    last: str
    quiet: str
    waiting: str
    nudges: str
    late: str
    id: str


HEAD = Row("company", "position", "column", "last sign", "quiet", "waiting", "nudges", "next late", "id")

GIVE_WAY = tuple(
    (tuple(map(Row._fields.index, names)), least)
    for names, least in ((("id",), 40), (("company", "position"), 18), (("position",), 0), (("company",), 8))
)
"""What is made narrower on a narrow terminal, in order, to how many cells; columns and days never are.

Where that is not enough the end of the line is cut, which is the id.
"""


def table(sweep: Sweep, today: date, terminal: Terminal) -> Iterator[str]:
    """The lines of the table under a head, the longest quiet first; none where nothing is swept."""
    if not sweep.swept:
        return
    rows = [_row(each, today) for each in sweep.swept]
    head = HEAD if any(row.late for row in rows) else HEAD._replace(late="")
    wide = widths([head, *rows], terminal.width, GIVE_WAY)
    yield terminal.styled(aligned(head, wide, terminal.width), BOLD)
    for row in rows:
        yield aligned(row, wide, terminal.width)


def _row(swept: Swept, today: date) -> Row:
    facts, late = swept.card.facts, swept.late(today)
    return Row(
        company=clean(facts.company or ""),
        position=clean(facts.position or ""),
        column=facts.status or "",
        last=swept.last,
        quiet=f"{swept.quiet} d".rjust(len(HEAD.quiet)),
        waiting="" if swept.waiting is None else f"{swept.waiting} d".rjust(len(HEAD.waiting)),
        nudges=str(swept.nudges or "").rjust(len(HEAD.nudges)),
        late=f"{late} d".rjust(len(HEAD.late)) if late else "",
        id=clean(swept.card.id),
    )


def these(sweep: Sweep) -> str:
    """What a question calls them: `these 12`."""
    return "this one" if len(sweep.swept) == 1 else f"these {len(sweep.swept)}"


def planned(sweep: Sweep) -> Iterator[str]:
    """The sentence on those that are left out, if any are."""
    if sweep.planned == 1:
        yield "1 more is as quiet, and left out: it has a plan, or waits for you"
    elif sweep.planned:
        yield f"{sweep.planned} more are as quiet, and left out: they have a plan, or wait for you"


def document(sweep: Sweep, days: int, today: date, *, changed: bool) -> Mapping[str, Any]:
    """What `--json` prints, but for the results; keys are stable, what is unknown is None."""
    return {
        "days": days,
        "swept": [_record(each, today) for each in sweep.swept],
        "planned": sweep.planned,
        "changed": changed,
    }


def _record(swept: Swept, today: date) -> dict[str, Any]:
    card = swept.card
    return {
        "id": card.id,
        "company": card.facts.company,
        "position": card.facts.position,
        "status": card.status,
        "last_sign": swept.last,
        "days_quiet": swept.quiet,
        "days_waiting": swept.waiting,
        "nudges": swept.nudges,
        "next_late": swept.late(today),
    }
