"""Tables of answers: which row is the head, in which column the criteria stand, and in which one the answers."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from jobboard.slots import frozen
from jobboard.text.names import key, plain
from jobboard.text.outline import BAR, ROW, Outline
from jobboard.text.zones import Zone

_CRITERION = frozenset(
    (
        "criterion, criteria, what, requirement, requirements, must have, must haves, nice to have, nice to haves,"
        " wish, kriterium, kriterien, anforderung, critère, critères, criterio, criterios, requisito, requisitos"
    ).split(", ")
)
_ANSWER = frozenset(
    (
        "answer, answers, met, is met, yes/no, yes / no, yes or no, y/n, fulfilled, satisfied, ok, status, result,"
        " verdict, match, matches, fit, fits, has it, checked, here, antwort, erfüllt, ja/nein, ja / nein, réponse,"
        " rempli, oui/non, oui / non, respuesta, cumple, cumplido, sí/no, sí / no, si/no"
    ).split(", ")
)
_BESIDE = frozenset(
    (
        "must, must have, must?, must/nice, must / nice, nice, nice to have, required, requirement, mandatory,"
        " optional, priority, weight, importance, important, type, kind, category, level, note, notes, comment,"
        " comments, remark, remarks, detail, details, why, reason, reasons, source, sources, evidence, line, where,"
        " who, when, date, asked, ask, question, questions, deal breaker, dealbreaker, dealbreaker?, hard limit,"
        " negotiable, flexible, to ask, muss, kann, pflicht, wichtig, gewicht, priorität, notiz, notizen, kommentar,"
        " bemerkung, grund, quelle, frage, obligatoire, priorité, remarque, remarques, commentaire, pourquoi,"
        " obligatorio, importante, prioridad, nota, notas, comentario, comentarios, por qué, #, nr, id"
    ).split(", ")
)
"""What a column is about that holds no answers: `yes` below `Must-have` says nothing of the job."""

_CHOICES = (
    dict.fromkeys("yes ja oui sí si met".split(), "yes")
    | dict.fromkeys(("no", "nein", "non", "not met", "unmet", "missing"), "no")
    | dict.fromkeys("unknown unclear maybe unklar inconnu desconocido".split(), "?")
)
"""Names of columns that are ticked: two of them, or a `no` alone, turn what a sign below them means."""


@frozen
class Table:
    """The rows of a table that may answer, by the indices of their lines, and where things stand in them.

    `criteria` and `answers` are numbers of columns; `answers` is -1 where any column behind the first may hold the one
    answer of a row, for want of a head. `head` is the line of the head, or -1.
    """

    head: int
    rows: range
    criteria: int = 0
    answers: int = -1

    @property
    def last(self) -> int:
        """The line behind which a further row goes: never between the head and the line of dashes below it."""
        return max(self.rows.stop - 1, self.head + 1)


def tables(found: Outline, zone: Zone) -> Iterator[Table]:
    """The tables of a zone in which answers may stand."""
    line = zone.start
    while line < zone.end:
        if found.kinds[line] != ROW:
            line += 1
            continue
        end = line + 1
        while end < zone.end and (found.kinds[end] == ROW or (end == line + 1 and is_rule(found.lines[end]))):
            end += 1
        if end > line + 1 and is_rule(found.lines[line + 1]):
            columns = _columns([_name(text) for text in texts_of(found.lines[line])])
            if columns is not None:
                yield Table(line, range(line + 2, end), *columns)
        else:
            yield Table(-1, range(line, end))
        line = end


def is_rule(text: str) -> bool:
    """Whether a line is the one of dashes below the head of a table."""
    return "-" in text and "|" in text and not text.strip("|:- \t")


def cells_of(text: str) -> list[tuple[int, int]]:
    """The columns between which each cell of a row stands; the last bar may be missing."""
    bars = [match.start() for match in BAR.finditer(text)]
    if len(bars) > 1 and text[bars[-1] + 1 :].strip():
        bars.append(len(text))
    return [(left + 1, right) for left, right in pairwise(bars)]


def texts_of(text: str) -> list[str]:
    """The cells of a row."""
    return [text[left:right] for left, right in cells_of(text)]


def _name(cell: str) -> str:
    return key(plain(cell)) if len(cell) <= 100 else cell


def _columns(names: list[str]) -> tuple[int, int] | None:
    """Where the criteria and the answers stand by the head of a table; None where it does not say."""
    criteria = next((at for at, name in enumerate(names) if name in _CRITERION), 0)
    choices = [_CHOICES[name] for at, name in enumerate(names) if at != criteria and name in _CHOICES]
    if len(choices) > 1 or choices in (["no"], ["?"]):
        return None
    others = [at for at in range(len(names)) if at != criteria]
    named = [at for at in others if names[at] in _ANSWER or names[at] in _CHOICES]
    found = named or [at for at in others if names[at] not in _BESIDE]
    return (criteria, found[0]) if len(found) == 1 else None
