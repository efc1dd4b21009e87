"""`jobboard prep`: the kinds, a page that is a kind's file, ticks, and what is told where there is none such."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from jobboard.cli.output import Terminal
from jobboard.cli.prep_page import page
from jobboard.cli.table import cells
from jobboard.prep.kind import Kind, Question, Topic, read_kind
from jobboard.slots import names_of
from jobboard.store.prep import kinds
from tests.unit.cli.builders import write
from tests.unit.cli.conftest import Run

CHESS = """# Chess round
Also called: board games

## What is tested
Patience.

## Before
- Sleep

## Study topics
- [x] Openings
- [ ] Rook `a1` endings
- [ ] Pawn endings

## Questions to ask
### The club
- Who plays white?
"""


@pytest.fixture
def chess(folder: Path) -> Path:
    """A kind of the person's own, and a frame with little in it."""
    write(folder, "_prep/every-round.md", "## Before\n- Eat\n## Questions to ask\n### The way out\n- Who left?\n")
    return write(folder, "_prep/chess.md", CHESS)


def test_the_kinds_are_listed_with_what_is_ticked_and_files_of_ones_own(chess: Path, jobboard_here: Run) -> None:
    outcome = jobboard_here("prep")
    assert (outcome.code, outcome.err) == (0, "")
    rows = {line.split()[0]: line.split() for line in outcome.out.splitlines()}
    assert list(rows)[:4] == ["recruiter-screen", "hiring-manager", "leetcode", "sql"]
    assert rows["sql"] == ["sql", "SQL", "0/20"]
    assert rows["chess"] == ["chess", "Chess", "round", "1/3", "_prep/chess.md"]
    assert rows["every-round"] == ["every-round", "Every", "round", "0/4", "_prep/every-round.md"]


def test_so_they_are_as_json(chess: Path, jobboard_here: Run) -> None:
    records = {each["id"]: each for each in jobboard_here("prep", "--json").json}
    assert records["sql"] == {
        "id": "sql",
        "name": "SQL",
        "origin": "catalogue",
        "file": None,
        "topics": {"done": 0, "total": 20},
    }
    assert (records["chess"]["origin"], records["chess"]["file"]) == ("own", "_prep/chess.md")
    assert (records["every-round"]["origin"], records["chess"]["topics"]) == ("changed", {"done": 1, "total": 3})


def test_a_page_has_what_is_the_kinds_own_and_below_it_what_holds_for_every_round(
    chess: Path, jobboard_here: Run
) -> None:
    start, _, rest = jobboard_here("prep", "chess").out.partition("\n## On the day\n")
    assert start == (
        "# Chess round\nAlso called: board games\n\n## What is tested\nPatience.\n\n"
        "## Before\n- Sleep\n\n### In every round\n- Eat\n"
    )
    assert rest.startswith("\n### In every round\n- Stop studying an hour before")
    topics, questions = rest.split("\n## Study topics\n")[1].split("\n## Questions to ask\n")
    assert topics == "1. [x] Openings\n2. [ ] Rook `a1` endings\n3. [ ] Pawn endings\n"
    assert questions == ("\n### The club\n- Who plays white?\n\n### In every round\n\n#### The way out\n- Who left?\n")


def test_the_frame_alone_is_a_page_too(chess: Path, jobboard_here: Run) -> None:
    out = jobboard_here("prep", "every round").out
    assert "## Before\n- Eat\n\n## On the day\n- Stop studying" in out
    assert "In every round" not in out


@pytest.mark.parametrize("width", [None, 44])
def test_a_page_is_a_file_of_its_kind_also_as_wide_as_a_terminal(width: int | None) -> None:
    known = kinds()
    for kind in known.kinds:
        lines = list(page(kind, known.every, Terminal(width)))
        assert width is None or max(cells(line) for line in lines if "://" not in line) <= width
        again = read_kind("\n".join(lines), kind.id)
        for name in ("name", "aliases", "tested", "before", "day", "after", "questions", "resources", "problems"):
            assert getattr(again, name) == getattr(kind, name), (kind.id, name)
        assert [topic.text for topic in again.topics] == [topic.text for topic in kind.topics]


PIECES = (
    *("a", "word", ">", "> b", "-", "- c", "+", "*", "#", "###", "1.", "12)", "---", "=", "== ", "___", "  ", "```"),
    *("~~~", "`x  y`", "`- z`", "``a ` b``", "`", "~~old~~", "~~", ".", "<!-- no -->", "|", "[x]", "*so*", "e:"),
)


