"""Ticks of study topics in the person's own file: only the tick is written, whatever the file looks like."""

from __future__ import annotations

import pytest

from jobboard.errors import Conflict, Refused
from jobboard.prep.kind import Kind, read_kind
from jobboard.prep.study import new_file, study_edits
from jobboard.text.edit import apply
from tests.unit.prep.builders import kind, topics, with_topics

OURS = with_topics("Joins", "NULL and `*`", "Plans")


def studied(text: str, topic: str, *, on: bool = True, ours: Kind = OURS) -> str:
    """The file after the tick."""
    return apply(text, study_edits(text, ours, topic, on=on))


def test_a_new_file_has_all_topics_as_boxes_and_the_one_ticked() -> None:
    ours = kind("# SQL\n## Study topics\n- Joins\n- `COUNT(*)`, `SUM(*)`\n  - and more\n")
    text = new_file(ours, "COUNT(*), SUM(*): and more")
    assert text == "# SQL\n\n## Study topics\n\n- [ ] Joins\n- [x] `COUNT(*)`, `SUM(*)`: and more\n"
    assert topics(read_kind(text, "sql")) == [("Joins", False), ("COUNT(*), SUM(*): and more", True)]


def test_a_new_file_has_no_topic_that_the_kind_has_not() -> None:
    with pytest.raises(Conflict, match="there is no topic “Views” any more; nothing was ticked"):
        new_file(OURS, "Views")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("## Topics\n- [ ] Joins\n- [ ] Plans\n", "## Topics\n- [x] Joins\n- [ ] Plans\n"),
        ("# SQL\r\n## Topics\r\n* Plans\r\n* Joins  \r\n", "# SQL\r\n## Topics\r\n* Plans\r\n* [x] Joins  \r\n"),
        ("\ufeff## Topics\n\t1. Joins", "\ufeff## Topics\n\t1. [x] Joins"),
        ("## Topics\n- [ ] **Joins**\n", "## Topics\n- [x] **Joins**\n"),
        ("## Before\n- Joins\n## Topics\n- Joins\n", "## Before\n- Joins\n## Topics\n- [x] Joins\n"),
        ("---\na: [b]\n---\n# Topics\n+ Joins\n\udcff", "---\na: [b]\n---\n# Topics\n+ [x] Joins\n\udcff"),
    ],
)
def test_a_tick_is_one_box(before: str, after: str) -> None:
    topic = next(text for text, _ in topics(kind(before)) if text.startswith("Joins"))
    assert studied(before, topic) == after
    assert studied(after, topic) == after
    unticked = studied(after, topic, on=False)
    assert unticked == after.replace("[x]", "[ ]")
    assert studied(before, topic, on=False) == before


def test_the_topic_is_found_by_its_text_wherever_it_went() -> None:
    moved = "## Topics\n- [ ] Views\n- [ ] Plans\n### Basics\n- [ ] Joins\n"
    assert studied(moved, "Joins") == moved.replace("[ ] Joins", "[x] Joins")


def test_a_topic_that_is_gone_or_stands_twice_is_not_ticked() -> None:
    with pytest.raises(Conflict, match="there is no topic “Joins” any more; nothing was ticked"):
        studied("## Topics\n- [ ] Inner joins\n", "Joins")
    with pytest.raises(Conflict):
        studied("## Before\n- Joins\n", "Views")
    with pytest.raises(Refused, match="“Joins” stands on line 2 and on line 4; take one out by hand"):
        studied("## Topics\n- [ ] Joins\n- [ ] Plans\n- [ ] Joins\n", "Joins")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", "## Study topics\n\nBOXES\n"),
        ("# SQL", "# SQL\n\n## Study topics\n\nBOXES"),
        ("# SQL\n\n## Before\n\n- Sleep\n", "# SQL\n\n## Before\n\n- Sleep\n\n## Study topics\n\nBOXES\n"),
        ("# SQL\n### Before\n- Sleep\n\n", "# SQL\n### Before\n- Sleep\n\n### Study topics\nBOXES\n"),
        ("# SQL\r\n## Before\r\n* Sleep\r\n", "# SQL\r\n## Before\r\n* Sleep\r\n\r\n## Study topics\r\nBOXES\r\n"),
        ("# SQL\n## Topics\n\n## Before\n- Sleep\n", "# SQL\n## Topics\nBOXES\n\n## Before\n- Sleep\n"),
        ("# SQL\n## Topics\n## Before\n- Sleep\n", "# SQL\n## Topics\nBOXES\n\n## Before\n- Sleep\n"),
        ("# SQL\n## Topics", "# SQL\n## Topics\nBOXES"),
        ("# SQL\n## Topics\nSoon.\n", "# SQL\n## Topics\nBOXES\n\nSoon.\n"),
    ],
)
def test_where_the_file_names_no_topics_ours_are_added_as_it_writes(before: str, after: str) -> None:
    newline, sign = ("\r\n", "*") if "\r" in before else ("\n", "-")
    boxes = newline.join(f"{sign} {box}" for box in ("[x] Joins", "[ ] NULL and `*`", "[ ] Plans"))
    assert studied(before, "Joins") == after.replace("BOXES", boxes)
    assert studied(before, "Joins", on=False) == before


def test_nothing_is_added_behind_what_is_never_closed() -> None:
    with pytest.raises(Refused, match="line 3 opens a code block or comment that is never closed"):
        studied("## Before\n- Sleep\n```\n", "Joins")


@pytest.mark.parametrize("text", ["## Topics\n- Joins\n  - LAG\n- Plans\n", "## Topics\n- Basics\n  - [ ] Joins\n"])
def test_every_topic_that_is_read_can_be_ticked_and_nothing_else_changes(text: str) -> None:
    for topic, _ in topics(kind(text)):
        after = kind(studied(text, topic))
        assert topics(after) == [(each, each == topic or done) for each, done in topics(kind(text))]
