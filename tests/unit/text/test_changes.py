"""Patches: exactly what a move, a close, a reopen and a tick make of a file, and what they refuse."""

from __future__ import annotations

from datetime import date

import pytest

from jobboard.errors import NotFound, Refused
from jobboard.text.changes import close, move, reopen, tick
from jobboard.text.changes.newlines import commonest_newline
from jobboard.text.document import read_document
from jobboard.text.edit import apply

DAY, WRITTEN = date(2026, 11, 21), date(2026, 11, 20)
ACME = "- **Company**: Acme\n"


def moved(text: str, status: str = "APPLIED", *, reason: str | None = None, history: bool = False) -> str:
    document = read_document(text, "acme")
    return apply(text, move(document, status, day=DAY, written=WRITTEN, reason=reason, history=history))


def closed(text: str, outcome: str = "rejected", *, reason: str | None = None, history: bool = False) -> str:
    document = read_document(text, "acme")
    return apply(text, close(document, outcome, day=DAY, written=WRITTEN, reason=reason, history=history))


def reopened(text: str, *, history: bool = False) -> str:
    return apply(text, reopen(read_document(text, "acme"), day=DAY, written=WRITTEN, history=history))


def ticked(text: str, number: int = 1, *, on: bool = True) -> str:
    return apply(text, tick(read_document(text, "acme"), number, on=on))


@pytest.mark.parametrize(
    ("old", "status", "new"),
    [
        ("PREPARED", "DID_NOT_APPLY", "DID_NOT_APPLY"),
        ("Prepared", "DID_NOT_APPLY", "Did not apply"),
        ("prepared", "DID_NOT_APPLY", "did not apply"),
        ("DID_NOT_APPLY", "APPLIED", "APPLIED"),
        ("Did not apply", "APPLIED", "Applied"),
        ("Not yet applied", "INTERVIEW", "Interview"),
        ("offer", "PREPARED", "prepared"),
    ],
)
def test_the_case_follows_the_old_value(old: str, status: str, new: str) -> None:
    assert moved(f"{ACME}- **Status**: {old}\n", status) == f"{ACME}- **Status**: {new}\n"


@pytest.mark.parametrize(
    "around",
    [
        "**{}**",
        '"{}"',
        "`{}`",
        "✅ {}",
        "{} 🎉",
        "{}  ",
        "\xa0{}\xa0",
        "\u200b{}\u200b",
        "***{}***",
        "[{}]",
        "{}.",
        "{}\t",
        "🟡 **{}** <!-- found | applied | offer -->",
        "[[{}]]",
        "{}\\",
        "{}<br>",
    ],
)
def test_quotes_bold_emoji_comments_and_trailing_blanks_around_a_known_phrase_are_kept(around: str) -> None:
    text = f"{ACME}- **Status**: {around}\n- **Fit**: 8/10\n"
    assert moved(text.format("PREPARED")) == text.format("APPLIED")


@pytest.mark.parametrize(
    ("old", "kept"),
    [
        ("✅ Submitted 2026-06-19", "“✅ Submitted 2026-06-19”"),
        ("Skipped; needs relocation", "“Skipped; needs relocation”"),
        ("Interview (applied 2026-06-01)", "“Interview (applied 2026-06-01)”"),
        ("Rejected - no fit", "“Rejected - no fit”"),
        ("In Review", "In Review"),
        ("Pending", "Pending"),
    ],
)
def test_any_other_value_is_replaced_whole_and_its_words_go_into_the_history(old: str, kept: str) -> None:
    after = moved(f"{ACME}- **Status**: {old}\n", "OFFER", history=True)
    assert after.startswith(f"{ACME}- **Status**: Offer\n\n## History\n\n- 2026-11-21: ")
    assert kept in after.split("## History")[1]


def test_a_doubtful_word_that_is_replaced_goes_into_the_history() -> None:
    after = moved(f"{ACME}- **Status**: declined\n", "OFFER", history=True)
    assert after == f"{ACME}- **Status**: offer\n\n## History\n\n- 2026-11-21: declined → OFFER\n"


