"""Which of the app's languages no font on this computer can draw."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import NamedTuple

from PySide6.QtGui import QFontDatabase

from runapi_desktop.domain.settings import Language
from runapi_desktop.domain.words import QT_TRANSLATE_NOOP

WritingSystem = QFontDatabase.WritingSystem


class _Letters(NamedTuple):
    name: str
    native_name: str
    own: WritingSystem
    likes: tuple[WritingSystem, ...]
    """A font for one of these draws most of the language's letters, too."""
    mark: re.Pattern[str]
    """Letters that no text in a language further down the table holds."""


_LETTERS = {
    Language.KOREAN: _Letters(
        QT_TRANSLATE_NOOP("LettersController", "Korean"),
        "한국어",
        WritingSystem.Korean,
        (),
        re.compile("[\u1100-\u11ff\uac00-\ud7a3]"),
    ),
    Language.JAPANESE: _Letters(
        QT_TRANSLATE_NOOP("LettersController", "Japanese"),
        "日本語",
        WritingSystem.Japanese,
        (),
        re.compile("[\u3041-\u30ff]"),
    ),
    Language.CHINESE: _Letters(
        QT_TRANSLATE_NOOP("LettersController", "Chinese"),
        "中文",
        WritingSystem.SimplifiedChinese,
        (WritingSystem.TraditionalChinese, WritingSystem.Japanese),
        re.compile("[\u4e00-\u9fff]"),
    ),
}


def name_of(language: Language) -> str:
    """What ``language`` is called, marked for the translators."""
    return _LETTERS[language].name


def native_name_of(language: Language) -> str:
    """What ``language`` is called by who speaks it."""
    return _LETTERS[language].native_name


def is_drawn(language: Language, systems: Collection[WritingSystem]) -> bool:
    """Fonts for these ``systems`` draw the app's words in ``language``. Every computer has Latin letters."""
    return language not in _LETTERS or _LETTERS[language].own in systems


def missed_in(text: str, systems: Collection[WritingSystem]) -> Language | None:
    """The language of ``text`` if fonts for these ``systems`` draw none of its letters."""
    for language, letters in _LETTERS.items():
        if letters.mark.search(text):
            is_missed = not any(system in systems for system in (letters.own, *letters.likes))
            return language if is_missed else None
    return None
