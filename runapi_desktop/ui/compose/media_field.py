"""What the fields for one file share: a well, and an item on its way through the intake.

Reads nothing itself. Of several items given one after the other only the last counts; a refused one
leaves what was there before. Why it was refused is said until the user goes on, or has had the time to read
it.
"""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import Any, ClassVar, NamedTuple

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QImage, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QWidget
from shiboken6 import isValid

from runapi_desktop.disk import is_file
from runapi_desktop.domain.catalog.spec import FieldSpec, FieldValue
from runapi_desktop.domain.errors import MediaProblem, MediaRefused, StorageTrouble
from runapi_desktop.domain.file_kinds import FileKind
from runapi_desktop.domain.media_source import LocalFile, MediaSource, RemoteUrl
from runapi_desktop.domain.shown_words import shown_line
from runapi_desktop.ui.commands.what_is_this import add_what_is_this
from runapi_desktop.ui.compose.form_parts import FormParts
from runapi_desktop.ui.compose.media_well import WellContent
from runapi_desktop.ui.compose.well_field import WellField
from runapi_desktop.ui.compose.well_menu import add_row
from runapi_desktop.ui.texts.error_text import error_sentence
from runapi_desktop.ui.texts.i18n import translated
from runapi_desktop.ui.widgets.banner import reading_ms
from runapi_desktop.ui.widgets.buttons import text_button
from runapi_desktop.ui.widgets.dropped import Cargo, DroppedItem, cargo_of, copied
from runapi_desktop.ui.widgets.names import control_name
from runapi_desktop.ui.widgets.plain_text import PlainLabel
from runapi_desktop.ui.widgets.reveal import reveal


class Reading(NamedTuple):
    """What the intake made of an item, and a sentence on what it had to mend (``""``: nothing)."""

    media: MediaSource
    note: str = ""


