"""The words by which a bullet claims an effect, as alternatives of regular expressions over casefolded text."""

from __future__ import annotations

from jobboard.profile.resume.figure_words import alternatives

CLEAR = alternatives(
    """improved; reduced; increased; decreased; optimi[sz]ed; streamlined; accelerated; shortened; lowered; sped up;
    speeded up; boosted; minimi[sz]ed; maximi[sz]ed;
    verbesserte; reduzierte; senkte; steigerte; erhöhte; beschleunigte; verkürzte; verringerte; optimierte;
    amélioré; réduit; augmenté; optimisé; accéléré; diminué; raccourci;
    mejoré; reduje; aumenté; incrementé; optimicé; aceleré; disminuí; agilicé"""
)
"""Verbs that claim an effect on whatever they are about."""

NOUNS = alternatives(
    """(?:deutliche |signifikante |nachhaltige |erhebliche )?(?:verbesserung|reduzierung|reduktion|senkung|steigerung|
    erhöhung|beschleunigung|verkürzung|verringerung|optimierung|einsparung) (?:der|des|von|an|unserer|aller)\\b;
    (?:amélioration|réduction|augmentation|optimisation|accélération|diminution) (?:de|du|des|d['’]);
    (?:mejora|reducción|aumento|optimización|incremento|disminución|aceleración) (?:de|del|en)\\b"""
)
"""The same as nouns, as bullets in German, French and Spanish begin with them."""

PARTICIPLES = alternatives(
    "verbessert; gesenkt; gesteigert; reduziert; erhöht; beschleunigt; verkürzt; verringert; optimiert; eingespart"
)
"""German participles: they claim it at the end of a clause."""

VERBS = alternatives(
    "improved; reduced; increased; decreased; accelerated; shortened; lowered; sped up; boosted; cut; saved"
)
"""What claims an effect in the middle of a bullet, where a measure follows."""

GERUNDS = alternatives(
    """improving; reducing; increasing; decreasing; accelerating; shortening; lowering; speeding up; boosting; cutting;
    saving"""
)

INFINITIVES = alternatives(
    """improve; reduce; increase; decrease; accelerate; shorten; lower; speed up; boost; cut; save; grow; optimi[sz]e;
    streamline"""
)
"""What may follow `helped`."""

_MEASURES = """costs?; expenses; spend; spending; bills?; waste; fees; overhead; latency; latencies; time; times;
    runtimes?; speed; speeds; performance; throughput; bandwidth; capacity; revenues?; sales; turnover; profits?;
    profitability; margins?; traffic; conversions?; churn; downtime; uptime; outages; reliability; availability;
    stability; accuracy; precision; quality; efficiency; productivity; velocity; engagement; retention; satisfaction;
    morale; coverage; errors?; bugs; defects; incidents; failures; crashes; flakiness; complaints; tickets; workload;
    backlog; memory usage; memory; usage; hours; effort; turnaround; adoption; signups; sign-ups; awareness;
    visibility; market share; developer experience; user experience; customer experience; usability; maintainability;
    scalability; utili[sz]ation; consumption; emissions; rates?; scores?; delays?; bottlenecks; duplication"""
MEASURES = alternatives(_MEASURES)
"""What an effect is an effect on."""

NEEDING = {
    "cut": MEASURES,
    "saved": alternatives(
        """time(?! (?:series|zones?|stamps?|slots?|sheets?)); money; hours; days; weeks; months; costs?; effort; spend;
        dollars; euros; man-hours; engineering time"""
    ),
    "grew": MEASURES
    + "|"
    + alternatives(
        """team; users; user base; customers; customer base; audience; business; community; followers; subscribers;
        membership"""
    ),
    "drove": alternatives("growth; adoption; revenues?; sales; engagement; savings; efficiency; productivity"),
    "raised": MEASURES,
    "enhanced": MEASURES,
    "strengthened": MEASURES,
}
"""Verbs that claim an effect only on certain things: one also cuts releases and saves files."""

FASTER = alternatives(
    """faster; quicker; cheaper; better; smaller; smoother; leaner; shorter; easier; simpler; lighter; snappier;
    (?:more|less) (?:efficient|reliable|stable|robust|productive|scalable|maintainable|accurate|secure|responsive|
    resilient|usable|accessible|predictable|flexible|effective|expensive|profitable|error-prone|complex|costly|engaging)"""
)
"""What `made X …` ends in."""

RESULTS = alternatives(
    """improved; reduced; increased; faster; fewer; lower; higher; better; shorter; less; more; savings?; growth;
    improvements?; reductions?; increases?; speedups?; gains?; decreases?"""
)
"""What follows `resulting in` within a few words."""

DUTIES = alternatives(
    """responsible for; in charge of; accountable for; tasked with; charged with; worked on; working on; work on;
    focus(?:ed|ing)? on; duties; tasks; responsibilities; role:; goals?; aim(?:ed|ing)?; plan(?:ned|ning)?; mission;
    passionate; interest(?:ed)? in; experience[d]? (?:in|with); skilled (?:in|at); knowledge of; familiar with;
    looking; seeking; keen; learning; learned; studied; researched; attended; supported efforts; involved in;
    participated in; took part in; wanted; tried; attempted; hoping; eager; able to; ability to; capable of;
    verantwortlich; zuständig; mitarbeit; mitwirkung; unterstützung; aufgaben?; ziel; planung;
    responsable de; chargée? de; en charge de; participation; missions?; objectif; chargé;
    responsable; encargad[oa]; participación; objetivo; apoyo"""
)
"""How a bullet begins that names a task, and claims no effect."""
