"""The pay of an application beside that of a guide, as frozen values."""

from __future__ import annotations

from typing import Literal

from jobboard.slots import frozen

Group = Literal["level", "own", "average", "place"]


@frozen
class Stretch:
    """Pay on the scale, in its currency and by its period.

    `low` is None where only the most is stated, `high` where only the least is; both are equal for a single figure.
    `goes_on`: there is more above (`$250,000+`, `from $80k`). `words` and `line` are those of the guide or, for the own
    pay, of the application (line 0 where it is not known). `factor` is what the stated figures were converted by
    (`× 2,080 hours`), "" where they stand as stated; `about`: the page says `~`. `is_base`: the guide says
    that it is base pay, rather than pay or salary.
    """

    group: Group
    name: str
    low: float | None
    high: float | None
    goes_on: bool
    words: str
    line: int
    factor: str = ""
    about: bool = False
    is_base: bool = True

    @property
    def bounds(self) -> tuple[float, ...]:
        """The figures that are stated."""
        return tuple(each for each in (self.low, self.high) if each is not None)


@frozen
class PayLine:
    """What the guide that fits an application pays, and what the application does.

    `guide` is the name of the guide's file, "" where the application names one that is not there; `role` its role.
    `by` and `how` say what made it the one (see `Nearest`). `levels` go from the lowest up; `average` and `places`
    are base pay, too, or pay of which the guide says no more. `own` is None where it cannot be laid against them:
    `told` then says why, as it tells of everything that was converted or taken for something. Without `levels`,
    `average` and `places` there is only that to say. `within` are the names of the levels that the own pay reaches
    into.
    """

    guide: str
    role: str
    by: Literal["chosen", "title"]
    how: str = ""
    own: Stretch | None = None
    levels: tuple[Stretch, ...] = ()
    average: Stretch | None = None
    places: tuple[Stretch, ...] = ()
    currency: str | None = None
    period: str | None = None
    source: str | None = None
    year: int | None = None
    market: str | None = None
    told: tuple[str, ...] = ()

    @property
    def stretches(self) -> tuple[Stretch, ...]:
        """All that stands on the scale, in the order in which it is drawn."""
        beside = tuple(each for each in (self.own, self.average) if each is not None)
        return (*self.levels, *beside, *self.places)

    @property
    def within(self) -> tuple[str, ...]:
        """The levels that share more than a bound with the own pay, or hold the single figure that it is."""
        own = self.own
        if own is None:
            return ()
        return tuple(dict.fromkeys(each.name for each in self.levels if _share(own, each)))


def _share(own: Stretch, level: Stretch) -> bool:
    """Whether two stretches have a part of the scale in common; what goes on has no end."""
    start, end = _reach(own)
    begin, stop = _reach(level)
    if start == end or begin == stop:
        return max(start, begin) <= min(end, stop)
    return max(start, begin) < min(end, stop)


def _reach(each: Stretch) -> tuple[float, float]:
    low = each.low if each.low is not None else float("-inf")
    high = each.high if each.high is not None and not each.goes_on else float("inf")
    return low, high
