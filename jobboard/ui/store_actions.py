"""The functions of the store as the screen calls them: by name, and imported with the first call."""

from __future__ import annotations

from functools import partial
from importlib import import_module
from typing import Any

OF_MODULE = {
    "search": "search",
    "read_posting": "taking_in",
    **dict.fromkeys(("teach", "ignore", "config_to_edit", "settings_now"), "settings"),
    **dict.fromkeys(("set_field", "note"), "filling"),
    **dict.fromkeys(("step_done", "reply_done", "nudge", "thank"), "steps"),
    **dict.fromkeys(("add_round", "note_result", "take"), "rounds"),
    **dict.fromkeys(("kinds", "study"), "prep"),
    **dict.fromkeys(("brief_now", "new_file", "write_new"), "brief"),
    "answer": "criteria",
    "begin_profile": "profile",
    "compare": "offers",
    "yardsticks": "yardsticks",
}
"""Where the functions are that are not in `store.actions`."""


class StoreActions:
    """The functions of the store, imported by the thread that first calls one: the first paint needs none."""

    def __getattr__(self, name: str) -> Any:
        return partial(_call, name)


def _call(name: str, *args: Any, **named: Any) -> Any:
    return getattr(import_module(f"jobboard.store.{OF_MODULE.get(name, 'actions')}"), name)(*args, **named)
