"""The sound is there, and a computer without loudspeakers stays silent."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtMultimedia import QAudioDevice, QMediaDevices
from PySide6.QtWidgets import QApplication

from runapi_desktop.ui.presence import ready_sound
from runapi_desktop.ui.presence.ready_sound import ReadySound


class NotedEffect:
    """Stands in for Qt's, which needs a loudspeaker to load anything."""

    played: list[QUrl]

    def __init__(self, parent: object) -> None:
        self.source = QUrl()

    def setSource(self, source: QUrl) -> None:
        self.source = source

    def play(self) -> None:
        NotedEffect.played.append(self.source)


class Loudspeaker(QAudioDevice):
    def isNull(self) -> bool:
        return False


def test_it_is_played_each_time(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    NotedEffect.played = []
    monkeypatch.setattr(ready_sound, "QSoundEffect", NotedEffect)
    monkeypatch.setattr(QMediaDevices, "defaultAudioOutput", staticmethod(Loudspeaker))
    sound = ReadySound()
    sound.play()
    sound.play()
    assert [url.fileName() for url in NotedEffect.played] == ["ready.wav", "ready.wav"]


def test_without_a_loudspeaker_it_is_silent(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    NotedEffect.played = []
    monkeypatch.setattr(ready_sound, "QSoundEffect", NotedEffect)
    monkeypatch.setattr(QMediaDevices, "defaultAudioOutput", staticmethod(QAudioDevice))
    ReadySound().play()
    assert NotedEffect.played == []
