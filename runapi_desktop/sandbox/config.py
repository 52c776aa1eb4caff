"""What a sandbox is started with."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path

from runapi_desktop.domain.money import MICROS_PER_USD
from runapi_desktop.domain.practice import LEAST_RENDER_S

UPLOAD_TARGET_LIFE_S = 300.0
"""How long a prepared upload waits for its bytes."""
UPLOAD_LIFE_S = 3600.0
"""How long an uploaded file can be read (contract, section 4: about an hour)."""
SIGN_IN_CODE_LIFE_S = 60.0
"""How long the code of the sign-in page can be exchanged."""
RESULT_LIFE_S = 7 * 86400.0
"""How long a finished clip can be fetched (contract, section 3)."""
MAX_UPLOAD_BYTES = 500_000_000


@dataclass(frozen=True, slots=True)
class SandboxConfig:
    """``render_s`` is how long a task takes at least, in seconds; ``scenarios`` are the faults switched on
    (``"rate-limit"`` or ``"rate-limit=2"`` for the first two requests it concerns); ``state_dir`` holds
    everything that outlives a restart; ``balance_micros`` is what a fresh account owns, and what a nearly
    spent one is filled up to at the next start. ``has_control``: tests may ask under ``/sandbox`` for
    all that happened, and switch scenarios. ``now`` gives seconds since the epoch, ``sleep`` waits for
    some."""

    api_key: str
    state_dir: Path
    render_s: float = LEAST_RENDER_S
    scenarios: tuple[str, ...] = ()
    balance_micros: int = 100 * MICROS_PER_USD
    has_control: bool = False
    now: Callable[[], float] = time.time
    sleep: Callable[[float], Awaitable[None]] = asyncio.sleep
