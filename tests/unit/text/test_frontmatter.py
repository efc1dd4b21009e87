"""Front matter: every scalar as text, with the place where it stands; and what must not be able to do any harm."""

from __future__ import annotations

import time

import pytest

from jobboard.text.document import read_document
from jobboard.text.frontmatter import MOST, problem_of_front, read_front_matter
from jobboard.text.values import Problem


def entries(block: str) -> dict[str, str]:
    """The entries of a block; what is said to stand at a place has to stand there."""
    text = f"---\n{block}---\nbody\n"
    front = read_front_matter(text)
    assert front is not None
    for entry in front.entries:
        if entry.style in ("plain", "quoted") and "\\" not in text[entry.start : entry.end]:
            assert text[entry.start : entry.end].replace("''", "'") == entry.value
    return {entry.key: entry.value for entry in front.entries}


@pytest.mark.parametrize(
    ("line", "value"),
    [
        ("a: b c", "b c"),
        ("a:   b  ", "b"),
        ("a: b # c", "b"),
        ("a: b#c", "b#c"),
        ("a: 'b'", "b"),
        ("a: 'it''s'", "it's"),
        ('a: "b: c" # d', "b: c"),
        ('a: "[[Acme]]"', "[[Acme]]"),
        ("a: https://acme.example/?b=1#c", "https://acme.example/?b=1#c"),
        ("a: ✅ b", "✅ b"),
        ("'a': b", "b"),
        ('"a": b', "b"),
        ("a : b", "b"),
        ("a:", ""),
        ("a: ''", ""),
        ("a: # b", ""),
        ("a: Stage 2: technical", "Stage 2: technical"),
    ],
)
def test_a_value_is_text_without_its_quotes_and_comment(line: str, value: str) -> None:
    assert entries(f"{line}\nz: 1\n") == {"a": value, "z": "1"}


@pytest.mark.parametrize(
    "value",
    ["no", "010", "1:30", "2026-02-30", "1_000", "0x1F", "null", "~", "true", ".5", "1e3", "2026-06-19T10:00:00Z"],
)
@pytest.mark.parametrize("other", ["", "x: 'it''s'\n", "x: Stage 2: technical\n"])
def test_a_scalar_is_never_made_a_number_a_date_or_a_boolean(value: str, other: str) -> None:
    assert entries(f"{other}a: {value}\n")["a"] == value


@pytest.mark.parametrize(
    ("block", "values"),
    [
        ("a: [b, c d]\n", ["b", "c d"]),
        ("a: [https://acme.example/jobs/7]\n", ["https://acme.example/jobs/7"]),
        ("a:\n  - b\n  - c\n", ["b", "c"]),
        ("a:\n- b\n", ["b"]),
        ("a: [[Acme]]\n", ["Acme"]),
        ("a: [b, , c]\n", ["b", "c"]),
        ("a: [\"b\", 'c']\n", ["b", "c"]),
    ],
)
def test_a_list_gives_an_entry_each(block: str, values: list[str]) -> None:
    front = read_front_matter(f"---\n{block}z: 1\n---\n")
    assert front is not None
    assert [(entry.value, entry.style) for entry in front.entries if entry.key == "a"] == [
        (value, "listed") for value in values
    ]


@pytest.mark.parametrize("value", ["[]", "[ ]", "[,]", "{}"])
def test_an_empty_list_or_mapping_states_nothing(value: str) -> None:
    assert not (set(entries(f"a: {value}\nz: 1\n").values()) - {"", value, "1"})


@pytest.mark.parametrize(
    "block",
    [
        "a: |\n  status: offer\n",
        "a: >\n  status: offer\n",
        "a:\n  status: offer\n",
        'a: "x\n  status: offer"\n',
        "a: {status: offer}\n",
        "# status: offer\n",
        "a: [status: offer]\n",
        "a: x\n  status: offer\n",
    ],
)
@pytest.mark.parametrize("other", ["", "b: Stage 2: technical\n"])
def test_what_stands_inside_another_value_is_no_key(block: str, other: str) -> None:
    assert "status" not in entries(f"{block}z: 1\n{other}")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "---",
        "---\n",
        "---\na: b\n",
        "a: b\n---\n",
        "---\n\n# A\n\n---\n",
        "---\n- a\n---\n",
        "---\nJust text.\n---\n",
        "----\na: b\n----\n",
        " ---\na: b\n---\n",
        "\n---\na: b\n---\n",
        "---x\na: b\n---\n",
    ],
)
def test_a_first_rule_that_is_only_a_rule_is_no_front_matter(text: str) -> None:
    assert read_front_matter(text) is None


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("start", ["", "\ufeff"])
@pytest.mark.parametrize(
    "other", ["", "x: 'it''s'\n", "x: Stage 2: technical\n", "# c\n\n", "x: |\n  y\n", "x: Caf\udce9\n"]
)
def test_places_agree_in_every_newline_with_and_without_a_byte_order_mark(newline: str, start: str, other: str) -> None:
    text = start + f"---\n{other}status: found\ncompany: 'Acme'\n---\n".replace("\n", newline)
    front = read_front_matter(text)
    assert front is not None
    found = {entry.key: (text[entry.start : entry.end], entry.line, entry.style) for entry in front.entries}
    line = 1 + other.count("\n")
    assert found["status"] == ("found", line, "plain")
    assert found["company"] == ("Acme", line + 1, "quoted")


