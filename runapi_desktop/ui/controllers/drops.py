"""What becomes of drops that no well takes, and of what is pasted: into the form, into the Reel, onto the
storyboard."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, Qt

from runapi_desktop.services.task_scope import TaskScope
from runapi_desktop.ui.controllers.compose import ComposeController
from runapi_desktop.ui.controllers.library import LibraryController
from runapi_desktop.ui.controllers.playback import PlaybackController
from runapi_desktop.ui.drops.window_drops import WindowDrops
from runapi_desktop.ui.stage.stage import Stage
from runapi_desktop.ui.widgets.dropped import DroppedItem, dropped_items
from runapi_desktop.ui.widgets.theme import Theme
from runapi_desktop.ui.window.attempts import Attempts
from runapi_desktop.ui.window.main_window import MainWindow


class DropController(QObject):
    """Watches the window, and the one that fills the screen, for as long as the app is open."""

    def __init__(
        self,
        *,
        window: MainWindow,
        stage: Stage,
        compose: ComposeController,
        library: LibraryController,
        playback: PlaybackController,
        theme: Theme,
        scope: TaskScope,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._stage = stage
        self._compose = compose
        self._library = library
        self._playback = playback
        slot = Attempts(window.banner, scope).slot
        drops = WindowDrops(theme, compose.field_for, self)
        # Once the drop is over: this may close the window that is still being told of it.
        drops.used.connect(self._use, Qt.ConnectionType.QueuedConnection)
        drops.filled.connect(compose.go_on_writing)
        drops.imported.connect(slot(self._import))
        drops.put_on_storyboard.connect(slot(self._put_on_storyboard))
        drops.watch(window)
        self._import_folders = slot(self._import)
        window.pasted.connect(self._paste)
        compose.media_pasted.connect(self._take_pasted)
        stage.full_screen.opened.connect(drops.watch)

    def use_files(self, files: Sequence[Path]) -> None:
        """Put files into the form, as if they had been dropped on the window."""
        self._use(tuple(map(DroppedItem.of, files)))

    def _paste(self, mime: QMimeData) -> None:
        self._take_pasted(dropped_items(mime))

    def _take_pasted(self, items: tuple[DroppedItem, ...]) -> None:
        """As if it had been dropped on the window, and on nothing in particular."""
        folders = tuple(item.origin for item in items if item.is_folder)
        if folders:
            self._import_folders(folders)
        if len(folders) < len(items):
            self._use(tuple(item for item in items if not item.is_folder))

    def _use(self, items: tuple[DroppedItem, ...]) -> None:
        self._stage.full_screen.leave()
        self._compose.take_items(items)
        if not self._window.shows_workspace:
            self._window.banner.say(self.tr("It is in the form now. Choose how to start below."))

    async def _import(self, paths: Sequence[Path]) -> None:
        await self._library.import_clips(paths)

    async def _put_on_storyboard(self, task_ids: Sequence[str], paths: Sequence[Path], row: int) -> None:
        imported = await self._library.import_clips(paths) if paths else ()
        await self._playback.put_on_storyboard((*task_ids, *imported), row)
