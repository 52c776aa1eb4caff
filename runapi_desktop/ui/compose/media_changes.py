"""What users put into the form's wells and took out of them, so that Undo can put back what was there before:
the value of a field, and the batch of pictures of which it was the first, which goes with it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from runapi_desktop.domain.catalog.spec import FieldValue
from runapi_desktop.domain.media_source import PictureFile
from runapi_desktop.ui.compose.model_form import ModelForm
from runapi_desktop.ui.compose.picture_batch import PictureBatch
from runapi_desktop.ui.compose.well_field import WellField


class WellContents(NamedTuple):
    """What stands in ``well``, also while the model in force does not have it."""

    well: WellField
    value: FieldValue
    batch: tuple[PictureFile, ...] = ()

    @property
    def media(self) -> tuple[FieldValue, ...]:
        """Everything that clips would be made of."""
        return self.batch or ((self.value,) if self.value is not None else ())


class MediaChanges(QObject):
    """``changed(before, after)`` tells two tuples of `WellContents`, of the same wells, when something was
    given, replaced or taken out, or changed places. ``show_field`` has the form show the field of that name.
    """

    changed = Signal(object, object)

    def __init__(
        self,
        form: ModelForm,
        batch: PictureBatch,
        show_field: Callable[[str], object],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._show_field = show_field
        self._form = form
        self._batch = batch
        self._batch_before: tuple[str, tuple[PictureFile, ...]] = "", ()
        form.values_changed.connect(self._follow_values)
        form.emptied.connect(self._on_change)
        form.filled.connect(self._on_change)
        form.swapped.connect(self._on_swap)

    def contents(self, well: WellField) -> WellContents:
        """What stands there now."""
        batch = self._batch.pictures if self._batch.field == well.field_name else ()
        return WellContents(well, well.value(), batch)

    def put_back(self, contents: Iterable[WellContents]) -> bool:
        """Put them into their wells again; ``False`` where one of these wells is there no more."""
        pieces = tuple(contents)
        if not all(isValid(well) for well, _, _ in pieces):
            return False
        for piece in pieces:
            self._put_back(piece)
        return True

    def _put_back(self, contents: WellContents) -> None:
        well, value, batch = contents
        if value is None:
            well.clear()
        else:
            well.put_back(value)
            self._show_field(well.field_name)
        if batch:
            self._batch.restore(well.field_name, batch)
        elif self._batch.field == well.field_name:
            self._batch.clear()

    def clear_batch(self) -> None:
        """Give the batch up; its first picture stays in the well."""
        well = self._form.well(self._batch.field)
        before = None if well is None else self.contents(well)
        self._batch.clear()
        if before is not None:
            self.tell(before)

    def tell(self, *before: WellContents) -> None:
        """Tell it where these wells have other contents than ``before``."""
        after = tuple(self.contents(piece.well) for piece in before)
        fields = [piece.well.field_name for piece in before]
        is_on_its_way = self._batch.reading is not None and self._batch.field in fields
        if after != before and not is_on_its_way:
            self.changed.emit(before, after)

    def _on_change(self, well: WellField, value: FieldValue) -> None:
        self.tell(self._as_it_was(well, value))

    def _on_swap(self, before: Iterable[tuple[WellField, FieldValue]]) -> None:
        self.tell(*(self._as_it_was(well, value) for well, value in before))

    def _as_it_was(self, well: WellField, value: FieldValue) -> WellContents:
        """With the batch that went with ``value`` until the last change."""
        field, pictures = self._batch_before
        return WellContents(well, value, pictures if field == well.field_name else ())

    def _follow_values(self) -> None:
        """A batch whose first picture went is given up."""
        batch = self._batch
        self._batch_before = batch.field, batch.pictures
        is_left = bool(batch.pictures) and self._form.values().get(batch.field) != batch.pictures[0]
        if is_left or (batch.refusals and not batch.pictures):
            batch.clear()
