"""The items of the lists of a profile: one is an item of what stands above it, the name of others, or a field. Pure."""

from __future__ import annotations

import re

from jobboard.profile.contrary import lacks
from jobboard.profile.names import CRITERIA, MUST, NICE, NOT, PAY, PLACES, RESUME, SKILLS, Meaning
from jobboard.profile.names import OTHER as SILENT
from jobboard.profile.said import LONGEST_ITEM
from jobboard.profile.state import LISTS, Draft, Open, State
from jobboard.profile.unknown import is_unknown_field
from jobboard.profile.wording import Statement, bare, statement
from jobboard.text.stated import is_stated

_BOLD = re.compile(r"(\*\*|__)[^*_]{1,78}\1[:：]?$")
_CODE = re.compile(r"(?:`{3,}[^`]*|~{3,}.*)$")
_QUOTE = re.compile(r">(?![ \t]*[=$€£¥\d])")
_STEP = 2
"""An item stands under another where it is indented by so many columns more."""


def take_item(state: State, line: int, indent: int, written: str, *, ordered: bool, holds_others: bool) -> None:
    """Take an item of a list; with `holds_others` the next one is nested under it."""
    state.end_items(indent - _STEP + 1)
    if state.topic == SILENT:
        if state.label is not None:
            state.label.said = True
        return
    text = bare(written)
    scope = state.scope
    is_empty = not text or (len(text) <= LONGEST_ITEM and not is_stated(text))
    if is_empty or _CODE.match(written) or _QUOTE.match(written) or (not holds_others and _is_empty_field(text)):
        if scope is not None:
            scope.left_open = True
        state.items.append(Open(indent, scope))
        return
    stated = statement(text)
    if stated is not None and stated.meaning is not None and stated.meaning.topic == SILENT:
        stated = stated._replace(meaning=None)
    if state.topic == SKILLS and holds_others and stated is None and lacks(text):
        stated = Statement(text, "", None)
    if stated is not None and not stated.value and _names_others(state, stated, written, holds_others=holds_others):
        _open(state, line, indent, stated, ordered=ordered and not holds_others)
    elif stated is not None and stated.value and stated.meaning and _is_field(state, stated.meaning):
        instead = MUST if state.topic == MUST else None
        state.draft = Draft(stated.meaning.topic, stated.meaning.certain, line, [written], scope, True, instead)
        state.items.append(Open(indent, scope, text))
    else:
        _take(state, line, indent, written, text)


def _is_empty_field(text: str) -> bool:
    """Whether an item is a field of a profile that waits to be filled in: `Places:`."""
    stated = statement(text) if text[-1:] in (":", "：") else None
    return stated is not None and stated.meaning is not None and stated.meaning.topic in (PAY, PLACES, SKILLS, RESUME)


def _names_others(state: State, stated: Statement, written: str, *, holds_others: bool) -> bool:
    """Whether an item without a value only names those nested under it, or those that follow."""
    if holds_others:
        return stated.meaning is not None or state.topic == SKILLS or written.rstrip("*_ ").endswith((":", "："))
    if stated.meaning is None or stated.meaning.topic not in LISTS:
        return False
    if stated.meaning.certain or written.rstrip("*_ ").endswith((":", "：")):
        return True
    return state.topic not in LISTS and _BOLD.match(written) is not None


def _open(state: State, line: int, indent: int, stated: Statement, *, ordered: bool) -> None:
    """Open what an item names. A numbered one above a list that is not nested under it is like a line of its own."""
    if ordered:
        state.end_label()
        state.label = state.scope_of(state.here(stated.meaning), stated.name, line)
    else:
        state.items.append(Open(indent, state.scope_of(state.here(stated.meaning), stated.name, line)))


def _is_field(state: State, meaning: Meaning) -> bool:
    """Whether an item `Name: value` states what its name says, where it stands.

    In a list of must-haves only the least pay and the places do; what would be nice is no floor.
    """
    topic = state.topic
    if topic in (MUST, NICE, NOT):
        return topic == MUST and meaning.certain and meaning.topic in (PAY, PLACES)
    return meaning.topic not in (SILENT, CRITERIA) and state.counts(meaning)


def _take(state: State, line: int, indent: int, written: str, text: str) -> None:
    scope = state.scope
    above = state.items[-1].item if state.items else ""
    if above and state.topic in LISTS:
        state.tell(line, f"this stands under “{above}” as a note on it, so it is no criterion of its own")
        state.items.append(Open(indent, scope, text))
        return
    stated = statement(text) if state.in_head and state.topic is None else None
    if stated is not None and stated.meaning is None and is_unknown_field(stated.name, stated.value):
        state.tell_unknown(line, stated.name)
        return
    certain = scope.certain if scope and scope.topic else state.in_head
    state.draft = Draft(state.topic, certain, line, [written], scope)
    state.items.append(Open(indent, scope, text))
