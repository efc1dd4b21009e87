"""Which folder a call is about, its board as it is on the disk now, and which card a word means."""

from __future__ import annotations

import os
import sys
from argparse import Namespace
from datetime import datetime, time
from pathlib import Path

from jobboard.board.board import Board
from jobboard.board.card import Card
from jobboard.cli.output import is_terminal, said_yes, say
from jobboard.errors import Usage
from jobboard.slots import replace
from jobboard.store.live import Folder, board_on_disk, open_folder
from jobboard.store.places import Found, find_folder


def open_folder_of(options: Namespace) -> Folder:
    """The folder that the options name, or that is found without them. Raises Usage when there is none."""
    folder = _on_the_day(options, folder_to_write(options))
    if folder.looked:
        raise Usage(f"no applications found: {', '.join(folder.looked)}; `jobboard --samples` opens some to try")
    return folder


def folder_to_write(options: Namespace) -> Folder:
    """The same for a command that makes applications: where nothing is found, the folder that is still to be made.

    That is `./applications`. It is made only with the first application. A folder that is named has to be there, else
    Usage is raised.
    """
    return _samples() if options.samples else _opened(find_folder(options.folder))


def _samples() -> Folder:
    from jobboard.store.samples import copy_samples

    copy = copy_samples()
    say(f"a copy of the samples is in {copy}; it is kept")
    return open_folder(copy)


def _opened(found: Found) -> Folder:
    return open_folder(found.path or Path.cwd() / "applications", found.looked)


def open_board(options: Namespace) -> tuple[Folder, Board]:
    """The folder and all that its files say at this moment."""
    folder = open_folder_of(options)
    return folder, board_now(folder)


def is_asked_for(card: Card, options: Namespace) -> bool:
    """Whether a card is among those that `--open` and `--closed` ask for; without either all are."""
    if options.open:
        return not card.closed
    return card.closed or not options.closed


def find(folder: Folder, board: Board, word: str) -> Card:
    """The card that a word means: an id, a path from here or from the folder, a part of an id. Raises NotFound."""
    from jobboard.board.find import find_card

    root = os.path.abspath(folder.path)
    paths = dict.fromkeys(
        way(os.path.join(start, word)) for way in (os.path.abspath, os.path.realpath) for start in (os.getcwd(), root)
    )
    return find_card(board, word, root=root, paths=tuple(paths))


def board_now(folder: Folder) -> Board:
    """The board of a folder as it is on the disk: from the cache what no stat contradicts; the cache is updated."""
    return board_on_disk(folder)


def folder_for_the_board(options: Namespace) -> Folder | None:
    """The folder that the screen opens, perhaps one that is still to be made; None where the person, asked, says no.

    Raises Usage without a terminal that can be drawn on, and for a folder that is named and not there.
    """
    _one_folder(options)
    found = Found() if options.samples else find_folder(options.folder)
    if not (is_terminal(sys.stdin) and is_terminal(sys.stdout)):
        raise Usage("the board needs a terminal for both input and output; `jobboard list` prints it without one")
    if (kind := os.environ.get("TERM", "")) in ("", "dumb"):
        told = f"$TERM says “{kind}”" if kind else "$TERM is not set"
        raise Usage(f"the board needs a terminal that can be drawn on, and {told}; `jobboard list` prints it")
    if found.doubtful and not _agreed(found):
        return None
    return _on_the_day(options, _samples() if options.samples else _opened(found))


def _on_the_day(options: Namespace, folder: Folder) -> Folder:
    """The folder as it is on the day of --today, at its beginning; else now."""
    if getattr(options, "today", None) is None:
        return folder
    begins = datetime.combine(options.today, time())
    return replace(folder, now=lambda: begins)


def _one_folder(options: Namespace) -> None:
    """Let `options.folder` be the folder named either way. Raises Usage for two, and for a word that was no command."""
    word = options.directory
    if word is None:
        return
    if options.folder is not None:
        raise Usage(f"two folders are named: {word} and {options.folder}")
    if os.path.basename(word) == word and not os.path.isdir(word):
        import difflib

        from jobboard.cli.manual import COMMANDS

        likely = difflib.get_close_matches(word, COMMANDS, 1)
        hint = f"; did you mean `jobboard {likely[0]}`?" if likely else " (see `jobboard --help`)"
        raise Usage(f"“{word}” is neither a command nor a folder{hint}")
    options.folder = word


def _agreed(found: Found) -> bool:
    """Ask whether to open a folder most of whose markdown is something else. Anything but a yes is a no."""
    files = found.applications + found.others
    return said_yes(f"{found.path}: {found.applications} of {files} files are applications. Open it?")
