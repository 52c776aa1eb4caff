"""What a Qt signal says: waited for in an async test, or kept."""

from __future__ import annotations

import asyncio

from PySide6.QtCore import SignalInstance


async def emitted(signal: SignalInstance, timeout_s: float = 10.0) -> tuple[object, ...]:
    """The values of the next emission of ``signal``; `TimeoutError` when it does not come."""
    said: asyncio.Future[tuple[object, ...]] = asyncio.get_running_loop().create_future()

    def settle(*values: object) -> None:
        if not said.done():
            said.set_result(values)

    signal.connect(settle)
    try:
        return await asyncio.wait_for(said, timeout_s)
    finally:
        signal.disconnect(settle)


def heard(signal: SignalInstance) -> list[tuple[object, ...]]:
    """Everything that ``signal`` says from now on."""
    said: list[tuple[object, ...]] = []
    signal.connect(lambda *values: said.append(values))
    return said
