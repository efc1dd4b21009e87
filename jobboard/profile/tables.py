"""Tables in a profile: what is a must-have by its column, by its row, or by what the table stands under. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from jobboard.profile.cells import NO, YES, Row, Table, cell, parts
from jobboard.profile.names import CRITERIA, MUST, NICE, NOT, PLACES, SKILLS, Meaning, meaning_of
from jobboard.profile.said import Said, Scope
from jobboard.profile.skill_tables import column_of_skills, is_of_skills, read_skill_rows
from jobboard.profile.unknown import is_unknown_field
from jobboard.profile.wording import bare
from jobboard.text.names import key, plain
from jobboard.text.stated import is_stated

_CRITERION = frozenset(
    """
    criterion criteria requirement requirements wish wishes kriterium kriterien anforderung anforderungen wunsch wünsche
    critère critères souhait souhaits criterio criterios requisito requisitos criteri requisiti
    """.split()
)
_ITEM = _CRITERION | frozenset(
    """
    what item items want wants feature factor thing aspect topic place places city was punkt merkmal aspekt ort orte
    quoi élément lieu qué elemento lugar cosa
    """.split()
)
_WEIGHT = frozenset(
    "must/nice|must / nice|must or nice|must or nice?|must nice|nice/must|priority|prio|importance|important|kind|type"
    "|weight|moscow|need|class|category|how important|must have / nice to have|must have/nice to have"
    "|must or nice to have"
    "|art|priorität|wichtigkeit|gewicht|gewichtung|muss/kann|muss / kann|muss oder kann|muss/soll/kann|kategorie"
    "|priorité|importance|poids|prioridad|importancia|tipo|peso|priorità|importanza".split("|")
)
_COMMON = frozenset("important kind type class category need art kategorie tipo".split())
"""Heads of such a column that other tables have, too."""

_VALUE = frozenset("value wanted target threshold detail details wert ziel valeur valor".split())
"""Columns that say more of a criterion: `| Salary | 180k+ | must |`."""

_SURE = frozenset("must nice muss kann should could".split())
_NUMBERS = frozenset("# no nr n° № pos id".split())
_LISTS = (MUST, NICE, NOT)


def said_in_table(rows: Sequence[Row], scope: Scope | None) -> Table:
    """What the rows say; `scope` is what the table stands under. The first row is the head, if it names columns."""
    table = Table([], [])
    if not rows:
        return table
    topic = scope.topic if scope else None
    names = [bare(each) for each in rows[0].cells]
    columns = {meaning.topic: at for at, name in [*enumerate(names)][::-1] if (meaning := meaning_of(name))}
    skills = column_of_skills(names)
    item = next((at for at, name in enumerate(names) if key(plain(name)) in _ITEM), skills)
    weight = _weights(rows, names)
    item = item if item >= 0 or weight < 0 else _beside(rows, names, weight)
    named = [row for row in rows if _meaning(row) is not None and len(row.cells) > 1]
    if topic == SKILLS or (topic not in _LISTS and is_of_skills(names)):
        if not read_skill_rows(table, rows, names, scope):
            _tell_of_item(table, rows)
    elif item >= 0 and weight >= 0:
        _weighed(
            table, rows if _says_weight(rows[0], weight, sure=False) else rows[1:], item, weight, _column(names, _VALUE)
        )
    elif MUST in columns and NICE in columns:
        _by_column(table, rows[1:], columns, item)
    elif named and (named[-1] is not rows[0] or len(rows) == 1):
        _by_row(table, rows)
    elif MUST in columns or NICE in columns:
        _by_column(table, rows[1:], columns, item)
    elif topic in (*_LISTS, PLACES) and scope is not None:
        _under(table, rows, item, scope)
    elif (
        topic == CRITERIA
        or named
        or skills >= 0
        or _column(names, _CRITERION) >= 0
        or (weight >= 0 and key(plain(names[weight])) not in _COMMON)
    ):
        table.tell(rows[0], "it is not clear what this table says; call its columns “Criterion” and “Must or nice”")
    return table


def _weights(rows: Sequence[Row], names: Sequence[str]) -> int:
    """The column that says how much each row matters: by its head, or since each of its cells says so; else -1."""
    for at, name in enumerate(names):
        if key(plain(name)) in _WEIGHT and any(_says_weight(row, at) for row in rows[1:]):
            return at
    if column_of_skills(names) < 0:
        for at, name in enumerate(names):
            if key(plain(name)) in _WEIGHT:
                return at
    sure = _column(names, _CRITERION) >= 0
    for at in range(1, len(names)):
        if len(rows) > 1 and all(_says_weight(row, at, sure=sure) for row in rows[1:]):
            return at
    return -1


def _says_weight(row: Row, at: int, *, sure: bool = True) -> bool:
    """Whether a cell says how much its row matters; in words for nothing else, unless the table is `sure` about it."""
    word = bare(cell(row, at))
    meaning = meaning_of(word)
    return meaning is not None and meaning.topic in _LISTS and (sure or meaning.certain or key(word) in _SURE)


def _beside(rows: Sequence[Row], names: Sequence[str], weight: int) -> int:
    """The only other column, but for one of numbers, where what is weighed can be criteria only; else -1."""
    if key(plain(names[weight])) in _COMMON and not any(_says_weight(row, weight, sure=False) for row in rows[1:]):
        return -1
    others = [at for at, name in enumerate(names) if at != weight and key(name) not in _NUMBERS]
    return others[0] if len(others) == 1 else -1


def _column(names: Sequence[str], known: frozenset[str]) -> int:
    return next((at for at, name in enumerate(names) if key(plain(name)) in known), -1)


def _meaning(row: Row) -> Meaning | None:
    """What the first cell of a row means."""
    return meaning_of(bare(row.cells[0])) if row.cells else None


def _weighed(table: Table, rows: Sequence[Row], item: int, weight: int, value: int) -> None:
    """A column of criteria, and one that says how much each matters; maybe one that says more of it."""
    for row in rows:
        text, word = cell(row, item), bare(cell(row, weight))
        if not is_stated(bare(text)):
            continue
        meaning = meaning_of(word)
        if meaning is not None and meaning.topic in _LISTS:
            more = cell(row, value) if value >= 0 else ""
            table.said.append(_said(meaning.topic, f"{text}: {more}" if is_stated(bare(more)) else text, row))
        else:
            told = f"“{word}”" if word else "an empty cell"
            table.tell(row, f"{told} says neither must nor nice of “{bare(text)}”")


def _by_column(table: Table, rows: Sequence[Row], columns: dict[str, int], item: int) -> None:
    """Columns of must-haves and of nice-to-haves: their cells are the criteria, or marks beside a criterion."""
    weights = [(topic, at) for topic, at in columns.items() if topic in (MUST, NICE)]
    marks = {key(text) for row in rows for _, at in weights if (text := bare(cell(row, at)))}
    if not marks & YES:
        for row in rows:
            for topic, at in sorted(weights, key=lambda each: each[1]):
                table.said.extend(_said(topic, part, row) for part in parts(cell(row, at)))
        return
    item = item if item >= 0 else next(at for at in range(len(weights) + 1) if at not in columns.values())
    for row in rows:
        text = cell(row, item)
        marked = [topic for topic, at in weights if key(bare(cell(row, at))) in YES]
        odd = [mark for _, at in weights if (mark := key(bare(cell(row, at)))) and mark not in YES | NO]
        if len(marked) == 1 and not odd:
            table.said.append(_said(marked[0], text, row))
        elif is_stated(bare(text)):
            table.tell(row, f"this row does not say whether “{bare(text)}” is a must or nice to have")


def _by_row(table: Table, rows: Sequence[Row]) -> None:
    """Rows that begin with the name of what they state; one with a name that nobody knows is told."""
    for row in rows:
        meaning, value = _meaning(row), cell(row, 1)
        if not is_stated(bare(value)):
            continue
        if meaning is None:
            name = bare(cell(row, 0))
            is_head = row is rows[0] and len(rows) > 1 and rows[1].line > row.line + 1
            if not is_head and is_unknown_field(name, value):
                table.tell(row, f"“{plain(name)}” is no field of a profile, so it says nothing here")
            continue
        for part in parts(value) if meaning.topic in _LISTS else [value]:
            table.said.append(Said(meaning.topic, bare(part), part, row.line + 1, True, meaning.certain))


def _under(table: Table, rows: Sequence[Row], item: int, scope: Scope) -> None:
    """A table below a heading of criteria or places: its column of items, or its only one."""
    widest = max(len(row.cells) for row in rows)
    body = rows[1:]
    if item < 0 and widest == 1:
        is_head = len(rows) > 1 and rows[1].line > rows[0].line + 1
        item, body = 0, rows[1:] if is_head else rows
        if is_head and is_stated(name := bare(cell(rows[0], 0))) and meaning_of(name) is None:
            table.tell(rows[0], f"“{name}” is the head of this table, so it is no item of it")
    elif item < 0:
        _tell_of_item(table, rows)
        return
    for row in body:
        for part in parts(cell(row, item)):
            value = scope.topic == PLACES
            table.said.append(Said(scope.topic, bare(part), part, row.line + 1, value, scope.certain, scope.line + 1))


def _tell_of_item(table: Table, rows: Sequence[Row]) -> None:
    table.tell(rows[0], "it is not clear which column of this table holds the items; call it “Item”")


def _said(topic: str, text: str, row: Row) -> Said:
    return Said(topic, bare(text), text, row.line + 1)