class MediaField(WellField):
    """A field that holds a picture, a video or a sound file."""

    takes_many: ClassVar[bool] = False
    file_kind: ClassVar[FileKind]

    def __init__(self, spec: FieldSpec, parts: FormParts, parent: QWidget | None = None) -> None:
        super().__init__(spec, parts, parent)
        self._value: MediaSource | None = None
        self._original: DroppedItem | None = None
        self._preview: QImage | None = None
        self._reading = ""
        self._progress = ""
        self._repairs = ""
        self._refusal = ""
        self._passing = QTimer(self)
        self._passing.setObjectName("refusalPassing")
        self._passing.setSingleShot(True)
        self._passing.timeout.connect(self._end_refusal)
        self._remark = ""
        self._add_control(self._well, spec)
        self._hint = PlainLabel(self.tr("optional"), self, role="why")
        self._header.addWidget(self._hint)
        self._clear_button = self._add_clear_button()
        self._offered: list[QPushButton] = []
        self._offers = QHBoxLayout()
        self._offers.setSpacing(12)
        self._offers.addStretch(1)
        self._column.addLayout(self._offers)
        self._well.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._well.customContextMenuRequested.connect(self._open_menu)
        self._well.clicked.connect(lambda: self._parts.spawn(self._browse(), "choose a file"))

    # --- the face of every field ------------------------------------------------------------------

    def value(self) -> FieldValue:
        return self._value

    def set_value(self, value: FieldValue) -> None:
        media = self._fitting(value)
        if media == self._value and not self.is_busy:
            return
        self._begin_turn()
        self._end_reading()
        self._hold(media, "")

    def restore(self, value: FieldValue) -> None:
        if isinstance(value, LocalFile) and not is_file(Path(value.path)):
            sentence = error_sentence(MediaRefused(MediaProblem.MISSING, value.file_name))
            self._show_refusal(sentence, is_passing=False)
        else:
            self.set_value(value)

    # --- what users do ----------------------------------------------------------------------------

    @property
    def is_busy(self) -> bool:
        return bool(self._reading)

    @property
    def taken_from(self) -> Path | None:
        return self._original_path if self._original is not None and self._original.is_video else None

    async def take(self, item: DroppedItem) -> bool:
        return await self._hold_result(item, self._read(item))

    def set_remark(self, text: str) -> None:
        """Say something about the media in the field, besides what was mended; ``""`` takes it back."""
        if text != self._remark:
            self._remark = text
            self._draw()

    def forget_refusal(self) -> None:
        if self._passing.isActive():
            self._end_refusal()

    def clear(self) -> None:
        self._begin_turn()
        self._end_reading()
        self._hold(None, "")
        self.value_changed.emit(None)

    def fill_menu(self, menu: QMenu) -> None:
        """Add what can be done with the well now."""
        choose, paste, clear = self.tr("Choose…"), self.tr("Paste"), self.tr("Clear")
        keys = QKeySequence.StandardKey
        add_row(menu, "wellChoose", choose).triggered.connect(self._well.click)
        action = add_row(menu, "wellPaste", paste, keys.Paste, is_possible=self._may_take(cargo_of(copied())))
        action.triggered.connect(self._well.paste)
        action = add_row(menu, "wellClear", clear, keys.Delete, is_possible=self._is_clearable)
        action.triggered.connect(self._empty)
        menu.addSeparator()
        text, has_file = self.tr("Show original in folder"), self._original_path is not None
        add_row(menu, "wellShowOriginal", text, is_possible=has_file).triggered.connect(self._show_original)
        add_what_is_this(menu, self)

    @property
    def _is_clearable(self) -> bool:
        """There is something in it, or something is to be decided."""
        return self._value is not None or self.is_busy or self._has_offers

    def _open_menu(self, point: QPoint) -> None:
        menu = QMenu(self)
        menu.setObjectName("wellMenu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.fill_menu(menu)
        menu.popup(self._well.mapToGlobal(point))

    @property
    def _original_path(self) -> Path | None:
        """The user's own file that the media was made of, where it came from one in this run."""
        origin = self._original.origin if self._original is not None else None
        return origin if isinstance(origin, Path) else None

    def _show_original(self) -> None:
        path = self._original_path
        if path is not None and not reveal(path):
            self._show_refusal(error_sentence(MediaRefused(MediaProblem.MISSING, path.name)))

    async def _browse(self) -> None:
        await self._choose_files(*self._dialog_words(), self.file_kind, many=self.takes_many)

    def take_items(self, items: tuple[DroppedItem, ...], cargo: Cargo | None = None) -> None:
        """The first is read, or many become a batch; none is said."""
        if not items:
            self._show_refusal(error_sentence(MediaRefused(MediaProblem.NOTHING_THERE)))
            return
        first, *others = items
        if others and self.takes_many:
            self.many_given.emit(items)
        else:
            self._parts.spawn(self.take_over(first), f"read {self._well.objectName()}")

    # --- what a picture and a video do differently ------------------------------------------------

    @abstractmethod
    async def _read(self, item: DroppedItem) -> Reading:
        """Check, repair and keep ``item``. Raises ``MediaRefused`` or ``StorageTrouble``."""

    @abstractmethod
    async def _preview_of(self, media: MediaSource) -> QImage | None:
        """A small picture of what the field holds, ``None`` when there is none."""

    @abstractmethod
    def _fitting(self, value: FieldValue) -> MediaSource | None:
        """``value`` if this field can hold it."""

    @abstractmethod
    def _may_take(self, cargo: Cargo) -> bool:
        """Something in ``cargo`` may be of this field's kind."""

    @abstractmethod
    def _facts(self, media: MediaSource) -> str:
        """The right half of the caption."""

    @abstractmethod
    def _invitation(self) -> str:
        """What the empty well says."""

    @abstractmethod
    def _dialog_words(self) -> tuple[str, str]:
        """Title and name filter of the file dialog."""

    def _offer_repair(self, item: DroppedItem, error: MediaRefused) -> None:
        """Offer what can be done about a refused item: all that would be taken then, and nothing else."""

    # --- inside -----------------------------------------------------------------------------------

    async def _mend(
        self, item: DroppedItem, reading: Coroutine[Any, Any, Reading], refused: MediaRefused
    ) -> bool:
        """Hold what ``reading`` makes of an ``item`` that was refused."""
        return await self._told(self._hold_result(item, reading, refused))

    async def _hold_result(
        self, item: DroppedItem, reading: Coroutine[Any, Any, Reading], mends: MediaRefused | None = None
    ) -> bool:
        """Hold what ``reading`` makes of ``item``; where it fails to mend ``mends``, the offers stay."""
        turn = self._begin_turn()
        self._end_refusal()
        self._reading = item.name or translated(self._spec.label)
        self._offer_nothing()
        self._draw()
        self.busy_changed.emit(True)
        try:
            result = await reading
        except (MediaRefused, StorageTrouble) as error:
            if self._is_current(turn):
                self._end_reading()
                self._refuse(item, error, mends)
            return False
        if not self._is_current(turn):
            return False
        self._end_reading()
        self._hold(result.media, result.note)
        self._original = item
        self.value_changed.emit(self._value)
        return True

    def _show_progress(self, done: float) -> None:
        """Say how far the work is, 0 to 1."""
        if isValid(self) and self._reading:
            self._progress = f" {round(done * 100)}%"
            self._draw()

    def _end_reading(self) -> None:
        self._progress = ""
        if self._reading:
            self._reading = ""
            self.busy_changed.emit(False)

    def _hold(self, media: MediaSource | None, note: str) -> None:
        self._value = media
        self._original = None
        self._repairs = note
        self._end_refusal()
        self._preview = None
        self._offer_nothing()
        self._draw()
        if media is not None and not isinstance(media, RemoteUrl):
            self._parts.spawn(self._load_preview(self._turn, media), f"preview {self._well.objectName()}")

    async def _load_preview(self, turn: int, media: MediaSource) -> None:
        preview = await self._preview_of(media)
        if self._is_current(turn):
            self._preview = preview
            self._draw()

    def _refuse(
        self, item: DroppedItem, error: MediaRefused | StorageTrouble, mends: MediaRefused | None
    ) -> None:
        offering = mends or error
        if isinstance(offering, MediaRefused):
            self._offer_repair(item, offering)
        self._show_refusal(error_sentence(error, self._parts.service.title), is_passing=not self._has_offers)

    @property
    def _has_offers(self) -> bool:
        """Something can be done about what was refused."""
        return bool(self._offered)

    def _show_refusal(self, sentence: str, *, is_passing: bool = True) -> None:
        self._refusal = sentence
        self._passing.stop()
        if is_passing:
            self._passing.start(reading_ms(sentence, asks=True))
        self._draw()

    def _end_refusal(self) -> None:
        self._passing.stop()
        if self._refusal:
            self._refusal = ""
            self._draw()

    def _draw(self) -> None:
        self._well.show_content(self._content())
        self._clear_button.setVisible(self._is_clearable)
        self._clear_button.setEnabled(self.is_open)
        self._hint.setVisible(self.is_open and not self._spec.required and self._value is None)
        if self._refusal:
            self._show_refusal_note(self._refusal)
        else:
            lines = (self._remark, self._reason if self.is_open else "", self._repairs)
            # What is still being read is not missing.
            self._show_note(
                "\n".join(line for line in lines if line), () if self._reading else self._problems
            )

    def _content(self) -> WellContent:
        if self._reading:
            return WellContent(
                self.tr("Reading {name}…").format(name=shown_line(self._reading)) + self._progress
            )
        is_wrong = bool(self._refusal or self._problems)
        refused = "" if self.is_open else self._reason
        match self._value:
            case None:
                return WellContent(refused or self._invitation(), is_wrong=is_wrong)
            case RemoteUrl(url=url):
                return WellContent(refused, None, url, is_wrong=is_wrong)
            case media:
                facts = self._facts(media)
                return WellContent(refused, self._preview, media.file_name, facts, is_wrong)

    def _offer(
        self,
        item: DroppedItem,
        error: MediaRefused,
        label: str,
        text: str,
        repair: Callable[[], Coroutine[Any, Any, Reading]],
    ) -> None:
        """A button below the well that has ``item``, refused for ``error``, made fit."""
        button = text_button(control_name(self._well.objectName(), label), text, self, role="link")
        name = f"{label} {self._well.objectName()}"
        button.clicked.connect(lambda: self._parts.spawn(self._mend(item, repair(), error), name))
        self._offers.insertWidget(len(self._offered), button)
        QWidget.setTabOrder(self._offered[-1] if self._offered else self._well, button)
        self._offered.append(button)

    def _offer_nothing(self) -> None:
        for button in self._offered:
            self._offers.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._offered.clear()
