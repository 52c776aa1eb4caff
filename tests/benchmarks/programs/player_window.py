"""The Stage's player in a window of 1280 × 720: plays the film of the first argument once, then prints how
many frames it painted, the processor time of that, and how many OpenGL drivers are loaded."""

from __future__ import annotations

import sys
import time
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication

from runapi_desktop.media.probe import probe_video
from runapi_desktop.media.timeline import frame_times
from runapi_desktop.ui.stage.player import Player


class _Paints(QObject):
    """The numbers of the frames that were on screen when the view was painted."""

    def __init__(self, player: Player) -> None:
        super().__init__(player)
        self._player = player
        self.numbers: set[int] = set()
        player.view.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and self._player.has_file:
            self.numbers.add(self._player.frame_number)
        return False


def main() -> None:
    """Play it and say so."""
    app = QApplication(sys.argv[:1])
    path = Path(sys.argv[1])
    player = Player()
    player.resize(1280, 720)
    player.set_loop(False)
    paints = _Paints(player)
    player.show()
    player.opened.connect(lambda: QTimer.singleShot(500, play))
    began_s = 0.0

    def play() -> None:
        nonlocal began_s
        began_s = time.process_time()
        player.play()

    def tell() -> None:
        print(len(paints.numbers), time.process_time() - began_s, opengl_drivers(), flush=True)
        app.quit()

    player.ended.connect(tell)
    player.load(str(path), probe_video(path))
    player.set_times(frame_times(path))
    app.exec()
    player.close_file()


def opengl_drivers() -> int:
    """How many libraries that draw OpenGL are loaded."""
    mapped = {line.split()[-1] for line in Path("/proc/self/maps").read_text().splitlines()}
    return sum("_dri.so" in path or "libgallium" in path for path in mapped)


main()
