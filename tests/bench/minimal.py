"""The smallest Textual app: what every start and every key is compared with."""

from __future__ import annotations

from textual.app import App, ComposeResult
from textual.binding import Binding
from textual.reactive import reactive
from textual.widget import Widget


class Counter(Widget):
    """One line that changes with each press of `j`."""

    count = reactive(0)

    def render(self) -> str:
        return f"minimal {self.count}"


class Minimal(App[None]):
    """An empty screen with one line of text on it."""

    BINDINGS = [Binding("j", "count"), Binding("q", "quit")]

    def compose(self) -> ComposeResult:
        yield Counter()

    def action_count(self) -> None:
        self.query_one(Counter).count += 1


if __name__ == "__main__":
    Minimal().run()
