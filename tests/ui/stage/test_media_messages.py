"""The terminal stays free of what QtMultimedia says to itself; proved on processes of their own."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from tests.ui.stage.conftest import Film

PLAYS_A_CLIP = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from runapi_desktop.domain.clip import VideoFacts
from runapi_desktop.ui.stage.player import Player

app = QApplication(["player"])
player = Player()
player.show()
player.open(sys.argv[1], VideoFacts("mp4", "h264", 320, 180, 1.0, 24.0, 24, False, 1))

def watch():
    if player.frame_number > 3:
        print("played")
        player.close_file()
        QTimer.singleShot(0, app.quit)

player.frame_changed.connect(watch)
QTimer.singleShot(20_000, app.quit)
app.exec()
"""

MAKES_PLAYERS_WHILE_OTHERS_TALK = """
import sys, threading
from PySide6.QtCore import qWarning
from runapi_desktop.ui.widgets.media_messages import quiet_media

sys.setswitchinterval(1e-5)
is_over = threading.Event()

def talk():
    while not is_over.is_set():
        qWarning("of a thread")

threads = [threading.Thread(target=talk) for _ in range(3)]
for thread in threads:
    thread.start()
for _ in range(500):
    with quiet_media():
        is_over.wait(0.0001)
is_over.set()
for thread in threads:
    thread.join()
print("lived")
"""


def test_playing_a_clip_says_nothing(film: Film, app_environment: dict[str, str]) -> None:
    root = Path(__file__).parents[3]
    # The tests do without OpenGL; a computer with a screen has it, and Qt complains where it is forbidden.
    environment = {name: value for name, value in app_environment.items() if name != "QT_XCB_GL_INTEGRATION"}
    ended = subprocess.run(
        [sys.executable, "-c", PLAYS_A_CLIP, str(film[0])],
        env={**environment, "PYTHONPATH": str(root)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert (ended.stdout, ended.stderr) == ("played\n", "")


def test_a_player_is_made_while_the_threads_of_another_say_something(app_environment: dict[str, str]) -> None:
    root = Path(__file__).parents[3]
    ended = subprocess.run(
        [sys.executable, "-c", MAKES_PLAYERS_WHILE_OTHERS_TALK],
        env={**app_environment, "PYTHONPATH": str(root)},
        capture_output=True,
        text=True,
    )
    assert (ended.returncode, ended.stdout) == (0, "lived\n")
