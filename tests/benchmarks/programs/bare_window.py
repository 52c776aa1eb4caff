"""The yardstick: the least window that PySide6 can show in a program that plays video.

Says ``painted`` on standard output, and stays open until it is ended when started with ``--stay``.
"""

from __future__ import annotations

import sys

import PySide6.QtMultimedia  # noqa: F401 - every program that plays video pays for it
from PySide6.QtCore import QEvent, QTimer
from PySide6.QtWidgets import QApplication, QWidget


class BareWindow(QWidget):
    """Tells its first paint."""

    def event(self, event: QEvent) -> bool:
        handled = super().event(event)
        if event.type() == QEvent.Type.Paint:
            # Not before Qt has brought this frame to the screen.
            QTimer.singleShot(0, self._tell)
        return handled

    def _tell(self) -> None:
        print("painted", flush=True)
        if "--stay" not in sys.argv:
            QApplication.quit()


app = QApplication(sys.argv)
window = BareWindow()
window.show()
sys.exit(app.exec())
