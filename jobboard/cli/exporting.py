"""`jobboard export`."""

from __future__ import annotations

from argparse import Namespace


def run(options: Namespace) -> int:
    """Print the calendar."""
    raise NotImplementedError(options)
