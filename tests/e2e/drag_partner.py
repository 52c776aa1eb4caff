"""Another program on the screen: ``drag_partner.py [FILE [ACTIONS]]``, a window of its own at the right edge.

Says the path of every file that is dropped on it. A drag that begins on it carries FILE, or what it was told
last in a line, and offers ACTIONS ("copy", "move", "both": a move is preferred); it says what was answered.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from threading import Thread

from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QDrag, QDragEnterEvent, QDropEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QLabel


class Partner(QLabel):
    """Takes and gives files."""

    def __init__(self, given: Path | None, actions: str) -> None:
        super().__init__("partner")
        self.given = given
        self._actions = actions
        self.setAcceptDrops(True)
        self.setGeometry(1150, 200, 300, 300)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        say(dropped=[url.toLocalFile() for url in event.mimeData().urls()])

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self.given is not None:
            data = QMimeData()
            data.setUrls([QUrl.fromLocalFile(str(self.given))])
            drag = QDrag(self)
            drag.setMimeData(data)
            copy, move = Qt.DropAction.CopyAction, Qt.DropAction.MoveAction
            offered = {"copy": (copy, copy), "move": (move, move), "both": (copy | move, move)}
            say(answer=drag.exec(*offered[self._actions]).name)


def listen() -> None:
    """The next drags carry the file that a line names."""
    for line in sys.stdin:
        partner.given = Path(line.rstrip("\n"))
        say(given=line.rstrip("\n"))


def say(**facts: object) -> None:
    print(json.dumps(facts), flush=True)


app = QApplication(sys.argv[:1])
partner = Partner(Path(sys.argv[1]) if len(sys.argv) > 1 else None, (*sys.argv[2:], "copy")[0])
partner.show()
center = partner.mapToGlobal(partner.rect().center())
say(center=[center.x(), center.y()])
Thread(target=listen, daemon=True).start()
app.exec()
