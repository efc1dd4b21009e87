"""What belongs to a next action beside its words: where a note could not keep it, the file stays as it is."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jobboard.errors import Refused
from jobboard.text.changes.next import done_next, done_reply
from jobboard.text.document import read_document
from jobboard.text.edit import apply

DAY = date(2026, 11, 25)
CALL = "call Jane 2026-11-24"
STATUS = "- **Status**: APPLIED\n"
NOTED = "\n## Notes\n- a\n"


def done(text: str) -> str:
    return apply(text, done_next(read_document(text, "acme"), CALL, DAY))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (f"---\nstatus: applied\nnext: {CALL} # her number: 12345\n---\n", "line 3 holds more than the next action"),
        (f"---\nstatus: applied\nnext: '{CALL}' # 12345\n---\n", "line 3 holds more"),
        (f"---\nstatus: applied\nnext: [{CALL}] # 12345\n---\n", "line 3 holds more"),
        (f"---\nstatus: applied\nnext: # 12345\n  - {CALL}\n---\n", "line 4 holds more"),
        (f"---\nstatus: applied\nnext: {CALL}\n  # 12345\n---\n", "line 4 belongs to the next action of line 3"),
        (f"{STATUS}- **Next**: {CALL} <!-- her number: 12345 -->\n{NOTED}", "line 2 holds more"),
        (f"| Status | APPLIED |\n| [Next](https://x.example/1) | {CALL} |\n{NOTED}", "line 2 holds more"),
        (f"{STATUS}- **Next <!-- 12345 -->**: {CALL}\n{NOTED}", "line 2 holds more"),
        (f"{STATUS}- **Next**: {CALL}\n  Bob on Friday\n{NOTED}", "line 3 belongs to the next action of line 2"),
        (f"{STATUS}- **Next**: {CALL}\nand Bob on Friday\n{NOTED}", "line 3 belongs"),
        (f"{STATUS}- **Next**: {CALL}\n  - about pay\n{NOTED}", "line 3 belongs"),
        (f"{STATUS}- **Next**: {CALL}\n  - **Salary**: 5k\n{NOTED}", "line 3 belongs"),
        (f"{STATUS}- **Next**: {CALL}\n\n  about pay\n{NOTED}", "line 4 belongs"),
        (f"{STATUS}- **Next**: {CALL}\n\n  ```\n  code\n  ```\n{NOTED}", "line 4 belongs"),
        (f"{STATUS}- **Next**: {CALL}\n  <!-- 12345 -->\n{NOTED}", "line 3 belongs"),
        (f"{STATUS}- **Next**: {CALL}\n<!-- 12345 -->\n{NOTED}", "line 3 belongs"),
        (f"**Status**: APPLIED\n**Next**: {CALL}\nand Bob on Friday\n{NOTED}", "line 3 belongs"),
        (f"**Status**: APPLIED\n**Next**: {CALL}\n- about pay\n{NOTED}", "line 3 belongs"),
        (f"**Status**: APPLIED\n**Next**: {CALL}\n> she said\n{NOTED}", "line 3 belongs"),
        (f"**Status**: APPLIED\n**Next**: {CALL}\n```\ncode\n```\n{NOTED}", "line 3 belongs"),
        (f"{STATUS}- **Next**:\n  {CALL}\n  and Bob\n{NOTED}", "line 4 belongs"),
        (f"{STATUS}- **Next**:\n  {CALL}\n  - about pay\n{NOTED}", "line 4 belongs"),
        (f"{STATUS}- **Next**:\n    - {CALL}\n\n\n    - write\n{NOTED}", "line 6 belongs"),
        (f"{STATUS}\n## Next action\n{CALL}\nand Bob\n{NOTED}", "line 5 belongs"),
        (f"{STATUS}\n## Next action\n- {CALL}\n  - about pay\n{NOTED}", "line 5 belongs"),
    ],
)
def test_where_more_stands_there_than_a_note_can_keep_it_is_refused(text: str, told: str) -> None:
    with pytest.raises(Refused, match=told):
        done(text)


@pytest.mark.parametrize(
    "below",
    ["- **Salary**: 5k\n", "\nProse.\n", "- another item\n", "* * *\n", "- [x] a\n", "1. one\n", "## Next one\nx\n"],
)
def test_what_stands_below_an_item_by_itself_stays(below: str) -> None:
    text = f"{STATUS}- **Next**: {CALL}\n{below}{NOTED}"
    assert done(text) == text.replace(f"- **Next**: {CALL}\n", "") + f"- 2026-11-25: done: {CALL}\n"


@pytest.mark.parametrize("below", ["Fit: 8/10\n", "Company: Acme\n", "**Website**: x.example\n", "\n- an item\n"])
def test_what_stands_below_a_line_by_itself_stays(below: str) -> None:
    text = f"**Status**: APPLIED\n**Next**: {CALL}\n{below}{NOTED}"
    assert done(text) == text.replace(f"**Next**: {CALL}\n", "") + f"- 2026-11-25: done: {CALL}\n"


FORMS = ("- **Next**: {}", "**Next**: {}", "Next: {}", "| Next | {} |", "next:: {}", "[next:: {}]", "- **Next**:\n  {}",
         "- **Next**:\n    - {}", "## Next action\n\n{}", "## Next action\n- {}", "- **Status**: APPLIED **Next**: {}",
         "- <!-- Ann --> **Next**: {}", "**Next (Bob)**: {}", "**Answer by**: {}", "- **Reply by**: {}")  # fmt: skip
PARTS = ("call", "Jane", "2026-11-24", "**bold**", "[link](https://x.example/1)", "<!-- Zoe -->", "`code`",
         "# Yan", "(x)", "https://y.example", "~~old~~", "\\*", "<br>", "'quoted'", "a|b", "|",
         "**Salary**: 5k", "**Fit**: 7")  # fmt: skip
BELOW = ("", "  Bob", "Bob", "  - sub", "- item", "  - [ ] box", "<!-- Cy -->", "  <!-- Cy -->", "> Dee",
         "```\nEve\n```", "\n  Fay", "Salary: 5k", "**Next**: Gus", "---", "===", "    deep",
         "\n    - deep item")  # fmt: skip


def words_of(text: str) -> Counter[str]:
    return Counter(re.findall(r"[^\W_]+", text))


@settings(max_examples=300)
@given(
    form=st.sampled_from((*FORMS, "yaml")),
    parts=st.lists(st.sampled_from(PARTS), min_size=1, max_size=5),
    below=st.lists(st.sampled_from(BELOW), max_size=3, unique=True),
)
def test_of_a_field_that_is_done_every_word_stands_in_the_note(form: str, parts: list[str], below: list[str]) -> None:
    value, rest = " ".join(parts), "\n".join(below)
    if form == "yaml":
        text = f"---\nstatus: applied\nnext: {value}\n---\n{rest}\n{NOTED}"
    else:
        text = f"- **Status**: APPLIED\n\n{form.format(value)}\n{rest}\n{NOTED}"
    document = read_document(text, "acme")
    step, reply = document.facts.next, document.facts.reply_by
    try:
        if step is not None:
            after = apply(text, done_next(document, step.text, DAY))
        elif reply is not None:
            after = apply(text, done_reply(document, reply, DAY))
        else:
            return
    except Refused:
        return
    note = next(line for line in after.splitlines() if line.startswith("- 2026-11-25: "))
    lost = words_of(text) - words_of(after.replace(note, "", 1))
    assert not lost - words_of(note) - Counter(("next", "Next", "action", "Answer", "Reply", "by", "br"))
