"""A clip on a picture's well: its last frame at once, every other one by a slider."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QSlider

from runapi_desktop.domain.media_source import PictureFile
from runapi_desktop.ui.compose.generate_tab import GenerateTab
from runapi_desktop.ui.compose.media_changes import WellContents
from runapi_desktop.ui.compose.picture_field import PictureField
from runapi_desktop.ui.widgets.dropped import DroppedItem
from tests.helpers.page_driver import is_seen, until
from tests.media.samples import decoded, frame_number, write_video
from tests.ui.compose.conftest import Compose


def first_frame(page: GenerateTab) -> PictureField:
    field = next(
        field for field in page.findChildren(PictureField) if field.field_name == "first_frame_image_url"
    )
    assert isinstance(field, PictureField)
    return field


def slider_of(page: GenerateTab) -> QSlider:
    slider = page.findChild(QSlider, "hailuoFirstFrameFrame")
    assert isinstance(slider, QSlider)
    return slider


def shown_frame(page: GenerateTab) -> int:
    value = first_frame(page).value()
    assert isinstance(value, PictureFile)
    return frame_number(decoded(Path(value.path).read_bytes(), "png"))


async def test_the_last_frame_is_taken_and_any_other_can_be_picked(compose: Compose) -> None:
    page = compose.page("hailuo")
    assert await page.take_picture(compose.video("clip.mp4", 2.0))
    assert shown_frame(page) == 47
    await until(lambda: is_seen(page, QSlider, "hailuoFirstFrameFrame"))
    assert slider_of(page).value() == slider_of(page).maximum() == 48

    slider_of(page).setValue(12)
    await until(lambda: shown_frame(page) == 12)
    assert slider_of(page).isVisible()
    assert first_frame(page).taken_from == compose.folder / "clip.mp4"
    assert page.taken_from == compose.folder / "clip.mp4"

    slider_of(page).setFocus()
    QTest.keyClick(slider_of(page), Qt.Key.Key_Right)
    await until(lambda: shown_frame(page) == 13)
    QTest.keyClick(slider_of(page), Qt.Key.Key_End)
    await until(lambda: shown_frame(page) == 47)


async def test_a_pick_is_taken_back_and_the_slider_goes_along(compose: Compose) -> None:
    page = compose.page("hailuo")
    changes: list[tuple[tuple[WellContents], tuple[WellContents]]] = []
    page.media.changed.connect(lambda before, after: changes.append((before, after)))
    await page.take_picture(compose.video("clip.mp4", 2.0))
    await until(lambda: is_seen(page, QSlider, "hailuoFirstFrameFrame"))
    for number in (12, 30):
        slider_of(page).setValue(number)
        await until(lambda number=number: shown_frame(page) == number)
    assert len(changes) == 3
    for (before, after), number in zip(reversed(changes[1:]), (12, 48), strict=True):
        assert page.media.put_back(before)
        assert first_frame(page).value() == before[0].value != after[0].value
        assert (slider_of(page).value(), slider_of(page).isVisible()) == (number, True)
        assert page.taken_from == compose.folder / "clip.mp4"
    assert page.media.put_back(changes[-1][1])
    assert (shown_frame(page), slider_of(page).value()) == (30, 30)
    slider_of(page).setValue(31)
    await until(lambda: shown_frame(page) == 31)
    assert changes[-1][0][0].value == changes[2][1][0].value
    assert page.media.put_back(changes[0][0])
    assert not slider_of(page).isVisible()


async def test_while_the_slider_is_dragged_only_the_picture_in_the_well_follows(compose: Compose) -> None:
    page = compose.page("hailuo")
    await page.take_picture(compose.video("clip.mp4", 2.0))
    await until(lambda: is_seen(page, QSlider, "hailuoFirstFrameFrame"))
    before = first_frame(page).grab().toImage()
    slider_of(page).setSliderDown(True)
    slider_of(page).setSliderPosition(3)
    assert shown_frame(page) == 47
    assert first_frame(page).grab().toImage() != before
    slider_of(page).setSliderDown(False)
    await until(lambda: shown_frame(page) == 3)


async def test_a_picture_from_elsewhere_ends_the_picking(compose: Compose) -> None:
    page = compose.page("hailuo")
    await page.take_picture(compose.video("clip.mp4", 1.0))
    await until(lambda: is_seen(page, QSlider, "hailuoFirstFrameFrame"))
    assert await first_frame(page).take(DroppedItem.of(compose.picture()))
    assert not slider_of(page).isVisible()
    assert page.taken_from is None
    await page.take_picture(compose.video("other.mp4", 1.0))
    await until(lambda: is_seen(page, QSlider, "hailuoFirstFrameFrame"))
    first_frame(page).clear()
    assert not slider_of(page).isVisible()
    assert first_frame(page).value() is None


async def test_every_frame_of_an_uneven_clip_can_be_picked(compose: Compose) -> None:
    page = compose.page("hailuo")
    times = [Fraction(number + number // 3 * 2, 30) for number in range(11)]
    path = write_video(compose.folder / "uneven.mp4", 10, size=(640, 480), rate=30, times=times)
    await page.take_picture(path)
    await until(lambda: is_seen(page, QSlider, "hailuoFirstFrameFrame"))
    assert slider_of(page).maximum() == 10
    for number in range(10):
        slider_of(page).setValue(number)
        await until(lambda number=number: shown_frame(page) == number)
