"""``--self-test DIR``: the main job, done through the real window as a person would do it.

A picture is dropped on the first-frame well, Generate is pressed, the clip is waited for and watched; then it
goes to Luma and the same happens there. What was seen is left in DIR: both clips, screenshots, and
``report.json``. Every step must truly hold; the first one that does not ends the run.
"""

from __future__ import annotations

import asyncio
import json
import os
import platform
import shutil
import sys
import tempfile
import time
from collections.abc import AsyncGenerator, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import TypeVar

import qasync
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QColor, QDragEnterEvent, QDropEvent, QImage, QLinearGradient, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QPlainTextEdit, QWidget

from runapi_desktop import __version__
from runapi_desktop.app import new_application
from runapi_desktop.composition import BASE_URL_VARIABLE, DEFAULT_BASE_URL
from runapi_desktop.desktop import Desktop
from runapi_desktop.domain.clip import Clip
from runapi_desktop.domain.task import TaskState
from runapi_desktop.media.frames import frame_png_bytes
from runapi_desktop.media.probe import probe_video
from runapi_desktop.own_process import KEY_VARIABLE
from runapi_desktop.store.app_log import recent_trouble
from runapi_desktop.store.key_store import MemoryKeyStore
from runapi_desktop.store.paths import AppPaths
from runapi_desktop.ui.widgets.glimpses import own_picture
from runapi_desktop.ui.widgets.theme import Theme, ThemeChoice

W = TypeVar("W", bound=QWidget)

_LOOK_EVERY_S = 0.05
_WINDOW_PATIENCE_S = 30.0
_PRACTICE_PATIENCE_S = 300.0
# A live server may be slow, busy or in trouble; a patient person waits and presses "Try again".
_LIVE_PATIENCE_S = 3600.0
_MOST_TRIES_AGAIN = 5
_FRAMES_TO_SEE = 12
_PICTURE_PX = (1280, 720)
# A multiple of four: the rows of such a picture have no padding.
_FROM_AFAR_PX = 8
# Of 255 levels; black and white are 255 apart, BT.601 and BT.709 some 20.
_MOST_APART = 48


class StepFailed(Exception):
    """Something that a user would expect did not happen."""


@dataclass
class Step:
    """One thing that was done and how it went; ``duration_s`` in seconds."""

    name: str
    is_ok: bool = False
    duration_s: float = 0.0
    detail: str = ""


@dataclass
class Report:
    """What ``report.json`` says. ``trouble`` are the warnings and errors that the app logged."""

    version: str
    system: str
    qt_platform: str
    server: str
    is_ok: bool = False
    steps: list[Step] = field(default_factory=list[Step])
    clips: list[dict[str, object]] = field(default_factory=list[dict[str, object]])
    trouble: list[str] = field(default_factory=list[str])


def run_self_test(out: Path, *, live: bool) -> int:
    """Do the job and leave what was seen in ``out``; 0 only if every step held."""
    if live and not os.environ.get(KEY_VARIABLE):
        print(f"--live needs {KEY_VARIABLE} (and {BASE_URL_VARIABLE} for another server)", file=sys.stderr)  # noqa: T201
        return 2
    if sys.platform == "linux" and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    out.mkdir(parents=True, exist_ok=True)
    app = new_application()
    with tempfile.TemporaryDirectory(prefix="runapi-self-test-", ignore_cleanup_errors=True) as folder:
        test = SelfTest(app, Path(folder), out, live=live)
        with asyncio.Runner(loop_factory=lambda: qasync.QEventLoop(app)) as runner:
            runner.run(test.run())
    report = test.report
    (out / "report.json").write_text(json.dumps(asdict(report), indent=2), encoding="utf-8")
    for step in report.steps:
        mark = "ok  " if step.is_ok else "FAIL"
        print(f"{mark} {step.duration_s:7.2f} s  {step.name}  {step.detail}")  # noqa: T201
    print(f"clips, screenshots and report.json are in {out}")  # noqa: T201
    return 0 if report.is_ok else 1


