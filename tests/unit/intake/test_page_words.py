"""No word that a page shows is lost from the posting: in doubt it stays."""

from __future__ import annotations

import html
import time

import pytest

from jobboard.intake.html.markdown import markdown_of
from jobboard.intake.html.parts import read_parts

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


ITEMS = "<ul><li>Kept: some Fortran<li>and a steady hand</ul>"
SURVEY = "Our self-identification survey asks in some words who you are, for the reports that we must write."
CONTROLS = "<input name=q>" * 5


@pytest.mark.parametrize(
    "page",
    [
        f"<h1>Weaver</h1><article>{LONG}</article><div><h2>Kept</h2><p>You must know how looms are mended.</p></div>",
        f"<h1>Weaver</h1><main>{LONG}</main><h2>What we ask for</h2>{ITEMS}",
        f"<h1>Weaver</h1><main>{LONG}</main><h2>Kept</h2><h3>Must have</h3>{ITEMS}",
        f"<h1>Weaver</h1><article>{LONG}</article><article><h2>Place</h2><p>Kept</p></article>",
        f"<h1>Weaver</h1><div itemprop=description>{LONG}</div><p>Kept {BODY}</p>",
        f"<h1>Weaver</h1><div class=the-cookie-company-job>{LONG}Kept</div><p>Imprint</p>",
        f"{HEAD}<section id=informed-consent><p>Kept: you obtain informed consent of patients.</section>",
        f"{HEAD}<aside><h3>Your recruiter</h3><p>Kept: Jane Doe, jane@loom.example</p></aside>",
        f"{HEAD}<footer><p>Kept: apply by mail until the 3rd of March</p></footer>",
        f"<div>{LONG}{LONG}</div><form><h2>Kept</h2><input name=q><p>{BODY}</p><p>End</p></form>",
        f"<div>{LONG}{LONG}</div><form><label>Out <input></label>{CONTROLS}<h2>Kept</h2><p>{BODY}</p></form>",
        f"{HEAD}<h2>Other positions you may have held</h2><ul><li>Kept<li>Nurse<li>Pilot</ul><p>{BODY}</p>",
        f"{HEAD}<h2>Similar jobs</h2><ul><li><a href=/2>Out</a><li><a href=/3>Out</a></ul><p>Kept: {BODY}</p>",
        f"{HEAD}<div class=job-more><p>Kept: you are on call one week of six</p></div>",
        f"<p><a href=/acme>Kept</a> · <a href=/berlin>Berlin</a></p>{HEAD}",
    ],
)
def test_in_doubt_the_words_stay(page: str) -> None:
    text = markdown_of(page)
    assert "Kept" in text
    assert "Out" not in text
    assert text.count(BODY) == page.count(BODY)


@pytest.mark.parametrize(
    "noise",
    [
        "<h2><a href=/2>Out</a></h2><p>You mend the looms of a whole valley.</p>",
        "<h2>Our cookies (Out)</h2><p>We and our partners store what you do here.</p>",
        "<h2>Out</h2><ul><li><a href=/2>You mend looms</a><li><a href=/3>You weave all day</a></ul>",
        "<p>Out</p>",
        f"<p>© Out. {BODY}</p>",
        "<article><h3>Out</h3><p>Leeds</p><a href=/2>More</a></article>",
    ],
)
def test_what_is_noise_by_itself_goes_from_beside_the_main_part(noise: str) -> None:
    text = markdown_of(f"{noise}<h1>Weaver</h1><main>{LONG}</main>{noise}")
    assert "Out" not in text
    assert text.count(BODY) == 4


@pytest.mark.parametrize(
    "noise",
    [
        f"<div id=consent><p>Out: we use cookies. {BODY}</p></div>",
        f"<div class=cookie-wall>{f'<p>Out: these cookies are of our partners. {BODY}</p>' * 20}</div>",
        "<aside><p>Out: 3 March 2026</p><ul><li><a href=/2>A news of the mill</a><li><a href=/3>More</a></ul></aside>",
        "<footer><p>Out © Loom 2026, mail@loom.example</p></footer>",
        "<aside><p>Out: mail us at mail@loom.example</p><input></aside>",
        "<aside><p>Out</p><p>Apply now</p></aside>",
        f"<form>{'<p>Out <input>' * 5}</form>",
        "<form><p>Out: news of the mill</p><input></form>",
        f"<form><input><h3>Out</h3>Out<p>{SURVEY}</form>",
        "<section><h2>Similar jobs</h2><ul><li>Out<li>Nurse</ul></section>",
        "<div class=more-jobs><a href=/2>Out</a></div>",
        "<div class=more-jobs><p>Out, £25,000</p></div>",
        "<p><a href=/>Out</a> <a href=/2>Looms</a></p>",
        "<p><a href=/>Out</a> · <a href=/2>Careers</a></p>",
    ],
)
def test_what_is_noise_by_a_clear_sign_goes(noise: str) -> None:
    text = markdown_of(f"{noise}{HEAD}<h2>End</h2>")
    assert "Out" not in text
    assert text.count(BODY) == 4


def test_a_heading_that_can_only_be_of_other_jobs_needs_no_links_below_it() -> None:
    text = markdown_of(f"{HEAD}<h2>More jobs</h2><ul><li>Out<li>Nurse</ul><p>{BODY}</p>")
    assert "Out" not in text
    assert text.count(BODY) == 5


@pytest.mark.parametrize(
    "piece",
    [
        "<form>x<input>",
        "<form>x<input></form>",
        "<article>x</article>",
        "<aside>a@b.example</aside>",
        f"<h2>Similar jobs</h2><p>{BODY}",
        "<div class=cookie>cookies</div>",
    ],
)
def test_work_grows_with_the_page_and_no_faster(piece: str) -> None:
    """Eight times the page may take 24 times as long; where work is quadratic it takes 64 times as long."""
    main = f"<h1>x</h1><main>{LONG * 200}</main>"
    small, large = (spent(main + piece * number) for number in (300, 2400))
    assert large < 24 * small + 0.3


def spent(page: str) -> float:
    start = time.process_time()
    markdown_of(page)
    return time.process_time() - start
