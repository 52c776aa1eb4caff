"""The sums by day, model or tag: a small table beside the chart."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHeaderView, QTableWidget, QTableWidgetItem, QVBoxLayout, QWidget

from runapi_desktop.domain.ledger import GroupSum, LedgerGrouping
from runapi_desktop.domain.money import format_usd
from runapi_desktop.ui.ledger.ledger_model import distinct_title
from runapi_desktop.ui.texts.money_text import group_name
from runapi_desktop.ui.widgets.segment_bar import Segment, SegmentBar

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class SumsTable(QWidget):
    """``grouping_chosen``: the user wants the sums by something else; none are shown until they are here."""

    grouping_chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.grouping = LedgerGrouping.DAY
        self._groupings = SegmentBar(self)
        self._groupings.setObjectName("sumsBy")
        self._groupings.chosen.connect(self._choose)
        self._show_groupings()
        self._table = QTableWidget(0, 3, self)
        self._table.setObjectName("spendingSums")
        self._table.setAccessibleName(self.tr("Sums"))
        self._table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self._table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        self._table.setShowGrid(False)
        self._table.setTabKeyNavigation(False)
        self._table.verticalHeader().hide()
        self._table.verticalHeader().setDefaultSectionSize(26)
        header = self._table.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._groupings)
        column.addWidget(self._table, 1)
        self.show_groups((), self.grouping)  # Headings before the first sums: Qt would number the columns.

    def show_groups(self, groups: Sequence[GroupSum], grouping: LedgerGrouping) -> None:
        """Show these sums, unless the user wants them by something else meanwhile."""
        if grouping is not self.grouping:
            return
        names = {
            LedgerGrouping.DAY: self.tr("Day"),
            LedgerGrouping.MODEL: self.tr("Model"),
            LedgerGrouping.TAG: self.tr("Tag"),
        }
        for index, text in enumerate((names[grouping], self.tr("Clips"), self.tr("Charged"))):
            heading = QTableWidgetItem(text)
            heading.setTextAlignment(_RIGHT if index else _LEFT)
            self._table.setHorizontalHeaderItem(index, heading)
        self._table.setRowCount(len(groups))
        for row, group in enumerate(groups):
            is_model = grouping is LedgerGrouping.MODEL
            name = distinct_title(group.name) if is_model else group_name(group)
            texts = (name, str(group.sum.count), format_usd(group.sum.charged_micros))
            for index, text in enumerate(texts):
                item = QTableWidgetItem(text)
                if index:
                    item.setTextAlignment(_RIGHT)
                self._table.setItem(row, index, item)

    def _choose(self, grouping: LedgerGrouping) -> None:
        self.grouping = LedgerGrouping(grouping)
        self._show_groupings()
        self.show_groups((), self.grouping)
        self.grouping_chosen.emit()

    def _show_groupings(self) -> None:
        segments = (
            Segment(LedgerGrouping.DAY, "by day", self.tr("Days")),
            Segment(LedgerGrouping.MODEL, "by model", self.tr("Models")),
            Segment(LedgerGrouping.TAG, "by tag", self.tr("Tags")),
        )
        self._groupings.show_segments(segments, self.grouping)
