"""The line of controls has room for each of them in the smallest window, at every text size."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QToolButton
from pytestqt.qtbot import QtBot

from runapi_desktop.domain.settings import Language
from runapi_desktop.ui.stage.transport_bar import TransportBar
from runapi_desktop.ui.texts.i18n import use_language
from runapi_desktop.ui.widgets.theme import Theme, ThemeChoice
from tests.helpers.page_driver import control

NARROWEST_PX, WIDE_PX = 560, 1000
SPARE_PX = 2
"""Of the empty edge of a button."""


@pytest.fixture(params=[Language.ENGLISH, Language.JAPANESE], ids=str)
def language(qapp: QApplication, request: pytest.FixtureRequest) -> Iterator[Language]:
    use_language(qapp, request.param)
    yield request.param
    use_language(qapp, Language.ENGLISH)


@pytest.mark.parametrize("percent", [90, 100, 125, 150])
@pytest.mark.parametrize("has_audio", [True, False])
def test_no_control_is_cut_off_or_lies_over_another(
    qapp: QApplication, qtbot: QtBot, language: Language, percent: int, has_audio: bool
) -> None:
    theme = Theme(qapp, ThemeChoice.LIGHT)
    bar = TransportBar(theme)
    qtbot.addWidget(bar)
    bar.resize(NARROWEST_PX, 40)
    bar.show()
    bar.show_clip(10_000, 240, has_audio=has_audio, has_tools=True)
    theme.scale_text(percent)

    def is_whole() -> bool:
        seen = sorted(
            (part for kind in (QToolButton, QLabel) for part in bar.findChildren(kind) if part.isVisible()),
            key=lambda part: part.x(),
        )
        has_room = all(part.width() + SPARE_PX >= part.minimumSizeHint().width() for part in seen)
        lies_over = (one.geometry().intersects(other.geometry()) for one, other in pairwise(seen))
        return has_room and not any(lies_over)

    qtbot.waitUntil(is_whole)
    theme.scale_text(100)


def test_the_number_of_the_frame_goes_where_the_line_gets_short_and_comes_back(
    qapp: QApplication, qtbot: QtBot
) -> None:
    bar = TransportBar(Theme(qapp, ThemeChoice.LIGHT))
    qtbot.addWidget(bar)
    bar.resize(WIDE_PX, 40)
    bar.show()
    bar.show_clip(10_000, 240, has_audio=True, has_tools=True)
    bar.show_position(500, 12)
    total = control(bar, QLabel, "stageTotal")
    assert total.text() == "0:10.00 · frame 12"
    bar.resize(400, 40)
    assert total.text() == "0:10.00"
    bar.show_position(1_000, 24)
    assert total.text() == "0:10.00"
    bar.resize(WIDE_PX, 40)
    assert total.text() == "0:10.00 · frame 24"
