"""The language of the app: which one the system asks for, how it writes dates, and files that are no good."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from runapi_desktop.domain.settings import Language, Settings
from runapi_desktop.resource_files import resource_path
from runapi_desktop.ui.texts import i18n


@pytest.fixture(autouse=True)
def english_afterwards(qapp: QApplication) -> Iterator[None]:
    yield
    i18n.use_language(qapp, Language.ENGLISH)


@pytest.mark.parametrize(
    ("names", "language"),
    [
        (["ko-Kore-KR", "ko-KR", "ko"], Language.KOREAN),
        (["ko"], Language.KOREAN),
        (["ja-JP"], Language.JAPANESE),
        (["zh-Hans-CN", "zh-CN"], Language.CHINESE),
        (["zh-SG"], Language.CHINESE),
        (["zh-Hant-TW", "zh-TW", "en-US"], Language.ENGLISH),
        (["zh-HK"], Language.ENGLISH),
        (["fr-FR", "ja-JP"], Language.JAPANESE),
        (["de-DE"], Language.ENGLISH),
        (["xx", "", "C", "no language"], Language.ENGLISH),
        ([], Language.ENGLISH),
    ],
)
def test_the_system_gets_the_first_of_its_languages_that_is_here(
    names: list[str], language: Language
) -> None:
    assert i18n.language_of(names) is language


@pytest.mark.parametrize(
    ("language", "system", "name", "decimal"),
    [
        (Language.KOREAN, "en_US", "ko_KR", "."),
        (Language.JAPANESE, "ja_JP", "ja_JP", "."),
        (Language.CHINESE, "zh_TW", "zh_CN", "."),
        (Language.ENGLISH, "de_DE", "en_DE", ","),
        (Language.ENGLISH, "C", "C", "."),
    ],
)
def test_dates_and_numbers_are_those_of_the_language_where_the_user_lives(
    language: Language, system: str, name: str, decimal: str
) -> None:
    locale = i18n.locale_for(language, QLocale(system))
    assert (locale.name(), locale.decimalPoint()) == (name, decimal)


def test_the_language_is_switched_back_and_forth(qapp: QApplication) -> None:
    seen = set[str]()
    for language in (Language.KOREAN, Language.JAPANESE, Language.CHINESE, Language.ENGLISH):
        i18n.use_language(qapp, language)
        seen.add(qapp.translate("QPlatformTheme", "Cancel"))
    assert len(seen) == 4  # Qt's own buttons


def test_a_language_from_elsewhere_is_none() -> None:
    assert Settings({"language": "tlh"}).language is Language.SYSTEM
    assert Settings({"language": ["ko"]}).language is Language.SYSTEM


def test_a_file_that_is_missing_or_damaged_in_any_way_is_not_used(tmp_path: Path) -> None:
    good = resource_path("translations", "runapi_desktop_en.qm").read_bytes()
    path = tmp_path / "words.qm"
    assert i18n.whole_content(path) == b""
    assert i18n.whole_content(tmp_path) == b""
    path.write_bytes(good)
    assert good.startswith(i18n.whole_content(path))
    assert len(i18n.whole_content(path)) > 100
    chance = random.Random(14)
    for length in (0, 1, 3, 4, 5, 20, len(good) // 2, len(good) - 1):
        path.write_bytes(good[:length])
        assert i18n.whole_content(path) == b""
    for _ in range(50):
        damaged = bytearray(good)
        damaged[chance.randrange(len(good))] ^= 1 << chance.randrange(8)
        path.write_bytes(damaged)
        assert i18n.whole_content(path) == b""


def test_without_any_file_the_app_speaks_english(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(i18n, "resource_path", lambda *parts: tmp_path.joinpath(*parts))
    i18n.use_language(qapp, Language.KOREAN)
    assert qapp.translate("MainWindow", "&File") == "&File"


@pytest.mark.parametrize(
    ("sentences", "text"),
    [
        (("Saved.", "", "Two stayed."), "Saved. Two stayed."),
        (("저장했어요.", "2개가 남았어요."), "저장했어요. 2개가 남았어요."),
        (("保存しました。", "2 個が残りました。"), "保存しました。2 個が残りました。"),
        (("", "已保存。", "RunAPI 说：“busy”"), "已保存。RunAPI 说：“busy”"),
        (("拖放图片，", "或点击选择"), "拖放图片，或点击选择"),
        (("画像をドロップ、", "またはクリック"), "画像をドロップ、またはクリック"),
        ((), ""),
    ],
)
def test_sentences_follow_each_other_as_their_language_does_it(sentences: tuple[str, ...], text: str) -> None:
    assert i18n.sentences_text(*sentences) == text


@pytest.mark.parametrize(
    ("put_together", "text"),
    [
        ("1 秒あたり 約 $0.14", "1 秒あたり約 $0.14"),
        ("每秒 约 $0.14", "每秒约 $0.14"),
        ("초당 약 $0.14", "초당 약 $0.14"),
        ("about $0.14 a second", "about $0.14 a second"),
    ],
)
def test_no_space_stands_between_words_of_a_script_that_has_none(put_together: str, text: str) -> None:
    assert i18n.closed_up(put_together) == text


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (Language.ENGLISH, "a, b, c"),
        (Language.KOREAN, "a, b, c"),
        (Language.JAPANESE, "a、b、c"),
        (Language.CHINESE, "a、b、c"),
    ],
)
def test_words_are_listed_as_their_language_does_it(
    qapp: QApplication, language: Language, text: str
) -> None:
    i18n.use_language(qapp, language)
    assert i18n.listed(["a", "b", "c"]) == text
    assert i18n.listed([]) == ""
    i18n.use_language(qapp, Language.ENGLISH)
