"""Notices float: they move nothing, pass by themselves, wait for who is on them, and are told."""

from __future__ import annotations

import asyncio

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QEnterEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QSlider,
    QSpinBox,
    QTabBar,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from runapi_desktop.ui.widgets.banner import Banner, Stay
from runapi_desktop.ui.widgets.free_room import Obstacles, free_place, obstacles_in
from runapi_desktop.ui.widgets.theme import Theme, ThemeChoice
from tests.helpers.page_driver import until

A_MINUTE_MS = 60_000


class Host:
    """A window with one field and notices over it; its clock stands until it is moved."""

    def __init__(self, qtbot: QtBot) -> None:
        self.window = QWidget()
        self.window.resize(960, 600)
        self.field = QPushButton("Generate")
        QVBoxLayout(self.window).addWidget(self.field)
        self.now_ms = 0
        self.told: list[tuple[str, bool]] = []
        self.banner = Banner(self.window, now_ms=lambda: self.now_ms, announce=self._tell)
        qtbot.addWidget(self.window)
        with qtbot.waitActive(self.window):
            self.window.show()
            self.window.activateWindow()

    def _tell(self, _widget: QWidget, text: str, *, is_urgent: bool) -> None:
        self.told.append((text, is_urgent))

    def wait(self, delay_ms: int) -> None:
        self.now_ms += delay_ms
        self.banner.tick()

    @property
    def seen(self) -> list[str]:
        """What can be read, from top to bottom."""
        labels = [label for label in self.banner.findChildren(QLabel) if label.isVisible()]
        labels.sort(key=lambda label: label.mapTo(self.window, label.pos()).y())
        return [label.text() for label in labels]

    def button(self, name: str) -> QPushButton:
        found = self.banner.findChild(QPushButton, name)
        assert isinstance(found, QPushButton)
        return found


@pytest.fixture
def host(qapp: QApplication, qtbot: QtBot) -> Host:
    Theme(qapp, ThemeChoice.LIGHT)
    return Host(qtbot)


def test_nothing_moves_for_a_notice(host: Host, qtbot: QtBot) -> None:
    before = host.field.geometry()
    for size in ((960, 600), (700, 500), (1400, 900)):
        host.window.resize(*size)
        host.banner.clear()
        qtbot.waitUntil(lambda: not host.banner.isVisible())
        before = host.field.geometry()
        host.banner.say("Saved as frame.png.")
        host.banner.warn("The disk is full. " * 12, "Show the folder", lambda: None)
        qtbot.waitUntil(lambda: len(host.seen) == 2)
        assert host.field.geometry() == before
        place = host.banner.geometry()
        assert host.window.rect().contains(place)
        for label in host.banner.findChildren(QLabel):
            assert label.height() >= label.heightForWidth(label.width())


def test_a_success_passes_and_trouble_and_questions_stay(host: Host) -> None:
    host.banner.say("Saved as frame.png.")
    host.banner.warn("The trash did not take a.mp4.")
    host.banner.say("The same clip costs $0.50 now.", "Generate", lambda: None, stay=Stay.ASKING)
    host.wait(3_000)
    assert 1 <= len(host.seen) <= 3
    host.wait(A_MINUTE_MS)
    assert host.seen == ["The same clip costs $0.50 now.", "The trash did not take a.mp4."]
    host.wait(60 * A_MINUTE_MS)
    assert len(host.seen) == 2
    host.button("bannerClose").click()
    assert len(host.seen) == 1


def test_an_offer_and_a_long_text_are_there_for_longer(host: Host) -> None:
    host.banner.say("Moved to trash")
    host.banner.say("2 moved to trash", "Undo", lambda: None)
    host.banner.say("This sentence takes its time to be read. " * 5)
    host.wait(5_000)
    assert "Moved to trash" not in host.seen
    assert len(host.seen) == 2
    host.wait(4_500)
    assert len(host.seen) == 1
    host.wait(A_MINUTE_MS)
    assert not host.banner.isVisible()


