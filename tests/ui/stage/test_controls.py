"""In and out, both ways of playing, sound, size of the picture: the transport with a real clip."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QMenu, QSlider, QWidget

from runapi_desktop.domain.clip import ReelItem, VideoFacts
from runapi_desktop.domain.marks import Marks
from runapi_desktop.ui.commands.clip_commands import COPY_FRAME, SAVE_FRAME, SAVE_TRIMMED
from runapi_desktop.ui.commands.playback_commands import PLAY_BACKWARDS
from runapi_desktop.ui.stage.stage import Stage
from tests.helpers.heard_commands import heard_commands
from tests.helpers.page_driver import control
from tests.helpers.qt_signals import emitted
from tests.ui.stage.conftest import item_of

Film = tuple[Path, VideoFacts]


def us(frames: int) -> int:
    return round(frames * 1_000_000 / 24)


def named(stage: Stage, name: str) -> QWidget:
    return control(stage, QWidget, name)


def click(stage: Stage, name: str) -> None:
    control(stage, QAbstractButton, name).click()


def choose(stage: Stage, name: str) -> None:
    found = stage.findChild(QAction, name)
    assert isinstance(found, QAction), name
    found.trigger()


async def until(stage: Stage, holds: Callable[[], bool]) -> None:
    while not holds():
        await emitted(stage.player.frame_changed)


async def on_frame(stage: Stage, number: int) -> None:
    stage.player.seek(round((number + 0.5) * 1000 / 24))
    await until(stage, lambda: stage.player.frame_number == number)


@pytest.fixture
async def opened(stage: Stage, film: Film) -> ReelItem:
    item = item_of(film)
    stage.show_item(item)
    await emitted(stage.player.opened)
    stage.player.pause()
    return item


async def test_in_and_out_take_the_frames_on_screen(stage: Stage, opened: ReelItem) -> None:
    said: list[tuple[object, object]] = []
    stage.marks_changed.connect(lambda item, marks: said.append((item, marks)))
    assert not named(stage, "stageMarks").isVisible()
    await on_frame(stage, 6)
    choose(stage, "menuMarkIn")
    await on_frame(stage, 11)
    choose(stage, "menuMarkOut")
    assert stage.controls.marks == Marks(us(6), us(12))
    assert said[-1] == (opened, Marks(us(6), us(12)))
    label = named(stage, "stageMarksText")
    assert isinstance(label, QLabel)
    assert label.text() == "In 0:00.25 · Out 0:00.50 · 0:00.25 long"
    click(stage, "stageClearMarks")
    assert stage.controls.marks == Marks()
    assert not named(stage, "stageMarks").isVisible()


async def test_an_in_behind_the_out_forgets_the_out(stage: Stage, opened: ReelItem) -> None:
    await on_frame(stage, 6)
    stage.controls.mark_out()
    await on_frame(stage, 12)
    stage.controls.mark_in()
    assert stage.controls.marks == Marks(us(12), None)
    await on_frame(stage, 3)
    stage.controls.mark_out()
    assert stage.controls.marks == Marks(None, us(4))


async def test_the_ends_themselves_are_no_marks(stage: Stage, opened: ReelItem) -> None:
    await on_frame(stage, 23)
    stage.controls.mark_out()
    await on_frame(stage, 0)
    stage.controls.mark_in()
    assert stage.controls.marks == Marks()


async def test_the_part_between_in_and_out_loops_and_shows_nothing_else(
    stage: Stage, opened: ReelItem
) -> None:
    await on_frame(stage, 6)
    stage.controls.set_marks(Marks(us(6), us(12)))
    seen: list[int] = []
    stage.player.frame_changed.connect(lambda: seen.append(stage.player.frame_number))
    stage.player.play()
    await until(stage, lambda: seen.count(11) >= 2 and seen[-1] < 11)
    assert set(seen) <= set(range(6, 12))


async def test_a_part_that_reaches_the_end_loops_too(stage: Stage, opened: ReelItem) -> None:
    await on_frame(stage, 20)
    stage.controls.mark_in()
    seen: list[int] = []
    stage.player.frame_changed.connect(lambda: seen.append(stage.player.frame_number))
    stage.player.play()
    await until(stage, lambda: 23 in seen and seen[-1] == 21)
    assert min(seen) >= 20


async def test_without_a_loop_it_stops_on_the_last_frame_inside(stage: Stage, opened: ReelItem) -> None:
    click(stage, "stageLoop")
    await on_frame(stage, 6)
    stage.controls.set_marks(Marks(us(6), us(12)))
    stage.player.play()
    await emitted(stage.player.ended)
    await until(stage, lambda: stage.player.frame_number == 11)
    assert not stage.player.is_playing
    seen: list[int] = []
    stage.player.frame_changed.connect(lambda: seen.append(stage.player.frame_number))
    stage.player.play()
    await emitted(stage.player.ended)
    await until(stage, lambda: stage.player.frame_number == 11)
    # Real time passes, and a busy computer leaves frames out, whichever: the same part comes again.
    again = seen[1:] if seen[0] == 11 else seen
    assert again == sorted(set(again))
    assert set(again) <= set(range(6, 12))
    assert again[0] < again[-1] == 11


async def test_another_clip_has_no_marks(stage: Stage, opened: ReelItem, long_film: Film) -> None:
    stage.controls.set_marks(Marks(us(6), None))
    stage.show_item(item_of(long_film, 1))
    assert stage.controls.marks == Marks()
    assert not named(stage, "stageMarks").isVisible()


async def test_j_plays_backwards_to_the_start(stage: Stage, opened: ReelItem) -> None:
    await on_frame(stage, 12)
    seen: list[int] = []
    stage.player.frame_changed.connect(lambda: seen.append(stage.player.frame_number))
    stage.commands.run(PLAY_BACKWARDS, stage.subject)
    assert named(stage, "stagePlay").toolTip() == "Pause (Space)"
    await until(stage, lambda: stage.player.frame_number == 0)
    assert seen == sorted(seen, reverse=True)
    assert len(seen) >= 4
    assert named(stage, "stagePlay").toolTip() == "Play (Space)"


async def test_space_stops_what_plays_backwards(stage: Stage, opened: ReelItem) -> None:
    await on_frame(stage, 20)
    stage.commands.run(PLAY_BACKWARDS, stage.subject)
    await emitted(stage.player.frame_changed)
    stage.controls.toggle()
    assert not stage.player.is_playing
    assert named(stage, "stagePlay").toolTip() == "Play (Space)"


def with_sound(item: ReelItem) -> ReelItem:
    assert item.clip is not None
    facts = replace(item.clip.facts, has_audio=True)
    return replace(item, clip=replace(item.clip, facts=facts))


async def test_the_volume_is_there_for_sound_only(stage: Stage, opened: ReelItem) -> None:
    volume = named(stage, "stageVolume")
    assert isinstance(volume, QSlider)
    assert not volume.isVisible()
    stage.show_item(None)
    stage.show_item(with_sound(opened))
    assert volume.isVisible()
    heard: list[float] = []
    stage.controls.volume_chosen.connect(heard.append)
    stage.controls.set_volume(0.8)
    assert volume.value() == 80
    assert heard == []
    volume.setValue(25)
    assert heard == [0.25]


async def test_where_the_slider_has_no_room_the_menu_has_the_volume(stage: Stage, opened: ReelItem) -> None:
    stage.transport.show_clip(1000, 24, has_audio=True, has_tools=True)
    entry = next(a for a in stage.transport.more_menu.actions() if a.text() == "Volume")
    slider = named(stage, "stageVolume")
    assert isinstance(slider, QSlider)
    for width in (1200, 500, 1200, 560):
        stage.resize(width, 500)
        assert entry.isVisible() is not slider.isVisible()
    volumes = entry.menu()
    assert isinstance(volumes, QMenu)
    heard: list[float] = []
    stage.controls.volume_chosen.connect(heard.append)
    volumes.actions()[2].trigger()
    assert heard == [0.5]
    stage.transport.show_clip(1000, 24, has_audio=False, has_tools=True)
    assert not entry.isVisible()


async def test_turning_the_volume_up_ends_the_silence(stage: Stage, opened: ReelItem) -> None:
    stage.controls.set_muted(True)
    muted: list[bool] = []
    stage.controls.mute_chosen.connect(muted.append)
    volume = named(stage, "stageVolume")
    assert isinstance(volume, QSlider)
    volume.setValue(40)
    assert muted == [False]


async def test_the_picture_fits_fills_or_has_its_own_size(stage: Stage, opened: ReelItem) -> None:
    view = stage.player.view
    await on_frame(stage, 3)
    area = view.viewport().rect()
    assert view.picture_rect.height() == area.height()
    assert view.picture_rect.width() < area.width()
    choose(stage, "stageFit-fill")
    assert view.picture_rect.width() == area.width()
    assert view.picture_rect.height() > area.height()
    choose(stage, "stageFit-actual")
    assert (view.picture_rect.width(), view.picture_rect.height()) == (320, 180)
    choose(stage, "stageFit-fit")
    assert view.picture_rect.height() == area.height()


async def test_the_frame_on_screen_is_saved_and_copied(stage: Stage, opened: ReelItem) -> None:
    await on_frame(stage, 11)
    saved, copied = (heard_commands(stage.commands, command) for command in (SAVE_FRAME, COPY_FRAME))
    choose(stage, "menuSaveFrame")
    choose(stage, "menuCopyFrame")
    assert saved == copied
    (subject,) = saved
    assert subject.item is opened
    assert subject.position_s is not None
    assert 11 / 24 <= subject.position_s < 12 / 24


async def test_a_trimmed_copy_is_asked_for_with_its_marks(stage: Stage, opened: ReelItem) -> None:
    said = heard_commands(stage.commands, SAVE_TRIMMED)
    stage.controls.set_marks(Marks(us(6), us(12)))
    click(stage, "stageTrim")
    assert [(subject.item, subject.marks) for subject in said] == [(opened, Marks(us(6), us(12)))]


async def test_controls_hide_on_the_full_screen_until_somebody_moves(stage: Stage, opened: ReelItem) -> None:
    click(stage, "stageFullScreen")
    window = stage.player.window()
    panel = window.findChild(QWidget, "fullScreenControls")
    assert isinstance(panel, QWidget)
    assert panel.isVisible()
    assert panel.isAncestorOf(stage.transport)
    rest = window.findChild(QTimer, "fullScreenRest")
    assert rest is not None
    rest.timeout.emit()
    assert not panel.isVisible()
    assert window.cursor().shape() == Qt.CursorShape.BlankCursor
    QTest.keyClick(window, Qt.Key.Key_Shift)
    assert panel.isVisible()
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert stage.isAncestorOf(stage.transport)
    assert stage.transport.isVisible()
