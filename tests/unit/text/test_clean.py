"""What may be drawn, and what is taken out of it."""

from __future__ import annotations

from unicodedata import category, normalize

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jobboard.text.clean import MARK, MOST_MARKS, CleanText, brief, clean, clean_lines, is_clean

any_text = st.text(st.characters(exclude_categories=()), max_size=60) | st.text(
    st.sampled_from(
        "aé😀👩\U0001f3fd❤1#\ufe0f\ufe0e\u20e3\u200d\u200cक\u094d\u0627\u0301·\x1b\u202e\ud800\t\n \U000e0041"
    ),
    max_size=30,
)

HEALTHY = [
    "Acme GmbH & Co. KG",
    "Société Générale · Zürich — naïve",
    "Ångström",
    normalize("NFD", "Tiếng Việt có dấu đầy đủ"),
    "مرحبا بالعالم",
    "می\u200cخواهم",
    "שָׁלוֹם עֲלֵיכֶם",
    "हिन्दी में काम",
    "क्\u200dष",
    "ශ්\u200dරී ලංකාව",
    "അവന്\u200d",
    "ภาษาไทยที่ดี",
    "회사 · 公司 · 株式会社",
    "👨\u200d👩\u200d👧\u200d👦 👩🏽\u200d🚀 🏳️\u200d🌈 ❤️\u200d🔥",
    "🇩🇪 🇯🇵 ✅ ⚠️ ☎︎ 1️⃣ #️⃣",
    "a\u00a0b\u3000c\u202fd",
    "→ ™ © √2 ≥ 3",
    "",
]

TAKEN_OUT = {
    "NUL": "\x00",
    "bell": "\x07",
    "backspace": "\x08",
    "vertical tab": "\x0b",
    "form feed": "\x0c",
    "escape": "\x1b",
    "delete": "\x7f",
    "next line": "\x85",
    "CSI in one byte": "\x9b",
    "soft hyphen": "\u00ad",
    "grapheme joiner": "\u034f",
    "Arabic letter mark": "\u061c",
    "Hangul filler": "\u3164",
    "Mongolian vowel separator": "\u180e",
    "zero-width space": "\u200b",
    "joiner between letters": "\u200d",
    "non-joiner between letters": "\u200c",
    "left-to-right mark": "\u200e",
    "right-to-left mark": "\u200f",
    "line separator": "\u2028",
    "paragraph separator": "\u2029",
    "left-to-right embedding": "\u202a",
    "right-to-left override": "\u202e",
    "word joiner": "\u2060",
    "isolate": "\u2066",
    "end of isolate": "\u2069",
    "byte order mark": "\ufeff",
    "interlinear annotation": "\ufff9",
    "variation selector 1": "\ufe00",
    "emoji selector behind a letter": "\ufe0f",
    "variation selector 17": "\U000e0100",
    "language tag": "\U000e0001",
    "tag letter": "\U000e0041",
    "a byte that was not UTF-8": "\udcff",
    "noncharacter": "\uffff",
    "noncharacter of the last plane": "\U0010ffff",
}


@pytest.mark.parametrize("text", HEALTHY)
def test_healthy_text_of_any_script_stays_as_it_is(text: str) -> None:
    assert clean(text) == text
    assert is_clean(text)


@pytest.mark.parametrize("bad", TAKEN_OUT.values(), ids=TAKEN_OUT.keys())
def test_what_could_be_interpreted_is_taken_out_and_marked_once(bad: str) -> None:
    assert clean(f"Ac{bad}me") == f"Ac{MARK}me"
    assert clean(f"Ac{bad}{bad}\x1bme") == f"Ac{MARK}me"
    assert not is_clean(f"Ac{bad}me")


@pytest.mark.parametrize(
    ("raw", "drawn"),
    [
        ("Acme\x1b[31m", "Acme·[31m"),
        ("\x1b]0;owned\x07Acme", "·]0;owned·Acme"),
        ("Acme\u202egnp.exe", "Acme·gnp.exe"),
        ("one\ntwo\r\nthree\rfour\tfive", "one two three four five"),
        ("\U0001f3f4\U000e0067\U000e0062\U000e007f", "\U0001f3f4·"),
        ("\u0301Acme", "·Acme"),
        ("😀\u200d", "😀·"),
        ("😀\u200dA", "😀·A"),
        ("1\ufe0f", "1·"),
    ],
)
def test_what_is_drawn_of_hostile_text(raw: str, drawn: str) -> None:
    assert clean(raw) == drawn


def test_combining_marks_are_capped() -> None:
    assert clean("a" + "\u0301" * 50 + "b") == "a" + "\u0301" * MOST_MARKS + MARK + "b"


def test_a_chain_of_joined_emoji_is_capped() -> None:
    assert clean("\u200d".join("😀" * 9)) == "\u200d".join("😀" * 8) + MARK + "😀"


def test_a_block_keeps_its_lines_and_expands_tabs() -> None:
    assert clean_lines("a\tb\r\n\r\n\x1b[2Jc\rd\n") == ("a   b", "", "·[2Jc", "d")
    assert clean_lines("") == ()


def test_clean_text_is_a_type_of_its_own() -> None:
    assert isinstance(clean("Acme"), CleanText)
    assert isinstance(clean("Acmé\n"), CleanText)


def _draws_nothing(character: str) -> bool:
    return category(character) in ("Cc", "Cf", "Cs", "Zl", "Zp")


@settings(max_examples=400)
@given(any_text)
def test_no_character_is_left_that_a_terminal_interprets(text: str) -> None:
    left = {character for character in clean(text) if _draws_nothing(character)}
    assert left <= {"\u200d", "\u200c"}


def test_a_mark_of_any_script_is_capped() -> None:
    marks = (chr(code) for code in range(0x110000) if category(chr(code))[0] == "M")
    uncapped = [mark for mark in marks if clean(f"a{mark * 9}").count(mark) > MOST_MARKS]
    assert uncapped == []


@settings(max_examples=400)
@given(any_text)
def test_cleaning_twice_is_cleaning_once(text: str) -> None:
    once = clean(text)
    assert clean(once) == once
    assert is_clean(once)


def test_every_control_and_format_character_of_unicode_is_taken_out() -> None:
    bad = [chr(code) for code in range(0x110000) if _draws_nothing(chr(code)) and chr(code) not in "\t\n\r"]
    assert [character for character in bad if clean(f"a{character}b") != f"a{MARK}b"] == []


def test_every_other_assigned_character_stays() -> None:
    kept = (chr(code) for code in range(0x110000) if category(chr(code))[0] not in "CZ")
    taken = {character for character in kept if clean(f"a{character}b") != f"a{character}b"}
    assert {category(character) for character in taken} <= {"Mn", "Lo"}
    selectors = {chr(code) for code in (*range(0xFE00, 0xFE10), *range(0xE0100, 0xE01F0), *range(0x180B, 0x1810))}
    assert taken - selectors == set("\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0")


@given(st.text(max_size=60), st.integers(4, 30))
def test_what_is_brief_keeps_its_beginning_and_its_end(text: str, most: int) -> None:
    short = brief(text, most)
    if len(text) <= most:
        assert short == clean(text)
    else:
        assert is_clean(short)
        assert len(short) <= most


def test_of_a_long_text_the_middle_goes() -> None:
    assert brief("Acme " + "x" * 1_000 + ": why not?", 40) == "Acme " + "x" * 24 + "…: why not?"
