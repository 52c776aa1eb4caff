"""What all fields share on which something is dropped: how the form and the window's drops speak to them."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Sequence
from enum import Enum
from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QToolButton, QWidget

from runapi_desktop.domain.catalog.evaluate import Problem
from runapi_desktop.domain.catalog.spec import FieldSpec, FieldValue
from runapi_desktop.domain.clip import Clip
from runapi_desktop.ui.compose.field_widgets import FieldWidget
from runapi_desktop.ui.compose.form_parts import FormParts
from runapi_desktop.ui.texts.i18n import translated
from runapi_desktop.ui.widgets.buttons import icon_button
from runapi_desktop.ui.widgets.dropped import Cargo, DroppedItem
from runapi_desktop.ui.widgets.icons import icon
from runapi_desktop.ui.widgets.names import control_name


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

    kind: ClassVar[WellKind]

    def __init__(self, spec: FieldSpec, parts: FormParts, parent: QWidget | None = None) -> None:
        super().__init__(spec, parts.prefix, parent)
        self._spec = spec
        self._parts = parts
        self.refusal = ""
        """Why what was offered last is not in here, as it stands below the well."""

    @property
    @abstractmethod
    def is_busy(self) -> bool:
        """Something is still being read."""

    @property
    @abstractmethod
    def is_open(self) -> bool:
        """The model in force takes what is in here."""

    @property
    @abstractmethod
    def drop_area(self) -> QWidget:
        """What is marked while something hovers that would be taken."""

    @property
    def taken_from(self) -> Path | None:
        """The video file that the field's picture or video was taken from."""
        return None

    @abstractmethod
    async def take(self, item: DroppedItem) -> bool:
        """Have ``item`` read and hold it; a refusal is shown in place. Whether the field now holds it."""

    async def take_clip(self, clip: Clip) -> bool:
        """Hold a clip of the Reel, or say why not. Whether the field now holds it."""
        return await self.take(DroppedItem.of(Path(clip.path)))

    @abstractmethod
    def take_items(self, items: tuple[DroppedItem, ...], cargo: Cargo | None = None) -> None:
        """What was dropped, pasted or chosen; ``cargo`` says what is known of it besides."""

    @abstractmethod
    def restore(self, value: FieldValue) -> None:
        """Hold what an earlier run kept, or say that its file is gone."""

    @abstractmethod
    def forget_refusal(self) -> None:
        """The user goes on with something else: what was refused is said no longer, unless there is something
        to do about it here."""

    @abstractmethod
    def clear(self) -> None:
        """Take everything out of the field."""

    @abstractmethod
    def put_back(self, value: FieldValue) -> None:
        """Hold again what was taken out."""

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
            is_small=True,
        )
        button.hide()
        self._header.addWidget(button)
        return button