class SelfTest:
    """Drives one ``Desktop`` with mouse, keyboard and drops, and looks at what it shows."""

    def __init__(self, app: QApplication, folder: Path, out: Path, *, live: bool) -> None:
        environ: Mapping[str, str] = _live_environment() if live else {}
        self._paths = AppPaths.resolve(str(folder / "data"), environ)
        self._environ = environ
        self._live = live
        self._app = app
        self._folder = folder
        self._out = out
        self._patience_s = _LIVE_PATIENCE_S if live else _PRACTICE_PATIENCE_S
        self._shots = 0
        self.report = Report(
            version=__version__,
            system=f"{platform.platform()}, Python {platform.python_version()}",
            qt_platform=app.platformName(),
            server=environ.get(BASE_URL_VARIABLE, DEFAULT_BASE_URL) if live else "practice",
        )

    async def run(self) -> None:
        """Every step in its order; fills ``report``."""
        self._paths.create()
        self._theme = Theme(self._app, ThemeChoice.LIGHT)
        self._desktop = Desktop(
            self._theme,
            self._paths,
            practice=not self._live,
            environ=self._environ,
            key_store=MemoryKeyStore(),
        )
        try:
            await self._job()
            self.report.is_ok = True
        except StepFailed:
            self._shoot("failed")
        finally:
            self.report.trouble = recent_trouble(self._paths.logs_dir)
            await self._desktop.close()

    async def _job(self) -> None:
        async with self._step("open the window"):
            await self._desktop.start()
            await self._until(
                lambda: self._says("connectionState") != "", "the status line", _WINDOW_PATIENCE_S
            )
            if not self._live:
                await self._until(lambda: self._desktop.is_practice, "practice mode", 60.0)
            self._shoot("ready")
        async with self._step("drop a picture on the first-frame well"):
            self._drop(self._find(QWidget, "hailuoFirstFrame"), self._paint_picture())
            await self._until(
                lambda: "harbour" in self._well_text("hailuoFirstFrame"), "the picture in the well"
            )
        async with self._step("say what should happen"):
            self._type(
                "hailuoPrompt", "The sun sinks behind the harbour. [Push in] Warm light on wet planks."
            )
            self._click("hailuoLength6S")
            await asyncio.sleep(0.8)  # The price is asked for shortly after the last change.
            self._shoot("form")
        first = await self._make("hailuo", "a clip from the picture")
        async with self._step("send the clip to Luma"):
            self._click("stageUseInLuma")
            await self._until(lambda: self._is_seen("lumaCompose"), "the Luma tab")
            await self._until(lambda: self._well_text("lumaSourceVideo") != "", "the clip in the source well")
            self._type("lumaPrompt", "black and white film noir, hard contrast, deep shadows")
            self._shoot("luma form")
        second = await self._make("luma", "the clip in another style")
        async with self._step("the clips are two files of their own"):
            if first.path == second.path:
                raise StepFailed("both tasks delivered the same file")
        async with self._step("the dark theme"):
            self._theme.choose(ThemeChoice.DARK)
            await asyncio.sleep(0.2)
            self._shoot("dark")

    # --- larger steps --------------------------------------------------------------------------

    async def _make(self, service: str, what: str) -> Clip:
        """Press Generate, wait for the clip, watch it, and keep a copy."""
        async with self._step(f"{service}: press Generate"):
            button = self._find(QAbstractButton, f"{service}Generate")
            await self._until(button.isEnabled, f"the button: {self._says(f'{service}GenerateNote')}")
            cards = self._card_count()
            self._click(f"{service}Generate")
            await self._until(lambda: self._card_count() == cards + 1, "the new card", 10.0)
        async with self._step(f"{service}: wait for {what}"):
            await self._until(self._is_at_work_or_done, "the task's first step")
            self._shoot(f"{service} working")
            clip = await self._clip_of_current_card()
        async with self._step(f"{service}: watch it in the window"):
            await self._watch(Path(clip.path))
            self._shoot(f"{service} playing")
        async with self._step(f"{service}: keep the file"):
            self._keep(clip, service)
        return clip

    async def _clip_of_current_card(self) -> Clip:
        """Wait as a patient user does: where the card offers "Try again", it is pressed."""
        tries = 0
        deadline = time.monotonic() + self._patience_s
        while time.monotonic() < deadline:
            item = self._desktop.reel.current_item
            if item is None:
                raise StepFailed("the card is gone")
            if item.clip is not None and item.task.state is TaskState.READY:
                return item.clip
            button = self._desktop.window.findChild(QAbstractButton, "stageTryAgain")
            if button is not None and button.isVisible():
                tries += 1
                if tries > _MOST_TRIES_AGAIN:
                    raise StepFailed(f"no clip after {tries} tries: {self._says('stageText')}")
                button.click()
                await asyncio.sleep(1.0)
            await self._wait_a_moment()
        raise StepFailed(f"no clip within {self._patience_s:.0f} s: {self._says('stageTitle')}")

    async def _watch(self, path: Path) -> None:
        """See a dozen different frames, and that the last of them is the file's."""
        player = self._desktop.stage.player
        await self._until(lambda: player.has_file, "the first frame", _WINDOW_PATIENCE_S)
        seen: set[int] = set()

        def saw_enough() -> bool:
            seen.add(player.frame_number)
            return len(seen) >= _FRAMES_TO_SEE

        await self._until(saw_enough, "moving pictures", _WINDOW_PATIENCE_S)
        if not player.is_playing:
            raise StepFailed("the clip does not play")
        shown, (start_us, end_us) = player.image(), player.frame_span_us
        middle_s = (start_us + end_us) / 2_000_000
        decoded = await asyncio.to_thread(frame_png_bytes, path, middle_s)
        if not _look_alike(shown, own_picture(decoded, "png")):
            raise StepFailed("the picture is not the one in the file")

    def _keep(self, clip: Clip, service: str) -> None:
        source = Path(clip.path)
        target = self._out / f"{service}.mp4"
        shutil.copyfile(source, target)
        facts = probe_video(target)
        if facts.frame_count < 2 or facts.duration_s <= 0:
            raise StepFailed("the file holds no moving picture")
        parts = [path.name for path in source.parent.glob("*.part")]
        if parts:
            raise StepFailed(f"unfinished files were left behind: {parts}")
        item = self._desktop.reel.current_item
        cost_micros = item.task.cost_micros if item is not None else None
        self.report.clips.append({"file": target.name, **asdict(facts), "cost_micros": cost_micros})

    # --- hands ---------------------------------------------------------------------------------

    def _drop(self, widget: QWidget, path: Path) -> None:
        mime = QMimeData()
        mime.setUrls([QUrl.fromLocalFile(str(path))])
        window = widget.window()
        handle, where = window.windowHandle(), widget.mapTo(window, widget.rect().center())
        copy, left, keys = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        QApplication.sendEvent(handle, QDragEnterEvent(where, copy, mime, left, keys))
        QApplication.sendEvent(handle, QDropEvent(QPointF(where), copy, mime, left, keys))

    def _type(self, object_name: str, text: str) -> None:
        editor = self._find(QPlainTextEdit, object_name)
        editor.setFocus()
        QTest.keyClicks(editor, text)
        if editor.toPlainText() != text:
            raise StepFailed(f"{object_name} shows something else than was typed")

    def _click(self, object_name: str) -> None:
        button = self._find(QAbstractButton, object_name)
        if not (button.isVisible() and button.isEnabled()):
            raise StepFailed(f"{object_name} cannot be pressed")
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    # --- eyes ----------------------------------------------------------------------------------

    def _find(self, kind: type[W], object_name: str) -> W:
        found = self._desktop.window.findChild(kind, object_name)
        if found is None:
            raise StepFailed(f"there is no {object_name}")
        return found

    def _is_seen(self, object_name: str) -> bool:
        """Whether it is there and visible; the form of a tab is built when somebody first comes to it."""
        widget = self._desktop.window.findChild(QWidget, object_name)
        return widget is not None and widget.isVisible()

    def _says(self, object_name: str) -> str:
        widget = self._desktop.window.findChild(QWidget, object_name)
        return str(widget.property("text") or "") if widget is not None else ""

    def _well_text(self, object_name: str) -> str:
        return self._find(QWidget, object_name).accessibleDescription()

    def _card_count(self) -> int:
        return self._desktop.reel.model.rowCount()

    def _is_at_work_or_done(self) -> bool:
        item = self._desktop.reel.current_item
        return item is not None and item.task.state is not TaskState.QUEUED

    def _shoot(self, name: str) -> None:
        self._shots += 1
        file_name = f"{self._shots:02d} {name}.png".replace(" ", "-")
        self._desktop.window.grab().save(str(self._out / file_name))

    async def _until(self, holds: Callable[[], bool], what: str, patience_s: float | None = None) -> None:
        deadline = time.monotonic() + (patience_s or self._patience_s)
        while not holds():
            if time.monotonic() > deadline:
                raise StepFailed(f"waited in vain for {what}")
            await self._wait_a_moment()

    async def _wait_a_moment(self) -> None:
        # Ctrl+C and the system's request to end close the window, as they do in the app.
        if self._desktop.closing.is_set():
            raise StepFailed("the window was closed")
        await asyncio.sleep(_LOOK_EVERY_S)

    @asynccontextmanager
    async def _step(self, name: str) -> AsyncGenerator[None]:
        step = Step(name)
        self.report.steps.append(step)
        begun = time.monotonic()
        try:
            yield
            step.is_ok = True
        except StepFailed as failure:
            step.detail = str(failure)
            raise
        except Exception as error:
            step.detail = f"{type(error).__name__}: {error}"
            raise StepFailed(step.detail) from error
        finally:
            step.duration_s = round(time.monotonic() - begun, 3)

    def _paint_picture(self) -> Path:
        """A harbour at dusk, as a JPEG file."""
        width, height = _PICTURE_PX
        image = QImage(width, height, QImage.Format.Format_RGB32)
        sky = QLinearGradient(0, 0, 0, height)
        for position, colour in (
            (0.0, "#2f4668"),
            (0.4, "#c0705a"),
            (0.6, "#f2b172"),
            (0.62, "#3a2d38"),
            (1.0, "#1c1520"),
        ):
            sky.setColorAt(position, QColor(colour))
        painter = QPainter(image)
        painter.fillRect(image.rect(), sky)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor("#ffe2a8"))
        painter.drawEllipse(QPointF(width * 0.65, height * 0.45), 80, 80)
        painter.end()
        path = self._folder / "harbour.jpg"
        image.save(str(path), quality=92)
        return path


def _look_alike(one: QImage, other: QImage) -> bool:
    """Whether both show the same picture, seen from afar: two decoders never agree to the last bit."""
    if one.isNull() or other.isNull():
        return False
    smooth = Qt.TransformationMode.SmoothTransformation
    pictures = [
        image.scaled(_FROM_AFAR_PX, _FROM_AFAR_PX, mode=smooth).convertToFormat(QImage.Format.Format_RGB888)
        for image in (one, other)
    ]
    levels = zip(*(bytes(picture.constBits()) for picture in pictures), strict=True)
    return max(abs(a - b) for a, b in levels) <= _MOST_APART


def _live_environment() -> Mapping[str, str]:
    return {name: os.environ[name] for name in (BASE_URL_VARIABLE, KEY_VARIABLE) if name in os.environ}
