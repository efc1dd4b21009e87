"""`jobboard guide`: role guides are added, listed and shown."""

from __future__ import annotations

import os
from argparse import Namespace
from typing import Any

from jobboard.cli.opening import folder_to_write, open_folder_of
from jobboard.cli.output import print_json, print_lines, say, standard_output, tell_all, tell_problems
from jobboard.errors import NotFound, Usage
from jobboard.guide.values import Figure, Guide, Items, Told
from jobboard.store.guides import FOLDER, guides
from jobboard.store.live import Folder
from jobboard.text.clean import clean

NEAR = 5
"""So many guides are named where a word means none or several."""


def run(options: Namespace) -> int:
    """Add a guide, list all, or show one. Raises Usage."""
    runners = {"add": (_add, "FILE"), "list": (_list, ""), "show": (_show, "NAME")}
    if options.action not in runners:
        raise Usage("what about guides? `jobboard guide add FILE`, `guide list` or `guide show NAME`")
    runner, word = runners[options.action]
    if len(options.words) != bool(word):
        raise Usage(f"`jobboard guide {options.action}` takes {f'one {word}' if word else 'no words'}")
    if options.action != "add" and (options.name or options.source):
        raise Usage("--name and --source go with `guide add`")
    return runner(options)


def _add(options: Namespace) -> int:
    """Take in a page, and tell what was understood of it and what was not."""
    from jobboard.cli.guide_page import understood
    from jobboard.cli.inputs import STANDARD_INPUT, bytes_of
    from jobboard.cli.signals import held_back
    from jobboard.errors import JobboardError
    from jobboard.store import actions
    from jobboard.store.guides import add_guide

    (file,) = options.words
    name = "standard input" if file == STANDARD_INPUT else os.path.basename(file)
    folder = folder_to_write(options)
    try:
        data = bytes_of(file)
        with held_back():
            tell_all(actions.tidy(folder))
            done, guide = add_guide(folder, data, name, source=options.source, as_name=options.name)
    except JobboardError as error:
        sentence = error.sentence.replace(" and import that", " and add that")
        raise type(error)(f"{name if file == STANDARD_INPUT else file}: {sentence}") from error
    (result,) = done.results
    if result.error is not None:
        raise result.error
    tell_all(result.warnings)
    tell_problems(name, guide.problems)
    if options.json:
        print_json({**record(folder, guide), "changed": result.changed})
    else:
        print_lines(understood(guide, f"{FOLDER}/{os.path.basename(result.path)}", standard_output()))
    return 0


def _list(options: Namespace) -> int:
    """Print the guides, a line each."""
    from jobboard.cli.guide_page import table

    folder = open_folder_of(options)
    found, problems = guides(folder)
    tell_all(problems)
    if options.json:
        print_json([_brief(folder, guide) for guide in found])
        return 0
    print_lines(table(found, standard_output()))
    if not found:
        say("there are no guides; `jobboard guide add FILE` takes in a career page that was saved")
    return 0


def _show(options: Namespace) -> int:
    """Print one guide."""
    from jobboard.cli.guide_page import page

    folder = open_folder_of(options)
    found, problems = guides(folder)
    tell_all(problems)
    guide = named(found, options.words[0])
    if options.json:
        print_json(record(folder, guide))
        return 0
    tell_all(f"{FOLDER}/{guide.name}.md:{each.line or 1}: {each.message}" for each in guide.problems)
    print_lines(page(guide, standard_output()))
    return 0


def named(found: tuple[Guide, ...], word: str) -> Guide:
    """The guide that a word means: its name or role, or an unambiguous part of either. Raises NotFound."""
    from jobboard.text.names import key

    wanted = key(word)
    names = [(guide, key(guide.name), key(guide.role or "")) for guide in found]
    for fitting in (
        [guide for guide, name, _ in names if wanted == name],
        [guide for guide, _, role in names if wanted == role],
        [guide for guide, name, role in names if wanted and (wanted in name or wanted in role)],
    ):
        if len(fitting) == 1:
            return fitting[0]
        if fitting:
            raise NotFound(f"“{word}” means more than one guide: {_named(fitting)}")
    if not found:
        raise NotFound("there are no guides; `jobboard guide add FILE` takes in a career page that was saved")
    raise NotFound(f"“{word}” is no guide; there are {_named(list(found))}")


def _named(found: list[Guide]) -> str:
    more = f" and {len(found) - NEAR} more" if len(found) > NEAR else ""
    return ", ".join(clean(guide.name) for guide in found[:NEAR]) + more


def record(folder: Folder, guide: Guide) -> dict[str, Any]:
    """What `--json` prints of a guide; lines are those of its file."""
    return _brief(folder, guide) | {
        "overview": [_told(each) for each in guide.overview],
        "responsibilities": [_items(each) for each in guide.responsibilities],
        "skills": [_items(each) for each in guide.skills],
        "progression": [_items(each) for each in guide.progression],
        "pay": [_figure(each) for each in guide.figures],
        "problems": [{"line": each.line, "message": each.message} for each in guide.problems],
    }


def _brief(folder: Folder, guide: Guide) -> dict[str, Any]:
    return {
        "name": guide.name,
        "path": os.path.join(folder.path, FOLDER, f"{guide.name}.md"),
        "role": guide.role,
        "year": guide.year,
        "market": guide.market,
        "source": guide.source,
        "figures": len(guide.figures),
    }


def _items(items: Items) -> dict[str, Any]:
    return {"title": items.title or None, "items": [_told(each) for each in items.items]}


def _told(told: Told) -> dict[str, Any]:
    return {"text": told.text, "line": told.line}


def _figure(figure: Figure) -> dict[str, Any]:
    return {
        "group": figure.group,
        "name": figure.name or None,
        "part": figure.part,
        "low": figure.low,
        "high": figure.high,
        "open": figure.open,
        "about": figure.about,
        "currency": figure.currency,
        "period": figure.period,
        "words": figure.words,
        "line": figure.line,
    }
