"""All that one file says, read from the disk when the page opens and whenever the file changes."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from jobboard.board.card import Card
from jobboard.errors import JobboardError
from jobboard.ui.rows import details_rows
from jobboard.ui.screens.pages import PageScreen
from jobboard.ui.widgets.page import Row

if TYPE_CHECKING:
    from jobboard.text.document import Document


class DetailsScreen(PageScreen, inherit_bindings=True):
    """The page of a card. `read` blocks and raises Unreadable; it runs in a thread."""

    def __init__(self, card: Card, read: Callable[[Card], Document]) -> None:
        super().__init__(details_rows(card, None, card.facts))
        self.about = card
        self._read = read

    def on_mount(self) -> None:
        self.reload()

    def reload(self) -> None:
        """Read the file again; the place in the text stays."""
        self.run_worker(self._reload(), exclusive=True)

    async def _reload(self) -> None:
        self.show(await asyncio.to_thread(self._rows_of_file))

    def _rows_of_file(self) -> list[Row]:
        card = self.about
        try:
            document = self._read(card)
        except JobboardError as error:
            return details_rows(replace(card, unread=error.sentence), None, card.facts)
        except Exception as error:  # noqa: BLE001  a file that the reader stumbles over must not end the board
            return details_rows(
                replace(card, unread=f"It was not understood: {type(error).__name__}"), None, card.facts
            )
        return details_rows(replace(card, unread=None), document.text, document.facts)
