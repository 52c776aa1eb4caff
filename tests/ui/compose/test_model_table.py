"""Every row of RunAPI's contract table through the real controls: what each model enables, limits, refuses.

The table is written out here, apart from the catalogue, so that a slip there shows.
"""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QPushButton, QWidget

from runapi_desktop.ui.compose.generate_tab import GenerateTab
from runapi_desktop.ui.compose.media_well import MediaWell
from runapi_desktop.ui.compose.model_picker import ModelPicker
from tests.helpers.page_driver import control, until
from tests.ui.compose.conftest import Compose

SHAPES = ("Automatic", "16x9", "9x16", "1x1")


@dataclass(frozen=True)
class Row:
    """What a model's form must show; ``length`` and ``resolution`` list the choices that can be chosen."""

    model: str
    action: str
    title: str
    prompt_limit: int
    has_frames: bool
    takes_last_frame: bool
    length: tuple[str, ...]
    default_length: str
    resolution: tuple[str, ...]


ROWS = (
    Row(
        "hailuo-02-text-to-video-standard",
        "hailuoTextToVideo",
        "Hailuo 02 Standard",
        1500,
        False,
        False,
        ("6S", "10S"),
        "10S",
        SHAPES,
    ),
    Row(
        "hailuo-02-text-to-video-pro",
        "hailuoTextToVideo",
        "Hailuo 02 Pro",
        1500,
        False,
        False,
        (),
        "",
        SHAPES,
    ),
    Row(
        "hailuo-02-image-to-video-standard",
        "hailuoImageToVideo",
        "Hailuo 02 Standard",
        1500,
        True,
        True,
        ("6S", "10S"),
        "10S",
        ("512p", "768p"),
    ),
    Row(
        "hailuo-02-image-to-video-pro",
        "hailuoImageToVideo",
        "Hailuo 02 Pro",
        1500,
        True,
        True,
        (),
        "",
        (),
    ),
    Row(
        "hailuo-2.3-image-to-video-standard",
        "hailuoImageToVideo",
        "Hailuo 2.3 Standard",
        5000,
        True,
        False,
        ("6S", "10S"),
        "6S",
        ("768p", "1080p"),
    ),
    Row(
        "hailuo-2.3-image-to-video-pro",
        "hailuoImageToVideo",
        "Hailuo 2.3 Pro",
        5000,
        True,
        False,
        ("6S", "10S"),
        "6S",
        ("768p", "1080p"),
    ),
)


def choose(page: GenerateTab, row: Row) -> None:
    """Choose a model as a user does: the action's segment, then the line of the list."""
    control(page, QPushButton, row.action).click()
    picker = control(page, ModelPicker, "hailuoModel")
    index = picker.findText(row.title)
    picker.setCurrentIndex(index)
    picker.activated.emit(index)
    assert page.model_id == row.model


def shown(page: GenerateTab, name: str) -> bool:
    found = page.findChild(QWidget, name)
    return found is not None and found.isVisible()


def enabled_choices(page: GenerateTab, prefix: str) -> tuple[str, ...]:
    buttons = [b for b in page.findChildren(QPushButton) if b.objectName().startswith(prefix)]
    return tuple(b.objectName().removeprefix(prefix) for b in buttons if b.isVisible() and b.isEnabled())


def chosen(page: GenerateTab, prefix: str) -> str:
    buttons = [b for b in page.findChildren(QPushButton) if b.objectName().startswith(prefix)]
    return next(b.objectName().removeprefix(prefix) for b in buttons if b.isVisible() and b.isChecked())


def reasons(page: GenerateTab) -> str:
    return "\n".join(label.text() for label in page.findChildren(QLabel) if label.isVisible())


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.model)
async def test_the_form_offers_what_the_contract_allows(compose: Compose, row: Row) -> None:
    page = compose.page("hailuo")
    choose(page, row)
    picker = control(page, ModelPicker, "hailuoModel")
    assert " ".join(picker.toolTip().split()) == picker.accessibleDescription() != ""
    assert shown(page, "hailuoFirstFrame") is row.has_frames
    assert shown(page, "hailuoLastFrame") is row.has_frames
    if row.has_frames:
        assert control(page, MediaWell, "hailuoFirstFrame").isEnabled()
        last = control(page, MediaWell, "hailuoLastFrame")
        assert last.isEnabled() is row.takes_last_frame
        assert (
            last.accessibleDescription() == "Only Hailuo 02 supports a last frame"
        ) is not row.takes_last_frame
    assert control(page, QLabel, "hailuoPromptCounter").text() == f"0 / {row.prompt_limit}"
    assert enabled_choices(page, "hailuoLength") == row.length
    if row.length:
        assert chosen(page, "hailuoLength") == row.default_length
    else:
        fixed = control(page, QPushButton, "hailuoLength6SFixed")
        assert (fixed.text(), fixed.isEnabled()) == ("6 s · fixed", False)
        assert "Fixed at 6 s for Pro" in reasons(page)
    is_shape = row.resolution in (SHAPES, ())
    assert shown(page, "hailuoFrameShape") is is_shape
    assert shown(page, "hailuoResolution") is not is_shape
    prefix = "hailuoFrameShape" if is_shape else "hailuoResolution"
    assert enabled_choices(page, prefix) == row.resolution
    if row.resolution:
        assert chosen(page, prefix) == ("Automatic" if is_shape else "768p")
    else:
        fixed = control(page, QPushButton, "hailuoFrameShapeAsTheFirstFrame")
        assert (fixed.text(), fixed.isEnabled()) == ("As the first frame", False)
        assert "The clip takes its shape from the first frame" in reasons(page)


