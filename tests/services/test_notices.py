"""Notices on a real session bus, over which a daemon of its own process answers."""

from __future__ import annotations

import asyncio
import os

import pytest

from runapi_desktop.domain.pixels import Glimpse
from runapi_desktop.services.notices import NOTIFICATIONS, BusNotifier, SystemNotice
from runapi_desktop.services.session_bus import BusSignal, SessionBus
from tests.helpers.desktop_services import DesktopServices, running_services
from tests.helpers.desktop_session import running_bus
from tests.helpers.drawn_words import HOSTILE


@pytest.fixture
def notifier(bus: SessionBus) -> BusNotifier:
    return BusNotifier(bus, "Show")


async def test_a_notice_with_a_picture_is_shown(
    desktop_services: DesktopServices, notifier: BusNotifier
) -> None:
    await notifier.show(SystemNotice("1 clip ready", "Waves", Glimpse(2, 1, b"\x01\x02\x03\x04\x05\x06")))
    name, replaced, icon, title, text, actions, hints, lasts = desktop_services.next_call("Notify")
    assert (name, replaced, icon, lasts) == ("RunAPI Desktop", 0, "ai.runapi.Desktop", -1)
    assert (title, text, actions) == ("1 clip ready", "Waves", ["default", "Show"])
    assert hints["image-data"] == ["(iiibiiay)", [2, 1, 6, False, 8, 3, "010203040506"]]
    assert hints["desktop-entry"] == ["s", "ai.runapi.Desktop"]


async def test_the_next_notice_takes_the_place_of_the_one_before(
    desktop_services: DesktopServices, notifier: BusNotifier
) -> None:
    await notifier.withdraw()
    await notifier.show(SystemNotice("1 clip ready"))
    await notifier.show(SystemNotice("2 clips ready"))
    assert [desktop_services.next_call("Notify")[1] for _ in range(2)] == [0, 1]
    await notifier.withdraw()
    assert desktop_services.next_call("CloseNotification") == [1]
    await notifier.withdraw()
    assert desktop_services.calls() == []


@pytest.mark.parametrize("text", [HOSTILE, "<b>bold</b> & <a href='x'>more</a>", "\ud800 half", "a\0b"])
async def test_words_are_shown_literally(
    desktop_services: DesktopServices, notifier: BusNotifier, text: str
) -> None:
    await notifier.show(SystemNotice("1 clip ready", text))
    shown = desktop_services.next_call("Notify")[4]
    assert "<" not in shown
    plain = shown.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
    assert plain == text.replace("\ud800", "?").replace("\0", " ")


async def test_a_daemon_without_markup_and_buttons_gets_neither(
    session_bus: None, notifier: BusNotifier
) -> None:
    with running_services("body") as services:
        await notifier.show(SystemNotice("1 clip ready", "R&D <3"))
        call = services.next_call("Notify")
    assert (call[4], call[5]) == ("R&D <3", [])


async def test_a_press_and_a_dismissal_are_heard(
    desktop_services: DesktopServices, notifier: BusNotifier, bus: SessionBus
) -> None:
    heard: asyncio.Queue[str] = asyncio.Queue()
    signals: asyncio.Queue[BusSignal] = asyncio.Queue()
    bus.signals(NOTIFICATIONS).subscribe(signals.put_nowait)  # after the notifier has heard each
    notifier.pressed.subscribe(lambda _: heard.put_nowait("pressed"))
    notifier.dismissed.subscribe(lambda _: heard.put_nowait("dismissed"))
    await notifier.show(SystemNotice("1 clip ready"))
    desktop_services.tell("ActionInvoked", 99, "default")
    desktop_services.tell("NotificationClosed", 99, 2)
    desktop_services.tell("ActionInvoked", 1, "default")
    assert await asyncio.wait_for(heard.get(), 10) == "pressed"
    desktop_services.tell("NotificationClosed", 1, 2)
    assert await asyncio.wait_for(heard.get(), 10) == "dismissed"
    await notifier.show(SystemNotice("2 clips ready"))
    desktop_services.tell("NotificationClosed", 2, 1)  # it was there long enough
    while (await asyncio.wait_for(signals.get(), 10)).body != (2, 1):
        pass
    await notifier.show(SystemNotice("3 clips ready"))
    desktop_services.tell("ActionInvoked", 3, "default")
    assert await asyncio.wait_for(heard.get(), 10) == "pressed"
    assert heard.empty()


async def test_without_a_daemon_nothing_happens(session_bus: None, notifier: BusNotifier) -> None:
    await notifier.show(SystemNotice("1 clip ready"))
    await notifier.withdraw()
    with running_services() as services:
        await notifier.show(SystemNotice("2 clips ready"))
        assert services.next_call("Notify")[1] == 0


@pytest.mark.posix("bus")
async def test_a_bus_that_ends_is_met_again_when_there_is_a_new_one(
    monkeypatch: pytest.MonkeyPatch, notifier: BusNotifier
) -> None:
    address = f"unix:path={os.environ['XDG_RUNTIME_DIR']}/again"
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
    pressed = asyncio.Event()
    notifier.pressed.subscribe(lambda _: pressed.set())
    await notifier.show(SystemNotice("nobody is here"))
    for _ in range(2):
        with running_bus(f"--address={address}"), running_services("actions") as services:
            await notifier.show(SystemNotice("1 clip ready"))
            assert services.next_call("Notify")[3] == "1 clip ready"
            pressed.clear()
            services.tell("ActionInvoked", 1, "default")
            await asyncio.wait_for(pressed.wait(), 10)
        await notifier.show(SystemNotice("nobody is here"))
