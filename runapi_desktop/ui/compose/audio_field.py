"""An AUDIO field: takes a sound file, shows its waveform, plays it; offers to trim what is too long."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QUrl
from PySide6.QtGui import QHideEvent, QImage
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from runapi_desktop.domain.catalog.spec import AudioLimits, FieldSpec, FieldValue
from runapi_desktop.domain.errors import MediaProblem, MediaRefused, StorageTrouble
from runapi_desktop.domain.file_kinds import AUDIO_ENDINGS, FileKind, patterns
from runapi_desktop.domain.media_source import AudioFile, MediaSource, RemoteUrl
from runapi_desktop.ui.compose.form_parts import FormParts
from runapi_desktop.ui.compose.media_field import Reading
from runapi_desktop.ui.compose.media_well import WellContent
from runapi_desktop.ui.compose.trimmable_field import TrimmableField
from runapi_desktop.ui.compose.well_field import WellKind
from runapi_desktop.ui.texts.error_text import seconds_text
from runapi_desktop.ui.texts.i18n import translated
from runapi_desktop.ui.widgets.dropped import Cargo, DroppedItem
from runapi_desktop.ui.widgets.icons import icon
from runapi_desktop.ui.widgets.media_messages import quiet_media
from runapi_desktop.ui.widgets.plain_text import literal_tip

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QMediaPlayer

_HEIGHT_PX = 92
_BARS = 120
_ANY_LIMITS = AudioLimits()


class AudioField(TrimmableField):
    """Speech or music that a clip is made to."""

    kind: ClassVar[WellKind] = WellKind.AUDIO
    file_kind: ClassVar[FileKind] = FileKind.AUDIO
    well_height_px: ClassVar[int] = _HEIGHT_PX

    def __init__(self, spec: FieldSpec, parts: FormParts, parent: QWidget | None = None) -> None:
        super().__init__(spec, parts, parent)
        self._peaks = b""
        self._player: QMediaPlayer | None = None
        self._play_button = self._header_button(self._well, "play", "Play", self.tr("Play"))
        self._play_button.clicked.connect(self._play_or_stop)
        self._header.removeWidget(self._play_button)
        self._header.insertWidget(self._header.indexOf(self._clear_button), self._play_button)

    async def _read(self, item: DroppedItem) -> Reading:
        if isinstance(item.origin, (bytes, QImage)):
            raise MediaRefused(MediaProblem.NOT_AUDIO, item.name)
        return Reading(await self._intake.audio(item.origin, self._limits))

    def _offer_repair(self, item: DroppedItem, error: MediaRefused) -> None:
        most_s = self._limits.max_duration_s
        if error.problem is MediaProblem.TOO_LONG and isinstance(item.origin, Path) and most_s is not None:
            self._offer_trim(item, item.origin, error, most_s)

    async def _trimmed(self, path: Path, start_s: float, kept_s: float) -> Reading:
        return Reading(await self._intake.trim_audio(path, start_s, kept_s, self._limits))

    # --- what is heard and seen -------------------------------------------------------------------

    def _hold(self, media: MediaSource | None, note: str) -> None:
        self._stop()
        self._peaks = b""
        super()._hold(media, note)

    async def _preview_of(self, media: MediaSource) -> QImage | None:
        if isinstance(media, AudioFile):
            try:
                peaks = await self._intake.waveform(Path(media.path), _BARS)
            except (MediaRefused, StorageTrouble):
                return None  # It can be heard and sent without.
            if isValid(self) and media == self._value:
                self._peaks = peaks
        return None

    def _play_or_stop(self) -> None:
        if self._is_playing:
            self._stop()
            return
        if not isinstance(self._value, AudioFile):
            return
        if self._player is None:
            self._player = self._new_player()
        self._player.setSource(QUrl.fromLocalFile(self._value.path))
        self._player.play()

    def _new_player(self) -> QMediaPlayer:
        with quiet_media():
            from PySide6.QtMultimedia import QAudioOutput, QMediaPlayer  # with the first sound

            player = QMediaPlayer(self)
            player.setAudioOutput(QAudioOutput(player))
        player.playbackStateChanged.connect(self._draw_play_button)
        return player

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if not event.spontaneous():  # Another model or tab is seen, and no button to stop it.
            self._stop()

    def _stop(self) -> None:
        if self._player is not None:
            self._player.stop()
            self._player.setSource(QUrl())

    @property
    def _is_playing(self) -> bool:
        return self._player is not None and self._player.isPlaying()

    def _draw_play_button(self) -> None:
        text = self.tr("Stop") if self._is_playing else self.tr("Play")
        self._play_button.setIcon(icon("pause" if self._is_playing else "play", self._parts.theme))
        self._play_button.setToolTip(literal_tip(text))
        self._play_button.setAccessibleName(f"{translated(self._spec.label)}: {text}")

    def _draw(self) -> None:
        super()._draw()
        self._play_button.setVisible(isinstance(self._value, AudioFile) and not self.is_busy)
        self._play_button.setEnabled(self.is_open)

    def _content(self) -> WellContent:
        content = super()._content()
        return content._replace(peaks=self._peaks if content.name else b"")

    @property
    def _limits(self) -> AudioLimits:
        return self._spec.audio_limits or _ANY_LIMITS

    def _fitting(self, value: FieldValue) -> MediaSource | None:
        return value if isinstance(value, (AudioFile, RemoteUrl)) else None

    def _may_take(self, cargo: Cargo) -> bool:
        return cargo.sounds + cargo.unknown > 0

    def _facts(self, media: MediaSource) -> str:
        return seconds_text(media.duration_s) if isinstance(media, AudioFile) else ""

    def _invitation(self) -> str:
        return self.tr("Drop an MP3, WAV or M4A file,\nor click to choose")

    def _dialog_words(self) -> tuple[str, str]:
        name_filter = self.tr("Audio ({patterns})").format(patterns=patterns(AUDIO_ENDINGS))
        return self.tr("Choose an audio file"), name_filter
