"""Where a value is written: over the one that stands there, or as a new field beside its like and in its style."""

from __future__ import annotations

import json
import re

from jobboard.errors import Refused
from jobboard.text.changes.newlines import commonest_newline, newline_for
from jobboard.text.document import Document
from jobboard.text.edit import Edit
from jobboard.text.facts import place_of
from jobboard.text.field import BREAK, Field
from jobboard.text.names import field_named
from jobboard.text.outline import BLANK, HEADING
from jobboard.text.words import is_stated

_STYLE = re.compile(
    r"(?P<lead>[ \t]*(?:(?:[-*+]|\d{1,9}[.)])[ \t\u00a0]+)?)(?P<open>\*\*|__|)(?P<label>[^*_:：|]+(?:_[^*_:：|]+)*)"
    r"(?P<close>(?:\*\*|__|)[ \t\u00a0]*(?:::|[:：])(?:\*\*|__|))(?P<gap>[ \t\u00a0]*)"
)
_PLAIN_WORDS = re.compile(r"[A-Za-z][A-Za-z ]*[A-Za-z]$|[A-Za-z]$|\d{4}-\d{2}-\d{2}$")
_PLAIN = re.compile(r"[^\W\d_](?:[\w ,./()&+–—-]*[\w)])?$|https?://[\w./?=&%+~@:;!$()*-]*[\w/=%-]$")
"""What means itself in YAML without quotes, beside plain words: names, places, addresses."""

_PLACEHOLDER = re.compile(r"\{\{[^:{}\r\n]*\}\}|\{[^:{}\r\n]*\}")
_YAML_WORDS = frozenset("y n yes no true false on off null".split())
_LABELS = {"status": "Status", "outcome": "Outcome", "reason": "Reason", "applied": "Application Date",
           "company": "Company", "position": "Position", "location": "Location", "salary": "Salary", "url": "URL",
           "source": "Source", "posted": "Posting Date", "deadline": "Deadline", "job_id": "Job ID",
           "contact": "Contact", "next": "Next Action", "resume": "Resume", "letter": "Cover Letter",
           "tags": "Tags", "guide": "Guide", "employment": "Employment Type"}  # fmt: skip
_KEYS = {"applied": "Applied", "posted": "Posted", "next": "Next"}
"""What a key of the front matter is called where it is not the label."""

_ABBREVIATIONS = frozenset(("URL", "CV"))
"""Labels that are in capitals whatever the others are."""

_BESIDE = ("position", "company", "url", "location", "job_id", "salary")


def set_field(document: Document, name: str, value: str, beside: Field | None = None) -> Edit:
    """The edit that makes a field say `value`: over the field that counts, else as a new one.

    A new field stands beside `beside`, else beside the first that states what the application is, in its style.
    Raises Refused where the value cannot be changed safely.
    """
    field = place_of(document.fields, name)
    if field is not None:
        return write_over(document, field, value)
    return add_field(document, name, value, beside or _anchor(document), as_heading=beside is None)


def add_field(document: Document, name: str, value: str, anchor: Field | None, *, as_heading: bool) -> Edit:
    """The edit that adds a field beside another one and in its style; None: where nothing else stands.

    Beside a value under a heading it gets a heading of its own (`as_heading`), or a bold line below that value.
    Raises Refused where nothing can be added safely.
    """
    if document.front is not None and (anchor is None or anchor.kind == "yaml"):
        return add_key(document, name, yaml_text(value), anchor)
    if anchor is None:
        return _at_the_top(document, name, value)
    if anchor.kind == "heading":
        return _with_heading(document, name, value, anchor) if as_heading else _under(document, name, value, anchor)
    return _line_below(document, name, value, anchor)


def _anchor(document: Document) -> Field | None:
    """The field that says best what the application is; a bare URL has no style to follow."""
    hits = (place_of(document.fields, name) for name in _BESIDE)
    return next((hit for hit in hits if hit is not None and hit.kind != "bare"), None)


