"""A PICTURES field: several pictures in an order, each prepared as in a well of its own.

The order is what counts for the models ("picture 1", "picture 2"): tiles show it, and are dragged into
another, or moved with Ctrl and the arrow keys.
"""

from __future__ import annotations

from collections.abc import Coroutine, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from runapi_desktop.disk import is_file
from runapi_desktop.domain.catalog.spec import FieldSpec, FieldValue, PictureLimits
from runapi_desktop.domain.errors import MediaProblem, MediaRefused, StorageTrouble
from runapi_desktop.domain.file_kinds import PICTURE_ENDINGS, VIDEO_ENDINGS, FileKind, patterns
from runapi_desktop.domain.media_source import MediaSource, PictureFile, RemoteUrl
from runapi_desktop.ui.compose.form_parts import FormParts
from runapi_desktop.ui.compose.media_well import WellContent
from runapi_desktop.ui.compose.picture_tile import TILE_PX, PictureTile
from runapi_desktop.ui.compose.pictures import prepared_picture, small_image
from runapi_desktop.ui.compose.well_field import WellField, WellKind
from runapi_desktop.ui.texts.error_text import error_sentence, refusals_text
from runapi_desktop.ui.texts.i18n import translated
from runapi_desktop.ui.widgets.dropped import Cargo, DroppedItem
from runapi_desktop.ui.widgets.flow_layout import FlowLayout
from runapi_desktop.ui.widgets.names import name_control
from runapi_desktop.ui.widgets.plain_text import PlainLabel

if TYPE_CHECKING:
    from asyncio import Lock

_TILE_SPACING_PX = 8
_EMPTY_HEIGHT_PX = 92
_ANY_LIMITS = PictureLimits()

Picture = PictureFile | RemoteUrl


