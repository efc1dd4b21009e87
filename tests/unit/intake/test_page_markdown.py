"""The visible text of a page as markdown: what a careful person would type, and nothing that a page has around it."""

from __future__ import annotations

import re
import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobboard.errors import Refused
from jobboard.intake.html.markdown import MOST_TEXT, markdown_of

BODY = "A long enough text of a posting that says what one would do there all day long, and with whom. " * 5
WORDS = st.integers(0, 9999).map("word{:04d}".format)


def lines(*each: str) -> str:
    return "\n".join(each)


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("<h2>About <b>us</b></h2><p>One<p>Two", "## About us\n\nOne\n\nTwo"),
        ("<div>One<div>Two</div>Three</div>", "One\n\nTwo\n\nThree"),
        ("One<br>Two<br/>Three", "One\nTwo\nThree"),
        ("One<br><br>&nbsp;<br>Two", "One\n\nTwo"),
        ("<p>One<hr>Two", "One\n\nTwo"),
        ("<p>a \n\t b&nbsp;&nbsp;c\u200b\u00add", "a b cd"),
        ("no tags\nat all\n\nhere", "no tags\nat all\n\nhere"),
        ("<p style='white-space: pre-wrap'>a\nb", "a\nb"),
        ("a<x-y>b</x-y>c", "a b c"),
        ("<h2>C #</h2>", "## C \\#"),
        ("<ul><li><pre>x</pre><li>y</ul>", "- ```\n  x\n  ```\n\n- y"),
        ("<app-job><span>One</span></app-job><app-pay>Two</app-pay>", "One Two"),
        ("<p>👩\u200d🚀 می\u200cخواهم", "👩\u200d🚀 می\u200cخواهم"),
        ("<p>Hi <img class=emoji alt='🚀'><img alt='A photo'>", "Hi 🚀"),
    ],
)
def test_blocks_and_blanks(page: str, expected: str) -> None:
    assert markdown_of(page) == expected


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("a<b> bold </b>c", "a **bold** c"),
        ("<b>a</b> <strong>b</strong>", "**a b**"),
        ("<b><b>a</b> b</b>", "**a b**"),
        ("<b> </b><i></i>a<b>:</b>", "a:"),
        ("<i>a</i> <b>b <i>c</i></b>", "*a* **b *c***"),
        ("a <b>-</b> b", "a - b"),
        ("<b>Pay:</b>40", "**Pay:** 40"),
        ("<b>(Pay)</b>40", "**(Pay**)40"),
        ("<span style='font-weight:700'>a</span><s>b</s>", "**a**~~b~~"),
        ("<b>One<br>Two</b>", "**One**\n**Two**"),
        ("<b><p>One</p><p>Two</p></b>", "**One**\n\n**Two**"),
        ("<p><b>One<p>Two", "**One**\n\nTwo"),
        ("<code>a_b `c`</code>", "`` a_b `c` ``"),
        ("<ul><li><b>One", "- **One**"),
    ],
)
def test_marks_stand_where_a_person_puts_them(page: str, expected: str) -> None:
    assert markdown_of(page) == expected


@pytest.mark.parametrize(
    ("link", "expected"),
    [
        ("https://acme.example/a?b=1&amp;c=2", "[x](https://acme.example/a?b=1&c=2)"),
        ("https://acme.example/a\n/b", "[x](https://acme.example/a/b)"),
        ("HTTP://acme.example", "[x](HTTP://acme.example)"),
        ("https://acme.example/a (b)", "[x](https://acme.example/a%20%28b%29)"),
        ("mailto:jobs@acme.example", "[x](mailto:jobs@acme.example)"),
        ("javascript:alert(1)", "x"),
        (" java\nscript:alert(1)", "x"),
        ("data:text/html,x", "x"),
        ("vbscript:x", "x"),
        ("file:///etc/passwd", "x"),
        ("https://user@acme.example/", "x"),
        ("https://", "x"),
        ("https://acme.example/" + "a" * 3000, "x"),
        ("/jobs/7", "x"),
        ("#top", "x"),
    ],
)
def test_only_links_to_the_web_and_to_mail_are_kept(link: str, expected: str) -> None:
    assert markdown_of(f'<p><a href="{link}">x</a>') == expected


def test_relative_links_start_from_the_base() -> None:
    page = "<p><a href='../b'>x</a> <a href='//other.example/'>y</a> <a href='http://[bad'>z</a> <a href='[bad'>z</a>"
    assert markdown_of(page, "https://acme.example/jobs/7") == (
        "[x](https://acme.example/b) [y](https://other.example/) z [z](https://acme.example/jobs/[bad)"
    )


