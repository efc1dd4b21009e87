"""Additions to the text of the person's `config.toml`: text in, text out, and all that they wrote stays as it is.

What was made is read with tomllib and has to say what was said before, with exactly the one value added; where it does
not, the change is refused.
"""

from __future__ import annotations

from jobboard.config import read_settings
from jobboard.config.text import BOM, Config, Token, string_in, until_head
from jobboard.errors import Refused

NO_TABLE = "Its words are not lines of a table [words]"

STEP = "    "
"""What an element of a list with a line for each is indented by, where there is none to go by."""

_SHORT = {"\\": "\\\\", '"': '\\"', "\t": "\\t", "\n": "\\n", "\r": "\\r"}


def with_word(text: str, phrase: str, meaning: str) -> str:
    """The config with `"phrase" = "meaning"` in its table `[words]`, which is made at the end where it is missing.

    A phrase that is there in some spelling gets the meaning. `meaning` is one of STATUSES or OUTCOMES. The same text
    comes back where it is so already. Raises Refused with the line to add by hand.
    """
    line = f"{_basic(phrase)} = {_basic(meaning)}"
    config = _read(text, f"add this line below [words] by hand: {line}")
    wanted, known = _taught(line, phrase, meaning)
    if read_settings(config.text).words.get(wanted) == known:
        return text
    words = config.table.get("words", {})
    if not isinstance(words, dict):
        raise config.refusal(NO_TABLE)
    same = [each for each in words if _compared(each) == wanted]
    if len(same) > 1:
        raise config.refusal(f"It has “{phrase}” more than once")
    spelled = same[0] if same else phrase
    made = _with_value(config, spelled, meaning) if same else _with_line(config, line)
    return config.proven(made, config.table | {"words": words | {spelled: meaning}})


def with_ignored(text: str, pattern: str) -> str:
    """The config with the pattern at the end of its list `ignore`, which is made before all tables where it is missing.

    The same text comes back where it is there already. Raises Refused with the line to add by hand.
    """
    config = _read(text, f"add {_basic(pattern)} to the list ignore by hand")
    _refuse_unless_text(pattern)
    patterns = config.table.get("ignore", [])
    if not isinstance(patterns, list) or not all(isinstance(each, str) for each in patterns):
        raise config.refusal("Its ignore is not a list of patterns")
    if pattern in patterns:
        return text
    if "ignore" in config.table:
        made = _with_element(config, _basic(pattern))
    else:
        made = _with_first(config, f"ignore = [{_basic(pattern)}]")
    return config.proven(made, config.table | {"ignore": [*patterns, pattern]})


def line_of_word(text: str, phrase: str) -> int | None:
    """The line on which the phrase stands in the table `[words]`, in whatever spelling; None where it does not.

    Raises Refused for what is not TOML.
    """
    config, wanted = _read(text), _compared(phrase)
    for statement in config.section("words"):
        path = statement.path(config.text)
        if len(path) == 1 and _compared(path[0]) == wanted:
            return config.line(statement.start)
    return None


def line_of_ignored(text: str, pattern: str) -> int | None:
    """The line on which the pattern stands in the list `ignore`; None where it does not.

    Raises Refused for what is not TOML.
    """
    config = _read(text)
    tokens = (token for statement in config.ignores() for token in statement.value)
    return next((config.line(token.start()) for token in tokens if string_in(token) == pattern), None)


def _read(text: str, otherwise: str = "") -> Config:
    try:
        return Config.of(text, otherwise)
    except (ValueError, RecursionError) as error:
        at = next((f" (line {each.line})" for each in read_settings(text.removeprefix(BOM)).problems), "")
        raise Refused(f"It is not TOML{at}; {otherwise}") from error


def _with_value(config: Config, phrase: str, meaning: str) -> str:
    """The text with another meaning of a phrase that stands in the table."""
    for statement in config.section("words"):
        if statement.path(config.text) == (phrase,):
            start = statement.value[0].start()
            return f"{config.text[:start]}{_basic(meaning)}{config.text[statement.end :]}"
    raise config.refusal(NO_TABLE)


