"""A posting in the file of an application: every word of it, and nothing of it that anybody takes for ours."""

from __future__ import annotations

import re
import time

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from jobboard.errors import Refused
from jobboard.slots import replace
from jobboard.text.changes import close, move
from jobboard.text.changes.note import note
from jobboard.text.document import Document, read_document
from jobboard.text.edit import apply, inverse
from jobboard.text.new import Wanted, new_application
from jobboard.text.posting import fenced, harmless
from tests.unit.text.commonmark import foreign, headings
from tests.unit.text.test_redate import DAY, WRITTEN

ACME = Wanted("Acme", "Poet")
BARE = new_application(ACME)

MADE_HARMLESS = {
    "headings go below ours, the levels used follow each other": (
        "# A\n## B ##\n#### C\n# D\n#\n",
        "### A\n#### B ##\n##### C\n### D\n###",
    ),
    "lone levels too": ("#### A\n\n###### B\n", "### A\n\n#### B"),
    "underlined headings": ("A title\n=======\ntext\n\nBelow\n---\n", "### A title\ntext\n\n#### Below"),
    "what is underlined and no heading": (
        "one\ntwo\n---\nPay: 10\n---\n- a\n===\n",
        "one\ntwo\n\n---\nPay: 10\n\n---\n- a\n\n===",
    ),
    "a rule below a field": ("Pay: 10\n---\nx\n", "Pay: 10\n\n---\nx"),
    "underlines in quotes": ("> a\n> ---\n> b\n> =\n", "> a\n> \\---\n> b\n> \\="),
    "headings in lists and quotes": ("- # A\n> ## B\n", "- ### A\n> #### B"),
    "what is no heading": ("#hiring\n####### x\nC# and F#\n", "#hiring\n####### x\nC# and F#"),
    "boxes in every style": (
        "- [ ] a\n* [x] b\n  + [X] c\n\t1. [ ] d\n2) [-] e\n> - [ ] f\n- - [ ] g\n[ ] h\n",
        "- \\[ ] a\n* \\[x] b\n  + \\[X] c\n\t1. \\[ ] d\n2) \\[-] e\n> - \\[ ] f\n- - \\[ ] g\n\\[ ] h",
    ),
    "boxes behind other blanks, and without a text": ("-\u00a0[ ] a\n- [ ]\n", "-\u00a0\\[ ] a\n- \\[ ]"),
    "what is no box": (
        "- [a](b) [ ] c\n- [x]y\n[UK] d\n- [DE] e\n[1] f\n> [!] g\n",
        "- [a](b) [ ] c\n- [x]y\n[UK] d\n- [DE] e\n[1] f\n> [!] g",
    ),
    "tags and comments": (
        "<script>x</script> <!-- y --> a<b </p> <?x 3 < 4 <3 <-\n",
        "\\<script>x\\</script> <\\!-- y --> a\\<b \\</p> \\<?x 3 < 4 <3 <-",
    ),
    "what is escaped already": ("\\<b> \\\\<b> \\`<b>`\n", "\\<b> \\\\\\<b> \\`\\<b>\\`"),
    "code in a line": (
        "`<b>` ``a ` <i>`` ` <u>\n` <b> `` <i>\n",
        "`<b>` ``a ` <i>`` \\` \\<u>\n\\` \\<b> \\`\\` \\<i>",
    ),
    "code that a table would cut": ("| `a | <b>` |\n", "| \\`a | \\<b>\\` |"),
    "code behind an address": ("https://a.example/` <b> `\n", "https://a.example/\\` \\<b> \\`"),
    "queries in code": ("`= this.x` `$= dv` `a = b`\n", "`\\= this.x` `\\$= dv` `a = b`"),
    "code in a fence": (
        "```bash\n# a\n<b> - [ ] c::d\n{{x}} ${y} {#z#}\n```\n# B\n",
        "```bash\n# a\n<b> - [ ] c::d\n{\\{x}} $\\{y} {\\#z#}\n```\n### B",
    ),
    "a fence that is never closed": ("````\n```\n# a\n", "````\n```\n# a\n````"),
    "fences in lists": ("- a\n- ```\n  x\n\nb\n", "- a\n\n- ```\n  x\n\n  ```\nb"),
    "fences in lists, closed at the margin": ("1. ~~~\n   x\n~~~\nb\n", "1. ~~~\n   x\n   ~~~\nb"),
    "fences that may be in a list": ("- a\n\n  ```\n<b>\n  ```\n", "- a\n\n  ```\n  ```\n\\<b>\n\n  ```\n  ```"),
    "fences behind a list": ("- a\n\nb\n  ```\n<b>\n```\n", "- a\n\nb\n  ```\n<b>\n```"),
    "fences in quotes": ("> ~~~\n> # a\n\n> ```\n", "> \\~\\~\\~\n> ### a\n\n> \\`\\`\\`"),
    "fences that not everybody sees closed": ("```\n      ```\n# a\n```\n", "```\n      \\```\n# a\n```"),
    "fences that some editors run": ("```dataviewjs\nx\n```\n", "``` text dataviewjs\nx\n```"),
    "fences whose first line would be the head of a table": (
        "```js|x\n|---|---|\n<b>\n```\n- ~~~a | b\n  -|-\n",
        "``` text js x\n|---|---|\n<b>\n```\n\n- ~~~ text a   b\n  -|-\n  ~~~",
    ),
    "fences behind a definition of another dialect": (
        "Term\n: meaning\n\n  ```\n<b>\n  ```\n",
        "Term\n: meaning\n\n  ```\n  ```\n\\<b>\n\n  ```\n  ```",
    ),
    "definitions and footnotes of other dialects": (
        "Term\n: # a\n~ [ ] b\n: ~~~\n[^1]: # c\n[^2]: 1. # d\n[^3]: e\n",
        "Term\n: ### a\n~ \\[ ] b\n: \\~\\~\\~\n[^1]\\: # c\n[^2]\\: 1. # d\n[^3]: e",
    ),
    "links to nowhere": ("[Remote](US only) and a[i](see b)",) * 2,
    "marks of templates": (
        "{{a}} {% b %} <% c %> ${d} %%e%% {#f#}\n",
        "{\\{a}} {\\% b %} <\\% c %> $\\{d} %\\%e%\\% {\\#f#}",
    ),
    "links that run something": (
        "[a](javascript:b) [c]( <data:d>) [e](java&#115;cript:f) ![g](file:///h)\n",
        "[a]\\(javascript:b) [c]\\( \\<data:d>) [e]\\(java&#115;cript:f) ![g]\\(file:///h)",
    ),
    "links that are written in two lines": (
        "<javascript:i> [j](\nvbscript:k)\n",
        "\\<javascript:i> [j]\\(\nvbscript:k)",
    ),
    "links that stay": (
        '[a](https://b.example/c_(d) "e") [f](#g) [h](i/j) [k](mailto:l@m.example) <https://n.example> <o@p.example>\n',
        '[a](https://b.example/c_(d) "e") [f](#g) [h](i/j) [k](mailto:l@m.example) <https://n.example> <o@p.example>',
    ),
    "definitions of links": (
        "[a]: javascript:b\n[c]: https://d.example\n[e]:\njavascript:f\n[x]: https://g.example\n",
        "[a]\\: javascript:b\n[c]: https://d.example\n[e]\\:\njavascript:f\n[x]\\: https://g.example",
    ),
    "fields of Obsidian": (
        "status:: offer [a::b] `std::c`\n- **Applied on**::: x\n> → due::26\n(my key:: y) :: [status]:: z\n🎉 b:: c\n",
        """status:\\: offer [a:\\:b] `std::c`
- **Applied on**:\\:\\: x
> → due:\\:26
(my key:\\: y) :: [status]\\:: z
🎉 b:\\: c""",
    ),
    "fields that we know": ("Application Status::OFFER (job id::7)\n", "Application Status:\\:OFFER (job id:\\:7)"),
    "what is no field": (
        """We use std::move and a::b.
- C++: std::vector:: and std::thread
:: x
(C++, std::map) [a] b::c (d
See https://a.example/b::c and f(x)::y, Foo::bar(g)""",
    )
    * 2,
    "what cannot be seen": ("a\u202eb\x00c\x1b[31m\u2028d\x85e\r\nf\rg\x0bh\u200bi\n", "abc[31m\nd\ne\nf\ng\nh\u200bi"),
    "blanks, but for blank lines at the ends": ("\n \n  a  \n\n\n b\t\n\n \n", "  a  \n\n\n b\t"),
    "an address alone on the first line": ("https://a.example/b\ntext\n", "**https://a.example/b**\ntext"),
    "what is no character": ("caf\udce9\n", "caf\ufffd"),
    "nothing": ("\x00\n \u202e\n", ""),
    "nothing but other blanks": ("\u202e\u00a0\n", ""),
}
"""What is done, a posting, and what is made of it."""


