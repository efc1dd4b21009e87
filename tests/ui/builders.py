"""Builders with good defaults: cards, boards, a live board and actions that need no disk, the app over them."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import AsyncIterator, Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jobboard.board.board import Board
from jobboard.board.card import Card
from jobboard.config import Settings
from jobboard.errors import JobboardError
from jobboard.guide.values import Guide
from jobboard.intake.values import Found, Posting
from jobboard.profile.values import NO_PROFILE, Profile
from jobboard.slots import replace
from jobboard.store.live import Folder, Update
from jobboard.store.memory import Memory, Taste
from jobboard.store.settings import Learned
from jobboard.store.written import Done, Result
from jobboard.text.changes.interviews.rounds import Debrief, NewRound
from jobboard.text.document import Document, read_document
from jobboard.text.new import Wanted
from jobboard.text.values import Facts, Item, Next, Problem, Round, Salary
from jobboard.ui.app import JobboardApp

if TYPE_CHECKING:
    from jobboard.board.brief.values import Brief
    from jobboard.fit.offers.values import Comparison
    from jobboard.store.prep import Kinds
    from jobboard.store.yardsticks import Yardsticks

NOW = datetime(2026, 11, 25, 9, 30)
"""The morning of a Wednesday."""

TODAY = NOW.date()

FOLDER = Folder(Path("/home/ann/applications"), now=lambda: NOW)


def card(name: str = "acme", *, unread: str | None = None, warnings: tuple[str, ...] = (), **facts: Any) -> Card:
    """A card whose company is its name with a capital, PREPARED unless stated otherwise."""
    stated = {"company": name.capitalize(), "position": "Engineer", "status": "PREPARED", **facts}
    return Card(name, f"/home/ann/applications/{name}.md", Facts(**stated), unread=unread, warnings=warnings)


def cards(count: int, status: str = "PREPARED") -> list[Card]:
    """So many cards of one column, in the order of their names."""
    return [card(f"c{number:05}", status=status) for number in range(count)]


def board(*given: Card) -> Board:
    """A board of these, on TODAY."""
    return Board.of(given, TODAY)


@dataclass
class FakeLive:
    """A live board without a disk: `change` is what another program does."""

    board: Board
    folder: Folder = FOLDER
    nudged: int = 0
    reading: tuple[int, int] | None = None
    _updates: asyncio.Queue[Update] = field(default_factory=asyncio.Queue)

    async def updates(self) -> AsyncIterator[Update]:
        while True:
            yield await self._updates.get()

    def nudge(self) -> None:
        self.nudged += 1

    def reread(self, paths: Collection[str]) -> Board:
        return self.board

    def use(self, settings: Settings) -> Board:
        self.folder = replace(self.folder, settings=settings)
        return self.board

    def put(self, *given: Card) -> None:
        """What our own write left on the disk."""
        self.board = self.board.with_changes({each.id: each for each in given})

    def change(
        self,
        changes: dict[str, Card | None],
        *,
        polling: bool = False,
        trouble: str | None = None,
        reading: tuple[int, int] | None = None,
    ) -> None:
        """Another program changes, adds or (None) removes cards, or a piece of a first reading comes."""
        self.board, self.reading = self.board.with_changes(changes), reading
        update = Update(self.board, frozenset(changes), polling=polling, trouble=trouble, reading=reading)
        self._updates.put_nowait(update)


@dataclass
class FakeActions:
    """Actions that change the fake's board, are written down in `calls`, and can be held back or refused."""

    live: FakeLive
    refusal: JobboardError | None = None
    fault: Exception | None = None
    gate: threading.Event | None = None
    text: str = "# Acme - Engineer\n"
    calls: list[tuple[str, ...]] = field(default_factory=list)
    profile: Profile = NO_PROFILE
    guides: tuple[Guide, ...] = ()

    def moves(self, folder: Folder, steps: Sequence[tuple[Card, str]], *, reason: str | None = None) -> Done:
        first, to = steps[0]
        label = (
            f"{first.facts.company}: {first.status} → {to}" if len(steps) == 1 else f"{len(steps)} applications → {to}"
        )
        changed = [(card, {"status": status, "reason": reason}) for card, status in steps]
        return self._change([("move", card.id, status, reason or "") for card, status in steps], label, changed)

    def close(self, folder: Folder, cards: Sequence[Card], outcome: str) -> Done:
        calls = [("close", card.id, outcome) for card in cards]
        return self._change(calls, outcome, [(card, {"outcome": outcome}) for card in cards])

    def reopen(self, folder: Folder, cards: Sequence[Card]) -> Done:
        calls = [("reopen", card.id) for card in cards]
        return self._change(calls, "open again", [(card, {"outcome": None}) for card in cards])

    def redate(self, folder: Folder, card: Card, day: date) -> Done:
        return self._change([("redate", card.id, day.isoformat())], "redated", [(card, {"changed": day.isoformat()})])

    def add(self, folder: Folder, wanted: Wanted) -> Done:
        self.calls.append(("add", wanted.company or "", wanted.position or "", wanted.status))
        made = card((wanted.company or "new").lower(), position=wanted.position, status=wanted.status)
        self.live.put(made)
        return Done(f"{wanted.company}: added as {made.id}.md", (Result(made.id, made.path, changed=True),))

    def read_posting(self, pasted: str) -> Posting:
        return Posting("text", pasted, (Found("company", pasted.split("\n", maxsplit=1)[0], "line 1"),), (pasted,))

    def tick(self, folder: Folder, card: Card, item: Item, *, on: bool) -> Done:
        self.text = self.text.replace(f"[{' ' if on else 'x'}] {item.text}", f"[{'x' if on else ' '}] {item.text}")
        done = card.facts.done + (1 if on else -1)
        return self._change([("tick", card.id, item.text, "on" if on else "off")], "ticked", [(card, {"done": done})])

    def set_field(self, folder: Folder, card: Card, name: str, value: str, *, seen: str | None) -> Done:
        return self._change([("set", card.id, name, value)], f"{name}: {value}", [(card, {})])

    def note(self, folder: Folder, card: Card, text: str) -> Done:
        return self._change([("note", card.id, text)], "noted", [(card, {})])

    def step_done(self, folder: Folder, card: Card) -> Done:
        return self._change([("done", card.id)], "done", [(card, {"next": None})])

    def reply_done(self, folder: Folder, card: Card) -> Done:
        return self._change([("replied", card.id)], "replied", [(card, {"reply_by": None, "deadline": None})])

    def nudge(self, folder: Folder, card: Card) -> Done:
        today = folder.today().isoformat()
        facts = {"nudged": (today, *card.facts.nudged), "logged": (today, *card.facts.logged)}
        return self._change([("nudge", card.id)], "nudged", [(card, facts)])

    def thank(self, folder: Folder, card: Card, seen: Round) -> Done:
        rounds = tuple(replace(each, thanks=0) if each == seen else each for each in card.facts.rounds)
        return self._change([("thank", card.id, seen.kind)], "thanked", [(card, {"rounds": rounds})])

    def add_round(self, folder: Folder, card: Card, new: NewRound) -> Done:
        return self._change([("round", card.id, new.kind)], f"{new.kind} added", [(card, {})])

    def note_result(self, folder: Folder, card: Card, seen: Round, debrief: Debrief, *, before: Debrief) -> Done:
        return self._change([("result", card.id, seen.kind, debrief.result or "")], "noted", [(card, {})])

    def take(
        self, folder: Folder, card: Card, seen: Round, items: Sequence[str], order: Sequence[str], *, done: bool
    ) -> Done:
        return self._change([("take", card.id, seen.kind, *items)], "taken", [(card, {})])

    def study(self, folder: Folder, kind_id: str, topic: str, *, on: bool) -> Done:
        self.calls.append(("study", kind_id, topic, "on" if on else "off"))
        return Done("studied", (Result(f"_prep/{kind_id}", f"_prep/{kind_id}.md", changed=True),))

    def answer(self, folder: Folder, card: Card, criterion: str, value: str, *, seen: str | None) -> Done:
        return self._change([("answer", card.id, criterion, value)], f"{criterion} → {value}", [(card, {})])

    def begin_profile(self, folder: Folder) -> str | None:
        self.calls.append(("begin profile",))
        return None

    def compare(self, folder: Folder, cards: Sequence[Card]) -> tuple[Comparison, tuple[str, ...]]:
        from jobboard.fit.offers.compare import compared
        from jobboard.fit.offers.values import Offered

        return compared([Offered(each.id, each.facts) for each in cards]), ()

    def yardsticks(self, folder: Folder, known: Yardsticks | None = None) -> Yardsticks:
        from jobboard.store.yardsticks import yardsticks

        laid = yardsticks(folder, known)
        return replace(laid, profile=self.profile, guides=self.guides)

    def brief_now(self, folder: Folder, card: Card) -> Brief:
        from jobboard.board.brief.brief import brief_of

        if self.refusal is not None:
            raise self.refusal
        return brief_of(self.read_card(folder, card), card, folder.now())

    def new_file(self, folder: Folder, typed: str) -> Path:
        from jobboard.store.brief import new_file

        return new_file(folder, typed)

    def write_new(self, path: Path, text: str) -> None:
        from jobboard.store.brief import write_new

        write_new(path, text)

    def kinds(self, folder: Folder) -> Kinds:
        from jobboard.store.prep import kinds

        return kinds(folder)

    def skip(self, folder: Folder) -> Done | None:
        self.calls.append(("skip",))
        return None

    def search(
        self,
        folder: Folder,
        cards: Sequence[Card],
        words: Sequence[str],
        stopped: Callable[[], bool],
        lacking: Sequence[str] = (),
    ) -> Iterator[frozenset[str]]:
        self.calls.append(("search", *words))
        yield from (frozenset([card.id]) for card in cards if all(word in card.id for word in words))

    def teach(self, phrase: str, status: str) -> Learned:
        self.calls.append(("teach", phrase, status))
        return Learned(Settings(words={phrase: status}), f"config.toml: “{phrase}” is read as {status}")

    def config_to_edit(self) -> Path:
        return Path("/home/ann/.config/jobboard/config.toml")

    def settings_now(self) -> Settings:
        return self.live.folder.settings

    def ignore(self, pattern: str) -> Learned:
        self.calls.append(("ignore", pattern))
        return Learned(Settings(ignore=(pattern,)), f"config.toml: {pattern} is not looked at")

    def undo(self, folder: Folder) -> Done | None:
        self.calls.append(("undo",))
        return None

    def redo(self, folder: Folder) -> Done | None:
        self.calls.append(("redo",))
        return None

    def tidy(self, folder: Folder) -> tuple[str, ...]:
        return ()

    def read_card(self, folder: Folder, card: Card) -> Document:
        return replace(read_document(self.text, card.id), facts=card.facts)

    def _change(self, calls: Sequence[tuple[str, ...]], label: str, changes: list[tuple[Card, dict[str, Any]]]) -> Done:
        if self.gate is not None:
            self.gate.wait(10)
        self.calls += calls
        if self.fault is not None:
            raise self.fault
        if self.refusal is not None:
            refused = tuple(Result(of.id, of.path, changed=False, error=self.refusal) for of, _ in changes)
            return Done(label, refused)
        for of, facts in changes:
            on_disk = self.live.board.by_id[of.id]
            self.live.put(replace(on_disk, facts=replace(on_disk.facts, **facts)))
        return Done(label, tuple(Result(of.id, of.path, changed=True) for of, _ in changes))


