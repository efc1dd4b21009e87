"""Fields: what setting one makes of a file of any shape, what taking it away leaves, and what cannot stand."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jobboard.errors import Refused
from jobboard.slots import replace
from jobboard.text.changes.fields.field import set_value, value_of
from jobboard.text.changes.fields.wished import SETTABLE
from jobboard.text.changes.rest import About, what_else_changed
from jobboard.text.document import read_document
from jobboard.text.edit import apply, inverse
from tests.unit.text.shapes import LINE_SHAPES, Plan, Sample, plans, sample_of

ACME = "- **Company**: Acme\n"
SHAPES = [*LINE_SHAPES, "front matter"]
ELSEWHERE = ("company", "position", "applied")
"""What generated files state already, or may."""

HEADED = ("headings", "nested headings")
VALUES = {
    "company": "Globex: & Sons",
    "position": "Chief Engineer (m/w/d)",
    "reason": "too *far* | for me #1",
    "url": "https://globex.example/a_b?c=1&d=%20",
    "applied": "2027-01-02",
    "posted": "2026-12-31",
    "guide": "platform-engineer",
    "deadline": "2027-02-28",
    "location": "Berlin | remote",
    "salary": "€75–85k",
    "job_id": "R-2025-17923",
    "source": "`Ada`: 'a friend'",
    "contact": "Jane <jane@globex.example>",
    "next": "call Jane 2027-03-01",
    "resume": "cv_v2.pdf",
    "letter": "letter to [Globex].md",
    "tags": "remote, c++, big data",
}


def changed(text: str, name: str, value: str) -> str:
    document = read_document(text, "acme")
    patch = set_value(document, name, value)
    after = apply(text, patch)
    assert apply(after, inverse(patch)) == text
    return after


def says(text: str, name: str) -> str | None:
    return value_of(read_document(text, "acme").facts, name)


def refused(text: str, name: str, value: str) -> str:
    with pytest.raises(Refused) as raised:
        set_value(read_document(text, "acme"), name, value)
    return raised.value.sentence


def stated_at(sample: Sample, name: str) -> tuple[int, int] | None:
    """Where a generated file states a field, by its own knowledge of the shape; None where it does not."""
    if name == "applied":
        return sample.places.get("stated") or sample.places.get("unstated")
    if name == "position":
        at = sample.text.index("# Acme - Engineer") + len("# Acme - ")
        return at, at + len("Engineer")
    if name != "company":
        return None
    lead = LINE_SHAPES.get(sample.plan.shape, ("company: ", ""))[0].format("Company")
    pattern = "(?:\r\n|\r|\n)".join(map(re.escape, lead.split("\n"))) + re.escape(sample.plan.company)
    match = re.search(pattern, sample.text)
    assert match is not None
    return match.end() - len(sample.plan.company), match.end()


def bare(plan: Plan) -> Plan:
    """The plan of a file that states nothing but company, status and date, each as one value that can be changed."""
    odd = tuple(line for line in plan.odd if not line.startswith(("tags", "links")))
    return replace(plan, odd=odd, company="Acme" if plan.company.startswith(("|", "[")) else plan.company)


@pytest.mark.parametrize("shape", SHAPES)
@settings(max_examples=16)
@given(values=st.data(), name=st.sampled_from(SETTABLE))
def test_only_the_value_changes_or_one_field_is_added(shape: str, values: st.DataObject, name: str) -> None:
    sample = values.draw(plans([shape]).map(bare).map(sample_of))
    value, old = VALUES[name], sample.text
    new = changed(old, name, value)
    place = stated_at(sample, name)
    if place is not None:
        assert (new[: place[0]], new[len(new) - len(old) + place[1] :]) == (old[: place[0]], old[place[1] :])
        written = new[place[0] : len(new) - len(old) + place[1]]
    else:
        (edit,) = set_value(read_document(old, "acme"), name, value)
        assert edit.before == ""
        written = edit.after
    assert plain(value) in plain(written)
    assert says(new, name) == value
    assert changed(new, name, value) == new


def plain(text: str) -> str:
    """The letters and figures of a text: escapes, quotes and markup are another way to write the same."""
    return re.sub(r"[^\w]", "", text)


@pytest.mark.parametrize("shape", [shape for shape in SHAPES if shape not in HEADED])
@settings(max_examples=12)
@given(values=st.data(), name=st.sampled_from([name for name in SETTABLE if name not in ELSEWHERE]))
def test_what_was_added_can_be_taken_away_without_a_trace(shape: str, values: st.DataObject, name: str) -> None:
    sample = values.draw(plans([shape]).map(bare).map(sample_of))
    assert changed(changed(sample.text, name, VALUES[name]), name, "") == sample.text


BESIDE = [
    ("- **Company**: Acme\n- **Status**: found\n", "next", "- **Next Action**: x\n"),
    ("* Company: Acme\r\n* Status: found\r\n", "next", "* Next Action: x\r\n"),
    ("**Company:** Acme  \n**Status:** found  \n", "next", "**Next Action:** x  \n"),
    ("COMPANY: Acme\nSTATUS: found\n", "next", "NEXT ACTION: x\n"),
    ("company:: Acme\nstatus:: found\n", "next", "next action:: x\n"),
    ("---\nCompany: Acme\nStatus: found\n", "next", "Next: x\n"),
    ("---\ncompany: Acme\nDate-Found: a\nstatus: found\n", "letter", "cover-letter: x\n"),
    ("---\ncompany: Acme\ninterview_stage: 2\nstatus: found\n", "job_id", "job_id: x\n"),
    ("| Company | Acme |\n|---|---|\n| Status | found |\n", "next", "| Next Action | x     |\n"),
    ("## Company\nAcme\n\n## Status\n### Application\nfound\n\n**Note**: y\n", "next", "\n## Next Action\nx\n"),
    ("## Company\nAcme\n\n### About\n\nBakers.\n", "location", "\n## Location\nx\n"),
    ("## Company\nAcme\n\n## Status\nfound\n", "letter", None),
]


@pytest.mark.parametrize(("above", "name", "line"), BESIDE)
def test_a_new_field_stands_beside_its_like_and_in_its_style(above: str, name: str, line: str | None) -> None:
    below = "---\nText\n" if above.startswith("---") else "\n## Notes\n"
    new = changed(above + below, name, "x")
    assert new == (above + line + below if line is not None else above + "\n**Cover Letter**: x\n" + below)


def test_a_field_that_is_not_read_behind_the_posting_stands_where_it_is_read() -> None:
    text = "# Acme - Engineer\n\n## Job Description\nWe bake.\n\n## Status\nfound\n"
    assert changed(text, "contact", "Jane") == f"{text}\n## Contact\nJane\n"
    assert changed(text, "location", "Rome") == text.replace("Engineer\n", "Engineer\n\n**Location**: Rome\n")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Rome", "Oslo"),
        ("**Rome**", "**Oslo**"),
        ("[[Rome]]", "[[Oslo]]"),
        ("`Rome` <!-- or remote -->", "`Oslo` <!-- or remote -->"),
        ("Rome  ", "Oslo  "),
        ("Rome<br>", "Oslo<br>"),
        ("[Rome](https://rome.example)", "Oslo"),
        ("[[cities/rome|Rome]]", "Oslo"),
        ("TBD", "Oslo"),
        ("{city}", "Oslo"),
        ("", "Oslo"),
    ],
)
def test_the_markup_around_a_value_stays_where_it_is_not_about_the_old_one(old: str, new: str) -> None:
    text = f"{ACME}- **Location**: {{}}\n- **Fit**: 8\n"
    assert changed(text.format(old), "location", "Oslo") == text.format(new)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("- **Link**: [Posting](https://a.example/1)\n", "- **Link**: [Posting](https://b.example/2)\n"),
        ("- **Source**: https://a.example/1\n", "- **Source**: https://b.example/2\n"),
        ("\n<https://a.example/1>\n", "\n<https://b.example/2>\n"),
        ("## Job URL\nhttps://a.example/1\n", "## Job URL\nhttps://b.example/2\n"),
        ("- URL: https://a.example/1\n- Link: https://a.example/1\n",
         "- URL: https://b.example/2\n- Link: https://b.example/2\n"),
        ("- URL: https://a.example/1\n- Link: https://c.example/3\n",
         "- URL: https://b.example/2\n- Link: https://c.example/3\n"),
    ],
)  # fmt: skip
def test_an_address_is_written_over_wherever_the_file_says_the_same(old: str, new: str) -> None:
    assert changed(ACME + old, "url", "https://b.example/2") == ACME + new


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("location: Rome", "location: Oslo, Norway"),
        ("location: TBD", 'location: "Oslo, Norway"'),
        ("location: 'Rome'", "location: 'Oslo, Norway'"),
        ("location: [Rome, Paris]", 'location: ["Oslo, Norway", Paris]'),
        ("location:\n  - 'Rome'\n  - Paris", "location:\n  - 'Oslo, Norway'\n  - Paris"),
        ("location: # where", 'location: "Oslo, Norway" # where'),
        ("location: {{city}}", 'location: "Oslo, Norway"'),
        ("location: []", "location: []\n---"),
    ],
)
def test_a_value_in_front_matter_keeps_its_form(old: str, new: str) -> None:
    after = changed(f"---\ncompany: Acme\n{old}\n---\n", "location", "Oslo, Norway")
    assert says(after, "location") == "Oslo, Norway"
    if "[]" not in old:
        assert after == f"---\ncompany: Acme\n{new}\n---\n"


def test_remote_yes_names_no_place_and_stays() -> None:
    text = f"{ACME}- **Remote**: yes\n"
    assert changed(text, "location", "Oslo") == f"{ACME}- **Location**: Oslo\n- **Remote**: yes\n"


@pytest.mark.parametrize(
    ("old", "tags", "new"),
    [
        ("---\ntags: [a, b]\n---\n", "a, b, c d", "---\ntags: [a, b, c d]\n---\n"),
        ("---\ntags: ['a', 'b']\n---\n", "b, c", "---\ntags: ['b', 'c']\n---\n"),
        ("---\ntags: []\n---\n", "a, yes", '---\ntags: [a, "yes"]\n---\n'),
        ("---\ntags:\n  - a # x\n  - b\nx: y\n---\n", "a, c++", "---\ntags:\n  - a # x\n  - c++\nx: y\n---\n"),
        ("---\ntags:\n- a\n- b\n- c\n---\n", "b", "---\ntags:\n- b\n---\n"),
        ("---\ntags: a, b\n---\n", "b, c", "---\ntags: b, c\n---\n"),
        ("---\ntags: a\nlinks:\n  - https://x.example\n---\n", "", "---\nlinks:\n  - https://x.example\n---\n"),
        ("---\ntags:\n  - a\n  - b\n---\n", "", "---\n---\n"),
        ("---\nstage: found\n---\n", "a, b", "---\nstage: found\ntags: [a, b]\n---\n"),
        ("---\nlinks:\n  - https://x.example\n---\n", "a", "---\nlinks:\n  - https://x.example\ntags:\n  - a\n---\n"),
        ("- Tags: #a #b\n", "a, c", "- Tags: #a #c\n"),
        ("- Tags: `a`; `b`\n", "c, a", "- Tags: `c`; `a`\n"),
        ("- Tags: #a\n", "a, b", "- Tags: #a #b\n"),
        ("- Tags: TBD\n", "a, b", "- Tags: a, b\n"),
        ("**Tags**: a | **Pay**: 8\n", "a, b", "**Tags**: a, b | **Pay**: 8\n"),
        ("- Tags: a, b\n- Keywords: c, d\n", "a, d", "- Tags: a\n- Keywords: d\n"),
        ("- Tags: a\n- Keywords: c\n", "a, b", "- Tags: a, b\n"),
    ],
)
def test_tags_are_written_as_the_file_writes_lists(old: str, tags: str, new: str) -> None:
    head = "" if old.startswith("---") else ACME
    tail = "\n# Acme - Engineer\n\n**Status**: found\n" if old.startswith("---") else ""
    assert changed(head + old + tail, "tags", tags) == head + new + tail


@pytest.mark.parametrize(
    ("text", "name", "after"),
    [
        ("- **Company**: A\n- **Salary**: 5k\n- x\n", "salary", "- **Company**: A\n- x\n"),
        ("- **Company**: A\n- **Salary**: 5k", "salary", "- **Company**: A"),
        ("---\ncompany: A\nsalary: 5k # x\n---\n", "salary", "---\ncompany: A\n---\n"),
        ("## Company\nA\n\n## Salary\n5k\n\n## Notes\n", "salary", "## Company\nA\n\n## Salary\n\n\n## Notes\n"),
        ("**Company**: A | **Salary**: 5k\n", "salary", "**Company**: A | **Salary**: \n"),
        ("[company:: A] [salary:: 5k] x\n", "salary", "[company:: A] x\n"),
        ("[salary:: 5k] [company:: A] x\n", "salary", "[company:: A] x\n"),
        ("| Company | A |\n|---|---|\n| Salary | 5k |\n", "salary", "| Company | A |\n|---|---|\n"),
        ("| Salary | 5k |\n|---|---|\n| Company | A |\n", "salary", "| Salary |  |\n|---|---|\n| Company | A |\n"),
        ("- Company: A\n- Pay: 5k\n- Salary: 5k\n", "salary", "- Company: A\n"),
        ("- Company: A\n- Applied: soon\n", "applied", "- Company: A\n"),
        ("- Company: A\n- Remote: yes\n", "location", "- Company: A\n- Remote: yes\n"),
        ("- Company: A\n\nhttps://a.example/1\n\nText\n", "url", "- Company: A\n\nText\n"),
    ],
)
def test_an_empty_value_takes_the_field_away(text: str, name: str, after: str) -> None:
    assert changed(text, name, "") == after
    assert changed(after, name, "") == after


@pytest.mark.parametrize("name", SETTABLE)
def test_what_is_so_already_writes_nothing(name: str) -> None:
    text = changed(f"{ACME}- **Status**: found\n", name, VALUES[name])
    assert set_value(read_document(text, "acme"), name, VALUES[name]) == ()
    assert set_value(read_document(text, "acme"), name, f"  {VALUES[name]}\n") == ()


def test_a_date_that_is_written_in_another_way_is_so_already() -> None:
    text = f"{ACME}- **Applied**: June 19, 2026\n"
    assert changed(text, "applied", "2026-06-19") == text
    assert changed(text, "applied", "2026-06-20") == f"{ACME}- **Applied**: 2026-06-20\n"


@pytest.mark.parametrize(
    ("text", "name", "value", "after"),
    [
        ("# Acme - Engineer\n\n**Status**: found\n", "company", "Globex", None),
        ("# Baker at Acme\n\n**Status**: found\n", "company", "Globex", "# Baker at Globex\n\n**Status**: found\n"),
        ("# Thinker - Acme\n\n- Company: Acme\n", "company", "Globex", "# Thinker - Globex\n\n- Company: Globex\n"),
        ("# Acme - Thinker\n\n- Company: Acme\n", "company", "Globex", "# Acme - Thinker\n\n- Company: Globex\n"),
        ("# Acme - Baking Engineer\n\n- URL: https://a.example\n", "position", "Chief Engineer",
         "# Acme - Chief Engineer\n\n- URL: https://a.example\n"),
    ],
)  # fmt: skip
def test_a_half_that_the_title_says_is_written_there(text: str, name: str, value: str, after: str | None) -> None:
    new = changed(text, name, value)
    assert says(new, name) == value
    assert name not in read_document(new, "").facts.guessed
    if after is not None:
        assert new == after


@pytest.mark.parametrize(
    ("name", "value", "why"),
    [
        ("url", "acme.example/jobs", "no address"),
        ("url", "ftp://acme.example", "no address"),
        ("url", "https://", "no address"),
        ("url", "https://acme.example/a b", "no address"),
        ("deadline", "soon", "no date"),
        ("applied", "2026-02-30", "no date"),
        ("posted", "8/7/2026", "no date"),
        ("salary", "TBD", "says nothing"),
        ("company", "{company}", "says nothing"),
        ("status", "APPLIED", "move"),
        ("outcome", "rejected", "close"),
        ("mood", "good", "no field"),
        ("contact", "<!-- x", "says nothing"),
        ("contact", "a\u200c *b*", "cannot stand"),
        ("contact", "x" * 2_001, "longer than"),
    ],
)
def test_what_cannot_stand_is_refused_in_one_sentence(name: str, value: str, why: str) -> None:
    assert why in refused(f"{ACME}- **Status**: found\n", name, value)


@pytest.mark.parametrize(
    ("text", "name", "value", "why"),
    [
        ("---\ncompany: A\nlocation: >\n  Rome\n---\n", "location", "Oslo", "line 3"),
        ("---\ncompany: A\nlocation: Rome\nlocation: Paris\n---\n", "location", "Oslo", "stands there twice"),
        ("- Company: A\n- URL: https://a.example\n\nhttps://b.example\n", "url", "", "line 4"),
        ("- Company: A\n- Status: Skipped; too far\n", "reason", "", "told by the status"),
        ("# Acme - Engineer\n\n**Status**: found\n", "company", "", "cannot be changed"),
        ("- Company: A\n", "company", "", "cannot be changed without"),
        ("## Job Description\n\n# We bake\n\n## Status\nfound\n", "location", "Oslo", "so that it would be read"),
        ("## Company\nA\n\n## Location\nRome\nand more\n", "location", "", "would then be “and more”"),
        ("---\ncompany: A\ntags: [a,\n  b\n]\n---\n", "tags", "", "line 3"),
        ("---\ncompany: A\ntags:\n  - a\n  # of old\n  - b\n---\n", "tags", "", "line 4"),
    ],
)
def test_what_is_not_safe_is_refused_with_its_line(text: str, name: str, value: str, why: str) -> None:
    assert why in refused(text, name, value)


def test_no_value_opens_a_comment_or_anything_else() -> None:
    text = f"{ACME}- **Status**: found\n\n- [ ] a\n\n<!-- b -->\n"
    for value in ("a <!-- x", "``` x", "- [ ] x", "# x", "| x", "x\n## Status\noffer"):
        after = changed(text, "contact", value)
        assert says(after, "contact") == " ".join(value.split())
        assert "<!-- x" not in after


def test_bytes_that_are_not_utf8_stay() -> None:
    text = f"\ufeff{ACME}- **Location**: Caf\udce9\r\n- \udcff".replace("Acme\n", "Acme\r\n")
    after = changed(text, "location", "Oslo")
    assert after == text.replace("Caf\udce9", "Oslo")


FILE = (
    f"{ACME}- **Status**: found\n- **Applied**:\n\n## Next Actions\n- a\n- b\n\n## Interviews\n### SQL\n"
    "- When: 2026-12-01\n\n## History\n- 2026-11-01: found it\n"
)


@pytest.mark.parametrize(
    ("old", "new", "what"),
    [
        ("Acme", "Globex", "the company"),
        ("- a\n", "- c\n", "the items to tick"),
        ("- a\n", "- [x] a\n", "the items to tick"),
        ("- a\n", "", "the items to tick"),
        ("2026-12-01", "2026-12-02", "the rounds"),
        ("found it", "saw it", "the history"),
        ("**Applied**:", "**Deadline**:", "the other fields"),
        ("## Next Actions", "## Extra\n\n## Next Actions", "the sections"),
        ("**Applied**:", "**Applied**: soon", "what else the file says"),
        ("- a\n", "\n\n- a\n", None),
    ],
)
def test_what_else_a_patch_would_change_is_told(old: str, new: str, what: str | None) -> None:
    before, after = (read_document(text, "acme") for text in (FILE, FILE.replace(old, new)))
    about = About(frozenset(("applied_text",))) if "soon" in new else About()
    assert what_else_changed(before, after, about) == what
