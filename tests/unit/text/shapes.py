"""Application files in every shape that people write, with every place that a patch may touch known beforehand.

Nothing here asks the code under test: whoever writes a file knows where its status stands. `Sample` carries those
places, and what must stand there after a move, a close or a tick.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import cycle

from hypothesis import strategies as st

STATUSES = ("DID_NOT_APPLY", "PREPARED", "APPLIED", "INTERVIEW", "OFFER")
CASES = {
    "upper": STATUSES,
    "capital": ("Did not apply", "Prepared", "Applied", "Interview", "Offer"),
    "lower": ("did not apply", "prepared", "applied", "interview", "offer"),
    "title": ("Did Not Apply", "Prepared", "Applied", "Interview", "Offer"),
}
"""How each status is written in the case of the value that it replaces."""

WORDS = (
    ("PREPARED", "PREPARED", "upper"),
    ("APPLIED", "APPLIED", "upper"),
    ("DID_NOT_APPLY", "DID_NOT_APPLY", "upper"),
    ("INTERVIEW", "INTERVIEW", "upper"),
    ("Offer", "OFFER", "capital"),
    ("Skipped", "DID_NOT_APPLY", "capital"),
    ("Not yet applied", "PREPARED", "capital"),
    ("Submitted", "APPLIED", "capital"),
    ("ready to apply", "PREPARED", "lower"),
    ("no response yet", "APPLIED", "lower"),
    ("wysłane", "APPLIED", "lower"),
    ("found", "PREPARED", "lower"),
    ("Phone Screen", "INTERVIEW", "title"),
    ("Offer Received", "OFFER", "title"),
)
OUTCOME_WORDS = (
    ("Rejected", "APPLIED", "capital"),
    ("GHOSTED", "APPLIED", "upper"),
    ("withdrawn", "APPLIED", "lower"),
    ("Accepted", "OFFER", "capital"),
)
"""Outcomes as a status value, with the status that such a file is at while no history says more."""

UNSTATED_DATES = ("TBD", "[TBD]", "N/A", "-", "?", "{{date}}", "<date>", "**TBD**")
STATED_DATES = ("2026-06-19", "June 19, 2026", "8/7/2026", "2026-10", "(Feb 07)", "last week")
COMPANIES = (
    "Acme",
    "Acme GmbH",
    "10:10 Games",
    "I/ONX",
    "Caf\udce9 Noir",
    "Acme\u00a0AG",
    "\u200bAcme",
    "Åcme 公司",
    "'Acme'",
)
QUOTED = (
    '"[[Acme GmbH]]"',
    "'Acme''s'",
    '"Acme: \\"the\\" firm"',
    '"Acme # 1"',
    "[Acme]",
    "|\n  status: offer\n  Acme",
)

WRAPS = (
    *(("", ""), ("**", "**"), ('"', '"'), ("✅ ", ""), ("`", "`"), ("", "  "), ("\u00a0", "\u00a0"), ("", "\t")),
    *(
        ("\u200b", "\u200b"),
        ("[", "]"),
        ("", "."),
        ("***", "***"),
        ("📌 **", "** "),
        ("“", "”"),
        ("", " <!-- found | offer -->"),
    ),
)
YAML_WRAPS = (
    ("", ""),
    ("'", "'"),
    ('"', '"'),
    ("", "   # found|applied"),
    ("'", "'\t# don't"),
    ('"**', '**"  '),
    ("✅ ", ""),
)

DECOYS = (
    "```yaml\nstatus: offer\n**Status**: OFFER\n- **Status**: OFFER\n## Status\nOFFER\n```\n",
    "~~~\n```\nStatus: OFFER\n~~~\n",
    "> **Status**: OFFER\n> ## Status\n> OFFER\n",
    "<!--\n**Status**: OFFER\n## History\n- 2026-01-01: x\n-->\n",
    "<!-- Status: OFFER -->\n",
    "Prose \udcff that says <!-- in passing\n- **Status**: OFFER\n--> the status is OFFER.\n",
    "- a list\n    - **Status**: OFFER\n\n",
)
POSTING = (
    "## Job Description\n\n**Status**: OFFER\nApplied: 2026-01-01\n| Status | OFFER |\n\n- [ ] **Status**: OFFER\n\n"
    "## Requirements\n- **Company**: Other\u2028\x85\x0c\n\n"
)
NOTES = "## Notes\nStatus: OFFER\n- **Outcome**: accepted\n\n"
ODD_YAML = (
    "# status: offer",
    "interview_stage: Stage 2: technical",
    "tags: [a, b]",
    "links:\n  - https://a.example/1",
    "n: 010",
    "empty:",
    "fit: 'it''s 8/10'",
)


class Sheet:
    """A text under construction: each newline is the file's next one, marked pieces keep their offsets."""

    def __init__(self, newlines: Sequence[str], start: str) -> None:
        self.text = start
        self.newlines = cycle(newlines)
        self.places: dict[str, tuple[int, int]] = {}
        self.levels: list[int] = []

    def add(self, text: str) -> Sheet:
        """Add a text; headings that stand at its line starts are counted by the caller (`heading`)."""
        pieces = text.split("\n")
        for piece in pieces[:-1]:
            self.text += piece + next(self.newlines)
        self.text += pieces[-1]
        return self

    def mark(self, name: str, text: str) -> Sheet:
        start = len(self.text)
        self.add(text)
        self.places[name] = (start, len(self.text))
        return self

    def point(self, name: str) -> Sheet:
        return self.mark(name, "")

    def headings(self, text: str) -> Sheet:
        """Add a text whose every line that begins with `#` is a heading."""
        self.levels += [len(line) - len(line.lstrip("#")) for line in text.split("\n") if line.startswith("#")]
        return self.add(text)