def write_over(document: Document, field: Field, value: str) -> Edit:
    """Replace the whole value of a field; an empty one gets its blank."""
    text = document.text
    check_patchable(document, field)
    if field.kind == "yaml" and field.style != "quoted":
        value = yaml_text(value, field.value if field.style == "plain" and is_stated(field.value) else "")
    elif field.kind == "yaml":
        quote = text[field.start - 1]
        value = value.replace("'", "''") if quote == "'" else json.dumps(value, ensure_ascii=False)[1:-1]
    elif field.kind == "row":
        value = value.replace("|", "\\|")
    if field.value:
        start, end = field.start, field.end
        if field.style == "listed" and text[start - 1] == "[" and text[end : end + 1] == "]":
            start, end = start - 1, end + 1
        return Edit(start, text[start:end], value)
    if field.kind == "heading":
        newline = newline_for(text, field.start)
        at_end = field.start == len(text) and not text.endswith(("\n", "\r"))
        return Edit(field.start, "", newline + value if at_end else value + newline)
    before = "" if text[field.start - 1 : field.start] in (" ", "\t", "\u00a0", '"', "'") else " "
    behind = " " if field.kind == "row" and text[field.start : field.start + 1] == "|" else ""
    return Edit(field.start, "", before + value + behind)


def check_patchable(document: Document, field: Field) -> None:
    """Raises Refused where the place of a value is not certain to a patch."""
    line = field.line + 1
    if field.kind == "yaml":
        fixed = field.style == "other" or (field.style == "listed" and is_stated(field.value))
        if fixed or (field.style == "mapping" and not _PLACEHOLDER.fullmatch(field.value)):
            what = _LABELS.get(field.name, field.name).lower()
            raise Refused(f"line {line}: the {what} cannot be changed safely as it is written; change it by hand")
        keys = [entry.key for entry in document.front.entries if entry.start == field.start] if document.front else []
        if document.front and sum(entry.key in keys for entry in document.front.entries) > 1:
            raise Refused(f"line {line}: the key {keys[0]} stands there twice; take one out by hand")


def yaml_text(value: str, old: str = "") -> str:
    """A value as it can stand behind a key of the front matter: in quotes unless it is a date or plain words.

    In the place of an `old` value that has no quotes an address or a name has none either.
    """
    plain = _PLAIN_WORDS.match(value) or (old and _PLAIN.match(value))
    return value if plain and value.casefold() not in _YAML_WORDS else json.dumps(value, ensure_ascii=False)


def _like(label: str, name: str, called: str | None = None) -> str:
    """The name of a new field in the case of the label that it stands beside."""
    wanted = called or _LABELS[name]
    letters = label.strip()
    if letters.isupper() and letters not in _ABBREVIATIONS:
        return wanted.upper()
    return wanted.lower() if letters.islower() else wanted


def add_key(document: Document, name: str, written: str, anchor: Field | None) -> Edit:
    """A new last key of the front matter, its value `written` in YAML, named in the case of the anchor's key."""
    front = document.front
    if front is None or document.outline.lines[1].startswith("{"):
        raise Refused("line 2: the front matter stands in braces, where nothing can be added safely; change it by hand")
    keys = [entry.key for entry in front.entries if anchor is None or entry.start == anchor.start]
    joint = next((sign for entry in front.entries for sign in "_- " if sign in entry.key.strip()), "_")
    label = _like(keys[0] if keys else "status", name, _KEYS.get(name)).replace(" ", joint)
    at = document.outline.starts[front.close]
    newline = document.text[document.outline.end(front.close - 1) : at] or "\n"
    return Edit(at, "", f"{label}: {written}{newline}")


