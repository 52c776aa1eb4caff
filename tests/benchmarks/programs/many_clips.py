"""The Stage's player, in which the film of the first argument is opened and played for a moment as often as
the second one says; prints the memory in MiB after each time."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from runapi_desktop.media.probe import probe_video
from runapi_desktop.media.timeline import frame_times
from runapi_desktop.ui.stage.player import Player

_PLAYED_MS = 300


def main() -> None:
    """Play it again."""
    app = QApplication(sys.argv[:1])
    path, count = Path(sys.argv[1]), int(sys.argv[2])
    facts, times = probe_video(path), frame_times(path)
    player = Player()
    player.resize(1280, 720)
    player.show()
    sizes: list[float] = []

    def play() -> None:
        player.open(str(path), facts)
        player.set_times(times)

    def go_on() -> None:
        sizes.append(memory_mib())
        if len(sizes) < count:
            play()
            return
        print(*(round(size, 1) for size in sizes), flush=True)
        app.quit()

    player.opened.connect(lambda: QTimer.singleShot(_PLAYED_MS, go_on))
    play()
    app.exec()
    player.close_file()


def memory_mib() -> float:
    """What of this process is in memory."""
    lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmRSS:")) / 1024


main()
