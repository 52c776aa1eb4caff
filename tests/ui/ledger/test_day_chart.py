"""The chart: heights that tell the truth, a grid that can be read, words for those who do not see it."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from runapi_desktop.domain.ledger import GroupSum, MoneySum
from runapi_desktop.domain.settings import Language
from runapi_desktop.ui.ledger.day_chart import DAYS, DayChart, grid_step_micros
from runapi_desktop.ui.texts.i18n import use_language
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


def groups_of_ink(image: QImage, rows: range, ground: QColor) -> list[int]:
    """Where words end that stand further from the next ones than their own letters do."""
    inked = [
        x
        for x in range(image.width())
        if any(abs(image.pixelColor(x, y).lightness() - ground.lightness()) > 60 for y in rows)
    ]
    return [x for x, following in pairwise([*inked, image.width() + 99]) if following - x > 12]


@pytest.mark.parametrize("percent", [90, 100, 150])
@pytest.mark.parametrize("width", [420, 560, 1100])
@pytest.mark.parametrize("language", [Language.ENGLISH, Language.KOREAN], ids=str)
def test_no_date_runs_into_the_next_one(
    qapp: QApplication, qtbot: QtBot, percent: int, width: int, language: Language
) -> None:
    use_language(qapp, language)
    theme = Theme(qapp, ThemeChoice.LIGHT)
    theme.scale_text(percent)
    chart = DayChart(theme)
    qtbot.addWidget(chart)
    chart.resize(width, 240)
    chart.show_days([a_day(0, 3_000_000)], TODAY)
    ground = QColor(theme.tokens.panel)
    image = chart.grab().toImage()
    letters_px = round(12 * percent / 100)
    theme.scale_text(100)
    use_language(qapp, Language.ENGLISH)
    found = len(groups_of_ink(image, range(image.height() - letters_px, image.height()), ground))
    assert found in (2, 3, 5)  # today, and every fourth, second or single week before


@pytest.mark.parametrize("charged", [3_000_000, 900_000_000, 90_000_000_000])
def test_an_amount_beside_the_grid_is_whole(chart: DayChart, charged: int) -> None:
    chart.show_days([a_day(0, charged)], TODAY)
    image = chart.grab().toImage()
    ground = image.pixelColor(0, image.height() - 1)
    assert all(image.pixelColor(0, y) == ground for y in range(image.height()))


def test_it_says_in_words_what_it_shows(chart: DayChart) -> None:
    chart.show_days([a_day(0, 3_000_000), a_day(40, 99_000_000)], TODAY)
    assert chart.accessibleDescription() == f"$3.00 in the last {DAYS} days"
