"""The brief as plain values, for `brief CARD --json`: its parts, each with the lines on which they stand. Pure."""

from __future__ import annotations

from typing import Any

from jobboard.board.brief.values import Brief
from jobboard.slots import as_dict, is_value, names_of


def brief_record(brief: Brief) -> dict[str, Any]:
    """All that the page is made of, also what has no room on it. What is not known is None."""
    return {name: _plain(getattr(brief, name)) for name in names_of(brief)}


def _plain(value: Any) -> Any:
    if isinstance(value, tuple):
        return [_plain(each) for each in value]
    return _without_zero(as_dict(value)) if is_value(value) else value


def _without_zero(record: dict[str, Any]) -> dict[str, Any]:
    return {name: None if name == "line" and value == 0 else value for name, value in record.items()}
