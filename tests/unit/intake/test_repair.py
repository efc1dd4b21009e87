"""Text damaged by a wrong decoding is restored exactly where that is certain; healthy text is never touched."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from jobboard.intake.letters.charsets import LATIN_1, MAC_ROMAN, WINDOWS_1252
from jobboard.intake.letters.repair import Repaired, repaired

TABLES = {"Mac Roman": MAC_ROMAN, "Windows-1252": WINDOWS_1252, "Latin-1": LATIN_1}

SENTENCES = (
    "We’re hiring an “engineer” — remote or in Köln…",
    "Pay: £52,000–£60,000 (≈ €70k) • 30 days’ leave",
    "`💰 ~0k` `🌎 US,Remote`",
    "👩‍💻 Dev ❤️ wanted 🏴󠁧󠁢󠁥󠁮󠁧󠁿 ✅ → apply!",
    "𝐀𝐛𝐨𝐮𝐭 𝐮𝐬",
    "Société à Genève : où l’été dure « toute » l’année",
    "Größe zählt: für Bewerber über 18 schön",
    "Ingeniería en España: ¿quién, cómo y cuándo? El año que viene",
    "São Paulo: vaga para programação; NÃO É NECESSÁRIO inglês",
    "Perché no? È una città più bella",
    "Příliš žluťoučký kůň úpěl ďábelské ódy",
    "Zażółć gęślą jaźń – Łódź, Śląsk",
    "România: inginer șef în țară, București",
    "İstanbul’da yazılım mühendisi aranıyor, Şişli",
    "Þróunarstjóri óskast í Reykjavík, Ísafjörður æ",
    "Søknad på dansk eller på norsk: Ålesund, Ærø",
    "Tuyển kỹ sư phần mềm tại Hà Nội, đồng ý làm từ xa",
    "Ищем разработчика в Москве, офис и удалёнка",
    "Шукаємо інженера у Києві, з досвідом",
    "Ζητείται μηχανικός στην Αθήνα, ή εξ αποστάσεως",
    "דרוש מהנדס תוכנה בתל אביב",
    "مطلوب مهندس برمجيات، في دبي",
    "東京都で働くエンジニアを募集、年収 600万円",
    "招聘软件工程师，地点：北京",
    "서울에서 일할 개발자를 찾습니다",
    "รับสมัครวิศวกรซอฟต์แวร์ กรุงเทพ",
    "दिल्ली में सॉफ्टवेयर अभियंता चाहिए",
    "Փնտրում ենք ծրագրավորող Երևանում",
    "თბილისში ვეძებთ პროგრამისტს",
    "Café, né en De\u0301cembre, au Liban",
    "20\u00a0°C, ½\u00a0day, 5\u00a0µm ± 2, ©\u00a02024 Acme™",
)
"""Sentences as postings have them, each with enough beyond ASCII to say for certain how it was damaged."""

NASTY = (
    "NÃO | SÃO PAULO | AÇÃO",
    "ÂGE, Â, ÎLE, Î",
    "São “Ãlvaro”, “AMANHÔ, «Ã»",
    "AMANHÃ… e IRMÃ… é",
    "die Buchstaben „Ä“, „Ö“ und „Ü“",
    "MENÜ”, groß“, Straß…, CAFÉ™, É…",
    "la santé\u00a0» et voilà\u00a0», « é\u00a0»",
    "est fatigué…”",
    "l’été, l’état, d’âme, qu’à Paris, d’Évreux",
    "mais…été, «États-Unis»",
    "said—à la carte—and left",
    "„Öö” ja „Öötöö”, ‚Ääni’, ‚ööbik’",
    "» öffnen « oder »öffnen«",
    "«está»…, ‘«así»’",
    "√9 = 3, √π ≈ 1.77, n√π, √∑x, √∫dx, 2√πr",
    "¬A ∧ B, ¬π, a ¬≤ b",
    "≈£50k, ≈¥5000, ∆°C, ∆x, ƒ(x)",
    "5×’ und 7×”",
    "20 °C ±2, ½ £50 €70k, 80–90k€",
    "\uf8ff Pay",
    "ﬁé: conﬁé, ﬂéau",
)
"""Text that people do write and that holds images of other characters, or nearly."""


def damaged(text: str, by: str, times: int = 1) -> str:
    """The text after its UTF-8 was read by another character set, as often as that."""
    for _ in range(times):
        text = codecs.charmap_decode(text.encode(), "strict", TABLES[by])[0]
    return text


sentences = st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=4).map(" ".join)
healthy = st.lists(st.sampled_from((*SENTENCES, *NASTY)), min_size=1, max_size=6).map("\n".join)
ways = st.sampled_from(sorted(TABLES))
alphabets = st.sampled_from(
    (
        "abcdefghij",
        "abeiouéàèüöäñçß",
        "ABEIÉÀÈÜÖÄÑÇÃÕÂÎ",
        "abeăâîșț",
        "abeąćęłńóśźż",
        "abeáíéýčďěňřšťůž",
        "абвгдеёжзийклмно",
        "αβγδεζηθικάέή",
        "אבגדהוזחט",
        "ابتثجحخد",
        "日本語東京都エンジニア",
        "한국어서울개발",
        "กขคงจฉชซ",
        "💰🌎✅→•™",
    )
)
punctuated = st.sampled_from(
    ("{}", "{}", "{},", "“{}”", "„{}“", "« {} »", "« {} »", "l’{}", "{}…", "– {}", "{}—{}", "£{}")
)
words = st.builds(
    lambda frame, word: frame.format(word, word),
    punctuated,
    alphabets.flatmap(lambda letters: st.text(letters, min_size=2, max_size=9)),
)
texts = st.lists(words, min_size=4, max_size=9).map(" ".join)


@pytest.mark.parametrize(
    ("seen", "written"),
    [
        ("#### `\uf8ffüí∞ ~0k` `\uf8ffüåé US,Remote`  ", "#### `💰 ~0k` `🌎 US,Remote`  "),
        ("with ‚Äúon-premises to cloud‚Äù migrations", "with “on-premises to cloud” migrations"),
        (
            "the world‚Äôs leading technologies ‚Äî across data ‚Äî to deliver",
            "the world’s leading technologies — across data — to deliver",
        ),
        ("Though we‚Äôre all different", "Though we’re all different"),
    ],
)
def test_a_posting_of_an_aggregator_is_what_its_author_wrote(seen: str, written: str) -> None:
    assert repaired(seen) == Repaired(written, "UTF-8 read as Mac Roman")


@pytest.mark.parametrize("times", [1, 2])
@pytest.mark.parametrize("by", TABLES)
@pytest.mark.parametrize("sentence", SENTENCES)
def test_sentences_in_many_scripts_are_restored(sentence: str, by: str, times: int) -> None:
    assert repaired(damaged(sentence, by, times)).text == sentence


@pytest.mark.parametrize(
    ("seen", "written"),
    [
        ("Â£50,000", "£50,000"),
        ("wait â€¦", "wait …"),
        ("caf√©", "café"),
        ("caf√© or cafÃ©", "café or café"),
        ("a¬†blank", "a\u00a0blank"),
        ("one.Â\u00a0Two.Â\u00a0Three", "one.\u00a0Two.\u00a0Three"),
        ("\u00e2\u0080\u009cquoted\u00e2\u0080\u009d", "“quoted”"),
        ("\u00e2€œquoted\u00e2€\u009d", "“quoted”"),
        ("ï»¿# Title", "# Title"),
    ],
)
def test_one_character_can_be_enough(seen: str, written: str) -> None:
    assert repaired(seen).text == written


@pytest.mark.parametrize(
    ("by", "times", "told"),
    [
        ("Mac Roman", 1, "UTF-8 read as Mac Roman"),
        ("Windows-1252", 1, "UTF-8 read as Windows-1252"),
        ("Latin-1", 1, "UTF-8 read as Latin-1"),
        ("Mac Roman", 2, "UTF-8 read as Mac Roman, twice"),
        ("Windows-1252", 2, "UTF-8 read as Windows-1252, twice"),
        ("Windows-1252", 3, "UTF-8 read as Windows-1252, three times"),
    ],
)
def test_the_damage_is_told(by: str, times: int, told: str) -> None:
    assert repaired(damaged(SENTENCES[0], by, times)).damage == told


def test_two_kinds_of_damage_are_told_in_the_order_in_which_they_were_done() -> None:
    seen = damaged(damaged(SENTENCES[0], "Mac Roman"), "Windows-1252")
    assert repaired(seen) == Repaired(SENTENCES[0], "UTF-8 read as Mac Roman, then as Windows-1252")


@pytest.mark.parametrize("text", NASTY)
def test_what_people_write_is_not_touched(text: str) -> None:
    assert repaired(text) == Repaired(text, None)


@given(healthy)
def test_healthy_text_is_not_touched(text: str) -> None:
    assert repaired(text) == Repaired(text, None)


@given(texts)
def test_healthy_words_are_not_touched(text: str) -> None:
    assert repaired(text) == Repaired(text, None)


@given(st.text("ABC ÀÉÎÕÜ") | st.text("abc àéîõüß") | st.text("aeš éíž"))
@example("ÎÉÉÎÜÜ")
@example("íšžíšž")
def test_names_of_accented_letters_alone_are_not_touched(text: str) -> None:
    assert repaired(text) == Repaired(text, None)


@given(sentences, ways, st.integers(1, 2))
def test_a_damaged_text_is_restored(text: str, by: str, times: int) -> None:
    assert repaired(damaged(text, by, times)).text == text


@given(texts, ways, st.integers(1, 2))
def test_a_damaged_text_is_restored_or_stays_as_it_is(text: str, by: str, times: int) -> None:
    seen = damaged(text, by, times)
    assert repaired(seen).text in {text, seen}


@given(healthy, sentences, ways)
def test_what_is_healthy_beside_damage_stays(sound: str, text: str, by: str) -> None:
    sound += "\nSeñor\n"
    assert repaired(sound + damaged(text, by)).text.startswith(sound)


@pytest.mark.parametrize(
    ("seen", "written"),
    [
        ("café ‚Äúon‚Äù", "café “on”"),
        ("\u00a0â€”\u00a0 voilà", "\u00a0—\u00a0 voilà"),
        ("“ok”, é‚Äù caf√©", "“ok”, é” café"),
        ("≈£50k, we‚Äôre", "≈£50k, we’re"),
        ("“Ã” – donâ€™t", "“Ã” – don’t"),
        ("l’été, l‚Äô√©t√©", "l’été, l’été"),
        ("é, wait‚Ä¶ ‚Ä¢ ‚Ä†", "é, wait… • †"),
        ("é, donâ€™t ðŸ«¨", "é, don’t 🫨"),
        ("é, donâ€™t ï€… Ô€…", "é, don’t ï€… Ô€…"),
    ],
)
def test_an_editors_own_letters_beside_damage_stay(seen: str, written: str) -> None:
    assert repaired(seen).text == written


@pytest.mark.parametrize("text", ["â€", "Ã", "Ã(", "‚Ä", "âÂ€", "\ud800 Ã", "√∏", "–æ", "ï¿", "å¹´", "Ð²"])
def test_what_is_not_certain_stays(text: str) -> None:
    assert repaired(text) == Repaired(text, None)


@pytest.mark.parametrize(("text", "by"), [("à Paris", "Windows-1252"), ("3年", "Mac Roman")])
def test_what_may_be_a_damaged_text_or_a_healthy_one_in_its_turn_stays(text: str, by: str) -> None:
    seen = damaged(text, by, 2)
    assert repaired(seen) == Repaired(seen, None)


def test_what_lost_a_byte_stays_beside_what_did_not() -> None:
    assert repaired("â€œHelloâ€ there").text == "“Helloâ€ there"


@given(st.one_of(st.text(), healthy, st.tuples(healthy, ways).map(lambda pair: damaged(*pair))))
@example("Â\u0080Â\u0080")
def test_a_repaired_text_is_not_repaired_again(text: str) -> None:
    once = repaired(text).text
    assert repaired(once) == Repaired(once, None)


def test_a_long_text_is_restored_whole() -> None:
    text = "Ищем разработчика. We’re “hiring” — now. 東京 " * 3_000
    assert repaired(damaged(text, "Mac Roman", 2)).text == text
    assert repaired("日本語" * 20_000).damage is None
    assert repaired(damaged("日本語" * 20_000, "Windows-1252")).text == "日本語" * 20_000
