"""Bytes of a posting, whatever they are called, as text."""

from __future__ import annotations


def decoded(data: bytes) -> str:
    """The text of those bytes with `\\n` for newlines: UTF-8, else Windows-1252 as browsers read it."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = data.decode("latin-1")
    return text.replace("\r\n", "\n").replace("\r", "\n")
