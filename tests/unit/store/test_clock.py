"""The person's own time: rounds in any zone told in it, on the board, from the cache, in a document."""

from __future__ import annotations

import os
import time
import zoneinfo
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from jobboard.store import actions, clock
from jobboard.store.clock import local, own_zone, zone
from jobboard.store.live import LiveBoard, begin, board_on_disk, open_folder
from jobboard.text.interviews.zone_names import zone_id
from jobboard.text.values import Round

INTERVIEW = (
    "# Acme - Engineer\n\n**Status**: Interview\n\n## Interviews\n\n### SQL\n- **When**: 2026-12-01 14:00 PT, 45 min\n"
)


@pytest.fixture
def berlin() -> Iterator[None]:
    yield from in_zone("Europe/Berlin")


def in_zone(name: str) -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("TZ", name)
        time.tzset()
        yield
    time.tzset()


@pytest.mark.parametrize(
    ("date", "said", "name", "start"),
    [
        ("2026-12-01", "14:00", "America/Los_Angeles", "2026-12-01T23:00"),
        ("2026-12-01", "16:30", "America/Los_Angeles", "2026-12-02T01:30"),
        ("2026-07-01", "14:00", "UTC", "2026-07-01T16:00"),
        ("2026-12-01", "14:00", "+05:30", "2026-12-01T09:30"),
        ("2026-03-20", "14:00", "America/New_York", "2026-03-20T19:00"),
        ("2026-12-01", "14:00", None, "2026-12-01T14:00"),
        ("2026-12-01", None, "UTC", None),
        ("2026-12-01", "14:00", "Europe/Nowhere", None),
        ("9999-12-31", "23:30", "-12:00", None),
        (None, "14:00", None, None),
    ],
)
def test_a_round_starts_at_a_moment_of_the_own_time(
    berlin: None, date: str | None, said: str | None, name: str | None, start: str | None
) -> None:
    (told,) = local([Round(1, "SQL", date=date, time=said, zone=name)])
    assert told == Round(1, "SQL", date=date, time=said, zone=name, start=start)


def test_without_a_table_of_zones_a_time_stays_as_written(berlin: None, monkeypatch: pytest.MonkeyPatch) -> None:
    def none(name: str) -> None:
        raise zoneinfo.ZoneInfoNotFoundError(name)

    monkeypatch.setattr(zoneinfo, "ZoneInfo", none)
    starts = [
        each.start
        for each in local(
            Round(1, "SQL", date="2026-12-01", time="14:00", zone=name)
            for name in ("America/Los_Angeles", "UTC", "-08:00", None)
        )
    ]
    assert starts == [None, "2026-12-01T15:00", "2026-12-01T23:00", "2026-12-01T14:00"]


@pytest.mark.parametrize("name", ["", "Nowhere/at_all", "../etc/passwd", "Europe", "/etc/localtime", "a\0b", "+aa:bb"])
def test_what_is_no_zone_is_none(name: str) -> None:
    assert zone(name) is None


@pytest.mark.parametrize(
    ("named", "own"),
    [
        ("Europe/Berlin", "Europe/Berlin"),
        (":America/New_York", "America/New_York"),
        ("/usr/share/zoneinfo/Asia/Tokyo", "Asia/Tokyo"),
        ("UTC", "UTC"),
        ("Etc/UTC", "UTC"),
        ("XYZ-5:30", "+05:30"),
        ("EST5EDT,M3.2.0,M11.1.0", ""),
    ],
)
def test_the_own_zone_has_its_name_else_its_offset_unless_that_is_another_in_summer(named: str, own: str) -> None:
    for _ in in_zone(named):
        assert own_zone() == own
        assert not own or zone_id(own) == own


