"""What a server calls things, fit for a log that must not hold what a user wrote.

An id or a code is a word of a few signs. What is none may be a prompt or an e-mail that the server repeats.
"""

from __future__ import annotations

import re

UNREADABLE = "unreadable"
"""Stands in the place of what is no id and no code."""

_ID = re.compile(r"[A-Za-z0-9._:-]{1,128}")
_CODE = re.compile(r"[A-Za-z0-9._:-]{1,64}")


def plain_id(text: str | None) -> str | None:
    """``text`` if it is an id as servers make them, ``UNREADABLE`` if not; ``None`` stays ``None``."""
    return text if text is None or _ID.fullmatch(text) else UNREADABLE


def plain_code(text: str | None) -> str | None:
    """``text`` if it is an error code or another word of a protocol, ``UNREADABLE`` if not."""
    return text if text is None or _CODE.fullmatch(text) else UNREADABLE
