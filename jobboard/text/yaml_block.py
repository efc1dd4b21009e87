"""Front matter that needs a YAML library: the places of its values, composed only where that is known to be harmless.

A YAML loader can be made to hang or to crash the process (nesting 30,000 deep, merge-key and alias bombs): anchors,
aliases, tags, deep nesting and great numbers of nodes are refused before anything is composed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any, NamedTuple

_DEEPEST, _MOST_NODES = 20, 2_000


class Scalar(NamedTuple):
    """A value under a top-level key, and where it stands in the block; `style` as that of an Entry."""

    key: str
    value: str
    start: int
    end: int
    style: str


class Refused(Exception):
    """The block is not read as YAML: `reason`, met at the line of that index of the block."""

    def __init__(self, reason: str, line: int = 0) -> None:
        super().__init__(reason)
        self.reason, self.line = reason, line


def compose(block: str) -> list[Scalar] | None:
    """The scalars under the top-level keys; None where it is no YAML. Raises Refused for what might be a bomb."""
    import yaml

    try:
        _must_be_harmless(block)
        root = _composed(block)
    except (yaml.YAMLError, ValueError, TypeError, KeyError, IndexError):
        return None
    if not isinstance(root, yaml.MappingNode):
        return None
    shift = len("---\n")
    if root.flow_style:
        return [
            Scalar(key.value, value.value, value.start_mark.index - shift, value.end_mark.index - shift, "other")
            for key, value in root.value
            if isinstance(key, yaml.ScalarNode) and isinstance(value, yaml.ScalarNode)
        ]
    pairs = [(key.value, value) for key, value in root.value if isinstance(key, yaml.ScalarNode)]
    return [each for key, value in pairs for each in _of_node(key, value, shift)]


def _composed(block: str) -> Any:
    """The nodes of the block instead of its values, so that each keeps its place in the text."""
    import frontmatter
    import yaml
    from frontmatter.default_handlers import YAMLHandler

    class Places(YAMLHandler):  # type: ignore[misc, unused-ignore]
        """Hands the nodes out."""

        def split(self, text: str) -> tuple[str, str]:
            return text, ""

        def load(self, fm: str, **_: object) -> Any:
            return {"nodes": yaml.compose(fm, Loader=_loader())}

    return frontmatter.parse(f"---\n{block}", handler=Places())[0]["nodes"]


def _loader() -> Any:
    import yaml

    return getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def _of_node(key: str, node: Any, shift: int, listed: bool = False) -> list[Scalar]:
    """The scalars of one value, also of a list in a list (an unquoted `[[Acme]]`); of a mapping only its place."""
    if node.id == "scalar":
        style = "other" if node.style in ("|", ">") else "quoted" if node.style in ("'", '"') else "plain"
        place = node.start_mark.index - shift, node.end_mark.index - shift
        return [Scalar(key, node.value, *place, "listed" if listed else style)]
    if node.id == "mapping" and not listed:
        return [Scalar(key, "", node.start_mark.index - shift, node.end_mark.index - shift, "mapping")]
    if node.id == "sequence":
        return [each for child in node.value for each in _of_node(key, child, shift, listed=True)]
    return []


def _must_be_harmless(block: str) -> None:
    """Walk the events before anything is composed: no anchor, alias or tag, not deep, not many nodes."""
    import yaml

    _count_brackets(block)
    deep = 0
    events: Iterable[Any] = yaml.parse(block, Loader=_loader())
    for number, event in enumerate(events, 1):
        line = event.start_mark.line
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None) or getattr(event, "tag", None):
            raise Refused("an anchor, an alias or a tag of YAML", line)
        if isinstance(event, yaml.CollectionStartEvent):
            deep += 1
        elif isinstance(event, yaml.CollectionEndEvent):
            deep -= 1
        if deep > _DEEPEST:
            raise Refused(f"values nested more than {_DEEPEST} deep", line)
        if number > _MOST_NODES:
            raise Refused(f"more than {_MOST_NODES:,} values", line)


def _count_brackets(block: str) -> None:
    """Brackets counted without regard to quotes: never fewer than what a parser would meet."""
    if max(block.count("["), block.count("{")) > _MOST_NODES:
        raise Refused(f"more than {_MOST_NODES:,} brackets")
    deep = 0
    for sign in re.finditer(r"[\[\]{}]", block):
        deep = deep + 1 if sign[0] in "[{" else max(0, deep - 1)
        if deep > _DEEPEST:
            raise Refused(f"brackets nested more than {_DEEPEST} deep", block.count("\n", 0, sign.start()))
