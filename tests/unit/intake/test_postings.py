"""What is found in postings as people save them: all that a sample states, but what it says is missed; nothing else.

Wrong is worse than missed, so a value that is not stated fails its sample, and so does one that is found at last while
the sample still says that it is missed. The end of the test run tells by shape how many fields were found.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

import pytest

from jobboard.intake.reader import read_posting
from jobboard.intake.values import NAMES, Posting
from tests.unit.intake.samples import Sample, judged, samples
from tests.unit.intake.table import PROPERTY

pytestmark = pytest.mark.parametrize("sample", samples(), ids=lambda sample: sample.id)


@cache
def read(sample_id: str) -> Posting:
    """Each is read once for all the tests of a process."""
    sample = next(each for each in samples() if each.id == sample_id)
    return read_posting(sample.data, sample.name)


def test_finds_what_is_stated_and_nothing_else(sample: Sample, record_property: Callable[[str, object], None]) -> None:
    verdict = judged(sample, read(sample.id))
    record_property(PROPERTY, [sample.shape, 1, verdict.stated, verdict.found, len(verdict.missed), len(verdict.wrong)])
    assert verdict.wrong == {}
    assert verdict.missed == sample.known_as_missed


def test_says_what_was_taken_in_and_where_each_value_stands(sample: Sample) -> None:
    posting = read(sample.id)
    assert posting.kind == sample.expected["kind"]
    assert [each.name for each in posting.found] == [name for name in NAMES if posting.value(name) is not None]
    for each in posting.found:
        assert each.where.strip()
        assert each.value.splitlines() == [each.value.strip()]


def test_keeps_the_text_and_leaves_out_the_page_around_it(sample: Sample) -> None:
    text = read(sample.id).text
    assert [words for words in sample.expected.get("holds", ()) if words not in text] == []
    assert [words for words in sample.expected.get("lacks", ()) if words in text] == []
    if sample.expected.get("whole"):
        assert text.strip() == sample.data.decode("utf-8-sig").replace("\r\n", "\n").strip()
    if other := sample.expected.get("same_text"):
        assert text == read(other).text


def test_says_the_same_in_other_bytes(sample: Sample) -> None:
    """Each in one of several ways to store the same text, in turn; what is about its own encoding has just that."""
    try:
        text = sample.data.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError:
        return
    ways: tuple[bytes, ...] = (
        text.replace("\n", "\r\n").encode(),
        text.replace("\n", "\r").encode(),
        b"\xef\xbb\xbf" + text.encode(),
        text.encode("utf-16"),
    )
    if sample.name.endswith((".mhtml", ".mht", ".eml")):
        ways = ways[:1]
    posting = read_posting(ways[samples().index(sample) % len(ways)], sample.name)
    assert (posting.text, posting.found) == (read(sample.id).text, read(sample.id).found)
