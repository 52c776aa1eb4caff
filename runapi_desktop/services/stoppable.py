"""Long work in a thread that ends with whoever waits for it: the app closes while a large file is read."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import Executor
from contextlib import suppress
from pathlib import Path
from threading import Event

from runapi_desktop.media.files import sha256_of


async def sha256_off_loop(
    executor: Executor, path: Path, on_progress: Callable[[float], None] = lambda done: None
) -> str:
    """`sha256_of` in a thread, which stops reading when this is cancelled. `on_progress` hears 0 to 1 on the
    event loop, a hundred times at most."""
    loop = asyncio.get_running_loop()
    stopped = Event()
    told = 0

    def report(done: float) -> None:
        nonlocal told
        if int(done * 100) > told and not stopped.is_set():
            told = int(done * 100)
            with suppress(RuntimeError):  # the loop has ended meanwhile
                loop.call_soon_threadsafe(on_progress, done)

    try:
        return await loop.run_in_executor(executor, sha256_of, path, stopped.is_set, report)
    finally:
        stopped.set()
