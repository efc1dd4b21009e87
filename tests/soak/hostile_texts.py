"""Files that do their worst with what is in them: front matter, markdown and lines, of any size."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

HEAD = "# {0} - Engineer\n\n- **Company**: {0}\n- **Status**: PREPARED\n"
"""How a good file begins."""

Make = Callable[[Path, int], None]
"""Makes a thing at a path, at a percentage of its full size."""


@dataclass(frozen=True, slots=True)
class Thing:
    """One hostile thing. `says` stands in a problem that `check` tells of it; None where it reads as any other card,
    whose company is the thing's name.
    """

    name: str
    make: Make
    says: str | None = None
    file: str = ""

    @property
    def file_name(self) -> str:
        """What it is called in the folder."""
        return self.file or f"{self.name.replace(' ', '-')}.md"


def text(write: Callable[[int], str]) -> Make:
    """A file with this text; the number is the percentage."""

    def make(path: Path, percent: int) -> None:
        path.write_text(write(percent), encoding="utf-8", errors="surrogateescape", newline="")

    return make


def _front(name: str, block: Callable[[int], str], says: str | None = None) -> Thing:
    return Thing(
        name, text(lambda percent: f"---\ncompany: {name}\nstatus: PREPARED\n{block(percent)}\n---\nA text.\n"), says
    )


def _body(name: str, body: Callable[[int], str], says: str | None = None) -> Thing:
    return Thing(name, text(lambda percent: f"{HEAD.format(name)}\n{body(percent)}\n"), says)


def _line(name: str, piece: str, says: str | None = None) -> Thing:
    """A line of a million characters, all of them this piece."""
    return _body(f"line of {name}", lambda percent: piece * (10_000 * percent // len(piece)), says)


def _lines(name: str, line: str, count: int, says: str | None = None) -> Thing:
    """So many lines; `{n}` is the number of the line."""

    def body(percent: int) -> str:
        return "\n".join(line.replace("{n}", str(number)) for number in range(count * percent // 100))

    return _body(name, body, says)


def _aliases(percent: int) -> str:
    steps = [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 2 + 30 * percent // 100)]
    return "\n".join(["a0: &a0 [x]", *steps])


def _merges(percent: int) -> str:
    steps = [f"m{n}: &m{n}\n  <<: [{', '.join([f'*m{n - 1}'] * 9)}]" for n in range(1, 2 + 9 * percent // 100)]
    return "\n".join(["m0: &m0 {k: v}", *steps])


def _listed(percent: int) -> str:
    return "\n".join("  " * (number % 100) + f"- item {number}" for number in range(200 * percent))


def _rounds(percent: int) -> str:
    one = "### {n}. Technical (2026-11-24 10:00 CET)\n- With: Ann Lee\n- [ ] read\n"
    return "## Interviews\n" + "".join(one.replace("{n}", str(n)) for n in range(200 * percent))


def _table(percent: int) -> str:
    row = "|" + " a |" * (100 * percent)
    return f"{row}\n{row.replace(' a ', '---')}\n{row}\n{row}"


def _dense(percent: int) -> str:
    line = "The team writes programs, reads them, and talks about them with others: 40 hours a week in Berlin.\n"
    return line * (4_900_000 * percent // 100 // len(line))


FRONT = (
    _front("yaml aliases", _aliases, "front matter"),
    _front("yaml merges", _merges, "front matter"),
    _front("yaml brackets", lambda percent: "deep: " + "[" * (300 * percent), "front matter"),
    _front("yaml braces", lambda percent: "deep: " + "{a: " * (150 * percent), "front matter"),
    _front("yaml dashes", lambda percent: "deep:\n  " + "- " * (300 * percent) + "x", "front matter"),
    _front(
        "yaml blocks", lambda percent: "".join(" " * n + "a:\n" for n in range(max(30, 3 * percent))), "front matter"
    ),
    _front("yaml tag", lambda percent: "x: !!python/object/apply:os.system ['touch owned']", "front matter"),
    _front("yaml open quote", lambda percent: "x: '" + "y\n  " * (120 * percent)),
    _front("yaml of ten megabytes", lambda percent: "key: value of it\n" * 588_235, "larger than 5 MB"),
    _front(
        "yaml of four megabytes", lambda percent: "key: a value of it\n" * (2_200 * max(4, percent)), "front matter"
    ),
    Thing("yaml unclosed", text(lambda percent: f"---\n{'k: v' * (9_000 * percent)}\n{HEAD.format('yaml unclosed')}")),
)
"""Front matter. What is refused is read line by line, and says so."""

NESTED = (
    _body("quotes in quotes", lambda percent: ">" * (300 * percent) + " a"),
    _lines("lines of quotes in quotes", "> > > > > > > > > > > > > > > > > > > > > > {n}", 50_000),
    _body("lists in lists", lambda percent: "- " * (300 * percent) + "a"),
    _body("items in items", _listed),
    _body("numbers in numbers", lambda percent: "1. " * (300 * percent) + "a"),
    _body("brackets in brackets", lambda percent: "[" * (1_000 * percent)),
    _body("links in links", lambda percent: "[a](" * (500 * percent)),
    _body("pictures in pictures", lambda percent: "![a](b " * (500 * percent)),
    _body("emphasis in emphasis", lambda percent: "*a **b " * (500 * percent)),
    _body("underscores", lambda percent: "_a__b" * (500 * percent)),
    _body("code spans", lambda percent: " ".join("`" * n for n in range(10 * percent))),
    _body("comments", lambda percent: "<!-- " * (500 * percent)),
    _body("tags", lambda percent: "<a b='" * (500 * percent)),
    _body("angles", lambda percent: "<" * (1_000 * percent)),
    _body("entities", lambda percent: "&amp;&#x202e;&" * (500 * percent)),
    _body("backslashes", lambda percent: "\\" * (1_000 * percent)),
    _lines("link definitions", "[a{n}]: http://acme.example/{n} 'a'", 50_000),
    _lines("link uses", "[a{n}][b{n}] [c]", 50_000),
    _lines("fences", "```{n}", 50_000),
    _body("a table of many columns", _table),
    _lines("a table of many rows", "| {n} | a |\n|---|---|", 50_000),
)
"""Markdown that opens and never closes, and what parsers have gone over again and again."""

LONG = (
    _line("letters", "a"),
    _line("words", "ab "),
    _line("blanks", " "),
    _line("tabs", "\t"),
    _line("dashes", "-"),
    _line("equals", "="),
    _line("bars", "| "),
    _line("digits", "7"),
    _line("numbers", "12,345.67 "),
    _line("colons", "a: "),
    _line("stars", "*"),
    _line("hashes", "#"),
    _line("slashes", "/"),
    _line("dots", "."),
    _line("commas", "a, "),
    _line("days", "2026-11-24 "),
    _line("days in words", "24 November "),
    _line("times", "10:00 "),
    _line("money", "$90k - "),
    _line("statuses", "**Status**: APPLIED ", "status also says APPLIED"),
    _line("addresses", "https://acme.example/"),
    _line("mails", "ann@acme.example,"),
    _line("boxes", "- [ ] "),
    _line("brackets", "()[]{} "),
    _line("quotation marks", "\"'"),
    _line("wide letters", "漢"),
    _line("emoji", "👩‍💻"),
    _line("marks", "a\u0301\u0301\u0301\u0301\u0301"),
    _line("overrides", "\u202ea\u2066"),
    _line("escapes", "\x1b[2J"),
    _line("separators", "a\u2028b\x85"),
    _line("carriage returns", "a\r"),
    _line("bytes that are no text", "\udcff"),
    _line("nothing", "\0", "NUL bytes"),
    Thing(
        "a title of a million",
        text(lambda percent: f"# {'a title of a million ' * (500 * percent)}\n"),
        "no application",
    ),
    Thing(
        "a status of a million", text(lambda p: f"# A - B\n\n- **Status**: {'x ' * (5_000 * p)}\n"), "is not a status"
    ),
    _body("dense text", _dense),
)
"""Lines of a million characters, of everything that a reader looks for; a file just below what is read."""

MANY = (
    _lines("headings", "## Heading {n}", 100_000),
    _lines("headings of all levels", "###### Heading {n}\n# {n}", 50_000),
    _lines("underlined headings", "Heading {n}\n---", 50_000),
    _lines("checklist items", "- [ ] item {n}", 5_000),
    _lines("very many checklist items", "- [ ] item {n}", 100_000),
    _body("preparation items", lambda p: "## Preparation\n" + "".join(f"- [ ] read {n}\n" for n in range(50 * p))),
    _body("interviews", _rounds),
    _body("history", lambda p: "## History\n" + "- 2026-11-21: PREPARED → APPLIED\n" * (1_000 * p)),
    _body("notes", lambda p: "## Notes\n" + "".join(f"- 2026-11-21: called {n}\n" for n in range(1_000 * p))),
    _lines("fields", "- **Field {n}**: a value", 50_000),
    _lines("statuses", "- **Status**: APPLIED", 50_000, "status also says APPLIED"),
    _lines("next actions", "- **Next**: call Ann by 2026-11-24", 50_000),
    _lines("sections", "## Interview {n}\n\n- 2026-11-24: with Ann", 20_000),
    _body("skills", lambda p: "## Requirements\n" + "".join(f"- Python, Go and C++ {n}\n" for n in range(300 * p))),
    _body("lines without text", lambda percent: "\n" * (10_000 * percent)),
)
"""A great many of what a file has a few of."""

TEXTS = (*FRONT, *NESTED, *LONG, *MANY)
