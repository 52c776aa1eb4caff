"""The app of ``app_window.py`` with a catalogue that holds the first services alone."""

from __future__ import annotations

import gc
import runpy
from pathlib import Path

# As the entry does before it loads the app.
gc.disable()
from runapi_desktop.domain import catalog  # noqa: E402

catalog.SERVICE_IDS = catalog.FIRST_SERVICE_IDS
runpy.run_path(str(Path(__file__).with_name("app_window.py")), run_name="__main__")
