"""Postings meant to do harm are refused with a sentence, or taken in as nothing but text; and that soon.

`tests/soak/test_hostile_postings.py` takes all of them in at their full size.
"""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from jobboard.errors import JobboardError, Refused
from jobboard.intake.reader import read_posting
from jobboard.store.taking_in import read_input
from jobboard.text.changes import move
from jobboard.text.document import read_document
from jobboard.text.edit import apply
from tests.unit.intake.builders import TEXT, headed, job_posting, page
from tests.unit.intake.hostile import ARCHIVES, BIDI, CONTROLS, ESCAPES, FULL, NO_TEXT, PAGES, PRETENDERS, TEXTS
from tests.unit.intake.taken import Taken, taken

SOME = FULL // 100
LIMIT = 5.0
"""Seconds, of the issue."""

AT_FULL_SIZE = (
    "nested div",
    "unclosed <!--",
    "misnested formats",
    "one long line",
    "JSON-LD: deep lists",
)
UNSEEN = re.compile(f"[{re.escape(CONTROLS)}{BIDI}\u2028\u2029]")
DAY = date(2026, 11, 21)
READER = MarkdownIt("commonmark").enable(["table", "strikethrough"])
READER.validateLink = lambda url: True  # type: ignore[method-assign]


def harmless(found: Taken, *, of: str) -> Taken:
    """What was taken in, in time: refused with a sentence, or a file that says what was found and nothing more."""
    assert found.seconds < LIMIT, of
    if found.refused is not None:
        assert len(found.refused.splitlines()) == 1
        assert len(found.refused) < 300
        return found
    assert found.posting is not None
    for each in found.posting.found:
        assert each.value == " ".join(each.value.split())
        assert not UNSEEN.search(each.value)
    says_nothing_more(found)
    return found


def says_nothing_more(found: Taken) -> None:
    """The file says what it would say without the posting, and still does after the next move."""
    document, bare = found.document, found.bare
    assert document.facts == bare.facts
    assert document.facts.status == "PREPARED"
    assert (document.history, document.rounds, document.front) == ((), (), None)
    assert [items(each) for each in document.checklists] == [items(each) for each in bare.checklists]
    top = [heading.text for heading in document.outline.headings if heading.level <= 2]
    assert [heading for heading in top if heading != "Job Description"] == [
        heading.text for heading in bare.outline.headings if heading.level <= 2
    ]
    moved = read_document(apply(document.text, move(document, "APPLIED", day=DAY, written=DAY)), "")
    assert (moved.facts.status, moved.facts.applied, len(moved.history)) == ("APPLIED", DAY.isoformat(), 1)


def shows_nothing_more(found: Taken) -> None:
    """A reader of CommonMark that is not ours sees no heading of the posting above H3, no HTML, no link that runs."""
    tokens = READER.parse(found.document.text)
    top = [
        tokens[index + 1].content
        for index, token in enumerate(tokens)
        if token.tag in ("h1", "h2") and token.nesting == 1
    ]
    ours = [heading.text for heading in found.document.outline.headings if heading.level <= 2]
    assert top == ours
    for token in (part for block in tokens for part in (block, *(block.children or ()))):
        assert token.type not in ("html_block", "html_inline"), token.content
        for target in (token.attrs.get("href"), token.attrs.get("src")):
            assert target is None or re.match(r"(?:https?|mailto):", str(target)), target


def items(checklist: object) -> list[tuple[str, bool]]:
    return [(item.text, item.done) for item in checklist.items]  # type: ignore[attr-defined]


@pytest.mark.parametrize("what", PAGES)
def test_no_page_takes_long(what: str) -> None:
    harmless(taken(PAGES[what](FULL if what in AT_FULL_SIZE else SOME).encode(), "page.html"), of=what)


@pytest.mark.parametrize("what", TEXTS)
def test_no_text_takes_long(what: str) -> None:
    harmless(taken(TEXTS[what](SOME).encode(), "posting.md"), of=what)


@pytest.mark.parametrize("what", ARCHIVES)
def test_no_archive_takes_long(what: str) -> None:
    harmless(taken(ARCHIVES[what](SOME).encode(), "page.mhtml"), of=what)


@pytest.mark.parametrize("what", ["JSON-LD: deep lists", "JSON-LD: deep objects, closed", "JSON-LD: a long number"])
def test_no_json_takes_long(what: str) -> None:
    text = PAGES[what](FULL).partition('application/ld+json">')[2].partition("</script>")[0]
    harmless(taken(text.encode(), "posting.json"), of=what)


@pytest.mark.parametrize("what", NO_TEXT)
@pytest.mark.parametrize("name", ["posting.md", "posting.html", "posting.json", "posting.mhtml", "posting"])
def test_what_is_no_text_is_refused_with_a_sentence(what: str, name: str) -> None:
    with pytest.raises(Refused) as refused:
        read_posting(NO_TEXT[what], name)
    assert re.fullmatch(r"[A-Z][^\n]{5,200}", refused.value.sentence)


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_two_bytes_a_letter_are_read_right_or_refused(encoding: str) -> None:
    words = headed(company="Œil & Fils", position="Veilleur")
    try:
        posting = read_posting(words.encode(encoding), "posting.txt")
    except Refused:
        return
    assert posting.text.strip() == words.strip()
    assert posting.value("company") == "Œil & Fils"


def test_a_page_of_50_mb_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    with path.open("wb") as file:
        file.truncate(50_000_000)
    with pytest.raises(JobboardError, match="larger than"):
        read_input(str(path))


