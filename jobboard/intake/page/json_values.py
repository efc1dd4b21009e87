"""JSON as pages really hold it: read leniently where the repair is beyond doubt, and looked through without recursion.

Values are dicts, lists, text, true, false and null; a number is a `Figure`, the text it is written as, so that neither
a number of a million digits nor a rounded one can come of it.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import TypeAlias

from jobboard.intake.html.tokens import resolved
from jobboard.intake.letters.repair import repaired

Value: TypeAlias = "dict[str, Value] | list[Value] | str | bool | None"
Thing: TypeAlias = "dict[str, Value]"

MOST_CHARACTERS, MOST_VALUES = 3_000_000, 400_000
"""A longer JSON, or one of more commas and brackets, is not read: each value costs a hundred times what it takes."""

MOST_LISTED = 5_000
"""So many members of one list are looked at; no posting has as many places or names."""

_TOKENS = re.compile(r'"(?:[^"\\]++|\\.)*+"?|,(?=\s*+[\]}])', re.DOTALL)
_ESCAPE = re.compile(r"\\(?:u([0-9a-fA-F]{4})|.)", re.DOTALL)
_HEAD = re.compile(r"(?:\s++|\ufeff|<!--|//[^\n<{\[]*+(?=\n|<)|/\*[^*]*+\*/|<!\[CDATA\[|<!--//--><!\[CDATA\[//><!--)*+")
_TAIL = ("-->", "]]>", "//", "/*]]>*/", "//]]>", "/*", "*/", ";")
_MOST_TAILS = 4
_ESCAPED_START = re.compile(r"[\[{\s]*+&(?:quot|#34|#x22);")


class Figure(str):
    """A number of JSON, as it is written: `120000.00`."""

    __slots__ = ()


def loaded(text: str) -> Value:
    r"""The JSON that the text of a script or file holds; None where it holds none.

    Mended, where it is broken: raw newlines in strings, commas before a closing bracket, `\'`, a comment or CDATA
    around it, a semicolon behind it, and entities of HTML throughout. What was decoded wrongly and then escaped
    (`\u00e2\u0080\u0099`) is repaired, the whole text being the evidence. Nesting that is too deep gives None, and so
    does what is too large.
    """
    if is_too_large(text):
        return None
    bare = repaired(_ESCAPE.sub(_shown, _bare(text))).text
    if _ESCAPED_START.match(bare):
        bare = resolved(bare)
    return _attempt(bare) or _attempt(_TOKENS.sub(_mended, bare))


def is_too_large(text: str) -> bool:
    """Whether a JSON is longer, or holds more values, than is read."""
    return len(text) > MOST_CHARACTERS or values_in(text) > MOST_VALUES


def values_in(text: str) -> int:
    """How many values a text of JSON may hold at most, its commas and brackets counted."""
    return sum(map(text.count, ",[{"))


def _shown(escape: re.Match[str]) -> str:
    """The character that an escape stands for, if it is no ASCII and no half of one: damage is seen in characters."""
    character = chr(int(escape[1], 16)) if escape[1] else ""
    return escape[0] if character.isascii() or "\ud800" <= character <= "\udfff" else character


def _attempt(text: str) -> Value:
    try:
        value: Value = json.loads(
            text, strict=False, parse_int=Figure, parse_float=Figure, parse_constant=lambda _name: None
        )
    except (ValueError, RecursionError):
        return None
    return value


def _mended(token: re.Match[str]) -> str:
    """A string without the escapes that JSON does not know but every script does; nothing for a comma too many."""
    written = token[0]
    if written == ",":
        return ""
    if "\\'" not in written:
        return written
    return re.sub(r"\\(.)", lambda pair: "'" if pair[1] == "'" else pair[0], written, flags=re.DOTALL)


def _bare(text: str) -> str:
    """The text without what pages put around JSON: comments, CDATA, a semicolon."""
    start = _HEAD.match(text)
    bare = text[start.end() if start else 0 :].rstrip()
    for _ in range(_MOST_TAILS):
        for sign in _TAIL:
            bare = bare.removesuffix(sign).rstrip()
    return bare


def things(value: Value) -> Iterator[tuple[Thing, bool]]:
    """Every object within the value, in its order, and whether it stands among the members of an `itemListElement`.

    What stands within a job is not gone through: see `is_a`.
    """
    waiting: list[tuple[Value, bool]] = [(value, False)]
    while waiting:
        each, listed = waiting.pop()
        if isinstance(each, list):
            waiting.extend((member, listed) for member in reversed(each) if isinstance(member, (dict, list)))
        elif isinstance(each, dict):
            yield each, listed
            if not is_a(each, "jobposting"):
                waiting.extend(
                    (each[key], listed or key == "itemListElement")
                    for key in reversed(each)
                    if isinstance(each[key], (dict, list))
                )


_TYPE = re.compile(r"(?:https?://(?:www\.)?schema\.org/|schema:)?([a-z]+)/?", re.IGNORECASE)


def is_a(thing: Thing, kind: str) -> bool:
    """Whether its `@type`, or one of them, is `kind` (in small letters), with or without the address of schema.org."""
    for each in members(thing.get("@type")):
        found = _TYPE.fullmatch(each.strip()) if isinstance(each, str) and len(each) < 100 else None
        if found and found[1].casefold() == kind:
            return True
    return False


_NO_VALUE = frozenset({"undefined", "null", "nan", "[object object]"})


def members(value: Value) -> list[Value]:
    """The members of a list, a lone value as the only one, of null none. At most MOST_LISTED."""
    if isinstance(value, list):
        return value[:MOST_LISTED]
    return [] if value is None else [value]


def texts(value: Value) -> Iterator[str]:
    """The texts among the members of the value, with `@value` and `name` of its objects for them.

    No blank ones, and none of the words that a program writes where it has no value (`undefined`).
    """
    for each in members(value):
        said = each
        if isinstance(each, dict):
            named = (name for key in ("@value", "name", "legalName") for name in members(each.get(key))[:5])
            said = next((name for name in named if isinstance(name, str) and name.strip()), None)
        if isinstance(said, str) and said.strip() and said.strip().casefold() not in _NO_VALUE:
            yield said


def first_text(value: Value) -> str | None:
    """The first text of a value that is a text, a list of them, or an object with a name."""
    return next(texts(value), None)
