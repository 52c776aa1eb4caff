"""A PICTURE field: takes pictures, and frames out of videos; says what was mended, offers crop and pad."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QMenu, QWidget

from runapi_desktop.domain.catalog.spec import FieldSpec, FieldValue, PictureLimits
from runapi_desktop.domain.errors import MediaRefused, StorageTrouble
from runapi_desktop.domain.file_kinds import PICTURE_ENDINGS, VIDEO_ENDINGS, FileKind, patterns
from runapi_desktop.domain.media_source import MediaSource, PictureFile, RemoteUrl
from runapi_desktop.ui.compose.form_parts import FormParts
from runapi_desktop.ui.compose.media_field import MediaField, Reading
from runapi_desktop.ui.compose.media_well import PICTURE_HEIGHT_PX
from runapi_desktop.ui.compose.pictures import prepared_picture, small_image
from runapi_desktop.ui.compose.well_field import WellKind
from runapi_desktop.ui.compose.well_menu import add_row
from runapi_desktop.ui.widgets.dropped import Cargo, DroppedItem
from runapi_desktop.ui.widgets.glimpses import image_of
from runapi_desktop.ui.widgets.on_need import OnNeed

if TYPE_CHECKING:
    from runapi_desktop.domain.picture_repair import FitMode, Repair
    from runapi_desktop.ui.compose.frame_picker import FramePicker

_PREVIEW_PX = 800
_STRIP_PX = 4096
_ANY_LIMITS = PictureLimits()


class PictureField(MediaField):
    """First or last frame."""

    swap_pressed = Signal()

    kind: ClassVar[WellKind] = WellKind.PICTURE
    takes_many: ClassVar[bool] = True
    file_kind: ClassVar[FileKind] = FileKind.PICTURES
    well_height_px: ClassVar[int] = PICTURE_HEIGHT_PX

    def __init__(self, spec: FieldSpec, parts: FormParts, parent: QWidget | None = None) -> None:
        super().__init__(spec, parts, parent)
        self._swap_button = self._header_button(
            self._well, "swap", "Swap", self.tr("Swap first and last frame")
        )
        self._swap_button.clicked.connect(self.swap_pressed)
        self._header.removeWidget(self._swap_button)
        self._header.insertWidget(self._header.indexOf(self._clear_button), self._swap_button)
        self._is_swappable = False
        self._video: DroppedItem | None = None
        self._picked_s: dict[PictureFile, float | None] = {}
        """The frames of that video that were in the well, and where they are; ``None`` is the last one."""
        self._strip: QImage | None = None
        self._picker = OnNeed(self._new_picker)

    def set_swappable(self, is_swappable: bool) -> None:
        """Offer to exchange this picture with the other well's."""
        self._is_swappable = is_swappable and self._value is not None
        self._swap_button.setVisible(self._is_swappable)

    def fill_menu(self, menu: QMenu) -> None:
        super().fill_menu(menu)
        words = self.tr("Swap first and last frame")
        swap = add_row(menu, "wellSwap", words, is_possible=self._is_swappable)
        menu.insertAction(menu.actions()[3], swap)
        swap.triggered.connect(self.swap_pressed)

    async def take(self, item: DroppedItem) -> bool:
        """As for every field; of a video the last frame is taken, and a slider offers the others."""
        self._leave_video()
        if not await super().take(item):
            return False
        if self.taken_from is not None:
            self._video = item
            self._remember_frame(None)
            self._parts.spawn(self._offer_frames(self._turn, self.taken_from), "frames of a video")
        return True

    def set_value(self, value: FieldValue) -> None:
        media = self._fitting(value)
        if media == self._value and not self.is_busy:
            return
        if isinstance(media, PictureFile) and media in self._picked_s:
            super().set_value(media)
            self._original = self._video
            self._picker.get().show_frame(self._picked_s[media])
        else:
            self._leave_video()
            super().set_value(media)

    def clear(self) -> None:
        self._leave_video()
        super().clear()

    async def _read(self, item: DroppedItem) -> Reading:
        return await self._prepared(item)

    # --- another frame of the video ---------------------------------------------------------------

    async def _offer_frames(self, turn: int, video: Path) -> None:
        try:
            strip = await self._intake.look_through(video)
            pictures = image_of(await self._intake.glimpse(strip.jpeg, _STRIP_PX))
        except (MediaRefused, StorageTrouble):
            return  # The last frame is there; the others are a convenience.
        if self._is_current(turn) and self._video is not None:
            self._strip = pictures
            self._picker.get().offer(strip.times)
            self._picker.get().show()

    def _new_picker(self) -> FramePicker:
        from runapi_desktop.ui.compose.frame_picker import FramePicker  # few drop a video there

        picker = FramePicker(self._well.objectName(), self)
        picker.moved.connect(self._show_moment)
        picker.picked.connect(self._pick_frame)
        self._column.addWidget(picker)
        self.part_added.emit()
        return picker

    def _show_moment(self, share: float) -> None:
        """Show in the well about what the clip looks like there, until the exact frame is read."""
        from runapi_desktop.domain.frame_times import SPRITE_FRAMES

        if self._strip is not None:
            width = self._strip.width() // SPRITE_FRAMES
            number = min(int(share * SPRITE_FRAMES), SPRITE_FRAMES - 1)
            self._preview = self._strip.copy(number * width, 0, width, self._strip.height())
            self._draw()

    def _pick_frame(self, position_s: float | None) -> None:
        item = self._video
        if item is not None and isinstance(item.origin, Path):
            picking = self._hold_frame(item, item.origin, position_s)
            self._parts.spawn(self._told(picking), "frame of a video")

    async def _hold_frame(self, item: DroppedItem, video: Path, position_s: float | None) -> bool:
        is_held = await self._hold_result(item, self._frame(video, position_s))
        if is_held:
            self._remember_frame(position_s)
        return is_held

    def _remember_frame(self, position_s: float | None) -> None:
        """What is in the well is that frame: who puts it back goes on choosing from there."""
        if isinstance(self._value, PictureFile):
            self._picked_s[self._value] = position_s

    def _leave_video(self) -> None:
        self._video = None
        self._picked_s.clear()

    async def _frame(self, video: Path, position_s: float | None) -> Reading:
        limits = self._spec.picture_limits or _ANY_LIMITS
        prepared = await self._intake.frame_of(video, position_s, limits)
        return Reading(prepared.picture, self._repairs_text(prepared.repairs))

    def _offer_nothing(self) -> None:
        super()._offer_nothing()
        # While frames of one video are tried the slider stays under the hand.
        if self._video is None:
            self._picker.hide()
            self._strip = None

    # --- inside -----------------------------------------------------------------------------------

    async def _prepared(self, item: DroppedItem, fit: FitMode | None = None) -> Reading:
        limits = self._spec.picture_limits or _ANY_LIMITS
        prepared = await prepared_picture(self._intake, item, limits, fit)
        return Reading(prepared.picture, self._repairs_text(prepared.repairs))

    def _offer_repair(self, item: DroppedItem, error: MediaRefused) -> None:
        from runapi_desktop.domain.picture_repair import FitMode

        if FitMode.CROP in error.fits:
            self._offer(item, error, "Crop", self.tr("Crop"), lambda: self._prepared(item, FitMode.CROP))
        if FitMode.PAD in error.fits:
            self._offer(item, error, "Pad", self.tr("Add bars"), lambda: self._prepared(item, FitMode.PAD))

    async def _preview_of(self, media: MediaSource) -> QImage | None:
        if not isinstance(media, PictureFile):
            return None
        return await small_image(self._intake, media.path, _PREVIEW_PX)

    def _fitting(self, value: FieldValue) -> MediaSource | None:
        return value if isinstance(value, (PictureFile, RemoteUrl)) else None

    def _may_take(self, cargo: Cargo) -> bool:
        return cargo.media > 0

    def _facts(self, media: MediaSource) -> str:
        return f"{media.width_px} × {media.height_px}" if isinstance(media, PictureFile) else ""

    def _invitation(self) -> str:
        return self.tr("Drop a picture, paste,\nor click to choose")

    def _dialog_words(self) -> tuple[str, str]:
        words = self.tr("Pictures and videos ({patterns})")
        name_filter = words.format(patterns=patterns(PICTURE_ENDINGS, VIDEO_ENDINGS))
        return self.tr("Choose a picture"), name_filter

    def _repairs_text(self, repairs: tuple[Repair, ...]) -> str:
        return "\n".join(self._repair_text(repair) for repair in repairs)

    def _repair_text(self, repair: Repair) -> str:
        from runapi_desktop.domain.picture_repair import RepairKind

        match repair.kind:
            case RepairKind.REENCODED:
                words = self.tr("{before} → re-encoded, {after}")
            case RepairKind.CONVERTED:
                words = self.tr("{before} → converted to {after}")
            case RepairKind.DOWNSCALED:
                words = self.tr("{before} → scaled to {after}")
            case RepairKind.CROPPED:
                words = self.tr("{before} → cropped to {after}")
            case RepairKind.PADDED:
                words = self.tr("{before} → bars added, {after}")
            case RepairKind.PUT_ON_WHITE:
                words = self.tr("Transparent areas made white")
            case RepairKind.TURNED_UPRIGHT:
                words = self.tr("Rotated upright")
        return words.format(before=repair.before, after=repair.after)
