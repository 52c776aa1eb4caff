"""Connects the Stage with the Reel beyond the single card, and with what is made of clips.

Owns the menu entries for it. Made once, after the first paint.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup

from runapi_desktop.domain.settings import MetadataPlace, Settings
from runapi_desktop.services.bundles import FilmServices
from runapi_desktop.services.runtime import Runtime
from runapi_desktop.services.storyboard import Storyboard
from runapi_desktop.ui.commands.window_commands import (
    METADATA_BESIDE,
    METADATA_INSIDE,
    NO_METADATA,
    STORYBOARD,
)
from runapi_desktop.ui.controllers.compare import CompareController
from runapi_desktop.ui.controllers.stage import StageController
from runapi_desktop.ui.controllers.storyboard import StoryboardController
from runapi_desktop.ui.reel.reel_view import ReelView
from runapi_desktop.ui.stage.stage import Stage
from runapi_desktop.ui.storyboard.storyboard_panel import StoryboardPanel
from runapi_desktop.ui.widgets.theme import Theme
from runapi_desktop.ui.widgets.ticks import show_facts
from runapi_desktop.ui.window.attempts import Attempts
from runapi_desktop.ui.window.main_window import MainWindow


class PlaybackController(QObject):
    """The Stage at work, and the storyboard below the cards."""

    def __init__(
        self,
        window: MainWindow,
        stage: Stage,
        reel: ReelView,
        films: FilmServices,
        runtime: Runtime,
        *,
        theme: Theme,
        settings: Settings,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._settings = settings
        self._attempts = Attempts(window.banner, runtime.scope)
        StageController(
            stage,
            films.making,
            banner=window.banner,
            attempts=self._attempts,
            settings=settings,
            scope=runtime.scope,
        )
        gain = settings.difference_gain
        comparison = CompareController(stage, reel, films.making, self._attempts, theme, gain=gain)
        comparison.gain_changed.connect(partial(settings.change, Settings.difference_gain))
        self._storyboard = Storyboard(films.strips, lambda: self.tr("Storyboard 1"))
        self._panel = StoryboardPanel(theme, reel.pictures, window.commands)
        self._storyboard_controller = StoryboardController(
            self._panel,
            self._storyboard,
            stage,
            reel,
            films,
            runtime,
            banner=window.banner,
            settings=settings,
            undo_stack=window.undo_stack,
        )
        self._follow_settings(stage)
        self._add_metadata_menu()
        self._add_storyboard(stage, reel)

    def _follow_settings(self, stage: Stage) -> None:
        controls, settings = stage.controls, self._settings
        settings.follow(Settings.reduced_motion, stage.wait_to_play)
        settings.follow(Settings.muted, controls.set_muted)
        settings.follow(Settings.volume, controls.set_volume)
        settings.follow(Settings.loop, controls.set_loop)
        controls.mute_chosen.connect(partial(settings.change, Settings.muted))
        controls.volume_chosen.connect(partial(settings.change, Settings.volume))
        controls.loop_chosen.connect(partial(settings.change, Settings.loop))

    # --- the storyboard -------------------------------------------------------------------------

    def _add_storyboard(self, stage: Stage, reel: ReelView) -> None:
        window, panel = self._window, self._panel
        action = window.commands.new_action(STORYBOARD, self)
        action.setCheckable(True)
        window.view_menu.insertAction(window.view_menu.actions()[0], action)
        window.view_menu.insertSeparator(window.view_menu.actions()[1])
        window.right.addWidget(panel)
        window.right.setStretchFactor(window.right.indexOf(panel), 0)
        panel.setVisible(self._settings.storyboard_open)
        action.triggered.connect(lambda: self._show_storyboard(panel.isHidden()))
        self._draw_tick = show_facts({action: lambda: not panel.isHidden()})
        panel.close_asked.connect(partial(self._show_storyboard, False))
        self._storyboard_controller.wanted.connect(partial(self._show_storyboard, True))
        self._attempts.slot(self._storyboard.open)()

    def _show_storyboard(self, is_open: bool) -> None:
        self._panel.setVisible(is_open)
        self._draw_tick()
        self._settings.storyboard_open = is_open

    async def read_storyboards_again(self) -> None:
        """They were repaired; the current one stays current."""
        await self._storyboard.open(self._storyboard.current_id)

    async def put_on_storyboard(self, task_ids: Sequence[str], row: int) -> None:
        """Put the clips of those tasks before what is at that place of the storyboard."""
        await self._storyboard_controller.put(task_ids, row)

    # --- copies ---------------------------------------------------------------------------------

    def _add_metadata_menu(self) -> None:
        menu = self._window.file_menu.addMenu(self.tr("Include prompt and settings in saved copies"))
        menu.setObjectName("metadataMenu")
        self._window.file_menu.insertMenu(self._window.key_action, menu)
        group = QActionGroup(menu)
        facts: dict[QAction, Callable[[], bool]] = {}
        for place, command in (
            (MetadataPlace.NOWHERE, NO_METADATA),
            (MetadataPlace.INSIDE, METADATA_INSIDE),
            (MetadataPlace.BESIDE, METADATA_BESIDE),
        ):
            choose = partial(self._settings.change, Settings.metadata_place, place)
            self._window.commands.add({command: lambda _, choose=choose: choose()})
            action = menu.addAction(command.button_texts[0])
            action.setObjectName(f"metadata-{place}")
            action.setCheckable(True)
            action.triggered.connect(choose)
            group.addAction(action)
            facts[action] = partial(self._is_place, place)
        draw = show_facts(facts)
        self._settings.follow(Settings.metadata_place, lambda _place: draw())

    def _is_place(self, place: MetadataPlace) -> bool:
        return self._settings.metadata_place is place
