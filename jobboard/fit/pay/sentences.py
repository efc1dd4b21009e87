"""What stands below the pay line: which guide it is and how near, where its figures stand, what was converted. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from jobboard.fit.pay.values import PayLine, Stretch

ANOTHER = "`jobboard set CARD guide NAME` takes another"


def sentences(line: PayLine) -> tuple[str, ...]:
    """All of them, in their order."""
    return tuple(each for each in (caption(line), *line.told, traced(line)) if each)


def caption(line: PayLine) -> str:
    """`Machine Learning Platform Engineer guide (without “Platform”), US 2024, from aipathly.txt; `jobboard set …`.

    "" where the application names a guide that is not there: then that is all there is to say.
    """
    if not line.role:
        return ""
    how = "named by the `guide` field" if line.by == "chosen" else line.how
    when = " ".join(str(each) for each in (line.market, line.year) if each)
    source = f"from {line.source}" if line.source else ""
    text = ", ".join(filter(None, (f"{line.role} guide" + (f" ({how})" if how else ""), when, source)))
    return f"{text}." if line.by == "chosen" else f"{text}; {ANOTHER}."


def traced(line: PayLine) -> str:
    """Where the figures of the guide stand: `Base pay from lines 203 and 214 of _guides/ml-platform.md.`

    Where the guide does not call all of them base pay it says so: `Pay from lines …; only line 203 says base pay.`
    """
    stated = [each for each in line.stretches if each.group != "own" and each.line]
    if not stated or not line.guide:
        return ""
    where = f"{_lines(stated)} of _guides/{line.guide}.md"
    base = [each for each in stated if each.is_base]
    if len(base) == len(stated):
        return f"Base pay from {where}."
    if not base:
        return f"Pay from {where}; the guide does not say that it is base pay."
    return f"Pay from {where}; only {_lines(base)} say{'s' if len({each.line for each in base}) == 1 else ''} base pay."


def _lines(stated: Sequence[Stretch]) -> str:
    """`line 7`, `lines 7, 8 and 9`."""
    *others, last = map(str, sorted({each.line for each in stated}))
    return f"lines {', '.join(others)} and {last}" if others else f"line {last}"
