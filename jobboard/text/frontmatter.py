"""Front matter: the `key: value` lines between two `---` at the top, read as text with the place of each value.

Most blocks are simple, and those are read here line by line, without a YAML library: plain and quoted one-line values,
flow lists and block lists of such. What is not that simple is left to PyYAML through python-frontmatter; what PyYAML
refuses (`interview_stage: Stage 2: technical` is not valid YAML, and real people write it) is read line by line all
the same. Every scalar is text: `no` is not False, `010` not 8, `1:30` not 90.

A YAML loader can be made to hang or to crash the process (nesting 30,000 deep, merge-key and alias bombs): a block over
64 KB is not read; anchors, aliases, tags, deep nesting and great numbers of nodes are refused before it is composed.
"""

from __future__ import annotations

import json
import re
from bisect import bisect_right
from typing import Any

from jobboard.slots import frozen, replace
from jobboard.text.outline import split_lines

MOST = 64 * 1024
"""The longest block that is read, in characters."""

_DEEPEST, _MOST_NODES = 20, 2_000
_FENCE = re.compile(r"---[ \t]*$")
_END = re.compile(r"(?:---|\.\.\.)[ \t]*$")
_KEY = re.compile(r"""([^\s#:\-\[\]{}"'!&*|>%@`,?][^:#\[\]{}"']*?|"[^"\\]*"|'[^']*')[ \t]*:(?=[ \t]|$)[ \t]*""")
_ITEM = re.compile(r"[ \t]*-(?:[ \t]+|$)")
_DOUBLE = re.compile(r'"(?:[^"\\]|\\.)*"')
_SINGLE = re.compile(r"'(?:[^']|'')*'")
_COMMENT = re.compile(r"(?:^|[ \t])[ \t]*#")
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
    """The block: its entries in file order, and the index of the line that closes it."""

    entries: tuple[Entry, ...]
    close: int


class _NotSimple(Exception):
    """The block needs a YAML library."""


def read_front_matter(text: str) -> FrontMatter | None:
    """The front matter of a text; None where there is none. A first `---` that is only a rule opens none."""
    if not text.startswith(("---", "\ufeff---")):
        return None
    lines, starts = split_lines(text[: MOST + 8])
    if not _FENCE.match(lines[0]):
        return None
    close = next((index for index, line in enumerate(lines) if index and _END.match(line)), -1)
    if close < 0 or not _looks_like_keys(lines[1:close]):
        return None
    try:
        entries = _by_line(lines, starts, close, strict=True)
    except _NotSimple:
        entries = _by_library(text, lines, starts, close)
        if not entries and lines[1].startswith("{"):
            return None
    return FrontMatter(tuple(entries), close)


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
        bare = line.strip()
        if not bare or bare[0] == "#":
            continue
        match = _KEY.match(line)
        if match is not None:
            key = match[1].strip("\"'")
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
        value = json.loads(match[0], strict=False) if "\\" in inner and rest[0] == '"' else value
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


def _by_library(text: str, lines: list[str], starts: list[int], close: int) -> list[Entry]:
    """The entries as YAML reads them; line by line where it does not."""
    begin, end = starts[1], starts[close]
    block = text[begin:end]
    if len(block) <= MOST and not _YAML_BREAKS.search(block) and "\r" not in block.replace("\r\n", ""):
        # python-frontmatter makes LF of CRLF, which would move every place; a blank and LF mean the same.
        found = _compose(block.replace("\r\n", " \n"))
        if found is not None:
            return [_placed(each, text, begin, starts) for each in found]
    return _by_line(lines, starts, close, strict=False)


def _placed(scalar: tuple[str, str, int, int, str], text: str, begin: int, starts: list[int]) -> Entry:
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


def _compose(block: str) -> list[tuple[str, str, int, int, str]] | None:
    """Key, value, start, end, style of each scalar under a top-level key; None where YAML refuses or it is unsafe."""
    import frontmatter
    import yaml
    from frontmatter.default_handlers import YAMLHandler

    loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

    class Places(YAMLHandler):  # type: ignore[misc, unused-ignore]
        """Hands the mapping's nodes out instead of values, so that each keeps its place in the text."""

        def split(self, text: str) -> tuple[str, str]:
            return text, ""

        def load(self, fm: str, **_: object) -> Any:
            return {"nodes": yaml.compose(fm, Loader=loader)}

    if not _harmless(block, loader):
        return None
    try:
        root = frontmatter.parse(f"---\n{block}", handler=Places())[0]["nodes"]
    except (yaml.YAMLError, ValueError, TypeError, KeyError, IndexError):
        return None
    if not isinstance(root, yaml.MappingNode):
        return None
    if root.flow_style:
        return [
            (key.value, value.value, value.start_mark.index - 4, value.end_mark.index - 4, "other")
            for key, value in root.value
            if isinstance(key, yaml.ScalarNode) and isinstance(value, yaml.ScalarNode)
        ]
    pairs = [(key.value, value) for key, value in root.value if isinstance(key, yaml.ScalarNode)]
    return [each for key, value in pairs for each in _of_node(key, value, len("---\n"))]


def _of_node(key: str, node: Any, shift: int, listed: bool = False) -> list[tuple[str, str, int, int, str]]:
    """The scalars of one value, also of a list in a list (an unquoted `[[Acme]]`); of a mapping only its place."""
    if node.id == "scalar":
        style = "other" if node.style in ("|", ">") else "quoted" if node.style in ("'", '"') else "plain"
        place = node.start_mark.index - shift, node.end_mark.index - shift
        return [(key, node.value, *place, "listed" if listed else style)]
    if node.id == "mapping" and not listed:
        return [(key, "", node.start_mark.index - shift, node.end_mark.index - shift, "mapping")]
    if node.id == "sequence":
        return [each for child in node.value for each in _of_node(key, child, shift, listed=True)]
    return []


def _harmless(block: str, loader: Any) -> bool:
    """Walk the events before anything is composed: no anchor, alias or tag, not deep, not many nodes."""
    import yaml

    deep = nodes = 0
    if max((block.count(sign) for sign in "[{"), default=0) > _MOST_NODES or _brackets(block) > _DEEPEST:
        return False
    try:
        for event in yaml.parse(block, Loader=loader):
            nodes += 1
            if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None) or getattr(event, "tag", None):
                return False
            if isinstance(event, yaml.CollectionStartEvent):
                deep += 1
            elif isinstance(event, yaml.CollectionEndEvent):
                deep -= 1
            if deep > _DEEPEST or nodes > _MOST_NODES:
                return False
    except (yaml.YAMLError, ValueError, TypeError):
        return False
    return True


def _brackets(block: str) -> int:
    """How deep brackets open, counted without regard to quotes: never less than what a parser would meet."""
    deep = deepest = 0
    for sign in re.findall(r"[\[\]{}]", block):
        deep = deep + 1 if sign in "[{" else max(0, deep - 1)
        deepest = max(deepest, deep)
    return deepest