@pytest.mark.parametrize(("posting", "text"), MADE_HARMLESS.values(), ids=MADE_HARMLESS)
def test_only_what_would_be_taken_for_ours_or_would_run_is_changed(posting: str, text: str) -> None:
    assert harmless(posting) == text


def test_under_a_deep_heading_there_are_no_headings() -> None:
    assert harmless("# A\n", 4) == "##### A"
    assert harmless("# A\n\nB\n---\n- # C", 6) == "\\# A\n\nB\n- \\# C"


def test_in_a_fence_nothing_closes_it() -> None:
    assert fenced("~~~~~\n# a {{b}}\n") == "~~~~~~\n~~~~~\n# a {\\{b}}\n~~~~~~"


def test_the_posting_stands_at_the_end_below_its_heading() -> None:
    text = new_application(replace(ACME, posting="# Poet\n\nWe write.\n"))
    assert text == f"{BARE}\n## Job Description\n\n### Poet\n\nWe write.\n"


@pytest.mark.parametrize("posting", ["", " \n", "\x00\u202e\n", None])
def test_without_a_posting_there_is_no_section_for_it(posting: str | None) -> None:
    assert new_application(replace(ACME, posting=posting)) == BARE


PIECES = (
    "# ", "## ", "### ", "#", "- ", "* ", "1. ", "2) ", "> ", "[ ] ", "[x] ", "```", "~~~", "````", "`", "``", "---",
    "===", "-", "=", "***", "\t", "  ", "    ", " ", "\n", "\n", "\n\n", "<script>", "</div>", "<b>", "<!--", "-->",
    "<?x", "<![CDATA[", "<https://a.example>", "<javascript:x>", "[x](javascript:a)", "[y](https://ok.example)", "](",
    "]:", "[", "]", "(", ")",
    '(http://a "t', '"', "'", "[x]: javascript:z", "[z]: https://z.example", "\\", "|", "| a | b |",
    "|---|---|", "{{a}}", "${b}", "<%", "%%", "status:: offer", "**Status**: OFFER", "Status: APPLIED", "## History",
    "## Notes", "## Status", "Status", "- [ ] task", "Title", "- 2026-01-01: APPLIED → OFFER", "\u00a0", "Contents:",
    "Description: x", "&colon;", "https://a.example/x", "www.a.example", "```js", "~~~ x", "!", "Company: Evil",
    "\u2028", "\r", "\u202e", "**Outcome**: rejected", "## Interviews", "### Round 1: 2026-01-01",
    "---\ncompany: Evil\n---\n", "```js|x\n", "~~~ a|b\n", "-|-\n", "|:-:|\n", "\n: ", "[^1]: ", "std::x", "(a:: b)",
)  # fmt: skip
postings = st.one_of(
    st.lists(st.sampled_from(PIECES), max_size=24).map("".join),
    st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=4)), max_size=12).map("".join),
)


