"""What stands below the pay line: which guide it is and how near, where its figures stand, what was converted. Pure."""

from __future__ import annotations

from jobboard.fit.pay.values import PayLine

ANOTHER = "a `guide` field names another"


def sentences(line: PayLine) -> tuple[str, ...]:
    """All of them, in their order."""
    return tuple(each for each in (caption(line), *line.told, traced(line)) if each)


def caption(line: PayLine) -> str:
    """`Machine Learning Platform Engineer guide (without “Platform”), US 2024, from aipathly.txt; a `guide` field …`.

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
    """Where the figures of the guide stand: `Base pay from lines 203, 214, 216 and 218 of _guides/ml-platform.md.`"""
    lines = sorted({each.line for each in line.stretches if each.group != "own" and each.line})
    if not lines or not line.guide:
        return ""
    *others, last = map(str, lines)
    told = f"lines {', '.join(others)} and {last}" if others else f"line {last}"
    return f"Base pay from {told} of _guides/{line.guide}.md."
