"""Takes the guide's pictures anew: ``python packaging/guide_pictures.py [ko …]``, with ``.venv``'s Python.

Opens the real window in practice mode, once for each language, makes clips, brings it into the states that
the guide tells of, and saves what is seen there, light and dark, to ``resources/guide/<language>``. The files
have two pixels for one of the window, so that they are sharp on every screen.
"""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
os.environ["QT_SCALE_FACTOR"] = "2"
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import qasync  # noqa: E402
from PySide6.QtCore import QPoint, QRect, Qt  # noqa: E402
from PySide6.QtGui import QColor, QImage, QPainter  # noqa: E402
from PySide6.QtWidgets import (  # noqa: E402
    QAbstractButton,
    QApplication,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from runapi_desktop.app import new_application  # noqa: E402
from runapi_desktop.desktop import Desktop  # noqa: E402
from runapi_desktop.domain.clip import MarkedCard  # noqa: E402
from runapi_desktop.domain.errors import FailureKind, TaskFailure  # noqa: E402
from runapi_desktop.domain.settings import Language, Page, Settings  # noqa: E402
from runapi_desktop.domain.task import PRACTICE_ORIGIN, TaskState  # noqa: E402
from runapi_desktop.resource_files import resource_path  # noqa: E402
from runapi_desktop.store.paths import AppPaths  # noqa: E402
from runapi_desktop.ui.commands.clip_commands import ADD_TO_STORYBOARD  # noqa: E402
from runapi_desktop.ui.commands.subject import Subject  # noqa: E402
from runapi_desktop.ui.compose.footer import Footer  # noqa: E402
from runapi_desktop.ui.compose.picture_field import PictureField  # noqa: E402
from runapi_desktop.ui.settings.settings_window import SettingsWindow  # noqa: E402
from runapi_desktop.ui.texts.i18n import use_language  # noqa: E402
from runapi_desktop.ui.widgets.theme import Theme, ThemeChoice  # noqa: E402
from runapi_desktop.ui.window.first_window import FirstWindow  # noqa: E402
from tests.gallery.scenes import find, make_clip, opened, press, still, until  # noqa: E402
from tests.helpers.reel_library import a_task, open_library  # noqa: E402

_WINDOW_PX = (1120, 740)
_LARGEST_PX = (640, 320)
_QUALITY = 72
_GAP_PX = 32
_TABS_PX = 140
_MESSAGE_PX = (460, 150)
_PROMPTS = {
    Language.ENGLISH: (
        "Fog rolls over a tea field at dawn",
        "Jellyfish drift through a glass cathedral",
        "The sun sinks behind the harbour, boats rock gently",
        "A paper boat races down a rainy street",
    ),
    Language.KOREAN: (
        "새벽 차밭 위로 안개가 흘러간다",
        "해파리가 유리 성당 안을 떠다닌다",
        "항구 너머로 해가 지고 배들이 천천히 흔들린다",
        "종이배가 비 내리는 거리를 달린다",
    ),
    Language.JAPANESE: (
        "夜明けの茶畑に霧が流れる",
        "くらげがガラスの聖堂を漂う",
        "港の向こうに日が沈み、船がゆっくり揺れる",
        "紙の船が雨の通りを走る",
    ),
    Language.CHINESE: (
        "黎明的茶园上雾气缓缓流过",
        "水母在玻璃教堂里漂游",
        "夕阳沉入港口，小船轻轻摇晃",
        "纸船在雨中的街道上飞驰",
    ),
}
_NEW_LOOK = "Watercolour, soft paper texture, warm light"


class Studio(NamedTuple):
    """What the scenes are made with."""

    desktop: Desktop
    first: FirstWindow
    camera: Camera
    prompts: tuple[str, ...]


class Camera:
    """Saves what is seen of the app, in both themes."""

    def __init__(self, theme: Theme, folder: Path) -> None:
        self._theme = theme
        self._folder = folder

    async def take(self, name: str, window: QWidget, *areas: QRect) -> None:
        """Picture these parts of ``window`` side by side, or all of it."""
        for choice in (ThemeChoice.LIGHT, ThemeChoice.DARK):
            self._theme.choose(choice)
            await still()
            whole = window.grab().toImage()
            scale = whole.devicePixelRatio()
            whole.setDevicePixelRatio(1.0)
            seen = areas or (window.rect(),)
            parts = [whole.copy(QRect(area.topLeft() * scale, area.size() * scale)) for area in seen]
            picture = _side_by_side(parts, QColor(self._theme.tokens.background)) if areas[1:] else parts[0]
            _shrunk(picture, scale).save(str(self._folder / f"{name}-{choice.value}.webp"), quality=_QUALITY)


def _side_by_side(parts: list[QImage], ground: QColor) -> QImage:
    width = sum(part.width() + _GAP_PX for part in parts) + _GAP_PX
    height = max(part.height() for part in parts) + 2 * _GAP_PX
    result = QImage(width, height, QImage.Format.Format_RGB32)
    result.fill(ground)
    left = _GAP_PX
    with QPainter(result) as painter:
        for part in parts:
            painter.drawImage(left, (height - part.height()) // 2, part)
            left += part.width() + _GAP_PX
    return result


def _area(window: QWidget, *parts: QWidget, around_px: int = 0) -> QRect:
    """Where ``parts`` are seen in ``window``."""
    found = QRect()
    for part in parts:
        found |= QRect(part.mapTo(window, QPoint(0, 0)), part.size())
    return found.adjusted(-around_px, -around_px, around_px, around_px) & window.rect()


def _shrunk(picture: QImage, scale: float) -> QImage:
    width, height = (round(px * scale) for px in _LARGEST_PX)
    if picture.width() <= width and picture.height() <= height:
        return picture
    kept, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
    return picture.scaled(width, height, kept, smooth)


async def picture_all(app: QApplication, language: Language) -> None:
    """Make the clips, then take the pictures."""
    use_language(app, language)
    with tempfile.TemporaryDirectory(prefix="runapi-guide-", ignore_cleanup_errors=True) as folder:
        paths = AppPaths.resolve(folder, {})
        paths.create()
        await _add_failed_card(paths, _PROMPTS[language][3])
        theme = Theme(app, ThemeChoice.LIGHT)
        first = FirstWindow(theme, Settings({"practice": True}))
        desktop = await opened(theme, paths, first=first)
        desktop.window.resize(*_WINDOW_PX)
        camera = Camera(theme, ROOT / "resources" / "guide" / language)
        for scene in (_first_clip, _stage_and_reel, _money, _takes, _storyboard, _trouble, _restyle, _others):
            await scene(Studio(desktop, first, camera, _PROMPTS[language]))
        await desktop.close()


async def _add_failed_card(paths: AppPaths, prompt: str) -> None:
    async with open_library(paths.data_dir) as library:
        failure = TaskFailure(FailureKind.REJECTED_BY_MODEL)
        task = a_task(0, TaskState.FAILED, origin=PRACTICE_ORIGIN, failure=failure, prompt=prompt)
        await library.tasks.add([task])
    (paths.data_dir / "library.sqlite").rename(paths.database)


async def _picture(desktop: Desktop, name: str) -> None:
    await desktop.tabs["hailuo"].take_picture(resource_path("practice", name))
    await still()


async def _first_clip(studio: Studio) -> None:
    for name, prompt in zip(("tea-field.jpg", "jellyfish.jpg", "harbour.jpg"), studio.prompts, strict=False):
        await _picture(studio.desktop, name)
        await press(studio.desktop, "hailuoLength6S")
        await make_clip(studio.desktop, prompt)
    await until(lambda: studio.desktop.stage.player.frame_number > 20)
    await studio.camera.take("first-clip", studio.desktop.window)
    wells = [well for well in studio.desktop.tabs["hailuo"].findChildren(PictureField) if well.isVisible()]
    window = studio.desktop.window
    await studio.camera.take("pictures", window, _area(window, *wells, around_px=10))


async def _stage_and_reel(studio: Studio) -> None:
    window = studio.desktop.window
    await studio.camera.take("stage", window, _area(window, studio.desktop.stage))
    await studio.camera.take("reel", window, _area(window, studio.desktop.reel))


def _foot(desktop: Desktop) -> QRect:
    """The foot of the form, with the button."""
    foot = desktop.tabs["hailuo"].findChild(Footer)
    assert foot is not None
    return _area(desktop.window, foot)


def _card(desktop: Desktop, row: int) -> QRect:
    """That card of the Reel."""
    cards = desktop.reel.list
    place = cards.visualRect(desktop.reel.model.index(row, 0))
    return place.translated(cards.viewport().mapTo(desktop.window, QPoint(0, 0)))


async def _money(studio: Studio) -> None:
    find(studio.desktop, QPlainTextEdit, "hailuoPrompt").setPlainText(studio.prompts[2])
    studio.first.settings.send_pause_s = 10.0
    await still()
    await press(studio.desktop, "hailuoGenerate")
    await studio.camera.take("money", studio.desktop.window, _foot(studio.desktop), _card(studio.desktop, 0))
    studio.first.settings.send_pause_s = 0.0


async def _takes(studio: Studio) -> None:
    find(studio.desktop, QAbstractButton, "hailuoMoreTakes").click()
    find(studio.desktop, QAbstractButton, "hailuoMoreTakes").click()
    await still()
    cards = studio.desktop.reel.model
    before = cards.rowCount()
    await press(studio.desktop, "hailuoGenerate")
    await until(lambda: cards.rowCount() == before + 3)
    for row in range(cards.rowCount() - 1):  # the last one failed long ago
        await until(lambda row=row: (item := cards.item(row)) is not None and item.clip)
    await asyncio.sleep(1.0)  # the cards' pictures are drawn
    await studio.camera.take("takes", studio.desktop.window, _foot(studio.desktop), _card(studio.desktop, 0))


async def _storyboard(studio: Studio) -> None:
    toggle = next(a for a in studio.desktop.window.view_menu.actions() if a.objectName() == "showStoryboard")
    toggle.trigger()
    items = tuple(item for row in (0, 5, 6) if (item := studio.desktop.reel.model.item(row)) is not None)
    studio.desktop.window.commands.run(ADD_TO_STORYBOARD, Subject(tuple(map(MarkedCard.of, items)), items))
    facts = find(studio.desktop, QLabel, "storyboardFacts")
    await until(lambda: facts.isVisible() and "3" in facts.text())
    await asyncio.sleep(1.0)  # the clips' pictures are drawn
    panel = _area(studio.desktop.window, find(studio.desktop, QWidget, "storyboard"))
    await studio.camera.take("storyboard", studio.desktop.window, panel)
    toggle.trigger()
    await still()


async def _trouble(studio: Studio) -> None:
    studio.desktop.reel.list.make_current(studio.desktop.reel.model.rowCount() - 1)
    await still()
    said = _area(studio.desktop.window, studio.desktop.stage.picture_area)
    said = QRect(0, 0, *_MESSAGE_PX).translated(
        said.center() - QPoint(_MESSAGE_PX[0] // 2, _MESSAGE_PX[1] // 2)
    )
    card = _card(studio.desktop, studio.desktop.reel.model.rowCount() - 1)
    await studio.camera.take("trouble", studio.desktop.window, card, said)


async def _restyle(studio: Studio) -> None:
    tab = studio.desktop.open_tab("luma")
    studio.desktop.reel.list.make_current(5)
    await until(lambda: (item := studio.desktop.reel.current_item) is not None and item.clip is not None)
    item = studio.desktop.reel.current_item
    assert item is not None
    assert item.clip is not None
    await tab.take_video(Path(item.clip.path))
    prompt = find(studio.desktop, QPlainTextEdit, "lumaPrompt")
    prompt.setPlainText(_NEW_LOOK)
    await asyncio.sleep(1.0)
    await studio.camera.take("restyle", studio.desktop.window, _area(studio.desktop.window, tab))


async def _others(studio: Studio) -> None:
    window = studio.desktop.window
    for service in ("kling", "seedance"):
        studio.first.open(service)
    await still()
    form = _area(window, window.tabs)
    form.setHeight(_TABS_PX)
    await studio.camera.take("services", window, form)
    window.key_action.trigger()
    await still()
    await _dialog(studio.camera, "account", "keyDialog")
    window.palette_action.trigger()
    await still()
    search = next(field for field in window.findChildren(QLineEdit, "paletteSearch") if field.isVisible())
    search.setText("s")
    await _dialog(studio.camera, "keyboard", "commandPalette")
    window.settings_action.trigger()
    settings = window.findChild(SettingsWindow)
    assert settings is not None
    settings.show_page(Page.APPEARANCE)
    await still()
    await _dialog(studio.camera, "settings", "settingsWindow")


async def _dialog(camera: Camera, name: str, object_name: str) -> None:
    shown = (top for top in QApplication.topLevelWidgets() if top.isVisible())
    dialog = next(top for top in shown if top.objectName() == object_name)
    await camera.take(name, dialog)
    dialog.close()
    await still()


def main() -> None:
    """One language in this process; several in a process each."""
    languages = sys.argv[1:] or [*_PROMPTS]
    if len(languages) > 1:
        for language in languages:
            subprocess.run([sys.executable, __file__, language], check=True)
        return
    app = new_application()
    with asyncio.Runner(loop_factory=lambda: qasync.QEventLoop(app)) as runner:
        runner.run(picture_all(app, Language(languages[0])))


if __name__ == "__main__":
    main()
