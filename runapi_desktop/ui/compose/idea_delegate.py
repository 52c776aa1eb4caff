"""Draws one prompt idea: its title, the beginning of the prompt, where it belongs, and its picture."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QIcon, QPainter, QTextLayout
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from runapi_desktop.domain.prompt_example import PromptExample
from runapi_desktop.domain.shown_words import shown_line
from runapi_desktop.ui.widgets.row_ground import paint_row_ground
from runapi_desktop.ui.widgets.theme import SMALL_FONT_PX, Theme, text_px

EXAMPLE_ROLE = Qt.ItemDataRole.UserRole + 1
"""The item's ``PromptExample``."""

PREVIEW_PX = QSize(128, 72)

_PADDING_PX = 12
_PROMPT_LINES = 3
_MAX_PROMPT_LENGTH = 1000


class IdeaDelegate(QStyledItemDelegate):
    """All cards have the same height; a long prompt is cut off after three lines."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        line_px = QFontMetrics(option.font).height()  # type: ignore[attr-defined] - the stubs lack the members
        return QSize(0, 2 * _PADDING_PX + (_PROMPT_LINES + 2) * line_px + 4)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        rect, font, state = _parts(option)
        example: PromptExample = index.data(EXAMPLE_ROLE)
        tokens = self._theme.tokens
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver):
            is_selected = bool(state & QStyle.StateFlag.State_Selected)
            paint_row_ground(painter, rect, tokens, is_chosen=is_selected)
        area = rect.adjusted(_PADDING_PX, _PADDING_PX, -_PADDING_PX, -_PADDING_PX)
        picture = index.data(Qt.ItemDataRole.DecorationRole)
        if isinstance(picture, QIcon):
            place = QRect(area.topLeft(), PREVIEW_PX)
            picture.paint(painter, place)
            area.setLeft(place.right() + 1 + _PADDING_PX)
        _draw_words(painter, area, font, example, (tokens.text, tokens.dim))
        painter.restore()


def _parts(option: QStyleOptionViewItem) -> tuple[QRect, QFont, QStyle.StateFlag]:
    """The members of ``option``, which the stubs do not type."""
    return option.rect, option.font, option.state  # type: ignore[attr-defined]


def _draw_words(
    painter: QPainter, area: QRect, font: QFont, example: PromptExample, colours: tuple[str, str]
) -> None:
    text_colour, dim_colour = colours
    bold, small = QFont(font), QFont(font)
    bold.setWeight(QFont.Weight.DemiBold)
    small.setPixelSize(text_px(SMALL_FONT_PX))
    line_px = QFontMetrics(font).height()
    row = QRect(area.left(), area.top(), area.width(), line_px)
    painter.setPen(QColor(text_colour))
    _draw_line(painter, row, bold, example.title or example.prompt)
    row.translate(0, line_px + 2)
    for line in first_lines(example.prompt, font, area.width()):
        _draw_line(painter, row, font, line)
        row.translate(0, line_px)
    painter.setPen(QColor(dim_colour))
    row.translate(0, 2)
    _draw_line(painter, row, small, " · ".join(filter(None, (example.category, *example.tags))))


def first_lines(text: str, font: QFont, width_px: int) -> list[str]:
    """How ``text`` falls into lines, three at most; the last one has all that is left."""
    flat = " ".join(text.split())[:_MAX_PROMPT_LENGTH]
    layout = QTextLayout(flat, font)
    starts: list[int] = []
    layout.beginLayout()
    while len(starts) < _PROMPT_LINES and (line := layout.createLine()).isValid():
        line.setLineWidth(width_px)
        starts.append(line.textStart())
    layout.endLayout()
    # Qt counts UTF-16 units where Python counts characters.
    units = flat.encode("utf-16-le", "replace")
    return [
        units[2 * start : 2 * end].decode("utf-16-le", "replace").strip()
        for start, end in pairwise([*starts, len(units) // 2])
    ]


def _draw_line(painter: QPainter, row: QRect, font: QFont, text: str) -> None:
    painter.setFont(font)
    elided = QFontMetrics(font).elidedText(shown_line(text), Qt.TextElideMode.ElideRight, row.width())
    painter.drawText(row, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, elided)
