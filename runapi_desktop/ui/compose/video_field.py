"""A VIDEO field: takes a file, a clip or an address; offers to trim or convert what Luma refuses."""

from __future__ import annotations

from pathlib import Path
from typing import ClassVar

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from runapi_desktop.domain.catalog.spec import FieldSpec, FieldValue, VideoLimits
from runapi_desktop.domain.errors import MediaProblem, MediaRefused
from runapi_desktop.domain.media_source import MediaSource, RemoteUrl, VideoFile
from runapi_desktop.ui.compose.dropped import DroppedItem
from runapi_desktop.ui.compose.form_parts import FormParts
from runapi_desktop.ui.compose.media_field import MediaField, Reading
from runapi_desktop.ui.compose.media_well import VIDEO_HEIGHT_PX
from runapi_desktop.ui.compose.pictures import video_image
from runapi_desktop.ui.compose.trim_offer import TrimOffer
from runapi_desktop.ui.error_text import seconds_text, size_text
from runapi_desktop.ui.last_folders import FileKind
from runapi_desktop.ui.slots import in_thread

_PREVIEW_PX = 800
_ANY_LIMITS = VideoLimits()


class VideoField(MediaField):
    """Luma's source."""

    well_height_px: ClassVar[int] = VIDEO_HEIGHT_PX
    file_kind: ClassVar[FileKind] = FileKind.VIDEOS

    def __init__(self, spec: FieldSpec, parts: FormParts, parent: QWidget | None = None) -> None:
        super().__init__(spec, parts, parent)
        self._too_long: DroppedItem | None = None
        self._trim_offer = TrimOffer(self._well.objectName(), self)
        self._trim_offer.hide()
        self._trim_offer.trim_pressed.connect(self._on_trim_pressed)
        self._column.addWidget(self._trim_offer)

    async def _read(self, item: DroppedItem) -> Reading:
        if isinstance(item.origin, (bytes, QImage)):
            raise MediaRefused(MediaProblem.NOT_A_VIDEO, item.name)
        return Reading(await self._intake.video(item.origin, self._limits))

    async def _trimmed(self, path: Path, start_s: float) -> Reading:
        kept_s = self._limits.max_duration_s
        return Reading(await self._intake.trim(path, start_s, kept_s, self._limits, self._show_progress))

    def _offer_repair(self, item: DroppedItem, error: MediaRefused) -> None:
        path = item.origin
        if not isinstance(path, Path):
            return
        match error.problem:
            case MediaProblem.TOO_LONG:
                self._too_long = item
                self._trim_offer.offer(error.actual or 0.0, self._limits.max_duration_s)
                self._trim_offer.show()
            case MediaProblem.WRONG_CONTAINER | MediaProblem.TOO_LARGE:
                self._offer(item, "Convert", self.tr("Convert to MP4"), lambda: self._trimmed(path, 0.0))
            case _:
                pass

    def _offer_nothing(self) -> None:
        super()._offer_nothing()
        self._trim_offer.hide()

    def _on_trim_pressed(self, start_s: float) -> None:
        item = self._too_long
        if item is not None and isinstance(item.origin, Path):
            self._parts.spawn(self._hold_result(item, self._trimmed(item.origin, start_s)), "trim")

    @property
    def _limits(self) -> VideoLimits:
        return self._spec.video_limits or _ANY_LIMITS

    async def _preview_of(self, media: MediaSource) -> QImage | None:
        if not isinstance(media, VideoFile):
            return None
        return await in_thread(video_image, media.path, _PREVIEW_PX)

    def _fitting(self, value: FieldValue) -> MediaSource | None:
        return value if isinstance(value, (VideoFile, RemoteUrl)) else None

    def _facts(self, media: MediaSource) -> str:
        if not isinstance(media, VideoFile):
            return ""
        size_px = f"{media.width_px} × {media.height_px}"
        return " · ".join((seconds_text(media.duration_s), size_text(media.size_bytes), size_px))

    def _invitation(self) -> str:
        return self.tr("Drop a video or a clip, paste its address,\nor click to choose")

    def _dialog_words(self) -> tuple[str, str]:
        name_filter = self.tr("Videos ({patterns})").format(patterns="*.mp4 *.mov *.m4v *.webm *.mkv *.avi")
        return self.tr("Choose a video"), f"{name_filter};;{self.tr('All files')} (*)"
