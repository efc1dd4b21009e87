"""The words of `--help`: the overview, and each command's usage, summary and notes. No line is over 80 characters."""

from __future__ import annotations

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

change:
  move CARD… STATUS          move to DID_NOT_APPLY, PREPARED, APPLIED,
                             INTERVIEW or OFFER
  close CARD… OUTCOME        it ended: rejected, ghosted, withdrawn,
                             role-closed, declined, accepted
  reopen CARD…               it did not end after all
  tick CARD ITEM             tick something to prepare
  set CARD FIELD VALUE       write a field: deadline, salary, next, tags …
  note CARD TEXT             write a dated note
  round add|list|result      interviews: add one, list them, note how one went
  new --company C            make the file of another application
  undo [--list | --skip]     take back the newest action, also after a restart
  redo                       do again what the newest undo took back

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

_VERB_JSON = """\
--json prints {"id", "changed", "edits": [{"line", "before", "after"}]} for one
CARD, an array of these for several. Where a file failed, "error" has the
reason, and the file is as it was."""

_UNDO_JSON = """\
--json prints an array of {"id", "changed", "edits"}, an element a file"""

COMMANDS: dict[str, tuple[str, str, str]] = {
    "list": (
        "[--status STATUS] [--open | --closed] [--filter TEXT]\n                     [--json]",
        "Print all applications by column, in the order of the board.",
        """\
`!` marks an application with problems (`jobboard check` tells which), `x` one
that has ended. --json prints an array; unknown facts are null.

TEXT is what one types after `/` on the board. All of its words must be found in
company, position, place, tags, reason or next action; case and accents do not
count, and "two words" in quotes are one. These narrow further:
  status:app       a status or an outcome that begins so; also open, closed,
                   ready, unsorted
  tag:remote       a tag that begins so
  quiet:>14        days without news: >, <, >=, <=, =, or a bare number (>=)
  pay:>150k        pay by the year; also 150000, 1.2M, 45/h
  text:visa        a word that stands anywhere in the file
  -word, -tag:x    not so; write --filter=-word where it comes first

examples:
  jobboard list --status interview
  jobboard list --filter 'berlin tag:remote -status:closed'
  jobboard list --open --json | jq -r '.[].company'""",
    ),
    "show": (
        "CARD [--json]",
        "Print one application: facts, problems, what to prepare, history.",
        """\
The numbers before the items are those that `jobboard tick CARD ITEM` takes.

examples:
  jobboard show root-insurance
  jobboard show applications/acme.md --json""",
    ),
    "move": (
        "CARD… STATUS [--reason TEXT] [--date DAY] [--json]",
        "Move applications to another column.",
        f"""\
The status in the file is replaced, and its history gets a line. On a move to
APPLIED an application date that stands there empty or TBD is filled in. A move
to the status that an application already has writes nothing.

{_VERB_JSON}

examples:
  jobboard move root-insurance applied
  jobboard move acme globex interview --date 2026-11-20
  jobboard move initech did-not-apply --reason "needs relocation\"""",
    ),
    "close": (
        "CARD… OUTCOME [--reason TEXT] [--date DAY] [--json]",
        "Write how applications ended; their status stays beside it.",
        f"""\
{_VERB_JSON}

examples:
  jobboard close acme rejected --reason "after the second interview"
  jobboard close globex initech ghosted""",
    ),
    "reopen": (
        "CARD… [--json]",
        "Take the outcome of applications away: they did not end after all.",
        f"""\
{_VERB_JSON}

examples:
  jobboard reopen acme""",
    ),
    "tick": (
        "CARD ITEM [--off] [--json]",
        "Tick something to prepare.",
        f"""\
{_VERB_JSON}

examples:
  jobboard tick root-insurance 3
  jobboard tick root-insurance "cover letter" --off""",
    ),
    "prep": (
        "[KIND] [--tick TOPIC [--off]] [--json]",
        "Print what to prepare for a kind of interview; without KIND, which\nkinds there are.",
        """\
KIND is an id as `jobboard prep` prints it, or a name: sql, "phone screen". What
holds for every round stands below what is the kind's own. The page has the
shape of a kind's file: one of that shape in _prep/ of the folder changes the
kind that it is named after, section by section, or adds one.

Study topics are ticked in _prep/KIND.md, which is made with the first tick;
they hold for all applications. TOPIC is a number on the page, or a part of its
text.

--json prints an array of {"id", "name", "origin", "file", "topics": {"done",
"total"}}; for one KIND also its sections, and those of "every_round"; with
--tick {"id", "changed", "edits"}.

examples:
  jobboard prep sql
  jobboard prep sql --tick "window functions"
  jobboard prep leetcode --json | jq -r '.topics[] | select(.done | not).text'""",
    ),
    "set": (
        "CARD FIELD VALUE [--json]",
        "Write a field of an application, in the style of its file.",
        f"""\
FIELD is any name that files use: company, position, reason, url, applied,
posted, deadline, location, salary, job-id, source, contact, next, resume,
letter, tags. The value that stands there is replaced, wherever the file says
the same; else the field is added beside its like. '' takes it away. A day is
typed as 2026-12-01, 12 dec, fri, -3 or yesterday; in `next` it comes first or
last. Tags are parted by commas. The status has `move`, the outcome `close`.

{_VERB_JSON}

examples:
  jobboard set root-insurance deadline "12 dec"
  jobboard set acme next "call Jane fri"
  jobboard set acme salary ''""",
    ),
    "note": (
        "CARD TEXT [--date DAY] [--json]",
        "Add a dated note to an application, below its heading `Notes`.",
        f"""\
{_VERB_JSON}

examples:
  jobboard note acme "they use Airflow"
  jobboard note acme "Jane called" --date 2026-11-20""",
    ),
    "round": (
        """\
add CARD KIND [--when TEXT] [--with NAMES] [--where TEXT]
       jobboard round list [CARD]
       jobboard round result CARD [ROUND] RESULT [--asked QUESTION=gap]…
                      [--pay TEXT] [--next TEXT] [--with NAMES]""",
        "Add an interview, list them, note how one went.",
        f"""\
A round stands under `## Interviews`, with a thank-you for each person. KIND is
any text; `jobboard prep` prints the kinds that have a list to prepare from. A
time without a zone is in your own; names are parted by commas.

The list is in your own time, those to come first; without CARD all rounds of
open applications. --json prints an array of {{"id", "company", "kind", "when",
"minutes", "with", "where", "result", "start", "asked", "overlaps"}}.

RESULT is passed, failed, waiting or cancelled. ROUND is a part of its kind or
its date; without it, of those that have no result the one that began last.

{_VERB_JSON}

examples:
  jobboard round add root sql --when "tue 14:00 PT 45m" --with "Dana Fox"
  jobboard round list --json
  jobboard round result root sql passed --asked "Rank the orders=strong\"""",
    ),
    "new": (
        """\
[--company COMPANY] [--position POSITION] [--url URL]
                    [--location PLACE] [--salary PAY] [--source TEXT]
                    [--status STATUS] [--reason TEXT] [--json]""",
        "Make the file of another application, and print its path.",
        """\
A company or a position is enough. The file is named after them, and no other is
ever written over. It is a few plain lines, or a copy of the folder's own
_template.md with the values put in where its fields and its title ask for them.
Where no folder is found, ./applications is made. `jobboard undo` takes it back.
--json prints the application as `jobboard show --json` does.

examples:
  jobboard new --company Acme --position "Staff Engineer"
  $EDITOR "$(jobboard new --company Acme --url https://acme.example/jobs/7)\"""",
    ),
    "check": (
        "[--json]",
        "Print what was not understood, what contradicts itself, and which files are no\napplications.",
        """\
Problems are printed as `path:line: message`, so that editors can jump there.
--json prints an array of {"id", "path", "problems": [{"line", "message"}]};
"id" is null for a file that is no application. The exit code is 0 either way.

examples:
  jobboard check
  vim -q <(jobboard check)""",
    ),
    "undo": (
        "[--list | --skip] [--json]",
        "Take back the newest action on the folder; called again, the one before it.",
        f"""\
Only what the action wrote is taken back; other edits of the files stay. If that
very text was changed meanwhile, nothing is written, and it is told what stands
there (exit code 3). --skip then leaves that action as it is, for good, and the
next undo is about the one before it. With nothing to take back the exit code
is 1.
{_UNDO_JSON};
with --list, an array of texts.

examples:
  jobboard undo
  jobboard undo --list""",
    ),
    "redo": (
        "[--json]",
        "Do again what the newest undo took back.",
        f"""\
With nothing to do again the exit code is 1.
{_UNDO_JSON}.

examples:
  jobboard redo""",
    ),
}
"""Of each command: its usage, its summary, its notes."""
