"""Inline markup taken off a value: what it says, without bold, links, code, comments."""

from __future__ import annotations

import re

_COMMENT = re.compile(r"<!--.*?-->")
_WIKI = re.compile(r"\[\[(?:[^\[\]|]*\|)?([^\[\]|]*)\]\]")
_LINK = re.compile(r"!?\[([^\[\]]*)\]\([ \t]*<?((?:[^()\s<>]|\([^()\s<>]*\))*)>?(?:[ \t][^()]*)?\)")
_ANGLE = re.compile(r"<((?:https?://|mailto:)[^<>\s]+)>")
_WRAPPED = re.compile(r"(?<![\w\\])(\*\*\*|\*\*|\*|__|_|~~|`{1,3})(?=\S)(.{1,300}?)(?<=\S)\1(?!\w)")
_URL = re.compile(r"https?://[^\s<>\])\"'`|]+")
_MARKS = frozenset("[<*_~`!\\\u00a0\u200b\ufeff")
_INVISIBLE = {ord(sign): None for sign in "\u200b\u200c\u2060\ufeff"} | {0xA0: " "}
ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
"""A sign that a backslash makes harmless (CommonMark 0.31, 2.4)."""

_LEFTOVER = re.compile(r"\*\*[ \t]*\*\*")

LONGEST = 2_000
"""A longer value is taken as it stands: patterns are tried on short texts only (characters)."""


def unwrap(value: str) -> str:
    """The text of a value without its markup: the words of links, not their targets."""
    if _MARKS.isdisjoint(value) or len(value) > LONGEST:
        return value.strip()
    text = _COMMENT.sub("", value).translate(_INVISIBLE)
    text = _ANGLE.sub(r"\1", _LINK.sub(r"\1", _WIKI.sub(r"\1", _LEFTOVER.sub("", text))))
    for _ in range(3):
        bare = _WRAPPED.sub(r"\2", text)
        if bare == text:
            break
        text = bare
    return ESCAPED.sub(r"\1", text).strip(" \t")


def first_url(value: str) -> str | None:
    """The first http(s) address in a value: a link's, one in `<…>`, or a bare one (without closing punctuation)."""
    value = value[:LONGEST]
    link = _LINK.search(value)
    if link is not None and link[2].startswith(("http://", "https://")):
        return link[2]
    match = _URL.search(value)
    return match[0].rstrip(".,;:!") if match else None
