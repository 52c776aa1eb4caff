"""The prompt as it is written: counter, camera moves, undo, recent prompts, other alphabets."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from functools import partial

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QPlainTextEdit, QPushButton, QToolButton

from runapi_desktop.domain import catalog
from runapi_desktop.domain.form_draft import FormDraft
from runapi_desktop.domain.request import GenerationRequest
from runapi_desktop.domain.settings import Language
from runapi_desktop.ui.compose.generate_tab import GenerateTab
from runapi_desktop.ui.texts.i18n import use_language
from tests.helpers.page_driver import choose_model, control, until
from tests.ui.compose.conftest import Compose


def editor(page: GenerateTab, service: str = "hailuo") -> QPlainTextEdit:
    return control(page, QPlainTextEdit, f"{service}Prompt")


def open_menus(page: GenerateTab) -> list[QMenu]:
    menus = page.findChildren(QMenu, "hailuoRecentPromptsMenu")
    return [menu for menu in menus if menu.isVisible()]


def counter(page: GenerateTab) -> tuple[str, str]:
    label = control(page, QLabel, "hailuoPromptCounter")
    return label.text(), str(label.property("role"))


@pytest.mark.parametrize(
    ("length", "role"), [(0, "counter"), (1424, "counter"), (1425, "warn"), (1500, "warn"), (1501, "error")]
)
async def test_the_counter_warns_before_the_limit(compose: Compose, length: int, role: str) -> None:
    page = compose.page("hailuo")
    editor(page).setPlainText("雪" * length)
    assert counter(page) == (f"{length} / 1500", role)


async def test_the_limit_is_the_models(compose: Compose) -> None:
    page = compose.page("hailuo")
    editor(page).setPlainText("x" * 1501)
    choose_model(page, "hailuo-2.3-image-to-video-pro")
    assert counter(page) == ("1501 / 5000", "counter")


async def test_moves_are_written_at_the_caret_and_taken_back_by_undo(compose: Compose) -> None:
    page = compose.page("hailuo")
    text = editor(page)
    compose.qtbot.keyClicks(text, "A boat rocks")
    cursor = text.textCursor()
    cursor.setPosition(len("A boat"))
    text.setTextCursor(cursor)
    push, pan = control(page, QPushButton, "hailuoPushIn"), control(page, QPushButton, "hailuoPanLeft")
    push.click()
    pan.click()
    assert text.toPlainText() == "A boat [Push in,Pan left] rocks"
    assert (push.isChecked(), pan.isChecked()) == (True, True)
    text.undo()
    assert text.toPlainText() == "A boat [Push in] rocks"
    assert (push.isChecked(), pan.isChecked()) == (True, False)
    text.undo()
    assert text.toPlainText() == "A boat rocks"
    text.redo()
    push.click()
    assert text.toPlainText() == "A boat rocks"


async def test_the_caret_is_found_behind_letters_of_any_width(compose: Compose) -> None:
    page = compose.page("hailuo")
    text = editor(page)
    text.setPlainText("😀😀 boat")
    cursor = text.textCursor()
    cursor.setPosition(4)  # Qt counts each of these faces as two
    text.setTextCursor(cursor)
    control(page, QPushButton, "hailuoTiltUp").click()
    assert text.toPlainText() == "😀😀 [Tilt up] boat"
    compose.qtbot.keyClicks(text, "!")
    assert text.toPlainText() == "😀😀 [Tilt up]! boat"


async def test_the_other_moves_stand_behind_more(compose: Compose) -> None:
    page = compose.page("hailuo")
    editor(page).setPlainText("[Zoom in]")
    control(page, QPushButton, "hailuoMore").click()
    zoom = next(a for a in page.findChildren(QAction) if a.objectName() == "hailuoZoomIn")
    assert zoom.isChecked()
    shake = next(a for a in page.findChildren(QAction) if a.objectName() == "hailuoShake")
    shake.trigger()
    assert "Shake" in editor(page).toPlainText()


async def test_styles_are_written_into_lumas_prompt(compose: Compose) -> None:
    page = compose.page("luma")
    compose.qtbot.keyClicks(editor(page, "luma"), "a harbour")
    snow = control(page, QPushButton, "lumaSnow")
    snow.click()
    assert editor(page, "luma").toPlainText() == "a harbour, winter scene, falling snow, cold blue light"
    snow.click()
    assert editor(page, "luma").toPlainText() == "a harbour"


async def test_luma_asks_for_english_while_one_writes(compose: Compose) -> None:
    page = compose.page("luma")
    editor(page, "luma").setPlainText("冬の港")
    sentence = "Luma understands English only. Please write this prompt in English."
    labels = [label for label in page.findChildren(QLabel) if label.text() == sentence]
    assert any(label.isVisible() and label.property("role") == "error" for label in labels)


async def test_a_recent_prompt_is_added_and_replaces_the_users_words_when_asked_to(
    compose: Compose,
) -> None:
    compose.recent = ["A lighthouse\nin the fog", "Boats & gulls"]
    page = compose.page("hailuo")
    editor(page).setPlainText("")
    compose.qtbot.keyClicks(editor(page), "my words")
    control(page, QToolButton, "hailuoRecentPrompts").click()
    await until(lambda: page.findChild(QMenu, "hailuoRecentPromptsMenu") is not None)
    menu = control(page, QMenu, "hailuoRecentPromptsMenu")
    assert [action.text() for action in menu.actions()] == ["A lighthouse in the fog", "Boats && gulls"]
    menu.actions()[0].trigger()
    assert editor(page).toPlainText() == "my words\nA lighthouse\nin the fog"
    alone, undo = (control(page, QPushButton, f"hailuo{name}") for name in ("OnlyTheIdea", "UndoTheIdea"))
    assert alone.isVisible()
    undo.click()
    assert (editor(page).toPlainText(), alone.isVisible()) == ("my words", False)
    editor(page).redo()
    assert not alone.isVisible()
    editor(page).undo()

    control(page, QToolButton, "hailuoRecentPrompts").click()
    await until(lambda: bool(open_menus(page)))
    open_menus(page)[0].actions()[0].trigger()
    alone.click()
    assert (editor(page).toPlainText(), alone.isVisible()) == ("A lighthouse\nin the fog", False)
    editor(page).undo()
    editor(page).undo()
    assert editor(page).toPlainText() == "my words"


async def test_writing_on_ends_the_offer_to_replace(compose: Compose) -> None:
    compose.recent = ["A lighthouse"]
    page = compose.page("hailuo")
    compose.qtbot.keyClicks(editor(page), "my words")
    control(page, QToolButton, "hailuoRecentPrompts").click()
    await until(lambda: bool(open_menus(page)))
    open_menus(page)[0].actions()[0].trigger()
    alone = control(page, QPushButton, "hailuoOnlyTheIdea")
    assert alone.isVisible()
    compose.qtbot.keyClicks(editor(page), "!")
    assert not alone.isVisible()
    assert editor(page).toPlainText() == "my words\nA lighthouse!"


async def test_an_empty_prompt_beside_a_picture_is_one_click_away(compose: Compose) -> None:
    page = compose.page("hailuo")
    neutral = control(page, QPushButton, "hailuoNeutralPrompt")
    assert (neutral.isVisible(), neutral.text()) == (True, "Natural, subtle motion")
    assert editor(page).rect().contains(neutral.geometry())
    compose.qtbot.mouseClick(neutral, Qt.MouseButton.LeftButton)
    assert (editor(page).toPlainText(), neutral.isVisible()) == ("Natural, subtle motion", False)
    editor(page).undo()
    assert (editor(page).toPlainText(), neutral.isVisible()) == ("", True)
    compose.qtbot.keyClicks(editor(page), "A")
    assert not neutral.isVisible()
    editor(page).clear()
    choose_model(page, "hailuo-02-text-to-video-pro")
    assert not neutral.isVisible()


@pytest.fixture
def speak(qapp: QApplication) -> Iterator[Callable[[Language], None]]:
    """Speaks a language from then on, and English again after the test."""
    yield partial(use_language, qapp)
    use_language(qapp, Language.ENGLISH)


@pytest.mark.parametrize(
    ("language", "words"),
    [
        (Language.KOREAN, "자연스럽고 은은한 움직임"),
        (Language.JAPANESE, "自然でさりげない動き"),
        (Language.CHINESE, "自然、细微的动态"),
    ],
)
async def test_what_one_click_writes_is_what_is_offered_in_the_users_language(
    compose: Compose, speak: Callable[[Language], None], language: Language, words: str
) -> None:
    page = compose.page("hailuo")
    speak(language)
    choose_model(page, "hailuo-2.3-image-to-video-pro")
    neutral = control(page, QPushButton, "hailuoNeutralPrompt")
    compose.qtbot.mouseClick(neutral, Qt.MouseButton.LeftButton)
    assert (neutral.text(), editor(page).toPlainText()) == (words, words)


async def test_with_no_recent_prompt_the_menu_says_so(compose: Compose) -> None:
    page = compose.page("hailuo")
    control(page, QToolButton, "hailuoRecentPrompts").click()
    await until(lambda: page.findChild(QMenu, "hailuoRecentPromptsMenu") is not None)
    (only,) = control(page, QMenu, "hailuoRecentPromptsMenu").actions()
    assert (only.text(), only.isEnabled()) == ("Prompts you have used appear here", False)


async def test_tab_leaves_the_prompt(compose: Compose) -> None:
    page = compose.page("hailuo")
    page.activateWindow()
    editor(page).setFocus()
    await until(editor(page).hasFocus)
    compose.qtbot.keyClick(editor(page), Qt.Key.Key_Tab)
    assert not editor(page).hasFocus()
    assert editor(page).toPlainText() == ""


@pytest.mark.parametrize("text", ["x" * 300_000, "word " * 60_000, "\n" * 300_000, "雪" * 300_000])
async def test_words_without_end_from_elsewhere_do_not_hold_up_the_window(
    compose: Compose, text: str
) -> None:
    page = compose.page("hailuo")
    mime = QMimeData()
    mime.setText(text)
    begun_s = time.thread_time()
    for _ in range(3):
        editor(page).insertFromMimeData(mime)
    compose.qtbot.keyClicks(editor(page), "ab")
    assert time.thread_time() - begun_s < 1.0
    assert len(editor(page).toPlainText()) == 20_002
    assert counter(page)[1] == "error" or not text.strip()


async def test_undo_takes_back_an_order_that_was_loaded_into_an_untouched_form(compose: Compose) -> None:
    page = compose.page("hailuo")
    model = next(catalog.services()).models[0]
    page.load_request(
        GenerationRequest(model.service, model.action, model.id, {"prompt": "Rain on a tin roof"})
    )
    assert editor(page).toPlainText() == "Rain on a tin roof"
    editor(page).undo()
    assert not editor(page).toPlainText()


async def test_undo_ends_at_what_an_earlier_run_kept(compose: Compose) -> None:
    page = compose.page("hailuo")
    page.restore(FormDraft({"prompt": "A boat rocks"}))
    text = editor(page)
    text.undo()
    assert text.toPlainText() == "A boat rocks"
    compose.qtbot.keyClicks(text, "!")
    text.undo()
    assert text.toPlainText() == "A boat rocks"


async def test_what_is_typed_and_what_is_written_for_the_user_are_steps_of_their_own(
    compose: Compose,
) -> None:
    page = compose.page("hailuo")
    model = next(catalog.services()).models[0]
    text = editor(page)
    compose.qtbot.keyClicks(text, "a fox")
    page.load_request(GenerationRequest(model.service, model.action, model.id, {"prompt": "Rain on a roof"}))
    compose.qtbot.keyClicks(text, "!")
    for before in ("Rain on a roof", "a fox", ""):
        text.undo()
        assert text.toPlainText() == before
