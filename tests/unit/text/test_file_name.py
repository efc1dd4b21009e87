"""The names of new files."""

from __future__ import annotations

from unicodedata import category, normalize

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from jobboard.text.file_name import MOST_BYTES, file_name

NASTY = st.one_of(
    st.text(max_size=120),
    st.sampled_from(
        ["../../x", "/etc/passwd", "CON", "nul", "README", "Application", "", " ", ".", "..", "-rf", "_template",
         ".git", "💼" * 80, "a" * 300, "x" * 76 + "é", "é" * 100, "工" * 100, "ﷺ" * 20, "Acme", "ACME", "a\u0301cme",
         "ácme", "\u202egnp.exe", "\ud800", "Caf\udce9", "a\0b", "a\nb", "ǅ", "ͅ", "Ꭰ", "İ", "ß", "-2", "a/b\\c:d*e?"]
    ),
)  # fmt: skip


@pytest.mark.parametrize(
    ("company", "name"),
    [
        ("Acme", "acme.md"),
        ("Root Insurance", "root-insurance.md"),
        ("Wattle & Daub", "wattle-and-daub.md"),
        ("AT&T", "at-t.md"),
        ("O’Reilly's", "oreillys.md"),
        ("Café Müller, S.à r.l.", "cafe-muller-s-a-r-l.md"),
        ("Łódź Straße Ærø", "lodz-strasse-aero.md"),
        ("İstanbul Isı", "istanbul-isi.md"),
        ("10:10 Games", "10-10-games.md"),
        ("スタジオ雲 Studio Kumo", "スタジオ雲-studio-kumo.md"),
        ("Ｆｕｌｌ　Ｗｉｄｔｈ ㍿", "full-width-株式会社.md"),
        ("Газпром Йод", "газпром-йод.md"),
        ("हिन्दी कंपनी", "हिन्दी-कंपनी.md"),
        ("श्री\u200dमान \u0928\u200d\u093c", "श्रीमान-\u0929.md"),
        ("שלום", "שלום.md"),
        ("../../etc/passwd", "etc-passwd.md"),
        ("_template", "template.md"),
        (".hidden", "hidden.md"),
        ("-rf /", "rf.md"),
        ("🎉 Party 🎉", "party.md"),
        ("Ac\u202eme\x1b[31m", "ac-me-31m.md"),
    ],
)
def test_the_name_is_in_plain_letters(company: str, name: str) -> None:
    assert file_name(company, None, ()) == name
    assert file_name(company, "Engineer", ()) == name.replace(".md", "-engineer.md")


def test_the_name_is_the_company_and_the_position() -> None:
    name = file_name("Rackspace", "Sr Machine Learning Engineer (GCP)", ())
    assert name == "rackspace-sr-machine-learning-engineer-gcp.md"


@pytest.mark.parametrize(
    ("taken", "name"),
    [
        ([], "acme-engineer.md"),
        (["acme.md"], "acme-engineer.md"),
        (["acme-engineer.md"], "acme-engineer-2.md"),
        (["ACME-ENGINEER.MD"], "acme-engineer-2.md"),
        (["acme-engineer"], "acme-engineer-2.md"),
        (["Acme-Engineer.markdown"], "acme-engineer-2.md"),
        (["acme-engineer.txt", "acme-engineer-2.md"], "acme-engineer.md"),
        (["acme-engineer.md", "Acme-Engineer-2.md"], "acme-engineer-3.md"),
    ],
)
def test_a_taken_name_gets_a_number(taken: list[str], name: str) -> None:
    assert file_name("Acme", "Engineer", taken) == name


def test_names_that_differ_only_in_composition_are_taken() -> None:
    assert file_name("ガス", None, [normalize("NFD", "ガス.md")]) == "ガス-2.md"


@pytest.mark.parametrize(
    ("company", "position", "taken", "name"),
    [
        (None, "Staff Engineer", [], "staff-engineer.md"),
        (None, "Staff Engineer", ["staff-engineer.md"], "staff-engineer-2.md"),
        ("Acme", None, ["acme.md"], "acme-2.md"),
        ("🎉", "Poet", [], "poet.md"),
        ("🎉", None, [], "new-application.md"),
        (None, None, ["new-application.md"], "new-application-2.md"),
        ("README", "Poet", [], "readme-poet.md"),
        ("Application", None, [], "application-2.md"),
        ("Con", "", [], "con-2.md"),
        ("Com¹", "Poet", [], "com1-poet.md"),
    ],
)
def test_where_something_is_missing_or_kept_for_something_else(
    company: str | None, position: str | None, taken: list[str], name: str
) -> None:
    assert file_name(company, position, taken) == name


def test_a_long_name_ends_with_a_whole_word() -> None:
    words = "the society for the very careful study of very long names of companies and others"
    name = file_name(words, None, ())
    assert name == "the-society-for-the-very-careful-study-of-very-long-names-of-companies-and.md"
    assert file_name("x" * 100, None, ()) == "x" * 77 + ".md"
    assert file_name(f"{'a' * 76} b", None, ()) == "a" * 76 + ".md"
    assert file_name(f"{'a' * 60} {'b' * 16} c", None, ()) == f"{'a' * 60}-{'b' * 16}.md"
    assert file_name(f"my {'x' * 100}", None, ()) == f"my-{'x' * 74}.md"
    assert file_name(f"{'a' * 77} b", None, ()) == "a" * 77 + ".md"


def test_a_long_name_keeps_its_number() -> None:
    company, position = "The Society for the Careful Study of Rivers", "Senior Reader of Very Long Names of Files"
    first = "the-society-for-the-careful-study-of-rivers-senior-reader-of-very-long-names.md"
    assert file_name(company, position, ()) == first
    assert file_name(company, position, [first]) == first.replace("-names.md", "-2.md")


@example(company="İ", position="é" * 100, rest=["README"])
@given(company=NASTY, position=st.none() | NASTY, rest=st.lists(NASTY, max_size=3))
def test_a_name_is_safe_everywhere_and_never_taken(company: str, position: str | None, rest: list[str]) -> None:
    taken = list(rest)
    for _ in range(4):
        name = file_name(company, position, taken)
        stem = name.removesuffix(".md")
        assert name != stem
        assert len(name.encode()) <= MOST_BYTES
        assert all(letter == "-" or category(letter)[0] in "LM" or category(letter) == "Nd" for letter in stem)
        assert stem.strip("-") == stem != ""
        assert stem.partition(".")[0] not in {"con", "nul", "aux", "prn", "readme", "application"}
        assert name == normalize("NFC", name.casefold())
        folded = {normalize("NFC", normalize("NFD", each).casefold()) for each in taken}
        assert normalize("NFC", normalize("NFD", name).casefold()) not in folded
        taken.append(name.upper() if len(taken) % 2 else normalize("NFD", name))
