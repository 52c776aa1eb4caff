"""A strip plays through: every frame in order, none twice, and no gap where one clip follows the other."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from PySide6.QtMultimedia import QMediaPlayer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from runapi_desktop.domain.clip import Clip
from runapi_desktop.ui.stage.player import Player
from runapi_desktop.ui.storyboard.strip_player import StripPlayer
from tests.ui.storyboard.conftest import placed, us


@pytest.fixture
def player(qapp: QApplication, qtbot: QtBot) -> StripPlayer:
    player = StripPlayer()
    qtbot.addWidget(player, before_close_func=lambda _: player.close_files())
    player.resize(320, 240)
    player.show()
    return player


def on_screen(player: StripPlayer) -> Player:
    """Whichever of its two players can be seen."""
    (front,) = (each for each in player.findChildren(Player) if each.isVisible())
    return front


def shows(player: StripPlayer, qtbot: QtBot, number: int) -> None:
    """Wait until that frame of the strip is on screen."""
    qtbot.waitUntil(lambda: player.frame_number == number and player.shows_its_frame)


def test_it_stands_at_the_first_in(player: StripPlayer, qtbot: QtBot, clips: list[Clip]) -> None:
    player.show_places([placed(clips[0], 6, 18), placed(clips[1]), placed(clips[2])], {})
    shows(player, qtbot, 0)
    assert player.frame_count == 12 + 24 + 24
    assert player.duration_ms == round((12 / 24 + 1 + 24 / 25) * 1000)
    assert on_screen(player).frame_number == 6
    assert player.position_ms == 0


def test_it_plays_every_place_in_order_without_a_gap(
    player: StripPlayer, qtbot: QtBot, clips: list[Clip]
) -> None:
    player.show_places([placed(clips[0], 6, 18), placed(clips[1], 0, 12), placed(clips[2])], {})
    shows(player, qtbot, 0)
    seen: list[int] = []
    stood_ready: list[bool] = []
    player.frame_changed.connect(lambda: seen.append(player.frame_number))
    player.place_changed.connect(lambda _: stood_ready.append(player.shows_its_frame))
    with qtbot.waitSignal(
        player.playing_changed, check_params_cb=lambda playing: not playing, timeout=10_000
    ):
        player.play()
    assert all(a <= b for a, b in pairwise(seen))
    # A frame may be late on a busy computer, and Qt then leaves one out; none of a joint is missing.
    assert {11, 12, 23, 24, 47} <= set(seen)
    assert stood_ready == [True, True]


def test_it_can_be_sent_anywhere_and_stepped_over_a_joint(
    player: StripPlayer, qtbot: QtBot, clips: list[Clip]
) -> None:
    player.show_places([placed(clips[0], 6, 18), placed(clips[1], 0, 12), placed(clips[2])], {})
    shows(player, qtbot, 0)
    for number in (30, 5, 23, 12, 47):
        at_us = us(number) if number < 24 else 1_000_000 + us(number - 24, 25)
        player.seek(at_us // 1000 + 10)
        shows(player, qtbot, number)
        assert player.position_ms == -(-at_us // 1000)
    player.seek(us(11) // 1000 + 10)
    shows(player, qtbot, 11)
    for step, number in ((1, 12), (1, 13), (-1, 12), (-1, 11), (-1, 10)):
        player.step(step)
        shows(player, qtbot, number)
    player.seek(0)
    shows(player, qtbot, 0)
    player.step(-1)
    shows(player, qtbot, 0)


def test_it_starts_over_when_it_is_to_loop_and_again_when_it_is_asked(
    player: StripPlayer, qtbot: QtBot, clips: list[Clip]
) -> None:
    places: list[int] = []
    player.place_changed.connect(places.append)
    player.show_places([placed(clips[0], 0, 6), placed(clips[1], 0, 6)], {})
    shows(player, qtbot, 0)
    player.set_loop(True)
    player.play()
    qtbot.waitUntil(lambda: places[-3:] == [1, 0, 1], timeout=10_000)
    player.set_loop(False)
    with qtbot.waitSignal(player.playing_changed, check_params_cb=lambda playing: not playing):
        pass
    shows(player, qtbot, 11)
    player.play()
    qtbot.waitUntil(lambda: player.frame_number < 6)


def test_a_clip_that_cannot_be_played_is_passed_over(
    player: StripPlayer, qtbot: QtBot, clips: list[Clip]
) -> None:
    broken = replace(clips[1], path="/nowhere/gone.mp4")
    player.show_places([placed(clips[0], 0, 6), placed(broken), placed(clips[2], 0, 6)], {})
    shows(player, qtbot, 0)
    player.play()
    qtbot.waitUntil(lambda: player.place == 2, timeout=10_000)
    qtbot.waitUntil(lambda: not player.is_playing, timeout=10_000)


def test_a_clip_that_fails_on_its_last_frame_does_not_stop_the_rest(
    player: StripPlayer, qtbot: QtBot, clips: list[Clip]
) -> None:
    player.show_places([placed(clips[0]), placed(clips[1])], {})
    shows(player, qtbot, 0)
    player.seek(990)
    shows(player, qtbot, 23)
    media = on_screen(player).findChild(QMediaPlayer)
    assert media is not None
    with qtbot.waitSignal(player.place_changed, check_params_cb=lambda place: place == 1):
        player.play()
        media.errorOccurred.emit(QMediaPlayer.Error.ResourceError, "gone")
    assert player.is_playing


def test_one_clip_alone_is_a_strip_too(player: StripPlayer, qtbot: QtBot, clips: list[Clip]) -> None:
    player.show_places([placed(clips[0], 3, 9)], {})
    shows(player, qtbot, 0)
    player.set_loop(True)
    player.play()
    seen: set[int] = set()
    player.frame_changed.connect(lambda: seen.add(on_screen(player).frame_number))
    qtbot.waitUntil(lambda: {3, 8} <= seen, timeout=10_000)
    player.pause()
    assert seen <= set(range(3, 9))


def test_nothing_is_no_trouble(player: StripPlayer) -> None:
    player.show_places([], {})
    player.play()
    player.seek(100)
    player.step(1)
    assert (player.duration_ms, player.position_ms, player.frame_number) == (0, 0, 0)
    assert not player.is_playing
