"""The window of the guide: its pages and a search over all of them on the left, one page on the right."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QKeyEvent
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QListWidget, QVBoxLayout, QWidget

from runapi_desktop.domain.settings import Language
from runapi_desktop.ui.guide.markup import Page, guide_path
from runapi_desktop.ui.guide.page_view import PageView
from runapi_desktop.ui.guide.places import GuidePage
from runapi_desktop.ui.widgets.assistive import follow_selection
from runapi_desktop.ui.widgets.buttons import text_button
from runapi_desktop.ui.widgets.glimpses import own_picture
from runapi_desktop.ui.widgets.plain_text import PlainLabel
from runapi_desktop.ui.widgets.search_field import SearchField
from runapi_desktop.ui.widgets.theme import Theme, set_role

_SIZE_PX = (960, 720)
_SMALLEST_PX = (640, 460)
_LIST_PX = 216
_MOVING_KEYS = (Qt.Key.Key_Up, Qt.Key.Key_Down)


class GuideWindow(QDialog):
    """Has no parent, so that it can be read while a dialog waits for an answer. ``pages`` is not empty."""

    def __init__(self, pages: Mapping[GuidePage, Page], language: Language, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("guideWindow")
        self.setWindowTitle(self.tr("Guide"))
        self.setMinimumSize(*_SMALLEST_PX)
        self.resize(*_SIZE_PX)
        self._pages = tuple(pages.values())
        self._language = language
        self._theme = theme
        hint = self.tr("Search the guide")
        self._search = SearchField("guideSearch", hint, hint, self)
        self._list = QListWidget(self)
        self._list.setObjectName("guidePages")
        self._list.setAccessibleName(self.tr("Pages"))
        set_role(self._list, "pages")
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.addItems([page.title for page in self._pages])
        follow_selection(self._list)
        self._view = PageView(theme, self._picture, self)
        self._nothing = PlainLabel(parent=self)
        self._nothing.setObjectName("guideNothingFound")
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        set_role(self._nothing, "dim")
        self._nothing.hide()
        self._previous = text_button("guidePrevious", self.tr("Previous"), self, role="quiet")
        self._next = text_button("guideNext", self.tr("Next"), self, role="quiet")
        close = text_button("guideClose", self.tr("Close"), self)
        self._lay_out(close)
        self._list.currentRowChanged.connect(self._show_page)
        self._search.textChanged.connect(self._find)
        self._search.returnPressed.connect(self._view.setFocus)
        self._view.page_wanted.connect(self._turn_to_link)
        self._previous.clicked.connect(lambda: self._step(-1))
        self._next.clicked.connect(lambda: self._step(+1))
        close.clicked.connect(self.reject)
        self._list.setCurrentRow(0)
        self._search.setFocus()

    @property
    def page(self) -> GuidePage:
        """The one it is open at."""
        return self._pages[self._list.currentRow()].id

    def turn_to(self, wanted: GuidePage) -> None:
        """Show that page, all of them listed again."""
        self._search.clear()
        row = next((row for row, page in enumerate(self._pages) if page.id is wanted), 0)
        self._list.setCurrentRow(row)

    def _turn_to_link(self, page: str) -> None:
        self.turn_to(GuidePage(page))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """From the search, the arrows go through the pages."""
        if event.key() in _MOVING_KEYS and self._search.hasFocus():
            self._list.event(event)
        else:
            super().keyPressEvent(event)

    # --- inside ----------------------------------------------------------------------------------

    def _lay_out(self, close: QWidget) -> None:
        left = QVBoxLayout()
        left.setSpacing(12)
        left.addWidget(self._search)
        left.addWidget(self._list, 1)
        for widget in (self._search, self._list):
            widget.setFixedWidth(_LIST_PX)
        line = QFrame(self)
        line.setFixedWidth(1)
        set_role(line, "upright-line")
        footer = QHBoxLayout()
        footer.addWidget(self._previous)
        footer.addWidget(self._next)
        footer.addStretch(1)
        footer.addWidget(close)
        right = QVBoxLayout()
        right.setSpacing(12)
        right.addWidget(self._view, 1)
        right.addWidget(self._nothing, 1)
        right.addLayout(footer)
        columns = QHBoxLayout(self)
        columns.setContentsMargins(16, 16, 16, 16)
        columns.setSpacing(16)
        columns.addLayout(left)
        columns.addWidget(line)
        columns.addLayout(right, 1)

    def _picture(self, name: str) -> QImage:
        look = "dark" if self._theme.tokens.is_dark else "light"
        return own_picture(guide_path(self._language, f"{name}-{look}.webp"), "webp")

    @property
    def _wanted_words(self) -> list[str]:
        return self._search.text().casefold().split()

    @property
    def _rows(self) -> list[int]:
        """The rows that are listed."""
        return [row for row in range(len(self._pages)) if not self._list.isRowHidden(row)]

    def _show_page(self) -> None:
        row, rows = self._list.currentRow(), self._rows
        is_there = row in rows
        self._view.setVisible(is_there)
        self._nothing.setVisible(not is_there)
        if is_there:
            self._view.show_page(self._pages[row], self._wanted_words)
        self._previous.setEnabled(any(other < row for other in rows))
        self._next.setEnabled(any(other > row for other in rows))

    def _find(self) -> None:
        """List the pages that have all the words, and turn to the first of them if this one has not."""
        words = self._wanted_words
        for row, page in enumerate(self._pages):
            text = page.text.casefold()
            self._list.setRowHidden(row, not all(word in text for word in words))
        self._nothing.setText(self.tr("No results for “{words}”").format(words=self._search.text().strip()))
        rows = self._rows
        if rows and self._list.currentRow() not in rows:
            self._list.setCurrentRow(rows[0])
        self._show_page()

    def _step(self, step: int) -> None:
        row = self._list.currentRow()
        further = [other for other in self._rows if (other - row) * step > 0]
        if further:
            self._list.setCurrentRow(further[0] if step > 0 else further[-1])
