"""The sheet of all shortcuts, drawn from the table: what each key does, and where it is heard."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHeaderView,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from runapi_desktop.ui.commands.command import About, Command
from runapi_desktop.ui.commands.commands import Commands
from runapi_desktop.ui.widgets.buttons import text_button

_SIZE_PX = (520, 640)


class ShortcutsSheet(QDialog):
    """Opened with ``open()``."""

    def __init__(self, commands: Commands, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("shortcutsSheet")
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        self.resize(*_SIZE_PX)
        self._list = QTreeWidget(self)
        self._list.setObjectName("shortcutsList")
        self._list.setAccessibleName(self.tr("Keyboard shortcuts"))
        self._list.setColumnCount(2)
        self._list.setHeaderHidden(True)
        self._list.setRootIsDecorated(False)
        self._list.setItemsExpandable(False)
        self._list.setIndentation(0)
        self._list.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        header = self._list.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        for title, abouts in (
            (self.tr("Anywhere in the window"), (About.WINDOW,)),
            (self.tr("In the form"), (About.FORM,)),
            (self.tr("With a clip in the Reel"), (About.CARD, About.CARDS)),
            (self.tr("On the Stage"), (About.STAGE,)),
            (self.tr("In the storyboard"), (About.PLACES,)),
        ):
            self._add(title, [c for c in commands.table if c.about in abouts and c.key_text])
        close = text_button("closeShortcuts", self.tr("Close"), self, takes_enter=True)
        close.clicked.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 12)
        layout.setSpacing(12)
        layout.addWidget(self._list, 1)
        layout.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
        self.finished.connect(self.deleteLater)

    def _add(self, title: str, commands: list[Command]) -> None:
        heading = QTreeWidgetItem(self._list, [title])
        font = heading.font(0)
        font.setBold(True)
        heading.setFont(0, font)
        heading.setFirstColumnSpanned(True)
        heading.setFlags(Qt.ItemFlag.ItemIsEnabled)
        for command in commands:
            row = QTreeWidgetItem(heading, [command.plain_words, command.key_text])
            row.setData(0, Qt.ItemDataRole.AccessibleTextRole, f"{command.plain_words}: {command.key_text}")
        heading.setExpanded(True)
