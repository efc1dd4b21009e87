"""The brief from the board: the page for the next round of the card under the cursor, and the ways that it goes."""

from __future__ import annotations

import asyncio
import os
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jobboard.board.card import Card
from jobboard.errors import JobboardError
from jobboard.text.clean import CleanText, clean
from jobboard.ui.screens.board.outside import Outside
from jobboard.ui.view import View
from jobboard.ui.widgets.notice import Severity
from jobboard.ui.writer import apart

if TYPE_CHECKING:
    from jobboard.board.brief.values import Brief
    from jobboard.ui.screens.brief import BriefScreen

LONGEST_PATH = 1_000
"""Characters of a path that is typed."""

NAMES = 9
"""So many names are tried for a page that is written more than once a day."""


class Briefing(Outside):
    """Makes the page and takes it away (`screens.brief.Ways`). What is said meanwhile is said over the page."""

    def __init__(self, *args: Any, **named: Any) -> None:
        super().__init__(*args, **named)
        self._briefed: tuple[Card, BriefScreen] | None = None
        self._prints = False

    def action_brief(self) -> None:
        if self._view.card is not None:
            self.soon(self._brief(self._view.card))

    def say(self, *lines: CleanText, severity: Severity = "said") -> None:
        page = self._page_screen
        if page is not None:
            page.say(*lines, severity=severity)
        else:
            super().say(*lines, severity=severity)

    def look(self, view: View, *, stay: bool = False) -> None:
        super().look(view, stay=stay)
        if self._briefed is None:
            return
        before, page = self._briefed
        card = view.whole.by_id.get(before.id)
        if self._page_screen is None:
            self._briefed = None
        elif card is not None and card != before:
            self._briefed = card, page
            self.run_worker(self._show_again(card, page), group="brief", exclusive=True)

    @property
    def _page_screen(self) -> BriefScreen | None:
        """The page, while it stands over the board."""
        page = self._briefed[1] if self._briefed is not None else None
        return page if page is not None and page in self.app.screen_stack and page.is_mounted else None

    async def _brief(self, card: Card) -> None:
        from jobboard.ui.screens.brief import BriefScreen

        made = await self._brief_and_page(card)
        if made is not None:
            screen = BriefScreen(*made, self, self._live.folder.settings.keys)
            await self.app.push_screen(screen)
            self._briefed = card, screen

    async def _show_again(self, card: Card, screen: BriefScreen) -> None:
        """The page of what the file says by now."""
        made = await self._brief_and_page(card)
        if made is not None and screen is self._page_screen:
            screen.show(*made)

    async def _brief_and_page(self, card: Card) -> tuple[Brief, str] | None:
        """The brief and its page, made in a thread; None where the file cannot be read, which is told."""
        from jobboard.board.brief.page import page

        try:
            brief = await asyncio.to_thread(self._actions.brief_now, self._live.folder, card)
            return brief, await asyncio.to_thread(page, brief)
        except JobboardError as error:
            self.say(clean(error.sentence), severity="refused")
            return None

    # The ways of a page

    def copy_page(self, page: str) -> None:
        self.post_message(self.CopyRequested(page))
        self.say(CleanText("copied: the page"))

    def edit_briefed(self) -> None:
        if self._briefed is not None:
            self.soon(self.edit(self._briefed[0].path))

    def write_page(self, brief: Brief, page: str) -> None:
        self.soon(self._write(brief, page))

    def print_page(self, page: str) -> None:
        if self._prints:
            self.say(CleanText("a page is being printed already"))
        else:
            self._prints = True
            self.say(CleanText("printing the page …"))
            self.run_worker(self._print(page), group="printing")

    async def _write(self, brief: Brief, page: str) -> None:
        """Ask where, and write it there."""
        from jobboard.ui.screens.ask import KEYS, AskScreen

        question = CleanText("Write the page to which file?")
        proposed = await asyncio.to_thread(self._free_name, brief)
        typed = await self.ask(AskScreen(question, "~/brief.md", proposed, KEYS, self._goes_to, LONGEST_PATH))
        if typed is None:
            return
        try:
            path = self._actions.new_file(self._live.folder, typed)
            await asyncio.to_thread(self._actions.write_new, path, page)
        except JobboardError as error:
            self.say(clean(error.sentence), severity="refused")
        else:
            self.say(clean(f"written: {_named(typed, path)}"), severity="done")

    def _goes_to(self, typed: str) -> tuple[CleanText, bool]:
        """The file that a typed path means and True, or why it can be none and False."""
        try:
            path = self._actions.new_file(self._live.folder, typed)
        except JobboardError as error:
            return clean(error.sentence), False
        among = ", among the applications" if self._live.folder.path in path.parents else ""
        return clean(f"a new file{among}: {_named(typed, path)}"), True

    def _free_name(self, brief: Brief) -> str:
        """A name for the page, by the company and the day of the round. Looks at the disk."""
        from jobboard.text.file_name import slug

        day = (brief.round.when.date if brief.round is not None else None) or brief.day
        stem = "-".join(filter(None, ("brief", slug(brief.company or brief.id), day)))
        stems = [stem, *(f"{stem}-{number}" for number in range(2, NAMES + 1))]
        names = [f"~/{own}{each}.md" for own in ("", "_") for each in stems]
        return next((name for name in names if self._goes_to(name)[1]), names[0])

    async def _print(self, page: str) -> None:
        from jobboard.programs.printing import print_outside

        try:
            printer = self._live.folder.settings.printer
            name = await apart(partial(print_outside, page, printer, os.environ))
        except JobboardError as error:
            self.say(clean(error.sentence), severity="refused")
        else:
            self.say(clean(f"{name} has the page"), severity="done")
        finally:
            self._prints = False


def _named(typed: str, path: Path) -> str:
    """How a file is told of: as it was typed where that says where it is, else by its whole path."""
    return typed if typed.startswith(("~", "/")) else str(path)
