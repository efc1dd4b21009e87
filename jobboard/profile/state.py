"""Where the reader of a profile is: the open headings, the label, the open items, the item that is being read. Pure."""

from __future__ import annotations

from jobboard.profile.contrary import lacks
from jobboard.profile.names import CRITERIA, LONGEST_NAME, MUST, NICE, NOT, OTHER, SKILLS, Meaning
from jobboard.profile.paragraphs import said_in_paragraph
from jobboard.profile.said import Lines, Said, Scope, joined
from jobboard.profile.slips import meant
from jobboard.profile.wording import bare, statement
from jobboard.slots import field, mutable
from jobboard.text.names import plain
from jobboard.text.values import Problem

LISTS = (MUST, NICE, NOT, CRITERIA)
"""The topics whose items are criteria."""

_NAMED = {MUST: "must-haves", NICE: "nice-to-haves"}


@mutable
class Open:
    """An item that others may be nested under: its indentation, what these are about; its text where it is an item."""

    indent: int
    scope: Scope | None
    item: str = ""


@mutable
class Draft:
    """An item or a value while it is read, piece by piece. `named`: its name stands before it."""

    topic: str | None
    certain: bool
    line: int
    pieces: list[str]
    scope: Scope | None
    named: bool = False
    instead: str | None = None

    def said(self) -> Said:
        """What it comes to."""
        written = " ".join(self.pieces)
        text = whole = bare(written)
        found = statement(text) if self.named else None
        if found is not None:
            text = _unlisted(found.value)
        head = self.scope.line + 1 if self.scope else 0
        lines = self._lines(whole, len(whole) - len(text)) if len(self.pieces) > 1 else ()
        return Said(
            self.topic, text, written, self.line + 1, found is not None, self.certain, head, self.instead, lines
        )

    def _lines(self, whole: str, cut: int) -> Lines:
        """Where in the value each line begins; nothing where markup goes over the end of a line."""
        text, lines = joined((self.line + at, bare(piece)) for at, piece in enumerate(self.pieces))
        return tuple((at - cut, line) for at, line in lines) if text == whole else ()


def _unlisted(value: str) -> str:
    """A value without the brackets of a list: `[Berlin, Hamburg]`."""
    inside = value[1:-1]
    return inside.strip() if value[:1] == "[" and value[-1:] == "]" and "[" not in inside and "," in inside else value


@mutable
class State:
    """What was said so far, and what is open. Lines are indices."""

    said: list[Said] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    sections: list[Scope] = field(default_factory=list)
    label: Scope | None = None
    items: list[Open] = field(default_factory=list)
    draft: Draft | None = None
    after_blank: bool = True

    @property
    def scope(self) -> Scope | None:
        """What the next line is about."""
        if self.items:
            return self.items[-1].scope
        return self.label or (self.sections[-1] if self.sections else None)

    @property
    def topic(self) -> str | None:
        """The topic of that."""
        scope = self.scope
        return scope.topic if scope else None

    @property
    def in_head(self) -> bool:
        """Whether no heading but a title, and no label, stands above."""
        return self.label is None and self.under_title

    @property
    def under_title(self) -> bool:
        """Whether no heading but a title stands above."""
        if len(self.sections) > 1:
            return False
        return not self.sections or (self.sections[0].topic is None and self.sections[0].level == 1)

    def counts(self, meaning: Meaning) -> bool:
        """Whether a name with a value is one here: a common word is so only among criteria, or in the head."""
        return meaning.certain or self.in_head or self.topic in (*LISTS, meaning.topic)

    def here(self, meaning: Meaning | None) -> Meaning | None:
        """What a name means here: among criteria a common word (`Location`) only names a group of them."""
        if meaning is None or meaning.certain or meaning.topic in LISTS or self.topic not in LISTS:
            return meaning
        return None

    def tell(self, line: int, message: str) -> None:
        """Note a problem."""
        self.problems.append(Problem(line + 1, message))

    def tell_unknown(self, line: int, name: str) -> None:
        """Note a field that nobody knows."""
        known = meant(name)
        hint = f"; “{known}” is one" if known else ""
        self.tell(line, f"“{plain(name)}” is no field of a profile, so it says nothing here{hint}")

    def scope_of(self, meaning: Meaning | None, name: str, line: int, level: int = 0) -> Scope:
        """A scope within what is open: of its own meaning, or a group in the one above; none for skills one lacks."""
        above = self.scope
        if meaning is not None:
            return Scope(meaning.topic, meaning.certain, plain(name[:LONGEST_NAME]), line, level, True, above)
        topic, certain = (above.topic, above.certain) if above else (None, True)
        if topic == SKILLS and lacks(name):
            topic = OTHER
        return Scope(topic, certain, plain(name[:LONGEST_NAME]), line, level, False, above)

    def say(self, said: Said, scope: Scope | None) -> None:
        """Note what was said, and that it stands in its scope."""
        self.said.append(said)
        if scope is not None:
            scope.mark()

    def end_draft(self) -> None:
        """The item or value that was being read is complete."""
        if self.draft is not None:
            self.say(self.draft.said(), self.draft.scope)
            self.draft = None

    def end_items(self, indent: int = 0) -> None:
        """The open items with at least this indentation take no others."""
        self.end_draft()
        while self.items and self.items[-1].indent >= indent:
            last = self.items.pop()
            if last.scope is not None and last.scope is not self.scope:
                self._end(last.scope)

    def end_label(self) -> None:
        """The label names nothing of what follows."""
        self.end_items()
        if self.label is not None:
            label, self.label = self.label, None
            self._end(label)

    def end_sections(self, level: int) -> None:
        """A heading of this level ends those of the same and deeper ones."""
        self.end_label()
        while self.sections and self.sections[-1].level >= level:
            self._end(self.sections.pop())

    def _end(self, scope: Scope) -> None:
        """What stands below a name is known now: a paragraph, if it has no list; or nothing at all."""
        if scope.said or scope.topic is None:
            return
        if scope.paragraph:
            said, problem = said_in_paragraph(scope)
            self.said += said
            if problem is not None:
                self.problems.append(problem)
            if said or problem:
                scope.mark()
        elif scope.own and not scope.left_open and scope.topic in _NAMED:
            self.tell(scope.line, f"there are no {_NAMED[scope.topic]} below “{scope.name}”")
