"""The places of a strip for a Qt view, and what a drag of them carries."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QUrl,
)

from runapi_desktop.domain.storyboard import PlacedClip
from runapi_desktop.ui.cards.card_state import title_of
from runapi_desktop.ui.texts.time_text import time_text
from runapi_desktop.ui.widgets.plain_text import literal_tip

Index = QModelIndex | QPersistentModelIndex

PLACE_ROLE = Qt.ItemDataRole.UserRole + 1
ENTRY_MIME_TYPE = "application/x-runapi-strip-entry"
_NOWHERE = QModelIndex()


class StripModel(QAbstractListModel):
    """The places in their order. The strip itself is changed by the storyboard alone."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._places: tuple[PlacedClip, ...] = ()

    @property
    def places(self) -> tuple[PlacedClip, ...]:
        """What is shown."""
        return self._places

    def show_places(self, places: Sequence[PlacedClip]) -> None:
        """Show ``places`` from now on."""
        known = [place.entry.id for place in self._places]
        if known == [place.entry.id for place in places]:
            self._places = tuple(places)
            self.dataChanged.emit(self.index(0), self.index(max(len(places) - 1, 0)))
            return
        self.beginResetModel()
        self._places = tuple(places)
        self.endResetModel()

    def row_of(self, entry_id: str) -> int | None:
        """Where that entry is."""
        rows = (row for row, place in enumerate(self._places) if place.entry.id == entry_id)
        return next(rows, None)

    # --- Qt's side ------------------------------------------------------------------------------

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._places)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not 0 <= index.row() < len(self._places):
            return None
        place = self._places[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                return self._words(index.row(), place)
            case Qt.ItemDataRole.ToolTipRole:
                return literal_tip(
                    title_of(place.card) if place.card else self.tr("This clip is no longer in the library")
                )
            case _:
                return place if role == PLACE_ROLE else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        return super().flags(index) | Qt.ItemFlag.ItemIsDragEnabled

    def mimeTypes(self) -> list[str]:
        return [ENTRY_MIME_TYPE, "text/uri-list"]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """The entries for this strip itself, and their clips as files for everybody else."""
        places = [self._places[index.row()] for index in sorted(indexes, key=lambda index: index.row())]
        data = QMimeData()
        data.setData(ENTRY_MIME_TYPE, "\n".join(place.entry.id for place in places).encode())
        data.setUrls([QUrl.fromLocalFile(place.clip.path) for place in places if place.clip])
        return data

    def supportedDragActions(self) -> Qt.DropAction:
        return Qt.DropAction.CopyAction | Qt.DropAction.MoveAction

    def _words(self, row: int, place: PlacedClip) -> str:
        if place.card is None:
            return self.tr("{number}: clip missing").format(number=row + 1)
        words = self.tr("{number}: {title}, {length}")
        length = time_text(place.length_us // 1000)
        return words.format(number=row + 1, title=title_of(place.card), length=length)