@pytest.mark.parametrize("close", ["---", "---  ", "..."])
def test_the_block_ends_at_three_dashes_or_dots(close: str) -> None:
    front = read_front_matter(f"---\na: b\n{close}\nc: d\n")
    assert front is not None
    assert ([entry.key for entry in front.entries], front.close) == (["a"], 2)


@pytest.mark.parametrize("value", ["&x b", "*x", "!!str b", "|\n  b", ">-\n  b", "b\n  c", "{b: c}", "{{b}}"])
@pytest.mark.parametrize("other", ["", "o: Stage 2: technical\n"])
def test_what_a_patch_must_not_touch_is_marked(value: str, other: str) -> None:
    front = read_front_matter(f"---\n{other}a: {value}\nz: 1\n---\n")
    assert front is not None
    assert {entry.style for entry in front.entries if entry.key == "a"} <= {"other", "listed", "mapping"}
    assert any(entry.key == "a" for entry in front.entries)


def _bomb() -> str:
    levels = "".join(f"a{each}: &a{each} [{', '.join([f'*a{each - 1}'] * 9)}]\n" for each in range(1, 9))
    return f"a0: &a0 [x]\n{levels}"


def _merge_bomb() -> str:
    levels = "".join(f"a{each}: &a{each}\n  <<: [{', '.join([f'*a{each - 1}'] * 9)}]\n" for each in range(1, 9))
    return f"a0: &a0 {{x: 1}}\n{levels}"


BOMBS = {
    "aliases": _bomb(),
    "merge keys": _merge_bomb(),
    "brackets": "a: " + "[" * 30_000 + "]" * 30_000 + "\n",
    "brackets, open": "a: " + "[" * 60_000 + "\n",
    "braces": "a: " + "{a: " * 15_000 + "\n",
    "quoted brackets": "a: '" + "[" * 30_000 + "'\n",
    "dashes": "a:\n  " + "- " * 30_000 + "x\n",
    "questions": "a:\n  " + "? " * 30_000 + "x\n",
    "indents": "".join(" " * each + "a:\n" for each in range(300)),
    "keys": "".join(f"k{each}: 'it''s'\n" for each in range(3_000)),
    "flow list": "a: ['" + "', '".join("b" * 10_000) + "']\n",
    "quotes": "a: '" + "''" * 30_000 + "'\n",
    "double quotes": 'a: "' + '\\"' * 30_000 + '"\n',
    "open quote": "a: '" + "x\n  " * 12_000 + "\n",
    "colons": "a: " + "b: " * 20_000 + "\n",
    "blanks": "a: " + " " * 60_000 + "b\n",
    "hashes": "a: " + " #" * 30_000 + "\n",
}


@pytest.mark.parametrize("bomb", BOMBS)
def test_a_bomb_neither_hangs_nor_kills_and_the_status_beside_it_is_read(bomb: str) -> None:
    begin = time.process_time()
    assert entries(f"status: found\n{BOMBS[bomb]}")["status"] == "found"
    assert time.process_time() - begin < 2


@pytest.mark.parametrize("line", ["a{}b", "a: x{}y#z", "a b{}: c", "a: b{}# c", "'a'{}b"])
def test_a_very_long_run_of_blanks_is_read_at_once(line: str) -> None:
    begin = time.process_time()
    read_front_matter(f"---\nstatus: found\n{line.format(' ' * 60_000)}\n---\n")
    assert time.process_time() - begin < 0.5


@pytest.mark.parametrize(
    ("block", "line", "reason"),
    [
        (_bomb(), 2, "an anchor, an alias or a tag of YAML"),
        ("x: y\nname: *Acme", 3, "an anchor, an alias or a tag of YAML"),
        ("x: !!python/object/apply:os.system [ls]", 2, "an anchor, an alias or a tag of YAML"),
        ("x: y\ndeep: {a: b}\na: " + "[" * 21 + "]" * 21, 4, "brackets nested more than 20 deep"),
        ("a: " + "[" * 2_001, 2, "more than 2,000 brackets"),
        ("".join(" " * each + "a:\n" for each in range(30)), 22, "values nested more than 20 deep"),
        ("a: ['" + "', '".join("b" * 3_000) + "']", 2, "more than 2,000 values"),
    ],
)
def test_what_might_be_a_bomb_is_told_with_its_line(block: str, line: int, reason: str) -> None:
    text = f"---\n{block}\nstatus: found\n---\n"
    front = read_front_matter(text)
    assert front is not None
    assert front.problem == Problem(line, f"the front matter is read line by line: it has {reason}")
    assert read_document(text, "acme").facts.problems[0] == front.problem


@pytest.mark.parametrize(
    "text",
    [
        "---\nstage: Stage 2: technical\n---\n",
        "---\na: {b: c}\n---\n",
        "---\na: b\n" + "x\n" * MOST,
        "---\n" + "x\n" * MOST + "---\n",
        "a: b\n" * MOST + "---\n",
    ],
    ids=["no yaml", "yaml", "no end", "no keys", "no beginning"],
)
def test_nothing_is_told_of_other_front_matter_or_of_none(text: str) -> None:
    assert problem_of_front(text, read_front_matter(text)) is None


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_a_block_over_the_cap_is_not_read_and_that_is_told(newline: str) -> None:
    text = newline.join(["---", "status: found", f"a: {'x' * MOST}", "---", "# Acme - Baker", ""])
    assert read_front_matter(text) is None
    problem = Problem(1, "the front matter is longer than 64 KB, and not read")
    assert read_document(text, "acme").facts.problems[0] == problem
