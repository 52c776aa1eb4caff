"""Pictures of cards: upright, covering, off the window's thread, and never too many of them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication

from runapi_desktop.domain.catalog.spec import VideoLimits
from runapi_desktop.domain.clip import ReelItem
from runapi_desktop.domain.request import GenerationRequest
from runapi_desktop.media.videos import prepare_video
from runapi_desktop.off_loop import run_here
from runapi_desktop.services.task_scope import TaskScope
from runapi_desktop.ui.cards.card_pictures import CardPictures, covering_image
from runapi_desktop.ui.reel.card_delegate import picture_path
from runapi_desktop.ui.widgets.glimpses import picture_image
from tests.helpers.qt_signals import emitted
from tests.helpers.reel_library import a_task, settled
from tests.media.samples import write_video

CARD = QSize(224, 118)


def striped(path: Path, width: int, height: int) -> str:
    """Blue, with a red stripe through the middle."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("#0000ff"))
    for x in range(width * 2 // 5, width * 3 // 5):
        for y in range(height):
            image.setPixelColor(x, y, QColor("#ff0000"))
    image.save(str(path))
    return str(path)


@pytest.mark.parametrize(("width", "height"), [(640, 90), (90, 640), (224, 118), (40, 40)])
def test_a_picture_covers_the_card_from_its_middle(tmp_path: Path, width: int, height: int) -> None:
    image = covering_image(striped(tmp_path / "a.png", width, height), CARD)
    assert image.size() == CARD
    assert image.pixelColor(112, 59).red() > 200


def test_a_whole_picture_fits(tmp_path: Path) -> None:
    image = picture_image(Path(striped(tmp_path / "a.png", 640, 160)), QSize(320, 320), False, run_here)
    assert (image.width(), image.height()) == (320, 80)


@pytest.mark.parametrize("content", [b"", b"no picture", b"\x89PNG\r\n\x1a\n" + b"\0" * 64])
def test_what_is_no_picture_is_null(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "a.png"
    path.write_bytes(content)
    assert covering_image(str(path), CARD).isNull()
    assert covering_image(str(tmp_path / "missing.png"), CARD).isNull()


async def test_a_picture_of_another_size_stands_in_until_the_right_one_is_there(
    qapp: QApplication, tmp_path: Path
) -> None:
    pictures = CardPictures(TaskScope())
    path = striped(tmp_path / "a.png", 640, 320)
    assert pictures.picture(path, CARD) is None
    await emitted(pictures.loaded)
    stand_in = pictures.picture(path, CARD * 2)
    assert stand_in is not None
    assert stand_in.size() == CARD
    await emitted(pictures.loaded)
    found = pictures.picture(path, CARD * 2)
    assert found is not None
    assert found.size() == CARD * 2
    pictures.close()


async def test_a_picture_comes_later_and_is_kept(qapp: QApplication, tmp_path: Path) -> None:
    pictures = CardPictures(TaskScope())
    path = striped(tmp_path / "a.png", 640, 360)
    told: list[str] = []
    pictures.loaded.connect(told.append)
    assert pictures.picture(path, CARD) is None
    assert pictures.picture(path, CARD) is None
    await settled()
    assert told == [path]
    kept = pictures.picture(path, CARD)
    assert kept is not None
    assert kept.size() == CARD
    pictures.close()


async def test_a_broken_picture_is_tried_once(qapp: QApplication, tmp_path: Path) -> None:
    pictures = CardPictures(TaskScope())
    told: list[str] = []
    pictures.loaded.connect(told.append)
    path = str(tmp_path / "missing.png")
    for _ in range(3):
        assert pictures.picture(path, CARD) is None
        await settled()
    assert told == [path]
    pictures.close()


async def test_the_oldest_pictures_make_room(qapp: QApplication, tmp_path: Path) -> None:
    pictures = CardPictures(TaskScope())
    path = striped(tmp_path / "a.png", 160, 90)
    sizes = [QSize(1600 + number, 900) for number in range(8)]
    for size in sizes:
        pictures.picture(path, size)
        await settled()
    newest, forgotten = pictures.picture(path, sizes[-1]), pictures.picture(path, sizes[0])
    assert newest is not None
    assert forgotten is not None
    assert forgotten.cacheKey() == newest.cacheKey()
    await settled()
    pictures.close()


def test_a_card_made_of_a_video_shows_its_still(tmp_path: Path) -> None:
    source = prepare_video(write_video(tmp_path / "film.mp4", 24), tmp_path / "inputs", VideoLimits())
    request = GenerationRequest(
        "luma", "modify_video", "ray-2", {"source_video_url": source, "prompt": "as a drawing"}
    )
    item = ReelItem(replace(a_task(0), request=request))
    path = picture_path(item)
    assert path is not None
    assert path == source.still_path
    assert not covering_image(path, QSize(64, 36)).isNull()
    gone = replace(request, params={**request.params, "source_video_url": replace(source, path="")})
    assert picture_path(ReelItem(replace(a_task(0), request=gone))) is None
