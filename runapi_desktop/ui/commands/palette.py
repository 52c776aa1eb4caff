"""The palette: type a few letters of a command, a model or a clip, and press Enter."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QHeaderView,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from runapi_desktop.ui.commands.command import About, Where
from runapi_desktop.ui.commands.commands import Commands
from runapi_desktop.ui.widgets.assistive import follow_selection
from runapi_desktop.ui.widgets.plain_text import literal_tip, read_text
from runapi_desktop.ui.widgets.search_field import SearchField

_SIZE_PX = (640, 420)
_MOST_SHOWN = 50


@dataclass(frozen=True, slots=True)
class Entry:
    """Something to choose; ``aside`` says its shortcut, what it is, or why it cannot be chosen now."""

    words: str
    aside: str
    do: Callable[[], object]
    is_possible: bool = True


def command_entries(commands: Commands) -> list[Entry]:
    """Every command that somebody does and that has a place of its own. It is done with the card, and at the
    price, that its words are about; with the Stage as it is seen when it is chosen."""
    entries: list[Entry] = []
    for command in commands.done:
        if command.about is not About.WINDOW and command.where is Where.NOWHERE and not command.keys:
            continue
        subject, why_not = commands.subject(command), commands.why_not(command)
        words = read_text(commands.label(command))
        is_live = command.about is About.STAGE
        do = partial(commands.run_now, command) if is_live else partial(commands.run, command, subject)
        entries.append(Entry(words, why_not or command.key_text, do, is_possible=not why_not))
    return entries


def rank(query: str, words: str) -> tuple[int, int] | None:
    """How well ``words`` fit ``query``, the smaller the better: as they stand, at the start of a word, inside
    one, or letter by letter; ``None`` where they do not."""
    wanted, text = query.casefold().strip(), words.casefold()
    if not wanted:
        return 0, 0
    place = text.find(wanted)
    if place >= 0:
        return (0 if place == 0 else 1 if not text[place - 1].isalnum() else 2), place
    letters = iter(text)
    if all(letter in letters for letter in wanted if not letter.isspace()):
        return 3, len(text)
    return None


class CommandPalette(QDialog):
    """Opened with ``open()``; it closes before it does what was chosen."""

    def __init__(self, entries: Sequence[Entry], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("commandPalette")
        self.setWindowTitle(self.tr("Find a command"))
        self.resize(*_SIZE_PX)
        self._entries = entries
        hint = self.tr("Find a command, a model or a clip")
        self._search = SearchField("paletteSearch", hint, hint, self)
        self._list = QTreeWidget(self)
        self._list.setObjectName("paletteList")
        self._list.setAccessibleName(self.tr("Commands"))
        self._list.setColumnCount(2)
        self._list.setHeaderHidden(True)
        self._list.setRootIsDecorated(False)
        self._list.setUniformRowHeights(True)
        self._list.ensurePolished()  # The first rows are measured with the theme's padding, too.
        self._list.setIndentation(0)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        header = self._list.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 12, 12, 12)
        layout.setSpacing(8)
        layout.addWidget(self._search)
        layout.addWidget(self._list, 1)
        self._search.textChanged.connect(self._fill)
        self._search.installEventFilter(self)
        self._search.move_through(self._list)
        self._list.itemClicked.connect(self._choose)
        follow_selection(self._list, lambda index: self._choose(self._list.itemFromIndex(index)))
        self._list.installEventFilter(self)
        self.finished.connect(self.deleteLater)
        self._fill("")
        self._search.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter takes the current row from the field too."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        ):
            current = self._list.currentItem()
            if current is not None:
                self._choose(current)
            return True
        return super().eventFilter(watched, event)

    def _fill(self, query: str) -> None:
        found = [(place, entry) for entry in self._entries if (place := rank(query, entry.words)) is not None]
        # What cannot be done now comes last among equals.
        found.sort(key=lambda pair: (pair[0][0], not pair[1].is_possible, pair[0][1]))
        self._list.clear()
        for _, entry in found[:_MOST_SHOWN]:
            row = QTreeWidgetItem(self._list, [entry.words, entry.aside])
            row.setData(0, Qt.ItemDataRole.UserRole, entry)
            spoken = ": ".join(filter(None, (entry.words, entry.aside)))
            row.setData(0, Qt.ItemDataRole.AccessibleTextRole, spoken)
            row.setToolTip(0, literal_tip(spoken))
            if not entry.is_possible:
                row.setForeground(0, self.palette().placeholderText())
        first = self._list.topLevelItem(0)
        if first is not None:
            self._list.setCurrentItem(first)

    def _choose(self, row: QTreeWidgetItem) -> None:
        entry = row.data(0, Qt.ItemDataRole.UserRole)
        if isinstance(entry, Entry) and entry.is_possible:
            self.accept()
            entry.do()
