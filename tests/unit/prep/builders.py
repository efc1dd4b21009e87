"""Files of kinds of interviews, and what is read of them."""

from __future__ import annotations

from jobboard.prep.kind import Kind, Topic, read_kind
from jobboard.prep.sections import said

SQL = """# SQL
Also called: SQL screen, database round

## What is tested
Right answers
from messy tables.

## Before
- Ask for the dialect

## On the day
- Say what a row is

## After
- Note what was asked

## Study topics
- [ ] Joins
- [x] NULL and `COUNT(*)`, `SUM(*)`
- Window functions

## Resources
- [DataLemur](https://datalemur.com/): questions

## Questions to ask
- Who owns the tables?
### The team
- Who reviews queries?
"""


def kind(text: str = SQL, kind_id: str = "sql") -> Kind:
    """What a file says."""
    return read_kind(text, kind_id)


def named(kind_id: str, *aliases: str, origin: str = "catalogue") -> Kind:
    """A kind with nothing but names."""
    return Kind(kind_id, kind_id, aliases, origin=origin)


def topics(each: Kind) -> list[tuple[str, bool]]:
    """The topics and whether they are ticked."""
    return [(topic.text, topic.done) for topic in each.topics]


def with_topics(*texts: str) -> Kind:
    """SQL with these topics only, none ticked."""
    return Kind("sql", "SQL", topics=tuple(Topic(said(text), written=text) for text in texts))