@given(st.lists(st.sampled_from(PIECES), max_size=9).map(" ".join))
@example("count of rows > 0 where a line would end right there")
@example("what `GROUP BY a, b` means, and `SELECT  x` and so on")
@example("~~this is over~~ and this is not any more")
@example("a long word before - a dash, 1. a number, # a sign, + another")
@settings(max_examples=150, deadline=None)
def test_a_text_reads_back_the_same_from_a_narrow_page(text: str) -> None:
    """Also where it is about markdown: no line begins with what would begin something else."""
    once = read_kind(f"# K\n\n## Before\n- so {text}\n", "k")
    kind = Kind("k", "K", tested=" ".join(once.before), before=once.before, topics=topics_of(once.before))
    broad, narrow = (
        read_kind("\n".join(page(kind, Kind("every-round", ""), Terminal(width))), "k") for width in (None, 20)
    )
    for name in ("tested", "before", "topics", "problems"):
        assert lined(getattr(narrow, name)) == lined(getattr(broad, name)), name


def test_a_line_of_a_page_ends_neither_in_code_nor_before_a_sign_that_begins_something() -> None:
    """Only code that is longer than a line goes on in the next one."""
    text = "count all of the rows > 0 with `GROUP BY a`, then `ORDER BY b` and `ROWS BETWEEN 6 PRECEDING`"
    _, _, _, *lines = page(Kind("k", "", before=(text,)), Kind("every-round", ""), Terminal(22))
    shown = "count all of the|rows > 0 with|`GROUP BY a`, then|`ORDER BY b` and|`ROWS BETWEEN 6|PRECEDING`".split("|")
    assert [line[2:] for line in lines] == shown


def topics_of(texts: tuple[str, ...]) -> tuple[Topic, ...]:
    """Topics as written so."""
    return tuple(Topic(each, written=each) for each in texts)


def lined(value: object) -> object:
    """Without the numbers of lines, which differ between a narrow page and a broad one."""
    return [getattr(each, "text", getattr(each, "message", each)) for each in value] if type(value) is tuple else value


def test_nothing_of_a_file_is_interpreted_by_the_terminal() -> None:
    hostile = "\x1b]0;x\x07[red]\u202e"
    kind = Kind("a", hostile, (hostile,), hostile, (hostile,), questions=(Question(hostile, hostile),))
    kind = Kind(**{name: getattr(kind, name) for name in names_of(kind)} | {"topics": (Topic("a", written=hostile),)})
    for line in page(kind, Kind("every-round", ""), Terminal()):
        assert line.isprintable()


def test_one_kind_as_json_has_its_sections_and_those_of_every_round(chess: Path, jobboard_here: Run) -> None:
    record = jobboard_here("prep", "chess", "--json").json
    assert record | {"every_round": None} == {
        "id": "chess",
        "name": "Chess round",
        "origin": "own",
        "file": "_prep/chess.md",
        "aliases": ["board games"],
        "tested": "Patience.",
        "before": ["Sleep"],
        "day": [],
        "after": [],
        "topics": [
            {"number": 1, "text": "Openings", "done": True},
            {"number": 2, "text": "Rook a1 endings", "done": False},
            {"number": 3, "text": "Pawn endings", "done": False},
        ],
        "resources": [],
        "questions": [{"text": "Who plays white?", "group": "The club"}],
        "every_round": None,
    }
    assert record["every_round"]["before"] == ["Eat"]
    sql = jobboard_here("prep", "sql", "--json").json
    assert sql["resources"][0]["url"] == "https://datalemur.com/"
    assert "every_round" not in jobboard_here("prep", "every-round", "--json").json


@pytest.mark.parametrize(
    ("word", "name"),
    [
        ("sql", "SQL"),
        ("SQL screen", "SQL"),
        ("Technical screen: SQL", "SQL"),
        ("take home", "Take-home"),
        ("notebook", "Notebook critique"),
        ("ml", "ML system design"),
    ],
)
def test_a_kind_is_meant_by_its_id_a_name_a_title_or_a_part_of_its_id(
    folder: Path, jobboard_here: Run, word: str, name: str
) -> None:
    assert jobboard_here("prep", word).out.startswith(f"# {name}\n")


@pytest.mark.parametrize(
    ("word", "told"),
    [
        ("behaviorl", "“behaviorl” is no kind of interview; near it: behavioural"),
        ("design", "“design” is no kind of interview; near it: ml-system-design, system-design\n"),
        ("xyzzy", "“xyzzy” is no kind of interview; there are recruiter-screen, hiring-manager, leetcode, sql, "),
        ("", "“” is no kind of interview; there are recruiter-screen"),
    ],
)
def test_what_is_no_kind_is_told_with_what_is_near(folder: Path, jobboard_here: Run, word: str, told: str) -> None:
    outcome = jobboard_here("prep", word)
    assert (outcome.code, outcome.out) == (1, "")
    assert outcome.err.startswith(f"jobboard: {told}")


