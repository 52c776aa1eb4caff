"""A version of the app that can be had: its number, and the page that says what is new in it."""

from __future__ import annotations

import re
from dataclasses import dataclass

_NUMBERS = re.compile(r"[0-9]{1,6}(\.[0-9]{1,6}){0,3}")


@dataclass(frozen=True, slots=True)
class Release:
    """``version`` is numbers and dots, ``page`` a web address."""

    version: str
    page: str


def is_version(text: str) -> bool:
    """Whether ``text`` is numbers and dots and nothing else."""
    return _NUMBERS.fullmatch(text) is not None


def is_newer(version: str, than: str) -> bool:
    """Whether one version came after the other; missing numbers are zeros. Nobody can tell of one that is
    not numbers and dots."""
    return is_version(version) and is_version(than) and _numbers(version) > _numbers(than)


def _numbers(version: str) -> tuple[int, ...]:
    numbers = list(map(int, version.split(".")))
    while len(numbers) > 1 and numbers[-1] == 0:
        del numbers[-1]
    return tuple(numbers)
