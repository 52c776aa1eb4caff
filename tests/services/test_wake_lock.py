"""The computer stays awake while it should, and no longer."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from runapi_desktop.services.session_bus import SessionBus
from runapi_desktop.services.task_scope import TaskScope
from runapi_desktop.services.wake_lock import (
    BusWakeLock,
    ChildWakeLock,
    KeepAwake,
    WindowsWakeLock,
    wake_lock,
)
from tests.helpers.desktop_services import DesktopServices, running_services
from tests.helpers.posix import make_fifo


@pytest.fixture
async def scope() -> AsyncIterator[TaskScope]:
    scope = TaskScope()
    yield scope
    await scope.close()


@pytest.fixture
async def bus(scope: TaskScope) -> AsyncIterator[SessionBus]:
    bus = SessionBus(scope)
    yield bus
    await bus.close()


class CountingLock:
    """Notes what it is told; taking it lasts until ``go_on`` is set."""

    def __init__(self) -> None:
        self.told: list[str] = []
        self.go_on = asyncio.Event()

    async def take(self, reason: str) -> None:
        self.told.append(reason)
        await self.go_on.wait()

    async def release(self) -> None:
        self.told.append("released")


async def test_the_screen_saver_is_held_and_let_go(
    desktop_services: DesktopServices, bus: SessionBus
) -> None:
    lock = BusWakeLock(bus)
    await lock.release()
    await lock.take("Clips are being made")
    assert desktop_services.next_call("Inhibit") == ["RunAPI Desktop", "Clips are being made"]
    await lock.release()
    assert desktop_services.next_call("UnInhibit") == [77]
    await lock.release()
    assert desktop_services.calls() == []


async def test_without_a_screen_saver_nothing_happens(session_bus: None, bus: SessionBus) -> None:
    lock = BusWakeLock(bus)
    await lock.take("Clips are being made")
    await lock.release()
    with running_services() as services:
        await lock.take("again")
        assert services.next_call("Inhibit") == ["RunAPI Desktop", "again"]


@pytest.mark.posix("bus")
@pytest.mark.parametrize("address", [None, "", "nonsense", "tcp:host=localhost", "unix:path=/nowhere/bus"])
async def test_without_a_bus_nothing_happens(
    monkeypatch: pytest.MonkeyPatch, bus: SessionBus, address: str | None
) -> None:
    if address is None:
        monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS")
    else:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
    lock = BusWakeLock(bus)
    await lock.take("Clips are being made")
    await lock.release()


async def test_windows_is_told_what_to_do() -> None:
    told: list[int] = []
    lock = WindowsWakeLock(told.append)
    await lock.take("Clips are being made")
    await lock.release()
    assert told == [0x80000001, 0x80000000]


@pytest.mark.posix("fifo", "shell")
async def test_a_child_runs_as_long_as_the_lock_is_held(tmp_path: Path) -> None:
    ear = tmp_path / "ear"
    make_fifo(ear)
    lock = ChildWakeLock(("/bin/sh", "-c", f"exec sleep 60 > '{ear}'"))
    await lock.take("Clips are being made")
    with await asyncio.to_thread(ear.open) as line:  # opens as soon as the child does
        await lock.release()
        assert await asyncio.to_thread(line.read) == "", "the child has let go of it"
    missing = ChildWakeLock((str(tmp_path / "no such program"),))
    await missing.take("Clips are being made")
    await missing.release()


@pytest.mark.parametrize("platform", ["linux", "darwin", "freebsd14"])
def test_each_system_has_its_own(monkeypatch: pytest.MonkeyPatch, platform: str) -> None:
    monkeypatch.setattr(sys, "platform", platform)
    expected = ChildWakeLock if platform == "darwin" else BusWakeLock
    assert type(wake_lock(SessionBus(TaskScope()))) is expected


async def test_a_wish_that_changes_fast_is_followed_in_the_end(scope: TaskScope) -> None:
    lock = CountingLock()
    awake = KeepAwake(lock, scope)
    awake.want(None)
    awake.want("one")
    await asyncio.sleep(0)
    awake.want(None)
    awake.want("two")
    awake.want(None)
    lock.go_on.set()
    await awake.close()
    assert lock.told == ["one", "released"]


async def test_it_is_let_go_at_the_end(scope: TaskScope) -> None:
    lock = CountingLock()
    awake = KeepAwake(lock, scope)
    awake.want("one")
    await asyncio.sleep(0)
    lock.go_on.set()
    await awake.close()
    await awake.close()
    assert lock.told == ["one", "released"]
