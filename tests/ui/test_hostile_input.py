"""What a terminal sends: no byte of it ends the program, and what is pasted presses no key."""

from __future__ import annotations

import time
from collections.abc import Iterable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from textual import events
from textual.message import Message

from jobboard.ui.driver import MOST_PASTED, TolerantParser

BEGIN, END = "\x1b[200~", "\x1b[201~"
PIECES = (
    "\x1b", "\x1b[", "\x1b[<", "\x1b]", "\x1bP", "\x1bO", "\x1b[48;", "\x1b[M", BEGIN, END, "[", "<", ";", ":", "-",
    "?", "$", "y", "u", "~", "t", "R", "M", "m", "c", "A", "S", "0", "1", "3", "64", "99999", "1114112", "55296",
    "99999999999999999999", "²", "a", "\0", "\r", "\x9b", "\ufffd", "\ud800", "\x7f", "字",
)  # fmt: skip
"""What sequences are made of: their beginnings, their ends, numbers that are too large, what is none of these."""


def sent(*pieces: str, parser: TolerantParser | None = None) -> list[Message]:
    """The events of a terminal that sends these, one after the other and then nothing for a while."""
    parser = parser or TolerantParser()
    found = [event for piece in pieces for event in parser.feed(piece)]
    return [*found, *silence(parser)]


def silence(parser: TolerantParser) -> list[Message]:
    """The events that come because nothing more is sent."""
    found: list[Message] = []
    end = time.monotonic() + 1
    while (parser._held or parser._timeout_time is not None) and time.monotonic() < end:
        parser._held_until = 0.0
        parser._timeout_time = parser._timeout_time and 0.0
        found += parser.tick()
    return found


def keys(found: Iterable[Message]) -> list[str]:
    return [event.key for event in found if isinstance(event, events.Key)]


def pastes(found: Iterable[Message]) -> list[str]:
    return [event.text for event in found if isinstance(event, events.Paste)]


@settings(max_examples=400)
@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=16).map("".join))
def test_no_sequence_ends_the_reading_and_keys_work_after_it(noise: str) -> None:
    parser = TolerantParser()
    sent(noise, parser=parser)
    sent(END, parser=parser)
    assert keys(sent("q", parser=parser)) == ["q"]


@pytest.mark.parametrize(
    "sequence",
    ["\x1b[97;1:3u", "\x1b[1114112u", "\x1b[99999999999u", "\x1b[27;5;99999999~", "\x1b[48;30;120;0;0t\x1b[<0;5;5M"],
)
def test_a_key_or_a_click_that_makes_no_sense_is_none(sequence: str) -> None:
    assert keys(sent(sequence, "j")) == ["j"]


TEXTS = st.lists(st.sampled_from(PIECES) | st.text(max_size=5), max_size=16).map("".join)


@given(TEXTS.filter(lambda text: END not in text), st.integers(1, 9))
def test_a_paste_is_one_text_and_presses_no_key_whatever_is_in_it(text: str, size: int) -> None:
    whole = f"j{BEGIN}{text}{END}k"
    found = sent(*(whole[start : start + size] for start in range(0, len(whole), size)))
    assert keys(found) == ["j", "k"]
    assert pastes(found) == [text.replace("\0", "")]


def test_keys_in_a_sequence_that_was_pasted_are_not_pressed() -> None:
    assert keys(sent(f"{BEGIN}\x1b[2J[/x]\x1bLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLLq{END}")) == []


def test_a_paste_of_many_megabytes_is_read_at_once_and_cut() -> None:
    parser = TolerantParser()
    piece = "L\x1b[2J" * 800
    began = time.process_time()
    found = sent(BEGIN, *[piece] * 1_000, END, "j", parser=parser)
    assert time.process_time() - began < 3
    assert [len(text) for text in pastes(found)] == [MOST_PASTED]
    assert keys(found) == ["j"]


def test_what_is_left_out_of_a_paste_makes_no_end_of_it() -> None:
    parser = TolerantParser()
    assert not sent(BEGIN, "x" * (MOST_PASTED - 3) + "\x1b[2 and then 01~LLL", "L" * 10_000, parser=parser)
    assert len(parser._pasted or "") < MOST_PASTED + 100
    assert not keys(sent("LLL", END, parser=parser))


def test_an_escape_waits_no_longer_than_the_toolkit_says() -> None:
    parser = TolerantParser()
    assert not [*parser.feed("\x1b"), *parser.tick()]
    parser._held_until = 0.0
    assert keys(parser.tick()) == ["escape"]


def test_a_lone_escape_is_a_key_and_so_is_one_with_a_letter() -> None:
    assert keys(sent("\x1b")) == ["escape"]
    assert keys(sent("\x1b", "[", "A")) == ["up"]
    assert keys(sent("\x1b[2", "~")) == ["insert"]
    assert keys(sent("\x1b[20", "~")) == ["f9"]
