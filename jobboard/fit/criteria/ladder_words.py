"""The words by which a title is read as a step of the ladder of people who do the work themselves. All casefolded.

What has another meaning somewhere stands apart: a staff engineer of a building firm is a beginner, a staff developer
trains teachers, a principal designer is a duty under British law.
"""

from __future__ import annotations

INTERN, JUNIOR, MID, SENIOR, STAFF, SENIOR_STAFF, PRINCIPAL, DISTINGUISHED = range(8)
"""The steps."""

BELOW_ALL, ABOVE_ALL = -1, 8
"""Bounds of a title whose step is open at that end."""

STEP_NAMES = ("intern", "junior", "mid", "senior", "staff", "senior staff", "principal", "distinguished")

STEPS: dict[tuple[str, ...], tuple[int, int]] = {
    tuple(words.split()): steps
    for words, steps in {
        "junior": (JUNIOR, JUNIOR),
        "junior level": (JUNIOR, JUNIOR),
        "entry level": (JUNIOR, JUNIOR),
        "entrylevel": (JUNIOR, JUNIOR),
        "associate": (JUNIOR, MID),
        "graduate": (JUNIOR, JUNIOR),
        "grad": (JUNIOR, JUNIOR),
        "new grad": (JUNIOR, JUNIOR),
        "mid level": (MID, MID),
        "midlevel": (MID, MID),
        "intermediate": (MID, MID),
        "mid senior": (MID, SENIOR),
        "mid senior level": (MID, SENIOR),
        "senior": (SENIOR, SENIOR),
        "senior level": (SENIOR, SENIOR),
        "staff": (STAFF, STAFF),
        "staff level": (STAFF, STAFF),
        "senior staff": (SENIOR_STAFF, SENIOR_STAFF),
        "senior staff level": (SENIOR_STAFF, SENIOR_STAFF),
        "principal staff": (STAFF, PRINCIPAL),
        "principal": (PRINCIPAL, PRINCIPAL),
        "principal level": (PRINCIPAL, PRINCIPAL),
        "senior principal": (PRINCIPAL, PRINCIPAL),
        "distinguished": (DISTINGUISHED, DISTINGUISHED),
        "lead": (BELOW_ALL, ABOVE_ALL),
        "senior lead": (SENIOR, ABOVE_ALL),
        "lead senior": (SENIOR, ABOVE_ALL),
        "staff lead": (STAFF, ABOVE_ALL),
        "lead staff": (STAFF, ABOVE_ALL),
        "principal lead": (PRINCIPAL, ABOVE_ALL),
        "lead principal": (PRINCIPAL, ABOVE_ALL),
    }.items()
}
"""What stands in front of a title, or apart from it, and the lowest and highest step that it may mean."""

ALONE = {("mid",): (MID, MID), ("entry",): (JUNIOR, JUNIOR)}
"""Counts only beside another step or where it stands apart: a mid market engineer is none of the middle."""

STEP_WORDS = frozenset(word for words in STEPS for word in words) | {"mid", "entry"}
JOINTS = frozenset(("/", "or", "to", "&", "and"))

SPELLED = {"sr": "senior", "snr": "senior", "jr": "junior", "jnr": "junior", "engr": "engineer"}

INTERNS = frozenset(("intern", "internship"))

TRADES = {
    "engineer": "engineer",
    "developer": "developer",
    "scientist": "scientist",
    "designer": "designer",
    "researcher": "researcher",
    "programmer": "programmer",
    "swe": "engineer",
    "sre": "engineer",
    "sde": "engineer",
    "sdet": "engineer",
    "mle": "engineer",
}
"""The trades whose titles have these steps. `analyst` is one only behind `data`: in banks it is a rank itself."""

BEHIND_THE_TRADE = frozenset(
    "backend frontend fullstack platform infrastructure data ai ml cloud devops mobile".split()
)
"""What may stand behind the trade without a comma: `Senior Software Engineer Backend`."""

PREPOSITIONS = frozenset("in of for at on with within".split())

EITHER_WAY = BEHIND_THE_TRADE | frozenset(
    """
    software hardware firmware embedded research applied machine learning analytics web ios android python java go rust
    kotlin scala ruby php typescript javascript c c++ c# ui ux qa nlp cv dl mlops sre swe systems reliability product
    interaction test deep
    """.split()
)
"""What may stand at either side of a slash: `Backend/Platform Engineer`."""

OTHER_RANKS = STEP_WORDS | frozenset(
    """
    manager managers director directors head chief vp svp evp avp vice president executive officer architect architects
    fellow fellows fellowship deputy acting interim member non not assistant apprentice trainee student postdoc
    postdoctoral intern internship leader tech levels
    """.split()
)
"""Words of a rank: where one stands that was not read as the step, the title is for a person to judge."""

NO_STEP_BEFORE = {
    "staff": frozenset(
        "experience augmentation aug development training scheduling relations planning management".split()
    ),
    "senior": frozenset("living care citizen citizens housing home".split()),
    "graduate": frozenset("school program programme programs admissions".split()),
    "associate": frozenset("to of".split()),
}
"""A word that is no step where one of these follows it: senior living."""

NO_STAFF_FIELDS = frozenset(
    """
    civil structural geotechnical environmental transportation traffic water wastewater hydraulic hydrologic coastal
    construction building facilities facility maintenance plant mechanical electrical chemical process manufacturing
    industrial mining petroleum nuclear marine audio sound recording broadcast studio video hospital biomedical clinical
    medical fire protection power project field resident geological agricultural hvac mep materials safety cost survey
    land roadway bridge highway railway rail municipal site tunnel energy engineering training curriculum technical
    support military army navy general nursing school campus
    """.split()
)
"""Fields in which `staff` may be no step above senior; `site reliability` is none of them."""

SOFTWARE = EITHER_WAY | frozenset(
    """
    security network networks networking site solutions cloud search growth payments quality automation release build
    tools tooling productivity vision perception robotics algorithm algorithms graphics rendering game gameplay database
    databases storage compute streaming distributed api apis client server sdk compiler kernel linux simulation silicon
    asic fpga rf dsp wireless verification validation semiconductor photonics electronics blockchain crypto
    cybersecurity observability identity growth core engine engines modeling llm genai computer scientific quantitative
    """.split()
)
"""Fields in which staff engineers are a step above senior ones."""

BESIDE_STAFF = SOFTWARE | frozenset(
    "office of the cto tech technical lead team remote all industries us usa eu uk".split()
)
"""What may stand beside a staff engineer of no field."""

STAFF_SCIENTISTS = frozenset("data machine ml ai applied nlp decision llm analytics".split())
"""Fields in which staff scientists are a step; elsewhere they are those who are employed for good."""

STAFF_DESIGNERS = frozenset("product ux ui interaction experience systems".split())
"""The designers for whom staff is a step; others of the staff are those who are employed."""
