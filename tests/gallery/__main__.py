"""``python -m tests.gallery OUT``: pictures every screen of the real window, ends with 1 where one is wrong.

Needs no display. The pictures are ``OUT/<language>/<size>/<theme>/<scene>.png``; what a program can see to be
wrong is printed with the picture that shows it. ``QT_SCALE_FACTOR=2`` pictures what a dense screen shows.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import runpy
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

# Without a screen of one's own size a menu would be cut off where Qt's own ends, at 800 pixels.
os.environ.setdefault("QT_QPA_PLATFORM", f"offscreen:configfile={Path(__file__).with_name('screen.json')}")

import qasync
from PySide6.QtCore import QPoint
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QApplication

from runapi_desktop.app import new_application
from runapi_desktop.desktop import Desktop
from runapi_desktop.domain.settings import ContrastChoice, Language
from runapi_desktop.store.paths import AppPaths
from runapi_desktop.store.settings import open_settings
from runapi_desktop.ui.texts.i18n import use_language
from runapi_desktop.ui.widgets.theme import Theme, ThemeChoice
from tests.gallery.checks import troubles
from tests.gallery.scenes import SCENES, Scene, make_library, opened, welcome

_SEND_PAUSE_S = 8.0
"""Long enough for all pictures of an order that was not sent yet."""


class Photographer:
    """Saves what is seen of the app in ``folder`` and keeps the troubles that are found on the way."""

    def __init__(self, desktop: Desktop, folder: Path) -> None:
        self.found: list[str] = []
        self.taken = 0
        self._window = desktop.window
        self.folder = folder
        folder.mkdir(parents=True, exist_ok=True)

    def shot(self, name: str) -> None:
        """Picture the window with everything that lies above it, and check each."""
        picture = self._window.grab()
        tops = [top for top in QApplication.topLevelWidgets() if top.isVisible() and top.width() > 5]
        with QPainter(picture) as painter:
            for top in tops:
                if top is not self._window:
                    offset = top.mapToGlobal(QPoint(0, 0)) - self._window.mapToGlobal(QPoint(0, 0))
                    painter.drawPixmap(offset, top.grab())
        picture.save(str(self.folder / f"{name}.png"))
        self.taken += 1
        self.found += [f"{self.folder / name}.png: {wrong}" for top in tops for wrong in troubles(top)]


@dataclass(frozen=True, slots=True)
class Asked:
    """What is pictured, and how. ``scenes`` are names of them."""

    out: Path
    themes: tuple[ThemeChoice, ...]
    sizes: tuple[tuple[int, int], ...]
    contrast: ContrastChoice
    text_percent: int
    scenes: frozenset[str]

    def among(self, scenes: Iterable[Scene]) -> list[Scene]:
        """Those of ``scenes`` that are asked for."""
        return [scene for scene in scenes if scene_name(scene) in self.scenes]


def scene_name(scene: Scene) -> str:
    """What a scene is called when it is asked for."""
    return scene.__name__.strip("_")


async def open_desktop(
    app: QApplication, folder: Path, choice: ThemeChoice, asked: Asked, *, practice: bool
) -> Desktop:
    """The app over ``folder``, in that theme."""
    paths = AppPaths.resolve(str(folder), {})
    paths.create()
    settings = open_settings(paths.settings_file)
    settings.send_pause_s = _SEND_PAUSE_S
    settings.theme, settings.contrast, settings.text_percent = choice, asked.contrast, asked.text_percent
    return await opened(Theme(app, choice), paths, practice=practice)


async def picture_all(app: QApplication, asked: Asked) -> list[str]:
    """Every scene that is asked for in every theme and size; the troubles found."""
    found: list[str] = []
    with tempfile.TemporaryDirectory(prefix="runapi-gallery-", ignore_cleanup_errors=True) as temporary:
        library = Path(temporary, "library")
        desktop = await open_desktop(app, library, asked.themes[0], asked, practice=True)
        if asked.among(SCENES):
            await make_library(desktop)
        await desktop.close()
        looks = [(theme, size) for size in asked.sizes for theme in asked.themes]
        for number, (choice, (width, height)) in enumerate(looks):
            for folder, scenes, practice in (
                (Path(temporary, f"new{number}"), asked.among((welcome,)), False),
                (Path(temporary, f"full{number}"), asked.among(SCENES), True),
            ):
                if not scenes:
                    continue
                if practice:
                    shutil.copytree(library, folder)
                desktop = await open_desktop(app, folder, choice, asked, practice=practice)
                desktop.window.resize(width, height)
                camera = Photographer(desktop, asked.out / f"{width}x{height}" / choice.value)
                for scene in scenes:
                    try:
                        await scene(desktop, camera.shot)
                    except (LookupError, AssertionError, TimeoutError, AttributeError) as error:
                        camera.found.append(f"{scene.__name__} came to no end: {error!r}")
                await desktop.close()
                found += camera.found
                print(f"{camera.taken} pictures in {camera.folder}", flush=True)
    return found


def main() -> int:
    """Picture what was asked for; returns the exit code."""
    parser = argparse.ArgumentParser(prog="python -m tests.gallery", description=__doc__)
    parser.add_argument("out", type=Path, metavar="OUT", help="the folder for the pictures")
    parser.add_argument("--themes", default="light,dark")
    parser.add_argument("--sizes", default="960x620,1360x860", help="of the window, in pixels")
    parser.add_argument("--languages", default="en", help="en, ko, ja, zh_CN; one process each")
    parser.add_argument("--contrast", default="standard", choices=["standard", "high"])
    parser.add_argument("--text", default="100", help="how large the letters are: 90 to 150, in percent")
    names = ",".join(map(scene_name, (welcome, *SCENES)))
    parser.add_argument("--scenes", default=names, help=f"some of {names}")
    given = parser.parse_args()
    languages: list[str] = given.languages.split(",")
    if len(languages) > 1:
        same = [str(given.out)]
        for option in ("themes", "sizes", "contrast", "text", "scenes"):
            same += [f"--{option}", getattr(given, option)]
        commands = [[sys.executable, "-m", "tests.gallery", *same, "--languages", one] for one in languages]
        return max(subprocess.run(command, check=False).returncode for command in commands)
    runpy.run_path(str(Path(__file__).parents[2] / "packaging" / "translations.py"))["compile_stale"]()
    app = new_application()
    use_language(app, Language(languages[0]))
    sizes = [size.split("x") for size in given.sizes.split(",")]
    asked = Asked(
        out=given.out / languages[0],
        themes=tuple(map(ThemeChoice, given.themes.split(","))),
        sizes=tuple((int(width), int(height)) for width, height in sizes),
        contrast=ContrastChoice(given.contrast),
        text_percent=int(given.text),
        scenes=frozenset(given.scenes.split(",")),
    )
    with asyncio.Runner(loop_factory=lambda: qasync.QEventLoop(app)) as runner:
        found = runner.run(picture_all(app, asked))
    print(*sorted(set(found)), sep="\n")
    print(f"{len(set(found))} things are wrong" if found else "nothing is wrong that a program can see")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
