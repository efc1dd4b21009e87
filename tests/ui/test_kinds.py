"""Which kind of interview is meant by what is typed."""

from __future__ import annotations

import pytest

from jobboard.prep.kind import Kind
from jobboard.ui.kinds import KindNames
from tests.unit.prep.builders import named

KINDS = KindNames([
    named("Recruiter screen", "phone screen", "case study"), named("SQL", "SQL coding"), named("ML system design"),
    named("System design"), named("Take-home", "homework", "case study"), named("SQL live", "database round"),
])  # fmt: skip


@pytest.mark.parametrize(
    ("typed", "kind"),
    [
        ("sql", "SQL"),
        ("ｓql ", "SQL"),
        ("sql l", "SQL live"),
        ("rec", "Recruiter screen"),
        ("Phone  SCREEN", "Recruiter screen"),
        ("home", None),
        ("case study", None),
        ("phone", None),
        ("s", None),
        ("des", None),
        ("", None),
    ],
)
def test_one_is_meant_by_its_name_its_only_beginning_or_another_name_whole(typed: str, kind: str | None) -> None:
    assert KINDS.meant(typed) == kind


@pytest.mark.parametrize(
    ("typed", "kinds"),
    [
        ("des", ("System design", "ML system design")),
        ("phone screen", ("Recruiter screen",)),
        ("homework", ("Take-home",)),
        ("sql", ("SQL", "SQL live")),
        ("tea", ()),
    ],
)
def test_those_that_fit_are_offered_the_one_that_is_meant_first(typed: str, kinds: tuple[str, ...]) -> None:
    assert KINDS.fitting(typed) == kinds


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("SQL", ""),
        ("", ""),
        ("tea", "no list for “tea”: it is written as you type it"),
        ("database round, live", "it has the list of SQL live, and is written as you type it"),
    ],
)
def test_what_is_said_of_one_s_own(typed: str, told: str) -> None:
    assert KINDS.told(typed) == told


def test_names_are_told_once_and_none_without_a_text() -> None:
    kinds = KindNames([named("SQL"), Kind("sql-2", "SQL"), Kind("nothing", " ")])
    assert kinds.all == ("SQL",)
    assert KindNames(()).fitting("x") == ()
