"""`python -m jobboard`."""

from __future__ import annotations

import sys

from jobboard.cli import main

if __name__ == "__main__":
    sys.exit(main())