@pytest.mark.parametrize(
    "value", ["TBD", "[TBD]", "", "N/A", "-", "—", "?", "{date}", "${date}", "<date>", "YYYY-MM-DD", "**TBD**", "`TBD`"]
)
def test_on_the_way_to_applied_an_application_date_that_is_not_stated_becomes_the_day(value: str) -> None:
    text = f"{ACME}- **Status**: PREPARED\n- **Application Date**: {value}\n"
    assert moved(text) == f"{ACME}- **Status**: APPLIED\n- **Application Date**: 2026-11-21\n"
    assert moved(text, "OFFER") == f"{ACME}- **Status**: OFFER\n- **Application Date**: {value}\n"


@pytest.mark.parametrize(
    "value", ["2026-01-02", "June 19, 2026", "8/7/2026", "2026-10", "(Feb 07)", "6 days ago", "soon"]
)
def test_a_real_a_partial_and_an_ambiguous_date_stay(value: str) -> None:
    text = f"{ACME}- **Status**: PREPARED\n- **Applied**: {value}\n"
    assert moved(text) == f"{ACME}- **Status**: APPLIED\n- **Applied**: {value}\n"


def test_a_date_is_not_inserted() -> None:
    assert moved(f"{ACME}- **Status**: PREPARED\n") == f"{ACME}- **Status**: APPLIED\n"


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("## Status\nfound\n\n## Applied\n\n## Notes\n", "## Status\napplied\n\n## Applied\n2026-11-21\n\n## Notes\n"),
        ("## Status\nfound\n\n## Applied", "## Status\napplied\n\n## Applied\n2026-11-21"),
        ("| Status | found |\n| Applied | |\n", "| Status | applied |\n| Applied | 2026-11-21 |\n"),
        ("| Status | found |\n| Applied ||\n", "| Status | applied |\n| Applied | 2026-11-21 |\n"),
        ("| Status | found |\n| Applied |   |\n", "| Status | applied |\n| Applied | 2026-11-21  |\n"),
        ("**Status:** found\n**Applied:**\n", "**Status:** applied\n**Applied:** 2026-11-21\n"),
        ("[status:: found] [applied:: ] x\n", "[status:: applied] [applied:: 2026-11-21] x\n"),
        ("**Applied**: | **Status**: found\n", "**Applied**: 2026-11-21 | **Status**: applied\n"),
        ("---\nstatus: found\napplied:\n---\n", "---\nstatus: applied\napplied: 2026-11-21\n---\n"),
        ("---\nstatus: found\napplied: ''\n---\n", "---\nstatus: applied\napplied: '2026-11-21'\n---\n"),
        ("---\nstatus: found\napplied: TBD # when\n---\n", "---\nstatus: applied\napplied: 2026-11-21 # when\n---\n"),
        ("---\nstatus: found\napplied: [TBD]\n---\n", "---\nstatus: applied\napplied: 2026-11-21\n---\n"),
    ],
)
def test_an_empty_place_for_a_date_is_filled_in_its_own_form(text: str, after: str) -> None:
    assert moved(text) == after


@pytest.mark.parametrize("key", ["status:   # found|applied|offer", "status: # found", "status:\t# found"])
def test_a_comment_behind_an_empty_key_stays_a_comment(key: str) -> None:
    after = moved(f"---\ncompany: Acme\n{key}\n---\n")
    line = after.split("\n")[2]
    assert line.split("#")[0].split() == ["status:", "APPLIED"]
    assert line.split("#")[0][-1] in " \t"
    assert line.endswith("# found" + key.partition("# found")[2])


def test_a_move_to_the_status_it_has_writes_nothing() -> None:
    text = f"{ACME}- **Status**: Submitted\n- **Applied**: TBD\n"
    assert moved(text, "APPLIED", history=True) == text


def test_a_move_keeps_an_outcome_field() -> None:
    text = f"{ACME}- **Status**: Applied\n- **Outcome**: ghosted\n"
    assert moved(text, "INTERVIEW") == f"{ACME}- **Status**: Interview\n- **Outcome**: ghosted\n"


