"""A SOURCE_CLIP field: a clip of the Reel that RunAPI goes on from, out of a menu or dropped as a card."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import QPoint
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QMenu, QWidget
from shiboken6 import isValid

from runapi_desktop.domain.catalog.evaluate import is_such_a_clip
from runapi_desktop.domain.catalog.spec import FieldSpec, FieldValue
from runapi_desktop.domain.clip import Clip
from runapi_desktop.domain.errors import StorageTrouble
from runapi_desktop.domain.media_source import SourceClip
from runapi_desktop.domain.shown_words import shown_line
from runapi_desktop.services.source_clips import OfferedClip
from runapi_desktop.ui.compose.form_parts import FormParts
from runapi_desktop.ui.compose.media_well import PICTURE_HEIGHT_PX, WellContent
from runapi_desktop.ui.compose.pictures import small_image
from runapi_desktop.ui.compose.well_field import WellField, WellKind
from runapi_desktop.ui.texts.error_text import error_sentence, seconds_text
from runapi_desktop.ui.texts.i18n import translated
from runapi_desktop.ui.texts.model_text import model_text
from runapi_desktop.ui.widgets.dropped import Cargo, DroppedItem
from runapi_desktop.ui.widgets.plain_text import add_literal_action
from runapi_desktop.ui.widgets.typed_menu import TypedMenu

_PREVIEW_PX = 800
_MOST_OFFERED = 20
_LONGEST_TITLE = 48


class ClipField(WellField):
    """A well with the clip's poster."""

    kind: ClassVar[WellKind] = WellKind.CLIP
    well_height_px: ClassVar[int] = PICTURE_HEIGHT_PX

    def __init__(self, spec: FieldSpec, parts: FormParts, parent: QWidget | None = None) -> None:
        super().__init__(spec, parts, parent)
        self._value: SourceClip | None = None
        self._poster: QImage | None = None
        self._refusal = ""
        self._add_control(self._well, spec)
        self._clear_button = self._add_clear_button()
        self._well.clicked.connect(lambda: parts.spawn(self._open_menu(), "offer clips"))

    # --- the face of every field ------------------------------------------------------------------

    def value(self) -> FieldValue:
        return self._value

    def set_value(self, value: FieldValue) -> None:
        clip = value if isinstance(value, SourceClip) else None
        if clip != self._value:
            self._hold(clip)
            if clip is not None:
                self._parts.spawn(self._find_poster(self._turn, clip), "poster of a source")

    # --- the face of every well -------------------------------------------------------------------

    @property
    def is_busy(self) -> bool:
        return False

    async def take(self, item: DroppedItem) -> bool:
        """A file is no clip of RunAPI's: it says so."""
        self._refuse(self.tr("Only a clip from the Reel can be used here, not a file."))
        return False

    async def take_clip(self, clip: Clip) -> bool:
        before = self._value
        await self._take_card(clip.task_id)
        return isValid(self) and self._value is not before and self._value is not None

    def take_items(self, items: tuple[DroppedItem, ...], cargo: Cargo | None = None) -> None:
        """Of cards of the Reel the first one is taken."""
        if cargo is not None and cargo.clip_ids:
            self._parts.spawn(self._take_card(cargo.clip_ids[0]), "take a card")
        else:
            self._refuse(self.tr("Only a clip from the Reel can be used here, not a file."))

    def forget_refusal(self) -> None:
        if self._refusal:
            self._refuse("")

    def clear(self) -> None:
        self._hold(None)
        self.value_changed.emit(None)

    # --- what users do ----------------------------------------------------------------------------

    async def _open_menu(self) -> None:
        try:
            clips = await self._parts.services.clips.recent(self._spec.clip_limits)
        except StorageTrouble as trouble:
            self._refuse(error_sentence(trouble))
            return
        if not isValid(self) or not self.is_open:
            return
        menu = TypedMenu(self)
        menu.setObjectName("sourceClips")
        menu.aboutToHide.connect(menu.deleteLater)
        for offered in clips[:_MOST_OFFERED]:
            self._add_line(menu, offered)
        if not clips:
            menu.addAction(self.tr("No clip in the Reel suits this model yet")).setEnabled(False)
        menu.popup(self._well.mapToGlobal(QPoint(0, self._well.height())))

    def _add_line(self, menu: QMenu, offered: OfferedClip) -> None:
        add_literal_action(menu, _line_of(offered)).triggered.connect(lambda: self._choose(offered))

    async def _take_card(self, card_id: str) -> None:
        try:
            offered = await self._parts.services.clips.of_card(card_id)
        except StorageTrouble as trouble:
            self._refuse(error_sentence(trouble))
            return
        if not isValid(self):
            return
        if offered is None:
            self._refuse(self.tr("RunAPI does not have this clip in your account. Choose one made here."))
        elif not is_such_a_clip(offered.source, self._spec.clip_limits) and self._spec.clip_limits.why:
            self._refuse(translated(self._spec.clip_limits.why))
        else:
            self._choose(offered)

    def _choose(self, offered: OfferedClip) -> None:
        before = self._value
        self._hold(offered.source)
        if offered.poster_path:
            self._parts.spawn(self._load(self._turn, offered.poster_path), "poster of a source")
        self.value_changed.emit(self._value)
        self.filled.emit(before)

    # --- inside -----------------------------------------------------------------------------------

    def _hold(self, clip: SourceClip | None) -> None:
        self._begin_turn()
        self._value, self._poster, self._refusal = clip, None, ""
        self._draw()

    def _refuse(self, sentence: str) -> None:
        if isValid(self):
            self._refusal = sentence
            self._draw()

    async def _find_poster(self, turn: int, clip: SourceClip) -> None:
        """Of a clip that an earlier run or another request named."""
        try:
            offered = await self._parts.services.clips.recent(self._spec.clip_limits)
        except StorageTrouble:
            return  # Its title is there.
        path = next((each.poster_path for each in offered if each.source.task_id == clip.task_id), "")
        if path:
            await self._load(turn, path)

    async def _load(self, turn: int, path: str) -> None:
        image = await small_image(self._intake, path, _PREVIEW_PX)
        if self._is_current(turn):
            self._poster = image
            self._draw()

    def _draw(self) -> None:
        self._well.show_content(self._content())
        self._clear_button.setVisible(self._value is not None)
        self._clear_button.setEnabled(self.is_open)
        if self._refusal:
            self._show_refusal_note(self._refusal)
        else:
            self._show_note(self._reason, self._problems)

    def _content(self) -> WellContent:
        is_wrong = bool(self._refusal or self._problems)
        clip = self._value
        if clip is None:
            return WellContent(self.tr("Drop a clip from the Reel,\nor click to choose"), is_wrong=is_wrong)
        title = clip.title or clip.task_id
        return WellContent("", self._poster, title, model_text(clip.model), is_wrong)


def _line_of(offered: OfferedClip) -> str:
    title = " ".join(shown_line(offered.source.title).split()) or offered.source.task_id
    short = title if len(title) <= _LONGEST_TITLE else f"{title[: _LONGEST_TITLE - 1]}…"
    return f"{short} · {seconds_text(offered.duration_s)}"
