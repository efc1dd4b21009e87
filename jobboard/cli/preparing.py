"""`jobboard prep`: the kinds of interviews, what to prepare for one, and ticks of its study topics."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterable
from typing import Any

from jobboard.cli.opening import folder_to_write, open_folder_of
from jobboard.cli.output import print_json, print_lines, standard_output, tell_all
from jobboard.cli.prep_page import page
from jobboard.cli.table import aligned, widths
from jobboard.errors import NotFound, Usage
from jobboard.prep.kind import EVERY_ROUND, Kind, Topic
from jobboard.store.live import Folder
from jobboard.store.prep import Kinds, kinds
from jobboard.text.clean import clean

NEAR = 5
"""So many names are told that are like one that nothing has."""


def run(options: Namespace) -> int:
    """Print all kinds, or one of them, or tick one of its topics."""
    if options.tick is not None:
        return _tick(options)
    if options.off:
        raise Usage("--off takes the tick of a topic away: --tick TOPIC --off")
    known = kinds(_folder(options))
    kind = _named(known, options.kind) if options.kind is not None else None
    tell_all(known.problems)
    if kind is None:
        _print_all(known, json=options.json)
    elif options.json:
        print_json(_whole(known, kind))
    else:
        print_lines(page(kind, known.every, standard_output()))
    return 0


def _folder(options: Namespace) -> Folder | None:
    """The folder of applications, None where there is none: what comes along is there without. Raises Usage."""
    folder = folder_to_write(options)
    return None if folder.looked else folder


def _tick(options: Namespace) -> int:
    """Tick a topic, or take the tick away."""
    from jobboard.cli.reporting import counted, report
    from jobboard.cli.signals import held_back
    from jobboard.store import actions
    from jobboard.store.prep import study

    if options.kind is None:
        raise Usage("which kind is the topic of? `jobboard prep KIND --tick TOPIC`")
    if not options.tick.strip():
        raise Usage("which topic? Its number on the page of its kind, or a part of its text")
    folder = open_folder_of(options)
    kind = _named(kinds(folder), options.kind)
    topic = _topic(kind, options.tick)
    with held_back():
        tell_all(actions.tidy(folder))
        done = study(folder, kind.id, topic.text, on=not options.off)
    told = f"[{' ' if options.off else 'x'}] {topic.text}"
    return report(
        done.results,
        lambda result: f"{told} ({counted(result)})" if result.changed else f"already {told}",
        json=options.json,
        many=False,
    )


def _topic(kind: Kind, wanted: str) -> Topic:
    """The topic that a number or a part of its text means. Raises NotFound."""
    if wanted.strip().isdecimal():
        number = int(wanted)
        found = list(kind.topics[number - 1 : number]) if number else []
    else:
        found = [topic for topic in kind.topics if wanted.casefold() in topic.text.casefold()]
        found = [topic for topic in found if topic.text.casefold() == wanted.casefold()] or found
    if not found:
        raise NotFound(f"{kind.name} has no topic {wanted}" if kind.topics else f"{kind.name} has no topics to study")
    if len(found) > 1:
        names = "; ".join(f"{kind.topics.index(topic) + 1} {topic.text}" for topic in found[:NEAR])
        more = f" and {len(found) - NEAR} more" if len(found) > NEAR else ""
        raise NotFound(f"{len(found)} topics hold “{wanted}”: {names}{more}")
    return found[0]


def _named(known: Kinds, word: str) -> Kind:
    """The kind that a word means: an id or a name, a title of a round, a part of an id. Raises NotFound."""
    from jobboard.text.names import key

    every = (*known.kinds, known.every)
    wanted = key(word)
    for found in (
        [kind for kind in every if wanted == key(kind.id)],
        [kind for kind in every if wanted in map(key, kind.phrases)],
        [kind for kind in (known.meant_by(word),) if kind],
        [kind for kind in every if wanted and wanted in key(kind.id)],
    ):
        if len(found) == 1:
            return found[0]
    raise NotFound(f"“{word}” is no kind of interview; {_near(every, word)}")


def _near(every: Iterable[Kind], word: str) -> str:
    """What could be meant instead."""
    from difflib import get_close_matches

    ids = {phrase.casefold(): kind.id for kind in every for phrase in kind.phrases}
    holding = [kind_id for kind_id in ids.values() if word and word.casefold() in kind_id]
    likely = dict.fromkeys(holding or [ids[phrase] for phrase in get_close_matches(word.casefold(), ids, NEAR)])
    return f"near it: {', '.join(likely)}" if likely else f"there are {', '.join(dict.fromkeys(ids.values()))}"


def _print_all(known: Kinds, *, json: bool) -> None:
    every = (*known.kinds, known.every)
    if json:
        print_json([_brief(known, kind) for kind in every])
        return
    terminal = standard_output()
    rows = [(clean(kind.id), clean(kind.name), _progress(kind), clean(_file(known, kind) or "")) for kind in every]
    wide = widths(rows, terminal.width, (((3,), 0), ((1,), 8)))
    print_lines(aligned(row, wide, terminal.width) for row in rows)


def _progress(kind: Kind) -> str:
    return f"{kind.studied}/{len(kind.topics)}" if kind.topics else ""


def _file(known: Kinds, kind: Kind) -> str | None:
    """The person's own file of a kind, from the folder."""
    file = known.files.get(kind.id)
    return f"_prep/{file}" if file else None


def _brief(known: Kinds, kind: Kind) -> dict[str, Any]:
    return {
        "id": kind.id,
        "name": kind.name,
        "origin": kind.origin,
        "file": _file(known, kind),
        "topics": {"done": kind.studied, "total": len(kind.topics)},
    }


def _whole(known: Kinds, kind: Kind) -> dict[str, Any]:
    topics = [
        {"number": number, "text": topic.text, "done": topic.done} for number, topic in enumerate(kind.topics, start=1)
    ]
    record = _brief(known, kind) | {"aliases": kind.aliases, **_record(kind), "topics": topics}
    record["resources"] = [{"text": each.text, "url": each.url} for each in kind.resources]
    return record if kind.id == EVERY_ROUND else record | {"every_round": _record(known.every)}


def _record(kind: Kind) -> dict[str, Any]:
    questions = [{"text": each.text, "group": each.group or None} for each in kind.questions]
    lists = {"before": kind.before, "day": kind.day, "after": kind.after}
    return {"tested": kind.tested or None, **lists, "questions": questions}
