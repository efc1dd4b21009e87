"""Add a round: a heading below `## Interviews`, its fields, and a thank-you for each person."""

from __future__ import annotations

from collections.abc import Sequence

from jobboard.errors import Refused
from jobboard.text.changes.interviews.part import section_end
from jobboard.text.changes.interviews.people import joined, thanks_to
from jobboard.text.changes.interviews.proof import Meant, NotAsMeant, proven
from jobboard.text.changes.interviews.rounds import NewRound
from jobboard.text.changes.interviews.spelled import spelled
from jobboard.text.changes.interviews.style import CALLED, Style, style_of
from jobboard.text.changes.section import (
    DEEPEST,
    below,
    blank_above,
    blank_below,
    check_open_end,
    new_section,
    section_level,
)
from jobboard.text.document import Document
from jobboard.text.edit import Edit
from jobboard.text.interviews.moment import written, zone_id
from jobboard.text.names import section_named
from jobboard.text.outline import BLANK, OTHER, Heading
from jobboard.text.typed import typed_line
from jobboard.text.values import Round

TITLE = "Interviews"

_NEUTRAL = "Round"
"""A heading that says nothing, for a kind that would be read as something else in one."""


def add_round(document: Document, new: NewRound, own_zone: str) -> tuple[Edit, ...]:
    """The patch that adds a round; `own_zone` is named where a time was given without a zone.

    Its kind is its heading, and a field of its own where the heading would be read as something else.
    Raises Refused where a value would be read as something else, or the file is not safe to add to.
    """
    kind = typed_line(new.kind)
    if not kind:
        raise Refused("a round needs a kind, such as “SQL”")
    people = tuple(name for name in map(typed_line, new.with_whom) if name)
    fields, boxes = _fields(new, people, own_zone), [thanks_to(each) for each in people] or [thanks_to("")]
    try:
        return _added(document, kind, fields, boxes, _round(new, kind, dict(fields), own_zone))
    except NotAsMeant:
        fields = [("kind", kind), *fields]
        return _added(document, _NEUTRAL, fields, boxes, _round(new, kind, dict(fields), own_zone))


def _added(
    document: Document, heading: str, fields: Sequence[tuple[str, str]], boxes: Sequence[str], expected: Round
) -> tuple[Edit, ...]:
    """The patch, if the file read again has exactly one round more, which says what was given."""
    lines = _lines(style_of(document), fields, [spelled(box, "name", opening=True) for box in boxes])
    section = _section(document)
    edit = _in_section(document, section, heading, lines) if section else _with_section(document, heading, lines)
    place = sum(document.outline.starts[each.line - 1] < edit.start for each in document.rounds)
    rounds = (*document.rounds[:place], expected, *document.rounds[place:])
    came = tuple((box, False) for box in boxes)
    what = f"the round “{expected.kind}” cannot be added safely"
    return proven(document, [edit], Meant(rounds, came, headings=1 if section else 2, what=what))


def _fields(new: NewRound, people: Sequence[str], own_zone: str) -> list[tuple[str, str]]:
    """Name and value of what is known, as typed."""
    values = [
        ("when", written(new.when, own_zone) if new.when else ""),
        ("with", joined(people) if people else ""),
        ("where", typed_line(new.where or "")),
    ]
    return [(name, value) for name, value in values if value]


def _lines(style: Style, fields: Sequence[tuple[str, str]], boxes: Sequence[str]) -> list[str]:
    lines: list[str] = []
    for name, value in fields:
        lines += ([""] if lines and style.apart else []) + [style.line(name, spelled(value, CALLED.get(name, name)))]
    between = [""] if lines and not style.bullets else []
    return lines + between + [style.box(box, done=False) for box in boxes]


def _round(new: NewRound, kind: str, fields: dict[str, str], own_zone: str) -> Round:
    """What the new round has to read as."""
    when = new.when
    timed = when is not None and when.time is not None
    return Round(
        0,
        kind,
        fields.get("when"),
        when.date if when else None,
        when.minutes if when else None,
        fields.get("with"),
        fields.get("where"),
        time=when.time if when else None,
        zone=zone_id((when.zone if when else None) or own_zone) if timed else None,
    )


def _section(document: Document) -> Heading | None:
    """The heading that the rounds stand under: the last that has rounds, else the last there is."""
    named = [zone.heading for zone in document.zones if zone.name == "interviews" and zone.heading is not None]
    top = min((heading.level for heading in named), default=0)
    sections = [each for each in named if each.level == top and section_named(each.text) == "interviews"]
    for heading in reversed(sections):
        end = section_end(document, heading.line)
        if any(heading.line < each.line - 1 < end for each in document.rounds):
            return heading
    return sections[-1] if sections else None


def _with_section(document: Document, kind: str, lines: Sequence[str]) -> Edit:
    level = section_level(document, TITLE) + 1
    space = [""] if lines and blank_below(document, otherwise=False) else []
    return new_section(document, TITLE, [_heading(level, kind), *space, *lines])


def _in_section(document: Document, section: Heading, kind: str, lines: Sequence[str]) -> Edit:
    """A heading of its own behind all that stands in the section, but before rules that close it."""
    found, end = document.outline, section_end(document, section.line)
    if section.line < found.unclosed < end or (end == len(found.lines) and found.unclosed >= 0):
        check_open_end(document, "round")
    rounds = [each for each in found.headings if section.line < each.line < end and _is_round(document, each)]
    level = rounds[-1].level if rounds else section.level + 1
    if level > DEEPEST:
        raise Refused(f"line {section.line + 1}: this heading is so deep that no round can stand below it")
    last = end - 1
    while last >= section.body and (found.kinds[last] == BLANK or _is_rule(document, last)):
        last -= 1
    last = max(last, section.body - 1)
    inner = blank_below(document, rounds, otherwise=blank_below(document, otherwise=False))
    body = [_heading(level, kind), *([""] if inner else []), *lines]
    follows = last + 1 < len(found.lines) and found.kinds[last + 1] != BLANK
    if follows and blank_above(document):
        body.append("")
    return below(document, last, body, apart=blank_below(document) if last < section.body else blank_above(document))


def _is_round(document: Document, heading: Heading) -> bool:
    return any(each.line - 1 == heading.line for each in document.rounds)


def _is_rule(document: Document, line: int) -> bool:
    text = document.outline.lines[line].replace(" ", "")
    return document.outline.kinds[line] == OTHER and len(text) > 2 and text[0] in "-*_" and not text.strip(text[0])


def _heading(level: int, kind: str) -> str:
    return f"{'#' * level} {spelled(kind, 'kind of a round', opening=True)}"
