"""The person's settings: the text of `config.toml` → frozen values. Pure; a mistake in it is told, never fatal."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from jobboard.text.values import Problem

AT_LINE = re.compile(r"line (\d+)")


@dataclass(frozen=True, slots=True)
class Settings:
    """What the person has chosen.

    `history`: whether moves write history lines. `words`: the person's own status words, each to one of STATUSES or
    OUTCOMES. `ignore`: glob patterns of files and folders that are not looked at. `problems`: what was not understood.
    """

    history: bool = True
    words: Mapping[str, str] = field(default_factory=dict)
    ignore: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()


def read_settings(text: str) -> Settings:
    """The settings in the text of `config.toml`; whatever is wrong keeps its default and becomes a problem."""
    if not text.strip():
        return Settings()
    import tomllib

    try:
        table = tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        line = AT_LINE.search(str(error))
        return Settings(problems=(Problem(int(line[1]) if line else _last_line(text), f"This is not TOML: {error}"),))
    return _Reading(text).settings(table)


def _last_line(text: str) -> int | None:
    """The line of an error that is told as "at end of document"."""
    return text.rstrip().count("\n") + 1


class _Reading:
    """Takes a parsed table apart and gathers the problems on the way."""

    def __init__(self, text: str) -> None:
        self.lines = text.splitlines()
        self.problems: list[Problem] = []

    def settings(self, table: dict[str, Any]) -> Settings:
        for key in table.keys() - {"history", "words", "ignore"}:
            self.problem(key, f"{key} is not a setting")
        history = table.get("history", True)
        if not isinstance(history, bool):
            self.problem("history", "history is true or false")
            history = True
        words, ignore = self.words(table.get("words", {})), self.patterns(table.get("ignore", []))
        problems = sorted(self.problems, key=lambda problem: (problem.line or 0, problem.message))
        return Settings(history, words, ignore, tuple(problems))

    def words(self, table: object) -> Mapping[str, str]:
        """Each phrase as it is compared: one blank between words, lower case."""
        from jobboard.text.words import outcome_named, status_named

        if not isinstance(table, dict):
            self.problem("words", 'words is a table of phrases, as in "in review" = "APPLIED"')
            return {}
        words: dict[str, str] = {}
        for phrase, meaning in table.items():
            known = (status_named(meaning) or outcome_named(meaning)) if isinstance(meaning, str) else None
            if known is None:
                self.problem(phrase, f"{meaning!r} is neither a status nor an outcome")
            else:
                words[" ".join(re.sub("[_-]", " ", phrase).casefold().split())] = known
        return words

    def patterns(self, patterns: object) -> tuple[str, ...]:
        if not isinstance(patterns, list) or not all(isinstance(pattern, str) for pattern in patterns):
            self.problem("ignore", 'ignore is a list of patterns, as in ["archive/*", "draft-*.md"]')
            return ()
        return tuple(patterns)

    def problem(self, key: str, message: str) -> None:
        """A problem at the line on which the key stands."""
        named = re.compile(rf"""\s*\[*\s*(words\s*(\.|=.*?[{{,]))?\s*["']?{re.escape(key)}["']?\s*[\].=]""")
        line = next((number for number, text in enumerate(self.lines, 1) if named.match(text)), None)
        self.problems.append(Problem(line, message))
