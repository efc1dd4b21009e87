"""Postings in markdown and plain text, and what is found in them."""

from __future__ import annotations

import re
from html import unescape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jobboard.intake.plain.reader import NOT_FETCHED, read_text
from jobboard.intake.values import Found, Posting

PROSE = "We build looms that whole valleys rely on, and we have done so for forty years.\n"
LINKED = "# [Loom Fixer (jacquard)](https://list.example/apply/loom-fixer)  \n"
APPLY = "\n## CLICK TO [APPLY](https://list.example/apply/loom-fixer)\n"
POST = "https://list.example/apply/loom-fixer"


def stated(text: str) -> dict[str, str]:
    return {each.name: each.value for each in read_text(text).found}


def aggregated(
    spans: str = "#### `💰 $92k - $118k` `🌎 US,Remote`", company: str = "### Acme", top: str = LINKED
) -> str:
    return f"{top}{company}  \n{spans}  \n\nDescription\n\n{PROSE}{APPLY}"


@pytest.mark.parametrize(
    "text",
    [
        POST,
        f"\n\n  {POST}  \n",
        f"<{POST}>",
        f"[click here]({POST})\n",
        f"\ufeff{POST}\r\n",
    ],
)
def test_an_address_alone(text: str) -> None:
    found = (Found("url", POST, "bare address, line 1"),)
    assert read_text(text) == Posting("url", "", found, (NOT_FETCHED,))


def test_an_address_with_words_is_text() -> None:
    assert read_text(f"See {POST}").kind == "text"
    assert read_text(f"{POST}\n{POST}").kind == "text"
    assert read_text("https://me@acme.example").kind == "text"


class TestAggregator:
    def test_the_whole_shape(self) -> None:
        posting = read_text(aggregated())
        assert posting.kind == "markdown"
        assert posting.text == aggregated()
        assert [(each.name, each.value, each.where) for each in posting.found] == [
            ("company", "Acme", "heading, line 2"),
            ("position", "Loom Fixer (jacquard)", "heading, line 1"),
            ("url", POST, "heading, line 1"),
            ("location", "US, Remote", "code span, line 3"),
            ("salary", "$92k - $118k", "code span, line 3"),
        ]

    @pytest.mark.parametrize(
        ("spans", "facts"),
        [
            ("#### `💰 ~0k` `🌎 US,Remote`", {"location": "US, Remote"}),
            ("#### `💰 ~85k` `🌎 Whangārei`", {"location": "Whangārei", "salary": "~85k"}),
            ("`$92k` `Full-time`\n`Berlin, Germany`", {"salary": "$92k", "employment": "Full-time",
                                                       "location": "Berlin, Germany"}),
            ("#### `Remote` `Posted 2026-04-30`", {"location": "Remote", "posted": "2026-04-30"}),
            ("#### `Rust` `Senior` `2026-04-30` `Whangārei`", {}),
        ],
    )  # fmt: skip
    def test_each_code_span_is_told_by_what_it_is(self, spans: str, facts: dict[str, str]) -> None:
        found = stated(aggregated(spans))
        assert found == {"company": "Acme", "position": "Loom Fixer (jacquard)", "url": POST, **facts}

    @pytest.mark.parametrize("company", ["## Acme", "### 🏢 Acme", "### [Acme](https://acme.example)", "\n### Acme"])
    def test_the_company_below_the_first_heading(self, company: str) -> None:
        assert stated(aggregated(company=company))["company"] == "Acme"

    @pytest.mark.parametrize(
        "heading", ["### Step one: write", "### About us", "### Requirements", "### Location", "### Remote", "Acme"]
    )
    def test_other_headings_are_no_company(self, heading: str) -> None:
        assert stated(aggregated(company=heading)).get("company") is None

    def test_neither_spans_nor_a_link_to_apply_is_another_shape(self) -> None:
        assert stated(f"{LINKED}### Step one\n\n{PROSE}").get("company") is None

    def test_without_a_link_in_the_heading_the_one_to_apply_is_the_address(self) -> None:
        found = read_text(aggregated(top="# Loom Fixer\n")).found
        assert found[2] == Found("url", POST, "link to apply, line 9")

    def test_a_linked_heading_alone_gives_its_address(self) -> None:
        text = f"# [How we hire](https://blog.example/how)\n\n### Step one\n\n{PROSE}"
        assert stated(text) == {"url": "https://blog.example/how"}

    def test_links_that_are_no_addresses(self) -> None:
        text = aggregated(top="# [Loom Fixer](javascript:alert(1))\n")
        assert stated(text)["url"] == POST


