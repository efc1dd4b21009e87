"""Additions to the text of config.toml: exactly what is meant, and everything that the person wrote as it was."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from jobboard.config import read_settings
from jobboard.config.edit import line_of_ignored, line_of_word, with_ignored, with_word
from jobboard.config.text import BOM, Config
from jobboard.errors import Refused

WORD = '"In Review" = "APPLIED"'


def said(text: str) -> dict[str, Any]:
    return tomllib.loads(text.removeprefix(BOM))


def is_kept(before: str, after: str) -> bool:
    """Whether every character of the one is in the other, in the same order."""
    rest = iter(after)
    return all(character in rest for character in before)


# Words


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", f"[words]\n{WORD}\n"),
        ("\n", f"\n[words]\n{WORD}\n"),
        ("history = true\n", f"history = true\n\n[words]\n{WORD}\n"),
        ("history = true", f"history = true\n\n[words]\n{WORD}"),
        ("history = true\n\n", f"history = true\n\n[words]\n{WORD}\n"),
        ("# mine\r\nhistory = true\r\n", f"# mine\r\nhistory = true\r\n\r\n[words]\r\n{WORD}\r\n"),
        (f"{BOM}history = true\n", f"{BOM}history = true\n\n[words]\n{WORD}\n"),
        ("[words]", f"[words]\n{WORD}"),
        ("[words] # mine\n", f"[words] # mine\n{WORD}\n"),
        ("[words]\nx = 'OFFER' # why", f"[words]\nx = 'OFFER' # why\n{WORD}"),
        ("[words]\r\nx = 'OFFER'\r\n", f"[words]\r\nx = 'OFFER'\r\n{WORD}\r\n"),
        ("[words]\n  x = 'OFFER'\n", f"[words]\n  x = 'OFFER'\n  {WORD}\n"),
        ("\t[words]\n", f"\t[words]\n\t{WORD}\n"),
        (
            "[words]\nx = 'OFFER'\n\n# keys\n[keys]\nadd = 'n'\n",
            f"[words]\nx = 'OFFER'\n{WORD}\n\n# keys\n[keys]\nadd = 'n'\n",
        ),
        ("[words]\nx = '''OF\nFER'''\n", f"[words]\nx = '''OF\nFER'''\n{WORD}\n"),
        ("x = '''\n[words]\n'''\n", f"x = '''\n[words]\n'''\n\n[words]\n{WORD}\n"),
        ("[ 'words' ]\n", f"[ 'words' ]\n{WORD}\n"),
        ("[keys]\nwords = 'w'\n", f"[keys]\nwords = 'w'\n\n[words]\n{WORD}\n"),
    ],
)
def test_a_word_becomes_a_line_at_the_end_of_its_table(before: str, after: str) -> None:
    assert with_word(before, "In Review", "APPLIED") == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("[words]\nin_review = 'OFFER' # why\n", '[words]\nin_review = "APPLIED" # why\n'),
        ("[words]\n'IN  review'='''\nx'''\ny = 'OFFER'", "[words]\n'IN  review'=\"APPLIED\"\ny = 'OFFER'"),
        ('[words]\r\n"in-review" = [1,\r\n2]\r\n', '[words]\r\n"in-review" = "APPLIED"\r\n'),
    ],
)
def test_a_word_that_is_there_in_some_spelling_gets_the_meaning(before: str, after: str) -> None:
    assert with_word(before, "In Review", "APPLIED") == after


@pytest.mark.parametrize(
    "text",
    [
        f"[words]\n{WORD}",
        "[words]\nin_review = 'applied'\n",
        "words = { in-review = 'APPLIED' }\n",
        "words.in_review = 'APPLIED'\n",
        "[words]\n'in review' = 'OFFER'\nin_review = 'APPLIED'\n",
    ],
)
def test_a_word_that_is_known_already_changes_nothing(text: str) -> None:
    assert with_word(text, "In Review", "APPLIED") == text


def test_an_outcome_can_be_meant_too() -> None:
    assert read_settings(with_word("", "no luck", "rejected")).words == {"no luck": "rejected"}


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("history = true\nx = [", "It is not TOML (line 2)"),
        ("a = 1\na = 2\n", "It is not TOML (line 2)"),
        pytest.param("a = " + "[" * 10_000, "It is not TOML (line 1)", id="too deep"),
        ("words = { x = 'OFFER' }", "Its words are not lines of a table [words]"),
        ("words = { in-review = 'OFFER' }", "Its words are not lines of a table [words]"),
        ("words.x = 'OFFER'", "Its words are not lines of a table [words]"),
        ("words = 3", "Its words are not lines of a table [words]"),
        ("[[words]]\nx = 'OFFER'", "Its words are not lines of a table [words]"),
        ("[words.x]\ny = 1", "Its words are not lines of a table [words]"),
        ("[words]\n'in review' = 'OFFER'\nin_review = 'OFFER'", "It has “In Review” more than once"),
    ],
)
def test_where_a_word_cannot_be_added_the_line_to_add_by_hand_is_told(text: str, reason: str) -> None:
    with pytest.raises(Refused) as refused:
        with_word(text, "In Review", "APPLIED")
    assert refused.value.sentence == f"{reason}; add this line below [words] by hand: {WORD}"


@pytest.mark.parametrize(("phrase", "meaning"), [("", "APPLIED"), (" ", "OFFER"), ("x", "APLIED"), ("\udce9", "OFFER")])
def test_what_is_no_word_or_no_meaning_is_refused(phrase: str, meaning: str) -> None:
    with pytest.raises(Refused):
        with_word("", phrase, meaning)


def test_the_line_of_a_word_is_found_in_any_spelling() -> None:
    text = f"{BOM}history = true\n[words]\nx = '''a\nb'''\nIN_REVIEW = 'OFFER'\n[keys]\ny = 'y'"
    assert [line_of_word(text, phrase) for phrase in ("in review", "x", "y", "history")] == [5, 3, None, None]


# Patterns


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", 'ignore = ["b"]\n'),
        ("history = true\n", 'history = true\nignore = ["b"]\n'),
        ("history = true", 'history = true\nignore = ["b"]'),
        ("# only this\n", '# only this\n\nignore = ["b"]\n'),
        ("history = true # why\r\n\r\n[words]\r\n", 'history = true # why\r\nignore = ["b"]\r\n\r\n[words]\r\n'),
        ("[words]\n", 'ignore = ["b"]\n\n[words]\n'),
        ("# mine\n\n# words\n# of mine\n[words]", '# mine\n\nignore = ["b"]\n\n# words\n# of mine\n[words]'),
        (f"{BOM}# words\r\n[words]\r\n", f'{BOM}ignore = ["b"]\r\n\r\n# words\r\n[words]\r\n'),
        ("x.ignore = ['a']\nignore = []", "x.ignore = ['a']\nignore = [\"b\"]"),
        ("ignore = [ ] # none", 'ignore = ["b" ] # none'),
        ("ignore=['a']\n", "ignore=['a', \"b\"]\n"),
        ("ignore = ['a', ] # x, y", "ignore = ['a', \"b\", ] # x, y"),
        ("'ignore' = ['[', \"]\", '#']\n", "'ignore' = ['[', \"]\", '#', \"b\"]\n"),
        ("ignore = [\n]\n", 'ignore = [\n    "b"\n]\n'),
        ("ignore = [\n  'a'\n]\n", "ignore = [\n  'a',\n  \"b\"\n]\n"),
        ("ignore = [\r\n\t'a', # x\r\n]\r\n", "ignore = [\r\n\t'a', # x\r\n\t\"b\",\r\n]\r\n"),
        ("ignore = [ # all\n  'a' # x, ]\n  # end\n]", "ignore = [ # all\n  'a', # x, ]\n  \"b\"\n  # end\n]"),
        ("ignore = ['a',\n          'c']", "ignore = ['a',\n          'c', \"b\"]"),
        ("ignore = ['a',\n]", "ignore = ['a',\n    \"b\",\n]"),
        ('ignore = [\n  """x\n""",\n]', 'ignore = [\n  """x\n""",\n  "b",\n]'),
        ("[keys]\nignore = 'i'\n", "ignore = [\"b\"]\n\n[keys]\nignore = 'i'\n"),
    ],
)
def test_a_pattern_goes_to_the_end_of_the_list(before: str, after: str) -> None:
    assert with_ignored(before, "b") == after
    assert read_settings(after.removeprefix(BOM)).ignore[-1] == "b"


@pytest.mark.parametrize("text", ["ignore = ['b']", 'ignore = [\n"a",\n"\\u0062"]\n[words]\n'])
def test_a_pattern_that_is_there_already_changes_nothing(text: str) -> None:
    assert with_ignored(text, "b") == text


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("\nignore = [", "It is not TOML (line 2)"),
        ("ignore = 'a'", "Its ignore is not a list of patterns"),
        ("ignore = [1]", "Its ignore is not a list of patterns"),
        ("ignore.x = 1", "Its ignore is not a list of patterns"),
        ("[ignore]", "Its ignore is not a list of patterns"),
        ("[[ignore]]", "Its ignore is not a list of patterns"),
    ],
)
def test_where_a_pattern_cannot_be_added_it_is_told_what_to_add_by_hand(text: str, reason: str) -> None:
    with pytest.raises(Refused) as refused:
        with_ignored(text, 'b"')
    assert refused.value.sentence == f'{reason}; add "b\\"" to the list ignore by hand'


@pytest.mark.parametrize("pattern", ["", " ", "caf\udce9.md"])
def test_what_is_no_pattern_is_refused(pattern: str) -> None:
    with pytest.raises(Refused):
        with_ignored("", pattern)


def test_the_line_of_a_pattern_is_the_one_on_which_it_stands() -> None:
    text = "# b\nx = ['b']\nignore = ['a', # b\n  'b',\n]\n[keys]\nadd = 'c'\n"
    assert [line_of_ignored(text, pattern) for pattern in ("a", "b", "c")] == [3, 4, None]
    assert line_of_ignored("[keys]\nignore = 'b'", "b") is None


# Proof


@pytest.mark.parametrize(
    ("made", "is_as_expected"),
    [
        ("a = 1\nb = [nan, -0.0]", True),
        ("b = [nan, -0.0]\na = 1", True),
        ("a = true\nb = [nan, -0.0]", False),
        ("a = 1.0\nb = [nan, -0.0]", False),
        ("a = 1\nb = [nan, 0.0]", False),
        ("a = 1\nb = [nan]", False),
        ("a = 1", False),
        ("a = 1\nb = [nan, -0.0]\nc = 1", False),
        ("a = 1\nb = [", False),
    ],
)
def test_what_was_made_has_to_say_what_is_expected(made: str, is_as_expected: bool) -> None:
    config, expected = Config.of("", "do it by hand"), said("a = 1\nb = [nan, -0.0]")
    if is_as_expected:
        assert config.proven(made, expected) == made
    else:
        with pytest.raises(Refused, match=r"^It cannot be changed safely; do it by hand$"):
            config.proven(made, expected)


# Laws

LETTERS = st.text("ab é_-.#=[]{}\"'\\/*?\t\n\r,\u2028\u202e😀\x7f\x85", max_size=8)
COMMENTS = st.sampled_from(["", "", "", "  # why", " # [words]", '\t# "]', " # ignore = ['"])
BETWEEN = st.lists(st.sampled_from(["", "# mine", "  # [words]", '# """', "\t", "# it's"]), max_size=2)
INDENTS = st.sampled_from(["", "", "  ", "\t"])
OTHERS = ["true", "3", "nan", "-0.0", "1979-05-27T07:32:00Z", "[1, [2, 'x]'], # n\n]", "{ a = 1, b = ']' }", "0x1F"]


