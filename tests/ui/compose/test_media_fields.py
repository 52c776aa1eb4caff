"""The wells: everything that can be dropped, pasted or chosen, what is said about it, and what is kept."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QMimeData, Qt, QTimer, QUrl
from PySide6.QtGui import QColor, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QFileDialog,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QSlider,
    QToolButton,
)

from runapi_desktop.domain.form_draft import FormDraft
from runapi_desktop.domain.media_source import PictureFile, VideoFile
from runapi_desktop.ui.compose.generate_tab import GenerateTab
from runapi_desktop.ui.compose.media_changes import WellContents
from runapi_desktop.ui.compose.media_well import MediaWell
from tests.helpers.drags import drop
from tests.helpers.page_driver import choose_model, control, until
from tests.media.samples import exif, jpeg, jpeg_with_exif, quadrants, write_video
from tests.ui.compose.conftest import Compose


def files(*paths: Path) -> QMimeData:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return mime


def well(page: GenerateTab, name: str = "hailuoFirstFrame") -> MediaWell:
    return control(page, MediaWell, name)


def said(page: GenerateTab, name: str = "hailuoFirstFrame") -> str:
    return well(page, name).accessibleDescription()


def notes(page: GenerateTab, role: str) -> list[str]:
    found = (label for label in page.findChildren(QLabel) if label.property("role") == role)
    return [label.text() for label in found if label.isVisible() and label.text()]


def first_frame(compose: Compose, page: GenerateTab) -> PictureFile:
    """The first frame as it would be sent."""
    control(page, QPlainTextEdit, "hailuoPrompt").setPlainText("It moves")
    page.generate()
    ((request, *_), _) = compose.generated[-1]
    frame = request.params["first_frame_image_url"]
    assert isinstance(frame, PictureFile)
    return frame


async def test_a_dropped_file_is_taken_as_it_is(compose: Compose) -> None:
    page = compose.page("hailuo")
    path = compose.picture()
    assert drop(well(page), files(path)).is_accepted
    await until(lambda: said(page) == "harbour.jpg, 640 × 360")
    frame = first_frame(compose, page)
    assert Path(frame.path).read_bytes() == path.read_bytes()
    assert (frame.file_name, frame.mime_type) == ("harbour.jpg", "image/jpeg")


async def test_the_well_shows_the_picture_itself(compose: Compose) -> None:
    page = compose.page("hailuo")
    assert await page.take_picture(compose.picture())

    def colour_at(x: float, y: float) -> QColor:
        image = well(page).grab().toImage()
        return image.pixelColor(round(image.width() * x), round(image.height() * y))

    await until(lambda: colour_at(0.2, 0.2).red() > 180 and colour_at(0.8, 0.2).green() > 160)


async def test_image_data_of_a_browser_is_taken(compose: Compose) -> None:
    page = compose.page("hailuo")
    mime = QMimeData()
    mime.setData("image/jpeg", jpeg(quadrants(500, 400)))
    assert drop(well(page), mime).is_accepted
    await until(lambda: said(page) == "500 × 400")


async def test_an_address_out_of_a_browser_is_fetched(compose: Compose) -> None:
    page = compose.page("hailuo")
    compose.remote["https://cdn.example.com/boat.jpg"] = jpeg(quadrants(500, 400))
    mime = QMimeData()
    mime.setHtml('<img src="https://cdn.example.com/boat.jpg">')
    assert drop(well(page), mime).is_accepted
    await until(lambda: said(page) == "boat.jpg, 500 × 400")


async def test_a_dead_address_is_refused_in_place(compose: Compose) -> None:
    page = compose.page("hailuo")
    QGuiApplication.clipboard().setText("https://example.com/gone.png")
    compose.qtbot.keyClick(well(page), Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    await until(lambda: "Nothing could be downloaded from that address." in notes(page, "error"))


async def test_a_bare_picture_is_pasted_with_the_keyboard(compose: Compose) -> None:
    page = compose.page("hailuo")
    image = QImage(450, 350, QImage.Format.Format_RGB32)
    image.fill(QColor("teal"))
    QGuiApplication.clipboard().setImage(image)
    compose.qtbot.keyClick(well(page), Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    await until(lambda: said(page) == "450 × 350")
    compose.qtbot.keyClick(well(page), Qt.Key.Key_Delete)
    assert said(page).startswith("Drop a picture")


async def test_a_picture_pasted_or_dropped_into_the_words_goes_to_the_first_frame(compose: Compose) -> None:
    page = compose.page("hailuo")
    control(page, QPushButton, "hailuoTextToVideo").click()
    image = QImage(450, 350, QImage.Format.Format_RGB32)
    image.fill(QColor("teal"))
    QGuiApplication.clipboard().setImage(image)
    editor = control(page, QPlainTextEdit, "hailuoPrompt")
    editor.setPlainText("A boat")
    editor.paste()
    await until(lambda: page.findChild(MediaWell, "hailuoFirstFrame") is not None)
    await until(lambda: said(page) == "450 × 350")
    assert editor.toPlainText() == "A boat"
    assert drop(editor.viewport(), files(compose.picture())).hint == "Use as first frame"
    assert editor.toPlainText() == "A boat"


async def test_a_clip_gives_its_last_frame(compose: Compose) -> None:
    colours = (quadrants(640, 360), quadrants(640, 360, (((200, 0, 0),) * 2,) * 2))
    path = write_video(compose.folder / "boat.mp4", 24, size=(640, 360), picture=lambda i: colours[i // 12])
    page = compose.page("hailuo")
    mime = files(path)
    mime.setData("application/x-runapi-clip", b"task-1")
    assert drop(well(page), mime).is_accepted
    await until(lambda: said(page) == "boat.png, 640 × 360")
    frame = QImage(first_frame(compose, page).path)
    for x in (100, 500):
        colour = frame.pixelColor(x, 300)
        assert (colour.red() > 150, colour.green() < 60, colour.blue() < 60) == (True, True, True)


async def test_repairs_are_said(compose: Compose) -> None:
    page = compose.page("hailuo")
    turned = compose.folder / "turned.jpg"
    turned.write_bytes(jpeg_with_exif(jpeg(quadrants(640, 400)), exif(6)))
    assert await page.take_picture(turned)
    assert said(page) == "turned.jpg, 400 × 640"
    assert "Rotated upright" in "\n".join(notes(page, "why"))
    assert (first_frame(compose, page).width_px, first_frame(compose, page).height_px) == (400, 640)


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("empty.png", b"", "is empty"),
        ("notes.png", b"just some words", "cannot be read as a picture"),
        ("dot.jpg", jpeg(quadrants(2, 2)), "is too small"),
        ("cut.jpg", jpeg(quadrants(640, 400))[:300], "“cut.jpg”"),
        ("nothing-there.png", None, "cannot be found"),
    ],
)
async def test_a_refusal_is_said_in_place_and_changes_nothing(
    compose: Compose, name: str, content: bytes | None, sentence: str
) -> None:
    page = compose.page("hailuo")
    assert await page.take_picture(compose.picture())
    path = compose.folder / name
    if content is not None:
        path.write_bytes(content)
    assert drop(well(page), files(path)).is_accepted
    await until(lambda: any(sentence in text for text in notes(page, "error")))
    assert said(page) == "harbour.jpg, 640 × 360"
    assert first_frame(compose, page).file_name == "harbour.jpg"
    control(page, QToolButton, "hailuoFirstFrameClear").click()
    assert notes(page, "error") == []


@pytest.mark.parametrize("offer", ["Crop", "Pad"])
async def test_a_picture_of_a_bad_shape_is_cropped_or_padded(compose: Compose, offer: str) -> None:
    page = compose.page("hailuo")
    assert not await page.take_picture(compose.picture("panorama.jpg", 1200, 302))
    assert "allowed 2:5–5:2" in notes(page, "error")[0]
    control(page, QPushButton, f"hailuoFirstFrame{offer}").click()
    await until(lambda: said(page).startswith("panorama.jpg"))
    frame = first_frame(compose, page)
    assert 0.4 <= frame.width_px / frame.height_px <= 2.5
    assert (frame.width_px < 1200) is (offer == "Crop")
    assert notes(page, "error") == []
    offers = (page.findChild(QPushButton, f"hailuoFirstFrame{label}") for label in ("Crop", "Pad"))
    assert not any(button.isVisible() for button in offers if button is not None)


async def test_the_two_frames_change_places(compose: Compose) -> None:
    page = compose.page("hailuo")
    assert await page.take_picture(compose.picture("a.jpg"))
    swap = control(page, QToolButton, "hailuoFirstFrameSwap")
    assert swap.isVisible()
    assert await page.take_picture(compose.picture("b.jpg", 800, 600), "last_frame_image_url")
    swap.click()
    assert said(page) == "b.jpg, 800 × 600"
    assert said(page, "hailuoLastFrame") == "a.jpg, 640 × 360"
    choose_model(page, "hailuo-2.3-image-to-video-pro")
    assert not swap.isVisible()


async def test_a_last_frame_of_another_shape_says_that_it_is_cropped(compose: Compose) -> None:
    page = compose.page("hailuo")
    remark = "Cropped to the first frame's shape"
    assert await page.take_picture(compose.picture("a.jpg", 640, 360))
    assert await page.take_picture(compose.picture("b.jpg", 1281, 720), "last_frame_image_url")
    assert remark not in notes(page, "why")
    assert await page.take_picture(compose.picture("c.jpg", 600, 600), "last_frame_image_url")
    assert remark in notes(page, "why")
    choose_model(page, "hailuo-2.3-image-to-video-pro")
    assert remark not in notes(page, "why")


async def test_what_is_put_back_counts_against_what_is_still_being_read(compose: Compose) -> None:
    page = compose.page("hailuo")
    changes: list[tuple[WellContents]] = []
    page.media.changed.connect(lambda _, after: changes.append(after))
    assert await page.take_picture(compose.picture("a.jpg"))
    reading = asyncio.ensure_future(page.take_picture(compose.picture("slow.jpg", 3000, 2500)))
    await until(lambda: changes[0][0].well.is_busy)
    assert page.media.put_back(changes[0])
    assert not await reading
    assert said(page) == "a.jpg, 640 × 360"


async def test_of_two_drops_in_a_row_the_later_one_counts(compose: Compose) -> None:
    page = compose.page("hailuo")
    slow, quick = compose.picture("slow.jpg", 3000, 2500), compose.picture("quick.jpg")
    answers = await asyncio.gather(page.take_picture(slow), page.take_picture(quick))
    assert answers == [False, True]
    assert said(page) == "quick.jpg, 640 × 360"


async def test_generate_waits_for_a_picture_that_is_still_being_read(compose: Compose) -> None:
    page = compose.page("hailuo")
    assert drop(well(page), files(compose.picture("big.jpg", 3000, 2500))).is_accepted
    await until(lambda: said(page) == "Reading big.jpg…")
    assert control(page, QLabel, "hailuoGenerateNote").text() == "The file is still being read."
    page.generate()
    assert compose.generated == []
    assert not [line for line in notes(page, "error") if "first frame" in line]
    await until(lambda: said(page) == "big.jpg, 3000 × 2500")
    assert first_frame(compose, page).file_name == "big.jpg"


async def test_a_click_opens_a_dialog_that_blocks_nothing(compose: Compose) -> None:
    page = compose.page("hailuo")
    path = compose.picture()
    well(page).click()
    await until(lambda: page.window().findChild(QFileDialog) is not None)
    dialog = control(page.window(), QFileDialog, "chooseFile")
    control(dialog, QLineEdit, "fileNameEdit").setText(str(path))
    dialog.accept()
    await until(lambda: said(page) == "harbour.jpg, 640 × 360")


async def test_a_page_that_dies_meanwhile_harms_nobody(compose: Compose) -> None:
    page = compose.page("hailuo")
    taking = asyncio.create_task(page.take_picture(compose.picture("big.jpg", 3000, 2500)))
    await asyncio.sleep(0)
    shiboken6.delete(page)
    assert await taking is False


# --- Luma's source -------------------------------------------------------------------------------


def source(compose: Compose, page: GenerateTab) -> VideoFile:
    """The source as it would be sent."""
    page.generate()
    ((request, *_), _) = compose.generated[-1]
    video = request.params["source_video_url"]
    assert isinstance(video, VideoFile)
    return video


async def test_a_dropped_video_shows_its_facts(compose: Compose) -> None:
    page = compose.page("luma")
    control(page, QPlainTextEdit, "lumaPrompt").setPlainText("snow")
    assert drop(well(page, "lumaSourceVideo"), files(compose.video())).is_accepted
    await until(lambda: said(page, "lumaSourceVideo").startswith("clip.mp4, 2 s · "))
    assert said(page, "lumaSourceVideo").endswith(" · 640 × 360")
    assert source(compose, page).duration_s == pytest.approx(2.0, abs=0.05)


async def test_a_video_at_an_address_is_fetched_and_checked(compose: Compose) -> None:
    page = compose.page("luma")
    compose.remote["https://cdn.example.com/wave.mp4"] = compose.video().read_bytes()
    QGuiApplication.clipboard().setText("https://cdn.example.com/wave.mp4")
    well(page, "lumaSourceVideo").paste()
    await until(lambda: said(page, "lumaSourceVideo").startswith("wave.mp4, 2 s"))


async def test_a_video_that_is_too_long_is_trimmed_where_the_user_says(compose: Compose) -> None:
    page = compose.page("luma")
    control(page, QPlainTextEdit, "lumaPrompt").setPlainText("snow")
    assert not await page.take_video(compose.video("long.mp4", 12.0))
    assert notes(page, "error") == ["“long.mp4” is 12 s long; Luma takes up to 10 s."]
    start = control(page, QSlider, "lumaSourceVideoTrimStart")
    assert (start.minimum(), start.maximum()) == (0, 20)
    start.setValue(15)
    trim = control(page, QPushButton, "lumaSourceVideoTrim")
    assert trim.text() == "Trim to 10 s"
    assert "Keeps 1.5 s to 11.5 s" in notes(page, "why")
    # What stands in the way of Generate is what the well says, not that nothing is there.
    footer = control(page, QLabel, "lumaGenerateNote")
    assert footer.text() == "“long.mp4” is 12 s long; Luma takes up to 10 s."
    trim.click()
    await until(lambda: said(page, "lumaSourceVideo").startswith("long.mp4, 10 s"))
    assert "long" not in footer.text()
    assert not start.isVisible()
    assert source(compose, page).duration_s == pytest.approx(10.0, abs=0.1)


async def test_nothing_is_ordered_while_a_part_of_what_is_shown_is_to_be_chosen(compose: Compose) -> None:
    """The earlier video, which is nowhere to be seen then, would be paid for."""
    page = compose.page("luma")
    control(page, QPlainTextEdit, "lumaPrompt").setPlainText("snow")
    assert await page.take_video(compose.video("first.mp4"))
    assert not await page.take_video(compose.video("long.mp4", 12.0))
    await until(lambda: "long.mp4" in said(page, "lumaSourceVideo"))
    button, footer = control(page, QPushButton, "lumaGenerate"), control(page, QLabel, "lumaGenerateNote")
    assert footer.text() == "Trim “long.mp4” first, or clear the field."
    assert not button.isEnabled()
    page.generate()
    assert compose.generated == []
    control(page, QToolButton, "lumaSourceVideoClear").click()
    assert said(page, "lumaSourceVideo").startswith("Drop a video")
    assert "long.mp4" not in footer.text()

    assert await page.take_video(compose.video("first.mp4"))
    assert not await page.take_video(compose.video("long.mp4", 12.0))
    control(page, QPushButton, "lumaSourceVideoTrim").click()
    await until(lambda: said(page, "lumaSourceVideo").startswith("long.mp4, 10 s"))
    assert button.isEnabled()
    assert source(compose, page).duration_s == pytest.approx(10.0, abs=0.1)


async def test_what_is_too_long_for_an_empty_field_can_be_cleared_away(compose: Compose) -> None:
    page = compose.page("luma")
    assert not await page.take_video(compose.video("long.mp4", 12.0))
    control(page, QToolButton, "lumaSourceVideoClear").click()
    assert said(page, "lumaSourceVideo").startswith("Drop a video")
    assert notes(page, "error") == []
    assert not control(page, QSlider, "lumaSourceVideoTrimStart").isVisible()


async def test_a_video_of_another_kind_is_converted(compose: Compose) -> None:
    page = compose.page("luma")
    control(page, QPlainTextEdit, "lumaPrompt").setPlainText("snow")
    assert not await page.take_video(compose.video("clip.mkv"))
    assert notes(page, "error") == ["“clip.mkv” is neither MP4 nor MOV, which Luma needs."]
    control(page, QPushButton, "lumaSourceVideoConvert").click()
    await until(lambda: said(page, "lumaSourceVideo").startswith("clip.mp4, 2 s"))
    assert source(compose, page).mime_type == "video/mp4"


async def test_a_long_video_of_another_kind_is_cut_where_the_user_says(compose: Compose) -> None:
    page = compose.page("luma")
    assert not await page.take_video(compose.video("long.mkv", 12.0))
    assert notes(page, "error") == ["“long.mkv” is 12 s long; Luma takes up to 10 s."]
    assert control(page, QSlider, "lumaSourceVideoTrimStart").isVisibleTo(page)
    control(page, QPushButton, "lumaSourceVideoTrim").click()
    await until(lambda: said(page, "lumaSourceVideo").startswith("long.mp4, 10 s"))


async def test_a_picture_is_no_source_video(compose: Compose) -> None:
    page = compose.page("luma")
    assert drop(well(page, "lumaSourceVideo"), files(compose.picture())).hint == "Use as first frame"
    assert said(page, "lumaSourceVideo").startswith("Drop a video")
    QGuiApplication.clipboard().setMimeData(files(compose.picture()))
    well(page, "lumaSourceVideo").paste()
    await until(lambda: bool(notes(page, "error")))
    assert "cannot be read as a video" in notes(page, "error")[0]
    mime = QMimeData()
    mime.setData("image/jpeg", jpeg(quadrants(500, 400)))
    QGuiApplication.clipboard().setMimeData(mime)
    well(page, "lumaSourceVideo").paste()
    await until(lambda: any("This file" in text for text in notes(page, "error")))


async def test_what_holds_no_media_is_refused_while_it_hovers_and_said_when_it_is_pasted(
    compose: Compose,
) -> None:
    page = compose.page("hailuo")
    mime = QMimeData()
    mime.setUrls([QUrl("ftp://example.org/harbour.png")])
    answer = drop(well(page), mime)
    assert (answer.is_accepted, answer.hint) == (False, "")
    assert await page.take_picture(compose.picture("pier.jpg"))
    QGuiApplication.clipboard().setText("no address")
    well(page).paste()
    assert notes(page, "error") == ["There is no picture or video in it that can be used."]
    assert said(page).startswith("pier.jpg")


# --- how long a refusal is said ------------------------------------------------------------------------


async def refuse_words(compose: Compose, page: GenerateTab) -> None:
    QGuiApplication.clipboard().setText("no address")
    well(page).paste()


async def refuse_a_file(compose: Compose, page: GenerateTab) -> None:
    path = compose.folder / "notes.png"
    path.write_bytes(b"just some words")
    assert not await page.take_picture(path)


async def refuse_files(compose: Compose, page: GenerateTab) -> None:
    paths = [compose.folder / f"{number}.png" for number in (1, 2)]
    for path in paths:
        path.write_bytes(b"just some words")
    await page.take_pictures(paths)


def type_a_word(page: GenerateTab) -> None:
    QTest.keyClicks(control(page, QPlainTextEdit, "hailuoPrompt"), "It")


def let_time_pass(page: GenerateTab) -> None:
    timer = next(t for t in page.findChildren(QTimer) if t.objectName() == "refusalPassing" and t.isActive())
    assert 5_000 < timer.interval() < 60_000
    timer.timeout.emit()


@pytest.mark.parametrize(
    ("refuse", "go_on"),
    [
        (refuse_words, type_a_word),
        (refuse_words, let_time_pass),
        (refuse_a_file, type_a_word),
        (refuse_a_file, let_time_pass),
        (refuse_files, type_a_word),
    ],
)
async def test_a_refusal_goes_when_the_user_goes_on(
    compose: Compose,
    refuse: Callable[[Compose, GenerateTab], Awaitable[None]],
    go_on: Callable[[GenerateTab], None],
) -> None:
    page = compose.page("hailuo")
    await refuse(compose, page)
    assert notes(page, "error")
    go_on(page)
    assert notes(page, "error") == []


async def test_a_refusal_with_something_to_do_about_it_stays(compose: Compose) -> None:
    page = compose.page("hailuo")
    assert not await page.take_picture(compose.picture("panorama.jpg", 1200, 302))
    await until(lambda: offered(page) == ["Crop", "Add bars"])
    type_a_word(page)
    assert "allowed 2:5–5:2" in notes(page, "error")[0]
    assert offered(page) == ["Crop", "Add bars"]


async def test_a_picture_that_an_earlier_run_had_is_missed_until_there_is_another(compose: Compose) -> None:
    page = compose.page("hailuo")
    lost = PictureFile(str(compose.folder / "gone.jpg"), "0" * 64, 9, "image/jpeg", "harbour.jpg", 640, 360)
    page.restore(FormDraft({"first_frame_image_url": lost}))
    type_a_word(page)
    assert "harbour.jpg" in notes(page, "error")[0]
    assert await page.take_picture(compose.picture())
    assert notes(page, "error") == []


# --- what is offered after a refusal ----------------------------------------------------------------


def offered(page: GenerateTab) -> list[str]:
    wells = (button for button in page.findChildren(QPushButton) if button.isVisible())
    return [button.text() for button in wells if button.text() in ("Crop", "Add bars")]


async def test_only_what_helps_is_offered_and_stays_when_the_disk_was_full(
    compose: Compose,
) -> None:
    page = compose.page("hailuo")
    assert not await page.take_picture(compose.picture("strip.jpg", 6000, 300))
    await until(lambda: offered(page) == ["Add bars"])
    assert not await page.take_picture(compose.picture("panorama.jpg", 1200, 302))
    await until(lambda: offered(page) == ["Crop", "Add bars"])
    inputs = compose.folder.parent / "inputs"
    kept = inputs.with_name("elsewhere")
    inputs.rename(kept)
    inputs.write_text("no folder any more")
    control(page, QPushButton, "hailuoFirstFrameCrop").click()
    await until(lambda: bool(notes(page, "error")) and "shapes" not in notes(page, "error")[0])
    await until(lambda: offered(page) == ["Crop", "Add bars"])
    inputs.unlink()
    kept.rename(inputs)
    control(page, QPushButton, "hailuoFirstFramePad").click()
    await until(lambda: said(page).startswith("panorama.jpg"))
    assert offered(page) == []


async def test_a_long_video_of_another_kind_is_trimmed_and_not_cut_off_unasked(compose: Compose) -> None:
    page = compose.page("luma")
    control(page, QPlainTextEdit, "lumaPrompt").setPlainText("snow")
    assert not await page.take_video(compose.video("long.mkv", 12.0))
    assert page.findChild(QPushButton, "lumaSourceVideoConvert") is None
    control(page, QSlider, "lumaSourceVideoTrimStart").setValue(10)
    control(page, QPushButton, "lumaSourceVideoTrim").click()
    await until(lambda: said(page, "lumaSourceVideo").startswith("long.mp4, 10 s"))
    assert source(compose, page).mime_type == "video/mp4"


async def test_the_well_shows_the_frame_under_the_trim_handle(compose: Compose) -> None:
    page = compose.page("luma")
    colours = (quadrants(320, 180), quadrants(320, 180, (((200, 0, 0),) * 2,) * 2))
    path = write_video(compose.folder / "long.mp4", 288, size=(320, 180), picture=lambda i: colours[i >= 36])
    assert not await page.take_video(path)

    def is_red() -> bool:
        image = well(page, "lumaSourceVideo").grab().toImage()
        spots = [image.pixelColor(round(image.width() * x), image.height() // 3) for x in (0.2, 0.8)]
        return all(spot.red() > 150 and spot.green() < 60 for spot in spots)

    await until(lambda: "long.mp4" in said(page, "lumaSourceVideo"))
    assert not is_red()
    slider = control(page, QSlider, "lumaSourceVideoTrimStart")
    for value in range(1, 19):
        slider.setValue(value)
    await until(is_red)
    slider.setValue(0)
    await until(lambda: not is_red())
