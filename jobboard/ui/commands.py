"""Everything a person can do on the board, each thing declared once: keys, footer, help, palette and keymap are made
from this.

A command with the id `move_right` is done by the screen's method `action_move_right`. One with choices and a key of its
own is a chord: its key, then the key of a choice; one with choices and no key is done by the choice's key alone.
Either way the method gets the choice's value. A command without any key is found in the palette only.
"""

from __future__ import annotations

from jobboard.ui.chords import BY, ENDS, TO_COLUMN, TWICE
from jobboard.ui.command import (
    CHANGE,
    FIND,
    LISTED,
    NO_CARD,
    NOT_OFFERED,
    NOT_SWEPT,
    NOTHING_TO_DO,
    NOTHING_TO_TICK,
    PREPARE,
    REST,
    SEE,
    TODAY,
    UNSORTED,
    WALK,
    Command,
)
from jobboard.ui.here import (
    among_the_columns,
    before_a_round,
    in_a_list,
    in_the_pane,
    left_of_it,
    on_a_card,
    on_a_criterion,
    on_a_line,
    on_a_task,
    on_a_task_to_do,
    on_a_task_to_put_off,
    on_an_item,
    on_cards,
    on_closed_cards,
    on_open_cards,
    on_something_to_do,
    on_something_to_tick,
    on_the_columns,
    on_what_is_quiet,
    on_what_is_swept,
    right_of_it,
    to_be_marked,
    with_a_link,
    with_offers,
)

