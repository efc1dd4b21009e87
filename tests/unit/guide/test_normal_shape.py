"""The normal shape: what is written is read back, a person may edit it, and nothing of the source text is content."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jobboard.guide.reader import read_guide
from jobboard.guide.values import Figure, Group, Guide, Items, Part, Told
from jobboard.guide.writer import guide_file
from jobboard.slots import replace
from tests.unit.guide.samples import page, row, said

TODAY = date(2026, 11, 21)

SHAPE = """\
# Platform Engineer

- **Source**: levels page
- **Taken in**: 2026-11-21
- **Market**: US
- **Year**: 2025

## Pay

### By level

| Level | What | Pay | In the words of the page |
|---|---|---|---|
| Senior | base | $177,177 to $250,000+ per year | Senior: $177,177 to $250,000+ per year |

## Source text

### Salary

- Junior: $1,000
"""


def test_a_guide_is_written_in_one_shape() -> None:
    skills, pay = "## Skills\n\n### Tools\n\n- Terraform", "## Pay (US, 2025)\n\n- Senior: $180k+ per year"
    text = f"# Platform Engineer\n\n{skills}\n\n{pay}\n"

    assert guide_file(read_guide(text), "levels.example", TODAY) == (
        "# Platform Engineer\n\n"
        "- **Source**: levels.example\n- **Taken in**: 2026-11-21\n- **Market**: US\n- **Year**: 2025\n\n"
        "## Skills\n\n### Tools\n\n- Terraform\n\n"
        "## Pay\n\n### By level\n\n"
        "| Level | What | Pay | In the words of the page |\n|---|---|---|---|\n"
        "| Senior | pay | $180,000+ per year | Senior: $180k+ per year |\n\n"
        "## Source text\n\n"
        "### Platform Engineer\n\n#### Skills\n\n##### Tools\n\n- Terraform\n\n#### Pay (US, 2025)\n\n"
        "- Senior: $180k+ per year\n"
    )


def test_the_shape_is_read_with_its_source_and_its_lines() -> None:
    guide = read_guide(SHAPE, "platform")

    assert (guide.role, guide.source, guide.year, guide.market, guide.name) == (
        "Platform Engineer", "levels page", 2025, "US", "platform",
    )  # fmt: skip
    assert [row(each) for each in guide.figures] == [
        ("level", "Senior", "base", 177177.0, 250000.0, "$", "year", 14, "open")
    ]
    assert guide.problems == ()


@pytest.mark.parametrize(
    ("old", "new", "figures"),
    [
        ("$177,177 to $250,000+ per year |", "$200k - 260k a year |", [("level", "Senior", 200000.0, 260000.0)]),
        ("| Senior | base |", "| **Senior** | total |", [("level", "Senior", 177177.0, 250000.0)]),
        ("per year |\n\n## So", "per year |\n- Staff: $300k a year\n\n## So", [
            ("level", "Senior", 177177.0, 250000.0), ("level", "Staff", 300000.0, 300000.0),
        ]),
        ("### By level", "### By place", [("place", "Senior", 177177.0, 250000.0)]),
    ],
)  # fmt: skip
def test_a_person_may_edit_the_shape(old: str, new: str, figures: list[tuple[object, ...]]) -> None:
    guide = read_guide(SHAPE.replace(old, new, 1))

    assert [(each.group, each.name, each.low, each.high) for each in guide.figures] == figures
    assert guide.problems == ()


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        ("$177,177 to $250,000+ per year |", "a lot |", 14),
        ("| base |", "| bounty |", 14),
        ("| Senior |", "| |", 14),
        ("### By level", "### By mood", 14),
        ("**Year**: 2025", "**Year**: soon", 6),
        ("# Platform Engineer", "# Role not stated", 1),
    ],
)
def test_what_an_edit_makes_unreadable_is_told_of_by_line(old: str, new: str, line: int) -> None:
    assert [each.line for each in read_guide(SHAPE.replace(old, new, 1)).problems] == [line]


@pytest.mark.parametrize(
    "source",
    [
        "## Pay\n\n### By level\n\n| Level | What | Pay |\n|---|---|---|\n| Junior | base | $1,000 |",
        "~~~\n## Pay\n- Junior: $5k",
        "# Other Role\n\n- **Taken in**: 2020-01-01\n\n## Skills\n- COBOL",
        "Pay\n===\n\n- Junior: $5k\n\n## Source text\n\n## Pay\n- Junior: $6k",
        "<!-- \n## Pay\n- Junior: $5k",
    ],
)
def test_nothing_below_source_text_is_content(source: str) -> None:
    guide = replace(read_guide(SHAPE), text=source)

    assert said(read_guide(guide_file(guide, "x", TODAY))) == said(guide)


@pytest.mark.parametrize(
    "text",
    ["12345. Ship it", "1) Ship it", "- [ ] Ship it", "# Ship it", "| a | b |", "---", "===", "~~~", "```js", "%% x %%",
     "> Ship it", "**Ship** _it_ [now](x) <b>", "[[Ship|it]]", "{{ ship }}", "key:: value", "a\\b \\* c", ": Ship it",
     "snake_case, C++ and C#", "$96,000 to $97,000", "+ Ship it", "• Ship it", "<!-- ship -->", "&lt; &#x202e;"],
)  # fmt: skip
def test_every_line_is_read_back_as_it_is(text: str) -> None:
    told = (Told(text, 1), Told("Next.", 1))
    figure = Figure("place", text, "base", 5.0, 5.0, False, "$", None, text, 1)
    guide = Guide(text, told, (Items(text, told),), (Items("", told),), (), (figure,), text=text)

    assert said(read_guide(guide_file(guide, text, TODAY))) == said(guide)


def test_a_comment_that_a_person_opens_ends_where_the_source_text_begins() -> None:
    head, source = SHAPE.split("## Source text")
    text = f"{head}<!-- mine\n\n## Source text{source}-->\n\n## Skills\n\n- COBOL\n"

    assert read_guide(text).skills == ()
    assert len(read_guide(text).figures) == 1


def test_a_guide_in_the_shape_that_is_taken_in_again_stays_as_it_is() -> None:
    once = read_guide(guide_file(read_guide(page("ml-platform").text), "x", TODAY))

    assert said(read_guide(guide_file(once, "x", TODAY))) == said(once)


SIGNS = "ab1A9. -*_[]()<>`~|\\#:{}%&!+=$€\"'^@;,/?•é"
WORDS = st.text(
    st.sampled_from(SIGNS) | st.characters(max_codepoint=0x2FFF, exclude_categories=("C", "Z")), max_size=30
).map(lambda text: " ".join(text.split()))
SENTENCES = WORDS.filter(bool)
TOLD = st.builds(Told, SENTENCES, st.integers(1, 99))
LISTS = st.lists(st.builds(Items, WORDS, st.lists(TOLD, min_size=1, max_size=3).map(tuple)), max_size=3).map(tuple)
AMOUNTS = st.integers(1, 10**9).map(lambda cents: cents / 100)


@st.composite
def figures(draw: st.DrawFn) -> Figure:
    group: Group = draw(st.sampled_from(["average", "level", "place", "company", "start-up"]))
    name = draw(st.sampled_from(["", "median", "range"])) if group in ("average", "start-up") else draw(SENTENCES)
    part: Part = draw(st.sampled_from(["base", "pay", "total", "extra"]))
    low, high = sorted([draw(AMOUNTS), draw(AMOUNTS)])
    ends = draw(st.sampled_from([(low, False), (high, False), (high, high > low), (None, True)]))
    currency = draw(st.sampled_from([None, "$", "€", "US$", "EUR", "CHF", "zł"]))
    period = draw(st.sampled_from([None, "hour", "day", "week", "month", "year"]))
    return Figure(group, name, part, low, ends[0], draw(st.booleans()), currency, period, draw(SENTENCES), 1, ends[1])


GUIDES = st.builds(
    Guide,
    role=SENTENCES,
    overview=st.lists(TOLD, max_size=3).map(tuple),
    responsibilities=LISTS,
    skills=LISTS,
    progression=LISTS,
    figures=st.lists(figures(), max_size=4).map(tuple),
    year=st.none() | st.integers(1990, 2049),
    market=st.none() | SENTENCES,
    text=st.text(max_size=60),
)


@given(GUIDES)
@settings(max_examples=80, deadline=None)
def test_every_guide_is_read_back_as_it_was_written(guide: Guide) -> None:
    again = read_guide(guide_file(guide, "somewhere", TODAY))

    assert said(again) == said(guide)
    assert again.source == "somewhere"
