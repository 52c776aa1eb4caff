"""The app's own line icons, in the colours of the theme in force whenever they are painted."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap

from runapi_desktop.resource_files import resource_path
from runapi_desktop.ui.widgets.theme import Theme

_SIZE_PX = 20


def icon(name: str, theme: Theme, *, is_bright: bool = False) -> QIcon:
    """``resources/icons/<name>.svg``: dim, bright when hovered or checked, or always. It follows ``theme`` by
    itself: nobody has to set it anew."""
    return QIcon(_LineIcon(name, theme, is_bright=is_bright))


class _LineIcon(QIconEngine):
    """Draws an icon when it is seen, in the size, state and resolution in which it is seen."""

    def __init__(self, name: str, theme: Theme, *, is_bright: bool) -> None:
        super().__init__()
        self._name = name
        self._theme = theme
        self._is_bright = is_bright

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        scale = painter.device().devicePixelRatio()
        painter.drawPixmap(rect, self.scaledPixmap(rect.size(), mode, state, scale))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return self.scaledPixmap(size, mode, state, 1.0)

    def scaledPixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float) -> QPixmap:
        return pixmap(self._name, self._colour(mode, state), min(size.width(), size.height()), scale)

    def clone(self) -> QIconEngine:
        return _LineIcon(self._name, self._theme, is_bright=self._is_bright)

    def _colour(self, mode: QIcon.Mode, state: QIcon.State) -> str:
        tokens = self._theme.tokens
        if mode is QIcon.Mode.Disabled:
            return tokens.faint
        is_bright = self._is_bright or mode is QIcon.Mode.Active or state is QIcon.State.On
        return tokens.text if is_bright else tokens.dim


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