@dataclass(frozen=True, slots=True)
class Plan:
    """What a generated file shall be like."""

    shape: str
    newlines: tuple[str, ...]
    bom: bool
    ended: bool
    word: tuple[str, str, str]
    wrap: tuple[str, str]
    label: str
    date: str | None
    company: str
    before: tuple[str, ...]
    after: tuple[str, ...]
    odd: tuple[str, ...]
    posting: bool
    boxes: tuple[str, ...]
    history: str


@dataclass(frozen=True, slots=True)
class Sample:
    """A generated file and its places: offsets of the status phrase, the date, where lines are to be inserted."""

    plan: Plan
    text: str
    places: dict[str, tuple[int, int]] = field(default_factory=dict)
    level: int = 2

    @property
    def status(self) -> str:
        return self.plan.word[1]

    @property
    def source(self) -> str:
        """Where the history says that a change came from."""
        return self.plan.word[0].lower() if self.plan.word in OUTCOME_WORDS else self.status

    def written(self, status: str) -> str:
        return CASES[self.plan.word[2]][STATUSES.index(status)]

    @property
    def beside(self) -> int:
        """Where an outcome is inserted: below the status, or behind its bracket in the same line."""
        return self.places["behind" if self.plan.shape == "brackets" else "beside"][0]


def moved(sample: Sample, status: str, day: str, written: str) -> str:
    """What a move has to make of the text."""
    edits = [(*sample.places["status"], sample.written(status))]
    if status == "APPLIED" and "unstated" in sample.places:
        edits.append((*sample.places["unstated"], day))
    return _with(sample, edits, [f"{sample.source} → {status}"], day, written)


def closed(sample: Sample, outcome: str, day: str, written: str, line: str) -> str:
    """What a close has to make of the text, `line` being what it inserts beside the status."""
    at = sample.beside
    return _with(sample, [(at, at, line)], [f"{sample.status} → {outcome}"], day, written)


def reopened(sample: Sample, outcome: str, reason: str, day: str, written: str, newline: str) -> str:
    """What a close for a reason and a reopen on the same day have to make of the text: two lines of history.

    `newline` is the commonest of the closed text, with which the second line is written.
    """
    steps = f"{sample.status} → {outcome}: {reason}", f"{outcome} → {sample.status}"
    return _with(sample, [], steps, day, written, newline)


