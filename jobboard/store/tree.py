"""The folder as it was last read, as frozen values: what each candidate said, and the cards that follow from it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import TYPE_CHECKING, Any, NamedTuple

from jobboard.board.board import Board
from jobboard.board.card import Card
from jobboard.slots import field, frozen, mutable, replace
from jobboard.store.files import Stamp
from jobboard.text.values import Facts, same_reading


class Entry(NamedTuple):
    """One candidate as it was last looked at.

    `facts` is None when it is no application. `unread` is why it could not be read. An `unsure` entry is read again
    even if its stamp is the same: it was too young to tell, or a link. `digest` is then the hash of its bytes, within
    this process: if they are the same they need not be understood again.
    """

    stamp: Stamp
    facts: Facts | None = None
    unread: str | None = None
    unsure: bool = False
    digest: int = 0

    @property
    def is_card(self) -> bool:
        """Whether it is one to be shown: an application, or perhaps one."""
        return self.facts is not None or self.unread is not None

    def is_as(self, other: Entry) -> bool:
        """Whether it is the very same, terms and lines included (which do not count where facts are compared)."""
        return self == other and same_reading(self.facts, other.facts)

    def says_the_same(self, other: Entry) -> bool:
        """Whether a card made of either is the same."""
        return self.stamp == other.stamp and same_reading(self.facts, other.facts) and self.unread == other.unread

    def was_cut_short(self, now: Entry) -> bool:
        """Whether the file looks as if somebody had begun to write it anew: empty, or shorter with less in it."""
        return now.stamp.size < self.stamp.size and (now.stamp.size == 0 or _says_less(self.facts, now.facts))


def _says_less(old: Facts | None, new: Facts | None) -> bool:
    if old is None or new is None:
        return old is not None
    stated = (old.company, old.position, old.status, old.outcome), (new.company, new.position, new.status, new.outcome)
    return new.total < old.total or any(before and not after for before, after in zip(*stated, strict=True))


NEVER = -1
"""In place of the mark of an entry that is unsure: no stamp has this hash."""

Marks = Mapping[str, int]
"""The hashes of stamps, by the names of the files: a fifth of what the stamps take."""


class _ToCome:
    """What a directory has besides its fields: the `marks` of its entries.

    Of one that comes from the cache entries and cards are made when somebody asks for them: where no stamp differs
    nobody does.
    """

    __slots__ = ("_make", "marks")

    marks: Marks

    if not TYPE_CHECKING:  # for a type checker all of it is simply there

        def __getattr__(self, name: str) -> Any:
            if name == "marks":
                marks = {key: NEVER if each.unsure else hash(each.stamp) for key, each in self.entries.items()}
                made = {"marks": marks}
            elif name in ("entries", "cards"):
                made = dict(zip(("entries", "cards"), self._make(), strict=True)) | {"_make": None}
            else:
                raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}", name=name, obj=self)
            for key, value in made.items():
                object.__setattr__(self, key, value)
            return made[name]


@frozen
class Directory(_ToCome):
    """One folder, read: its candidates, its folders, the names of its other files, and the cards that follow, by path.

    `below` is its path below the board's folder `root` with a slash at the end, "" for the board's folder itself.
    Folders that cannot be read stand among the entries. `others` are all files in and below it that are no
    applications.
    """

    root: str
    below: str
    entries: Mapping[str, Entry] = field(default_factory=dict)
    folders: Mapping[str, Directory] = field(default_factory=dict)
    rest: tuple[str, ...] = ()
    cards: Mapping[str, Card] = field(default_factory=dict)
    others: tuple[str, ...] = ()

    @classmethod
    def kept(
        cls,
        place: tuple[str, str],
        marks: Marks,
        folders: Mapping[str, Directory],
        names: tuple[tuple[str, ...], tuple[str, ...]],
        make: Callable[[], tuple[Mapping[str, Entry], Mapping[str, Card]]],
    ) -> Directory:
        """One whose entries and cards are still to be made. `place` is root and below, `names` are rest and others."""
        made = object.__new__(cls)
        values = {"root": place[0], "below": place[1], "folders": folders, "rest": names[0], "others": names[1]}
        for name, value in (values | {"marks": marks, "_make": make}).items():
            object.__setattr__(made, name, value)
        return made

    def path(self, name: str) -> str:
        """The absolute path of a name in it."""
        return f"{self.root}/{self.below}{name}"

    @property
    def is_one_card(self) -> bool:
        """Whether the whole folder is one application."""
        return len(self.cards) == 1 and next(iter(self.cards.values())).id == self.below[:-1]

    @property
    def holds_applications(self) -> bool:
        """Whether an application was read in it or below it."""
        return any(card.unread is None for card in self.cards.values())

    def names(self, before: str = "") -> Iterator[str]:
        """All files at and below it, as paths from it."""
        for name in (*self.entries, *self.rest):
            yield before + name
        for name, folder in self.folders.items():
            yield from folder.names(f"{before}{name}/")


@mutable
class Found:
    """What was found in a folder so far: candidates, folders, the names of other files.

    `read`: how many files were read. `unsettled`: those that seemed to be in the middle of being written.
    """

    entries: dict[str, Entry] = field(default_factory=dict)
    folders: dict[str, Directory] = field(default_factory=dict)
    rest: list[str] = field(default_factory=list)
    read: int = 0
    unsettled: list[tuple[str, Stamp]] = field(default_factory=list)

    def add(self, more: Found) -> None:
        """What was found there too."""
        self.entries.update(more.entries)
        self.folders.update(more.folders)
        self.rest += more.rest
        self.read += more.read
        self.unsettled += more.unsettled


@frozen
class Snapshot:
    """The folder at one moment: its cards, and its other markdown files as paths below it.

    `tree` gives what the next scan compares with. `unsettled` are files that seemed to be in the middle of being
    written, as they were then; the cards of a patient scan say what they said before. `with_terms`: the files were read
    with what criteria are judged by. `board` is that of the cards on some day, where it is known.
    """

    cards: tuple[Card, ...]
    others: tuple[str, ...]
    tree: Callable[[], Directory]
    unsettled: tuple[tuple[str, Stamp], ...] = ()
    with_terms: bool = False
    board: Board | None = None

    def board_on(self, today: date) -> Board:
        """The board of the cards on a day."""
        if self.board is not None and self.board.today == today:
            return self.board
        return Board.of(self.cards, today, self.others)


def nothing(root: str, *, with_terms: bool = False) -> Snapshot:
    """The snapshot of a folder with nothing in it."""
    return Snapshot((), (), lambda: Directory(root, ""), with_terms=with_terms)


def doubted(snapshot: Snapshot) -> Snapshot:
    """The snapshot with each file to be read again at the next scan, as when other settings have it read otherwise."""
    tree = _doubted(snapshot.tree())
    return replace(snapshot, tree=lambda: tree)


def _doubted(directory: Directory) -> Directory:
    return replace(
        directory,
        entries={name: entry._replace(unsure=True, digest=0) for name, entry in directory.entries.items()},
        folders={name: _doubted(folder) for name, folder in directory.folders.items()},
    )
