"""The person's settings: the text of `config.toml` → frozen values. Pure; a mistake in it is told, never fatal."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from jobboard.slots import field, frozen
from jobboard.text.values import Problem

LONGEST_QUIET = 3650
"""Days; a longer silence is none that anybody waits for."""

AT_LINE = re.compile(r"line (\d+)")
HEADER = re.compile(r"""\s*\[+\s*["']?([^\]"'.]*)""")
"""The first line of a table, with its name, or with the first part of it."""


QUIET: Mapping[str, int] = {"APPLIED": 10, "INTERVIEW": 5, "OFFER": 3}
"""The days of silence after which an application asks for something, by column."""


@frozen
class Keys:
    """The person's own keys of one command, and the line on which they stand (None: not known)."""

    keys: tuple[str, ...]
    line: int | None = None


@frozen
class Settings:
    """What the person has chosen.

    `history`: whether moves write history lines. `words`: the person's own status words, each to one of STATUSES or
    OUTCOMES. `ignore`: glob patterns of files and folders that are not looked at. `keys`: the person's own keys, by the
    ids of commands. `theme`: the colours of the screen. `quiet`: after how many days of silence an application of a
    column asks for something. `printer`: the command that prints its input. `problems`: what was not understood.
    """

    history: bool = True
    words: Mapping[str, str] = field(default_factory=dict)
    ignore: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()
    keys: Mapping[str, Keys] = field(default_factory=dict)
    theme: str | None = None
    quiet: Mapping[str, int] = field(default_factory=lambda: QUIET)
    printer: str | None = None


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
        self.lines = text.split("\n")
        self.problems: list[Problem] = []

    def settings(self, table: dict[str, Any]) -> Settings:
        for key in table.keys() - {"history", "words", "ignore", "keys", "theme", "quiet", "printer"}:
            self.problem(f"{key} is not a setting", key)
        history = table.get("history", True)
        if not isinstance(history, bool):
            self.problem("history is true or false", "history")
            history = True
        words, ignore = self.words(table.get("words", {})), self.patterns(table.get("ignore", []))
        keys, theme = self.keys(table.get("keys", {})), table.get("theme")
        if not isinstance(theme, str | None):
            self.problem('theme is the name of a theme, as in "nord"', "theme")
            theme = None
        quiet, printer = self.quiet(table.get("quiet", {})), table.get("printer")
        if not isinstance(printer, str | None):
            self.problem('printer is a command that prints what it is given, as in "lpr"', "printer")
            printer = None
        problems = sorted(self.problems, key=lambda problem: (problem.line or 0, problem.message))
        return Settings(history, words, ignore, tuple(problems), keys, theme, quiet, printer)

    def quiet(self, table: object) -> Mapping[str, int]:
        """The days of silence by column: ours, and over them the person's."""
        from jobboard.text.words import status_named

        if not isinstance(table, dict):
            self.problem("quiet is a table of columns and days, as in APPLIED = 10", "quiet")
            return QUIET
        days = dict(QUIET)
        for name, value in table.items():
            column = status_named(name)
            if column is None or column not in QUIET:
                self.problem(f"{name} is not a column that goes quiet: APPLIED, INTERVIEW, OFFER", "quiet", name)
            elif type(value) is not int or not 0 < value <= LONGEST_QUIET:
                self.problem(f"{name} is a number of days, from 1 to {LONGEST_QUIET}", "quiet", name)
            else:
                days[column] = value
        return days

    def words(self, table: object) -> Mapping[str, str]:
        """Each phrase as it is compared: one blank between words, lower case."""
        from jobboard.text.words import outcome_named, status_named

        if not isinstance(table, dict):
            self.problem('words is a table of phrases, as in "in review" = "APPLIED"', "words")
            return {}
        words: dict[str, str] = {}
        for phrase, meaning in table.items():
            known = (status_named(meaning) or outcome_named(meaning)) if isinstance(meaning, str) else None
            if known is None:
                self.problem(f"{meaning!r} is neither a status nor an outcome", "words", phrase)
            else:
                words[" ".join(re.sub("[_-]", " ", phrase).casefold().split())] = known
        return words

    def keys(self, table: object) -> Mapping[str, Keys]:
        """The keys of each command that is named; a key stands for the first command that claims it."""
        if not isinstance(table, dict):
            self.problem('keys is a table of commands, as in move_right = "L"', "keys")
            return {}
        keys: dict[str, Keys] = {}
        claimed: dict[str, str] = {}
        for command, value in table.items():
            named = _keys_in(value)
            if named is None:
                self.problem(f'{command} is a key or a list of keys, as in "L" or ["L", "ctrl+l"]', "keys", command)
                continue
            for key in named:
                if key in claimed:
                    self.problem(f"{key} is the key of {claimed[key]} already", "keys", command)
            own = tuple(key for key in named if key not in claimed)
            claimed.update((key, command) for key in own)
            keys[command] = Keys(own, self.line("keys", command))
        return keys

    def patterns(self, patterns: object) -> tuple[str, ...]:
        if not isinstance(patterns, list) or not all(isinstance(pattern, str) for pattern in patterns):
            self.problem('ignore is a list of patterns, as in ["archive/*", "draft-*.md"]', "ignore")
            return ()
        return tuple(patterns)

    def problem(self, message: str, *path: str) -> None:
        """A problem at the line on which a key stands, given behind the table that it is in, if it is in one."""
        self.problems.append(Problem(self.line(*path), message))

    def line(self, *path: str) -> int | None:
        """The line on which a key stands; None where it is spelled in a way that is not looked for."""
        *tables, key = path
        table, stated = "".join(tables), re.compile(rf"{_spelled(key)}[.=]")
        dotted = re.compile(rf"{_spelled(table)}(\.|=.*?[{{,]){_spelled(key)}[.=]")
        section = ""
        for number, line in enumerate(self.lines, 1):
            header = HEADER.match(line)
            if header:
                section = header[1].strip()
            if (not table and header and section == key) or (not header and section == table and stated.match(line)):
                return number
            if table and not section and dotted.match(line):
                return number
        return None


def _spelled(key: str) -> str:
    """A pattern of a key, bare or in quotes."""
    return rf"""\s*["']?{re.escape(key)}["']?\s*"""


def _keys_in(value: object) -> tuple[str, ...] | None:
    """The keys in a value: `"L"`, `"L, ctrl+l"` or `["L", "ctrl+l"]`; None where it is none of these."""
    if isinstance(value, str):
        value = value.replace(",", " ").split() if len(value) > 1 else [value]
    if not isinstance(value, list) or not all(isinstance(key, str) and key.strip() == key != "" for key in value):
        return None
    return tuple(dict.fromkeys(value))
