"""The sound that a clip is ready or has failed."""

from __future__ import annotations

from PySide6.QtCore import QObject, QUrl
from PySide6.QtMultimedia import QMediaDevices, QSoundEffect

from runapi_desktop.resource_files import resource_path


class ReadySound(QObject):
    """Loaded with the first time that it is wanted; a computer without loudspeakers stays silent."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._effect: QSoundEffect | None = None

    def play(self) -> None:
        """Play it once."""
        if QMediaDevices.defaultAudioOutput().isNull():
            return
        if self._effect is None:
            self._effect = QSoundEffect(self)
            self._effect.setSource(QUrl.fromLocalFile(str(resource_path("sounds", "ready.wav"))))
        self._effect.play()
