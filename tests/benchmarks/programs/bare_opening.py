"""A QMediaPlayer in a QVideoWidget: opens the film of the first argument four times, and prints for each but
the first, which loads what plays it, the milliseconds until its first picture came. One line of JSON."""

from __future__ import annotations

import json
import sys
import time

from PySide6.QtCore import QTimer, QUrl
from PySide6.QtMultimedia import QMediaPlayer, QVideoFrame
from PySide6.QtMultimediaWidgets import QVideoWidget
from PySide6.QtWidgets import QApplication

_TIMES = 4


def main() -> None:
    """Open it and say so."""
    app = QApplication(sys.argv[:1])
    widget, media = QVideoWidget(), QMediaPlayer()
    widget.resize(1280, 720)
    widget.show()
    media.setVideoOutput(widget)
    waits_ms: list[float] = []
    began_s: float | None = None

    def begin() -> None:
        nonlocal began_s
        began_s = time.perf_counter()
        media.setSource(QUrl.fromLocalFile(sys.argv[1]))
        media.play()

    def come(frame: QVideoFrame) -> None:
        nonlocal began_s
        if began_s is None or not frame.isValid():
            return
        waits_ms.append(1000 * (time.perf_counter() - began_s))
        began_s = None
        QTimer.singleShot(0, go_on)

    def go_on() -> None:
        media.stop()
        media.setSource(QUrl())
        if len(waits_ms) < _TIMES:
            QTimer.singleShot(300, begin)
        else:
            print(json.dumps(waits_ms[1:]), flush=True)
            app.quit()

    widget.videoSink().videoFrameChanged.connect(come)
    QTimer.singleShot(300, begin)
    app.exec()


main()