def _with_line(config: Config, line: str) -> str:
    """The text with one line more at the end of the table."""
    head = config.head("words")
    if head is not None:
        last = (config.statements[head], *config.section("words"))[-1]
        return config.with_line_after(last.end, config.indent(last.start) + line)
    if "words" in config.table:
        raise config.refusal(NO_TABLE)
    return _at_end(config, f"[words]{config.newline}{line}")


def _at_end(config: Config, lines: str) -> str:
    """The text with these lines at its end, behind an empty one."""
    text, newline = config.text, config.newline
    if not text.strip():
        return f"{text}{lines}{newline}"
    if not text.endswith("\n"):
        return f"{text}{newline}{newline}{lines}"
    return f"{text}{'' if text.endswith(2 * newline) else newline}{lines}{newline}"


def _with_first(config: Config, line: str) -> str:
    """The text with one line more behind all values before the first table, else before that and its comment."""
    before = until_head(config.statements)
    if before:
        return config.with_line_after(before[-1].end, line)
    if not config.statements:
        return _at_end(config, line)
    above = config.text[: config.statements[0].start].split("\n")[:-1]
    while above and above[-1].lstrip().startswith("#"):
        above.pop()
    at = sum(len(each) + 1 for each in above)
    return f"{config.text[:at]}{line}{2 * config.newline}{config.text[at:]}"


def _with_element(config: Config, element: str) -> str:
    """The text with one element more in the list `ignore`, on a line of its own where the list ends with a line."""
    if not config.ignores():
        raise config.refusal("It cannot be changed safely")
    text, tokens = config.text, config.ignores()[0].value
    last, close = tokens[-2], tokens[-1]
    first, has_comma = last is tokens[0], last[0] == ","
    at, behind = last.end(), "," if has_comma else ""
    comma = "" if first or has_comma else ","
    line_end = text.find("\n", at, close.start()) + 1
    if not line_end:
        return f"{text[:at]}{comma}{'' if first else ' '}{element}{behind}{text[at:]}"
    line = f"{_indent_in(config, tokens)}{element}{behind}{config.newline}"
    return f"{text[:at]}{comma}{text[at:line_end]}{line}{text[line_end:]}"


def _indent_in(config: Config, tokens: tuple[Token, ...]) -> str:
    """What a line of the list is indented by: as its last one is, if that is another than the one it begins on."""
    head, *inner, _ = tokens
    strings = [token for token in inner if token.lastgroup == "string"]
    if not strings or config.line(strings[-1].start()) == config.line(head.start()):
        return STEP
    return config.indent(strings[-1].start())


def _taught(line: str, phrase: str, meaning: str) -> tuple[str, str]:
    """What the settings make of the line: the phrase as it is compared, and what it stands for. Raises Refused."""
    _refuse_unless_text(phrase)
    words = read_settings(f"[words]\n{line}").words
    if not words:
        raise Refused(f"“{meaning}” is neither a status nor an outcome")
    return next(iter(words.items()))


def _compared(phrase: str) -> str:
    """The phrase as the settings compare it."""
    return next(iter(read_settings(f'[words]\n{_basic(phrase)} = "APPLIED"').words))


def _refuse_unless_text(value: str) -> None:
    if not value.strip():
        raise Refused("There is nothing to add to it")
    if any("\ud800" <= character <= "\udfff" for character in value):
        raise Refused("It is UTF-8 text, and what is to be added has bytes that are not")


def _basic(value: str) -> str:
    """The value as a basic string of TOML; what is not to be seen on a screen is escaped."""
    return f'"{"".join(_SHORT.get(each) or _escaped(each) for each in value)}"'


def _escaped(character: str) -> str:
    if character.isprintable() or "\ud800" <= character <= "\udfff":
        return character
    return f"\\u{ord(character):04X}" if ord(character) < 0x10000 else f"\\U{ord(character):08X}"