def _with(
    sample: Sample, edits: list[tuple[int, int, str]], steps: Sequence[str], day: str, written: str, second: str = ""
) -> str:
    lines = [f"- {day}: {step}" for step in steps]
    if sample.plan.history == "by hand" and sample.status != "OFFER":
        lines.insert(0, f"- by {written}: OFFER → {sample.status} (by hand)")
    newline, text = commonest(sample.text), sample.text
    second = second or newline
    ended = text.endswith(("\n", "\r"))
    last = lines.pop()
    if "history" in sample.places:
        at = sample.places["history"][0]
        body = "".join(line + newline for line in lines) + last + second
    else:
        at = len(text)
        body = (newline if ended else newline * 2) + f"{'#' * sample.level} History" + newline * 2
        body += (
            (newline.join(lines) + (newline if ended else second) if lines else "") + last + (second if ended else "")
        )
    for start, end, value in sorted([*edits, (at, at, body)], reverse=True):
        text = text[:start] + value + text[end:]
    return text


def commonest(text: str) -> str:
    """The commonest newline, the first at a tie; counted character by character."""
    found = Counter(_newlines(text))
    return max(found, key=lambda each: found[each]) if found else "\n"


def _newlines(text: str) -> Iterator[str]:
    position = 0
    while position < len(text):
        step = 2 if text.startswith("\r\n", position) else 1
        if text[position] in "\r\n":
            yield text[position : position + step]
        position += step


LINE_SHAPES = {
    "bold bullets": ("- **{}**: ", "\n"),
    "bold bullets, colon inside": ("* **{}:** ", "\n"),
    "plain bullets": ("- {}: ", "\n"),
    "bold lines": ("**{}**: ", "\n"),
    "bold lines, apart": ("**{}:** ", "\n\n"),
    "head block": ("{}: ", "\n"),
    "table": ("| {} | ", " |\n"),
    "bold table": ("|**{}**| ", "|\n"),
    "inline": ("{}:: ", "\n"),
    "brackets": ("[{}:: ", "]\n"),
    "values below": ("- **{}**:\n  ", "\n"),
    "items below": ("- **{}:**\n    - ", "\n"),
    "headings": ("## {}\n", "\n\n"),
    "nested headings": ("## {}\n### Application\n", "\n\n"),
}
"""Per shape: what stands before a value (`{}` is the field's name), and behind it."""


def sample_of(plan: Plan) -> Sample:
    """Write the file that a plan describes."""
    sheet = Sheet(plan.newlines, "\ufeff" if plan.bom else "")
    if plan.shape == "front matter":
        _front_matter(sheet, plan)
    sheet.headings("# Acme - Engineer\n\n")
    for decoy in plan.before:
        sheet.add("" if plan.shape == "head block" and decoy.startswith("Prose") else decoy + "\n")
    if plan.shape != "front matter":
        _fields(sheet, plan)
    if plan.posting:
        sheet.headings(POSTING)
    sheet.headings(NOTES)
    for decoy in plan.after:
        sheet.add(decoy + "\n")
    _boxes(sheet, plan)
    _history(sheet, plan)
    sheet.add("## Fin\nbye" + ("\n" if plan.ended else ""))
    sheet.levels.append(2)
    counts = Counter(level for level in sheet.levels if level > 1)
    return Sample(plan, sheet.text, sheet.places, min(counts, key=lambda level: (-counts[level], level)))


def _status(sheet: Sheet, plan: Plan) -> None:
    sheet.add(plan.wrap[0]).mark("status", plan.word[0]).add(plan.wrap[1])


def _date(sheet: Sheet, plan: Plan) -> None:
    assert plan.date is not None
    sheet.mark("unstated" if plan.date in UNSTATED_DATES else "stated", plan.date)


def _front_matter(sheet: Sheet, plan: Plan) -> None:
    sheet.add("---\n")
    for line in plan.odd[:2]:
        sheet.add(line + "\n")
    sheet.add(f"company: {plan.company}\n{plan.label.replace(' ', '_')}: ")
    _status(sheet, plan)
    sheet.add("\n")
    if plan.date is not None:
        sheet.add("applied: '")
        _date(sheet, plan)
        sheet.add("'\n")
    for line in plan.odd[2:]:
        sheet.add(line + "\n")
    sheet.point("beside").add("---\n\n")


