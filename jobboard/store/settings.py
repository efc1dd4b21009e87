"""The person's settings on the disk: read from their config, and added to where the board learns something."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from jobboard.config import Settings, read_settings
from jobboard.errors import JobboardError, Refused, Unreadable
from jobboard.slots import frozen, replace
from jobboard.store.files import decode, encode, read_plain
from jobboard.store.places import config_file, state_home
from jobboard.text.values import Problem

if TYPE_CHECKING:
    from jobboard.store.save import Saved

BOM = "\ufeff"
TRIES = 3
"""So often it is looked anew whether there is a config, while others make and remove it."""

EDGES = re.compile(r"\A[\W_]+|[\W_]+\Z")
"""What may stand around the words of a status."""


@frozen
class Learned:
    """The settings after something was added, and what is told: what was written, and on which line of the config."""

    settings: Settings
    sentence: str


def own_config() -> Path:
    """The person's config. It need not exist, and may be a link to anywhere."""
    return config_file()


def config_to_edit() -> Path:
    """The person's config for an editor: it need not exist, but its folder does. Raises Refused."""
    config = own_config()
    try:
        config.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise Refused(f"{config.parent} cannot be made: {error.strerror}") from error
    return config


def settings_now() -> Settings:
    """The settings as the config has them now; without one the defaults."""
    try:
        return _settings_in(decode(read_plain(os.path.realpath(own_config())).data))
    except FileNotFoundError:
        return Settings()
    except Unreadable as unreadable:
        return Settings(problems=(Problem(None, unreadable.sentence),))


def teach(phrase: str, status: str) -> Learned:
    """Have a phrase read as `status` (one of STATUSES or OUTCOMES) from now on, in every file.

    Blocks. Raises Refused with the reason; the config is then as it was.
    """
    from jobboard.config.edit import line_of_word, with_word

    word = _word_of(phrase, status)
    saved = _changed(lambda text: with_word(text, word, status))
    before, after = (_settings_in(text).words for text in (saved.before, saved.after))
    line, told = line_of_word(saved.after, word), f"“{word}” is read as {status}"
    if not saved.edits:
        return _learned(saved, line, f"{told} already")
    was = next((before[each] for each in after if before.get(each, after[each]) != after[each]), None)
    return _learned(saved, line, f"{told} from now on{f', not as {was}' if was else '; take the line out to undo it'}")


def ignore(pattern: str) -> Learned:
    """Have a file not be looked at from now on. `pattern` is its path below the board's folder, taken literally.

    Blocks. Raises Refused with the reason; the config is then as it was.
    """
    from jobboard.config.edit import line_of_ignored, with_ignored

    escaped = literal(pattern)
    saved = _changed(lambda text: with_ignored(text, escaped))
    line = line_of_ignored(saved.after, escaped)
    if not saved.edits:
        return _learned(saved, line, f"{pattern} is not looked at already")
    return _learned(saved, line, f"{pattern} is not looked at from now on; take “{escaped}” out to undo it")


def literal(path: str) -> str:
    """The pattern that ignores this one path below the board's folder and no other."""
    return "/" + re.sub(r"([*?\[])", r"[\1]", path.strip("/"))


def _word_of(phrase: str, status: str) -> str:
    """The phrase itself, or what of it has to stand in the config for the phrase to be understood. Raises Refused."""
    from jobboard.text.words import outcome_named, read_status, status_named

    meaning = status_named(status) or outcome_named(status)
    for word in (phrase.strip(), EDGES.sub("", phrase)):
        found = read_status(phrase, extra={word: status}) if word else None
        if found is not None and meaning in (found.status, found.outcome):
            return word
    raise Refused(f"“{phrase}” cannot be read as {status}")


def _settings_in(text: str) -> Settings:
    return read_settings(text.removeprefix(BOM))


def _learned(saved: Saved, line: int | None, told: str) -> Learned:
    at = f", line {line}" if line else ""
    return Learned(_settings_in(saved.after), ". ".join((f"{own_config().name}{at}: {told}", *saved.warnings)))


def _changed(change: Callable[[str], str]) -> Saved:
    """The config after the change, which is made where there is none. Raises Refused."""
    config = own_config()
    try:
        for _ in range(TRIES):
            saved = _patched(config, change) if os.path.lexists(config) else _made(config, change)
            if saved is not None:
                return replace(saved, warnings=(*saved.warnings, *_swept(config)))
    except (JobboardError, OSError) as error:
        reason = error.sentence if isinstance(error, JobboardError) else f"It cannot be made: {error.strerror}"
        raise Refused(f"{config.name}: {reason}") from error
    raise Refused(f"{config.name}: Another program keeps making and removing it")


def _swept(config: Path) -> tuple[str, ...]:
    """Clears away what was left beside the config by a save that was cut short; returns the sentences to tell."""
    from jobboard.store.temporary import sweep_litter

    with suppress(OSError):
        return sweep_litter(config.parent, recovery=_recovery())
    return ()


def _recovery() -> Path:
    return state_home() / "recovery"


def _patched(config: Path, change: Callable[[str], str]) -> Saved:
    """Changes the file, be it behind a link, the way every file is changed."""
    from jobboard.store.save import save
    from jobboard.text.anchor import difference

    real = Path(os.path.realpath(config))
    if not os.path.lexists(real):
        raise Refused("It is a link to nothing")
    return save(real, lambda text, _: (difference(text, change(text)),), root=real.parent, recovery=_recovery())


def _made(config: Path, change: Callable[[str], str]) -> Saved | None:
    """Makes the file and its folder; None where somebody was quicker."""
    from jobboard.store.disk import opened_folder
    from jobboard.store.save import FOLDER_READ_ONLY, Saved
    from jobboard.text.edit import Edit

    after = change("")
    for missing in reversed([each for each in config.parents if not each.exists()]):
        missing.mkdir(mode=0o700, exist_ok=True)
    with opened_folder(config.parent) as folder:
        if not os.fstat(folder).st_mode & 0o222:
            raise Refused(FOLDER_READ_ONLY)
        if not _make(folder, config.name, encode(after)):
            return None
        try:
            os.fsync(folder)
        except OSError as error:
            warnings: tuple[str, ...] = (f"It may be gone after a power cut: {error.strerror}",)
        else:
            warnings = ()
    return Saved("", after, (Edit(0, "", after),), warnings=warnings)


def _make(folder: int, name: str, data: bytes) -> bool:
    """Makes the file in the open folder, whole and for nobody else's eyes; False where there is one. Raises OSError."""
    from jobboard.store.create import name_again
    from jobboard.store.temporary import Temporary
    from jobboard.store.traits import Traits

    temporary = Temporary.named(name, b"", data)
    temporary.write(folder, Traits(stat.S_IFREG | 0o600, os.geteuid(), os.getegid(), 1))
    try:
        name_again(folder, temporary.name, name)
    except FileExistsError:
        return False
    finally:
        with suppress(OSError):
            os.unlink(temporary.name, dir_fd=folder)
    return True
