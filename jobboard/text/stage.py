"""How far an application got and how it ended, by the fields that say so: its status, outcome and reason."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from jobboard.slots import frozen_often
from jobboard.text.field import Field
from jobboard.text.history import furthest, statuses_in
from jobboard.text.markup import unwrap
from jobboard.text.short import short
from jobboard.text.values import HistoryLine, Problem, Round
from jobboard.text.words import StatusWords, is_stated, outcome_named, read_status


class Sources:
    """All that the facts are drawn from. `title` is the H1 as written; `name` the file's or folder's name.

    `said` are the fields that state something, by their names, those that count first leading.
    """

    def __init__(
        self,
        fields: Sequence[Field],
        title: str | None,
        name: str,
        history: Sequence[HistoryLine],
        rounds: tuple[Round, ...],
        progress: tuple[int, int],
        extra_words: Mapping[str, str],
    ) -> None:
        self.fields, self.title, self.name = fields, title, name
        self.history, self.rounds, self.progress, self.extra_words = history, rounds, progress, extra_words
        self.said: dict[str, list[Field]] = {}
        for field in fields:
            if is_stated(field.value):
                self.said.setdefault(field.name, []).append(field)


@frozen_often
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
    extra, on_offer, has_round = sources.extra_words, "OFFER" in known, bool(sources.rounds)
    hits = [
        (field, read)
        for field in sources.said.get("status", ())
        if (read := read_status(field.value, extra=extra, on_offer=on_offer, has_round=has_round)).stated
    ]
    field, read = hits[0] if hits else (place_of(sources.fields, "status"), StatusWords(stated=False))
    problems += [
        Problem(other.line + 1, f"status also says {short(unwrap(other.value))}, line {other.line + 1}")
        for other, also in hits[1:]
        if (also.status, also.outcome) != (read.status, read.outcome)
    ]
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
    reasons = sources.said.get("reason")
    reason = unwrap(reasons[0].value) if reasons else read.reason
    return Stage(status, outcome, reason, field, outcome_field, tuple(problems))


def _outcome(sources: Sources, read: StatusWords) -> tuple[str | None, Field | None, list[Problem]]:
    hits = sources.said.get("outcome")
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