@st.composite
def strings(draw: st.DrawFn, values: st.SearchStrategy[str] = LETTERS, *, lines: bool = True) -> str:
    """A value as TOML writes it, in one of four ways."""
    value = draw(values)
    basic = "".join(each if each.isprintable() and each not in '"\\' else f"\\u{ord(each):04X}" for each in value)
    plain = value if value.isprintable() and "'" not in value else "plain"
    ways = [f'"{basic}"', f"'{plain}'"]
    if lines:
        ways += [f'"""\n{basic}\n[words]\n"""', f"'''{plain}\nignore = [\n'''", f'"""{basic}\\"""""']
    return draw(st.sampled_from(ways))


@st.composite
def lists(draw: st.DrawFn) -> str:
    """A list of strings, in whatever way it is broken into lines."""
    parts: list[str] = ["["]
    for at, element in enumerate(elements := draw(st.lists(strings(), max_size=3))):
        parts += draw(st.sampled_from(["", " ", "\n    ", "  # [\n\n\t"])), element
        parts += (
            draw(st.sampled_from(["", "", " "])),
            "," if at < len(elements) - 1 else draw(st.sampled_from(["", ","])),
        )
    return "".join((*parts, draw(st.sampled_from(["", " ", "\n", "\n  ", " # ]\n# end\n"])), "]"))


