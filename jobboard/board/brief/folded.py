"""The person's words as lines of a markdown page: every sign stands for itself, and no line is wider than the page.

Words are folded at blanks; each word is spelled by itself (CommonMark 0.31, 2.4: a backslash before a sign of
punctuation makes it plain). What has no blank is cut into pieces, addresses are not.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from jobboard.text.cells import cells, cut, letters
from jobboard.text.clean import clean

WIDTH = 80
"""Cells of a line of the page."""

_Piece = tuple[str, str]
"""What parts it from the piece before it on the same line, and a piece that stays together."""

BLANK = "_" * 40
"""What is not known is a line to fill in."""

LONGEST = 1_000
"""Characters of a text that are looked at: no page shows more of one."""

_MARK = re.compile(
    r"""\\(?=[!-/:-@\[-`{-~]|$) | ` | (?<=\S)\* | \*(?=\S)
    | (?<![^\W_])_(?=\S) | (?<=\S)_(?![^\W_]) | <(?=[A-Za-z/!?]) | \](?=[(\[:]) | \[(?=\[)
    | ~(?=~) | (?<=~)~ | &(?=\#?\w{1,32};) | (?<=\{)[{%\#] | (?<=<)% | (?<=\$)\{ | (?<=%)% | :(?=:)""",
    re.VERBOSE,
)
"""What a viewer, an editor or a template engine would take for a mark."""

_BEGINS = re.compile(r"[-+*=_:|~]+(?=$|[ |:])|#{1,6}$|>|\||\[(?=[ xX]?\]?$)")
_NUMBERED = re.compile(r"\d{1,9}(?=[.)]$)")
_ADDRESS = re.compile(r"https?://[^\s<>]+", re.IGNORECASE)
_PLAIN_ADDRESS = re.compile(r"[A-Za-z0-9:/?#@!$'()+,=%&.-]++(?:_[A-Za-z0-9:/?#@!$'()+,=%&.-]++)*+")


def spelled(word: str) -> str:
    """A word without blanks so that markdown shows it as it is; an address stays one that can be followed."""
    if _ADDRESS.fullmatch(word):
        return word if _PLAIN_ADDRESS.fullmatch(word) else f"<{word}>"
    return f"\\{word}" if word.strip("#") == "" else _MARK.sub(r"\\\g<0>", word)


def one_line(text: str) -> str:
    """The text as one line that may be drawn, one blank between words; of a very long one its beginning."""
    line = " ".join(clean(text[:LONGEST]).split())
    return f"{line}…" if len(text) > LONGEST else line


def folded(lead: str, text: str, most: int, name: str = "", tail: str = "") -> list[str]:
    """A text behind its `lead` (`- `) in at most `most` lines, each under its own beginning; a longer one ends in `…`.

    `name` stands before it (`When:`) and `tail` behind it; these are ours, and are not spelled.
    """
    room = WIDTH - len(lead)
    lines = _filled(name, [piece for word in one_line(text).split() for piece in _pieces(word, room)], tail, room)
    if len(lines) > most:
        lines = [*lines[: most - 1], _cut_short(lines[most - 1], room)]
    return [(" " * len(lead) if nth else lead) + line for nth, line in enumerate(lines)]


def _filled(name: str, pieces: Iterable[_Piece], tail: str, room: int) -> list[str]:
    """The pieces between name and tail in lines of so many cells."""
    lines: list[str] = []
    line, wide = name, cells(name)
    for gap, piece in (*pieces, *([(" ", tail)] if tail else [])):
        width = cells(piece)
        if line and wide + len(gap) + width > room:
            lines.append(line)
            line = ""
        if line:
            line, wide = f"{line}{gap}{piece}", wide + len(gap) + width
        else:
            line = piece if piece == tail else _unmarked(piece, first=not lines)
            wide = cells(line)
    return [*lines, line]


def _pieces(word: str, room: int) -> Iterator[_Piece]:
    """The word as it is spelled; one without room in a line sign by sign, a backslash with the sign behind it."""
    whole = spelled(word)
    if cells(whole) < room or _ADDRESS.fullmatch(word):
        yield " ", whole
        return
    gap, escape = " ", ""
    for letter, _ in letters(whole):
        if letter == "\\" and not escape:
            escape = letter
            continue
        yield gap, escape + letter
        gap = escape = ""
    if escape:
        yield gap, escape


def _unmarked(piece: str, *, first: bool) -> str:
    """What begins a line, so that it is no mark of a list, a heading, a quote or a rule.

    Within a paragraph only the number 1 begins a list (CommonMark 0.31, 5.3).
    """
    if _BEGINS.match(piece):
        return f"\\{piece}"
    number = _NUMBERED.match(piece)
    if number is None or not (first or int(number[0]) == 1):
        return piece
    return f"{number[0]}\\{piece[number.end() :]}"


def _cut_short(line: str, room: int) -> str:
    """A line that is not the last of its text, with `…` at its end."""
    if _ADDRESS.search(line) or cells(line) < room - 1:
        return f"{line} …"
    return cut(line, room - 2).rstrip("\\… ") + " …"
