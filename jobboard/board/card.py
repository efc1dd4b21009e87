"""The card: an application as the board shows it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any

from jobboard.slots import field, frozen, names_of
from jobboard.text.values import Facts


class _FactsToCome:
    """Where the facts of a card are that nobody has asked for yet: of ten thousand cards fifty are on the screen."""

    __slots__ = ("_facts_of", "_number")

    if not TYPE_CHECKING:  # for a type checker the facts are simply there

        def __getattr__(self, name: str) -> Any:
            if name != "facts":
                raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}", name=name, obj=self)
            facts = self._facts_of(self._number)
            object.__setattr__(self, "facts", facts)
            return facts


@frozen
class Card(_FactsToCome):
    """One application of the folder.

    `id` is its path below the folder without suffix (a folder card: the folder's path); `path` the absolute path of its
    main file (names that are not UTF-8 carry surrogates). `modified` is the file's mtime in nanoseconds.
    `unread` is the reason why the file could not be read, else None; such a card stands in UNSORTED.
    `warnings` are things about the file rather than in it (a sync-conflict copy beside it).
    """

    id: str
    path: str
    facts: Facts = field(default_factory=Facts)
    modified: int = 0
    unread: str | None = None
    attachments: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()

    @property
    def status(self) -> str | None:
        """The column it stands in; None is UNSORTED."""
        return self.facts.status

    @property
    def name(self) -> str:
        """What a sentence calls it: the company, or the id where none is stated."""
        return self.facts.company or self.id

    @property
    def short_name(self) -> str:
        """What a line without much room calls it: the company, else the last part of the id."""
        return self.facts.company or self.id.rpartition("/")[2]

    @property
    def closed(self) -> bool:
        """Whether it has ended. A card in UNSORTED is never hidden as closed."""
        return self.facts.closed and self.facts.status is not None


class _Thawed(_FactsToCome):
    """A card that is still being made."""

    __slots__ = names_of(Card)

    def __init__(self, row: CardRow, facts_of: Callable[[int], Facts]) -> None:
        self.id, self.path, self.modified, self.unread, self.attachments, self.warnings, self._number = row
        self._facts_of = facts_of


CardRow = tuple[str, str, int, str | None, tuple[str, ...], tuple[str, ...], int]
"""A card without its facts: id, path, modified, unread, attachments, warnings, and the number that its facts have."""


def cards_of(rows: Iterable[CardRow], facts_of: Callable[[int], Facts]) -> list[Card]:
    """Cards whose facts are made when they are asked for: `facts_of` their number gives them.

    A frozen value sets each field by a call; one that is not frozen, and then becomes a card, is six times faster.
    """
    cards: list[Any] = []
    for row in rows:
        card: Any = _Thawed(row, facts_of)
        card.__class__ = Card
        cards.append(card)
    return cards
