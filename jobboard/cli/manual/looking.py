"""The help of the commands that look. No line is over 80 characters."""

from __future__ import annotations

LOOKING: dict[str, tuple[str, str, str]] = {
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
  quiet:>14        days since anything was logged: >, <, >=, <=, =, or a bare
                   number (>=)
  waiting:>30      days in the column
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
Other applications at the same company are told with how they stand, the newest
of them, and the people whom they name; Acme, ACME and Acme, Inc. are the same.
--json prints all of them as "same_company": [{"id", "position", "status",
"outcome", "since" (where it stands), "ago", "applied", "round" (the last),
"contacts": [{"name", "round" (null: a contact)}]}].

examples:
  jobboard show root-insurance
  jobboard show applications/acme.md --json""",
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
}
"""Of each command: its usage, its summary, its notes."""
