"""All rules: the one place where a kind of criterion that can be computed is added."""

from __future__ import annotations

from jobboard.fit.criteria.remote import REMOTE
from jobboard.fit.criteria.rule import Rule

RULES: tuple[Rule, ...] = (REMOTE,)
"""The first that recognises a criterion judges it."""
