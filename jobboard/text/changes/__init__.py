"""The actions on one text: each gives the patch for it, `()` where it is so already, and refuses what is not safe.

The parser has the last word: every patch is made on paper first and read again, and where the result would not say
exactly what was meant, or anything else than what was meant, it is refused and the file stays as it is.
"""

from jobboard.text.changes.close import close, reopen
from jobboard.text.changes.move import move
from jobboard.text.changes.redate import last_move, redate
from jobboard.text.changes.stage import stage_word
from jobboard.text.changes.tick import tick

__all__ = ["close", "last_move", "move", "redate", "reopen", "stage_word", "tick"]