# fmt: off
BOARD = (
    Command(
        "tick", ("space",), "space", PREPARE,
        "tick the line, or take the tick away: one character of the file; what is only offered is written with its box",
        footer="tick", cap="space", available=on_something_to_tick, words="check done box",
    ),
    Command(
        "answer", ("space",), "space", PREPARE, "answer the criterion: yes, no, unknown again; kept below ## Criteria",
        footer="answer", cap="space", available=on_a_criterion, words="criteria fit must-have",
    ),
    Command(
        "done", ("space",), "space", TODAY,
        "done: ticks the thank-you, takes the next action out and notes it, notes that one nudged",
        footer="done", cap="space", available=on_a_task, matters=on_a_task_to_do,
    ),
    Command(
        "next_action", ("N", "shift+n"), "N", CHANGE,
        "set the next action and its day: “call Jane fri”; a day alone (fri, +7, in 2 weeks) moves what stands there",
        footer="next action", cap="N", available=on_a_card, otherwise=NO_CARD, matters=on_a_task_to_put_off,
        words="follow up reminder todo wait until step",
    ),
    Command(
        "close_swept", ("X", "shift+x"), "X", TODAY,
        "close all that is listed as ghosted, or what is marked of it, after one question",
        footer="close all or the marked", cap="X", available=on_what_is_swept, otherwise=NOT_SWEPT,
    ),
    Command(
        "act", ("enter",), "enter", PREPARE,
        "what the line is for: tick it, edit the fact, say how the round went, unfold the posting, open file or link",
        available=on_something_to_do, otherwise=NOTHING_TO_DO,
    ),
    Command(
        "take", ("+", "plus"), "+", PREPARE,
        "take the list into the file whole: all that it offers for the round, each with its box",
        footer="take the list", cap="+", available=in_a_list, otherwise=NOT_OFFERED,
    ),
    Command(
        "round", ("r",), "r", PREPARE, "add a round, or say how one went",
        footer="round", cap="r", available=on_a_card, otherwise=NO_CARD, words="interview result debrief passed failed",
    ),
    Command(
        "note", ("n",), "n", PREPARE, "add a note with today's date below ## Notes",
        footer="note", cap="n", available=on_a_card, otherwise=NO_CARD,
    ),
    Command(
        "field", ("f",), "f", PREPARE,
        "edit a fact: date, link, place, pay, reason, contact, next action, what was sent, tags",
        footer="fact", cap="f", available=on_a_card, otherwise=NO_CARD,
        words="field url location salary resume letter set edit",
    ),
    Command(
        "fold", ("p",), "p", PREPARE, "unfold the posting, and fold it again",
        available=in_the_pane, otherwise="the posting is in the pane: enter opens it",
    ),
    Command("part_up", ("h", "left"), "h  ←", PREPARE, "the part above", available=in_the_pane),
    Command("part_down", ("l", "right"), "l  →", PREPARE, "the part below", available=in_the_pane),
    Command("left", ("h", "left"), "h  ←", WALK, "the column to the left", available=on_the_columns, otherwise=LISTED),
    Command("down", ("j", "down"), "j  ↓", WALK, "the next card; in the pane the next line"),
    Command("up", ("k", "up"), "k  ↑", WALK, "the card above; in the pane the line above"),
    Command(
        "right", ("l", "right"), "l  →", WALK, "the column to the right", available=on_the_columns, otherwise=LISTED,
    ),
    Command("first", ("g",), "g g", WALK, "the first card of the column, the first line of the pane", choices=TWICE),
    Command("last", ("G", "shift+g"), "G", WALK, "the last card, the last line"),
    Command("half_down", ("ctrl+d", "pagedown"), "ctrl+d", WALK, "half a screen down"),
    Command("half_up", ("ctrl+u", "pageup"), "ctrl+u", WALK, "half a screen up"),
    Command(
        "column", (), "1 … 5", WALK, "that column, from Did not apply to Offer", choices=TO_COLUMN, each="go to {}",
    ),
    Command(
        "go", ("enter",), "enter", TODAY, "to the card of the line, among the columns",
        footer="go to the card", cap="enter", available=on_an_item,
    ),
    Command(
        "open", ("enter",), "enter", SEE, "the pane: all that the file says, and what there is to prepare",
        footer="open", cap="enter", available=on_a_line, otherwise=NO_CARD, words="pane details",
    ),
    Command(
        "switch", ("tab",), "tab", PREPARE, "from the board to the pane and back; the pane stays open beside the board",
        footer="board", cap="tab", available=on_a_card, otherwise=NO_CARD, words="pane focus",
    ),
    Command(
        "move_left", ("H", "shift+h", "shift+left"), "H  shift+←", CHANGE,
        "move the card one column to the left: writes the status and a line of history",
        available=left_of_it, otherwise=UNSORTED,
    ),
    Command(
        "move_right", ("L", "shift+l", "shift+right"), "L  shift+→", CHANGE,
        "move the card one column to the right: the same, and to Applied the date, where its place is empty",
        footer="move", cap="H L", available=right_of_it, otherwise=UNSORTED,
    ),
    Command(
        "move_to", ("m",), "m  1 … 5", CHANGE, "move the card to that column",
        footer="move to", cap="m", choices=TO_COLUMN, each="move to {}", available=on_cards, otherwise=NO_CARD,
    ),
    Command(
        "close", ("x",), "x  r g w l d a", CHANGE,
        "close it as rejected, ghosted, withdrawn, role closed, declined, accepted: writes that; the status stays",
        footer="close", cap="x", choices=ENDS, each="close as {}", available=on_open_cards, otherwise=NO_CARD,
    ),
    Command(
        "reopen", ("x",), "x", CHANGE, "open a closed card again: takes the outcome away",
        footer="reopen", cap="x", available=on_closed_cards,
    ),
    Command(
        "mark", ("space",), "space", CHANGE,
        "mark the card and go to the next: moving and closing then take all that are marked, and u takes all back",
        footer="mark", cap="space", available=to_be_marked, otherwise=NOTHING_TO_TICK, words="unmark select",
    ),
    Command(
        "redate", ("D", "shift+d"), "D", CHANGE,
        "give the last move another day: its line of history, and the application date if that move wrote it",
        available=on_a_card, otherwise=NO_CARD, words="date when yesterday",
    ),
    Command(
        "add", ("a",), "a", CHANGE,
        "add an application: typed, or from a posting that is pasted (also onto the board), or the path of a saved one",
        footer="add", cap="a", words="new create application import posting paste",
    ),
    Command(
        "edit", ("e",), "e", CHANGE, "open the file in $VISUAL or $EDITOR",
        footer="edit", cap="e", available=on_a_card, otherwise=NO_CARD, words="editor vim change text",
    ),
    Command(
        "undo", ("u",), "u", CHANGE, "take the last change back, also one from before the last start",
        footer="undo", cap="u", words="revert back",
    ),
    Command("redo", ("U", "shift+u"), "U", CHANGE, "make the change again that was taken back"),
    Command(
        "filter", ("slash",), "/", FIND,
        "show only what matches as you type: words, status:applied tag:remote quiet:>14 waiting:>9 pay:>150k text:word",
        footer="filter", cap="/", words="search find tag",
    ),
    Command(
        "sort", ("s",), "s  n r c p", FIND, "sort by what needs me, recent change, company, pay",
        choices=BY, each="sort by {}", words="order", available=among_the_columns, otherwise=LISTED,
    ),
    Command(
        "today", ("t",), "t", TODAY, "what is due, what is lost first leading; and back to the columns",
        footer="today", cap="t", words="due todo tasks agenda next",
    ),
    Command(
        "sweep", ("S", "shift+s"), "S", TODAY,
        "list what was quiet for long, to close it as ghosted; in that list, another number of days",
        footer="sweep", cap="S", matters=on_what_is_quiet, words="quiet ghosted silent clean up old",
    ),
    Command(
        "closed", ("c",), "c", SEE, "show or hide the closed cards",
        footer="closed", cap="c", words="rejected ghosted ended archive", available=among_the_columns, otherwise=LISTED,
    ),
    Command(
        "weigh", ("w",), "w", SEE, "weigh the open offers, or the marked cards: side by side, by year",
        footer="weigh", cap="w", matters=with_offers, words="compare pay",
    ),
    Command(
        "link", ("o",), "o", SEE, "open the link of the posting in the browser",
        available=with_a_link, otherwise="this file states no link", words="url browser posting",
    ),
    Command(
        "brief", ("b",), "b", SEE, "the brief for the next round: one page to read, copy, write to a file or print",
        footer="brief", cap="b", available=on_a_card, otherwise=NO_CARD, matters=before_a_round,
        words="print interview prepare tomorrow page",
    ),
    Command("copy", ("y",), "y", SEE, "copy the path of the file", available=on_a_card, otherwise=NO_CARD),
    Command("palette", ("ctrl+p",), "ctrl+p", FIND, "everything there is to do, and every card, by name"),
    Command("help", ("question_mark", "shift+slash"), "?", SEE, "this page", footer="help", cap="?"),
    Command(
        "back", ("escape",), "esc", SEE,
        "back: a dialog, a key that waits, a drag, the notice, the pane, the filter, the marks",
    ),
    Command("suspend", ("ctrl+z",), "ctrl+z", SEE, "back to the shell for a while; fg returns"),
    Command("quit", ("q",), "q", SEE, "quit, once every change is written", footer="quit", cap="q"),
    Command("interrupt", ("ctrl+c",), "ctrl+c", SEE, "says how to quit"),
    Command("theme", (), "", REST, "choose the colours: light and dark themes", words="themes color colour dark light"),
    Command(
        "others", (), "", REST, "the other files of the folder, which are no applications", words="files letters notes",
    ),
    Command(
        "no_application", (), "", REST, "this file is no application: leave it out, by a line in config.toml",
        available=on_cards, words="ignore hide remove delete",
    ),
    Command(
        "profile", (), "", REST, "what you look for and bring: _profile.md in the editor, begun where there is none",
        words="criteria must-haves fit skills",
    ),
    Command("skip", (), "", REST, "leave the last change as it is: undo goes on to the one before it"),
    Command("settings", (), "", REST, "open config.toml in the editor", words="config keys preferences"),
)
# fmt: on
