"""What file managers, browsers and image editors put into a drag or on the clipboard."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QApplication

from runapi_desktop.ui.widgets.dropped import CLIP_MIME_TYPE, Cargo, DroppedItem, cargo_of, dropped_items

PNG = b"\x89PNG\r\n\x1a\n"


def mime(
    urls: tuple[str, ...] = (), html: str = "", text: str = "", image: bool = False, **data: bytes
) -> QMimeData:
    result = QMimeData()
    if text:
        result.setText(text)
    if html:
        result.setHtml(html)
    if urls:
        result.setUrls([QUrl(url) for url in urls])
    if image:
        result.setImageData(QImage(4, 4, QImage.Format.Format_RGB32))
    for name, content in data.items():
        result.setData(name.replace("_", "/"), content)
    return result


def test_files_come_first_and_all_of_them(qapp: QApplication) -> None:
    found = dropped_items(
        mime(urls=("file:///tmp/My%20boat.JPG", "file:///tmp/a.mov"), image=True, image_png=PNG)
    )
    assert found == (
        DroppedItem(Path("/tmp/My boat.JPG"), "My boat.JPG", is_video=False),
        DroppedItem(Path("/tmp/a.mov"), "a.mov", is_video=True),
    )


def test_a_picture_from_a_browser_is_taken_by_its_own_bytes(qapp: QApplication) -> None:
    found = dropped_items(mime(urls=("https://example.com/page",), image_png=PNG))
    assert found == (DroppedItem(PNG, "", is_video=False),)


def test_an_image_behind_a_link_is_taken_by_the_address_of_the_image(qapp: QApplication) -> None:
    html = '<a href="https://example.com/page"><b>x</b><img alt="" src="https://cdn.example.com/a%20b.png?s=2"></a>'
    (found,) = dropped_items(mime(urls=("https://example.com/page",), html=html))
    assert found == DroppedItem("https://cdn.example.com/a%20b.png?s=2", "a b.png", is_video=False)


def test_an_embedded_image_is_taken_from_its_data_url(qapp: QApplication) -> None:
    (found,) = dropped_items(mime(html='<img src="data:image/png;base64,iVBORw0=">'))
    assert found == DroppedItem("data:image/png;base64,iVBORw0=", "", is_video=False)


@pytest.mark.parametrize("platform", ["xcb", "wayland", "wayland-egl"])
@pytest.mark.parametrize(
    "name", ["image/svg+xml", "image/x-xpixmap", "image/x-icon", "application/x-qt-image"]
)
def test_a_picture_of_another_program_is_never_guessed(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch, platform: str, name: str
) -> None:
    """There Qt would decode whatever the other program says, in this process."""

    class Trap(QMimeData):
        def retrieveData(self, mime_type: str, preferred: object) -> object:
            assert mime_type != "application/x-qt-image", "Qt was asked to decode"
            return super().retrieveData(mime_type, preferred)  # type: ignore[arg-type]

        def hasFormat(self, mime_type: str) -> bool:
            return mime_type in (name, "application/x-qt-image")

    monkeypatch.setattr(QGuiApplication, "platformName", lambda: platform)
    assert dropped_items(Trap()) == ()


@pytest.mark.parametrize(
    "name", ["image/png", "image/jpeg", "image/webp", "image/bmp", "image/tiff", "image/gif"]
)
def test_the_bytes_that_another_program_gives_are_taken_as_they_are(qapp: QApplication, name: str) -> None:
    given = QMimeData()
    given.setData(name, b"<svg/>")
    assert dropped_items(given) == (DroppedItem(b"<svg/>", "", is_video=False),)


def test_a_bare_picture_of_the_clipboard_is_taken(qapp: QApplication) -> None:
    (found,) = dropped_items(mime(image=True))
    assert isinstance(found.origin, QImage)
    assert (found.origin.width(), found.is_video) == (4, False)


@pytest.mark.parametrize(
    ("text", "is_video"),
    [("https://example.com/a.mp4", True), (" https://example.com/a.png\n", False)],
)
def test_a_pasted_address_is_taken(qapp: QApplication, text: str, is_video: bool) -> None:
    (found,) = dropped_items(mime(text=text))
    assert found == DroppedItem.of(text.strip())
    assert found.is_video is is_video


@pytest.mark.parametrize("text", ["just words", "javascript:alert(1)", "ftp://example.com/a.png", ""])
def test_words_are_no_media(qapp: QApplication, text: str) -> None:
    assert dropped_items(mime(text=text)) == ()
    assert dropped_items(mime(html=f'<img src="{text}">')) == ()


def test_what_a_drag_carries_is_counted_without_reading_it(qapp: QApplication, tmp_path: Path) -> None:
    assert cargo_of(mime(text="words")) == Cargo()
    assert cargo_of(mime(image_png=PNG)) == cargo_of(mime(image=True)) == Cargo(pictures=1)
    assert cargo_of(mime(urls=("https://example.com/watch",))) == Cargo(unknown=1)
    names = ("file:///tmp/a.PNG", "file:///tmp/b.mp4", "file:///tmp/c", tmp_path.as_uri())
    assert cargo_of(mime(urls=names)) == Cargo(pictures=1, videos=1, unknown=1, folders=1)
    cards = mime(urls=("file:///tmp/b.mp4",))
    cards.setData(CLIP_MIME_TYPE, b"task-1")
    assert cargo_of(cards) == Cargo(videos=1, clip_ids=("task-1",))
