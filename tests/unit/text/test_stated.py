"""What says something and what does not."""

from __future__ import annotations

import pytest

from jobboard.text.words import is_stated


@pytest.mark.parametrize(
    "value", ["Acme", "0", "<https://acme.example>", "no", "Remote", "TBD by Ann", "[Acme]", "✅", "none of them"]
)
def test_what_says_something_is_stated(value: str) -> None:
    assert is_stated(value)


@pytest.mark.parametrize(
    "value",
    [
        "",
        " \u00a0",
        "TBD",
        "`TBD`",
        "_tbd_.",
        "n/a",
        "--",
        "…",
        "?",
        "TODO",
        "{x}",
        "{{ x }}",
        "<date>",
        "None",
        "~",
        "[]",
        '""',
        "[Company Name]",
        "(TBD)",
        "⏳ TBD",
        "YYYY-MM-DD",
        "Not specified",
    ],
)
def test_what_says_nothing_is_not_stated(value: str) -> None:
    assert not is_stated(value)
