"""The help of the commands for a day of the search. No line is over 80 characters."""

from __future__ import annotations

DAY: dict[str, tuple[str, str, str]] = {
    "today": (
        "[--today DAY] [--json]",
        "Print what is due, what is lost first leading.",
        """\
examples:
  jobboard today
  jobboard today --json | jq -r '.tasks[].id'""",
    ),
    "brief": (
        "CARD [--out FILE] [--today DAY] [--json]",
        "Print one page in markdown for the next round of an application.",
        """\
examples:
  jobboard brief root-insurance
  jobboard brief root-insurance | lpr""",
    ),
    "sweep": (
        "--quiet N [--yes] [--today DAY] [--json]",
        "Close as ghosted what was quiet for N days or longer.",
        """\
examples:
  jobboard sweep --quiet 45
  jobboard sweep --quiet 45 --yes""",
    ),
    "export": (
        "ics [--out FILE] [--today DAY] [--json]",
        "Print rounds, answers and next actions as a calendar (iCalendar).",
        """\
examples:
  jobboard export ics --out search.ics""",
    ),
}
"""Of each command: its usage, its summary, its notes."""
