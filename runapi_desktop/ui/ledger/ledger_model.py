"""The ledger's lines as a table, read from the database page by page as the user scrolls."""

from __future__ import annotations

from enum import IntEnum
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtGui import QColor
from shiboken6 import isValid

from runapi_desktop.domain.catalog import all_models, model_by_id, model_title, service
from runapi_desktop.domain.ledger import LedgerEntry, LedgerQuery, MoneyState
from runapi_desktop.domain.shown_words import shown_line
from runapi_desktop.services.library import LedgerReader
from runapi_desktop.services.task_scope import TaskScope
from runapi_desktop.ui.cards.card_state import take_text
from runapi_desktop.ui.texts.date_text import moment_text
from runapi_desktop.ui.texts.i18n import listed, translated
from runapi_desktop.ui.texts.model_text import model_text
from runapi_desktop.ui.texts.money_text import amount_text, money_state_text
from runapi_desktop.ui.widgets.plain_text import literal_tip
from runapi_desktop.ui.widgets.theme import Theme

PAGE = 100
_Index = QModelIndex | QPersistentModelIndex


class Column(IntEnum):
    """The columns from left to right."""

    DATE = 0
    PROMPT = 1
    MODEL = 2
    STATE = 3
    QUOTED = 4
    CHARGED = 5


def distinct_title(model_id: str) -> str:
    """The name of a model as the form shows it, and what it starts from where another one has the same name;
    the id of one that the catalogue does not have."""
    title = model_text(model_id)
    if sum(spec.title == model_title(model_id) for spec in all_models()) < 2:
        return title
    spec = model_by_id(model_id)
    return f"{title} · {translated(service(spec.service).action(spec.action).starts_from)}"


class LedgerModel(QAbstractTableModel):
    """Shows one query; ``show`` changes it."""

    def __init__(
        self, ledger: LedgerReader, scope: TaskScope, theme: Theme, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._ledger = ledger
        self._scope = scope
        self._theme = theme
        self._query: LedgerQuery | None = None
        self._entries: list[LedgerEntry] = []
        self._total = 0
        self._is_fetching = False
        self._headings = {
            Column.DATE: self.tr("Date"),
            Column.PROMPT: self.tr("Prompt"),
            Column.MODEL: self.tr("Model"),
            Column.STATE: self.tr("State"),
            Column.QUOTED: self.tr("Quoted"),
            Column.CHARGED: self.tr("Charged"),
        }
        theme.changed.connect(self._repaint)

    def entry(self, row: int) -> LedgerEntry:
        """The line in that row."""
        return self._entries[row]

    async def show(self, query: LedgerQuery, total: int) -> None:
        """Show the ``total`` lines of ``query``; as many rows as were loaded are loaded anew when it is the
        same one. Raises `StorageTrouble`."""
        count = max(len(self._entries), PAGE) if query == self._query else PAGE
        self._query = query
        entries = await self._ledger.page(query, 0, count)
        if isValid(self) and query == self._query:
            self.beginResetModel()
            self._entries, self._total = entries, max(total, len(entries))
            self.endResetModel()

    def rowCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._entries)

    def columnCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(Column)

    def canFetchMore(self, parent: _Index) -> bool:
        return not parent.isValid() and len(self._entries) < self._total

    def fetchMore(self, parent: _Index) -> None:
        if not parent.isValid() and not self._is_fetching:
            self._is_fetching = True
            self._scope.spawn(self._fetch(), "ledger page")

    async def _fetch(self) -> None:
        query, start = self._query, len(self._entries)
        try:
            more = [] if query is None else await self._ledger.page(query, start, PAGE)
        finally:
            self._is_fetching = False
        if not isValid(self) or query != self._query or start != len(self._entries):
            return
        if not more:
            self._total = start
            return
        self.beginInsertRows(QModelIndex(), start, start + len(more) - 1)
        self._entries += more
        self.endInsertRows()

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._headings[Column(section)]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(Column(section))
        return None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        entry, column = self._entries[index.row()], Column(index.column())
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._text(entry, column)
            case Qt.ItemDataRole.ToolTipRole if column is Column.PROMPT:
                return literal_tip("\n".join(filter(None, (entry.prompt[:600], listed(entry.tags)))))
            case Qt.ItemDataRole.TextAlignmentRole:
                return _alignment(column)
            case Qt.ItemDataRole.ForegroundRole:
                return self._colour(entry, column)
            case _:
                return None

    def _text(self, entry: LedgerEntry, column: Column) -> str:
        match column:
            case Column.DATE:
                return moment_text(entry.spent_at or entry.created_at)
            case Column.PROMPT:
                title = " ".join(shown_line(entry.prompt).split()) or self.tr("No prompt")
                return title + take_text(entry.take, entry.takes)
            case Column.MODEL:
                return distinct_title(entry.model)
            case Column.STATE:
                return self.tr("Damaged") if entry.is_damaged else money_state_text(entry.money)
            case Column.QUOTED:
                return amount_text(entry.quote_micros)
            case Column.CHARGED:
                return amount_text(entry.cost_micros)

    def _colour(self, entry: LedgerEntry, column: Column) -> QColor | None:
        tokens = self._theme.tokens
        if column is Column.STATE and entry.money is MoneyState.UNCLEAR:
            return QColor(tokens.warn)
        if column is Column.PROMPT and not entry.prompt.strip():
            return QColor(tokens.dim)
        if entry.money is MoneyState.NOT_CHARGED or column in (Column.DATE, Column.MODEL, Column.QUOTED):
            return QColor(tokens.dim)
        return None

    def _repaint(self) -> None:
        if self._entries:
            last = self.index(len(self._entries) - 1, len(Column) - 1)
            self.dataChanged.emit(self.index(0, 0), last, [Qt.ItemDataRole.ForegroundRole])


def _alignment(column: Column) -> Qt.AlignmentFlag:
    side = (
        Qt.AlignmentFlag.AlignRight
        if column in (Column.QUOTED, Column.CHARGED)
        else Qt.AlignmentFlag.AlignLeft
    )
    return side | Qt.AlignmentFlag.AlignVCenter
