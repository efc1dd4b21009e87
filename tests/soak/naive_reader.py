"""A reader as most programs have it, run where it can do no harm: with little memory, for a moment, by itself."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

PROGRAM = """
import glob, resource, sys, yaml
from pathlib import Path
resource.setrlimit(resource.RLIMIT_AS, (400_000_000,) * 2)
resource.setrlimit(resource.RLIMIT_CPU, (3, 3))
print("begins", flush=True)
for name in glob.glob(f"{sys.argv[1]}/**", recursive=True):
    if name.endswith(".md"):
        text = Path(name).read_text()
        if text.startswith("---"):
            _, block, _ = text.split("---", 2)
            print(yaml.safe_load(block))
        if "--raw" in sys.argv:
            print(name, text)
"""


def naive(folder: Path, *, seconds: float) -> str:
    """What becomes of a naive reader of this folder, which has so many seconds."""
    command = [sys.executable, "-c", PROGRAM, str(folder)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as reader:
        assert reader.stdout is not None
        reader.stdout.readline()
        try:
            _, told = reader.communicate(timeout=seconds)
        except subprocess.TimeoutExpired:
            reader.kill()
            return "hangs"
    if b"MemoryError" in told:
        return "runs out of memory"
    return "ends with an error" if reader.returncode else "reads it"
