"""Opens the settings window, and does what its settings and buttons ask for beyond a changed value."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from runapi_desktop.domain.errors import StorageTrouble
from runapi_desktop.domain.settings import Page, Setting, Settings
from runapi_desktop.domain.shown_words import shown_line
from runapi_desktop.services.clips_folder import example_name
from runapi_desktop.services.housekeeping import Housekeeping
from runapi_desktop.services.task_scope import TaskScope
from runapi_desktop.services.updates import Updates
from runapi_desktop.ui.account.account_block import AccountBlock
from runapi_desktop.ui.settings.blocks import Block, NetworkBlock, PlacesBlock, StorageBlock, block_button
from runapi_desktop.ui.settings.settings_window import SettingsWindow
from runapi_desktop.ui.settings.updates_block import UpdatesBlock
from runapi_desktop.ui.stage.stage import Stage
from runapi_desktop.ui.texts.error_text import error_sentence
from runapi_desktop.ui.texts.i18n import sentences_text
from runapi_desktop.ui.widgets import dialogs
from runapi_desktop.ui.window.attempts import Attempts
from runapi_desktop.ui.window.main_window import MainWindow


class SettingsController(QObject):
    """Lives as long as the window. ``throw_away`` moves the clips of those tasks to the trash, and
    tells how many."""

    def __init__(
        self,
        window: MainWindow,
        settings: Settings,
        parts: Housekeeping,
        stage: Stage,
        throw_away: Callable[[list[str]], Awaitable[int]],
        scope: TaskScope,
        updates: Updates,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._settings = settings
        self._parts = parts
        self._usual_clips_dir = parts.storage_use.paths.clips_dir
        self._clips_folder = parts.clips_folder
        self._throw_away = throw_away
        self._scope = scope
        self._updates = updates
        self._slot = Attempts(window.banner, scope).slot
        self._shown: SettingsWindow | None = None
        parts.clips_folder.leaving.subscribe(stage.release_file)
        window.settings_action.triggered.connect(self.show)
        window.closed.connect(self._close)

    def show(self) -> None:
        """Open the settings window, or bring the open one to the front."""
        if self._shown is None:
            self._shown = SettingsWindow(
                self._settings,
                self._blocks(),
                usual_folder=str(self._usual_clips_dir),
                name_preview=self._example,
                apply={Settings.clips_dir: self._slot(self._use_folder)},
                browse=self._slot(self._browse),
                left_out=() if self._updates.can_ask else (Page.UPDATES,),
                parent=self._window,
            )
            self._shown.finished.connect(self._forget)
        self._shown.show()
        self._shown.raise_()
        self._shown.activateWindow()

    def show_page(self, page: Page) -> None:
        """Open the settings window at that page."""
        self.show()
        if self._shown is not None:
            self._shown.show_page(page)

    def _close(self) -> None:
        if self._shown is not None:
            self._shown.settle()
            self._shown.close()

    def _forget(self) -> None:
        self._shown = None

    # --- beside the settings ---------------------------------------------------------------------

    def _blocks(self) -> dict[Page, list[QWidget]]:
        window, parts, scope = self._window, self._parts, self._scope
        paths = parts.storage_use.paths
        account = AccountBlock(parts.account_keys, parts.accounts, parts.events, scope)
        account.key_pressed.connect(window.key_action.trigger)
        account.top_up_pressed.connect(window.status_line.top_up_pressed)
        support = Block(self.tr("Diagnostics"))
        support.add_text("diagnosticsHelp", self.tr("Nothing leaves this computer unless you send it."))
        support.add_buttons(
            block_button(
                "settingsDiagnostics", self.tr("Show diagnostics…"), window.diagnostics_action.trigger
            ),
            block_button("settingsLogs", self.tr("Open log folder"), window.log_folder_action.trigger),
        )
        return {
            Page.ACCOUNT: [account],
            Page.NETWORK: [NetworkBlock(parts.network_check, scope)],
            Page.PRIVACY: [support],
            Page.STORAGE: [
                StorageBlock(parts.storage_use, scope, self._throw_away, parts.events),
                PlacesBlock(
                    self._folder,
                    paths.data_dir,
                    paths.logs_dir,
                    lambda: parts.account_keys.kept,
                    parts.events,
                ),
            ],
            Page.UPDATES: [UpdatesBlock(self._updates, scope)] if self._updates.can_ask else [],
        }

    def _example(self, pattern: str) -> str:
        name = example_name(pattern, self._parts.clock.now().astimezone())
        return self.tr("Example: {name}").format(name=shown_line(name))

    # --- the clips folder ------------------------------------------------------------------------

    @property
    def _folder(self) -> Path:
        return Path(self._settings.clips_dir) if self._settings.clips_dir else self._usual_clips_dir

    async def _browse(self, row: Setting[Any]) -> None:
        del row  # There is one folder so far.
        picked = await dialogs.choose_folder(self._parent, self.tr("Clips folder"), self._folder)
        if picked is not None:
            await self._use_folder("" if picked == self._usual_clips_dir else str(picked))

    async def _use_folder(self, path: str) -> None:
        """New clips go there from now on; the user says what becomes of those that are there."""
        before, folder = self._folder, Path(path) if path else self._usual_clips_dir
        if folder == before:
            return
        try:
            await self._clips_folder.prepare(folder)
        except StorageTrouble as trouble:
            await dialogs.tell(self._parent, self.tr("Clips folder"), error_sentence(trouble))
            return
        there = await self._clips_folder.clips_in(before)
        answer: int | None = 1
        if there:
            answer = await dialogs.ask(
                self._parent,
                self.tr("Clips folder"),
                self.tr("Move %Ln clip(s) to the new folder too?", "", len(there)),
                [self.tr("Move"), self.tr("Leave them")],
            )
        if answer is None:
            return
        self._settings.clips_dir = path
        if there and answer == 0:
            notice = self._window.banner.say(self.tr("Moving clips…"))
            move = await self._clips_folder.move(there, folder)
            self._window.banner.withdraw(notice)
            self._window.banner.say(self.tr("%Ln clip(s) moved.", "", move.moved))
            if move.trouble is not None:
                left = self.tr("%Ln clip(s) stayed in the old folder.", "", move.stayed)
                self._window.banner.warn(sentences_text(error_sentence(move.trouble), left))

    @property
    def _parent(self) -> QWidget:
        return self._shown or self._window
