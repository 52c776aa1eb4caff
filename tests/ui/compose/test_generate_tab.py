"""The compose page as its user meets it: what Generate asks for, what it says when it cannot."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, Qt, QTimer
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QSpinBox,
    QToolButton,
    QWidget,
)

from runapi_desktop.domain.media_source import PictureFile, RemoteUrl
from runapi_desktop.domain.request import GenerationRequest
from runapi_desktop.ui.compose.generate_tab import GenerateTab
from runapi_desktop.ui.compose.media_well import MediaWell
from runapi_desktop.ui.widgets.theme import ThemeChoice
from tests.helpers.first_models import FIRST_MODELS
from tests.helpers.page_driver import choose_model, control, until
from tests.ui.compose.conftest import Compose


def text_page(compose: Compose, prompt: str = "A boat") -> GenerateTab:
    page = compose.page("hailuo")
    choose_model(page, "hailuo-02-text-to-video-standard")
    control(page, QPlainTextEdit, "hailuoPrompt").setPlainText(prompt)
    return page


def note(page: GenerateTab, service: str = "hailuo") -> str:
    label = control(page, QLabel, f"{service}GenerateNote")
    return label.text() if label.isVisible() else ""


def button(page: GenerateTab, service: str = "hailuo") -> QPushButton:
    return control(page, QPushButton, f"{service}Generate")


async def test_generate_asks_for_what_the_form_says(compose: Compose) -> None:
    page = text_page(compose)
    control(page, QSpinBox, "hailuoTakes").setValue(2)
    await until(lambda: button(page).text() == "Generate 2 clips · $0.60")
    button(page).click()
    ((requests, micros),) = compose.generated
    asked = GenerationRequest(
        "hailuo",
        "text_to_video",
        "hailuo-02-text-to-video-standard",
        {"prompt": "A boat", "duration_seconds": 10},
    )
    assert (requests, micros) == ((asked, asked), 300_000)
    assert control(page, QPlainTextEdit, "hailuoPrompt").toPlainText() == "A boat"
    button(page).click()
    assert len(compose.generated) == 2


async def test_a_double_click_pays_once(compose: Compose) -> None:
    page = text_page(compose)
    compose.qtbot.mouseClick(button(page), Qt.MouseButton.LeftButton)
    compose.qtbot.mouseDClick(button(page), Qt.MouseButton.LeftButton)
    compose.qtbot.mouseRelease(button(page), Qt.MouseButton.LeftButton)
    assert len(compose.generated) == 1


async def test_a_press_with_problems_shows_them_all_and_goes_to_the_first(compose: Compose) -> None:
    page = compose.page("hailuo")
    page.activateWindow()
    control(page, QPushButton, "hailuoAdvanced").click()
    url = control(page, QLineEdit, "hailuoCallbackUrl")
    compose.qtbot.keyClicks(url, "example.com")
    control(page, QPlainTextEdit, "hailuoPrompt").setPlainText("x" * 1501)
    assert note(page).startswith("Add a first frame")
    assert button(page).isEnabled()
    errors = [label for label in page.findChildren(QLabel) if label.property("role") == "error"]
    assert [label.text() for label in errors if label.isVisible()] == ["1501 / 1500"]
    button(page).click()
    assert compose.generated == []
    errors = [label for label in page.findChildren(QLabel) if label.property("role") == "error"]
    shown = {label.text() for label in errors if label.isVisible()}
    assert shown == {
        "Add a first frame: drop, paste or choose a picture.",
        "The prompt is 1 character too long for this model.",
        "Enter a full web address that starts with http:// or https://.",
        "1501 / 1500",
    }
    await until(lambda: control(page, MediaWell, "hailuoFirstFrame").hasFocus())


async def test_a_problem_in_the_folded_part_unfolds_it(compose: Compose) -> None:
    page = text_page(compose)
    control(page, QPushButton, "hailuoAdvanced").click()
    url = control(page, QLineEdit, "hailuoCallbackUrl")
    compose.qtbot.keyClicks(url, "nowhere")
    control(page, QPushButton, "hailuoAdvanced").click()
    assert not url.isVisible()
    button(page).click()
    assert url.isVisible()
    url.clear()
    compose.qtbot.keyClicks(url, "https://example.com/hook")
    button(page).click()
    assert compose.generated[0][0][0].params["callback_url"] == "https://example.com/hook"


async def test_switches_are_sent_only_when_touched(compose: Compose) -> None:
    page = text_page(compose)
    control(page, QPushButton, "hailuoAdvanced").click()
    safety = control(page, QCheckBox, "hailuoSafetyChecker")
    optimizer = control(page, QCheckBox, "hailuoPromptOptimizer")
    assert (safety.isChecked(), optimizer.isChecked()) == (False, True)
    safety.click()
    page.generate()
    params = compose.generated[0][0][0].params
    assert params["enable_safety_checker"] is True
    assert "prompt_optimizer" not in params


@pytest.mark.parametrize("model", ["hailuo-2.3-image-to-video-pro", "hailuo-2.3-image-to-video-standard"])
async def test_a_switch_that_the_model_refuses_is_drawn_off_and_comes_back(
    compose: Compose, model: str
) -> None:
    page = compose.page("hailuo")
    control(page, QPushButton, "hailuoAdvanced").click()
    optimizer = control(page, QCheckBox, "hailuoPromptOptimizer")
    assert optimizer.isChecked()
    choose_model(page, model)
    assert (optimizer.isEnabled(), optimizer.isChecked()) == (False, False)
    choose_model(page, "hailuo-02-image-to-video-pro")
    assert (optimizer.isEnabled(), optimizer.isChecked()) == (True, True)


async def test_several_pictures_become_one_clip_each(compose: Compose) -> None:
    page = text_page(compose)
    pictures = [compose.picture(f"{n}.jpg", 640 + 2 * n) for n in range(3)]
    junk = compose.folder / "notes.png"
    junk.write_text("not a picture")
    control(page, QSpinBox, "hailuoTakes").setValue(2)
    await page.take_pictures([*pictures, junk])
    await until(lambda: button(page).text() == "Generate 6 clips · $1.80")
    labels = [label.text() for label in control(page, QWidget, "hailuoBatch").findChildren(QLabel)]
    assert "3 pictures, one clip from each" in labels
    assert any("notes.png" in text for text in labels)
    page.generate()
    requests, micros = compose.generated[0]
    frames = [request.params["first_frame_image_url"] for request in requests]
    assert [f.file_name for f in frames if isinstance(f, PictureFile)] == [
        "0.jpg",
        "0.jpg",
        "1.jpg",
        "1.jpg",
        "2.jpg",
        "2.jpg",
    ]
    assert micros == 300_000
    control(page, QToolButton, "hailuoClearBatch").click()
    assert not control(page, QWidget, "hailuoBatch").isVisible()
    await until(lambda: button(page).text() == "Generate 2 clips · $0.60")


async def test_another_first_frame_ends_the_batch(compose: Compose) -> None:
    page = compose.page("hailuo")
    control(page, QPlainTextEdit, "hailuoPrompt").setPlainText("It moves")
    await page.take_pictures([compose.picture("a.jpg"), compose.picture("b.jpg", 800)])
    assert button(page).text() == "Generate · about $1.00"
    await page.take_picture(compose.picture("c.jpg", 900))
    await until(lambda: button(page).text().startswith("Generate ·"))
    page.generate()
    ((request,), _) = compose.generated[0]
    assert [file.file_name for file in request.local_files.values()] == ["c.jpg"]


async def test_a_picture_switches_to_a_model_that_takes_it_and_keeps_the_words(compose: Compose) -> None:
    page = text_page(compose, "A boat rocks")
    assert await page.take_picture(compose.picture())
    assert page.model_id == "hailuo-02-image-to-video-standard"
    choose_model(page, "hailuo-2.3-image-to-video-pro")
    assert await page.take_picture(compose.picture("last.jpg", 900), "last_frame_image_url")
    assert page.model_id == "hailuo-02-image-to-video-standard"
    page.generate()
    ((request,), _) = compose.generated[0]
    assert request.prompt == "A boat rocks"
    assert set(request.local_files) == {"first_frame_image_url", "last_frame_image_url"}


async def test_the_action_brings_back_the_model_used_there_last(compose: Compose) -> None:
    page = compose.page("hailuo")
    chosen: list[str] = []
    page.model_changed.connect(chosen.append)
    choose_model(page, "hailuo-2.3-image-to-video-pro")
    control(page, QPushButton, "hailuoTextToVideo").click()
    control(page, QPushButton, "hailuoImageToVideo").click()
    assert page.model_id == "hailuo-2.3-image-to-video-pro"
    assert chosen == [
        "hailuo-2.3-image-to-video-pro",
        "hailuo-02-text-to-video-standard",
        "hailuo-2.3-image-to-video-pro",
    ]


async def test_the_clip_a_frame_came_from_is_remembered_while_the_frame_is_there(compose: Compose) -> None:
    page = compose.page("hailuo")
    assert await page.take_picture(compose.picture(), name="frame.png", parent_clip_id="clip-7")
    assert page.parent_clip_id == "clip-7"
    assert control(page, MediaWell, "hailuoFirstFrame").accessibleDescription() == "frame.png, 640 × 360"
    control(page, QToolButton, "hailuoFirstFrameClear").click()
    assert page.parent_clip_id is None


@pytest.mark.parametrize("spec", FIRST_MODELS, ids=lambda spec: spec.id)
async def test_edit_as_new_fills_the_form_with_exactly_that_request(compose: Compose, spec: object) -> None:
    from runapi_desktop.domain.catalog.spec import FieldKind, ModelSpec

    assert isinstance(spec, ModelSpec)
    prepared = await compose.intake.picture(compose.picture())
    video = await compose.intake.video(compose.video())
    params: dict[str, object] = {}
    for field in spec.fields:
        if field.why_not:
            continue
        match field.kind:
            case FieldKind.PROMPT:
                params[field.wire] = "A boat at dusk"
            case FieldKind.PICTURE:
                params[field.wire] = prepared.picture
            case FieldKind.VIDEO:
                params[field.wire] = video
            case FieldKind.CHOICE:
                params[field.wire] = "768p" if field.name == "output_resolution" else field.choices[1].value
            case FieldKind.SWITCH:
                params[field.wire] = True
            case FieldKind.URL:
                params[field.wire] = "https://example.com/hook"
    request = GenerationRequest(spec.service, spec.action, spec.id, params)  # type: ignore[arg-type]
    page = compose.page(spec.service)
    page.load_request(request)
    page.generate()
    assert [requests for requests, _ in compose.generated] == [(request,)]


async def test_edit_as_new_keeps_an_address_as_it_was(compose: Compose) -> None:
    request = GenerationRequest(
        "luma",
        "modify_video",
        "luma-modify-video",
        {"source_video_url": RemoteUrl("https://example.com/a.mp4"), "prompt": "snow"},
    )
    page = compose.page("luma")
    page.load_request(request)
    well = control(page, MediaWell, "lumaSourceVideo")
    assert well.accessibleDescription() == "https://example.com/a.mp4"
    page.generate()
    assert compose.generated[0][0] == (request,)


def cut_off(page: GenerateTab) -> list[str]:
    """The buttons and labels that have less room than their words need, or reach out of what holds them."""
    found: list[str] = []
    for widget in (*page.findChildren(QPushButton), *page.findChildren(QLabel)):
        parent = widget.parentWidget()
        if widget.isVisible() and (
            widget.width() < widget.minimumSizeHint().width()
            or not parent.rect().contains(widget.geometry())
            or widget.mapTo(page, widget.rect().topRight()).x() > page.width()
        ):
            found.append(widget.objectName() or widget.text())
    return found


@pytest.mark.parametrize("service", ["hailuo", "luma"])
@pytest.mark.parametrize("size", [(360, 470), (392, 760), (700, 900)])
async def test_nothing_is_cut_off_at_any_size(compose: Compose, service: str, size: tuple[int, int]) -> None:
    page = compose.page(service)
    compose.theme.choose(ThemeChoice.DARK)
    control(page, QPushButton, f"{service}Advanced").click()
    if service == "hailuo":
        await page.take_picture(compose.picture())
        await page.take_picture(compose.picture("b.jpg", 900), "last_frame_image_url")
        choose_model(page, "hailuo-02-image-to-video-pro")
    control(page, QSpinBox, f"{service}Takes").setValue(4)
    page.resize(*size)
    await until(lambda: "$" in button(page, service).text() and not cut_off(page))


async def test_every_control_has_a_name_for_tests_and_for_screen_readers(compose: Compose) -> None:
    for service in ("hailuo", "luma"):
        page = compose.page(service)
        controls = [
            w
            for w in page.findChildren(QWidget)
            if w.focusPolicy() & Qt.FocusPolicy.TabFocus
            and w.window() is page
            and not w.objectName().startswith("qt_")
        ]
        assert len(controls) > 8
        for widget in controls:
            assert widget.objectName().startswith(service), widget
            assert widget.accessibleName(), widget.objectName()
        names = [w.objectName() for w in controls]
        assert len(names) == len(set(names))


async def test_tab_goes_through_the_form_as_the_eye_does(compose: Compose) -> None:
    page = compose.page("hailuo")
    page.activateWindow()
    control(page, QPushButton, "hailuoTextToVideo").click()
    control(page, QPushButton, "hailuoImageToVideo").click()
    control(page, QWidget, "hailuoFirstFrame").setFocus()
    seen: list[str] = []
    for _ in range(30):
        focused = page.focusWidget()
        assert focused is not None
        if not seen or seen[-1] != focused.objectName():
            seen.append(focused.objectName())
        compose.qtbot.keyClick(focused, Qt.Key.Key_Tab)
    wanted = [
        "hailuoFirstFrame",
        "hailuoLastFrame",
        "hailuoPrompt",
        "hailuoPushIn",
        "hailuoMore",
        "hailuoLength10S",
        "hailuoResolution768p",
        "hailuoAdvanced",
        "hailuoTakes",
        "hailuoGenerate",
    ]
    assert [name for name in seen if name in wanted][: len(wanted)] == wanted


async def test_arrow_keys_move_the_choice(compose: Compose) -> None:
    page = text_page(compose)
    page.activateWindow()
    ten = control(page, QPushButton, "hailuoLength10S")
    ten.setFocus()
    await until(ten.hasFocus)
    compose.qtbot.keyClick(ten, Qt.Key.Key_Left)
    assert control(page, QPushButton, "hailuoLength6S").hasFocus()
    page.generate()
    assert compose.generated[0][0][0].params["duration_seconds"] == 6


async def test_an_idle_page_runs_no_timer(compose: Compose) -> None:
    page = text_page(compose)
    await until(lambda: bool(compose.prices.asked))
    await until(lambda: button(page).text() == "Generate · $0.30")
    assert [timer for timer in page.findChildren(QTimer) if timer.isActive()] == []


async def test_the_number_of_takes_is_typed_stepped_and_never_left_selected(compose: Compose) -> None:
    page = text_page(compose)
    page.activateWindow()
    takes = control(page, QSpinBox, "hailuoTakes")
    takes.setFocus(Qt.FocusReason.TabFocusReason)
    await until(takes.hasFocus)
    for key, value in (("3", 3), ("9", 3), ("1", 1)):
        compose.qtbot.keyClicks(takes, key)
        assert (takes.value(), takes.lineEdit().selectedText()) == (value, "")
    compose.qtbot.mouseClick(control(page, QToolButton, "hailuoMoreTakes"), Qt.MouseButton.LeftButton)
    compose.qtbot.keyClick(takes, Qt.Key.Key_Up)
    assert (takes.value(), takes.lineEdit().selectedText()) == (3, "")


async def test_every_model_of_the_list_has_its_list_price_for_the_form_as_it_stands(compose: Compose) -> None:
    page = compose.page("hailuo")
    picker = control(page, QComboBox, "hailuoModel")

    def prices() -> list[str]:
        spoken = (picker.itemData(n, Qt.ItemDataRole.AccessibleTextRole) for n in range(picker.count()))
        return [text.rpartition(", ")[2] for text in spoken]

    assert prices() == ["about $0.50 · 10 s", "about $0.57 · 6 s", "about $0.30 · 6 s", "about $0.45 · 6 s"]
    control(page, QPushButton, "hailuoLength10S").click()
    assert prices() == ["about $0.50 · 10 s", "about $0.57 · 6 s", "about $0.50 · 10 s", "about $0.90 · 10 s"]


def in_sight(widget: QWidget, viewport: QWidget) -> bool:
    place = widget.parentWidget().mapTo(viewport, widget.geometry().topLeft())
    return viewport.rect().contains(QRect(place, widget.size()))


@pytest.mark.parametrize(
    ("service", "names"),
    [("hailuo", ("PromptOptimizer", "SafetyChecker", "CallbackUrl")), ("luma", ("CallbackUrl",))],
)
async def test_every_advanced_field_says_what_it_is_for_and_is_seen_when_it_unfolds(
    compose: Compose, service: str, names: tuple[str, ...]
) -> None:
    page = compose.page(service)
    control(page, QPushButton, f"{service}Advanced").click()
    viewport = control(page, QScrollArea, f"{service}Form").viewport()
    for name in names:
        field = control(page, QWidget, f"{service}{name}").parentWidget()
        assert any(label.text() for label in field.findChildren(QLabel) if label.property("role") == "why")
        await until(lambda field=field: in_sight(field, viewport))


@pytest.mark.parametrize("model", [spec.id for spec in FIRST_MODELS])
async def test_advanced_is_whole_in_the_window_as_it_comes(compose: Compose, model: str) -> None:
    service = model.split("-")[0]
    page = compose.page(service)
    choose_model(page, model)
    page.use_server(is_practice=True)
    fold = control(page, QPushButton, f"{service}Advanced")
    viewport = control(page, QScrollArea, f"{service}Form").viewport()
    await until(lambda: in_sight(fold, viewport))
