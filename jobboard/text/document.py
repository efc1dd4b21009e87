"""A file as a whole: what it states, and where everything stands that a patch may touch."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from jobboard.slots import frozen
from jobboard.text.application import is_application
from jobboard.text.checklists import progress, read_checklists
from jobboard.text.dates import read_date
from jobboard.text.facts import Sources, Stage, read_facts, read_stage
from jobboard.text.field import Field
from jobboard.text.fields import Found, find_fields
from jobboard.text.history import read_history, since
from jobboard.text.interviews.rounds import read_rounds
from jobboard.text.log import read_log
from jobboard.text.names import plain
from jobboard.text.outline import Outline, outline
from jobboard.text.reply_by import read_reply_by
from jobboard.text.values import Checklist, Facts, HistoryLine, Problem, Round, Section
from jobboard.text.zones import POSTING, PREPARATION, Zone

if TYPE_CHECKING:
    from jobboard.text.frontmatter import FrontMatter

MOST_PROBLEMS = 50
"""So many problems of a file are told one by one."""


@frozen
class Document:
    """One reading of one text. `facts` is what the board keeps; the rest is for showing and for patching."""

    text: str
    facts: Facts
    is_application: bool
    stage: Stage
    fields: tuple[Field, ...]
    outline: Outline
    zones: tuple[Zone, ...]
    front: FrontMatter | None
    checklists: tuple[Checklist, ...]
    rounds: tuple[Round, ...]
    history: tuple[HistoryLine, ...]
    extra_words: Mapping[str, str]
    name: str

    @property
    def sections(self) -> tuple[Section, ...]:
        """The headings of the file, markup off."""
        return tuple(Section(plain(each.text), each.level, each.line + 1) for each in self.outline.headings)


def read_document(
    text: str, name: str, extra_words: Mapping[str, str] | None = None, *, with_terms: bool = True
) -> Document:
    """Read a text. `name` is the file's (or folder's) name without suffix: the company where nothing else names one.

    Without `with_terms` what criteria are judged by is not looked for. Never raises: what is not understood is a
    problem of the facts, not an error.
    """
    words = extra_words or {}
    front, front_problem = _front_of(text)
    found = outline(text, front.close + 1 if front else 0)
    hits = find_fields(found, front)
    history = read_history(found, hits.zones)
    rounds = read_rounds(found, hits.zones, lambda: _days(found, hits, history))
    checklists = read_checklists(found, hits.zones)
    title = next((heading.text for heading in found.headings if heading.level == 1), None)
    sources = Sources(hits.fields, title, name, history, rounds, progress(checklists), words)
    stage = read_stage(sources)
    facts = read_facts(sources, stage)
    if front_problem is not None or len(facts.problems) > MOST_PROBLEMS:
        _complete(facts, problems=_told(facts.problems, front_problem))
    if with_terms:
        from jobboard.text.terms.reader import read_answered, read_terms

        _complete(facts, terms=read_terms(found, hits, front, facts), answered=read_answered(found, hits.zones))
    log = read_log(found, hits.zones, rounds)
    reply_by = read_reply_by(found, hits.fields)
    came = since(history, stage.status, stage.outcome, facts.applied, words)
    _complete(facts, since=came, logged=log.logged, nudged=log.nudged, reply_by=reply_by)
    zone_names = {zone.name for zone in hits.zones}
    known = is_application(
        facts,
        sources,
        posting=POSTING in zone_names,
        preparation=not zone_names.isdisjoint(PREPARATION) or any(each.kind != "tasks" for each in checklists),
    )
    document = Document(
        text, facts, known, stage, hits.fields, found, hits.zones, front, checklists, rounds, history, words, name
    )
    if facts.status == "OFFER":
        from jobboard.text.offer import read_offer

        offer = tuple((each.name, each.value, each.line, each.label, each.below) for each in read_offer(document))
        _complete(facts, offer=offer)
    return document


def _front_of(text: str) -> tuple[FrontMatter | None, Problem | None]:
    """The front matter, and what is to be told of it. How it is read is imported with the first text that has some."""
    if not text.startswith(("---", "\ufeff---")):
        return None, None
    from jobboard.text.frontmatter import problem_of_front, read_front_matter

    front = read_front_matter(text)
    return front, problem_of_front(text, front)


def _days(found: Outline, hits: Found, history: Iterable[HistoryLine]) -> Iterator[str]:
    """The days that the fields, the history and the log name."""
    yield from (each.date for each in history if each.date)
    yield from read_log(found, hits.zones).logged
    for field in hits.fields:
        if field.name in ("applied", "posted", "deadline", "next") and (day := read_date(field.value).iso):
            yield day


def _told(problems: Sequence[Problem], first: Problem | None) -> tuple[Problem, ...]:
    """The problems behind a first one; of very many the first, and how many more there are."""
    told = [*([first] if first is not None else []), *problems]
    more = len(told) - MOST_PROBLEMS
    return tuple(told if more <= 0 else [*told[:MOST_PROBLEMS], Problem(None, f"and {more:,} more of these")])


def _complete(facts: Facts, **values: Any) -> None:
    """Complete facts that nobody else has seen yet; a copy of them would cost as much as many a file's terms."""
    for name, value in values.items():
        object.__setattr__(facts, name, value)