@pytest.mark.parametrize(
    ("old", "kind"), [("Rejected", "rejected"), ("Accepted", "accepted"), ("withdrew", "withdrawn")]
)
def test_where_the_outcome_was_the_status_value_itself_the_move_replaces_it(old: str, kind: str) -> None:
    new = "Interview" if old[0].isupper() else "interview"
    after = f"{ACME}- **Status**: {new}\n\n## History\n\n- 2026-11-21: {kind} → INTERVIEW\n"
    assert moved(f"{ACME}- **Status**: {old}\n", "INTERVIEW", history=True) == after


def test_the_reason_of_not_applying_stands_beside_the_status_and_in_the_history() -> None:
    assert moved(f"{ACME}- **Status**: Found\n- x\n", "DID_NOT_APPLY", reason="too\nfar", history=True) == (
        f"{ACME}- **Status**: Did not apply\n- **Reason**: too far\n- x\n"
        "\n## History\n\n- 2026-11-21: PREPARED → DID_NOT_APPLY: too far\n"
    )


def test_statements_that_agree_move_together() -> None:
    text = f"---\nstatus: found\n---\n{ACME}- **Stage**: Researching\n"
    assert moved(text) == f"---\nstatus: applied\n---\n{ACME}- **Stage**: Applied\n"


def test_a_statement_that_contradicts_stays_as_it_is() -> None:
    text = f"---\nstatus: found\n---\n{ACME}- **Stage**: Offer\n"
    assert moved(text) == f"---\nstatus: applied\n---\n{ACME}- **Stage**: Offer\n"


STATUS_PLACES = [
    ("# Acme - Engineer\n\nText.\n", "# Acme - Engineer\n\n**Status**: APPLIED\n\nText.\n"),
    ("# Acme - Engineer\nText.\n", "# Acme - Engineer\n\n**Status**: APPLIED\n\nText.\n"),
    ("# Acme - Engineer", "# Acme - Engineer\n\n**Status**: APPLIED"),
    ("- **Company**: Acme\n- x\n", "- **Company**: Acme\n- **Status**: APPLIED\n- x\n"),
    ("* Company: Acme\n", "* Company: Acme\n* Status: APPLIED\n"),
    ("**Company:** Acme  \nText\n", "**Company:** Acme  \n**Status:** APPLIED  \nText\n"),
    ("Company: Acme\r\nURL: https://a.example\r\n", "Company: Acme\r\nStatus: APPLIED\r\nURL: https://a.example\r\n"),
    ("| a | b |\n|---|---|\n| **Company** | Acme Ltd. |\n| x | y |\n",
     "| a | b |\n|---|---|\n| **Company** | Acme Ltd. |\n| **Status**  | APPLIED   |\n| x | y |\n"),
    ("---\ncompany: Acme\ntags:\n  - a\n---\nText\n", "---\ncompany: Acme\ntags:\n  - a\nstatus: APPLIED\n---\nText\n"),
    ("---\r\nCompany: Acme\r\n---", "---\r\nCompany: Acme\r\nStatus: APPLIED\r\n---"),
    ("company:: Acme\n", "company:: Acme\nstatus:: APPLIED\n"),
    ("[company:: Acme] [fit:: 8]\n", "[company:: Acme] [status:: APPLIED] [fit:: 8]\n"),
    ("## Company\nAcme\n\n## Notes\n", "## Company\nAcme\n\n## Status\nAPPLIED\n\n## Notes\n"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "after"), STATUS_PLACES)
def test_a_status_is_inserted_beside_its_like_and_in_its_style(text: str, after: str) -> None:
    assert moved(text) == after


