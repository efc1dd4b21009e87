"""The shape of the code (design, section 8), held by tests: what the core may know, and what the first paint may load.

Which package may import which is checked by import-linter (`lint-imports`, contracts in pyproject.toml).
"""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import jobboard

PACKAGE = Path(jobboard.__file__).parent
CORE = ("text", "board", "config", "prep", "errors.py")
SCREENLESS = (*CORE, "store", "cli", "programs", "__main__.py")
SCREEN = {"rich", "textual"}
SLOW = {"frontmatter", "markdown_it", "pydantic", "watchfiles", "yaml"}

CLOCK = {"now", "today", "utcnow"}
ON_DISK = frozenset(
    "open read_bytes read_text write_bytes write_text unlink rename rmdir mkdir touch symlink_to hardlink_to chmod"
    " iterdir glob rglob scandir listdir remove makedirs truncate utime".split()
)
"""Names of calls that touch the disk, as functions (`open`), methods of a path, or functions of `os`."""


def sources(*parts: str) -> Iterator[Path]:
    for part in parts:
        path = PACKAGE / part
        yield from sorted(path.rglob("*.py")) if path.is_dir() else [path]


def module_of(path: Path) -> str:
    return ".".join(("jobboard", *path.relative_to(PACKAGE).with_suffix("").parts)).removesuffix(".__init__")


def calls(path: Path) -> Iterator[tuple[str, int]]:
    """The last name of everything that a file calls, and the line; what is done to the null device touches no disk."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and "os.devnull" not in map(ast.unparse, node.args):
            called = node.func
            name = (
                called.id if isinstance(called, ast.Name) else called.attr if isinstance(called, ast.Attribute) else ""
            )
            yield name, node.lineno


def loaded_by(*codes: str, arguments: Sequence[str] = ()) -> tuple[set[str], ...]:
    """The top-level modules that a fresh interpreter has loaded after each piece of code, one after the other."""
    report = "\nimport sys; print('\\nLOADED', *{name.partition('.')[0] for name in sys.modules})\n"
    command = [sys.executable, "-c", "".join(code + report for code in codes), *arguments]
    done = subprocess.run(command, cwd=PACKAGE.parent, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    lines = (line for line in done.stdout.splitlines() if line.startswith("LOADED "))
    return tuple(set(line.split()[1:]) for line in lines)


def imports_of(*parts: str, but: str = "") -> str:
    """Code that imports every module of these parts but one, and the start of the command."""
    modules = [module_of(path) for path in sources(*parts) if path.name not in ("__main__.py", but)]
    return "".join(f"import {module}\n" for module in modules)


def test_the_core_calls_neither_disk_nor_clock() -> None:
    found = [
        f"{path}:{line} {name}" for path in sources(*CORE) for name, line in calls(path) if name in CLOCK | ON_DISK
    ]
    assert found == []


def test_only_the_store_touches_the_disk() -> None:
    found = [
        f"{path}:{line} {name}"
        for path in sources("ui", "cli", "__main__.py")
        for name, line in calls(path)
        if name in ON_DISK
    ]
    assert found == []


def test_nothing_but_the_screen_loads_textual() -> None:
    loaded = dict(zip(SCREENLESS, loaded_by(*(imports_of(part) for part in SCREENLESS)), strict=True))
    assert {part: modules & SCREEN for part, modules in loaded.items() if modules & SCREEN} == {}


def test_importing_the_core_and_the_store_loads_nothing_slow() -> None:
    (loaded,) = loaded_by(imports_of("text", "board", "prep", "store", but="application.py"))
    assert not loaded & SLOW


def test_the_first_board_comes_from_the_cache_without_anything_slow(samples: Path) -> None:
    code = (
        "import sys, pathlib, jobboard.ui.app\n"
        "from jobboard.store.live import begin, open_folder\n"
        "assert len(begin(open_folder(pathlib.Path(sys.argv[1]))).board)\n"
    )
    loaded_by(code, arguments=[str(samples)])
    (loaded,) = loaded_by(code, arguments=[str(samples)])
    assert not loaded & SLOW


def test_a_command_never_loads_textual(samples: Path) -> None:
    commands = ("list", "check", "undo --list")
    code = (
        "import sys\n"
        "from jobboard.cli import main\n"
        "try:\n    main([*sys.argv[1:], *{}])\n"
        "except SystemExit:\n    pass\n"
    )
    loaded = loaded_by(*(code.format(command.split()) for command in commands), arguments=["-C", str(samples)])
    assert not set.union(*loaded) & SCREEN
