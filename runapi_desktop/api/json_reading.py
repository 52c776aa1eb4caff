"""Reading JSON that may be anything: every look at it gives the type asked for, or nothing.

Owns the distrust. Knows nothing of what the members mean; ``wire.py`` does.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import cast

from runapi_desktop.domain.errors import BadAnswer

MAX_PROMPT_LENGTH = 8000
MAX_WORDS_LENGTH = 500
"""For all that is no prompt: a message of more would cover the window."""
MAX_NAME_LENGTH = 100
_CONTROL_SIGNS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]+")
_MAX_ITEMS = 1000
# What SQLite and Qt both take as an integer, and far more money than there is.
_MAX_WHOLE = 10**15


def clean_text(text: str, max_length: int = MAX_WORDS_LENGTH) -> str:
    """``text`` fit to be shown, stored and logged: no lone surrogates, no control characters, not endless."""
    whole = text[:max_length].encode("utf-8", "replace").decode("utf-8")
    # By a pattern: letter by letter, a full page of prompts would stop the window for a second.
    return _CONTROL_SIGNS.sub("", whole).strip()


def as_text(value: object, max_length: int = MAX_WORDS_LENGTH) -> str:
    """A string, cleaned; a whole number as its digits; ``""`` for anything else."""
    if isinstance(value, str):
        return clean_text(value, max_length)
    if isinstance(value, int) and not isinstance(value, bool) and abs(value) <= _MAX_WHOLE:
        return str(value)
    return ""


def as_items(value: object) -> list[object]:
    """The items of a list, the first thousand at most; nothing for anything else."""
    return cast("list[object]", value)[:_MAX_ITEMS] if isinstance(value, list) else []


class JsonObject:
    """A JSON object of unknown content, read with care."""

    def __init__(self, members: Mapping[str, object]) -> None:
        self._members = members

    @classmethod
    def of(cls, value: object) -> JsonObject | None:
        """Return ``value`` as an object; ``None`` when it is none."""
        return cls(cast("dict[str, object]", value)) if isinstance(value, dict) else None

    def __contains__(self, name: str) -> bool:
        return name in self._members

    def merged(self, other: JsonObject) -> JsonObject:
        """The members of both; of a name that both have, the one of ``other`` unless that is null."""
        said = {name: value for name, value in other._members.items() if value is not None}
        return JsonObject({**self._members, **said})

    def value(self, name: str) -> object:
        """The member as it is, or ``None``."""
        return self._members.get(name)

    def text(self, name: str, max_length: int = MAX_WORDS_LENGTH) -> str:
        """The member as clean text, ``""`` where there is none."""
        return as_text(self._members.get(name), max_length)

    def whole(self, name: str) -> int | None:
        """The member as a whole number within ±10¹⁵, else ``None``."""
        value = self.number(name)
        return int(value) if value is not None and int(value) == value else None

    def number(self, name: str) -> float | None:
        """The member as a number within ±10¹⁵, else ``None``."""
        value = self._members.get(name)
        if isinstance(value, bool) or not isinstance(value, (int, float)):
            return None
        # NaN and the infinities fail the comparison.
        return value if abs(value) <= _MAX_WHOLE else None

    def child(self, name: str) -> JsonObject | None:
        """The member as an object, else ``None``."""
        return JsonObject.of(self._members.get(name))

    def items(self, name: str) -> list[object]:
        """The items of a list member; nothing where it is no list."""
        return as_items(self._members.get(name))

    def children(self, name: str) -> list[JsonObject]:
        """Those items of a list member that are objects."""
        return [child for item in self.items(name) if (child := JsonObject.of(item)) is not None]

    def names(self) -> list[str]:
        """The names of the first thousand members."""
        return list(self._members)[:_MAX_ITEMS]


def read_object(body: bytes) -> JsonObject:
    """The JSON object in ``body``; raises ``BadAnswer`` for anything else, however deep, long or broken."""
    try:
        value: object = json.loads(body)
    except (ValueError, RecursionError) as error:
        raise BadAnswer("the answer is not JSON") from error
    found = JsonObject.of(value)
    if found is None:
        raise BadAnswer("the answer is not a JSON object")
    return found
