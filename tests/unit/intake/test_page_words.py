"""No word that a page shows is lost from the posting: in doubt it stays."""

from __future__ import annotations

import html

import pytest

from jobboard.intake.page.markdown import markdown_of
from jobboard.intake.page.parts import read_parts

BODY = "You weave all day on looms that whole valleys rely on, and you like the noise of them."
LONG = f"<p>{BODY}</p>" * 4
HEAD = f"<h1>Weaver</h1>{LONG}"


def frame(page: str) -> str:
    return f'<iframe srcdoc="{html.escape(page)}">Out</iframe>'


@pytest.mark.parametrize(
    "page",
    [
        f"<h1>Weaver</h1>Loom<x-job><template shadowrootmode=open><style>Out</style>{LONG}Kept</template></x-job>",
        f"<h1>Weaver</h1><p>Loom</p>{frame(f'<html><body>{LONG}Kept</div></template></p>')}",
        f"<h1>Weaver</h1><p>Loom</p>{frame(frame(f'{LONG}Kept'))}",
        f"{HEAD}<h3><button class=accordion-button aria-expanded=true> Kept </button></h3><p>{BODY}</p>",
        f"{HEAD}<h3><a role=button href=#x>Kept</a></h3><p>{BODY}</p>",
        f"{HEAD}<details><summary><button>Kept</button></summary><p>{BODY}</p></details>",
        f"{HEAD}<p aria-hidden=true>Kept: a whole line that is seen</p>",
        f"{HEAD}<xmp>Kept</xmp>",
        f"{HEAD}<plaintext>Kept",
        f"{HEAD}<p>The pay is <math><mn>Kept</mn></math>.",
        f"{HEAD}<div style='--a:display:none'>Kept</div>",
        f"{HEAD}<p>A salary <100k and a share Kept</p>",
    ],
)
def test_what_is_shown_stays(page: str) -> None:
    text = markdown_of(page)
    assert "Kept" in text
    assert "Out" not in text
    assert BODY in text


@pytest.mark.parametrize(
    "noise",
    [
        f"<template>{BODY}</template>",
        frame("<p>Out: an advertisement</p>"),
        f"<div style='color:red; display : none'>{BODY}</div>",
        "<h2>Loom <button>Out</button></h2>",
        f"<template shadowrootmode=open hidden>{BODY}</template>",
        frame(frame(frame("<p>Out</p>"))),
    ],
)
def test_what_is_not_shown_or_no_page_of_its_own_is_left_out(noise: str) -> None:
    text = markdown_of(f"{HEAD}{noise}<p>End")
    assert "Out" not in text
    assert text.count(BODY) == 4
    assert text.endswith("End")


def test_what_the_page_of_a_frame_says_of_itself_is_not_said_of_the_page() -> None:
    inner = "<html lang=de><head><base href=https://x.example/><meta property=og:title content=Out></head><p>Loom</p>"
    parts = read_parts(f"<title>Weaver</title>{HEAD}{frame(inner)}")
    assert (parts.title, parts.base, parts.lang, dict(parts.metas)) == ("Weaver", "", "", {})
