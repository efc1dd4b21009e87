"""The brief of a card as the disk has it now: the file, the catalogue, the profile."""

from __future__ import annotations

import time
from datetime import datetime
from pathlib import Path

import pytest

from jobboard.errors import Unreadable
from jobboard.slots import replace
from jobboard.store.brief import brief_now
from jobboard.store.live import Folder
from tests.unit.store.acme import card


def interview(folder: Folder, more: str = "") -> None:
    """Acme has an interview on Monday."""
    text = f"# Acme - Engineer\n\n- **Status**: INTERVIEW\n\n## Interviews\n### Panel\n- When: 2026-11-23 10:00\n{more}"
    (Path(folder.path) / "acme.md").write_text(text)


def test_what_the_file_says_now_counts_and_not_what_the_card_has_seen(folder: Folder) -> None:
    seen = card(folder)
    interview(folder)
    found = brief_now(folder, seen)
    assert found.round is not None
    assert (found.id, found.round.kind, found.round.when.time) == ("acme", "Panel", "10:00")
    assert (found.status, found.day) == ("INTERVIEW", "2026-11-21")


def test_what_is_offered_is_that_of_the_kind_then_that_of_every_round(folder: Folder) -> None:
    prep = Path(folder.path) / "_prep"
    prep.mkdir()
    (prep / "panel.md").write_text("# Panel\n\n## Before\n- Names on paper\n")
    (prep / "every-round.md").write_text("# Every round\n\n## Before\n- Water\n## On the day\n- Breathe\n")
    interview(folder)
    assert brief_now(folder, card(folder)).offered == ("Names on paper", "Water")
    interview(folder, "- [ ] Shoes\n")
    assert brief_now(folder, card(folder)).offered == ()


def test_a_profile_that_is_not_there_or_cannot_be_read_says_nothing(folder: Folder) -> None:
    interview(folder)
    assert brief_now(folder, card(folder)).pay == ()
    profile = Path(folder.path) / "_profile.md"
    profile.write_bytes("Pay floor: $1".encode("utf-16"))
    assert brief_now(folder, card(folder)).pay == ()
    profile.unlink()
    profile.write_text("# Me\n\n- Pay floor: $160,000 a year\n")
    assert [(each.by, each.text, each.line, each.own) for each in brief_now(folder, card(folder)).pay] == [
        ("Your floor", "$160,000 a year", 3, True)
    ]


def test_a_file_that_went_away_or_was_never_read_is_told_of(folder: Folder) -> None:
    seen = card(folder)
    (Path(folder.path) / "acme.md").unlink()
    with pytest.raises(Unreadable):
        brief_now(folder, seen)
    (Path(folder.path) / "acme.md").write_bytes("# Acme".encode("utf-16"))
    with pytest.raises(Unreadable, match="acme: "):
        brief_now(folder, card(folder))


@pytest.mark.parametrize(
    ("own", "when", "here", "there"),
    [
        # Berlin turns back from 03:00 to 02:00 on 25 October 2026, and forward from 02:00 to 03:00 on 28 March 2027.
        ("Europe/Berlin", "2026-10-25 01:30, 120 min", ("01:30", "02:30"), (None, None)),
        ("Europe/Berlin", "2027-03-28 01:30, 60 min", ("01:30", "03:30"), (None, None)),
        ("America/New_York", "2027-03-28 01:30 Europe/Berlin, 60 min", ("20:30", "21:30"), ("01:30", "03:30")),
        ("Europe/Berlin", "2027-03-27 20:30 ET, 60 min", ("01:30", "03:30"), ("20:30", "21:30")),
        ("Europe/Berlin", "2026-12-01 14:00 PT, 45 min", ("23:00", "23:45"), ("14:00", "14:45")),
        ("Europe/Berlin", "2026-12-01 14:00 UTC+9, 45 min", ("06:00", "06:45"), ("14:00", "14:45")),
        ("Europe/Berlin", "2026-12-01 14:00", ("14:00", None), (None, None)),
    ],
)
def test_a_round_ends_after_its_minutes_also_where_the_clock_changes(
    folder: Folder,
    monkeypatch: pytest.MonkeyPatch,
    own: str,
    when: str,
    here: tuple[str, str | None],
    there: tuple[str | None, str | None],
) -> None:
    (Path(folder.path) / "acme.md").write_text(
        f"# Acme - Engineer\n\n- **Status**: INTERVIEW\n\n## Interviews\n### Panel\n- When: {when}\n"
    )
    with monkeypatch.context() as patch:
        patch.setenv("TZ", own)
        time.tzset()
        found = brief_now(replace(folder, now=lambda: datetime(2026, 10, 1)), card(folder))
    time.tzset()
    assert found.round is not None
    told = found.round.when
    assert ((told.time, told.end), (told.there_time, told.there_end)) == (here, there)
