"""Several pictures for one field, of which each becomes a clip of its own."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from runapi_desktop.domain.catalog.spec import PictureLimits
from runapi_desktop.domain.errors import MediaRefused, StorageTrouble
from runapi_desktop.domain.media_source import PictureFile
from runapi_desktop.ui.compose.form_parts import FormParts
from runapi_desktop.ui.compose.pictures import prepared_picture
from runapi_desktop.ui.texts.error_text import error_sentence
from runapi_desktop.ui.widgets.dropped import DroppedItem


class PictureBatch(QObject):
    """The pictures of ``field``; fewer than two are no batch. ``changed`` with every step of reading.

    ``reading`` is (pictures read, pictures given) while the intake works, else ``None``; ``refusals`` are
    the sentences about those that cannot be used.
    """

    changed = Signal()

    def __init__(self, parts: FormParts, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.field = ""
        self.pictures: tuple[PictureFile, ...] = ()
        self.refusals: tuple[str, ...] = ()
        self.reading: tuple[int, int] | None = None
        self._parts = parts
        self._turn = 0

    async def read(
        self, field: str, items: Sequence[DroppedItem], limits: PictureLimits
    ) -> tuple[PictureFile, ...]:
        """Have all of ``items`` read, one after the other; the answer is what can be used, and empty when
        another batch took over meanwhile."""
        self._turn += 1
        turn = self._turn
        pictures: list[PictureFile] = []
        refusals: list[str] = []
        for index, item in enumerate(items):
            self._set(field, (), (), (index + 1, len(items)))
            try:
                prepared = await prepared_picture(self._parts.services.intake, item, limits)
            except (MediaRefused, StorageTrouble) as error:
                refusals.append(error_sentence(error))
            else:
                pictures.append(prepared.picture)
            if not isValid(self) or turn != self._turn:
                return ()
        self._set(field, tuple(pictures) if len(pictures) > 1 else (), tuple(refusals), None)
        return tuple(pictures)

    def restore(self, field: str, pictures: tuple[PictureFile, ...]) -> None:
        """Hold pictures that were read before."""
        self._turn += 1
        self._set(field, pictures, (), None)

    def clear(self) -> None:
        """Give the batch up, also one that is still being read."""
        self._turn += 1
        self._set("", (), (), None)

    def _set(
        self,
        field: str,
        pictures: tuple[PictureFile, ...],
        refusals: tuple[str, ...],
        reading: tuple[int, int] | None,
    ) -> None:
        self.field, self.pictures, self.refusals, self.reading = field, pictures, refusals, reading
        self.changed.emit()
