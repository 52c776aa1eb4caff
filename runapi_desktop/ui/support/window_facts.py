"""What the window knows of itself, for diagnostics, and whether this computer can play clips."""

from __future__ import annotations

import PySide6
from PySide6.QtCore import QLocale, QSysInfo, qVersion
from PySide6.QtGui import QGuiApplication


def can_play() -> bool:
    """Whether QtMultimedia found its backend: without one of the system's libraries it silently has none."""
    # Here and not above: it loads the player's libraries, which nobody needs before the first clip.
    from PySide6.QtMultimedia import QMediaPlayer

    return QMediaPlayer().isAvailable()


def window_facts() -> dict[str, str]:
    """Names and values in English."""
    screens = QGuiApplication.screens()
    sizes = [f"{s.size().width()} × {s.size().height()} at {s.devicePixelRatio():g}" for s in screens]
    return {
        "Qt": f"{qVersion()}, PySide6 {PySide6.__version__}",
        "Platform": f"{QGuiApplication.platformName()} on {QSysInfo.currentCpuArchitecture()}",
        "Screens": ", ".join(sizes) or "none",
        "Colours": QGuiApplication.styleHints().colorScheme().name,
        "Language": QLocale().name(),
        "Playback": "available" if can_play() else "not available",
    }
