"""What a page says of the work: overview, responsibilities, skills and progression, item by item."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from jobboard.guide.headings import topic_of
from jobboard.guide.pay import sentences
from jobboard.guide.pieces import Piece
from jobboard.guide.run_on import cut
from jobboard.guide.sections import Section
from jobboard.guide.values import Items, Told

_ANNOUNCES = re.compile(
    r"(?P<what>.{3,150}?)(?:\s+(?:include|includes|encompass|encompasses|are|involve|involves|cover|comprise))?:"
)
_TITLE = re.compile(r"[A-ZÄÖÜ][^\W_]*(?:[/&+,-]*\s?(?:[A-ZÄÖÜ][\w+#]*|and|of|&|in|for|the|to|und)\b[+#]*){0,8}:")
_PLAIN_TITLES = frozenset({"skills", "kenntnisse", "fähigkeiten"})


@dataclass(frozen=True, slots=True)
class Content:
    """What stands in a page besides pay."""

    overview: tuple[Told, ...]
    responsibilities: tuple[Items, ...]
    skills: tuple[Items, ...]
    progression: tuple[Items, ...]


@dataclass(slots=True)
class _Lists:
    """The groups of a topic on their way."""

    groups: list[tuple[str, list[Told]]] = field(default_factory=list)

    def open(self, title: str) -> None:
        self.groups.append((title, []))

    def add(self, told: Told) -> None:
        self.groups[-1][1].append(told)

    def made(self) -> tuple[Items, ...]:
        return tuple(Items(title, tuple(items)) for title, items in self.groups if items)


def content_of(found: Sequence[Piece], parts: Sequence[Section], role: str | None) -> Content:
    """The items of all sections that are understood."""
    lists = {name: _Lists() for name in ("responsibilities", "skills", "progression")}
    spare = {name: _Lists() for name in lists}
    overview: list[Told] = []
    for part in parts:
        section = part.topic.section if part.topic is not None else None
        if section == "overview":
            overview += _overview(found, part, role, spare)
        elif section in lists:
            _collect(found, part, role, lists[section])
    made = {name: lists[name].made() or spare[name].made() for name in lists}
    return Content(tuple(overview), made["responsibilities"], made["skills"], made["progression"])


def _overview(found: Sequence[Piece], part: Section, role: str | None, spare: dict[str, _Lists]) -> list[Told]:
    """The sentences of an overview; its lists go to the topics that it announces them for."""
    told: list[Told] = []
    open_list: _Lists | None = None
    for position, index in enumerate(part.indexes):
        piece = found[index]
        if piece.kind == "item" and open_list is not None and not _has_children(found, index):
            item, rest = cut(piece.text, role, is_last=_is_last(found, part, position))
            open_list.add(Told(item, piece.line))
        elif piece.kind == "item":
            rest = cut(piece.text, role, is_last=_is_last(found, part, position))[1]
        else:
            rest = piece.text if piece.kind == "text" else ""
        for sentence in sentences(rest):
            if sentence.endswith(":"):
                open_list = _announced(sentence, role, spare)
            else:
                told.append(Told(sentence, piece.line))
                open_list = None
    return told


def _announced(sentence: str, role: str | None, spare: dict[str, _Lists]) -> _Lists | None:
    """The topic that an announcement names: `Key responsibilities of a Data Engineer include:`."""
    match = _ANNOUNCES.fullmatch(sentence)
    topic = topic_of(match["what"], role) if match else None
    if topic is None or topic.section not in spare:
        return None
    spare[topic.section].open("")
    return spare[topic.section]


def _collect(found: Sequence[Piece], part: Section, role: str | None, lists: _Lists) -> None:
    """The items of a section, each in its group; prose behind a list ends it, since what follows may be another's."""
    own = part.title or ("" if part.topic and part.topic.section == "responsibilities" else part.heading)
    own = "" if own.casefold() in _PLAIN_TITLES or (own == part.heading != part.title and _is_only(part)) else own
    had_items = False
    title: str | None = None
    for position, index in enumerate(part.indexes):
        piece = found[index]
        if piece.kind == "text":
            if _is_group(piece.text) and _next_is_item(found, part, position):
                title = piece.text.rstrip(":").strip()
                lists.open(title)
            elif had_items:
                return
        elif piece.kind == "item":
            if _has_children(found, index) and piece.parent < 0:
                title = piece.text.strip().rstrip(":").strip()
                lists.open(title)
                continue
            if title is None or (piece.parent < 0 and title != own and not had_items):
                title = own if title is None else title
                lists.open(title)
            elif piece.parent < 0 and _was_nested(found, part, position):
                title = own
                lists.open(title)
            item, rest = cut(piece.text, role, is_last=_is_last(found, part, position))
            lists.add(Told(item, piece.line))
            had_items = True
            if rest:
                if not _is_group(rest):
                    return
                title = rest.rstrip(":").strip()
                lists.open(title)


def _is_only(part: Section) -> bool:
    return part.topic is not None and part.topic.section == "progression"


def _was_nested(found: Sequence[Piece], part: Section, position: int) -> bool:
    before = [found[index] for index in part.indexes[max(0, position - 3) : position] if found[index].kind == "item"]
    return bool(before) and before[-1].parent >= 0


def _is_group(text: str) -> bool:
    """Whether a line is the title of a group, each of its words with a capital: `Data Management:`."""
    return len(text) <= 80 and _TITLE.fullmatch(text) is not None


def _next_is_item(found: Sequence[Piece], part: Section, position: int) -> bool:
    kinds = [found[index].kind for index in part.indexes[position + 1 : position + 4] if found[index].kind != "blank"]
    return kinds[:1] == ["item"]


def _has_children(found: Sequence[Piece], index: int) -> bool:
    for piece in found[index + 1 : index + 4]:
        if piece.kind != "blank":
            return piece.kind == "item" and piece.parent == index
    return False


def _is_last(found: Sequence[Piece], part: Section, position: int) -> bool:
    return not _next_is_item(found, part, position)
