"""The lines of a file that state a term: in its fields, in the head, in the posting."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache, partial
from typing import TYPE_CHECKING

from jobboard.text.field import Field
from jobboard.text.fields import Found
from jobboard.text.markup import unwrap
from jobboard.text.outline import BLANK, BULLET, HEADING, ROW, TEXT, Outline
from jobboard.text.stated import is_stated
from jobboard.text.terms.glance import may_state
from jobboard.text.terms.labels import named, pieces
from jobboard.text.terms.posting import Posting, bare_line, said_behind
from jobboard.text.terms.sentences import Said
from jobboard.text.terms.workplace import workplace
from jobboard.text.values import Term
from jobboard.text.zones import POSTING, Zone

if TYPE_CHECKING:
    from jobboard.text.frontmatter import FrontMatter

MOST = 500
"""So often each part of a word is looked at in a file, and so many of its lines are."""

LONGEST_WORDS = 160
"""Characters of a line that are kept."""

_STATING = frozenset((TEXT, BULLET, ROW))
_LABEL_END = re.compile(r"\*\*|__|[|·•#]|::")


def terms_of_lines(found: Outline, hits: Found, front: FrontMatter | None, cues: Mapping[str, int]) -> Iterator[Term]:
    """The terms of the fields of a place, and of all lines that hold one of the cues, given with their last offsets."""
    placed = [field for field in hits.fields if field.name == "location" and is_stated(field.value)][:MOST]
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
    postings: dict[int, Posting] = {}
    for line, zone in _lines_with(found, zone_at, cues, front.close + 1 if front else 0):
        if zone.name == POSTING:
            posting = postings.setdefault(zone.start, Posting(found, zone))
            yield from _terms(posting.terms(line), line, partial(bare_line, found, line))
        elif _is_head(zone) and (line not in taken or _has_more(found.lines[line])):
            yield from _of_head(found, zone, line, is_placed=line in taken)


class _Zones:
    """Finds the zone of a line."""

    def __init__(self, zones: Sequence[Zone]) -> None:
        self.zones = zones
        self.starts = [zone.start for zone in zones]
        self.last = zones[0]

    def __call__(self, line: int) -> Zone:
        if not self.last.start <= line < self.last.end:
            self.last = self.zones[max(0, bisect_right(self.starts, line) - 1)]
        return self.last


def _lines_with(found: Outline, zone_at: _Zones, cues: Mapping[str, int], first: int) -> list[tuple[int, Zone]]:
    """The lines that may state something with one of the cues, in file order, each with its zone."""
    lines: dict[int, Zone] = {}
    starts, kinds, last = found.starts, found.kinds, found.text.rfind
    for cue, begin in cues.items():
        at = begin
        for _ in range(MOST):
            if at < 0:
                break
            line = bisect_right(starts, at) - 1
            if line in lines:
                at = last(cue, 0, starts[line])
                continue
            if line >= first and kinds[line] in _STATING:
                zone = zone_at.last
                if not zone.start <= line < zone.end:
                    zone = zone_at(line)
                if zone.name != POSTING or may_state(found, cue, at, line):
                    lines[line] = zone
            at = last(cue, 0, at + len(cue) - 1)
    return sorted(lines.items())[:MOST]


def _of_place(found: Outline, field: Field) -> Iterator[Term]:
    """What a field of a place states: `Remote: yes` by its name, `Location: Remote - US` by its value."""
    start = found.starts[field.line]
    said, words = _said_of_place(found.text[start : field.start] if field.start >= start else "", field.value)
    return _terms(said, field.line, words)


@lru_cache(maxsize=2048)
def _said_of_place(before: str, value: str) -> tuple[tuple[Said, ...], str]:
    """What a value states behind what stands before it on its line, and the words that say so."""
    label = next((part for each in reversed(_LABEL_END.split(before)) if (part := each.strip(" \t:：-*+>\"'"))), "")
    piece = named(label, value)
    text = unwrap(value)
    at = workplace(text, is_label=piece is not None and piece.is_remote)
    if piece is not None and piece.is_fully:
        at = at._replace(meaning="fully" if at.meaning in ("remote", "fully") else "")
    if not at.meaning:
        return (), ""
    words = text if workplace(text).meaning else f"{label}: {text}"
    return (Said("remote", at.meaning), *([Said("limit", at.limit)] if at.limit else [])), words


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


def _is_head(zone: Zone) -> bool:
    return zone.holds_fields and zone.name != "offer" and not zone.after_posting


def _has_more(text: str) -> bool:
    """Whether a line may name several fields."""
    return "|" in text or "·" in text or text.count("**") > 2


def _is_first_below(found: Outline, body: int, line: int) -> bool:
    return next((each for each in range(body, line + 1) if found.kinds[each] not in (BLANK, HEADING)), -1) == line


def _terms(said: Iterable[Said], line: int, words: str | Callable[[], str]) -> Iterator[Term]:
    for each in said:
        text = words if isinstance(words, str) else words()
        text = each.words if each.words and len(text) > LONGEST_WORDS else text
        yield (each.kind, each.meaning, shortened(text), line + 1)


def shortened(words: str) -> str:
    """The words in one line, a long one cut behind a word."""
    text = " ".join(words.strip("| ").split())
    if len(text) <= LONGEST_WORDS:
        return text
    cut = text[:LONGEST_WORDS].rsplit(" ", 1)[0]
    return f"{cut.rstrip(' ,;:–—-')}…"
