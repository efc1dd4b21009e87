"""The rows of the help page, made from the table of commands."""

from __future__ import annotations

from collections.abc import Iterable

from jobboard.text.clean import CleanText, clean
from jobboard.ui.command import GROUPS, Command
from jobboard.ui.widgets.page import Row

BLANK = Row()
LABEL = 14
SIGNS = (
    ("▌", "the card under the cursor"),
    ("●  ◉", "a marked card; the one under the cursor"),
    ("9 d", "days since anything happened"),
    ("Fri 28", "the day that matters next: a round, a deadline, an answer, the next action"),
    ("prep 3/7", "of the things to prepare, so many are done"),
    ("3/7", "the same, for an interview"),
    ("3 d late", "the next action is overdue"),
    ("✓ ready", "everything that was to prepare is done"),
    ("how did it go?", "a round is over: r or enter in the pane tells how it went"),
    ("[ ] [x]", "in the pane: an item of the file, to do and done"),
    ("·", "in the pane: an item that is offered; space writes it into the file, + the whole list"),
    ("× ghosted", "how a closed one ended"),
    ("!", "the file contradicts itself, or has a conflict copy: enter tells"),
)


def help_rows(commands: Iterable[Command]) -> list[Row]:
    """Every key, by group, with what it does."""
    rows = [Row(CleanText("Keys"), "title")]
    table = tuple(commands)
    for group in GROUPS:
        rows += [BLANK, Row(CleanText(group), "heading")]
        rows += [
            Row(clean(each.help), "text", clean(each.shown or "ctrl+p"), LABEL + 2)
            for each in table
            if each.group == group
        ]
    rows += [BLANK, Row(CleanText("Signs"), "heading")]
    rows += [Row(clean(meaning), "text", clean(sign), LABEL + 2) for sign, meaning in SIGNS]
    names = ", ".join(each.id for each in table)
    own = clean(f'[keys] in config.toml gives a command other keys, as in move_right = "L". The names: {names}')
    return [*rows, BLANK, Row(CleanText("Your own keys"), "heading"), Row(own, "text")]
