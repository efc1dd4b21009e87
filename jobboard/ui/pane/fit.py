"""How an application meets the person's criteria: each with what says so, the unknown ones to be answered."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from jobboard.fit.values import Fit, Verdict
from jobboard.ui.pane.acts import Judge
from jobboard.ui.pane.parts import Line, heading, hint, part, told
from jobboard.ui.pane.row import PaneRow, Tone
from jobboard.ui.pane.subject import Subject

SIGNS: dict[str, tuple[str, Tone]] = {"met": ("✓", "good"), "not met": ("✗", "warn"), "unknown": ("?", "label")}
ROOM = 2
MOST_UNCLEAR = 3
"""So many lines of the profile are told that are not understood: `jobboard profile` tells all."""

SHORT = 40
"""Characters of what says so, that stand beside a criterion."""


def fit(subject: Subject) -> Iterator[Line]:
    """The must-haves, then what would be nice to have, and what of them is not understood; nothing without criteria."""
    laid = subject.fit
    if laid is None or not (laid.verdicts or subject.unclear):
        return
    musts = [each for each in laid.verdicts if each.criterion.must]
    nice = [each for each in laid.verdicts if not each.criterion.must]
    yield from part("Does it fit?", _counted(laid, musts), tone="warn" if laid.failed else "muted")
    for each in musts:
        yield from _rows(each)
    if nice:
        yield from heading("Nice to have", f"{sum(each.answer == 'met' for each in nice)}/{len(nice)}")
        for each in nice:
            yield from _rows(each)
    for problem in subject.unclear[:MOST_UNCLEAR]:
        where = f"_profile.md:{problem.line}: " if problem.line else "_profile.md: "
        text = where + problem.message
        yield PaneRow((told(text, "warn"),), "problem", told("!", "warn"), ROOM, key=f"unclear:{text}"), None
    if any(each.by is None for each in laid.verdicts) and not subject.card.closed:
        yield hint("space answers yes, no, unknown; the answer is kept in the file", key="fit")


def _counted(laid: Fit, musts: Sequence[Verdict]) -> str:
    """How the must-haves stand, in as few words as tell it."""
    if laid.failed:
        return f"{len(laid.failed)} of {len(musts)} must-haves not met"
    if laid.open:
        return f"{len(musts) - len(laid.open)} of {len(musts)} must-haves met, {len(laid.open)} open"
    return f"all {len(musts)} must-haves met" if len(musts) > 1 else "the must-have is met" if musts else ""


def _rows(each: Verdict) -> Iterator[Line]:
    """A criterion, and at its right what says so; what is longer stands below it."""
    sign, tone = SIGNS[each.answer]
    text, short = each.criterion.text, len(each.why) <= SHORT
    right = told(_right(each, each.why if short else ""), "muted")
    mark = told(sign, tone)
    row = PaneRow((told(text),), "item", mark, ROOM, right=right, key=f"criterion:{text}", line=each.line)
    yield row, Judge(text, each.answer, each.by)
    if not short:
        yield PaneRow((told(each.why, "muted"),), indent=ROOM, key=f"why:{text}", line=each.line), None


def _right(each: Verdict, why: str) -> str:
    """What says so, and on which line."""
    said = f"you say {why}".rstrip() if each.by == "person" else why
    return ", ".join(filter(None, (said, f"line {each.line}" if each.line else "")))