@dataclass
class Stage:
    """An app over fakes, and the fakes."""

    app: JobboardApp
    live: FakeLive
    actions: FakeActions
    remembered: list[Memory | Taste]


def stage(
    given: Iterable[Card],
    *,
    memory: Memory | None = None,
    theme: str = "textual-dark",
    folder: Folder = FOLDER,
    others: Iterable[str] = (),
    reading: tuple[int, int] | None = None,
) -> Stage:
    """The app over a board of these cards. The first-write notice was shown already, unless `memory` says otherwise."""
    live = FakeLive(Board.of(given, TODAY, others), folder, reading=reading)
    actions = FakeActions(live)
    remembered: list[Memory | Taste] = []
    app = JobboardApp(live, actions, memory or Memory(explained=True), Taste(theme), remembered.append)
    return Stage(app, live, actions, remembered)


def sample_cards() -> list[Card]:
    """A board with something of everything, for pictures."""
    return [
        card("root", company="Root Insurance", position="Staff Machine Learning Engineer II", done=2, total=11,
             salary=Salary("", 200_000, 250_000, "USD"), deadline="2026-11-28", changed="2026-11-20"),
        card("tern", company="Tern & Tide", position="Data Platform Lead", done=7, total=7,
             salary=Salary("", 95_000, 110_000, "EUR"), changed="2026-11-16"),
        card("mosaic", company="Mosaic Labs", position="ML Engineer, Search", total=9, changed="2026-11-23"),
        card("quarry", company="Quarry Analytics", position="Senior Data Engineer", done=3, total=5,
             salary=Salary("", 45, 65, "$", "hour"), problems=(Problem(41, "status also says Offer, line 41"),)),
        card("backblaze", status="DID_NOT_APPLY", position="Senior ML Architect Contractor",
             reason="the position requires a PhD"),
        card("lumen", company="Lumen Field", position="ML Engineer", status="DID_NOT_APPLY", outcome="role closed",
             reason="filled in two days"),
        card("north", company="Northwind Robotics", position="Perception Engineer", status="APPLIED",
             changed="2026-11-04", next=Next("write to Anna in recruiting", "2026-11-22")),
        card("cobalt", company="Cobalt Harbor", position="Staff Engineer, Ranking", status="APPLIED",
             changed="2026-10-23"),
        card("silver", company="Silverlake", position="Data Scientist", status="APPLIED", outcome="ghosted",
             changed="2026-08-18"),
        card("okapi", company="Okapi Bio", position="Machine Learning Scientist", status="INTERVIEW", done=3, total=5,
             changed="2026-11-20", rounds=(Round(3, "Technical", date="2026-11-27", with_whom="Ann Lee"),)),
        card("juniper", company="Juniper Rail", position="Senior ML Engineer", status="INTERVIEW", changed="2026-11-12",
             rounds=(Round(3, "Recruiter call", date="2026-11-25"),)),
        card("vesta", company="Vesta Energy", position="Principal Data Scientist", status="OFFER", changed="2026-11-22",
             salary=Salary("", 210_000, 210_000, "USD"), deadline="2026-12-01"),
    ]  # fmt: skip


def unsorted_cards() -> list[Card]:
    """Three applications whose status is not known, each for a reason of its own."""
    return [
        card("ardent", position="Platform Engineer", status=None, status_text="In Review"),
        card("brightwater", position=None, status=None),
        card("locked", company=None, position=None, status=None, unread="no permission to read it"),
    ]
