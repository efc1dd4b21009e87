"""Tags: a list, written as the file writes it: in brackets or an item a line in front matter, else parted by commas."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import partial
from typing import TypeAlias

from jobboard.text.anchor import difference
from jobboard.text.changes.fields.removal import key_line, key_of, taken_out
from jobboard.text.changes.place import add_field, add_key, write_over
from jobboard.text.document import Document
from jobboard.text.edit import Edit
from jobboard.text.field import Field
from jobboard.text.markup import unwrap
from jobboard.text.stated import is_stated
from jobboard.text.wanted import spellings

Tags: TypeAlias = tuple[str, ...]

_PARTS = re.compile(r"[,;]|\s(?=#)")
_SEPARATOR = re.compile(r"\s*[,;]\s*|\s+(?=#)")
_PLAIN = re.compile(r"[^\W\d_](?:[\w+./ -]*[\w+])?$")
_YAML_WORDS = frozenset("y n yes no true false on off null".split())
_EMPTY_LIST = re.compile(r"\[[ \t]*\]")
_COMMA = ", "


def tags_in(text: str) -> Tags:
    """The tags of a line, each once: parted by commas, semicolons or the `#` of the next."""
    return tuple(dict.fromkeys(tag for part in _PARTS.split(text) if (tag := _bare(part))))


def tag_ways(document: Document, anchors: Sequence[Field], text: str) -> Iterator[partial[list[Edit]]]:
    """The ways to write the tags of a line, the best first: over those that are there, or as a new field."""
    wanted = tags_in(text)
    groups = _groups(document)
    if groups:
        for plain in (False, True):
            yield partial(_over, document, groups, wanted, plain=plain)
    else:
        yield from _new(document, anchors, wanted)


def _groups(document: Document) -> list[list[Field]]:
    """The tags that are stated, by where they stand: those of one key together; else one empty place, if any."""
    named = [field for field in document.fields if field.name == "tags"]
    groups: dict[object, list[Field]] = {}
    for field in (field for field in named if is_stated(field.value)):
        groups.setdefault(key_of(document, field) if field.kind == "yaml" else field, []).append(field)
    return list(groups.values()) or [named[:1]] if named else []


def _over(document: Document, groups: Sequence[Sequence[Field]], wanted: Tags, *, plain: bool) -> list[Edit]:
    """Each place keeps those of its tags that are wanted; new ones go to the first. `plain`: without their markup."""
    edits: list[Edit] = []
    left = wanted
    for group in reversed(groups):
        own = tuple(tag for field in group for tag in tags_in(unwrap(field.value)))
        keep = left if group is groups[0] else tuple(tag for tag in own if tag in left)
        left = tuple(tag for tag in left if tag not in keep)
        if keep == own:
            continue
        if keep:
            edits.append(_rewritten(document, group, keep, plain=plain))
        else:
            edits += taken_out(document, [field for field in group if is_stated(field.value)])
    return edits


def _rewritten(document: Document, group: Sequence[Field], tags: Tags, *, plain: bool) -> Edit:
    first, last = group[0], group[-1]
    text = document.text
    if first.kind == "yaml" and first.style == "other" and _EMPTY_LIST.fullmatch(text[first.start : first.end]):
        return Edit(first.start, text[first.start : first.end], _flow(tags))
    if first.kind != "yaml" or first.style != "listed":
        line = _line(first.value, tags, plain=plain)
        if first.kind == "yaml" and first.style == "plain" and first.value and _plain(line.replace(",", "")):
            return Edit(first.start, first.value, line)
        return write_over(document, first, line)
    here = key_line(document, key_of(document, first), group)
    if first.line > here:
        return _items(document, group, tags)
    old = text[first.start : last.end]
    raw = {_bare(_unquoted(text[each.start : each.end])): text[each.start : each.end] for each in group}
    return _shifted(first.start, old, _COMMA.join(raw.get(tag) or quoted_like(list(raw.values()), tag) for tag in tags))


def _items(document: Document, group: Sequence[Field], tags: Tags) -> Edit:
    """A list with an item a line: the lines of the tags that stay are kept, further ones are written like the last."""
    found, text = document.outline, document.text
    last = group[-1]
    lines = {_bare(each.value): found.lines[each.line] for each in group}
    lead = found.lines[last.line][: found.lines[last.line].index("-")]
    raw = [line.partition("-")[2].split(" #")[0].strip() for line in lines.values()]
    start, end = found.starts[group[0].line], found.end(last.line)
    newline = text[found.end(last.line) : found.next_start(last.line)]
    written = (lines.get(tag) or f"{lead}- {quoted_like(raw, tag)}" for tag in tags)
    return _shifted(start, text[start:end], newline.join(written))


def _shifted(start: int, old: str, new: str) -> Edit:
    edit = difference(old, new)
    return Edit(start + edit.start, edit.before, edit.after)


def quoted_like(raw: Sequence[str], value: str) -> str:
    """A value as an item of a list in YAML, in the quotes that all those have that stand there."""
    if all(each.startswith("'") for each in raw):
        return "'" + value.replace("'", "''") + "'"
    return _quoted(value) if all(each.startswith('"') for each in raw) else _item(value)


def _item(tag: str) -> str:
    return tag if _plain(tag) else _quoted(tag)


def _quoted(tag: str) -> str:
    from json import dumps

    return dumps(tag, ensure_ascii=False)


def _plain(tag: str) -> bool:
    """Whether a text means itself in YAML without quotes, also in a list in brackets."""
    return bool(_PLAIN.match(tag)) and tag.casefold() not in _YAML_WORDS


def _flow(tags: Tags) -> str:
    return f"[{_COMMA.join(map(_item, tags))}]"


def _line(old: str, tags: Tags, *, plain: bool) -> str:
    """The tags in one line: parted and marked (`#a #b`, `` `a`, `b` ``) as those that stand there."""
    pieces = {_bare(unwrap(part)): part.strip() for part in _PARTS.split(old) if _bare(unwrap(part))}
    if plain or not pieces:
        return _COMMA.join(spellings("tags", tag)[-1] if plain else tag for tag in tags)
    around = {tuple(piece.split(tag, 1)) for tag, piece in pieces.items()}
    before, behind = (*next(iter(around)), "")[:2] if len(around) == 1 else ("", "")
    between = _SEPARATOR.search(old)
    joint = between[0] if between else " " if before == "#" else _COMMA
    return joint.join(pieces.get(tag) or f"{before}{tag}{behind}" for tag in tags)


def _new(document: Document, anchors: Sequence[Field], wanted: Tags) -> Iterator[partial[list[Edit]]]:
    for anchor in (*anchors, None):
        if document.front is not None and (anchor is None or anchor.kind == "yaml"):
            yield partial(_new_key, document, wanted, anchor)
            continue
        for which in (0, -1):
            line = _COMMA.join(spellings("tags", tag)[which] for tag in wanted)
            yield partial(_new_field, document, line, anchor, as_heading=True)
            yield partial(_new_field, document, line, anchor, as_heading=False)


def _new_field(document: Document, line: str, anchor: Field | None, *, as_heading: bool) -> list[Edit]:
    return [add_field(document, "tags", line, anchor, as_heading=as_heading)]


def _new_key(document: Document, tags: Tags, anchor: Field | None) -> list[Edit]:
    """A new key with its list: an item a line where the other lists of the front matter are so, else in brackets."""
    edit = add_key(document, "tags", _flow(tags), anchor)
    listed = [field for field in document.fields if field.style == "listed"]
    lines = document.outline.lines
    above = next((lines[field.line] for field in listed if lines[field.line].lstrip().startswith("-")), None)
    if above is None or any("[" in lines[field.line] for field in listed):
        return [edit]
    key, _, newline = edit.after.partition(_flow(tags))
    lead = above[: above.index("-")]
    return [Edit(edit.start, "", key.rstrip() + newline + "".join(f"{lead}- {_item(tag)}{newline}" for tag in tags))]


def _bare(part: str) -> str:
    return part.strip().lstrip("#").strip()


def _unquoted(raw: str) -> str:
    return raw[1:-1] if raw[:1] in ('"', "'") and raw[-1:] == raw[:1] and len(raw) > 1 else raw
