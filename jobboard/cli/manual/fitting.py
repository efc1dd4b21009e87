"""The help of the commands that lay applications against the person's own search. No line is over 80 characters."""

from __future__ import annotations

FITTING: dict[str, tuple[str, str, str]] = {
    "profile": (
        "[--init] [--json]\n       jobboard profile check RESUME.md [--json]",
        "Print what was understood of _profile.md: criteria, skills, pay, places.",
        """\
_profile.md of the folder holds, as headings, lists, tables or lines: Must have,
Nice to have, Pay floor ($180,000 a year), Places, Skills, Résumé (a markdown
file of the folder). The pay floor and the places become must-haves of their own
(Pay: at least …, Place: …). What says neither must nor nice, and what must
not be, is told and left out; so is whatever was not understood, on standard
error as `path:line: sentence`. `from files` stands beside a criterion that is
told from what an application states, `you answer` beside one that only you can
judge. --init writes a short commented one to begin with.

--json prints {"path" (null: there is none), "criteria": [{"number", "text",
"must", "by": file or person, "line"}], "floor": {"text", "amount", "currency",
"period", "line"} or null, "places": [{"text", "line"}], "skills": [{"text",
"line"}], "resume": {"text", "line"} or null, "problems": [{"line",
"message"}]}.

`profile check` looks through a résumé in markdown: claims without a figure,
skills that open postings ask for and it does not name, nothing linked that sets
one apart. These are suggestions, printed as `path:line: words`, so that editors
can jump there. Its --json prints {"path", "claims": [{"line", "text"}],
"bullets", "postings" (how many were looked at), "skills": [{"skill",
"postings", "required", "cards"}], "own_work": {"standing" (linked, half, none),
"line", "address", "message"}}.

examples:
  jobboard profile --init
  jobboard profile check resume.md
  vim -q <(jobboard profile check resume.md)""",
    ),
    "fit": (
        "[CARD] [CRITERION yes|no|unknown]\n                    [--open | --closed] [--json]",
        "Print how an application meets the criteria of _profile.md; without\nCARD, all of them.",
        """\
What the file or its posting states beyond doubt is told with its line: where
one works, the level of the title, pay, employment, place. The rest is answered
by the person, and is written under ## Criteria of the file; such an answer goes
before what is computed, and `unknown` takes it back. CRITERION is its number in
the list, or an unambiguous part of its text. Must-haves that are open are told
as questions to ask in the next round.

--json prints {"id", "path", "company", "position", "standing": met, failed,
open or null, "criteria": [{"criterion", "must", "answer", "by": file, person or
null, "why", "line", "question"}], "pay"}; without CARD an array of these.

examples:
  jobboard fit root-insurance
  jobboard fit root-insurance "engineering" yes
  jobboard fit --open --json""",
    ),
    "skills": (
        "CARD [--json]",
        "Print which skills the posting of an application names, and which of\nthem the profile covers.",
        """\
Required and preferred are told apart by the headings of the posting, and by
words like “is a plus”. One's own notes and preparation are not looked at. A
skill that _profile.md or the résumé names is covered; `in other words` tells
which, also where they name a part of it. A word that is an everyday word too
(Go, R, Excel) counts only where it is certain. Where one of several will do
(`AWS, GCP or Azure`), they are one line, covered by whichever you bring.

Words for the same skill are known; _skills.md of the folder adds more, a line
each: `- Kubernetes: k8s, kube`. A word of both files is that of _skills.md.

--json prints {"id", "path", "posting": is there one, "headings": does one tell
required from preferred, "profile", "notes", "skills": [{"skill", "instead":
others that will do as well, "need": required, preferred or named, "words",
"line", "lines", "cover": named, other words, missing or null, "covered_by":
{"words", "in", "line"} or null}]}.

examples:
  jobboard skills root-insurance""",
    ),
    "guide": (
        """\
add FILE|- [--name NAME] [--source TEXT] [--json]
       jobboard guide list [--json]
       jobboard guide show NAME [--json]""",
        "Role guides: what a career page says of a role and its pay.",
        """\
`add` takes a page that was saved, or its text, into _guides/ of the folder, in
one shape, each figure with the words of the page. The guide whose role fits the
title of an application stands in its pane; `set CARD guide NAME` takes another.
A guide that is there is never overwritten: --name gives its file another name;
the role stays that of the page, or is NAME where the page names none. --source
is the address that a page of HTML states, else the name of the file. `undo`
takes it back.
NAME of `show` is an unambiguous part of a guide's name or role.

--json: `list` prints an array of {"name", "path", "role", "year", "market",
"source", "figures" (how many)}; `show` and `add` one of them with "overview",
"responsibilities", "skills", "progression" ({"title", "items"}, texts with
their lines in the file), "pay" ({"group", "name", "part", "low", "high",
"open", "about", "currency", "period", "words", "line"}) and "problems"; `add`
also "changed", and its problems are about the page.

examples:
  jobboard guide add machine-learning-engineer.html
  pbpaste | jobboard guide add - --source example.com
  jobboard guide show machine-learning""",
    ),
    "compare": (
        "[CARD…] [--json]",
        """\
Print offers side by side: pay by year over four years, and what each
figure rests on; without CARD, all open offers.""",
        """\
A `?` is a question to ask; they stand below the table. Sums are of base, bonus,
equity and sign-on as stated: no raise is assumed, no currency converted. Each
criterion of _profile.md has a row, ✓ or ✗ by what is offered.

examples:
  jobboard compare acme globex""",
    ),
}
"""Of each command: its usage, its summary, its notes."""
