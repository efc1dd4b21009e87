"""`jobboard guide`: a page becomes a guide, guides are listed and shown, what is told where it cannot be."""

from __future__ import annotations

import io
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from jobboard.cli.guide_page import page
from jobboard.cli.output import Terminal
from jobboard.cli.table import cells
from jobboard.guide.values import Figure, Guide, Items, Told
from tests.unit.cli.builders import write
from tests.unit.cli.conftest import Run
from tests.unit.store.test_guides import HTML, PAGE

SHOWN = """\
Bicycle Engineer · US 2024
A Bicycle Engineer designs frames and wheels that people trust on bad roads.

Pay by level
  Entry-Level   $50,000 – $60,500   a year
  Senior-Level  $80,000 – $95,000+  a year

Pay by place
  Portland, OR  $71,250
  Austin, TX    $68,000

Skills
  Technical Skills
    - Welding of steel and aluminium
    - CAD

Responsibilities
  - Design frames
  - Test wheels on bad roads

Source  page.txt
"""


def figure(low: float, high: float | None = None, **more: object) -> Figure:
    """A figure of base pay in dollars by the year."""
    given: dict[str, object] = {"group": "level", "name": "", "part": "pay", "about": False, "currency": "$"}
    given |= {"period": "year", "words": "", "line": 1, "low": low, "high": high} | more
    return Figure(**given)  # type: ignore[arg-type]


@pytest.fixture
def saved(tmp_path: Path, folder: Path) -> Path:
    """A page that was saved as text, in the current directory."""
    path = tmp_path / "page.txt"
    path.write_text(PAGE)
    return path


def lines_of_pay(*figures: Figure) -> list[str]:
    shown = list(page(Guide("Rider", figures=figures), Terminal()))
    return shown[3:]


class TestAdd:
    def test_what_was_understood_is_told(self, saved: Path, jobboard_here: Run) -> None:
        outcome = jobboard_here("guide", "add", "page.txt")
        assert (outcome.code, outcome.err) == (0, "")
        assert outcome.out.splitlines() == [
            "_guides/bicycle-engineer.md: added",
            "Bicycle Engineer · US 2024",
            "4 figures of pay: 2 levels, 2 places",
            "skills: 2 items in 1 group",
            "responsibilities: 2 items",
            "not found: progression",
            "source: page.txt",
        ]

    def test_a_file_in_the_place_of_the_folder_is_told_of(self, saved: Path, folder: Path, jobboard_here: Run) -> None:
        (folder / "_guides").write_text("mine")
        outcome = jobboard_here("guide", "add", "page.txt")
        assert (outcome.code, outcome.out) == (1, "")
        assert outcome.err == (
            "jobboard: _guides is a file, where the folder of the guides should be;"
            " call it otherwise, then add this page\n"
        )
        assert (folder / "_guides").read_text() == "mine"

    def test_and_what_was_not_with_its_line(self, saved: Path, jobboard_here: Run) -> None:
        saved.write_text(PAGE + "\nIt pays anything from $20,000 to $500,000 somewhere.\n")
        outcome = jobboard_here("guide", "add", "page.txt")
        assert outcome.code == 0
        assert outcome.err.startswith(f"jobboard: page.txt:{PAGE.count(chr(10)) + 2}: ")

    def test_as_json_it_is_the_guide(self, saved: Path, folder: Path, jobboard_here: Run) -> None:
        record = jobboard_here("guide", "add", "page.txt", "--json").json
        assert record.pop("changed") is True
        assert record == jobboard_here("guide", "show", "bicycle", "--json").json

    def test_a_page_of_html_tells_where_it_is_from(self, tmp_path: Path, folder: Path, jobboard_here: Run) -> None:
        (tmp_path / "page.html").write_text(HTML)
        record = jobboard_here("guide", "add", "page.html", "--json").json
        assert record["source"] == "https://careers.example/bicycle-engineer"
        assert [each["low"] for each in record["pay"]] == [50_000, 80_000, 71_250, 68_000]

    def test_standard_input_is_taken_too(
        self, folder: Path, jobboard_here: Run, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(PAGE.encode()), closed=False, isatty=bool))
        outcome = jobboard_here("guide", "add", "-")
        assert outcome.out.endswith("source: standard input\n")

    def test_name_and_source_can_be_given(self, saved: Path, folder: Path, jobboard_here: Run) -> None:
        outcome = jobboard_here("guide", "add", "page.txt", "--name", "Wheels", "--source", "a friend, 2026")
        assert outcome.out.startswith("_guides/wheels.md: added\n")
        assert outcome.out.endswith("source: a friend, 2026\n")

    def test_nothing_is_overwritten(self, saved: Path, folder: Path, jobboard_here: Run) -> None:
        jobboard_here("guide", "add", "page.txt")
        before = (folder / "_guides/bicycle-engineer.md").read_bytes()
        outcome = jobboard_here("guide", "add", "page.txt")
        assert (outcome.code, outcome.out) == (1, "")
        assert outcome.err == (
            "jobboard: _guides/bicycle-engineer.md is there already and stays as it is;"
            " --name NAME takes this page in under another name\n"
        )
        assert (folder / "_guides/bicycle-engineer.md").read_bytes() == before

    def test_undo_takes_it_back(self, saved: Path, folder: Path, jobboard_here: Run) -> None:
        jobboard_here("guide", "add", "page.txt")
        assert jobboard_here("undo").code == 0
        assert not (folder / "_guides").exists()

    @pytest.mark.parametrize("text", ["Good morning.\n", "", "{}"])
    def test_a_page_with_nothing_of_use_is_refused_in_one_sentence(
        self, saved: Path, folder: Path, jobboard_here: Run, text: str
    ) -> None:
        saved.write_text(text)
        outcome = jobboard_here("guide", "add", "page.txt")
        assert (outcome.code, outcome.out) == (1, "")
        assert outcome.err.startswith("jobboard: page.txt: ")
        assert outcome.err.count("\n") == 1
        assert not (folder / "_guides").exists()

    def test_what_is_no_text_is_refused_with_what_to_do(self, saved: Path, folder: Path, jobboard_here: Run) -> None:
        saved.write_bytes(b"%PDF-1.7")
        outcome = jobboard_here("guide", "add", "page.txt")
        assert (outcome.code, outcome.err) == (1, "jobboard: page.txt: It is a PDF; copy its text and add that.\n")

    def test_of_a_page_without_lines_the_words_are_told(self, tmp_path: Path, folder: Path, jobboard_here: Run) -> None:
        (tmp_path / "page.html").write_text(
            HTML.replace("</body>", "<p>It pays anything from $20,000 to $500,000 somewhere.</p></body>")
        )
        outcome = jobboard_here("guide", "add", "page.html")
        assert outcome.err.startswith("jobboard: page.html: “It pays anything from $20,000 to $500,000 somewhere.”: ")

    def test_so_is_a_file_that_is_not_there(self, folder: Path, jobboard_here: Run) -> None:
        outcome = jobboard_here("guide", "add", "nowhere.html")
        assert (outcome.code, outcome.err) == (1, "jobboard: nowhere.html: There is no such file\n")

    def test_without_a_folder_it_is_made(self, saved: Path, folder: Path, jobboard_here: Run) -> None:
        folder.rmdir()
        assert jobboard_here("guide", "add", "page.txt").code == 0
        assert (folder / "_guides/bicycle-engineer.md").exists()


