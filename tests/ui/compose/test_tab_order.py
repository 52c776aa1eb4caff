"""Tab goes through a compose page as the eye does, and stops once at each group, at what is chosen."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QMenu, QPlainTextEdit, QSlider, QWidget

from runapi_desktop.ui.compose.generate_tab import GenerateTab
from tests.helpers.page_driver import control, is_seen, until
from tests.ui.compose.conftest import Compose


async def walk(page: GenerateTab) -> list[str]:
    """The names of everything that Tab stops at, from the top of the page to its end."""
    page.activateWindow()
    await until(page.isActiveWindow)
    first = next(w for w in page.findChildren(QAbstractButton) if w.isChecked() and w.isVisible())
    first.setFocus(Qt.FocusReason.TabFocusReason)
    names: list[str] = []
    for _ in range(60):
        focused = QApplication.focusWidget()
        assert isinstance(focused, QWidget)
        if focused.objectName() in names:
            return names
        names.append(focused.objectName())
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    raise AssertionError(f"Tab never came back: {names}")


async def test_from_the_action_down_to_generate(compose: Compose) -> None:
    page = compose.page("hailuo")
    names = await walk(page)

    expected = [
        "hailuoImageToVideo",
        "hailuoAllModels",
        "hailuoModel",
        "hailuoFirstFrame",
        "hailuoLastFrame",
        "hailuoPrompt",
        "hailuoLength10S",
        "hailuoResolution768p",
        "hailuoAdvanced",
        "hailuoTakes",
        "hailuoGenerate",
    ]
    assert [name for name in names if name in expected] == expected
    assert names[-1] == "hailuoGenerate"


async def test_controls_that_came_later_stand_in_their_places_too(compose: Compose) -> None:
    page = compose.page("hailuo")
    control(page, QAbstractButton, "hailuoAdvanced").click()
    control(page, QAbstractButton, "hailuoTextToVideo").click()
    names = await walk(page)

    assert names[:4] == ["hailuoTextToVideo", "hailuoAllModels", "hailuoModel", "hailuoPrompt"]
    last = ["hailuoFrameShapeAutomatic", "hailuoAdvanced", "hailuoPromptOptimizer", "hailuoSafetyChecker"]
    assert names[-7:] == [*last, "hailuoCallbackUrl", "hailuoTakes", "hailuoGenerate"]


async def test_arrow_keys_move_the_choice_and_the_stop_goes_with_it(compose: Compose) -> None:
    page = compose.page("hailuo")
    await walk(page)
    control(page, QAbstractButton, "hailuoLength10S").setFocus()
    QTest.keyClick(control(page, QAbstractButton, "hailuoLength10S"), Qt.Key.Key_Left)

    assert control(page, QAbstractButton, "hailuoLength6S").isChecked()
    assert "hailuoLength6S" in await walk(page)
    assert "hailuoLength10S" not in await walk(page)


async def test_what_can_be_done_about_a_refused_picture_is_the_next_stop(compose: Compose) -> None:
    page = compose.page("hailuo")
    assert not await page.take_picture(compose.picture("wide.jpg", 1600, 400))
    await until(control(page, QAbstractButton, "hailuoFirstFramePad").isVisible)
    names = await walk(page)

    after = names.index("hailuoFirstFrame") + 1
    assert names[after : after + 2] == ["hailuoFirstFrameCrop", "hailuoFirstFramePad"]


async def test_what_comes_with_a_video_is_the_next_stop_after_its_frame(compose: Compose) -> None:
    page = compose.page("hailuo")
    assert await page.take_picture(compose.video("clip.mp4", 1.0))
    await until(lambda: is_seen(page, QSlider, "hailuoFirstFrameFrame"))
    names = await walk(page)

    after = names.index("hailuoFirstFrame") + 1
    stops = ["hailuoFirstFrameClear", "hailuoFirstFrameSwap", "hailuoFirstFrameFrame", "hailuoLastFrame"]
    assert names[after : after + 4] == stops


async def test_what_comes_with_an_idea_is_the_next_stop_after_the_prompt(compose: Compose) -> None:
    compose.recent = ["A lighthouse"]
    page = compose.page("hailuo")
    control(page, QPlainTextEdit, "hailuoPrompt").setPlainText("my words")
    control(page, QAbstractButton, "hailuoRecentPrompts").click()
    await until(lambda: is_seen(page, QMenu, "hailuoRecentPromptsMenu"))
    menu = control(page, QMenu, "hailuoRecentPromptsMenu")
    menu.actions()[0].trigger()
    menu.close()
    names = await walk(page)

    after = names.index("hailuoPromptHeight") + 1
    assert names[after : after + 3] == ["hailuoOnlyTheIdea", "hailuoUndoTheIdea", "hailuoPromptIdeas"]
