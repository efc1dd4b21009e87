"""One key after the other: each is handed on when all that the one before did is done.

Textual hands on keys as fast as they come. Typed in one burst, `a` and a name would go to the board, which the form is
only about to cover; a name and tab and an address all to one line. So keys and pastes wait here for their turn.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Iterable

from textual.events import Event
from textual.message_pump import MessagePump

ROUNDS = 20
"""So often it is looked whether what a key did has been dealt with; a stream of messages that does not end is left."""


class Keyboard:
    """`hand_on` gives an event to the toolkit; `concerned` are those that it then goes through, the first leading."""

    def __init__(
        self, hand_on: Callable[[Event], Awaitable[None]], concerned: Callable[[], Iterable[MessagePump]]
    ) -> None:
        self._hand_on, self._concerned = hand_on, concerned
        self._typed: asyncio.Queue[Event] = asyncio.Queue()
        self._free = asyncio.Event()
        self._free.set()

    def put(self, event: Event) -> None:
        """Hand this on after everything that was put before."""
        self._typed.put_nowait(event)

    def hold(self) -> None:
        """Hand nothing on until `release`: something that is to have the keys is being opened."""
        self._free.clear()

    def release(self) -> None:
        """Go on."""
        self._free.set()

    async def run(self) -> None:
        """Hand on what comes, for ever."""
        while True:
            event = await self._typed.get()
            await self._free.wait()
            concerned = tuple(self._concerned())
            await self._hand_on(event)
            await _settled(concerned)


async def _settled(pumps: tuple[MessagePump, ...]) -> None:
    """Wait until each has dealt with its messages, and with those that came of them."""
    for _ in range(ROUNDS):
        for pump in pumps:
            done = asyncio.Event()
            if pump.is_running and pump.call_later(done.set):
                await done.wait()
        if not any(pump.message_queue_size for pump in pumps if pump.is_running):
            return
