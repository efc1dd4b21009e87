"""Putting one file in another's place so that what stood there is not lost: the two names are exchanged in one step.

A plain rename destroys whatever another program saved a moment before; an exchange leaves it under the other name,
where it can be looked at. All names are taken in one open folder, so moving that folder meanwhile does no harm.
"""

from __future__ import annotations

import errno
import os
import platform
import sys
from collections.abc import Callable
from functools import cache

from jobboard.store.disk import is_listed
from jobboard.store.lease import is_lease_whole, take_lease
from jobboard.store.traits import Traits

SWAP = 2
"""`RENAME_EXCHANGE` of Linux and `RENAME_SWAP` of macOS are the same number."""

ONLY_NEW = 4 if sys.platform == "darwin" else 1
"""`RENAME_EXCL` of macOS, `RENAME_NOREPLACE` of Linux."""

RENAMEAT2_NUMBERS = {
    "x86_64": 316,
    "i386": 353,
    "i686": 353,
    "aarch64": 276,
    "riscv64": 276,
    "loongarch64": 276,
    "armv6l": 382,
    "armv7l": 382,
    "ppc64le": 357,
    "ppc64": 357,
    "s390x": 347,
}
"""Linux system call numbers by machine, for a C library that has no function for it."""

NO_EXCHANGE = frozenset({errno.EINVAL, errno.ENOSYS, errno.ENOTSUP, errno.EOPNOTSUPP})
NO_LINKS = frozenset({errno.EPERM, errno.EINVAL, errno.ENOSYS, errno.ENOTSUP, errno.EOPNOTSUPP, errno.EMLINK})


IsFree = Callable[[int], bool | None]
"""Whether nobody has an open file open for writing, as `take_lease` tells it."""


class NoExchange(OSError):
    """The file system or the system cannot exchange two names; nothing was changed."""


class InUse(OSError):
    """A program has the file open for writing, and a copy would not get what it writes; nothing was changed."""


def exchange(folder: int, one: str, other: str) -> None:
    """Exchanges two names of the open folder in one step, whatever kinds of file they are.

    Raises NoExchange where that is not to be had, FileNotFoundError when one of them is gone, else OSError.
    """
    _call(folder, one, other)


def rename_new(folder: int, old: str, new: str) -> None:
    """Gives a file of the open folder another name, which nothing may have.

    Raises NoExchange where that is not to be had in one step, FileExistsError when the name is taken, else OSError.
    """
    _call(folder, old, new, ONLY_NEW)


def _call(folder: int, one: str, other: str, *how: int) -> None:
    function = _system_call()
    if function is None:
        raise NoExchange(errno.ENOSYS, os.strerror(errno.ENOSYS))
    number = function(folder, os.fsencode(one), os.fsencode(other), *how)
    if number in NO_EXCHANGE:
        raise NoExchange(number, os.strerror(number))
    if number:
        raise OSError(number, os.strerror(number), one, None, other)


def swap(folder: int, temporary: str, target: str, spare: str, is_free: IsFree = take_lease) -> str:
    """Puts the file `temporary` in the place of `target` and returns the name under which the displaced one now stands.

    By exchange the displaced one stands under `temporary`. Without exchange it is first given the name `spare` as a
    second one (a copy of it, where there are no hard links either, if `is_free` does not say that somebody writes to
    it) and then replaced; between these two steps a program that renames its own file over the target would lose it.
    Raises FileNotFoundError when the target is gone, InUse, else OSError; then nothing was changed, as far as the file
    system tells the truth: over a network an error may hide a success.
    """
    try:
        exchange(folder, temporary, target)
    except NoExchange:
        _keep(folder, target, spare, is_free)
    else:
        return temporary
    try:
        os.replace(temporary, target, src_dir_fd=folder, dst_dir_fd=folder)
    except BaseException:
        if is_listed(folder, temporary):
            os.unlink(spare, dir_fd=folder)
            raise
    return spare


def _keep(folder: int, target: str, spare: str, is_free: IsFree) -> None:
    """Gives the target a second name, or makes a copy of it under that name."""
    try:
        os.link(target, spare, src_dir_fd=folder, dst_dir_fd=folder, follow_symlinks=False)
    except OSError as error:
        if error.errno not in NO_LINKS:
            raise
        _copy(folder, target, spare, is_free)


def _copy(folder: int, target: str, spare: str, is_free: IsFree) -> None:
    flags = os.O_RDONLY | os.O_NONBLOCK | os.O_NOFOLLOW | os.O_CLOEXEC
    with open(target, "rb", opener=lambda name, _: os.open(name, flags, dir_fd=folder)) as source:
        free = is_free(source.fileno())
        if free is not False:
            _write_copy(folder, spare, Traits.of(source.fileno()), source.read())
            if not free or is_lease_whole(source.fileno()):
                return
            os.unlink(spare, dir_fd=folder)
    raise InUse(errno.EBUSY, os.strerror(errno.EBUSY), target)


def _write_copy(folder: int, spare: str, traits: Traits, data: bytes) -> None:
    descriptor = os.open(spare, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o600, dir_fd=folder)
    with open(descriptor, "wb") as copy:
        copy.write(data)
        traits.give(descriptor)


@cache
def _system_call() -> Callable[..., int] | None:
    """The exchange as a function of (folder, name, name) that returns an error number, or None where there is none.

    With ONLY_NEW as a fourth argument it gives the first the second's name instead, if nothing has it.
    """
    try:
        import ctypes
    except ImportError:
        return None
    library = ctypes.CDLL(None, use_errno=True)
    if sys.platform == "darwin":
        return _numbered(getattr(library, "renameatx_np", None))
    if hasattr(library, "renameat2"):
        return _numbered(library.renameat2)
    number = RENAMEAT2_NUMBERS.get(platform.machine())
    if not sys.platform.startswith("linux") or number is None:
        return None
    return _numbered(library.syscall, ctypes.c_long(number))


def _numbered(function: Callable[..., int] | None, *first: object) -> Callable[..., int] | None:
    if function is None:
        return None
    import ctypes

    def call(folder: int, one: bytes, other: bytes, how: int = SWAP) -> int:
        arguments = (ctypes.c_int(folder), ctypes.c_char_p(one), ctypes.c_int(folder), ctypes.c_char_p(other))
        failed = function(*first, *arguments, ctypes.c_uint(how))
        return ctypes.get_errno() if failed else 0

    return call
