"""The two themes: readable everywhere, complete, and switched live."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QPushButton, QSpinBox
from pytestqt.qtbot import QtBot

from runapi_desktop.ui.compose.footer import Footer
from runapi_desktop.ui.theme import DARK, LIGHT, Theme, ThemeChoice, Tokens, style_sheet


def _luminance(colour: str) -> float:
    linear = [
        c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4
        for c in (QColor(colour).redF(), QColor(colour).greenF(), QColor(colour).blueF())
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _contrast(one: str, other: str) -> float:
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("ground", ["background", "panel", "raised", "field", "soft"])
@pytest.mark.parametrize("ink", ["text", "dim", "link", "bad", "ok", "warn"])
def test_text_is_readable_on_every_ground(tokens: Tokens, ground: str, ink: str) -> None:
    if ground == "soft" and ink not in ("text", "dim"):
        ground = "raised"
    assert _contrast(getattr(tokens, ink), getattr(tokens, ground)) >= 4.5


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_the_main_button_is_readable(tokens: Tokens) -> None:
    assert _contrast(tokens.on_accent, tokens.accent) >= 4.5


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_the_style_sheet_knows_every_token_it_names(qapp: QApplication, tokens: Tokens) -> None:
    assert "@" not in style_sheet(tokens)


def test_a_choice_is_applied_at_once_and_told(qapp: QApplication) -> None:
    theme = Theme(qapp, ThemeChoice.LIGHT)
    seen: list[bool] = []
    theme.changed.connect(lambda: seen.append(theme.tokens.is_dark))
    theme.choose(ThemeChoice.DARK)
    theme.choose(ThemeChoice.LIGHT)
    assert seen == [True, False]
    assert qapp.palette().window().color() == QColor(LIGHT.panel)


def test_a_live_change_reaches_the_insides_of_a_spin_box(qtbot: QtBot, qapp: QApplication) -> None:
    theme = Theme(qapp, ThemeChoice.LIGHT)
    footer = Footer("hailuo", theme)
    qtbot.addWidget(footer)
    footer.show()
    box = footer.findChild(QSpinBox)
    assert box is not None
    theme.choose(ThemeChoice.DARK)
    assert box.grab().toImage().pixelColor(2, box.height() // 2).lightness() < 128
    theme.choose(ThemeChoice.LIGHT)


def test_the_keyboard_ring_is_one_line(qapp: QApplication, qtbot: QtBot) -> None:
    theme = Theme(qapp, ThemeChoice.LIGHT)
    button = QPushButton("Practice")
    qtbot.addWidget(button)
    button.resize(240, 36)
    with qtbot.waitActive(button):
        button.show()
        button.activateWindow()
    button.setFocus(Qt.FocusReason.TabFocusReason)

    image = button.grab().toImage()

    row = {image.pixelColor(x, 5).name() for x in range(20, 220)}
    assert image.pixelColor(120, 0).name() == theme.tokens.accent
    assert row == {theme.tokens.raised}