def test_time_stands_still_under_the_pointer_and_the_keyboard(host: Host) -> None:
    host.banner.say("Moved to trash", "Undo", lambda: None)
    at = QPointF(10, 10)
    QApplication.sendEvent(host.banner, QEnterEvent(at, at, at))
    host.wait(A_MINUTE_MS)
    assert host.seen
    QApplication.sendEvent(host.banner, QEvent(QEvent.Type.Leave))
    host.banner.take_keyboard()
    host.wait(A_MINUTE_MS)
    assert host.seen
    host.field.setFocus()
    host.wait(A_MINUTE_MS)
    assert not host.seen


def test_time_that_passed_before_it_came_is_not_its_own(host: Host) -> None:
    """Beside one that stays nothing is counted until another comes, which went at once."""
    host.banner.warn("Trouble")
    host.now_ms += A_MINUTE_MS
    host.banner.say("Sending 1 clip in a moment.", "Undo", lambda: None)
    host.wait(100)
    assert host.seen == ["Sending 1 clip in a moment.", "Trouble"]
    host.wait(A_MINUTE_MS)
    assert host.seen == ["Trouble"]


def test_the_newest_are_seen_and_older_trouble_comes_back(host: Host) -> None:
    for number in range(1, 5):
        host.banner.warn(f"Trouble {number}")
    assert host.seen == ["Trouble 4", "Trouble 3", "Trouble 2"]
    host.banner.say("Saved.")
    assert host.seen == ["Saved.", "Trouble 4", "Trouble 3"]
    host.wait(A_MINUTE_MS)
    host.banner.withdraw(host.banner.notices[0])
    assert host.seen == ["Trouble 3", "Trouble 2", "Trouble 1"]


def test_the_same_words_are_there_once(host: Host) -> None:
    host.banner.say("Moved to trash", "Undo", lambda: pytest.fail("an older offer was taken"))
    host.wait(3_000)
    taken: list[str] = []
    host.banner.say("Moved to trash", "Undo", lambda: taken.append("newer"))
    host.wait(8_000)
    assert host.seen == ["Moved to trash"]
    host.button("bannerAction").click()
    assert taken == ["newer"]
    assert not host.seen


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_the_keyboard_gets_there_and_back(host: Host, key: Qt.Key) -> None:
    taken: list[str] = []
    host.field.setFocus()
    host.banner.take_keyboard()
    assert host.field.hasFocus()
    host.banner.say("Moved to trash", "Undo", lambda: taken.append("undo"))
    host.banner.take_keyboard()
    assert host.button("bannerAction").hasFocus()
    QTest.keyClick(host.button("bannerAction"), Qt.Key.Key_Tab)
    assert host.button("bannerClose").hasFocus()
    QTest.keyClick(host.button("bannerClose"), Qt.Key.Key_Escape)
    assert not host.seen
    assert host.field.hasFocus()
    host.banner.say("Moved to trash", "Undo", lambda: taken.append("undo"))
    host.banner.take_keyboard()
    QTest.keyClick(host.button("bannerAction"), key)
    assert taken == ["undo"]
    assert host.field.hasFocus()


def test_it_is_told_and_trouble_at_once(host: Host) -> None:
    host.banner.say("Moved to trash", "Undo", lambda: None)
    host.banner.warn("The disk is full.")
    assert host.told == [("Moved to trash Undo", False), ("The disk is full.", True)]
    assert [notice.accessibleName() for notice in host.banner.notices] == [
        "The disk is full.",
        "Moved to trash",
    ]


def test_a_long_path_stays_inside(host: Host, qtbot: QtBot) -> None:
    host.banner.warn("Kept as /home/somebody" + "/a-folder-with-a-long-name" * 12)
    qtbot.waitUntil(host.banner.isVisible)
    for label in host.banner.findChildren(QLabel):
        assert label.width() <= 440
    assert host.window.rect().contains(host.banner.geometry())


