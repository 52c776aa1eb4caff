"""The look of a window of pages: a search above the list of them on the left, one page on the right."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QListWidget, QVBoxLayout, QWidget

from runapi_desktop.ui.widgets.plain_text import PlainLabel
from runapi_desktop.ui.widgets.theme import set_role


class _PageList(QListWidget):
    """As wide as the longest title wants, in letters of any size, and no narrower than ``least_px``."""

    def __init__(self, least_px: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._least_px = least_px

    def sizeHint(self) -> QSize:
        return QSize(self.minimumSizeHint().width(), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        bar_px = self.verticalScrollBar().sizeHint().width()  # There when the window is low.
        titles_px = self.sizeHintForColumn(0) + bar_px + 2 * self.frameWidth()
        return QSize(max(titles_px, self._least_px), super().minimumSizeHint().height())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.updateGeometry()


def new_page_list(name: str, spoken: str, parent: QWidget, *, least_px: int) -> QListWidget:
    """The list of pages, at least that wide, which screen readers call ``spoken``."""
    pages = _PageList(least_px, parent)
    pages.setObjectName(name)
    pages.setAccessibleName(spoken)
    set_role(pages, "pages")
    pages.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return pages


def new_nothing_found(name: str, parent: QWidget) -> PlainLabel:
    """What stands in place of a page where none has the words."""
    label = PlainLabel(parent=parent, name=name, role="dim")
    label.setAlignment(Qt.AlignmentFlag.AlignCenter)
    return label


def lay_out_pages(
    window: QWidget,
    search: QWidget,
    pages: QListWidget,
    shown: Sequence[QWidget],
    footer: Sequence[QWidget],
) -> None:
    """Fill ``window``: ``search`` above ``pages``; beside them what shows a page, one of ``shown`` at a time,
    above ``footer``, whose last part stands at the far end."""
    beside = QVBoxLayout()
    beside.setSpacing(12)
    beside.addWidget(search)
    beside.addWidget(pages, 1)
    line = QFrame(window)
    line.setFixedWidth(1)
    set_role(line, "upright-line")
    foot = QHBoxLayout()
    for part in footer[:-1]:
        foot.addWidget(part)
    foot.addStretch(1)
    foot.addWidget(footer[-1])
    page = QVBoxLayout()
    page.setSpacing(12)
    for part in shown:
        page.addWidget(part, 1)
    page.addLayout(foot)
    columns = QHBoxLayout(window)
    columns.setContentsMargins(16, 16, 16, 16)
    columns.setSpacing(16)
    columns.addLayout(beside)
    columns.addWidget(line)
    columns.addLayout(page, 1)
