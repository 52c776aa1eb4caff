"""A joined film in Qt's own decoder, which knows nothing of how it was made: every frame once, in order."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtMultimedia import QMediaPlayer, QVideoFrame, QVideoSink
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from runapi_desktop.domain.clip import Clip
from runapi_desktop.domain.piece import Piece
from runapi_desktop.media.film_piece import obstacle_to_copying
from runapi_desktop.media.join import join_videos
from runapi_desktop.media.timeline import frame_times
from tests.ui.storyboard.conftest import us


@pytest.mark.parametrize("is_lossless", [True, False])
def test_every_frame_is_shown_once_at_its_time(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, clips: list[Clip], is_lossless: bool
) -> None:
    paths = [Path(clip.path) for clip in clips]
    pieces = [Piece(paths[0]), Piece(paths[1], us(12)), Piece(paths[0] if is_lossless else paths[2])]
    assert (obstacle_to_copying(pieces) is None) is is_lossless
    film = tmp_path / "film.mp4"
    join_videos(pieces, film, lambda _done: None)
    times = frame_times(film)
    assert times.count == 60

    shown: list[tuple[int, int]] = []

    def note(frame: QVideoFrame) -> None:
        if frame.isValid():
            shown.append((frame.startTime(), frame.toImage().pixelColor(160, 120).green()))

    player, sink = QMediaPlayer(), QVideoSink()
    player.setVideoSink(sink)
    sink.videoFrameChanged.connect(note)
    player.setSource(QUrl.fromLocalFile(str(film)))
    player.pause()
    qtbot.waitUntil(lambda: len(shown) > 0)
    for number in range(times.count):
        before = len(shown)
        player.setPosition(round(times.seek_us(number) / 1000))
        qtbot.waitUntil(lambda before=before: len(shown) > before)
        assert shown[-1][0] == pytest.approx(times.starts_us[number], abs=20)
    # The clips grow brighter frame by frame: only where a new one begins is a frame darker than the last.
    levels = [level for _, level in shown[-60:]]
    falls = [number for number, (a, b) in enumerate(pairwise(levels), 1) if b < a - 4]
    assert falls == [24, 36]
    player.setSource(QUrl())
