"""The parts of the board's screen are one object: a private name is that of one part and of those made on it."""

from __future__ import annotations

import ast
import inspect
from itertools import combinations

from jobboard.ui.screens.board import BoardScreen

PARTS = [each for each in BoardScreen.__mro__ if each.__module__.startswith("jobboard.ui.screens.board.")]


def names_of(part: type) -> set[str]:
    """The private names that a part gives to its methods and to what it keeps."""
    tree = ast.parse(inspect.getsource(part))
    kept = {
        each.attr
        for each in ast.walk(tree)
        if isinstance(each, ast.Attribute) and isinstance(each.ctx, ast.Store) and ast.unparse(each.value) == "self"
    }
    return {name for name in kept | set(vars(part)) if name.startswith("_") and not name.startswith("__")}


def test_no_part_has_a_name_of_another_part() -> None:
    own = {part: names_of(part) - {"_abc_impl"} for part in PARTS}
    apart = [(one, other) for one, other in combinations(PARTS, 2) if not issubclass(one, other)]
    twice = {(one.__name__, other.__name__): own[one] & own[other] for one, other in apart}
    assert not {pair: names for pair, names in twice.items() if {name for name in names if not _is_textuals(name)}}


def _is_textuals(name: str) -> bool:
    """Whether the toolkit keeps something by that name in every class."""
    from textual.screen import Screen

    return hasattr(Screen, name)
