"""What lies behind a row of a list that paints itself, where it is chosen or under the pointer."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from runapi_desktop.ui.widgets.theme import RADIUS_PX, Tokens


def paint_row_ground(
    painter: QPainter, row: QRect, tokens: Tokens, *, is_chosen: bool = True, radius_px: int = RADIUS_PX
) -> None:
    """Paint the ground of ``row``. The chosen one has a frame too, which is seen where high contrast is asked
    for: its colour alone does not stand out there."""
    painter.setPen(QColor(tokens.chosen) if is_chosen else Qt.PenStyle.NoPen)
    painter.setBrush(QColor(tokens.soft if is_chosen else tokens.raised))
    painter.drawRoundedRect(QRectF(row).adjusted(0.5, 0.5, -0.5, -0.5), radius_px, radius_px)
