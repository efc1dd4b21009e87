"""Cards painted before they are written: they stand where a move puts them since today."""

from __future__ import annotations

from jobboard.board.card import Card
from jobboard.board.due import days_quiet, days_waiting
from jobboard.ui.paints import as_closed, as_moved, as_reopened, as_ticked
from tests.unit.board.builders import TODAY, card

SILENT = card(since="2026-10-01", changed="2026-10-01", logged=("2026-10-01",), nudged=("2026-10-10",), total=2)
DAY = TODAY.isoformat()


def test_a_move_a_close_and_a_reopen_begin_to_wait_today() -> None:
    closed = as_closed(SILENT, "ghosted", DAY)
    for painted in (as_moved(SILENT, "APPLIED", None, DAY), closed, as_reopened(closed, DAY)):
        assert (painted.facts.since, painted.facts.changed) == (DAY, DAY)
        assert painted.facts.logged == (DAY, "2026-10-01")
        assert painted.facts.nudged == ("2026-10-10",)
        assert (days_waiting(painted, TODAY), days_quiet(painted, TODAY)) == (0, 0)


def test_a_tick_is_no_sign_of_life() -> None:
    painted: Card = as_ticked(SILENT, on=True)
    assert painted.facts.done == 1
    assert (days_waiting(painted, TODAY), days_quiet(painted, TODAY)) == (51, 51)
