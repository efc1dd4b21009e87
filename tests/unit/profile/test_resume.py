"""What would make a résumé say more: effects without a figure, links to own work, what postings ask for."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobboard.profile.resume.asked import asked_for
from jobboard.profile.resume.claims import claims, claims_an_effect
from jobboard.profile.resume.figures import states_a_figure
from jobboard.profile.resume.lines import read_lines
from jobboard.profile.resume.links import own_work
from jobboard.profile.resume.values import Asked, Claim, OwnWork

CLAIMED = """
Improved deployment speed
reduced costs
Made processes faster
I made processes faster
**Improved** the search index
Optimised SQL queries
Optimized ad campaigns in 2021
Improved Python 3 services
Reduced costs since 2019
Upgraded to Java 17 and reduced latency
Rewrote the importer, reducing memory usage
Rewrote the importer, thereby significantly reducing latency
Built a cache that reduced latency for all users
Introduced alerts which lowered downtime
Designed and improved the search index
Successfully streamlined the onboarding of customers
Streamlined invoicing for v2 of the shop
Cut build times for everyone
Saved the company money
Saved engineering time across the group
Grew the team
Grew the user base in Asia
Boosted conversion on the landing page
Accelerated the release process
Shortened the feedback loop
Sped up the test suite
Speeded up nightly jobs on EC2
Increased test coverage
Decreased error rates
Lowered cloud spend
Migrated billing to the cloud, resulting in significant savings
Replaced the queue, which led to faster builds
Introduced code review and made releases more reliable
Helped improve the reliability of the pipeline
Helped to reduce churn
Deployment: improved speed
Rewrote search in Rust. Reduced memory usage.
Led a team that improved deployment speed
Drove adoption of the design system
Enhanced the performance of reports
Raised customer satisfaction
Ladezeiten deutlich verbessert
Kosten im Einkauf gesenkt und Prozesse vereinheitlicht
Senkung der Kosten im Einkauf
Optimierung von Prozessen
Steigerte den Umsatz im Online-Shop
Amélioration de la qualité des données
Réduction des coûts d'hébergement
Optimisé les requêtes de la base
Reduje los costes de infraestructura
Mejora de la velocidad del sitio
Aumenté las ventas en línea
"""

NOT_CLAIMED = """
Responsible for improving deployments
Responsible for monitoring, improving and scaling services
Worked on reducing latency
Worked to reduce costs
Refactored the API to improve performance
Tasked with increasing revenue
Aimed at faster releases
Passionate about optimised code
Experience in increased automation
Wrote a parser for invoices
Led weekly planning
Maintained the billing service
Cut releases every week
Cut over to the new cluster on time
Saved user preferences to local storage
Saved time series data to disk
Grew up in a bilingual family
Raised a pull request for each change
Enhanced the search page with filters
Accelerated computing on GPU clusters
Worked with GPU-accelerated training
Handled increased load on sale days
Supported increased demand in winter
Increased responsibility for the platform
Trained models with reduced precision
Reduced-order models of turbines
Boosted decision trees for ranking
Wrote forms for new and improved products
Built tools for measuring, improving and sharing models
Designing, building and improving data pipelines
Built a dashboard for tracking costs, increasing revenue and churn
Improving the build with caching
Made the build file for the project
Made more reports than before
“Improved everything she touched”, a colleague
"Reduced our costs", a client
Technologies: Python, improved tooling
Tools: reduced instruction sets
Drove a truck between warehouses
Goals: reduced costs and better quality
Aufgaben: Optimierung der Prozesse
“The tool that reduced our costs the most”, a client
Stack: optimised C, Python
Maintaining services, improving performance and reliability
Attended a course on improved planning
Verantwortlich für die Optimierung der Prozesse
Mitarbeit an der Verbesserung der Ladezeiten
Entwicklung einer Schnittstelle für Rechnungen
Responsable de l'amélioration des processus
Développement d'une application mobile
Responsable de la mejora de procesos
Desarrollo de una aplicación móvil
"""

WITH_FIGURE = """
Improved deployment speed by 30%
Reduced costs by a third
Made processes 10x faster
Made the build twice as fast
Reduced latency from days to hours
Reduced the time from two weeks to a day
Cut build times in half
Saved $10,000 a month
Saved the company €2m
Grew the team from 3 to 8
Improved 3 services
Reduced AWS spend 30 percent
Improved the speed of Python 3 services by 40 %
Cut p99 latency to 80 ms
Sped up the import by an order of magnitude
Increased test coverage to 95% in 2021
Improved search for 2000 users
Reduced downtime to zero
Improved pages to load in under a second
Accelerated releases from monthly to 5 a week
Lowered error rates tenfold
Doubled sales and improved margins
Improved queries (1.5M rows)
Ladezeiten um die Hälfte verkürzt
Kosten um 30 Prozent gesenkt
Umsatz verdoppelt und Prozesse optimiert
Réduction des coûts de moitié
Réduction des coûts de 20 pour cent
Reduje los costes a la mitad
Aumenté las ventas un 15 por ciento
"""

FIGURES = """
30%|10x faster|3× faster|$10k a month|2,000 users|$2000|40 engineers|sub-100ms latency|under an hour|99.9% uptime
team of five|from several minutes to seconds|5 of 7 regions|within one day|100+ customers|400 TPS|30-40 percent
Java 17 build times from 9 to 3 minutes|since 2019 for 12 teams|10 000 users|half a day|dozens of teams|2x|by 1/3
"""

NO_FIGURES = """
Python 3|2021|in 2021|since 2019|2019–2021|2019-21|Java 17|migrated to Angular 14|PostgreSQL 13 upgrade|v2 of the API
v1.3.2|HTTP/2|S3 and EC2|k8s|OAuth2|C++17|.NET 6|GPT-4|Llama 3|ISO 27001|SOC 2|24/7 support|B2B|3D models|2FA|5G
COVID-19|Q3 2021|03/2021|2021-04-01|March 2021|12 March 2021|p95 latency|during the 2020s|https://x.example/123
see #123|Kubernetes 1.27|one of the services|Industry 4.0|Python 3.11|SQL Server 2019|log4j 2.17.1|the 1st release
Summer 2021|ES6|H100 clusters|React 18 pages|jane2@acme.example|third-party tools|two-factor login|Vue 3, Node 18
"""


def lines_of(block: str) -> list[str]:
    return block.strip().splitlines()


def phrases_of(block: str) -> list[str]:
    return block.strip().replace("\n", "|").split("|")


def claimed(text: str) -> list[str]:
    return [each.text for each in claims(read_lines(text))]


class TestEffectsWithoutAFigure:
    """Each line stands as a bullet of a résumé below `## Experience`."""

    @pytest.mark.parametrize("bullet", lines_of(CLAIMED))
    def test_these_claim_one(self, bullet: str) -> None:
        assert claims(read_lines(f"# Jane\n## Experience\n- {bullet}\n")) == (Claim(bullet.replace("**", ""), 3),)

    @pytest.mark.parametrize("bullet", lines_of(NOT_CLAIMED))
    def test_these_claim_nothing(self, bullet: str) -> None:
        assert claimed(f"## Experience\n- {bullet}\n") == []

    @pytest.mark.parametrize("bullet", lines_of(WITH_FIGURE))
    def test_these_say_how_much(self, bullet: str) -> None:
        assert claimed(f"## Experience\n- {bullet}\n") == []

    def test_what_claims_nothing_does_so_whether_it_has_a_figure_or_not(self) -> None:
        assert [each for each in lines_of(NOT_CLAIMED) if claims_an_effect(each)] == []

    @pytest.mark.parametrize(
        "heading",
        ["## Skills", "## Education", "# Publications", "**Certifications**", "SKILLS", "Interests:", "## Kenntnisse"],
    )
    def test_nothing_is_claimed_below(self, heading: str) -> None:
        assert claimed(f"{heading}\n\n- Improved deployment speed\n") == []

    @pytest.mark.parametrize("heading", ["## Experience", "# Projects", "## Acme, engineer", "Work experience:", ""])
    def test_but_here_it_is(self, heading: str) -> None:
        assert claimed(f"{heading}\n\n- Improved deployment speed\n") == ["Improved deployment speed"]

    def test_a_heading_below_another_belongs_to_it_until_one_as_high_comes(self) -> None:
        text = "## Education\n### Thesis\n- Improved a parser\n## Experience\n### Acme\n- Improved a printer\n"
        assert claimed(text) == ["Improved a printer"]
        assert claimed("## Education\n### Thesis\n## Acme\n- Improved a printer\n") == ["Improved a printer"]

    def test_only_bullets_claim_something(self) -> None:
        assert claimed("## Improved deployment speed\n\nReduced costs everywhere.\n\n> - Improved a thing\n") == []

    @pytest.mark.parametrize("mark", ["-", "*", "+", "1.", "•", "▪", "–"])
    def test_whatever_stands_before_a_bullet(self, mark: str) -> None:
        assert claimed(f"{mark} Improved deployment speed") == ["Improved deployment speed"]

    def test_a_figure_on_the_next_line_of_a_bullet_or_nested_below_it_counts(self) -> None:
        assert claimed("- Improved deployment speed,\n  from an hour to 9 minutes\n") == []
        assert claimed("- Improved deployment speed\n  - nightly: 9 minutes\n") == []
        assert claimed("- Improved deployment speed\n  - by caching\n- 9 minutes\n") == ["Improved deployment speed"]

    def test_a_bullet_nested_below_another_is_judged_by_itself(self) -> None:
        assert claims(read_lines("- 3 teams\n  - Improved the build\n")) == (Claim("Improved the build", 2),)

    @pytest.mark.parametrize("text", phrases_of(FIGURES))
    def test_figures(self, text: str) -> None:
        assert states_a_figure(text)

    @pytest.mark.parametrize("text", phrases_of(NO_FIGURES))
    def test_years_and_versions_are_none(self, text: str) -> None:
        assert not states_a_figure(text)


class TestOwnWork:
    @pytest.mark.parametrize(
        "text",
        [
            "[Why caches lie](https://jane.example/caches)",
            "**Blog:** jane.example/blog",
            "github.com/jane/cache",
            "https://gitlab.com/jane/cache.",
            "- [cache](https://github.com/jane/cache), a cache",
            "https://medium.com/@jane",
            "https://www.linkedin.com/pulse/why-caches-lie-jane",
            "[talk](https://www.youtube.com/watch?v=1)",
            "| Blog | <https://jane.example> |",
            "[My talk on caches](https://caches.example)",
            "## Projects\n- https://cache.example, a cache that tells why it missed",
            "https://jane.github.io/caches",
            "see [1]\n\n[1]: https://jane.example/caches",
            "## Experience\n- Built the [shop of Acme](https://acme.example)",
            "## Experience\n### Acme\n[How we did it](https://acme.example/blog/how)",
        ],
    )
    def test_these_link_some(self, text: str) -> None:
        assert own_work(read_lines(text)).standing == "linked"

    @pytest.mark.parametrize(
        "text",
        ["github.com/jane", "[GitHub](https://github.com/jane/)", "https://huggingface.co/jane?tab=models",
         "https://stackoverflow.com/users/12/jane", "https://www.kaggle.com/jane",
         "https://jane.github.io", "https://jane.example", "<https://jane.example>",
         "Website: jane.example", "jane@acme.example · jane.example · Berlin",
         "Website: [jane.example](https://jane.example/)", "Jane Doe · https://jane.example · Berlin"],
    )  # fmt: skip
    def test_a_profile_as_a_whole_counts_half(self, text: str) -> None:
        found = own_work(read_lines(f"# Jane\n{text}\n"))
        assert (found.standing, found.line) == ("half", 2)

    @pytest.mark.parametrize(
        "text",
        [
            "jane@acme.example",
            "[mail](mailto:jane@acme.example)",
            "[LinkedIn](https://www.linkedin.com/in/jane)",
            "linkedin.com/in/jane",
            "https://de.linkedin.com/in/jane",
            "https://x.com/jane",
            "![photo](https://img.example/jane.png)",
            "[call](tel:+491234)",
            "## Experience\n### [Acme](https://acme.example), Engineer",
            "## Experience\n**[Acme](https://www.acme.example/about)**, 2019–2021",
            "## Experience\n- [Acme](https://acme.example), 2019–2021",
            "Engineer at [Acme](https://acme.example)",
            "## Education\n- [University](https://uni.example/courses)",
            "- Node.js and socket.io",
            "<!-- https://jane.example -->\n\n```\nhttps://jane.example\n```\n",
            "",
        ],
    )
    def test_these_link_none(self, text: str) -> None:
        assert own_work(read_lines(text)).standing == "none"

    def test_the_best_link_counts_and_its_line_is_told(self) -> None:
        text = "# Jane\nlinkedin.com/in/jane · github.com/jane\n\nhttps://jane.example/caches\n"
        found = own_work(read_lines(text))
        assert (found.standing, found.line, found.address) == ("linked", 4, "https://jane.example/caches")

    def test_where_links_stand_is_told_or_that_they_stand_nowhere(self) -> None:
        found = own_work(read_lines("# Jane\n\nlinkedin.com/in/jane\n"))
        assert (found.standing, found.line) == ("none", 3)
        assert own_work(read_lines("# Jane\n")) == OwnWork("none")


class TestAskedFor:
    POSTINGS = (
        ("acme", [("Kubernetes", True), ("Go", False), ("Kafka", False)]),
        ("globex", [("Kubernetes", False), ("Go", False)]),
        ("initech", [("Kubernetes", True), ("Kubernetes", False), ("Go", True)]),
        ("hooli", [("Go", False), ("kdb+", True)]),
    )

    def test_the_most_asked_comes_first_with_its_counts_and_cards(self) -> None:
        assert asked_for(self.POSTINGS) == (
            Asked("Go", 4, 1, ("acme", "globex", "initech", "hooli")),
            Asked("Kubernetes", 3, 2, ("acme", "globex", "initech")),
        )

    def test_of_as_many_the_one_that_more_require_then_by_name(self) -> None:
        found = asked_for([(card, [("b", False), ("a", False), ("c", True)]) for card in "xyz"])
        assert [each.skill for each in found] == ["c", "a", "b"]

    def test_what_one_posting_of_several_names_is_left_out_but_counts_where_there_are_few(self) -> None:
        assert "kdb+" not in [each.skill for each in asked_for(self.POSTINGS)]
        assert [each.skill for each in asked_for(self.POSTINGS[2:])] == ["Go", "kdb+", "Kubernetes"]

    def test_no_postings_ask_for_nothing(self) -> None:
        assert asked_for([]) == ()


@given(st.text(st.sampled_from("#-*• \t\n:.,ab|[]()<>/`0129%$~_") | st.characters(), max_size=300))
def test_no_text_is_an_error_and_every_line_told_is_one_of_it(text: str) -> None:
    lines = read_lines(text)
    most = text.count("\n") + text.count("\r") + 1
    told = [*(each.line for each in lines), *(each.line for each in claims(lines))]
    assert all(1 <= line <= most for line in told)
    assert 0 <= own_work(lines).line <= most


@pytest.mark.parametrize(
    "text",
    [
        "- improved " + "a" * 1_000_000,
        "- improved " + "and cut " * 100_000,
        "\n".join(f"{'  ' * (number % 500)}- improved {number % 7 or 'it'}" for number in range(20_000)),
        "- a\n" + "  goes on, reducing " * 50_000,
        "[" * 200_000,
        "- made " * 50_000,
        "# " * 100_000,
        "https://" * 100_000,
        "](http://" * 100_000,
    ],
    ids=str.__len__,
)
def test_whatever_comes_is_read_at_once(text: str) -> None:
    lines = read_lines(text)
    claims(lines)
    own_work(lines)