def test_notices_lie_over_the_ground_they_are_given_as_long_as_it_is_seen(host: Host, qtbot: QtBot) -> None:
    ground = QWidget(host.window)
    ground.setGeometry(400, 0, 500, 200)
    ground.show()
    host.banner.lie_over(ground)
    host.banner.say("Sending 3 clips in a moment.")
    assert ground.geometry().contains(host.banner.geometry())
    ground.setGeometry(380, 0, 560, 280)
    qtbot.waitUntil(lambda: host.banner.geometry().bottom() > 250)
    assert ground.geometry().contains(host.banner.geometry())
    ground.hide()
    qtbot.waitUntil(lambda: host.banner.geometry().bottom() > 500)
    ground.setGeometry(400, 0, 500, 20)
    ground.show()
    assert host.window.rect().contains(host.banner.geometry())


@pytest.mark.parametrize(
    "kind",
    [QPushButton, QCheckBox, QLineEdit, QComboBox, QSlider, QSpinBox, QTabBar],
)
def test_no_control_that_can_be_pressed_is_covered(host: Host, qtbot: QtBot, kind: type[QWidget]) -> None:
    ground = QWidget(host.window)
    ground.setGeometry(400, 0, 500, 280)
    ground.show()
    host.banner.lie_over(ground)
    for number in range(3):
        host.banner.say(f"Sending {number} clips in a moment.", "Undo", lambda: None)
    assert host.banner.geometry().bottom() > 250
    control = kind(ground)
    control.setGeometry(200, 240, 160, 24)
    control.show()
    QVBoxLayout(ground).addSpacing(1)  # as a layout does when its controls change
    place = control.rect().translated(control.mapTo(host.window, QPoint(0, 0)))
    qtbot.waitUntil(lambda: not host.banner.geometry().intersects(place))
    assert ground.geometry().contains(host.banner.geometry())
    assert not host.banner.geometry().intersects(host.field.geometry())


@pytest.mark.parametrize("top", range(60, 240, 20))
def test_no_words_are_covered_wherever_they_stand(host: Host, qtbot: QtBot, top: int) -> None:
    ground = QWidget(host.window)
    ground.setGeometry(400, 0, 500, 280)
    heading = QLabel("Over today’s limit", ground)
    heading.setGeometry(0, top, 500, 24)
    ground.show()
    host.banner.lie_over(ground)
    for number in range(3):
        host.banner.say(f"Sending {number} clips in a moment.", "Undo", lambda: None)
    place = heading.rect().translated(heading.mapTo(host.window, QPoint(0, 0)))
    qtbot.waitUntil(lambda: not host.banner.geometry().intersects(place))
    assert host.window.rect().contains(host.banner.geometry())
    for label in host.banner.findChildren(QLabel):
        assert not label.isVisible() or label.height() >= label.heightForWidth(label.width())


def test_the_ground_is_told_where_in_it_notices_lie(host: Host) -> None:
    ground = QWidget(host.window)
    ground.setGeometry(400, 0, 500, 280)
    ground.show()
    told: list[QRect] = []
    host.banner.lie_over(ground, told.append)
    notice = host.banner.say("Saved as frame.png.", stay=Stay.TROUBLE)
    assert told[-1].translated(ground.pos()) == host.banner.geometry()
    host.banner.withdraw(notice)
    assert told[-1].isEmpty()


def test_words_that_a_view_paints_are_covered_only_where_there_is_no_other_room(host: Host) -> None:
    QLabel("A heading", host.window).setGeometry(0, 0, 960, 400)
    view = QWidget(host.window)
    view.setGeometry(0, 400, 960, 200)
    for part in host.window.findChildren(QWidget):
        part.show()
    captions = [QRect(0, 100, 960, 30)]
    host.banner.spare(view, lambda: captions)
    host.banner.say("Saved as frame.png.")
    assert view.geometry().contains(host.banner.geometry())
    assert not host.banner.geometry().intersects(captions[0].translated(view.pos()))
    captions[0] = QRect(0, 0, 960, 200)
    host.banner.say("Saved once more.")
    assert view.geometry().contains(host.banner.geometry())


