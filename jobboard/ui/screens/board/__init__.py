"""The board: six columns over one frozen view. Every key makes another view of it, or a change of a file."""

from jobboard.ui.screens.board.screen import BoardScreen

__all__ = ["BoardScreen"]
