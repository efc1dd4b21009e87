"""From the fields of a file to its facts: the first statement of each wins, and what contradicts it is a problem."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, TypeVar

from jobboard.slots import frozen
from jobboard.text.dates import LONGEST_DATE, find_dates, read_date
from jobboard.text.field import Field
from jobboard.text.history import furthest, latest, statuses_in
from jobboard.text.markup import first_url, unwrap
from jobboard.text.salary import read_salary
from jobboard.text.short import short
from jobboard.text.title import company_from_name, read_title
from jobboard.text.values import Facts, HistoryLine, Next, Problem, Round
from jobboard.text.words import StatusWords, is_stated, outcome_named, read_status

YES_OR_NO = frozenset("yes no true false y n".split())
"""What `Remote` says where it names no place."""

_PLAIN = ("location", "job_id", "source", "contact", "resume", "letter", "reason", "guide")
_TAG_MARKS = re.compile(r"[,;]|\s(?=#)")
_FRACTION = re.compile(r"\d+/\d+ ")
_T = TypeVar("_T")


@frozen
class Sources:
    """All that the facts are drawn from. `title` is the H1 as written; `name` the file's or folder's name."""

    fields: Sequence[Field]
    title: str | None
    name: str
    history: Sequence[HistoryLine]
    rounds: tuple[Round, ...]
    progress: tuple[int, int]
    extra_words: Mapping[str, str]


@frozen
class Stage:
    """How far it got and how it ended, with the fields that say so (None where none does)."""

    status: str | None
    outcome: str | None
    reason: str | None
    status_field: Field | None
    outcome_field: Field | None
    problems: tuple[Problem, ...]


def stated(fields: Iterable[Field], name: str) -> list[Field]:
    """The hits of one name that state something, those that count first leading."""
    return [field for field in fields if field.name == name and is_stated(field.value)]


def place_of(fields: Iterable[Field], name: str) -> Field | None:
    """The field of a name that counts: the first that states something, else the first of that name."""
    named = [field for field in fields if field.name == name]
    return next((field for field in named if is_stated(field.value)), named[0] if named else None)


def read_stage(sources: Sources) -> Stage:
    """The status, outcome and reason of a file, by the design's section 4."""
    known = statuses_in(sources.history) + (["INTERVIEW"] if sources.rounds else [])
    problems: list[Problem] = []

    def words(field: Field) -> StatusWords:
        on_offer = "OFFER" in known
        return read_status(field.value, extra=sources.extra_words, on_offer=on_offer, has_round=bool(sources.rounds))

    hits = [(field, read) for field in stated(sources.fields, "status") if (read := words(field)).stated]
    field, read = hits[0] if hits else (place_of(sources.fields, "status"), StatusWords(stated=False))
    problems += (
        Problem(other.line + 1, f"status also says {short(unwrap(other.value))}, line {other.line + 1}")
        for other, also in hits[1:]
        if (also.status, also.outcome) != (read.status, read.outcome)
    )
    outcome, outcome_field, outcome_problems = _outcome(sources, read)
    problems += outcome_problems
    status = read.status
    understood = status is not None or read.outcome is not None
    if hits and field is not None and not understood:
        problems.insert(
            0, Problem(field.line + 1, f"“{short(unwrap(field.value))}” is not a status that jobboard knows")
        )
    elif status is None and outcome is not None:
        status = "OFFER" if outcome in ("accepted", "declined") else furthest(known) or "APPLIED"
    elif status is None:
        problems.append(Problem(None, "no status is stated"))
    reasons = stated(sources.fields, "reason")
    reason = unwrap(reasons[0].value) if reasons else read.reason
    return Stage(status, outcome, reason, field, outcome_field, tuple(problems))


