"""Finding the place of an edit again after somebody edited the file elsewhere, so that it can be taken back.

An edit counts as untouched while the whole lines that it stands in (those it wrote, and the rest of a line it wrote
into) are found again. They are looked for in the whole text. Where they occur more than once, they must stand where
they were, or be the only ones with the same lines above or below; what stays in doubt is a conflict.

Of a long line that only stands around an edit, no more is kept than tells it from others, so that what is kept stays
small where paragraphs stand on one line.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from hashlib import blake2b
from itertools import accumulate, pairwise, zip_longest

from jobboard.errors import Conflict
from jobboard.slots import frozen, replace
from jobboard.text.edit import Edit, inverse

AROUND = 3
"""Whole lines on each side that are compared."""

LONGEST = 80
"""Characters of a line around an edit that are kept whole; of a longer one its beginning and a digest."""

NEWLINES = ("\n", "\r")
LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")
LINE_START = re.compile(r"\A|(?<=\n)|(?<=\r)(?!\n)")
LINE_END = re.compile(r"(?!(?<=\r)\n)(?=[\r\n]|\Z)")
EDGE = "\n"
"""Stands for the beginning or the end of the file among lines without their newlines."""

SHOWN = 60
"""Characters of a value that a message shows."""


@frozen
class Anchored:
    """An edit that was made, with the text around it as it then stood.

    `start` is the offset of `after` in the text that was made. `above` and `below` are the rest of its own line and at
    least three whole lines on each side, fewer where the file ended; long ones may be shortened. Its lines were the
    `nth` (from 0) of `of` equal ones in that text; `of` is 0 for an edit that parts a line break in two, which counts
    only where it was made.
    """

    start: int
    before: str
    after: str
    above: str
    below: str
    nth: int = 0
    of: int = 1


def anchored(after: str, edits: Iterable[Edit]) -> tuple[Anchored, ...]:
    """The edits with what is needed to find them again in `after`, the text that they made.

    Their offsets are those of the text that they were made on, as in every patch.
    """
    return tuple(_anchor(after, edit) for edit in inverse(edits))


def difference(before: str, after: str) -> Edit:
    """The one edit that makes `after` of `before`, as short as can be."""
    shorter = min(len(before), len(after))
    head = next((at for at in range(shorter) if before[at] != after[at]), shorter)
    rest = shorter - head
    tail = next((at for at in range(rest) if before[-1 - at] != after[-1 - at]), rest)
    return Edit(head, before[head : len(before) - tail], after[head : len(after) - tail])


def take_back(text: str, made: Sequence[Anchored]) -> tuple[Edit, ...]:
    """The edits on `text` that put back what stood there before the edits in `made`, which were made together.

    Raises Conflict when one of them is not found again, or not for certain; it names both values.
    """
    found = []
    for anchor in made:
        start = _find(text, anchor)
        if start is None:
            raise Conflict(_told(text, anchor))
        found.append((Edit(start, anchor.after, anchor.before), anchor))
    found.sort(key=lambda each: each[0].start)
    for (one, _), (other, anchor) in pairwise(found):
        if other.start < one.end:
            raise Conflict(_told(text, anchor))
    return tuple(edit for edit, _ in found)


def _anchor(text: str, edit: Edit) -> Anchored:
    """What is needed to find an edit again; `edit` is the one that takes it back, its `before` stands in the text."""
    above, below = LINE.findall(text[: edit.start])[-AROUND - 1 :], LINE.findall(text[edit.end :])[: AROUND + 1]
    bare = Anchored(edit.start, edit.after, edit.before, "".join(above), "".join(below))
    sought = _Sought.of(bare)
    places = list(sought.places(text))
    if edit.start not in places:
        return replace(bare, of=0)
    around = "".join(_short(line) if _ends_line(line) else line for line in above)
    below[not sought.closes :] = map(_short, below[not sought.closes :])
    return replace(bare, above=around, below="".join(below), nth=places.index(edit.start), of=len(places))


def _find(text: str, anchor: Anchored) -> int | None:
    """The offset of the span in the text as it is now, or None when it is not there or in doubt."""
    if not anchor.of:
        stands = text.startswith(anchor.above + anchor.after + anchor.below, anchor.start - len(anchor.above))
        return anchor.start if stands and anchor.start >= len(anchor.above) else None
    sought = _Sought.of(anchor)
    places = list(sought.places(text))
    if not places:
        return None
    sides = [tuple(map(_equal, (sought.above, sought.below), around)) for around in sought.around(text, places)]
    if anchor.start in places:
        at = places.index(anchor.start)
        if (at, len(places)) == (anchor.nth, anchor.of) and all(map(all, sides[at])):
            return anchor.start
    if len(places) == anchor.of == 1:
        return places[0] if any(map(any, sides[0])) else None
    likely = [at for at, (above, below) in enumerate(sides) if all(above) or all(below)]
    if len(likely) != 1 or (len(places) == anchor.of and likely[0] != anchor.nth):
        return None
    return places[likely[0]]


@frozen
class _Sought:
    """What must be found again of one edit: `core`, with the span `lead` characters into it.

    The core runs from the start of a line (`opens`: from the end of one) to the end of a line (`closes`: to the start
    of one). `above` and `below` are the next three lines around it, nearest first, EDGE where the file ended.
    """

    core: str
    lead: int
    opens: bool
    closes: bool
    above: tuple[str, ...]
    below: tuple[str, ...]

    @classmethod
    def of(cls, anchor: Anchored) -> _Sought:
        """Whole lines: where the edit put in or took out only whole lines, the ones beside it are not its own."""
        above, below = LINE.findall(anchor.above), LINE.findall(anchor.below)
        whole = _ends_line(anchor.above + anchor.after)
        prefix = "" if _ends_line(anchor.above) else above.pop()
        texts = [each for each in (anchor.before, anchor.after) if each]
        closes = whole and all(each[-1] in NEWLINES for each in texts)
        suffix = "" if closes or not below else _bare(below.pop(0))
        opens = bool(prefix) and all(each[0] in NEWLINES for each in texts) and bool(anchor.after or not suffix)
        if opens:
            above.append(prefix)
        kept = "" if opens else prefix
        core = kept + anchor.after + suffix
        return cls(core, len(kept), opens, closes, _side(above[::-1]), _side(below))

    def places(self, text: str) -> Iterator[int]:
        """The offsets where the span may stand."""
        first, last = (LINE_END if self.opens else LINE_START), (LINE_START if self.closes else LINE_END)
        at = text.find(self.core)
        while at >= 0:
            if first.match(text, at) and last.match(text, at + len(self.core)):
                yield at + self.lead
            at = text.find(self.core, at + 1)

    def around(self, text: str, places: Sequence[int]) -> list[tuple[tuple[str, ...], tuple[str, ...]]]:
        """The lines above and below each place, in the form of `above` and `below`."""
        lines = LINE.findall(text)
        starts = [0, *accumulate(map(len, lines))]
        if not _ends_line(text):
            starts.pop()
        found = []
        for place in places:
            head = place - self.lead
            tail = head + len(self.core)
            first = bisect_right(starts, head) - 1 + self.opens
            last = bisect_right(starts, tail) - 1 + (not self.closes)
            above = lines[max(0, first - AROUND) : first]
            found.append((_side(above[::-1]), _side(lines[last : last + AROUND])))
        return found


def _told(text: str, anchor: Anchored) -> str:
    """The sentence for a span that is not found: what was written, and what stands there now."""
    written, now = _shown(anchor.after or anchor.before), _shown(_standing(text, anchor))
    if not anchor.after:
        return f"The place where “{written}” was taken out has changed: “{now}” stands there now"
    if written == now:
        return f"“{written}” was written, but the lines around it have changed, so its place is not certain"
    return f"“{written}” was written, but “{now}” stands there now"


def _standing(text: str, anchor: Anchored) -> str:
    """What stands now where the edit was made: by the nearest line that begins alike, else the line that is there."""
    prefix, suffix = _rest(anchor)
    lines: list[str] = LINE.findall(text)
    starts = [0, *accumulate(map(len, lines))]
    alike = [at for at, line in enumerate(lines) if prefix.strip() and line.startswith(prefix)]
    nearest = min(alike, key=lambda at: abs(starts[at] - anchor.start), default=None)
    if nearest is not None:
        return _bare(lines[nearest][len(prefix) :]).removesuffix(suffix)
    here = bisect_right(starts, anchor.start) - 1
    return lines[min(here, len(lines) - 1)] if lines else ""


def _rest(anchor: Anchored) -> tuple[str, str]:
    """What else stood on the line in which the edit begins, and on the one in which it ends."""
    above, below = LINE.findall(anchor.above), LINE.findall(anchor.below)
    prefix = "" if _ends_line(anchor.above) else above[-1]
    suffix = "" if _ends_line(anchor.above + anchor.after) or not below else _bare(below[0])
    return prefix, suffix


def _shown(value: str) -> str:
    """The first line of a value that says something, cut short."""
    line = next((each.strip() for each in LINE.findall(value) if each.strip()), "")
    return line if len(line) <= SHOWN else line[: SHOWN - 1] + "…"


def _ends_line(text: str) -> bool:
    return not text or text[-1] in NEWLINES


def _bare(line: str) -> str:
    return line.rstrip("\r\n")


def _short(line: str) -> str:
    """What stands for a line among those around an edit. No line of a file can be taken for it, for there is NUL in it.

    Shortened again it stays the same, so that lines can be compared with those that are shortened already.
    """
    bare = _bare(line)
    if len(bare) <= LONGEST:
        return line
    digest = blake2b(bare.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()
    return f"{bare[: LONGEST // 2]}\0{digest}{line[len(bare) :]}"


def _side(lines: Sequence[str]) -> tuple[str, ...]:
    """The next lines around an edit, in the form in which they are compared."""
    return (*(_short(_bare(line)) for line in lines), EDGE)[:AROUND]


def _equal(one: Sequence[str], other: Sequence[str]) -> list[bool]:
    """For each line of a side whether it is the same."""
    return [a == b for a, b in zip_longest(one, other)]
