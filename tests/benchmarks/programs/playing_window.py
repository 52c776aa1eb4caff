"""The app's player, with a film that is opened and played fifty times: ``playing_window.py FILM``.

Says its resident memory, in MiB, after the first, the twenty-fifth and the last time.
"""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from runapi_desktop.media.probe import probe_video
from runapi_desktop.ui.stage.player import Player
from runapi_desktop.ui.startup.memory import share_heaps

_CLIPS = 50
_LONGEST_WAIT_MS = 5_000
_PLAYED_MS = 400


def _memory_mib() -> float:
    lines = Path("/proc/self/status").read_text().splitlines()
    return int(next(line for line in lines if line.startswith("VmRSS")).split()[1]) / 1024


share_heaps()
app = QApplication(sys.argv)
film = Path(sys.argv[1])
facts = probe_video(film)
player = Player()
player.resize(960, 540)
player.show()
loop = QEventLoop()
player.opened.connect(loop.quit)
for number in range(1, _CLIPS + 1):
    player.load(str(film), facts)
    QTimer.singleShot(_LONGEST_WAIT_MS, loop.quit)
    loop.exec()
    player.play()
    QTimer.singleShot(_PLAYED_MS, loop.quit)
    loop.exec()
    if number in (1, _CLIPS // 2, _CLIPS):
        print(f"{_memory_mib():.1f}", flush=True)
player.close_file()
player.close()
