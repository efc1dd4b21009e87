"""Seeing more: the pages, the other files, closed cards; and back again."""

from __future__ import annotations

from jobboard.text.clean import CleanText, clean
from jobboard.ui.screens.board.outside import Outside
from jobboard.ui.widgets.column import CardColumn
from jobboard.ui.widgets.notice import Notice


class Seeing(Outside):
    """What the keys of the group *See* do."""

    def action_closed(self) -> None:
        view = self._view.closed(not self._view.with_closed)
        self.look(view)
        self.remember(with_closed=view.with_closed)

    def action_help(self) -> None:
        from jobboard.ui.rows import help_rows
        from jobboard.ui.screens.pages import PageScreen

        self.app.push_screen(PageScreen(help_rows(self.table), self._live.folder.settings.keys))

    def action_others(self) -> None:
        self.soon(self._list_others())

    def action_back(self) -> None:
        """Back by one: a drag, the notice, the pane that has the keys, the list in place of the columns, the filter,
        the marks, the pane beside.
        """
        notice, view = self.query_one(Notice), self._view
        if self._aim is not None:
            for column in self.query(CardColumn):
                column.give_up_drag()
        elif notice.display:
            notice.dismiss()
        elif view.in_pane:
            self.look(view.with_pane(False, keys=False))
        elif view.worklist is not None:
            self.leave_list()
        elif view.is_filtered:
            self.unfilter()
        elif view.marked:
            self.look(view.marking(()))
        elif view.pane:
            self.look(view.with_pane(False, keys=False))

    async def _list_others(self) -> None:
        from jobboard.ui.options import Option
        from jobboard.ui.screens.picker import PickerScreen

        others = self._view.whole.others
        if not others:
            self.say(CleanText("every file that was read is an application"))
            return
        files = "1 file that is no application" if len(others) == 1 else f"{len(others)} files that are no applications"
        title = CleanText(f"{files}: enter opens one in the editor")
        options = tuple(Option(each, clean(each)) for each in others)
        chosen = await self.ask(PickerScreen(title, options, placeholder="a part of its name"))
        if chosen is not None:
            await self.edit(str(self._live.folder.path / chosen))
