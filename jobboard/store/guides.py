"""The role guides in `_guides/` of the folder: those that are there, and one more."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from contextlib import ExitStack, suppress
from typing import TYPE_CHECKING

from jobboard.errors import JobboardError, Refused
from jobboard.slots import replace
from jobboard.store.candidates import stem_of
from jobboard.store.own import own_files
from jobboard.text.clean import brief
from jobboard.text.values import Problem

if TYPE_CHECKING:
    from pathlib import Path

    from jobboard.guide.values import Guide
    from jobboard.store.folder import Folder
    from jobboard.store.written import Done

FOLDER = "_guides"
"""The folder of the guides, below that of the applications."""

NO_ROLE = "No role was found on it; --name NAME says which one it is about"
NOTHING = "Nothing about a role was found on it: no pay, no skills, no responsibilities; nothing was made"
NO_FOLDER = f"{FOLDER} is a file, where the folder of the guides should be; call it otherwise, then add this page"
NAMELESS = "The role has no letter or digit in it to name a file after; --name NAME gives one"
MOST_QUOTED = 60
"""Characters of a line that are quoted."""

TAKEN = "{} is there already and stays as it is; --name NAME takes this page in under another name"


def guides(folder: Folder) -> tuple[tuple[Guide, ...], tuple[str, ...]]:
    """All guides by the names of their files, and what is wrong with a file, a sentence each. Blocks."""
    problems: list[str] = []
    return tuple(_guides(folder, problems)), tuple(problems)


def _guides(folder: Folder, problems: list[str]) -> Iterator[Guide]:
    from jobboard.guide.reader import read_guide

    for file, text in own_files(folder, FOLDER, problems):
        if text is None:
            continue
        name = stem_of(file)
        try:
            yield replace(read_guide(text, name), name=name)
        except Exception as error:  # noqa: BLE001  one file never keeps the others from being read
            problems.append(f"{FOLDER}/{file}: It was not understood: {type(error).__name__}")


def add_guide(
    folder: Folder, data: bytes, name: str, *, source: str | None = None, as_name: str | None = None
) -> tuple[Done, Guide]:
    """Make a guide of a page that was saved, in one action; the guide is as the file says it. Blocks.

    `name` is the file's, `source` where the page is from: the address that it states, else the name, unless given.
    `as_name` is what the guide's file is called, and the role where the page names none. The guide's problems are those
    of the page, with lines where it has any. Raises Refused for what is no text or says nothing of a role;
    what keeps the file from being made stands in the result.
    """
    from jobboard.guide.reader import read_guide
    from jobboard.guide.writer import guide_file
    from jobboard.intake.career_page import read_career_page

    page = read_career_page(data, name)
    guide = _useful(read_guide(page.text, role=as_name), as_name)
    text = guide_file(guide, source or page.address or name, folder.today())
    stem = as_name or guide.role or ""
    done = _make(folder, stem, text, f"guide {guide.role}: added")
    made = next((stem_of(each.id.rpartition("/")[2]) for each in done.results if each.changed), "")
    problems = guide.problems if page.has_lines else tuple(_quoted(page.text, guide.problems))
    return done, replace(read_guide(text, made), name=made, problems=problems)


def _quoted(text: str, problems: Iterable[Problem]) -> Iterator[Problem]:
    """The problems of a text that nobody has in lines, each with the words it is about."""
    lines = text.split("\n")
    for each in problems:
        words = lines[each.line - 1].strip() if each.line else ""
        quote = f"“{brief(words, MOST_QUOTED)}”: " if words else ""
        yield Problem(None, quote + each.message)


def _useful(guide: Guide, as_name: str | None) -> Guide:
    """The guide with a role. Raises Refused where it says nothing, or of no role."""
    if not (guide.figures or guide.skills or guide.responsibilities or guide.progression):
        raise Refused(NOTHING)
    if guide.role is None:
        raise Refused(NO_ROLE)
    return guide if as_name is None else replace(guide, problems=tuple(_of_lines(guide.problems)))


def _of_lines(problems: Iterable[Problem]) -> Iterator[Problem]:
    """The problems without that of the role, which the person has named."""
    from jobboard.guide.reader import NO_ROLE as UNNAMED

    return (each for each in problems if each.message != UNNAMED)


def _make(folder: Folder, stem: str, text: str, label: str) -> Done:
    """Make the file, and the folders that it goes into."""
    from jobboard.store.create import begun
    from jobboard.store.written import Writing

    with ExitStack() as stack:
        is_begun = False
        with Writing(folder, lambda: label) as writing:
            try:
                _check_room(folder.path)
                is_begun = stack.enter_context(begun(folder.path, wanted=folder.is_awaited))
                writing.make(lambda taken: _file_name(stem, taken), text, into=FOLDER, folder_too=True)
            except JobboardError as error:
                writing.failed("", "", error)
            done = writing.done()
        if is_begun and done.exit_code:
            with suppress(OSError):
                folder.path.rmdir()
        return done


def _check_room(path: Path) -> None:
    """Raises Refused where the folder of the guides cannot be one, or must not be made."""
    from jobboard.store.create import READ_ONLY

    place = path / FOLDER
    if place.exists() and not place.is_dir():
        raise Refused(NO_FOLDER)
    if path.exists() and not place.exists() and not path.stat().st_mode & 0o222:
        raise Refused(READ_ONLY)


def _file_name(stem: str, taken: Collection[str]) -> str:
    """The name of the file. Raises Refused where it has none, or another file has it."""
    from jobboard.text.file_name import file_name, slug

    if not slug(stem):
        raise Refused(NAMELESS)
    wanted = file_name(stem, None, ())
    if file_name(stem, None, taken) != wanted:
        raise Refused(TAKEN.format(f"{FOLDER}/{wanted}"))
    return wanted
