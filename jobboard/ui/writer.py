"""One writer: actions reach the disk one after the other, in the order of the keys, each in a thread."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from threading import Thread
from typing import Generic, TypeVar

from jobboard.slots import frozen

Result = TypeVar("Result")

FRAME = 1 / 60
"""Seconds that a job leaves to the screen, to paint what it is going to write: a thread that runs Python code may keep
the interpreter from the painting for 5 ms at a time (`sys.getswitchinterval`).
"""


@frozen
class Job(Generic[Result]):
    """`work` blocks and runs in a thread; `then` gets what it returned, in the event loop."""

    work: Callable[[], Result]
    then: Callable[[Result], None]


async def apart(work: Callable[[], Result]) -> Result:
    """What `work` returns or raises; it blocks in a thread for which the end of the program does not wait."""
    loop = asyncio.get_running_loop()
    future: asyncio.Future[Result] = loop.create_future()

    def tell(outcome: Callable[[], None]) -> None:
        with suppress(RuntimeError):  # the loop has ended: nobody is told any more
            loop.call_soon_threadsafe(lambda: None if future.done() else outcome())

    def run() -> None:
        try:
            result = work()
        except Exception as error:  # noqa: BLE001  it is raised where it is waited for
            tell(partial(future.set_exception, error))
        else:
            tell(partial(future.set_result, result))

    Thread(target=run, daemon=True).start()
    return await future


class Writer:
    """A queue of jobs. An exception of a job ends `run`: it is a fault of the program, not of a file."""

    def __init__(self) -> None:
        self._jobs: asyncio.Queue[Job[object]] = asyncio.Queue()

    def put(self, job: Job[Result]) -> None:
        """Do this after everything that was put before."""
        self._jobs.put_nowait(job)  # type: ignore[arg-type]

    async def run(self) -> None:
        """Do the jobs as they come, for ever."""
        while True:
            job = await self._jobs.get()
            try:
                await asyncio.sleep(FRAME)
                job.then(await asyncio.to_thread(job.work))
            finally:
                self._jobs.task_done()

    async def finished(self) -> None:
        """Wait until everything that was put is done."""
        await self._jobs.join()
