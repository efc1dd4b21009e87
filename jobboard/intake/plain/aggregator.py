"""The shape in which job aggregators give postings out: a linked heading, the company, code spans with pay and place.

    # [Glass Blower](https://list.example/apply/glass-blower)
    ### Acme
    #### `💰 $92k - $118k` `🌎 US,Remote`

At the end stands `CLICK TO [APPLY](…)`; the address is there where the first heading has none. A heading alone does
not make the shape: spans or the link to apply have to bear it out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from jobboard.intake import tidy
from jobboard.intake.plain.label_names import label_named
from jobboard.intake.plain.parts import Sort, sort_of
from jobboard.intake.plain.places import names_place, names_remote
from jobboard.intake.plain.view import View
from jobboard.intake.plain.words import APPLY
from jobboard.intake.values import Found, first_of_each
from jobboard.text.names import unmarked
from jobboard.text.outline import BLANK, HEADING, TEXT

_LINKED = re.compile(r"\[((?:[^\[\]]|\[[^\[\]]*\])+)\]\(\s*<?([^\s<>]+?)>?\s*\)")
_SPAN = re.compile(r"(?<!`)`([^`]+)`(?!`)")
_BETWEEN = " \t\u00a0#*_|·•,;/-–—"
_MOST_SPAN_LINES = 4
_APPLY_LINES = 40


def read_aggregator(seen: View) -> tuple[Found, ...]:
    """What a posting of that shape states; empty where it has another shape."""
    top = next((line for line in range(seen.first, len(seen.lines)) if seen.kinds[line] != BLANK), -1)
    if top < 0 or seen.kinds[top] != HEADING or len(seen.lines[top]) > tidy.LONGEST_LINK:
        return ()
    spans = list(_spans(seen, top + 1))
    apply = apply_link(seen)
    title, address = _title(seen.bare(top))
    company = _company(seen, top + 1)
    if title is None or not (spans or apply) or not (company or (address and spans)):
        return ()
    link = Found("url", address, f"heading, line {top + 1}") if address else apply
    found = [Found("position", title, f"heading, line {top + 1}"), *([company] if company else []), *_facts(spans)]
    return first_of_each(*found, *([link] if link else []))


def linked_heading(seen: View) -> Found | None:
    """The address that the first heading of the posting links to as a whole."""
    top = next((line for line in range(seen.first, len(seen.lines)) if seen.kinds[line] != BLANK), -1)
    if top < 0 or seen.kinds[top] != HEADING or len(seen.lines[top]) > tidy.LONGEST_LINK:
        return None
    address = _title(seen.bare(top))[1]
    return Found("url", address, f"heading, line {top + 1}") if address else None


def apply_link(seen: View) -> Found | None:
    """The address of `Apply now`, from the last lines up or from the head down; None where several differ."""
    lines = {*range(seen.first, min(seen.first + _APPLY_LINES, len(seen.lines)))}
    lines |= {*range(max(seen.first, len(seen.lines) - _APPLY_LINES), len(seen.lines))}
    found = [
        Found("url", address, f"link to apply, line {line + 1}")
        for line in sorted(lines)
        for address in _applied(seen, line)
    ]
    return found[-1] if len({each.value for each in found}) == 1 else None


def _applied(seen: View, line: int) -> Iterator[str]:
    """The targets of the links of a line whose words are `Apply` and the like, or that stand behind such words."""
    text = seen.lines[line]
    if seen.kinds[line] not in (TEXT, HEADING) or "](" not in text or len(text) > tidy.LONGEST_LINK:
        return
    for match in _LINKED.finditer(text):
        if APPLY.fullmatch(match[1].strip(" *_`")):
            address = tidy.link(match[0])
            if address:
                yield address


def _title(text: str) -> tuple[str | None, str | None]:
    """The position of the first heading, and the address that it links to."""
    linked = _LINKED.fullmatch(text.strip(" *_"))
    return tidy.title(linked[1] if linked else text), tidy.link(linked[0]) if linked else None


def _company(seen: View, start: int) -> Found | None:
    """The heading directly below the first one, if it is neither a part of a page, a fact, nor code spans."""
    line = next((line for line in range(start, min(start + 3, len(seen.lines))) if seen.kinds[line] != BLANK), -1)
    if line < 0 or seen.kinds[line] != HEADING:
        return None
    text = seen.bare(line)
    words = unmarked(text)
    if "`" in text or ":" in words or tidy.title(words) is None:
        return None
    if label_named(words) or names_place(words) or names_remote(words):
        return None
    name = tidy.company(text)
    return Found("company", name, f"heading, line {line + 1}") if name else None


def _spans(seen: View, start: int) -> Iterator[tuple[int, str]]:
    """The code spans, with their lines, of the lines near the top that hold nothing else."""
    looked_at = 0
    for line in range(start, min(start + 12, len(seen.lines))):
        text = seen.lines[line]
        if seen.kinds[line] not in (HEADING, TEXT) or len(text) > tidy.LONGEST_LINK:
            if seen.kinds[line] == BLANK:
                continue
            return
        spans = _SPAN.findall(text)
        if spans and not _SPAN.sub("", text).strip(_BETWEEN):
            yield from ((line, span) for span in spans)
        looked_at += 1
        if looked_at >= _MOST_SPAN_LINES + 1:
            return


def _facts(spans: list[tuple[int, str]]) -> Iterator[Found]:
    """What the spans are, each kind once; a kind that several spans are of is told by the first alone."""
    for line, span in spans:
        sort, value = sort_of(span)
        name: Sort = "location" if sort == "workplace" else sort
        if name and name not in ("position", "url"):
            yield Found(name, value, f"code span, line {line + 1}")
