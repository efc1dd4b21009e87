"""Reading `_profile.md`: names, values in doubt, laws for any text, and time in proportion to its size."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from jobboard.profile.reader import read_profile
from jobboard.profile.start import START
from jobboard.profile.values import Criterion, Named, Profile
from jobboard.text.typed import typed_line


def items(profile: Profile) -> list[tuple[str, bool]]:
    return [(each.text, each.must) for each in profile.criteria]


def told(text: str) -> list[str]:
    return [problem.message for problem in read_profile(text).problems]


@pytest.mark.parametrize(
    "name",
    [
        *(
            "Must Have",
            "MUST-HAVES",
            "must_have",
            "My must-haves",
            "Must‑haves for my next role",
            "Must have (in order)",
        ),
        *(
            "Non-negotiables",
            "Required",
            "Essential criteria",
            "Mandatory",
            "Hard requirements",
            "🔥 Musts!",
            "2. Must",
        ),
    ],
)
def test_must_haves_go_by_many_names(name: str) -> None:
    assert items(read_profile(f"## {name}\n- Remote\n")) == [("Remote", True)]
    assert items(read_profile(f"{name}:\n\n- Remote\n")) == [("Remote", True)]


@pytest.mark.parametrize(
    "name", ["Nice to have", "nice-to-haves", "Would be nice", "Optional", "Preferred", "Could have"]
)
def test_so_do_nice_to_haves(name: str) -> None:
    assert items(read_profile(f"**{name}**\n- Remote\n")) == [("Remote", False)]


@pytest.mark.parametrize("name", ["Mustard", "What I have", "Nice places", "Things", "Must see", "Required reading"])
def test_a_list_under_another_name_holds_no_criteria(name: str) -> None:
    assert read_profile(f"## {name}\n- Remote\n").criteria == ()
    assert read_profile(f"{name}:\n- Remote\n").criteria == ()


def test_a_heading_that_speaks_of_them_and_is_not_understood_is_told() -> None:
    text = "## Must-haves, more or less\n- Remote\n"
    assert read_profile(text).criteria == ()
    assert told(text) == ["“Must-haves, more or less” was not understood; “Must have” and “Nice to have” are"]


def test_a_name_without_items_is_told_and_one_left_open_is_not() -> None:
    assert told("Must-have:\n\nNice to have:\n- Shares\n") == ["there are no must-haves below “Must-have”"]
    assert told("## Must have\n\n<!-- later -->\n\n## Nice to have\n-\n") == []


def test_a_common_word_with_a_value_states_nothing_in_the_middle_of_prose() -> None:
    text = "# A\n\n## Of work\n\nNice: it was warm.\nShould: never be said.\nTools: a hammer\n"
    assert read_profile(text) == Profile(text=text)


def test_notes_hold_no_criteria_whatever_is_said_there() -> None:
    text = "# Me\n\n## Notes\n\n### Must have\n- Remote\n\nMust have: staff level\n- Shares (nice)\n"
    assert read_profile(text) == Profile(text=text)


def test_nor_does_code() -> None:
    assert read_profile("Words.\n\n    Must have: remote\n").criteria == ()
    assert items(read_profile("## Must have\n- ```py\n  - no\n  ```\n- Remote\n")) == [("Remote", True)]


def test_an_item_that_is_indented_by_one_column_stands_beside_the_one_above_it() -> None:
    assert items(read_profile("Must have:\n- Remote\n - Staff level\n")) == [("Remote", True), ("Staff level", True)]


def test_a_must_have_about_pay_that_is_no_amount_stays_as_it_is_written() -> None:
    text = "## Must have\n- Minimum salary: what the others get\n"
    assert items(read_profile(text)) == [("Minimum salary: what the others get", True)]
    assert told(text) == []


def test_a_line_is_not_taken_apart_within_a_number() -> None:
    assert items(read_profile("Must have: a budget of $1,000, remote\n")) == [
        ("a budget of $1,000", True),
        ("remote", True),
    ]


def test_prose_below_a_name_is_no_list_of_lines() -> None:
    text = "Must have:\nA place at a lake\nor at a river\n"
    assert read_profile(text).criteria == ()
    assert [(each.line, "no item of a list" in each.message) for each in read_profile(text).problems] == [(2, True)]


def test_and_is_no_part_of_a_skill_but_may_begin_one() -> None:
    assert [each.text for each in read_profile("Skills: e commerce, SQL, and Go\n").skills] == [
        "e commerce",
        "SQL",
        "Go",
    ]


@pytest.mark.parametrize(
    ("value", "amount", "currency", "period", "criterion"),
    [
        ("$180,000 a year", 180_000, "$", "year", "Pay: at least $180,000 a year"),
        ("€85k", 85_000, "€", None, "Pay: at least €85k"),
        ("min. 120.000 EUR", 120_000, "EUR", None, "Pay: at least 120.000 EUR"),
        ("at least £450 per day", 450, "£", "day", "Pay: at least £450 per day"),
        ("$95/hour or more", 95, "$", "hour", "Pay: at least $95/hour"),
        ("> 180k", 180_000, None, None, "Pay: over 180k"),
        ("CHF 9'000 a month", 9_000, "CHF", "month", "Pay: at least CHF 9'000 a month"),
    ],
)
def test_a_pay_floor_is_one_amount(
    value: str, amount: float, currency: str | None, period: str | None, criterion: str
) -> None:
    profile = read_profile(f"# Me\n\nPay floor: {value}\n")
    assert profile.floor is not None
    assert (profile.floor.text, profile.floor.amount, profile.floor.line) == (value, amount, 3)
    assert (profile.floor.currency, profile.floor.period) == (currency, period)
    assert profile.criteria == (Criterion(criterion, True, 3),)


@pytest.mark.parametrize(
    "value", ["enough", "$1 or €2", "$180k / €150k", "up to $200k", "$180,000-$200,000", "180", "€600", "two hundred"]
)
def test_what_is_no_such_amount_is_told_and_gives_none(value: str) -> None:
    profile = read_profile(f"Pay floor: {value}\n")
    assert (profile.floor, profile.criteria) == (None, ())
    assert [(problem.line, value in problem.message) for problem in profile.problems] == [(1, True)]


def test_the_first_of_two_floors_counts_and_the_other_is_told() -> None:
    profile = read_profile("Pay floor: $100k\nMinimum salary: $120k\nMin pay: $100k\n")
    assert profile.floor is not None
    assert profile.floor.amount == 100_000
    assert [(each.line, each.message) for each in profile.problems] == [
        (2, "another pay floor stands on line 1: $100k")
    ]


def test_pay_that_may_be_what_one_has_is_no_floor_unless_it_says_so() -> None:
    assert read_profile("Salary: $150k\n").floor is None
    assert read_profile("Salary: at least $150k\n").floor is not None


@pytest.mark.parametrize(
    ("value", "places"),
    [
        ("Lindau", ["Lindau"]),
        ("Lindau, Bregenz or Remote", ["Lindau", "Bregenz", "Remote"]),
        ("Lindau / Bregenz", ["Lindau", "Bregenz"]),
        ("Austin, TX, Remote", ["Austin, TX", "Remote"]),
        ("NY, CA", ["NY", "CA"]),
        ("Lindau, Germany", ["Lindau, Germany"]),
        ("Germany, Austria", ["Germany", "Austria"]),
        ("Remote, UK", ["Remote", "UK"]),
        ("Lindau, Germany; Remote", ["Lindau, Germany", "Remote"]),
        ("[Lindau](x.md), **Bregenz**", ["Lindau", "Bregenz"]),
    ],
)
def test_places_are_taken_apart_where_that_is_clear(value: str, places: list[str]) -> None:
    profile = read_profile(f"Places: {value}\n")
    assert profile.places == tuple(Named(place, 1) for place in places)
    assert profile.problems == ()


def test_places_that_are_not_wanted_or_where_one_may_live_are_told() -> None:
    assert read_profile("Places: not London, Lindau\n").places == (Named("Lindau", 1),)
    assert told("Places: not London, Lindau\n") == ["“not London” was not taken for a place where you want to work"]
    assert read_profile("Location: Lindau\n").places == ()
    assert len(told("Location: Lindau\n")) == 1
    assert read_profile("Location: Remote\n").places == (Named("Remote", 1),)


@pytest.mark.parametrize(
    ("written", "path"),
    [
        *(("cv.md", "cv.md"), ("[[cv]]", "cv.md"), ("[[papers/cv|mine]]", "papers/cv.md"), ("`cv.txt`", "cv.txt")),
        *(("[cv](<my cv.md>)", "my cv.md"), ("[cv](cv.md#skills)", "cv.md"), ("./cv.md", "./cv.md"[2:])),
        *(("My cv 2026.md", "My cv 2026.md"), ("see [mine](cv.md)", "cv.md")),
    ],
)
def test_a_resume_is_named_as_a_file_of_the_folder(written: str, path: str) -> None:
    assert read_profile(f"- **Résumé**: {written}\n").resume == Named(path, 1)


@pytest.mark.parametrize(
    "written", ["/etc/passwd.md", "../cv.md", "~/cv.md", "cv.pdf", "file:///cv.md", "in the drawer"]
)
def test_what_is_no_such_file_is_told(written: str) -> None:
    profile = read_profile(f"Résumé: {written}\n")
    assert (profile.resume, len(profile.problems)) == (None, 1)


def test_a_start_says_nothing_until_something_is_chosen() -> None:
    assert read_profile(START) == Profile(text=START)


def test_the_examples_of_a_start_are_understood_once_they_are_no_comments() -> None:
    profile = read_profile(START.replace("<!--", "").replace("-->", ""))
    assert [each.text for each in profile.criteria if each.line < START[: START.index("## Pay")].count("\n")] == [
        "Fully remote",
        "Staff level or above",
        "Flexible time off",
    ]
    assert {each.text for each in profile.skills} >= {"Python", "SQL"}


def test_the_start_tells_that_the_least_pay_and_the_places_become_must_haves() -> None:
    assert START.count("must-have of its own") == 2
    text = START.replace("<!-- $180,000 a year -->", "$180,000 a year").replace(
        "<!-- Berlin, Hamburg, Remote -->", "Berlin"
    )
    assert items(read_profile(text)) == [("Pay: at least $180,000 a year", True), ("Place: Berlin", True)]


LINES = (
    *("", "", "", "# My page", "## Must have", "### Nice to have", "## Skills", "## Notes", "## Places", "## Criteria"),
    *("Must have:", "**Nice to have**", "Won't:", "Required", "Must have: remote, staff (level), $1,000", "must: a; b"),
    *(
        "- Fully remote",
        "  - nested **bold**",
        "- [x] Staff level",
        "1. Numbered (must)",
        "* Tagged [nice]",
        "-",
        "- x: y",
    ),
    *("• pasted • twice", "plain words", "  goes on", "Goes on, not", "| Must | Nice |", "|---|---|", "| a | b<br>c |"),
    *(
        "a | b",
        "---",
        "===",
        "```",
        "> quote",
        "<!-- comment",
        "-->",
        "~~struck~~",
        "Pay floor: $180k",
        "Places: Rome, UK",
    ),
    *(
        "Résumé: [[cv]]",
        "- Must have",
        "  - Tools:",
        "Desk: wide",
        "- Pay floor: 3",
        "must_have: [a, b]",
        "nice:",
        "  - z",
    ),
)
pages = st.lists(st.sampled_from(LINES) | st.text(max_size=12), max_size=24).map("\n".join)


def letters(text: str) -> str:
    """The letters and digits of a text, which no markup takes away."""
    return "".join(character for character in text if character.isalnum())


@given(pages)
@example("---\nmust: |\n  a\n---\n")
@example("\ufeff- Must have\n\u2028")
@settings(max_examples=120, deadline=None)
def test_any_text_is_read_and_each_thing_stands_on_its_line(text: str) -> None:
    profile = read_profile(text)
    lines = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    derived = ("Pay: at least ", "Pay: over ", "Place: ")
    stated = [each for each in profile.criteria if not each.text.startswith(derived)]
    found: list[Criterion | Named] = [*stated, *profile.places, *profile.skills]
    for each in found:
        assert each.text.strip()
        assert letters(each.text.split()[0]) in letters(lines[each.line - 1]), each
    for problem in profile.problems:
        assert problem.line is not None
        assert 1 <= problem.line <= len(lines)
    assert profile.text == text
    assert read_profile(text) == profile


def test_so_many_criteria_and_places_are_read_and_the_rest_is_told() -> None:
    profile = read_profile("Must have:\n" + "".join(f"- wish {at}\n" for at in range(203)))
    assert [each.text for each in profile.criteria] == [f"wish {at}" for at in range(200)]
    assert [(each.line, each.message) for each in profile.problems] == [
        (202, "200 criteria are read; this one and those below it are left out")
    ]
    profile = read_profile("Places:\n" + "".join(f"- Place {at}\n" for at in range(52)))
    assert len(profile.places) == 50
    assert [each.line for each in profile.problems] == [52]


def test_signs_that_are_not_seen_are_no_part_of_a_criterion() -> None:
    text = "Must have:\n- bell\x07bell\n- \x1b[1mRemote\n- Sta\u200bff\n- \u202eLarge\u2069 scope\u2028\n"
    assert items(read_profile(text)) == [
        ("bell bell", True),
        ("[1mRemote", True),
        ("Staff", True),
        ("Large scope", True),
    ]


@given(st.text(max_size=40))
def test_a_criterion_can_be_written_into_a_file_as_it_is(text: str) -> None:
    for each in read_profile(f"Must have:\n- {text}\n- a {text}\n").criteria:
        assert typed_line(each.text) == each.text


words = st.lists(st.sampled_from(["remote", "staff", "level", "lake", "No", "Shares"]), min_size=1, max_size=3)
texts = st.lists(words.map(" ".join), min_size=1, max_size=5, unique_by=str.casefold)
marks = st.sampled_from(["- ", "* ", "1. ", "- [ ] ", "+ [x] ", "• "])
heads = st.sampled_from(["## {}", "{}:", "**{}**", "# {}\n", "{}\n===", "__{}:__\n"])


@given(must=texts, nice=texts, mark=marks, head=heads, loose=st.booleans())
@settings(max_examples=60, deadline=None)
def test_lists_under_names_of_any_shape_are_read_item_by_item(
    must: list[str], nice: list[str], mark: str, head: str, loose: bool
) -> None:
    gap = "\n\n" if loose else "\n"
    nice = [f"{each} too" for each in nice]
    text = "\n\n".join(
        f"{head.format(name)}{gap}{gap.join(mark + each for each in listed)}"
        for name, listed in (("Must have", must), ("Nice to have", nice))
    )
    profile = read_profile(text)
    assert items(profile) == [*((each, True) for each in must), *((each, False) for each in nice)]
    assert [text.split("\n")[each.line - 1] for each in profile.criteria] == [
        mark + each.text for each in profile.criteria
    ]
    assert profile.problems == ()


HOSTILE: dict[str, Callable[[int], str]] = {
    "bullets": lambda n: "## Must have\n" + "".join(f"- item {at}\n" for at in range(n)),
    "duplicates": lambda n: "## Must have\n" + "- item\n" * n,
    "nested": lambda n: "- Must have\n" + "".join(" " * min(at, 300) + "- item:\n" for at in range(n)),
    "labels": lambda n: "Must have:\n" * n,
    "names above blanks": lambda n: "Must have\n" + "\n" * n * 10,
    "one line": lambda n: "Must have: " + "remote, " * n,
    "goes on": lambda n: "Must have: a,\n" + "b,\n" * n,
    "pasted": lambda n: "## Must have\n" + "• a " * n,
    "table": lambda n: "| Must | Nice |\n|---|---|\n" + "| a | b |\n" * n,
    "bars": lambda n: "## Must have\n" + "|" * n * 20,
    "skills": lambda n: "## Skills\n" + "Python, SQL and (more\n" * n,
    "comments": lambda n: "## Must have\n- a " + "<!-- " * n,
    "struck": lambda n: "## Must have\n- " + "~~a " * n,
    "headings": lambda n: "## Must have: a\n### b\n" * n,
    "deal breakers": lambda n: "Won't:\n" + "- a\n" * n,
}


@pytest.mark.parametrize("case", HOSTILE)
def test_reading_takes_time_in_proportion_to_the_size(case: str) -> None:
    """Four times the text: about four times as long, where sixteen times would be quadratic."""

    def seconds(size: int) -> float:
        text = HOSTILE[case](size)
        begin = time.process_time()
        read_profile(text)
        return time.process_time() - begin

    short = max(min(seconds(500) for _ in range(3)), 0.001)
    assert any(seconds(2_000) < 9 * short for _ in range(3))
