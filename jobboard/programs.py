"""Other programs: the person's editor, their browser, their clipboard.

Each is started with a list of arguments, never through a shell: what stands in a file may be an address with `$(…)` in
it, and what a file is called may be `+!touch x`, which vim runs as a command when it is given without its folder.
"""

from __future__ import annotations

import ipaddress
import os
import re
import shlex
import shutil
import signal
import subprocess
import sys
import termios
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from unicodedata import category, normalize
from urllib.parse import quote

from jobboard.errors import Refused

EDITORS = ("nvim", "vim", "vi", "hx", "helix", "kak", "micro", "nano", "emacs -nw")
"""Editors that draw on the terminal, as commands, in the order in which they are offered."""

WINDOWED_EDITORS = ("code -w", "codium -w", "subl -w", "zed -w")
"""Editors with a window of their own, with the option that lets them come back only when the file is closed."""

PLUS_LINE = frozenset(
    "vi vim nvim gvim vis view elvis nano pico emacs emacsclient mg jed joe micro kak ne mcedit".split()
)
"""Editors that take the line as `+12` before the file."""

COLON_LINE: Mapping[str, tuple[str, ...]] = {
    **dict.fromkeys(("code", "codium", "code-insiders", "cursor", "windsurf"), ("-g",)),
    **dict.fromkeys(("hx", "helix", "subl", "zed"), ()),
}
"""Editors that take the line behind the file (`file:12`), with what has to stand before it."""

COPY_PATIENCE = 2.0
"""Seconds that programs of the clipboard have, all together."""

OPEN_PATIENCE = 1.0
"""Seconds in which an opener may tell that it failed; one that is still there has brought a browser up."""

_ADDRESS = re.compile(r"(https?)://([^/?#]*?)(?::(\d{0,5}))?(/[^?#]*)?(\?[^#]*)?(?:#(.*))?", re.IGNORECASE | re.ASCII)
_LABEL = re.compile(r"(?!-)[a-z0-9_-]{1,63}(?<!-)")
_LONE_PERCENT = re.compile(r"%(?![0-9A-Fa-f]{2})")
_STANDS_AS_IT_IS = "%-._~!&()*+,;=:@/?"
"""What RFC 3986 (section 3.4) allows in a query, without `'` and `$`: nothing that is left means anything to a careless
shell script between double quotes."""


def editor_command(path: str, environ: Mapping[str, str], line: int = 0) -> list[str] | None:
    """The person's editor ($VISUAL, else $EDITOR; arguments allowed) with the absolute path as the last argument.

    A `line` (from 1) is asked for in the way that the editor knows, where that is known. None where neither variable is
    set. Raises Refused for a value that no command can be read from.
    """
    name = next((name for name in ("VISUAL", "EDITOR") if environ.get(name, "").strip()), None)
    if name is None:
        return None
    try:
        words = shlex.split(environ[name])
    except ValueError:
        words = []
    if not words or not words[0]:
        raise Refused(f"${name} is no command that can be read: {environ[name].strip()}")
    return [*words, *_at_line(words[0], os.path.abspath(path), line)]


def _at_line(program: str, path: str, line: int) -> list[str]:
    """The words that have an editor open the file at a line."""
    name = os.path.basename(program)
    if line > 0 and name in PLUS_LINE:
        return [f"+{line}", path]
    if line > 0 and name in COLON_LINE:
        return [*COLON_LINE[name], f"{path}:{line}"]
    return [path]


def installed_editors(environ: Mapping[str, str]) -> tuple[str, ...]:
    """The commands of well-known editors that are on the PATH, for a person who has set none."""
    offered = (*EDITORS, *WINDOWED_EDITORS) if _has_display(environ) else EDITORS
    return tuple(command for command in offered if _found(command.split()[0], environ))


