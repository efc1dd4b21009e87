"""The people of a round: each name on its own, whatever stands between them and however long it is."""

from __future__ import annotations

import re
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobboard.text.interviews.people import people_in


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Ann Lee, Bo Nak", ("Ann Lee", "Bo Nak")),
        ("Ann Lee & Bo Nak and Cy Oh", ("Ann Lee", "Bo Nak", "Cy Oh")),
        ("Dana Fox (CTO, US), Ann and  Bo", ("Dana Fox (CTO, US)", "Ann", "Bo")),
        ("Fox, Dana; Lee, Ann (HR)", ("Fox, Dana", "Lee, Ann (HR)")),
        ("Ann (CTO, Bo", ("Ann (CTO", "Bo")),
        ("Ann) , Bo", ("Ann)", "Bo")),
        ("Andy Brandand, Sandy und Ulla", ("Andy Brandand", "Sandy", "Ulla")),
        ("Ann and and Bo", ("Ann", "and Bo")),
        (" , & ,", ()),
        ("", ()),
    ],
)
def test_names_are_told_apart_but_not_within_brackets(text: str, names: tuple[str, ...]) -> None:
    assert people_in(text) == names


@given(st.lists(st.sampled_from(["Ann", " ", "  and ", "\t", "and", ",", "&", "(", ")", " y ", "Bo"]), max_size=30))
def test_nothing_is_lost_but_what_parts_the_names(pieces: list[str]) -> None:
    text = "".join(pieces)
    names = people_in(text)
    assert all(name and name == name.strip() for name in names)
    assert re.sub(r"[\s,&]|and|y", "", "".join(names)) == re.sub(r"[\s,&]|and|y", "", text)


@pytest.mark.parametrize("unit", [",", "a,", "(", "(,", "()", "(a,", " ", "\t", " a", " and ", "& ", ";", "a (b, "])
def test_the_time_is_in_proportion_to_the_length(unit: str) -> None:
    text = unit * (300_000 // len(unit))
    started = process_time()
    people_in(text)
    assert process_time() - started < 1
