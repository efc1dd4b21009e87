"""The screens: the board, the pages over it, the question for a reason."""
