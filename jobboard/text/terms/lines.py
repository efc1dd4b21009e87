"""The lines of a file that state a term: in its fields, in the head, in the posting."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

from jobboard.text.field import Field
from jobboard.text.fields import Found
from jobboard.text.frontmatter import FrontMatter
from jobboard.text.markup import unwrap
from jobboard.text.outline import BLANK, BULLET, HEADING, ROW, TEXT, Outline
from jobboard.text.stated import is_stated
from jobboard.text.terms.labels import named, pieces
from jobboard.text.terms.posting import bare_line, posting_terms, said_behind
from jobboard.text.terms.sentences import Said
from jobboard.text.terms.workplace import workplace
from jobboard.text.values import Term
from jobboard.text.zones import POSTING, Zone

MOST = 300
"""So many lines of a file are looked at, of those that hold a word for a term."""

LONGEST_WORDS = 160
"""Characters of a line that are kept."""

_LABEL_END = re.compile(r"\*\*|__|[|·•#]|::")


def terms_of_lines(found: Outline, hits: Found, front: FrontMatter | None, cues: Iterable[str]) -> Iterator[Term]:
    """The terms of all lines that hold one of the cues, in no order; those of fields of a place whatever they hold."""
    placed = [field for field in hits.fields if field.name == "location" and is_stated(field.value)]
    zone_at = _Zones(hits.zones)
    taken = set[int]()
    for field in placed:
        if field.kind == "yaml" or zone_at(field.line).name != "offer":
            taken.add(field.line)
            yield from _of_place(found, field)
    if front is not None:
        for entry in front.entries:
            piece = named(entry.key, entry.value) if entry.line not in taken else None
            if piece is not None:
                yield from _terms(said_behind(piece), entry.line, f"{entry.key}: {entry.value}")
    for line in _lines_with(found, cues, front.close + 1 if front else 0):
        zone, kind = zone_at(line), found.kinds[line]
        if kind not in (TEXT, BULLET, ROW):
            continue
        if zone.name == POSTING:
            yield from _terms(posting_terms(found, zone, line), line, bare_line(found, line))
        elif zone.holds_fields and zone.name != "offer" and not zone.after_posting:
            yield from _of_head(found, zone, line, is_placed=line in taken)


class _Zones:
    """Finds the zone of a line."""

    def __init__(self, zones: Sequence[Zone]) -> None:
        self.zones = zones
        self.starts = [zone.start for zone in zones]

    def __call__(self, line: int) -> Zone:
        return self.zones[max(0, bisect_right(self.starts, line) - 1)]


def _lines_with(found: Outline, cues: Iterable[str], first: int) -> list[int]:
    """The first lines that hold one of the cues, in file order."""
    lines = set[int]()
    start = found.starts[first] if first < len(found.starts) else len(found.text)
    for cue in cues:
        at = found.text.find(cue, start)
        for _ in range(MOST):
            if at < 0:
                break
            line = bisect_right(found.starts, at) - 1
            lines.add(line)
            at = found.text.find(cue, found.next_start(line))
    return sorted(lines)[:MOST]


def _of_place(found: Outline, field: Field) -> Iterator[Term]:
    """What a field of a place states: `Remote: yes` by its name, `Location: Remote - US` by its value."""
    start = found.starts[field.line]
    before = found.text[start : field.start] if field.start >= start else ""
    label = next((part for each in reversed(_LABEL_END.split(before)) if (part := each.strip(" \t:：-*+>\"'"))), "")
    piece = named(label, field.value)
    is_label = piece is not None and piece.is_remote
    at = workplace(unwrap(field.value), is_label=is_label)
    says_itself = bool(workplace(unwrap(field.value)).meaning)
    words = unwrap(field.value) if says_itself else f"{label}: {unwrap(field.value)}"
    if piece is not None and piece.is_fully:
        at = at._replace(meaning="fully" if at.meaning in ("remote", "fully") else "")
    if at.meaning:
        said = [Said("remote", at.meaning), *([Said("limit", at.limit)] if at.limit else [])]
        yield from _terms(said, field.line, words)


def _of_head(found: Outline, zone: Zone, line: int, *, is_placed: bool) -> Iterator[Term]:
    """What a line of the head states behind a name that is no field, or below a heading that is such a name."""
    text = bare_line(found, line)
    asked = list(pieces(text))
    heading = zone.heading
    if not asked and heading is not None and _is_first_below(found, heading.body, line):
        asked = [piece for piece in (named(heading.text, text),) if piece is not None]
    for piece in asked:
        said = [each for each in said_behind(piece) if not (is_placed and each.kind != "employment")]
        yield from _terms(said, line, text)


def _is_first_below(found: Outline, body: int, line: int) -> bool:
    return next((each for each in range(body, line + 1) if found.kinds[each] not in (BLANK, HEADING)), -1) == line


def _terms(said: Iterable[Said], line: int, words: str) -> Iterator[Term]:
    short = shortened(words)
    for each in said:
        yield (each.kind, each.meaning, short, line + 1)


def shortened(words: str) -> str:
    """The words in one line, a long one cut behind a word."""
    text = " ".join(words.strip("| ").split())
    if len(text) <= LONGEST_WORDS:
        return text
    cut = text[:LONGEST_WORDS].rsplit(" ", 1)[0]
    return f"{cut.rstrip(' ,;:–—-')}…"
