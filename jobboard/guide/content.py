"""What a page says of the work: overview, responsibilities, skills and progression, item by item."""

from __future__ import annotations

import re
from collections.abc import Sequence

from jobboard.guide.headings import topic_of
from jobboard.guide.lead import lead
from jobboard.guide.pay import sentences
from jobboard.guide.pieces import Piece
from jobboard.guide.run_on import cut
from jobboard.guide.sections import Section
from jobboard.guide.values import Items, Told
from jobboard.slots import field, frozen, mutable

_ANNOUNCES = re.compile(
    r"(?P<what>.{3,150}?)(?:\s+(?:include|includes|encompass|encompasses|are|involve|involves|cover|comprise))?:"
)
_TITLE = re.compile(r"[A-ZÄÖÜ][^\W_]*(?:[/&+,-]*\s?(?:[A-ZÄÖÜ][\w+#]*|and|of|&|in|for|the|to|und)\b[+#]*){0,8}:")
_NAMED = re.compile(r"([A-ZÄÖÜ][^\W\d_]*+(?:[ /&-][^\W\d_]++){0,3}(?: skills)?):\s+(\S.*)")
_PARTING = re.compile(r"[,;](?![^()]*\))")
_LONGEST = 1_000
_FEW = 4
"""Words of an item in a list that commas part; a longer one is prose."""

_PLAIN_TITLES = frozenset({"skills", "kenntnisse", "fähigkeiten"})


@frozen
class Content:
    """What stands in a page besides pay."""

    overview: tuple[Told, ...]
    responsibilities: tuple[Items, ...]
    skills: tuple[Items, ...]
    progression: tuple[Items, ...]


@mutable
class _Lists:
    """The groups of a topic on their way."""

    groups: list[tuple[str, list[Told]]] = field(default_factory=list)

    def open(self, title: str) -> None:
        """Begin a group."""
        self.groups.append((title, []))

    def add(self, told: Told) -> None:
        """Add an item to the last group."""
        self.groups[-1][1].append(told)

    def made(self) -> tuple[Items, ...]:
        """The groups that have items."""
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
            _Collector(found, part, role, lists[section]).read()
    overview = overview or list(lead(found, parts, role))
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


class _Collector:
    """The items of a section, each in its group; prose behind a list ends it, since what follows may be another's."""

    def __init__(self, found: Sequence[Piece], part: Section, role: str | None, lists: _Lists) -> None:
        self.found, self.part, self.role, self.lists = found, part, role, lists
        self.own = part.title or _own_title(part)
        self.topic = part.topic.section if part.topic is not None else None
        self.title: str | None = None
        """The group that the items stand in; None before the first."""
        self.is_nested = False
        """Whether the last item stood below another, so that the next one beside that begins anew."""
        self.had_items = False

    def read(self) -> None:
        """Take each piece of the section."""
        for position, index in enumerate(self.part.indexes):
            piece = self.found[index]
            named = _named(piece.text) if piece.kind == "text" and self.topic == "skills" else None
            if named is not None:
                self._in_line(*named, piece.line)
            elif piece.kind == "text":
                if _is_group(piece.text) and not _is_last(self.found, self.part, position):
                    self._open(piece.text)
                elif self.had_items:
                    return
            elif piece.kind == "item" and piece.parent < 0 and _has_children(self.found, index):
                self._open(piece.text)
            elif piece.kind == "item" and not self._add(piece, _is_last(self.found, self.part, position)):
                return

    def _open(self, title: str) -> None:
        self.title, self.is_nested = title.strip().rstrip(":").strip(), False
        self.lists.open(self.title)

    def _in_line(self, title: str, items: str, line: int) -> None:
        """Items that stand behind the title of their group in one line: `Technical: SQL, Python`."""
        self._open(title)
        parted = [each.strip() for each in _PARTING.split(items) if each.strip()]
        is_list = all(len(each.split()) <= _FEW for each in parted)
        for item in parted if is_list else [items]:
            self.lists.add(Told(item, line))
        self.title, self.had_items = None, True

    def _add(self, piece: Piece, is_last: bool) -> bool:
        """Put an item into its group; False where prose behind it ends the section."""
        if self.title is None or (piece.parent < 0 and self.is_nested):
            self._open(self.own)
        self.is_nested = piece.parent >= 0
        item, rest = cut(piece.text, self.role, is_last=is_last)
        self.lists.add(Told(item, piece.line))
        self.had_items = True
        if rest and _is_group(rest):
            self._open(rest)
            return True
        return not rest


def _named(text: str) -> tuple[str, str] | None:
    """The title of a group and the items that stand behind it in a line; None for a sentence, or what is too long."""
    found = _NAMED.fullmatch(text) if len(text) <= _LONGEST and not text.endswith(".") else None
    return (found[1], found[2]) if found else None


def _own_title(part: Section) -> str:
    """What items without a group stand under: the heading of the skills where it says more than that."""
    is_telling = part.topic is not None and part.topic.section == "skills"
    return part.heading if is_telling and part.heading.casefold() not in _PLAIN_TITLES else ""


def _is_group(text: str) -> bool:
    """Whether a line is the title of a group, each of its words with a capital: `Data Management:`."""
    return len(text) <= 80 and _TITLE.fullmatch(text) is not None


def _has_children(found: Sequence[Piece], index: int) -> bool:
    for piece in found[index + 1 : index + 4]:
        if piece.kind != "blank":
            return piece.kind == "item" and piece.parent == index
    return False


def _is_last(found: Sequence[Piece], part: Section, position: int) -> bool:
    """Whether no item follows at once."""
    kinds = [found[index].kind for index in part.indexes[position + 1 : position + 4] if found[index].kind != "blank"]
    return kinds[:1] != ["item"]
