"""Classes of values with slots: what the standard library's dataclasses are, made in an eighth of the time.

A start makes some fifty such classes before anything is seen. A dataclass compiles up to nine functions for each
(0.5 ms, 29 ms in all, as measured), and needs `inspect` for it (6 ms). Here one function is compiled, `__init__`; the
others are the same for all classes, by the names of the fields.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from operator import attrgetter
from typing import Any, TypeVar, dataclass_transform, overload

T = TypeVar("T")
_NOTHING: Any = object()


class Field:
    """What a field is besides its name: its default, and whether it counts when values are compared and shown."""

    __slots__ = ("compare", "default", "default_factory", "repr")

    def __init__(self, default: Any, default_factory: Any, *, compare: bool, repr: bool) -> None:  # noqa: A002
        self.default, self.default_factory, self.compare, self.repr = default, default_factory, compare, repr


@overload
def field(*, default: T, compare: bool = True, repr: bool = True) -> T: ...
@overload
def field(*, default_factory: Callable[[], T], compare: bool = True, repr: bool = True) -> T: ...
def field(
    *,
    default: Any = _NOTHING,
    default_factory: Any = _NOTHING,
    compare: bool = True,
    repr: bool = True,  # noqa: A002
) -> Any:
    """A field with a default made for each value, or one that does not count in comparisons or is not shown."""
    return Field(default, default_factory, compare=compare, repr=repr)


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def frozen(kind: type[T]) -> type[T]:
    """A class whose values never change: made from the annotations of its body, compared and hashed by its fields."""
    return _made(kind, _FROZEN)


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def frozen_often(kind: type[T]) -> type[T]:
    """As `frozen`, for a class without a base of which every file that is read makes values: in half the time.

    To set a field of a frozen value through `object.__setattr__` takes 60 ns. So a value here begins as one of a twin
    class with the same slots that refuses nothing (5 ns a field), and becomes one of its own when all are set. The twin
    takes a start 20 µs, so few classes are made so.
    """
    return _made(kind, _FROZEN, often=True)


@dataclass_transform(field_specifiers=(field,))
def mutable(kind: type[T]) -> type[T]:
    """A class whose values are compared by their fields and may change, so that they are no keys."""
    return _made(kind, {"__eq__": _equal, "__hash__": None})


@dataclass_transform(eq_default=False, field_specifiers=(field,))
def single(kind: type[T]) -> type[T]:
    """A class whose values may change; each is equal to itself only."""
    return _made(kind, {})


def thawed(kind: type[T]) -> Any:
    """The class with values that may change. Its slots are the same, so that a value may then become one of `kind`."""
    body: dict[str, Any] = {"__slots__": names_of(kind), "__module__": kind.__module__}
    body["__init__"] = _init(dict.fromkeys(names_of(kind), _field(_NOTHING)), kind, is_frozen=False)
    return type(kind.__name__, (), body)


def names_of(kind: object) -> tuple[str, ...]:
    """The names of the fields of a class or of a value, in their order."""
    names: tuple[str, ...] = kind.__match_args__  # type: ignore[attr-defined]
    return names


def compared(kind: type) -> tuple[str, ...]:
    """The names of the fields that count when two values of the class are compared."""
    names: tuple[str, ...] = kind._compared  # type: ignore[attr-defined]  # noqa: SLF001
    return names


def is_value(value: object) -> bool:
    """Whether it is a value of such a class."""
    return hasattr(type(value), "_compared")


def replace(value: T, /, **changes: Any) -> T:
    """The value with other fields. Raises TypeError for a field that there is none of."""
    fields = {name: getattr(value, name) for name in names_of(value)}
    return type(value)(**{**fields, **changes})


def as_dict(value: object) -> dict[str, Any]:
    """The fields of a value by name, those of the values in it too."""
    return {name: _plain(getattr(value, name)) for name in names_of(value)}


def _plain(value: Any) -> Any:
    if is_value(value):
        return as_dict(value)
    if isinstance(value, dict):
        return {key: _plain(each) for key, each in value.items()}
    if type(value) in (list, tuple):
        return type(value)(map(_plain, value))
    return value


def _made(kind: type[T], methods: Mapping[str, Any], *, often: bool = False) -> type[T]:
    """The class anew, with slots: they have to be there before it is."""
    body = dict(kind.__dict__)
    for name in ("__dict__", "__weakref__"):
        body.pop(name, None)
    own = [name for name, of in body.get("__annotations__", {}).items() if not str(of).startswith("ClassVar")]
    defaults = {name: body.pop(name) for name in own if name in body}
    fields: dict[str, Field] = {}
    for base in kind.__mro__[:0:-1]:
        fields.update(getattr(base, "_fields_here", {}))
    here = {name: _field(defaults.get(name, _NOTHING)) for name in own}
    fields.update(here)
    counted = tuple(name for name, each in fields.items() if each.compare)
    body |= {
        "__slots__": tuple(own),
        "__match_args__": tuple(fields),
        "__qualname__": kind.__qualname__,
        "_fields_here": here,
        "_compared": counted,
        "_shown": tuple(name for name, each in fields.items() if each.repr),
        "_values": staticmethod(attrgetter(*counted) if counted else _none),
        "__reduce__": _reduced,
    }
    for name, method in {"__repr__": _shown, **methods}.items():
        if body.get(name) is None:
            body[name] = method
    twin = type(kind.__name__, (), {"__slots__": tuple(fields)}) if often else None
    body["__init__"] = _init(fields, kind, is_frozen="__setattr__" in methods, twin=twin)
    made: Any = type(kind)
    return made(kind.__name__, kind.__bases__, body)  # type: ignore[no-any-return]


def _field(default: Any) -> Field:
    return default if isinstance(default, Field) else Field(default, _NOTHING, compare=True, repr=True)


def _init(fields: Mapping[str, Field], kind: type, *, is_frozen: bool, twin: type | None = None) -> Any:
    """The `__init__`, compiled: with one written in Python over all names a value would take three times as long."""
    known: dict[str, Any] = {"_set": object.__setattr__, "_nothing": _NOTHING, "_twin": twin}
    arguments, lines = [], []
    for name, each in fields.items():
        arguments.append(name if each.default is each.default_factory else f"{name}=_d_{name}")
        known[f"_d_{name}"], known[f"_f_{name}"] = each.default, each.default_factory
        value = name if each.default_factory is _NOTHING else f"_f_{name}() if {name} is _nothing else {name}"
        lines.append(f"  _set(self, {name!r}, {value})" if is_frozen and not twin else f"  self.{name} = {value}")
    if twin:
        lines = ["  _own = self.__class__", "  _set(self, '__class__', _twin)", *lines, "  self.__class__ = _own"]
    exec(f"def __init__({', '.join(['self', *arguments])}):\n" + ("\n".join(lines) or "  pass"), known)  # noqa: S102
    init = known["__init__"]
    init.__qualname__ = f"{kind.__qualname__}.__init__"
    init.__module__ = kind.__module__
    return init


def _none(_: object) -> tuple[()]:
    return ()


def _equal(self: Any, other: Any) -> bool:
    return self._values(self) == self._values(other) if other.__class__ is self.__class__ else NotImplemented


def _hashed(self: Any) -> int:
    return hash(self._values(self))


def _shown(self: Any) -> str:
    return f"{self.__class__.__qualname__}({', '.join(f'{name}={getattr(self, name)!r}' for name in self._shown)})"


def _refuse(self: object, name: str, *_: object) -> None:
    raise AttributeError(f"{name} of a {type(self).__name__} does not change")


_FROZEN = {"__setattr__": _refuse, "__delattr__": _refuse, "__eq__": _equal, "__hash__": _hashed}


def _reduced(self: Any) -> tuple[Any, ...]:
    return self.__class__, tuple(getattr(self, name) for name in names_of(self))