class TestList:
    def test_each_guide_has_a_line_and_columns_line_up(self, saved: Path, folder: Path, jobboard_here: Run) -> None:
        jobboard_here("guide", "add", "page.txt")
        write(folder, "_guides/rider.md", "# Courier\n## Overview\nA Courier rides.\n")
        outcome = jobboard_here("guide", "list")
        assert (outcome.code, outcome.err) == (0, "")
        first, second = outcome.out.splitlines()
        assert first == "bicycle-engineer  Bicycle Engineer  US  2024  4 figures   page.txt"
        assert second.split() == ["rider", "Courier", "no", "figures"]
        assert first.index("4 figures") == second.index("no figures")

    def test_as_json_unknown_is_null(self, folder: Path, jobboard_here: Run) -> None:
        path = write(folder, "_guides/rider.md", "# Courier\n## Overview\nA Courier rides.\n")
        assert jobboard_here("guide", "list", "--json").json == [
            {"name": "rider", "path": str(path), "role": "Courier", "year": None, "market": None, "source": None,
             "figures": 0}
        ]  # fmt: skip

    def test_without_guides_it_says_how_to_get_one(self, folder: Path, jobboard_here: Run) -> None:
        outcome = jobboard_here("guide", "list")
        assert (outcome.code, outcome.out) == (0, "")
        assert "jobboard guide add FILE" in outcome.err
        assert jobboard_here("guide", "list", "--json").json == []

    def test_a_file_that_cannot_be_read_is_told_of(self, folder: Path, jobboard_here: Run) -> None:
        write(folder, "_guides/rider.md", "\0")
        assert "_guides/rider.md" in jobboard_here("guide", "list").err