OUTCOMES_BESIDE = [
    ("- **Company**: A\n- **Status**: Applied\n", "- **Outcome**: rejected\n", "- x\n"),
    ("- **Status**: Applied\r", "- **Outcome**: rejected\r", "- **Fit**: 8\r"),
    ("**Status**: applied  \n", "**Outcome**: rejected  \n", "**Company**: A  \n"),
    ("**Status**: applied", "\n**Outcome**: rejected", ""),
    ("STATUS: APPLIED\n", "OUTCOME: rejected\n", "COMPANY: A\n"),
    ("---\nstatus: applied # x\n# end\n", "outcome: rejected\n", "---\n"),
    ("| Status | applied |\n", "| Outcome | rejected |\n", "| x | y |\n"),
    ("status:: applied\n", "outcome:: rejected\n", "x\n"),
    ("(status:: applied)", " (outcome:: rejected)", " more\n"),
    ("## Status\n### Application\nAPPLIED\n", "\n**Outcome**: rejected\n", "\n## Notes\n"),
    ("## Status\nAPPLIED", "\n\n**Outcome**: rejected", ""),
]


@pytest.mark.parametrize(("above", "line", "below"), OUTCOMES_BESIDE)
def test_a_close_inserts_the_outcome_beside_the_status_in_its_style_and_reopen_takes_it_away(
    above: str, line: str, below: str
) -> None:
    assert closed(above + below) == above + line + below
    assert reopened(above + line + below) == above + below


def test_a_close_fills_an_outcome_that_is_there_and_replaces_another() -> None:
    assert (
        closed(f"{ACME}- **Status**: Offer\n- **Outcome**: TBD\n")
        == f"{ACME}- **Status**: Offer\n- **Outcome**: rejected\n"
    )
    assert (
        closed(f"{ACME}- **Status**: Offer\n- **Outcome**: Ghosted\n")
        == f"{ACME}- **Status**: Offer\n- **Outcome**: Rejected\n"
    )


def test_a_close_writes_its_reason_beside_the_outcome_and_into_the_history() -> None:
    text = f"{ACME}- **Status**: Interview\n"
    after = (
        f"{ACME}- **Status**: Interview\n- **Outcome**: rejected\n- **Reason**: no PhD: sorry\n"
        "\n## History\n\n- 2026-11-21: INTERVIEW → rejected: no PhD: sorry\n"
    )
    assert closed(text, reason="no PhD: sorry", history=True) == after
    assert reopened(after, history=True) == (
        f"{text}\n## History\n\n- 2026-11-21: INTERVIEW → rejected: no PhD: sorry\n- 2026-11-21: rejected → INTERVIEW\n"
    )


def test_a_reason_in_front_matter_is_quoted_where_yaml_would_misread_it() -> None:
    text = "---\nstatus: applied\n---\n"
    assert 'reason: "no: \\"PhD\\" # 1"\n' in closed(text, reason='no: "PhD" # 1')
    assert 'reason: "yes"\n' in closed(text, reason="yes")
    assert "reason: too far\n" in closed(text, reason="too far")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("'old'", "'it''s \"far\"'"),
        ('"old"', '"it\'s \\"far\\""'),
        ("old", '"it\'s \\"far\\""'),
        ("", '"it\'s \\"far\\""'),
        ("''", "'it''s \"far\"'"),
    ],
)
def test_a_reason_in_front_matter_keeps_the_quotes_of_the_old_one(old: str, new: str) -> None:
    text = f"---\nstatus: applied\nreason: {old}\noutcome: TBD\n---\n"
    after = text.replace(f"reason: {old}", f"reason: {new}").replace("TBD", "rejected")
    assert closed(text, reason='it\'s "far"') == after
    assert read_document(after, "acme").facts.reason == 'it\'s "far"'


def test_a_close_of_what_is_closed_so_writes_nothing() -> None:
    text = f"{ACME}- **Status**: Rejected\n"
    assert closed(text, "rejected", reason="x", history=True) == text


def test_a_close_replaces_the_outcome_that_is_the_status_value() -> None:
    assert closed(f"{ACME}- **Status**: Rejected\n", "ghosted") == f"{ACME}- **Status**: Ghosted\n"


def test_declined_as_a_status_value_is_written_so_that_it_is_understood() -> None:
    after = closed(f"{ACME}- **Status**: Ghosted\n", "declined")
    assert after == f"{ACME}- **Status**: Offer declined\n"
    assert read_document(after, "acme").facts.outcome == "declined"


