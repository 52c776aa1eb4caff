"""Notices of the system, outside the app's window: what one says, and the notification daemon of Linux.

The app has one notice at a time; the next one takes its place.
"""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from typing import Protocol

from runapi_desktop.domain.pixels import Glimpse
from runapi_desktop.services.events import Topic
from runapi_desktop.services.session_bus import APP_ID, BusSignal, BusSilent, SessionBus, Speaker

NOTIFICATIONS = Speaker("org.freedesktop.Notifications", "/org/freedesktop/Notifications")
_NORMAL = 1
_AS_LONG_AS_USUAL = -1
_DISMISSED_BY_USER = 2


@dataclass(frozen=True, slots=True)
class SystemNotice:
    """Plain text, which is shown literally."""

    title: str
    text: str = ""
    picture: Glimpse | None = None


class Notifier(Protocol):
    """Shows notices where the system has a place for them; elsewhere nothing happens. No method raises."""

    pressed: Topic[None]
    """The user pressed the notice."""
    dismissed: Topic[None]
    """The user put it away."""

    async def show(self, notice: SystemNotice) -> None:
        """Show ``notice`` in the place of the one before."""
        ...

    async def withdraw(self) -> None:
        """Take the notice away, if one is shown."""
        ...


class BusNotifier:
    """The notification daemon on the session bus (freedesktop.org's Desktop Notifications). ``press_label``
    is what it may write on the button that stands for a press of the notice."""

    def __init__(self, bus: SessionBus, press_label: str) -> None:
        self.pressed: Topic[None] = Topic()
        self.dismissed: Topic[None] = Topic()
        self._bus = bus
        self._press_label = press_label
        self._number = 0
        bus.signals(NOTIFICATIONS).subscribe(self._hear)

    async def show(self, notice: SystemNotice) -> None:
        try:
            (able,) = await self._bus.call(NOTIFICATIONS, "GetCapabilities")
            # A daemon that knows markup takes it for markup, one that does not shows an escape as it is.
            text = escape(notice.text, quote=False) if "body-markup" in able else notice.text
            (self._number,) = await self._bus.call(
                NOTIFICATIONS,
                "Notify",
                "susssasa{sv}i",
                "RunAPI Desktop",
                self._number,
                APP_ID,
                _sendable(notice.title),
                _sendable(text),
                ["default", self._press_label] if "actions" in able else [],
                _hints(notice),
                _AS_LONG_AS_USUAL,
            )
        except (BusSilent, TypeError, ValueError):
            self._number = 0

    async def withdraw(self) -> None:
        number, self._number = self._number, 0
        if number:
            try:
                await self._bus.call(NOTIFICATIONS, "CloseNotification", "u", number)
            except BusSilent:
                return

    def _hear(self, signal: BusSignal) -> None:
        match signal:
            case BusSignal("ActionInvoked", (int(number), _)) if number == self._number:
                self.pressed.publish(None)
            case BusSignal("NotificationClosed", (int(number), reason)) if number == self._number:
                self._number = 0
                if reason == _DISMISSED_BY_USER:
                    self.dismissed.publish(None)
            case _:
                pass


def _hints(notice: SystemNotice) -> dict[str, tuple[str, object]]:
    hints: dict[str, tuple[str, object]] = {
        "desktop-entry": ("s", APP_ID),
        "category": ("s", "transfer"),
        "urgency": ("y", _NORMAL),
    }
    if notice.picture is not None:
        width, height = notice.picture.width_px, notice.picture.height_px
        pixels = (width, height, 3 * width, False, 8, 3, notice.picture.rgb)
        hints["image-data"] = ("(iiibiiay)", pixels)
    return hints


def _sendable(text: str) -> str:
    """The bus takes neither half a character nor a NUL, and hangs up on who sends one."""
    return text.encode("utf-8", "replace").decode().replace("\0", " ")
