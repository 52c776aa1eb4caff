"""The settings window: drawn from the table, applied at once, searchable, each page reset by itself."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QPushButton,
    QSlider,
    QSystemTrayIcon,
    QWidget,
)
from pytestqt.qtbot import QtBot
from shiboken6 import delete, isValid

from runapi_desktop.domain.setting_kinds import (
    Amount,
    Flag,
    Folder,
    NamePattern,
    OneOf,
    Real,
    TextByName,
    Whole,
)
from runapi_desktop.domain.settings import Page, Setting, Settings, Shown, ThemeChoice
from runapi_desktop.store.settings import open_settings
from runapi_desktop.ui.settings.blocks import Block
from runapi_desktop.ui.settings.controls import new_control
from runapi_desktop.ui.settings.settings_window import SettingsWindow
from runapi_desktop.ui.widgets.theme import Theme, text_px
from tests.helpers.page_driver import control


class WithNewOnes(Settings):
    """The table with one row of each kind more."""

    new_flag = Setting(Flag(), False, Shown(Page.PRIVACY, "Sing along", "Hums while a clip is made."))
    new_choice = Setting(
        OneOf(ThemeChoice),
        ThemeChoice.LIGHT,
        Shown(Page.NETWORK, "Weather", choices={"system": "Fog", "light": "Sun", "dark": "Rain"}),
    )
    new_number = Setting(Whole(10, 20, step=2), 10, Shown(Page.NETWORK, "Steps"))
    new_real = Setting(Real(0.0, 2.0, step=0.5), 1.0, Shown(Page.NETWORK, "Wind", unit="{} m/s"))
    new_amount = Setting(Amount(), 0, Shown(Page.NETWORK, "Tip"))
    new_folder = Setting(Folder(), "", Shown(Page.NETWORK, "Attic"))
    new_pattern = Setting(NamePattern(), "{date}", Shown(Page.NETWORK, "Label"))


Open = Callable[..., SettingsWindow]


@pytest.fixture
def open_window(qapp: QApplication) -> Iterator[Open]:
    windows: list[SettingsWindow] = []

    def open_it(settings: Settings, **changes: Any) -> SettingsWindow:
        parts: dict[str, Any] = {
            "usual_folder": "/videos",
            "name_preview": lambda pattern: f"like {pattern}.mp4",
            "apply": {},
            "browse": lambda row: None,
        }
        window = SettingsWindow(settings, changes.pop("blocks", {}), **parts | changes)
        windows.append(window)
        window.show()
        return window

    yield open_it
    for window in filter(isValid, windows):
        delete(window)


def press(button: QWidget) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton, pos=QPoint(8, button.height() // 2))


@pytest.mark.parametrize("has_tray", [True, False])
def test_an_icon_is_promised_only_where_there_is_a_tray(
    open_window: Open, monkeypatch: pytest.MonkeyPatch, *, has_tray: bool
) -> None:
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", lambda: has_tray)
    box = control(open_window(Settings()), QCheckBox, "settingTrayIcon")
    assert ("no tray" in box.accessibleDescription()) is not has_tray
    assert box.accessibleDescription()


def test_a_new_row_of_any_kind_is_shown_kept_followed_and_reset(open_window: Open, tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    settings = WithNewOnes({}, lambda changes: open_settings(path))
    window = open_window(settings)
    window.show_page(Page.PRIVACY)
    box = control(window, QCheckBox, "settingNewFlag")
    press(box)
    assert settings.new_flag
    assert box.isChecked()
    settings.new_flag = False
    assert not box.isChecked()

    window.show_page(Page.NETWORK)
    press(control(window, QPushButton, "settingNewChoiceRain"))
    assert settings.new_choice is ThemeChoice.DARK
    QTest.keyClick(control(window, QSlider, "settingNewNumber"), Qt.Key.Key_Right)
    assert settings.new_number == 12
    QTest.keyClick(control(window, QSlider, "settingNewReal"), Qt.Key.Key_Right)
    assert settings.new_real == 1.5
    assert control(window, QLabel, "settingNewRealValue").text() == "1.5 m/s"
    QTest.keyClicks(control(window, QLineEdit, "settingNewAmount"), "2.50\r")
    assert settings.new_amount == 2_500_000
    QTest.keyClicks(control(window, QLineEdit, "settingNewAmount"), "lots\r")
    refusal = control(window, QLabel, "settingNewAmountRefusal")
    assert refusal.text() == "“$2.50lots” is not an amount below $100,000.00. It is still $2.50."
    assert settings.new_amount == 2_500_000
    assert control(window, QLineEdit, "settingNewFolder").text() == "/videos"
    settings.new_folder = "/attic"
    assert control(window, QLineEdit, "settingNewFolder").text() == "/attic"
    pattern = control(window, QLineEdit, "settingNewPattern")
    QTest.keyClick(pattern, Qt.Key.Key_End)
    QTest.keyClicks(pattern, " x")
    press(control(window, QPushButton, "settingNewPatternPrompt"))
    assert settings.new_pattern == "{date} x{prompt}"
    assert control(window, QLabel, "settingNewPatternPreview").text() == "like {date} x{prompt}.mp4"

    settings.new_flag = True
    press(control(window, QPushButton, "settingsReset"))
    rows = [row for row in settings.rows() if row.shown is not None and row.shown.page is Page.NETWORK]
    assert all(settings.value(row) == row.default for row in rows)
    assert pattern.text() == "{date}"
    assert settings.new_flag, "another page is reset by itself"


def test_every_kind_that_a_shown_row_has_gets_a_control(qapp: QApplication) -> None:
    for row in Settings.rows():
        if row.shown is not None:
            shown = new_control(row, usual_folder="", name_preview=str)
            assert hasattr(shown, "show_value")
    odd = Setting(TextByName(), {}, Shown(Page.NETWORK, "Odd"))
    odd.key = "odd"
    with pytest.raises(TypeError, match="TextByName"):
        new_control(odd, usual_folder="", name_preview=str)


def test_every_choice_of_a_shown_row_has_words() -> None:
    for row in Settings.rows():
        if row.shown is not None and isinstance(row.kind, OneOf):
            assert set(row.shown.choices) == set(row.kind.choices)


def test_the_search_leaves_what_has_the_words(open_window: Open) -> None:
    block = Block("The weather of tomorrow")
    window = open_window(WithNewOnes(), blocks={Page.STORAGE: [block]})
    search, pages = (
        control(window, QLineEdit, "settingsSearch"),
        control(window, QListWidget, "settingsPages"),
    )

    def listed() -> list[str]:
        return [pages.item(row).text() for row in range(pages.count()) if not pages.isRowHidden(row)]

    everything = listed()
    search.setText("hums CLIP")
    assert listed() == ["Privacy"]
    assert control(window, QCheckBox, "settingNewFlag").isVisible()
    assert not control(window, QWidget, "settingMetadataPlace").isVisible()
    search.setText("weather")
    assert listed() == ["Network", "Storage"]
    search.setText("no such thing")
    assert listed() == []
    assert control(window, QLabel, "settingsNothingFound").isVisible()
    assert not control(window, QPushButton, "settingsReset").isVisible()
    QTest.keyClick(search, Qt.Key.Key_Escape)
    assert listed() == everything
    assert window.isVisible()


def test_no_setting_is_reset_that_a_search_hides(open_window: Open) -> None:
    window = open_window(Settings({"ask_above_micros": 250_000}))
    window.show_page(Page.SPENDING)
    search = control(window, QLineEdit, "settingsSearch")
    reset = control(window, QPushButton, "settingsReset")
    assert reset.isVisible()
    search.setText("daily")
    assert not control(window, QWidget, "settingAskAboveMicros").isVisible()
    assert not reset.isVisible()
    search.clear()
    assert control(window, QWidget, "settingAskAboveMicros").isVisible()
    assert reset.isVisible()


def test_a_setting_that_is_asked_about_first_is_not_changed_by_the_window(open_window: Open) -> None:
    asked: list[str] = []
    browsed: list[Setting[Any]] = []
    settings = Settings({"clips_dir": "/elsewhere"})
    window = open_window(settings, apply={Settings.clips_dir: asked.append}, browse=browsed.append)
    window.show_page(Page.CLIPS)
    press(control(window, QPushButton, "settingClipsDirChange"))
    assert browsed == [Settings.clips_dir]
    press(control(window, QPushButton, "settingsReset"))
    assert asked == [""]
    assert settings.clips_dir == "/elsewhere"


def test_text_size_and_theme_are_those_of_the_whole_app(
    qapp: QApplication, open_window: Open, qtbot: QtBot
) -> None:
    theme, settings = Theme(qapp), Settings()
    settings.follow(Settings.text_percent, theme.scale_text)
    settings.follow(Settings.theme, theme.choose)
    other = QLabel("words")
    qtbot.addWidget(other)
    other.show()
    before = other.sizeHint().height()
    window = open_window(settings)
    window.show_page(Page.APPEARANCE)
    slider = control(window, QSlider, "settingTextPercent")
    QTest.keyClick(slider, Qt.Key.Key_End)
    assert settings.text_percent == 150
    qtbot.waitUntil(lambda: other.sizeHint().height() > 1.3 * before)
    assert text_px(20) == 31
    press(control(window, QPushButton, "settingThemeDark"))
    assert theme.tokens.is_dark
    press(control(window, QPushButton, "settingsReset"))
    qtbot.waitUntil(lambda: other.sizeHint().height() == before)
    assert text_px(20) == 20


def test_nothing_blinks_with_reduced_motion(qapp: QApplication) -> None:
    theme, settings = Theme(qapp), Settings()
    before = qapp.cursorFlashTime()
    settings.follow(Settings.reduced_motion, theme.reduce_motion)
    settings.reduced_motion = True
    assert qapp.cursorFlashTime() == 0
    settings.reduced_motion = False
    assert qapp.cursorFlashTime() == before > 0


def test_a_closed_window_follows_no_more(open_window: Open, qtbot: QtBot) -> None:
    settings = Settings()
    window = open_window(settings)
    press(control(window, QPushButton, "settingsClose"))
    qtbot.waitUntil(lambda: not isValid(window))
    settings.reduced_motion = True
    assert settings.reduced_motion


def test_tab_goes_through_the_page_before_it_comes_to_the_foot(open_window: Open) -> None:
    window = open_window(Settings())
    window.show_page(Page.APPEARANCE)
    window.activateWindow()
    control(window, QListWidget, "settingsPages").setFocus()
    names: list[str] = []
    while "settingsClose" not in names:
        QTest.keyClick(window.windowHandle(), Qt.Key.Key_Tab)
        focused = QApplication.focusWidget()
        assert focused is not None
        names.append(focused.objectName())
    rows = [row for row in Settings.rows() if row.shown and row.shown.page is Page.APPEARANCE]
    starts = [f"setting{row.key.title().replace('_', '')}" for row in rows]
    passed = [next(start for start in starts if name.startswith(start)) for name in names[:-2]]
    assert list(dict.fromkeys(passed)) == starts
    assert names[-2:] == ["settingsReset", "settingsClose"]


def type_daily_limit(window: SettingsWindow, qtbot: QtBot, words: str) -> QLineEdit:
    """Write ``words`` over what stands in that field, and stay there."""
    window.show_page(Page.SPENDING)
    window.activateWindow()
    field = control(window, QLineEdit, "settingDailyLimitMicros")
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    field.selectAll()
    QTest.keyClicks(field, words)
    return field


Leave = Callable[[SettingsWindow], object]


def by_title_bar(window: SettingsWindow) -> None:
    window.close()


def by_escape(window: SettingsWindow) -> None:
    QTest.keyClick(window, Qt.Key.Key_Escape)


def by_button(window: SettingsWindow) -> None:
    press(control(window, QPushButton, "settingsClose"))


def by_page(window: SettingsWindow) -> None:
    pages = control(window, QListWidget, "settingsPages")
    cell = pages.visualItemRect(pages.item(0)).center()
    QTest.mouseClick(pages.viewport(), Qt.MouseButton.LeftButton, pos=cell)


def by_search(window: SettingsWindow) -> None:
    search = control(window, QLineEdit, "settingsSearch")
    search.setFocus()
    QTest.keyClicks(search, "theme")


@pytest.mark.parametrize("leave", [by_title_bar, by_escape, by_button, by_page, by_search])
def test_who_leaves_what_was_typed_is_told_that_it_is_refused(
    open_window: Open, qtbot: QtBot, leave: Leave
) -> None:
    settings = Settings({"daily_limit_micros": 5_000_000})
    window = open_window(settings)
    daily = type_daily_limit(window, qtbot, "lots")
    leave(window)
    refusal = control(window, QLabel, "settingDailyLimitMicrosRefusal")
    qtbot.waitUntil(lambda: refusal.isVisible() and daily.hasFocus())
    assert refusal.text() == "“lots” is not an amount below $100,000.00. It is still $5.00."
    assert settings.daily_limit_micros == 5_000_000
    by_button(window)  # It has been read.
    qtbot.waitUntil(lambda: not isValid(window))


@pytest.mark.parametrize("leave", [by_title_bar, by_escape, by_button, by_page, by_search])
def test_who_leaves_what_was_typed_has_set_it(open_window: Open, qtbot: QtBot, leave: Leave) -> None:
    settings = Settings()
    window = open_window(settings)
    type_daily_limit(window, qtbot, "5")
    leave(window)
    assert settings.daily_limit_micros == 5_000_000


def test_what_was_typed_is_in_force_as_soon_as_another_window_is_in_front(
    open_window: Open, qtbot: QtBot
) -> None:
    settings = Settings()
    window = open_window(settings)
    type_daily_limit(window, qtbot, "5")
    other = QWidget()
    qtbot.addWidget(other)
    other.show()
    other.activateWindow()
    qtbot.waitUntil(lambda: settings.daily_limit_micros == 5_000_000)
