"""A kind of interview: what its file says, what the person's own file changes of it, which kind a round's title means.

The files that come along and those of the person's `_prep/` have the same shape: a title, a line `Also called: …`, and
sections known by their headings (`jobboard.prep.sections`). Nothing in a file is ever an error: what cannot be read is
left out, and told among the `problems`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from jobboard.prep.sections import HEAD, SECTIONS, Part, also_called, problems, read_parts, said
from jobboard.slots import frozen, replace
from jobboard.text.frontmatter import read_front_matter
from jobboard.text.markup import first_url
from jobboard.text.names import key, unmarked
from jobboard.text.outline import Outline, outline
from jobboard.text.values import Problem

EVERY_ROUND = "every-round"
"""The id of the frame: what holds for a round of any kind."""

ORIGINS = ("catalogue", "changed", "own")
"""Where a kind is from: it came along, the person's file says some of it, or the person's file says all of it."""

LONGEST_TITLE = 400
"""Characters of a round's title that are looked at."""

_ALIAS_KEYS = ("alias", "aliases", "also called", "names")
_BETWEEN_NAMES = re.compile(r"[,;]|\s/\s")
_SAY_LITTLE = frozenset(
    "technical tech phone video online virtual on site onsite screen screening interview round call chat talk meeting"
    " test assessment first second third initial intro introductory final last full day loop".split()
)
"""Words of a round's title that do not tell what is asked in it."""

_WORD = re.compile(r"[^\W_]+")


@frozen
class Topic:
    """Something to study. `text` is without markup, `written` with it; `line` is where it stands in its file."""

    text: str
    done: bool = False
    line: int = 0
    written: str = ""


@frozen
class Resource:
    """Something to study from: what it is, without markup and as `written`, and its address if one is given."""

    text: str
    url: str | None = None
    written: str = ""


@frozen
class Question:
    """A question to ask. `group` is the heading it stands under within its section, or empty."""

    text: str
    group: str = ""


@frozen
class Kind:
    """A kind of interview. `id` is the name of its file without suffix, `name` its title ("" where there is none).

    `tested` is a short text. `before`, `day` and `after` are what to do for a round of this kind, `topics` what to
    study once for all such rounds. `origin` is one of ORIGINS.
    """

    id: str
    name: str
    aliases: tuple[str, ...] = ()
    tested: str = ""
    before: tuple[str, ...] = ()
    day: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    topics: tuple[Topic, ...] = ()
    resources: tuple[Resource, ...] = ()
    questions: tuple[Question, ...] = ()
    problems: tuple[Problem, ...] = ()
    origin: str = "catalogue"

    @property
    def studied(self) -> int:
        """How many of its topics are ticked."""
        return sum(topic.done for topic in self.topics)

    @property
    def is_empty(self) -> bool:
        """Whether nothing but names was read of it."""
        return not any(getattr(self, section) for section in SECTIONS)

    @property
    def phrases(self) -> tuple[str, ...]:
        """All that it is called."""
        return (self.name, self.id, *self.aliases)


def read_kind(text: str, kind_id: str) -> Kind:
    """What the file of a kind says."""
    front = read_front_matter(text)
    found = outline_of(text)
    title, parts = read_parts(found, front.close + 1 if front else 0)
    aliases = [entry.value for entry in front.entries if key(entry.key) in _ALIAS_KEYS] if front else []
    head = [(text, also_called(text)) for text in _texts(parts, HEAD)]
    aliases += [named[0] for _, named in head if named]
    stray = {item.text for part in parts if part.section == HEAD for item in part.items}
    about = [named[1] if named else text for text, named in head if text not in stray]
    items = {
        section: [(part, item) for part in parts if part.section == section for item in part.items]
        for section in SECTIONS
    }
    return Kind(
        kind_id,
        unmarked(title),
        tuple(dict.fromkeys(name for each in aliases for name in _names(each))),
        said(" ".join(" ".join(_texts(parts, "tested") or about).split())),
        before=tuple(item.text for _, item in items["before"]),
        day=tuple(item.text for _, item in items["day"]),
        after=tuple(item.text for _, item in items["after"]),
        topics=tuple(Topic(each.text, each.done, each.line + 1, each.written) for _, each in items["topics"]),
        resources=tuple(Resource(item.text, first_url(item.written), item.written) for _, item in items["resources"]),
        questions=tuple(Question(item.text, unmarked(part.group)) for part, item in items["questions"]),
        problems=tuple(problems(found, parts)),
    )


def outline_of(text: str) -> Outline:
    """The outline of such a file, its front matter passed over."""
    front = read_front_matter(text)
    return outline(text, front.close + 1 if front else 0)


def _texts(parts: Iterable[Part], section: str) -> list[str]:
    return [text for part in parts if part.section == section for text in part.texts]


def _names(text: str) -> Iterator[str]:
    """The names in a list of them."""
    for piece in _BETWEEN_NAMES.split(text):
        name = unmarked(piece).strip(" .\"'“”[]")
        if name:
            yield name


def merged(own: Kind, ours: Kind) -> Kind:
    """Our kind as the person's own file changes it: section by section, each that has anything in it is theirs.

    It goes by all the names that either has.
    """
    names = dict.fromkeys(name for name in (*own.aliases, *ours.aliases, ours.name) if name != own.name)
    theirs = {section: getattr(own, section) for section in SECTIONS if getattr(own, section)}
    return replace(
        ours, name=own.name or ours.name, aliases=tuple(names), problems=own.problems, origin="changed", **theirs
    )


def kind_of(kinds: Iterable[Kind], title: str) -> Kind | None:
    """The kind that the title of a round means, or None: where it names none, or two of them just as well.

    Names count as whole phrases, in any case. The one with most telling words is meant, then the longest: `Technical
    screen: SQL` is SQL, though "technical screen" is a name too. Of two that are equal the person's own kind is meant.
    """
    words = _words(title[:LONGEST_TITLE])
    best: list[Kind] = []
    most = (0, 1)
    for kind in kinds:
        weight = max((_weight(phrase) for phrase in map(_words, kind.phrases) if phrase in words), default=(0, 0))
        if weight >= most:
            best = [*best, kind] if weight == most else [kind]
            most = weight
    own = [kind for kind in best if kind.origin == "own"]
    return next(iter(own or best)) if len(own or best) == 1 else None


def _words(text: str) -> str:
    """The words of a text, each with a blank before and behind it."""
    return "".join(f" {word} " for word in _WORD.findall(key(unmarked(text))))


def _weight(phrase: str) -> tuple[int, int]:
    """How many of its words tell anything, and how many it has."""
    words = phrase.split()
    return sum(word not in _SAY_LITTLE for word in words), len(words)