class TestOneLine:
    @pytest.mark.parametrize(
        ("line", "found"),
        [
            (
                "Acme | Staff Engineer | Berlin or REMOTE | €70–90k | https://acme.example/jobs",
                {"company": "Acme", "position": "Staff Engineer", "location": "Berlin or REMOTE", "salary": "€70–90k",
                 "url": "https://acme.example/jobs"},
            ),
            (
                "Acme (https://acme.example) | REMOTE (US/Canada) | Loom Fixer | Full-time or contract | $50/hour",
                {"company": "Acme", "position": "Loom Fixer", "location": "REMOTE (US/Canada)", "salary": "$50/hour",
                 "employment": "Full-time, Contract", "url": "https://acme.example"},
            ),
            (
                "Acme (YC W21) | Ghent, Belgium | ONSITE | Weaving Technician",
                {"company": "Acme", "position": "Weaving Technician", "location": "Ghent, Belgium"},
            ),
            ("Acme | Mycologist (Full-time), Sound Recordist | Onsite Lisbon or remote EU",
             {"company": "Acme", "position": "Mycologist (Full-time), Sound Recordist",
              "location": "Onsite Lisbon or remote EU"}),
            ("Acme | Series A, $12M raised | Remote | $5,000 signing bonus", {"company": "Acme", "location": "Remote"}),
            ("Acme | Weaver | Remote: no | Bonus: $5,000 | $60k",
             {"company": "Acme", "position": "Weaver", "salary": "$60k"}),
            ("Acme | Rust, Go | Remote", {"company": "Acme", "location": "Remote"}),
            ("Loom Charmer | Weaving Team | Berlin", {"location": "Berlin"}),
            ("Loom Fixer | Weaving Team | Berlin", {"position": "Loom Fixer", "location": "Berlin"}),
            ("Acme | Loom Fixer | Weaver | Remote", {"company": "Acme", "location": "Remote"}),
            ("Acme | Loom Fixer | $50k | $60k | Remote",
             {"company": "Acme", "position": "Loom Fixer", "location": "Remote"}),
            (
                "Wool Buyer — Cloudfold — Biella, Italy — https://cloudfold.example/wool",
                {"position": "Wool Buyer", "location": "Biella, Italy", "url": "https://cloudfold.example/wool"},
            ),
            ("Head of Looms @ Tinybox | Remote (Europe) | €90k",
             {"company": "Tinybox", "position": "Head of Looms", "location": "Remote (Europe)", "salary": "€90k"}),
            ("Home | Jobs | About us | Berlin", {}),
            ("Plain | words | here", {}),
            ("Wool - Silk - Berlin", {}),
        ],
    )  # fmt: skip
    def test_each_part_is_told_by_what_it_is(self, line: str, found: dict[str, str]) -> None:
        assert stated(line) == found

    def test_the_head_of_a_thread_is_passed_over(self) -> None:
        posting = read_text(f"loomhr 2 days ago | parent | next [–]\n\nAcme | Weaver | Remote\n\n{PROSE}")
        assert posting.found[0] == Found("company", "Acme", "part of line 3")
        assert posting.kind == "text"


