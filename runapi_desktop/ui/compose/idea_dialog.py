"""Prompt ideas to look through: a search, a page of cards, and one click that takes a prompt."""

from __future__ import annotations

import asyncio

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QIcon, QKeyEvent, QPixmap
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from runapi_desktop.domain.prompt_example import PromptExample, PromptPage
from runapi_desktop.domain.shown_words import shown_line
from runapi_desktop.services.prompt_ideas import PromptIdeas
from runapi_desktop.services.task_scope import TaskScope
from runapi_desktop.ui.compose.idea_delegate import EXAMPLE_ROLE, PREVIEW_PX, IdeaDelegate
from runapi_desktop.ui.widgets.assistive import follow_selection
from runapi_desktop.ui.widgets.buttons import text_button
from runapi_desktop.ui.widgets.glimpses import image_of
from runapi_desktop.ui.widgets.plain_text import PlainLabel, literal_tip
from runapi_desktop.ui.widgets.search_field import SearchField
from runapi_desktop.ui.widgets.theme import Theme

_SIZE_PX = (640, 620)
_TYPING_PAUSE_MS = 250


class IdeaDialog(QDialog):
    """Opened with ``open()``. ``chosen`` carries the prompt that was taken; then the dialog closes."""

    chosen = Signal(str)

    def __init__(self, ideas: PromptIdeas, scope: TaskScope, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("promptIdeas")
        self.setWindowTitle(self.tr("Prompt ideas"))
        self.resize(*_SIZE_PX)
        self._ideas = ideas
        self._scope = scope
        self._page_number = 1
        self._asking: asyncio.Task[None] | None = None
        self._previews: dict[str, QIcon] = {}
        self._search = SearchField(
            "promptIdeasSearch", self.tr("Search ideas"), self.tr("Search ideas"), self
        )
        self._list = QListWidget()
        self._list.setObjectName("promptIdeasList")
        self._list.setAccessibleName(self.tr("Ideas"))
        self._list.setItemDelegate(IdeaDelegate(theme, self._list))
        self._list.setUniformItemSizes(True)
        self._list.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setMouseTracking(True)
        self._note = PlainLabel(name="promptIdeasNote", role="why", wraps=True)
        spoken = self.tr("Previous page")
        self._previous = text_button("promptIdeasPrevious", self.tr("Previous"), spoken=spoken)
        self._next = text_button("promptIdeasNext", self.tr("Next"), spoken=self.tr("Next page"))
        close = text_button("closePromptIdeas", self.tr("Close"))
        footer = QHBoxLayout()
        footer.setSpacing(8)
        footer.addWidget(self._note, 1)
        footer.addWidget(self._previous)
        footer.addWidget(self._next)
        footer.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 12)
        layout.setSpacing(12)
        layout.addWidget(self._search)
        layout.addWidget(self._list, 1)
        layout.addLayout(footer)
        self._found_for = ""
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(_TYPING_PAUSE_MS)
        self._typing.timeout.connect(lambda: self._ask(1))
        self._search.textChanged.connect(self._typing.start)
        self._search.installEventFilter(self)
        self._search.move_through(self._list)
        self._list.installEventFilter(self)
        self._list.itemClicked.connect(self._take)
        follow_selection(self._list, lambda index: self._take(self._list.itemFromIndex(index)))
        self._previous.clicked.connect(lambda: self._ask(self._page_number - 1))
        self._next.clicked.connect(lambda: self._ask(self._page_number + 1))
        close.clicked.connect(self.reject)
        self.finished.connect(self._end)
        self._search.setFocus()
        self._ask(1)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter takes the current idea, from the search too, or has words looked for that were just typed."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        ):
            if self._typing.isActive():
                self._ask(1)
            elif self._list.currentRow() >= 0 and self._found_for == self._search.text():
                self._take(self._list.currentItem())
            return True
        return super().eventFilter(watched, event)

    def _ask(self, page: int) -> None:
        self._typing.stop()
        if self._asking is not None:
            self._asking.cancel()
        self._asking = self._scope.spawn(self._show(self._search.text(), page), "prompt ideas")

    async def _show(self, words: str, number: int) -> None:
        if not self._list.count():
            self._note.setText(self.tr("Looking for ideas…"))
        page = await self._ideas.page(words, number)
        if not isValid(self):
            return
        self._fill(page)
        self._found_for = words
        for example in page.examples if page is not None else ():
            await self._load_preview(example)
            if not isValid(self):
                return

    def _fill(self, page: PromptPage | None) -> None:
        self._list.clear()
        for example in page.examples if page is not None else ():
            item = QListWidgetItem()
            item.setData(EXAMPLE_ROLE, example)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, shown_line(f"{example.title}: {example.prompt}"))
            item.setToolTip(literal_tip(example.prompt))
            if example.preview_url in self._previews:
                item.setIcon(self._previews[example.preview_url])
            self._list.addItem(item)
        self._list.setCurrentRow(0)
        self._page_number = page.page if page is not None else 1
        pages = page.pages if page is not None else 1
        self._previous.setEnabled(self._page_number > 1)
        self._next.setEnabled(self._page_number < pages)
        for button in (self._previous, self._next):
            button.setVisible(pages > 1)
        self._note.setText(self._note_on(page))

    def _note_on(self, page: PromptPage | None) -> str:
        if page is None:
            return self.tr("Ideas come from RunAPI, which cannot be reached right now.")
        if not page.examples:
            return self.tr("No results for “{words}”").format(words=self._search.text().strip())
        if page.pages > 1:
            return self.tr("Page {page} of {pages}").format(page=page.page, pages=page.pages)
        return self.tr("%Ln idea(s)", "", page.total)

    async def _load_preview(self, example: PromptExample) -> None:
        if not example.preview_url or example.preview_url in self._previews:
            return
        ratio = self.devicePixelRatio()
        size = PREVIEW_PX * ratio
        glimpse = await self._ideas.glimpse(example, (size.width(), size.height()))
        if glimpse is None or not isValid(self):
            return
        image = image_of(glimpse)
        image.setDevicePixelRatio(ratio)
        self._previews[example.preview_url] = QIcon(QPixmap.fromImage(image))
        for row in range(self._list.count()):
            item = self._list.item(row)
            if item.data(EXAMPLE_ROLE).preview_url == example.preview_url:
                item.setIcon(self._previews[example.preview_url])

    def _take(self, item: QListWidgetItem) -> None:
        example: PromptExample = item.data(EXAMPLE_ROLE)
        self.chosen.emit(example.prompt)
        self.accept()

    def _end(self) -> None:
        if self._asking is not None:
            self._asking.cancel()
        self.deleteLater()
