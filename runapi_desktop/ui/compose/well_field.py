"""What all fields share on which something is dropped: how the form and the window's drops speak to them."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Awaitable, Sequence
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QToolButton, QWidget
from shiboken6 import isValid

from runapi_desktop.domain.catalog.evaluate import FieldState, FieldStatus, Problem
from runapi_desktop.domain.catalog.spec import FieldSpec, FieldValue
from runapi_desktop.domain.file_kinds import FileKind
from runapi_desktop.ui.compose.field_widgets import FieldWidget, meaning_text, reason_text
from runapi_desktop.ui.compose.form_parts import FormParts
from runapi_desktop.ui.compose.media_well import MediaWell
from runapi_desktop.ui.texts.i18n import translated
from runapi_desktop.ui.widgets.buttons import icon_button
from runapi_desktop.ui.widgets.dropped import Cargo, DroppedItem, cargo_of, copied
from runapi_desktop.ui.widgets.icons import icon
from runapi_desktop.ui.widgets.names import control_name

if TYPE_CHECKING:
    from runapi_desktop.domain.clip import Clip
    from runapi_desktop.services.media_intake import MediaIntake


class WellKind(Enum):
    """What a well takes."""

    PICTURE = "picture"
    PICTURES = "pictures"
    VIDEO = "video"
    AUDIO = "audio"
    CLIP = "clip"


class WellField(FieldWidget):
    """A field that is filled by dropping, pasting or choosing."""

    busy_changed = Signal(bool)
    many_given = Signal(object)  # tuple[DroppedItem, ...]: more than one field can hold
    refusal_changed = Signal()
    emptied = Signal(object)  # what the user took out just now, for `put_back`
    filled = Signal(object)  # what stood here before the user gave something, for `put_back`

    kind: ClassVar[WellKind]
    well_height_px: ClassVar[int]

    def __init__(self, spec: FieldSpec, parts: FormParts, parent: QWidget | None = None) -> None:
        super().__init__(spec, parts.prefix, parent)
        self._spec = spec
        self._parts = parts
        self.refusal = ""
        """Why what was offered last is not in here, as it stands below the well."""
        self._reason = ""
        self._problems: Sequence[Problem] = ()
        self._turn = 0
        self._well = MediaWell(parts.theme, self.well_height_px, self)
        self._well.items_given.connect(self._paste)

    def show_state(self, state: FieldState, problems: Sequence[Problem]) -> None:
        self._spec = state.spec
        self._reason = reason_text(state) or meaning_text(state)
        self._problems = problems
        for control in (self._label, self.drop_area):
            control.setEnabled(state.status is FieldStatus.OPEN)
        self._draw()

    def focus_control(self) -> None:
        self._well.setFocus()

    @property
    @abstractmethod
    def is_busy(self) -> bool:
        """Something is still being read."""

    @property
    def open_question(self) -> str:
        """What the user is to decide here before anything is ordered; ``""`` for nothing."""
        return ""

    @property
    def is_open(self) -> bool:
        """The model in force takes what is in here."""
        return self.drop_area.isEnabled()

    @property
    def drop_area(self) -> QWidget:
        """What is marked while something hovers that would be taken."""
        return self._well

    @property
    def taken_from(self) -> Path | None:
        """The video file that the field's picture or video was taken from."""
        return None

    @abstractmethod
    async def take(self, item: DroppedItem) -> bool:
        """Have ``item`` read and hold it; a refusal is shown in place. Whether the field now holds it."""

    async def take_over(self, item: DroppedItem) -> bool:
        """``take``, and tell what stood here before."""
        return await self._told(self.take(item))

    async def _told(self, taking: Awaitable[bool]) -> bool:
        """What ``taking`` answers; where it filled the field, tell what stood here before."""
        before = self.value()
        is_taken = await taking
        if is_taken:
            self.filled.emit(before)
        return is_taken

    async def take_clip(self, clip: Clip) -> bool:
        """Hold a clip of the Reel, or say why not. Whether the field now holds it."""
        return await self.take_over(DroppedItem.of(Path(clip.path)))

    @abstractmethod
    def take_items(self, items: tuple[DroppedItem, ...], cargo: Cargo | None = None) -> None:
        """What was dropped, pasted or chosen; ``cargo`` says what is known of it besides."""

    @abstractmethod
    def forget_refusal(self) -> None:
        """The user goes on with something else: what was refused is said no longer, unless there is something
        to do about it here."""

    @abstractmethod
    def clear(self) -> None:
        """Take everything out of the field."""

    def put_back(self, value: FieldValue) -> None:
        """Hold again what was taken out."""
        self.set_value(value)
        self.value_changed.emit(self.value())

    @abstractmethod
    def _draw(self) -> None:
        """Show all that the field knows: its content, and the line below."""

    def _begin_turn(self) -> int:
        """What is on its way into the field comes too late from now on."""
        self._turn += 1
        return self._turn

    def _is_current(self, turn: int) -> bool:
        return isValid(self) and turn == self._turn

    @property
    def _intake(self) -> MediaIntake:
        return self._parts.services.intake

    async def _choose_files(self, title: str, name_filter: str, kind: FileKind, *, many: bool) -> None:
        """Take what people choose in the system's dialog."""
        from runapi_desktop.ui.widgets import dialogs  # not needed for the first paint

        filters = ";;".join((name_filter, self.tr("All files (*)")))
        settings = self._parts.services.settings
        paths = await dialogs.choose_files(self.window(), title, filters, kind, settings, many=many)
        if paths and isValid(self):
            self.take_items(tuple(DroppedItem.of(path) for path in paths))

    def _paste(self, items: tuple[DroppedItem, ...]) -> None:
        self.take_items(items, cargo_of(copied()))

    def _add_clear_button(self) -> QToolButton:
        """What takes out all that the field holds; Delete on the well does too."""
        button = self._header_button(self._well, "close", "Clear", self.tr("Clear"))
        button.clicked.connect(self._empty)
        self._well.clear_pressed.connect(self._empty)
        return button

    def _empty(self) -> None:
        before = self.value()
        self.clear()
        if before is not None:
            self.emptied.emit(before)

    def _show_note(self, reason: str, problems: Sequence[Problem]) -> None:
        super()._show_note(reason, problems)
        self._tell_refusal("")

    def _show_refusal_note(self, refusal: str) -> None:
        super()._show_refusal_note(refusal)
        self._tell_refusal(refusal)

    def _tell_refusal(self, refusal: str) -> None:
        if refusal != self.refusal:
            self.refusal = refusal
            self.refusal_changed.emit()

    def _header_button(self, well: QWidget, icon_name: str, label: str, text: str) -> QToolButton:
        """A small button at the right of the label, hidden at first."""
        button = icon_button(
            control_name(well.objectName(), label),
            f"{translated(self._spec.label)}: {text}",
            self,
            picture=icon(icon_name, self._parts.theme),
            tip=text,
            role="small-icon",
        )
        button.hide()
        self._header.addWidget(button)
        return button
