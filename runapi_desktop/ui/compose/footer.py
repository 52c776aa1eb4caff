"""The foot of the form, always in sight: how many takes, what Generate will do, and why it cannot."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPalette, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QFrame,
    QHBoxLayout,
    QSizePolicy,
    QSpinBox,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from runapi_desktop.domain.catalog.evaluate import Tariff
from runapi_desktop.domain.money import format_usd
from runapi_desktop.domain.price import Price
from runapi_desktop.ui.texts.key_text import key_text
from runapi_desktop.ui.texts.money_text import about_text, basis_text, reckoning_text
from runapi_desktop.ui.widgets.buttons import icon_button, take_one_click, text_button
from runapi_desktop.ui.widgets.icons import icon
from runapi_desktop.ui.widgets.names import control_name, name_control
from runapi_desktop.ui.widgets.plain_text import PlainLabel, literal_tip
from runapi_desktop.ui.widgets.stacking_row import StackingRow
from runapi_desktop.ui.widgets.theme import Theme, set_role

MOST_TAKES = 4
_MARGIN_PX = 16


class Footer(QFrame):
    """Takes and Generate. ``generate_pressed`` comes once for a click, and once for a double click; so does
    ``remedy_pressed``, for the way out that stands below the sentence."""

    generate_pressed = Signal()
    remedy_pressed = Signal()
    takes_changed = Signal(int)

    def __init__(self, prefix: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "footer")
        self._line = PlainLabel(
            parent=self, name=control_name(prefix, "Generate note"), role="why", wraps=True
        )
        self._line.hide()
        self._reckoning = PlainLabel(
            parent=self, name=control_name(prefix, "Reckoning"), role="why", wraps=True
        )
        self._reckoning.hide()
        name = control_name(prefix, "Way out")
        self._remedy = text_button(name, "", self, spoken=self.tr("Way out"), role="link")
        self._remedy.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._remedy.clicked.connect(self.remedy_pressed)
        self._remedy.hide()
        self._takes = TakesStepper(prefix, theme, self)
        self._takes.changed.connect(self.takes_changed)
        name = control_name(prefix, "Generate")
        self._button = text_button(name, self.tr("Generate"), self, role="primary")
        self._button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._button.clicked.connect(self.generate_pressed)
        for paid in (self._remedy, self._button):
            take_one_click(paid)
        self._words = self._button.text(), self._button.text()
        self._row = StackingRow(12, self, keeps_first=True)
        self._row.add(self._takes, 0)
        self._row.add(self._button, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(_MARGIN_PX, 12, _MARGIN_PX, 14)
        column.setSpacing(8)
        column.addWidget(self._line)
        column.addWidget(self._remedy)
        column.addWidget(self._reckoning)
        column.addWidget(self._row)

    @property
    def takes(self) -> int:
        """How many clips of each request, 1 to ``MOST_TAKES``."""
        return self._takes.value

    def set_takes(self, takes: int) -> None:
        """Make so many clips of each request, as far as that many can be asked for."""
        self._takes.set_value(takes)

    def show_offer(
        self, clip_count: int, price: Price, tariff: Tariff | None, *, is_checking: bool, is_play_money: bool
    ) -> None:
        """Say what a press makes and costs: ``clip_count`` clips at ``price`` each, which RunAPI is being
        asked for while ``is_checking``, and which nobody pays where it ``is_play_money``. ``tariff`` is how
        RunAPI's list reckons one."""
        text = short = self.tr("Generate")
        if clip_count > 1:
            text = self.tr("Generate %Ln clip(s)", "", clip_count)
        basis = ""
        if price.micros is not None:
            micros = price.micros * clip_count
            if is_checking or price.is_about:
                text, short = f"{text} · {about_text(micros)}", f"{short} · {about_text(micros)}"
            else:
                text = short = f"{text} · {format_usd(micros)}"
            basis = self.tr("Checking the price…") if is_checking else basis_text(price)
        reckoning = reckoning_text(
            clip_count, price, tariff, is_checking=is_checking, is_play_money=is_play_money
        )
        self._reckoning.setText(reckoning)
        self._reckoning.setVisible(bool(reckoning))
        self._words = text, short
        self._fit_words(self.width())
        lines = filter(None, (text, basis, f"({key_text('Ctrl+Return')})"))
        self._button.setToolTip(literal_tip("\n".join(lines)))
        self._row.fit()

    def _fit_words(self, width_px: int) -> None:
        """Where "about" leaves no room for the number of clips, the line above says it alone."""
        full, short = self._words
        self._button.setText(full)
        if not self._row.fits_in(width_px - 2 * _MARGIN_PX):
            self._button.setText(short)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit_words(event.size().width())
        super().resizeEvent(event)

    def show_line(self, text: str, *, is_blocking: bool = False, remedy: str = "") -> None:
        """The sentence above the button; ``is_blocking`` disables it for as long as the sentence holds;
        ``remedy`` names a way out of it."""
        self._remedy.setText(remedy)
        self._remedy.setAccessibleName(remedy or self.tr("Way out"))
        self._remedy.setVisible(bool(remedy))
        self._line.setText(text)
        self._line.setVisible(bool(text))
        self._button.setEnabled(not is_blocking)
        # Its name is "Generate" for good; what it costs is heard with it.
        spoken = (self._button.text(), text, self._reckoning.text())
        self._button.setAccessibleDescription("\n".join(filter(None, spoken)))


