"""Paths of files as they come into a line: typed, pasted, or dropped on a terminal by a file manager."""

from __future__ import annotations

import re
import shlex

_SUFFIXED = re.compile(r"[^\s:|]+\.(?:html?|xhtml|mhtml?|md|markdown|txt|json|jsonld|csv|tsv)", re.IGNORECASE)
_ROOTED = re.compile(r"(?:/|~/|\.{1,2}/|file://)\S.*")
_LONGEST = 20_000
"""Characters of a text that may be paths."""


def paths_in(text: str) -> tuple[str, ...]:
    r"""The paths that a text is, as they are without quotes and escapes (`My\ Job.html`, `'…'`, `file:///…%20…`).

    Empty where the text is anything else: each path has to begin with `/`, `~/`, `./`, `../` or `file://`, or to be one
    word with a known suffix. Several stand behind each other, quoted where they hold blanks, or below each other.
    """
    lines = [line.strip() for line in text.splitlines() if line.strip()] if len(text) <= _LONGEST else []
    found = [_paths(line) for line in lines]
    return tuple(path for paths in found for path in paths) if all(found) else ()


def _paths(line: str) -> list[str]:
    try:
        words = shlex.split(line)
    except ValueError:
        words = [line]
    if len(words) == 1:
        return [_plain(words[0])] if _ROOTED.fullmatch(words[0]) or _SUFFIXED.fullmatch(words[0]) else []
    if all(map(_ROOTED.fullmatch, words)):
        return [*map(_plain, words)]
    return [_plain(line)] if _ROOTED.fullmatch(line) else []


def _plain(path: str) -> str:
    if not path.startswith("file://"):
        return path
    from urllib.parse import unquote

    return unquote(path.removeprefix("file://").removeprefix("localhost"))
