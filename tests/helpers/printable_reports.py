"""Lets a report with text that is no UTF-8 cross from a parallel worker.

A fuzz test that fails on a lone surrogate names it in its report; sent as it is, it would end the whole run
instead of failing one test.
"""

from __future__ import annotations

from collections.abc import Generator
from typing import Any

import pytest


@pytest.hookimpl(wrapper=True)
def pytest_report_to_serializable() -> Generator[None, object, Any]:
    """Escapes in every text of a report what cannot be encoded."""
    return _encodable((yield))


def _encodable(value: Any) -> Any:
    match value:
        case str():
            return value.encode("utf-8", "backslashreplace").decode()
        case dict():
            return {_encodable(name): _encodable(part) for name, part in value.items()}
        case list():
            return [_encodable(part) for part in value]
        case tuple():
            return tuple(_encodable(part) for part in value)
        case _:
            return value