def _outcome(sources: Sources, read: StatusWords) -> tuple[str | None, Field | None, list[Problem]]:
    hits = stated(sources.fields, "outcome")
    place = place_of(sources.fields, "outcome")
    if not hits:
        return read.outcome, place, []
    meanings = [
        (hit, outcome_named(unwrap(hit.value)) or read_status(hit.value, on_offer=True).outcome) for hit in hits
    ]
    known = [(hit, meaning) for hit, meaning in meanings if meaning]
    problems = [
        Problem(hit.line + 1, f"“{short(unwrap(hit.value))}” is not an outcome that jobboard knows")
        for hit, meaning in meanings
        if meaning is None and read_status(hit.value, extra=sources.extra_words).stated
    ]
    if not known:
        return read.outcome, place, problems
    field, outcome = known[0]
    also = [(hit, meaning) for hit, meaning in known[1:] if meaning != outcome]
    problems += (
        Problem(hit.line + 1, f"outcome also says {short(unwrap(hit.value))}, line {hit.line + 1}") for hit, _ in also
    )
    if read.outcome not in (None, outcome):
        problems.append(Problem(field.line + 1, f"outcome says {outcome}, but the status says {read.outcome}"))
    return outcome, field, problems


def read_facts(sources: Sources, stage: Stage) -> Facts:
    """The facts of a file. `guessed` names what only the H1's order or the file's name says."""
    fields = sources.fields
    problems = list(stage.problems)
    company, position, guessed = _names(sources, stage)
    applied = _first(fields, "applied")
    applied_iso = _day(applied, "application date", problems)
    _also(
        fields, "applied", "application date", lambda field: read_date(field.value).iso or unwrap(field.value), problems
    )
    _also(fields, "url", "URL", lambda field: first_url(field.value), problems)
    next_field, salary = _first(fields, "next"), _first(fields, "salary")
    said = [field for field in fields if field.name != "location" or field.value.casefold() not in YES_OR_NO]
    plain: dict[str, Any] = {name: _first_text(said, name) for name in _PLAIN}
    next_action = _next(next_field, problems)
    problems += (problem for each in sources.rounds if (problem := _undated(each)))
    return Facts(
        **{**plain, "reason": stage.reason},
        company=company,
        position=position,
        status=stage.status,
        status_text=stage.status_field.value or None if stage.status_field else None,
        outcome=stage.outcome,
        url=next((url for field in stated(fields, "url") if (url := first_url(field.value))), None),
        applied=applied_iso,
        applied_text=unwrap(applied.value) if applied else None,
        posted=_day(_first(fields, "posted"), "posting date", problems),
        deadline=_day(_first(fields, "deadline"), "deadline", problems),
        salary=read_salary(unwrap(salary.value)) if salary else None,
        next=next_action,
        tags=_tags(fields),
        done=sources.progress[0],
        total=sources.progress[1],
        guessed=guessed,
        problems=tuple(problems),
        changed=latest(sources.history) or applied_iso,
        rounds=sources.rounds,
    )


def _names(sources: Sources, stage: Stage) -> tuple[str | None, str | None, tuple[str, ...]]:
    """The company and the position, and which of them no statement of the file backs."""
    company, position = _first_text(sources.fields, "company"), _first_text(sources.fields, "position")
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


def _first(fields: Iterable[Field], name: str) -> Field | None:
    return next(iter(stated(fields, name)), None)


def _first_text(fields: Iterable[Field], name: str) -> str | None:
    field = _first(fields, name)
    return (unwrap(field.value) or None) if field else None


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


def _also(
    fields: Sequence[Field], name: str, what: str, meaning: Callable[[Field], _T | None], problems: list[Problem]
) -> None:
    """A problem for each explicit hit (not a bare URL) that says something else than the first."""
    hits = [field for field in stated(fields, name) if field.kind != "bare" and meaning(field) is not None]
    problems += (
        Problem(other.line + 1, f"{what} also says {short(unwrap(other.value))}, line {other.line + 1}")
        for other in hits[1:]
        if meaning(other) != meaning(hits[0]) and not (other.style == hits[0].style == "listed")
    )


def _tags(fields: Sequence[Field]) -> tuple[str, ...]:
    parts = [part for field in stated(fields, "tags") for part in _TAG_MARKS.split(unwrap(field.value))]
    return tuple(dict.fromkeys(tag for part in parts if (tag := part.strip().lstrip("#").strip())))
