"""Connects the Stage with the Reel beyond the single card, and with what is made of clips.

Owns the menu entries for it. Made once, after the first paint.
"""

from __future__ import annotations

from concurrent.futures import Executor
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QActionGroup

from runapi_desktop.media.metadata import MetadataPlace
from runapi_desktop.services.clip_making import ClipMaking
from runapi_desktop.services.task_scope import TaskScope
from runapi_desktop.store.clip_store import ClipStore
from runapi_desktop.store.task_store import TaskStore
from runapi_desktop.ui.attempts import Attempts
from runapi_desktop.ui.habits import Habits
from runapi_desktop.ui.main_window import MainWindow
from runapi_desktop.ui.stage.stage import Stage
from runapi_desktop.ui.stage.stage_work import StageWork


class Screening(QObject):
    """The Stage at work."""

    def __init__(
        self,
        *,
        window: MainWindow,
        stage: Stage,
        executor: Executor,
        clips: ClipStore,
        tasks: TaskStore,
        habits: Habits,
        scope: TaskScope,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._habits = habits
        making = ClipMaking(clips, tasks, executor, self._metadata_place)
        StageWork(stage, making, Attempts(window.banner, scope), scope)
        self._follow_habits(stage)
        self._add_metadata_menu()

    def _follow_habits(self, stage: Stage) -> None:
        controls, habits = stage.controls, self._habits
        controls.set_muted(habits.settings.muted)
        controls.set_volume(habits.settings.volume)
        controls.set_loop(habits.settings.loop)
        controls.mute_chosen.connect(habits.remember_muted)
        controls.volume_chosen.connect(habits.remember_volume)
        controls.loop_chosen.connect(habits.remember_loop)

    def _metadata_place(self) -> MetadataPlace:
        wanted = self._habits.settings.metadata_place
        return next((place for place in MetadataPlace if place == wanted), MetadataPlace.NOWHERE)

    def _add_metadata_menu(self) -> None:
        menu = self._window.file_menu.addMenu(self.tr("Copies say how they were made"))
        menu.setObjectName("metadataMenu")
        self._window.file_menu.insertMenu(self._window.key_action, menu)
        group = QActionGroup(menu)
        for place, words in (
            (MetadataPlace.NOWHERE, self.tr("No")),
            (MetadataPlace.INSIDE, self.tr("Yes, inside the file")),
            (MetadataPlace.BESIDE, self.tr("Yes, in a file beside it")),
        ):
            action = menu.addAction(words)
            action.setObjectName(f"metadata-{place}")
            action.setCheckable(True)
            action.setChecked(place is self._metadata_place())
            action.triggered.connect(partial(self._habits.remember_metadata_place, place))
            group.addAction(action)
