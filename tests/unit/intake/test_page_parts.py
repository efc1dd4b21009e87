"""The parts of a saved page: its head, where it was saved from, its data for machines, its text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from jobboard.intake.html.microdata import MOST_ITEMS, MOST_PROPERTIES
from jobboard.intake.html.parts import MOST_METAS, Item, read_parts

PAGE = """<!DOCTYPE html>
<!-- saved from url=(0033)https://jobs.larkspur.example/77/ -->
<html lang="en-GB"><head>
<title>Bee Keeper &amp; more
 | Larkspur</title>
<base href="/careers/">
<meta property="og:Title" content=" Bee Keeper ">
<meta name="description" content="first"><meta name="Description" content="second"><meta charset=utf-8>
<meta content="https://larkspur.example/p.png" property=og:image>
<link rel="shortcut canonical" href=" https://larkspur.example/77 "><link rel=canonical href="https://other.example/">
<script type="application/ld+json">{"a": "<b>&amp;</b>"}</script>
<script type='Application/LD+JSON; charset=utf-8'>{"b": 1}</script>
<script>{"c": 1}</script>
</head><body><svg><title>Logo</title></svg>
<nav><h1>Site</h1></nav><h1>Bee <b>Keeper</b></h1><h1 hidden>Not shown</h1><p>Forty hives. <a href="bees">See them</a>.
<script type=application/ld+json>{"d": 1}</script><h1>Bees</h1>
"""


def test_the_parts_of_a_page() -> None:
    page = read_parts(PAGE)
    assert page.title == "Bee Keeper & more | Larkspur"
    assert page.headings == ("Bee Keeper", "Bees")
    assert dict(page.metas) == {
        "og:title": "Bee Keeper",
        "description": "first",
        "og:image": "https://larkspur.example/p.png",
    }
    assert page.canonical == "https://larkspur.example/77"
    assert page.saved_from == "https://jobs.larkspur.example/77/"
    assert page.json == ('{"a": "<b>&amp;</b>"}', '{"b": 1}', '{"d": 1}')
    assert (page.lang, page.base) == ("en-GB", "/careers/")
    assert page.text == (
        "# Bee Keeper\n\nForty hives. [See them](https://jobs.larkspur.example/careers/bees).\n\n# Bees"
    )


def test_a_page_that_states_nothing_has_empty_parts() -> None:
    page = read_parts("")
    assert (page.title, page.headings, dict(page.metas), page.canonical) == ("", (), {}, "")
    assert (page.saved_from, page.json, page.microdata, page.text) == ("", (), (), "")


def test_a_page_saved_with_single_file_says_from_where() -> None:
    comment = "<!--\n Page saved with SingleFile \n url: https://jobs.larkspur.example/78?a=1 \n saved date: today\n-->"
    assert read_parts(f"<html>{comment}<p>x").saved_from == "https://jobs.larkspur.example/78?a=1"


def test_a_place_on_the_own_disk_is_not_where_a_page_was_saved_from() -> None:
    assert read_parts("<!-- saved from url=(0014)about:internet -->").saved_from == ""


MICRODATA = """<div itemscope itemtype="http://schema.org/JobPosting">
<h1 itemprop=title>Bee <b>Keeper</b></h1>
<meta itemprop=datePosted content=2026-01-02><time itemprop=validThrough datetime=2026-02-02>2 Feb</time>
<span itemprop=hiringOrganization itemscope itemtype="http://schema.org/Organization">
  <a itemprop=name href=/x>Larkspur</a><a itemprop=url href="https://larkspur.example">web</a></span>
<div itemprop=jobLocation itemscope><p itemprop=address itemscope><b itemprop=addressLocality>Ghent</b></p></div>
<div itemprop=jobLocation itemscope>Bruges</div><p itemprop=empty></p>
<div itemprop="description skills"><p>One</p><ul><li>Two<li>Three</ul></div>
</div><ol itemscope itemtype="https://schema.org/BreadcrumbList"><li itemprop=name>Jobs</ol><p itemprop=title>Out</p>"""


def test_microdata_is_flattened() -> None:
    posting, crumbs = read_parts(MICRODATA).microdata
    assert posting == Item(
        "http://schema.org/JobPosting",
        (
            ("title", "Bee Keeper"),
            ("datePosted", "2026-01-02"),
            ("validThrough", "2026-02-02"),
            ("hiringOrganization.name", "Larkspur"),
            ("hiringOrganization.url", "https://larkspur.example"),
            ("jobLocation.address.addressLocality", "Ghent"),
            ("jobLocation", "Bruges"),
            ("description", "One\nTwo\nThree"),
            ("skills", "One\nTwo\nThree"),
        ),
    )
    assert crumbs == Item("https://schema.org/BreadcrumbList", (("name", "Jobs"),))


def test_an_item_that_is_never_closed_has_its_properties() -> None:
    (item,) = read_parts("<div itemscope itemtype=x><p itemprop=title>Bee Keeper").microdata
    assert item.props == (("title", "Bee Keeper"),)


def test_what_a_page_states_is_bounded() -> None:
    page = read_parts(
        "".join(f"<meta name=a{number} content=b>" for number in range(MOST_METAS + 9))
        + "<div itemscope>" * (MOST_ITEMS + 9)
        + "</div>" * (MOST_ITEMS + 9)
        + "<div itemscope>"
        + "<meta itemprop=a content=b>" * (MOST_PROPERTIES + 9)
        + "<b itemprop=a>"
        + "<p itemscope itemprop=b><i itemprop=c>x</i>" * 500
        + "</b></div>"
        + "<div itemscope></div>" * (MOST_ITEMS + 9),
    )
    assert len(page.metas) == MOST_METAS
    assert len(page.microdata) == MOST_ITEMS
    assert all(len(item.props) <= MOST_PROPERTIES for item in page.microdata)


def test_a_base_that_is_no_address_leaves_the_links_of_the_page() -> None:
    page = '<!-- saved from url=(0023)https://larkspur.example/a/ --><base href="http://[x"><p><a href=b>Bees</a>'
    assert read_parts(page).text == "[Bees](https://larkspur.example/a/b)"


PIECES = [
    *(
        "<div itemscope>",
        "<p itemprop=a>",
        "<b itemprop='b c' itemscope>",
        "</div>",
        "</p>",
        "</b>",
        "x",
        "<title>",
        "<!--",
    ),
    *(
        "<a itemprop=url href=/x>",
        "<meta name=a content=b>",
        "<base href=http://[x>",
        "<link rel=canonical href=http://y/>",
        "<h1>",
    ),
]


@given(st.lists(st.sampled_from(PIECES)).map("".join))
def test_any_page_has_parts(page: str) -> None:
    for item in read_parts(page).microdata:
        assert all(name and value for name, value in item.props)