class TakesStepper(QFrame):
    """ "Takes − 2 +": a spin box whose buttons are large enough to hit."""

    changed = Signal(int)

    def __init__(self, prefix: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "stepper")
        self._theme = theme
        label = PlainLabel(self.tr("Takes"), self)
        self._fewer = self._button(prefix, "minus", "Fewer takes", self.tr("Fewer takes"), -1)
        self._more = self._button(prefix, "plus", "More takes", self.tr("More takes"), +1)
        self._number = _TakesBox(self)
        # Qt runs its own menu in a nested event loop.
        self._number.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self._number.setRange(1, MOST_TAKES)
        self._number.setButtonSymbols(QAbstractSpinBox.ButtonSymbols.NoButtons)
        self._number.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._number.setFixedWidth(22)
        self._number.setFrame(False)
        name_control(self._number, prefix, "Takes", self.tr("Takes"))
        label.setBuddy(self._number)
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 0, 4, 0)
        row.setSpacing(0)
        row.addWidget(label)
        row.addSpacing(2)
        row.addWidget(self._fewer)
        row.addWidget(self._number)
        row.addWidget(self._more)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._number.valueChanged.connect(self._on_changed)
        theme.changed.connect(self._draw_ground)
        self._draw_ground()
        self._on_changed(self._number.value())

    @property
    def value(self) -> int:
        """The number of takes."""
        return self._number.value()

    def set_value(self, value: int) -> None:
        """Another number, within what is possible."""
        self._number.setValue(value)

    def _button(self, prefix: str, icon_name: str, label: str, spoken: str, step: int) -> QToolButton:
        picture = icon(icon_name, self._theme)
        button = icon_button(control_name(prefix, label), spoken, self, picture=picture)
        button.setAutoRepeat(False)
        # The spin box itself takes the arrow keys: two more Tab stops would only be in the way.
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setFixedWidth(24)
        button.clicked.connect(lambda: self._number.stepBy(step))
        return button

    def _on_changed(self, value: int) -> None:
        self._fewer.setEnabled(value > self._number.minimum())
        self._more.setEnabled(value < self._number.maximum())
        self.changed.emit(value)

    def _draw_ground(self) -> None:
        # A spin box without a frame fills its ground with the colour of fields, of the theme it began with.
        ground = self.palette()
        ground.setColor(QPalette.ColorRole.Base, QColor(self._theme.tokens.raised))
        self._number.setPalette(ground)
        self._number.lineEdit().setPalette(ground)

    def showEvent(self, event: QShowEvent) -> None:
        # The style sheet of a theme that changed meanwhile has only now reached the hidden parts.
        super().showEvent(event)
        self._draw_ground()


class _TakesBox(QSpinBox):
    """One digit, which a typed one replaces: nothing needs to be selected, and nothing stays so."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.lineEdit().selectionChanged.connect(lambda: self.lineEdit().deselect())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text().isdecimal() and self.minimum() <= int(event.text()) <= self.maximum():
            self.setValue(int(event.text()))
        else:
            super().keyPressEvent(event)