def _line_below(document: Document, name: str, value: str, anchor: Field) -> Edit:
    """A new line (or row, or bracket) below that of the anchor, written like it."""
    found, text = document.outline, document.outline.lines[anchor.line]
    column = anchor.start - found.starts[anchor.line]
    if anchor.kind == "row":
        return _insert_line(document, anchor.line, _row(text, name, value))
    behind = text[column + len(anchor.value) :]
    closing = behind.lstrip()[:1]
    if anchor.kind == "inline" and closing in ("]", ")"):
        opening = "[" if closing == "]" else "("
        at = anchor.end + behind.index(closing) + 1
        return Edit(at, "", f" {opening}{_LABELS[name].lower()}:: {value}{closing}")
    style = _STYLE.match(found.lines[anchor.line - 1] if anchor.kind == "below" else text)
    if style is None:
        return _insert_line(document, anchor.line, f"**{_LABELS[name]}**: {value}")
    tail = text[column + len(anchor.value) :]
    tail = tail if not BREAK.sub("", tail).strip() else ""
    label = _like(style["label"], name)
    line = f"{style['lead']}{style['open']}{label}{style['close']}{style['gap'] or ' '}{value}{tail}"
    return _insert_line(document, anchor.line, line)


def _row(text: str, name: str, value: str) -> str:
    """A table row like another: the same markup around the name, the cells as wide where that suffices."""
    lead, first, second = re.split(r"(?<!\\)\|", text)[:3]
    label = re.sub(r"[^\s*_`]+(?:[\s_-]+[^\s*_`]+)*", lambda match: _like(match[0], name), first, count=1)
    cell = f" {value.replace('|', chr(92) + '|')} "
    return f"{lead}|{label.rstrip().ljust(len(first) - 1)} |{cell.ljust(len(second))}|"


def _insert_line(document: Document, line: int, body: str) -> Edit:
    found = document.outline
    at = found.next_start(line)
    newline = document.text[found.end(line) : at]
    return Edit(at, "", body + newline) if newline else Edit(at, "", newline_for(document.text, at) + body)


def _under(document: Document, name: str, value: str, anchor: Field) -> Edit:
    """A bold line below the paragraph of a value that stands under a heading."""
    found = document.outline
    last = anchor.line
    while last + 1 < len(found.lines) and found.kinds[last + 1] not in (BLANK, HEADING):
        last += 1
    return _apart(document, last, f"**{_LABELS[name]}**: ", value)


def _with_heading(document: Document, name: str, value: str, anchor: Field) -> Edit:
    """A heading of its own behind the section of a value that stands under a heading, at the level of that."""
    found = document.outline
    above = [each for each in found.headings if each.line <= anchor.line]
    own = next((each for each in reversed(above) if field_named(each.text) == anchor.name), above[-1])
    ends = (each.line for each in found.headings if each.line > anchor.line and each.level <= own.level)
    last = next(ends, len(found.lines)) - 1
    while last > anchor.line and found.kinds[last] == BLANK:
        last -= 1
    return _apart(document, last, f"{'#' * own.level} {_LABELS[name]}\n", value)


def _apart(document: Document, line: int, lead: str, value: str) -> Edit:
    """Insert a paragraph below a line, a blank line before it."""
    at = document.outline.next_start(line)
    newline = newline_for(document.text, at)
    body = lead.replace("\n", newline) + value
    ended = at > document.outline.end(line)
    return Edit(at, "", f"{newline}{body}{newline}" if ended else f"{newline}{newline}{body}")


def _at_the_top(document: Document, name: str, value: str) -> Edit:
    """With nothing to stand beside: a bold line of its own below the H1, or at the top."""
    found = document.outline
    newline = commonest_newline(document.text)
    body = f"**{_LABELS[name]}**: {value}"
    title = next((heading for heading in found.headings if heading.level == 1), None)
    if title is None:
        start = 1 if document.text.startswith("\ufeff") else 0
        return Edit(start, "", body + newline * 2 if len(document.text) > start else body)
    line = title.body - 1
    at = found.next_start(line)
    newline = newline_for(document.text, at)
    if at == found.end(line):
        return Edit(at, "", newline * 2 + body)
    blank_below = line + 1 >= len(found.lines) or found.kinds[line + 1] == BLANK
    return Edit(at, "", newline + body + newline + ("" if blank_below else newline))
