"""The pay of an application laid against that of a guide: what stands on the line, what is converted, what never is."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobboard.fit.pay.drawn import LEAST, OWN, drawn
from jobboard.fit.pay.line import pay_line
from jobboard.fit.pay.places import is_of
from jobboard.fit.pay.sentences import caption, sentences, traced
from jobboard.fit.pay.values import PayLine
from jobboard.guide.values import Figure, Guide
from jobboard.slots import replace
from jobboard.text.salary import read_salary
from jobboard.text.values import Facts

ROLE = "Machine Learning Platform Engineer"
BY_THE_YEAR = "The application states no period; its pay is taken as by the year."
ASK = "The application states no pay: the range is a question to ask."


def figure(group: Any, name: str, low: float, high: float | None = None, **rest: Any) -> Figure:
    stated: dict[str, Any] = {"part": "base", "about": False, "currency": "$", "period": "year", "line": 7} | rest
    return Figure(group, name, low=low, high=low if high is None else high, words=f"{name}: so much", **stated)


LEVELS = (
    figure("level", "Entry-Level", 96_000, 152_601, line=214),
    figure("level", "Mid-Level", 144_000, 166_399, line=216),
    figure("level", "Senior-Level", 177_177, 250_000, line=218, open=True),
)
AVERAGE = figure("average", "", 157_969, 161_777, line=203)
PLACES = (
    figure("place", "San Francisco, CA", 179_061, line=222, period=None),
    figure("place", "New York City, NY", 184_982, line=223, period=None),
)
ALL = (AVERAGE, figure("average", "", 202_331, part="total", line=208), *LEVELS, *PLACES)
"""The pay of seed 003."""


def guide(*figures: Figure, **rest: Any) -> Guide:
    stated: dict[str, Any] = {"source": "aipathly.txt", "year": 2024, "market": "US", "name": "ml-platform"} | rest
    return Guide(ROLE, figures=figures or ALL, **stated)


def line(pay: str | None, *figures: Figure, location: str | None = "Remote - US", market: str | None = "US") -> PayLine:
    facts = Facts(
        position="Staff Machine Learning Engineer II",
        location=location,
        salary=read_salary(pay) if pay is not None else None,
        terms=(("pay", "", "", 11),),
    )
    made = pay_line(facts, [guide(*figures, market=market)])
    assert made is not None
    return made


def own(pay: str, *figures: Figure, **rest: Any) -> tuple[float | None, float | None] | None:
    found = line(pay, *figures, **rest).own
    return None if found is None else (found.low, found.high)


def test_root_insurance_stands_across_the_senior_range_with_the_source_named() -> None:
    made = line("$200,000 - $250,000 (Bonus and LTI eligible)")
    assert made.own is not None
    assert (made.own.low, made.own.high, made.own.line) == (200_000, 250_000, 11)
    assert [(each.name, each.low, each.high, each.goes_on, each.line) for each in made.levels] == [
        ("Entry-Level", 96_000, 152_601, False, 214),
        ("Mid-Level", 144_000, 166_399, False, 216),
        ("Senior-Level", 177_177, 250_000, True, 218),
    ]
    assert made.average is not None
    assert (made.average.low, made.average.high, made.average.line) == (157_969, 161_777, 203)
    assert (made.within, made.places) == (("Senior-Level",), ())
    assert (made.guide, made.source, made.year, made.market) == ("ml-platform", "aipathly.txt", 2024, "US")
    assert made.told == (BY_THE_YEAR,)
    assert caption(made) == (
        "Machine Learning Platform Engineer guide (without “Platform”), US 2024, from aipathly.txt; "
        "`jobboard set CARD guide NAME` takes another."
    )
    assert traced(made) == "Base pay from lines 203, 214, 216 and 218 of _guides/ml-platform.md."


def test_no_guide_no_line() -> None:
    assert pay_line(Facts(position="Data Engineer", salary=read_salary("$200k")), [guide()]) is None
    assert pay_line(Facts(position=ROLE), []) is None


def test_a_guide_that_is_named_and_not_there_is_one_sentence() -> None:
    made = pay_line(Facts(position=ROLE, guide="data"), [guide()])
    assert made is not None
    assert (made.stretches, sentences(made)) == ((), ("The guide field names “data”, but no guide is called so.",))


def test_a_guide_that_is_named_is_told_as_that() -> None:
    made = pay_line(Facts(position="Recruiter", guide="ml-platform"), [guide()])
    assert made is not None
    assert caption(made) == f"{ROLE} guide (named by the `guide` field), US 2024, from aipathly.txt."


def test_levels_go_from_the_lowest_up_whatever_the_order_of_the_page() -> None:
    assert [each.name for each in line("$1k/day", *reversed(LEVELS)).levels] == [each.name for each in LEVELS]


@pytest.mark.parametrize(
    ("pay", "within"),
    [
        ("$150,000/year", ("Entry-Level", "Mid-Level")),
        ("$150,000 - $180,000/year", ("Entry-Level", "Mid-Level", "Senior-Level")),
        ("$170,000/year", ()),
        ("$166,399 - $177,177/year", ()),
        ("$300,000/year", ("Senior-Level",)),
        ("$50,000 - $90,000/year", ()),
        ("from $170,000/year", ("Senior-Level",)),
        ("up to $100,000/year", ("Entry-Level",)),
    ],
)
def test_which_levels_the_pay_reaches_into(pay: str, within: tuple[str, ...]) -> None:
    assert line(pay).within == within


def test_without_pay_the_levels_stand_alone_with_a_question_to_ask() -> None:
    made = line(None)
    assert (made.own, len(made.levels), made.told) == (None, 3, (ASK,))
    made = line("Competitive")
    assert (made.own, len(made.levels)) == (None, 3)
    assert made.told == ("The application states no figure: “Competitive”.",)


@pytest.mark.parametrize(
    ("pay", "expected", "factor"),
    [
        ("$100/hour", 208_000, "× 2,080 hours"),
        ("$800/day", 208_000, "× 260 days"),
        ("$4,000/week", 208_000, "× 52 weeks"),
        ("$15,000/month", 180_000, "× 12 months"),
        ("$208,000/year", 208_000, ""),
    ],
)
def test_periods_are_converted_and_the_factor_is_shown(pay: str, expected: float, factor: str) -> None:
    made = line(pay)
    assert made.own is not None
    assert (made.own.low, made.own.high, made.own.factor) == (expected, expected, factor)
    assert [each for each in made.told if "=" in each] == (
        [f"{_short(pay)} {factor} = {_k(expected)}"] if factor else []
    )


def _short(pay: str) -> str:
    return {"$100/hour": "$100/h", "$800/day": "$800/d", "$4,000/week": "$4k/wk", "$15,000/month": "$15k/mo"}[pay]


def _k(amount: float) -> str:
    return f"${amount / 1000:.0f}k"


def test_a_guide_by_the_hour_is_kept_by_the_hour() -> None:
    hourly = (figure("level", "Mid", 60, 80, period="hour"), figure("level", "Senior", 85, 120, period="hour"))
    made = line("$208,000/year", *hourly)
    assert made.own is not None
    assert (made.own.low, made.own.factor, made.period) == (100, "÷ 2,080 hours", "hour")
    assert "$208k ÷ 2,080 hours = $100/h" in made.told
    made = line("$10,400/month", *hourly)
    assert made.own is not None
    assert (made.own.low, made.own.factor) == (60, "× 12 months ÷ 2,080 hours")
    assert own("$200,000", *hourly) is None
    assert line("$95", *hourly).told == (
        "The application states no period, so its pay is not laid against the guide's.",
    )


def test_a_figure_of_the_guide_by_another_period_is_converted_and_told() -> None:
    made = line("$200k/year", *LEVELS, figure("level", "Contract", 100, 120, period="hour"))
    assert [each.low for each in made.levels] == [96_000, 144_000, 177_177, 208_000]
    assert made.told == ("Contract: $100–120/h × 2,080 hours = $208–250k",)


@pytest.mark.parametrize(
    ("pay", "is_laid"),
    [
        ("$200,000 - $250,000", True),
        ("$20,000", True),
        ("$19,999", False),
        ("$19,000 - $22,000", False),
        ("$95", False),
        ("$172-195", False),
        ("€90,000", False),
    ],
)
def test_pay_without_a_period_is_by_the_year_only_where_it_plainly_is(pay: str, is_laid: bool) -> None:
    assert (own(pay) is not None) is is_laid


def test_in_a_currency_that_is_often_paid_by_the_month_no_period_is_not_by_the_year() -> None:
    polish = tuple(replace(each, currency="PLN") for each in LEVELS)
    assert own("20 000 zł", *polish, market="Poland") is None
    assert own("20 000 zł/month", *polish, market="Poland") == (240_000, 240_000)


@pytest.mark.parametrize(
    ("pay", "location", "market"),
    [
        ("$200,000", "Remote - US", "US"),
        ("USD 200,000/year", "Remote - US", "US"),
        ("US$200,000", "Berlin", "US"),
        ("$200,000", None, None),
        ("$200,000", "San Francisco, CA", "US"),
        ("$200,000", "Ontario, CA", "US"),
        ("$200,000", "Remote (US or Canada)", "US"),
    ],
)
def test_the_dollar_is_the_dollar(pay: str, location: str | None, market: str | None) -> None:
    assert own(pay, location=location, market=market) == (200_000, 200_000)


@pytest.mark.parametrize(
    ("pay", "location", "market", "told"),
    [
        ("€120,000", "Berlin", "US", "The guide is in $, the application in €"),
        ("£120,000", "London", "US", "The guide is in $, the application in £"),
        ("C$200,000", "Toronto", "US", "The guide is in $, the application in CAD"),
        ("CAD 200,000", None, "US", "The guide is in $, the application in CAD"),
        ("$200,000", "Toronto, Canada", "US", "The guide is in $, the application in CAD"),
        ("$200,000", "Vancouver, BC", "US", "The guide is in $, the application in CAD"),
        ("$200,000", "Sydney, Australia", "US", "The guide is in $, the application in AUD"),
        ("$200,000", "Remote - US", "Canada", "The guide is in CAD, the application in $"),
        ("US$200,000", "Remote", "Canada", "The guide is in CAD, the application in $"),
        ("A$200,000", None, "US", "The guide is in $, the application in AUD"),
        ("¥200,000", None, "US", "The guide is in $, the application in ¥"),
    ],
)
def test_two_currencies_are_one_sentence_and_no_line(
    pay: str, location: str | None, market: str | None, told: str
) -> None:
    made = line(pay, location=location, market=market)
    assert made.stretches == ()
    assert made.told == (f"{told}: they are not laid against each other.",)


def test_pay_without_a_currency_is_not_laid_against_the_levels() -> None:
    made = line("150,000 - 170,000 per year")
    assert (made.own, len(made.levels)) == (None, 3)
    assert made.told == ("The application's pay names no currency, so it is not laid against the guide's.",)
    made = line("$150k", *(replace(each, currency=None) for each in LEVELS))
    assert (made.own, len(made.levels)) == (None, 3)
    assert made.told == ("The guide names no currency, so the application's pay is not laid against it.",)


def test_pay_that_the_guide_does_not_call_base_is_told_as_that() -> None:
    senior = figure("level", "Senior", 180_000, part="pay", line=9)
    assert traced(line("$200k", senior)) == (
        "Pay from line 9 of _guides/ml-platform.md; the guide does not say that it is base pay."
    )
    assert traced(line("$200k", senior, AVERAGE)) == (
        "Pay from lines 9 and 203 of _guides/ml-platform.md; only line 203 says base pay."
    )


def test_where_the_guide_states_base_pay_its_other_pay_for_the_same_is_not_on_the_line() -> None:
    made = line("$200k", figure("average", "", 190_000, part="pay"), AVERAGE, figure("level", "Mid", 9e4, part="pay"))
    assert [(each.name, each.low, each.is_base) for each in made.stretches[::2]] == [
        ("Mid", 90_000, False),
        ("average", 157_969, True),
    ]


def test_of_a_guide_in_two_currencies_only_the_figures_in_the_applications_are_taken() -> None:
    euro = (figure("level", "Senior", 90_000, 110_000, currency="€"),)
    made = line("€100,000/year", *LEVELS, *euro, location="Berlin")
    assert ([each.low for each in made.levels], made.currency) == ([90_000], "EUR")
    monthly = (figure("level", "Senior", 9_000, currency="€", period="month"), *LEVELS)
    assert line("$200k/year", *monthly).period == "year"
    made = line(None, *LEVELS, *euro)
    assert ([each.low for each in made.levels], made.currency) == ([96_000, 144_000, 177_177], "$")


@pytest.mark.parametrize(
    "pay",
    [
        "$300k total compensation", "$300k TC", "$250,000 OTE", "$300,000 (total comp)", "$240k including bonus",
        "$200,000 package", "$300k total comp (base 200k)", "$180k on-target earnings",
    ],
)  # fmt: skip
def test_total_pay_is_never_laid_against_base_pay(pay: str) -> None:
    made = line(pay)
    assert (made.own, len(made.levels)) == (None, 3)
    assert made.told == ("The application states total pay, which is not laid against base pay.",)


@pytest.mark.parametrize(
    "pay", ["$200,000 base (total up to 300k)", "$200k + bonus", "$200,000 (Bonus and LTI eligible)", "$200k base"]
)
def test_base_pay_with_more_on_top_is_base_pay(pay: str) -> None:
    assert own(pay) == (200_000, 200_000)


def test_pay_after_tax_is_not_laid_against_pay_before_it() -> None:
    assert own("$15,000 net/month") is None
    assert line("$15,000 net/month").told[-1].startswith("The application states pay after tax")


def test_total_compensation_of_the_guide_is_never_on_the_line() -> None:
    totals = tuple(replace(each, part="total") for each in LEVELS)
    assert line("$200k", *totals).stretches == ()
    assert line("$200k", *totals).told == ("The guide states no base pay.",)
    made = line("$200k", *totals, figure("level", "Senior", 150_000, 180_000))
    assert [each.low for each in made.levels] == [150_000]
    companies = (figure("company", "Meta", 184_000), figure("start-up", "range", 75_000, 225_000))
    assert line("$200k", *companies).told == ("The guide states no base pay.",)


def test_a_guide_that_states_no_period_is_by_the_year_only_where_it_plainly_is() -> None:
    made = line("$200k/year", *(replace(each, period=None) for each in LEVELS))
    assert made.own is not None
    assert made.told == ("The guide states no period; its figures are taken as by the year.",)
    made = line("$95/hour", figure("level", "Senior", 80, 120, period=None))
    assert (made.own, len(made.levels)) == (None, 1)
    assert made.told == ("The guide states no period, so the application's pay is not laid against it.",)


def test_a_figure_that_states_no_period_beside_others_that_do() -> None:
    made = line("$200k/year", *LEVELS, figure("level", "Intern", 45, period=None))
    assert len(made.levels) == 3
    assert made.told == ("The guide states no period for Intern, so that is left out.",)
    made = line(
        "$95/hour", figure("level", "Mid", 60, 80, period="hour"), figure("level", "Senior", 150_000, period=None)
    )
    assert [each.name for each in made.levels] == ["Mid"]


def test_an_average_goes_before_a_median_and_a_median_before_a_range() -> None:
    median, spread = figure("average", "median", 160_000), figure("average", "range", 90_000, 250_000)
    assert [_average(*some) for some in ((spread, median, AVERAGE), (spread, median), (spread,), LEVELS)] == [
        ("average", 157_969), ("median", 160_000), ("range", 90_000), None
    ]  # fmt: skip


def _average(*figures: Figure) -> tuple[str, float | None] | None:
    found = line("$200k/year", *figures).average
    return (found.name, found.low) if found is not None else None


def test_the_figure_for_the_place_and_what_is_taken_for_granted() -> None:
    made = line("$200k/year", location="New York, NY")
    assert [(each.name, each.low, each.line) for each in made.places] == [("New York City, NY", 184_982, 223)]
    assert made.told == ("The guide states no period for New York City, NY; it is taken as by the year.",)
    assert [each.name for each in line("$200k", location="New York, NY or San Francisco, CA").places] == [
        "San Francisco, CA",
        "New York City, NY",
    ]


def test_a_figure_for_a_place_with_a_dollar_of_its_own_is_not_on_the_line() -> None:
    toronto = figure("place", "Toronto, ON", 150_000)
    assert line("US$200k/year", *LEVELS, toronto, location="Toronto, ON").places == ()
    halifax = figure("place", "Halifax", 110_000)
    made = line("C$120k/year", *LEVELS, halifax, location="Halifax", market="Canada")
    assert [each.name for each in made.places] == ["Halifax"]


PLACED = [
    ("New York, NY", "New York City, NY"), ("New York City", "New York, NY"), ("NYC", "New York City, NY"),
    ("New York, New York", "New York City, NY"), ("San Francisco", "San Francisco, CA"),
    ("San Francisco, CA or Remote", "San Francisco, CA"), ("Austin, TX (Hybrid)", "Austin, TX"),
    ("Austin TX", "Austin, TX"), ("Hybrid in Seattle, WA", "Seattle, WA"), ("Seattle, WA 98101", "Seattle, WA"),
    ("Seattle, Washington, United States", "Seattle, WA"), ("US, WA, Seattle", "Seattle, WA"),
    ("US, TX, Austin", "Austin, TX"),
    ("Remote - Austin, Texas", "Austin, TX"), ("San Francisco, CA, New York, NY", "New York City, NY"),
    ("Washington, D.C.", "Washington, DC"), ("London, UK", "London"), ("London", "London"),
    ("Berlin, Brandenburg, Germany", "Berlin"), ("Vancouver, BC, Canada", "Vancouver, BC"),
    ("Toronto, Ontario", "Toronto, ON"), ("AUSTIN, TX", "Austin, TX"), ("Austin, TX", "Austin"),
    ("Hybrid - Denver, Colorado, US", "Denver"), ("Portland, OR", "Portland, OR"),
    ("Remote or Portland, OR or Seattle, WA", "Seattle, WA"), ("Austin OR Seattle", "Seattle, WA"),
    ("Vancouver, BC", "Vancouver"), ("Montréal, QC", "Montréal"),
]  # fmt: skip
ELSEWHERE = [
    ("New York", "New York City, NY"), ("Remote - US", "San Francisco, CA"), ("Remote", "Austin, TX"),
    ("South San Francisco, CA", "San Francisco, CA"), ("San Francisco Bay Area", "San Francisco, CA"),
    ("Austin, MN", "Austin, TX"), ("Austin", "Austin, TX"), ("Portland", "Portland, OR"),
    ("Portland, ME", "Portland, OR"), ("Los Angeles, Chile", "Los Angeles, CA"),
    ("Seattle, UK", "Seattle, WA"), ("London, ON", "London"),
    ("London, Kentucky", "London"), ("London, Canada", "London"), ("Paris, TX", "Paris"), ("Berlin, CT", "Berlin"),
    ("Remote (US), HQ in San Francisco, CA", "San Francisco, CA"), ("Vancouver, WA", "Vancouver, BC"),
    ("near Austin, TX", "Austin, TX"), ("Austin, MN", "Austin"), ("Vancouver, WA", "Vancouver"),
    ("Portland, ME", "Portland"), ("Springfield, IL", "Springfield"), ("New York, NY", "New York"),
    ("Washington, DC", "Washington"), ("West Austin, TX", "Austin"), ("", "Austin, TX"), ("Austin, TX", ""),
    ("Houston Street, New York", "Houston, TX"),
]  # fmt: skip


@pytest.mark.parametrize(("location", "place"), PLACED)
def test_a_location_is_the_place_of_a_guide(location: str, place: str) -> None:
    assert is_of(location, place)


@pytest.mark.parametrize(("location", "place"), ELSEWHERE)
def test_a_location_is_another_place_or_not_certain(location: str, place: str) -> None:
    assert not is_of(location, place)


def test_the_market_of_the_guide_says_where_its_cities_are() -> None:
    assert is_of("Portland, OR", "Portland", "US")
    assert not is_of("Portland, OR", "Portland", "Australia")
    assert not is_of("Vancouver, BC", "Vancouver", "US")
    assert is_of("Leeds, UK", "Leeds", "UK")
    assert not is_of("Leeds, UK", "Leeds")
    assert not is_of("London, UK", "London", "Canada")


@given(st.text(max_size=60), st.text(max_size=30), st.text(max_size=10))
def test_no_text_is_too_odd_for_a_place(location: str, place: str, market: str) -> None:
    is_of(location, place, market)


def rows(made: PayLine, width: int) -> list[str]:
    return [each.text.rstrip() for each in drawn(made, width)]


def test_the_line_at_sixty_eight_cells() -> None:
    assert rows(line("$200,000 - $250,000"), 68) == [
        "Entry     ├───────────────┤                                $96–153k",
        "Mid                     ├──────┤                          $144–166k",
        "Senior                            ├────────────────────▶  $177–250k+",
        "this job                                 ███████████████  $200–250k",
        "average                     ├┤                            $158–162k",
    ]


def test_the_line_at_thirty_cells() -> None:
    assert rows(line("$200,000 - $250,000"), 30) == [
        "Entry     ├─┤        $96–153k",
        "Mid         ├┤      $144–166k",
        "Senior        ├──▶  $177–250k+",
        "this job       ███  $200–250k",
        "average      │      $158–162k",
    ]


def test_open_pay_has_an_arrow_and_a_single_figure_one_cell() -> None:
    assert bar("from $270k/year") == "█▶"
    assert bar("up to $150k/year").startswith("◀█")
    assert bar("$160k/year") == "█"
    assert drawn(line("$200k/year", location="New York, NY"), 68)[-1].scale.strip() == "◆"


def test_the_bar_is_exact_to_half_a_cell() -> None:
    assert bar("$200,000 - $241,500/year") == "▐█████████▌"
    assert bar("$201,500 - $241,500/year") == "█████████▌"
    assert bar("$201,500 - $250,000/year") == "███████████"


def test_figures_line_up_and_only_a_plus_stands_behind_them() -> None:
    assert [each.figures[-1] for each in drawn(line(None, *LEVELS), 60)] == [" ", " ", "+"]
    assert [each.figures[-1] for each in drawn(line(None, *LEVELS[:2]), 60)] == ["k", "k"]


def bar(pay: str) -> str:
    return next(each.scale.strip() for each in drawn(line(pay), 56) if each.tone == "own")


def test_the_figures_are_told_as_people_say_them() -> None:
    euro = (figure("level", "Senior", 72.5, 95, currency="€", period="hour", about=True),)
    hourly = line(None, *euro, location="Berlin", market="Germany")
    assert [each.figures.strip() for each in drawn(hourly, 60)] == ["~€72.5–95/h"]
    large = line(None, figure("level", "Chief", 950_000, 1_250_000), figure("level", "PLN", 20_000, currency="PLN"))
    assert [each.figures.strip() for each in drawn(large, 60)] == ["$950k–1.25M"]
    zloty = line(None, figure("level", "Senior", 20_000, 28_500, currency="PLN", period="month"), market="Poland")
    assert [each.figures.strip() for each in drawn(zloty, 60)] == ["PLN 20–28.5k/mo"]


def test_one_figure_alone_and_a_long_name() -> None:
    [row] = drawn(line(None, figure("level", "Distinguished engineer and fellow", 300_000)), 60)
    assert row.label == "Distinguished eng…  "
    assert row.scale.strip() == "◆"


def test_a_page_with_very_many_levels_draws_a_dozen() -> None:
    many = tuple(figure("level", f"L{number}", 100_000 + number, 200_000) for number in range(5_000))
    assert len(line("$150k", *many).levels) == 12


AMOUNTS = st.floats(1, 5e6, allow_nan=False).map(lambda each: round(each, 2))
FIGURES = st.lists(
    st.builds(
        lambda group, name, low, more, is_open, about: figure(
            group, name, low, None if more is None else low + more, open=is_open, about=about
        ),
        st.sampled_from(["level", "average", "place"]),
        st.sampled_from(["", "Senior", "New York, NY", "a very long name of a level indeed", "会社の", "median"]),
        AMOUNTS,
        st.none() | AMOUNTS,
        st.booleans(),
        st.booleans(),
    ),
    min_size=1,
    max_size=8,
)
PAYS = st.sampled_from([None, "$5", "$200k - $250k", "from $80k", "up to $1m", "$45-65/hour", "€90k", "Competitive"])


@given(FIGURES, PAYS, st.integers(-5, 130))
def test_every_row_is_as_wide_as_the_others_and_ends_in_its_figures(
    figures: list[Figure], pay: str | None, width: int
) -> None:
    made = line(pay, *figures, location="New York, NY")
    found = drawn(made, width)
    assert len(found) == len(made.stretches)
    assert len({len(each.text) for each in found}) <= 1
    for each, stretch in zip(found, made.stretches, strict=True):
        assert len(each.scale) >= LEAST
        assert each.scale.strip()
        assert each.figures.strip()
        assert (each.tone == "own") == (stretch.group == "own") == each.label.startswith(OWN)
        if width >= 44:
            assert len(each.text) <= width


@given(FIGURES, AMOUNTS, AMOUNTS)
def test_what_is_higher_stands_further_right(figures: list[Figure], one: float, other: float) -> None:
    low, high = sorted((one, other))
    made = line(None, figure("level", "low", low), figure("level", "high", high), *figures)
    by_name = {each.name: row for each, row in zip(made.stretches, drawn(made, 80), strict=True)}
    if {"low", "high"} <= by_name.keys():
        assert by_name["low"].scale.index("◆") <= by_name["high"].scale.index("◆")
