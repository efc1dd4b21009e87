"""Which skills a text names: whole words, the longest first, in one pass over the text.

A word that could mean something else counts only where it is certain (`jobboard.profile.skills.certain`): a skill that
is overlooked does less harm than one that nobody named.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from jobboard.profile.skills.certain import MARKS, Line, Seen, certain
from jobboard.profile.skills.index import starting_at
from jobboard.profile.skills.values import Care, Mention
from jobboard.profile.skills.vocabulary import LONGEST, Vocabulary
from jobboard.profile.skills.words import bare, signs_and_words, tokens

__all__ = ["Mention", "in_lines", "meant_by", "whole"]

_NOT_BEFORE = frozenset({"non", "anti", "ex", "not"})
_NOT_BEHIND = frozenset({"like", "script", "free", "agnostic", "ish", "esque", "inspired", "compatible", "style"})


def in_lines(lines: Iterable[tuple[int, str]], known: Vocabulary) -> tuple[Mention, ...]:
    """The skills that lines of a text name, each line given with its number; by line and place.

    Takes time that grows with the length of the lines.
    """
    seen = [each for number, line in lines for each in _line(number, bare(line), known)]
    return tuple(each.mention for each in certain(seen))


def meant_by(item: str, known: Vocabulary) -> tuple[Mention, ...]:
    """The skills that an item of a list of skills names, in which an ordinary word alone is one too; on line 0."""
    alone = whole(item, known, 0)
    if alone is not None:
        return (alone,)
    text = bare(item).strip()
    lead = "Skills: "
    said = in_lines(((0, lead + text),), known)
    return tuple(Mention(each.skill, each.words, 0, each.start - len(lead), each.end - len(lead)) for each in said)


def whole(item: str, known: Vocabulary, number: int) -> Mention | None:
    """The skill that an item of a list is, where it says nothing else; its case does not count."""
    text = bare(item)
    said = text.lstrip(MARKS).rstrip(" \t\u00a0.;,")
    if not said or len(said) > LONGEST:
        return None
    found = list(tokens(said))
    skill = next((skill for end, skill, _ in starting_at(known.index, found, 0) if end == len(found)), None)
    start = text.index(said)
    return Mention(skill.name, said, number, start, start + len(said)) if skill else None


def _line(number: int, text: str, known: Vocabulary) -> Iterator[Seen]:
    """What a line may name, without its markup; of words that overlap the longest."""
    if known.index.keys().isdisjoint(signs_and_words(text)):
        return
    found = list(tokens(text))
    line = Line(number, text, found, text.lstrip(MARKS).rstrip(), len(text) - len(text.lstrip(MARKS)))
    index, at = known.index, 0
    while at < len(found):
        if found[at].first not in index:
            at += 1
            continue
        hit = next(_whole(line, at, known), None)
        if hit is None:
            at += 1
        else:
            yield hit
            at = hit.after


def _whole(line: Line, at: int, known: Vocabulary) -> Iterator[Seen]:
    """The skills that the words from a token on may name."""
    found = line.tokens
    for after, skill, keys in starting_at(known.index, found, at):
        start, end = found[at].start, found[after - 1].end
        words = line.text[start:end]
        care = _care(words, keys, known)
        if care == "no" or not (_begins(line, at) and _ends(line, after - 1)):
            continue
        yield Seen(Mention(skill.name, words, line.number, start, end), line, at, after, care, skill)


def _care(words: str, keys: tuple[str, ...], known: Vocabulary) -> Care | str | None:
    """How careful one has to be with the words; `no` where they are not written as they would have to be."""
    care, spellings = known.care.get(keys, (None, frozenset[str]()))
    return "no" if care is not None and words not in spellings else care


def _begins(line: Line, at: int) -> bool:
    """Whether a word may begin there: it is no part of an address, a path, a name or a longer word."""
    token, text = line.tokens[at], line.text
    before = text[token.start - 1 : token.start]
    if not before or before.isspace():
        return True
    if not token.is_word:
        return not before.isalnum() and before not in ".@_"
    if before == "." and text[token.start - 2 : token.start - 1].isalnum() and token.start > 1:
        return False
    if before in "-\u2010\u2011":
        return at == 0 or line.tokens[at - 1].first not in _NOT_BEFORE
    return before not in "@$_\\"


def _ends(line: Line, at: int) -> bool:
    """The same for where it ends."""
    token, text = line.tokens[at], line.text
    behind, next_one = text[token.end : token.end + 1], text[token.end + 1 : token.end + 2]
    if not behind or behind.isspace():
        return True
    if not token.is_word:
        return not behind.isalpha() and behind != text[token.end - 1]
    if behind in ".@":
        return not next_one.isalnum()
    if behind in "-\u2010\u2011":
        return at + 1 >= len(line.tokens) or line.tokens[at + 1].first not in _NOT_BEHIND
    return behind != "#" and not (behind == "+" and token.end - token.start == 1)
