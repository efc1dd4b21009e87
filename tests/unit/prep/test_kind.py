"""What is read of the file of a kind, in the shapes people write; own files on top; which kind a title means."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobboard.prep.catalogue import ORDER, catalogue
from jobboard.prep.kind import EVERY_ROUND, Question, Resource, kind_of, merged
from tests.unit.prep.builders import SQL, kind, named, topics

DATALEMUR = "https://datalemur.com/"


def test_all_that_a_file_says_is_read() -> None:
    read = kind()
    assert (read.id, read.name, read.aliases) == ("sql", "SQL", ("SQL screen", "database round"))
    assert read.tested == "Right answers from messy tables."
    assert (read.before, read.day, read.after) == (
        ("Ask for the dialect",),
        ("Say what a row is",),
        ("Note what was asked",),
    )
    assert topics(read) == [("Joins", False), ("NULL and COUNT(*), SUM(*)", True), ("Window functions", False)]
    assert [topic.line for topic in read.topics] == [18, 19, 20]
    assert read.resources == (Resource("DataLemur: questions", DATALEMUR, f"[DataLemur]({DATALEMUR}): questions"),)
    assert read.questions == (Question("Who owns the tables?"), Question("Who reviews queries?", "The team"))
    assert (read.problems, read.studied, read.is_empty) == ((), 1, False)


@pytest.mark.parametrize(
    "text",
    [
        SQL.replace("\n", "\r\n"),
        "\ufeff" + SQL,
        SQL.replace("## ", "### ").replace("#### ", "##### "),
        SQL.replace("\n## ", "\n# ").replace("\n### ", "\n## "),
        SQL.replace("- ", "* "),
        SQL.replace("- ", "1. "),
        SQL.replace("- ", "  + "),
        SQL.replace("\n- ", "\n\n- "),
        SQL.replace("## Before", "## **BEFORE:**").replace("## After", "## 3. Afterwards"),
        SQL.replace("On the day", "During the interview").replace("Before", "To prepare"),
        SQL.replace("Study topics", "Topics").replace("Resources", "Links"),
        SQL.replace("Questions to ask", "Questions to ask the team").replace("What is tested", "What they test"),
        SQL.replace("Also called: SQL screen", "**Also known as**: SQL screen"),
        SQL.replace("Also called: ", "- *Aliases:* "),
        SQL.replace("Also called: SQL screen, database round\n", "").replace(
            "# SQL", "---\naliases: [SQL screen, database round]\n---\n# SQL", 1
        ),
        SQL.replace("## What is tested\n", ""),
        SQL.replace("\n## What is tested\n", ""),
        SQL.replace("screen, database", "screen,\ndatabase"),
        SQL.replace("## Before\n", "## Before\n<!-- mine -->\nIn this order:\n\n"),
        SQL.replace("- Ask for", "- Ask\n  for").replace("- Say what", "- Say\nwhat"),
        SQL + "\n## Notes\nSQL is fun.\n- it is\n",
        SQL + "\n## Before\n- ~~Sleep~~\n- [ ]\n",
    ],
)
def test_it_is_read_in_the_shapes_that_people_write(text: str) -> None:
    read, usual = kind(text), kind()
    for name in ("name", "aliases", "tested", "before", "day", "after", "resources", "questions", "problems"):
        assert getattr(read, name) == getattr(usual, name), name
    assert topics(read) == topics(usual)


def test_boxes_stand_wherever_one_likes() -> None:
    assert kind("# A\n## Before\n- [x] one\n- [ ] two\n").before == ("one", "two")


def test_what_is_nested_in_an_item_belongs_to_its_text_but_a_box_is_an_item_of_its_own() -> None:
    nested = "## Topics\n- Windows:\n  - LAG\n  - LEAD\n- Dates\n\t- ranges\n- Basics\n  - [x] joins\n  - [ ] NULL\n"
    assert topics(kind(nested)) == [
        ("Windows: LAG, LEAD", False),
        ("Dates: ranges", False),
        ("joins", True),
        ("NULL", False),
    ]


def test_what_a_page_adds_of_every_round_is_no_part_of_the_kind() -> None:
    frame = "## Before\n- run\n### In every round\n- sleep\nand eat\n#### Group\n- x\n## After\n- rest\n"
    read = kind(frame)
    assert (read.before, read.after, read.problems) == (("run",), ("rest",), ())


def test_topics_under_headings_of_their_own_are_topics() -> None:
    assert topics(kind("# A\n## Study topics\n### Basics\n- joins\n### Hard\n- [x] plans\n")) == [
        ("joins", False),
        ("plans", True),
    ]


@pytest.mark.parametrize(
    ("text", "problems"),
    [
        (
            "# A\n\n## Snacks\n- apples\n",
            [(3, "“Snacks” is none of the sections (What is tested, Before, On the day, After, ")],
        ),
        ("# A\n## Snacks\n", []),
        ("# A\n## Before\nEat.\nSleep.\n- run\n", [(3, "this is no item of a list, so it is left out; begin it with")]),
        (
            "# A\n## Before\n- run\n\n```\n- not this\n",
            [(5, "this opens a code block or a comment that is never closed")],
        ),
        ("# A\n- stray\n## Before\n- run\n", [(2, "this item stands above all sections, so it is left out")]),
    ],
)
def test_what_is_left_out_is_told_with_its_line(text: str, problems: list[tuple[int, str]]) -> None:
    found = kind(text).problems
    assert [each.line for each in found] == [line for line, _ in problems]
    assert all(each.message.startswith(start) for each, (_, start) in zip(found, problems, strict=True))


def test_a_file_without_a_title_or_with_nothing_at_all_is_no_error() -> None:
    assert kind("## Before\n- run\n").name == ""
    assert kind("## Before\n- run\n").before == ("run",)
    assert kind("").is_empty
    assert kind("# Essay\n\nOn interviews.\n").tested == "On interviews."


@given(st.text(alphabet="#-*[] x`~>|\t\n\r:ab<!", max_size=80))
def test_nothing_that_can_be_written_is_an_error(text: str) -> None:
    read = kind(f"# A\n## Study topics\n{text}")
    assert all(topic.text == topic.text.strip() for topic in read.topics)


def test_a_large_file_is_read_at_once() -> None:
    text = "## Before\n" + "a line of a paragraph\n" * 30_000 + "- item\n" + "  goes on\n" * 30_000
    assert len(kind(text).before) == 1


def test_the_persons_own_file_changes_what_it_has_and_leaves_the_rest() -> None:
    own = kind("# Databases\nAlso called: DB\n## Before\n- Sleep\n## After\n\n## Nonsense\n- x\n")
    both = merged(own, kind())
    assert (both.name, both.aliases) == ("Databases", ("DB", "SQL screen", "database round", "SQL"))
    assert (both.before, both.after, both.origin) == (("Sleep",), kind().after, "changed")
    assert both.topics == kind().topics
    assert [problem.line for problem in both.problems] == [7]
    assert merged(kind("## Before\n- Sleep\n"), kind()).name == "SQL"


KINDS = (
    named("recruiter-screen", "phone screen", "recruiter"),
    named("leetcode", "coding", "technical screen"),
    named("sql", "SQL screen"),
    named("system-design"),
    named("ml-system-design", "ML design"),
    named("take-home", "take-home assignment"),
    named("panel", "final round", "onsite"),
)


@pytest.mark.parametrize(
    ("title", "meant"),
    [
        ("SQL", "sql"),
        ("Technical screen: SQL", "sql"),
        ("Technical screen", "leetcode"),
        ("Round 2 – LeetCode with Dana", "leetcode"),
        ("phone screen with the recruiter", "recruiter-screen"),
        ("**ML system design** 🎯", "ml-system-design"),
        ("System-Design", "system-design"),
        ("take_home", "take-home"),
        ("Final round: system design", "system-design"),
        ("Final round", "panel"),
        ("SQL and LeetCode", None),
        ("SQL and SQL screen", "sql"),
        ("MySQL", None),
        ("Tea with Dana", None),
        ("", None),
        ("—", None),
        ("tea " * 200 + "SQL", None),
    ],
)
def test_a_title_means_the_kind_that_it_names_as_a_whole_and_best(title: str, meant: str | None) -> None:
    found = kind_of(KINDS, title)
    assert (found and found.id) == meant


def test_a_kind_of_the_persons_own_goes_before_ours_of_the_same_name() -> None:
    mine = named("mine", "SQL screen", origin="own")
    assert kind_of([*KINDS, mine], "SQL screen") is mine
    assert kind_of([*KINDS, mine, named("other", "SQL screen", origin="own")], "SQL screen") is None


def test_kinds_stand_in_the_order_of_the_catalogue_the_persons_own_behind_them_and_the_frame_apart() -> None:
    ours = [named("sql"), named("recruiter-screen"), named(EVERY_ROUND)]
    own = [
        ("zoo.md", kind("# Zoo\n## Before\n- feed\n", "zoo")),
        ("Art round.md", kind("## Before\n- draw\n", "Art round")),
    ]
    found = catalogue(ours, own)
    assert [each.id for each in found.kinds] == ["recruiter-screen", "sql", "art-round", "zoo"]
    assert [each.name for each in found.kinds[2:]] == ["Art round", "Zoo"]
    assert [each.origin for each in found.kinds] == ["catalogue", "catalogue", "own", "own"]
    assert found.every == named(EVERY_ROUND)
    assert found.by_id(EVERY_ROUND) is found.every
    assert ORDER.index("recruiter-screen") < ORDER.index("sql")


@pytest.mark.parametrize("stem", ["sql", "SQL", "SQL screen", "sql_screen", "database-round"])
def test_a_file_is_about_the_kind_that_its_name_names(stem: str) -> None:
    found = catalogue([kind()], [(f"{stem}.md", kind("## Before\n- Sleep\n", stem))])
    assert [(each.id, each.before, each.origin) for each in found.kinds] == [("sql", ("Sleep",), "changed")]
    assert found.files == {"sql": f"{stem}.md"}


def test_the_frame_can_be_changed_too() -> None:
    ours = [kind("# Every round\n## Before\n- Eat\n## After\n- Rest\n", EVERY_ROUND)]
    found = catalogue(ours, [("every-round.md", kind("## Before\n- Sleep\n", EVERY_ROUND))])
    assert (found.kinds, found.every.before, found.every.after) == ((), ("Sleep",), ("Rest",))


def test_of_two_files_about_one_kind_the_first_counts() -> None:
    own = [("SQL.md", kind("## Before\n- Sleep\n", "SQL")), ("sql.md", kind("## Before\n- Eat\n"))]
    found = catalogue([kind()], own)
    assert found.kinds[0].before == ("Sleep",)
    assert found.problems == ("_prep/sql.md: it is about sql, as SQL.md is; it is left out",)


def test_problems_name_the_file_and_the_line_and_are_not_endless() -> None:
    text = "# Mine\n" + "".join(f"## Part {number}\n- x\n" for number in range(30))
    found = catalogue([kind()], [("mine.md", kind(f"{text}## Before\n- Sleep\n", "mine")), ("x.md", kind("", "x"))])
    assert found.problems[0].startswith("_prep/mine.md:2: “Part 0” is none of the sections")
    assert found.problems[10:] == (
        "_prep/mine.md: 20 more like these",
        "_prep/x.md: nothing was read of it: it has no section like “Before” or “Study topics”",
    )
    assert [each.id for each in found.kinds] == ["sql", "mine"]


def test_a_file_that_cannot_be_read_is_known_to_be_there_and_ours_counts() -> None:
    found = catalogue([kind()], [("sql.md", None)])
    assert (found.kinds, found.files, found.problems) == ((kind(),), {"sql": "sql.md"}, ())
