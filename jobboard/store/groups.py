"""What follows from what is in a folder: which folders are cards, which are groups, which id is whose. Values only.

A sub-folder is one card when exactly one of its own files reads as an application and no folder below it holds one;
that file is its main file, all else in it are attachments. So it is when one has a main file's name (`application.md`,
`README.md`, `notes.md`, the folder's own) and none beside it states how far it got: a posting or an analysis kept with
it also names the company, and must not become a second card. Where none reads as one and a single file cannot be read,
that one is the main file. Any other folder is a group. What cannot be read is a warning on its folder's card, else a
card of its own.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from jobboard.board.card import Card
from jobboard.slots import replace
from jobboard.store.candidates import is_markdown, original_of, stem_of
from jobboard.store.tree import Directory, Entry
from jobboard.text.values import Facts, same_reading

NOTHING_STATED = Facts()
MAIN_NAMES = ("application", "readme", "notes")
"""The names of main files without suffix, the likeliest first."""


def directory(
    root: str,
    below: str,
    entries: Mapping[str, Entry],
    folders: Mapping[str, Directory],
    rest: tuple[str, ...],
    before: Mapping[str, Card] | None = None,
) -> Directory:
    """A directory with the cards that follow from what is in it; those of `before` if they are the same."""
    bare = Directory(root, below, entries, folders, rest)
    main = _main_file(bare)
    if main is None:
        return _group(bare, before or {})
    card = _folder_card(bare, main)
    known = (before or {}).get(card.path)
    return replace(bare, cards={card.path: known if known == card and same_reading(known.facts, card.facts) else card})


def with_entry(old: Directory, name: str, entry: Entry | None) -> Directory:
    """The directory after one candidate was looked at again (None: it is gone). Cheap if only what it says differs."""
    known = old.entries.get(name)
    if entry is known or (entry is not None and known is not None and entry.is_as(known)):
        return old
    may_be_one = old.is_one_card or (old.below and _named_as_main(old, old.entries) is not None)
    if entry is None or known is None or may_be_one or entry.is_card != known.is_card:
        entries = {key: value for key, value in old.entries.items() if key != name}
        if entry is not None:
            entries[name] = entry
        return directory(old.root, old.below, entries, old.folders, old.rest, old.cards)
    entries = {**old.entries, name: entry}
    card = old.cards.get(old.path(name))
    if card is None or entry.says_the_same(known):
        return replace(old, entries=entries)
    if (entry.unread is None) != (known.unread is None):
        return directory(old.root, old.below, entries, old.folders, old.rest, old.cards)
    card = replace(card, facts=entry.facts or NOTHING_STATED, modified=entry.stamp.mtime_ns, unread=entry.unread)
    return replace(old, entries=entries, cards={**old.cards, card.path: card})


def with_folder(old: Directory, name: str, folder: Directory | None) -> Directory:
    """The directory after one of its folders was looked at again (None: it is gone)."""
    known = old.folders.get(name)
    if folder is known:
        return old
    folders = {key: value for key, value in old.folders.items() if key != name}
    if folder is not None:
        folders[name] = folder
    if known is None or folder is None or old.is_one_card or not _same_to_those_above(known, folder):
        return directory(old.root, old.below, old.entries, folders, old.rest, old.cards)
    return replace(old, folders=folders, cards={**old.cards, **folder.cards})


def with_rest(old: Directory, rest: tuple[str, ...]) -> Directory:
    """The directory with these names of files that are no candidates."""
    return old if rest == old.rest else directory(old.root, old.below, old.entries, old.folders, rest, old.cards)


def _same_to_those_above(old: Directory, new: Directory) -> bool:
    """Whether only what its cards say differs; which there are decides their ids too."""
    return (
        old.others == new.others
        and old.cards.keys() == new.cards.keys()
        and old.holds_applications == new.holds_applications
    )


def name_of(card: Card) -> str:
    """The name that tells the company where its file does not: of a folder card the folder's, else the file's stem."""
    name, file = card.id.rpartition("/")[2], card.path.rpartition("/")[2]
    return stem_of(file) if name in (file, stem_of(file)) or _company(name) is None else name


def _company(name: str) -> str | None:
    from jobboard.text.title import company_from_name

    return company_from_name(name)


def _copies(names: Iterable[str]) -> dict[str, str]:
    """Each conflict copy among the names with the name of its first original."""
    copies = {}
    for name in names:
        original = original_of(name)
        while original and (earlier := original_of(original)):
            original = earlier
        if original:
            copies[name] = original
    return copies


def _main_file(folder: Directory) -> str | None:
    """The one file that makes the whole folder a card, or None."""
    if not folder.below or any(each.holds_applications for each in folder.folders.values()):
        return None
    copies = _copies(folder.entries)
    own = [name for name in folder.entries if is_markdown(name) and copies.get(name) not in folder.entries]
    applications = [name for name in own if folder.entries[name].facts is not None]
    if not applications and not any(each.cards for each in folder.folders.values()):
        applications = [name for name in own if folder.entries[name].unread is not None]
    return applications[0] if len(applications) == 1 else _main_of_several(folder, applications)


def _main_of_several(folder: Directory, applications: Iterable[str]) -> str | None:
    """Of several files that read as applications the one with a main file's name, if no other states a stage."""
    main = _named_as_main(folder, applications)
    others = [facts for name in applications if name != main and (facts := folder.entries[name].facts)]
    return None if any(facts.status or facts.outcome for facts in others) else main


