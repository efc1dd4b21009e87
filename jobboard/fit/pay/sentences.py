"""What stands below the pay line: which guide it is, how near, from where. Pure."""

from __future__ import annotations

from jobboard.fit.pay.values import PayLine

ANOTHER = "a `guide` field names another"


def caption(line: PayLine) -> str:
    """`Machine Learning Platform Engineer guide (without “Platform”), US 2024, from aipathly.txt; a `guide` field …`.

    "" where the application names a guide that is not there: then that is all there is to say.
    """
    if not line.role:
        return ""
    how = "named by the `guide` field" if line.by == "chosen" else line.how
    when = " ".join(str(each) for each in (line.market, line.year) if each)
    parts = (
        f"{line.role} guide" + (f" ({how})" if how else ""),
        when,
        f"from {line.source}" if line.source else f"_guides/{line.guide}.md" if line.guide else "",
    )
    text = ", ".join(each for each in parts if each)
    return text if line.by == "chosen" else f"{text}; {ANOTHER}"
