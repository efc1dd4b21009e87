"""What stands where in a profile: its lines with what each is about, by the headings, labels and items above. Pure.

One pass over the lines. A heading, a line of its own (`Must have:`, bold, or above a list), or an item that others are
nested under says what the lines below it are about. A paragraph at the margin ends what a line began, a heading of the
same or a higher level what a heading did. Deeper headings and labels that mean nothing here are groups.
"""

from __future__ import annotations

import re

from jobboard.profile.ahead import MARK, list_follows, text_follows
from jobboard.profile.cells import is_rule, rows_of
from jobboard.profile.contrary import lacks
from jobboard.profile.floor import is_least
from jobboard.profile.items import take_item
from jobboard.profile.names import CRITERIA, OTHER, PAY, PLACES, RESUME, SKILLS, looks_like_a_list
from jobboard.profile.said import Said
from jobboard.profile.slips import meant
from jobboard.profile.state import LISTS, Draft, State
from jobboard.profile.tables import said_in_table
from jobboard.profile.unknown import is_silent, is_unknown_field
from jobboard.profile.wording import Statement, bare, statement
from jobboard.text.names import plain
from jobboard.text.outline import BLANK, BULLET, HEADING, ROW, TEXT, Heading, Outline, indent_of
from jobboard.text.values import Problem

_BOLD = re.compile(r"(\*\*|__)[^*_]{1,78}\1[:：]?")
_MOST_WORDS = 3
"""Words of a name before a colon."""

_DEEPEST = 3
"""The deepest indentation of a line that is not code, outside lists (columns)."""

_MARGIN = " \t\u00a0"


def walk(found: Outline, first: int) -> tuple[list[Said], list[Problem]]:
    """All that is said from the line of index `first` on, in file order, and what was not understood."""
    reader = _Walk(found)
    reader.read(first)
    return reader.state.said, reader.state.problems


