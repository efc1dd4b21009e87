"""`move`, `close`, `reopen` and `tick`: the commands that change files."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable, Iterable, Sequence

from jobboard.board.board import Board
from jobboard.board.card import Card
from jobboard.cli.opening import find, open_board
from jobboard.cli.output import tell_all
from jobboard.cli.reporting import counted, failed, report
from jobboard.cli.signals import held_back
from jobboard.cli.values import on_day
from jobboard.errors import NotFound, Usage
from jobboard.store import actions
from jobboard.store.live import Folder
from jobboard.store.written import Done, Result

Act = Callable[[Folder, Sequence[Card]], Done]
Tell = Callable[[Card, Result, str], str]
"""What to say of a file that is not in trouble: its card as it was, what was written, the label of the action."""


def move(options: Namespace) -> int:
    """Move the cards to the status."""

    def tell(card: Card, result: Result, _: str) -> str:
        return _went(_column(card), options.status, result) if result.changed else f"already {options.status}"

    return change(
        options,
        options.cards,
        lambda folder, cards: actions.move(
            folder, cards, options.status, reason=options.reason, day=on_day(options.date, folder.today())
        ),
        tell,
    )


def close(options: Namespace) -> int:
    """Write the outcome of the cards."""

    def tell(card: Card, result: Result, _: str) -> str:
        return told_closed(card, options.outcome, result)

    return change(
        options,
        options.cards,
        lambda folder, cards: actions.close(
            folder, cards, options.outcome, reason=options.reason, day=on_day(options.date, folder.today())
        ),
        tell,
    )


def told_closed(card: Card, outcome: str, result: Result) -> str:
    """What was written where an application, which stood as the card says, was closed."""
    return _went(_standing(card), outcome, result) if result.changed else f"already {outcome}"


def reopen(options: Namespace) -> int:
    """Take the outcome of the cards away."""

    def tell(card: Card, result: Result, _: str) -> str:
        return _went(_standing(card), _column(card), result) if result.changed else "already open"

    return change(options, options.cards, actions.reopen, tell)


def tick(options: Namespace) -> int:
    """Tick an item of one card, or take the tick away."""
    if not options.item.strip():
        raise Usage("which item? Its number in `jobboard show CARD`, or a part of its text")

    def tell(card: Card, result: Result, label: str) -> str:
        item = label.removeprefix(f"{card.name}: ")
        return f"{item} ({counted(result)})" if result.changed else f"already {item}"

    return change(
        options,
        [options.card],
        lambda folder, cards: actions.tick(folder, cards[0], options.item, on=not options.off),
        tell,
    )


def change(options: Namespace, words: Sequence[str], act: Act, tell: Tell) -> int:
    """Do it to all cards that the words name, and report on every word; one that names none stops no other."""
    folder, board = open_board(options)
    named, strangers = _named(folder, board, words)
    cards = {card.id: card for card in named.values()}
    with held_back():
        tell_all(actions.tidy(folder))
        done = act(folder, tuple(cards.values())) if cards else Done("", ())
    by_id = {each.id: each for each in done.results}
    results = [strangers[word] if word in strangers else by_id[named[word].id] for word in _once(words, named)]
    return report(
        results,
        lambda result: tell(cards[result.id], result, done.label),
        json=options.json,
        many=len(words) > 1,
    )


def _named(folder: Folder, board: Board, words: Iterable[str]) -> tuple[dict[str, Card], dict[str, Result]]:
    """The cards that the words name, and the results of those that name none."""
    named: dict[str, Card] = {}
    strangers: dict[str, Result] = {}
    for word in words:
        try:
            named[word] = find(folder, board, word)
        except NotFound as error:
            strangers[word] = failed(word, error)
    return named, strangers


def _once(words: Sequence[str], named: dict[str, Card]) -> Iterable[str]:
    """The words in order, without those that name a card which an earlier one named."""
    first: dict[str, str] = {}
    for word in words:
        first.setdefault(named[word].id if word in named else word, word)
    return first.values()


def _went(source: str, target: str, result: Result) -> str:
    return f"{source} → {target} ({counted(result)})"


def _column(card: Card) -> str:
    return card.status or card.facts.status_text or "UNSORTED"


def _standing(card: Card) -> str:
    return card.facts.outcome or _column(card)