def edit(command: Sequence[str]) -> int:
    """Run an editor on the terminal until it ends; its exit code (-N: ended by signal N).

    What the keyboard sends to end a program (SIGINT, SIGQUIT) is the editor's alone meanwhile; that can be arranged
    only when this is called in the main thread. Raises Refused for a program that cannot be started.
    """
    with _same_modes():
        try:
            process = subprocess.Popen(list(command))
        except (OSError, ValueError, IndexError) as error:
            raise _not_started(command, error) from error
        with _deaf_to_the_keyboard():
            return process.wait()


@contextmanager
def _same_modes() -> Iterator[None]:
    """Have the terminal's modes be afterwards what they were: an editor that was killed leaves it raw."""
    try:
        modes = termios.tcgetattr(0)
    except termios.error:
        yield
        return
    try:
        yield
    finally:
        with suppress(termios.error):
            if termios.tcgetattr(0) != modes:
                termios.tcsetattr(0, termios.TCSANOW, modes)


@contextmanager
def _deaf_to_the_keyboard() -> Iterator[None]:
    """Ignore SIGINT and SIGQUIT. To be entered once the editor runs, since what is ignored is inherited; and ignored
    they have to be, since a handler, even one that does nothing, wakes those that asyncio keeps for them.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = {number: signal.signal(number, signal.SIG_IGN) for number in (signal.SIGINT, signal.SIGQUIT)}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, signal.SIG_DFL if handler is None else handler)


def safe_url(text: str) -> str:
    """The address as it may be given to a program: http or https, a host, all of it ASCII.

    What is percent-encoded stays so, and the rest is where it must be; the host is written as the name service has it
    (Punycode). Raises Refused for every other scheme, for an address without a host or with a user's name in it, and
    for blanks and control characters.
    """
    text = text.strip(" \t\r\n")
    if not text:
        raise Refused("there is no address to open")
    if any(character.isspace() or category(character) in ("Cc", "Cs") for character in text):
        raise Refused("an address with blanks or control characters in it is not opened")
    parts = _ADDRESS.fullmatch(text)
    if parts is None:
        raise Refused("only addresses that begin with http:// or https:// are opened")
    scheme, host, port, path, query, fragment = parts.groups("")
    if "@" in host:
        raise Refused("an address with a user name in it is not opened")
    if not host:
        raise Refused("an address without a host is not opened")
    if int(port or 0) > 65535:
        raise Refused("the port of the address is no port")
    url = f"{scheme.lower()}://{_host(host)}{':' * bool(port)}{port}{_encoded(path + query)}"
    return f"{url}#{_encoded(fragment)}" if fragment else url


def _host(text: str) -> str:
    if text.startswith("[") and text.endswith("]") and "%" not in text:
        with suppress(ValueError):
            return f"[{ipaddress.IPv6Address(text[1:-1])}]"
    name = normalize("NFKC", text).replace("\u3002", ".")
    labels = [_label(label) for label in name.removesuffix(".").split(".")]
    host = ".".join(labels) + ("." if name.endswith(".") else "")
    if len(host) > 254 or not all(map(_LABEL.fullmatch, labels)):
        raise Refused("the host of the address cannot be read")
    return host


def _label(text: str) -> str:
    """One part of a host's name as the name service has it; something that `_LABEL` refuses where there is none.

    As browsers do (UTS 46), `ß` and `ς` are letters of their own.
    """
    folded = normalize("NFKC", "".join(each if each in "ßς" else each.casefold() for each in text))
    if folded.isascii():
        return folded
    if folded.startswith(("-", "xn--")) or not all(each in "-_·・" or category(each)[0] in "LMN" for each in folded):
        return ""
    return "xn--" + folded.encode("punycode").decode("ascii")


def _encoded(text: str) -> str:
    return quote(_LONE_PERCENT.sub("%25", text), safe=_STANDS_AS_IT_IS)


def open_url(url: str, environ: Mapping[str, str]) -> None:
    """Show an address in the person's browser, which lives on its own. Blocks for up to `OPEN_PATIENCE` seconds.

    Raises Refused for what `safe_url` refuses, and where there is no display or nothing to open it with.
    """
    opener = _opener(environ)
    process = _aside([opener, safe_url(url)], environ, subprocess.DEVNULL)
    try:
        code = process.wait(OPEN_PATIENCE)
    except subprocess.TimeoutExpired:
        threading.Thread(target=process.wait, name="reaping the browser", daemon=True).start()
        return
    if code:
        raise Refused(f"{os.path.basename(opener)} could not open the address")


def _opener(environ: Mapping[str, str]) -> str:
    """The absolute path of what opens addresses: `open` of macOS, $BROWSER where it is one plain command, xdg-open."""
    if sys.platform == "darwin":
        opener = _found("open", environ)
    else:
        browser = _found(environ.get("BROWSER", ""), environ)
        if browser is None and not _has_display(environ):
            raise Refused("there is no display to open a browser on")
        opener = browser or _found("xdg-open", environ)
    if opener is None:
        raise Refused("there is no program to open it with: $BROWSER names one")
    return opener


def copy_outside(text: str, environ: Mapping[str, str]) -> bool:
    """Give a text to the clipboard of the desktop. False where no program does so within `COPY_PATIENCE` seconds."""
    until = time.monotonic() + COPY_PATIENCE
    for command in _clipboards(environ):
        left = until - time.monotonic()
        if left > 0 and _fed(command, text, environ, left):
            return True
    return False


def _clipboards(environ: Mapping[str, str]) -> Iterator[list[str]]:
    """The commands that put their input on the clipboard: those that are installed and fit the display."""
    wayland, x11 = environ.get("WAYLAND_DISPLAY"), environ.get("DISPLAY")
    fitting = ["wl-copy"] * bool(wayland) + ["xclip -selection clipboard", "xsel -b -i"] * bool(x11)
    fitting += ["tmux load-buffer -w -"] * bool(environ.get("TMUX"))
    for command in ["pbcopy"] if sys.platform == "darwin" else fitting:
        name, *arguments = command.split()
        if program := _found(name, environ):
            yield [program, *arguments]


def _fed(command: Sequence[str], text: str, environ: Mapping[str, str], patience: float) -> bool:
    """Run a command with the text as its input; it and what it has started are ended after so many seconds."""
    try:
        given = text.encode("utf-8", "surrogateescape")
        process = _aside(command, environ, subprocess.PIPE)
    except (Refused, UnicodeEncodeError):
        return False
    with process:
        try:
            process.communicate(given, timeout=patience)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
    return process.returncode == 0


def _aside(command: Sequence[str], environ: Mapping[str, str], given: int) -> subprocess.Popen[bytes]:
    """Start a program away from the terminal, in a session of its own. `given`: what its input is, as Popen has it."""
    quiet = subprocess.DEVNULL
    try:
        return subprocess.Popen(
            command, stdin=given, stdout=quiet, stderr=quiet, env=dict(environ), start_new_session=True
        )
    except (OSError, ValueError) as error:
        raise _not_started(command, error) from error


def _has_display(environ: Mapping[str, str]) -> bool:
    return sys.platform == "darwin" or bool(environ.get("DISPLAY") or environ.get("WAYLAND_DISPLAY"))


def _found(name: str, environ: Mapping[str, str]) -> str | None:
    """The absolute path of a program: one on the PATH, or a path that is absolute already.

    Folders of the PATH that are not absolute are left out, since they would be looked for in the folder at hand.
    """
    if os.path.dirname(name) and not os.path.isabs(name):
        return None
    folders = filter(os.path.isabs, environ.get("PATH", os.defpath).split(os.pathsep))
    return shutil.which(name, path=os.pathsep.join(folders)) if name else None


def _not_started(command: Sequence[str], error: Exception) -> Refused:
    why = error.strerror if isinstance(error, OSError) and error.strerror else "it cannot be run"
    return Refused(f"{command[0] if command else 'nothing'} could not be started: {why}")
