"""The player shows the very frame that was asked for, loops, and lets go of files."""

from __future__ import annotations

from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QThreadPool, QTimer
from PySide6.QtGui import QImage
from PySide6.QtMultimedia import QMediaPlayer, QVideoFrame, QVideoSink
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from runapi_desktop.domain.clip import VideoFacts
from runapi_desktop.domain.marks import Marks
from runapi_desktop.media.frames import frame_png_bytes
from runapi_desktop.media.probe import probe_video
from runapi_desktop.ui.stage.player import Player
from tests.helpers.reel_library import level_of
from tests.media.samples import write_video

Film = tuple[Path, VideoFacts]


@pytest.fixture
def player(qapp: QApplication, qtbot: QtBot) -> Player:
    player = Player()
    qtbot.addWidget(player, before_close_func=Player.close_file)
    player.resize(640, 360)
    player.show()
    return player


def opened(player: Player, qtbot: QtBot, film: Film) -> None:
    with qtbot.waitSignal(player.opened):
        player.open(str(film[0]), film[1])
    player.pause()


def level(player: Player) -> int:
    """The brightness of the frame that the decoder delivered."""
    return player.image().pixelColor(100, 100).red()


def show(player: Player, qtbot: QtBot, number: int) -> None:
    """Seek to frame ``number`` and wait until it is there."""
    if player.frame_number != number:
        with qtbot.waitSignal(player.frame_changed, check_params_cb=lambda: player.frame_number == number):
            player.seek(round((number + 0.5) * 1000 / 24))


def test_the_real_picture_is_on_screen(player: Player, qtbot: QtBot, film: Film) -> None:
    opened(player, qtbot, film)
    show(player, qtbot, 10)
    assert abs(level(player) - level_of(10)) <= 3
    qtbot.waitUntil(lambda: abs(player.grab().toImage().pixelColor(320, 180).red() - level_of(10)) <= 3)


