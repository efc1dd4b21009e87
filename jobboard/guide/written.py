"""How a line stands in the normal shape: signs that a viewer would act on get a backslash; and how it is read back."""

from __future__ import annotations

import re

from jobboard.guide.pieces import shown
from jobboard.guide.values import Figure
from jobboard.text.markup import ESCAPED, unwrap

SECTIONS = {"overview": "Overview", "responsibilities": "Responsibilities", "skills": "Skills",
            "progression": "Progression"}  # fmt: skip
GROUPS = {
    "average": ("Average", "Which"),
    "level": ("By level", "Level"),
    "place": ("By place", "Place"),
    "company": ("By company", "Company"),
    "start-up": ("Start-ups", "Which"),
}
"""The heading of each table and that of its first column."""

PARTS = {"base": "base", "pay": "pay", "total": "total", "extra": "on top of base"}
UNNAMED = "average"
"""What stands for the figure that has no name."""

NO_ROLE = "Role not stated"
PAY = "Pay"
SOURCE_TEXT = "Source text"
WORDS = "In the words of the page"

_ESCAPED = re.compile(
    r"[\\`*\[\]<|{#]|(?<![^\W_])_|_(?![^\W_])|(?<=~)~|~(?=~)|(?<=:):|(?<=%)%|&(?=[#A-Za-z])"
    r"|^[-+=>:~](?=.|$)|(?<=^[0-9])[.)]|(?<=^[0-9]{2})[.)]|(?<=^[0-9]{3})[.)]"
)
_LONG_NUMBER = re.compile(r"^[0-9]{4,9}[.)](?=\s|$)")
_HIDDEN = 0xE000
"""Escaped signs stand in the private area while markup is taken off."""

_SHOWN = {_HIDDEN + code: chr(code) for code in range(0x21, 0x7F)}


def written(text: str) -> str:
    """One line as it is written, so that a viewer shows it as it is and `read` gives it back."""
    line = " ".join(shown(text).split())
    line = _ESCAPED.sub(lambda found: f"\\{found[0]}", line)
    number = _LONG_NUMBER.match(line)
    return line if number is None else f"{line[: number.end() - 1]}\\{line[number.end() - 1 :]}"


def read(text: str) -> str:
    """What a written line says; markup that a person put into it is off."""
    hidden = ESCAPED.sub(lambda found: chr(_HIDDEN + ord(found[1])), text)
    return " ".join(unwrap(hidden).translate(_SHOWN).split())


def pay_of(figure: Figure) -> str:
    """The pay of a figure: `about $96,000 to $152,601+ per year`."""
    sign = figure.currency or ""
    sign += " " if sign.isalpha() else ""
    amount = f"{sign}{_number(figure.low)}"
    if figure.high is not None and figure.high != figure.low:
        amount += f" to {sign}{_number(figure.high)}"
    is_open = figure.open or figure.high is None
    period = f" per {figure.period}" if figure.period else ""
    return f"{'about ' if figure.about else ''}{amount}{'+' if is_open else ''}{period}"


def _number(value: float) -> str:
    return f"{value:,.2f}".removesuffix(".00")
