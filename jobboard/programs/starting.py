"""What the other modules share: how a program is found, started away from the terminal, and given a text."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Mapping, Sequence

from jobboard.errors import Refused


def found(name: str, environ: Mapping[str, str]) -> str | None:
    """The absolute path of a program: one on the PATH, or a path that is absolute already.

    Folders of the PATH that are not absolute are left out, since they would be looked for in the folder at hand.
    """
    if os.path.dirname(name) and not os.path.isabs(name):
        return None
    folders = filter(os.path.isabs, environ.get("PATH", os.defpath).split(os.pathsep))
    return shutil.which(name, path=os.pathsep.join(folders)) if name else None


def has_display(environ: Mapping[str, str]) -> bool:
    """Whether a program with a window of its own has somewhere to open it."""
    return sys.platform == "darwin" or bool(environ.get("DISPLAY") or environ.get("WAYLAND_DISPLAY"))


def aside(command: Sequence[str], environ: Mapping[str, str], given: int) -> subprocess.Popen[bytes]:
    """Start a program away from the terminal, in a session of its own. `given`: what its input is, as Popen has it.

    Raises Refused for one that cannot be started.
    """
    quiet = subprocess.DEVNULL
    try:
        return subprocess.Popen(
            command, stdin=given, stdout=quiet, stderr=quiet, env=dict(environ), start_new_session=True
        )
    except (OSError, ValueError) as error:
        raise not_started(command, error) from error


def fed(command: Sequence[str], given: bytes, environ: Mapping[str, str], patience: float) -> int | None:
    """Run a program with these bytes as its input; its exit code (-N: ended by signal N).

    None where it was not done within `patience` seconds: it and what it has started are ended then. Raises Refused for
    one that cannot be started.
    """
    with aside(command, environ, subprocess.PIPE) as process:
        try:
            process.communicate(given, timeout=patience)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            return None
    return process.returncode


def not_started(command: Sequence[str], error: Exception) -> Refused:
    """Why a program could not be started, in a sentence."""
    why = error.strerror if isinstance(error, OSError) and error.strerror else "it cannot be run"
    return Refused(f"{command[0] if command else 'nothing'} could not be started: {why}")
