"""From the fields of a file to its facts: the first statement of each wins, and what contradicts it is a problem."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from typing import Any, TypeVar

from jobboard.text.dates import LONGEST_DATE, find_dates, read_date
from jobboard.text.field import Field
from jobboard.text.history import latest
from jobboard.text.markup import first_url, unwrap
from jobboard.text.salary import read_salary
from jobboard.text.short import short
from jobboard.text.stage import Sources, Stage, place_of, read_stage, stated
from jobboard.text.title import company_from_name, read_title
from jobboard.text.values import Facts, Next, Problem, Round

__all__ = ["YES_OR_NO", "Sources", "Stage", "place_of", "read_facts", "read_stage", "stated"]

YES_OR_NO = frozenset("yes no true false y n".split())
"""What `Remote` says where it names no place."""

_PLAIN = ("location", "job_id", "source", "contact", "resume", "letter", "reason", "guide")
_DAYS = (("posted", "posting date"), ("deadline", "deadline"))
_TAG_MARKS = re.compile(r"[,;]|\s(?=#)")
_FRACTION = re.compile(r"\d+/\d+ ")
_T = TypeVar("_T")


def read_facts(sources: Sources, stage: Stage) -> Facts:
    """The facts of a file. `guessed` names what only the H1's order or the file's name says."""
    said, problems = sources.said, list(stage.problems)
    facts: dict[str, Any] = {name: unwrap(said[name][0].value) or None for name in _PLAIN if name in said}
    facts["company"], facts["position"], facts["guessed"] = _names(sources, stage)
    facts["reason"] = stage.reason
    if "applied" in said:
        facts |= _applied(said["applied"], problems)
    if "url" in said:
        facts["url"] = next((url for field in said["url"] if (url := first_url(field.value))), None)
        _also(said["url"], "URL", lambda field: first_url(field.value), problems)
    if "location" in said:
        facts["location"] = _place(said["location"])
    if "next" in said:
        facts["next"] = _next(said["next"][0], problems)
    if "salary" in said:
        facts["salary"] = read_salary(unwrap(said["salary"][0].value))
    if "tags" in said:
        facts["tags"] = _tags(said["tags"])
    if sources.rounds:
        problems += (problem for each in sources.rounds if (problem := _undated(each)))
    for name, what in _DAYS:
        if name in said:
            facts[name] = _day(said[name][0], what, problems)
    return Facts(
        **facts,
        status=stage.status,
        status_text=stage.status_field.value or None if stage.status_field else None,
        outcome=stage.outcome,
        done=sources.progress[0],
        total=sources.progress[1],
        problems=tuple(problems),
        changed=latest(sources.history) or facts.get("applied"),
        rounds=sources.rounds,
    )


def _applied(fields: Sequence[Field], problems: list[Problem]) -> dict[str, str | None]:
    """The day of the application, and what stands there."""
    iso = _day(fields[0], "application date", problems)
    _also(fields, "application date", lambda field: read_date(field.value).iso or unwrap(field.value), problems)
    return {"applied": iso, "applied_text": unwrap(fields[0].value)}


def _names(sources: Sources, stage: Stage) -> tuple[str | None, str | None, tuple[str, ...]]:
    """The company and the position, and which of them no statement of the file backs."""
    company, position = _first_text(sources, "company"), _first_text(sources, "position")
    if company is not None and position is not None:
        return company, position, ()
    title = read_title(sources.title, company=company, position=position) if sources.title else None
    guessed: tuple[str, ...] = ()
    if title is not None:
        guessed = tuple(name for name in title.guessed if not {"company": company, "position": position}[name])
        company, position = company or title.company, position or title.position
    if company is None and (position is not None or stage.status is not None):
        company = _company_from_name(sources.name, position)
        guessed = (*guessed, "company") if company else guessed
    return company, position, guessed


def _company_from_name(name: str, position: str | None) -> str | None:
    """The company that the file's name tells; none where the file is named after the position (`staff-engineer`)."""
    company = company_from_name(name)
    if company and position:
        from jobboard.text.file_name import slug

        return None if re.fullmatch(rf"{slug(position)}(?:-\d+)?", slug(name)) else company
    return company


def _first_text(sources: Sources, name: str) -> str | None:
    fields = sources.said.get(name)
    return (unwrap(fields[0].value) or None) if fields else None


def _place(fields: Iterable[Field]) -> str | None:
    """The first place that is one, and no answer to whether one may work remotely."""
    places = (field.value for field in fields if field.value.casefold() not in YES_OR_NO)
    return unwrap(next(places, "")) or None


def _day(field: Field | None, what: str, problems: list[Problem]) -> str | None:
    """The ISO date that a field states; why there is none becomes a problem."""
    if field is None:
        return None
    read = read_date(unwrap(field.value))
    if read.iso is None:
        problems.append(
            Problem(field.line + 1, f"{what}: {read.problem or f'“{short(unwrap(field.value))}” is not a date'}")
        )
    return read.iso


def _next(field: Field | None, problems: list[Problem]) -> Next | None:
    """The next action. A day that it names without a year is no day, and becomes a problem, also beside one that has a
    year: which of them it is about, nobody knows. `3/4` may be anything.
    """
    if field is None:
        return None
    short = field.value if len(field.value) <= LONGEST_DATE else ""
    parts = (short[start:end] for start, end in find_dates(short))
    reads = (read_date(field.value), *map(read_date, parts))
    problem = next((each.problem for each in reads if each.problem and not _FRACTION.match(each.problem)), None)
    if problem:
        problems.append(Problem(field.line + 1, f"next action: {problem}"))
    return Next(unwrap(field.value), None if problem else reads[0].iso)


def _undated(each: Round) -> Problem | None:
    """Why a round has no day, though words for one stand there; or no hour, because its zone is not certain."""
    if each.when is None or each.time is not None:
        return None
    if each.date is None:
        why = read_date(each.when).problem or f"“{each.when}” is not a date"
        return Problem(each.line, f"{each.kind}: {why}")
    from jobboard.text.interviews.unclear import unclear_in

    unclear = unclear_in(each.when)
    return Problem(each.line, f"{each.kind}: {unclear}") if unclear else None


def _also(fields: Sequence[Field], what: str, meaning: Callable[[Field], _T | None], problems: list[Problem]) -> None:
    """A problem for each explicit hit (not a bare URL) that says something else than the first."""
    if len(fields) < 2:
        return
    hits = [field for field in fields if field.kind != "bare" and meaning(field) is not None]
    problems += (
        Problem(other.line + 1, f"{what} also says {short(unwrap(other.value))}, line {other.line + 1}")
        for other in hits[1:]
        if meaning(other) != meaning(hits[0]) and not (other.style == hits[0].style == "listed")
    )


def _tags(fields: Iterable[Field]) -> tuple[str, ...]:
    parts = [part for field in fields for part in _TAG_MARKS.split(unwrap(field.value))]
    return tuple(dict.fromkeys(tag for part in parts if (tag := part.strip().lstrip("#").strip())))
