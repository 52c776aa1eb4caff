"""Bars of what each of the last days cost, painted by ourselves. The table beside it says the same."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from math import ceil

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QHelpEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from runapi_desktop.domain.ledger import GroupSum, MoneySum
from runapi_desktop.domain.money import MICROS_PER_CENT, format_usd
from runapi_desktop.ui.texts.date_text import day_text
from runapi_desktop.ui.texts.money_text import sum_text
from runapi_desktop.ui.widgets.plain_text import literal_tip
from runapi_desktop.ui.widgets.theme import SMALL_FONT_PX, Theme, text_px

DAYS = 30
_TOP_PX, _BOTTOM_PX, _LEFT_PX, _RIGHT_PX = 28, 24, 58, 4
_WEEK = 7
_GAP_PX = 16
"""Between two dates below the bars."""
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

    def _plot(self, top_micros: int) -> QRectF:
        """Where the bars stand; beside them is room for the sum of the highest line."""
        left = max(text_px(_LEFT_PX), self._metrics().horizontalAdvance(format_usd(top_micros)) + 10)
        return QRectF(self.rect()).adjusted(left, text_px(_TOP_PX), -_RIGHT_PX, -text_px(_BOTTOM_PX))

    def _metrics(self) -> QFontMetrics:
        return QFontMetrics(self._letters())

    def _letters(self) -> QFont:
        font = self.font()
        font.setPixelSize(text_px(SMALL_FONT_PX))
        return font

    def _top_micros(self) -> int:
        """Where the highest line of the grid is."""
        highest = max((_height_micros(self._sum(day)) for day in self._days()), default=0)
        return grid_step_micros(highest) * _LINES

    # --- Qt's events -----------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._letters())
        top_micros = self._top_micros()
        plot = self._plot(top_micros)
        self._paint_grid(painter, plot, top_micros)
        self._paint_bars(painter, plot, top_micros)
        self._paint_dates(painter, plot)
        self._paint_legend(painter, plot)

    def _paint_legend(self, painter: QPainter, plot: QRectF) -> None:
        """What the picture shows, and what its two colours mean as soon as both are there."""
        tokens = self._theme.tokens
        row = QRectF(plot.left(), 0, plot.width(), plot.top() - 10)
        painter.setPen(QColor(tokens.dim))
        title = self.tr("The last %Ln day(s)", "", DAYS)
        painter.drawText(row, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, title)
        if not any(self._sum(day).open_micros for day in self._days()):
            return
        metrics, right = self._metrics(), row.right()
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

    def _paint_grid(self, painter: QPainter, plot: QRectF, top_micros: int) -> None:
        tokens, letters_px = self._theme.tokens, self._metrics().height()
        for line in range(_LINES + 1):
            y = round(plot.bottom() - plot.height() * line / _LINES) + 0.5
            painter.setPen(QPen(QColor(tokens.line), 1))
            painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y))
            painter.setPen(QColor(tokens.dim))
            place = QRectF(0, y - letters_px / 2, plot.left() - 8, letters_px)
            side = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(place, side, format_usd(top_micros * line // _LINES))

    def _paint_bars(self, painter: QPainter, plot: QRectF, top_micros: int) -> None:
        tokens, slot = self._theme.tokens, _slot_width(plot)
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

    def _paint_dates(self, painter: QPainter, plot: QRectF) -> None:
        """Today's, and as many of whole weeks before as have room."""
        slot, metrics = _slot_width(plot), self._metrics()
        painter.setPen(QColor(self._theme.tokens.dim))
        # The year would take the room of the next date.
        dates = {number: day_text(day, today=day) for number, day in enumerate(self._days())}
        widest = max(map(metrics.horizontalAdvance, dates.values()), default=0)
        # Today's ends at the edge of the chart, nearer to the one before it.
        needed = widest + _GAP_PX + max((widest - slot) / 2 - _RIGHT_PX, 0.0)
        days_apart = _WEEK * max(1, ceil(needed / (_WEEK * max(slot, 1.0))))
        for number in range(DAYS - 1, -1, -days_apart) if dates else ():
            width = metrics.horizontalAdvance(dates[number]) + 4
            left = min(plot.left() + slot * (number + 0.5) - width / 2, self.width() - width)
            place = QRectF(max(left, 0.0), plot.bottom() + 4, width, metrics.height())
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, dates[number])

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            plot = self._plot(self._top_micros())
            number = int((event.pos().x() - plot.left()) / max(_slot_width(plot), 1e-9))
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


def _slot_width(plot: QRectF) -> float:
    """What a day has of the plot's width."""
    return plot.width() / DAYS


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
