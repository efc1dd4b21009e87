"""Text as it is searched: case, accents and signs that keyboards do not have make no difference."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobboard.board.folded import folded


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ACME", "acme"),
        ("São Paulo", "sao paulo"),
        ("Sa\u0303o", "São"),
        ("STRASSE", "straße"),
        ("ŁÓDŹ", "lodz"),
        ("Ørsted", "orsted"),
        ("Æon", "aeon"),
        ("İstanbul", "istanbul"),
        ("ΣΊΣΥΦΟΣ", "σισυφος"),
        ("ﬁle", "file"),
        ("ＡＣＭＥ", "acme"),
        ("Lands’ End", "lands' end"),
        ("full–time", "full-time"),
        ("a\u00a0b", "a b"),
    ],
)
def test_what_people_take_for_the_same_is_the_same(one: str, other: str) -> None:
    assert folded(one) == folded(other)


@pytest.mark.parametrize(("one", "other"), [("acme", "acne"), ("日本", "日木"), ("कि", "क"), ("a b", "ab")])
def test_what_is_different_stays_different(one: str, other: str) -> None:
    assert folded(one) != folded(other)


@given(st.text())
def test_folding_again_changes_nothing(text: str) -> None:
    assert folded(folded(text)) == folded(text)


@given(st.text(), st.text(), st.text())
def test_a_word_is_found_however_either_side_is_written(before: str, word: str, behind: str) -> None:
    assert folded(word) in folded(f"{before}\n{word}\n{behind}")
    assert folded(folded(word)) in folded(f"{before}\n{word}\n{behind}")


def test_bytes_that_are_no_text_stay_as_they_are() -> None:
    assert folded("CAF\udce9") == "caf\udce9"