def test_a_close_keeps_the_words_that_it_replaces_in_the_history() -> None:
    after = closed(f"{ACME}- **Status**: Rejected - no fit\n", "ghosted", history=True)
    assert after.startswith(f"{ACME}- **Status**: Ghosted\n\n")
    assert after.endswith("rejected → ghosted (was “Rejected - no fit”)\n")


def test_a_close_changes_both_places_that_say_the_outcome() -> None:
    text = f"{ACME}- **Status**: {{0}}\n- **Outcome**: {{0}}\n"
    assert closed(text.format("Rejected"), "ghosted") == text.format("Ghosted")
    assert reopened(text.format("Rejected")) == f"{ACME}- **Status**: Applied\n"


def test_reopen_takes_away_an_outcome_and_a_reason_that_stand_apart() -> None:
    text = f"{ACME}**Status**: Applied\n\n**Outcome**: rejected\n\n**Reason**: far\n\nText.\n"
    history = "\n## History\n\n- 2026-01-02: APPLIED → rejected: far\n"
    assert reopened(text + history) == f"{ACME}**Status**: Applied\n\nText.\n{history}"


def test_a_word_that_is_not_understood_is_no_outcome_to_be_replaced() -> None:
    text = f"{ACME}- **Status**: declined\n"
    assert closed(text, "ghosted") == f"{text}- **Outcome**: ghosted\n"


@pytest.mark.parametrize(
    ("value", "history", "back"),
    [
        ("Rejected", "", "Applied"),
        ("ACCEPTED", "", "OFFER"),
        ("rejected", "- 2026-01-02: APPLIED → INTERVIEW\n", "interview"),
    ],
)
def test_reopen_writes_the_status_it_stood_at_where_the_outcome_was_the_status(
    value: str, history: str, back: str
) -> None:
    text = f"{ACME}- **Status**: {{}}\n\n## History\n\n{history}"
    assert reopened(text.format(value)) == text.format(back)


def test_reopen_keeps_the_words_that_it_replaces_in_the_history() -> None:
    after = reopened(f"{ACME}- **Status**: Rejected - no fit\n", history=True)
    assert "- **Status**: Applied\n" in after
    assert "“Rejected - no fit”" in after


def test_reopen_of_an_open_application_writes_nothing() -> None:
    text = f"{ACME}- **Status**: Applied\n"
    assert reopened(text, history=True) == text


def test_reopen_keeps_a_reason_that_the_history_does_not_tell() -> None:
    text = f"{ACME}- **Status**: Applied\n- **Outcome**: rejected\n- **Reason**: my own words\n"
    assert reopened(text, history=True).startswith(f"{ACME}- **Status**: Applied\n- **Reason**: my own words\n")


HISTORIES = [
    ("", "\n## History\n\n{}\n"),
    ("\n## Notes\nx\n", "\n## Notes\nx\n\n## History\n\n{}\n"),
    ("\n## Notes\nx", "\n## Notes\nx\n\n## History\n\n{}"),
    ("\n## Notes\nx\n\n", "\n## Notes\nx\n\n## History\n\n{}\n"),
    ("\n### A\n\n### B\n\n## C\n", "\n### A\n\n### B\n\n## C\n\n### History\n\n{}\n"),
    ("\n## History\n- 2026-01-01: x\n\n## Z\n", "\n## History\n- 2026-01-01: x\n{}\n\n## Z\n"),
    ("\n## History\n\n- 2026-01-01: x\n  more\n- y", "\n## History\n\n- 2026-01-01: x\n  more\n- y\n{}"),
    ("\n## History\n\n* 2026-01-01: x\n", "\n## History\n\n* 2026-01-01: x\n*{}\n"),
    ("\n## History\n\n## Z\n", "\n## History\n\n{}\n\n## Z\n"),
    ("\n## History\nZ\n--\n", "\n## History\n\n{}\n\nZ\n--\n"),
    ("\n## History\n", "\n## History\n\n{}\n"),
    ("\n## History", "\n## History\n\n{}"),
    ("\n## History\n- 2026-01-01: x\n\nWords.\n", "\n## History\n- 2026-01-01: x\n{}\n\nWords.\n"),
    (
        "\n## Posting\n### a\n### b\n### c\n## Notes\n",
        "\n## Posting\n### a\n### b\n### c\n## Notes\n\n## History\n\n{}\n",
    ),
    (
        "\n## Log\n### a\n### b\n### c\n## Notes\n",
        "\n## Log\n### a\n### b\n### c\n## Notes\n\n### History\n\n{}\n",
    ),
    ("\n## History\n- 2026-01-01: x\n\n  more\n\nWords.\n", "\n## History\n- 2026-01-01: x\n\n  more\n{}\n\nWords.\n"),
    ("\n## Job Description\n### Pay\n### Tasks\n", "\n## Job Description\n### Pay\n### Tasks\n\n## History\n\n{}\n"),
]


