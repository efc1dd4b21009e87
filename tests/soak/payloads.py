"""A text that does its worst in everything that a folder can say, the keys and commands that show all of it, and a
terminal that answers questions as real ones do.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any, NoReturn

from tests.soak.commands import own_streams
from tests.ui.hostile import CONTROLS
from tests.ui.terminal import CONTROL, Terminal

HARMLESS = "Acme Works Letters"

APPLICATION = """# {line} - {line}

- **Company**: Acme {line}
- **Status**: INTERVIEW
- **URL**: https://acme.example/{line}
- **Location**: {line}
- **Salary**: 90k {line}
- **Contact**: {line}
- **Source**: {line}
- **Job ID**: {line}
- **Tags**: {line}, tag
- **Next**: call {line} 2026-11-23
- **Applied**: 2026-11-02
- **Deadline**: {line}

## Key skills

- [ ] Python {line}

## Criteria

- {line}: yes

## Interviews

### 1. Phone screen {line} (2026-11-20 10:00 CET)

- **With**: {line}
- {line}

### 2. Technical {line} (2026-11-24 10:00 CET)

- **With**: {line}
- **Where**: {line}
- [ ] read {line}
- [x] {line}

## Questions to ask

- {line}

## Notes

- 2026-11-20: {line}

{text}

