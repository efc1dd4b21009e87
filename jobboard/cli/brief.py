"""`jobboard brief`."""

from __future__ import annotations

from argparse import Namespace


def run(options: Namespace) -> int:
    """Print the page for the next round."""
    raise NotImplementedError(options)
