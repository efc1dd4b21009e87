"""The commands of a page that is read over the board: the help, what is compared, a brief."""

from __future__ import annotations

from jobboard.ui.command import SEE, WALK, Choice, Command

# fmt: off
PAGE = (
    Command("down", ("j", "down"), "j  ↓", WALK, "a line down", footer="scroll", cap="j k"),
    Command("up", ("k", "up"), "k  ↑", WALK, "a line up"),
    Command(
        "half_down", ("ctrl+d", "pagedown", "space"), "ctrl+d", WALK, "half a screen down",
        footer="half a page", cap="space",
    ),
    Command("half_up", ("ctrl+u", "pageup"), "ctrl+u", WALK, "half a screen up"),
    Command("first", ("g",), "g g", WALK, "the beginning", choices=(Choice("g", "the beginning", "first"),)),
    Command("last", ("G", "shift+g"), "G", WALK, "the end"),
    Command("back", ("escape", "q", "enter", "ctrl+c"), "esc  q", SEE, "back to the board", footer="back", cap="esc"),
)
# fmt: on
