"""A guide in the one normal shape: markdown that reads well in any viewer, and that `reader.read_guide` reads back."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from jobboard.guide.values import Figure, Guide, Items, Told
from jobboard.guide.written import GROUPS, NO_ROLE, PARTS, PAY, SECTIONS, SOURCE_TEXT, UNNAMED, WORDS, pay_of, written
from jobboard.text.posting import harmless


def guide_file(guide: Guide, source: str, today: date) -> str:
    """The text of a guide's file: what was understood, then what was read, word for word.

    `source` says where the page is from (a file, an address), `today` when it was taken in. Sections that the page says
    nothing for are left out.
    """
    parts = [
        [f"# {written(guide.role) if guide.role else NO_ROLE}", "", *_head(guide, source, today)],
        _overview(guide.overview),
        _lists("responsibilities", guide.responsibilities),
        _lists("skills", guide.skills),
        _lists("progression", guide.progression),
        _pay(guide.figures),
        _source(guide.text),
    ]
    return "\n\n".join("\n".join(part) for part in parts if part) + "\n"


def _head(guide: Guide, source: str, today: date) -> Iterator[str]:
    yield f"- **Source**: {written(source) or 'not stated'}"
    yield f"- **Taken in**: {today.isoformat()}"
    if guide.market:
        yield f"- **Market**: {written(guide.market)}"
    if guide.year:
        yield f"- **Year**: {guide.year}"


def _overview(told: Sequence[Told]) -> list[str]:
    """One sentence a line; those of one paragraph of the page stay one paragraph."""
    if not told:
        return []
    lines = [f"## {SECTIONS['overview']}"]
    before = None
    for each in told:
        if each.line != before:
            lines.append("")
        lines.append(written(each.text))
        before = each.line
    return lines


def _lists(section: str, groups: Sequence[Items]) -> list[str]:
    if not groups:
        return []
    lines = [f"## {SECTIONS[section]}"]
    for group in groups:
        if group.title or lines[1:]:
            lines += ["", f"### {written(group.title)}".rstrip()]
        lines += ["", *(f"- {written(item.text)}" for item in group.items)]
    return lines


def _pay(figures: Sequence[Figure]) -> list[str]:
    lines = [f"## {PAY}"] if figures else []
    for group, (title, first) in GROUPS.items():
        rows = [each for each in figures if each.group == group]
        if rows:
            lines += ["", f"### {title}", "", f"| {first} | What | Pay | {WORDS} |", "|---|---|---|---|"]
            lines += [_row(each) for each in rows]
    return lines


def _row(figure: Figure) -> str:
    name = written(figure.name) or UNNAMED
    return f"| {name} | {PARTS[figure.part]} | {pay_of(figure)} | {written(figure.words)} |"


def _source(text: str) -> list[str]:
    """What was read, harmless, at the end: nothing of it is read again."""
    kept = harmless(text, 2)
    return [f"## {SOURCE_TEXT}", "", kept] if kept else []
