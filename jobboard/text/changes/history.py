"""History lines: what they say, and where they go."""

from __future__ import annotations

from datetime import date

from jobboard.text.changes.newlines import newline_for
from jobboard.text.changes.section import check_open_end, is_underlined, section_level
from jobboard.text.document import Document
from jobboard.text.edit import Edit
from jobboard.text.outline import BLANK, BULLET, HEADING, blanks_before, columns
from jobboard.text.words import read_status


def history_edits(
    document: Document, day: date, source: str | None, target: str, note: str, written: date
) -> list[Edit]:
    """The edit that adds `- day: source → target` and note, below a line for what was changed by hand, if it was."""
    lines = [f"{day.isoformat()}: {source} → {target}{note}" if source else f"{day.isoformat()}: {target}{note}"]
    by_hand = changed_by_hand(document)
    if by_hand is not None:
        lines.insert(0, f"by {written.isoformat()}: {by_hand[0]} → {by_hand[1]} (by hand)")
    return [_append(document, lines)]


def changed_by_hand(document: Document) -> tuple[str, str] | None:
    """From where to where the status was changed since the last history line, or None where the two agree."""
    recorded = [(line.date or "", read_status(line.target or "", on_offer=True)) for line in document.history]
    recorded = [(day, read) for day, read in recorded if read.status or read.outcome]
    stage = document.stage
    if not recorded or stage.status is None:
        return None
    newest = max(day for day, _ in recorded)
    last = next(read for day, read in reversed(recorded) if day == newest)
    if last.outcome is not None:
        now = stage.outcome or stage.status
        return (last.outcome, now) if now != last.outcome else None
    if stage.outcome is not None and stage.outcome not in {read.outcome for _, read in recorded}:
        return str(last.status), stage.outcome
    return (str(last.status), stage.status) if last.status != stage.status else None


def _append(document: Document, lines: list[str]) -> Edit:
    found = document.outline
    check_open_end(document, "History")
    zone = next((zone for zone in reversed(document.zones) if zone.name == "history"), None)
    if zone is None:
        return _new_section(document, lines)
    items = found.bullets_in(zone.start, zone.end)
    last = items[-1].line if items else zone.start
    while last + 1 < zone.end and found.kinds[last + 1] not in (BLANK, HEADING, BULLET):
        last += 1
    if items:
        last = _end_of_item(document, last, zone.end, items[0].indent)
    mark = "- "
    if items:
        top = [bullet for bullet in items if bullet.indent == items[0].indent][-1]
        text = found.lines[top.line]
        lead = blanks_before(text)
        mark = lead + (text[len(lead)] if text[len(lead)] in "-*+" else "-") + " "
    newline = newline_for(document.text, found.next_start(last))
    body = newline.join(mark + line for line in lines)
    return _below(document, last, body if items else newline + body, newline)


def _end_of_item(document: Document, last: int, end: int, indent: int) -> int:
    """The last line that belongs to an item: paragraphs indented deeper than its mark do, also behind blank lines."""
    found = document.outline
    for line in range(last + 1, end):
        text = found.lines[line]
        if found.kinds[line] == BLANK:
            continue
        if found.kinds[line] == HEADING or columns(blanks_before(text)) <= indent:
            break
        last = line
    return last


def _below(document: Document, line: int, body: str, newline: str) -> Edit:
    """Insert below a line; a text without a last newline has none afterwards either."""
    at = document.outline.next_start(line)
    ended = at > document.outline.end(line)
    body += newline if is_underlined(document, line + 1) else ""
    return Edit(at, "", body + newline if ended else newline + body)


def _new_section(document: Document, lines: list[str]) -> Edit:
    """`## History` at the end of the file, a blank line before it and below it."""
    text, found = document.text, document.outline
    newline = newline_for(text, len(text))
    mark = "#" * section_level(document, "History")
    body = newline.join([f"{mark} History", "", *(f"- {line}" for line in lines)])
    ended = text.endswith(("\n", "\r"))
    blank = not text.strip("\ufeff") or (ended and not found.lines[-1].strip())
    before = "" if blank else newline if ended else newline * 2
    return Edit(len(text), "", before + body + (newline if ended else ""))
