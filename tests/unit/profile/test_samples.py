"""Profiles as people write them: of each sample what it states, by hand in the file beside it."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from jobboard.profile.reader import read_profile
from jobboard.profile.values import Named, Profile

SAMPLES = sorted(Path(__file__).with_name("samples").glob("*.md"))


def stated(profile: Profile) -> dict[str, Any]:
    """A profile in the shape of the files with what is expected; what it does not state is left out."""
    floor = profile.floor
    shown = {
        "criteria": [["must" if each.must else "nice", each.line, each.text] for each in profile.criteria],
        "floor": floor
        and {
            name: value
            for name in ("text", "amount", "currency", "period", "line")
            if (value := getattr(floor, name)) is not None
        },
        "places": named(profile.places),
        "skills": named(profile.skills),
        "resume": profile.resume and named((profile.resume,))[0],
    }
    return {name: value for name, value in shown.items() if value}


def named(values: tuple[Named, ...]) -> list[list[Any]]:
    return [[each.text, each.line] for each in values]


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.stem)
def test_a_sample_states_what_a_person_reads_in_it(sample: Path) -> None:
    profile = read_profile(sample.read_text(encoding="utf-8"))
    expected = tomllib.loads(sample.with_suffix(".toml").read_text(encoding="utf-8"))
    told = expected.pop("problems", [])
    assert stated(profile) == expected
    assert [each.line for each in profile.problems] == [line for line, _ in told]
    for problem, (_, words) in zip(profile.problems, told, strict=True):
        assert words in problem.message


@pytest.mark.parametrize("newline", ["\r\n", "\r"])
def test_it_states_the_same_with_other_newlines_and_a_byte_order_mark(newline: str) -> None:
    for sample in SAMPLES:
        text = sample.read_text(encoding="utf-8")
        if newline == "\r" and text.startswith("---"):
            continue
        told = read_profile(f"\ufeff{text.replace(chr(10), newline)}")
        assert stated(told) == stated(read_profile(text)), sample.stem
