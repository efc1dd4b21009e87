"""The title of a person's template with company and position put in where it asks for them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from jobboard.text.document import Document, read_document
from jobboard.text.edit import Edit, apply
from jobboard.text.names import field_named, key, unmarked
from jobboard.text.wanted import Wanted, safe_spellings

_ASKED = re.compile(r"\[([^\[\]]+)\](?![(\[])|\$?\{\{?([^{}]+)\}?\}|<([^<>]+)>")
"""A placeholder of a title: `[Company Name]`, `{position}`, `{{role}}`, `<company>`."""

_SEPARATOR = re.compile(r"(\s+(?:[-–—|@]|--|at)\s+|\s*—\s*|[:：]\s+)", re.IGNORECASE)


def with_title(document: Document, wanted: Wanted) -> str:
    """The text with the placeholders of its H1 filled in, if it has any that the title can take."""
    heading = next((each for each in document.outline.headings if each.level == 1), None)
    if heading is None or not heading.text:
        return document.text
    found = document.outline
    start = found.starts[heading.line] + found.lines[heading.line].index(heading.text)
    plain = {name: value for name in ("company", "position") if (value := getattr(wanted, name))}
    for which in range(3):
        title = _title(heading.text, {name: _nth(safe_spellings(name, value), which) for name, value in plain.items()})
        after = read_document(apply(document.text, [Edit(start, heading.text, title)]), "")
        texts = [title if each == heading else each.text for each in found.headings]
        if [each.text for each in after.outline.headings] == texts:
            return after.text
    return document.text


def _nth(written: Sequence[str], which: int) -> str:
    return written[min(which, len(written) - 1)]


def _title(text: str, values: dict[str, str]) -> str:
    """The title with company and position where it asks for them; a lone `{{title}}` asks for both.

    What is asked for in bare words (`Company - Position`) and not given gets brackets, so that it says nothing.
    """
    whole = _ASKED.fullmatch(text)
    if whole is not None and key(_inner(whole)) == "title":
        return " - ".join(values.values()) or text
    title = _ASKED.sub(lambda found: values.get(_asked_for(_inner(found)) or "", found[0]), text)
    if title != text:
        return title
    pieces = _SEPARATOR.split(text)
    asked = [_asked_for(unmarked(piece)) for piece in pieces[::2]]
    if not {"company", "position"} <= set(asked):
        return text
    halves = {"company": "[Company]", "position": "[Position]"} | values
    pieces[::2] = [halves.get(name or "", piece) for name, piece in zip(asked, pieces[::2], strict=True)]
    return "".join(pieces)


def _inner(found: re.Match[str]) -> str:
    return next(group for group in found.groups() if group is not None)


def _asked_for(words: str) -> str | None:
    """The half of a title that a placeholder asks for: `Company Name` and `employer` the company."""
    name = field_named(words) or field_named(re.sub(r"[\s_-]+(?:title|name)$", "", words, flags=re.IGNORECASE))
    return name if name in ("company", "position") else None
