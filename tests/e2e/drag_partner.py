"""Another program on the screen: ``drag_partner.py [FILE]``, a window of its own at the right edge.

Says the path of every file that is dropped on it; a drag that begins on it carries FILE.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QDrag, QDragEnterEvent, QDropEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QLabel


class Partner(QLabel):
    """Takes and gives files."""

    def __init__(self, given: Path | None) -> None:
        super().__init__("partner")
        self._given = given
        self.setAcceptDrops(True)
        self.setGeometry(1150, 200, 300, 300)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        say(dropped=[url.toLocalFile() for url in event.mimeData().urls()])

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._given is not None:
            data = QMimeData()
            data.setUrls([QUrl.fromLocalFile(str(self._given))])
            drag = QDrag(self)
            drag.setMimeData(data)
            drag.exec(Qt.DropAction.CopyAction)


def say(**facts: object) -> None:
    print(json.dumps(facts), flush=True)


app = QApplication(sys.argv[:1])
partner = Partner(Path(sys.argv[1]) if len(sys.argv) > 1 else None)
partner.show()
center = partner.mapToGlobal(partner.rect().center())
say(center=[center.x(), center.y()])
app.exec()