async def rest() -> None:
    """Let the layouts come to their ends: each asks for the next one."""
    for _ in range(20):
        await asyncio.sleep(0)


class ScrolledWords:
    """Most of the window scrolls, and has a line of words here and there; notices lie over it."""

    def __init__(self, host: Host) -> None:
        QLabel("A heading", host.window).setGeometry(0, 0, 960, 200)
        self.area = QScrollArea(host.window)
        self.area.setGeometry(0, 200, 960, 400)
        self._body = QWidget()
        self._body.resize(900, 3_000)
        self.area.setWidget(self._body)
        self.tops = list(range(40, 3_000, 300))
        self._banner = host.banner
        for part in host.window.findChildren(QWidget):
            part.show()
        host.banner.spare(self.area.viewport(), self.words)
        host.banner.say("Saved as frame.png.", stay=Stay.TROUBLE)

    def words(self) -> list[QRect]:
        return [QRect(0, self._body.y() + top, 900, 60) for top in self.tops]

    @property
    def are_free(self) -> bool:
        """No line lies under a notice."""
        place = self._banner.geometry()
        return not any(each.translated(self.area.pos()).intersects(place) for each in self.words())

    def roll(self, down: bool) -> None:
        """Turn the wheel by one step over what is scrolled."""
        centre = QPointF(300, 200)
        turned = QPoint(0, -120 if down else 120)
        event = QWheelEvent(
            centre,
            self.area.viewport().mapToGlobal(centre),
            QPoint(),
            turned,
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(self.area.viewport(), event)


async def test_words_that_are_scrolled_below_it_move_it_when_they_stand_still(host: Host) -> None:
    scrolled = ScrolledWords(host)
    await rest()
    assert scrolled.are_free
    place = host.banner.geometry()
    while scrolled.are_free:
        scrolled.roll(down=True)
        assert host.banner.geometry() == place
    await until(lambda: scrolled.are_free)
    assert host.banner.geometry() != place


async def test_words_that_come_without_scrolling_move_it_too(host: Host) -> None:
    scrolled = ScrolledWords(host)
    await rest()
    place = host.banner.geometry()
    scrolled.tops[:] = [place.top() - scrolled.area.y()]
    assert not scrolled.are_free
    scrolled.area.viewport().update()
    await until(lambda: scrolled.are_free)


async def test_a_view_that_is_only_painted_has_nobody_look_through_the_window(
    host: Host, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Cards that work are painted again all the time."""
    scrolled = ScrolledWords(host)
    await rest()
    looks: list[Obstacles] = []
    read = 0

    def words() -> list[QRect]:
        nonlocal read
        read += 1
        return scrolled.words()

    def look(*arguments: object) -> Obstacles:
        looks.append(obstacles_in(*arguments))  # type: ignore[arg-type]
        return looks[-1]

    monkeypatch.setattr("runapi_desktop.ui.widgets.free_room.obstacles_in", look)
    host.banner.spare(scrolled.area.viewport(), words)
    for times in (2, 3, 4):  # Words that are new are read once more, to see whether they stand still.
        scrolled.area.viewport().update()
        await until(lambda times=times: read >= times)
    assert len(looks) == 1, "for the words that were new"


async def test_it_moves_neither_under_the_pointer_nor_without_need(qtbot: QtBot) -> None:
    hovered, far, moved = Host(qtbot), Host(qtbot), Host(qtbot)
    views = {host: ScrolledWords(host) for host in (hovered, far, moved)}
    await rest()
    places = {host: host.banner.geometry() for host in views}
    point = QPointF(5, 5)
    QApplication.sendEvent(hovered.banner, QEnterEvent(point, point, point))
    views[far].tops[:] = [2_900]
    for host in (hovered, moved):
        views[host].tops[:] = [places[host].top() - views[host].area.y()]
    for view in views.values():
        view.area.viewport().repaint()
    await until(lambda: views[moved].are_free)
    assert moved.banner.geometry() != places[moved]
    assert hovered.banner.geometry() == places[hovered]
    assert far.banner.geometry() == places[far]
    QApplication.sendEvent(hovered.banner, QEvent(QEvent.Type.Leave))
    await until(lambda: views[hovered].are_free)


@pytest.mark.parametrize("kind", [QPlainTextEdit, QTextEdit])
def test_where_one_types_is_in_the_way(host: Host, kind: type[QWidget]) -> None:
    editor = kind(host.window)
    editor.setGeometry(200, 240, 300, 200)
    editor.show()
    found = obstacles_in(host.window, host.banner, ())
    assert any(part.contains(editor.geometry()) for part in found.firm)


def test_nothing_is_free_in_an_area_that_is_too_narrow() -> None:
    place = free_place(QRect(500, 0, 100, 400), QSize(200, 50), Obstacles(()))
    assert place is None


def test_a_control_that_is_scrolled_out_of_sight_is_in_nobodys_way(host: Host) -> None:
    ground = QWidget(host.window)
    ground.setGeometry(400, 0, 500, 280)
    scrolled = QWidget(ground)
    scrolled.setGeometry(0, 0, 500, 100)
    QPushButton("Below", scrolled).setGeometry(0, 200, 500, 60)
    ground.show()
    host.banner.lie_over(ground)
    host.banner.say("Saved as frame.png.")
    assert host.banner.geometry().bottom() > 250


@pytest.mark.parametrize("words", ["word " * 2_000, "x" * 10_000, "/tmp/" + "a" * 9_000, "界" * 9_000])
def test_no_words_cover_the_window_or_the_button_that_closes_them(host: Host, words: str) -> None:
    for number in range(4):
        host.banner.warn(f"{number} {words}")
    window = host.window.rect()
    assert window.contains(host.banner.geometry())
    assert 1 <= len(host.seen) <= 3
    for button in host.banner.findChildren(QPushButton, "bannerClose"):
        if button.isVisible():
            place = button.rect().translated(button.mapTo(host.window, QPoint(0, 0)))
            assert window.contains(place)
    assert host.told[-1][0].endswith("…")


def test_a_notice_with_several_links_has_its_words_above_them(host: Host) -> None:
    pressed: list[str] = []
    links = [(word, lambda word=word: pressed.append(word)) for word in ("What’s new", "Skip this version")]
    notice = host.banner.say("RunAPI Desktop 0.2.0 is out. You have 0.1.0.", *links[0], links[1])
    assert host.told[-1][0] == "RunAPI Desktop 0.2.0 is out. You have 0.1.0. What’s new Skip this version"
    words = notice.findChild(QLabel, "bannerText")
    assert isinstance(words, QLabel)
    assert [button.text() for button in notice.buttons] == ["What’s new", "Skip this version", "Close"]
    assert all(button.y() >= words.geometry().bottom() for button in notice.buttons)
    assert notice.rect().contains(notice.buttons[-1].geometry())
    notice.buttons[1].click()
    assert pressed == ["Skip this version"]
    assert host.seen == []


@pytest.mark.parametrize("place", [0, -1], ids=["offer", "close"])
def test_a_double_click_does_not_press_what_came_under_the_pointer_with_its_first_click(
    host: Host, place: int
) -> None:
    """“Put back” lies where “Undo” lay: who undoes with a double click has not ordered again."""
    ordered: list[str] = []
    host.banner.say("An older offer", "Order", lambda: ordered.append("older"))
    host.banner.say(
        "Sending 1 clip",
        "Undo",
        lambda: host.banner.say("1 clip cancelled", "Put back", lambda: ordered.append("again")),
    )
    left = Qt.MouseButton.LeftButton
    QTest.mouseClick(host.banner.notices[0].buttons[place], left)
    below = host.banner.notices[0].buttons[place]
    said = host.banner.notices
    QTest.mouseDClick(below, left)
    QTest.mouseRelease(below, left)
    assert ordered == []
    assert host.banner.notices == said
    QTest.mouseClick(below, left)
    assert host.banner.notices != said
