"""Imports: a thousand saved postings in one call, into a folder without cards and into one with a thousand of them."""

from __future__ import annotations

import json
import os
import pty
import random
import shutil
import subprocess
import time
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from tests.bench.folders import ROLES, SENTENCES, TRADES, WORDS
from tests.bench.measures import BOARD, Bench, Row, alternate
from tests.unit.intake.builders import aggregated, headed, job_posting, misread, page

POSTINGS = 1_000
MOST = 20.0
"""Seconds in which so many postings are in, as promised."""


def imports(bench: Bench, runs: int) -> Iterator[Row]:
    """One `jobboard import` of a thousand files, its bar drawn on a terminal, and the same bytes synced to the disk."""
    files = make_postings(bench.home / "postings", POSTINGS)
    for name, cards in (("no cards", None), (f"{POSTINGS:,} cards", bench.folders[POSTINGS])):
        ours, bare = alternate(
            max(1, min(runs, 3)),
            lambda cards=cards: _imported(bench, files, cards),  # type: ignore[misc]
            lambda: _written(bench.home / "bare", files),
        )
        what = f"import to {name}, {POSTINGS / ours:,.0f} files a second"
        yield Row(what, ours, bare, "writing and syncing the same bytes", most=MOST)


def make_postings(folder: Path, count: int) -> list[str]:
    """So many invented postings of 5 to 20 KB in five shapes, every one of another company; the paths."""
    folder.mkdir()
    chance, paths = random.Random(count), []
    for number in range(count):
        suffix, text = _posting(chance, number)
        path = folder / f"posting-{number:05}.{suffix}"
        path.write_text(text, encoding="utf-8")
        paths.append(str(path))
    return paths


def _posting(chance: random.Random, number: int) -> tuple[str, str]:
    company = f"{' '.join(chance.sample(WORDS, 2)).title()} {chance.choice(TRADES)} of {number}"
    position, url = chance.choice(ROLES), f"https://{company.replace(' ', '-').lower()}.example/jobs/{number}"
    place, pay = f"{chance.choice(WORDS).title()} or remote", f"€{chance.randrange(40, 120)},000"
    paragraphs = [" ".join(chance.choices(SENTENCES, k=8)) for _ in range(chance.randrange(10, 38))]
    prose, html = "\n\n".join(paragraphs), "".join(f"<p>{each}</p>" for each in paragraphs)
    match number % 5:
        case 0:
            text = aggregated(company=company, position=position, url=url, pay=pay, place=place, prose=prose)
            return "md", text if number % 2 else misread(text, "mac_roman")
        case 1:
            half = html[: len(html) // 2]
            ld = job_posting(title=position, hiringOrganization=company, description=half, url=url, jobLocation=place)
            return "html", page(f"<h1>{position}</h1>{half}", title=position, ld=ld)
        case 2:
            return "html", page(f"<h1>{position}</h1>{html}", title=f"Job Application for {position} at {company}")
        case 3:
            return "txt", headed(prose, company=company, position=position, url=url, location=place, salary=pay)
        case _:
            posting = job_posting(title=position, hiringOrganization=company, description=html, url=url)
            return "json", json.dumps(posting)


def _imported(bench: Bench, files: Sequence[str], cards: Path | None) -> float:
    """Seconds of a whole import, its process included."""
    folder = bench.home / "imported"
    shutil.rmtree(folder, ignore_errors=True)
    if cards is None:
        folder.mkdir()
    else:
        shutil.copytree(cards, folder)
    before = sum(1 for _ in folder.iterdir())
    began = time.perf_counter()
    bar = _on_a_terminal([*BOARD, "import", "-C", str(folder), *files], bench.environment)
    seconds = time.perf_counter() - began
    made = sum(1 for _ in folder.iterdir()) - before
    if made != len(files) or b"#" not in bar:
        raise RuntimeError(f"{made} of {len(files)} were made: {bar[-2000:]!r}")
    return seconds


def _on_a_terminal(command: Sequence[str], environment: Mapping[str, str]) -> bytes:
    """What the command writes to a terminal as its standard error; what it prints is not looked at."""
    master, slave = pty.openpty()
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=slave, env=dict(environment)):
        os.close(slave)
        written = b""
        try:
            while data := os.read(master, 65_536):
                written += data
        except OSError:  # the other end is closed
            pass
        finally:
            os.close(master)
    return written


def _written(folder: Path, files: Sequence[str]) -> float:
    """Seconds of writing the same bytes to new files, each of which is on the disk before the next is begun."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    contents = [Path(each).read_bytes() for each in files]
    began = time.perf_counter()
    for number, data in enumerate(contents):
        with (folder / f"{number}.md").open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
    return time.perf_counter() - began
