"""Takes the README's screenshots anew: ``python packaging/screenshots.py``, with the Python of ``.venv``.

Opens the real window in practice mode over a throw-away data folder, makes a handful of clips, and saves
what is seen, light and dark, to ``resources/screenshots``.
"""

from __future__ import annotations

import asyncio
import os
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import qasync  # noqa: E402
from PySide6.QtWidgets import QAbstractButton, QPlainTextEdit  # noqa: E402

from runapi_desktop.app import new_application  # noqa: E402
from runapi_desktop.desktop import Desktop  # noqa: E402
from runapi_desktop.resource_files import resource_path  # noqa: E402
from runapi_desktop.store.key_store import MemoryKeyStore  # noqa: E402
from runapi_desktop.store.paths import AppPaths  # noqa: E402
from runapi_desktop.ui.widgets.theme import Theme, ThemeChoice  # noqa: E402

_PATIENCE_S = 180.0
_FROM_WORDS = (
    "Paper boats race down a rainy street at night",
    "Fireflies over a still lake, first light behind the hills",
)
_FROM_PICTURES = (
    ("tea-field.jpg", "Fog rolls over a tea field at dawn [Truck left]"),
    ("jellyfish.jpg", "Jellyfish drift through a glass cathedral [Pedestal up]"),
    (
        "harbour.jpg",
        "The sun sinks behind the harbour, boats rock gently. [Push in] Warm light on wet planks.",
    ),
)


async def main() -> None:
    """Make the clips, then take the pictures."""
    with tempfile.TemporaryDirectory(prefix="runapi-screenshots-", ignore_cleanup_errors=True) as folder:
        paths = AppPaths.resolve(folder, {})
        paths.create()
        theme = Theme(app, ThemeChoice.LIGHT)
        desktop = Desktop(theme, paths, practice=True, environ={}, key_store=MemoryKeyStore())
        await desktop.start()
        await _until(lambda: desktop.window.practice_action.isChecked())
        tab = desktop.tabs["hailuo"]
        _press(desktop, "hailuoTextToVideo")
        for prompt in _FROM_WORDS:
            await _make(desktop, prompt)
        for name, prompt in _FROM_PICTURES:
            await tab.take_picture(resource_path("practice", name))
            await _make(desktop, prompt)
        desktop.window.findChild(QPlainTextEdit, "hailuoPrompt").setFocus()
        _press(desktop, "hailuoGenerate")
        await asyncio.sleep(2.5)
        desktop.reel.list.make_current(1)
        await _until(lambda: desktop.stage.player.frame_number > 40)
        target = ROOT / "resources" / "screenshots"
        target.mkdir(parents=True, exist_ok=True)
        for choice in (ThemeChoice.LIGHT, ThemeChoice.DARK):
            theme.choose(choice)
            await asyncio.sleep(0.5)
            desktop.window.grab().save(str(target / f"{choice.value}.png"))
        await desktop.close()


async def _make(desktop: Desktop, prompt: str) -> None:
    desktop.window.findChild(QPlainTextEdit, "hailuoPrompt").setPlainText(prompt)
    _press(desktop, "hailuoLength6S")
    await asyncio.sleep(0.6)
    cards = desktop.reel.model.rowCount()
    _press(desktop, "hailuoGenerate")
    await _until(lambda: desktop.reel.model.rowCount() > cards)
    await _until(lambda: (item := desktop.reel.current_item) is not None and item.clip is not None)


def _press(desktop: Desktop, object_name: str) -> None:
    desktop.window.findChild(QAbstractButton, object_name).click()


async def _until(holds: object) -> None:
    assert callable(holds)
    async with asyncio.timeout(_PATIENCE_S):
        while not holds():  # noqa: ASYNC110 - looks at widgets, which set no events
            await asyncio.sleep(0.05)


app = new_application()
with asyncio.Runner(loop_factory=lambda: qasync.QEventLoop(app)) as runner:
    runner.run(main())
