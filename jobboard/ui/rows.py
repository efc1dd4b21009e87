"""The rows of the pages: the help from the table of commands, the details from what a file says."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from jobboard.board.card import Card
from jobboard.text.clean import CleanText, clean, clean_lines
from jobboard.text.values import Facts
from jobboard.ui.commands import COLUMN_NAMES, GROUPS, Command
from jobboard.ui.widgets.page import Row

MOST_LINES = 5_000
MOST_CHARACTERS = 300_000
BLANK = Row()
RULE = Row(kind="rule")
MOST_OF_A_VALUE = 2_000
LABEL = 14
SIGNS = (
    ("▌", "the card under the cursor"),
    ("●  ◉", "a marked card; the one under the cursor"),
    ("9 d", "days since anything happened"),
    ("Fri 28", "the day that matters next: a round, a deadline, an answer, the next action"),
    ("prep 3/7", "of the things to prepare, so many are done"),
    ("3/7", "the same, for an interview"),
    ("3 d late", "the next action is overdue"),
    ("✓ ready", "everything that was to prepare is done"),
    ("× ghosted", "how a closed one ended"),
    ("!", "the file contradicts itself, or has a conflict copy: enter tells"),
)


def help_rows(commands: Iterable[Command]) -> list[Row]:
    """Every key, by group, with what it does."""
    rows = [Row(CleanText("Keys"), "title")]
    table = tuple(commands)
    for group in GROUPS:
        rows += [BLANK, Row(CleanText(group), "heading")]
        rows += [
            Row(clean(each.help), "text", clean(each.shown or "ctrl+p"), LABEL + 2)
            for each in table
            if each.group == group
        ]
    rows += [BLANK, Row(CleanText("Signs"), "heading")]
    rows += [Row(clean(meaning), "text", clean(sign), LABEL + 2) for sign, meaning in SIGNS]
    names = ", ".join(each.id for each in table)
    own = clean(f'[keys] in config.toml gives a command other keys, as in move_right = "L". The names: {names}')
    return [*rows, BLANK, Row(CleanText("Your own keys"), "heading"), Row(own, "text")]


def details_rows(card: Card, text: str | None, facts: Facts) -> list[Row]:
    """What a file says: its facts, its problems with their lines, its text; `text` is None where it cannot be read."""
    rows = [Row(_value(facts.company or card.id), "title")]
    if facts.position:
        rows.append(Row(_value(facts.position), "subtitle"))
    rows.append(BLANK)
    rows += [Row(_value(value), "text", CleanText(name), LABEL) for name, value in _stated(card, facts)]
    problems = list(_problems(card, facts))
    if problems:
        rows += [BLANK, *problems]
    if text is not None:
        rows += [BLANK, RULE, BLANK, *_text(text)]
    return rows


def _value(text: str) -> CleanText:
    return clean(text if len(text) <= MOST_OF_A_VALUE else text[:MOST_OF_A_VALUE] + "…")


def _stated(card: Card, facts: Facts) -> Iterator[tuple[str, str]]:
    """The names and values of everything that is known."""
    values = {
        "Status": COLUMN_NAMES[facts.status] if facts.status else "",
        "Outcome": facts.outcome,
        "Reason": facts.reason,
        "Applied": facts.applied or facts.applied_text,
        "Next": facts.next and " ".join(filter(None, (facts.next.text, facts.next.date))),
        "Deadline": facts.deadline,
        "Pay": facts.salary and facts.salary.text,
        "Location": facts.location,
        "Posted": facts.posted,
        "Link": facts.url,
        "Job id": facts.job_id,
        "Source": facts.source,
        "Contact": facts.contact,
        "Résumé": facts.resume,
        "Letter": facts.letter,
        "Tags": ", ".join(facts.tags),
        "Prepared": f"{facts.done} of {facts.total}" if facts.total else "",
        "Guessed": ", ".join(facts.guessed),
        "Beside it": ", ".join(card.attachments),
        "File": card.path,
    }
    return ((name, value) for name, value in values.items() if value)


def _problems(card: Card, facts: Facts) -> Iterator[Row]:
    if card.unread is not None:
        yield _problem(card.unread, None)
    for problem in facts.problems:
        yield _problem(problem.message, problem.line)
    for warning in card.warnings:
        yield _problem(warning, None)


def _problem(message: str, line: int | None) -> Row:
    return Row(_value(message), "problem", CleanText("!" if line is None else f"! line {line}"), LABEL)


def _text(text: str) -> list[Row]:
    """The lines with their numbers, the first of them where there are very many."""
    lines = clean_lines(text[:MOST_CHARACTERS])
    shown = lines[:MOST_LINES]
    width = len(str(len(shown))) + 2
    rows = [
        Row(each, "heading" if each.startswith("#") else "text", CleanText(str(number)), width, label_right=True)
        for number, each in enumerate(shown, 1)
    ]
    if len(shown) < len(lines) or len(text) > MOST_CHARACTERS:
        rows += [BLANK, Row(CleanText("… the file goes on; an editor shows it whole"), "muted")]
    return rows
