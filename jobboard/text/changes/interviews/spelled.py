"""How a value is spelled in a line of markdown so that it reads back as it was typed."""

from __future__ import annotations

import re

from jobboard.errors import Refused
from jobboard.text.markup import unwrap
from jobboard.text.outline import outline
from jobboard.text.stated import is_stated
from jobboard.text.typed import typed_line

_MARKS = re.compile(r"[\\`*_\[\]<>~!]")
_ALL = re.compile(r"[!-/:-@\[-`{-~]")
_BLOCK = re.compile(r"(?:[-+*>#|=]|\d{1,9}[.)](?=\s|$)|\[[ xX]\](?=\s|$))")
_LABEL = re.compile(r"([\w /]{2,24}?[ \t]*):(?=[ \t])")
_CLOSING = re.compile(r"((?:^|[ \t])#*)#$")
_LONGEST = 1_000
_SHOWN = 60
"""Characters of a value that a message shows."""


def spelled(value: str, what: str, *, opening: bool = False) -> str:
    """The plainest spelling of one line of text that reads back as it; "" for what is empty.

    `opening`: it is the first thing in its heading or item, where a box, a marker or a label would be read as such;
    else it is the value of a field. Raises Refused, naming `what` it is, where a value says nothing (`TBD`), is too
    long, or has no such spelling.
    """
    text = typed_line(value)
    if text and not opening and not is_stated(text):
        raise Refused(f"“{text[:_SHOWN]}” says nothing as the {what}; leave it out")
    if len(text) > _LONGEST:
        raise Refused(f"the {what} is longer than {_LONGEST} characters")
    for spelling in (text, _marked(text, _MARKS), _marked(text, _ALL)):
        candidate = _opened(spelling) if opening else spelling
        if unwrap(candidate) == text and _stays_in_line(candidate, opening=opening):
            return candidate
    raise cannot_stand(text, what)


def cannot_stand(value: str, what: str) -> Refused:
    """The refusal of a value that would be read as something else, or as nothing."""
    short = value if len(value) <= _SHOWN else value[: _SHOWN - 1] + "…"
    return Refused(f"“{short}” cannot stand in this file as the {what}; take other words")


def _marked(text: str, marks: re.Pattern[str]) -> str:
    return marks.sub(r"\\\g<0>", text)


def _opened(text: str) -> str:
    """A text that begins no list, box, quote or label, and does not end in the marks that close a heading."""
    block = _BLOCK.match(text)
    if block is not None:
        at = block.end() - 1 if text[0].isdigit() else 0
        text = f"{text[:at]}\\{text[at:]}"
    text = _LABEL.sub(r"\1\\:", text, count=1) if _LABEL.match(text) else text
    return _CLOSING.sub(r"\1\\#", text)


def _stays_in_line(text: str, *, opening: bool) -> bool:
    """Whether the text opens and closes neither a comment nor a code block."""
    return "<!--" not in text and "-->" not in text and outline(f"- {'' if opening else 'x '}{text}").unclosed < 0
