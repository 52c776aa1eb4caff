"""The pages as they are written: the same in every language, and nothing in them that the app has not."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from runapi_desktop.domain.settings import Language
from runapi_desktop.resource_files import resource_path
from runapi_desktop.ui.commands.commands import Commands
from runapi_desktop.ui.guide.markup import Block, BlockKind, SpanKind, guide_path, page_source, read_page
from runapi_desktop.ui.guide.places import PLACES, GuidePage
from runapi_desktop.ui.guide.words import AppWords
from runapi_desktop.ui.texts.i18n import use_language
from runapi_desktop.ui.widgets.glimpses import own_picture

UI = Path(__file__).parents[3] / "runapi_desktop" / "ui"
LANGUAGES = [each for each in Language if each is not Language.SYSTEM]
MOST_PICTURE_BYTES, MOST_BYTES = 40_000, 2_500_000
MOST_LETTERS = 1_500
_MARK = re.compile(r"\{(\w+) ([^{}]*)\}")
_LINK = re.compile(r"\]\(([a-z-]*)\)")


@pytest.fixture(autouse=True)
def english_afterwards(qapp: QApplication) -> Iterator[None]:
    yield
    use_language(qapp, Language.ENGLISH)


def blocks(page: GuidePage, language: Language) -> tuple[Block, ...]:
    return read_page(page, page_source(page, language), lambda kind, name: name).blocks


@pytest.mark.parametrize("page", GuidePage)
def test_a_page_is_the_same_in_every_language(page: GuidePage) -> None:
    english = page_source(page, Language.ENGLISH)
    for language in LANGUAGES:
        path = guide_path(language, f"{page}.md")
        assert path.is_file(), path
        source = path.read_text("utf-8")
        assert [b.kind for b in blocks(page, language)] == [b.kind for b in blocks(page, Language.ENGLISH)]
        assert sorted(_MARK.findall(source)) == sorted(_MARK.findall(english)), path
        assert sorted(_LINK.findall(source)) == sorted(_LINK.findall(english)), path


def test_no_page_is_left_over() -> None:
    for language in LANGUAGES:
        written = {path.stem for path in guide_path(language, "x").parent.glob("*.md")}
        assert written == set(GuidePage)


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_a_page_names_is_there(language: Language, qtbot: QtBot, qapp: QApplication) -> None:
    """Commands and shortcuts in the table, words in the translations, links among the pages."""
    use_language(qapp, language)
    words = AppWords(Commands().table)
    translated = {
        (context.findtext("name"), message.findtext("source"))
        for context in ElementTree.parse(resource_path("translations", "runapi_desktop_ko.ts")).iter(
            "context"
        )
        for message in context.iter("message")
    }
    for page in GuidePage:
        source = page_source(page, language)
        for kind, name in _MARK.findall(source):
            assert words.say(kind, name), f"{page}: {kind} {name}"
            assert "&" not in words.say(kind, name)
            if kind == "words":
                assert tuple(name.split(": ", 1)) in translated, f"{page}: {name}"
        # Nothing is left that looks like a mark: a misspelt one would be drawn as it stands.
        assert not set("{}[]*_`<>") & set(read_page(page, source, lambda kind, name: "x").text), page
        spans = [span for block in read_page(page, source, words.say).blocks for span in block.spans]
        assert {span.target for span in spans if span.kind is SpanKind.LINK} <= set(GuidePage)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_shortcut_is_written_out(language: Language, qtbot: QtBot) -> None:
    """Each is drawn from the table; Enter, which confirms, is no command."""
    keys = {command.key_text for command in Commands().table} - {""}
    spelt = re.compile(r"(?:Ctrl|Shift|Alt|Cmd)\s*\+|⌘")
    for page in GuidePage:
        source = page_source(page, language)
        assert not spelt.search(source), page
        plain = _MARK.sub("", source)
        found = [key for key in keys if len(key) > 1 and re.search(rf"(?<!\w){re.escape(key)}(?!\w)", plain)]
        assert set(found) <= {"Return", "Enter"}, f"{page}: {found}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_page_is_short_and_has_its_picture(language: Language) -> None:
    for page in GuidePage:
        parts = blocks(page, language)
        assert parts[0].kind is BlockKind.TITLE
        assert [block.picture for block in parts if block.kind is BlockKind.PICTURE] == [page]
        assert sum(len(block.text) for block in parts) < MOST_LETTERS, page
        for look in ("light", "dark"):
            path = guide_path(language, f"{page}-{look}.webp")
            assert path.stat().st_size <= MOST_PICTURE_BYTES, path
            assert own_picture(path, "webp").width() > 200, path


def test_all_pictures_together_are_small() -> None:
    pictures = resource_path("guide").rglob("*.webp")
    assert sum(path.stat().st_size for path in pictures) < MOST_BYTES


def test_the_parts_of_the_window_that_have_a_page_are_there() -> None:
    """A class that was renamed is missed here."""
    classes = {
        node.name
        for path in UI.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.ClassDef)
    }
    of_services = {name for name in PLACES if name.endswith("Compose")}
    assert set(PLACES) - of_services <= classes
    assert of_services == {"hailuoCompose", "lumaCompose"}
    assert set(PLACES.values()) == set(GuidePage)
