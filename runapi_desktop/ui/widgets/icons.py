"""The app's own line icons, coloured from the theme's tokens."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap

from runapi_desktop.resource_files import resource_path
from runapi_desktop.ui.widgets.theme import Tokens

_SIZE_PX = 20


def icon(name: str, tokens: Tokens) -> QIcon:
    """``resources/icons/<name>.svg`` in the colours of ``tokens``: dim, bright when hovered or checked."""
    return QIcon(_LineIcon(name, tokens))


class _LineIcon(QIconEngine):
    """Draws an icon when it is seen, in the size, state and resolution in which it is seen."""

    def __init__(self, name: str, tokens: Tokens) -> None:
        super().__init__()
        self._name = name
        self._tokens = tokens

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        scale = painter.device().devicePixelRatio()
        painter.drawPixmap(rect, self.scaledPixmap(rect.size(), mode, state, scale))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return self.scaledPixmap(size, mode, state, 1.0)

    def scaledPixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float) -> QPixmap:
        return pixmap(self._name, self._colour(mode, state), min(size.width(), size.height()), scale)

    def clone(self) -> QIconEngine:
        return _LineIcon(self._name, self._tokens)

    def _colour(self, mode: QIcon.Mode, state: QIcon.State) -> str:
        if mode is QIcon.Mode.Disabled:
            return self._tokens.faint
        is_bright = mode is QIcon.Mode.Active or state is QIcon.State.On
        return self._tokens.text if is_bright else self._tokens.dim


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
