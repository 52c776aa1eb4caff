"""The app's own line icons, coloured from the theme's tokens."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtGui import QIcon, QPixmap

from runapi_desktop.resource_files import resource_path
from runapi_desktop.ui.theme import Tokens

_SIZE_PX = 20
_SCALES = (1.0, 2.0)


def icon(name: str, tokens: Tokens) -> QIcon:
    """``resources/icons/<name>.svg`` in the colours of ``tokens``: dim, bright when hovered or checked."""
    result = QIcon()
    for colour, mode, state in (
        (tokens.dim, QIcon.Mode.Normal, QIcon.State.Off),
        (tokens.text, QIcon.Mode.Active, QIcon.State.Off),
        (tokens.text, QIcon.Mode.Normal, QIcon.State.On),
        (tokens.faint, QIcon.Mode.Disabled, QIcon.State.Off),
    ):
        for scale in _SCALES:
            result.addPixmap(pixmap(name, colour, scale=scale), mode, state)
    return result


@lru_cache(maxsize=256)
def pixmap(name: str, colour: str, size_px: int = _SIZE_PX, scale: float = 1.0) -> QPixmap:
    """The icon drawn in one colour, ``size_px`` logical pixels wide at the device pixel ratio ``scale``."""
    px = round(size_px * scale)
    svg = _source(name).replace("currentColor", colour)
    result = QPixmap()
    # By the plug-in that the style sheet's own pictures need anyway: one call instead of eight.
    result.loadFromData(svg.replace("<svg", f'<svg width="{px}" height="{px}"', 1).encode(), "SVG")
    result.setDevicePixelRatio(scale)
    return result


@lru_cache(maxsize=256)
def _source(name: str) -> str:
    return resource_path("icons", f"{name}.svg").read_text(encoding="utf-8")