class TestTitles:
    @pytest.mark.parametrize(
        ("title", "found"),
        [
            ("# Loom Engineer at Acme", {"company": "Acme", "position": "Loom Engineer"}),
            ("# Loom Engineer @ Acme – Berlin", {"company": "Acme", "position": "Loom Engineer", "location": "Berlin"}),
            ("# Job Application for Weaver at Acme", {"company": "Acme", "position": "Weaver"}),
            ("Acme is hiring a Loom Engineer", {"company": "Acme", "position": "Loom Engineer"}),
            ("# Acme is hiring a Dry Stone Waller in Leeds, UK",
             {"company": "Acme", "position": "Dry Stone Waller", "location": "Leeds, UK"}),
            ("Acme hiring Loom Engineer in Berlin, Germany",
             {"company": "Acme", "position": "Loom Engineer", "location": "Berlin, Germany"}),
            ("# Acme GmbH - Loom Engineer", {"company": "Acme GmbH", "position": "Loom Engineer"}),
            ("# 🚀 Loom Engineer (m/w/d)", {"position": "Loom Engineer (m/w/d)"}),
            ("# Uhrmacher (m/w/d)", {"position": "Uhrmacher (m/w/d)"}),
            ("# Loom Engineer, Wool", {"position": "Loom Engineer, Wool"}),
            ("# Loom Engineer - Remote", {"position": "Loom Engineer"}),
            ("# Loom Engineer – Wool", {"position": "Loom Engineer – Wool"}),
            ("# Loom Engineer – Looms", {"position": "Loom Engineer – Looms"}),
            ("# Acme | Loom Engineer", {"position": "Loom Engineer"}),
            ("# Acme – Loom Engineer", {}),
            ("# Weaving Engineer at our mill", {}),
            ("# Weaving Engineer at Scale", {}),
            ("# Weaving Engineer at Berlin", {}),
            ("# The Engineer’s Guide to Looms", {}),
            ("# The Engineer", {}),
            ("Meet our engineers\nBlog\nBerlin", {}),
            ("Interview notes: Engineer at Acme", {}),
            ("ACME GMBH\nLOOM ENGINEER\nBERLIN",
             {"company": "ACME GMBH", "position": "LOOM ENGINEER", "location": "BERLIN"}),
            ("We’re hiring: Loom Engineer (Remote)\nAcme, Inc.",
             {"company": "Acme, Inc.", "position": "Loom Engineer (Remote)"}),
            ("We are hiring a Loom Engineer", {}),
            ("Our client is looking for a Loom Engineer", {}),
            ("# Acme Careers", {}),
            ("# About the role", {}),
            ("Loom engineers are rare, and this one is no exception to it.", {}),
            ("Subject: a job for a Loom Engineer", {}),
        ],
    )  # fmt: skip
    def test_what_a_title_says(self, title: str, found: dict[str, str]) -> None:
        assert stated(f"{title}\n\n{PROSE * 5}") == found

    def test_what_stands_behind_a_dash_and_in_the_text_may_be_the_company(self) -> None:
        assert stated(f"# Loom Engineer – Acme\n\n{PROSE * 5}\nAcme pays well.\n") == {}
        assert stated(f"# Loom Engineer – Acme\n\n{PROSE}") == {}

    def test_beside_a_known_company_a_heading_needs_no_noun_of_work(self) -> None:
        text = f"# Glaze & Colour\n\n**Company**: Acme\n\n{PROSE}"
        assert stated(text) == {"company": "Acme", "position": "Glaze & Colour"}
        assert stated(text.replace("Glaze & Colour", "Acme")) == {"company": "Acme"}
        assert stated(text.replace("Glaze & Colour", "Acme - Weaver")) == {"company": "Acme", "position": "Weaver"}

    def test_the_company_is_taken_off_a_labelled_position(self) -> None:
        assert stated(f"Title: Weaver at Acme\nCompany: Acme\n\n{PROSE}")["position"] == "Weaver"