def test_a_link_around_blocks_belongs_to_the_first_one() -> None:
    page = "<a href='https://a.example'><h3>Dev</h3><p>Berlin</p></a>"
    assert markdown_of(page) == "### [Dev](https://a.example)\n\nBerlin"


def test_two_links_side_by_side_are_two_words() -> None:
    page = "<p><a href='https://a.example'>One</a><a href='https://b.example'>Two</a>s"
    assert markdown_of(page) == "[One](https://a.example) [Two](https://b.example)s"


def test_lists_nest_and_count() -> None:
    page = """<ul><li>One<li><p>Two</p><ul><li>Two A</li></ul><ul><li><ol start=9><li>nine<li>ten</ol></li></ul>
        <li><p>Three</p><p>more of three</p></ul><ol><li>first</ol>after"""
    assert markdown_of(page) == lines(
        "- One",
        "- Two",
        "  - Two A",
        "  9. nine",
        "  10. ten",
        "- Three",
        "",
        "  more of three",
        "",
        "1. first",
        "",
        "after",
    )


def test_a_list_right_in_a_list_belongs_to_the_item_before() -> None:
    assert markdown_of("<ul><li>One</li><ul><li>Two</li></ul></ul>") == "- One\n  - Two"


def test_deep_lists_are_written_at_the_twelfth_depth() -> None:
    written = markdown_of("".join(f"<ul><li>{number}" for number in range(40)))
    assert max(len(line) - len(line.lstrip()) for line in written.split("\n")) == 22
    assert [int(number) for number in re.findall(r"\d+", written)] == list(range(40))


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("<p>• One<br>• Two", "- One\n- Two"),
        ("<p>Skills:<br>•&nbsp;One</p><p>●Two</p>", "Skills:\n\n- One\n- Two"),
        ("<p>- One</p><p>- Two</p>", "- One\n- Two"),
        ("<p>1. One<br>2. Two", "1. One\n2. Two"),
        ("<p>• One<p>1. One<p>2. Two", "- One\n\n1. One\n2. Two"),
        ("<ul><li>• One", "- - One"),
    ],
)
def test_bullets_that_the_text_itself_shows_are_items(page: str, expected: str) -> None:
    assert markdown_of(page) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("# one", "\\# one"),
        ("#1 in maps, #LI-Remote", "#1 in maps, #LI-Remote"),
        ("- one", "\\- one"),
        ("+ one", "\\+ one"),
        ("1986. A good year", "1986\\. A good year"),
        ("&gt; one", "\\> one"),
        ("=== ", "\\==="),
        ("-----", ""),
        ("2 * 3 * 4 and one*", "2 * 3 * 4 and one\\*"),
        ("one* two", "one* two"),
        ("*one* _two_ snake_case_name", "\\*one\\* \\_two\\_ snake_case_name"),
        ("`one` and ` ", "\\`one\\` and \\`"),
        ("&lt;script&gt; a &lt; b <3", "\\<script> a < b <3"),
        ("[a](javascript:b) ![c](d) [e]: f", "[a]\\(javascript:b) ![c]\\(d) [e]\\: f"),
        ("&amp;lt; R&amp;D", "\\&lt; R&D"),
        ("C:\\*", "C:\\\\*"),
        ("~~a~~ ~5", "\\~\\~a\\~\\~ ~5"),
    ],
)
def test_what_would_be_markdown_by_accident_is_escaped_and_nothing_else(text: str, expected: str) -> None:
    assert markdown_of(f"<p>{text}</p>") == expected


def test_boxes_of_an_item_are_text() -> None:
    assert markdown_of("<ul><li>[ ] one<li>[x] two</ul>[ ] three") == "- \\[ ] one\n- \\[x] two\n\n[ ] three"


def test_preformatted_text_is_fenced_and_keeps_its_blanks() -> None:
    assert markdown_of("<pre>\na  b\n```\n  <b>c</b>\n</pre>") == "````\na  b\n```\n  c\n````"


def test_quotes() -> None:
    assert markdown_of("<blockquote><p>One</p><ul><li>Two</ul></blockquote>Three") == "> One\n>\n> - Two\n\nThree"


def test_definitions_are_labelled_lines() -> None:
    page = "<dl><dt>Place<dd>Ghent<dt><b>Pay:</b><dd><p>€3</p><p>a day</p><dt>Alone</dl>"
    assert markdown_of(page) == "**Place**: Ghent\n\n**Pay**: €3\n\na day\n\n**Alone**"


