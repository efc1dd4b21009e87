r"""Text from elsewhere within a line: what a viewer, an editor or a template engine would act on gets a backslash.

What markdown shows stays the same (`\<` is `<`), but nothing in it is a tag, a comment, a link that runs something, or
a mark of a template. In code, where a backslash is shown, only what is a mark to programs that do not know markdown
gets one. One pass over the text, in time that grows with its length.
"""

from __future__ import annotations

import re
from bisect import bisect_left

from jobboard.text.names import field_named

_TEMPLATE = re.compile(r"(?<=\{)[{%#]|(?<=<)%|(?<=\$)\{|(?<=%)%|(?<=<)!(?=--)")
"""The second sign of `{{`, `{%`, `{#`, `<%`, `${`, of Obsidian's `%%`, and of `<!--`."""

_TEMPLATE_IN_CODE = re.compile(r"(?<=\{)[{%#]|(?<=<)%|(?<=\$)\{|(?<=%)%")
_TOKEN = re.compile(r"\\[!-/:-@\[-`{-~]|`++|<(?=[A-Za-z/!?])|\](?=[(:])")
_TOKEN_OR_FIELD = re.compile(_TOKEN.pattern + r"|::++")
"""The colons of `key:: value`, too, which Obsidian takes for a field of the file."""

_ANY = re.compile(r"[\\`<\]{%$]|::")
"""What stands in every text of which anything is changed."""

_RUN = re.compile(r"`++")
_AUTOLINK = re.compile(r"<(?:(?:https?://|mailto:)[^\s<>|`]*+|[A-Za-z0-9._+-]++@[A-Za-z0-9.-]++)>", re.IGNORECASE)
_BARE_ADDRESS = re.compile(r"(?:https?://|ftp://|www\.)[^\s<]*+", re.IGNORECASE)
"""What GitHub makes a link of, backticks and all."""

_SAFE = r"(?:https?://|mailto:|(?=[^\s:&\\()<>/?#]*+(?:[ \t)>/?#]|$)))"
"""Where a link may lead: to an address of the web, a mail address, or a place without a scheme, plainly written."""

_LINK = re.compile(
    rf"""\([ \t]*+(?:<{_SAFE}[^\n<>`\\]*+>|{_SAFE}[^\s()<>`\\]*+(?:\([^\s()<>`\\]*+\)[^\s()<>`\\]*+)*+)
    (?:[ \t]++(?:"[^"`\\]*+"|'[^'`\\]*+'|\([^()`\\]*+\)))?+[ \t]*+\)""",
    re.IGNORECASE | re.VERBOSE,
)
"""What a link has behind its text. Backticks and backslashes in it would leave open where code begins."""

_WORDS = re.compile(r"\((?:[\w.,;&+/-]++ )++[\w.,;&+/-]++\)")
"""Plain words in brackets: no link for CommonMark, and for nobody one that runs something."""

_LONGEST_KEY = 200
_KEY = re.compile(r"[\W_]*+((?:[\w \t/-]|[^\x00-\x9f])++)[*_~`]*+")
"""What Obsidian's Dataview takes for the name of a field: words, with what is no word in front of them."""

_DEFINITION = re.compile(rf":[ \t]*+(?=[^ \t])<?{_SAFE}", re.IGNORECASE)

_FOOTNOTE = re.compile(r":[ \t]*+[^\W\d_]")
"""A footnote that begins with a word: with no heading, list or code of its own."""

_QUERY = re.compile(r"[ \t]*+(?=\$?=)")
"""What an inline query of Obsidian's Dataview begins with, in code: `= this.file`, `$= dv`."""


def without_marks(text: str, *, fields: bool = False) -> str:
    """The text with backslashes before what would be markup: tags, comments, marks of templates, links that may run.

    Code within a line stays code where it is certain to be some, backticks without a partner get backslashes. `fields`:
    so does `::`, which makes a field of the file for Obsidian.
    """
    if _ANY.search(text) is None:
        return text
    text = _TEMPLATE.sub(r"\\\g<0>", text)
    token = _TOKEN_OR_FIELD if fields else _TOKEN
    return _Line(text, token).read() if token.search(text) else text