@pytest.mark.parametrize(("rest", "after"), HISTORIES)
def test_the_history_line_goes_below_the_last_item_or_into_a_section_at_the_end(rest: str, after: str) -> None:
    line = "- 2026-11-21: PREPARED → APPLIED"
    expected = after.replace("*{}", "*" + line[1:]).replace("{}", line)
    text = f"{ACME}- **Status**: PREPARED\n"
    assert moved(text + rest, history=True) == f"{ACME}- **Status**: APPLIED\n{expected}"


@pytest.mark.parametrize(
    ("text", "newline"),
    [
        ("a\n", "\n"),
        ("a\r\nb\r\nc\n", "\r\n"),
        ("a\rb\rc\n", "\r"),
        ("a\r\nb\n", "\r\n"),
        ("a\nb\r\n", "\n"),
        ("a", "\n"),
        ("\r\r\n\n", "\r"),
    ],
)
def test_new_lines_end_like_most_others_and_at_a_tie_like_the_first(text: str, newline: str) -> None:
    assert commonest_newline(text) == newline


def test_a_history_line_in_a_crlf_file_ends_in_crlf() -> None:
    text = "**Company**: Acme\r\n**Status**: found\r\n"
    after = "**Company**: Acme\r\n**Status**: applied\r\n\r\n## History\r\n\r\n- 2026-11-21: PREPARED → APPLIED\r\n"
    assert moved(text, history=True) == after


def test_a_new_newline_never_merges_with_a_lone_carriage_return() -> None:
    after = moved("**Company**: Acme\n**Status**: found\n\n## Notes\n\nx\r", history=True)
    assert "x\r\n#" not in after
    assert read_document(after, "acme").outline.lines[-4:] == ["", "## History", "", "- 2026-11-21: PREPARED → APPLIED"]


def test_a_new_lone_carriage_return_never_merges_with_a_line_feed_behind_it() -> None:
    text = "**Company**: Acme\r**Status**: found\r\r## History\r- 2026-01-02: x\r\n\n\r## Z\r"
    after = text.replace("found", "applied").replace("x\r\n", "x\r\n- 2026-11-21: PREPARED → APPLIED\n")
    assert moved(text, history=True) == after


@pytest.mark.parametrize(
    ("history", "by_hand"),
    [
        (["2026-02-01: PREPARED → APPLIED"], True),
        (["2026-02-01: PREPARED → APPLIED", "2026-03-01: I called"], True),
        (["2026-02-01: PREPARED → INTERVIEW"], False),
        (["2026-02-01: APPLIED → INTERVIEW", "2026-03-01: I called"], False),
        (["2026-02-01: APPLIED → INTERVIEW", "2026-01-01: PREPARED → APPLIED"], False),
        (["2026-02-01: INTERVIEW → declined: far", "2026-02-02: declined → INTERVIEW"], False),
        (["2026-02-01: PREPARED → INTERVIEW: it went from 3 -> OFFER"], False),
        (["I wrote to them"], False),
    ],
)
def test_what_was_changed_by_hand_since_the_last_line_is_told_first(history: list[str], by_hand: bool) -> None:
    lines = "".join(f"- {line}\n" for line in history)
    text = f"{ACME}- **Status**: Interview\n\n## History\n\n{lines}"
    told = "- by 2026-11-20: APPLIED → INTERVIEW (by hand)\n" if by_hand else ""
    after = text.replace("Interview", "Offer", 1) + told + "- 2026-11-21: INTERVIEW → OFFER\n"
    assert moved(text, "OFFER", history=True) == after