def test_several_short_details_of_a_term_are_one_line() -> None:
    page = "<dl><div><dt>Places<dd>Ghent<dd>Bruges</div><div><dt>Pay<dd>€3<dd>" + BODY + "</div></dl>"
    assert markdown_of(page) == f"**Places**: Ghent; Bruges\n\n**Pay**: €3\n\n{BODY.strip()}"


def test_very_many_details_of_a_term_are_no_endless_line() -> None:
    written = markdown_of("<dl><dt>Places" + "<dd>Ghent" * 300)
    assert written.count("Ghent") == 300
    assert max(map(len, written.split("\n"))) < 600


def test_a_heading_in_an_item_labels_the_line_below_it() -> None:
    page = f"<ul><li><h3>Level</h3><span>Entry</span></li><li><h3>What</h3><p>{BODY}</li></ul>"
    assert markdown_of(page) == f"- **Level**: Entry\n- **What**\n\n  {BODY.strip()}"


def test_a_heading_in_an_item_with_more_below_it_is_no_label() -> None:
    assert markdown_of("<ul><li><h3>What</h3><p>One</p><p>Two</p></ul>") == "- **What**\n\n  One\n\n  Two"


def test_a_small_table_of_data_is_a_table() -> None:
    page = """<table><caption>Pay</caption><tr><th>Level<th>Pay<tr><td>One | two<td><b>3</b>
        <tr><td>Three<td></table>"""
    assert markdown_of(page) == lines(
        "Pay", "", "| Level | Pay |", "| --- | --- |", "| One \\| two | **3** |", "| Three |  |"
    )


@pytest.mark.parametrize(
    "page",
    [
        "<table><tr><td>Place:<td>Ghent<tr><td>Pay:<td>€3</table>",
        "<table><tr><th>Place<td>Ghent<tr><th>Pay<td>€3</table>",
        "<table><tr><td colspan=2>Facts of the job<tr><td>Place:<td>Ghent<tr><td>Pay:<td>€3</table>",
    ],
)
def test_pairs_of_a_table_are_labelled_lines(page: str) -> None:
    assert markdown_of(page).endswith("**Place**: Ghent\n\n**Pay**: €3")


def test_a_table_in_an_item_is_lines() -> None:
    page = "<ul><li><table><tr><th>A<th>B<tr><td>C<td>D</table></ul>"
    assert markdown_of(page) == "- A\n\n  B\n\n  C\n\n  D"


def test_a_table_that_says_it_is_for_the_looks_is_lines() -> None:
    assert markdown_of("<table role=presentation><tr><td>A<td>B<td>C<tr><td>D<td>E<td>F</table>").split() == list(
        "ABCDEF"
    )


def test_a_table_that_holds_another_is_lines() -> None:
    page = "<table><tr><td><h2>Title</h2><p>One</p><td><table><tr><td>Two</table><tr><td>Three<td>Four</table>"
    assert markdown_of(page) == "## Title\n\nOne\n\nTwo\n\nThree\n\nFour"


@pytest.mark.parametrize(
    "noise",
    [
        "<nav>Out</nav>",
        "<div role=navigation>Out</div>",
        "<div class='cookie-banner'>Out</div>",
        "<div id=onetrust-consent-sdk>Out</div>",
        "<header role=banner>Out</header>",
        "<footer>Out</footer>",
        "<aside>Out</aside>",
        "<p hidden>Out<p>",
        "<span style='display: none'>Out</span>",
        "<i aria-hidden=true>Out</i>",
        "<template>Out</template>",
        "<noscript>Out</noscript>",
        "<style>Out</style>",
        "<svg><title>Out</title><text>Out</text></svg>",
        "<button>Out</button>",
        "<select><option>Out</select>",
        "<textarea>Out</textarea>",
        "<form>Out <input></form>",
        "<label for=a>Out</label><input id=a>",
        "<label>Out <input type=checkbox></label>",
        "<ul class=breadcrumbs><li>Out</ul>",
        "<div class=social-share>Out</div><div class=shareButtons>Out</div>",
        "<div class=related-jobs>Location: Out</div>",
        "<div class=signIn>Out</div><div class=sign-in-box>Out</div>",
        "<dialog>Out</dialog>",
        "<div><footer><b><div></b>Out</div>Out</footer></div>",
        "<!-- Out -->",
    ],
)
def test_what_belongs_to_the_site_is_left_out(noise: str) -> None:
    assert markdown_of(f"<h1>Dev</h1><p>{BODY}</p>{noise}<p>End") == f"# Dev\n\n{BODY.strip()}\n\nEnd"