def test_without_a_folder_of_applications_the_catalogue_is_there(folder: Path, jobboard_here: Run) -> None:
    folder.rmdir()
    assert jobboard_here("prep").code == 0
    assert jobboard_here("prep", "sql").out.startswith("# SQL\n")
    assert jobboard_here("prep", "sql", "--tick", "1").code == 2
    assert jobboard_here("-C", "nowhere", "prep").code == 2
    assert not folder.exists()


def test_a_file_that_was_not_understood_is_told_and_the_rest_printed(chess: Path, jobboard_here: Run) -> None:
    chess.write_text(CHESS + "\n## Snacks\n- apples\n")
    outcome = jobboard_here("prep")
    assert outcome.code == 0
    assert outcome.err.startswith("jobboard: _prep/chess.md:19: “Snacks” is none of the sections")


def test_a_topic_is_ticked_by_its_number_or_a_part_of_its_text_and_taken_back(chess: Path, jobboard_here: Run) -> None:
    assert jobboard_here("prep", "chess", "--tick", "3").out == "_prep/chess: [x] Pawn endings (1 edit)\n"
    assert jobboard_here("prep", "chess", "--tick", "rook A1").out == "_prep/chess: [x] Rook a1 endings (1 edit)\n"
    assert chess.read_text() == CHESS.replace("[ ]", "[x]")
    assert jobboard_here("prep", "chess", "--tick", "3").out == "_prep/chess: already [x] Pawn endings\n"
    outcome = jobboard_here("prep", "chess", "--tick", "1", "--off", "--json")
    assert outcome.json == {"id": "_prep/chess", "changed": True, "edits": [{"line": 11, "before": "x", "after": " "}]}
    for _ in range(3):
        assert jobboard_here("undo").code == 0
    assert chess.read_text() == CHESS


def test_the_first_tick_makes_the_file_and_undo_takes_it_away(folder: Path, jobboard_here: Run) -> None:
    outcome = jobboard_here("prep", "sql", "--tick", "streaks")
    assert (outcome.code, outcome.err) == (0, "")
    assert outcome.out.startswith("_prep/sql: [x] streaks: over distinct days")
    assert (folder / "_prep" / "sql.md").read_text().count("[x] streaks") == 1
    assert "sql" in jobboard_here("prep").out
    assert jobboard_here("undo").out.startswith("_prep/sql: undone (the file is removed): SQL: [x] streaks")
    assert list(folder.iterdir()) == []


@pytest.mark.parametrize(
    ("words", "code", "told"),
    [
        (["chess", "--tick", "endings"], 1, "2 topics hold “endings”: 2 Rook a1 endings; 3 Pawn endings"),
        (["chess", "--tick", "queens"], 1, "Chess round has no topic queens"),
        (["chess", "--tick", "0"], 1, "Chess round has no topic 0"),
        (["chess", "--tick", "4"], 1, "Chess round has no topic 4"),
        (["chess", "--tick", " "], 2, "which topic? Its number on the page of its kind, or a part of its text"),
        (["chess", "--off"], 2, "--off takes the tick of a topic away: --tick TOPIC --off"),
        (["--tick", "1"], 2, "which kind is the topic of? `jobboard prep KIND --tick TOPIC`"),
    ],
)
def test_what_cannot_be_ticked_is_told(chess: Path, jobboard_here: Run, words: list[str], code: int, told: str) -> None:
    outcome = jobboard_here("prep", *words)
    assert (outcome.code, outcome.out) == (code, "")
    assert outcome.err.startswith(f"jobboard: {told}")
    assert chess.read_text() == CHESS


def test_of_many_topics_that_are_meant_a_few_are_told_and_how_many_more(folder: Path, jobboard_here: Run) -> None:
    told = jobboard_here("prep", "sql", "--tick", "row").err
    assert told.startswith("jobboard: 12 topics hold “row”: ")
    assert told.endswith(" and 7 more\n")


def test_a_file_that_cannot_be_written_is_told(chess: Path, jobboard_here: Run) -> None:
    chess.chmod(0o444)
    outcome = jobboard_here("prep", "chess", "--tick", "2", "--json")
    assert (outcome.code, outcome.json["changed"]) == (1, False)
    assert outcome.err == "jobboard: _prep/chess: It is read-only\n"