def test_a_word_that_is_not_understood_is_no_change_by_hand() -> None:
    text = f"{ACME}- **Status**: In Review\n\n## History\n\n- 2026-02-01: PREPARED → APPLIED\n"
    assert moved(text, "OFFER", history=True).endswith("APPLIED\n- 2026-11-21: In Review → OFFER\n")


def test_close_and_reopen_tell_what_was_changed_by_hand_too() -> None:
    text = f"{ACME}- **Status**: Interview\n\n## History\n\n- 2026-02-01: PREPARED → APPLIED\n"
    shut = closed(text, history=True)
    assert shut.endswith("- by 2026-11-20: APPLIED → INTERVIEW (by hand)\n- 2026-11-21: INTERVIEW → rejected\n")
    assert reopened(shut, history=True).endswith(
        "- 2026-11-21: INTERVIEW → rejected\n- 2026-11-21: rejected → INTERVIEW\n"
    )
    by_hand = shut.replace("**Outcome**: rejected", "**Outcome**: ghosted")
    assert reopened(by_hand, history=True).endswith(
        "- by 2026-11-20: rejected → ghosted (by hand)\n- 2026-11-21: ghosted → INTERVIEW\n"
    )


def test_our_own_close_as_declined_is_not_taken_for_a_change_by_hand() -> None:
    text = f"{ACME}- **Status**: Applied\n\n## History\n\n- 2026-02-01: PREPARED → APPLIED\n"
    assert "by hand" not in reopened(closed(text, "declined", reason="far", history=True), history=True)


REFUSED = {
    "duplicate key": ("---\ncompany: Acme\nstatus: found\nstatus: found\n---\n", 3),
    "two keys that differ": ("---\ncompany: Acme\nstatus: found\nstatus: offer\n---\n", 3),
    "folded value": ("---\ncompany: Acme\nstatus: >-\n  found\n---\n", 3),
    "literal value": ("---\ncompany: Acme\nstatus: |\n  found\n---\n", 3),
    "value over two lines": ("---\ncompany: Acme\nstatus: not yet\n  applied\n---\n", 3),
    "quoted over two lines": ('---\ncompany: Acme\nstatus: "not yet\n  applied"\n---\n', 3),
    "anchor": ("---\ncompany: Acme\nstatus: &a found\n---\n", 3),
    "alias": ("---\nx: &a found\nstatus: *a\n---\n", 3),
    "tag": ("---\ncompany: Acme\nstatus: !!str found\n---\n", 3),
    "flow mapping": ("---\n{company: Acme, status: found}\n---\n", 2),
    "mapping below the key": ("---\ncompany: Acme\nstatus: {now: found}\n---\n", 3),
    "flow list": ("---\ncompany: Acme\nstatus: [found, applied]\n---\n", 3),
    "block list": ("---\ncompany: Acme\nstatus:\n  - found\n---\n", 4),
    "two lines, invalid yaml": ("---\nstage_name: Stage 2: technical\nstatus: found\n  more\n---\n", 3),
    "next line, invalid yaml": ("---\nstage_name: Stage 2: technical\nstatus:\n  found\n---\n", 3),
    "two lines, lone returns": ("---\rcompany: Acme\rstatus: not yet\r  applied\r---\r", 3),
    "two lines, not UTF-8": ("---\ncompany: Caf\udce9\nstatus: not yet\n  applied\n---\n", 3),
}


@pytest.mark.parametrize("case", REFUSED)
def test_what_cannot_be_changed_safely_is_refused_with_a_sentence_that_names_the_line(case: str) -> None:
    text, line = REFUSED[case]
    with pytest.raises(Refused, match=rf"^line {line}: \w.*\w$") as refused:
        moved(text, "INTERVIEW")
    assert "\n" not in refused.value.sentence