@pytest.mark.parametrize("row", ROWS[4:], ids=lambda row: row.model)
async def test_ten_seconds_leave_768p_alone_and_give_1080p_back(compose: Compose, row: Row) -> None:
    page = compose.page("hailuo")
    choose(page, row)
    control(page, QPushButton, "hailuoResolution1080p").click()
    assert chosen(page, "hailuoResolution") == "1080p"
    control(page, QPushButton, "hailuoLength10S").click()
    assert enabled_choices(page, "hailuoResolution") == ("768p",)
    assert chosen(page, "hailuoResolution") == "768p"
    assert "10 s is 768p only" in reasons(page)
    assert control(page, QPushButton, "hailuoResolution1080p").toolTip() == "10 s is 768p only"
    control(page, QPushButton, "hailuoLength6S").click()
    assert chosen(page, "hailuoResolution") == "1080p"


async def test_a_last_frame_takes_512p_away_and_says_so(compose: Compose) -> None:
    page = compose.page("hailuo")
    choose(page, ROWS[2])
    control(page, QPushButton, "hailuoResolution512p").click()
    assert await page.take_picture(compose.picture(), "last_frame_image_url")
    assert chosen(page, "hailuoResolution") == "768p"
    assert "A last frame needs 768p" in reasons(page)
    control(page, QWidget, "hailuoLastFrameClear").click()  # type: ignore[attr-defined]
    assert chosen(page, "hailuoResolution") == "512p"


async def test_switching_models_loses_nothing(compose: Compose) -> None:
    page = compose.page("hailuo")
    choose(page, ROWS[2])
    assert await page.take_picture(compose.picture("first.jpg"))
    assert await page.take_picture(compose.picture("last.jpg", 800, 600), "last_frame_image_url")
    control(page, QPlainTextEdit, "hailuoPrompt").setPlainText("A boat")
    control(page, QPushButton, "hailuoLength6S").click()
    for row in (*ROWS, ROWS[0]):
        choose(page, row)
    choose(page, ROWS[1])
    control(page, QPushButton, "hailuoFrameShape9x16").click()
    for row in (ROWS[3], ROWS[1], ROWS[2]):
        choose(page, row)
        page.generate()
        page.order_settled()
    (pro, *_), (text, *_), (standard, *_) = (requests for requests, _ in compose.generated)
    assert set(pro.params) == {"first_frame_image_url", "last_frame_image_url", "prompt"}
    assert text.params == {"prompt": "A boat", "output_resolution": "9:16"}
    assert standard.params["duration_seconds"] == 6
    assert standard.params["output_resolution"] == "768p"
    assert [file.file_name for file in standard.local_files.values()] == ["first.jpg", "last.jpg"]
    assert standard.prompt == "A boat"
    choose(page, ROWS[4])
    page.generate()
    refused = compose.generated[-1][0][0]
    assert set(refused.local_files) == {"first_frame_image_url"}
    assert (
        "Only Hailuo 02 supports a last frame"
        in control(page, MediaWell, "hailuoLastFrame").accessibleDescription()
    )


async def test_luma_shows_its_own_fields_and_no_length(compose: Compose) -> None:
    page = compose.page("luma")
    assert page.model_id == "luma-modify-video"
    for name in ("lumaSourceVideo", "lumaPrompt", "lumaWatermark", "lumaModel", "lumaGenerate", "lumaTakes"):
        assert shown(page, name), name
    for name in ("lumaLength", "lumaResolution", "lumaFrameShape", "lumaFirstFrame"):
        assert page.findChild(QWidget, name) is None
    await until(lambda: bool(compose.prices.asked))
