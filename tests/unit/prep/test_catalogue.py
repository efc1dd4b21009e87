"""The catalogue that comes along: each kind is whole, concrete, without repetition, links to known pages."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from jobboard.prep.catalogue import ORDER
from jobboard.prep.kind import Kind
from jobboard.prep.sections import SECTIONS
from jobboard.store.prep import kinds
from jobboard.text.clean import is_clean
from jobboard.text.markup import unwrap

CATALOGUE = kinds()
EACH = (*CATALOGUE.kinds, CATALOGUE.every)
each_kind = pytest.mark.parametrize("kind", EACH, ids=lambda kind: kind.id)

LONGEST = 120
LEAST = 12
PAGES = (
    "https://datalemur.com/",
    "https://github.com/donnemartin/system-design-primer",
    "https://github.com/viraptor/reverse-interview",
    "https://huggingface.co/learn/llm-course",
    "https://neetcode.io/",
    "https://wesmckinney.com/book",
    "https://www.kaggle.com/",
    "https://www.levels.fyi/",
    "https://www.oreilly.com/library/view/hands-on-machine-learning/",
    "https://www.techinterviewhandbook.org/",
)
"""The pages that may be linked to, by how their addresses begin."""


def to_do(kind: Kind) -> tuple[str, ...]:
    return (*kind.before, *kind.day, *kind.after, *(topic.text for topic in kind.topics))


def items(kind: Kind) -> Iterator[str]:
    yield from to_do(kind)
    yield from (resource.text for resource in kind.resources)
    yield from (question.text for question in kind.questions)


def test_all_kinds_are_there_in_their_order() -> None:
    assert tuple(kind.id for kind in CATALOGUE.kinds) == ORDER
    assert CATALOGUE.every.name == "Every round"
    assert CATALOGUE.problems == ()


@each_kind
def test_every_section_is_there_and_all_of_the_file_is_read(kind: Kind) -> None:
    assert [section for section in SECTIONS if not getattr(kind, section)] == []
    assert (kind.problems, kind.origin, kind.studied) == ((), "catalogue", 0)
    assert kind.aliases


@each_kind
def test_there_is_enough_to_do_and_no_item_is_long_or_stands_twice(kind: Kind) -> None:
    assert len(to_do(kind)) >= LEAST
    assert [item for item in items(kind) if len(item) > LONGEST] == []
    folded = [item.casefold().rstrip(".") for item in items(kind)]
    assert len(set(folded)) == len(folded)


def test_no_kind_repeats_what_holds_for_every_round_or_for_another() -> None:
    to_be_done = [item.casefold() for kind in EACH for item in (*kind.before, *kind.day, *kind.after)]
    assert [item for item in to_be_done if to_be_done.count(item) > 1] == []


@each_kind
def test_links_lead_to_pages_that_are_known_to_be_good(kind: Kind) -> None:
    assert [each.url for each in kind.resources if each.url and not each.url.startswith(PAGES)] == []
    assert [item for item in (*to_do(kind), *(each.text for each in kind.questions)) if "://" in item] == []


@each_kind
def test_what_is_taken_into_a_file_is_read_there_as_it_was_offered(kind: Kind) -> None:
    offered = (*kind.before, *kind.day, *kind.after)
    assert [item for item in offered if unwrap(item) != item or not is_clean(item)] == []


def test_a_question_to_ask_ends_as_one_and_a_thing_to_do_does_not() -> None:
    for kind in EACH:
        assert [each.text for each in kind.questions if not each.text.endswith("?")] == []
        assert [item for item in to_do(kind) if item.endswith((".", ":", "!"))] == []


def test_the_questions_of_every_round_come_in_groups() -> None:
    assert len({question.group for question in CATALOGUE.every.questions}) >= 8


@pytest.mark.parametrize("kind", CATALOGUE.kinds, ids=lambda kind: kind.id)
def test_each_of_its_names_means_a_kind_and_no_other(kind: Kind) -> None:
    assert [phrase for phrase in kind.phrases if CATALOGUE.meant_by(phrase) != kind] == []


@pytest.mark.parametrize(
    ("title", "meant"),
    [
        ("Technical screen: SQL", "sql"),
        ("Technical screen", "leetcode"),
        ("Round 2 – LeetCode with Dana", "leetcode"),
        ("phone screen with the recruiter", "recruiter-screen"),
        ("Recruiter", "recruiter-screen"),
        ("HR", "recruiter-screen"),
        ("Hiring manager chat", "hiring-manager"),
        ("HM", "hiring-manager"),
        ("Coding", "leetcode"),
        ("NumPy optimization", "numpy"),
        ("ML System Design", "ml-system-design"),
        ("Onsite: system design", "system-design"),
        ("On-site", "panel"),
        ("Final round", "panel"),
        ("Take-home review", "take-home"),
        ("Behavioral (Amazon LPs)", "behavioural"),
        ("Data science fundamentals", "data-science"),
        ("Critique of a notebook", None),
        ("Lunch", None),
    ],
)
def test_titles_as_people_write_them_mean_what_they_should(title: str, meant: str | None) -> None:
    found = CATALOGUE.meant_by(title)
    assert (found and found.id) == meant
