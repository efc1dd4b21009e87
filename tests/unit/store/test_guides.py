"""The person's `_guides/`: what is read of it, a page that becomes a guide, what is refused, the way back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from jobboard.errors import JobboardError, Refused
from jobboard.guide.values import Guide
from jobboard.store import actions
from jobboard.store.guides import add_guide, guides
from jobboard.store.live import Folder, open_folder
from jobboard.store.own import MOST
from jobboard.store.written import Done
from tests.unit.store.acme import now
from tests.unit.store.desk import manifest

PAGE = """Bicycle Engineer

Overview

A Bicycle Engineer designs frames and wheels that people trust on bad roads.

Core Responsibilities

• Design frames
• Test wheels on bad roads

Technical Skills

• Welding of steel and aluminium
• CAD

Salary Ranges (US Market, 2024)

Salary by Experience Level

1. Entry-Level:
  • Range: $50,000 to $60,500 per year
2. Senior-Level:
  • Range: $80,000 to $95,000+ per year

Salary by Location

• Portland, OR: $71,250
• Austin, TX: $68,000
"""

HTML = """<!doctype html><html lang="en"><head><title>Bicycle Engineer</title>
<link rel="canonical" href="https://careers.example/bicycle-engineer"></head><body>
<nav><a href="/">Home</a> <a href="/jobs">Jobs</a></nav>
<h1>Bicycle Engineer</h1><h2>Overview</h2>
<p>A Bicycle Engineer designs frames and wheels that people trust on bad roads.</p>
<h2>Core Responsibilities</h2><ul><li>Design frames</li><li>Test wheels on bad roads</li></ul>
<h2>Technical Skills</h2><ul><li>Welding of steel and aluminium</li><li>CAD</li></ul>
<h2>Salary Ranges (US Market, 2024)</h2><h3>Salary by Experience Level</h3>
<ol><li>Entry-Level:<ul><li>Range: $50,000 to $60,500 per year</li></ul></li>
<li>Senior-Level:<ul><li>Range: $80,000 to $95,000+ per year</li></ul></li></ol>
<h3>Salary by Location</h3><ul><li>Portland, OR: $71,250</li><li>Austin, TX: $68,000</li></ul>
</body></html>
"""

FIGURES = [
    ("level", "Entry-Level", 50_000, 60_500, False),
    ("level", "Senior-Level", 80_000, 95_000, True),
    ("place", "Portland, OR", 71_250, 71_250, False),
    ("place", "Austin, TX", 68_000, 68_000, False),
]


@pytest.fixture
def room(folder: Folder) -> Path:
    """Where guides go."""
    return folder.path / "_guides"


@pytest.fixture
def add(folder: Folder) -> Callable[..., tuple[Done, Guide]]:
    """`add(PAGE, "page.txt")`."""

    def taken_in(page: str | bytes = PAGE, name: str = "page.txt", **more: str) -> tuple[Done, Guide]:
        return add_guide(folder, page.encode() if isinstance(page, str) else page, name, **more)

    return taken_in


Add = Callable[..., tuple[Done, Guide]]


def error_of(done: Done) -> JobboardError | None:
    return next((result.error for result in done.results if result.error), None)


def figures_of(guide: Guide) -> list[tuple[str, str, float, float | None, bool]]:
    return [(each.group, each.name, each.low, each.high, each.open) for each in guide.figures]


def items_of(guide: Guide) -> list[str]:
    return [item.text for group in (*guide.responsibilities, *guide.skills) for item in group.items]


def test_without_guides_there_are_none_and_nothing_is_made(folder: Folder) -> None:
    assert guides(folder) == ((), ())
    assert not (folder.path / "_guides").exists()


def test_a_page_becomes_a_guide_named_after_its_role(folder: Folder, room: Path, add: Add) -> None:
    done, guide = add()
    assert [each.name for each in room.iterdir()] == ["bicycle-engineer.md"]
    assert (guide.name, guide.role, guide.year, guide.market) == ("bicycle-engineer", "Bicycle Engineer", 2024, "US")
    assert figures_of(guide) == FIGURES
    assert done.exit_code == 0


def test_what_is_told_is_what_the_file_says(folder: Folder, add: Add) -> None:
    _, guide = add()
    assert guides(folder) == ((guide,), ())


def test_a_saved_page_of_html_says_the_same_and_where_it_is_from(add: Add) -> None:
    _, guide = add(HTML, "page.html")
    assert figures_of(guide) == FIGURES
    assert items_of(guide) == ["Design frames", "Test wheels on bad roads", "Welding of steel and aluminium", "CAD"]
    assert guide.source == "https://careers.example/bicycle-engineer"


def test_every_figure_stands_with_its_words_on_a_line_of_the_file(room: Path, add: Add) -> None:
    _, guide = add()
    lines = (room / "bicycle-engineer.md").read_text().split("\n")
    for each in guide.figures:
        number = f"{each.low:,.0f}"
        assert number in each.words
        assert number in lines[each.line - 1]


def test_the_source_is_the_name_of_the_file_unless_it_is_given(add: Add) -> None:
    assert add()[1].source == "page.txt"
    assert add(source="a friend", as_name="wheels")[1].source == "a friend"


def test_the_text_of_the_page_is_kept(room: Path, add: Add) -> None:
    add()
    kept = (room / "bicycle-engineer.md").read_text()
    assert all(line.strip(" •") in kept for line in PAGE.splitlines())


def test_other_letters_are_read_as_an_import_reads_them(add: Add) -> None:
    assert figures_of(add(PAGE.encode("utf-16"))[1]) == FIGURES
    assert figures_of(add(("\ufeff" + PAGE).replace("\n", "\r\n"), as_name="again")[1]) == FIGURES


def test_a_guide_can_be_called_otherwise(room: Path, add: Add) -> None:
    _, guide = add(as_name="Wheels & Frames")
    assert [each.name for each in room.iterdir()] == ["wheels-and-frames.md"]
    assert (guide.name, guide.role) == ("wheels-and-frames", "Bicycle Engineer")


class TestNothingIsOverwritten:
    @pytest.mark.parametrize("there", ["bicycle-engineer.md", "Bicycle-Engineer.md", "bicycle-engineer.markdown"])
    def test_a_name_that_is_there_is_refused_with_what_to_do(
        self, folder: Folder, room: Path, add: Add, there: str
    ) -> None:
        room.mkdir()
        (room / there).write_text("mine")
        before = manifest(folder.path)
        done, _ = add()
        error = error_of(done)
        assert isinstance(error, Refused)
        assert "--name" in error.sentence
        assert done.exit_code == 1
        assert manifest(folder.path) == before

    def test_the_same_page_again_goes_in_under_another_name(self, room: Path, add: Add) -> None:
        add()
        assert error_of(add()[0])
        assert error_of(add(as_name="second")[0]) is None
        assert sorted(each.name for each in room.iterdir()) == ["bicycle-engineer.md", "second.md"]

    def test_a_name_without_letters_is_refused(self, folder: Folder, add: Add) -> None:
        done, _ = add(as_name="!!")
        assert "--name" in (error_of(done) or Refused("")).sentence
        assert not (folder.path / "_guides").exists()

    def test_a_name_stays_in_the_folder_of_guides(self, folder: Folder, room: Path, add: Add) -> None:
        add(as_name="../../x")
        assert [each.name for each in room.iterdir()] == ["x.md"]
        assert not (folder.path.parent / "x.md").exists()

    def test_nothing_goes_through_a_link_out_of_the_folder(self, folder: Folder, tmp_path: Path, add: Add) -> None:
        (tmp_path / "elsewhere").mkdir()
        (folder.path / "_guides").symlink_to(tmp_path / "elsewhere")
        assert error_of(add()[0])
        assert not list((tmp_path / "elsewhere").iterdir())


class TestRefused:
    """Nothing is made of it."""

    @pytest.mark.parametrize(
        "page",
        ["Good morning.\n", "# Bicycle Engineer\n", "<html><body><p>Access denied</p></body></html>", " \n\n", b"",
         b"%PDF-1.7\n\0\0", b"\x89PNG\r\n\x1a\n\0\0\0"],
    )  # fmt: skip
    def test_what_says_nothing_of_a_role(self, folder: Folder, add: Add, page: str | bytes) -> None:
        with pytest.raises(Refused):
            add(page)
        assert not (folder.path / "_guides").exists()

    def test_a_page_without_a_role_unless_it_is_named(self, add: Add) -> None:
        nameless = (
            PAGE.replace("Bicycle Engineer", "Somebody", 1).partition("\n")[2].replace("Bicycle Engineer", "person")
        )
        with pytest.raises(Refused, match="--name"):
            add(nameless)
        done, guide = add(nameless, as_name="Bicycle Engineer")
        assert (guide.name, guide.role, error_of(done)) == ("bicycle-engineer", "Bicycle Engineer", None)
        assert guide.problems == ()

    def test_pay_is_read_of_the_role_that_is_named(self, add: Add) -> None:
        page = "Pay\n\n| Role | Salary |\n|---|---|\n| Junior Rider | $30,000 |\n| Cook | $50,000 |\n"
        guide = add(page, as_name="Rider")[1]
        assert [(each.name, each.low) for each in guide.figures] == [("Junior", 30_000)]


def test_nothing_is_made_in_a_folder_that_is_read_only(folder: Folder, add: Add) -> None:
    folder.path.chmod(0o555)
    try:
        done, _ = add()
    finally:
        folder.path.chmod(0o755)
    assert "read-only" in str(error_of(done))
    assert not (folder.path / "_guides").exists()


class TestUndo:
    def test_takes_file_and_folder_back(self, folder: Folder, add: Add) -> None:
        before = set(folder.path.rglob("*"))
        add()
        undone = actions.undo(folder)
        assert undone
        assert undone.exit_code == 0
        assert set(folder.path.rglob("*")) == before

    def test_leaves_a_guide_that_was_edited_since(self, folder: Folder, room: Path, add: Add) -> None:
        add()
        file = room / "bicycle-engineer.md"
        file.write_text(file.read_text() + "\nMine.\n")
        undone = actions.undo(folder)
        assert undone
        assert error_of(undone)
        assert file.read_text().endswith("Mine.\n")


def test_a_folder_still_to_be_made_is_made_with_its_first_guide(tmp_path: Path) -> None:
    folder = open_folder(tmp_path / "new", ("nothing here",), now=now)
    done, _ = add_guide(folder, PAGE.encode(), "page.txt")
    assert error_of(done) is None
    assert (tmp_path / "new" / "_guides" / "bicycle-engineer.md").exists()


def test_a_folder_still_to_be_made_is_not_there_after_a_refusal(tmp_path: Path) -> None:
    folder = open_folder(tmp_path / "new", ("nothing here",), now=now)
    done, _ = add_guide(folder, PAGE.encode(), "page.txt", as_name="!!")
    assert error_of(done)
    assert not (tmp_path / "new").exists()


class TestWhatIsRead:
    def test_one_bad_file_hides_no_other(self, folder: Folder, room: Path, add: Add) -> None:
        add()
        (room / "notes.md").write_bytes(b"a\0b")
        (room / "bicycle-engineer (conflicted copy 2026-01-01).md").write_text(PAGE)
        (room / ".hidden.md").write_text(PAGE)
        (room / "README.md").write_text(PAGE)
        (room / "page.txt").write_text(PAGE)
        found, problems = guides(folder)
        assert [each.name for each in found] == ["bicycle-engineer"]
        assert [problem.partition(":")[0] for problem in problems] == [
            "_guides/bicycle-engineer (conflicted copy 2026-01-01).md",
            "_guides/notes.md",
        ]

    def test_a_page_that_was_put_there_by_hand_is_a_guide(self, folder: Folder, room: Path) -> None:
        room.mkdir()
        (room / "wheels.md").write_text(PAGE)
        (found,), problems = guides(folder)
        assert (found.name, found.role, problems) == ("wheels", "Bicycle Engineer", ())
        assert figures_of(found) == FIGURES

    def test_of_too_many_the_first_are_read(self, folder: Folder, room: Path) -> None:
        room.mkdir()
        for number in range(MOST + 1):
            (room / f"{number:03}.md").write_text("# Bicycle Engineer\n")
        found, problems = guides(folder)
        assert len(found) == MOST
        assert len(problems) == 1

    def test_a_guide_that_is_not_understood_is_told_of(
        self, folder: Folder, room: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        room.mkdir()
        (room / "wheels.md").write_text(PAGE)

        def broken(text: str, name: str) -> Guide:
            raise ValueError(text, name)

        monkeypatch.setattr("jobboard.guide.reader.read_guide", broken)
        assert guides(folder) == ((), ("_guides/wheels.md: It was not understood: ValueError",))


def test_numbers_that_a_page_of_html_writes_as_text_are_numbers(add: Add) -> None:
    levels = "<p>1. Junior:</p><p>&bull; Range: $60,000</p><p>2. Senior:</p><p>&bull; Range: $90,000</p>"
    page = f"<html><body><h1>Wheel Builder</h1><h2>Salary by Experience Level</h2>{levels}</body></html>"
    _, guide = add(page, "wheel.html")
    assert [(each.name, each.low) for each in guide.figures] == [("Junior", 60_000), ("Senior", 90_000)]
