"""The ticks of study topics in the person's own file of a kind: the file made, or the patch of the one there. Pure.

A patch is made on paper and read again: but for the one tick, or for the section that it adds, the file must then say
what it said before.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from jobboard.errors import Conflict, Refused
from jobboard.prep.kind import Kind, Topic, outline_of, read_kind
from jobboard.prep.sections import SECTIONS, section_of
from jobboard.slots import replace
from jobboard.text.changes.newlines import newline_for
from jobboard.text.edit import Edit, apply
from jobboard.text.outline import BLANK, Outline

_HEADING = SECTIONS["topics"]
UNSAFE = "cannot be ticked safely; change it by hand"


def new_file(kind: Kind, topic: str) -> str:
    """The text of a file of the person's own: all topics of the kind as boxes, this one ticked.

    Raises Conflict where the kind has no such topic.
    """
    lines = [f"# {kind.name}", "", f"## {_HEADING}", "", *_boxes(kind, topic, "-")]
    text = "\n".join((*lines, ""))
    if _states(read_kind(text, kind.id)) != _ticked(kind, topic):
        raise Refused(f"“{topic}” {UNSAFE}")
    return text


def study_edits(text: str, kind: Kind, topic: str, *, on: bool) -> tuple[Edit, ...]:
    """The patch of the person's own file that ticks (or unticks) a topic, found by its text; () where it is so already.

    Where the file names no topics, those of the `kind` are added as a section. Raises Conflict where no topic has that
    text (any more), Refused where two have it or the patch would change more than the tick.
    """
    own = read_kind(text, kind.id)
    if own.topics:
        return _tick(text, own, _the_one(own, topic), on)
    if topic not in [each.text for each in kind.topics]:
        raise _gone(topic)
    return _with_topics(text, own, kind, topic) if on else ()


def _tick(text: str, own: Kind, chosen: Topic, on: bool) -> tuple[Edit, ...]:
    if chosen.done == on:
        return ()
    found = outline_of(text)
    bullet = next((each for each in found.bullets if each.line == chosen.line - 1), None)
    if bullet is None:
        raise Refused(f"line {chosen.line}: “{chosen.text}” {UNSAFE}")
    start = found.starts[bullet.line]
    if bullet.box >= 0:
        edit = Edit(start + bullet.box, found.lines[bullet.line][bullet.box], "x" if on else " ")
    else:
        edit = Edit(start + bullet.body, "", "[x] ")
    wanted = tuple(replace(each, done=on) if each == chosen else each for each in own.topics)
    if read_kind(apply(text, [edit]), own.id) != replace(own, topics=wanted):
        raise Refused(f"line {chosen.line}: “{chosen.text}” {UNSAFE}")
    return (edit,)


def _the_one(own: Kind, topic: str) -> Topic:
    same = [each for each in own.topics if each.text == topic]
    if not same:
        raise _gone(topic)
    if len(same) > 1:
        raise Refused(f"“{topic}” stands on line {same[0].line} and on line {same[1].line}; take one out by hand")
    return same[0]


def _gone(topic: str) -> Conflict:
    return Conflict(f"there is no topic “{topic}” any more; nothing was ticked")


def _with_topics(text: str, own: Kind, kind: Kind, topic: str) -> tuple[Edit, ...]:
    """The patch that adds the topics: under the heading for them where it stands there empty, else at the end."""
    found = outline_of(text)
    if found.unclosed >= 0:
        line = found.unclosed + 1
        raise Refused(f"line {line} opens a code block or comment that is never closed: no topics can follow it")
    empty = next((heading for heading in found.headings if section_of(heading.text) == "topics"), None)
    line = empty.body - 1 if empty else len(found.lines) - 1
    at = found.next_start(line)
    newline = newline_for(text, at)
    ended = at > found.end(line)
    boxes = list(_boxes(kind, topic, _marker(found)))
    gap = [""] if _has_blanks(found) else []
    if empty:
        blank_below = found.kinds[line + 1 : line + 2] == [BLANK]
        lines = [*gap, *boxes] if ended else ["", *gap, *boxes]
        lines += [""] if ended and line + 1 < len(found.lines) and not blank_below else []
    else:
        blank = not text.strip("\ufeff") or (ended and not found.lines[-1].strip())
        before = [] if blank else [""] if ended else ["", ""]
        lines = [*before, f"{'#' * _level(found)} {_HEADING}", *gap, *boxes]
    edit = Edit(at, "", newline.join(lines) + (newline if ended or not text.strip("\ufeff") else ""))
    after = read_kind(apply(text, [edit]), own.id)
    if _rest(after) != _rest(own) or _states(after) != _ticked(kind, topic):
        raise Refused("the topics to study cannot be added safely to your own file; add them by hand")
    return (edit,)


def _boxes(kind: Kind, topic: str, marker: str) -> Iterator[str]:
    """The topics of a kind as items. Raises Conflict where none has that text."""
    if topic not in [each.text for each in kind.topics]:
        raise _gone(topic)
    for each in kind.topics:
        yield f"{marker} [{'x' if each.text == topic else ' '}] {each.written}"


def _rest(kind: Kind) -> tuple[Kind, list[str]]:
    """All but the topics, and but the lines of problems."""
    return replace(kind, topics=(), problems=()), [problem.message for problem in kind.problems]


def _states(kind: Kind) -> list[tuple[str, bool]]:
    return [(each.text, each.done) for each in kind.topics]


def _ticked(kind: Kind, topic: str) -> list[tuple[str, bool]]:
    return [(each.text, each.text == topic) for each in kind.topics]


def _level(found: Outline) -> int:
    """The commonest level of a heading below H1."""
    counts = Counter(heading.level for heading in found.headings if heading.level > 1)
    return min(counts, key=lambda each: (-counts[each], each), default=2)


def _marker(found: Outline) -> str:
    """The commonest sign in front of an item that is no number."""
    signs = Counter(found.lines[each.line].lstrip()[:1] for each in found.bullets)
    return max("-*+", key=lambda sign: signs[sign])


def _has_blanks(found: Outline) -> bool:
    """Whether a blank line stands below a heading more often than not; at a tie too."""
    below = [found.kinds[each.body] == BLANK for each in found.headings if each.body < len(found.lines)]
    return sum(below) * 2 >= len(below)
