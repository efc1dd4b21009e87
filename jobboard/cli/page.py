"""The page that `jobboard show` prints of one application. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from jobboard.board.application import List, RoundLine, WholeApplication
from jobboard.cli.output import BOLD, YELLOW, Terminal
from jobboard.cli.table import GAP, cells, padded, wrapped
from jobboard.text.clean import clean
from jobboard.text.phrases import status_named

Rows = Sequence[tuple[str, str]]
"""Lines as (what stands before, text); where nothing stands before, the text is a heading among them."""


def page(application: WholeApplication, terminal: Terminal, at_company: tuple[str, Rows] = ("", ())) -> Iterator[str]:
    """The lines: title, facts, problems with their lines, the others at the company with the heading of that part,
    what to prepare, rounds, history, attachments.
    """
    title = " · ".join(clean(each) for each in (application.company, application.position) if each)
    yield terminal.styled(title or clean(application.id), BOLD)
    yield from _block(_facts(application), terminal)
    for heading, rows, style in (
        ("Problems", _problems(application), YELLOW),
        (*at_company, ""),
        (_preparation_head(application), _preparation(application.checklists), ""),
        ("Rounds", _rounds(application.rounds), ""),
        ("History", [("", each.text) for each in application.history], ""),
        ("Attachments", [("", each) for each in application.attachments], ""),
    ):
        if rows:
            yield ""
            yield terminal.styled(heading, BOLD)
            yield from _block(rows, terminal, GAP, style)


def _block(rows: Rows, terminal: Terminal, indent: str = "", style: str = "") -> Iterator[str]:
    """The rows with their texts below one another, each wrapped to the terminal under its own beginning."""
    before = max((cells(clean(lead)) for lead, _ in rows if lead), default=0)
    for lead, text in rows:
        margin = len(indent) + (before + len(GAP) if lead else 0)
        room = None if terminal.width is None else max(terminal.width - margin, 20)
        start = indent + (padded(clean(lead), before) + GAP if lead else "")
        for line in wrapped(clean(text), room):
            yield terminal.styled((start + line).rstrip(), style)
            start = " " * margin


def _facts(application: WholeApplication) -> Rows:
    """What is known, each fact with its name."""
    salary, step = application.salary, application.next
    facts = (
        ("Card", application.id),
        ("File", application.path),
        ("Status", _status(application)),
        ("Outcome", application.outcome),
        ("Reason", application.reason),
        ("URL", application.url),
        ("Applied", _applied(application)),
        ("Posted", application.posted),
        ("Deadline", application.deadline),
        ("Location", application.location),
        ("Salary", salary and salary.text),
        ("Job id", application.job_id),
        ("Source", application.source),
        ("Contact", application.contact),
        ("Next", step and " · ".join(filter(None, (step.date, step.text)))),
        ("Résumé", application.resume),
        ("Letter", application.letter),
        ("Tags", ", ".join(application.tags)),
        ("Guessed", ", ".join(application.guessed)),
    )
    return [(name, value) for name, value in facts if value]


def _status(application: WholeApplication) -> str:
    """The column, and the words of the file where they are more than its name."""
    status = application.status or "UNSORTED"
    written = application.status_text
    return f"{status} (written: {written})" if written and status_named(written) != application.status else status


def _applied(application: WholeApplication) -> str | None:
    """The date, and the words of the file where they are others."""
    day, written = application.applied, application.applied_text
    return f"{day} (written: {written})" if day and written and day != written else day or written


def _problems(application: WholeApplication) -> Rows:
    return [(f"line {each.line}" if each.line else "file", each.message) for each in application.problems]


def _preparation_head(application: WholeApplication) -> str:
    progress = application.checklist
    return f"Preparation {progress.done}/{progress.total}" if progress.total else "Preparation"


def _preparation(checklists: Iterable[List]) -> Rows:
    """The items under their headings, with the numbers that `tick` takes."""
    rows: list[tuple[str, str]] = []
    for each in checklists:
        counted = any(item.counts for item in each.items)
        rows.append(("", each.title if counted else f"{each.title} (not counted)"))
        rows.extend((f"{item.number:>4} {_box(item.done)}", item.text) for item in each.items)
    return rows


def _box(done: bool | None) -> str:
    return "   " if done is None else "[x]" if done else "[ ]"


def _rounds(rounds: Iterable[RoundLine]) -> Rows:
    rows: list[tuple[str, str]] = []
    for each in rounds:
        minutes = f"{each.minutes} min" if each.minutes and str(each.minutes) not in (each.when or "") else None
        whom = f"with {each.with_whom}" if each.with_whom else None
        facts = (each.kind, minutes, whom, each.where, each.result)
        rows.append((each.when or "no date", " · ".join(filter(None, facts))))
    return rows
