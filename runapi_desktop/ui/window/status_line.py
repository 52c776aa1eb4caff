"""The window's last line: the connection, the money, and how many tasks are at work."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QStatusBar, QWidget

from runapi_desktop.domain.money import format_usd
from runapi_desktop.ui.texts.error_text import gate_text
from runapi_desktop.ui.widgets.buttons import text_button
from runapi_desktop.ui.widgets.plain_text import PlainLabel, literal_tip
from runapi_desktop.ui.widgets.theme import Theme, Tokens

if TYPE_CHECKING:
    from runapi_desktop.domain.task import Gate
    from runapi_desktop.services.events import AccountState, KeySource

_DOT_PX = 8
_NAME_PX = 180


class StatusLine(QStatusBar):
    """Shows what it is told; asks nobody. ``top_up_pressed``: the user wants to buy credits."""

    top_up_pressed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("statusLine")
        self.setSizeGripEnabled(False)
        self._theme = theme
        self._source: KeySource | None = None
        self._is_unheard = False
        self._gate: Gate | None = None
        self._practice_starts = False
        self._dot = _Dot()
        self._connection = PlainLabel(name="connectionState", role="why")
        self._balance = PlainLabel(name="balance", role="why")
        tip = self.tr("Buy credits on RunAPI's page")
        self._top_up = text_button("topUp", self.tr("Top up"), tip=tip, role="link")
        self._top_up.clicked.connect(self.top_up_pressed)
        self._top_up.hide()
        self._today = PlainLabel(name="spentToday", role="why")
        self._working = PlainLabel(name="workingCount", role="why")

        left = QWidget()
        row = QHBoxLayout(left)
        row.setContentsMargins(14, 4, 0, 4)
        row.setSpacing(6)
        row.addWidget(self._dot)
        row.addWidget(self._connection)
        row.addSpacing(12)
        row.addWidget(self._balance)
        row.addWidget(self._top_up)
        row.addSpacing(12)
        row.addWidget(self._today)
        self.addWidget(left)
        right = QWidget()
        row = QHBoxLayout(right)  # A label would lose its margins to the next style sheet.
        row.setContentsMargins(0, 0, 14, 0)
        row.addWidget(self._working)
        self.addPermanentWidget(right)
        theme.changed.connect(self._draw)
        self._draw()

    @property
    def top_up(self) -> QWidget:
        """What takes the keyboard here."""
        return self._top_up

    def show_account(self, state: AccountState) -> None:
        """Whose money it is, and how much is left."""
        # No account is known before the first paint.
        from runapi_desktop.services.events import KeySource
        from runapi_desktop.ui.texts.money_text import balance_hint, balance_text, spent_today_micros

        self._source = state.source
        is_known, spent_micros = state.balance is not None, spent_today_micros(state)
        self._is_unheard = not is_known
        metrics = self._balance.fontMetrics()
        name = metrics.elidedText(state.name, Qt.TextElideMode.ElideRight, _NAME_PX)
        self._balance.setText(" · ".join(filter(None, (name, balance_text(state)))))
        hint = balance_hint(state)
        self._balance.setToolTip(literal_tip("\n".join(filter(None, (state.name, hint)))))
        self._top_up.setVisible(is_known and state.source is not KeySource.PRACTICE)
        self._today.setText(
            "" if spent_micros is None else self.tr("Today {money}").format(money=format_usd(spent_micros))
        )
        self._today.setToolTip(literal_tip(hint))
        self._connection.setToolTip(literal_tip(hint if state.source is KeySource.PRACTICE else ""))
        self._draw()

    def show_practice_starting(self, is_starting: bool) -> None:
        """The practice server was asked for and is not there yet."""
        self._practice_starts = is_starting
        self._draw()

    def show_gate(self, gate: Gate | None) -> None:
        """What all tasks wait for, ``None`` when they go on."""
        self._gate = gate
        self._draw()

    def show_working(self, count: int) -> None:
        """How many tasks are unfinished."""
        self._working.setText(self.tr("{count} working").format(count=count) if count else "")

    def _draw(self) -> None:
        text, colour = self._state(self._theme.tokens)
        self._connection.setText(text)
        self._dot.show_colour(colour)

    def _state(self, tokens: Tokens) -> tuple[str, str]:
        if self._gate is not None:
            return gate_text(self._gate), tokens.warn
        if self._practice_starts:
            return self.tr("Practice mode is starting…"), tokens.warn
        if self._source is None:
            return "", tokens.edge
        from runapi_desktop.services.events import KeySource

        if self._is_unheard and self._source not in (KeySource.PRACTICE, KeySource.NONE):
            return self.tr("Connecting to RunAPI…"), tokens.warn
        match self._source:
            case KeySource.PRACTICE:
                return self.tr("Practice mode · nothing is charged"), tokens.accent
            case KeySource.NONE:
                return self.tr("No key yet"), tokens.warn
            case KeySource.SESSION:
                return self.tr("Connected · key kept for this session only"), tokens.ok
            case KeySource.ENVIRONMENT:
                return self.tr("Connected · key from RUNAPI_API_KEY"), tokens.ok
            case KeySource.KEYRING:
                return self.tr("Connected"), tokens.ok


class _Dot(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.setFixedSize(_DOT_PX, _DOT_PX)
        self._colour = QColor()

    def show_colour(self, colour: str) -> None:
        self._colour = QColor(colour)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._colour)
        painter.drawEllipse(self.rect())
