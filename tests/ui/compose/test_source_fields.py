"""Lists of pictures, sound files, clips to go on from, decimals: from the hand to the body that is sent."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDoubleSpinBox, QLabel, QLineEdit, QMenu, QPushButton, QToolButton

from runapi_desktop.api.wire import create_body, quote_body
from runapi_desktop.domain.catalog.contract import check_body
from runapi_desktop.domain.catalog.evaluate import ProblemKind, evaluate
from runapi_desktop.domain.catalog.parts import (
    TEXT_TO_VIDEO,
)
from runapi_desktop.domain.catalog.spec import (
    AudioLimits,
    ClipLimits,
    FieldKind,
    FieldSpec,
    ListLimits,
    ModelSpec,
    NumberLimits,
    ServiceSpec,
)
from runapi_desktop.domain.clip import ReelItem
from runapi_desktop.domain.media_source import AudioFile, PictureFile, SourceClip, upload_name
from runapi_desktop.ui.compose.generate_tab import GenerateTab
from runapi_desktop.ui.compose.media_well import MediaWell
from runapi_desktop.ui.compose.picture_tile import PictureTile
from runapi_desktop.ui.widgets.dropped import CLIP_MIME_TYPE
from tests.helpers.added_services import add_service
from tests.helpers.page_driver import control, is_seen, until
from tests.media.samples import write_sound
from tests.store.examples import a_clip, a_ready_task, a_request
from tests.ui.compose.conftest import Compose

LOOKS = FieldSpec(
    "looks",
    FieldKind.PICTURES,
    "Looks",
    wire_name="reference_image_urls",
    required=True,
    list_limits=ListLimits(2, 3),
)
VOICE = FieldSpec(
    "voice",
    FieldKind.AUDIO,
    "Voice",
    wire_name="source_audio_url",
    audio_limits=AudioLimits(max_duration_s=2.0),
)
CLIP = FieldSpec(
    "clip",
    FieldKind.SOURCE_CLIP,
    "Clip",
    wire_name="source_task_id",
    clip_limits=ClipLimits(services=("hailuo",), why="Only clips made by Hailuo can be extended."),
)
STRENGTH = FieldSpec(
    "strength",
    FieldKind.NUMBER,
    "Strength",
    wire_name="cfg_scale",
    number_limits=NumberLimits(0, 1, decimals=2),
)
WITHOUT = FieldSpec("without", FieldKind.TEXT, "Without", min_length=3)
MODEL = ModelSpec(
    *("m", "dummy", TEXT_TO_VIDEO.id, "M", "From everything", (LOOKS, VOICE, CLIP, STRENGTH, WITHOUT))
)


@pytest.fixture
async def page(compose: Compose, monkeypatch: pytest.MonkeyPatch) -> GenerateTab:
    add_service(monkeypatch, ServiceSpec("dummy", "Dummy", (TEXT_TO_VIDEO,), (MODEL,)))
    return compose.page("dummy")


def held(page: GenerateTab) -> dict[str, object]:
    """What the form holds, by form key."""
    return dict(page.draft().values)


def names(page: GenerateTab) -> list[str]:
    """The pictures in their order."""
    pictures = page.draft().values.get("looks")
    assert pictures is None or isinstance(pictures, tuple)
    return [picture.file_name for picture in pictures or () if isinstance(picture, PictureFile)]


def note(page: GenerateTab) -> str:
    """What stands beside Generate."""
    return control(page, QLabel, "dummyGenerateNote").text()


def said(page: GenerateTab) -> str:
    """All words in sight."""
    labels = page.findChildren(QLabel)
    return "\n".join(label.text() for label in labels if label.isVisible())


def drop(page: GenerateTab, well: str, mime: QMimeData) -> bool:
    """Drop that on the well as the system would; whether it was accepted."""
    area = control(page, MediaWell, well)
    at = QPointF(area.mapTo(page, QPoint(8, 8)))
    actions, keys = Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
    handle = page.windowHandle()
    enter = QDragEnterEvent(at.toPoint(), actions, mime, Qt.MouseButton.LeftButton, keys)
    QApplication.sendEvent(handle, enter)
    event = QDropEvent(at, actions, mime, Qt.MouseButton.LeftButton, keys)
    QApplication.sendEvent(handle, event)
    return event.isAccepted()


def files(*paths: Path) -> QMimeData:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return mime


def card(task_id: str) -> QMimeData:
    mime = QMimeData()
    mime.setData(CLIP_MIME_TYPE, task_id.encode())
    return mime


def a_card(number: int, **changes: object) -> ReelItem:
    task = a_ready_task(number, remote_id=f"task_{number}", **changes)
    return ReelItem(task, a_clip(task))


async def test_pictures_are_dropped_put_in_order_and_removed(page: GenerateTab, compose: Compose) -> None:
    assert note(page) == "This field is required."
    paths = [compose.picture(f"{name}.jpg", 640 + 2 * index) for index, name in enumerate("abc")]
    assert drop(page, "dummyLooks", files(paths[0]))
    await until(lambda: names(page) == ["a.jpg"])
    assert note(page) == "Add at least 2 pictures."
    assert drop(page, "dummyLooks", files(*paths[1:], paths[0]))
    await until(lambda: names(page) == ["a.jpg", "b.jpg", "c.jpg"])
    await until(lambda: "There is room for 3 pictures." in said(page))
    assert not control(page, MediaWell, "dummyLooks").isVisible()

    first = control(page, PictureTile, "dummyLooks1")
    assert first.accessibleName() == "Looks, picture 1 of 3"
    third = control(page, PictureTile, "dummyLooks3")
    QTest.mousePress(first, Qt.MouseButton.LeftButton, pos=QPoint(30, 50))
    QTest.mouseMove(first, first.mapFromGlobal(third.mapToGlobal(third.rect().center())))
    QTest.mouseRelease(first, Qt.MouseButton.LeftButton)
    assert names(page) == ["b.jpg", "c.jpg", "a.jpg"]
    QTest.keyClick(first, Qt.Key.Key_Left, Qt.KeyboardModifier.ControlModifier)
    assert names(page) == ["b.jpg", "a.jpg", "c.jpg"]
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Delete)
    assert names(page) == ["b.jpg", "c.jpg"]
    assert note(page) == ""
    cross = control(page, PictureTile, "dummyLooks1")
    QTest.mouseClick(cross, Qt.MouseButton.LeftButton, pos=QPoint(cross.width() - 12, 12))
    assert names(page) == ["c.jpg"]


async def test_a_picture_that_cannot_be_read_leaves_the_others(page: GenerateTab, compose: Compose) -> None:
    broken = compose.folder / "broken.jpg"
    broken.write_bytes(b"\xff\xd8\xff" + b"x" * 50)
    assert drop(page, "dummyLooks", files(compose.picture("a.jpg"), broken))
    await until(lambda: names(page) == ["a.jpg"] and "“broken.jpg” cannot be read" in said(page))


async def test_what_is_dropped_while_others_are_read_comes_behind_them(
    page: GenerateTab, compose: Compose
) -> None:
    paths = [compose.picture(f"{name}.jpg", 640 + 2 * index) for index, name in enumerate("abc")]
    (broken := compose.folder / "broken.jpg").write_bytes(b"no picture")
    assert drop(page, "dummyLooks", files(broken, paths[0]))
    assert drop(page, "dummyLooks", files(paths[1]))
    assert drop(page, "dummyLooks", files(paths[2]))
    await until(lambda: len(names(page)) == 3)
    assert names(page) == ["a.jpg", "b.jpg", "c.jpg"]
    assert "“broken.jpg” cannot be read" in said(page)


async def test_what_waits_behind_others_is_left_out_once_the_form_holds_something_else(
    page: GenerateTab, compose: Compose
) -> None:
    first, second, third, fourth = (compose.picture(f"{name}.jpg", 640 + ord(name)) for name in "abcd")
    other = compose.page("dummy")
    await other.take_pictures([third])
    await until(lambda: names(other) == ["c.jpg"])
    assert drop(page, "dummyLooks", files(first))
    assert drop(page, "dummyLooks", files(second))
    page.restore(other.draft())
    assert drop(page, "dummyLooks", files(fourth))
    await until(lambda: len(names(page)) > 1)
    assert names(page) == ["c.jpg", "d.jpg"]


async def test_the_reason_beside_generate_is_that_of_the_well(page: GenerateTab, compose: Compose) -> None:
    nothing_yet = note(page)
    broken = compose.folder / "broken.jpg"
    broken.write_bytes(b"\xff\xd8\xff" + b"x" * 50)
    assert drop(page, "dummyLooks", files(broken))
    await until(lambda: note(page) == "“broken.jpg” cannot be read. It may be damaged.")
    # What another well refuses, which may stay empty, is not in the way.
    assert drop(page, "dummyVoice", files(write_sound(compose.folder / "long.mp3", 6.0)))
    await until(lambda: "Dummy takes up to 2 s" in said(page))
    assert "Dummy takes" not in note(page)
    assert drop(page, "dummyLooks", files(compose.picture("a.jpg")))
    await until(lambda: names(page) == ["a.jpg"])
    await until(lambda: "broken" not in note(page))
    assert note(page) != nothing_yet


async def test_a_sound_is_drawn_and_one_that_is_too_long_is_trimmed(
    page: GenerateTab, compose: Compose
) -> None:
    assert drop(page, "dummyVoice", files(write_sound(compose.folder / "short.wav", 1.5)))
    await until(lambda: isinstance(held(page).get("voice"), AudioFile))
    assert control(page, QToolButton, "dummyVoicePlay").isVisible()
    assert control(page, MediaWell, "dummyVoice").accessibleDescription().startswith("short.wav, 1.")
    assert drop(page, "dummyVoice", files(write_sound(compose.folder / "long.mp3", 6.0)))
    await until(lambda: is_seen(page, QPushButton, "dummyVoiceTrim"))
    assert "Dummy takes up to 2 s" in said(page)
    control(page, QPushButton, "dummyVoiceTrim").click()
    await until(lambda: getattr(held(page).get("voice"), "file_name", "") == "long.mp3")
    QTest.keyClick(control(page, MediaWell, "dummyVoice"), Qt.Key.Key_Delete)
    assert "voice" not in held(page)


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "“voice.mp3” is empty."),
        (b"<html>", "“voice.mp3” cannot be read as audio. Use an MP3, WAV or M4A file."),
        (b"ID3" + bytes(2_000), "“voice.mp3” cannot be read. It may be damaged."),
    ],
)
async def test_what_is_no_sound_gets_one_sentence(
    page: GenerateTab, compose: Compose, content: bytes, sentence: str
) -> None:
    path = compose.folder / "voice.mp3"
    path.write_bytes(content)
    assert drop(page, "dummyVoice", files(path))
    await until(lambda: sentence in said(page))
    assert "voice" not in held(page)


async def test_a_clip_is_chosen_from_the_reel_or_dropped_as_a_card(
    page: GenerateTab, compose: Compose
) -> None:
    foreign = a_card(3, request=replace(a_request(), service="luma"))
    compose.reel.cards = [a_card(1), a_card(2, origin="http://elsewhere"), foreign]
    well = control(page, MediaWell, "dummyClip")
    QTest.mouseClick(well, Qt.MouseButton.LeftButton)
    await until(lambda: page.findChild(QMenu, "sourceClips") is not None)
    menu = page.findChild(QMenu, "sourceClips")
    assert menu is not None
    (entry,) = menu.actions()
    assert entry.text() == "A lighthouse in a storm · 6 s"
    entry.trigger()
    menu.close()
    clip = held(page)["clip"]
    assert isinstance(clip, SourceClip)
    assert clip.task_id == "task_1"
    assert well.accessibleDescription().startswith("A lighthouse in a storm")

    assert drop(page, "dummyClip", card("task-2"))
    await until(lambda: "RunAPI does not have this clip in your account." in said(page))
    assert drop(page, "dummyClip", card("task-3"))
    await until(lambda: "Only clips made by Hailuo can be extended." in said(page))
    assert held(page)["clip"] == clip
    drop(page, "dummyClip", files(compose.picture()))  # is for a well that takes pictures
    assert held(page)["clip"] == clip
    QTest.keyClick(well, Qt.Key.Key_Delete)
    assert "clip" not in held(page)


async def test_decimals_are_typed_and_left_out_until_then(page: GenerateTab) -> None:
    spin = control(page, QDoubleSpinBox, "dummyStrength")
    assert spin.text() == "Automatic"
    assert "strength" not in held(page)
    spin.setValue(0.35)
    assert held(page)["strength"] == 0.35
    spin.setValue(0.0)
    assert held(page)["strength"] == 0.0
    spin.setValue(spin.minimum())
    assert "strength" not in held(page)


async def test_what_is_too_short_is_said(page: GenerateTab, compose: Compose) -> None:
    await page.take_pictures([compose.picture("a.jpg"), compose.picture("b.jpg", 700)])
    await until(lambda: len(names(page)) == 2)
    QTest.keyClicks(control(page, QLineEdit, "dummyWithout"), "ab")
    assert note(page) == "Write at least 3 characters."
    QTest.keyClicks(control(page, QLineEdit, "dummyWithout"), "c")
    assert note(page) == ""


def removed(path: Path) -> bool:
    """Whether ``path`` is removed now: Windows refuses it while the form still reads that file."""
    try:
        path.unlink()
    except PermissionError:
        return False
    return True


async def test_a_draft_comes_back_whole_and_says_what_is_gone(page: GenerateTab, compose: Compose) -> None:
    compose.reel.cards = [a_card(1)]
    await page.take_pictures([compose.picture("a.jpg"), compose.picture("b.jpg", 700)])
    assert drop(page, "dummyVoice", files(write_sound(compose.folder / "a.m4a", 1.0)))
    assert drop(page, "dummyClip", card("task-1"))
    control(page, QDoubleSpinBox, "dummyStrength").setValue(0.5)
    await until(lambda: set(held(page)) == {"looks", "voice", "clip", "strength"} and len(names(page)) == 2)
    draft = page.draft()
    again = compose.page("dummy")
    again.restore(draft)
    assert held(again) == held(page)

    pictures = draft.values["looks"]
    assert isinstance(pictures, tuple)
    assert isinstance(pictures[0], PictureFile)
    await until(lambda: removed(Path(pictures[0].path)))
    third = compose.page("dummy")
    third.restore(draft)
    assert names(third) == ["b.jpg"]
    assert "“a.jpg” cannot be found." in said(third)


async def test_everything_reaches_the_body_in_its_order(page: GenerateTab, compose: Compose) -> None:
    await page.take_pictures([compose.picture("a.jpg"), compose.picture("b.jpg", 700)])
    assert drop(page, "dummyVoice", files(write_sound(compose.folder / "a.mp3", 1.0)))
    await until(lambda: {"looks", "voice"} <= set(held(page)) and len(names(page)) == 2)
    values = {**page.draft().values, "clip": SourceClip("task_1", "hailuo"), "strength": 0.5}
    request = evaluate(MODEL, values).request
    uploads = {name: upload_name(name, file.mime_type) for name, file in request.local_files.items()}
    assert list(uploads.values()) == ["reference-1.jpg", "reference-2.jpg", "source.mp3"]
    body = json.loads(create_body(request, {name: f"https://f.example/{at}" for name, at in uploads.items()}))
    assert body == {
        "model": "m",
        "reference_image_urls": ["https://f.example/reference-1.jpg", "https://f.example/reference-2.jpg"],
        "source_audio_url": "https://f.example/source.mp3",
        "source_task_id": "task_1",
        "cfg_scale": 0.5,
    }
    assert check_body("dummy", TEXT_TO_VIDEO.id, body) == ()
    assert json.loads(quote_body(request))["params"] == {"source_task_id": "task_1", "cfg_scale": 0.5}
    wrong = {**body, "reference_image_urls": ["https://a.example"], "cfg_scale": 2.5, "source_task_id": 5}
    problems = {problem.field for problem in check_body("dummy", TEXT_TO_VIDEO.id, wrong)}
    assert problems == {"reference_image_urls", "cfg_scale", "source_task_id"}


def test_a_clip_of_another_kind_is_a_problem() -> None:
    problems = evaluate(MODEL, {"clip": SourceClip("t", "luma")}).problems
    assert [p.words for p in problems if p.kind is ProblemKind.NOT_SUCH_A_CLIP] == [CLIP.clip_limits.why]
