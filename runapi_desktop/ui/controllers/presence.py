"""What the app says and does about clips that are being made: by a notice of the system while nobody looks at
its window, by a screen reader while somebody works in it."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu

from runapi_desktop.domain.clip import ReelItem
from runapi_desktop.domain.errors import MediaRefused, StorageTrouble
from runapi_desktop.domain.pixels import Glimpse
from runapi_desktop.domain.settings import Settings
from runapi_desktop.domain.task import Task
from runapi_desktop.off_loop import off_loop
from runapi_desktop.services.clip_frames import glimpse
from runapi_desktop.services.clip_making import ClipMaking
from runapi_desktop.services.launcher_entry import BusLauncher, Launcher
from runapi_desktop.services.library import ReelReader
from runapi_desktop.services.notices import BusNotifier, Notifier, SystemNotice
from runapi_desktop.services.runtime import Runtime
from runapi_desktop.services.session_bus import SessionBus
from runapi_desktop.services.under_way import Load, UnderWay
from runapi_desktop.services.wake_lock import KeepAwake, WakeLock, wake_lock
from runapi_desktop.ui.presence.app_badge import AppBadge
from runapi_desktop.ui.presence.finished_words import FinishedWords
from runapi_desktop.ui.presence.tray_icon import TrayIcon
from runapi_desktop.ui.presence.tray_notices import TrayNotifier
from runapi_desktop.ui.reel.card_delegate import picture_path
from runapi_desktop.ui.widgets.slots import async_slot
from runapi_desktop.ui.widgets.spoken import announce
from runapi_desktop.ui.window.main_window import MainWindow

if TYPE_CHECKING:
    from runapi_desktop.ui.presence.ready_sound import ReadySound

_GATHER_MS = 1500
"""Takes of one order are ready within moments: one notice tells of all."""
_PICTURE_BOX_PX = (320, 320)
_GOODBYE_S = 2.0


def app_is_in_front() -> bool:
    """One of the app's windows is where the user works."""
    return QGuiApplication.applicationState() is Qt.ApplicationState.ApplicationActive


@dataclass(frozen=True)
class Outside:
    """What lies outside the window: the system's means, and whether the user is there."""

    notifier: Notifier
    wake_lock: WakeLock
    launcher: Launcher
    play_sound: Callable[[], object]
    is_in_front: Callable[[], bool] = app_is_in_front
    announce: Callable[..., object] = announce
    gather_ms: int = _GATHER_MS
    tray: TrayIcon = field(default_factory=TrayIcon)

    @classmethod
    def of_system(cls, bus: SessionBus, press_label: str) -> Outside:
        """What this computer has; see `BusNotifier` for the label."""
        tray = TrayIcon()
        if sys.platform in ("win32", "darwin"):
            notifier, launcher = TrayNotifier(tray), AppBadge(_application())
        else:
            notifier, launcher = BusNotifier(bus, press_label), BusLauncher(bus)
        return cls(notifier, wake_lock(bus), launcher, _ready_sound(), tray=tray)


def _application() -> QGuiApplication:
    application = QGuiApplication.instance()
    assert isinstance(application, QGuiApplication)
    return application


def _ready_sound() -> Callable[[], None]:
    """What plays it; QtMultimedia is loaded with the first time."""

    @cache
    def sound() -> ReadySound:
        from runapi_desktop.ui.presence.ready_sound import ReadySound

        return ReadySound()

    return lambda: sound().play()


