"""A part of an offer: over its value where it stands, as a new line of the offer, or taken away."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from jobboard.errors import Refused
from jobboard.text.changes.fields.field import set_value
from jobboard.text.changes.fields.removal import taken_out
from jobboard.text.changes.fields.wished import wished as wished_field
from jobboard.text.changes.offer_new import ways_to_add
from jobboard.text.changes.place import write_over
from jobboard.text.changes.rest import About, patched, what_else_changed
from jobboard.text.document import Document
from jobboard.text.edit import Edit
from jobboard.text.facts import place_of
from jobboard.text.markup import unwrap
from jobboard.text.offer import Place, offer_places, read_offer
from jobboard.text.offer_names import PARTS
from jobboard.text.outline import BLANK, HEADING
from jobboard.text.stated import is_stated
from jobboard.text.typed import typed_line
from jobboard.text.typed_value import typed_value
from jobboard.text.wanted import spellings
from jobboard.text.when import read_day

ANSWER_BY = "answer by"
"""The part that is a date, and the deadline of an application that is at OFFER."""

START = "start"
"""The part that may be a date, or words: `in spring`."""

LONGEST = 300
"""Characters of a part: a longer one is prose, in which no figures are looked for."""

_FIELDS = frozenset(("salary", "deadline"))
"""The fields that a part of an offer may be as well."""

_SHOWN = 60


def set_part(document: Document, part: str, value: str) -> tuple[Edit, ...]:
    """The patch that makes a part of the offer (of PARTS) say `value`; `()` where it does.

    The day to answer by is given as ISO; it is the deadline where that stands and the offer itself names no day. ""
    takes the part away. Raises Refused, with one sentence, where it cannot be done without changing something else.
    """
    wanted = wished_part(part, value)
    places = [each for each in offer_places(document) if each.field.name == part]
    if part == ANSWER_BY and is_the_deadline(document):
        return set_value(document, "deadline", wanted)
    said = [each for each in places if each.states]
    if len(said) == 1 and wanted and unwrap(said[0].field.value) == wanted:
        return ()
    if len(said) > 1:
        lines = " and ".join(str(each.line + 1) for each in said[:3])
        raise Refused(f"the {part} stands on more than one line ({lines}); change it by hand")
    if said and said[0].field.kind == "heading" and _goes_on(document, said[0]):
        raise Refused(f"line {said[0].line + 1}: the {part} is more than one line; change it by hand")
    if places and not said and _is_told_below(document, places[0]):
        raise Refused(f"line {places[0].line + 1}: what the {part} is stands in the lines below; change it by hand")
    if not wanted:
        return _taken_away(document, said[0]) if said else ()
    return _proven(document, part, wanted, said or places)


def part_of(document: Document, part: str) -> str | None:
    """What a file says of a part, the first where it says several; the deadline is the day to answer by."""
    if part == ANSWER_BY and is_the_deadline(document):
        return document.facts.deadline
    return next((each.value for each in read_offer(document) if each.name == part and each.value), None)


def is_the_deadline(document: Document) -> bool:
    """Whether the day to answer by is the deadline of the application: no offer in the file names one of its own."""
    own = any(each.field.name == ANSWER_BY and each.under_offer and each.states for each in offer_places(document))
    field = place_of(document.fields, "deadline")
    return not own and field is not None and is_stated(field.value)


def wished_part(part: str, value: str) -> str:
    """The value in one line, without control characters. Raises Refused where it can be no value of that part."""
    if part not in PARTS:
        raise Refused(f"“{part[:_SHOWN]}” is no part of an offer ({', '.join(PARTS)})")
    if part == ANSWER_BY:
        return wished_field("deadline", value)
    text = typed_line(value)
    if len(text) > LONGEST:
        raise Refused(f"the {part} is longer than {LONGEST} characters")
    if text and not is_stated(text) and text.casefold() != "none":
        raise Refused(f"“{text[:_SHOWN]}” says nothing as the {part}; an empty value takes it away")
    return text


def typed_part(part: str, text: str, today: date) -> str:
    """What a person types for a part as it goes into the file: the day to answer by as ISO, the first day too where the
    text names one (`mon`, `1 feb`); else the words as they are. Raises Refused where it can be no value of that part.
    """
    if part == ANSWER_BY:
        return wished_part(part, typed_value("deadline", text, today))
    day = read_day(typed_line(text), today) if part == START else None
    return wished_part(part, day.isoformat() if day is not None else text)


def _proven(document: Document, part: str, wanted: str, places: Sequence[Place]) -> tuple[Edit, ...]:
    """The first way to write it that does just that. Raises Refused with what is in the way of the first."""
    refusal: Refused | None = None
    for edit in _ways(document, part, wanted, places):
        if isinstance(edit, Refused):
            refusal = refusal or edit
            continue
        after = patched(document, [edit])
        if _values(after, part) != [wanted] or _others(after, part) != _others(document, part):
            continue
        also = _else_changed(document, after, part)
        if also is None:
            return (edit,)
        refusal = refusal or _refusal(part, places, f"without changing {also}")
    raise refusal or _refusal(part, places, "so that it would be read")


def _ways(document: Document, part: str, wanted: str, places: Sequence[Place]) -> Iterator[Edit | Refused]:
    """Over the value that stands there, in its markup, or in its empty place; else as a new line."""
    for place in places[:1]:
        raw, old = place.field.value, unwrap(place.field.value)
        inside = raw.replace(old, wanted) if old and raw.count(old) == 1 and "](" not in raw and "|" not in raw else ""
        for written in dict.fromkeys(filter(None, (inside, *spellings(part, wanted)))):
            yield _tried(document, place, written)
    if not places:
        for spelling in spellings(part, wanted):
            yield from ways_to_add(document, part, spelling)


def _tried(document: Document, place: Place, written: str) -> Edit | Refused:
    try:
        return write_over(document, place.field, written)
    except Refused as refused:
        return refused


def _taken_away(document: Document, place: Place) -> tuple[Edit, ...]:
    part = place.field.name
    edits = taken_out(document, [place.field])
    after = patched(document, edits)
    left = [each.whole for each in read_offer(after) if each.name == part]
    if left:
        raise _refusal(part, [place], f"safely: it would then be “{left[0][:_SHOWN]}”")
    also = "the other parts" if _others(after, part) != _others(document, part) else None
    also = also or _else_changed(document, after, part)
    if also is not None:
        raise _refusal(part, [place], f"without changing {also}")
    return tuple(edits)


def _values(document: Document, part: str) -> list[str]:
    return [each.value for each in read_offer(document) if each.name == part]


def _others(document: Document, part: str) -> list[tuple[str, str]]:
    return [(each.name, each.whole) for each in read_offer(document) if each.name != part]


def _else_changed(document: Document, after: Document, part: str) -> str | None:
    """What else a patch would change; a part may be a field as well: the pay, the deadline."""
    names = _FIELDS & {name for each in (document, after) for name in _fields_of(each, part)}
    more = max(0, len(after.sections) - len(document.sections))
    return what_else_changed(document, after, About(frozenset(names), frozenset(names), min(more, 2)))


def _fields_of(document: Document, part: str) -> set[str]:
    """The fields that stand where a part stands."""
    starts = {each.field.start for each in offer_places(document) if each.field.name == part}
    return {field.name for field in document.fields if field.start in starts}


def _goes_on(document: Document, place: Place) -> bool:
    """Whether the text under a heading is more than the line of the value."""
    kinds, line = document.outline.kinds, place.field.line + 1
    while line < len(kinds) and kinds[line] == BLANK:
        line += 1
    return line < len(kinds) and kinds[line] != HEADING


def _is_told_below(document: Document, place: Place) -> bool:
    """Whether items are nested under a name without a value."""
    found, line = document.outline, place.field.line
    here, *more = [*found.bullets_in(line, line + 2), None, None][:2]
    return bool(
        place.field.kind == "bullet" and not place.field.value and here and more[0] and more[0].indent > here.indent
    )


def _refusal(part: str, places: Sequence[Place], why: str) -> Refused:
    where = f"line {places[0].line + 1}: " if places else ""
    return Refused(f"{where}the {part} cannot be changed {why}; change it by hand")
