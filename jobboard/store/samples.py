"""The sample applications that come along, and copies of them to try things on."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

import jobboard
from jobboard.errors import Refused


def shipped_samples() -> Path:
    """Where the samples lie: in the installed package, or beside it in a checkout. Raises Refused if nowhere."""
    package = Path(jobboard.__file__).parent
    for place in (package / "_samples", package.parent / "applications"):
        if place.is_dir():
            return place
    raise Refused("the sample applications are not installed")


def copy_samples() -> Path:
    """A copy of the samples in a fresh temporary folder, writable and new whatever the originals are; it is kept."""
    source, target = shipped_samples(), Path(tempfile.mkdtemp(prefix="jobboard-samples-"))
    for folder, _, names in os.walk(source):
        into = target / Path(folder).relative_to(source)
        into.mkdir(exist_ok=True)
        for name in names:
            (into / name).write_bytes(Path(folder, name).read_bytes())
    return target
