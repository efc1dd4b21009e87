"""`jobboard profile`: what was understood of `_profile.md`."""

from __future__ import annotations

from argparse import Namespace

from jobboard.cli.opening import open_folder_of
from jobboard.cli.output import print_lines
from jobboard.store.profile import profile_of
from jobboard.text.clean import clean


def run(options: Namespace) -> int:
    """Print the profile, or look through a résumé."""
    if options.action == "check":
        from jobboard.cli.profile_check import check

        return check(options)
    profile = profile_of(open_folder_of(options))
    print_lines(f"{'must' if each.must else 'nice'}  {clean(each.text)}" for each in profile.criteria)
    return 0
