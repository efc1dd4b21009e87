"""The terms of a job as its file states them, and the answers a person gave under `## Criteria`.

This runs for every file that is read. So the whole text is searched for a handful of words first, and what reads lines
is imported where one of them is there.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from jobboard.text.fields import Found
from jobboard.text.frontmatter import FrontMatter
from jobboard.text.outline import Outline
from jobboard.text.stated import is_stated
from jobboard.text.values import Answered, Facts, Term
from jobboard.text.zones import POSTING, Zone

KINDS = ("title", "pay", "place", "remote", "limit", "employment")
"""The kinds of terms, in their order."""

_CUES = ("emote", "ybrid", "site", "ontract", "ermanent", "anywhere")
"""Parts of words without which no posting states a term; `website` and others hold them too."""

_CAPITALS = "REMOTE"
_ABROAD = (
    (("ü", "ä"), ("efristet", "omeoffice", "ome-office", "ome office")),
    (("é",), ("élétravail", "CDI", "CDD", "éterminée")),
    (("ó", "í"), ("eletrabajo", "emoto", "ndefinido", "ontrato")),
)
"""Signs of a language, and parts of its words for a term."""

_OF_THE_HEAD = ("reelance", "emporary", "ixed", "nternship", "B2B", "Homeoffice", "CDI", "efristet")
"""Parts of words that state a term behind a name in the head of a file; looked for up to the posting."""

_LONGEST_HEAD = 2_000
_OF_TITLES = ("contract", "intern", "freelance", "permanent", "temp", "fixed", "ftc", "cover", "cdi", "cdd", "befrist",
              "prakti", "stagiaire", "b2b", "perm")  # fmt: skip
_LIMITS = ("must ", "eside", "based in", "only ")
"""Parts of the sentences that say from where one may work; looked for where one may work remotely."""

_YES_OR_NO = frozenset("yes no true false y n".split())


def read_terms(found: Outline, hits: Found, front: FrontMatter | None, facts: Facts) -> tuple[Term, ...]:
    """The terms that a file states, by kind and in its order. Only what is beyond doubt is one."""
    terms = list(_lines_of_facts(found, hits, facts))
    cues = list(_cues_in(found.text, hits.zones, found))
    if cues:
        from jobboard.text.terms.lines import terms_of_lines

        read = dict.fromkeys(terms_of_lines(found, hits, front, cues))
        terms += sorted(read, key=lambda term: (KINDS.index(term[0]), term[3]))
    if facts.position and any(word in facts.position.casefold() for word in _OF_TITLES):
        terms += _of_title(facts.position, next((line for kind, _, _, line in terms if kind == "title"), 0))
    return tuple(terms)


def read_answered(found: Outline, zones: Sequence[Zone]) -> tuple[Answered, ...]:
    """The answers under `## Criteria`, in their order."""
    for zone in zones:
        if zone.name == "criteria":
            from jobboard.text.terms.answers import answer_lines

            return tuple((each.criterion, each.value, each.line + 1) for each in answer_lines(found, zones))
    return ()


def _lines_of_facts(found: Outline, hits: Found, facts: Facts) -> Iterator[Term]:
    """On which lines the title, the pay and the place stand; a title that no field states stands in the H1."""
    lines: dict[str, int] = {}
    for field in hits.fields:
        name = field.name
        if name in ("position", "salary", "location") and name not in lines and is_stated(field.value):
            if name != "location" or field.value.casefold() not in _YES_OR_NO:
                lines[name] = field.line + 1
    if facts.position:
        first = lines.get("position") or next((each.line + 1 for each in found.headings if each.level == 1), 0)
        yield ("title", "", "", first)
    if facts.salary:
        yield ("pay", "", "", lines.get("salary", 0))
    if facts.location:
        yield ("place", "", "", lines.get("location", 0))


def _cues_in(text: str, zones: Sequence[Zone], found: Outline) -> Iterator[str]:
    """The parts of words to look for, of those that the text holds."""
    is_remote = False
    for cue in _CUES:
        if cue in text:
            is_remote = is_remote or cue in ("emote", "anywhere")
            yield cue
    if _CAPITALS in text:
        is_remote = True
        yield _CAPITALS
    if not text.isascii():
        for signs, words in _ABROAD:
            if any(sign in text for sign in signs):
                yield from (word for word in words if word in text)
    if is_remote:
        yield from (cue for cue in _LIMITS if cue in text)
    head = next((found.starts[zone.start] for zone in zones if zone.name == POSTING), len(text))
    yield from (cue for cue in _OF_THE_HEAD if text.find(cue, 0, min(head, _LONGEST_HEAD)) >= 0)


def _of_title(title: str, line: int) -> list[Term]:
    from jobboard.text.terms.employment import employment_of_title

    kind = employment_of_title(title)
    return [("employment", kind, title, line)] if kind else []
