"""What the keys that wait for another end with: columns, outcomes, orders, the first card."""

from __future__ import annotations

from jobboard.text.values import STATUSES
from jobboard.ui.command import COLUMN_NAMES, ORDER_NAMES, Choice

TO_COLUMN = tuple(Choice(str(number), COLUMN_NAMES[status], status) for number, status in enumerate(STATUSES, 1))
ENDS = (
    Choice("r", "rejected", "rejected"),
    Choice("g", "ghosted", "ghosted"),
    Choice("w", "withdrawn", "withdrawn"),
    Choice("l", "role closed", "role closed"),
    Choice("d", "declined", "declined"),
    Choice("a", "accepted", "accepted"),
)
BY = tuple(Choice(order[0], name, order) for order, name in ORDER_NAMES.items())
TWICE = (Choice("g", "first card", "first"),)
