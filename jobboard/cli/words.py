"""Which words each command takes."""

from __future__ import annotations

import argparse
from argparse import ArgumentParser
from collections.abc import Callable

from jobboard.cli.values import exported, field, one_line, outcome, status
from jobboard.text.values import OUTCOMES, STATUSES


def add_words(command: str | None, parser: ArgumentParser) -> None:
    """Let the parser take the words of a command; None is the board."""
    if command in WORDS:
        WORDS[command](parser)


def _card(parser: ArgumentParser) -> None:
    parser.add_argument("card", metavar="CARD", help="an id, a path, or an unambiguous part of an id")


def _cards(parser: ArgumentParser) -> None:
    parser.add_argument("cards", nargs="+", metavar="CARD", help="an id, a path, or an unambiguous part of an id")


def _cards_and_status(parser: ArgumentParser) -> None:
    _cards(parser)
    parser.add_argument("status", metavar="STATUS", type=status, help=", ".join(STATUSES))


def _cards_and_outcome(parser: ArgumentParser) -> None:
    _cards(parser)
    parser.add_argument("outcome", metavar="OUTCOME", type=outcome, help=", ".join(OUTCOMES))


def _card_and_item(parser: ArgumentParser) -> None:
    _card(parser)
    parser.add_argument("item", metavar="ITEM", help="its number in `jobboard show CARD`, or a part of its text")


def _kind(parser: ArgumentParser) -> None:
    parser.add_argument("kind", nargs="?", metavar="KIND", help="an id, or a name of a kind; without it, all kinds")


def _card_field_and_value(parser: ArgumentParser) -> None:
    _card(parser)
    parser.add_argument(
        "field", metavar="FIELD", type=field, help="the name of a field: deadline, salary, next, tags …"
    )
    parser.add_argument("value", metavar="VALUE", help="what it is to say; '' takes the field away")


def _card_and_text(parser: ArgumentParser) -> None:
    _card(parser)
    parser.add_argument("text", metavar="TEXT", type=one_line, help="the note; line breaks become blanks")


def _files(parser: ArgumentParser) -> None:
    parser.add_argument("files", nargs="*", metavar="FILE", help="a posting that was saved; - is standard input")


def _action_and_words(parser: ArgumentParser) -> None:
    parser.add_argument("action", nargs="?", help=argparse.SUPPRESS)
    parser.add_argument("words", nargs="*", help=argparse.SUPPRESS)


def _action_and_file(parser: ArgumentParser) -> None:
    parser.add_argument("action", nargs="?", choices=("check",), help="look through a résumé")
    parser.add_argument("file", nargs="?", metavar="RESUME.md", help="check: the résumé, in markdown")


def _card_and_answer(parser: ArgumentParser) -> None:
    parser.add_argument("card", nargs="?", metavar="CARD", help="an id, a path, or an unambiguous part of an id")
    parser.add_argument("criterion", nargs="?", metavar="CRITERION", help="its number, or a part of its text")
    parser.add_argument("answer", nargs="?", metavar="ANSWER", help="yes, no, unknown")


def _any_cards(parser: ArgumentParser) -> None:
    parser.add_argument("cards", nargs="*", metavar="CARD", help="an id, a path, or an unambiguous part of an id")


def _what(parser: ArgumentParser) -> None:
    parser.add_argument("what", nargs="?", metavar="ics", type=exported, help="for a calendar (the only one there is)")


def _folder(parser: ArgumentParser) -> None:
    parser.add_argument("directory", nargs="?", metavar="FOLDER", help=argparse.SUPPRESS)


WORDS: dict[str | None, Callable[[ArgumentParser], None]] = {
    "show": _card,
    "move": _cards_and_status,
    "close": _cards_and_outcome,
    "reopen": _cards,
    "tick": _card_and_item,
    "set": _card_field_and_value,
    "note": _card_and_text,
    "prep": _kind,
    "round": _action_and_words,
    "import": _files,
    "profile": _action_and_file,
    "fit": _card_and_answer,
    "skills": _card,
    "guide": _action_and_words,
    "compare": _any_cards,
    "brief": _card,
    "export": _what,
    None: _folder,
}
"""The words of each command; the others have none."""
