"""The columns side by side, and the styles that all of them draw with."""

from __future__ import annotations

from typing import ClassVar

from rich.style import Style
from textual.containers import Horizontal

from jobboard.ui.widgets.pen import TONES


class CardColumns(Horizontal):
    """Holds the columns. The component classes are its own: six columns with twenty each would have Textual apply its
    style sheet to a hundred nodes more, three times before the first paint (a quarter of the time until then).
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "column--name",
        "column--count",
        "column--rule",
        "column--foot",
        "column--current",
        "column--aimed",
        "card--company",
        "card--position",
        "card--cursor",
        "card--closed",
        "card--marked",
        "card--bar",
        "card--dot",
        "card--mark",
        *TONES.values(),
    }
    """
    | Class | Description |
    | :- | :- |
    | `column--name`, `column--count`, `column--rule`, `column--foot` | The head, the rule under it, the foot. |
    | `column--current`, `column--aimed` | Name and rule of the column with the cursor; where a drag would drop. |
    | `card--company`, `card--position` | The first and the second line of a card. |
    | `card--plain` … `card--warn` | Dates and the third line, by what they mean (`Tone`). |
    | `card--mark` | The sign of a problem. |
    | `card--bar`, `card--dot` | The bar at the left of the cursor's card; the dot at the left of a marked one. |
    | `card--cursor`, `card--marked`, `card--closed` | Laid under or over the others on such a card. |
    """

    def __init__(self) -> None:
        super().__init__(id="columns")
        self._styles: dict[tuple[str, ...], Style] = {}

    def style(self, *names: str) -> Style:
        """The style of these component classes, laid over each other in their order."""
        if names not in self._styles:
            self._styles[names] = self.get_visual_style(*names).rich_style
        return self._styles[names]

    def notify_style_update(self) -> None:
        super().notify_style_update()
        self._styles.clear()