def words(text: str) -> list[str]:
    """The words of a text, but for what cannot be seen, which is taken out or parts them."""
    return re.findall(r"\w+", re.sub("[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u202a-\u202e]", "", text))


def stand_in_order(some: list[str], text: str) -> bool:
    rest = iter(words(text))
    return all(word in rest for word in some)


def read(text: str) -> Document:
    return read_document(text, "acme")


@settings(max_examples=400)
@given(posting=postings)
@example(posting="[x](https://a 't ` b') <b> `")
@example(posting="- a\n  b\n---")
@example(posting="para\n    ~~~\n    <b>\n    ~~~")
@example(posting="para\n2. ```\n   <b>\n   ```")
@example(posting="https://a.example/x\nStatus: OFFER")
@example(posting="`https://a.example/` x <b> `")
@example(posting='[x](u "a\\") ` b") <b> `')
@example(posting="- a\n\n  ```\n<b>\n  ```")
@example(posting="```js|x\n|---|---|\n<script>x</script>\n# Company: Evil\n## Status\n```\nend")
@example(posting="- ~~~a|b\n  |-|-|\n\n  <b>\n  ~~~")
@example(posting="~~~a\\|b\n|-|\n<b>\n~~~")
@example(posting="```` x&#124;y|\n-|-\n<b>\n````")
def test_whatever_a_posting_holds_the_file_says_what_it_says_without_it(posting: str) -> None:
    text = new_application(replace(ACME, posting=posting))
    bare, document = read(BARE), read(text)
    assert text.startswith(BARE)
    assert (document.facts, document.checklists, document.rounds, document.history) == (
        bare.facts,
        bare.checklists,
        (),
        (),
    )
    assert document.fields == bare.fields
    assert [zone.name for zone in document.zones][: len(bare.zones)] == [zone.name for zone in bare.zones]
    assert {zone.name for zone in document.zones[len(bare.zones) :]} <= {"posting"}
    own = text[len(BARE) :].partition("## Job Description\n")[2]
    assert stand_in_order(words(posting), own)
    assert list(foreign(own, 2)) == []
    assert headings(f"{text}\n## History\n")[-1] == (2, "History")


