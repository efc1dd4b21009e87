"""`jobboard import`: postings from files or standard input become applications."""

from __future__ import annotations

import re
import sys
from argparse import Namespace
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from jobboard.cli.inputs import STANDARD_INPUT, bytes_of
from jobboard.cli.opening import board_now, folder_to_write
from jobboard.cli.output import flush, is_terminal, let_go_of_output, print_json, print_lines, say, tell_all
from jobboard.cli.progress import Progress
from jobboard.cli.signals import asked_to_end, held_back
from jobboard.errors import JobboardError, Refused, Usage
from jobboard.intake.values import Posting
from jobboard.slots import mutable
from jobboard.store import actions
from jobboard.store.live import Folder
from jobboard.store.taking_in import one_at_a_time, take_in
from jobboard.store.written import Result
from jobboard.text.clean import clean
from jobboard.text.wanted import Wanted

if TYPE_CHECKING:
    pass

OF_ONE = ("position", "url")
"""What cannot be the same of several postings."""

FEW = 3
"""So many files are named in one sentence."""

_ADDRESS = re.compile(r"https?://\S+", re.IGNORECASE)
HOW_TO_NAME = "say it with --company or --position"


@mutable
class Taking:
    """One file that is taken in: what it holds, what is to be made of it, and what became of that.

    `also` tells what else there is at its company.
    """

    file: str
    posting: Posting | None = None
    wanted: Wanted | None = None
    result: Result | None = None
    error: JobboardError | None = None
    also: str = ""

    @property
    def is_made(self) -> bool:
        """Whether its application is there."""
        return self.result is not None and self.error is None


def run(options: Namespace) -> int:
    """Make an application of each file, in one action; the exit code is the gravest of what went wrong."""
    if options.tracker is not None:
        from jobboard.cli.tracking import run as take_tracker

        return take_tracker(_tracker_alone(options))
    _check(options)
    folder = folder_to_write(options)
    with Progress(2 * len(options.files), "import") as progress:
        takings = [_read(file, options) for file in _counted(options.files, progress)]
        with one_at_a_time(folder):
            _look_around(folder, takings, again=options.again)
            wanted = [each for each in takings if each.wanted is not None and each.error is None]
            if wanted:
                with held_back():
                    _make(folder, wanted, progress)
                    if asked_to_end():
                        _tell(folder, takings, json=options.json)
    _tell(folder, takings, json=options.json)
    return max((each.error.exit_code for each in takings if each.error is not None), default=0)


def _tracker_alone(options: Namespace) -> Namespace:
    """The options of a tracker. Raises Usage where others stand beside it."""
    if options.files:
        raise Usage(f"--tracker takes one file, and {options.files[0]} stands beside it")
    return options


def _check(options: Namespace) -> None:
    """Raises Usage for what makes no sense together."""
    if not options.files:
        raise Usage("name a file, or - for standard input")
    if options.yes:
        raise Usage("--yes goes with --tracker")
    if options.files.count(STANDARD_INPUT) > 1:
        raise Usage("standard input can be read only once")
    for name in OF_ONE:
        if len(options.files) > 1 and getattr(options, name):
            raise Usage(f"--{name} goes with one file")


def _counted(files: Sequence[str], progress: Progress) -> Iterator[str]:
    for count, file in enumerate(files, start=1):
        yield file
        progress.to(count)


def _read(file: str, options: Namespace) -> Taking:
    """What one file holds, with what the options say of it."""
    from jobboard.intake.application import NAMELESS, stating, wanted_of
    from jobboard.intake.reader import read_posting

    taking = Taking(file)
    try:
        given = {"company": options.company, "position": options.position, "url": options.url}
        taking.posting = stating(read_posting(_bytes_of(file), file), given, "option")
        taking.wanted = wanted_of(taking.posting, options.status, options.reason)
    except JobboardError as error:
        hint = f"; {HOW_TO_NAME}" if error.sentence == NAMELESS else ""
        taking.error = type(error)(f"{error.sentence}{hint}")
    except Exception as error:  # noqa: BLE001  one file never keeps another from being taken in
        taking.error = Refused(f"This should not have happened: {type(error).__name__}: {error}")
    return taking


def _bytes_of(file: str) -> bytes:
    """The bytes of a file, or of standard input; an address is a posting of its own. Raises Unreadable."""
    if _ADDRESS.fullmatch(file):
        return file.encode("utf-8", "replace")
    return bytes_of(file)