def code_without_marks(text: str) -> str:
    """A line of code with backslashes in the marks of templates only."""
    return _TEMPLATE_IN_CODE.sub(r"\\\g<0>", text)


class _Line:
    """One text on its way from left to right, by CommonMark's rules on what binds first."""

    def __init__(self, text: str, token: re.Pattern[str]) -> None:
        self.text = text
        self.token = token
        self.done: list[str] = []
        self.upto = 0
        """What stands before is in `done`."""
        self.runs: dict[int, list[int]] | None = None
        """Where runs of backticks begin, by their length."""
        self.addresses: list[tuple[int, int]] = []
        """Where bare addresses stand; known as soon as `runs` is."""

    def read(self) -> str:
        at = 0
        while (found := self.token.search(self.text, at)) is not None:
            sign = found[0][0]
            if sign == "`":
                at = self._code(found.start(), found.end())
            elif sign == "<":
                at = self._angle(found.start())
            elif sign == "]":
                at = self._link(found.end())
            elif sign == ":":
                at = self._colons(found.start(), found.end())
            else:
                at = found.end()
        return "".join([*self.done, self.text[self.upto :]])

    def _write(self, start: int, end: int, instead: str) -> int:
        self.done += (self.text[self.upto : start], instead)
        self.upto = end
        return end

    def _code(self, start: int, end: int) -> int:
        """Behind the code that begins with these backticks.

        It is none where a bar in it could be that of a table, or where the backticks could be part of an address.
        """
        close = self._closing(end - start, end)
        if close < 0 or self._in_address(start) or self.text.find("|", end, close) >= 0:
            return self._write(start, end, "\\`" * (end - start))
        query = _QUERY.match(self.text, end, close)
        if query is not None:
            self._write(query.end(), query.end(), "\\")
        return close + end - start

    def _closing(self, length: int, after: int) -> int:
        """Where the next run of as many backticks begins, or -1."""
        if self.runs is None:
            self.runs = {}
            for run in _RUN.finditer(self.text):
                self.runs.setdefault(run.end() - run.start(), []).append(run.start())
            self.addresses = [found.span() for found in _BARE_ADDRESS.finditer(self.text)]
        starts = self.runs.get(length, [])
        index = bisect_left(starts, after)
        return starts[index] if index < len(starts) else -1

    def _in_address(self, at: int) -> bool:
        index = bisect_left(self.addresses, (at, 0))
        return index > 0 and self.addresses[index - 1][1] >= at

    def _angle(self, start: int) -> int:
        link = _AUTOLINK.match(self.text, start)
        return link.end() if link is not None else self._write(start, start + 1, "\\<")

    def _link(self, at: int) -> int:
        """Behind what follows a closing bracket at `at`; a definition of `x` would make a link of every ticked box."""
        is_link = self.text[at] == "("
        if is_link and _WORDS.match(self.text, at):
            return at
        is_box = not is_link and self.text[max(0, at - 3) : at - 1] in ("[x", "[X")
        is_note = not is_link and self.text.startswith("[^") and self.text.find("]") == at - 1
        if (
            is_box
            or (_LINK if is_link else _DEFINITION).match(self.text, at) is None
            or (is_note and _FOOTNOTE.match(self.text, at) is None)
        ):
            self._write(at, at, "\\")
        return at

    def _colons(self, start: int, end: int) -> int:
        """Behind two colons or more, which get backslashes where they could part the name of a field from its value."""
        if not self._ends_a_key(start, end):
            return end
        return self._write(start, end, ":" + "\\:" * (end - start - 1))

    def _ends_a_key(self, at: int, end: int) -> bool:
        """Whether what stands before the colons at `at` could be the name of a field: in a line, or in brackets.

        A blank or nothing follows them (`my key:: value`), or it is one word (`due::2026`), or a name that we know.
        """
        first = max(0, at - _LONGEST_KEY)
        opened = max(self.text.rfind(each, first, at) for each in "[(")
        in_brackets = opened > max(self.text.rfind(each, first, at) for each in "])")
        if not in_brackets and first:
            return False
        found = _KEY.fullmatch(self.text, opened + 1 if in_brackets else 0, at)
        if found is None:
            return False
        name = found[1].strip(" _")
        return self.text[end : end + 1] in ("", " ", "\t", "\u00a0") or " " not in name or field_named(name) is not None
