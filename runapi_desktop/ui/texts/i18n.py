"""The language of the app: words, plural forms, dates, numbers and letters of the one that the user chose."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator
from PySide6.QtGui import QGuiApplication

from runapi_desktop.domain.settings import Language
from runapi_desktop.resource_files import resource_path


class _Tongue(NamedTuple):
    language: QLocale.Language
    script: QLocale.Script
    fonts: tuple[str, ...]
    """Which draw its letters on Linux, Windows and macOS. One that draws Chinese draws Japanese words with
    Chinese strokes."""


_TONGUES = {
    Language.ENGLISH: _Tongue(QLocale.Language.English, QLocale.Script.LatinScript, ()),
    Language.KOREAN: _Tongue(
        QLocale.Language.Korean,
        QLocale.Script.KoreanScript,
        ("Noto Sans CJK KR", "Noto Sans KR", "Malgun Gothic", "Apple SD Gothic Neo"),
    ),
    Language.JAPANESE: _Tongue(
        QLocale.Language.Japanese,
        QLocale.Script.JapaneseScript,
        ("Noto Sans CJK JP", "Noto Sans JP", "Yu Gothic UI", "Meiryo", "Hiragino Sans"),
    ),
    Language.CHINESE: _Tongue(
        QLocale.Language.Chinese,
        QLocale.Script.SimplifiedHanScript,
        ("Noto Sans CJK SC", "Noto Sans SC", "Microsoft YaHei UI", "PingFang SC"),
    ),
}
_FULL_WIDTH_ENDS = "。！？，、"
_BETWEEN_WORDS = re.compile(r"(?<=[\u3040-\u30ff\u4e00-\u9fff]) (?=[\u3040-\u30ff\u4e00-\u9fff])")
_OURS = "words"
"""Names the translators that `use_language` installs."""


def translated(source: str, context: str = "catalog") -> str:
    """A word of the domain in the user's language; it is marked there with ``QT_TRANSLATE_NOOP``."""
    return QCoreApplication.translate(context, source)


def sentences_text(*sentences: str) -> str:
    """Those that say something, one after the other, or parts of one: a full-width mark at the end of one is
    space enough."""
    text = ""
    for sentence in filter(None, sentences):
        text += sentence if not text or text[-1] in _FULL_WIDTH_ENDS else f" {sentence}"
    return text


def listed(words: Iterable[str]) -> str:
    """Words beside each other, as a sentence or a line lists them."""
    two = QCoreApplication.translate("i18n", "{words}, {last}")
    return two.format(words="", last="").join(words)


def closed_up(text: str) -> str:
    """``text``, put together from parts, as Japanese and Chinese write it: no space between their words."""
    return _BETWEEN_WORDS.sub("", text)


def use_language(app: QCoreApplication, choice: Language, system: QLocale | None = None) -> None:
    """Speak the language of ``choice`` in every window that is built from now on.

    English needs a file too: its plural forms ("1 clip", "2 clips") stand there, not in the source. Where a
    file is missing or damaged English words stand in for its own.
    """
    system = system or QLocale.system()
    language = language_of(system.uiLanguages()) if choice is Language.SYSTEM else choice
    QLocale.setDefault(locale_for(language, system))
    for old in app.findChildren(QTranslator, _OURS):
        app.removeTranslator(old)
        old.deleteLater()
    ours = resource_path("translations")
    qts = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    # The last one is asked first.
    _Words(app, _content_of(qts / f"qtbase_{language}.qm"))
    for each in dict.fromkeys((Language.ENGLISH, language)):
        _Words(app, whole_content(ours / f"runapi_desktop_{each}.qm"))
    if isinstance(app, QGuiApplication):
        font = app.font()
        usual, fonts = font.families()[:1], _TONGUES[language].fonts
        font.setFamilies([*usual, *fonts])
        app.setFont(font)


def language_of(names: Sequence[str]) -> Language:
    """The first of these (``ko-KR``, ``zh-Hans-SG``, best first) that the app speaks; else English."""
    for name in names:
        locale = QLocale(name)
        for language, tongue in _TONGUES.items():
            if (locale.language(), locale.script()) == (tongue.language, tongue.script):
                return language
    return Language.ENGLISH


def language_in_force() -> Language:
    """What ``use_language`` came to."""
    return language_of([QLocale().bcp47Name()])


def locale_for(language: Language, system: QLocale) -> QLocale:
    """How dates and numbers are written in ``language`` where the user lives."""
    tongue = _TONGUES[language]
    if system.language() is QLocale.Language.C and language is Language.ENGLISH:
        return QLocale.c()
    is_same = (system.language(), system.script()) == (tongue.language, tongue.script)
    # The system's own one also knows what the user changed in it.
    return system if is_same else QLocale(tongue.language, tongue.script, system.territory())


def whole_content(path: Path) -> bytes:
    """What ``packaging/translations.py`` compiled to ``path``; nothing where a byte of it is another one:
    Qt would follow it out of the file, and end the process."""
    content = _content_of(path)
    words, check = content[:-4], content[-4:]
    return words if zlib.crc32(words).to_bytes(4, "big") == check else b""


def _content_of(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError:
        return b""


class _Words(QTranslator):
    """Reads from ``content``, which therefore lives as long."""

    def __init__(self, app: QCoreApplication, content: bytes) -> None:
        super().__init__(app)
        self.setObjectName(_OURS)
        self._content = content
        if self.load(content):
            app.installTranslator(self)
