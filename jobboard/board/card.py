"""The card: an application as the board shows it."""

from __future__ import annotations

from jobboard.slots import field, frozen
from jobboard.text.values import Facts


@frozen
class Card:
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
