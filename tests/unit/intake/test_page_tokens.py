"""A page as tokens: what browsers see in it, and work that grows with the page and no faster."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobboard.errors import Refused
from jobboard.intake.html.tokens import MOST_TEXTS, MOST_TOKENS, tokens

SOUP = st.lists(
    st.sampled_from(
        [
            *"<>&\"'=/! -ax;#",
            "<!--",
            "-->",
            "<a ",
            "</a",
            "</",
            "<p>",
            "<script>",
            "</script",
            "<title>",
            "<![CDATA[",
            "&#9",
        ],
    ),
    max_size=40,
).map("".join)


def seen(page: str) -> list[tuple[str, str]]:
    """The tokens as pairs, without attributes."""
    return [(token.kind, token.value) for token in tokens(page)]


def attributes(tag: str) -> dict[str, str]:
    return dict(next(tokens(tag)).attributes)


def test_tags_and_text_come_in_order() -> None:
    assert seen("<P class=x>Hi <b>you</B >!") == [
        ("start", "p"),
        ("text", "Hi "),
        ("start", "b"),
        ("text", "you"),
        ("end", "b"),
        ("text", "!"),
    ]


@pytest.mark.parametrize(
    ("tag", "expected"),
    [
        ("<a href=x>", {"href": "x"}),
        ("<a HREF = 'x y' b>", {"href": "x y", "b": ""}),
        ('<a b="1" b="2">', {"b": "1"}),
        ("<a b=1/>", {"b": "1/"}),
        ("<a/b/c>", {"b": "", "c": ""}),
        ('<a b="x>y">', {"b": "x>y"}),
        ("<a b=>", {"b": ""}),
        ("<a\nb\n=\n'c'>", {"b": "c"}),
        ('<a b="A&amp;B &lt; &copy; &#8364;">', {"b": "A&B < © €"}),
        ('<a href="/jobs?x=1&region=eu&copy=2&lt">', {"href": "/jobs?x=1&region=eu&copy=2<"}),
    ],
)
def test_attributes_are_read_as_browsers_read_them(tag: str, expected: dict[str, str]) -> None:
    assert attributes(tag) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A &amp; B", "A & B"),
        ("&copy2026 &eacute;t&eacute;", "©2026 été"),
        ("&#x20AC; &#0000000000065; &#128;", "€ A €"),
        ("&#" + "9" * 10_000 + ";", "\ufffd"),
        ("a < b & c <3 &unknown;", "a < b & c <3 &unknown;"),
    ],
)
def test_entities_in_text_are_resolved(text: str, expected: str) -> None:
    assert seen(text) == [("text", expected)]


def test_what_a_script_holds_is_raw_until_its_end_tag() -> None:
    page = '<script type=x>if (a<b) "<p>&amp;</scripty>"</SCRIPT >after'
    assert seen(page) == [
        ("start", "script"),
        ("raw", 'if (a<b) "<p>&amp;</scripty>"'),
        ("end", "script"),
        ("text", "after"),
    ]


def test_a_title_is_raw_text_with_its_entities_resolved() -> None:
    assert seen("<title>A <b> &amp; B</title>")[1] == ("raw", "A <b> & B")


@pytest.mark.parametrize(
    ("page", "comment", "rest"),
    [
        ("<!-- a > b -->x", " a > b ", "x"),
        ("<!-->x", "", "x"),
        ("<!--a--!>x", "a", "x"),
        ("<!DOCTYPE html>x", "DOCTYPE html", "x"),
        ("<?xml a?>x", "xml a?", "x"),
        ("<![CDATA[a]]>x", "[CDATA[a]]", "x"),
        ("</ a>x", " a", "x"),
    ],
)
def test_comments_and_what_browsers_take_for_comments(page: str, comment: str, rest: str) -> None:
    assert seen(page) == [("comment", comment), ("text", rest)]


@pytest.mark.parametrize("opening", ["<!-- never closed >", "<title>", "<textarea>", "<noscript>", '<a href="x>'])
def test_what_is_never_closed_does_not_swallow_the_page(opening: str) -> None:
    assert ("text", "the posting") in seen(f"{opening}<p>the posting</p>")


@given(SOUP | st.text(max_size=60))
def test_any_text_has_tokens(page: str) -> None:
    for token in tokens(page):
        assert token.kind in {"start", "end", "text", "raw", "comment"}


@given(st.text(alphabet=st.characters(exclude_characters="<&"), min_size=1))
def test_text_without_marks_is_one_token(text: str) -> None:
    assert seen(text) == [("text", text)]


PIECES = [
    "<!--",
    "<!--x>",
    "<a ",
    "<a b='",
    "<a b=\"'",
    "<script>",
    "<title>",
    "</a ",
    "<![CDATA[",
    "&#1",
    "&amp",
    "<",
    "</",
    "<a b=",
    "<x",
]


@pytest.mark.parametrize("piece", PIECES)
def test_work_grows_with_the_page_and_no_faster(piece: str) -> None:
    """Eight times the page may take 24 times as long; where work is quadratic it takes 64 times as long."""
    small, large = (spent(piece * (size // len(piece))) for size in (25_000, 200_000))
    assert large < 24 * small + 0.3


def spent(page: str) -> float:
    start = time.process_time()
    sum(1 for _ in tokens(page))
    return time.process_time() - start


def test_a_page_of_too_many_pieces_of_text_is_refused() -> None:
    with pytest.raises(Refused, match=f"more than {MOST_TEXTS:,} pieces"):
        sum(1 for _ in tokens("<td>x" * (MOST_TEXTS + 1)))


def test_a_page_of_pictures_kept_in_it_is_read_at_once() -> None:
    page = f'<p>Hi<img src="data:{"A" * 100_000}"></p>' * 250
    assert spent(page) < 3


@pytest.mark.parametrize(
    "page", ["<b>" * (MOST_TOKENS + 1), "<a " + " b" * (MOST_TOKENS + 1)], ids=["tags", "attributes"]
)
def test_a_page_of_too_many_tags_or_attributes_is_refused(page: str) -> None:
    with pytest.raises(Refused, match=f"more than {MOST_TOKENS:,}"):
        sum(1 for _ in tokens(page))
