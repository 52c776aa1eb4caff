"""The Stage and the storyboard in the real window: the menu entries, and what is remembered of them."""

from __future__ import annotations

from collections.abc import AsyncIterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from runapi_desktop.domain.clip import MarkedCard, ReelItem
from runapi_desktop.domain.task import TaskState
from runapi_desktop.services.bundles import FilmServices
from runapi_desktop.services.clip_making import ClipMaking
from runapi_desktop.store.settings import open_settings
from runapi_desktop.store.strip_store import StripStore
from runapi_desktop.ui.commands.clip_commands import ADD_TO_STORYBOARD
from runapi_desktop.ui.commands.subject import Subject
from runapi_desktop.ui.commands.window_commands import METADATA_BESIDE, METADATA_INSIDE, NO_METADATA
from runapi_desktop.ui.controllers.playback import PlaybackController
from runapi_desktop.ui.reel.reel_view import ReelView
from runapi_desktop.ui.stage.stage import Stage
from runapi_desktop.ui.storyboard.storyboard_panel import StoryboardPanel
from runapi_desktop.ui.widgets.theme import Theme, ThemeChoice
from runapi_desktop.ui.window.main_window import MainWindow
from tests.helpers.reel_library import Library, a_clip, a_task, open_library, settled


@dataclass
class Room:
    window: MainWindow
    stage: Stage
    reel: ReelView
    settings_file: Path
    library: Library

    @property
    def panel(self) -> StoryboardPanel:
        (panel,) = self.window.findChildren(StoryboardPanel)
        return panel

    def action(self, name: str) -> QAction:
        found = self.window.findChild(QAction, name)
        assert isinstance(found, QAction), name
        return found


@pytest.fixture
async def room(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> AsyncIterator[Room]:
    theme = Theme(qapp, ThemeChoice.LIGHT)
    settings_file = tmp_path / "settings.json"
    settings = open_settings(settings_file)
    settings.volume, settings.muted = 0.4, True
    async with open_library(tmp_path) as library:
        with ThreadPoolExecutor(2) as threads:
            window = MainWindow(theme)
            stage = Stage(library.scope, theme, commands=window.commands)
            parts = library.reel, library.tasks, library.events, library.clock, library.scope, theme
            reel = ReelView(*parts, commands=window.commands)
            window.set_stage_and_reel(stage, reel)
            PlaybackController(
                window,
                stage,
                reel,
                FilmServices(
                    library.clips,
                    StripStore(library.database),
                    ClipMaking(library.clips, library.tasks, threads, lambda: settings.metadata_place),
                ),
                library.runtime,
                theme=theme,
                settings=settings,
            )

            def let_go(_: object) -> None:
                stage.show_item(None)
                reel.close_down()
                # The window refuses to be closed, which Qt takes for the end of the application all the same.
                qapp.setQuitOnLastWindowClosed(False)

            qtbot.addWidget(window, before_close_func=let_go)
            window.show()
            await settled()
            yield Room(window, stage, reel, settings_file, library)
            await library.scope.close()


async def test_the_storyboard_is_shown_hidden_and_remembered(room: Room) -> None:
    assert not room.panel.isVisible()
    room.action("showStoryboard").trigger()
    assert room.panel.isVisible()
    assert open_settings(room.settings_file).storyboard_open
    room.panel.close_asked.emit()
    assert not room.panel.isVisible()
    assert not room.action("showStoryboard").isChecked()
    assert not open_settings(room.settings_file).storyboard_open


async def test_adding_cards_opens_it(room: Room) -> None:
    task = a_task(0, TaskState.READY)
    clip = a_clip(task, Path("/videos/a.mp4"))
    await room.library.tasks.add([task])
    await room.library.clips.add(clip)
    cards = (ReelItem(task, clip), ReelItem(a_task(1)))
    room.window.commands.run(ADD_TO_STORYBOARD, Subject(tuple(map(MarkedCard.of, cards)), cards))
    await settled()
    assert room.panel.isVisible()
    assert [place.clip for place in room.panel.model.places] == [clip]
    assert room.panel.findChild(QWidget, "stripList").isVisible()  # type: ignore[union-attr]


async def test_where_copies_say_how_they_were_made_is_chosen_in_the_menu(room: Room) -> None:
    assert room.action("metadata-nowhere").isChecked()
    for place in ("inside", "beside", "nowhere"):
        room.action(f"metadata-{place}").trigger()
        assert open_settings(room.settings_file).metadata_place == place
    for command, place in (
        (METADATA_INSIDE, "inside"),
        (METADATA_BESIDE, "beside"),
        (NO_METADATA, "nowhere"),
    ):
        room.window.commands.run_now(command)  # as the palette does
        assert room.action(f"metadata-{place}").isChecked()


async def test_sound_is_as_it_was_left(room: Room) -> None:
    volume = room.stage.findChild(QWidget, "stageVolume")
    assert volume.value() == 40  # type: ignore[union-attr]
    room.stage.controls.volume_chosen.emit(0.7)
    room.stage.controls.mute_chosen.emit(False)
    room.stage.controls.loop_chosen.emit(False)
    kept = open_settings(room.settings_file)
    assert (kept.volume, kept.muted, kept.loop) == (0.7, False, False)