def test_the_own_zone_is_what_the_machine_goes_by(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("TZ", raising=False)
    monkeypatch.setattr(clock, "LOCALTIME", str(tmp_path / "localtime"))
    (tmp_path / "localtime").symlink_to("/var/db/timezone/zoneinfo/Europe/Lisbon")
    assert own_zone() == "Europe/Lisbon"


def test_every_reading_of_a_file_tells_its_rounds_in_the_own_time(berlin: None, tmp_path: Path) -> None:
    path = tmp_path / "acme.md"
    path.write_text(INTERVIEW)
    os.utime(path, (datetime(2026, 1, 1, tzinfo=UTC).timestamp(),) * 2)
    folder = open_folder(tmp_path)

    def starts(*rounds: Round) -> list[str | None]:
        return [each.start for each in rounds]

    read, cached = (begin(folder).board.by_id["acme"] for _ in range(2))
    document = actions.read_card(folder, read)
    live = LiveBoard(folder)
    path.write_text(INTERVIEW.replace("14:00", "15:00"))
    assert starts(*read.facts.rounds, *cached.facts.rounds) == ["2026-12-01T23:00"] * 2
    assert starts(*document.rounds, *document.facts.rounds) == ["2026-12-01T23:00"] * 2
    assert starts(*live.reread({str(path)}).by_id["acme"].facts.rounds) == ["2026-12-02T00:00"]


def test_in_another_zone_the_cache_is_none(berlin: None, tmp_path: Path) -> None:
    (tmp_path / "acme.md").write_text(INTERVIEW)
    folder = open_folder(tmp_path)
    board_on_disk(folder)
    assert begin(folder).is_cached
    for _ in in_zone("Asia/Tokyo"):
        begun = begin(folder)
        assert (begun.is_cached, [each.start for each in begun.board.by_id["acme"].facts.rounds]) == (
            False,
            ["2026-12-02T07:00"],
        )


BERLIN, NEW_YORK = "Europe/Berlin", "America/New_York"


@pytest.mark.parametrize("own", [BERLIN, NEW_YORK, "Asia/Tokyo"])
@pytest.mark.parametrize(
    ("date", "said", "name", "utc"),
    [
        ("2026-03-28", "02:30", BERLIN, "2026-03-28T01:30"),
        ("2026-03-29", "01:59", BERLIN, "2026-03-29T00:59"),
        ("2026-03-29", "02:30", BERLIN, "2026-03-29T01:30"),  # left out: 03:30 in summer time
        ("2026-03-29", "03:00", BERLIN, "2026-03-29T01:00"),
        ("2026-10-25", "01:59", BERLIN, "2026-10-24T23:59"),
        ("2026-10-25", "02:30", BERLIN, "2026-10-25T00:30"),  # there twice: the first
        ("2026-10-25", "03:00", BERLIN, "2026-10-25T02:00"),
        ("2026-03-08", "01:59", NEW_YORK, "2026-03-08T06:59"),
        ("2026-03-08", "02:30", NEW_YORK, "2026-03-08T07:30"),  # left out: 03:30 in summer time
        ("2026-03-08", "03:00", NEW_YORK, "2026-03-08T07:00"),
        ("2026-11-01", "00:59", NEW_YORK, "2026-11-01T04:59"),
        ("2026-11-01", "01:30", NEW_YORK, "2026-11-01T05:30"),  # there twice: the first
        ("2026-11-01", "02:00", NEW_YORK, "2026-11-01T07:00"),
        ("2026-12-01", "14:00", "-08:00", "2026-12-01T22:00"),
        ("2026-12-01", "14:00", "UTC", "2026-12-01T14:00"),
    ],
)
def test_a_stated_time_is_one_moment_also_while_the_clocks_change(
    own: str, date: str, said: str, name: str, utc: str
) -> None:
    for _ in in_zone(own):
        moments = [clock.utc_of(Round(1, "SQL", date=date, time=said, zone=name))]
        if own == name:
            moments.append(clock.utc_of(Round(1, "SQL", date=date, time=said)))
        assert {each and each.isoformat(timespec="minutes") for each in moments} == {f"{utc}+00:00"}


@pytest.mark.parametrize(
    "each",
    [
        Round(1, "SQL", date="2026-12-01"),
        Round(1, "SQL", date="2026-12-01", zone="UTC"),
        Round(1, "SQL", time="14:00"),
        Round(1, "SQL", date="2026-12-01", time="14:00", zone="Europe/Nowhere"),
        Round(1, "SQL", date="9999-12-31", time="23:30", zone="-12:00"),
        Round(1, "SQL", date="0001-01-01", time="00:10", zone="+14:00"),
        Round(1, "SQL", date="0001-01-01", time="00:10"),
        Round(1, "SQL", date="2026-12-01", time="25:00"),
    ],
)
def test_without_a_day_a_time_or_a_known_zone_there_is_no_moment(berlin: None, each: Round) -> None:
    assert clock.utc_of(each) is None
