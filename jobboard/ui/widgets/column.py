"""One column of the board: `CardLines`, and what the mouse does to it, told as messages."""

from __future__ import annotations

from textual import events
from textual.geometry import Offset
from textual.message import Message

from jobboard.slots import frozen, replace
from jobboard.ui.widgets.card_lines import CardLines
from jobboard.ui.widgets.shown import Shown

__all__ = ["CardColumn", "Shown"]


@frozen
class Press:
    """The left button went down on a card, at a cell of the screen, and is not up again."""

    card_id: str
    at: Offset
    dragging: bool = False


class ColumnMessage(Message):
    """What every message of a column has: the column as its `control`, and the status of the column."""

    def __init__(self, column: CardColumn) -> None:
        super().__init__()
        self._column = column

    @property
    def control(self) -> CardColumn:
        """The column."""
        return self._column

    @property
    def status(self) -> str | None:
        """The status of the cards in the column; None is UNSORTED."""
        return self._column.status


class CardColumn(CardLines, can_focus=False, inherit_bindings=False):
    """Tells what is pressed, opened, marked, scrolled and dragged; it changes nothing but its own scroll.

    Which column lies under a drag is the screen's matter. The right and the middle button do nothing.
    """

    class Pressed(ColumnMessage):
        """A click, on a card or (`card_id` is None) on the head or where nothing is."""

        def __init__(self, column: CardColumn, card_id: str | None) -> None:
            super().__init__(column)
            self.card_id = card_id

    class Opened(ColumnMessage):
        """A double click on a card; its first click was `Pressed`."""

        def __init__(self, column: CardColumn, card_id: str) -> None:
            super().__init__(column)
            self.card_id = card_id

    class MarkRequested(ColumnMessage):
        """A click on a card with shift or ctrl held (many terminals keep shift for their own selection)."""

        def __init__(self, column: CardColumn, card_id: str) -> None:
            super().__init__(column)
            self.card_id = card_id

    class OthersPressed(ColumnMessage):
        """A click on the foot that tells of other files."""

    class Pulled(ColumnMessage):
        """The wheel took the cursor's card out of sight: `place` is the nearest that stays in sight."""

        def __init__(self, column: CardColumn, place: int) -> None:
            super().__init__(column)
            self.place = place

        def can_replace(self, message: Message) -> bool:
            return isinstance(message, CardColumn.Pulled) and message.control is self.control

    class Dragged(ColumnMessage):
        """A card is dragged and the pointer is over that cell of the screen."""

        def __init__(self, column: CardColumn, card_id: str, at: Offset) -> None:
            super().__init__(column)
            self.card_id, (self.screen_x, self.screen_y) = card_id, at

        def can_replace(self, message: Message) -> bool:
            return isinstance(message, CardColumn.Dragged) and message.control is self.control

    class Dropped(ColumnMessage):
        """A dragged card was let go over that cell of the screen."""

        def __init__(self, column: CardColumn, card_id: str, at: Offset) -> None:
            super().__init__(column)
            self.card_id, (self.screen_x, self.screen_y) = card_id, at

    class DragEnded(ColumnMessage):
        """A drag was given up: nothing is dropped."""

        def __init__(self, column: CardColumn, card_id: str) -> None:
            super().__init__(column)
            self.card_id = card_id

    _press: Press | None = None
    _was_drag = False
    _pressed_last: str | None = None

    def give_up_drag(self) -> None:
        """Forget the button that is down, and with it the drag that it may have begun."""
        press, self._press = self._press, None
        self.release_mouse()
        if press is not None and press.dragging:
            self.post_message(self.DragEnded(self, press.card_id))

    def on_mouse_down(self, event: events.MouseDown) -> None:
        event.stop()
        self.give_up_drag()
        self._was_drag = False
        card = self.card_at(event.y)
        if event.button == 1 and card is not None and not (event.shift or event.ctrl):
            self._press = Press(card.id, event.screen_offset)
            self.capture_mouse()

    def on_mouse_move(self, event: events.MouseMove) -> None:
        press = self._press
        if press is None:
            return
        event.stop()
        if not event.button:  # it went up where nobody told us
            self.give_up_drag()
        elif press.dragging or event.screen_offset != press.at:
            self._press, self._was_drag = replace(press, dragging=True), True
            self.post_message(self.Dragged(self, press.card_id, event.screen_offset))

    def on_mouse_up(self, event: events.MouseUp) -> None:
        event.stop()
        press, self._press = self._press, None
        self.release_mouse()
        if press is not None and press.dragging:
            self.post_message(self.Dropped(self, press.card_id, event.screen_offset))

    def on_mouse_release(self, _: events.MouseRelease) -> None:
        """The mouse is somebody else's; our own release finds no press, or that of the next drag."""
        if self.app.mouse_captured is not self:
            self.give_up_drag()

    def on_hide(self, _: events.Hide) -> None:
        self.give_up_drag()

    def on_click(self, event: events.Click) -> None:
        event.stop()
        if event.button != 1 or self._was_drag:
            return
        card = self.card_at(event.y)
        before, self._pressed_last = self._pressed_last, card.id if card else None
        if card is None:
            foot = self.is_others(event.y)
            self.post_message(self.OthersPressed(self) if foot else self.Pressed(self, None))
        elif event.shift or event.ctrl:
            self.post_message(self.MarkRequested(self, card.id))
        elif event.chain == 2 and before == card.id:
            self.post_message(self.Opened(self, card.id))
        else:
            self.post_message(self.Pressed(self, card.id))

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        self._wheel(event, 1)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        self._wheel(event, -1)

    def _wheel(self, event: events.MouseEvent, cards: int) -> None:
        event.stop()
        event.prevent_default()
        place = self.scroll_cards(cards)
        if place is not None:
            self.post_message(self.Pulled(self, place))
