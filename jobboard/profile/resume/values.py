"""What a look through a résumé yields, as frozen values. Lines count from 1; 0 is the résumé as a whole."""

from __future__ import annotations

from typing import Literal

from jobboard.slots import frozen

Standing = Literal["linked", "half", "none"]


@frozen
class Claim:
    """A bullet that claims an effect without a figure: its text without markup."""

    text: str
    line: int


@frozen
class Link:
    """An address in a résumé and what it leads to.

    `work`: something of one's own (a post, a talk, a project, a site, a repository); `profile`: a profile where such
    things are (GitHub), or a site as a whole, without one of them; `other`: a contact, a network, an employer.
    """

    address: str
    kind: Literal["work", "profile", "other"]
    line: int


@frozen
class OwnWork:
    """Whether own work is linked. `half`: only a profile or a site where it may be found.

    `line` is that of the first work, of the profile, or where links stand at all; `address` is what stands there.
    """

    standing: Standing
    line: int = 0
    address: str = ""


@frozen
class Asked:
    """A skill that postings ask for: in how many of them, in how many of these as required; the ids of the cards."""

    skill: str
    postings: int
    required: int
    cards: tuple[str, ...]
