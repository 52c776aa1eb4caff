"""What the app remembers of its user between two runs, held and written as one value."""

from __future__ import annotations

import logging
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Any

from runapi_desktop.domain.errors import StorageTrouble
from runapi_desktop.domain.spend_guard import SpendLimits
from runapi_desktop.store.settings import Settings, SettingsFile
from runapi_desktop.ui.widgets.last_folders import LastFolders
from runapi_desktop.ui.widgets.theme import ThemeChoice
from runapi_desktop.ui.window.main_window import MainWindow

if TYPE_CHECKING:
    from runapi_desktop.ui.reel.view_menu import ReelHabits

_log = logging.getLogger(__name__)


class Habits:
    """The settings in force; every change is on the disk at once."""

    def __init__(self, path: Path) -> None:
        self._file = SettingsFile(path)
        self._settings = self._file.load()
        self.folders = LastFolders(self._settings.last_folders, self._remember_folders)

    @property
    def settings(self) -> Settings:
        """What is remembered now."""
        return self._settings

    @property
    def theme(self) -> ThemeChoice:
        """The theme the user chose."""
        chosen = self._settings.theme
        return next((choice for choice in ThemeChoice if choice == chosen), ThemeChoice.SYSTEM)

    @property
    def spend_limits(self) -> SpendLimits:
        """The user's limits on spending."""
        return SpendLimits(self._settings.daily_limit_cents, self._settings.ask_above_cents)

    def remember_spend_limits(self, limits: SpendLimits) -> None:
        """Other limits from now on."""
        self.remember(daily_limit_cents=limits.daily_cents, ask_above_cents=limits.ask_above_cents)

    def remember(self, **changes: Any) -> None:
        """Change settings by name; a disk that does not take them is no reason to bother anybody."""
        self._settings = self._settings._replace(**changes)
        try:
            self._file.save(self._settings)
        except StorageTrouble as trouble:
            _log.warning("the settings could not be saved: %s", trouble)

    def _remember_folders(self, folders: dict[str, str]) -> None:
        self.remember(last_folders=folders)

    def remember_muted(self, muted: bool) -> None:
        """The player is silent, or not."""
        self.remember(muted=muted)

    def remember_loop(self, loop: bool) -> None:
        """Short clips start over, or not."""
        self.remember(loop=loop)

    @property
    def reel(self) -> ReelHabits:
        """How the cards are shown."""
        from runapi_desktop.ui.reel.view_menu import ReelHabits  # after the first paint

        settings = self._settings
        return ReelHabits.of_words(settings.reel_sort, settings.reel_card_size, settings.reel_by_day)

    def remember_reel(self, habits: ReelHabits) -> None:
        """How the cards are shown from now on."""
        self.remember(reel_sort=habits.sort.value, reel_card_size=habits.size.name, reel_by_day=habits.by_day)

    def remember_storyboard(self, *, is_open: bool) -> None:
        """The storyboard is seen below the cards, or not."""
        self.remember(storyboard_open=is_open)

    def remember_metadata_place(self, place: StrEnum) -> None:
        """Where copies of clips carry how they were made."""
        self.remember(metadata_place=place.value)

    def remember_difference_gain(self, gain: int) -> None:
        """How many times as strong a comparison shows differences."""
        self.remember(difference_gain=gain)

    def remember_volume(self, volume: float) -> None:
        """How loud clips play, 0–1."""
        self.remember(volume=volume)

    def remember_model(self, service: str, model_id: str) -> None:
        """The model last used in a service's tab."""
        self.remember(last_models={**self._settings.last_models, service: model_id})

    def restore_layout(self, window: MainWindow) -> None:
        """Bring the window and its splitters back to their sizes."""
        settings = self._settings
        window.restore_layout((settings.window_geometry, settings.main_splitter, settings.stage_splitter))

    def remember_window(self, window: MainWindow, theme: ThemeChoice, tab: str) -> None:
        """How the window is left."""
        geometry, columns, right = window.layout_state()
        self.remember(
            window_geometry=geometry,
            main_splitter=columns,
            stage_splitter=right,
            theme=theme.value,
            last_tab=tab,
        )
