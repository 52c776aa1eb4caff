"""The window of the guide: its pages and a search over all of them on the left, one page on the right."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QDialog

from runapi_desktop.domain.settings import Language
from runapi_desktop.ui.guide.markup import Page, guide_path
from runapi_desktop.ui.guide.page_view import PageView
from runapi_desktop.ui.guide.places import GuidePage
from runapi_desktop.ui.widgets.assistive import follow_selection
from runapi_desktop.ui.widgets.buttons import text_button
from runapi_desktop.ui.widgets.glimpses import own_picture
from runapi_desktop.ui.widgets.pages import lay_out_pages, new_nothing_found, new_page_list
from runapi_desktop.ui.widgets.search_field import SearchField
from runapi_desktop.ui.widgets.theme import Theme

_SIZE_PX = (960, 720)
_SMALLEST_PX = (640, 460)
_LIST_PX = 216


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
        self._list = new_page_list("guidePages", self.tr("Pages"), self, least_px=_LIST_PX)
        self._list.addItems([page.title for page in self._pages])
        self._search.move_through(self._list)
        follow_selection(self._list)
        self._view = PageView(theme, self._picture, self)
        self._nothing = new_nothing_found("guideNothingFound", self)
        self._nothing.hide()
        self._previous = text_button("guidePrevious", self.tr("Previous"), self, role="quiet")
        self._next = text_button("guideNext", self.tr("Next"), self, role="quiet")
        close = text_button("guideClose", self.tr("Close"), self)
        shown, footer = (self._view, self._nothing), (self._previous, self._next, close)
        lay_out_pages(self, self._search, self._list, shown, footer)
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

    # --- inside ----------------------------------------------------------------------------------

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
