"""A field for what has a length, a video or a sound: what is too long can be trimmed in place."""

from __future__ import annotations

from abc import abstractmethod
from pathlib import Path
from typing import NamedTuple

from PySide6.QtWidgets import QWidget

from runapi_desktop.domain.catalog.spec import FieldSpec
from runapi_desktop.domain.errors import MediaRefused
from runapi_desktop.domain.shown_words import shown_line
from runapi_desktop.ui.compose.form_parts import FormParts
from runapi_desktop.ui.compose.media_field import MediaField, Reading
from runapi_desktop.ui.compose.trim_offer import TrimOffer
from runapi_desktop.ui.widgets.dropped import DroppedItem
from runapi_desktop.ui.widgets.on_need import OnNeed


class TooLong(NamedTuple):
    """A file that was refused for its length, and how much of it may be kept."""

    item: DroppedItem
    path: Path
    error: MediaRefused
    kept_s: float


class TrimmableField(MediaField):
    """Below the well a slider chooses which part of a file that is too long to keep."""

    def __init__(self, spec: FieldSpec, parts: FormParts, parent: QWidget | None = None) -> None:
        super().__init__(spec, parts, parent)
        self._too_long: TooLong | None = None
        self._trim_offer = OnNeed(self._new_trim_offer)

    @property
    def open_question(self) -> str:
        """What is too long is seen here, and what was here before would be paid for."""
        if self._too_long is None:
            return ""
        return self.tr("Trim “{name}” first, or clear the field.").format(
            name=shown_line(self._too_long.item.name)
        )

    @abstractmethod
    async def _trimmed(self, path: Path, start_s: float, kept_s: float) -> Reading:
        """A copy of ``kept_s`` seconds of a file, checked and kept as any other."""

    def _look_at(self, start_s: float) -> None:
        """Show where a trimmed copy would start, while people look for it."""

    def _offer_trim(self, item: DroppedItem, path: Path, error: MediaRefused, kept_s: float) -> None:
        self._too_long = TooLong(item, path, error, kept_s)
        self._trim_offer.get().offer(error.actual or 0.0, kept_s)
        self._trim_offer.get().show()
        self._look_at(0.0)

    def _new_trim_offer(self) -> TrimOffer:
        offer = TrimOffer(self._well.objectName(), self)
        offer.trim_pressed.connect(self._trim)
        offer.moved.connect(self._look_at)
        self._column.addWidget(offer)
        self.part_added.emit()
        return offer

    def _trim(self, start_s: float) -> None:
        if self._too_long is not None:
            item, path, error, kept_s = self._too_long
            reading = self._trimmed(path, start_s, kept_s)
            self._parts.spawn(self._mend(item, reading, error), f"trim {self._well.objectName()}")

    def _offer_nothing(self) -> None:
        super()._offer_nothing()
        self._trim_offer.hide()
        self._too_long = None

    @property
    def _has_offers(self) -> bool:
        return super()._has_offers or self._too_long is not None
