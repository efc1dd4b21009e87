"""`jobboard today`."""

from __future__ import annotations

from argparse import Namespace


def run(options: Namespace) -> int:
    """Print what is due, what is lost first leading."""
    raise NotImplementedError(options)
