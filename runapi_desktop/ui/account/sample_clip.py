"""A clip that ships with the app, playing without sound: what one will have in a moment."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QHideEvent, QPixmap, QShowEvent
from PySide6.QtWidgets import QStackedLayout, QWidget

from runapi_desktop.domain.clip import VideoFacts
from runapi_desktop.resource_files import resource_path
from runapi_desktop.ui.widgets.glimpses import own_picture
from runapi_desktop.ui.widgets.plain_text import PlainLabel

if TYPE_CHECKING:
    from runapi_desktop.ui.stage.player import Player

SAMPLE = ("practice", "sample.mp4")
SAMPLE_FACTS = VideoFacts("MP4", "h264", 640, 360, 6.0, 24.0, 144, False, 0)
_SIZE_PX = QSize(320, 180)
_AFTER_PAINT_MS = 300


class SampleClip(QWidget):
    """Stands still as a picture until the window has been painted, where the user wants less motion, and
    where this computer cannot play it."""

    def __init__(self, *, moves: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sampleClip")
        self.setFixedSize(_SIZE_PX)
        self.setAccessibleName(self.tr("Sample clip: the sun sinks behind a harbour"))
        self._moves = moves
        self._player: Player | None = None
        self._picture = PlainLabel(parent=self)
        self._picture.setScaledContents(True)
        self._layers = QStackedLayout(self)
        self._layers.addWidget(self._picture)
        self._begin = QTimer(self)
        self._begin.setSingleShot(True)
        self._begin.setInterval(_AFTER_PAINT_MS)
        self._begin.timeout.connect(self._start)

    @property
    def player(self) -> Player | None:
        """What plays it, as soon as it does."""
        return self._player

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._begin.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody pays for frames that nobody sees."""
        super().hideEvent(event)
        self._begin.stop()
        if self._player is not None:
            self._player.close_file()
            self._layers.setCurrentWidget(self._picture)

    def _start(self) -> None:
        if self._picture.pixmap().isNull():
            picture = own_picture(resource_path("practice", "harbour.jpg"), "jpeg", _SIZE_PX * 2)
            self._picture.setPixmap(QPixmap.fromImage(picture))
        if self._moves:
            self._player = self._player or self._new_player()
            self._player.open(str(resource_path(*SAMPLE)), SAMPLE_FACTS)

    def _new_player(self) -> Player:
        from runapi_desktop.ui.stage.player import Player  # not needed for the first paint

        player = Player(self)
        player.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        player.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        player.set_muted(True)
        player.set_loop(True)
        player.opened.connect(lambda: self._layers.setCurrentWidget(player))
        self._layers.addWidget(player)
        return player
