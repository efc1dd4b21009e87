"""The person's browser, which lives on its own."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from collections.abc import Mapping

from jobboard.errors import Refused
from jobboard.programs.addresses import safe_url
from jobboard.programs.starting import aside, found, has_display

OPEN_PATIENCE = 1.0
"""Seconds in which an opener may tell that it failed; one that is still there has brought a browser up."""


def open_url(url: str, environ: Mapping[str, str]) -> None:
    """Show an address in the person's browser, which lives on its own. Blocks for up to `OPEN_PATIENCE` seconds.

    Raises Refused for what `safe_url` refuses, and where there is no display or nothing to open it with.
    """
    opener = _opener(environ)
    process = aside([opener, safe_url(url)], environ, subprocess.DEVNULL)
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
        opener = found("open", environ)
    else:
        browser = found(environ.get("BROWSER", ""), environ)
        if browser is None and not has_display(environ):
            raise Refused("there is no display to open a browser on")
        opener = browser or found("xdg-open", environ)
    if opener is None:
        raise Refused("there is no program to open it with: $BROWSER names one")
    return opener
