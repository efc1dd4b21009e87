"""The pieces of a page below the headings that they stand under."""

from __future__ import annotations

from collections.abc import Sequence

from jobboard.guide.headings import LONGEST, Topic, market_in, topic_of, without_role, year_in
from jobboard.guide.money import amounts
from jobboard.guide.pieces import Piece
from jobboard.guide.words import PAY
from jobboard.slots import field, mutable, replace

_LINE = 7
"""The level of a heading that is a line by itself: deeper than those with a mark."""

_FIRST = 4
"""Pieces below a heading among which the line stands that introduces the headings below it."""

_LONGEST_LINE = 300

_GROUPED = ("responsibilities", "skills", "progression")


@mutable
class Section:
    """What stands below one heading. `title` is that of a group within its topic, `heading` the one of the topic."""

    topic: Topic | None
    heading: str = ""
    title: str = ""
    line: int = 0
    indexes: list[int] = field(default_factory=list)


def sections(found: Sequence[Piece], role: str | None) -> list[Section]:
    """All sections of a page in their order; nothing behind a heading that announces other careers."""
    has_marks = sum(piece.kind == "heading" and piece.level < _LINE for piece in found) > 1
    above: list[tuple[int, Section]] = [(0, Section(None))]
    done = [above[0][1]]
    for index, piece in enumerate(found):
        level = _level(found, index, role, has_marks=has_marks)
        if level == 0:
            done[-1].indexes.append(index)
            continue
        while len(above) > 1 and above[-1][0] >= level:
            above.pop()
        section = _below(found, piece, above[-1][1], done[-1] if level == _LINE else above[-1][1], role)
        if section.topic is not None and section.topic.section == "tail":
            return done
        above.append((level, section))
        done.append(section)
    return done


def _below(found: Sequence[Piece], piece: Piece, above: Section, before: Section, role: str | None) -> Section:
    """The section of a heading that stands below another, behind one `before` that may be about pay, too."""
    outer = above.topic
    pay = next((each.topic for each in (above, before) if each.topic and each.topic.section == "pay"), None)
    pay = pay or _introduced(found, above, role)
    topic = topic_of(piece.text, role, in_pay=pay is not None)
    if pay is not None and topic is not None and topic.section == "pay":
        topic = replace(topic, year=topic.year or pay.year, market=topic.market or pay.market)
    if outer is not None and outer.section in _GROUPED and (topic is None or topic.section == outer.section):
        return Section(outer, above.heading, piece.text.strip().rstrip(":"), piece.line)
    return Section(topic, piece.text.strip().rstrip(":"), "", piece.line)


def _introduced(found: Sequence[Piece], above: Section, role: str | None) -> Topic | None:
    """The topic of headings behind a line that introduces pay: `Here is what a Data Engineer earns in salary:`."""
    for index in above.indexes[:_FIRST]:
        text = found[index].text
        if found[index].kind == "text" and text.endswith(":") and role is not None and len(text) <= _LONGEST_LINE:
            known = set(text.casefold().rstrip(":").split())
            if without_role(text, role) != text and known & PAY:
                return Topic("pay", year=year_in(text), market=market_in(text))
    return None


def _level(found: Sequence[Piece], index: int, role: str | None, *, has_marks: bool) -> int:
    """The level of a heading; 0 for what is none."""
    piece = found[index]
    if piece.kind == "heading":
        return piece.level
    if piece.kind != "text" or len(piece.text) > LONGEST or not _may_be_one(piece.text):
        return 0
    if topic_of(piece.text, role) is not None:
        return _LINE
    before = index == 0 or found[index - 1].kind in ("blank", "item", "row")
    return _LINE if before and not has_marks and not piece.text.endswith(":") else 0


def _may_be_one(text: str) -> bool:
    if text[-1:] in ".,;!" or not (text[0].isupper() or text[0].isdigit()) or "," in text.partition(": ")[2]:
        return False
    return not any(each is not None and each.currency for each in amounts(text))