@pytest.mark.parametrize(
    "kept",
    [
        "<aside><h1>Kept</h1></aside>",
        "<aside>Location: Kept</aside>",
        f"<div class=related-jobs>Kept {BODY * 20}</div>",
        f"<div class=share-box id=share>{BODY * 2}Kept</div>",
        "<div class='job social-impact'>Kept</div>",
        "<div class=recommended-skills>Kept</div>",
        "<nav>Kept<p>",
        "<div hidden>Kept<p>",
        "<label>Kept</label>",
        "<label for=b>Kept</label><input id=a>",
        f"<p>{BODY * 40}</p><aside>Kept {BODY * 3}</aside>",
        "<form>Kept</form>",
        "<p hidden=until-found>Kept</p>",
        "<header>Kept</header>",
    ],
)
def test_what_may_be_the_posting_stays(kept: str) -> None:
    assert "Kept" in markdown_of(f"<p>{BODY}</p>{kept}")


@pytest.mark.parametrize(
    "page", ["<nav>All</nav>", "<footer>All</footer>", "<div hidden>All</div>", "<button>All</button>"]
)
def test_where_nothing_else_is_left_the_text_stays(page: str) -> None:
    assert markdown_of(page) == "All"


@pytest.mark.parametrize(
    "line",
    [
        "<p>Apply now</p>",
        "<a href=/apply>Apply for this job »</a>",
        "<p><a href=/>Save job</a> | <a href=/>Share</a></p>",
        "<p><a href=/>LinkedIn</a><a href=/>Facebook</a></p>",
        "<h3><a href=/similar>Similar jobs</a></h3>",
        "<p>Jetzt bewerben!",
        "<p>Postuler à cette offre",
        "<ul><li>Back to jobs</ul>",
        "Report this job<br>Sign in to apply",
        "<h4>Be among the first 25 applicants</h4>",
        "<p>Referrals increase your chances of interviewing at Loom &amp; Co by 2x",
        "<p>See who Loom has hired for this role<p>Get notified about new <b>Weaver</b> jobs in <b>Bath</b>.",
        "<p>* indicates a required field",
        "<p>Here’s how the job details align with your <a href=/me>profile</a>.",
        "<p>Sorry the Share function is not working properly at this moment. Please try again later.",
        "<p>Apply for this job online Refer this job to a friend",
        "<p>Report this job advert<p>Return to search results<p>Für diesen Job bewerben<p>Link to This Job",
    ],
)
def test_lines_that_are_buttons_are_left_out(line: str) -> None:
    assert markdown_of(f"<h1>Dev</h1>{line}<p>End") == "# Dev\n\nEnd"


@pytest.mark.parametrize("line", ["Apply now if you like maps", "- LinkedIn", "To apply, write to us", "Report"])
def test_lines_that_only_hold_such_words_stay(line: str) -> None:
    assert line.removeprefix("- ") in markdown_of(f"<p>{line}</p><p>End")


@pytest.mark.parametrize(
    "line",
    [
        "You will be among the first 25 applicants to join us",
        "Referrals increase your chances",
        "A fine of £25 applies; * indicates a required fieldwork day",
        "We had 25 applicants last year",
        "Report to the head weaver",
    ],
)
def test_lines_that_only_resemble_those_of_a_site_stay(line: str) -> None:
    assert line in markdown_of(f"<h1>Dev</h1><p>{line}</p><p>End").replace("\\", "")


def test_links_side_by_side_above_the_heading_are_a_menu() -> None:
    page = "<p><a href=/>Jobs</a> <a href=/>About</a><p><a href=/>Acme</a><h2>Dev</h2><a href=/>A</a> <a href=/>B</a>"
    assert markdown_of(page) == "Acme\n\n## Dev\n\nA B"


def test_the_one_main_part_is_the_posting_with_the_facts_above_it() -> None:
    page = f"<div>Out</div><h1>Dev</h1><p>Ghent</p><main><p>{BODY}</p></main><div>Out</div>"
    assert markdown_of(page) == f"# Dev\n\nGhent\n\n{BODY.strip()}"


@pytest.mark.parametrize(
    "page",
    [f"<p>Kept {BODY}</p><main>Short</main>", f"<p>Kept</p><article>{BODY}</article><article>{BODY}</article>"],
    ids=["short", "two"],
)
def test_where_no_one_part_is_the_posting_all_stays(page: str) -> None:
    assert "Kept" in markdown_of(page)


MARKED_UP = st.recursive(
    WORDS | WORDS.map("{} ".format),
    lambda inner: st.tuples(
        st.sampled_from(
            "p div b i a ul li ol h2 blockquote table td tr th dl dt dd pre code span x-y section em strong".split()
        ),
        st.lists(inner, max_size=4),
        st.booleans(),
    ).map(lambda made: f"<{made[0]}>{''.join(made[1])}" + (f"</{made[0]}>" if made[2] else "")),
    max_leaves=25,
)


