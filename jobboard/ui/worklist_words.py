"""The words of the list in place of the columns, and of the line above them. Pure: now is an argument."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

from jobboard.board.face import DAYS, MONTHS, Part, calendar_day
from jobboard.board.sweep import Swept
from jobboard.board.tasks.order import title_of
from jobboard.board.tasks.words import told as task_told
from jobboard.text.clean import CleanText, clean
from jobboard.ui.command import COLUMN_NAMES
from jobboard.ui.widgets.first_bar import First
from jobboard.ui.widgets.work_pen import Told
from jobboard.ui.worklist import Worklist

if TYPE_CHECKING:
    from jobboard.board.tasks.values import Task, Today


def group(item: Task | Swept) -> str:
    """What stands above the items of its group; "" where there are no groups."""
    return "" if isinstance(item, Swept) else title_of(item.kind)


def told(item: Task | Swept, now: datetime) -> Told:
    """The words of an item."""
    if isinstance(item, Swept):
        return _swept(item, now.date())
    words = task_told(item, now)
    position = clean(item.card.facts.position or "")
    return Told(Part(words.when, words.tone), words.company, words.what, Part(words.advice, "quiet"), position)


def title(worklist: Worklist, now: datetime) -> tuple[CleanText, CleanText]:
    """What stands above a list: what it is, and how much there is of it."""
    count = len(worklist.items)
    if worklist.name == "today":
        return CleanText("Today"), CleanText(f"{_day(now.date())} · {f'{count} due' if count else 'nothing due'}")
    more = worklist.planned
    planned = f" · {more} more {'has a plan or waits' if more == 1 else 'have a plan or wait'} for you" if more else ""
    return CleanText(f"Quiet for {_days(worklist.days)} or longer"), CleanText(f"{count}{planned}")


def nothing(worklist: Worklist, now: datetime) -> tuple[CleanText, ...]:
    """What is said where a list has no items: that there is nothing, and what comes next."""
    if worklist.name == "sweep":
        return (
            CleanText(f"nothing is quiet for {_days(worklist.days)} or longer"),
            CleanText("S asks for another number of days, esc goes back"),
        )
    if worklist.comes is None:
        return CleanText("nothing is due"), CleanText("and nothing with a day is ahead")
    return CleanText("nothing is due"), comes(worklist.comes, now)


def comes(task: Task, now: datetime) -> CleanText:
    """What comes next, in a line."""
    words = task_told(task, now)
    return clean(f"next: {words.when} · {words.company} · {words.what}")


def first(today: Today, now: datetime) -> First:
    """What stands above the columns: what is due first, and how much more; else what comes next."""
    if not today.tasks:
        what = comes(today.comes, now) if today.comes is not None else CleanText("")
        return First(CleanText("nothing is due"), what)
    words, more = task_told(today.tasks[0], now), len(today.tasks) - 1
    return First(words.company, words.what, Part(words.when, words.tone), CleanText(f"{more} more due" if more else ""))


def _swept(item: Swept, today: date) -> Told:
    """How long it is quiet, what it is, and since when it is where it stands."""
    last = calendar_day(date.fromisoformat(item.last), today)
    waiting = "" if item.waiting is None else f" for {item.waiting} d"
    nudged = ("", " · nudged once", " · nudged twice")[item.nudges] if item.nudges < 3 else f" · nudged {item.nudges} ×"
    facts = item.card.facts
    step = " · its next action is late" if item.late(today) else ""
    where = f"{COLUMN_NAMES[item.card.status]}{waiting}{nudged}{step} · last sign {last}"
    return Told(
        Part(CleanText(f"{item.quiet} d quiet"), "quiet"),
        clean(item.card.name),
        clean(facts.position or ""),
        Part(clean(where), "quiet"),
    )


def _day(day: date) -> str:
    return f"{DAYS[day.weekday()]} {day.day} {MONTHS[day.month - 1]} {day.year}"


def _days(count: int) -> str:
    return "a day" if count == 1 else f"{count} days"