class TestShow:
    def test_a_calm_page(self, saved: Path, jobboard_here: Run) -> None:
        jobboard_here("guide", "add", "page.txt")
        outcome = jobboard_here("guide", "show", "bicycle-engineer")
        assert (outcome.code, outcome.err, outcome.out) == (0, "", SHOWN)

    @pytest.mark.parametrize("word", ["bicycle-engineer", "Bicycle Engineer", "BICYCLE", "cycle_eng"])
    def test_a_guide_is_named_by_a_part_of_its_name_or_role(self, saved: Path, jobboard_here: Run, word: str) -> None:
        jobboard_here("guide", "add", "page.txt")
        assert jobboard_here("guide", "show", word).out == SHOWN

    def test_a_part_of_several_is_not_enough_but_a_whole_name_is(self, saved: Path, jobboard_here: Run) -> None:
        jobboard_here("guide", "add", "page.txt")
        jobboard_here("guide", "add", "page.txt", "--name", "bicycle")
        assert jobboard_here("guide", "show", "bicycle").code == 0
        outcome = jobboard_here("guide", "show", "cycle")
        assert (outcome.code, outcome.out) == (1, "")
        assert outcome.err == "jobboard: “cycle” means more than one guide: bicycle-engineer, bicycle\n"

    def test_an_unknown_one_is_told_with_those_there_are(self, saved: Path, jobboard_here: Run) -> None:
        assert "guide add" in jobboard_here("guide", "show", "cook").err
        jobboard_here("guide", "add", "page.txt")
        outcome = jobboard_here("guide", "show", "cook")
        assert (outcome.code, outcome.err) == (1, "jobboard: “cook” is no guide; there are bicycle-engineer\n")

    def test_as_json_every_figure_has_its_words_and_line(self, saved: Path, folder: Path, jobboard_here: Run) -> None:
        jobboard_here("guide", "add", "page.txt")
        record = jobboard_here("guide", "show", "bicycle", "--json").json
        lines = Path(record["path"]).read_text().splitlines()
        assert len(record["pay"]) == record["figures"] == 4
        for each in record["pay"]:
            assert f"{each['low']:,.0f}" in lines[each["line"] - 1]
        senior = record["pay"][1]
        assert {name: senior[name] for name in ("group", "name", "part", "low", "high", "open", "about")} == {
            "group": "level", "name": "Senior-Level", "part": "pay", "low": 80_000, "high": 95_000, "open": True,
            "about": False,
        }  # fmt: skip
        assert [item["text"] for item in record["skills"][0]["items"]] == ["Welding of steel and aluminium", "CAD"]


class TestPay:
    def test_numbers_stand_below_one_another_and_a_name_only_once(self) -> None:
        assert lines_of_pay(
            figure(184_000, 184_000, part="base", group="company", name="Acme", period=None),
            figure(92_000, 92_000, group="company", name="Acme", part="extra", about=True, period=None),
            figure(5_633, 5_633, group="company", name="Globex", part="total"),
        ) == [
            "  Acme    $184,000  base",
            "          ~$92,000  on top",
            "  Globex    $5,633  in total a year",
        ]

    def test_open_and_ranges(self) -> None:
        assert lines_of_pay(
            figure(177_177, 250_000, name="Senior", open=True),
            figure(96_000, 99_000, name="Entry"),
            figure(250_000, None, name="Staff", open=True),
        ) == [
            "  Senior  $177,177 – $250,000+  a year",
            "  Entry    $96,000 –  $99,000   a year",
            "  Staff   $250,000+             a year",
        ]

    def test_which_pay_it_is_where_the_page_says_so_of_any(self) -> None:
        assert lines_of_pay(figure(90_000, 90_000, part="base", name="a"), figure(95_000, 95_000, name="b")) == [
            "  a  $90,000  base a year",
            "  b  $95,000  pay a year",
        ]

    def test_codes_hours_and_no_currency(self) -> None:
        assert lines_of_pay(
            figure(45.5, 45.5, name="a", currency="EUR", period="hour"),
            figure(60, 60, name="b", currency=None, period=None),
        ) == ["  a  45.50 EUR  an hour", "  b         60"]

    def test_what_is_of_all_is_called_so(self) -> None:
        shown = list(
            page(
                Guide("Rider", figures=(figure(1, 1, group="average"), figure(2, 3, group="start-up", name="range"))),
                Terminal(),
            )
        )
        assert shown[1:] == ["", "Pay", "  average  $1  a year", "", "Pay at start-ups", "  range  $2 – $3  a year"]


def test_a_narrow_terminal_holds_every_line() -> None:
    told = Told("A rider " + "rides and rides " * 9, 1)
    guide = Guide(
        "Rider",
        (told,),
        skills=(Items("Legs", (told,)),),
        figures=(figure(100_000, 200_000, name="N" * 60),),
        source="x" * 9,
    )
    assert max(map(cells, page(guide, Terminal(40)))) <= 40


def test_nothing_of_a_file_reaches_the_terminal_as_it_is(folder: Path, jobboard_here: Run) -> None:
    write(
        folder, "_guides/x.md", "# Rider\x1b[31m\n## Overview\nA Rider\x1b]0;x\x07 rides.\n## Skills\n- Legs\x1b[2J\n"
    )
    for words in (("list",), ("show", "x")):
        assert "\x1b" not in jobboard_here("guide", *words).out


@pytest.mark.parametrize(
    "words",
    [(), ("remove", "x"), ("add",), ("add", "a", "b"), ("list", "x"), ("show",), ("show", "a", "b"),
     ("list", "--name", "x"), ("show", "x", "--source", "y")],
)  # fmt: skip
def test_wrong_usage(folder: Path, jobboard_here: Run, words: tuple[str, ...]) -> None:
    outcome = jobboard_here("guide", *words)
    assert (outcome.code, outcome.out) == (2, "")
    assert "guide" in outcome.err