class TestCareerSites:
    def test_a_copy_with_its_buttons(self) -> None:
        text = (
            "Skip to main content\nCareers at Acme\nSign In\n\nLoom Engineer\nApply\nlocations\nLeeds, 20 Mill Way\n"
            f"time type\nFull time\nposted on\nPosted 6 Days Ago\njob requisition id\nJR-10455\n\n{PROSE}\n"
            "Acme Looms is an equal opportunity employer.\n"
        )
        assert stated(text) == {
            "company": "Acme Looms",
            "position": "Loom Engineer",
            "location": "Leeds, 20 Mill Way",
            "job_id": "JR-10455",
            "employment": "Full-time",
        }
        assert read_text(text).found[0].where == "sentence, line 18"

    def test_lines_below_the_title(self) -> None:
        text = f"Loom Engineer\nAcme Ltd.\nLeeds, UK · 2 weeks ago\n$45 - $60 an hour - Full-time\nApply now\n\n{PROSE}"
        assert stated(text) == {
            "company": "Acme Ltd.",
            "position": "Loom Engineer",
            "location": "Leeds, UK",
            "salary": "$45 - $60 an hour",
            "employment": "Full-time",
        }

    @pytest.mark.parametrize(
        ("lines", "company"),
        [
            ("Acme Looms\n3.4\n3.4 out of 5 stars", "Acme Looms"),
            ("Acme Looms · Berlin, Germany\n3 days ago · 57 applicants", "Acme Looms"),
            ("at Acme Looms", "Acme Looms"),
            ("Acme Looms · Berlin, Germany", None),
            ("Acme Looms", None),
        ],
    )
    def test_what_shows_that_a_line_is_the_company(self, lines: str, company: str | None) -> None:
        assert stated(f"Loom Engineer\n{lines}\n\n{PROSE}").get("company") == company

    @pytest.mark.parametrize(
        ("sentences", "company"),
        [
            ("Acme Looms is an equal opportunity employer.", "Acme Looms"),
            ("## About Acme\n\nAt Acme, we weave.", "Acme"),
            ("Acme is looking for you. Join Acme!", "Acme"),
            ("## About Acme", None),
            ("## About Kubernetes\n\nKubernetes is a tool.", None),
            ("We are an equal opportunity employer. The company is an equal opportunity employer.", None),
            ("Acme is an equal opportunity employer. Bell is an equal opportunity employer.", None),
        ],
    )
    def test_sentences_that_name_the_employer(self, sentences: str, company: str | None) -> None:
        assert stated(f"{PROSE}\n{sentences}\n").get("company") == company


class TestOtherPlaces:
    def test_front_matter(self) -> None:
        text = (
            f'---\ncompany: "[[Acme GmbH]]"\ntitle: Page\nrole: Weaver: wool\nlinks: [{POST}]\nnext: 1: 2\n---\n{PROSE}'
        )
        posting = read_text(text)
        assert [(each.name, each.value, each.where) for each in posting.found] == [
            ("company", "Acme GmbH", "front matter, line 2"),
            ("position", "Weaver: wool", "front matter, line 4"),
            ("url", POST, "front matter, line 5"),
        ]
        assert posting.kind == "markdown"

    def test_an_address_alone_on_a_line(self) -> None:
        assert read_text(f"{PROSE}\n{POST}\n").found == (Found("url", POST, "bare address, line 3"),)
        assert stated(f"{PROSE}\n{POST}\n{POST}/2\n") == {}

    def test_the_link_to_apply(self) -> None:
        assert read_text(f"{PROSE}\n[Apply now]({POST})\n").found == (Found("url", POST, "link to apply, line 3"),)

    def test_a_letter_states_nothing(self) -> None:
        assert stated("Hello,\n\nmy cousin says you mend looms? Come by.\n\nWe pay fairly.\n") == {}


@pytest.mark.parametrize(
    ("text", "kind"),
    [("# A\n", "markdown"), ("**a** b", "markdown"), ("- a\n- b\n", "text"), ("a [b](https://c.example)", "markdown"),
     ("a * b", "text"), ("| a | b |\n", "markdown"), ("", "text")],
)  # fmt: skip
def test_markdown_is_told_from_plain_text_by_its_marks(text: str, kind: str) -> None:
    assert read_text(text).kind == kind


LINES = st.sampled_from(
    [
        "", "# Loom Engineer - Acme", LINKED.strip(), "### Acme", "#### `💰 ~85k` `🌎 US,Remote`", "Loom Engineer",
        "Apply now",
        "Acme GmbH", "at Acme", "Leeds, UK · Full-time", "Location: Leeds,UK", "**Job ID:** R-1 **Type:** Contract",
        "Company", "Acme", "Remote: EU only", "Salary: \\$100k &amp; more", "- Closing date: June 1, 2026",
        "Acme | Weaver | Remote | https://acme.example/7", "At Acme, we weave. Join Acme.", "## About Acme", POST,
        "Acme is an equal opportunity employer.", "| Role | Weaver |", f"[Apply]({POST})", PROSE.strip(), "---", "```",
        "role: Weaver",
    ]
)  # fmt: skip
WORD = re.compile(r"[^\W_]+")


