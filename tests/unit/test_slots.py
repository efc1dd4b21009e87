"""Classes of values: as the standard library's dataclasses in all that is used of them."""

from __future__ import annotations

import copy
import pickle
from dataclasses import dataclass
from dataclasses import field as standard_field

import pytest

from jobboard.slots import as_dict, compared, field, frozen, frozen_often, is_value, mutable, names_of, replace, single


@frozen
class Place:
    """Where it is."""

    town: str
    tags: tuple[str, ...] = ()
    seen: int = field(default=0, compare=False)
    notes: list[str] = field(default_factory=list, repr=False)


@frozen
class Home(Place):
    """Where one lives."""

    street: str = "Quay"


@frozen_often
class Stop:
    """A place of which there are very many."""

    town: str
    tags: tuple[str, ...] = ()
    seen: int = field(default=0, compare=False)
    notes: list[str] = field(default_factory=list, repr=False)


@mutable
class Basket:
    items: list[str] = field(default_factory=list)


@single
class Door:
    open: bool = False


@frozen
class Nothing:
    pass


@dataclass(frozen=True, slots=True)
class Standard:
    town: str
    seen: int = standard_field(default=0, compare=False)


@pytest.mark.parametrize("kind", [Place, Stop])
def test_values_are_equal_by_the_fields_that_count(kind: type[Place | Stop]) -> None:
    assert kind("Ghent", seen=1) == kind("Ghent", seen=2) != kind("Ghent", ("a",))
    assert compared(kind) == ("town", "tags", "notes")
    assert hash(replace(kind("Ghent"), notes=())) == hash(kind("Ghent", seen=2, notes=()))  # type: ignore[arg-type]


def test_values_of_different_classes_are_not_equal() -> None:
    assert Place("Ghent") != Home("Ghent")
    assert Nothing() == Nothing()


@pytest.mark.parametrize("kind", [Place, Stop])
def test_a_frozen_value_does_not_change(kind: type[Place | Stop]) -> None:
    place = kind("Ghent")
    assert type(place) is kind
    with pytest.raises(AttributeError, match=f"town of a {kind.__name__} does not change"):
        place.town = "Bruges"  # type: ignore[misc]
    with pytest.raises(AttributeError):
        del place.town
    with pytest.raises(AttributeError):
        place.other = 1  # type: ignore[union-attr]


def test_a_mutable_one_does_and_is_no_key() -> None:
    basket = Basket()
    basket.items.append("fig")
    assert basket == Basket(["fig"])
    assert Basket() == Basket()
    with pytest.raises(TypeError):
        hash(basket)


def test_a_single_one_is_equal_to_itself_only() -> None:
    door = Door()
    assert door != Door()
    assert len({door, Door()}) == 2


def test_fields_of_a_base_come_first() -> None:
    assert names_of(Home) == ("town", "tags", "seen", "notes", "street")
    assert Home("Ghent", street="Mill").street == "Mill"


def test_a_replaced_value_has_the_other_fields() -> None:
    assert replace(Place("Ghent", ("a",)), town="Bruges") == Place("Bruges", ("a",))
    assert replace(Standard("Ghent"), town="Bruges") == Standard("Bruges")
    with pytest.raises(TypeError):
        replace(Place("Ghent"), village="Damme")


def test_a_value_is_shown_and_matched_by_its_fields() -> None:
    assert repr(Place("Ghent", notes=["x"])) == "Place(town='Ghent', tags=(), seen=0)"
    match Place("Ghent", ("a",)):
        case Place(town, tags):
            assert (town, tags) == ("Ghent", ("a",))


def test_a_value_is_told_as_a_dict_with_all_in_it() -> None:
    assert as_dict(Basket([Place("Ghent")])) == {  # type: ignore[list-item]
        "items": [{"town": "Ghent", "tags": (), "seen": 0, "notes": []}]
    }
    assert is_value(Door())
    assert not is_value("Ghent")


@pytest.mark.parametrize("kind", [Place, Stop])
def test_copies_and_pickles_are_equal(kind: type[Place | Stop]) -> None:
    place = kind("Ghent", ("a",), 3, ["x"])
    assert copy.deepcopy(place) == place
    assert pickle.loads(pickle.dumps(place)) == place