class PicturesField(WellField):
    """Tiles, and behind them the well that takes more."""

    kind: ClassVar[WellKind] = WellKind.PICTURES
    well_height_px: ClassVar[int] = _EMPTY_HEIGHT_PX

    def __init__(self, spec: FieldSpec, parts: FormParts, parent: QWidget | None = None) -> None:
        super().__init__(spec, parts, parent)
        self._pictures: tuple[Picture, ...] = ()
        self._tiles: list[PictureTile] = []
        self._reading = (0, 0)
        self._one_drop: Lock | None = None
        self._refusals: tuple[str, ...] = ()
        self._count = PlainLabel(parent=self, role="why")
        self._header.addWidget(self._count)
        self._area = QWidget(self)
        self._flow = FlowLayout(self._area, _TILE_SPACING_PX)
        self._flow.addWidget(self._well)
        self._add_control(self._well, spec, self._area)
        self._well.clicked.connect(lambda: parts.spawn(self._browse(), "choose pictures"))
        self._well.clear_pressed.connect(lambda: self._remove(len(self._pictures) - 1))

    # --- the face of every field ------------------------------------------------------------------

    def value(self) -> FieldValue:
        return self._pictures or None

    def set_value(self, value: FieldValue) -> None:
        parts = value if isinstance(value, tuple) else ()
        pictures = tuple(part for part in parts if isinstance(part, (PictureFile, RemoteUrl)))
        if pictures != self._pictures or self.is_busy:
            self._stop_reading()
            self._refusals = ()
            self._hold(pictures)

    def restore(self, value: FieldValue) -> None:
        parts: tuple[MediaSource, ...] = value if isinstance(value, tuple) else ()
        gone = [part for part in parts if isinstance(part, PictureFile) and not is_file(Path(part.path))]
        self.set_value(tuple(part for part in parts if part not in gone))
        missing = (MediaRefused(MediaProblem.MISSING, picture.file_name) for picture in gone)
        self._refusals = tuple(map(error_sentence, missing))
        self._draw()

    # --- the face of every well -------------------------------------------------------------------

    @property
    def is_busy(self) -> bool:
        return self._reading[1] > 0

    @property
    def drop_area(self) -> QWidget:
        return self._area

    async def take(self, item: DroppedItem) -> bool:
        return await self._add((item,))

    async def take_over(self, item: DroppedItem) -> bool:
        return await self.take(item)  # which tells by itself what was here when its turn came

    def take_items(self, items: tuple[DroppedItem, ...], cargo: Cargo | None = None) -> None:
        if items:
            self._parts.spawn(self._add(items), "read pictures")
        else:
            self._refusals = (error_sentence(MediaRefused(MediaProblem.NOTHING_THERE)),)
            self._draw()

    def forget_refusal(self) -> None:
        if self._refusals:
            self._refusals = ()
            self._draw()

    def clear(self) -> None:
        self._stop_reading()
        self._choose(())

    # --- what users do ----------------------------------------------------------------------------

    async def _browse(self) -> None:
        words = self.tr("Pictures and videos ({patterns})")
        name_filter = words.format(patterns=patterns(PICTURE_ENDINGS, VIDEO_ENDINGS))
        await self._choose_files(self.tr("Choose pictures"), name_filter, FileKind.PICTURES, many=True)

    def _add(self, items: Sequence[DroppedItem]) -> Coroutine[object, object, bool]:
        """Have ``items`` read behind those that are read already; whether one was added."""
        return self._read_in_turn(items, self._turn)

    async def _read_in_turn(self, items: Sequence[DroppedItem], turn: int) -> bool:
        from asyncio import Lock  # not before the window is painted

        self._one_drop = self._one_drop or Lock()
        is_behind = self._one_drop.locked()
        async with self._one_drop:
            if not self._is_current(turn):
                return False
            before = self.value()
            is_added = await self._read(items, turn, self._refusals if is_behind else ())
            if is_added:
                self.filled.emit(before)
            return is_added

    async def _read(self, items: Sequence[DroppedItem], turn: int, told: tuple[str, ...]) -> bool:
        """Have ``items`` read one after the other, as many as there is room for; whether one was added."""
        refusals, added = list[str](), 0
        room = self._spec.list_limits.most - len(self._pictures)
        for number, item in enumerate(items[: max(room, 0)]):
            self._reading = number + 1, min(len(items), room)
            self._draw()
            if number == 0:
                self.busy_changed.emit(True)
            limits = self._spec.picture_limits or _ANY_LIMITS
            try:
                prepared = await prepared_picture(self._intake, item, limits)
            except (MediaRefused, StorageTrouble) as error:
                refusals.append(error_sentence(error, self._parts.service.title))
            else:
                if self._is_current(turn):
                    added += 1
                    self._hold((*self._pictures, prepared.picture))
            if not self._is_current(turn):
                return False
        self._be_idle()
        if len(items) > room:
            refusals.append(self.tr("There is room for %Ln picture(s).", "", self._spec.list_limits.most))
        if added:
            self.value_changed.emit(self.value())
        # Only then: with a change of a value whatever was refused before is said no longer.
        self._refusals = (*told, *refusals)
        self._draw()
        return added > 0

    def _remove(self, index: int) -> None:
        if not 0 <= index < len(self._pictures):
            return
        before = self._pictures
        self._choose((*before[:index], *before[index + 1 :]))
        self.emptied.emit(before)
        (self._tiles[min(index, len(self._tiles) - 1)] if self._tiles else self._well).setFocus()

    def _move(self, index: int, to: int) -> None:
        if index != to and 0 <= to < len(self._pictures):
            pictures = list(self._pictures)
            pictures.insert(to, pictures.pop(index))
            self._choose(tuple(pictures))
            self._tiles[to].setFocus()

    def _drag(self, tile: PictureTile, point: QPoint) -> None:
        """``tile`` is held over ``point`` of the area: it takes the place of the tile there."""
        over = next((i for i, each in enumerate(self._tiles) if each.geometry().contains(point)), None)
        index = self._tiles.index(tile)
        if over is not None and over != index:
            # The widget under the hand moves with its picture, so that the drag goes on.
            self._tiles.insert(over, self._tiles.pop(index))
            pictures = list(self._pictures)
            pictures.insert(over, pictures.pop(index))
            self._pictures = tuple(pictures)
            self._arrange()
            self.value_changed.emit(self.value())

    # --- inside -----------------------------------------------------------------------------------

    def _choose(self, pictures: tuple[Picture, ...]) -> None:
        self._refusals = ()
        self._hold(pictures)
        self.value_changed.emit(self.value())

    def _stop_reading(self) -> None:
        self._begin_turn()
        self._be_idle()

    def _be_idle(self) -> None:
        if self.is_busy:
            self._reading = (0, 0)
            self.busy_changed.emit(False)

    def _hold(self, pictures: tuple[Picture, ...]) -> None:
        """One tile a picture; those that stay keep theirs, and what it shows."""
        free = list(self._tiles)
        tiles: list[PictureTile] = []
        for picture in pictures:
            known = next((tile for tile in free if tile.picture == picture), None)
            if known is not None:
                free.remove(known)
            tiles.append(known or self._new_tile(picture))
        for tile in free:
            self._flow.removeWidget(tile)
            tile.hide()
            tile.deleteLater()
        self._pictures, self._tiles = pictures, tiles
        self._arrange()
        self._draw()

    def _new_tile(self, picture: Picture) -> PictureTile:
        tile = PictureTile(picture, self._parts.theme, self._area)

        def move(step: int) -> None:
            index = self._tiles.index(tile)
            self._move(index, index + step)

        def drag(point: QPoint) -> None:
            self._drag(tile, point)

        tile.remove_pressed.connect(lambda: self._remove(self._tiles.index(tile)))
        tile.moved_by.connect(move)
        tile.dragged_to.connect(drag)
        if isinstance(picture, PictureFile):
            self._parts.spawn(self._load(tile, picture), "picture tile")
        return tile

    async def _load(self, tile: PictureTile, picture: PictureFile) -> None:
        longest_px = round(TILE_PX * 2 * self.devicePixelRatioF())
        image = await small_image(self._intake, picture.path, longest_px)
        if image is not None and isValid(tile):
            tile.show_image(image)

    def _arrange(self) -> None:
        for widget in (*self._tiles, self._well):
            self._flow.removeWidget(widget)
        label, count = translated(self._spec.label), len(self._tiles)
        for index, tile in enumerate(self._tiles):
            name_control(
                tile,
                self._parts.prefix,
                f"{self._spec.label} {index + 1}",
                self.tr("{label}, picture {number} of {count}").format(
                    label=label, number=index + 1, count=count
                ),
            )
            tile.show_number(index + 1)
            self._flow.addWidget(tile)
            tile.show()
            QWidget.setTabOrder(self._tiles[index - 1] if index else tile, tile)
        self._flow.addWidget(self._well)
        if self._tiles:
            QWidget.setTabOrder(self._tiles[-1], self._well)
        self._flow.invalidate()
        self._area.updateGeometry()

    def _draw(self) -> None:
        most = self._spec.list_limits.most
        is_empty = not self._pictures
        self._well.setFixedHeight(_EMPTY_HEIGHT_PX if is_empty else TILE_PX)
        self._well.show_content(
            WellContent(self._invitation(), is_wrong=bool(self._refusals or self._problems))
        )
        self._well.setVisible(self.is_busy or len(self._pictures) < most)
        counted = self.tr("{count} of {most}").format(count=len(self._pictures), most=most)
        self._count.setText(counted if self._pictures else "" if self._spec.required else self.tr("optional"))
        if self._refusals:
            self._show_refusal_note("\n".join(refusals_text(self._refusals)))
        else:
            # What is still being read is not missing.
            self._show_note(self._reason, () if self.is_busy else self._problems)

    def _invitation(self) -> str:
        if self.is_busy:
            number, count = self._reading
            return self.tr("Reading {number} of {count}…").format(number=number, count=count)
        return self.tr("Add") if self._pictures else self.tr("Drop pictures, paste,\nor click to choose")
