"""What the app's icon shows in the dock or task bar of a Linux desktop: how many clips are being made, and
how many of those ordered together are done.

Unity's protocol, which the docks of KDE, GNOME (Dash to Dock, Ubuntu) and others understand. Where no dock
listens nothing happens.
"""

from __future__ import annotations

from contextlib import suppress
from typing import Protocol

from runapi_desktop.services.session_bus import APP_ID, BusSilent, SessionBus, Speaker

LAUNCHER_ENTRY = Speaker("com.canonical.Unity.LauncherEntry", "/com/canonical/unity/launcherentry/1")


class Launcher(Protocol):
    """The app's icon where the system shows running apps."""

    async def show(self, working: int) -> None:
        """Show that ``working`` clips are being made; nothing for none. Does not raise."""
        ...


class BusLauncher:
    """Tells the docks that listen on the session bus."""

    def __init__(self, bus: SessionBus) -> None:
        self._bus = bus
        self._working = 0
        self._ordered = 0
        """Since nothing was under way."""

    async def show(self, working: int) -> None:
        self._ordered = self._ordered + max(working - self._working, 0) if working else 0
        self._working = working
        done = 1 - working / self._ordered if working else 0.0
        facts: dict[str, tuple[str, object]] = {
            "count": ("x", working),
            "count-visible": ("b", working > 0),
            "progress": ("d", done),
            "progress-visible": ("b", done > 0),
        }
        with suppress(BusSilent):
            await self._bus.tell(LAUNCHER_ENTRY, "Update", "sa{sv}", f"application://{APP_ID}.desktop", facts)
