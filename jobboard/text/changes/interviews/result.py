"""Note how a round went: its result, the questions asked, pay that was named, who is owed a thank-you, what is next."""

from __future__ import annotations

import re
from collections.abc import Sequence

from jobboard.errors import Refused
from jobboard.slots import replace
from jobboard.text.changes.interviews.asked import asked_edits
from jobboard.text.changes.interviews.items import Beside, behind, behind_all
from jobboard.text.changes.interviews.lines import Lines
from jobboard.text.changes.interviews.part import Part, part_of
from jobboard.text.changes.interviews.people import is_thanks, joined, people_in, thanks_to, unthanked
from jobboard.text.changes.interviews.proof import Meant, proven
from jobboard.text.changes.interviews.rounds import RESULTS, Debrief
from jobboard.text.changes.interviews.same import named
from jobboard.text.changes.interviews.spelled import spelled
from jobboard.text.changes.interviews.style import CALLED, Style, style_of
from jobboard.text.document import Document, read_document
from jobboard.text.edit import Edit, apply
from jobboard.text.markup import unwrap
from jobboard.text.outline import BAR, ROW
from jobboard.text.typed import typed_line
from jobboard.text.values import Item, Round


def note_result(document: Document, each: Round, debrief: Debrief) -> tuple[Edit, ...]:
    """The patch that notes how a round of this document went; `()` where all of it stands there already.

    What the debrief leaves empty stays. A thank-you is added for each person who has none yet, unless the round was
    cancelled. Raises Refused where a value would be read as something else, or the round has no room for it.
    """
    if debrief.result not in (None, *RESULTS):
        raise Refused(f"“{debrief.result}” is no result ({', '.join(RESULTS)})")
    part = part_of(document, each)
    people = tuple(name for name in map(typed_line, debrief.with_whom) if name)
    after = replace(
        each,
        result=debrief.result if debrief.result and not _same(each.result, debrief.result) else each.result,
        with_whom=joined(people) if people and people != people_in(each.with_whom or "") else each.with_whom,
    )
    next_edits = _next(document, debrief.next or "")
    meant = Meant(
        tuple(after if one is each else one for one in document.rounds),
        what=f"“{named(each)}” cannot be changed safely",
    )
    if next_edits:
        facts = read_document(apply(document.text, next_edits), document.name, document.extra_words).facts
        meant = replace(meant, next=facts.next)
    if part.shape == "row":
        return proven(document, [*_in_row(part, after, debrief), *next_edits], meant)
    edits, came, went = _in_part(part, after, debrief)
    if not edits and not next_edits:
        return ()
    return proven(document, [*edits, *next_edits], replace(meant, came=came, went=went))


def _in_part(
    part: Part, after: Round, debrief: Debrief
) -> tuple[list[Edit], tuple[tuple[str, bool], ...], tuple[tuple[str, bool], ...]]:
    """The edits below a heading or an item, and the items that come and go with them."""
    before, style = part.round, style_of(part.document, part)
    lines, edits = Lines(part, style), []
    if after.with_whom != before.with_whom:
        edits += _set(part, style, lines, "with", after.with_whom or "")
    if after.result != before.result:
        edits += _in_title(part, after) or _set(part, style, lines, "result", after.result or "")
    edits += asked_edits(part, style, lines, debrief.asked)
    if pay := typed_line(debrief.pay or ""):
        edits += _set(part, style, lines, "pay", pay)
    came, went = [], []
    if not _same(after.result, "cancelled"):
        owed, renamed = _owed(part, people_in(after.with_whom or ""))
        if renamed is not None:
            edits.append(_name(part, renamed, owed[0]))
            went.append((renamed.text, False))
        for person in owed[renamed is not None :]:
            text = spelled(thanks_to(person), "name", opening=True)
            lines.item(_place_of_thanks(part, lines, style), text, done=False)
        came = [(thanks_to(person), False) for person in owed]
    edits += lines.edits()
    if edits:
        part.check_open("how it went")
    return edits, tuple(came), tuple(went)


