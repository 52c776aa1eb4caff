"""Every language says everything: nothing is missing or stale, and what a sentence holds is there."""

from __future__ import annotations

import os
import re
import shutil
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

from runapi_desktop.domain.settings import Language
from runapi_desktop.ui.texts.i18n import use_language

sys.path.insert(0, str(Path(__file__).parents[2] / "packaging"))

import translations

_FOREIGN_MARKS = {
    Language.KOREAN: "「」『』",
    Language.JAPANESE: "“”‘’",
    Language.CHINESE: "「」『』",
}
"""The quotation marks that a language does not use."""
LANGUAGES = [Language(name) for name in translations.TRANSLATED]
SOURCES = [
    translations.FOLDER / f"runapi_desktop_{language}.ts" for language in Language if language != "system"
]
_HELD = re.compile(
    r"\{\w*\}|%Ln|&(?=\w)|…$|\n|\(\*[^)]*\)|\((?:F|M|Esc|Space)\)|https?://|[↑↓←→×]|\d+p(?![A-Za-z])|\d:\d"
    r"|(?<![A-Za-z])(?:Esc|Home|F8|Shift|RUNAPI_API_KEY|RunAPI|Hailuo(?: \d[\d.]*)?|Luma|OpenClaw"
    r"|MP4|MOV|PNG|JPEG|WebP|CSV|URL)(?![A-Za-z])"
)
"""What every language has as English has it."""


def _messages(path: Path) -> list[ET.Element]:
    return ET.parse(path).getroot().findall(".//message")


def _texts(message: ET.Element) -> list[str]:
    forms = [form.text or "" for form in message.iter("numerusform")]
    return forms or [message.findtext("translation") or ""]


@pytest.fixture(autouse=True)
def english_afterwards(qapp: QApplication) -> Iterator[None]:
    yield
    use_language(qapp, Language.ENGLISH)


@pytest.fixture(scope="module")
def updated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the sources as the code now is."""
    folder = tmp_path_factory.mktemp("updated")
    for source in SOURCES:
        shutil.copy(source, folder)
    translations.update(folder)
    return folder


@pytest.mark.parametrize("source", SOURCES, ids=lambda path: path.stem)
def test_nothing_is_missing_and_nothing_stale(source: Path, updated: Path) -> None:
    def offered(path: Path) -> set[tuple[str, str]]:
        contexts = ET.parse(path).getroot().findall("context")
        return {
            (each.findtext("name") or "", message.findtext("source") or "")
            for each in contexts
            for message in each.findall("message")
        }

    fresh, committed = offered(updated / source.name), offered(source)
    assert (sorted(fresh - committed), sorted(committed - fresh)) == ([], []), (
        "run `python packaging/translations.py update` and translate what is new"
    )
    assert len(fresh) > 5


def test_english_forms_follow_from_the_code(updated: Path) -> None:
    committed = translations.FOLDER / "runapi_desktop_en.ts"
    assert (updated / committed.name).read_text("utf-8") == committed.read_text("utf-8"), (
        "run `python packaging/translations.py update`"
    )


@pytest.mark.parametrize("source", SOURCES, ids=lambda path: path.stem)
def test_everything_is_translated(source: Path) -> None:
    left = [
        message.findtext("source")
        for message in _messages(source)
        if message.find("translation").get("type") is not None or not all(map(str.strip, _texts(message)))
    ]
    assert left == []


@pytest.mark.parametrize("source", SOURCES, ids=lambda path: path.stem)
def test_a_sentence_holds_what_the_english_one_holds(source: Path) -> None:
    wrong = [
        (said, text)
        for message in _messages(source)
        for said in (message.findtext("source") or "",)
        for text in _texts(message)
        if set(_HELD.findall(said)) != set(_HELD.findall(text)) or text != text.strip()
    ]
    assert wrong == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_language_quotes_with_its_own_marks(language: Language) -> None:
    messages = _messages(translations.FOLDER / f"runapi_desktop_{language}.ts")
    foreign = set(_FOREIGN_MARKS[language])
    assert [text for message in messages for text in _texts(message) if foreign & set(text)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_menu_has_a_key_of_its_own(language: Language) -> None:
    source = translations.FOLDER / f"runapi_desktop_{language}.ts"
    [window] = [
        each
        for each in ET.parse(source).getroot().findall("context")
        if each.findtext("name") == "MainWindow"
    ]
    keys = re.findall(r"&(\w)", " ".join(text for m in window.findall("message") for text in _texts(m)))
    assert len(keys) >= 5
    assert len(keys) == len(set(keys))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_program_is_given_every_translation(language: Language, qapp: QApplication) -> None:
    use_language(qapp, language)
    source = translations.FOLDER / f"runapi_desktop_{language}.ts"
    for context in ET.parse(source).getroot().findall("context"):
        for message in context.findall("message"):
            asked = qapp.translate(context.findtext("name"), message.findtext("source"), "", 1)
            assert asked == _texts(message)[0].replace("%Ln", "1")


def test_one_and_many_read_as_people_say_them(qapp: QCoreApplication) -> None:
    said = [
        qapp.translate("LibraryController", "%Ln clip(s) imported.", "", count) for count in (1, 2, 10_000)
    ]
    assert said == ["1 clip imported.", "2 clips imported.", "10000 clips imported."]


def test_only_what_is_older_than_its_source_is_compiled(tmp_path: Path) -> None:
    source = Path(shutil.copy(translations.FOLDER / "runapi_desktop_en.ts", tmp_path))
    [result] = translations.compile_stale(tmp_path)
    assert result.stat().st_size > 100
    assert translations.compile_stale(tmp_path) == []
    result.write_bytes(result.read_bytes()[:-100])  # A damaged one is compiled anew.
    assert translations.compile_stale(tmp_path) == [result]
    os.utime(source, (result.stat().st_mtime + 10,) * 2)
    assert translations.compile_stale(tmp_path) == [result]
    assert sorted(p.name for p in tmp_path.iterdir()) == [result.name, source.name]
