"""A QMediaPlayer in a QVideoWidget, as Qt's own examples have it: plays the film of the first argument once,
then prints how many frames came, the processor time of that, and how many OpenGL drivers are loaded."""

from __future__ import annotations

import sys
import time
from pathlib import Path

from PySide6.QtCore import QTimer, QUrl
from PySide6.QtMultimedia import QMediaPlayer, QVideoFrame
from PySide6.QtMultimediaWidgets import QVideoWidget
from PySide6.QtWidgets import QApplication


def main() -> None:
    """Play it and say so."""
    app = QApplication(sys.argv[:1])
    widget, media = QVideoWidget(), QMediaPlayer()
    widget.resize(1280, 720)
    widget.show()
    media.setVideoOutput(widget)
    moments: set[int] = set()
    began_s = 0.0

    def count(frame: QVideoFrame) -> None:
        if frame.isValid():
            moments.add(frame.startTime())

    def play() -> None:
        nonlocal began_s
        began_s = time.process_time()
        media.play()

    def tell(status: QMediaPlayer.MediaStatus) -> None:
        if status == QMediaPlayer.MediaStatus.EndOfMedia:
            print(len(moments), time.process_time() - began_s, opengl_drivers(), flush=True)
            app.quit()

    widget.videoSink().videoFrameChanged.connect(count)
    media.mediaStatusChanged.connect(tell)
    media.setSource(QUrl.fromLocalFile(sys.argv[1]))
    media.pause()
    QTimer.singleShot(500, play)
    app.exec()


def opengl_drivers() -> int:
    """How many libraries that draw OpenGL are loaded."""
    mapped = {line.split()[-1] for line in Path("/proc/self/maps").read_text().splitlines()}
    return sum("_dri.so" in path or "libgallium" in path for path in mapped)


main()
