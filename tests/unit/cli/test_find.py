"""Which card a word of the command line means."""

from __future__ import annotations

import pytest

from jobboard.board.card import Card
from jobboard.board.find import find_card
from jobboard.errors import NotFound
from tests.unit.cli.builders import ROOT, card


def found(word: str, *cards: Card, paths: tuple[str, ...] = ()) -> str:
    return find_card(cards, word, root=ROOT, paths=paths).id


def test_the_exact_id_wins_over_longer_ones() -> None:
    assert found("acme", card("acme-2026"), card("acme"), card("acme-beta")) == "acme"


def test_an_unambiguous_part_of_an_id_is_enough_in_any_case() -> None:
    assert found("INSUR", card("root-insurance"), card("backblaze")) == "root-insurance"


def test_the_whole_id_in_another_case_wins_over_parts() -> None:
    assert found("ACME", card("acme-2026"), card("acme")) == "acme"


def test_composed_and_decomposed_letters_are_the_same() -> None:
    assert found("Zu\u0308rich", card("z\u00fcrich-re"), card("acme")) == "z\u00fcrich-re"


def test_a_path_leads_to_its_card() -> None:
    assert found("./acme.md", card("acme"), card("acme-2"), paths=(f"{ROOT}/acme.md",)) == "acme"


def test_the_folder_of_an_application_and_all_in_it_lead_to_its_card() -> None:
    in_a_folder = card("acme", path=f"{ROOT}/acme/application.md")
    assert found("x", in_a_folder, card("b"), paths=(f"{ROOT}/acme",)) == "acme"
    assert found("x", in_a_folder, card("b"), paths=(f"{ROOT}/acme/letter.md",)) == "acme"


def test_the_folder_of_a_group_is_no_card() -> None:
    with pytest.raises(NotFound):
        found("x", card("big/a"), card("big/b"), paths=(f"{ROOT}/big",))


def test_an_id_wins_over_a_path() -> None:
    assert found("acme", card("acme"), card("other"), paths=(f"{ROOT}/other.md",)) == "acme"


def test_the_likelier_path_wins() -> None:
    assert found("x", card("a"), card("b"), paths=(f"{ROOT}/b.md", f"{ROOT}/a.md")) == "b"


def test_what_fits_several_names_them() -> None:
    with pytest.raises(NotFound, match=r"“acme” fits 2 applications: acme-1, acme-2$"):
        found("acme", card("acme-1"), card("acme-2"), card("globex"))


def test_of_many_candidates_only_some_are_named() -> None:
    with pytest.raises(NotFound, match=r"fits 30 applications: a0, a1, .*, a7 and 22 more$"):
        found("a", *(card(f"a{number}") for number in range(30)))


@pytest.mark.parametrize("word", ["globex", ""])
def test_what_fits_none_is_not_found(word: str) -> None:
    with pytest.raises(NotFound):
        found(word, card("acme"))
