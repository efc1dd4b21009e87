"""Paths of files as they come into a line: typed, pasted, or dropped on a terminal by a file manager."""

from __future__ import annotations

import re

_SUFFIXED = re.compile(r"[^\s:|]+\.(?:html?|xhtml|mhtml?|md|markdown|txt|json|jsonld)", re.IGNORECASE)
_ROOTED = re.compile(r"(?:/|~/|\.{1,2}/)\S.*")
_ESCAPED = re.compile(r"\\(.)")


def path_in(text: str) -> str | None:
    r"""The path that a line is, as it is without quotes and escapes (`My\ Job.html`, `'…'`, `file:///…%20…`).

    None where the line is no path: it has to begin with `/`, `~/`, `./` or `../`, or be one word with a known suffix.
    """
    line = text.strip()
    if not line or "\n" in line or "\r" in line:
        return None
    if line.startswith("file://"):
        from urllib.parse import unquote

        return unquote(line.removeprefix("file://").removeprefix("localhost")) or None
    if len(line) > 2 and line[0] == line[-1] and line[0] in "'\"":
        line = line[1:-1]
    elif "\\" in line:
        line = _ESCAPED.sub(r"\1", line)
    return line if _ROOTED.fullmatch(line) or _SUFFIXED.fullmatch(line) else None
