"""The résumé that a profile names: a file of its folder, as a path, a link or a wiki link. Pure."""

from __future__ import annotations

import re
from urllib.parse import unquote

from jobboard.profile.said import Said
from jobboard.profile.values import Named

LONGEST = 200
"""Characters of a path that is looked at."""

_WIKI = re.compile(r"!?\[\[([^\[\]|#]+)(?:#[^\[\]|]*)?(?:\|[^\[\]]*)?\]\]")
_LINK = re.compile(r"!?\[[^\[\]]*\]\([ \t]*(?:<([^<>]+)>|([^()\s]+))[^()]*\)")
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+:")
_TEXT = re.compile(r"\.(?:md|markdown|txt|text)$", re.IGNORECASE)
_SUFFIX = re.compile(r"\.[A-Za-z0-9]{1,8}$")


def read_pointer(said: Said) -> tuple[Named | None, str | None]:
    """The file that is named, and what is wrong with the name. Neither, where the text is no name but a résumé.

    Where a name is not expected, as on a line below the heading `Résumé`, it is one only if nothing else is said.
    """
    written = said.written[: 4 * LONGEST].strip()
    find = re.Pattern.search if said.value else re.Pattern.fullmatch
    wiki, link = find(_WIKI, written), find(_LINK, written)
    if wiki is not None:
        path, is_link = wiki[1].strip(), True
    elif link is not None:
        path, is_link = unquote(link[1] or link[2]).partition("#")[0], True
    else:
        path, is_link = said.text.strip("`\"'<> "), False
    if not _is_path(path, is_link=is_link or said.value):
        return None, f"“{said.text}” is no file of this folder" if said.value else None
    if _SCHEME.match(path):
        return None, f"“{path}” is not in the folder; a résumé is read from a markdown file beside this one"
    path = path.removeprefix("./")
    if not _SUFFIX.search(path):
        path += ".md"
    if not _TEXT.search(path):
        return None, f"“{path}” is not text; a résumé is read from a markdown file"
    if path.startswith(("/", "~", "\\")) or ".." in path.replace("\\", "/").split("/"):
        return None, f"“{path}” is not in the folder, so it is not read"
    return Named(path, said.line), None


def _is_path(text: str, *, is_link: bool) -> bool:
    """Whether a text names a file: one of text with its suffix, or one word where a name is expected."""
    if not 0 < len(text) <= LONGEST or "\n" in text:
        return False
    return bool(_TEXT.search(text)) or (is_link and " " not in text) or bool(_SUFFIX.search(text) and " " not in text)