def _owed(part: Part, people: Sequence[str]) -> tuple[tuple[str, ...], Item | None]:
    """Who has no thank-you yet, and the open one to nobody by name that becomes the first one's."""
    nameless = [item for item in part.items if item.text == thanks_to("")]
    owed = unthanked(people, (item.text for item in part.items))
    if any(item.done for item in nameless):
        return (), None
    return owed, nameless[0] if nameless and owed else None


def _name(part: Part, item: Item, person: str) -> Edit:
    """The thank-you to nobody by name as one to this person."""
    found, line = part.document.outline, item.line - 1
    column = found.lines[line].index("note") + len("note")
    addressed = spelled(thanks_to(person), "name", opening=True).removeprefix("Thank-you note")
    return Edit(found.starts[line] + column, "", addressed.removesuffix(" within 24 hours"))


def _place_of_thanks(part: Part, lines: Lines, style: Style) -> Beside:
    """Where a thank-you goes: behind the last one, else behind the other items, else behind the fields."""
    thanks = [item for item in part.items if is_thanks(item.text)]
    if thanks:
        return behind(part, thanks[-1])
    return behind_all(part) if part.items else Beside(lines.end_of_fields, style.mark)


def _set(part: Part, style: Style, lines: Lines, name: str, value: str) -> list[Edit]:
    """The edit that writes over a field of the round; one that is not there goes to `lines`."""
    text, spelling = part.document.text, spelled(value, CALLED.get(name, name))
    label = part.label(name)
    if label is None:
        lines.field(name, [style.line(name, spelling)])
        return []
    old = text[label.start : label.end]
    if unwrap(old) == value:
        return []
    gap = "" if old or text[label.start - 1 : label.start] in (" ", "\t") else " "
    return [Edit(label.start, old, gap + spelling)]


def _in_title(part: Part, after: Round) -> list[Edit]:
    """The edit of a result that stands in the heading or the first line of the round (`### SQL (waiting)`)."""
    before, found = part.round.result, part.document.outline
    if part.label("result") is not None or not before or not after.result:
        return []
    text = found.lines[part.first]
    words = [match.start() for match in re.finditer(rf"\b{re.escape(before)}\b", text, re.IGNORECASE)]
    if not words:
        return []
    old = text[words[-1] : words[-1] + len(before)]
    return [
        Edit(found.starts[part.first] + words[-1], old, after.result.capitalize() if old[0].isupper() else after.result)
    ]


def _in_row(part: Part, after: Round, debrief: Debrief) -> list[Edit]:
    """The edit of a row of a table that has a column for the result; there is room for nothing else."""
    from jobboard.text.interviews.labels import columns_of

    if debrief.asked or debrief.pay or after.with_whom != part.round.with_whom:
        part.check_open("that")
    if after.result == part.round.result:
        return []
    found, line = part.document.outline, part.first
    head = line
    while head > 0 and found.kinds[head - 1] == ROW:
        head -= 1
    names = columns_of(found.lines[head])
    bars = [match.start() for match in BAR.finditer(found.lines[line])]
    column = names.index("result") if "result" in names else len(bars)
    column += found.lines[line].lstrip().startswith("|")
    if not 0 < column < len(bars):
        raise Refused(f"line {line + 1}: this table has no column for the result; add one by hand")
    start, end = bars[column - 1] + 1, bars[column]
    cell = found.lines[line][start:end]
    return [Edit(found.starts[line] + start, cell, f" {after.result} ".ljust(len(cell)))]


def _next(document: Document, value: str) -> tuple[Edit, ...]:
    from jobboard.text.changes.fields.field import set_value

    return set_value(document, "next", value) if typed_line(value) else ()


def _same(stated: str | None, result: str) -> bool:
    """Whether a result that stands there says just that, in any case."""
    return unwrap(stated or "").strip(" .!").casefold() == result
