"""A VIDEO field: takes a file, a clip or an address; offers to trim or convert what the model refuses."""

from __future__ import annotations

from pathlib import Path
from typing import ClassVar

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from runapi_desktop.domain.catalog.spec import FieldSpec, FieldValue, VideoLimits
from runapi_desktop.domain.errors import MediaProblem, MediaRefused, StorageTrouble
from runapi_desktop.domain.file_kinds import VIDEO_ENDINGS, FileKind, patterns
from runapi_desktop.domain.media_source import MediaSource, RemoteUrl, VideoFile
from runapi_desktop.ui.compose.form_parts import FormParts
from runapi_desktop.ui.compose.media_field import Reading
from runapi_desktop.ui.compose.media_well import VIDEO_HEIGHT_PX, WellContent
from runapi_desktop.ui.compose.pictures import small_video_image
from runapi_desktop.ui.compose.trimmable_field import TrimmableField
from runapi_desktop.ui.compose.well_field import WellKind
from runapi_desktop.ui.texts.error_text import seconds_text, size_text
from runapi_desktop.ui.widgets.dropped import Cargo, DroppedItem
from runapi_desktop.ui.widgets.glimpses import image_of

_PREVIEW_PX = 800
_ANY_LIMITS = VideoLimits()


class VideoField(TrimmableField):
    """A video that a clip is made from."""

    kind: ClassVar[WellKind] = WellKind.VIDEO
    well_height_px: ClassVar[int] = VIDEO_HEIGHT_PX
    file_kind: ClassVar[FileKind] = FileKind.VIDEOS

    def __init__(self, spec: FieldSpec, parts: FormParts, parent: QWidget | None = None) -> None:
        super().__init__(spec, parts, parent)
        self._moment: QImage | None = None
        self._wanted_s: float | None = None
        self._is_looking = False

    async def _read(self, item: DroppedItem) -> Reading:
        if isinstance(item.origin, (bytes, QImage)):
            raise MediaRefused(MediaProblem.NOT_A_VIDEO, item.name)
        return Reading(await self._intake.video(item.origin, self._limits))

    async def _converted(self, path: Path) -> Reading:
        """All of a video that is not too long."""
        return await self._trimmed(path, 0.0, self._limits.max_duration_s + self._limits.slack_s)

    async def _trimmed(self, path: Path, start_s: float, kept_s: float) -> Reading:
        return Reading(await self._intake.trim(path, start_s, kept_s, self._limits, self._show_progress))

    def _offer_repair(self, item: DroppedItem, error: MediaRefused) -> None:
        path = item.origin
        if not isinstance(path, Path):
            return
        match error.problem:
            case MediaProblem.TOO_LONG:
                self._offer_trim(item, path, error, self._limits.max_duration_s)
            case MediaProblem.WRONG_CONTAINER:
                text = self.tr("Convert to MP4")
                self._offer(item, error, "Convert", text, lambda: self._converted(path))
            case MediaProblem.TOO_LARGE:
                text = self.tr("Make the file smaller")
                self._offer(item, error, "Convert", text, lambda: self._converted(path))
            case _:
                pass

    def _offer_nothing(self) -> None:
        super()._offer_nothing()
        self._moment = self._wanted_s = None

    # --- where a trimmed copy would start ---------------------------------------------------------

    def _look_at(self, start_s: float) -> None:
        """Show in the well the frame with which a trimmed copy would start; of many in a row the last one."""
        self._wanted_s = start_s
        if not self._is_looking:
            self._parts.spawn(self._look(), "frame to trim at")

    async def _look(self) -> None:
        self._is_looking = True
        try:
            while self._too_long is not None and self._wanted_s is not None:
                refused, start_s, self._wanted_s = self._too_long, self._wanted_s, None
                image = await self._frame_at(refused.path, start_s)
                if not isValid(self):
                    return
                if refused is self._too_long:
                    self._moment = image
                    self._draw()
        except (MediaRefused, StorageTrouble):
            return  # Without the picture the figures below the slider say where it starts.
        finally:
            self._is_looking = False

    async def _frame_at(self, path: Path, position_s: float) -> QImage:
        frame = await self._intake.frame_png(path, position_s)
        return image_of(await self._intake.glimpse(frame, _PREVIEW_PX))

    def _content(self) -> WellContent:
        content = super()._content()
        if self._moment is None or self._too_long is None:
            return content
        return WellContent("", self._moment, self._too_long.item.name, self.tr("starts here"), is_wrong=True)

    @property
    def _limits(self) -> VideoLimits:
        return self._spec.video_limits or _ANY_LIMITS

    async def _preview_of(self, media: MediaSource) -> QImage | None:
        if not isinstance(media, VideoFile):
            return None
        return await small_video_image(self._intake, media.path, _PREVIEW_PX)

    def _fitting(self, value: FieldValue) -> MediaSource | None:
        return value if isinstance(value, (VideoFile, RemoteUrl)) else None

    def _may_take(self, cargo: Cargo) -> bool:
        return cargo.videos + cargo.unknown > 0

    def _facts(self, media: MediaSource) -> str:
        if not isinstance(media, VideoFile):
            return ""
        size_px = f"{media.width_px} × {media.height_px}"
        return " · ".join((seconds_text(media.duration_s), size_text(media.size_bytes), size_px))

    def _invitation(self) -> str:
        return self.tr("Drop a video or a clip, paste its address,\nor click to choose")

    def _dialog_words(self) -> tuple[str, str]:
        name_filter = self.tr("Videos ({patterns})").format(patterns=patterns(VIDEO_ENDINGS))
        return self.tr("Choose a video"), name_filter
