"""The text of a posting made harmless: every word of it stays, and nothing in it becomes ours."""

from __future__ import annotations


def harmless(text: str, level: int = 2) -> str:
    return text.strip("\n")


def harmless_line(text: str) -> str:
    return text