@pytest.mark.parametrize("escape", [*ESCAPES, CONTROLS, BIDI], ids=ascii)
@pytest.mark.parametrize("form", ["markdown", "head block", "page", "JSON-LD"])
def test_control_characters_get_into_no_value_and_no_line(escape: str, form: str) -> None:
    company, words = f"Pha{escape}ros", f"before {escape} after"
    data = {
        "markdown": f"# Keeper\n\n**Company**: {company}\n\n{words}\n",
        "head block": headed(words, company=company, location=f"Ro{escape}me"),
        "page": page(f"<h1>Ke{escape}eper</h1><p>{words}</p>", title=f"Ke{escape}eper at {company}"),
        "JSON-LD": page(
            ld=job_posting(title=f"Ke{escape}eper", hiringOrganization=company, description=f"<p>{words}</p>")
        ),
    }[form]
    found = harmless(taken(data.encode(), "posting.html" if form in ("page", "JSON-LD") else "posting.md"), of=form)
    assert found.refused is None
    assert found.text is not None
    assert "after" in found.text
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f]", found.text)


@pytest.mark.parametrize("words", PRETENDERS, ids=ascii)
@pytest.mark.parametrize("form", ["alone", "between", "page", "JSON-LD"])
def test_words_of_a_posting_are_never_ours(words: str, form: str) -> None:
    lines = words.replace("&", "&amp;").replace("<", "&lt;")
    data = {
        "alone": words,
        "between": f"# Keeper\n\n{TEXT}\n\n{words}\n\nThe end.\n",
        "page": page(f"<h1>Keeper</h1><div>{lines.replace(chr(10), '<br>')}</div><p>The end.</p>"),
        "JSON-LD": page(ld=job_posting(description="<p>" + lines.replace("\n", "</p><p>") + "</p><p>The end.</p>")),
    }[form]
    found = harmless(taken(data.encode(), "posting.html" if form in ("page", "JSON-LD") else "posting.md"), of=form)
    assert found.refused is None
    shows_nothing_more(found)
    if form != "alone":
        assert found.text is not None
        assert "The end." in found.text


@pytest.mark.parametrize(
    "words", ["\n\n".join(PRETENDERS), "\n\n".join(reversed(PRETENDERS))], ids=["in turn", "reversed"]
)
@pytest.mark.parametrize(
    "form", ["{}", "<pre>{}</pre>", "<code>{}</code>", "<blockquote>{}</blockquote>", "<table><tr><td>{}</table>"]
)
def test_all_of_them_together_are_not(words: str, form: str) -> None:
    body = form.format(words.replace("&", "&amp;").replace("<", "&lt;"))
    for data, name in ((words, "posting.md"), (page(f"<h1>Keeper</h1>{body}<p>The end.</p>"), "posting.html")):
        found = harmless(taken(data.encode(), name), of=form)
        assert found.refused is None
        shows_nothing_more(found)


@pytest.mark.parametrize(
    "target",
    ["javascript:alert(1)", " JavaScript:alert(1)", "java\nscript:alert(1)", "&#106;avascript:alert(1)", "vbscript:x",
     "data:text/html,x", "file:///etc/passwd", "\x01javascript:alert(1)", "ssh://-oProxyCommand=x", "//-x",
     "jav&#x09;ascript:x"],
)  # fmt: skip
def test_links_of_a_page_that_would_run_something_are_words(target: str) -> None:
    body = f"<h1>Keeper</h1><p>{TEXT} <a href='{target}'>press here</a> <img src='{target}' onerror='alert(1)'></p>"
    head = f"<link rel=canonical href='{target}'><meta property=og:url content='{target}'>"
    found = harmless(taken(page(body, head=head).encode(), "page.html"), of=target)
    assert found.posting is not None
    assert found.text is not None
    assert "press here" in found.posting.text
    assert found.posting.value("url") is None
    for harm in ("](", "alert(1)", "onerror", "script:", "passwd", "Proxy"):
        assert harm not in found.text


def test_scripts_of_a_page_are_not_taken_in() -> None:
    body = (
        f"<h1>Keeper</h1><p onclick='alert(1)'>{TEXT}</p><script>alert(1)</script><style>p{{}}</style>"
        "<noscript>alert(1)</noscript><template>alert(1)</template><svg onload='alert(1)'><text>alert(1)</text></svg>"
        "<iframe srcdoc='alert(1)'></iframe><object data='x'></object><math><mtext></math><!-- alert(1) -->"
    )
    found = harmless(taken(page(body).encode(), "page.html"), of="scripts")
    assert found.text is not None
    assert TEXT in found.text
    assert "alert" not in found.text


def test_escaped_tags_of_a_page_stay_words() -> None:
    body = "<h1>Keeper</h1><p>Write &lt;script&gt;alert(1)&lt;/script&gt; and &lt;!-- well.</p><p>The end.</p>"
    found = harmless(taken(page(body).encode(), "page.html"), of="escaped tags")
    assert found.text is not None
    assert not re.search(r"(?<!\\)<(?:script|!--)", found.text)
    assert "The end." in found.text


def test_a_posting_cannot_fill_in_the_template() -> None:
    words = f"# Keeper\n\n{TEXT}\n\n{{company}} {{{{position}}}} ${{status}} <company> [Company Name]\n"
    found = harmless(taken(words.encode(), "posting.md"), of="template tags")
    assert found.text is not None
    assert found.text.count("Pharos Trust") == found.bare.text.count("Pharos Trust")
