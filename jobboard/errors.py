"""What can go wrong, as types: each carries one sentence for the person and the exit code of the command line."""

from __future__ import annotations


class JobboardError(Exception):
    """Base of every error that is told to the person in one sentence. `exit_code` is what the command ends with."""

    exit_code = 1

    @property
    def sentence(self) -> str:
        """What the person is told."""
        return str(self.args[0]) if self.args else type(self).__name__


class Refused(JobboardError):
    """The change cannot be made safely; the file is as it was."""


class Unreadable(JobboardError):
    """The file cannot be read as text: no permission, too large, not a regular file, not UTF-8 text."""


class NotFound(JobboardError):
    """No card has that name, or more than one has."""


class Usage(JobboardError):
    """The command was called wrongly: unknown status word, no such folder, no terminal."""

    exit_code = 2


class Conflict(JobboardError):
    """The very place that was to be changed was changed meanwhile by somebody else; nothing was written."""

    exit_code = 3
