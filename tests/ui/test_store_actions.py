"""What the screen calls in the store: every action is there, and is imported by whoever calls it."""

from __future__ import annotations

from importlib import import_module
from types import SimpleNamespace
from typing import Any

import pytest

from jobboard.ui import store_actions
from jobboard.ui.ports import Actions
from jobboard.ui.store_actions import OF_MODULE, StoreActions


def test_every_action_of_the_screen_is_a_function_of_the_store() -> None:
    names = [name for name in vars(Actions) if not name.startswith("_")]
    assert set(names) >= set(OF_MODULE)
    for name in names:
        assert callable(getattr(import_module(f"jobboard.store.{OF_MODULE.get(name, 'actions')}"), name))


def test_the_store_is_imported_where_it_is_called_not_where_it_is_handed_on(monkeypatch: pytest.MonkeyPatch) -> None:
    imported: list[str] = []

    def imports(name: str) -> Any:
        imported.append(name)
        return SimpleNamespace(nudge=lambda *given: given)

    monkeypatch.setattr(store_actions, "import_module", imports)
    nudge = StoreActions().nudge
    assert imported == []
    assert nudge("folder", "card") == ("folder", "card")
    assert imported == ["jobboard.store.steps"]
