"""The chart: heights that tell the truth, a grid that can be read, words for those who do not see it."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from runapi_desktop.domain.ledger import GroupSum, MoneySum
from runapi_desktop.ui.ledger.day_chart import DAYS, DayChart, grid_step_micros
from runapi_desktop.ui.widgets.theme import Theme, ThemeChoice

TODAY = date(2026, 11, 20)


def a_day(days_ago: int, charged: int, under_way: int = 0) -> GroupSum:
    day = TODAY - timedelta(days=days_ago)
    return GroupSum(day.isoformat(), MoneySum(1, charged, under_way), day)


@given(st.integers(0, 100_000_000_000))
def test_three_lines_reach_over_the_highest_bar_and_not_far(highest: int) -> None:
    step = grid_step_micros(highest)
    assert step * 3 >= highest
    assert step == 100_000 or step * 3 <= 2.5 * max(highest, 1)


@pytest.fixture
def chart(qapp: QApplication, qtbot: QtBot) -> DayChart:
    chart = DayChart(Theme(qapp, ThemeChoice.LIGHT))
    qtbot.addWidget(chart)
    chart.resize(700, 240)
    return chart


def bar_height(image: QImage, days_ago: int, colour: str) -> int:
    """How many pixels of a day's middle have the bar's colour."""
    slot = (image.width() - 58 - 4) / DAYS
    x = round(58 + slot * (DAYS - 1 - days_ago + 0.5))
    return sum(QColor(image.pixel(x, y)).name() == colour for y in range(image.height()))


def test_bars_are_as_high_as_the_money(chart: DayChart) -> None:
    chart.show_days([a_day(0, 3_000_000), a_day(1, 1_500_000), a_day(2, 0), a_day(DAYS, 3_000_000)], TODAY)
    image = chart.grab().toImage()
    full, half, none = (bar_height(image, n, "#6550b9") for n in range(3))
    assert full > 100
    assert abs(full - 2 * half) <= 3
    assert none == 0


def test_it_says_in_words_what_it_shows(chart: DayChart) -> None:
    chart.show_days([a_day(0, 3_000_000), a_day(40, 99_000_000)], TODAY)
    assert chart.accessibleDescription() == f"$3.00 in the last {DAYS} days"