class _Walk:
    """Goes through the lines once."""

    def __init__(self, found: Outline) -> None:
        self.found = found
        self.state = State()
        self.bullet_at = {bullet.line: at for at, bullet in enumerate(found.bullets)}

    def read(self, first: int) -> None:
        """Take each line from the one of index `first` on."""
        headings = {heading.line: heading for heading in self.found.headings}
        line, kinds = first, self.found.kinds
        while line < len(kinds):
            kind, after = kinds[line], line + 1
            if kind == HEADING:
                self._heading(headings[line])
            elif kind == BULLET:
                self._bullet(line)
            elif self._begins_a_table(line, kind):
                after = self._table(line)
            elif kind == TEXT:
                self._text(line)
            elif kind != BLANK:
                self._silent(line)
            self.state.after_blank = kind not in (TEXT, BULLET)
            line = after
        self.state.end_sections(0)

    def _heading(self, heading: Heading) -> None:
        state = self.state
        state.end_sections(heading.level)
        found = statement(bare(heading.text))
        meaning = found.meaning if found else None
        is_title = heading.level == 1 and heading is self.found.headings[0]
        if state.topic == OTHER or (meaning and meaning.topic == OTHER and (is_title or state.topic == SKILLS)):
            meaning = None
        meaning = state.here(meaning)
        scope = state.scope_of(meaning, heading.text, heading.line, heading.level)
        state.sections.append(scope)
        if found is not None and found.value and meaning is not None and meaning.topic not in (CRITERIA, OTHER):
            state.draft = Draft(meaning.topic, meaning.certain, heading.line, [heading.text], scope, named=True)
            state.end_draft()
        elif (
            meaning is None
            and scope.topic != OTHER
            and ((looks_like_a_list(heading.text) and list_follows(self.found, heading.body)) or meant(heading.text))
        ):
            self._not_understood(heading.line, heading.text)

    def _bullet(self, line: int) -> None:
        at, bullets = self.bullet_at[line], self.found.bullets
        bullet, text = bullets[at], self.found.lines[line]
        holds_others = at + 1 < len(bullets) and bullets[at + 1].indent >= bullet.indent + 2
        ordered = text.lstrip(_MARGIN)[:1].isdigit()
        written = text[bullet.body :].strip()
        take_item(self.state, line, bullet.indent, written, ordered=ordered, holds_others=holds_others)

    def _begins_a_table(self, line: int, kind: int) -> bool:
        lines = self.found.lines
        if kind != TEXT:
            return kind == ROW
        return "|" in lines[line] and line + 1 < len(lines) and is_rule(lines[line + 1])

    def _table(self, first: int) -> int:
        """Take the rows of a table; the index of the line behind it."""
        end, kinds, lines = first, self.found.kinds, self.found.lines
        while end < len(lines) and (kinds[end] == ROW or (kinds[end] == TEXT and "|" in lines[end])):
            end += 1
        self.state.end_items()
        if self.state.topic != OTHER:
            said, problems = said_in_table(rows_of(lines[first:end], first), self.state.scope)
            for each in said:
                self.state.say(each, self.state.scope)
            self.state.problems += problems
        return end

    def _silent(self, line: int) -> None:
        """A comment, code, a quote, a rule."""
        state, text = self.state, self.found.lines[line].strip()
        state.end_draft()
        if state.topic == PAY and text.startswith(">") and any(sign.isdigit() for sign in text):
            state.tell(line, "a line that begins with “>” is a quotation in markdown; write “at least” instead")
        if state.scope is not None and text.startswith("<!--"):
            state.scope.left_open = True
        elif state.label is not None and state.label.said and text and not text.strip("-*_= "):
            state.end_label()

    def _text(self, line: int) -> None:
        """A line of text: an item behind a sign of its own, more of the one above, a name, or a paragraph."""
        state, written = self.state, self.found.lines[line]
        stripped = written.strip()
        indent = indent_of(written)
        text = bare(written)
        stated = statement(text)
        mark = MARK.match(stripped)
        if mark is not None and not (stated and stated.meaning):
            sign = mark[0].strip()
            for each in stripped[mark.end() :].split(f" {sign} "):
                take_item(state, line, indent, each.strip(), ordered=False, holds_others=False)
            return
        if indent and state.items:
            if state.draft is not None and not state.after_blank:
                state.draft.pieces.append(stripped)
            return
        self._end_what_is_lacked(stripped, text)
        is_code = indent > _DEEPEST and state.after_blank
        if not text or is_code or state.topic == OTHER:
            return
        follows = state.draft is not None and not state.after_blank and not (stated and stated.meaning)
        if follows and self._goes_on(line, stripped, text):
            return
        state.end_items()
        if not (stated and self._stated(line, stated, stripped, text)):
            self._other_text(line, stripped, text)

    def _end_what_is_lacked(self, written: str, text: str) -> None:
        """A label of skills that one lacks ends at the next label, if something stands below it."""
        label = self.state.label
        is_lacked = label is not None and label.topic == OTHER and not label.own and label.said
        if is_lacked and text and (text[-1] in ":：" or _BOLD.fullmatch(written)):
            self.state.end_label()

    def _goes_on(self, line: int, written: str, text: str) -> bool:
        """Whether a line at the margin is more of what stands above it, which is then taken."""
        draft = self.state.draft
        if draft is None:
            return False
        stated = statement(text)
        is_field = stated is not None and ":" in text and len(stated.name.split()) <= _MOST_WORDS
        if is_field:
            return False
        if text[0].islower() or draft.pieces[-1].endswith((",", ";")):
            draft.pieces.append(written)
            return True
        if draft.topic in (*LISTS, PAY, PLACES) and text[-1] not in ":：" and not _BOLD.fullmatch(written):
            self.state.tell(line, "it is not clear whether this goes on the line above it, so it is left out")
        return False

    def _stated(self, line: int, stated: Statement, written: str, text: str) -> bool:
        """Take a line that begins with a name of a profile as a label, or as a field; whether it is one."""
        state, meaning = self.state, stated.meaning
        if meaning is None:
            return self._unknown(line, stated, written)
        if not stated.value:
            if text[-1] not in ":：" and not _BOLD.fullmatch(written) and not list_follows(self.found, line + 1):
                if meaning.certain and stated.name == text and text_follows(self.found, line + 1):
                    state.tell(line, f"“{plain(text)}” says nothing without a colon behind it")
                return stated.name != text
            state.end_label()
            state.label = state.scope_of(state.here(meaning), stated.name, line)
            return True
        if meaning.topic in (CRITERIA, OTHER) or not state.counts(meaning):
            return False
        state.end_label()
        state.draft = Draft(meaning.topic, meaning.certain, line, [written], state.scope, named=True)
        return True

    def _unknown(self, line: int, stated: Statement, written: str) -> bool:
        """Take `Name: value` with a name of which nothing is known: it is never the value of the line before."""
        state = self.state
        if not stated.value or len(stated.name.split()) > _MOST_WORDS:
            return False
        awaited = state.topic in (PAY, PLACES) or (state.topic == RESUME and state.label is not None)
        if state.topic == PAY and is_least(stated.name):
            state.draft = Draft(PAY, True, line, [written], state.scope)
            return True
        in_head = state.in_head or state.topic == CRITERIA or (state.after_blank and state.under_title)
        if awaited or meant(stated.name) or (in_head and is_unknown_field(stated.name, stated.value)):
            if not is_silent(stated.name):
                state.tell_unknown(line, stated.name)
            if awaited or state.after_blank:
                state.end_label()
            return True
        return False

    def _other_text(self, line: int, written: str, text: str) -> None:
        """A label that means nothing here, or a line of a paragraph."""
        state = self.state
        is_label = text[-1] in ":：" or _BOLD.fullmatch(written) is not None
        if state.topic == SKILLS and lacks(text) and (is_label or list_follows(self.found, line + 1)):
            state.label = state.scope_of(None, text, line)
            return
        if is_label:
            state.end_label()
            if (looks_like_a_list(text) or meant(text)) and list_follows(self.found, line + 1):
                self._not_understood(line, text)
            return
        label = state.label
        if label is not None and (label.said or (label.paragraph and state.after_blank)):
            state.end_label()
        scope = state.scope
        if scope is not None and (scope.topic == SKILLS or (scope.topic == RESUME and not scope.said)):
            value = scope.topic == SKILLS
            state.say(Said(scope.topic, text, written, line + 1, value, True, scope.line + 1), scope)
        elif scope is not None and not scope.said and (not scope.paragraph or scope.paragraph[-1][0] == line - 1):
            scope.paragraph.append((line, text))

    def _not_understood(self, line: int, name: str) -> None:
        known = meant(name)
        others = f"“{known}” is" if known else "“Must have” and “Nice to have” are"
        self.state.tell(line, f"“{plain(name)}” was not understood; {others}")
