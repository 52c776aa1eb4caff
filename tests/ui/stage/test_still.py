"""The words that the Stage shows in the place of a clip can be read where there is little room for them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from runapi_desktop.services.task_scope import TaskScope
from runapi_desktop.ui.commands.clip_commands import CANCEL
from runapi_desktop.ui.stage.still import Still
from runapi_desktop.ui.widgets.theme import DARK, OnPicture, Theme, ThemeChoice

_LOWEST_STAGE = QSize(567, 120)
"""As low as the Stage can be made, in the smallest window."""
_WORDS = (
    "Only $0.10 of today’s $5.00 limit is left. Raise the limit under Spending, or wait for the next day. "
)


@pytest.fixture
def still(qtbot: QtBot, qapp: QApplication) -> Still:
    Theme(qapp, ThemeChoice.DARK).choose(ThemeChoice.DARK)
    shown = Still(TaskScope())
    qtbot.addWidget(shown)
    shown.resize(_LOWEST_STAGE)
    shown.show()
    return shown


def _text(still: Still) -> QLabel:
    found = still.findChild(QLabel, "stageText")
    assert found is not None
    return found


def test_the_lowest_stage_has_room_for_a_title_some_lines_and_a_button(qtbot: QtBot, still: Still) -> None:
    still.show_words("Over today’s limit", _WORDS * 2, (CANCEL,))
    label = _text(still)
    qtbot.waitUntil(lambda: label.height() >= label.heightForWidth(label.width()))


@pytest.mark.parametrize("percent", [100, 125, 150])
@pytest.mark.parametrize("times", [1, 4, 9])
def test_a_heading_and_a_button_are_whole_and_no_line_is_cut(
    qtbot: QtBot, qapp: QApplication, percent: int, times: int
) -> None:
    theme = Theme(qapp, ThemeChoice.DARK)
    theme.scale_text(percent)
    still = Still(TaskScope())
    qtbot.addWidget(still)
    still.resize(_LOWEST_STAGE)
    still.show()
    still.show_words("Over today’s limit", _WORDS * times, (CANCEL,))
    title, button = still.findChild(QLabel, "stageTitle"), still.findChild(QPushButton)
    assert title is not None
    assert button is not None
    qtbot.waitUntil(lambda: title.height() >= title.heightForWidth(title.width()))
    assert still.rect().contains(button.geometry())
    assert button.height() >= button.sizeHint().height()
    line_px = _text(still).fontMetrics().lineSpacing()
    assert _text(still).height() % line_px in (0, _text(still).heightForWidth(title.width()) % line_px)
    theme.scale_text(100)


def test_words_that_find_no_room_are_whole_under_the_pointer(still: Still) -> None:
    still.show_words("Over today’s limit", _WORDS * 9, (CANCEL,))
    assert _text(still).toolTip().split() == (_WORDS * 9).split()


@pytest.fixture
def invitation(qtbot: QtBot, still: Still) -> tuple[QLabel, QLabel]:
    """The words of the lowest Stage, without a button."""
    still.setFixedSize(_LOWEST_STAGE)
    still.show_words("Your clips play here", _WORDS)
    title, text = still.findChild(QLabel, "stageTitle"), _text(still)
    assert title is not None
    qtbot.waitUntil(lambda: title.y() > 8 and text.height() > title.height())
    return title, text


def test_words_move_above_what_lies_over_them_and_back(
    qtbot: QtBot, still: Still, invitation: tuple[QLabel, QLabel]
) -> None:
    """At 150 % a notice covered half of a sentence on the lowest Stage."""
    title, text = invitation
    usual, notice = title.geometry(), QRect(8, 46, 551, 66)
    still.make_room(notice)
    qtbot.waitUntil(lambda: max(title.geometry().bottom(), text.geometry().bottom()) < notice.top())
    assert title.isVisible()
    still.make_room(QRect())
    qtbot.waitUntil(lambda: title.geometry() == usual)


def test_words_without_room_above_what_lies_over_them_are_not_seen_by_half(
    still: Still, invitation: tuple[QLabel, QLabel]
) -> None:
    still.make_room(QRect(8, 20, 551, 92))
    assert not any(label.isVisible() for label in invitation)
    still.show_words("Over today’s limit", _WORDS, (CANCEL,))
    assert all(label.isVisible() for label in invitation)
    still.show_words("Your clips play here", _WORDS)
    still.make_room(QRect())
    assert all(label.isVisible() for label in invitation)


def test_nothing_that_passes_shortens_what_is_said_beside_a_button(
    qapp: QApplication, qtbot: QtBot, still: Still
) -> None:
    """A price that rose was said without the reason."""
    still.setFixedSize(_LOWEST_STAGE)
    still.show_words("Over today’s limit", _WORDS, (CANCEL,))
    text = _text(still)
    qtbot.waitUntil(lambda: text.height() >= text.heightForWidth(text.width()))
    still.make_room(QRect(8, 66, 551, 46))
    qapp.sendPostedEvents()
    assert text.height() >= text.heightForWidth(text.width())


@pytest.mark.parametrize("covered", [QRect(8, 112, 551, 8), QRect(0, -60, 567, 70)])
def test_words_stay_where_nothing_lies_over_them(
    qapp: QApplication, still: Still, invitation: tuple[QLabel, QLabel], covered: QRect
) -> None:
    usual = [label.geometry() for label in invitation]
    still.make_room(covered)
    qapp.sendPostedEvents()
    assert [label.geometry() for label in invitation] == usual
    assert all(label.isVisible() for label in invitation)


def test_the_bar_has_the_colours_that_are_told_apart(still: Still) -> None:
    still.show_fraction(0.5)
    image, y = still.grab().toImage(), still.height() - 2
    done, rest = image.pixelColor(still.width() // 4, y), image.pixelColor(3 * still.width() // 4, y)
    assert done == QColor(OnPicture.PROGRESS)
    assert rest == QColor(DARK.line)
