"""The normal shape of a guide read back, as it was written or as a person has edited it since."""

from __future__ import annotations

import re

from jobboard.guide.headings import Topic
from jobboard.guide.money import amounts, period_in
from jobboard.guide.pay import About, figures_of
from jobboard.guide.pieces import cells_of
from jobboard.guide.values import Figure, Group, Guide, Items, Part, Told
from jobboard.guide.written import GROUPS, NO_ROLE, PARTS, PAY, SECTIONS, SOURCE_TEXT, UNNAMED, read
from jobboard.slots import field, mutable
from jobboard.text.outline import BLANK, BULLET, OTHER, ROW, Outline, outline
from jobboard.text.values import Problem

MOST_PROBLEMS = 50

_HEAD = 3_000
"""Characters in which the head of a guide stands."""

_MARK = re.compile(r"^#\s[^\n]*\n(?:[ \t]*\n)*+(?:[-*+]\s[^\n]*\n)*?[-*+]\s\*{0,2}Taken in\*{0,2}:", re.MULTILINE)
_FACT = re.compile(r"[-*+]\s+\*{0,2}(Source|Taken in|Market|Year)\*{0,2}\s*:\*{0,2}\s*(.*)", re.IGNORECASE)
_RULE = re.compile(r"[\s|:-]+")
_SECTION_OF = {title.casefold(): section for section, title in SECTIONS.items()} | {
    PAY.casefold(): "pay", SOURCE_TEXT.casefold(): "source"}  # fmt: skip
_GROUP_OF: dict[str, Group] = {title.casefold(): group for group, (title, _) in GROUPS.items()}  # type: ignore[misc]
_PART_OF: dict[str, Part] = {words.casefold(): part for part, words in PARTS.items()}  # type: ignore[misc]
_PART_OF |= {"extra": "extra", "on top": "extra", "": "pay"}

BAD_PAY = "This row states no pay that is understood: write it as `$96,000 to $152,601 per year`."
BAD_PART = (
    "This row does not say what the pay is: write `base`, `total`, `on top of base` or, where that is not said, `pay`."
)
BAD_NAME = "This row does not say whose pay it is."
BAD_TABLE = (
    "This table stands below no heading that says what it tells pay by: By level, By place, By company, Start-ups or"
    " Average."
)
BAD_YEAR = "The year is not understood: write it as `2024`."


def is_shape(text: str) -> bool:
    """Whether a text is a guide in the normal shape: a title, and below it when the guide was taken in."""
    return _MARK.match(text[:_HEAD].lstrip("\ufeff \t\n")) is not None


def stated_head(text: str) -> dict[str, str]:
    """What the head of a guide that a person wrote states of it: `source`, `market`, `year`, each as written."""
    head = text[:_HEAD].partition("\n## ")[0]
    found = (_FACT.fullmatch(line.strip()) for line in head.splitlines())
    return {each[1].casefold(): read(each[2]) for each in found if each is not None and each[2].strip()}


@mutable
class _Reading:
    """What is known on the way through the lines."""

    role: str | None = None
    facts: dict[str, str] = field(default_factory=dict)
    year: int | None = None
    overview: list[Told] = field(default_factory=list)
    lists: dict[str, list[tuple[str, list[Told]]]] = field(default_factory=dict)
    figures: list[Figure] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    section: str = ""
    group: Group | None = None
    columns: list[str] | None = None

    def tell(self, line: int, message: str) -> None:
        """Note what is wrong with the line of this index; beyond MOST_PROBLEMS nothing is noted."""
        if len(self.problems) < MOST_PROBLEMS:
            self.problems.append(Problem(line + 1, message))


def read_shape(text: str, name: str = "") -> Guide:
    """The guide that a text in the normal shape states; lines that are not understood are told of."""
    plain = text.replace("\r\n", "\n").replace("\r", "\n")
    found = outline(plain[: _end_of_content(plain)])
    state = _Reading()
    heads = {each.line: each for each in found.headings}
    for index in range(len(found.lines)):
        if index in heads:
            _heading(state, heads[index].level, read(heads[index].text))
        elif found.kinds[index] not in (BLANK, OTHER):
            _line(state, found, index)
    if state.role is None:
        state.problems.insert(0, Problem(1, "The guide does not say which role it is about."))
    return Guide(
        state.role,
        tuple(state.overview),
        _made(state.lists.get("responsibilities", [])),
        _made(state.lists.get("skills", [])),
        _made(state.lists.get("progression", [])),
        tuple(state.figures),
        state.facts.get("source"),
        state.year,
        state.facts.get("market"),
        tuple(state.problems),
        name,
        text,
    )


