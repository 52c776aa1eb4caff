"""The docks of a Linux desktop are told how many clips are being made."""

from __future__ import annotations

from typing import Any

import pytest

from runapi_desktop.services.launcher_entry import BusLauncher
from runapi_desktop.services.session_bus import SessionBus
from tests.helpers.desktop_services import DesktopServices, running_services

APP = "application://ai.runapi.Desktop.desktop"


def shown(services: DesktopServices) -> dict[str, Any]:
    """What the dock makes of the next thing it is told."""
    app, facts = services.next_call("Update")
    assert app == APP
    values = {name: value for name, (_, value) in facts.items()}
    is_seen = {name: values.pop(f"{name}-visible") for name in ("count", "progress")}
    return {name: value for name, value in values.items() if is_seen[name]}


async def test_a_dock_shows_how_many_and_how_many_of_them_are_done(
    desktop_services: DesktopServices, bus: SessionBus
) -> None:
    launcher = BusLauncher(bus)
    expected: list[tuple[int, dict[str, float]]] = [
        (1, {"count": 1}),
        (4, {"count": 4}),
        (3, {"count": 3, "progress": 0.25}),
        (1, {"count": 1, "progress": 0.75}),
        (5, {"count": 5, "progress": 0.375}),
        (0, {}),
        (2, {"count": 2}),
        (1, {"count": 1, "progress": 0.5}),
        (0, {}),
    ]
    for working, facts in expected:
        await launcher.show(working)
        assert shown(desktop_services) == facts


async def test_a_dock_that_comes_later_is_told_from_then_on(session_bus: None, bus: SessionBus) -> None:
    launcher = BusLauncher(bus)
    await launcher.show(2)
    with running_services() as services:
        await launcher.show(1)
        assert shown(services) == {"count": 1, "progress": 0.5}


@pytest.mark.posix("bus")
@pytest.mark.parametrize("address", [None, "nonsense", "unix:path=/nowhere/bus"])
async def test_without_a_bus_nothing_happens(
    monkeypatch: pytest.MonkeyPatch, bus: SessionBus, address: str | None
) -> None:
    if address is None:
        monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    else:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
    await BusLauncher(bus).show(1)
