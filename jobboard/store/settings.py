"""The person's settings on the disk: read from their config, and added to where the board learns something."""

from __future__ import annotations

import os

from jobboard.config import Settings, read_settings
from jobboard.errors import Unreadable
from jobboard.store.files import decode, read_plain
from jobboard.store.places import config_file
from jobboard.text.values import Problem


def settings_now() -> Settings:
    """The settings as the config has them now; without one the defaults. It may be a link to anywhere."""
    try:
        return read_settings(decode(read_plain(os.path.realpath(config_file())).data))
    except FileNotFoundError:
        return Settings()
    except Unreadable as unreadable:
        return Settings(problems=(Problem(None, unreadable.sentence),))
