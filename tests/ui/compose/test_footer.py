"""The foot of the form: what stands under the pointer while the words on Generate change."""

from __future__ import annotations

import asyncio

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QPushButton, QSpinBox, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from runapi_desktop.domain.price import Price
from runapi_desktop.ui.compose.footer import Footer
from runapi_desktop.ui.compose.generate_tab import GenerateTab
from runapi_desktop.ui.widgets.theme import Theme, ThemeChoice
from tests.helpers.page_driver import choose_model, control, until
from tests.ui.compose.conftest import Compose

LONG_PRICE_CENTS = 9_999_999


async def page_with_a_long_price(compose: Compose) -> GenerateTab:
    compose.prices.cents = LONG_PRICE_CENTS
    page = compose.page("hailuo")
    choose_model(page, "hailuo-02-text-to-video-standard")
    control(page, QPlainTextEdit, "hailuoPrompt").setPlainText("A boat")
    await until(lambda: "99,999.99" in generate(page).text())
    return page


def generate(page: GenerateTab) -> QPushButton:
    return control(page, QPushButton, "hailuoGenerate")


def is_beside_takes(page: GenerateTab) -> bool:
    takes = control(page, QSpinBox, "hailuoTakes")
    return abs(center_y(takes, page) - center_y(generate(page), page)) < generate(page).height() // 2


def center_y(widget: QWidget, page: GenerateTab) -> int:
    return widget.mapTo(page, widget.rect().center()).y()


async def test_presses_at_one_place_ask_for_takes_and_never_pay(compose: Compose) -> None:
    page = await page_with_a_long_price(compose)
    assert is_beside_takes(page)
    more = control(page, QToolButton, "hailuoMoreTakes")
    place = more.mapTo(page, more.rect().center())

    for takes in (2, 3, 4):
        under = page.childAt(place)
        assert isinstance(under, QWidget)
        QTest.mouseClick(under, Qt.MouseButton.LeftButton)
        await until(lambda takes=takes: control(page, QSpinBox, "hailuoTakes").value() == takes)
        await until(lambda: more.mapTo(page, more.rect().center()) == place)

    await until(lambda: not is_beside_takes(page))
    assert compose.generated == []


async def test_the_button_that_moved_stays_until_there_is_more_room(compose: Compose) -> None:
    page = await page_with_a_long_price(compose)
    takes = control(page, QSpinBox, "hailuoTakes")
    takes.setValue(4)
    await until(lambda: not is_beside_takes(page))
    takes.setValue(1)
    await asyncio.sleep(0)
    assert not is_beside_takes(page)

    page.resize(700, page.height())
    await until(lambda: is_beside_takes(page))


def test_about_takes_the_room_of_the_number_of_clips(qapp: QApplication, qtbot: QtBot) -> None:
    footer = Footer("hailuo", Theme(qapp, ThemeChoice.LIGHT))
    qtbot.addWidget(footer)
    button = footer.findChild(QPushButton, "hailuoGenerate")
    assert button is not None
    footer.resize(700, 120)
    footer.show()
    footer.show_offer(4, Price(250_000), None, is_checking=False, is_play_money=False)
    assert button.text() == "Generate 4 clips · about $1.00"
    footer.resize(361, 120)
    assert button.text() == "Generate · about $1.00"
    assert button.toolTip().startswith("Generate 4 clips · about $1.00")
    footer.resize(700, 120)
    assert button.text() == "Generate 4 clips · about $1.00"
