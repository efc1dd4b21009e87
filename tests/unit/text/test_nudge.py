"""Nudges that were sent and answers that are owed, by the words that a text begins with."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobboard.text.nudge import NUDGED, is_nudge, is_reply

SENT = (
    "nudged",
    "Nudged Ann, who is back on Monday",
    "**Nudged** by e-mail",
    "I nudged the recruiter",
    "I've followed up",
    "nudge sent",
    "Nudge sent to Ann",
    "second nudge sent, by mail",
    "2nd follow-up sent",
    "sent a nudge",
    "sent another short follow-up email to HR",
    "Sent my second reminder",
    "followed up",
    "Followed-up with Bob",
    "followed up by email",
    "followed up on the application: no answer so far",
    "follow-up sent",
    "Follow up email sent.",
    "follow-up e-mail sent to the team lead",
    "followup sent",
    "chased",
    "chased up HR",
    "pinged Ann on LinkedIn",
    "reminded them of the take-home",
    "reminded Ann",
    "reminder sent",
    "checked in",
    "Checked in with Ann",
    "checked in again",
    "bumped the thread",
    "bumped",
    "wrote again",
    "Wrote to Ann Lee again",
    "emailed again",
    "e-mailed them again, shorter",
    "reached out again",
    "politely nudged",
    "again nudged",
    "– nudged",
    "✉️ nudged",
    "nachgehakt",
    "Nachgefragt bei Frau Weiß",
    "Erinnerung geschickt",
    "relancé",
    "Relancée par courriel",
    "Relance envoyée",
    "seguimiento enviado",
    "recordatorio enviado",
)
"""What tells of a nudge."""

NOT_SENT = (
    "",
    "nudge",
    "Nudge Ann on Friday",
    "follow up",
    "follow up on Friday",
    "Follow-up",
    "follow-up: Friday",
    "follow-up scheduled",
    "follow-up call with Ann",
    "follow-up received",
    "follow-up interview sent for Friday",
    "will follow up",
    "to be chased",
    "need to chase",
    "check in with Ann",
    "remind Ann",
    "send a nudge",
    "send follow-up",
    "not nudged yet",
    "nudged? not yet",
    "recruiter followed up",
    "Ann nudged me",
    "they followed up",
    "nudged by Ann",
    "followed up by the recruiter",
    "follow-up sent by Ann",
    "pinged me on LinkedIn",
    "followed up with me about the visa",
    "reminded me to bring a pen",
    "reminded that the deadline is near",
    "reminded to send the papers",
    "reminder: send the papers",
    "chasers",
    "nudgedness",
    "chased down a bug in the take-home",
    "bumped into Ann at the fair",
    "checked in the code of the take-home",
    "follow-up sent to me",
    "checked in at the front desk",
    "checked in for the flight",
    "sent follow-up documents",
    "sent a follow-up question list",
    "sent the application",
    "sent thank-you note",
    "wrote to Ann",
    "they wrote again",
    "wrote me again",
    "called again",
    "asked them to call again",
    "applied",
    "PREPARED → APPLIED",
    "phone screen",
    "erinnert mich an Acme",
    "nachhaken",
    "relancer",
)
"""What is a plan, theirs, or something else."""

OWED = (
    "reply",
    "Reply to Ann",
    "**Reply** by Friday",
    "please reply",
    "respond to the offer",
    "Respond by 2026-11-28",
    "answer Ann's questions",
    "Answer the questionnaire",
    "write back",
    "Write Ann back",
    "write back to Ann",
    "email them back",
    "get back to Ann",
    "Get back to HR on pay",
    "I need to answer",
    "must reply",
    "send a reply",
    "send my answer to Ann",
    "antworten",
    "répondre à Anne",
    "responder a Ana",
    "rispondere",
)
NOT_OWED = (
    "",
    "replied",
    "answered",
    "response",
    "Response from Ann",
    "reply from Ann",
    "Reply expected on Friday",
    "answer from HR due",
    "answer expected",
    "await reply",
    "wait for the answer",
    "follow up",
    "nudge Ann",
    "call Ann",
    "get back to studying SQL",
    "get back",
    "write the cover letter",
    "write a backend",
    "replying machine",
    "respondent list",
    "answers",
    "if they reply, book",
    "send the reply slip",
    "Ann antworten",
)


@pytest.mark.parametrize("text", SENT)
def test_a_nudge_is_told_as_done(text: str) -> None:
    assert is_nudge(text)


@pytest.mark.parametrize("text", NOT_SENT)
def test_a_plan_and_what_they_did_are_no_nudge(text: str) -> None:
    assert not is_nudge(text)


@pytest.mark.parametrize("text", OWED)
def test_an_answer_that_is_owed_begins_with_a_word_for_it(text: str) -> None:
    assert is_reply(text)


@pytest.mark.parametrize("text", NOT_OWED)
def test_an_answer_of_theirs_or_anything_else_is_not_owed(text: str) -> None:
    assert not is_reply(text)


def test_what_jobboard_notes_of_a_nudge_is_one() -> None:
    assert is_nudge(NUDGED)
    assert not is_reply(NUDGED)


@given(st.text() | st.text("nudgefollowp-up sent reminder againby*_ "))
def test_any_text_is_told(text: str) -> None:
    assert is_nudge(text) in (True, False)
    assert is_reply(text) in (True, False)


LONG = ("sent " + "a " * 500_000, "nudged" + " " * 1_000_000, "*" * 1_000_000, "wrote to x" * 99_999, "_" * 1_000_000)


@pytest.mark.parametrize("text", LONG)
def test_only_the_beginning_of_a_text_is_looked_at(text: str) -> None:
    assert is_nudge(text) in (True, False)
    assert is_reply(text) in (True, False)