def _end_of_content(text: str) -> int:
    """Where the source text begins, so that none of it is looked at."""
    found = re.search(rf"^##[ \t]+{SOURCE_TEXT}[ \t]*$", text, re.MULTILINE | re.IGNORECASE)
    return found.start() if found else len(text)


def _made(groups: list[tuple[str, list[Told]]]) -> tuple[Items, ...]:
    return tuple(Items(title, tuple(items)) for title, items in groups if items)


def _heading(state: _Reading, level: int, text: str) -> None:
    state.columns = None
    if level == 1:
        if state.role is None and not state.section and text != NO_ROLE:
            state.role = text or None
    elif level == 2:
        state.section, state.group = _SECTION_OF.get(text.casefold(), "other"), None
    elif state.section == "pay":
        state.group = _GROUP_OF.get(text.casefold())
    elif state.section in SECTIONS:
        state.lists.setdefault(state.section, []).append((text, []))


def _line(state: _Reading, found: Outline, index: int) -> None:
    line, kind = found.lines[index].strip(), found.kinds[index]
    if not state.section:
        _fact(state, line, index)
    elif state.section == "pay":
        _of_pay(state, line, kind, index)
    elif state.section == "overview":
        state.overview.append(Told(read(line[2:] if kind == BULLET else line), index + 1))
    elif state.section in SECTIONS and kind == BULLET:
        groups = state.lists.setdefault(state.section, [])
        if not groups:
            groups.append(("", []))
        body = found.bullets_in(index, index + 1)[0].body
        groups[-1][1].append(Told(read(found.lines[index][body:]), index + 1))


def _fact(state: _Reading, line: str, index: int) -> None:
    fact = _FACT.fullmatch(line)
    if fact is None:
        return
    name, value = fact[1].casefold(), read(fact[2])
    if name == "year" and value:
        if re.fullmatch(r"(?:19|20)\d\d", value):
            state.year = int(value)
        else:
            state.tell(index, BAD_YEAR)
    elif value and value != "not stated":
        state.facts[name] = value


def _of_pay(state: _Reading, line: str, kind: int, index: int) -> None:
    """A row of a table of pay, or an item that a person wrote below it."""
    if kind == ROW:
        cells = cells_of(line)
        if _RULE.fullmatch(line):
            return
        if state.columns is None:
            state.columns = [cell.strip().casefold() for cell in cells]
        elif state.group is None:
            state.tell(index, BAD_TABLE)
        else:
            _row(state, cells, index)
    elif kind == BULLET:
        topic = Topic("pay", None if state.group == "average" else state.group)
        words = read(line[1:].strip())
        made = figures_of(words, About(topic, state.role, state.year), line=index + 1, words=words)
        if made is None:
            state.tell(index, BAD_PAY)
        state.figures += made or ()


def _row(state: _Reading, cells: list[str], index: int) -> None:
    cells = [read(cell.strip()) for cell in cells] + [""] * 4
    name, what, pay, words = cells[:4]
    found = list(amounts(pay))
    amount = found[0] if len(found) == 1 else None
    group = state.group or "average"
    if amount is None or pay[: amount.start].strip() or not _is_end(pay[amount.end :]):
        state.tell(index, BAD_PAY)
    elif what.casefold() not in _PART_OF:
        state.tell(index, BAD_PART)
    elif not name:
        state.tell(index, BAD_NAME)
    else:
        named = group in ("average", "start-up") and name.casefold() == UNNAMED
        state.figures.append(
            Figure(group, "" if named else name, _PART_OF[what.casefold()], amount.low, amount.high, amount.about,
                   amount.currency, amount.period, words or pay, index + 1, amount.open)
        )  # fmt: skip


def _is_end(text: str) -> bool:
    return not text.strip(" .") or period_in(text) is not None