@st.composite
def tables(draw: st.DrawFn, name: str, values: st.SearchStrategy[str]) -> list[str]:
    """The lines of a table."""
    rows = [draw(INDENTS) + draw(st.sampled_from([f"[{name}]", f"[ '{name}' ]"])) + draw(COMMENTS)]
    for key in draw(st.lists(strings(lines=False), max_size=3)):
        rows += draw(BETWEEN)
        rows.append(f"{draw(INDENTS)}{key}{draw(st.sampled_from([' = ', '=']))}{draw(values)}{draw(COMMENTS)}")
    return rows + draw(BETWEEN)


@st.composite
def configs(draw: st.DrawFn) -> str:
    """A config that is TOML, written in the person's own way."""
    meanings = st.sampled_from(["'APPLIED'", '"offer"', "'''OFFER'''", '"role\\u0020closed"', "3"])
    others = st.sampled_from(OTHERS) | strings()
    rows = draw(BETWEEN)
    first = [
        f"history = {draw(st.sampled_from(['true', 'false']))}",
        f"a.b = {draw(others)}",
        f"theme = {draw(strings())}",
    ]
    first += [f"ignore = {draw(lists())}"] * draw(st.integers(0, 1))
    for row in draw(st.permutations(first))[draw(st.integers(0, len(first))) :]:
        rows += [draw(INDENTS) + row + draw(COMMENTS), *draw(BETWEEN)]
    sections = [draw(tables("words", meanings)), draw(tables("keys", others)), draw(tables("x.y", others))]
    for section in draw(st.permutations(sections))[draw(st.integers(0, len(sections))) :]:
        rows += section
    text = "\n".join(rows) + draw(st.sampled_from(["", "\n", "\n\n"]))
    text = draw(st.sampled_from(["", BOM])) + text.replace("\n", draw(st.sampled_from(["\n", "\r\n"])))
    try:
        said(text)
    except tomllib.TOMLDecodeError:  # the same key twice
        assume(False)
    return text


