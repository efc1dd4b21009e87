"""The text of a posting made harmless: every word of it stays, and nothing in it becomes ours.

Lines stay as they are but for a few signs: headings go below the one that the posting stands under, boxes, tags and
what runs gets a backslash, a line of dashes gets a blank line above it where it would make a heading of the text there.
Our own reader and those that keep to CommonMark must agree on what is code, since nothing is changed there: where that
is not certain by the line itself, blank lines, closing fences and backslashes make it so.
"""

from __future__ import annotations

import re

from jobboard.text.outline import columns
from jobboard.text.posting_marks import code_without_marks, without_marks

BLANKS = " \t"
DEEPEST = 6

_NEWLINES = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_SEPARATORS = re.compile("[\x1c-\x1f]")
_TAKEN_OUT = re.compile("[\x00-\x08\x0e-\x1b\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
_SURROGATES = re.compile("[\ud800-\udfff]")

_PREFIX = re.compile(r"(?:[ \t\u00a0]*+(?:>|(?:[-*+:~]|\d{1,9}+[.)])(?=[ \t\u00a0]|$)))*+[ \t\u00a0]*+")
"""What a line has in front of its own text: blanks, and the marks of quotes, lists and, for some, definitions."""

_QUOTES = re.compile(r"(?:[ \t\u00a0]*+>)++[ \t]*+")
_ONE_ITEM = re.compile(r"[ \t]*+(?:(?:[-*+]|[0-9]{1,9}+[.)])[ \t]++)?+")
"""A prefix behind which a fence opens for every reader: blanks, and at most one mark of a list."""

_FENCE = re.compile(r"(`{3,}+|~{3,}+)(.*)", re.DOTALL)
_HEADING = re.compile(r"#{1,6}(?=[ \t\u00a0]|$)")
_BOX = re.compile(r"\[[ xX]\](?=\s|$)")
_BOX_OF_AN_ITEM = re.compile(r"\[[^\[\]]\ufe0f?+\](?=\s|$)")
"""Some editors take any sign for that of a box, `- [-]` or `- [>]`."""

_UNDERLINE = re.compile(r"[- \t]+|[= \t]+")
_RULE = re.compile(r"[-=*_ \t]+")
_TITLE = re.compile(r"[*_\"'(“„«¿¡]*+[^\W_]")
_LONGEST_TITLE = 200
_ADDRESS = re.compile(r"<?https?://[^\s<>]+>?")

_LANGUAGES = frozenset(
    "bash c cpp cs csharp css diff go html ini java javascript js json kotlin php python r ruby rust scala sh sql "
    "swift text toml ts typescript xml yaml".split()
)
"""What a fence may say of its code; other words make some editors run it (`dataviewjs`)."""


def harmless(text: str, level: int = 2) -> str:
    r"""The posting as it can stand under a heading of a level (1 to 6; 7: under a line of a head block).

    Every word stays, in its order; newlines are `\n`, blank lines at both ends are off, and so are control characters
    and what turns the direction of writing. May be empty. Takes time that grows with the length of the text.
    """
    lines = _plain(text).split("\n")
    while lines and not lines[-1].strip(BLANKS):
        lines.pop()
    first = next((index for index, line in enumerate(lines) if line.strip(BLANKS)), 0)
    done = "\n".join(_Posting(max(level, 2)).read(lines[first:]))
    return done if done.strip() else ""


def fenced(text: str) -> str:
    """The posting as one block of code, in a fence that nothing in it closes: dull, but harmless to every reader."""
    code = code_without_marks(_plain(text)).strip("\n")
    longest = max((len(run) for run in re.findall(r"~++", code)), default=0)
    fence = "~" * max(4, longest + 1)
    return f"{fence}\n{code}\n{fence}"


def harmless_line(text: str) -> str:
    """One line (a note) as it can stand behind the mark of a list: no box, heading, rule or fence of its own."""
    prefix = _PREFIX.match(text)
    start = prefix.end() if prefix else 0
    content = text[start:]
    if _RULE.fullmatch(text):
        return f"\\{text}"
    if _HEADING.match(content) or _BOX_OF_AN_ITEM.match(content):
        content = f"\\{content}"
    elif content.startswith("~~~"):
        content = _escaped_fence(content)
    return text[:start] + without_marks(content, fields=True)


def _plain(text: str) -> str:
    r"""The text with `\n` for all newlines, without control characters, without what turns the direction."""
    text = _NEWLINES.sub("\n", text)
    return _SURROGATES.sub("\ufffd", _TAKEN_OUT.sub("", _SEPARATORS.sub(" ", text)))


def _escaped_fence(content: str) -> str:
    length = len(content) - len(content.lstrip(content[0]))
    return f"\\{content[0]}" * length + content[length:]


def _info(words: str) -> str:
    """What stands behind a fence; a word that is no plain language gets `text` in front, so that no editor runs it.

    No bars: with one, some viewers take the line for the head of a table, escaped or not, and see no code at all.
    """
    bare = words.strip()
    if not bare or bare.casefold() in _LANGUAGES:
        return words
    return f" text {without_marks(bare.replace('|', ' ').strip(), fields=True)}".rstrip()


class _Posting:
    """The lines on their way; `out` is what is made of them."""

    def __init__(self, level: int) -> None:
        self.level = level
        self.out: list[str] = []
        self.headings: list[tuple[int, int, str, str]] = []
        """Of each heading its index in `out`, its level, what stands in front of it, and its text with the blank."""
        self.fence = ""
        self.column = 0
        self.is_bound = False
        """Whether the open fence ends where a line is indented less than its `column`: it may be in a list."""
        self.lists_are_closed = True
        """Whether no list can be open any more, so that a line indented a little is in none."""
        self.title = ""
        """The last line, where it may be the text of a heading that is underlined."""

    def read(self, lines: list[str]) -> list[str]:
        for line in lines:
            if self.fence:
                self._code(line)
            else:
                self._text(line)
        if self.fence:
            self._close()
        self._write_headings()
        if self.out and _ADDRESS.fullmatch(self.out[0].strip()):
            self.out[0] = f"**{self.out[0].strip()}**"
        return self.out

    def _ends_blank(self) -> bool:
        return not self.out or not self.out[-1].strip(BLANKS)

    def _blank(self) -> None:
        if not self._ends_blank():
            self.out.append("")

    def _code(self, line: str) -> None:
        """A line within a fence."""
        bare = line.strip(BLANKS)
        indent = columns(line[: len(line) - len(line.lstrip(BLANKS))])
        closes = len(bare) >= len(self.fence) and not bare.strip(self.fence[0])
        if self.is_bound and bare and indent < self.column:
            self._close()
            if not closes:
                self._text(line)
        elif closes and (indent == self.column if self.is_bound else indent <= 3):
            self.out.append(line)
            self.fence = ""
        elif closes:
            self.out.append(line[: line.index(bare)] + "\\" + bare)
        else:
            self.out.append(code_without_marks(line))

    def _close(self) -> None:
        self.out.append(" " * (self.column if self.is_bound else 0) + self.fence)
        self.fence = ""

    def _text(self, line: str) -> None:
        """A line outside of fences."""
        title, self.title = self.title, ""
        bare = line.strip(BLANKS)
        if not bare:
            self.out.append(line)
            return
        if bare[0] in "-=" and _UNDERLINE.fullmatch(bare):
            self._underline(line, bare, title)
            return
        found = _PREFIX.match(line)
        start = found.end() if found else 0
        prefix, content = line[:start], line[start:]
        self._note_lists(line, prefix)
        if not self._opens_fence(prefix, content):
            self.out.append(prefix + self._content(prefix, content))

    def _note_lists(self, line: str, prefix: str) -> None:
        if prefix.strip(" \t\u00a0>"):
            self.lists_are_closed = False
        elif line[0] not in BLANKS and (self._ends_blank() or _HEADING.match(line)):
            self.lists_are_closed = True

    def _underline(self, line: str, bare: str, title: str) -> None:
        """A line of dashes or equals signs: it makes a heading of a short line alone above it, else it is a rule."""
        if title and len(bare) > 1 and len(set(bare)) == 1 and not (bare[0] == "-" and ":" in title):
            lead = title[: len(title) - len(title.lstrip(" "))]
            self.headings.append((len(self.out) - 1, 1 if bare[0] == "=" else 2, lead, self.out[-1][len(lead) :]))
            return
        self._blank()
        if bare[0] == "-":
            self.lists_are_closed = False
        self.out.append(line)

    def _opens_fence(self, prefix: str, content: str) -> bool:
        """Whether the line opens a fence. Then all readers see one, or code that is indented, up to the same line."""
        found = _FENCE.match(content) if content[:1] in ("`", "~") else None
        if found is None or (content[0] == "`" and "`" in found[2]) or not _ONE_ITEM.fullmatch(prefix):
            return False
        self.column = columns(prefix)
        self.is_bound = bool(prefix.strip(BLANKS)) or self.column > (3 if self.lists_are_closed else 0)
        if self.is_bound:
            self._blank()
        self.fence = found[1]
        self.out.append(prefix + self.fence + _info(found[2]))
        return True

    def _content(self, prefix: str, content: str) -> str:
        """The own text of a line."""
        quotes = _QUOTES.match(prefix) if ">" in prefix else None
        if content.startswith("~~~"):
            content = _escaped_fence(content)
        elif (content[:1] == "[" and self._is_box(prefix, content)) or (
            quotes and _UNDERLINE.fullmatch((prefix + content)[quotes.end() :])
        ):
            content = f"\\{content}"
        text = without_marks(content, fields=True)
        heading = _HEADING.match(content) if content[:1] == "#" else None
        if heading is not None:
            self.headings.append((len(self.out), heading.end(), prefix, text[heading.end() :]))
        elif not prefix.strip(" ") and len(prefix) <= 3 and self._ends_blank() and self._is_title(content):
            self.title = prefix + content
        return text

    @staticmethod
    def _is_box(prefix: str, content: str) -> bool:
        return (_BOX_OF_AN_ITEM if prefix.strip(" \t\u00a0>") else _BOX).match(content) is not None

    def _is_title(self, content: str) -> bool:
        """Whether a line may be the text of a heading, underlined: short and plain."""
        plain = len(content) <= _LONGEST_TITLE and "|" not in content and content[-1] not in "#\\"
        return plain and _TITLE.match(content) is not None

    def _write_headings(self) -> None:
        """Put the headings below the level of that of the posting: the levels used as those that follow each other."""
        used = sorted({level for _, level, _, _ in self.headings})
        for index, level, prefix, text in self.headings:
            is_underlined = text[:1] not in (*BLANKS, "\u00a0", "")
            marks = "#" * min(self.level + 1 + used.index(level), DEEPEST)
            if self.level >= DEEPEST:
                marks = "" if is_underlined else "\\" + "#" * level
            self.out[index] = f"{prefix}{marks}{' ' if is_underlined and marks else ''}{text}"
