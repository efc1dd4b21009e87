"""Standard output and standard error: JSON, lines, messages, and whether there is a terminal to draw on."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from contextlib import suppress
from typing import TYPE_CHECKING, Any, TextIO

from jobboard.slots import frozen

if TYPE_CHECKING:
    from jobboard.text.values import Problem


@frozen
class Terminal:
    """What lines may look like: `width` in cells (None: no terminal, nothing is cut), and whether colour is wanted."""

    width: int | None = None
    colour: bool = False

    def styled(self, text: str, code: str) -> str:
        """The text in an SGR style (`1` bold, `2` dim …) where colour is wanted."""
        return f"\x1b[{code}m{text}\x1b[0m" if self.colour and code else text


BOLD, DIM, YELLOW = "1", "2", "33"


def standard_output() -> Terminal:
    """What standard output is. Colour needs a terminal that is not `dumb`, and no NO_COLOR (no-color.org)."""
    if not is_terminal(sys.stdout):
        return Terminal()
    colour = not os.environ.get("NO_COLOR") and os.environ.get("TERM", "dumb") != "dumb"
    return Terminal(_width(sys.stdout), colour)


def is_terminal(stream: TextIO | None) -> bool:
    """Whether a standard stream is open and a terminal."""
    return stream is not None and not stream.closed and stream.isatty()


def near(path: str) -> str:
    """The path from the current directory where it lies below it, else as it is."""
    from_here = os.path.relpath(path)
    return path if from_here.startswith(os.pardir) else from_here


def print_lines(lines: Iterable[str]) -> None:
    """Print lines to standard output. What its encoding does not hold is replaced."""
    _tolerate(sys.stdout)
    text = "\n".join(lines)
    if text:
        _write(text)


def print_json(value: Any) -> None:
    """Print one ASCII document and a newline; bytes that are not UTF-8 are lone surrogates in it.

    An array has an element a line, which takes a quarter of the time that an indented one takes; an object is indented.
    """
    from json import dumps

    if isinstance(value, list):
        _write("[\n" + ",\n".join(map(dumps, value)) + "\n]" if value else "[]")
    else:
        _write(dumps(value, indent=2))


def _write(text: str) -> None:
    """Write a text and a newline to standard output.

    The newline is written by itself: where output is not buffered (`python -u`), a write that a full disk or a reader
    that went away cut short is only told of by the next one.
    """
    if sys.stdout is not None:
        sys.stdout.write(text)
        sys.stdout.write("\n")


def flush() -> None:
    """Have all that was printed written. Raises OSError where it cannot be: a full disk, a reader that went away."""
    if sys.stdout is not None:
        sys.stdout.flush()


def let_go_of_output() -> None:
    """Write what is still to be written; if that fails, close: else the interpreter tries and complains at its end."""
    with suppress(OSError):
        try:
            if sys.stdout is not None:
                sys.stdout.flush()
        except OSError:
            sys.stdout.close()


def say(message: str) -> None:
    """Tell the person something on standard error; what cannot be written there changes nothing of what is done."""
    from jobboard.text.clean import clean

    with suppress(OSError):
        _tolerate(sys.stderr)
        if sys.stderr is not None:
            print(f"jobboard: {clean(message)}", file=sys.stderr)


def tell_all(sentences: Iterable[str]) -> None:
    """Tell the person each of these on standard error."""
    for sentence in sentences:
        say(sentence)


def tell_problems(name: str, problems: Iterable[Problem]) -> None:
    """Tell what of a file of this name was not understood, each with its line where it has one."""
    tell_all(f"{name}{f':{each.line}' if each.line else ''}: {each.message}" for each in problems)


def said_yes(question: str) -> bool:
    """Ask the person at the terminal. Anything but a yes is a no, and so is the end of the input."""
    try:
        answer = input(f"{question} [y/N] ")
    except EOFError:
        print()  # the end of the input leaves the cursor behind the question
        return False
    return answer.strip().casefold() in ("y", "yes")


def _tolerate(stream: TextIO | None) -> None:
    """Let the stream print a mark for what its encoding does not hold, instead of failing half-way."""
    reconfigure = getattr(stream, "reconfigure", None)
    if reconfigure is not None:
        reconfigure(errors="replace")


def _width(stream: TextIO) -> int:
    """The width of a terminal in cells; $COLUMNS goes before what the terminal says."""
    columns = os.environ.get("COLUMNS", "")
    if columns.isascii() and columns.isdigit() and int(columns) > 0:
        return int(columns)
    try:
        return os.get_terminal_size(stream.fileno()).columns or 80
    except (OSError, ValueError):
        return 80
