"""Answers to criteria: what counts as one in a line, and how one is written without touching anything else."""

from __future__ import annotations

import pytest

from jobboard.text.document import read_document

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


def test_answers_stand_under_criteria_only_also_below_its_headings() -> None:
    text = HEAD + "### Must have\n- A: yes\n\n## Notes\n- B: no\n\n## My Criteria:\n- C: ?\n"
    assert read_document(text, "acme").facts.answered == (("A", "yes", 8), ("C", "unknown", 14))
    posting = text.replace("## Criteria", "## Job Description").replace("My Criteria", "Requirements")
    assert read_document(posting, "acme").facts.answered == ()
