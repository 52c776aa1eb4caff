"""The storyboard below the cards: which strip it is, how long, its places, and what can be done with it.

Draws what it is told and says what the user wants; asks nobody.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QMenu,
    QSizePolicy,
    QStackedWidget,
    QStyle,
    QStyleOptionComboBox,
    QVBoxLayout,
    QWidget,
)

from runapi_desktop.domain.shown_words import shown_line
from runapi_desktop.services.storyboard import Board
from runapi_desktop.ui.cards.card_pictures import CardPictures
from runapi_desktop.ui.commands.command import Command, Where
from runapi_desktop.ui.commands.commands import Commands
from runapi_desktop.ui.commands.menus import add_commands
from runapi_desktop.ui.storyboard.empty_strip import EmptyStrip
from runapi_desktop.ui.storyboard.strip_delegate import StripDelegate
from runapi_desktop.ui.storyboard.strip_list import StripList
from runapi_desktop.ui.storyboard.strip_model import StripModel
from runapi_desktop.ui.texts.time_text import time_text
from runapi_desktop.ui.widgets.assistive import follow_choice
from runapi_desktop.ui.widgets.buttons import icon_button, rest, text_button
from runapi_desktop.ui.widgets.fitting import keep_fitting
from runapi_desktop.ui.widgets.icons import icon
from runapi_desktop.ui.widgets.plain_text import PlainLabel, literal_tip
from runapi_desktop.ui.widgets.progress_line import ProgressLine
from runapi_desktop.ui.widgets.theme import Theme, set_role, text_px

_NAME_WIDTHS_PX = (130, 200)
"""Of the box with the strip's name, in letters of the usual size."""
_MARGIN_PX = 16
_SPACING_PX = 8


