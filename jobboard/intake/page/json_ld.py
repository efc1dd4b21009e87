"""The JobPosting of schema.org in a text of JSON: of a script of a page (JSON-LD), or of a file of its own."""

from __future__ import annotations

from collections.abc import Iterable

from jobboard.errors import Refused
from jobboard.intake.page.description import description_of
from jobboard.intake.page.job_facts import facts_of
from jobboard.intake.page.json_values import (
    MOST_CHARACTERS,
    MOST_VALUES,
    Thing,
    is_a,
    is_too_large,
    loaded,
    members,
    things,
    values_in,
)
from jobboard.intake.page.one_per_place import joined_by_place
from jobboard.intake.values import Found, Posting, first_of_each
from jobboard.slots import frozen

NO_JOB = "It holds no JobPosting (schema.org)"
TOO_LARGE = f"It is JSON of more than {MOST_CHARACTERS:,} characters or {MOST_VALUES:,} values"
MOST_JOBS = 200
"""Of so many jobs it is looked at which are the same; more are a list."""


@frozen
class Job:
    """One JobPosting: what it states, and the thing itself, whose description becomes markdown when it is wanted.

    `is_markdown`: the description is that already.
    """

    found: tuple[Found, ...]
    thing: Thing
    is_markdown: bool = False

    def value(self, name: str) -> str | None:
        """What it states of that name."""
        return next((each.value for each in self.found if each.name == name), None)


def jobs_in(sources: Iterable[str], where: str = "JSON-LD") -> tuple[Job, ...]:
    """The different jobs of the scripts of one page, each once. Jobs of a list count only where no other stands.

    A job that is stated for each of its places has them all. A script is passed over with which those
    that are read would hold more than MOST_VALUES values.

    Raises Refused for more than MOST_JOBS.
    """
    main: list[Thing] = []
    listed: list[Thing] = []
    known: dict[str, Thing] = {}
    left = MOST_VALUES
    for source in sources:
        values = values_in(source)
        if values > left:
            continue
        left -= values
        for thing, in_list in things(loaded(source)):
            name = thing.get("@id")
            if isinstance(name, str) and len(thing) > 2:
                known.setdefault(name, thing)
            if is_a(thing, "jobposting"):
                (listed if in_list else main).append(thing)
        if len(main) > MOST_JOBS:
            break
    if len(main or listed) > MOST_JOBS:
        raise Refused(several(len(main or listed)))
    return different(Job(facts_of(thing, known, where), thing) for thing in joined_by_place(main or listed))


def different(jobs: Iterable[Job]) -> tuple[Job, ...]:
    """Each job once; two statements of one complete each other, the first counts where both speak."""
    found: list[Job] = []
    for job in jobs:
        at = next((at for at, other in enumerate(found) if same(job, other)), None)
        if at is None:
            found.append(job)
        else:
            found[at] = joined(found[at], job)
    return tuple(found)


def same(one: Job, other: Job) -> bool:
    """Whether both are the same job: by id, else by address, else by position, company and place."""
    for name in ("job_id", "url"):
        here, there = one.value(name), other.value(name)
        if here and there:
            return here == there
    if one.value("position") is None or one.value("position") != other.value("position"):
        return False
    return all(
        one.value(name) == other.value(name) or None in (one.value(name), other.value(name))
        for name in ("company", "location")
    )


def joined(one: Job, other: Job) -> Job:
    """Both statements of one job: the first counts where both speak."""
    text = one if one.thing.get("description") else other
    return Job(first_of_each(*one.found, *other.found), text.thing, text.is_markdown)


def described(job: Job) -> str:
    """The description of the job as markdown."""
    if not job.is_markdown:
        return description_of(job.thing)
    return "\n\n".join(each for each in members(job.thing.get("description")) if isinstance(each, str)).strip()


def several(number: int) -> str:
    """Why a page of so many jobs is refused."""
    told = f"more than {MOST_JOBS}" if number > MOST_JOBS else str(number)
    return f"It states {told} jobs; import one posting at a time"


def one_of(jobs: tuple[Job, ...]) -> Job | None:
    """The only job; None without one. Raises Refused where there are several."""
    if len(jobs) > 1:
        raise Refused(several(len(jobs)))
    return jobs[0] if jobs else None


def job_posting(text: str) -> tuple[tuple[Found, ...], str] | None:
    """What the JobPosting in a text of JSON-LD states, and its description as markdown; None where there is none.

    Raises Refused where it states several jobs.
    """
    job = one_of(jobs_in([text]))
    return (job.found, described(job)) if job else None


def read_json(text: str) -> Posting:
    """The posting in a file of JSON. Raises Refused where it holds no JobPosting, or several, or is too large."""
    if is_too_large(text):
        raise Refused(TOO_LARGE)
    stated = job_posting(text)
    if stated is None:
        raise Refused(NO_JOB)
    return Posting("json", stated[1], stated[0])
