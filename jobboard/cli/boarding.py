"""`jobboard [FOLDER]`: the board on the screen."""

from __future__ import annotations

import gc
from argparse import Namespace

from jobboard.cli.opening import folder_for_the_board


def run(options: Namespace) -> int:
    """Open the board and return its exit code when it is left; 1 where the person, asked, did not want that folder."""
    folder = folder_for_the_board(options)
    if folder is None:
        return 1
    gc.disable()  # until the first paint: of all that is made before it nothing is garbage
    from jobboard.store.live import begin

    begun = begin(folder)  # where many files are to be read, they are beside the import of the screen
    from jobboard.ui.app import run as run_board

    return run_board(folder, begun, is_now=options.today is None)
