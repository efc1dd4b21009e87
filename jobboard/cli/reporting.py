"""How the commands that write tell what they did: a line a file, or JSON; failures on standard error; the exit code."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from jobboard.cli.output import flush, let_go_of_output, print_json, print_lines, say
from jobboard.errors import JobboardError
from jobboard.store.written import Result
from jobboard.text.clean import clean


def report(
    results: Sequence[Result],
    tell: Callable[[Result], str],
    *,
    json: bool,
    many: bool,
    within: Mapping[str, Any] | None = None,
) -> int:
    """Print the results and return the exit code: 0, or the highest of those that failed.

    `tell` says in a few words what happened to a file that is not in trouble. `many`: JSON is an array, also of one.
    `within`: JSON is this object, with that as its `results`.
    """
    for result in results:
        if result.error is not None:
            sentence = result.error.sentence
            say(sentence if result.id in sentence else f"{result.id}: {sentence}")
        for warning in result.warnings:
            say(f"{result.id}: {warning}")
    try:
        if json:
            records = [result_record(result) for result in results]
            shown: Any = records if many else records[0]
            print_json(shown if within is None else {**within, "results": shown})
        else:
            print_lines(clean(f"{each.id}: {tell(each)}") for each in results if each.error is None)
        flush()
    except OSError as error:
        let_go_of_output()
        say(f"what was done could not be printed ({error.strerror}); the files say it")
    return max((each.error.exit_code for each in results if each.error is not None), default=0)


def result_record(result: Result) -> dict[str, Any]:
    """What `--json` prints of one file; `error` is there only when it failed."""
    edits = [{"line": each.line, "before": each.before, "after": each.after} for each in result.edits]
    record: dict[str, Any] = {"id": result.id, "changed": result.changed, "edits": edits}
    return record if result.error is None else record | {"error": result.error.sentence}


def counted(result: Result) -> str:
    """How much was written: `3 edits`."""
    count = len(result.edits)
    return "1 edit" if count == 1 else f"{count} edits"


def failed(word: str, error: JobboardError) -> Result:
    """The result of a word that led to no card; it stands under the word itself."""
    return Result(id=word, path="", changed=False, error=error)
