"""The words of `--help`: the overview, and each command's usage, summary and notes. No line is over 80 characters."""

from __future__ import annotations

from jobboard.cli.manual.changing import CHANGING
from jobboard.cli.manual.day import DAY
from jobboard.cli.manual.fitting import FITTING
from jobboard.cli.manual.looking import LOOKING

OVERVIEW = (
    "[FOLDER]\n       jobboard COMMAND … [--folder PATH] [--json]",
    """\
A kanban board in the terminal over a folder of job applications, one markdown
file each. The files are the data: an action changes the few characters that it
is about, and nothing else.

the board:
  jobboard [FOLDER]          open the board; without FOLDER: $JOBBOARD_FOLDER,
                             ./applications, or the current folder
  jobboard --samples         open it on a copy of the sample applications

look:
  list                       all applications, in the order of the board
  show CARD                  one application: facts, problems, what to prepare
  check                      what was not understood, and where
  prep [KIND]                what to prepare for a kind of interview
  today                      what is due, what is lost first leading
  brief CARD                 one page for the next round
  export ics                 rounds, answers, next actions for a calendar

change:
  move CARD… STATUS          move to DID_NOT_APPLY, PREPARED, APPLIED,
                             INTERVIEW or OFFER
  close CARD… OUTCOME        it ended: rejected, ghosted, withdrawn,
                             role-closed, declined, accepted
  reopen CARD…               it did not end after all
  sweep --quiet N            close as ghosted what was quiet for N days
  tick CARD ITEM             tick something to prepare
  set CARD FIELD VALUE       write a field: deadline, salary, next, tags …
  note CARD TEXT             write a dated note
  round add|list|result      interviews: add one, list them, note how one went
  new --company C            make the file of another application
  import FILE… | -           make applications of postings that were saved
  undo [--list | --skip]     take back the newest action, also after a restart
  redo                       do again what the newest undo took back

weigh:
  profile [--init]           what you look for and bring, as _profile.md says
  profile check RESUME.md    what a résumé lacks
  fit [CARD]                 how applications meet your criteria
  skills CARD                what a posting asks for, and what you cover
  guide add|list|show        what a role pays, from career pages
  compare [CARD…]            offers side by side

CARD is an id as `list` prints it, a path, or any unambiguous part of an id.
STATUS and OUTCOME are taken in any case, with `-`, `_` or a blank between
words. If the first word is no command, it is FOLDER; ./list is a folder too.
`jobboard COMMAND --help` has the details; with --json, commands print JSON.""",
    """\
examples:
  jobboard ~/applications
  jobboard list --status applied --open
  jobboard move root-insurance applied
  jobboard -C ~/applications close acme rejected --reason "no visa\"""",
)
"""The usage, the summary and the notes of `jobboard --help`."""

EXIT_CODES = """\
exit codes:
  0  done, or already so
  1  not or not wholly done: each file that failed is told of, and unchanged
  2  wrong usage: an unknown word, no such folder, the board without a terminal
  3  conflict: a file was changed meanwhile by something else, and is left so
  128+n  ended by signal n"""

COMMANDS = LOOKING | DAY | CHANGING | FITTING
"""Of each command: its usage, its summary, its notes."""