> {line}
>
> - [{line}](https://acme.example/{line})

| {line} | b |
|---|---|
| {line} | `{line}` |

```{line}
{text}
```

<!-- {line} -->

## History

- 2026-11-02: PREPARED → APPLIED ({line})
- 2026-11-20: APPLIED → INTERVIEW
- 2026-11-21: {line}

## Job Description

{text}

### Requirements {line}

- Python, Kubernetes and {line}
- {line}
"""
OFFER = """# Acme {line} - Offer {number} {line}

- **Company**: Acme {line}
- **Status**: OFFER

## Offer

- **Base**: $120,000 {line}
- **Bonus**: {line}
- **Equity**: {line}
- **Vacation**: 30 days {line}
- **Answer by**: 2026-11-27
"""
SHORT = "# {line} - {line} {number}\n\n- **Company**: Acme {line}\n- **Status**: {status}\n- **Applied**: 2026-01-02\n"
FRONT = (
    '---\ncompany: "Acme {escaped}"\nposition: "{escaped}"\nstatus: PREPARED\ntags: ["{escaped}"]\n---\n{entities}\n'
)
PROFILE = "# What I look for\n\nMust have:\n\n- {line}\n- Remote\n\n## Skills\n\n- Python, {line}\n\n{text}\n"
KIND = "# Technical {line}\n\nAlso called: technical, {line}\n\n## Study\n\n- [ ] {line}\n\n## Questions\n\n- {line}\n"
GUIDE = "# Engineer {line}\n\n- **Source**: {line}\n\n## Skills\n\n- Python {line}\n\n## Overview\n\n{text}\n"
POSTING = "# {line} - {line}\n\nCompany: Acme {line}\nLocation: {line}\nSalary: {line}\n\n{text}\n"


def told(text: str, shape: str, **more: object) -> str:
    """A file of this shape that says the text wherever it says anything."""
    text = text.replace("\0", "\x01")  # with a NUL in it a file is not read at all
    line = re.sub(r"[\r\n\x85\u2028\u2029\x0b\x0c]+", " ", text)
    escaped = "".join(f"\\U{ord(sign):08x}" if not "\ud800" <= sign <= "\udfff" else "?" for sign in text)
    entities = "".join(f"&#{ord(sign)};" for sign in text)
    return shape.format(text=text, line=line, escaped=escaped, entities=entities, **more)


def name_of(text: str) -> str:
    """The text as the name of a file: without what no name may hold."""
    name = (
        text.replace("/", "").replace("\0", "").encode(errors="surrogateescape" if "\ud83d" not in text else "replace")
    )
    return os.fsdecode(name[:60])


def fill(folder: Path, text: str) -> None:
    """A folder that says the text wherever it can."""
    name = name_of(text)
    card = folder / f"main {name}"
    for each in (card, folder / "_prep", folder / "_guides"):
        each.mkdir(parents=True)
    shapes: dict[Path, tuple[str, dict[str, object]]] = {
        card / "application.md": (APPLICATION, {}),
        card / f"cover {name}.txt": ("{text}", {}),
        card / f"letter {name}.md": ("{text}", {}),
        folder / f"offer one {name}.md": (OFFER, {"number": 1}),
        folder / f"offer two {name}.md": (OFFER, {"number": 2}),
        folder / f"front {name}.md": (FRONT, {}),
        folder / f"same {name}.md": (SHORT, {"number": 3, "status": "APPLIED"}),
        folder / f"closed {name}.md": (SHORT, {"number": 4, "status": f"rejected ({name})"}),
        folder / f"unsorted {name}.md": (SHORT, {"number": 5, "status": f"in {name}"}),
        folder / f"other {name}.md": ("{text}", {}),
        folder / "_profile.md": (PROFILE, {}),
        folder / "_prep" / "technical.md": (KIND, {}),
        folder / "_guides" / "engineer.md": (GUIDE, {}),
        folder.parent / "posting.md": (POSTING, {}),
    }
    for path, (shape, more) in shapes.items():
        path.write_text(told(text, shape, **more), encoding="utf-8", errors="surrogatepass")
    os.mkfifo(folder / f"pipe {name}.md")
    (folder / f"link {name}.md").symlink_to(f"nowhere {name}")


COMMANDS = (
    "list", "list --closed", "check", "show main", "today --today 2026-11-23", "brief main --today 2026-11-23", "fit",
    "sweep --quiet 30", "fit main", "skills main", "compare", "prep", "prep technical", "guide list",
    "guide show engineer", "round list", "round list main", "profile", "import ../posting.md", "undo", "undo --list",
    "show nothing", "set main location", "note main a", "tick main 1", "undo", "move same PREPARED", "undo",
)  # fmt: skip
"""What prints something of a folder."""


class AnsweringTerminal(Terminal):
    """One that answers what it is asked, as a person's does; `answers` are what it sent that nobody had typed."""

    def __init__(self, words: Sequence[str], environ: Mapping[str, str], *size: int, **more: Any) -> None:
        super().__init__(words, environ, *size, **more)
        self.answers: list[bytes] = []
        self._looked = 0

    def _read(self, seconds: float) -> None:
        super()._read(seconds)
        start = max(0, self._looked - 64)
        for question, answer in QUESTIONS.items():
            for found in re.finditer(question, self.output[start:]):
                if start + found.end() > self._looked:
                    self.answers.append(answer)
                    with suppress(OSError):
                        os.write(self._controlled, answer)
        self._looked = len(self.output)

    def kinds(self) -> set[bytes]:
        """The kinds of control sequences; what is copied is none of its kind, and nothing but letters (base64)."""
        return {re.sub(rb"\A\x1b\]c[A-Za-z+/=]*\x07\Z", b"\x1b]c\x07", each) for each in self.controls()}

    def stray(self) -> set[str]:
        """Characters that terminals interpret or do not show, and that are part of no control sequence."""
        text = CONTROL.sub(b"", self.output).decode(errors="replace")
        return set(CONTROLS.findall(re.sub(r"[\t\r\n]", "", text)))


QUESTIONS = {
    rb"\x1b\[0?c": b"\x1b[?62;22c",
    rb"\x1b\[>0?c": b"\x1b[>41;354;0c",
    rb"\x1b\[=0?c": b"\x1bP!|00000000\x1b\\",
    rb"\x1b\[5n": b"\x1b[0n",
    rb"\x1b\[\??6n": b"\x1b[12;12R",
    rb"\x1b\[>0?q": b"\x1bP>|XTerm(379)\x1b\\",
    rb"\x1b\[21t": b"\x1b]lq\x1b\\",
    rb"\x1b\]1[01];\?(?:\x07|\x1b\\)": b"\x1b]11;rgb:0000/0000/0000\x07",
    rb"\x1bP\+q[0-9a-fA-F]+\x1b\\": b"\x1bP1+r544e=71\x1b\\",
    rb"\x1bP\$q[^\x1b]*\x1b\\": b"\x1bP1$r0m\x1b\\",
    rb"\x05": b"q\r",
    rb"\xc2\x9bc": b"\x1b[?62;22c",
    rb"\xc2\x9b6n": b"\x1b[12;12R",
}
"""What terminals are asked, and what they answer: two of the answers have a `q` in them, which ends the board."""


THE_END = "the end of it"


def commands() -> None:
    """Run all commands in the folder at hand, one after the other, as they are typed in a shell; ends the process."""
    from jobboard.cli import main

    own_streams()
    os.chdir(os.environ["JOBBOARD_FOLDER"])
    for command in COMMANDS:
        sys.argv = ["jobboard", *command.split()]
        main(command.split())
    _end()


def prints() -> None:
    """What most programs do: print what is there. Ends the process."""
    own_streams()
    for path in sorted(Path(os.environ["JOBBOARD_FOLDER"]).rglob("*")):
        if path.is_file():
            print(os.fsencode(path.name).decode(errors="replace"), path.read_text(errors="replace"), flush=True)
    _end()


def _end() -> NoReturn:
    """Wait until all was read, and end: what is still on its way to a terminal is lost on some systems."""
    print(THE_END, flush=True)
    sys.stdin.readline()
    sys.exit()
