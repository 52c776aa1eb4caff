"""The storyboard below the cards: which strip it is, how long, its places, and what can be done with it.

Draws what it is told and says what the user wants; asks nobody.
"""

from __future__ import annotations

from PySide6.QtCore import QPoint, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from runapi_desktop.services.storyboard import Board
from runapi_desktop.ui.icons import icon
from runapi_desktop.ui.reel.card_pictures import CardPictures
from runapi_desktop.ui.stage.progress_line import ProgressLine
from runapi_desktop.ui.stage.time_text import time_text
from runapi_desktop.ui.storyboard.empty_strip import EmptyStrip
from runapi_desktop.ui.storyboard.strip_delegate import StripDelegate
from runapi_desktop.ui.storyboard.strip_list import StripList
from runapi_desktop.ui.storyboard.strip_model import StripModel
from runapi_desktop.ui.theme import Theme, set_role

_NAME_WIDTHS_PX = (110, 200)


class StoryboardPanel(QWidget):
    """The list's own signals say what is wanted of single places."""

    play_asked = Signal(int)
    """Through from that place on, counted from 0."""
    export_asked = Signal()
    close_asked = Signal()
    strip_chosen = Signal(str)
    """The id of another strip."""
    new_asked = Signal()
    rename_asked = Signal()
    delete_asked = Signal()
    undo_asked = Signal()

    def __init__(self, theme: Theme, pictures: CardPictures, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("storyboard")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        set_role(self, "panel")
        self._theme = theme
        self._board: Board | None = None
        self.model = StripModel(self)
        self._delegate = StripDelegate(theme, pictures, self)
        self.list = StripList(self.model, self._delegate, theme, self)
        self._empty = EmptyStrip(self)
        self._pages = QStackedWidget(self)
        self._pages.addWidget(self._empty)
        self._pages.addWidget(self.list)
        self._pages.setFixedHeight(self.list.height())
        self.progress = ProgressLine("storyboardProgress", self)
        self._names = QComboBox(self)
        self._facts = QLabel(self)
        self._play = self._button("storyboardPlay", "Play through", self.tr("Play through"))
        self._export = self._button("storyboardExport", "Export film", self.tr("Export film…"))
        self._more = self._icon_button("storyboardMore", "Storyboards", self.tr("Storyboards"))
        self._close = self._icon_button(
            "storyboardClose", "Close the storyboard", self.tr("Close the storyboard")
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 4)
        layout.setSpacing(0)
        layout.addLayout(self._header())
        layout.addWidget(self._pages)
        layout.addWidget(self.progress)
        self._connect(pictures)
        self._draw_icons()

    def _header(self) -> QHBoxLayout:
        self._names.setObjectName("storyboardNames")
        self._names.setAccessibleName("Storyboard")
        self._names.setMinimumWidth(_NAME_WIDTHS_PX[0])
        self._names.setMaximumWidth(_NAME_WIDTHS_PX[1])
        self._facts.setObjectName("storyboardFacts")
        set_role(self._facts, "dim")
        header = QHBoxLayout()
        header.setContentsMargins(16, 8, 10, 2)
        header.setSpacing(8)
        header.addWidget(self._names, 1)
        header.addSpacing(4)
        header.addWidget(self._facts)
        header.addStretch(1)
        for button in (self._play, self._export, self._more, self._close):
            header.addWidget(button)
        return header

    def _connect(self, pictures: CardPictures) -> None:
        self._names.activated.connect(self._on_name_chosen)
        self._play.clicked.connect(self._play_all)
        self._export.clicked.connect(self.export_asked)
        self._more.clicked.connect(self._open_menu)
        self._close.clicked.connect(self.close_asked)
        self.list.play_asked.connect(self.play_asked)
        self.list.undo_asked.connect(self.undo_asked)
        self.list.customContextMenuRequested.connect(self._open_place_menu)
        self._empty.clips_dropped.connect(self._on_dropped_on_nothing)
        pictures.loaded.connect(self._repaint)
        self._theme.changed.connect(self._draw_icons)

    # --- what is shown --------------------------------------------------------------------------

    def show_board(self, board: Board) -> None:
        """Show that strip."""
        self._board = board
        with QSignalBlocker(self._names):
            self._names.clear()
            strips = board.strips if board.strip in board.strips else (*board.strips, board.strip)
            for strip in strips:
                self._names.addItem(strip.name, strip.id)
            self._names.setCurrentIndex(self._names.findData(board.strip.id))
        self.model.show_places(board.places)
        self._pages.setCurrentWidget(self.list if board.places else self._empty)
        count = len(board.places)
        words = self.tr("1 clip · {length}") if count == 1 else self.tr("{count} clips · {length}")
        length = time_text(board.length_us // 1000)
        self._facts.setText(words.format(count=count, length=length) if count else "")
        for button in (self._play, self._export):
            button.setEnabled(bool(board.playable))

    def show_playing(self, row: int) -> None:
        """That place plays now, −1 for none."""
        self._delegate.playing_row = row
        self._repaint()
        if row >= 0:
            self.list.scrollTo(self.model.index(row, 0))

    def show_exporting(self, is_exporting: bool) -> None:
        """A film is being made: there is no second one meanwhile."""
        self._export.setEnabled(not is_exporting and self._board is not None and bool(self._board.playable))

    # --- inside ---------------------------------------------------------------------------------

    def _button(self, object_name: str, accessible_name: str, text: str) -> QPushButton:
        button = QPushButton(text, self)
        button.setObjectName(object_name)
        button.setAccessibleName(accessible_name)
        return button

    def _icon_button(self, object_name: str, accessible_name: str, tool_tip: str) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName(object_name)
        button.setAccessibleName(accessible_name)
        button.setToolTip(tool_tip)
        set_role(button, "icon")
        return button

    def _draw_icons(self) -> None:
        tokens = self._theme.tokens
        self._play.setIcon(icon("play", tokens))
        self._export.setIcon(icon("film", tokens))
        self._more.setIcon(icon("more", tokens))
        self._close.setIcon(icon("close", tokens))
        self._repaint()

    def _repaint(self) -> None:
        self.list.viewport().update()

    def _play_all(self) -> None:
        self.play_asked.emit(0)

    def _on_name_chosen(self, row: int) -> None:
        self.strip_chosen.emit(self._names.itemData(row))

    def _on_dropped_on_nothing(self, task_ids: tuple[str, ...]) -> None:
        self.list.clips_dropped.emit(task_ids, 0)

    def _open_menu(self) -> None:
        menu = self._new_menu("storyboardMenu")
        for name, words, signal, is_possible in (
            ("storyboardNew", self.tr("New storyboard…"), self.new_asked, True),
            ("storyboardRename", self.tr("Rename…"), self.rename_asked, True),
            ("storyboardDelete", self.tr("Delete this storyboard"), self.delete_asked, True),
            (
                "storyboardUndo",
                self.tr("Undo"),
                self.undo_asked,
                self._board is not None and self._board.can_undo,
            ),
        ):
            action = menu.addAction(words)
            action.setObjectName(name)
            action.setEnabled(is_possible)
            action.triggered.connect(signal)
        menu.popup(self._more.mapToGlobal(QPoint(0, self._more.height())))

    def _open_place_menu(self, point: QPoint) -> None:
        row = self.list.indexAt(point).row()
        if row < 0:
            return
        menu = self._new_menu("placeMenu")
        play = menu.addAction(self.tr("Play from here"))
        play.setObjectName("placePlay")
        play.triggered.connect(lambda: self.play_asked.emit(row))
        remove = menu.addAction(self.tr("Remove from the storyboard"))
        remove.setObjectName("placeRemove")
        remove.triggered.connect(lambda: self.list.remove_asked.emit(self.list.selected_ids))
        menu.popup(self.list.viewport().mapToGlobal(point))

    def _new_menu(self, name: str) -> QMenu:
        menu = QMenu(self)
        menu.setObjectName(name)
        menu.aboutToHide.connect(menu.deleteLater)
        return menu
