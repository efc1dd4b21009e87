"""Tables of skills: a row for each with how well one knows it, or a row for each group of them. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from jobboard.profile.cells import YES, Row, Table, cell, parts
from jobboard.profile.contrary import is_none, lacks
from jobboard.profile.levels import is_level
from jobboard.profile.names import SKILLS
from jobboard.profile.said import Said, Scope
from jobboard.profile.wording import bare
from jobboard.text.names import key, plain
from jobboard.text.stated import is_stated

_SKILL = frozenset(
    """
    skill skills technology technologies tool tools language languages framework frameworks library libraries competency
    competence competencies kenntnis kenntnisse fähigkeit fähigkeiten technologie technologien werkzeug werkzeuge
    sprache sprachen compétence compétences outil outils langage langages langue langues habilidad habilidades
    competencia competencias conocimiento conocimientos idioma idiomas competenza competenze lingua lingue
    """.split()
)
_LEVEL = frozenset(
    (
        "level|levels|proficiency|years|yrs|year|experience|years of experience|rating|score|expertise|confidence"
        "|knowledge|strength|grade|since|last used|rank|stars|fluency|mastery|how well|how long|skill level"
        "|proficiency level|niveau|stufe|jahre|erfahrung|kenntnisstand|seit|nivel|años|experiencia|livello|anni"
        "|années|ans|expérience|maîtrise"
    ).split("|")
)
_HAVE = frozenset(
    ("have", "have it", "have it?", "have?", "i have", "i have it", "do i have it", "do i have it?", "got it",
     "got it?", "got", "known", "vorhanden", "habe ich", "kann ich", "acquis", "tengo", "lo tengo", "covered", "mine")
)  # fmt: skip


def column_of_skills(names: Sequence[str]) -> int:
    """The column whose head says that it holds skills; -1 without one."""
    return _column(names, _SKILL)


def is_of_skills(names: Sequence[str]) -> bool:
    """Whether the heads name a column of skills, and one that says how well one knows each."""
    return column_of_skills(names) >= 0 and (_column(names, _LEVEL) >= 0 or _column(names, _HAVE) >= 0)


def read_skill_rows(table: Table, rows: Sequence[Row], names: Sequence[str], scope: Scope | None) -> bool:
    """Take the skills of the rows below the head; false where it is not clear which column holds them."""
    item, body = column_of_skills(names), rows[1:]
    widest = max(len(row.cells) for row in rows)
    if item < 0 and widest == 1:
        item, body = 0, body if body and body[0].line > rows[0].line + 1 else rows
    elif item < 0 and widest == 2:
        second = [bare(cell(row, 1)) for row in body]
        item = 0 if body and all(is_level(each) or is_none(each) or not each for each in second) else 1
        body = body if body and body[0].line > rows[0].line + 1 else rows
    if item < 0:
        return False
    level, have = _column(names, _LEVEL), _column(names, _HAVE)
    for row in body:
        text = bare(cell(row, item))
        if not is_stated(text) or any(lacks(bare(each)) for each in row.cells):
            continue
        known = _is_known(row, level, have)
        if known is None:
            table.tell(row, f"this row does not say whether you have “{text}”")
        elif known:
            for part in parts(cell(row, item)):
                head = scope.line + 1 if scope else 0
                table.said.append(Said(SKILLS, bare(part), part, row.line + 1, True, True, head))
    return True


def _is_known(row: Row, level: int, have: int) -> bool | None:
    """Whether a row says that one has the skill; None where it does not say."""
    if have >= 0:
        stated = bare(cell(row, have))
        if key(stated) in YES:
            return True
        return False if not stated or is_none(stated) else True if is_level(stated) else None
    if level < 0:
        return True
    stated = bare(cell(row, level))
    return None if not stated else not is_none(stated)


def _column(names: Sequence[str], known: frozenset[str]) -> int:
    return next((at for at, name in enumerate(names) if key(plain(name)) in known or key(name) in known), -1)