@pytest.mark.parametrize("value", ["{{status}}", "{}", "[TBD]", "~", "TBD", "{{ status }}"])
def test_a_placeholder_in_front_matter_is_replaced_whole(value: str) -> None:
    text = f"---\ncompany: Acme\nstatus: {value} # x\n---\n"
    assert moved(text).casefold() == text.replace(value, "applied").casefold()


@pytest.mark.parametrize("line", ["status: {now: found}", "status: found\napplied: {on: 2026-01-01}"])
def test_a_mapping_that_says_something_is_never_overwritten(line: str) -> None:
    with pytest.raises(Refused, match=r"^line [34]: "):
        moved(f"---\ncompany: Acme\n{line}\n---\n")


def test_a_value_with_escapes_is_replaced_whole() -> None:
    text = '---\ncompany: Acme\nstatus: "fo\\u0075nd" # x\n---\n'
    assert moved(text) == text.replace("fo\\u0075nd", "applied")


@pytest.mark.parametrize("opened", ["```\ncode\n", "~~~\n", "<!-- note\n"])
def test_no_history_follows_a_code_block_or_a_comment_that_is_never_closed(opened: str) -> None:
    text = f"{ACME}- **Status**: found\n\n{opened}"
    with pytest.raises(Refused, match="line 4 "):
        moved(text, history=True)
    assert moved(text) == text.replace("found", "applied")


@pytest.mark.parametrize(
    "reason",
    ["**Status**: offer", "**Outcome:** accepted", "[status:: offer]", "see [1]: no", "went 3 -> OFFER", "-->"],
)
@pytest.mark.parametrize(
    "text",
    [
        f"{ACME}- **Status**: Applied\n",
        "| Company | Acme |\n| Status | Interview |\n",
        "[company:: Acme] [status:: applied]\n",
        "## Company\nAcme\n\n## Status\nAPPLIED\n",
        "---\ncompany: Acme\nstatus: applied\n---\n",
    ],
)
def test_a_reason_is_read_back_as_it_was_given_or_refused(text: str, reason: str) -> None:
    try:
        after = read_document(closed(text, reason=reason, history=True), "acme")
    except Refused:
        return
    assert "".join((after.facts.reason or "").split("*")) == "".join(reason.split("*"))
    assert after.facts.problems == ()
    assert [line.target for line in after.history] == ["rejected"]


@pytest.mark.parametrize(
    ("text", "number", "on", "after"),
    [
        ("- [ ] a\n", 1, True, "- [x] a\n"),
        ("- [x] a\n", 1, False, "- [ ] a\n"),
        ("* [X] a\n", 1, False, "* [ ] a\n"),
        ("1. [ ] a\n\t- [ ] b\n", 2, True, "1. [ ] a\n\t- [x] b\n"),
        ("## Next Actions\r\n1. a\r\n2. b", 2, True, "## Next Actions\r\n1. a\r\n2. [x] b"),
        ("## Key skills\n-   a\n", 1, True, "## Key skills\n-   [x] a\n"),
        ("## Notes\n- Key skills:\n  - a\n  - b\n", 2, True, "## Notes\n- Key skills:\n  - a\n  - [x] b\n"),
        ("## Questions to ask\n- a\n", 1, True, "## Questions to ask\n- [x] a\n"),
    ],
)
def test_a_tick_changes_one_character_or_puts_a_box_in_front(text: str, number: int, on: bool, after: str) -> None:
    assert ticked(text, number, on=on) == after
    assert ticked(after, number, on=on) == after


def test_a_tick_writes_no_history() -> None:
    assert "History" not in ticked(f"{ACME}- **Status**: found\n\n- [ ] a\n")


@pytest.mark.parametrize("number", [0, 2, -1])
def test_a_tick_of_an_item_that_is_not_there_is_told(number: int) -> None:
    with pytest.raises(NotFound, match=str(number)):
        ticked("- [ ] a\n", number)
