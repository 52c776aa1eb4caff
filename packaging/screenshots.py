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
from PySide6.QtWidgets import QPlainTextEdit  # noqa: E402

from runapi_desktop.app import new_application  # noqa: E402
from runapi_desktop.resource_files import resource_path  # noqa: E402
from runapi_desktop.store.paths import AppPaths  # noqa: E402
from runapi_desktop.ui.widgets.theme import Theme, ThemeChoice  # noqa: E402
from tests.gallery.scenes import find, make_clip, opened, press, until  # noqa: E402

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
        theme = Theme(app, ThemeChoice.LIGHT)
        desktop = await opened(theme, paths)
        tab = desktop.tabs["hailuo"]
        await press(desktop, "hailuoTextToVideo")
        await press(desktop, "hailuoLength6S")
        for prompt in _FROM_WORDS:
            await make_clip(desktop, prompt)
        for name, prompt in _FROM_PICTURES:
            await tab.take_picture(resource_path("practice", name))
            await press(desktop, "hailuoLength6S")
            await make_clip(desktop, prompt)
        find(desktop, QPlainTextEdit, "hailuoPrompt").setFocus()
        await press(desktop, "hailuoGenerate")
        await asyncio.sleep(2.5)
        desktop.reel.list.make_current(1)
        await until(lambda: desktop.stage.player.frame_number > 40)
        target = ROOT / "resources" / "screenshots"
        target.mkdir(parents=True, exist_ok=True)
        for choice in (ThemeChoice.LIGHT, ThemeChoice.DARK):
            theme.choose(choice)
            await asyncio.sleep(0.5)
            desktop.window.grab().save(str(target / f"{choice.value}.png"))
        await desktop.close()


app = new_application()
with asyncio.Runner(loop_factory=lambda: qasync.QEventLoop(app)) as runner:
    runner.run(main())
