"""The preparation that the file itself holds: its lists to tick, grouped and in file order; analysis, questionnaire."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from jobboard.text.document import Document
from jobboard.text.names import plain
from jobboard.text.outline import BLANK as EMPTY_LINE
from jobboard.text.outline import TEXT
from jobboard.text.values import Checklist, Item, Parent
from jobboard.ui.pane.acts import Fact, Tick
from jobboard.ui.pane.parts import BOX_ROOM, Line, box, heading, part, told
from jobboard.ui.pane.row import NO_RUN, PaneRow, Run, Tone
from jobboard.ui.pane.subject import Subject

INDENT = 2


def preparation(subject: Subject) -> Iterator[Line]:
    """The lists that belong to no round, then what is missing before the application can be sent."""
    document = subject.document
    if document is None:
        return
    lists = own_lists(subject)
    blocks = [(each.line, list(_list(document, each))) for each in lists]
    blocks += [(_first_line(lines), lines) for lines in (*_questionnaire(document), *_analysis(document))]
    counted = [item.done for each in lists for item in each.items if item.counts]
    if blocks:
        yield from part("Preparation", f"{sum(counted)}/{len(counted)}" if counted else "")
        ordered = [line for _, lines in sorted(blocks, key=lambda each: each[0]) for line in lines]
        yield from ordered[1:]  # the first heading stands right below that of the part


def before_sending(subject: Subject) -> Iterator[Line]:
    """What a PREPARED application still lacks; nothing of it is demanded."""
    facts, document = subject.card.facts, subject.document
    if document is None or facts.status != "PREPARED" or facts.closed:
        return
    open_items = facts.total - facts.done
    missing = [
        (f"{open_items} of {facts.total} things to prepare are open" if open_items else "", None),
        ("" if facts.url else "no link to the posting", "url"),
        ("" if any(zone.name == "posting" for zone in document.zones) else "the posting is not kept in the file", None),
        ("" if facts.resume else "not noted which résumé goes out", "resume"),
        ("" if facts.letter else "not noted which letter goes out", "letter"),
    ]
    lines = [(text, name) for text, name in missing if text]
    yield from part("Before sending", "" if lines else "everything is there")
    for text, name in lines:
        yield (
            PaneRow((told(text),), "item", told("–", "label"), INDENT, key=f"missing:{text}"),
            Fact(name) if name else None,
        )


def own_lists(subject: Subject) -> Sequence[Checklist]:
    """The lists of the file that stand below no round."""
    if subject.document is None:
        return ()
    spans = [(each.line, each.end) for each in subject.rounds]
    lists = subject.document.checklists
    return [each for each in lists if not any(start <= each.items[0].line <= end for start, end in spans)]


def items(document: Document, wanted: Sequence[Item], about: str, parents: Sequence[Parent] = ()) -> Iterator[Line]:
    """Items as rows under what they are nested in, each with the lines of the file that go on with it."""
    both: list[Item | Parent] = [*wanted, *parents]
    for each in sorted(both, key=lambda each: each.line):
        if isinstance(each, Parent):
            yield _parent(each, about), None
        else:
            yield item_row(each, about), Tick(each)
            for line, text in _continued(document, each):
                indent = INDENT * each.depth + BOX_ROOM
                yield PaneRow((told(text, "muted"),), indent=indent, key=f"below:{about}:{text}", line=line), None


def item_row(item: Item, about: str, right: Run = NO_RUN) -> PaneRow:
    """One item with its box."""
    run = told(item.text, "done" if item.done else "text")
    key = f"item:{about}:{item.text}"
    return PaneRow((run,), "item", box(item.done), BOX_ROOM, INDENT * item.depth, right, key, item.line)


def _parent(each: Parent, about: str) -> PaneRow:
    return PaneRow(
        (told(each.text, "label"),), indent=INDENT * each.depth, key=f"under:{about}:{each.text}", line=each.line
    )


def _list(document: Document, each: Checklist) -> Iterator[Line]:
    done = sum(item.done for item in each.items)
    yield from heading(each.title or "Tasks", f"{done}/{len(each.items)}", each.line)
    yield from items(document, each.items, each.title, each.parents)


def _continued(document: Document, item: Item) -> Iterator[tuple[int, str]]:
    """The lines below an item that belong to it and are no items: their numbers and texts."""
    found = document.outline
    for line in range(item.line, len(found.lines)):
        if found.kinds[line] == EMPTY_LINE or found.kinds[line] != TEXT:
            return
        yield line + 1, found.lines[line].strip()


def _titles(document: Document, name: str) -> Iterator[tuple[str, int, range]]:
    """The sections of that name: title, number of the line, numbers of their lines."""
    for zone in document.zones:
        if zone.name == name and zone.heading is not None:
            yield plain(zone.heading.text), zone.heading.line + 1, range(zone.start + 1, zone.end + 1)


def _first_line(lines: Sequence[Line]) -> int:
    return next((row.line for row, _ in lines if row.line), 0)


def _questionnaire(document: Document) -> Iterator[list[Line]]:
    """Questions with their answers; what does not apply is quiet."""
    from jobboard.text.answers import read_answers
    from jobboard.text.answers import told as counted

    answers = read_answers(document)
    for title, line, lines in _titles(document, "questionnaire"):
        mine = [each for each in answers if each.line in lines]
        block = list(heading(title, counted(mine), line))
        for each in mine:
            tone: Tone = "muted" if each.state == "not applicable" else "text"
            runs = [told(each.question, tone)]
            if each.answer and each.state == "answered":
                runs += [told("  "), told(each.answer, "strong")]
            mark = told("?" if each.state == "open" else "•", "label")
            row = PaneRow(tuple(runs), "item", mark, INDENT, key=f"question:{each.question}", line=each.line)
            block.append((row, None))
        yield from [block] if mine else []


def _analysis(document: Document) -> Iterator[list[Line]]:
    """The lines of an analysis, as they stand."""
    from jobboard.text.answers import read_analysis

    said = read_analysis(document)
    for title, line, lines in _titles(document, "analysis"):
        mine = [each for each in said if each.line in lines]
        block = list(heading(title, line=line))
        for each in mine:
            mark = told("•", "label") if each.depth >= 0 else NO_RUN
            room, indent = INDENT if mark.text else 0, INDENT * max(0, each.depth)
            row = PaneRow((told(each.text),), "item", mark, room, indent, key=f"said:{each.text}", line=each.line)
            block.append((row, None))
        yield from [block] if mine else []