@given(MARKED_UP)
def test_every_visible_word_is_there_in_order(page: str) -> None:
    assert re.findall(r"word\d{4}", markdown_of(page)) == re.findall(r"word\d{4}", page)


@given(MARKED_UP)
def test_no_line_ends_in_blanks_and_no_two_are_empty(page: str) -> None:
    written = markdown_of(page).split("\n")
    assert all(line == line.rstrip() for line in written)
    assert not any(not one and not other for one, other in pairwise(written))


SOUP_PIECES = """
<p> </p> <ul> <li> </ul> <b> </b> <a§href=/x> </a> <table> <tr> <td> </td> </table> <nav> </nav> <h1> </h1> <div§hidden>
</div> <main> </main> <pre> </pre> <dl> <dt> <dd> <label§for=a> <input§id=a> <br> <form> </form> text : •§ 1.§ &nbsp; *
_ ` ]( < & \x1b[31m \u202e <blockquote> </blockquote> </body> <svg> <button> § 2.§ | \\ --- # <dialog> <x-y> [§]
"""
SOUP = st.lists(st.sampled_from([piece.replace("§", " ") for piece in SOUP_PIECES.split()]), max_size=40)


@given(SOUP.map("".join) | st.text(st.characters(exclude_categories=()), max_size=60))
def test_anything_is_read(page: str) -> None:
    written = markdown_of(page)
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f\u202e\u200b]", written)


DEEP = [
    "<div>x",
    "<b>x",
    "<ul><li>x",
    "<table><tr><td>x",
    "<nav>x",
    "<span hidden>x",
    "<h1>x</h1>",
    "<dl><dt>x",
    "<i>x</b>",
]


@pytest.mark.parametrize(
    "piece", [*DEEP, "<span><div></span>x</div>", "x<br>", "<a href=/x><p>", "*a_ `](&amp;lt", "x\u200d"]
)
def test_work_grows_with_the_page_and_no_faster(piece: str) -> None:
    """Eight times the page may take 24 times as long; where work is quadratic it takes 64 times as long."""
    small, large = (spent(piece * number) for number in (300, 2400))
    assert large < 24 * small + 0.3


def test_a_page_of_more_text_than_a_file_may_hold_is_refused() -> None:
    with pytest.raises(Refused, match="more than 3,000,000 characters"):
        markdown_of("<p>" + "a " * (MOST_TEXT // 2) + "b")


def test_a_hundred_thousand_elements_in_each_other_are_read() -> None:
    page = "<div>" * 100_000 + "word" + "</div>" * 100_000
    assert markdown_of(page) == "word"


def spent(page: str) -> float:
    start = time.process_time()
    markdown_of(page)
    return time.process_time() - start


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("<span>Job Identification</span><span>210044</span>", "Job Identification 210044"),
        ("<span>Locations</span><span>Aberdeen, UK</span>", "Locations Aberdeen, UK"),
        ("<b>Locations</b><span><i>Aberdeen</i></span>", "**Locations** *Aberdeen*"),
        ("<a>Loom</a><span>3.9</span><span>(120 Reviews)</span>", "Loom 3.9 (120 Reviews)"),
        ("<span>Добрый Хвост</span><span>Казань</span>", "Добрый Хвост Казань"),
        ("<span>Job type:</span><span>Full-time</span>", "Job type: Full-time"),
        ("<span>Loom Ltd.</span><span>About</span>", "Loom Ltd. About"),
        ("<b>J</b>ob at <span>L</span><span>oom</span>", "**J**ob at Loom"),
        ("<b>Loom</b>Works, Loom<b>Works</b>", "**Loom**Works, Loom**Works**"),
        ("CO<sub>2</sub>, <span>CO</span><sub>2</sub><span>Free</span>, m<sup>2</sup>", "CO2, CO2Free, m2"),
        ("<code>is</code><code>Open</code>", "`isOpen`"),
        ("<span>JavaScript</span> <span>p</span><span>H</span> <a>B</a><span>2</span><a>B</a>", "JavaScript pH B2B"),
        ("<span>12:</span><span>30</span> <span>$</span><span>45</span> <span>4</span><span>K</span>", "12:30 $45 4K"),
        ("<span>Mitarbeiter</span><span>(in)</span> <span>x</span><span>(3)</span>", "Mitarbeiter(in) x(3)"),
    ],
)
def test_elements_side_by_side_are_words_where_a_person_sees_words(line: str, expected: str) -> None:
    assert markdown_of(f"<p>{line}</p>") == expected
