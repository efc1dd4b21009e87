"""The application as a checked value: the same keys as `record`, and with `WholeApplication` what `show` adds.

Pydantic models, built from cards where values are checked; the board itself never needs them.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, InstanceOf

from jobboard.board.card import Card
from jobboard.board.record import record
from jobboard.text.values import Checklist, HistoryLine, Item, Round, Section

Text = InstanceOf[str]
"""Any string. Pydantic's own `str` refuses the surrogates that stand for bytes which are not UTF-8."""

Day = Annotated[InstanceOf[str], Field(description="ISO 8601, YYYY-MM-DD")]
Status = Literal["DID_NOT_APPLY", "PREPARED", "APPLIED", "INTERVIEW", "OFFER"]
Outcome = Literal["rejected", "ghosted", "withdrawn", "role closed", "declined", "accepted"]


class Value(BaseModel):
    """Base of the values here: frozen, with exactly the keys that are declared."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)


class Pay(Value):
    """Pay as stated; everything but the text is None unless stated."""

    text: Text
    min: int | float | None
    max: int | float | None
    currency: Text | None
    period: Literal["hour", "day", "week", "month", "year"] | None


class NextStep(Value):
    """The next action and its date."""

    text: Text
    date: Day | None


class Progress(Value):
    """How many of the counted items are done."""

    done: int = Field(ge=0)
    total: int = Field(ge=0)


class ProblemLine(Value):
    """Something that was not understood; `line` counts from 1."""

    line: int | None
    message: Text


class Application(Value):
    """One application; the fields are the keys of `list --json`, in their order."""

    id: Text
    path: Text
    company: Text | None
    position: Text | None
    status: Status | None
    status_text: Text | None
    outcome: Outcome | None
    closed: bool
    reason: Text | None
    url: Text | None
    applied: Day | None
    applied_text: Text | None
    posted: Day | None
    deadline: Day | None
    location: Text | None
    salary: Pay | None
    job_id: Text | None
    source: Text | None
    contact: Text | None
    next: NextStep | None
    resume: Text | None
    letter: Text | None
    tags: tuple[Text, ...]
    checklist: Progress
    guessed: tuple[Text, ...]
    problems: tuple[ProblemLine, ...]
    modified: Text | None

    @classmethod
    def of(cls, card: Card) -> Application:
        """The application that a card stands for."""
        return Application.model_validate(record(card))

    def as_record(self) -> dict[str, Any]:
        """The plain dict that `--json` prints."""
        return self.model_dump(by_alias=True)


class HeadingLine(Value):
    """A heading of the file, without markup."""

    heading: Text
    level: int = Field(ge=1, le=6)
    line: int


class ItemLine(Value):
    """One thing to tick; `number` is what `tick` takes, `done` is None for an item that is only shown."""

    number: int
    text: Text
    done: bool | None
    line: int
    counts: bool


class List(Value):
    """A checklist of the file."""

    title: Text
    items: tuple[ItemLine, ...]


class RoundLine(Value):
    """One interview; `when` is as written."""

    kind: Text
    when: Text | None
    minutes: int | None
    with_whom: Text | None = Field(alias="with")
    where: Text | None
    result: Text | None


class Step(Value):
    """A line of the history; `source` and `target` are printed as `from` and `to`."""

    date: Day | None
    source: Text | None = Field(alias="from")
    target: Text | None = Field(alias="to")
    text: Text


class Met(Value):
    """Somebody whom another application names: as its contact, or in a round of that kind."""

    name: Text
    round: Text | None


class SameCompany(Value):
    """Another application at the company: how it stands, since when as far as that is known, the last round of it."""

    id: Text
    position: Text | None
    status: Status | None
    outcome: Outcome | None
    since: Day | None
    ago: Text | None
    applied: Day | None
    round: Text | None
    contacts: tuple[Met, ...]


class WholeApplication(Application):
    """What `show --json` prints: an application with all that its file says, and the others at its company."""

    sections: tuple[HeadingLine, ...]
    checklists: tuple[List, ...]
    rounds: tuple[RoundLine, ...]
    history: tuple[Step, ...]
    attachments: tuple[Text, ...]
    same_company: tuple[SameCompany, ...]

    @classmethod
    def read(
        cls,
        card: Card,
        sections: Iterable[Section] = (),
        checklists: Iterable[Checklist] = (),
        rounds: Iterable[Round] = (),
        history: Iterable[HistoryLine] = (),
        same_company: Iterable[dict[str, Any]] = (),
    ) -> WholeApplication:
        """The application that a card and the reading of its file make together; the others as their records."""
        return WholeApplication.model_validate(
            {
                **record(card),
                "sections": [{"heading": each.heading, "level": each.level, "line": each.line} for each in sections],
                "checklists": [
                    {"title": each.title, "items": [_item(item) for item in each.items]} for each in checklists
                ],
                "rounds": [_round(each) for each in rounds],
                "history": [
                    {"date": each.date, "from": each.source, "to": each.target, "text": each.text} for each in history
                ],
                "attachments": list(card.attachments),
                "same_company": list(same_company),
            }
        )


def _item(item: Item) -> dict[str, Any]:
    return {
        "number": item.number,
        "text": item.text,
        "done": item.done,
        "line": item.line,
        "counts": item.counts,
    }


def _round(each: Round) -> dict[str, Any]:
    return {
        "kind": each.kind,
        "when": each.when,
        "minutes": each.minutes,
        "with": each.with_whom,
        "where": each.where,
        "result": each.result,
    }
