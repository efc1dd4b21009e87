"""Where the data for machines hold the first section of a posting alone, the page is taken, which shows the rest."""

from __future__ import annotations

import pytest

from jobboard.intake.page.goes_on import goes_on
from jobboard.intake.page.reader import read_page
from tests.unit.intake.builders import TEXT, job_posting, page

REST = "<ul><li>Ladders, to a height of forty metres</li><li>Morse code, sent and read</li></ul>"


def text(shown: str, description: str = f"<p>{TEXT}</p>") -> str:
    return read_page(page(f"<h1>Lighthouse Keeper</h1>{shown}", ld=job_posting(description=description))).text


@pytest.mark.parametrize(
    "rest",
    [
        f"<h2>Requirements</h2>{REST}",
        "<h3>Profil souhaité</h3><p>2 ans</p>",
        "<p><strong>What you bring:</strong></p><p>Calm.</p>",
        "<h2>Déroulement des entretiens</h2><ol><li>Café</li><li>Code</li></ol>",
        "<h2>待遇・福利厚生</h2><p>週休二日</p>",
        f"<h2>The island</h2>{REST}",
        REST,
        f"<p>Apply by post.</p>{REST}",
        "<h2>Company reviews</h2><p>3.4</p><h2>Benefits</h2><p>Fish.</p>",
    ],
)
def test_a_section_or_a_list_behind_the_description_is_kept(rest: str) -> None:
    whole = text(f"<p>{TEXT}</p>{rest}")
    assert whole.startswith(f"# Lighthouse Keeper\n\n{TEXT}")
    assert whole == read_page(page(f"<h1>Lighthouse Keeper</h1><p>{TEXT}</p>{rest}")).text


@pytest.mark.parametrize(
    "rest",
    [
        "",
        "<p>Share it</p>",
        "<h2>Company reviews</h2><p>3.4</p>",
        f"<h2>Company profile</h2>{REST}",
        "<h2>About Pharos Trust</h2><p>Twelve lights.</p>",
        f"<h2>Similar jobs</h2><h3>Requirements</h3>{REST}",
        "<h2>Tags</h2><ul><li>lamps</li><li>lenses</li></ul>",
        f"<ul>{'<li><a href=https://pharos.example/1>Harbour pilot, Brest and Roscoff</a></li>' * 3}</ul>",
        f"<ul>{'<li><b>Seniority level</b>: Associate of the guild</li>' * 3}</ul>",
    ],
)
def test_what_a_portal_sets_behind_it_is_no_more_of_the_posting(rest: str) -> None:
    assert text(f"<p>{TEXT}</p>{rest}") == TEXT


def test_a_description_that_the_page_does_not_show_is_kept() -> None:
    assert text(f"<h2>Requirements</h2>{REST}") == TEXT
    assert text(f"<p>{TEXT.replace('lamps', 'fires').replace('log', 'book')}</p><h2>Requirements</h2>{REST}") == TEXT


def test_a_list_that_goes_on_is_kept() -> None:
    assert goes_on(f"{TEXT}\n\n- Swim.", f"{TEXT}\n\n- Swim.\n- Row.\n\nFish.")
    assert not goes_on(f"{TEXT}\n\n- Swim.", f"{TEXT}\n\n- Swim.\n\nFish.\n\n- Row.")


def test_what_stands_in_the_description_already_is_no_more() -> None:
    whole = f"<p>{TEXT}</p><h2>Requirements</h2>{REST}"
    assert (
        text(whole, whole)
        == f"{TEXT}\n\n## Requirements\n\n- Ladders, to a height of forty metres\n- Morse code, sent and read"
    )


def test_headings_that_only_the_data_have_are_no_hindrance() -> None:
    described = f"{TEXT}\n\n## Skills\n\nYou can swim, row and read the sky."
    shown = f"{TEXT}\n\nYou can swim, row and read the sky.\n\n## Benefits\n\nFish."
    assert goes_on(described, shown)
    assert not goes_on(described, shown.partition("## Benefits")[0])


def test_where_words_of_the_description_would_be_lost_it_is_kept() -> None:
    shown = f"{TEXT}\n\n## Benefits\n\nFish."
    assert not goes_on(f"{TEXT}\n\nYou live on the rock, alone.", shown)
    assert goes_on(f"## Who\n\n## What\n\n## Where\n\n## How\n\n{TEXT}", shown)


@pytest.mark.parametrize("line", ["a b c d e", "a", "- a b c d e", "**a**", "## a", "* [a](b)"])
def test_long_texts_are_looked_at_once(line: str) -> None:
    assert not goes_on(f"{line} x y z w\n" * 20_000, f"{line}\n" * 50_000)
