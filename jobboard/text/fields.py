"""The fields of a file: named facts, each with the exact span where its value stands.

Forms (design, section 4): front matter; `- **Name**: value`, `**Name:** value`, `- Name: value`, rows of a two-column
table, `Name: value` lines of a head block, `name:: value`; a heading that is a field name with its value below; a bare
URL on a line of its own. Code, comments, quotes, the posting, notes, interviews, history and preparation hold none;
behind the posting only a few are read, for what stands there is often pasted too.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from jobboard.slots import frozen
from jobboard.text.field import URL, Field
from jobboard.text.heading_fields import under_heading
from jobboard.text.line_fields import fields_of_lines
from jobboard.text.names import field_named, names_an_advert, section_named
from jobboard.text.outline import BLANK, TEXT, Heading, Outline
from jobboard.text.zones import POSTING, Zone, zones

if TYPE_CHECKING:
    from jobboard.text.frontmatter import Entry, FrontMatter

AFTER_POSTING = frozenset("status outcome reason applied contact next tags guide".split())
"""What is still read behind the posting."""

_LATER = frozenset(("heading", "bare"))
"""The kinds of fields that may stand in front of others that count more."""

_LONGEST_NAME = 48
_URL_LINE = re.compile(r"<?https?://[^\s<>]+>?$")


@frozen
class Found:
    """All hits, in the order in which they count (by tier, then as they stand), and the zones of the text."""

    fields: tuple[Field, ...]
    zones: tuple[Zone, ...]


def find_fields(found: Outline, front: FrontMatter | None) -> Found:
    """Every field of the text."""
    hits = [_of_entry(name, entry) for entry in front.entries if (name := field_named(entry.key))] if front else []
    postings = [heading for heading in found.headings if section_named(heading.text) == POSTING]
    url_posting = frozenset(heading.line for heading in postings if _holds_url(found, heading))
    whole = zones(found, _posting_line(found), url_posting)
    for zone in whole:
        if zone.holds_fields:
            read = _in_zone(found, zone)
            hits += [hit for hit in read if _counts_behind(hit, zone)] if zone.after_posting else read
    if not _LATER.isdisjoint([hit.kind for hit in hits]):
        hits.sort(key=lambda hit: hit.tier)
    return Found(tuple(hits), tuple(whole))


def _counts_behind(hit: Field, zone: Zone) -> bool:
    """Whether a field is read behind the posting; until when an offer is to be answered is."""
    return hit.name in AFTER_POSTING or (zone.name == "offer" and hit.name == "deadline")


def _in_zone(found: Outline, zone: Zone) -> list[Field]:
    read = fields_of_lines(found, zone)
    if zone.heading is not None and (name := field_named(zone.heading.text)):
        hit = under_heading(found, zone.heading, name)
        if hit is not None:
            read.insert(0, hit)
    return read


def _of_entry(name: str, entry: Entry) -> Field:
    return Field(name, entry.value, entry.start, entry.end, entry.line, "yaml", entry.style)


def _holds_url(found: Outline, heading: Heading) -> bool:
    """Whether the first line below a heading is a URL."""
    below = next((line for line in range(heading.body, len(found.lines)) if found.kinds[line] != BLANK), None)
    return below is not None and _URL_LINE.match(found.lines[below].strip()) is not None


def _posting_line(found: Outline) -> int:
    """The index of the head-block line (`Contents:`) behind which the posting stands, or -1."""
    follows = -1
    lines = found.lines
    for line in [line for line, kind in enumerate(found.kinds) if kind == TEXT]:
        text = lines[line]
        colon = text.find(":")
        if colon < 0 or (colon > _LONGEST_NAME and not text[0].isspace()):
            continue
        name = text[:colon].lstrip()
        if len(name) > _LONGEST_NAME or section_named(name.strip("*_ ")) != POSTING:
            continue
        rest = text[colon + 1 :]
        if URL.search(rest) or names_an_advert(name):
            continue
        if not rest.strip("*_ \t"):
            return line
        if name[0] not in "*_":
            follows = follows if follows > line else _next_field(found, line + 1)
            if follows < 0:
                return line
    return -1


def _next_field(found: Outline, line: int) -> int:
    """The index of the first line from here on that states a field, no other kind of line between, or -1."""
    while line < len(found.lines) and found.kinds[line] == TEXT:
        if field_named(found.lines[line].partition(":")[0]):
            return line
        line += 1
    return -1
