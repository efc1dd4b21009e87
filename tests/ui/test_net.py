"""The last net: no control character and no link leaves by a segment, and nothing gets wider or narrower."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.segment import ControlType, Segment
from rich.style import Style
from textual.color import Color

from jobboard.ui.net import CleanNet

BLACK = Color(0, 0, 0)
CONTROLS = re.compile(r"[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


def through(*segments: Segment) -> list[Segment]:
    return CleanNet().apply(list(segments), BLACK)


@given(st.text(max_size=40))
def test_no_control_character_gets_through_and_the_width_stays(text: str) -> None:
    (caught,) = through(Segment(text))
    assert not CONTROLS.search(caught.text)
    assert cell_len(caught.text) == cell_len(text)


def test_plain_segments_are_the_same_objects() -> None:
    plain = Segment("Acme", Style(bold=True))
    assert through(plain)[0] is plain


def test_emoji_and_scripts_stay() -> None:
    assert through(Segment("👩 کتاب‌ها é"))[0].text == "👩 کتاب‌ها é"


def test_of_emoji_that_are_joined_the_first_is_drawn() -> None:
    assert through(Segment("👩‍💻 ⚠️"))[0].text == "👩 ⚠ "


def test_links_and_actions_are_dropped_and_the_look_stays() -> None:
    style = Style(bold=True, link="https://acme.example", meta={"@click": "app.quit"})
    (caught,) = through(Segment("Acme", style))
    assert caught.style is not None
    assert (caught.style.link, caught.style.meta, caught.style.bold) == (None, {}, True)


def test_segments_that_steer_the_terminal_are_the_toolkits_own_and_pass() -> None:
    steering = Segment("", None, [(ControlType.BELL,)])
    assert through(steering) == [steering]
