"""All rules: the one place where a kind of criterion that can be computed is added."""

from __future__ import annotations

from jobboard.fit.criteria.employment import EMPLOYMENT
from jobboard.fit.criteria.level import LEVEL
from jobboard.fit.criteria.pay import PAY
from jobboard.fit.criteria.place import PLACE
from jobboard.fit.criteria.remote import REMOTE
from jobboard.fit.criteria.rule import Rule

RULES: tuple[Rule, ...] = (REMOTE, LEVEL, PAY, EMPLOYMENT, PLACE)
"""The first that recognises a criterion judges it."""
