"""The spending window: what was spent and what on, the user's limits, and the table to take along.

Reads the ledger and follows the tasks while it is open; changes nothing but the limits.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QLocale, QStandardPaths, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QTableView,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from runapi_desktop.domain.errors import StorageTrouble
from runapi_desktop.domain.ledger import GroupSum, LedgerEntry, LedgerGrouping, LedgerQuery, MoneySum
from runapi_desktop.domain.ledger_csv import csv_text
from runapi_desktop.domain.money import format_usd
from runapi_desktop.domain.shown_words import shown_line
from runapi_desktop.domain.spend_guard import SpendLimits
from runapi_desktop.services.account_keys import AccountKeys
from runapi_desktop.services.clock import Clock
from runapi_desktop.services.events import Events, KeySource
from runapi_desktop.services.exports import save_bytes
from runapi_desktop.services.library import LedgerReader
from runapi_desktop.services.task_scope import TaskScope
from runapi_desktop.ui.ledger.day_chart import DayChart
from runapi_desktop.ui.ledger.ledger_model import Column, LedgerModel
from runapi_desktop.ui.ledger.limits_form import LimitsForm
from runapi_desktop.ui.ledger.sums_table import SumsTable
from runapi_desktop.ui.texts.error_text import error_sentence
from runapi_desktop.ui.texts.i18n import sentences_text
from runapi_desktop.ui.texts.money_text import (
    money_state_text,
    reconciliation_text,
    spent_today_micros,
    sum_text,
    today_difference_text,
)
from runapi_desktop.ui.widgets import dialogs
from runapi_desktop.ui.widgets.amount_field import settled
from runapi_desktop.ui.widgets.buttons import text_button
from runapi_desktop.ui.widgets.fitting import keep_fitting
from runapi_desktop.ui.widgets.plain_text import PlainLabel
from runapi_desktop.ui.widgets.search_field import SearchField
from runapi_desktop.ui.widgets.slots import async_slot
from runapi_desktop.ui.widgets.theme import Theme, set_role, text_px

_SIZE_PX = (980, 720)
_SMALLEST_PX = (860, 560)
_PAUSE_MS = 200
_EXPORT_PAGE = 500
_MODEL_PX, _MODEL_SHARE = 210, 0.4


class SpendingWindow(QDialog):
    """Shown beside the main window. ``limits_chosen(SpendLimits)``."""

    limits_chosen = Signal(object)

    def __init__(
        self,
        *,
        ledger: LedgerReader,
        account_keys: AccountKeys,
        limits: SpendLimits,
        events: Events,
        clock: Clock,
        scope: TaskScope,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("spendingWindow")
        self.setWindowTitle(self.tr("Spending"))
        self.setMinimumSize(*_SMALLEST_PX)
        self.resize(*_SIZE_PX)
        self._ledger = ledger
        self._account_keys = account_keys
        self._clock = clock
        self._model = LedgerModel(ledger, scope, theme, self)
        self._figures = {name: self._figure(name) for name in ("Today", "Month", "Total")}
        self._sum = PlainLabel(parent=self, name="spendingSum", role="dim")
        self._reconciliation = PlainLabel(parent=self, name="spendingReconciliation", role="why", wraps=True)
        self._chart = DayChart(theme, self)
        self._sums = SumsTable(self)
        hint = self.tr("Search prompts, models, tags")
        self._search = SearchField("spendingSearch", self.tr("Search spending"), hint, self)
        self._search.setMinimumWidth(200)
        spoken = self.tr("Export CSV")
        self._export = text_button("exportSpending", self.tr("Export CSV…"), self, spoken=spoken)
        self._result = PlainLabel(parent=self, name="exportResult", role="why", wraps=True)
        self._result.hide()
        self._table = self._lines_table()
        self._limits = LimitsForm(limits, self)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_PAUSE_MS)
        self._lay_out()

        self._soon.timeout.connect(async_slot(scope, self._reload))
        self._search.textChanged.connect(lambda: self._soon.start())
        self._sums.grouping_chosen.connect(async_slot(scope, self._show_sums))
        self._export.clicked.connect(async_slot(scope, self._export_lines))
        self._limits.chosen.connect(self.limits_chosen)
        subscriptions = (
            events.tasks_added.subscribe(lambda _tasks: self._soon.start()),
            events.task_changed.subscribe(lambda _task: self._soon.start()),
            events.task_removed.subscribe(lambda _task_id: self._soon.start()),
            events.account_changed.subscribe(lambda _state: self._soon.start()),
        )
        self.finished.connect(lambda: _end(subscriptions))
        self.finished.connect(self.deleteLater)
        self._search.setFocus()
        async_slot(scope, self._reload)()

    def show_limits(self, limits: SpendLimits) -> None:
        """Show these limits: they were changed elsewhere."""
        self._limits.show_limits(limits)

    def edit_limits(self) -> None:
        """Lead the keyboard to the limit that stands in the way."""
        self._limits.edit()

    def settle(self) -> bool:
        """Take what is typed; ``False`` where it is refused just now, and says why."""
        return settled(self)

    def done(self, result: int) -> None:
        """Close when that is settled: why something is refused is to be read."""
        if self.settle():
            super().done(result)

    # --- what it is made of ----------------------------------------------------------------------

    def _lay_out(self) -> None:
        figures = QHBoxLayout()
        figures.setSpacing(36)
        titles = {"Today": self.tr("Today"), "Month": self.tr("This month"), "Total": self.tr("Total")}
        for name, figure in self._figures.items():
            caption = PlainLabel(parent=self, name=f"spending{name}Caption", role="why")
            caption.setText(titles[name])
            pair = QVBoxLayout()
            pair.setSpacing(2)
            pair.addWidget(caption)
            pair.addWidget(figure)
            figures.addLayout(pair)
            figures.setAlignment(pair, Qt.AlignmentFlag.AlignTop)  # The limits may have more to say.
        figures.addStretch(1)
        figures.addWidget(self._limits, 0, Qt.AlignmentFlag.AlignTop)
        picture = QHBoxLayout()
        picture.setSpacing(20)
        picture.addWidget(self._chart, 3)
        picture.addWidget(self._sums, 2)
        tools = QHBoxLayout()
        tools.setSpacing(8)
        tools.addWidget(self._search, 1)
        tools.addWidget(self._sum)
        tools.addStretch(1)
        tools.addWidget(self._export)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addLayout(figures)
        column.addWidget(self._reconciliation)
        column.addLayout(picture, 2)
        column.addLayout(tools)
        column.addWidget(self._result)
        column.addWidget(self._table, 3)

    def _figure(self, name: str) -> PlainLabel:
        return PlainLabel(parent=self, name=f"spending{name}", role="title")

    def _lines_table(self) -> QTableView:
        table = QTableView(self)
        table.setObjectName("spendingLines")
        table.setAccessibleName(self.tr("Spending"))
        table.setModel(self._model)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setTabKeyNavigation(False)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(28)
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setResizeContentsPrecision(0)  # what is in sight, not up to a thousand lines of it
        for index in (Column.DATE, Column.STATE, Column.QUOTED, Column.CHARGED):
            header.setSectionResizeMode(index, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(Column.PROMPT, QHeaderView.ResizeMode.Stretch)
        keep_fitting(table, lambda: _fit_models(table))
        return table

    # --- what it shows ---------------------------------------------------------------------------

    @property
    def _query(self) -> LedgerQuery:
        state = self._account_keys.state
        return LedgerQuery(state.origin, state.name, self._search.text())

    async def _reload(self) -> None:
        if not isValid(self):
            return  # It was closed before its turn came.
        query, everything = (
            self._query,
            LedgerQuery(self._account_keys.state.origin, self._account_keys.state.name),
        )
        total = await self._ledger.total(everything)
        days = await self._ledger.sums(everything, LedgerGrouping.DAY)
        found = await self._ledger.total(query) if query.text else total
        await self._show_sums()
        if not isValid(self):
            return
        self._show_figures(total, days)
        self._sum.setText(self._sum_text(found, query))
        scrolled = self._table.verticalScrollBar().value()
        await self._model.show(query, found.count)
        if isValid(self):
            self._table.verticalScrollBar().setValue(scrolled)

    async def _show_sums(self) -> None:
        if not isValid(self):
            return
        query, grouping = self._query, self._sums.grouping
        groups = await self._ledger.sums(query, grouping)
        if isValid(self) and query == self._query:
            self._sums.show_groups(groups, grouping)

    def _sum_text(self, found: MoneySum, query: LedgerQuery) -> str:
        if found.count:
            return sum_text(found)
        return (
            self.tr("No results for “{words}”").format(words=query.text)
            if query.text
            else self.tr("No clips yet.")
        )

    def _show_figures(self, total: MoneySum, days: list[GroupSum]) -> None:
        today = self._clock.now().astimezone().date()
        of_today = sum(group.sum.charged_micros for group in days if group.day == today)
        this_month = [g for g in days if g.day and (g.day.year, g.day.month) == (today.year, today.month)]
        figures = (of_today, sum(group.sum.charged_micros for group in this_month), total.charged_micros)
        for label, micros in zip(self._figures.values(), figures, strict=True):
            label.setText(format_usd(micros))
        self._chart.show_days(days, today)
        state = self._account_keys.state
        name = self.tr("Practice") if state.source is KeySource.PRACTICE else state.name
        self.setWindowTitle(" · ".join(filter(None, (self.tr("Spending"), name))))
        if state.source is KeySource.PRACTICE:
            self._reconciliation.setText(self.tr("Practice is free: none of this is real money."))
        elif state.balance is None:
            self._reconciliation.setText(self.tr("RunAPI has not reported its figures yet."))
        else:
            in_all = reconciliation_text(total.charged_micros, state.balance.spent_total_micros)
            its_today = today_difference_text(of_today, spent_today_micros(state))
            self._reconciliation.setText(sentences_text(in_all, its_today))

    # --- what is taken along ---------------------------------------------------------------------

    async def _export_lines(self) -> None:
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        name = self.tr("RunAPI spending {day}.csv").format(day=self._clock.now().astimezone().date())
        kinds = self.tr("Tables (*.csv)")
        path = await dialogs.choose_save_path(self, self.tr("Export spending"), Path(folder) / name, kinds)
        if path is None or not isValid(self):
            return
        try:
            content = (await self._as_csv()).encode("utf-8", "replace")
            await save_bytes(path, content)
        except StorageTrouble as trouble:
            self._tell(error_sentence(trouble), "error")
        else:
            self._tell(self.tr("Saved as {name}").format(name=shown_line(path.name)), "why")

    def _tell(self, text: str, role: str) -> None:
        if isValid(self):
            set_role(self._result, role)
            self._result.setText(text)
            self._result.show()

    async def _as_csv(self) -> str:
        query = self._query
        entries: list[LedgerEntry] = []
        while page := await self._ledger.page(query, len(entries), _EXPORT_PAGE):
            entries += page
        headings = (
            *(self.tr("Date"), self.tr("Time"), self.tr("Account"), self.tr("Model"), self.tr("Prompt")),
            *(self.tr("Tags"), self.tr("State")),
            *(self.tr("Quoted (millionths of US$)"), self.tr("Charged (millionths of US$)")),
        )
        separator = ";" if QLocale().decimalPoint() == "," else ","
        return csv_text(entries, headings, state_text=money_state_text, separator=separator)


def _fit_models(table: QTableView) -> None:
    """Give the model's name the room it has at most, and the prompt, which is longer, the larger half."""
    others = (Column.DATE, Column.STATE, Column.QUOTED, Column.CHARGED)
    free_px = table.viewport().width() - sum(map(table.columnWidth, others))
    table.setColumnWidth(Column.MODEL, min(text_px(_MODEL_PX), round(free_px * _MODEL_SHARE)))


def _end(subscriptions: tuple[Callable[[], None], ...]) -> None:
    for unsubscribe in subscriptions:
        unsubscribe()
