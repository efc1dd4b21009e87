"""The interviews that a file states below `## Interviews`: by headings, dated lines, tables, or its own lines.

Most files have none: how they are read is imported with the first that has some.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice

from jobboard.text.outline import Outline
from jobboard.text.values import Round
from jobboard.text.zones import Zone

MOST = 300
"""So many rounds are read of a file; nobody has more."""


def read_rounds(found: Outline, zones: Iterable[Zone]) -> tuple[Round, ...]:
    """The rounds in file order. `date` is the ISO date of the moment that is stated, in the zone that is stated."""
    sections = [zone for zone in zones if zone.name == "interviews"]
    if not sections:
        return ()
    from jobboard.text.interviews.reader import RoundReader

    return tuple(islice(RoundReader(found).read(sections), MOST))
