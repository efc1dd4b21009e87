"""Answers to criteria: what counts as one in a line, and how one is written without touching anything else."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jobboard.errors import Refused
from jobboard.text.changes.answer_words import Value
from jobboard.text.changes.criteria import answer, answer_of
from jobboard.text.document import read_document
from jobboard.text.edit import apply, inverse
from tests.unit.text.shapes import Plan, commonest, plans, sample_of

HEAD = "# Acme - Engineer\n\n- **Status**: PREPARED\n\n## Criteria\n\n"


def answered(line: str) -> list[tuple[str, str]]:
    found = read_document(HEAD + line + "\n", "acme").facts.answered
    assert all(at == 7 + line.count("\n") or line.count("\n") for _, _, at in found)
    return [(criterion, value) for criterion, value, _ in found]


@pytest.mark.parametrize(
    ("line", "answer"),
    [
        ("- Fully remote: yes", ("Fully remote", "yes")),
        ("- Founding role: no (asked Jane)", ("Founding role", "no")),
        ("- Large scope: unknown", ("Large scope", "unknown")),
        ("- Large scope: ?", ("Large scope", "unknown")),
        ("- Large scope: TBD", ("Large scope", "unknown")),
        ("- Large scope:", ("Large scope", "unknown")),
        ("* Staff+ Title: YES", ("Staff+ Title", "yes")),
        ("1. Fully remote: Y", ("Fully remote", "yes")),
        ("Fully remote: n", ("Fully remote", "no")),
        ("  - Fully remote : No.", ("Fully remote", "no")),
        ('- "Founding" Role: no', ('"Founding" Role', "no")),
        ("- **Fully remote**: yes", ("Fully remote", "yes")),
        ("- **Fully remote:** **no**", ("Fully remote", "no")),
        ("**Fully remote** — yes", ("Fully remote", "yes")),
        ("- Fully remote - no", ("Fully remote", "no")),
        ("- Fully remote - no on-call: yes", ("Fully remote - no on-call", "yes")),
        ("- Fully remote → yes", ("Fully remote", "yes")),
        ("- Fully remote? yes, Jane says so", ("Fully remote", "yes")),
        ("- Fully remote?: no", ("Fully remote", "no")),
        ("- Pay: at least $200k: yes", ("Pay: at least $200k", "yes")),
        ("- Fully remote: yes - no travel", ("Fully remote", "yes")),
        ("- Fully remote: no: two days in Leeds", ("Fully remote", "no")),
        ("- Fully remote: yes <!-- asked -->", ("Fully remote", "yes")),
        ("- Fully remote: ✓", ("Fully remote", "yes")),
        ("- Fully remote ✔️", ("Fully remote", "yes")),
        ("- ✅ Fully remote", ("Fully remote", "yes")),
        ("- ❌ Founding role", ("Founding role", "no")),
        ("- Founding role: ✗ (5,000 people)", ("Founding role", "no")),
        ("- Founding role: ❓", ("Founding role", "unknown")),
        ("- [x] Flexible time off", ("Flexible time off", "yes")),
        ("- [X] **Flexible time off**", ("Flexible time off", "yes")),
        ("- [ ] Flexible time off", ("Flexible time off", "unknown")),
        ("- [ ] Flexible time off: no", ("Flexible time off", "no")),
        ("- [x] Flexible time off: unlimited", ("Flexible time off: unlimited", "yes")),
        ("| Fully remote | yes |", ("Fully remote", "yes")),
        ("| **Fully remote** | no, hybrid |", ("Fully remote", "no")),
        ("| Fully remote | ✅ | asked Jane |", ("Fully remote", "yes")),
        ("| Fully remote | must | no |", ("Fully remote", "no")),
        ("| Fully remote | yes", ("Fully remote", "yes")),
        ("- Vollzeit remote: ja", ("Vollzeit remote", "yes")),
        ("- Gründungsrolle: Nein", ("Gründungsrolle", "no")),
        ("- Télétravail : oui", ("Télétravail", "yes")),
        ("- Télétravail : non (bureau)", ("Télétravail", "no")),
        ("- Remoto: sí", ("Remoto", "yes")),
        ("- Fully remote: not met", ("Fully remote", "no")),
    ],
)
def test_a_line_answers_a_criterion(line: str, answer: tuple[str, str]) -> None:
    assert answered(line) == [answer]


@pytest.mark.parametrize(
    "line",
    [
        *("- Fully remote", "Fully remote", "- Fully remote: two days in Leeds", "- Fully remote: maybe"),
        *("- Fully remote: no idea", "- Fully remote: no answer yet: Jane", "- Fully remote: none", "- Remote: nope"),
        *("- Fully remote: yes/no", "- Fully remote: yes / no", "- Fully remote: yes, no", "- Fully remote: yes?"),
        *("- Fully remote: yes (no?)", "- Fully remote: yes | no", "- ✓/✗ Fully remote", "- Fully remote yes"),
        *("- Fully remote: yesterday", "- Fully remote: y’all", "- Yes", "- : yes", "- ~~Fully remote: yes~~"),
        *("> - Fully remote: yes", "<!-- Fully remote: yes -->", "```\n- Fully remote: yes\n```"),
        *("| Criterion | Answer |", "|---|---|", "| Criterion | Yes | No |", "| Fully remote | yes | no |"),
        *("| yes |", "| Fully remote | |", "| Fully remote | no idea |", "- Must have:\n  - a", "Must have:"),
        *("- " + "Fully remote " * 100 + ": yes", "- The answer is no", "- no", "- ✅", "- [x]", "- [x] "),
    ],
)
def test_what_is_no_answer_answers_nothing(line: str) -> None:
    assert answered(line) == []


RULE = "|---|---|"
RULE3 = "|:--|:-:|---|"


@pytest.mark.parametrize(
    ("table", "answers"),
    [
        (f"| Criterion | Met |\n{RULE}\n| A | yes |", [("A", "yes")]),
        (f"| Criterion | Met |\n{RULE}\n| A | |\n| B | no |", [("A", "unknown"), ("B", "no")]),
        (f"| Criterion | Acme |\n{RULE}\n| A |      |", [("A", "unknown")]),
        ("| Criterion | Yes/No |\n---|---\n| A | |", [("A", "unknown")]),
        (f"| Criterion | Must | Met |\n{RULE3}\n| A | yes | |\n| B | yes | no |", [("A", "unknown"), ("B", "no")]),
        (f"| Must | Criterion | Met |\n{RULE3}\n| yes | A | no |", [("A", "no")]),
        (f"| Criterion | Met | Why |\n{RULE3}\n| A | | yes, says Jane |", [("A", "unknown")]),
        ("| A | yes |\n| B | |", [("A", "yes"), ("B", "unknown")]),
        ("| A | must | yes |\n| B | must | |", [("A", "yes"), ("B", "unknown")]),
        (f"| Criterion | Met |\n{RULE}", []),
        (f"| Criterion | Must-have |\n{RULE}\n| A | yes |\n| B | |", []),
        (f"| Criterion | Yes | No |\n{RULE3}\n| A | | ✓ |", []),
        (f"| Criterion | Missing |\n{RULE}\n| A | ✓ |", []),
        (f"| Criterion | Acme | Umbrella |\n{RULE3}\n| A | yes | |", []),
        (f"| Criterion | Weight | Note |\n{RULE3}\n| A | yes | |", []),
        (f"| A | {'x' * 2000} |\n{RULE}\n| A | yes |", [("A", "yes")]),
    ],
)
def test_a_table_answers_in_the_column_that_its_head_names(table: str, answers: list[tuple[str, str]]) -> None:
    assert answered(table) == answers


def test_answers_stand_under_criteria_only_also_below_its_headings() -> None:
    text = HEAD + "### Must have\n- A: yes\n\n## Notes\n- B: no\n\n## My Criteria:\n- C: ?\n"
    assert read_document(text, "acme").facts.answered == (("A", "yes", 8), ("C", "unknown", 14))
    posting = text.replace("## Criteria", "## Job Description").replace("My Criteria", "Requirements")
    assert read_document(posting, "acme").facts.answered == ()


def changed(text: str, criterion: str, value: Value) -> str:
    patch = answer(read_document(text, "acme"), criterion, value)
    after = apply(text, patch)
    assert apply(after, inverse(patch)) == text
    assert answer(read_document(after, "acme"), criterion, value) == ()
    return after


@pytest.mark.parametrize(
    ("line", "value", "after"),
    [
        ("- Fully remote: yes (Jane)", "no", "- Fully remote: no (Jane)"),
        ("- Fully remote: YES  ", "no", "- Fully remote: NO  "),
        ("- Fully remote: Unknown", "yes", "- Fully remote: Yes"),
        ("- Fully remote: yes", "unknown", "- Fully remote: unknown"),
        ("- fully-remote: Y", "no", "- fully-remote: N"),
        ("- Fully remote: n", "unknown", "- Fully remote: ?"),
        ("- Fully remote: ?", "yes", "- Fully remote: yes"),
        ("- Fully remote: ?\n- B: ✗", "yes", "- Fully remote: ✓\n- B: ✗"),
        ("- Fully remote: ?\n- B: Nein", "yes", "- Fully remote: Ja\n- B: Nein"),
        ("- Fully remote: ja, sagt Jane", "no", "- Fully remote: nein, sagt Jane"),
        ("- Fully remote : oui", "unknown", "- Fully remote : inconnu"),
        ("- Fully remote: sí", "no", "- Fully remote: no"),
        ("- Fully remote:", "yes", "- Fully remote: yes"),
        ("- **Fully remote:** ", "no", "- **Fully remote:** no"),
        ("- Fully remote: <!-- ? -->", "no", "- Fully remote: no <!-- ? -->"),
        ("- **Fully remote**: **no**", "yes", "- **Fully remote**: **yes**"),
        ("- Fully remote: ✓", "no", "- Fully remote: ✗"),
        ("- Fully remote ✔️", "no", "- Fully remote ✘️"),
        ("- Fully remote ✔️", "unknown", "- Fully remote ❓\ufe0f"),
        ("- ❌ Fully remote", "yes", "- ✅ Fully remote"),
        ("- ✅ Fully remote", "unknown", "- ❓ Fully remote"),
        ("- [ ] Fully remote", "yes", "- [x] Fully remote"),
        ("- [X] Fully remote", "unknown", "- [ ] Fully remote"),
        ("- [x] Fully remote <!-- ? -->", "no", "- [ ] Fully remote: no <!-- ? -->"),
        ("- [ ] Fully remote: no", "yes", "- [x] Fully remote: yes"),
        ("| Fully remote | yes, Jane | a |", "no", "| Fully remote | no, Jane | a |"),
        ("- Fully remote: yes\n- fully remote: no", "no", "- Fully remote: no\n- fully remote: no"),
        ("- Fully remote\n- B: ✓", "no", "- Fully remote: ✗\n- B: ✓"),
    ],
)
def test_an_answer_is_changed_in_its_own_style(line: str, value: Value, after: str) -> None:
    assert changed(f"{HEAD}{line}\n", "Fully Remote", value) == f"{HEAD}{after}\n"


TABLE = f"| Criterion     | Met |\n{RULE}\n"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (TABLE + "| Large scope   |     |", TABLE + "| Large scope   | no  |"),
        (TABLE + "| Large scope | |\n| A | |", TABLE + "| Large scope | no |\n| A | |"),
        (TABLE + "| Large scope ||\n| A | Ja |", TABLE + "| Large scope | Nein |\n| A | Ja |"),
        (TABLE + "| A | ✓ |\n| Large scope | |", TABLE + "| A | ✓ |\n| Large scope | ✗ |"),
        (TABLE[:-1], TABLE + "| Large scope   | no  |"),
        (TABLE + "| A | |", TABLE + "| A | |\n| Large scope | no |"),
        (
            f"| Criterion | Why | Met |\n{RULE3}\n| **A** | Jane | Yes |",
            f"| Criterion | Why | Met |\n{RULE3}\n| **A** | Jane | Yes |\n| **Large scope** |      | No  |",
        ),
        ("| # | Criterion | Met |\n" + RULE3, f"| # | Criterion | Met |\n{RULE3}\n|   | Large scope | no  |"),
        (
            f"| Criterion | Must |\n{RULE}\n| A | yes |",
            f"| Criterion | Must |\n{RULE}\n| A | yes |\n\n- Large scope: no",
        ),
    ],
)
def test_an_answer_stands_in_its_cell_or_in_a_row_below_the_others(before: str, after: str) -> None:
    rest = "\n\n## Notes\n- x\n"
    assert changed(f"{HEAD}{before}{rest}", "Large scope", "no") == f"{HEAD}{after}{rest}"


@pytest.mark.parametrize(
    "criterion", ["bell\x07bell", "\x1b[1mbold", "a\u200eb\u202ec", "a\u200bb", "a\udcffb", "a\x00"]
)
def test_signs_that_cannot_be_seen_are_no_part_of_a_criterion(criterion: str) -> None:
    text = changed(HEAD, criterion, "yes")
    assert text.isprintable() or not {"\x07", "\x1b", "\x00", "\u200e", "\u200b", "\udcff"} & set(text)
    assert answer_of(read_document(text, "acme"), criterion) == "yes"
    by_hand = HEAD + f"- {criterion}: yes\n"
    assert answer_of(read_document(by_hand, "acme"), criterion) == "yes"
    assert changed(by_hand, criterion, "no") == by_hand.replace("yes", "no")


def test_answers_that_contradict_each_other_are_both_set() -> None:
    text = HEAD + "- A: yes, says Jane\n- B: no\n- a: no\n- A: ?\n"
    assert answer_of(read_document(text, "acme"), "A") == "yes and no"
    settled = HEAD + "- A: no, says Jane\n- B: no\n- a: no\n- A: no\n"
    assert changed(text, "A", "no") == settled
    assert answer_of(read_document(HEAD + "- A: no\n- A: ?\n", "acme"), "A") == "no"


@pytest.mark.parametrize(
    ("lines", "value", "added"),
    [
        ("- A: yes", "no", "- Large scope: no"),
        ("* A: Yes\n  - because", "no", "* Large scope: No"),
        ("1. A: yes\n2. B: no", "yes", "3. Large scope: yes"),
        ("- **A**: yes", "no", "- **Large scope**: no"),
        ("- **A:** no", "yes", "- **Large scope:** yes"),
        ("- A: ✓", "no", "- Large scope: ✗"),
        ("- A - no", "yes", "- Large scope - yes"),
        ("- ✅ A", "no", "- ❌ Large scope"),
        ("- [ ] A", "yes", "- [x] Large scope"),
        ("- [x] A", "no", "- [ ] Large scope: no"),
        ("| Criterion | Answer |\n|---|---|\n| A | yes |", "no", "| Large scope | no  |"),
        ("| **A**         | ✅ | Jane |", "no", "| **Large scope** | ❌ |      |"),
        ("A: yes\nB: no", "no", "Large scope: no"),
        ("- A", "yes", "- Large scope: yes"),
    ],
)
def test_a_new_answer_stands_below_the_others_in_their_style(lines: str, value: Value, added: str) -> None:
    rest = "\n\n## Notes\n- x\n"
    assert changed(f"{HEAD}{lines}{rest}", "Large scope", value) == f"{HEAD}{lines}\n{added}{rest}"


NEW = "## Criteria\n\n- Large scope: no\n"


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("# A\n\n## B\n\ntext\n", f"# A\n\n## B\n\ntext\n\n{NEW}"),
        ("# A\n\n## B\n\ntext", f"# A\n\n## B\n\ntext\n\n{NEW[:-1]}"),
        ("# A\n\n## B\n\n## History\n\n- x\n", f"# A\n\n## B\n\n{NEW}\n## History\n\n- x\n"),
        ("- Company: A\n\n## Posting\n\n# We\n\nbake\n", f"- Company: A\n\n{NEW}\n## Posting\n\n# We\n\nbake\n"),
        (
            "- Company: A\n\n## Posting\n\nbake\n\n## History\n\n- x\n",
            f"- Company: A\n\n{NEW}\n## Posting\n\nbake\n\n## History\n\n- x\n",
        ),
        ("## Posting\n\nbake\n\n## Notes\n\n- x\n", f"## Posting\n\nbake\n\n## Notes\n\n- x\n\n{NEW}"),
        ("- Company: A\n\n### B\n\n### C\n", f"- Company: A\n\n### B\n\n### C\n\n#{NEW}"),
        ("## Criteria\n", NEW),
        ("## Criteria\n\n## Notes\n\n- x\n", f"{NEW}\n## Notes\n\n- x\n"),
        ("## Criteria\n\nProse.\n", "## Criteria\n\nProse.\n\n- Large scope: no\n"),
        ("", NEW[:-1]),
    ],
)
def test_where_there_are_no_answers_a_section_is_made(text: str, after: str) -> None:
    assert changed(text, "Large scope", "no") == after


def test_what_is_so_already_is_not_written() -> None:
    for line, value in (("A: yes", "yes"), ("a - No", "no"), ("B: yes", "unknown"), ("[ ] A", "unknown")):
        assert changed(f"{HEAD}- {line}\n", "A", value) == f"{HEAD}- {line}\n"  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "criterion",
    [
        *("[x] Remote", "# Remote", "**Remote**", "a\n## Status\noffer", "Remote <!-- a", "<b>Remote", "a | b", "- b"),
        *("a: b", "status:: offer", "{{ a }}", "✅ Remote", "~~Remote~~", "`Remote", "1. Remote", "C++ and C#"),
        *("Remote?", "[r](b)"),
    ],
)
@pytest.mark.parametrize("lines", ["", "| A | yes |\n", "- [x] A\n", "- ✓ A\n"])
def test_nothing_else_comes_of_the_text_of_a_criterion(criterion: str, lines: str) -> None:
    text = f"{HEAD}{lines}\n## Next Actions\n- c\n"
    after = read_document(changed(text, criterion, "yes"), "acme")
    before = read_document(text, "acme")
    assert (after.facts, len(after.sections)) == (before.facts, len(before.sections))
    assert answer_of(after, criterion) == "yes"
    assert after.text.count("\n") - text.count("\n") in (1, 2)


def test_a_criterion_that_says_nothing_is_refused_and_what_cannot_stand() -> None:
    for criterion, why in (
        (" \n", "needs a text"),
        ("<!-- a", "needs a text"),
        ("x" * 301, "longer"),
        ("A: yes", "by hand"),
    ):
        with pytest.raises(Refused, match=why):
            answer(read_document(HEAD, "acme"), criterion, "yes")
    with pytest.raises(Refused, match="line 7 opens a code block"):
        answer(read_document(HEAD + "```\n- A: yes\n", "acme"), "A", "yes")


def newlines(text: str) -> Iterator[str]:
    return (sign for sign in ("\r\n", "\n", "\r") if sign in text)


@settings(max_examples=40)
@given(plan=plans(), value=st.sampled_from(["yes", "no"]))
def test_in_a_file_of_any_shape_lines_are_added_and_all_other_bytes_stay(plan: Plan, value: Value) -> None:
    text = sample_of(plan).text
    first = changed(text, "Large scope", value)
    patch = answer(read_document(text, "acme"), "Large scope", value)
    assert len(patch) == 1
    assert not patch[0].before
    assert set(newlines(patch[0].after)) <= {commonest(text)} or "\r" in text
    second = changed(first, "Large scope", "unknown")
    at = answer(read_document(first, "acme"), "Large scope", "unknown")
    assert [each.before for each in at] == [value]
    assert second.replace("unknown", value) == first.replace("unknown", value)
