"""The visible text of a page as clean markdown."""

from __future__ import annotations

from jobboard.intake.page.tokens import tokens

_BLOCKS = frozenset(
    "p div li ul ol h1 h2 h3 h4 h5 h6 table tr section article main header footer br dl dt dd pre".split()
)


def markdown_of(fragment: str, base: str | None = None) -> str:
    """What a person sees of a page or a fragment, as markdown; `base` is the address that relative links are meant from."""
    pieces: list[str] = []
    for token in tokens(fragment):
        if token.kind == "text":
            pieces.append(token.value)
        elif token.kind != "comment" and token.value in _BLOCKS:
            pieces.append("\n")
    lines = (" ".join(line.split()) for line in "".join(pieces).split("\n"))
    return "\n\n".join(line for line in lines if line)