@settings(deadline=None)
@given(
    st.lists(st.one_of(LINES, st.text(st.characters(exclude_categories=("Cc", "Cf", "Cs")), max_size=30)), max_size=14)
)
def test_every_value_stands_on_the_line_that_it_names(lines: list[str]) -> None:
    text = "\n".join(lines)
    posting = read_text(text)
    assert posting.kind == "url" or posting.text == text
    for each in posting.found:
        line = text.split("\n")[int(each.where.rpartition(" ")[2]) - 1]
        if each.name not in ("posted", "deadline", "employment") and posting.kind != "url":
            letters = "".join(WORD.findall(unescape(line)))
            assert all(word in letters for word in WORD.findall(each.value)), each


@given(st.text("#*_`[]()<>|:-— \n.Aat1$€\x1b\u202e\u0000", max_size=200))
def test_any_text_is_read(text: str) -> None:
    assert all(each.value.strip() == each.value != "" and "\n" not in each.value for each in read_text(text).found)


@pytest.mark.parametrize(
    "piece",
    ["a", "*", "[", "`", "#", "|", "<!--", "Acme | ", "At Acme, ", "Join A",
     "Location: ", "**a**: ", "[Apply](", "A A ",
     "$1 ", "](", " at ", " - ", "X is an equal opportunity "],
)  # fmt: skip
def test_long_lines_and_many_lines_are_read_in_linear_time(piece: str) -> None:
    assert read_text(piece * (50_000 // len(piece))).found == ()
    assert len(read_text(f"{piece}\n" * 3_000).found) <= 1


@pytest.mark.parametrize(
    ("line", "name", "value"),
    [
        ("Papaya | Data Scientist (Berlin) | REMOTE", "position", "Data Scientist (Berlin)"),
        ("Papaya | Data Scientist (Berlin) | REMOTE", "location", "REMOTE"),
        ("Papaya Games | Backend Engineer (Remote, EU) | Full-time", "position", "Backend Engineer (Remote, EU)"),
        ("Papaya Games | Backend Engineer (Remote, EU) | Full-time", "location", None),
        ("Papaya | Data Scientist (hybrid) | Berlin", "location", "Berlin"),
        ("[HIRING] Remote Unity Developer (LATAM only) - $35/hr - Contract", "location", None),
        ("Papaya | Engineer, Berlin | Full-time", "location", None),
        ("Papaya | Weaver | Baker Street, London | Full-time", "location", "Baker Street, London"),
    ],
)
def test_a_job_with_a_place_behind_it_is_no_place(line: str, name: str, value: str | None) -> None:
    assert stated(f"{line}\n\n{PROSE}").get(name) == value


class TestCopiedFromIndeed:
    TITLE = "Warehouse Analyst - job post\n"

    def test_the_line_below_the_title_is_the_company(self) -> None:
        for below in ("3.6 out of 5 stars\nRotterdam\n", "Rotterdam\n", "€3.200 - €3.800 per month\n"):
            found = stated(f"{self.TITLE}Halyard & Sons\n{below}Full-time\n\n{PROSE}")
            assert (found["company"], found["position"]) == ("Halyard & Sons", "Warehouse Analyst")

    def test_on_other_sites_it_may_be_a_team(self) -> None:
        assert "company" not in stated(f"Warehouse Analyst\nOperations\nRotterdam\nFull-time\n\n{PROSE}")

    def test_a_line_that_no_place_follows_is_none(self) -> None:
        assert "company" not in stated(f"{self.TITLE}Halyard & Sons\nSee all\n\n{PROSE}")
        assert "company" not in stated(f"{self.TITLE}Full-time\nRotterdam\n\n{PROSE}")


class TestCopiedFromLinkedIn:
    TOP = "Loom & Co\nShare\nShow more options\n"
    TITLE = "Senior Weaver\nGhent, Belgium · 2 weeks ago · Over 100 people clicked apply\n€75K/yr - €90K/yr\nHybrid\n"

    def test_the_line_above_the_buttons_is_the_company(self) -> None:
        found = stated(f"{self.TOP}{self.TITLE}\n{PROSE}")
        assert (found["company"], found["position"]) == ("Loom & Co", "Senior Weaver")
        assert "company" not in stated(f"Loom & Co\nShare\n{self.TITLE}\n{PROSE}")

    @pytest.mark.parametrize(
        ("line", "company"),
        [
            ("Save Senior Weaver at Loom & Co", "Loom & Co"),
            ("Save Senior Weaver at Vega", None),
            ("Join to apply for the Senior Weaver role at Loom & Co", "Loom & Co"),
            ("Company logo for, Loom & Co.", "Loom & Co"),
            ("Loom & Co logo", "Loom & Co"),
            ("Our logo", None),
        ],
    )
    def test_a_button_or_a_picture_names_the_company(self, line: str, company: str | None) -> None:
        assert stated(f"Loom & Co\n\n{line}\n\n{self.TITLE}\n{PROSE}").get("company") == company

    def test_two_that_differ_name_none(self) -> None:
        text = f"Loom & Co logo\nLoom & Co\nVega logo\nVega\n{self.TITLE}\n{PROSE}"
        assert "company" not in stated(text)


class TestClipped:
    @pytest.mark.parametrize(
        "top",
        [
            '---\ntitle: "Job Application for Weaver at Loom & Co"\nsource: "https://x.example/1"\n---\n',
            '---\ntitle: "(2) Weaver | Loom & Co | LinkedIn"\n---\n',
            "Title: Job Application for Weaver at Loom & Co\n\nURL Source: https://x.example/1\n\nMarkdown Content:\n",
            "Title: Weaver | Loom & Co | LinkedIn\n\n",
        ],
    )
    def test_the_title_of_the_page_tells_company_and_position(self, top: str) -> None:
        found = stated(top + PROSE)
        assert (found["company"], found["position"]) == ("Loom & Co", "Weaver")
        assert found.get("url") == ("https://x.example/1" if "x.example" in top else None)

    def test_a_title_that_names_no_company_is_the_position(self) -> None:
        assert stated(f"---\ntitle: Weaver\ncompany: Loom\n---\n{PROSE}") == {"company": "Loom", "position": "Weaver"}

    @pytest.mark.parametrize("words", ["Back to jobs", "← Back", "All jobs", "Alle Stellen"])
    def test_the_way_back_is_not_the_address(self, words: str) -> None:
        assert "url" not in stated(f"[{words}](https://b.example/loom)\n\n# Weaver\n\n{PROSE}")


def test_a_mail_that_is_quoted_as_a_whole_is_read_without_its_marks() -> None:
    mail = f"FYI\n\n> Company: Loom & Co\n> Role: Weaver\n>\n> {PROSE}"
    assert stated(mail) == {"company": "Loom & Co", "position": "Weaver"}
    assert read_text(mail).text == mail
    assert stated(f"Hello,\n\nthank you for it.\n\n> Company: Loom\n\nBest\n\n{PROSE}") == {}


def test_a_label_without_a_colon_is_no_part_of_the_place() -> None:
    found = stated(f"# Inspector\n\n- Job Identification 210044\n- Locations Aberdeen, UK\n\n{PROSE}")
    assert (found["job_id"], found["location"]) == ("210044", "Aberdeen, UK")


def test_a_firm_behind_a_preposition_is_no_part_of_the_position() -> None:
    assert "position" not in stated(f"# Designer Pleno na Jabuti Livros\n\n{PROSE}")
    assert stated(f"# Designer na praia\n\n{PROSE}") == {"position": "Designer na praia"}


def test_the_time_of_a_page_is_not_that_of_the_posting() -> None:
    assert "posted" not in stated(f"# Weaver\n\nPublished Time: 2026-10-01T09:00:00Z\n\n{PROSE}")
