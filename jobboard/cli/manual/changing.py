"""The help of the commands that change something, and of those that take it back. No line is over 80 characters."""

from __future__ import annotations

_VERB_JSON = """\
--json prints {"id", "changed", "edits": [{"line", "before", "after"}]} for one
CARD, an array of these for several. Where a file failed, "error" has the
reason, and the file is as it was."""

_UNDO_JSON = """\
--json prints an array of {"id", "changed", "edits"}, an element a file"""

CHANGING: dict[str, tuple[str, str, str]] = {
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
    "set": (
        "CARD FIELD VALUE [--json]",
        "Write a field of an application, in the style of its file.",
        f"""\
FIELD is any name that files use: company, position, reason, url, applied,
posted, deadline, location, salary, job-id, source, contact, next, resume,
letter, tags, guide; or a part of an offer, below the heading `Offer`: base,
bonus, equity, vesting, sign-on, relocation, pension, benefits, leave, hours,
level, start, notice, answer-by, total. The value that stands there is replaced,
wherever the file says the same; else it is added beside its like. '' takes it
away. A day is typed as 2026-12-01, 12 dec, fri, -3 or yesterday; in `next` it
comes first or last, and a day alone gives the action that stands there another
day (where none stands: `follow up` on that day at APPLIED, `apply` at PREPARED
and so on). Tags are parted by commas. The status has `move`, the outcome
`close`.

{_VERB_JSON}

examples:
  jobboard set root-insurance deadline "12 dec"
  jobboard set acme next "call Jane fri"
  jobboard set acme base "$210,000"
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
                    [--status STATUS] [--reason TEXT] [--again] [--json]""",
        "Make the file of another application, and print its path.",
        """\
A company or a position is enough. The file is named after them, and no other is
ever written over. It is a few plain lines, or a copy of the folder's own
_template.md with the values put in where its fields and its title ask for them.
Where no folder is found, ./applications is made. `jobboard undo` takes it back.
What is on the board already is refused (exit code 1), with how it stands there:
the same link, the same job id or the same position at the company, or nearly
the same. --again makes it all the same. What else there is at the company is
told on standard error.
--json prints the application as `jobboard show --json` does.

examples:
  jobboard new --company Acme --position "Staff Engineer"
  $EDITOR "$(jobboard new --company Acme --url https://acme.example/jobs/7)\"""",
    ),
    "import": (
        """\
FILE… | - [--company COMPANY] [--position POSITION]
                       [--url URL] [--status STATUS] [--reason TEXT]
                       [--again] [--json]
       jobboard import --tracker FILE [--yes] [--again] [--json]""",
        "Make applications of postings that were saved, and print their paths.",
        """\
FILE is a saved page (HTML, MHTML) or mail, markdown, plain text, or JSON with a
JobPosting of schema.org; - is standard input. An address makes a card that says
only that. Company, position, address, place, pay, dates, job id and kind of
employment are taken where they are stated; nothing is guessed and nothing is
fetched. The whole posting goes into the file, under `## Job Description`; text
that was decoded wrongly is repaired. A company or a position is enough.

What is on the board already (the same link, job id or position) is told and
not made, unless with --again; what else there is at the company is told too.
Several files are one action: `jobboard undo` takes them all back, as long as
they are as they were made.

--tracker takes a table with a row per job (markdown, CSV, TSV), and each row
becomes a file. First it is shown what would be made; it is written after a
question, or with --yes. The tracker stays as it is.

--json prints the application as `jobboard show --json` does, with "file",
"found" (of each name its value, and where that stands) and "notes"; an array
for several files, where "error" tells of those that were not made.

examples:
  jobboard import ~/Downloads/staff-engineer.html
  pbpaste | jobboard import - --company Acme
  jobboard import --tracker jobs.csv""",
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
