"""A computer without fonts for Korean, Japanese or Chinese: it is said once, in words that can be read."""

from __future__ import annotations

from collections.abc import Collection, Iterator

import pytest
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QPushButton, QWidget
from shiboken6 import delete

from runapi_desktop.domain.settings import Language, Settings
from runapi_desktop.ui.controllers.letters import LettersController
from runapi_desktop.ui.texts.i18n import use_language
from runapi_desktop.ui.texts.letters import WritingSystem, missed_in
from runapi_desktop.ui.widgets.theme import Theme, ThemeChoice
from runapi_desktop.ui.window.first_window import FirstWindow
from tests.helpers.page_driver import control

LATIN = WritingSystem.Latin
KOREAN = WritingSystem.Korean
JAPANESE = WritingSystem.Japanese
CHINESE = WritingSystem.SimplifiedChinese
ALL = (LATIN, KOREAN, JAPANESE, CHINESE)
FIX = "so you see boxes in the place of its letters. Install one that has them, such as Noto Sans CJK."


class Opened:
    """A window over what its user has set, on a computer that has fonts for ``systems``."""

    def __init__(self, app: QApplication) -> None:
        self._theme = Theme(app, ThemeChoice.LIGHT)
        self._windows: list[FirstWindow] = []
        self.settings = Settings()

    def open(self, systems: Collection[WritingSystem], prompt: str = "") -> None:
        first = FirstWindow(self._theme, self.settings)
        self._windows.append(first)
        if prompt:
            self.type(prompt)
        letters = LettersController(first.window, first.tabs, self.settings, lambda: systems)
        first.join(letters.add_tab)

    def type(self, prompt: str) -> None:
        control(self._windows[-1].window, QPlainTextEdit, "hailuoPrompt").setPlainText(prompt)

    @property
    def said(self) -> list[str]:
        return [notice.text for notice in self._windows[-1].window.banner.notices]

    @property
    def actions(self) -> list[str]:
        return [button.text() for button in self._newest.findChildren(QPushButton, "bannerAction")]

    def press(self) -> None:
        control(self._newest, QPushButton, "bannerAction").click()

    @property
    def _newest(self) -> QWidget:
        return self._windows[-1].window.banner.notices[0]

    def close(self) -> None:
        for first in self._windows:
            delete(first.window)
        delete(self._theme)


@pytest.fixture
def opened(qapp: QApplication) -> Iterator[Opened]:
    opened = Opened(qapp)
    yield opened
    opened.close()
    use_language(qapp, Language.ENGLISH)


@pytest.mark.parametrize(
    ("language", "systems", "name"),
    [
        (Language.KOREAN, (LATIN, JAPANESE, CHINESE), "Korean (한국어)"),
        (Language.JAPANESE, (LATIN, KOREAN, CHINESE), "Japanese (日本語)"),
        (Language.CHINESE, (LATIN, KOREAN, JAPANESE), "Chinese (中文)"),
    ],
)
def test_the_window_speaks_what_no_font_draws(
    opened: Opened, qapp: QApplication, language: Language, systems: Collection[WritingSystem], name: str
) -> None:
    use_language(qapp, language)
    opened.open(systems)
    assert opened.said == [f"This computer has no font for {name}, {FIX}"]
    assert opened.actions == ["Use English"]
    opened.press()
    assert opened.settings.language is Language.ENGLISH
    opened.open(systems)
    assert opened.said == [], "once is enough"


@pytest.mark.parametrize("language", [each for each in Language if each is not Language.SYSTEM])
def test_nothing_is_said_where_the_fonts_are_there(
    opened: Opened, qapp: QApplication, language: Language
) -> None:
    use_language(qapp, language)
    opened.open(ALL, "비가 내린다")
    opened.type("雨が降る")
    opened.type("下雨")
    assert opened.said == []


def test_a_prompt_is_looked_at_as_it_is_written(opened: Opened) -> None:
    opened.open((LATIN,))
    opened.type("Rain falls, lanterns glow: été, Ж")
    assert opened.said == []
    opened.type("비")
    opened.type("비가 내린다")
    opened.type("雨が降る")
    names = [text.removeprefix("This computer has no font for ").split(",")[0] for text in opened.said]
    assert names == ["Japanese (日本語)", "Korean (한국어)"]


def test_a_prompt_that_was_there_before_is_looked_at_too(opened: Opened) -> None:
    opened.open((LATIN,), "비가 내린다")
    assert len(opened.said) == 1
    assert opened.actions == [], "the window itself can be read"


def test_who_reads_the_window_hears_of_another_language_in_its_own(
    opened: Opened, qapp: QApplication
) -> None:
    use_language(qapp, Language.CHINESE)
    opened.open((LATIN, CHINESE), "비가 내린다")
    (text,) = opened.said
    assert text.startswith("这台电脑没有韩语 (한국어) 字体")


@pytest.mark.parametrize(
    ("text", "systems", "missed"),
    [
        ("a café", (LATIN,), None),
        ("한글", (LATIN, CHINESE), Language.KOREAN),
        ("ひらがな", (LATIN, CHINESE), Language.JAPANESE),
        ("カタカナ", (LATIN, CHINESE), Language.JAPANESE),
        ("東京の夜", (LATIN, CHINESE), Language.JAPANESE),
        ("东京夜景", (LATIN, KOREAN), Language.CHINESE),
        ("東京夜景", (LATIN, JAPANESE), None),
        ("東京夜景", (LATIN, WritingSystem.TraditionalChinese), None),
    ],
)
def test_what_tells_one_language_from_another(
    text: str, systems: Collection[WritingSystem], missed: Language | None
) -> None:
    assert missed_in(text, systems) is missed
