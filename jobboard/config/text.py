"""The text of the person's `config.toml` as something to add to: its statements, their places, and what they say.

The places are found by tokens, not by TOML's whole grammar; that is why whatever is made of them has to be proven.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from jobboard.errors import Refused
from jobboard.slots import frozen

BOM = "\ufeff"

_TOKEN = re.compile(
    r"""(?P<string> \"{3} (?:[^\\]|\\.)*? \"{3,5} | '{3} .*? '{3,5} | "(?:[^"\\\n]|\\.)*" | '[^'\n]*' )
      | (?P<comment> \#[^\n]* )
      | (?P<newline> \n )
      | (?P<sign> [][{}=,] )
      | (?P<blank> [ \t\r]+ )
      | (?P<bare> [^][{}=,\s"'\#]+ | . )""",
    re.VERBOSE | re.DOTALL,
)
_DEPTH = {"[": 1, "{": 1, "]": -1, "}": -1}

Token = re.Match[str]


@frozen
class Statement:
    """A table's head, or a key and its value: the tokens of it that are neither blank nor comment."""

    tokens: tuple[Token, ...]

    @property
    def start(self) -> int:
        """Where it begins."""
        return self.tokens[0].start()

    @property
    def end(self) -> int:
        """Where it ends, before any comment."""
        return self.tokens[-1].end()

    @property
    def is_head(self) -> bool:
        """Whether it is the head of a table."""
        return self.tokens[0][0] == "["

    @property
    def equals(self) -> int:
        """The place of the equals sign among the tokens."""
        return next(at for at, token in enumerate(self.tokens) if token[0] == "=")

    @property
    def value(self) -> tuple[Token, ...]:
        """The tokens of the value; of a table's head, none."""
        return () if self.is_head else self.tokens[self.equals + 1 :]

    def path(self, text: str) -> tuple[str, ...]:
        """The names that the key or the table's head is made of."""
        import tomllib

        names: list[str] = []
        key = text[self.start : self.end] if self.is_head else text[self.start : self.tokens[self.equals].end()] + "0"
        table: Any = tomllib.loads(key)
        while isinstance(table, dict) and table:
            ((name, table),) = table.items()
            names.append(name)
        return tuple(names)


@frozen
class Config:
    """A config that is TOML: its text without a byte order mark, what it says, and its statements in order.

    `otherwise` is what the person is told to do where it cannot be changed.
    """

    mark: str
    text: str
    table: dict[str, Any]
    statements: tuple[Statement, ...]
    otherwise: str

    @classmethod
    def of(cls, text: str, otherwise: str = "") -> Config:
        """Raises ValueError or RecursionError for what is not TOML."""
        import tomllib

        mark = BOM if text.startswith(BOM) else ""
        text = text[len(mark) :]
        return cls(mark, text, tomllib.loads(text), tuple(_statements(text)), otherwise)

    @property
    def newline(self) -> str:
        """How its lines end."""
        at = self.text.find("\n")
        return "\r\n" if at > 0 and self.text[at - 1] == "\r" else "\n"

    def refusal(self, reason: str) -> Refused:
        """The error that tells why it cannot be changed and what to do instead."""
        return Refused(f"{reason}; {self.otherwise}")

    def proven(self, made: str, expected: dict[str, Any]) -> str:
        """The made text, with the mark; raises Refused unless it says what is expected and nothing else."""
        import tomllib

        try:
            if _is_same(tomllib.loads(made), expected):
                return self.mark + made
        except (ValueError, RecursionError):
            pass
        raise self.refusal("It cannot be changed safely")

    def head(self, name: str) -> int | None:
        """The place of the table's head among the statements."""
        heads = (at for at, each in enumerate(self.statements) if each.is_head)
        return next((at for at in heads if self.statements[at].path(self.text) == (name,)), None)

    def section(self, name: str) -> tuple[Statement, ...]:
        """The statements below the head of the table."""
        head = self.head(name)
        return () if head is None else until_head(self.statements[head + 1 :])

    def ignores(self) -> tuple[Statement, ...]:
        """The statement of the list `ignore`, if there is one."""
        return tuple(each for each in until_head(self.statements) if each.path(self.text) == ("ignore",))

    def line(self, offset: int) -> int:
        """The number of the line, from 1."""
        return self.text.count("\n", 0, offset) + 1

    def indent(self, offset: int) -> str:
        """The blanks that the line of this place begins with."""
        line = self.text[self.text.rfind("\n", 0, offset) + 1 :]
        return line[: len(line) - len(line.lstrip(" \t"))]

    def with_line_after(self, offset: int, line: str) -> str:
        """The text with one line more, behind the line of this place; the last one stays without an end if it has none.

        No string may reach from this place over the end of its line.
        """
        at = self.text.find("\n", offset) + 1
        return f"{self.text[:at]}{line}{self.newline}{self.text[at:]}" if at else f"{self.text}{self.newline}{line}"


def _statements(text: str) -> Iterator[Statement]:
    tokens: list[Token] = []
    depth = 0
    for token in _TOKEN.finditer(text):
        if token.lastgroup == "newline" and not depth and tokens:
            yield Statement(tuple(tokens))
            tokens = []
        elif token.lastgroup in {"string", "sign", "bare"}:
            depth += _DEPTH.get(token[0], 0)
            tokens.append(token)
    if tokens:
        yield Statement(tuple(tokens))


def until_head(statements: tuple[Statement, ...]) -> tuple[Statement, ...]:
    """The statements before the next head of a table."""
    end = next((at for at, each in enumerate(statements) if each.is_head), len(statements))
    return statements[:end]


def string_in(token: Token) -> str | None:
    """The value of a string; None for other tokens."""
    import tomllib

    return str(tomllib.loads(f"x = {token[0]}")["x"]) if token.lastgroup == "string" else None


def _is_same(one: object, other: object) -> bool:
    """Whether two values of TOML are equal and of the same kinds all through; nan is equal to itself here."""
    if type(one) is not type(other):
        return False
    if isinstance(one, dict) and isinstance(other, dict):
        return one.keys() == other.keys() and all(_is_same(one[key], other[key]) for key in one)
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(_is_same, one, other))
    return repr(one) == repr(other) if isinstance(one, float) else one == other
