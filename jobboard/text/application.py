"""Whether a file is an application, by what it states."""

from __future__ import annotations

from jobboard.text.facts import Sources
from jobboard.text.title import Title, read_title
from jobboard.text.values import Facts
from jobboard.text.words import read_status

_WEAK = frozenset("tags next source contact location posted guide".split())
"""Fields that any note may have."""


def is_application(facts: Facts, sources: Sources, *, posting: bool, preparation: bool) -> bool:
    """Whether a file is an application (design, section 3): it states a company, a position or a status.

    A `title` alone does not make one: every note has a title. An H1 alone counts with a known prefix or suffix, or when
    it gives two halves and the file also has a posting, a preparation section, a URL or any field, were it empty.
    """
    names = set(sources.said)
    if "company" in names or "outcome" in names or ("status" in names and _says_a_status(sources)):
        return True
    names.discard("status")
    if "position" in names and (len(names - _WEAK) > 1 or not _only_a_title(sources)):
        return True
    title: Title | None = read_title(sources.title) if sources.title else None
    if title is None or not title.halves:
        return bool(title and title.known_affix and title.position)
    return title.known_affix or (title.halves == 2 and (posting or preparation or bool(facts.url or sources.fields)))


def _says_a_status(sources: Sources) -> bool:
    """Whether a field states how far it got; a status like `Active`, or a legend of all of them, does not."""
    return any(read_status(field.value, extra=sources.extra_words).stated for field in sources.said["status"])


def _only_a_title(sources: Sources) -> bool:
    return all(field.kind in ("yaml", "line") for field in sources.fields if field.name == "position")
