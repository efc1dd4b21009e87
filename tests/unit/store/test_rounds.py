"""Rounds on a real folder: what is written and told, whose round it is, what stands in the way, what is taken back."""

from __future__ import annotations

import re
import time

import pytest

from jobboard.errors import Conflict, Refused
from jobboard.store import actions, rounds
from jobboard.store.live import Folder
from jobboard.text.changes.interviews.rounds import Asked, Debrief, NewRound
from jobboard.text.changes.interviews.told import told_in
from jobboard.text.interviews.moment import Moment
from tests.unit.store.acme import ACME, card, text

SQL = NewRound("SQL", Moment("2026-12-01", "14:00", "PT", 45), ("Dana Fox",))
ITEMS = ("Confirm the link", "Water")


@pytest.fixture
def with_sql(folder: Folder) -> Folder:
    """The folder in which Acme has a round."""
    rounds.add_round(folder, card(folder), SQL)
    return folder


def write(folder: Folder, text: str) -> None:
    (folder.path / "acme.md").write_text(text)


def test_each_action_is_one_entry_and_undo_gives_every_text_back(folder: Folder) -> None:
    texts, labels = [text(folder)], []
    labels.append(rounds.add_round(folder, card(folder), SQL).label)
    texts.append(text(folder))
    seen = card(folder).facts.rounds[0]
    labels.append(rounds.take(folder, card(folder), seen, ITEMS[:1], ITEMS, done=True).label)
    texts.append(text(folder))
    labels.append(rounds.take(folder, card(folder), seen, ITEMS, ITEMS, done=False).label)
    texts.append(text(folder))
    labels.append(rounds.note_result(folder, card(folder), seen, Debrief("passed", (Asked("Why", "gap"),), "$1")).label)
    assert labels == [
        "Acme: SQL on Tue 1 Dec 14:00 PT",
        "Acme: [x] Confirm the link",
        "Acme: [ ] 2 items of SQL",
        "Acme: SQL → passed",
    ]
    assert len(set(texts)) == 4
    for before in reversed(texts):
        actions.undo(folder)
        assert text(folder) == before
    assert text(folder) == ACME


def test_a_time_is_written_with_the_person_s_own_zone(folder: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", "Europe/Berlin")
    time.tzset()
    rounds.add_round(folder, card(folder), NewRound("SQL", Moment("2026-12-01", "14:00")))
    assert "- **When**: 2026-12-01 14:00 Europe/Berlin\n" in text(folder)
    assert card(folder).facts.rounds[0].start == "2026-12-01T14:00"


def test_a_round_is_found_below_what_was_written_above_it(with_sql: Folder) -> None:
    seen = card(with_sql).facts.rounds[0]
    write(with_sql, text(with_sql).replace("## Interviews\n", "## Interviews\n\n### Panel\n- **When**: 2026-11-30\n"))
    before = text(with_sql)
    done = rounds.note_result(with_sql, card(with_sql), seen, Debrief("passed"))
    assert done.exit_code == 0
    fields = "- **With**: Dana Fox\n"
    assert text(with_sql) == before.replace(fields, f"{fields}- **Result**: passed\n")


def test_a_round_that_says_something_else_meanwhile_is_a_conflict(with_sql: Folder) -> None:
    seen = card(with_sql).facts.rounds[0]
    write(with_sql, text(with_sql).replace("14:00 PT", "15:00 PT"))
    before = text(with_sql)
    for done in (
        rounds.note_result(with_sql, card(with_sql), seen, Debrief("passed")),
        rounds.take(with_sql, card(with_sql), seen, ITEMS, ITEMS),
    ):
        error = done.results[0].error
        assert isinstance(error, Conflict)
        assert "“SQL, 2026-12-01 14:00 PT, 45 min” is not there" in error.sentence
        assert "“SQL, 2026-12-01 15:00 PT, 45 min” now" in error.sentence
    assert text(with_sql) == before


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        (
            "- [ ] Thank",
            "- **Result**: failed\n- [ ] Thank",
            "the result of “SQL, .*” is “failed” on the disk now, not “not",
        ),
        ("With**: Dana Fox", "With**: Lee", "the people of “SQL, .*” is “Lee” on the disk now, not “Dana Fox”"),
    ],
)
def test_a_value_that_was_changed_meanwhile_is_not_written_over(
    with_sql: Folder, old: str, new: str, told: str
) -> None:
    seen = card(with_sql).facts.rounds[0]
    write(with_sql, text(with_sql).replace(old, new, 1))
    before = text(with_sql)
    done = rounds.note_result(with_sql, card(with_sql), seen, Debrief("passed", with_whom=("Bo",)))
    with pytest.raises(Conflict, match=told):
        raise done.results[0].error or AssertionError
    assert text(with_sql) == before