def _fields(sheet: Sheet, plan: Plan) -> None:
    before, behind = LINE_SHAPES[plan.shape]

    def name(label: str) -> str:
        return before.format(label)

    if "table" in plan.shape:
        sheet.add("| Field | Value |\n|:--|---|\n")
    sheet.headings(name("Company")).add(plan.company + behind).headings(name(plan.label))
    _status(sheet, plan)
    first, _, rest = behind.partition("\n")
    sheet.add(first)
    sheet.point("behind").add("\n").point("beside").add(rest)
    if plan.date is not None:
        sheet.headings(name("Application Date"))
        _date(sheet, plan)
        sheet.add(behind)
    sheet.headings(name("Fit")).add("8/10" + behind + "\n")


def _boxes(sheet: Sheet, plan: Plan) -> None:
    sheet.headings("## Next Actions\n\n")
    for number, box in enumerate(plan.boxes):
        lead, sign, text = box.partition("[")[0], box.partition("[")[2][:1], box.partition("]")[2]
        sheet.add(lead + "[").mark(f"box {number}", sign).add("]" + text + "\n")
    sheet.add("\n")


def _history(sheet: Sheet, plan: Plan) -> None:
    if plan.history == "none":
        return
    last = {"by hand": "OFFER", "agrees": plan.word[1]}[plan.history]
    sheet.headings("## History\n\n").add(f"- 2026-01-01: found it\n- 2026-02-01: PREPARED → {last}\n").point(
        "history"
    ).add("\n")


def plans(
    shapes: Sequence[str] = (*LINE_SHAPES, "front matter"), words: Sequence[tuple[str, str, str]] = WORDS
) -> st.SearchStrategy[Plan]:
    """Plans of files in these shapes whose status is one of these words; outcomes stand in files without a history."""
    if len(shapes) == 1:
        return _plans_of(shapes[0], tuple(words))
    return st.sampled_from(shapes).flatmap(lambda shape: _plans_of(shape, tuple(words)))


@cache
def _plans_of(shape: str, words: tuple[tuple[str, str, str], ...]) -> st.SearchStrategy[Plan]:
    yaml, brackets = shape == "front matter", shape == "brackets"
    unfit = "|" if "table" in shape else "]|" if brackets else ""
    wraps = YAML_WRAPS if yaml else [wrap for wrap in WRAPS if not set(wrap[1]) & set(unfit)]
    no_date = "]" if brackets else "-" if shape == "values below" else "\n"
    dates = [date for date in (*UNSTATED_DATES, *STATED_DATES) if not date.endswith(no_date)]
    return st.builds(
        Plan,
        shape=st.just(shape),
        newlines=st.one_of(
            st.sampled_from([("\n",), ("\r\n",), ("\r",)]),
            st.lists(st.sampled_from(["\n", "\r\n"]), min_size=2, max_size=7).map(tuple),
            st.lists(st.sampled_from(["\r", "\r\n"]), min_size=2, max_size=7).map(tuple),
        ),
        bom=st.booleans(),
        ended=st.booleans(),
        word=st.sampled_from(words),
        wrap=st.sampled_from(wraps),
        label=st.sampled_from(["Status", "Application Status", "STATUS", "Current Status", "App-Stage"]),
        date=st.sampled_from([None, *dates]),
        company=st.sampled_from((*COMPANIES, *QUOTED) if yaml else COMPANIES),
        before=st.lists(st.sampled_from(DECOYS), max_size=2, unique=True).map(tuple),
        after=st.lists(st.sampled_from(DECOYS), max_size=2, unique=True).map(tuple),
        odd=st.lists(st.sampled_from(ODD_YAML), max_size=4, unique=True).map(tuple),
        posting=st.booleans(),
        boxes=st.lists(
            st.sampled_from(
                ["- [ ] a", "* [x] b", "1. [X] c", "\t- [ ] d\udcff", "-   [ ]   **e** 2026-01-01", "+ [x]\tf"]
            ),
            min_size=1,
            max_size=5,
        ).map(tuple),
        history=st.sampled_from(["none"] if words == OUTCOME_WORDS else ["none", "agrees", "by hand"]),
    )