def same(one: object, other: object) -> bool:
    """Equal by what is written; nan too."""
    return repr(one) == repr(other)


def tried(change: Callable[..., str], *arguments: str) -> str:
    """What the change makes, or why it is refused."""
    try:
        return change(*arguments)
    except Refused as refused:
        return refused.sentence


@given(configs(), LETTERS.filter(str.strip), st.sampled_from(["APPLIED", "DID_NOT_APPLY", "role closed"]))
def test_a_word_is_added_and_everything_else_stays(text: str, phrase: str, meaning: str) -> None:
    after = tried(with_word, text, phrase, meaning)
    assume("more than once" not in after)
    before, made = said(text), said(after)
    words, old = made.pop("words"), before.pop("words", {})
    changed = {key for key in words if key not in old or not same(words[key], old[key])}
    assert after == text or (len(changed) == 1 and all(words[key] == meaning for key in changed))
    assert meaning in read_settings(after.removeprefix(BOM)).words.values()
    assert words.keys() - old.keys() <= {phrase}
    assert old.keys() <= words.keys()
    assert same(dict(sorted(made.items())), dict(sorted(before.items())))
    assert is_kept(text, after) or changed <= old.keys()
    assert with_word(after, phrase, meaning) == after


@given(configs(), LETTERS.filter(str.strip))
def test_a_pattern_is_added_and_everything_else_stays(text: str, pattern: str) -> None:
    after = with_ignored(text, pattern)
    before, made = said(text), said(after)
    old = before.pop("ignore", [])
    assert made.pop("ignore") == (old if pattern in old else [*old, pattern])
    assert same(made, before)
    assert is_kept(text, after)
    line = line_of_ignored(after, pattern)
    assert line is not None
    assert with_ignored(after, pattern) == after


@given(configs())
def test_the_line_of_a_word_that_was_added_holds_it_alone(text: str) -> None:
    after = with_word(text, "Zebra", "OFFER")
    line = line_of_word(after, "zebra")
    assert line is not None
    assert after.split("\n")[line - 1].strip() == '"Zebra" = "OFFER"'


@given(configs())
def test_how_lines_end_stays_and_so_does_a_last_line_without_an_end(text: str) -> None:
    for after in (with_word(text, "zebra", "OFFER"), with_ignored(text, "zebra")):
        assert after.startswith(BOM) == text.startswith(BOM)
        if text.strip(BOM + "\r\n \t"):
            assert after.endswith("\n") == text.endswith("\n")
            assert after.count("\r\n") in ((0, after.count("\n")) if "\r\n" in text else (text.count("\r\n"),))


@given(st.text() | st.text("[]{}='\"\\#,. \n\rwordsignre1\ufeff"))
def test_no_text_is_fatal(text: str) -> None:
    for made in (tried(with_word, text, "zebra", "OFFER"), tried(with_ignored, text, "zebra")):
        assert "zebra" in made
