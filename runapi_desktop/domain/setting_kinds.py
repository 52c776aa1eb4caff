"""What a setting may hold, and how it is read from JSON: one class a kind.

Knows no setting by name, and nothing of where it is kept.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Generic, NamedTuple, Protocol, TypeVar, cast

from runapi_desktop.domain.bounds import bounded_micros, bounded_micros_of_cents, bounded_text
from runapi_desktop.domain.spend_guard import UNREADABLE_MICROS

R = TypeVar("R", covariant=True)
E = TypeVar("E", bound=StrEnum)


class Kind(Protocol[R]):
    """How a value is read from JSON. ``read`` raises ``ValueError`` for what is no such value."""

    def read(self, held: object) -> R: ...


class Flag:
    """On or off."""

    def read(self, held: object) -> bool:
        if not isinstance(held, bool):
            raise ValueError("neither true nor false")
        return held


class Whole(NamedTuple):
    """A whole number. The user moves it in ``step``s."""

    least: int = 0
    most: int = 1_000_000_000  # Qt takes no larger numbers, and no height is one.
    step: int = 1

    def read(self, held: object) -> int:
        if type(held) is not int or not self.least <= held <= self.most:
            raise ValueError("no whole number within its bounds")
        return held


class Amount(NamedTuple):
    """A limit in micro-dollars; 0 stands for none. What is no amount was meant as one: it never counts as
    none, but as `UNREADABLE_MICROS`. Version 0.1.0 kept cents."""

    in_cents: bool = False

    def read(self, held: object) -> int:
        try:
            return bounded_micros_of_cents(held) if self.in_cents else bounded_micros(held)
        except ValueError:
            return UNREADABLE_MICROS


class Real(NamedTuple):
    """A number. The user moves it in ``step``s."""

    least: float
    most: float
    step: float = 0.01

    def read(self, held: object) -> float:
        if type(held) not in (int, float) or not isinstance(held, (int, float)):
            raise ValueError("no number")
        if not self.least <= held <= self.most:  # which no NaN is
            raise ValueError("no number within its bounds")
        return float(held)


class Text:
    """A text that every file can hold."""

    def read(self, held: object) -> str:
        return bounded_text(held)


class Names:
    """Names in an order, each once."""

    def read(self, held: object) -> tuple[str, ...]:
        if not isinstance(held, (list, tuple)):
            raise ValueError("no list")
        return tuple(dict.fromkeys(map(bounded_text, cast("list[object]", held))))


class Folder(Text):
    """The path of a folder, ``""`` for the usual one."""


class NamePattern(Text):
    """A pattern of file names; see ``domain/file_names.py``."""


class OneOf(NamedTuple, Generic[E]):
    """A member of ``choices``."""

    choices: type[E]

    def read(self, held: object) -> E:
        return self.choices(held)


class TextByName:
    """Texts by names."""

    def read(self, held: object) -> Mapping[str, str]:
        if not isinstance(held, dict):
            raise ValueError("no table")
        pairs = cast(dict[object, object], held).items()
        return {bounded_text(name): bounded_text(text) for name, text in pairs}