@pytest.mark.parametrize("number", [0, 1, 7, 12, 22, 23])
def test_a_seek_is_exact_to_the_frame(player: Player, qtbot: QtBot, film: Film, number: int) -> None:
    opened(player, qtbot, film)
    show(player, qtbot, number)
    assert abs(level(player) - level_of(number)) <= 3
    assert player.position_ms == -(-number * 1000 // 24)


def test_a_seek_to_the_position_shown_stays_where_it_is(player: Player, qtbot: QtBot, film: Film) -> None:
    opened(player, qtbot, film)
    show(player, qtbot, 5)
    show(player, qtbot, 13)
    player.seek(player.position_ms)
    with qtbot.waitSignal(player.frame_changed):
        pass
    assert player.frame_number == 13


def test_a_late_frame_of_the_clip_before_shifts_no_times(
    player: Player, qtbot: QtBot, film: Film, tmp_path: Path
) -> None:
    opened(player, qtbot, film)
    late = QVideoFrame(QImage(320, 180, QImage.Format.Format_RGB32))
    late.setStartTime(900_000)
    other = write_video(tmp_path / "other.mp4", 24)
    with qtbot.waitSignal(player.frame_changed, check_params_cb=lambda: player.frame_number == 12):
        player.open(str(other), probe_video(other))
        sink = player.findChild(QVideoSink)
        assert sink is not None
        sink.setVideoFrame(late)
    assert abs(level(player) - frame_level(other, 12)) <= 3


def test_single_steps_go_both_ways_and_stop_at_the_ends(player: Player, qtbot: QtBot, film: Film) -> None:
    opened(player, qtbot, film)
    show(player, qtbot, 11)
    for step, number in ((1, 12), (1, 13), (-1, 12), (-1, 11), (-1, 10)):
        with qtbot.waitSignal(player.frame_changed):
            player.step(step)
        assert player.frame_number == number
        assert abs(level(player) - level_of(number)) <= 3
    show(player, qtbot, 23)
    with qtbot.waitSignal(player.frame_changed):
        player.step(1)
    assert player.frame_number == 23
    assert not player.is_playing


def test_a_loop_starts_over_and_without_one_the_last_frame_stays(
    player: Player, qtbot: QtBot, film: Film
) -> None:
    player.set_speed(2.0)
    opened(player, qtbot, film)
    show(player, qtbot, 20)
    with qtbot.waitSignal(player.frame_changed, check_params_cb=lambda: player.frame_number < 5):
        player.play()
    player.set_loop(False)
    with qtbot.waitSignal(player.playing_changed, check_params_cb=lambda playing: not playing):
        player.play()
    assert player.frame_number == 23
    with qtbot.waitSignal(player.frame_changed, check_params_cb=lambda: player.frame_number == 3):
        player.seek(150)
    with qtbot.waitSignal(player.frame_changed, check_params_cb=lambda: player.frame_number == 5):
        player.play()


def test_after_the_end_play_starts_from_the_beginning(player: Player, qtbot: QtBot, film: Film) -> None:
    player.set_loop(False)
    player.set_speed(2.0)
    with qtbot.waitSignal(player.playing_changed, check_params_cb=lambda playing: not playing):
        player.open(str(film[0]), film[1])
    with qtbot.waitSignal(player.frame_changed, check_params_cb=lambda: player.frame_number < 3):
        player.toggle()


@pytest.mark.parametrize("content", [b"", b"no video at all" * 100])
def test_what_cannot_be_played_is_said_at_once(
    player: Player, qtbot: QtBot, film: Film, tmp_path: Path, content: bytes
) -> None:
    path = tmp_path / "a.mp4"
    path.write_bytes(content)
    with qtbot.waitSignal(player.refused):
        player.open(str(path), film[1])
    assert not player.has_file
    opened(player, qtbot, film)
    assert player.has_file


def test_a_clip_without_pictures_is_given_up_after_a_while(
    player: Player, qtbot: QtBot, tmp_path: Path
) -> None:
    import av

    path = tmp_path / "sound.mp4"
    with av.open(str(path), "w") as container:
        stream = container.add_stream("aac", rate=48_000)
        frame = av.AudioFrame(format="fltp", layout="mono", samples=1024)
        frame.planes[0].update(bytes(4096))
        frame.sample_rate = 48_000
        for _ in range(20):
            container.mux(stream.encode(frame))
        container.mux(stream.encode())
    facts = VideoFacts("mp4", "av1", 320, 180, 1.0, 24.0, 24, True, path.stat().st_size)
    player.open(str(path), facts)
    (patience,) = player.findChildren(QTimer)
    assert patience.isActive()
    assert patience.interval() == 4_000
    with qtbot.waitSignal(player.refused):
        patience.timeout.emit()


@pytest.mark.parametrize("sound", [None, "aac"])
def test_a_codec_that_qt_has_no_decoder_for_is_read_from_the_file(
    player: Player, qtbot: QtBot, tmp_path: Path, sound: str | None
) -> None:
    coder = {"preset": "10", "crf": "10"}
    path = write_video(tmp_path / "av1.mp4", 24, codec="libsvtav1", coder=coder, sound=sound)
    player.set_loop(False)
    player.load(str(path), probe_video(path))
    (patience,) = player.findChildren(QTimer)
    with qtbot.waitSignal(player.opened, timeout=30_000):
        patience.timeout.emit()
    note = player.findChild(QLabel, "stageSilence")
    assert note is not None
    assert note.isVisible() is bool(sound)
    for number in (5, 6, 5, 23, 0):
        show(player, qtbot, number)
        assert level(player) == pytest.approx(frame_level(path, number), abs=4)
    with qtbot.waitSignal(player.frame_changed, check_params_cb=lambda: player.frame_number == 2):
        player.step(1)
        player.step(1)
    heard: list[bool] = []
    player.playing_changed.connect(heard.append)
    with qtbot.waitSignal(player.ended, timeout=30_000):
        player.play()
        assert player.is_playing
    assert heard == [True, False]
    qtbot.waitUntil(lambda: player.frame_number == 23)
    player.set_loop(True)
    with qtbot.waitSignal(player.frame_changed, check_params_cb=lambda: player.frame_number < 20):
        player.play()
    player.pause()
    assert not player.is_playing
    player.close_file()
    assert not note.isVisible()


def test_an_error_on_the_way_is_passed_by_or_seen(player: Player, qtbot: QtBot, film: Film) -> None:
    """The rest is read from the file; the button says what is true."""
    opened(player, qtbot, film)
    show(player, qtbot, 3)
    heard: list[bool] = []
    player.playing_changed.connect(heard.append)
    player.play()
    qtbot.waitUntil(lambda: heard == [True])
    break_off(player)
    assert player.is_playing
    assert heard[-1]
    with qtbot.waitSignal(player.frame_changed):
        pass
    player.pause()
    assert not heard[-1]
    assert not player.is_playing


def break_off(player: Player) -> None:
    """Qt stops playing in the middle of the file."""
    media = player.findChild(QMediaPlayer)
    assert media is not None
    media.errorOccurred.emit(QMediaPlayer.Error.ResourceError, "gone")


@pytest.mark.parametrize("marks", [Marks(), Marks(0, 250_000)], ids=["whole", "to the out mark"])
def test_an_error_after_the_end_starts_nothing(
    player: Player, qtbot: QtBot, film: Film, marks: Marks
) -> None:
    player.set_loop(False)
    opened(player, qtbot, film)
    player.set_marks(marks)
    with qtbot.waitSignal(player.ended):
        player.play()
    qtbot.waitUntil(lambda: not player.is_playing)
    show(player, qtbot, 3)
    heard: list[bool] = []
    player.playing_changed.connect(heard.append)
    break_off(player)
    assert not player.is_playing
    assert True not in heard


@pytest.mark.parametrize("is_looping", [False, True], ids=["once", "in a loop"])
def test_an_error_on_the_last_frame_is_where_it_ends(
    player: Player, qtbot: QtBot, film: Film, *, is_looping: bool
) -> None:
    player.set_loop(is_looping)
    opened(player, qtbot, film)
    show(player, qtbot, 23)
    over = player.frame_changed if is_looping else player.ended
    with qtbot.waitSignal(over, check_params_cb=lambda: not is_looping or player.frame_number == 0):
        player.play()
        break_off(player)
    assert player.is_playing == is_looping


def test_what_passes_unseen_is_not_where_a_step_begins(player: Player, qtbot: QtBot, tmp_path: Path) -> None:
    """Frames may be read more slowly than they pass."""
    coder = {"preset": "10", "crf": "10"}
    path = write_video(tmp_path / "av1.mp4", 24, codec="libsvtav1", coder=coder)
    player.load(str(path), probe_video(path))
    (patience,) = player.findChildren(QTimer)
    with qtbot.waitSignal(player.opened, timeout=30_000):
        patience.timeout.emit()
    player.set_speed(0.25)
    player.play()
    pool, gate = QThreadPool.globalInstance(), Event()
    try:
        pool.waitForDone()
        for _ in range(pool.maxThreadCount()):
            pool.start(gate.wait)
        player.seek(0)
        passed = QTimer(singleShot=True, interval=800)
        with qtbot.waitSignal(passed.timeout):
            passed.start()
    finally:
        gate.set()
    qtbot.waitUntil(lambda: 3 < player.frame_number < 20)
    player.pause()
    pool.waitForDone()
    seen = player.frame_number
    with qtbot.waitSignal(player.frame_changed, check_params_cb=lambda: player.frame_number == seen + 1):
        player.step(1)


def frame_level(path: Path, number: int) -> int:
    """How bright that frame is where it is sent."""
    picture = QImage.fromData(frame_png_bytes(path, (number + 0.5) / 24))
    return picture.pixelColor(100, 100).red()


@pytest.mark.posix("device")
def test_a_closed_file_is_let_go(player: Player, qtbot: QtBot, film: Film) -> None:
    opened(player, qtbot, film)
    assert held(film[0])
    player.close_file()
    qtbot.waitUntil(lambda: not held(film[0]))
    assert not player.has_file
    assert player.position_ms == 0


def held(path: Path) -> bool:
    """Whether this process has the file open."""
    return any(link.resolve() == path for link in Path("/proc/self/fd").iterdir() if link.exists())


def test_a_clip_of_one_frame_stands_still(player: Player, qtbot: QtBot, tmp_path: Path) -> None:
    path = write_video(tmp_path / "one.mp4", 1)
    with qtbot.waitSignal(player.opened):
        player.load(str(path), probe_video(path))
    with qtbot.waitSignal(player.ended):
        player.play()
    qtbot.waitUntil(lambda: not player.is_playing)
    assert player.frame_number == 0
