"""`jobboard sweep`."""

from __future__ import annotations

from argparse import Namespace


def run(options: Namespace) -> int:
    """Close as ghosted what was quiet."""
    raise NotImplementedError(options)
