"""The cache: what comes back is what was kept, or nothing."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import jobboard
from jobboard.board.card import Card
from jobboard.config import Settings
from jobboard.slots import names_of, replace
from jobboard.store import cache
from jobboard.store.cache import load, save
from jobboard.store.files import Stamp
from jobboard.store.groups import directory
from jobboard.store.places import cache_of
from jobboard.store.scan import scan
from jobboard.store.tree import Directory, Entry, Snapshot
from jobboard.text.values import Facts, Next, Problem, Round, Salary

WORDS = Settings()
pytestmark = pytest.mark.usefixtures("cache_home")


@pytest.fixture(scope="module")
def cache_home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
        yield


def snapshot_of(folder: Path, *said: Facts | None) -> Snapshot:
    """A snapshot of files `0.md`, `1.md`, … that say this."""
    entries = {f"{number}.md": Entry(Stamp(1, number, 3, 4, 5), facts) for number, facts in enumerate(said)}
    tree = directory(str(folder), "", entries, {}, ())
    return Snapshot(tuple(tree.cards.values()), tree.others, lambda: tree)


def undigested(tree: Directory) -> Directory:
    """The tree without what only holds within a process."""
    entries = {name: entry._replace(digest=0) for name, entry in tree.entries.items()}
    return replace(tree, entries=entries, folders={name: undigested(each) for name, each in tree.folders.items()})


TEXT = st.text(st.characters(exclude_categories=()), max_size=5)
MAYBE = st.none() | TEXT
SALARIES = st.builds(
    Salary, TEXT, st.none() | st.floats(allow_nan=False), st.none() | st.floats(allow_nan=False), MAYBE
)
FACTS = st.builds(
    Facts,
    company=MAYBE,
    status=MAYBE,
    salary=st.none() | SALARIES,
    next=st.none() | st.builds(Next, TEXT, MAYBE),
    tags=st.lists(TEXT, max_size=3).map(tuple),
    problems=st.lists(st.builds(Problem, st.none() | st.integers(), TEXT), max_size=2).map(tuple),
    rounds=st.lists(st.builds(Round, st.integers(), TEXT, MAYBE, with_whom=MAYBE), max_size=2).map(tuple),
    done=st.integers(),
)
often = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@often
@given(st.lists(FACTS | st.none(), max_size=4))
def test_what_comes_back_is_what_was_kept(tmp_path: Path, said: list[Facts | None]) -> None:
    kept = snapshot_of(tmp_path, *said)
    save(tmp_path, WORDS, kept)
    back = load(tmp_path, WORDS)
    assert back is not None
    assert (back.cards, back.others, back.tree()) == (kept.cards, kept.others, kept.tree())
    assert [hash(card) for card in back.cards] == [hash(card) for card in kept.cards]


def test_each_field_of_the_facts_comes_back(tmp_path: Path) -> None:
    full = {name: f"the {name}" for name in names_of(Facts)}
    nested = {
        "salary": Salary("100", 1, 2.5, "$", "year"),
        "next": Next("call", "2026-11-21"),
        "tags": ("a", "b"),
        "problems": (Problem(3, "odd"), Problem(None, "odder")),
        "guessed": ("company",),
        "done": 1,
        "total": 2,
        "rounds": (Round(1, "onsite", "soon", "2026-11-21", 30, "Ann", "there", "good"),),
    }
    kept = snapshot_of(tmp_path, Facts(**(full | nested)))  # type: ignore[arg-type]
    save(tmp_path, WORDS, kept)
    back = load(tmp_path, WORDS)
    assert back is not None
    assert back.cards == kept.cards
    with pytest.raises(AttributeError):
        back.cards[0].facts.company = "another"  # type: ignore[misc]


def test_a_folder_with_everything_in_it_comes_back(tmp_path: Path) -> None:
    for name in ("acme/application.md", "acme/cv.pdf", "group/a.md", "group/b.md", "group/letter.md", "x.md", "bad.md"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(
            "\0" if name == "bad.md" else "**Status**: APPLIED\n" * (name != "group/letter.md")
        )
    (tmp_path / os.fsdecode(b"\xe9.md")).write_text("**Status**: APPLIED\n")
    (tmp_path / "acme" / "talks").mkdir()
    (tmp_path / "acme" / "talks" / "notes.md").symlink_to("nowhere")
    kept = scan(tmp_path, WORDS)
    save(tmp_path, WORDS, kept)
    back = load(tmp_path, WORDS)
    assert back is not None
    assert (back.cards, back.others, back.tree()) == (kept.cards, kept.others, undigested(kept.tree()))
    assert {card.id for card in back.cards} == {"acme", "group/a", "group/b", "x", "bad", "\udce9"}


@often
@given(st.data())
def test_a_damaged_cache_is_none(tmp_path: Path, data: st.DataObject) -> None:
    save(tmp_path, WORDS, snapshot_of(tmp_path, Facts(company="Acme"), None))
    path = cache_of(tmp_path) / "cards"
    whole = path.read_bytes()
    at = data.draw(st.integers(0, len(whole) - 1))
    damaged = data.draw(
        st.sampled_from([whole[:at], whole[:at] + bytes([whole[at] ^ 1 << at % 8]) + whole[at + 1 :], whole + b"x"])
    )
    path.write_bytes(damaged)
    assert load(tmp_path, WORDS) is None


@pytest.mark.parametrize("data", [b"", b"x", b"\0" * 100, b"jobboard cards 1"])
def test_something_else_in_its_place_is_none(tmp_path: Path, data: bytes) -> None:
    cache_of(tmp_path).mkdir(parents=True)
    (cache_of(tmp_path) / "cards").write_bytes(data)
    assert load(tmp_path, WORDS) is None


def test_no_cache_is_none(tmp_path: Path) -> None:
    assert load(tmp_path, WORDS) is None
    (cache_of(tmp_path) / "cards").mkdir(parents=True)
    assert load(tmp_path, WORDS) is None


@pytest.mark.parametrize("other", [Settings(words={"in review": "APPLIED"}), Settings(ignore=("*.md",))])
def test_a_cache_of_other_settings_is_none(tmp_path: Path, other: Settings) -> None:
    save(tmp_path, WORDS, snapshot_of(tmp_path, Facts(company="Acme")))
    assert load(tmp_path, other) is None
    assert load(tmp_path, replace(WORDS, history=False)) is not None


def test_a_cache_of_other_words_of_the_same_length_is_none(tmp_path: Path) -> None:
    save(tmp_path, Settings(words={"in review": "APPLIED"}), snapshot_of(tmp_path, Facts(company="Acme")))
    assert load(tmp_path, Settings(words={"in revise": "APPLIED"})) is None


def test_a_cache_of_another_version_is_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    save(tmp_path, WORDS, snapshot_of(tmp_path, Facts(company="Acme")))
    monkeypatch.setattr(jobboard, "__version__", "another")
    assert load(tmp_path, WORDS) is None


def test_a_cache_of_other_code_is_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    save(tmp_path, WORDS, snapshot_of(tmp_path, Facts(company="Acme")))
    monkeypatch.setattr(cache, "_reader", lambda: (("document.py", 1, 2),))
    assert load(tmp_path, WORDS) is None


def test_a_cache_of_another_folder_is_none(tmp_path: Path) -> None:
    save(tmp_path, WORDS, snapshot_of(tmp_path, Facts(company="Acme")))
    other = tmp_path / "other"
    other.mkdir()
    cache_of(other).mkdir(parents=True)
    (cache_of(tmp_path) / "cards").rename(cache_of(other) / "cards")
    assert load(other, WORDS) is None


def test_a_cache_that_cannot_be_written_is_no_error(tmp_path: Path) -> None:
    kept = snapshot_of(tmp_path, Facts(company="Acme"))
    cache_of(tmp_path).parent.mkdir(parents=True, exist_ok=True)
    cache_of(tmp_path).write_text("a file where the folder should be")
    save(tmp_path, WORDS, kept)
    assert load(tmp_path, WORDS) is None


def test_the_cache_is_private_and_alone(tmp_path: Path) -> None:
    save(tmp_path, WORDS, Snapshot((), (), snapshot_of(tmp_path).tree))
    (file,) = cache_of(tmp_path).iterdir()
    assert (file.name, file.stat().st_mode & 0o777, cache_of(tmp_path).stat().st_mode & 0o777) == (
        "cards",
        0o600,
        0o700,
    )


def test_a_card_keeps_what_is_about_its_file(tmp_path: Path) -> None:
    card = Card("a", f"{tmp_path}/a/x.md", Facts(), 7, "It is a pipe, not a file", ("cv.pdf",), ("a warning",))
    tree = replace(snapshot_of(tmp_path).tree(), cards={card.path: card})
    save(tmp_path, WORDS, Snapshot((card,), ("b.md",), lambda: tree))
    back = load(tmp_path, WORDS)
    assert back is not None
    assert (back.cards, back.others) == ((card,), ("b.md",))


def test_what_is_known_by_a_cache_of_no_sense_has_every_file_read(tmp_path: Path) -> None:
    (tmp_path / "acme.md").write_text("# Acme\n\n**Status**: APPLIED\n")
    known = scan(tmp_path, WORDS)
    facts = replace(known.cards[0].facts, total="x", done="x")
    entries = {"acme.md": Entry(Stamp(1, 2, 10_000, 4, 5), facts)}
    senseless = replace(known, tree=lambda: directory(str(tmp_path), "", entries, {}, ()))
    assert scan(tmp_path, WORDS, senseless, patient=True).cards == known.cards
