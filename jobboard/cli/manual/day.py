"""The help of the commands for a day of the search. No line is over 80 characters."""

from __future__ import annotations

DAY: dict[str, tuple[str, str, str]] = {
    "today": (
        "[--today DAY] [--json]",
        "Print what is due, what is lost first leading.",
        """\
These are due, in this order:
  round      an interview that begins within 48 hours, or is under way
  debrief    each that is over and has no result, for 30 days; for two where
             another one is behind it, on a later day
  thanks     a thank-you that is not ticked, for two days after the round
  answer     an offer to answer within seven days
  reply      an answer to somebody, by its day or asked for within three days
  next       a next action whose day has come
  deadline   a posting that closes within three days
  quiet      nothing else is due or planned, and nothing was logged for more
             days than the column allows ([quiet] in config.toml)
Debriefs and thanks stand in one order by when the round was, replies and next
actions by their day. Hours are those of the clock on the wall.

--json prints one object; what is unknown, or not of this kind, is null:
  today      the day, as YYYY-MM-DD
  tasks      of each: kind, id, path, company, position, status; date and time
             of what it is about, in your own time; days and nudges of what is
             quiet (the days of silence, how often it was nudged); late (its
             day is past); what, advice: a sentence each; round: kind, when (as
             written), with, where, minutes, line
  comes      where nothing is due: what comes next, like a task

examples:
  jobboard today
  jobboard today --json | jq -r '.tasks[].id'""",
    ),
    "brief": (
        "CARD [--out FILE] [--today DAY] [--json]",
        "Print one page in markdown for the next round of an application.",
        """\
The page holds, for the next round: when (by your own clock, and by that of the
zone that the file states), where, with whom; three points to land and three
questions, from the lists of the file, what is not ticked first; the gaps of
earlier rounds; what the posting asks for; the pay named so far, and by whom;
what was sent, and the points made there; earlier rounds with what was asked;
what is still open. Without a round ahead it is the page of one not yet dated.

Pay is the posting's where its figures stand in the posting, the offer's below a
heading that names one; another field is only noted. Where no field says when
you applied, the history does.

What is not known is a line to fill in. At most 70 lines of 80 characters: a
list that is longer says how many are left out, and from which line on.

--out writes the page to a new file, and over none that is there; - is standard
output. Among the applications its name has to begin with _, so that it is none.
--json prints one object with all parts, also those without room on the page,
each with its line in the file; what is unknown is null.

examples:
  jobboard brief root-insurance
  jobboard brief root-insurance | lpr
  jobboard brief root-insurance --out ~/tomorrow.md""",
    ),
    "sweep": (
        "--quiet DAYS [--yes] [--today DAY] [--json]",
        "Close as ghosted what was quiet for so many days or longer.",
        """\
What is quiet is an open application at APPLIED, INTERVIEW or OFFER in which
nothing was logged for so long: no line of the history, no dated note, no round.
One with a plan is left out: a round ahead, a next action or an answer whose day
is ahead or not as long ago as that. So is one that waits for you (a reply, an
offer), and one that states no date at all.

It shows them first. On a terminal it asks before it closes any; elsewhere it
closes them only with --yes. `jobboard undo` takes back all at once, and
`jobboard reopen CARD` opens one that is answered after all.

examples:
  jobboard sweep --quiet 45
  jobboard sweep --quiet 45 --yes""",
    ),
    "export": (
        "ics [--out FILE] [--today DAY] [--json]",
        "Print rounds, answers and next actions as a calendar (iCalendar).",
        """\
Any calendar opens it; none needs an account for it. Of open applications it
holds the rounds ahead and those of the last 30 days, until when an offer or a
mail is to be answered, the deadlines of postings not yet applied for, and
next actions with a day. Imported again, it moves what has moved and adds
nothing twice; cancelled rounds, and those ahead of what has ended, go.

Times are told in UTC; those without a zone are taken as your own. FILE is
made, or written over if it is such a calendar or empty; any other file stays.

examples:
  jobboard export ics --out search.ics
  jobboard export ics --json | jq -r '.[] | .start + " " + .summary'""",
    ),
}
"""Of each command: its usage, its summary, its notes."""
