"""The settings window: a list of pages, a search over all of them, and everything applied at once.

Drawn from the table of settings: a row of the table that names a page and words stands on that page. What is
no setting but belongs there (the account, the connection, the disk) is handed in as further blocks.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from functools import partial
from typing import Any, cast

from PySide6.QtCore import QCoreApplication, QSize, Qt, QTimer
from PySide6.QtWidgets import (
    QAbstractButton,
    QDialog,
    QLabel,
    QScrollArea,
    QStackedWidget,
    QSystemTrayIcon,
    QVBoxLayout,
    QWidget,
)

from runapi_desktop.domain.settings import Page, Setting, Settings, Shown
from runapi_desktop.ui.settings.controls import (
    AmountControl,
    Control,
    FolderControl,
    TickControl,
    new_control,
)
from runapi_desktop.ui.texts.i18n import translated
from runapi_desktop.ui.widgets.amount_field import settled
from runapi_desktop.ui.widgets.assistive import follow_selection
from runapi_desktop.ui.widgets.buttons import text_button
from runapi_desktop.ui.widgets.explanation import explain
from runapi_desktop.ui.widgets.pages import lay_out_pages, new_nothing_found, new_page_list
from runapi_desktop.ui.widgets.plain_text import PlainLabel
from runapi_desktop.ui.widgets.search_field import SearchField

_SIZE_PX = (820, 600)
_LEAST_HEIGHT_PX = 460
# The room that the longest words need in the largest letters: the window does not grow while these do.
_LIST_PX = 224
_LEAST_PAGE_PX = 490

Apply = Callable[[Any], object]


class SettingsWindow(QDialog):
    """Shown beside the main window. ``blocks`` are what else stands on a page, below its settings; ``apply``
    is called with the new value of those settings that are not simply changed, ``browse`` when another
    folder is to be chosen for one. The pages ``left_out`` make no sense here."""

    def __init__(
        self,
        settings: Settings,
        blocks: Mapping[Page, Sequence[QWidget]],
        *,
        usual_folder: str,
        name_preview: Callable[[str], str],
        apply: Mapping[Setting[Any], Apply],
        browse: Callable[[Setting[Any]], object],
        left_out: Collection[Page] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("settingsWindow")
        self.setWindowTitle(self.tr("Settings"))
        self.setMinimumHeight(_LEAST_HEIGHT_PX)
        self.resize(*_SIZE_PX)
        self._settings = settings
        self._apply = apply
        self._pages: dict[Page, _PageView] = {}
        self._search = SearchField(
            "settingsSearch", self.tr("Search settings"), self.tr("Search settings"), self
        )
        self._list = new_page_list("settingsPages", self.tr("Pages"), self, least_px=_LIST_PX)
        self._stack = QStackedWidget(self)
        self._nothing = new_nothing_found("settingsNothingFound", self)
        self._stack.addWidget(self._nothing)

        for page, title in self._titles().items():
            rows = [row for row in settings.rows() if row.shown is not None and row.shown.page is page]
            if page in left_out or (not rows and not blocks.get(page)):
                continue
            view = self._pages[page] = _PageView(title, rows)
            for row in rows:
                control = new_control(row, usual_folder=usual_folder, name_preview=name_preview)
                self._connect(row, control, browse)
                view.add(_row_block(row, control))
            for block in blocks.get(page, ()):
                view.add(block)
            self._list.addItem(title)
            self._stack.addWidget(view)
        # After the pages, so that Tab comes to them last.
        tip = self.tr("Back to how this page came")
        self._reset = text_button("settingsReset", self.tr("Reset this page"), self, tip=tip, role="quiet")
        close = text_button("settingsClose", self.tr("Close"), self)
        close.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # What is typed is taken by closing, not before.
        close.clicked.connect(self.accept)
        footer = (self._reset, close)
        lay_out_pages(self, self._search, self._list, (self._stack,), footer)
        self._list.currentRowChanged.connect(self._show_page)
        follow_selection(self._list)
        self._search.textChanged.connect(self._find)
        self._reset.clicked.connect(self._reset_page)
        self.finished.connect(self.deleteLater)
        self._list.setCurrentRow(0)
        self._search.setFocus()

    def show_page(self, page: Page) -> None:
        """Turn to that page."""
        self._search.clear()
        self._list.setCurrentRow(tuple(self._pages).index(page))

    def settle(self) -> bool:
        """Take what is typed; ``False`` where it is refused just now, and says why."""
        return settled(self)

    def done(self, result: int) -> None:
        """Close when that is settled: why something is refused is to be read."""
        if self.settle():
            super().done(result)

    # --- what it is made of ----------------------------------------------------------------------

    def _titles(self) -> dict[Page, str]:
        return {
            Page.ACCOUNT: self.tr("Account and key"),
            Page.CLIPS: self.tr("Clips and files"),
            Page.APPEARANCE: self.tr("Appearance"),
            Page.SPENDING: self.tr("Spending"),
            Page.SENDING: self.tr("Sending"),
            Page.AWAY: self.tr("While you’re away"),
            Page.NETWORK: self.tr("Network"),
            Page.PRIVACY: self.tr("Privacy"),
            Page.STORAGE: self.tr("Storage"),
            Page.UPDATES: self.tr("Updates"),
        }

    def _connect(self, row: Setting[Any], control: QWidget, browse: Callable[[Setting[Any]], object]) -> None:
        shown = cast(Control, control)
        shown.chosen.connect(self._apply.get(row) or partial(self._settings.change, row))
        leave = self._settings.follow(row, shown.show_value)
        self.finished.connect(lambda: leave())
        if isinstance(control, FolderControl):
            control.browse_asked.connect(partial(browse, row))
        if isinstance(control, AmountControl):
            control.refused.connect(partial(self._show_refusal, row, control))

    def _show_refusal(self, row: Setting[Any], control: QWidget, why: str) -> None:
        """Where the click that ended the typing turned the page, turn back: it says why it was refused."""

        def look() -> None:
            if why and row.shown is not None and not control.isVisible():
                self.show_page(row.shown.page)
                control.setFocus(Qt.FocusReason.OtherFocusReason)

        QTimer.singleShot(0, self, look)

    # --- what is shown ---------------------------------------------------------------------------

    @property
    def _page(self) -> Page | None:
        row = self._list.currentRow()
        return None if row < 0 or self._list.isRowHidden(row) else tuple(self._pages)[row]

    def _show_page(self) -> None:
        page = self._page
        self._stack.setCurrentWidget(self._nothing if page is None else self._pages[page])
        # A search hides parts of the page: nothing is reset unseen.
        is_whole = not self._search.text().strip()
        self._reset.setVisible(is_whole and page is not None and bool(self._pages[page].rows))

    def _find(self) -> None:
        """Leave what has all the words, and turn to the first page that has any of it."""
        words = self._search.text().casefold().split()
        left = [row for row, view in enumerate(self._pages.values()) if view.narrow(words)]
        for row in range(len(self._pages)):
            self._list.setRowHidden(row, row not in left)
        self._nothing.setText(self.tr("No results for “{words}”").format(words=self._search.text().strip()))
        if left and self._page is None:
            self._list.setCurrentRow(left[0])
        self._show_page()

    def _reset_page(self) -> None:
        page = self._page
        if page is None:
            return
        rows = self._pages[page].rows
        self._settings.reset(row for row in rows if row not in self._apply)
        for row in rows:
            if row in self._apply and self._settings.value(row) != row.default:
                self._apply[row](row.default)


class _PageView(QScrollArea):
    """A page: its title, and its blocks one below the other. It scrolls up and down only: the window makes
    room at its side."""

    def __init__(self, title: str, rows: Sequence[Setting[Any]]) -> None:
        super().__init__()
        self.rows = tuple(rows)
        self._title = title
        self._blocks: list[QWidget] = []
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._body = QWidget()
        self._column = QVBoxLayout(self._body)
        self._column.setContentsMargins(8, 0, 12, 8)
        self._column.setSpacing(24)
        heading = PlainLabel(title, role="title")
        self._column.addWidget(heading)
        self._column.addStretch(1)
        self.setWidget(self._body)

    def minimumSizeHint(self) -> QSize:
        needed_px = self._body.minimumSizeHint().width() + self.verticalScrollBar().sizeHint().width()
        return QSize(max(needed_px, _LEAST_PAGE_PX), super().minimumSizeHint().height())

    def add(self, block: QWidget) -> None:
        """Put ``block`` below the others."""
        self._blocks.append(block)
        self._column.insertWidget(self._column.count() - 1, block)

    def narrow(self, words: Sequence[str]) -> bool:
        """Show only what has all of ``words``, everything where the title has them; whether there is any."""
        is_all = _has_all(self._title, words)
        for block in self._blocks:
            block.setVisible(is_all or _has_all(_words_of(block), words))
        return any(not block.isHidden() for block in self._blocks)


def _row_block(row: Setting[Any], control: QWidget) -> QWidget:
    """The control with its label above it and its help below it."""
    assert row.shown is not None
    block = QWidget()
    column = QVBoxLayout(block)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(6)
    if not isinstance(control, TickControl):  # which has its label beside its box
        label = PlainLabel(translated(row.shown.label, "settings"), role="heading", wraps=True)
        label.setBuddy(control.focusProxy() or control)
        column.addWidget(label)
    column.addWidget(control)
    if text := _help_text(row, row.shown):
        about = PlainLabel(text, role="why", wraps=True)
        column.addWidget(about)
        (control.focusProxy() or control).setAccessibleDescription(text)
        explain(block, text)
    return block


def _help_text(row: Setting[Any], shown: Shown) -> str:
    """What is said below a setting, or why it does nothing here."""
    if row is Settings.tray_icon and not QSystemTrayIcon.isSystemTrayAvailable():
        return QCoreApplication.translate("settings", "This desktop has no tray, so no icon appears.")
    return translated(shown.help, "settings") if shown.help else ""


def _words_of(block: QWidget) -> str:
    labels = [label.text() for label in block.findChildren(QLabel)]
    return " ".join((*labels, *(button.text() for button in block.findChildren(QAbstractButton))))


def _has_all(text: str, words: Sequence[str]) -> bool:
    folded = text.casefold()
    return all(word in folded for word in words)