def _look_around(folder: Folder, takings: Sequence[Taking], *, again: bool) -> None:
    """Refuse what is on the board already or in an earlier file of the same call, unless it is wanted again; note what
    else is on the board at its company.
    """
    from jobboard.board.known import About, Index
    from jobboard.board.same_company import Firms
    from jobboard.cli.known import refuse_known
    from jobboard.cli.same_company import line

    board, today = board_now(folder), folder.today()
    index, firms = Index(board), Firms().now(board.by_id)
    for taking in takings:
        if taking.error is not None or taking.wanted is None:
            continue
        about = About.of(taking.wanted)
        taking.also = line(firms, about.company, today)
        if again:
            continue
        try:
            refuse_known(index, about, today)
        except Refused as refused:
            taking.error = refused
        else:
            index = index.with_(about, taking.file)


def _make(folder: Folder, takings: Sequence[Taking], progress: Progress) -> None:
    """Make the files, as one action."""
    begun = len(takings)
    by_wanted = {each.wanted: each for each in takings if each.wanted is not None}
    wanted = [each.wanted for each in takings if each.wanted is not None]
    name = wanted[0].company or wanted[0].position or wanted[0].url
    tell_all(actions.tidy(folder))
    done = take_in(
        folder,
        wanted,
        f"{name}: imported" if begun == 1 else f"{begun} applications imported",
        lambda made: progress.to(begun + made),
        asked_to_end,
        instead=lambda each: _writable(by_wanted[each]),
    )
    for taking, result in zip(takings, done.results, strict=True):
        taking.result, taking.error = result, result.error


def _writable(taking: Taking) -> Wanted:
    """What is made of a posting of which no file can state every value."""
    from jobboard.intake.application import wanted_of, writable

    assert taking.posting is not None  # noqa: S101  it is what the application was made of
    assert taking.wanted is not None  # noqa: S101
    taking.posting = writable(taking.posting)
    return wanted_of(taking.posting, taking.wanted.status, taking.wanted.reason)


def _tell(folder: Folder, takings: Sequence[Taking], *, json: bool) -> None:
    """Print the paths or the applications; what went wrong, and what is to be known, goes to standard error.

    That it cannot be printed is told, but the files are made all the same.
    """
    files: dict[str, list[str]] = {}
    for taking in takings:
        for sentence in [taking.error.sentence] if taking.error else filter(None, (*_notes(taking), taking.also)):
            files.setdefault(sentence, []).append(taking.file)
    tell_all(f"{_counted_files(which)}: {sentence}" for sentence, which in files.items())
    try:
        if json:
            records = _records(folder, takings)
            print_json(records if len(records) > 1 else records[0])
        else:
            paths = [each.result.path for each in takings if each.is_made and each.result]
            print_lines(map(clean, paths) if is_terminal(sys.stdout) else paths)
        flush()
    except OSError as error:
        let_go_of_output()
        say(f"what was imported could not be printed ({error.strerror}); the files are made")


def _counted_files(files: Sequence[str]) -> str:
    """The files that one sentence is about, the first of many by name."""
    names = ["standard input" if each == STANDARD_INPUT else each for each in files]
    return ", ".join(names) if len(names) <= FEW else f"{names[0]} and {len(names) - 1} more"


def _notes(taking: Taking) -> Iterator[str]:
    """What is to be known of a file: what was repaired, which half of its name the posting does not state."""
    if taking.posting is not None:
        yield from taking.posting.notes
        for name in ("company", "position"):
            if taking.is_made and taking.posting.text and taking.posting.value(name) is None:
                yield f"No {name} was found; `jobboard set CARD {name} …` adds it."
    if taking.result is not None:
        yield from taking.result.warnings


def _records(folder: Folder, takings: Sequence[Taking]) -> list[dict[str, Any]]:
    """What `--json` prints of each file: the application with what was found where, or why there is none."""
    made = [each.result for each in takings if each.result is not None and each.is_made]
    if not made:
        return [_record(each, {}) for each in takings]
    from jobboard.cli.showing import whole_made

    whole = {result.path: each.as_record() for result, each in zip(made, whole_made(folder, made), strict=True)}
    return [_record(each, whole) for each in takings]


def _record(taking: Taking, whole: Mapping[str, dict[str, Any]]) -> dict[str, Any]:
    posting = taking.posting
    found = {each.name: {"value": each.value, "where": each.where} for each in posting.found} if posting else {}
    record: dict[str, Any] = {"file": taking.file, "found": found, "notes": [*_notes(taking)]}
    if taking.error is not None or taking.result is None:
        return record | {"error": taking.error.sentence if taking.error else ""}
    return whole[taking.result.path] | record
