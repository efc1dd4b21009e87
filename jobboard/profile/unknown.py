"""Fields in the head of a profile that mean nothing here: a slip of the pen, or something of another tool."""

from __future__ import annotations

from jobboard.profile.names import LONGEST_NAME
from jobboard.text.names import key, plain

_SILENT = frozenset(
    (
        "title|date|created|updated|modified|last updated|last modified|tags|tag|categories|category|aliases|alias"
        "|author|authors|layout|type|cssclass|cssclasses|id|slug|description|summary|publish|published|draft|lang|language|toc"
        "|permalink|image|cover|banner|sidebar|weight|note|notes|version|status|name|full name|email|e mail|mail|phone"
        "|tel|telephone|mobile|address|website|web|site|homepage|blog|github|gitlab|linkedin|mastodon|twitter|portfolio"
        "|pronouns|born|birthday|nationality|role|current role|job title|headline|company|objective|about|goal|goals"
        "|availability|available|available from|notice|notice period|start date|visa|work permit|work authorization"
        "|work authorisation|languages|contact|source|url|link|links|parent|up|related|see also|keywords|todo|ps"
    ).split("|")
)
"""Names that a file, a person or a résumé has, and that nothing is expected of here."""

_MOST_WORDS = 3
_LONGEST_VALUE = 120


def is_unknown_field(name: str, value: str) -> bool:
    """Whether a line of the head looks like a field (`Desk: by the window`) of which nothing is known."""
    bare = plain(name)
    return (
        bool(value)
        and 0 < len(bare) <= LONGEST_NAME
        and len(value) <= _LONGEST_VALUE
        and len(bare.split()) <= _MOST_WORDS
        and not bare[0].islower()
        and not is_silent(bare)
    )


def is_silent(name: str) -> bool:
    """Whether a name is that of something else than a profile."""
    return key(plain(name)) in _SILENT
