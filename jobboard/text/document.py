"""A file as a whole: what it states, and where everything stands that a patch may touch."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from jobboard.text.checklists import progress, read_checklists
from jobboard.text.facts import Sources, Stage, is_application, read_facts, read_stage
from jobboard.text.field import Field
from jobboard.text.fields import find_fields
from jobboard.text.frontmatter import FrontMatter, read_front_matter
from jobboard.text.history import read_history
from jobboard.text.interviews.rounds import read_rounds
from jobboard.text.names import plain
from jobboard.text.outline import Outline, outline
from jobboard.text.terms.reader import read_answered, read_terms
from jobboard.text.values import Answered, Checklist, Facts, HistoryLine, Round, Section, Term
from jobboard.text.zones import POSTING, PREPARATION, Zone


@dataclass(frozen=True, slots=True)
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


def read_document(text: str, name: str, extra_words: Mapping[str, str] | None = None) -> Document:
    """Read a text. `name` is the file's (or folder's) name without suffix: the company where nothing else names one.

    Never raises: what is not understood is a problem of the facts, not an error.
    """
    words = extra_words or {}
    front = read_front_matter(text)
    found = outline(text, front.close + 1 if front else 0)
    hits = find_fields(found, front)
    history = read_history(found, hits.zones)
    rounds = read_rounds(found, hits.zones)
    checklists = read_checklists(found, hits.zones)
    title = next((heading.text for heading in found.headings if heading.level == 1), None)
    sources = Sources(hits.fields, title, name, history, rounds, progress(checklists), words)
    stage = read_stage(sources)
    facts = read_facts(sources, stage)
    _set(facts, terms=read_terms(found, hits, front, facts), answered=read_answered(found, hits.zones))
    zone_names = {zone.name for zone in hits.zones}
    known = is_application(
        facts,
        sources,
        posting=POSTING in zone_names,
        preparation=not zone_names.isdisjoint(PREPARATION) or any(each.kind != "tasks" for each in checklists),
    )
    return Document(
        text, facts, known, stage, hits.fields, found, hits.zones, front, checklists, rounds, history, words, name
    )


def _set(facts: Facts, *, terms: tuple[Term, ...], answered: tuple[Answered, ...]) -> None:
    """Complete facts that nobody else has seen yet; a copy of them would cost as much as many a file's terms."""
    object.__setattr__(facts, "terms", terms)
    object.__setattr__(facts, "answered", answered)
