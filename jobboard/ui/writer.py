"""One writer: actions reach the disk one after the other, in the order of the keys, each in a thread."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

Result = TypeVar("Result")

FRAME = 1 / 60
"""Seconds that a job leaves to the screen, to paint what it is going to write: a thread that runs Python code may keep
the interpreter from the painting for 5 ms at a time (`sys.getswitchinterval`).
"""


@dataclass(frozen=True, slots=True)
class Job(Generic[Result]):
    """`work` blocks and runs in a thread; `then` gets what it returned, in the event loop."""

    work: Callable[[], Result]
    then: Callable[[Result], None]


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
