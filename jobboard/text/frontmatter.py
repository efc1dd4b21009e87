"""Front matter: the `key: value` lines between two `---` at the top, read as text with the place of each value.

Most blocks are simple, and those are read here line by line, without a YAML library: plain and quoted one-line values,
flow lists and block lists of such. What is not that simple is left to PyYAML through python-frontmatter; what PyYAML
refuses (`interview_stage: Stage 2: technical` is not valid YAML, and real people write it) is read line by line all
the same. Every scalar is text: `no` is not False, `010` not 8, `1:30` not 90.

A block over 64 KB is not read, and what might be a bomb (see `yaml_block`) is read line by line: both are told.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from jobboard.slots import frozen, replace
from jobboard.text.lines import split_lines
from jobboard.text.values import Problem

if TYPE_CHECKING:
    from jobboard.text.yaml_block import Scalar

MOST = 64 * 1024
"""The longest block that is read, in characters."""

_FENCE = re.compile(r"---[ \t]*$")
_END = re.compile(r"[\r\n](?:---|\.\.\.)[ \t]*(?=[\r\n]|$)")
_LATE_END = re.compile(r"^(?:---|\.\.\.)[ \t]*\r?$", re.MULTILINE)
_KEY = re.compile(r"""([^\s#:\-\[\]{}"'!&*|>%@`,?][^:#\[\]{}"']*|"[^"\\]*"[ \t]*|'[^']*'[ \t]*):(?=[ \t]|$)[ \t]*""")
_SIMPLE = re.compile(
    r"""([A-Za-z][\w -]*):[ \t]+([^\s\[\]{}!&*|>%@`,?"'#:-][^#:]*(?::[^\s#:][^#:]*)*)(?:(?<=[ \t])#.*)?$"""
)
"""A line with a plain value: most are, and so are told by one pattern."""

_ITEM = re.compile(r"[ \t]*-(?:[ \t]+|$)")
_DOUBLE = re.compile(r'"(?:[^"\\]|\\.)*"')
_SINGLE = re.compile(r"'(?:[^']|'')*'")
_COMMENT = re.compile(r"(?:^|(?<=[ \t]))#")
_NOT_PLAIN = frozenset("[]{}!&*|>%@`,?\"'#")
_YAML_BREAKS = re.compile("[\x85\u2028\u2029\x00-\x08\x0b\x0c\x0e-\x1f\ufeff\ud800-\udfff]")


@frozen
class Entry:
    """One scalar under a top-level key: `value` as text, and where it stands (inside its quotes, if any).

    `line` is the index of its line. `style` is plain, quoted (the span may hold escapes that `value` does not), or
    listed; mapping is a value that is one (`{{status}}` of a template is, too); other is what a patch must not touch
    (folded, spread over lines, in a flow mapping). A key without a value has an empty entry where it would stand.
    """

    key: str
    value: str
    start: int
    end: int
    line: int
    style: str


@frozen
class FrontMatter:
    """The block: its entries in file order, the index of the line that closes it, and why it was read line by line
    though YAML might have made more of it.
    """

    entries: tuple[Entry, ...]
    close: int
    problem: Problem | None = None


class _NotSimple(Exception):
    """The block needs a YAML library."""


def read_front_matter(text: str) -> FrontMatter | None:
    """The front matter of a text; None where there is none. A first `---` that is only a rule opens none."""
    if not text.startswith(("---", "\ufeff---")):
        return None
    end = _END.search(text, 0, MOST + 8)
    if end is None:
        return None
    lines, starts = split_lines(text[: end.end()])
    close = len(lines) - 1
    if not _FENCE.match(lines[0]) or not _looks_like_keys(lines[1:close]):
        return None
    problem = None
    try:
        entries = _by_line(lines, starts, close, strict=True)
    except _NotSimple:
        entries, problem = _by_library(text, lines, starts, close)
        if not entries and lines[1].startswith("{"):
            return None
    return FrontMatter(tuple(entries), close, problem)


def problem_of_front(text: str, front: FrontMatter | None) -> Problem | None:
    """What is to be told of the block that was found, or of one that was not read for its length."""
    if front is not None or not text.startswith(("---", "\ufeff---")):
        return front.problem if front is not None else None
    lines, _ = split_lines(text[: MOST + 8])
    is_one = _FENCE.match(lines[0]) and not _END.search(text, 0, MOST + 8) and _looks_like_keys(lines[1:])
    if not is_one or _LATE_END.search(text, MOST) is None:
        return None
    return Problem(1, f"the front matter is longer than {MOST // 1024} KB, and not read")


def _looks_like_keys(lines: list[str]) -> bool:
    """Whether the first line that says something is a key; an empty block is one too, not one of comments only."""
    first = next((line for line in lines if line.strip() and not line.lstrip().startswith("#")), None)
    if first is None:
        return not any(line.strip() for line in lines)
    return first.startswith("{") or _KEY.match(first) is not None


def _by_line(lines: list[str], starts: list[int], close: int, *, strict: bool) -> list[Entry]:
    """The entries of the lines that can be read alone. `strict` raises _NotSimple at the first that cannot."""
    entries: list[Entry] = []
    key = ""
    for index in range(1, close):
        line = lines[index]
        simple = _SIMPLE.match(line)
        if simple is not None and (value := simple[2].rstrip()).isprintable():
            key, at = simple[1].rstrip(" "), starts[index] + simple.start(2)
            entries.append(Entry(key, value, at, at + len(value), index, "plain"))
            continue
        bare = line.strip()
        if not bare or bare[0] == "#":
            continue
        match = _KEY.match(line)
        if match is not None:
            key = match[1].rstrip(" \t").strip("\"'")
            entries += _scalars(key, line, match.end(), index, starts[index], strict=strict)
            continue
        item = _ITEM.match(line)
        if item is not None and key:
            if entries and entries[-1].key == key and not entries[-1].value and entries[-1].style == "plain":
                entries.pop()
            entries += _listed(_scalars(key, line, item.end(), index, starts[index], strict=strict))
        elif strict:
            raise _NotSimple
        elif entries and entries[-1].key == key:
            entries[-1] = replace(entries[-1], style="other")
    return entries


def _listed(entries: list[Entry]) -> list[Entry]:
    return [Entry(each.key, each.value, each.start, each.end, each.line, "listed") for each in entries]


def _scalars(key: str, line: str, column: int, index: int, start: int, *, strict: bool) -> list[Entry]:
    """The scalar (or those of a flow list) that begins at a column of a line."""
    rest = line[column:]
    comment = _COMMENT.search(rest) if "#" in rest and rest[:1] not in ("'", '"') else None
    value = (rest[: comment.start()] if comment else rest).rstrip()
    if value[:1] in ("'", '"'):
        return [_quoted(key, rest, column, index, start, strict=strict)]
    if value[:1] == "[" and value[-1:] == "]" and not set(value[1:-1]) & set("[]{}\"'&*!") and ": " not in value:
        return _flow(key, value, column, index, start)
    plain = not value or not (value[0] in _NOT_PLAIN or value.startswith(("- ", "? ")) or _ambiguous(value))
    if strict and not plain:
        raise _NotSimple
    style = "plain" if plain or value[0] not in _NOT_PLAIN else "mapping" if value[0] == "{" else "other"
    if not value and comment:
        column = len(line[:column].rstrip())
    return [Entry(key, value, start + column, start + column + len(value), index, style)]


def _ambiguous(value: str) -> bool:
    """Whether a plain scalar might mean something else to YAML: `a: b` inside it."""
    return ": " in value or value.endswith(":") or bool(_YAML_BREAKS.search(value))


def _quoted(key: str, rest: str, column: int, index: int, start: int, *, strict: bool) -> Entry:
    """A quoted scalar on one line. The escapes of JSON are also YAML's; what has others is left to the library."""
    match = (_DOUBLE if rest[0] == '"' else _SINGLE).match(rest)
    tail = rest[match.end() :].strip() if match else ""
    try:
        if match is None or (tail and not tail.startswith("#")):
            raise ValueError(rest)
        inner = match[0][1:-1]
        value = inner.replace("''", "'") if rest[0] == "'" else inner
        if "\\" in inner and rest[0] == '"':
            import json

            value = json.loads(match[0], strict=False)
    except ValueError:
        if strict:
            raise _NotSimple from None
        bare = rest.strip()
        return Entry(key, bare.strip(rest[0]), start + column, start + column + len(bare), index, "other")
    return Entry(key, value, start + column + 1, start + column + match.end() - 1, index, "quoted")


def _flow(key: str, value: str, column: int, index: int, start: int) -> list[Entry]:
    entries = []
    place = 1
    for part in value[1:-1].split(","):
        bare = part.strip()
        if bare:
            at = start + column + place + part.index(bare[0])
            entries.append(Entry(key, bare, at, at + len(bare), index, "listed"))
        place += len(part) + 1
    return entries or [Entry(key, "", start + column, start + column + len(value), index, "other")]


def _by_library(text: str, lines: list[str], starts: list[int], close: int) -> tuple[list[Entry], Problem | None]:
    """The entries as YAML reads them; line by line where it does not, with what is to be told of that."""
    begin, end = starts[1], starts[close]
    block = text[begin:end]
    if len(block) <= MOST and not _YAML_BREAKS.search(block) and "\r" not in block.replace("\r\n", ""):
        from jobboard.text.yaml_block import Refused, compose

        try:
            # python-frontmatter makes LF of CRLF, which would move every place; a blank and LF mean the same.
            found = compose(block.replace("\r\n", " \n"))
        except Refused as refused:
            problem = Problem(refused.line + 2, f"the front matter is read line by line: it has {refused.reason}")
            return _by_line(lines, starts, close, strict=False), problem
        if found is not None:
            return [_placed(each, text, begin, starts) for each in found], None
    return _by_line(lines, starts, close, strict=False), None


def _placed(scalar: Scalar, text: str, begin: int, starts: list[int]) -> Entry:
    key, value, start, end, style = scalar
    start, end = start + begin, end + begin
    line = bisect_right(starts, start) - 1
    if style == "quoted":
        start, end = start + 1, end - 1
    if style == "mapping":
        value = text[start:end].strip()
        end = start + len(value)
    if text[start:end] != value and (style == "plain" or set(text[start:end]) & set("\r\n")):
        style = "other"
    return Entry(key, value, start, end, line, style)
