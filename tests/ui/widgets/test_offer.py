"""One notice for several things: it is true of what is left, and its button does what it says."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from runapi_desktop.ui.widgets.banner import Banner
from runapi_desktop.ui.widgets.offer import Offer
from tests.helpers.page_driver import control


class Desk:
    """A window with notices, one of them an offer; its clock stands until it is moved."""

    def __init__(self, qtbot: QtBot) -> None:
        self.window = QWidget()
        self.window.resize(960, 600)
        self.now_ms = 0
        self.told: list[str] = []
        self.banner = Banner(self.window, now_ms=lambda: self.now_ms, announce=self._tell)
        self.taken: list[Sequence[str]] = []
        self.offer: Offer[str] = Offer(self.banner, self._words, "Undo", self.taken.append)
        self.answered: list[Sequence[str]] = []
        self.offer.answered.connect(self.answered.append)
        qtbot.addWidget(self.window)
        with qtbot.waitActive(self.window):
            self.window.show()

    def _tell(self, _widget: QWidget, text: str, *, is_urgent: bool) -> None:
        del is_urgent
        self.told.append(text)

    def _words(self, items: Sequence[str]) -> str:
        return f"Sending {' and '.join(items)}"

    @property
    def said(self) -> list[str]:
        return [notice.text for notice in self.banner.notices]

    def press(self, name: str) -> None:
        QTest.mouseClick(control(self.window, QPushButton, name), Qt.MouseButton.LeftButton)

    def wait(self, delay_ms: int) -> None:
        self.now_ms += delay_ms
        self.banner.tick()


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    return Desk(qtbot)


def test_the_notice_says_what_is_left_where_it_stands(desk: Desk) -> None:
    desk.offer.add("a", "b", "c")
    notice, button = desk.offer.notice, control(desk.window, QPushButton, "bannerAction")
    desk.banner.say("Something newer")
    desk.offer.drop(lambda item: item == "b")
    assert desk.said == ["Something newer", "Sending a and c"]
    assert desk.offer.notice is notice
    assert notice is not None
    assert notice.accessibleName() == "Sending a and c"
    assert control(notice, QLabel, "bannerText").text() == "Sending a and c"
    desk.offer.add("d")
    assert desk.said == ["Sending a and c and d", "Something newer"]
    assert desk.told == ["Sending a and b and c Undo", "Something newer", "Sending a and c and d Undo"]
    assert control(notice, QPushButton, "bannerAction") is button
    desk.offer.drop(lambda _item: True)
    assert desk.said == ["Something newer"]


def test_the_button_does_it_with_what_is_in_it_at_the_press(desk: Desk) -> None:
    desk.offer.add("a", "b")
    desk.offer.drop(lambda item: item == "a")
    desk.press("bannerAction")
    assert desk.taken == [("b",)]
    assert desk.answered == [("b",)]
    assert (desk.offer.items, desk.said) == ((), [])


def test_the_keyboard_stays_on_a_notice_that_changes(desk: Desk) -> None:
    desk.offer.add("a", "b")
    desk.banner.take_keyboard()
    button = control(desk.window, QPushButton, "bannerAction")
    assert button.hasFocus()
    desk.offer.drop(lambda item: item == "a")
    desk.offer.add("c")
    assert button.hasFocus()
    QTest.keyClick(button, Qt.Key.Key_Space)
    assert desk.taken == [("b", "c")]


@pytest.mark.parametrize("way", ["the button", "Escape"])
def test_who_closes_the_notice_has_answered_the_offer(desk: Desk, way: str) -> None:
    desk.offer.add("a")
    if way == "Escape":
        desk.banner.take_keyboard()
        QTest.keyClick(control(desk.window, QPushButton, "bannerAction"), Qt.Key.Key_Escape)
    else:
        desk.press("bannerClose")
    assert (desk.taken, desk.answered, desk.said) == ([], [("a",)], [])
    assert desk.offer.items == ()


def test_a_notice_whose_time_is_up_takes_the_offer_with_it_unanswered(desk: Desk) -> None:
    desk.offer.add("a", least_s=60)
    desk.wait(30_000)
    desk.offer.add("b", least_s=60)
    desk.offer.drop(lambda item: item == "a")
    desk.wait(59_000)
    assert desk.said == ["Sending b"]
    desk.wait(1_000)
    assert (desk.said, desk.offer.items, desk.answered) == ([], (), [])
    desk.offer.add("c")
    assert desk.said == ["Sending c"]
    desk.offer.withdraw()
    assert (desk.said, desk.offer.items) == ([], ())