class PresenceController(QObject):
    """Lives as long as the window. ``show_clip`` selects the card of a task; ``making`` writes films."""

    def __init__(
        self,
        window: MainWindow,
        reel: ReelReader,
        show_clip: Callable[[str], object],
        making: ClipMaking,
        runtime: Runtime,
        settings: Settings,
        outside: Callable[[SessionBus, str], Outside] = Outside.of_system,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._reel = reel
        self._show_clip = show_clip
        self._runtime = runtime
        self._settings = settings
        self._bus = SessionBus(runtime.scope)
        self._outside = outside(self._bus, self.tr("Show"))
        self._awake = KeepAwake(self._outside.wake_lock, runtime.scope)
        self._words = FinishedWords()
        self._is_closed = False
        self._new: list[str] = []
        self._seen: list[str] = []
        self._told: dict[str, ReelItem] = {}
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(self._outside.gather_ms)
        self._soon.timeout.connect(async_slot(runtime.scope, self._tell))
        self._under_way = UnderWay(runtime.events)
        self._under_way.changed.subscribe(self._on_load)
        self._under_way.ended.subscribe(self._on_ended)
        self._writes_film = False
        making.busy_changed.subscribe(self._on_busy)
        self._leave_keep_awake = settings.follow(Settings.keep_awake, lambda _wish: self._follow_work())
        self._connect_tray()
        self._leave_tray = settings.follow(Settings.tray_icon, self._outside.tray.want)
        self._outside.notifier.pressed.subscribe(lambda _: self._on_pressed())
        self._outside.notifier.dismissed.subscribe(lambda _: self._forget())
        _application().applicationStateChanged.connect(self._on_state_changed)

    async def close(self) -> None:
        """Let the computer sleep, take the notice and the icons' counts away, hang up."""
        self._is_closed = True
        self._soon.stop()
        self._leave_keep_awake()
        self._leave_tray()
        self._outside.tray.want(False)
        self._under_way.close()
        with suppress(TimeoutError):
            async with asyncio.timeout(_GOODBYE_S):
                await self._awake.close()
                await self._outside.notifier.withdraw()
                await self._outside.launcher.show(0)
        await self._bus.close()

    def _connect_tray(self) -> None:
        window, tray = self._window, self._outside.tray
        menu = QMenu(window)
        menu.addAction(self.tr("Show")).triggered.connect(window.bring_to_front)
        menu.addAction(window.quit_action)
        tray.offer(menu)
        tray.pressed.subscribe(lambda _: window.bring_to_front())
        tray.describe(window.windowTitle())
        window.windowTitleChanged.connect(tray.describe)

    def _on_load(self, load: Load) -> None:
        self._window.show_working(load.working)
        self._follow_work()
        if not self._is_closed:
            self._runtime.scope.spawn(self._outside.launcher.show(load.working), "show how many on the icon")

    def _on_busy(self, is_busy: bool) -> None:
        self._writes_film = is_busy
        self._follow_work()

    def _follow_work(self) -> None:
        is_working = self._under_way.load.moving > 0 or self._writes_film
        is_wanted = self._settings.keep_awake and is_working and not self._is_closed
        self._awake.want(self.tr("Clips are being made") if is_wanted else None)

    # --- notices -------------------------------------------------------------------------------

    def _on_ended(self, task: Task) -> None:
        (self._seen if self._outside.is_in_front() else self._new).append(task.id)
        if not self._soon.isActive():
            self._soon.start()

    async def _tell(self) -> None:
        """Speak of what ended while the user is here; one notice of everything since he was here last."""
        seen, self._seen = self._seen, []
        new, self._new = self._new, []
        if ended := await self._items(seen):
            self._outside.announce(self._window, self._words.spoken(ended), is_urgent=False)
        if not new:
            return
        for item in await self._items(new):
            self._told.pop(item.id, None)  # it failed, was tried again, and is the last one now
            self._told[item.id] = item
        items = tuple(self._told.values())
        if not items or self._outside.is_in_front():
            return
        if self._settings.notification_sound:
            self._outside.play_sound()
        if self._settings.notifications:
            text = self._words.text(items, with_prompts=self._settings.notification_prompts)
            picture = await self._picture(items[-1])
            notifier = self._outside.notifier
            await notifier.show(SystemNotice(self._words.title(items), text, picture))
            if self._outside.is_in_front():
                await notifier.withdraw()

    async def _items(self, task_ids: Sequence[str]) -> list[ReelItem]:
        items: list[ReelItem] = []
        for task_id in task_ids:
            with suppress(StorageTrouble):
                item = await self._reel.item(task_id)
                if item is not None:
                    items.append(item)
        return items

    async def _picture(self, item: ReelItem) -> Glimpse | None:
        path = picture_path(item)
        if not path:
            return None
        runtime = self._runtime
        try:
            return await off_loop(
                runtime.executor, glimpse, Path(path), _PICTURE_BOX_PX, False, runtime.run_media
            )
        except (MediaRefused, StorageTrouble):
            return None

    def _on_pressed(self) -> None:
        last = next(reversed(self._told), None)
        self._forget()
        self._window.bring_to_front()
        if last is not None:
            self._show_clip(last)

    def _on_state_changed(self) -> None:
        """Who is back sees the Reel; the notice has had its say."""
        if self._outside.is_in_front() and (self._told or self._new):
            self._seen += self._new
            self._forget()
            self._runtime.scope.spawn(self._outside.notifier.withdraw(), "withdraw notice")

    def _forget(self) -> None:
        self._new.clear()
        self._told.clear()