SAID = "- **Asked**:\n  - Rank orders (gap)\n- **Pay named**: $200k\n"


@pytest.mark.parametrize(
    ("old", "new", "debrief", "told"),
    [
        ("$200k", "$250k", Debrief(pay="$220k"), "the pay of “SQL, .*” is “$250k” on the disk now, not “$200k”"),
        ("$200k", "$250k", Debrief(pay="$250k", result="passed"), None),
        ("$200k", "$250k", Debrief("passed"), None),
        (
            "(gap)",
            "(strong)",
            Debrief(asked=(Asked("rank orders", "solid"),)),
            "the answer to “rank orders” of “SQL, .*” is “strong” on the disk now, not “gap”",
        ),
        ("(gap)", "(strong)", Debrief(asked=(Asked("Rank orders"), Asked("Why", "solid"))), None),
        (
            "## Interviews",
            "## Next Action\n\nsign 2026-11-23\n\n## Interviews",
            Debrief(next="call Jane"),
            "the next action is “sign 2026-11-23” on the disk now, not “not stated”",
        ),
    ],
)
def test_what_was_said_of_a_round_is_not_written_over_unseen(
    with_sql: Folder, old: str, new: str, debrief: Debrief, told: str | None
) -> None:
    write(with_sql, text(with_sql).replace("- [ ] Thank", f"{SAID}- [ ] Thank"))
    document = actions.read_card(with_sql, card(with_sql))
    seen = document.rounds[0]
    whose = card(with_sql)
    write(with_sql, text(with_sql).replace(old, new, 1))
    before = text(with_sql)
    done = rounds.note_result(with_sql, whose, seen, debrief, before=told_in(document, seen))
    error = done.results[0].error
    assert bool(error) == bool(told)
    assert re.search((told or "").replace("$", r"\$"), error.sentence if error else "")
    assert (text(with_sql) == before) == (told is not None)


def test_a_next_action_that_the_card_does_not_tell_of_is_not_written_over(with_sql: Folder) -> None:
    whose = card(with_sql)
    write(with_sql, text(with_sql).replace("## Interviews", "## Next Action\n\nsign\n\n## Interviews"))
    done = rounds.note_result(with_sql, whose, whose.facts.rounds[0], Debrief(next="call Jane"))
    assert isinstance(done.results[0].error, Conflict)
    assert rounds.note_result(with_sql, card(with_sql), whose.facts.rounds[0], Debrief(next="call Jane")).exit_code == 0


def test_what_the_other_side_wrote_just_so_is_no_conflict(with_sql: Folder) -> None:
    seen = card(with_sql).facts.rounds[0]
    rounds.note_result(with_sql, card(with_sql), seen, Debrief("passed"))
    done = rounds.note_result(with_sql, card(with_sql), seen, Debrief("passed"))
    assert (done.results[0].changed, done.exit_code) == (False, 0)


def test_a_file_that_is_about_another_company_meanwhile_gets_no_round(folder: Folder) -> None:
    seen = card(folder)
    write(folder, ACME.replace("Acme", "Globex"))
    done = rounds.add_round(folder, seen, SQL)
    assert isinstance(done.results[0].error, Conflict)
    assert text(folder) == ACME.replace("Acme", "Globex")


def test_what_is_refused_leaves_no_entry(folder: Folder) -> None:
    write(folder, ACME + "```\n")
    done = rounds.add_round(folder, card(folder), SQL)
    assert isinstance(done.results[0].error, Refused)
    assert actions.undo(folder) is None