@settings(max_examples=100)
@given(posting=postings)
def test_a_file_with_a_posting_is_changed_like_one_without(posting: str) -> None:
    text = new_application(replace(ACME, posting=posting))
    moves = move(read(text), "APPLIED", day=DAY, written=WRITTEN)
    moved = apply(text, moves)
    assert moved.endswith("\n\n## History\n\n- 2026-11-21: PREPARED → APPLIED\n")
    assert apply(moved, inverse(moves)) == text
    closed = apply(moved, close(read(moved), "rejected", day=DAY, written=WRITTEN))
    assert (read(closed).facts.outcome, len(read(closed).history)) == ("rejected", 2)
    noted = apply(closed, note(read(closed), "call", DAY))
    assert "## Notes\n\n- 2026-11-21: call\n" in noted


@pytest.mark.parametrize("posting", ["## History\n\n- 2026-01-01: APPLIED → OFFER", "# Notes", "```\n# x"])
def test_what_cannot_be_made_harmless_becomes_code(monkeypatch: pytest.MonkeyPatch, posting: str) -> None:
    """Should `harmless` ever fail, the proof by reading finds it."""
    monkeypatch.setattr("jobboard.text.posting_section.harmless", lambda text, _: text)
    text = new_application(replace(ACME, posting=posting))
    assert text.endswith(f"\n## Job Description\n\n~~~~\n{posting}\n~~~~\n")
    monkeypatch.setattr("jobboard.text.posting_section.fenced", lambda text: text)
    with pytest.raises(Refused):
        new_application(replace(ACME, posting=posting))


ENDLESS = {
    "headings": "# a\n", "underlines": "a\n==\n\n", "backticks": "` ", "tags": "<a", "comments": "a <!--\n",
    "links": "](a '", "definitions": "]:", "boxes": "- [ ] ", "quotes": "> ", "fences": "- ```\n", "backslashes": "\\",
    "braces": "{", "rules": "---\n", "names": "Contents: x\n", "letters": "x",
}  # fmt: skip


@pytest.mark.parametrize("piece", ENDLESS.values(), ids=ENDLESS)
def test_the_time_grows_with_the_length(piece: str) -> None:
    """Where it grew with its square, these would take a minute."""
    started = time.monotonic()
    new_application(replace(ACME, posting=(piece * (100_000 // len(piece))).rstrip("\n") + "\nCompany: x\n"))
    assert time.monotonic() - started < 3


def test_a_thousand_postings_take_seconds() -> None:
    paragraph = (
        "We look for a *writer* with [taste](https://a.example/b) and `wit`:\n\n  * much\n  * often\n\n## More\n\n"
    )
    started = time.monotonic()
    for _ in range(100):
        new_application(replace(ACME, posting=paragraph * 70))
    assert time.monotonic() - started < 3
