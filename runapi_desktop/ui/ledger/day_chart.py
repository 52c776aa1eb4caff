"""Bars of what each of the last days cost, painted by ourselves. The table beside it says the same."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QHelpEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from runapi_desktop.domain.ledger import GroupSum, MoneySum
from runapi_desktop.domain.money import MICROS_PER_CENT, format_usd
from runapi_desktop.ui.texts.date_text import day_text
from runapi_desktop.ui.texts.money_text import sum_text
from runapi_desktop.ui.widgets.plain_text import literal_tip
from runapi_desktop.ui.widgets.theme import SMALL_FONT_PX, Theme, text_px

DAYS = 30
_TOP_PX, _BOTTOM_PX, _LEFT_PX, _RIGHT_PX = 28, 24, 58, 4
_MARK_PX = 9
_STEPS = (1, 2, 5)
_LINES = 3


class DayChart(QWidget):
    """The last ``DAYS`` days up to ``today``; what is under way stands lighter on top of what was charged."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("spendingChart")
        self.setAccessibleName(self.tr("Spending by day"))
        self.setMinimumHeight(168)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._theme = theme
        self._today = date.min
        self._sums: dict[date, MoneySum] = {}
        theme.changed.connect(self.update)

    def show_days(self, groups: Sequence[GroupSum], today: date) -> None:
        """Draw these days."""
        self._today = today
        self._sums = {group.day: group.sum for group in groups if group.day is not None}
        spent = sum(self._sum(day).charged_micros for day in self._days())
        self.setAccessibleDescription(
            self.tr("{money} in the last %Ln day(s)", "", DAYS).format(money=format_usd(spent))
        )
        self.update()

    def _days(self) -> list[date]:
        if self._today == date.min:
            return []
        return [self._today - timedelta(days=back) for back in range(DAYS - 1, -1, -1)]

    def _sum(self, day: date) -> MoneySum:
        return self._sums.get(day, MoneySum())

    def _plot(self) -> QRectF:
        return QRectF(self.rect()).adjusted(_LEFT_PX, _TOP_PX, -_RIGHT_PX, -_BOTTOM_PX)

    def _slot_width(self) -> float:
        return self._plot().width() / DAYS

    # --- Qt's events -----------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = self.font()
        font.setPixelSize(text_px(SMALL_FONT_PX))
        painter.setFont(font)
        highest = max((_height_micros(self._sum(day)) for day in self._days()), default=0)
        step_micros = grid_step_micros(highest)
        top_micros = step_micros * _LINES
        self._paint_grid(painter, step_micros, top_micros)
        self._paint_bars(painter, top_micros)
        self._paint_dates(painter)
        self._paint_legend(painter)

    def _paint_legend(self, painter: QPainter) -> None:
        """What the picture shows, and what its two colours mean as soon as both are there."""
        row, tokens = QRectF(self._plot().left(), 0, self._plot().width(), _TOP_PX - 10), self._theme.tokens
        painter.setPen(QColor(tokens.dim))
        title = self.tr("The last %Ln day(s)", "", DAYS)
        painter.drawText(row, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, title)
        if not any(self._sum(day).open_micros for day in self._days()):
            return
        metrics, right = QFontMetrics(painter.font()), row.right()
        for words, colour in ((self.tr("pending"), self._lighter()), (self.tr("charged"), tokens.accent)):
            width = metrics.horizontalAdvance(words)
            painter.drawText(QPointF(right - width, row.center().y() + metrics.ascent() / 2 - 1), words)
            mark = QRectF(right - width - _MARK_PX - 6, row.center().y() - _MARK_PX / 2, _MARK_PX, _MARK_PX)
            path = QPainterPath()
            path.addRoundedRect(mark, 2, 2)
            painter.fillPath(path, QColor(colour))
            painter.strokePath(path, QPen(QColor(tokens.accent), 1))
            right = mark.left() - 16

    def _lighter(self) -> QColor:
        lighter = QColor(self._theme.tokens.accent)
        lighter.setAlphaF(0.4)
        return lighter

    def _paint_grid(self, painter: QPainter, step_micros: int, top_micros: int) -> None:
        plot, tokens = self._plot(), self._theme.tokens
        for line in range(_LINES + 1):
            y = round(plot.bottom() - plot.height() * line * step_micros / top_micros) + 0.5
            painter.setPen(QPen(QColor(tokens.line), 1))
            painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y))
            painter.setPen(QColor(tokens.dim))
            place = QRectF(0, y - 10, _LEFT_PX - 8, 20)
            side = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(place, side, format_usd(line * step_micros))

    def _paint_bars(self, painter: QPainter, top_micros: int) -> None:
        plot, tokens, slot = self._plot(), self._theme.tokens, self._slot_width()
        width = min(max(slot * 0.62, 2.0), 26.0)
        painter.setPen(Qt.PenStyle.NoPen)
        for number, day in enumerate(self._days()):
            total = self._sum(day)
            left, floor = plot.left() + slot * number + (slot - width) / 2, plot.bottom()
            for micros, colour in (
                (_height_micros(total), self._lighter()),
                (total.charged_micros, QColor(tokens.accent)),
            ):
                if micros > 0:
                    height = max(plot.height() * micros / top_micros, 2.0)
                    bar = _bar(QRectF(left, floor - height, width, height))
                    painter.fillPath(bar, colour)
                    # The lighter part alone would be lost on a dark ground.
                    painter.strokePath(bar, QPen(QColor(tokens.accent), 1))

    def _paint_dates(self, painter: QPainter) -> None:
        plot, slot = self._plot(), self._slot_width()
        painter.setPen(QColor(self._theme.tokens.dim))
        metrics = QFontMetrics(painter.font())
        for number, day in enumerate(self._days()):
            if (DAYS - 1 - number) % 7:
                continue
            text = day_text(day, today=day)  # The year would take the room of the next date.
            width = metrics.horizontalAdvance(text) + 4
            middle = plot.left() + slot * (number + 0.5)
            left = min(max(middle - width / 2, 0.0), self.width() - width)
            place = QRectF(left, plot.bottom() + 4, width, 18)
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, text)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            number = int((event.pos().x() - self._plot().left()) / max(self._slot_width(), 1e-9))
            days = self._days()
            if 0 <= number < len(days):
                words = f"{day_text(days[number], self._today)}\n{sum_text(self._sum(days[number]))}"
                QToolTip.showText(event.globalPos(), literal_tip(words), self)
                return True
        return super().event(event)


def grid_step_micros(highest_micros: int) -> int:
    """The distance of the grid's lines: 1, 2 or 5 times a power of ten, so that three of them reach over
    ``highest_micros``."""
    power = 10 * MICROS_PER_CENT
    while True:
        for step in _STEPS:
            if step * power * _LINES >= highest_micros:
                return step * power
        power *= 10


def _height_micros(total: MoneySum) -> int:
    return total.charged_micros + total.open_micros


def _bar(rect: QRectF) -> QPainterPath:
    """A bar with a rounded top."""
    radius = min(3.0, rect.width() / 2, rect.height())
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    path.addRoundedRect(rect, radius, radius)
    path.addRect(rect.adjusted(0, radius, 0, 0))
    return path.simplified()
