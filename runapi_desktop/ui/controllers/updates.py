"""Asks once whether to look for new versions of the app, and says quietly that there is one."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject

from runapi_desktop.domain.errors import RunApiError
from runapi_desktop.domain.release import Release
from runapi_desktop.domain.settings import Settings
from runapi_desktop.domain.task import Task, TaskState
from runapi_desktop.services.runtime import Runtime
from runapi_desktop.services.updates import Updates
from runapi_desktop.ui.settings.updates_block import look_failed_text, release_text, whats_new_text
from runapi_desktop.ui.widgets.banner import Notice, Stay
from runapi_desktop.ui.widgets.reveal import open_in_browser
from runapi_desktop.ui.widgets.slots import async_slot
from runapi_desktop.ui.window.main_window import MainWindow


class UpdatesController(QObject):
    """Lives as long as the window. Does nothing where nobody knows the newest version."""

    def __init__(self, window: MainWindow, updates: Updates, runtime: Runtime, settings: Settings) -> None:
        super().__init__(window)
        self._window = window
        self._updates = updates
        self._settings = settings
        self._shown: Notice | None = None
        self.check_now = async_slot(runtime.scope, self._check)
        if updates.can_ask:
            look = async_slot(runtime.scope, updates.look_if_due, self._tell)
            leave = settings.follow(Settings.look_for_updates, lambda _wanted: look())
            window.closed.connect(leave)
            runtime.events.task_changed.subscribe(self._on_task_changed)
            async_slot(runtime.scope, updates.look_weekly, self._tell)()

    def _on_task_changed(self, task: Task) -> None:
        """The first finished clip is the moment for the one question."""
        if task.state is not TaskState.READY or not self._updates.wants_answer:
            return
        self._settings.updates_settled = True
        self._window.banner.say(
            self.tr("Look for new versions of the app once a week? Nothing about you is sent."),
            self.tr("Yes, look"),
            partial(setattr, self._settings, Settings.look_for_updates.key, True),
            stay=Stay.ASKING,
        )

    async def _check(self) -> None:
        """The user wants to know now: also of a version that was skipped, and that there is none."""
        try:
            release = await self._updates.newer()
        except RunApiError as error:
            self._window.banner.warn(look_failed_text(error))
            return
        if release is None:
            self._window.banner.say(release_text(None, self._updates.installed))
        else:
            self._tell(release)

    def _tell(self, release: Release) -> None:
        self._window.banner.withdraw(self._shown)
        self._shown = self._window.banner.say(
            release_text(release, self._updates.installed),
            whats_new_text(),
            partial(open_in_browser, release.page),
            (self.tr("Skip this version"), partial(self._skip, release)),
            stay=Stay.ASKING,
        )

    def _skip(self, release: Release) -> None:
        self._settings.skipped_version = release.version
