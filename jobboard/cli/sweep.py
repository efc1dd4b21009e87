"""`jobboard sweep`: what is quiet for long is shown, and closed as ghosted after a yes."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Sequence

from jobboard.board.card import Card
from jobboard.board.sweep import Sweep, Swept, sweep_of
from jobboard.cli.changing import told_closed
from jobboard.cli.opening import board_now, open_board
from jobboard.cli.output import flush, is_terminal, print_lines, said_yes, say, standard_output, tell_all
from jobboard.cli.reporting import failed, report
from jobboard.cli.signals import held_back
from jobboard.cli.sweep_table import document, planned, table, these
from jobboard.errors import Conflict, Usage
from jobboard.store import actions
from jobboard.store.live import Folder
from jobboard.store.written import Result

OUTCOME = "ghosted"


def run(options: Namespace) -> int:
    """Show what is quiet, and close it with `--yes`, or after a yes to the question on a terminal."""
    if options.quiet is None:
        raise Usage("quiet for how many days? `jobboard sweep --quiet 45`")
    folder, board = open_board(options)
    sweep = sweep_of(board, folder.today(), options.quiet)
    if not options.json:
        print_lines(table(sweep, folder.today(), standard_output()))
        flush()
    tell_all(_told(sweep, options.quiet))
    results: Sequence[Result] = ()
    if sweep.swept:
        if _agreed(options, sweep):
            results = _closed(folder, sweep, options.quiet)
        else:
            say(f"nothing was closed; --yes closes {these(sweep)} as {OUTCOME}")
    cards = {each.card.id: each.card for each in sweep.swept}
    return report(
        results,
        lambda result: told_closed(cards[result.id], OUTCOME, result),
        json=options.json,
        many=True,
        within=document(sweep, options.quiet, folder.today(), changed=any(result.changed for result in results)),
    )


def _told(sweep: Sweep, days: int) -> list[str]:
    """What the table does not say: that there is none, and what was left out."""
    none = [] if sweep.swept else [f"nothing to close is quiet for {days} {'day' if days == 1 else 'days'} or longer"]
    return [*none, *planned(sweep)]


def _agreed(options: Namespace, sweep: Sweep) -> bool:
    """Whether they are to be closed. Anything but a yes is a no."""
    if options.yes:
        return True
    if options.json or not (is_terminal(sys.stdin) and is_terminal(sys.stdout)):
        return False
    return said_yes(f"Close {these(sweep)} as {OUTCOME}?")


def _closed(folder: Folder, sweep: Sweep, days: int) -> list[Result]:
    """Close them in one action; one of which a sign of life came while it was shown is left as it is."""
    with held_back():
        tell_all(actions.tidy(folder))
        stirred = {each.card.id: _stirred(each) for each in _heard_from(folder, sweep, days)}
        cards = [each.card for each in sweep.swept if each.card.id not in stirred]
        done = {each.id: each for each in actions.close(folder, cards, OUTCOME).results} if cards else {}
    return [stirred.get(each.card.id) or done[each.card.id] for each in sweep.swept]


def _heard_from(folder: Folder, sweep: Sweep, days: int) -> list[Swept]:
    """Those that stand where they stood, and are quiet no longer, as the files are at this moment."""
    board = board_now(folder)
    quiet = {each.card.id for each in sweep_of(board, folder.today(), days).swept}
    return [
        each
        for each in sweep.swept
        if each.card.id not in quiet and _stands(each.card) == _stands(board.by_id.get(each.card.id))
    ]


def _stands(card: Card | None) -> tuple[str | None, str | None] | None:
    return (card.status, card.facts.outcome) if card is not None else None


def _stirred(swept: Swept) -> Result:
    return failed(swept.card.id, Conflict(f"{swept.card.id}: it is quiet no longer; nothing was changed"))
