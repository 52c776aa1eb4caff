"""A key of RunAPI that another program keeps on this computer."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path


class KeyKeeper(StrEnum):
    """The programs that keep such a key."""

    RUNAPI_CLI = "runapi-cli"
    OPENCLAW = "openclaw"


@dataclass(frozen=True, slots=True)
class KeptKey:
    """A key, who keeps it and where. ``base_url`` ``""`` is RunAPI's own."""

    key: str = field(repr=False)
    keeper: KeyKeeper
    path: Path
    base_url: str = ""