def _named_as_main(folder: Directory, names: Iterable[str]) -> str | None:
    stems = {stem_of(name).casefold(): name for name in names}
    own = folder.below[:-1].rpartition("/")[2].casefold()
    return next((stems[stem] for stem in (*MAIN_NAMES, own) if stem in stems), None)


def _folder_card(folder: Directory, main: str) -> Card:
    entry = folder.entries[main]
    names = sorted(name for name in folder.names() if name != main)
    copies = {name: original for name, original in _copies(names).items() if original in (main, *names)}
    warnings = [f"{name} is a conflict copy of {original}" for name, original in copies.items()]
    unread = [
        (name, each.unread) for name, each in sorted(folder.entries.items()) if name != main and is_markdown(name)
    ]
    warnings += [f"{name}: {reason}" for name, reason in unread if reason is not None and name not in copies]
    for below in folder.folders.values():
        warnings += [f"{path[len(folder.path('')) :]}: {card.unread}" for path, card in below.cards.items()]
    return Card(
        folder.below[:-1],
        folder.path(main),
        _named_like_the_folder(entry.facts, folder.below[:-1], main),
        entry.stamp.mtime_ns,
        entry.unread,
        tuple(name for name in names if name not in copies),
        tuple(warnings),
    )


def _named_like_the_folder(facts: Facts | None, folder: str, main: str) -> Facts:
    """The facts, with a company that was told by the file's name, or by nothing, told by the folder's name instead."""
    if facts is None:
        return NOTHING_STATED
    by_file = "company" in facts.guessed and facts.company == _company(stem_of(main))
    company = _company(folder.rpartition("/")[2]) if by_file or facts.company is None else None
    if company is None:
        return facts
    return replace(facts, company=company, guessed=tuple(dict.fromkeys((*facts.guessed, "company"))))


def _group(group: Directory, before: Mapping[str, Card]) -> Directory:
    copies = _copies(group.entries)
    warnings: dict[str, tuple[str, ...]] = {}
    absorbed = set()
    for name, original in sorted(copies.items()):
        if original in group.entries and group.entries[original].is_card:
            absorbed.add(name)
            warnings[original] = (*warnings.get(original, ()), f"{name} is a conflict copy of {original}")
        else:
            warnings[name] = (f"It is a conflict copy of {original}, which is not here as an application",)
    shown = [name for name, entry in group.entries.items() if entry.is_card and name not in absorbed]
    ids = _ids(group, shown)
    cards = {}
    for name in shown:
        card = _card(group, name, ids[name], warnings.get(name, ()), before)
        cards[card.path] = card
    for folder in group.folders.values():
        cards.update(folder.cards)
    others = [group.below + name for name, entry in group.entries.items() if not entry.is_card and name not in absorbed]
    others += [group.below + name for name in group.rest if name.endswith("/")]
    others += [name for folder in group.folders.values() for name in folder.others]
    return replace(group, cards=cards, others=tuple(others))


def _card(group: Directory, name: str, card_id: str, warnings: tuple[str, ...], before: Mapping[str, Card]) -> Card:
    path, entry = group.path(name), group.entries[name]
    facts, modified = entry.facts or NOTHING_STATED, entry.stamp.mtime_ns
    old = before.get(path)
    if old is not None and same_reading(old.facts, facts):
        stays = (card_id, modified, entry.unread, (), warnings)
        if (old.id, old.modified, old.unread, old.attachments, old.warnings) == stays:
            return old
    return Card(card_id, path, facts, modified, entry.unread, (), warnings)


def _ids(group: Directory, names: Iterable[str]) -> dict[str, str]:
    """The ids of a group's own files: without suffix, but for those that would then be called the same."""
    folders = [group.below + name for name, folder in group.folders.items() if folder.is_one_card]
    ids = {name: group.below + stem_of(name) for name in names}
    while True:
        times = Counter(ids.values())
        times.update(folders)
        clashing = [name for name, short in ids.items() if times[short] > 1 and short != group.below + name]
        if not clashing:
            return ids
        ids.update({name: group.below + name for name in clashing})
