"""A small reader of iCalendar, by the grammar of RFC 5545 and strict: what a calendar must make of an export."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import UTC, date, datetime

TEXTS = ("SUMMARY", "LOCATION", "DESCRIPTION", "UID", "STATUS", "TRANSP")
_LINE = re.compile(r"([A-Z-]+)((?:;[A-Z-]+=[A-Za-z0-9-]+)*):(.*)", re.DOTALL)
_ESCAPES = {"\\": "\\", ";": ";", ",": ",", "n": "\n", "N": "\n"}


@dataclass
class Component:
    """A component: its name, its properties (each at most once), the components in it."""

    name: str
    values: dict[str, str] = field(default_factory=dict)
    parameters: dict[str, str] = field(default_factory=dict)
    inner: list[Component] = field(default_factory=list)

    def text(self, name: str) -> str | None:
        """A value of the type TEXT."""
        return None if name not in self.values else unescaped(self.values[name])

    def when(self, name: str) -> date | datetime | None:
        """A moment in UTC, or a day."""
        value = self.values.get(name)
        if value is None:
            return None
        if self.parameters[name] == ";VALUE=DATE":
            assert re.fullmatch(r"\d{8}", value), value
            return date(int(value[:4]), int(value[4:6]), int(value[6:]))
        assert not self.parameters[name]
        assert re.fullmatch(r"\d{8}T\d{6}Z", value), value
        numbers = (value[:4], value[4:6], value[6:8], value[9:11], value[11:13], value[13:15])
        year, month, day, hour, minute, second = map(int, numbers)
        return datetime(year, month, day, hour, minute, second, tzinfo=UTC)


def read(data: bytes) -> Component:
    """The one calendar of a file. AssertionError where a line breaks a rule."""
    assert data.endswith(b"\r\n")
    stack = [Component("")]
    for line in _unfolded(data):
        assert not re.search(r"[\x00-\x08\x0a-\x1f\x7f]", line), line
        match = _LINE.fullmatch(line)
        assert match is not None, line
        name, parameters, value = match.groups()
        if name == "BEGIN":
            stack.append(Component(value))
        elif name == "END":
            done = stack.pop()
            assert done.name == value
            stack[-1].inner.append(done)
        else:
            assert name not in stack[-1].values, f"{name} is there twice"
            stack[-1].values[name], stack[-1].parameters[name] = value, parameters
    (calendar,) = stack.pop().inner
    assert not stack
    assert calendar.name == "VCALENDAR"
    return calendar


def _unfolded(data: bytes) -> list[str]:
    lines: list[str] = []
    for raw in data.removesuffix(b"\r\n").split(b"\r\n"):
        assert len(raw) <= 75, raw
        text = raw.decode()  # each line by itself: no character is cut
        if text.startswith(" "):
            lines[-1] += text[1:]
        else:
            lines.append(text)
    return lines


def unescaped(value: str) -> str:
    """What a value of the type TEXT says. AssertionError where something stands in it that has to be escaped."""
    characters, rest = [], iter(value)
    for character in rest:
        assert character not in ",;", value
        characters.append(_ESCAPES[next(rest)] if character == "\\" else character)
    return "".join(characters)