class _Names(QComboBox):
    """Ends a name that it has no room for in an ellipsis, where Qt would cut a letter in two."""

    def sizeHint(self) -> QSize:
        least, most = map(text_px, _NAME_WIDTHS_PX)
        return QSize(min(max(super().sizeHint().width(), least), most), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(text_px(_NAME_WIDTHS_PX[0]), super().minimumSizeHint().height())

    def initStyleOption(self, option: QStyleOptionComboBox) -> None:
        super().initStyleOption(option)
        kind, field = QStyle.ComplexControl.CC_ComboBox, QStyle.SubControl.SC_ComboBoxEditField
        room_px = self.style().subControlRect(kind, option, field, self).width()
        name = self.fontMetrics().elidedText(self.currentText(), Qt.TextElideMode.ElideRight, room_px)
        option.currentText = name  # type: ignore[attr-defined]


class StoryboardPanel(QWidget):
    """What can be done with marked places are ``commands``; the list's signals say what was dragged."""

    play_asked = Signal(int)
    """Through from that place on, counted from 0."""
    stop_asked = Signal()
    export_asked = Signal()
    close_asked = Signal()
    strip_chosen = Signal(str)
    """The id of another strip."""
    new_asked = Signal()
    rename_asked = Signal()
    delete_asked = Signal()

    def __init__(
        self, theme: Theme, pictures: CardPictures, commands: Commands, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("storyboard")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        set_role(self, "panel")
        self.commands = commands
        self._theme = theme
        self._board: Board | None = None
        self._is_exporting = False
        self._wake_export: Callable[[], None] = lambda: None
        self.model = StripModel(self)
        self._delegate = StripDelegate(theme, pictures, self)
        self.list = StripList(self.model, self._delegate, theme, commands, self)
        self._empty = EmptyStrip(self)
        self._pages = QStackedWidget(self)
        self._pages.addWidget(self._empty)
        self._pages.addWidget(self.list)
        self._pages.setFixedHeight(self.list.height())
        self.progress = ProgressLine("storyboardProgress", self)
        self._names = _Names(self)
        self._names.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self._names.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._facts = PlainLabel(parent=self)
        self._play = text_button("storyboardPlay", self.tr("Play through"), self)
        spoken = self.tr("Export film")
        self._export = text_button("storyboardExport", self.tr("Export film…"), self, spoken=spoken)
        self._more = icon_button("storyboardMore", self.tr("Storyboards"), self, picture=icon("more", theme))
        self._close = icon_button(
            "storyboardClose", self.tr("Close the storyboard"), self, picture=icon("close", theme)
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 4)
        layout.setSpacing(0)
        layout.addLayout(self._header())
        layout.addWidget(self._pages)
        layout.addWidget(self.progress)
        self._connect(pictures)
        keep_fitting(self, self._fit)

    def _header(self) -> QHBoxLayout:
        self._names.setObjectName("storyboardNames")
        self._names.setAccessibleName(self.tr("Storyboard"))
        self._facts.setObjectName("storyboardFacts")
        set_role(self._facts, "dim")
        header = QHBoxLayout()
        header.setContentsMargins(_MARGIN_PX, 8, 10, 2)
        header.setSpacing(_SPACING_PX)
        header.addWidget(self._names)
        header.addSpacing(4)
        header.addWidget(self._facts)
        header.addStretch(1)
        for button in (self._play, self._export, self._more, self._close):
            header.addWidget(button)
        return header

    def _connect(self, pictures: CardPictures) -> None:
        self._names.activated.connect(self._on_name_chosen)
        follow_choice(self._names)
        self._play.clicked.connect(self._play_or_stop)
        self._export.clicked.connect(self.export_asked)
        self._more.clicked.connect(self._open_menu)
        self._close.clicked.connect(self.close_asked)
        self.list.play_asked.connect(self.play_asked)
        self.list.customContextMenuRequested.connect(self._open_place_menu)
        pictures.loaded.connect(self._repaint)
        self._theme.changed.connect(self._repaint)

    def row_at(self, point: QPoint) -> int:
        """Before which place a drop at ``point`` of the panel goes: beside the list, behind the last one."""
        if self.list.isVisible() and self.list.geometry().translated(self._pages.pos()).contains(point):
            return self.list.row_at(self.list.viewport().mapFrom(self, point))
        return self.model.rowCount()

    # --- what is shown --------------------------------------------------------------------------

    def show_board(self, board: Board) -> None:
        """Show that strip."""
        self._board = board
        with QSignalBlocker(self._names):
            self._names.clear()
            strips = board.strips if board.strip in board.strips else (*board.strips, board.strip)
            for strip in strips:
                name = shown_line(strip.name)
                name = self.tr("Damaged · {name}").format(name=name) if strip.is_damaged else name
                self._names.addItem(name, strip.id)
                self._names.setItemData(
                    self._names.count() - 1, literal_tip(name), Qt.ItemDataRole.ToolTipRole
                )
            self._names.setCurrentIndex(self._names.findData(board.strip.id))
        self.model.show_places(board.places)
        self._pages.setCurrentWidget(self.list if board.places else self._empty)
        count = len(board.places)
        words = self.tr("%Ln clip(s) · {length}", "", count)
        self._facts.setText(words.format(length=time_text(board.length_us // 1000)) if count else "")
        self._show_purposes(is_possible=bool(board.playable))
        self._fit()

    def _fit(self) -> None:
        """Where the line gets short, how long the film is goes first, then the buttons say less."""
        play = self.tr("Stop") if self._delegate.playing_id else self.tr("Play through")
        longest = {self._play: play, self._export: self.tr("Export film…")}
        rest = (self._names, *longest, self._more, self._close)
        needed = sum(part.sizeHint().width() + _SPACING_PX for part in rest) + 2 * _MARGIN_PX
        metrics = self._play.fontMetrics()
        for button, words in longest.items():
            needed += metrics.horizontalAdvance(words) - metrics.horizontalAdvance(button.text())
        self._facts.setVisible(needed + self._facts.sizeHint().width() + _SPACING_PX <= self.width())
        is_short = needed > self.width()
        self._play.setText(self.tr("Play") if is_short and not self._delegate.playing_id else play)
        self._play.setAccessibleName(play)
        self._export.setText(self.tr("Export…") if is_short else longest[self._export])

    def show_playing(self, entry_id: str) -> None:
        """That entry plays now, wherever it is moved to; ``""`` for none."""
        self._delegate.playing_id = entry_id
        self._fit()
        self._show_purposes(is_possible=self._board is not None and bool(self._board.playable))
        self._repaint()
        if (row := self.model.row_of(entry_id)) is not None:
            self.list.scrollTo(self.model.index(row, 0))

    def show_exporting(self, is_exporting: bool) -> None:
        """A film is being made: there is no second one meanwhile."""
        self._is_exporting = is_exporting
        if is_exporting:
            self._wake_export = rest(self._export)
        else:
            self._wake_export()
        self._show_purposes(is_possible=self._board is not None and bool(self._board.playable))

    # --- inside ---------------------------------------------------------------------------------

    def _repaint(self) -> None:
        self.list.viewport().update()

    def _show_purposes(self, *, is_possible: bool) -> None:
        """The buttons, and what each does or why it cannot be pressed."""
        is_playing = bool(self._delegate.playing_id)
        self._play.setEnabled(is_possible)
        self._export.setEnabled(is_possible and not self._is_exporting)
        first = self.tr("Add clips first")
        playing = self.tr("Back to the clip (Esc)") if is_playing else self.tr("Play all clips in order")
        saving = self.tr("Export in progress") if self._is_exporting else self.tr("Save all clips as one MP4")
        self._play.setToolTip(literal_tip(playing if is_possible else first))
        self._export.setToolTip(literal_tip(saving if is_possible else first))

    def _play_or_stop(self) -> None:
        if not self._delegate.playing_id:
            self.play_asked.emit(0)
        else:
            self.stop_asked.emit()

    def _on_name_chosen(self, row: int) -> None:
        self.strip_chosen.emit(self._names.itemData(row))

    def _open_menu(self) -> None:
        menu = self._new_menu("storyboardMenu")
        for name, words, signal in (
            ("storyboardNew", self.tr("New storyboard…"), self.new_asked),
            ("storyboardRename", self.tr("Rename…"), self.rename_asked),
            ("storyboardDelete", self.tr("Delete this storyboard"), self.delete_asked),
        ):
            action = menu.addAction(words)
            action.setObjectName(name)
            action.triggered.connect(signal)
        corner = QPoint(self._more.width() - menu.sizeHint().width(), self._more.height())
        menu.popup(self._more.mapToGlobal(corner))

    def _open_place_menu(self, point: QPoint) -> None:
        if not self.list.indexAt(point).isValid():
            return
        menu = self._new_menu("placeMenu")
        subject = self.list.subject

        def run(command: Command) -> None:
            self.commands.run(command, subject)

        add_commands(menu, self.commands.at(Where.PLACE_MENU), run, "place", subject)
        menu.popup(self.list.viewport().mapToGlobal(point))

    def _new_menu(self, name: str) -> QMenu:
        menu = QMenu(self)
        menu.setObjectName(name)
        menu.aboutToHide.connect(menu.deleteLater)
        return menu
