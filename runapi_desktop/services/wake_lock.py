"""Keeps the computer awake while clips are being made, in the way of each system.

A lock ends with the process at the latest, however that ends. Where a system offers none, nothing happens.
"""

from __future__ import annotations

import asyncio
import ctypes
import os
import subprocess
import sys
from collections.abc import Sequence
from typing import Protocol

from runapi_desktop.services.session_bus import BusSilent, SessionBus, Speaker
from runapi_desktop.services.task_scope import TaskScope

SCREEN_SAVER = Speaker("org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver")


class WakeLock(Protocol):
    """The system's own means. Neither method raises."""

    async def take(self, reason: str) -> None:
        """Keep the computer awake; ``reason`` is what the system may show for it."""
        ...

    async def release(self) -> None:
        """Let it sleep again."""
        ...


def wake_lock(bus: SessionBus) -> WakeLock:
    """The one of this system."""
    if sys.platform == "win32":
        return WindowsWakeLock(ctypes.windll.kernel32.SetThreadExecutionState)
    return ChildWakeLock(CAFFEINATE) if sys.platform == "darwin" else BusWakeLock(bus)


class BusWakeLock:
    """Asks the desktop's screen saver, which forgets it when this process leaves the bus."""

    def __init__(self, bus: SessionBus) -> None:
        self._bus = bus
        self._cookie: int | None = None

    async def take(self, reason: str) -> None:
        try:
            (self._cookie,) = await self._bus.call(SCREEN_SAVER, "Inhibit", "ss", "RunAPI Desktop", reason)
        except (BusSilent, ValueError):
            self._cookie = None

    async def release(self) -> None:
        cookie, self._cookie = self._cookie, None
        if cookie is not None:
            try:
                await self._bus.call(SCREEN_SAVER, "UnInhibit", "u", cookie)
            except BusSilent:
                return


class SetExecutionState(Protocol):
    """``SetThreadExecutionState`` of Windows: what it is told holds for the thread that says it."""

    def __call__(self, flags: int, /) -> object: ...


class WindowsWakeLock:
    """Tells Windows from the event loop's thread, which lives as long as the app."""

    CONTINUOUS = 0x80000000
    SYSTEM_REQUIRED = 0x00000001

    def __init__(self, set_state: SetExecutionState) -> None:
        self._set_state = set_state

    async def take(self, reason: str) -> None:
        self._set_state(self.CONTINUOUS | self.SYSTEM_REQUIRED)

    async def release(self) -> None:
        self._set_state(self.CONTINUOUS)


CAFFEINATE = ("/usr/bin/caffeinate", "-i", "-w", str(os.getpid()))
"""macOS's own program for it; it ends with the process that it is told of."""


class ChildWakeLock:
    """A program that keeps the computer awake for as long as it runs."""

    def __init__(self, command: Sequence[str]) -> None:
        self._command = command
        self._child: subprocess.Popen[bytes] | None = None

    async def take(self, reason: str) -> None:
        quiet = subprocess.DEVNULL
        try:
            self._child = await asyncio.to_thread(
                subprocess.Popen, self._command, stdin=quiet, stdout=quiet, stderr=quiet
            )
        except OSError:
            self._child = None

    async def release(self) -> None:
        child, self._child = self._child, None
        if child is not None:
            child.kill()
            await asyncio.to_thread(child.wait)


class KeepAwake:
    """Takes a lock and lets go of it, one after the other, however fast the wish changes."""

    def __init__(self, lock: WakeLock, scope: TaskScope) -> None:
        self._lock = lock
        self._scope = scope
        self._reason: str | None = None
        self._is_held = False
        self._following: asyncio.Task[None] | None = None

    def want(self, reason: str | None) -> None:
        """Keep the computer awake from now on, for that reason; ``None``: let it sleep."""
        self._reason = reason
        if self._following is None and self._is_amiss:
            self._following = self._scope.spawn(self._follow(), "wake lock")

    async def close(self) -> None:
        """Let the computer sleep, before the loop ends."""
        self.want(None)
        if self._following is not None:
            await asyncio.wait([self._following])

    @property
    def _is_amiss(self) -> bool:
        return self._is_held is not (self._reason is not None)

    async def _follow(self) -> None:
        try:
            while self._is_amiss:
                reason, self._is_held = self._reason, not self._is_held
                if reason is None:
                    await self._lock.release()
                else:
                    await self._lock.take(reason)
        finally:
            self._following = None
