"""The choice of model: a combo box of two lines, its name and what it is good at."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QStyledItemDelegate, QVBoxLayout, QWidget

from runapi_desktop.domain.catalog.evaluate import FormState
from runapi_desktop.domain.catalog.spec import ModelSpec
from runapi_desktop.ui.commands.window_commands import MODELS
from runapi_desktop.ui.texts.i18n import translated
from runapi_desktop.ui.texts.model_text import model_text
from runapi_desktop.ui.texts.money_text import list_price_text
from runapi_desktop.ui.widgets.buttons import text_button
from runapi_desktop.ui.widgets.names import control_name
from runapi_desktop.ui.widgets.plain_text import PlainLabel, literal_tip
from runapi_desktop.ui.widgets.row_ground import paint_row_ground
from runapi_desktop.ui.widgets.theme import SMALL_FONT_PX, Theme, text_px

if TYPE_CHECKING:
    # Each costs half a millisecond before the first paint, and is not met before the list is opened.
    from PySide6.QtCore import QModelIndex, QPersistentModelIndex
    from PySide6.QtWidgets import QStyle, QStyleOptionComboBox, QStyleOptionViewItem

_HEIGHT_PX = 54
_PADDING_PX = 13
_ARROW_PX = 28
_GAP_PX = 12
_SUMMARY_ROLE = Qt.ItemDataRole.UserRole + 1
_PRICE_ROLE = Qt.ItemDataRole.UserRole + 2


class ModelPicker(QComboBox):
    """Offers models; ``model_chosen(ModelSpec)`` when the user picks one."""

    model_chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._models: tuple[ModelSpec, ...] = ()
        self.setMinimumContentsLength(1)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._has_list = False
        self.activated.connect(self._on_activated)

    def offer(self, forms: Sequence[FormState], chosen: ModelSpec) -> None:
        """Show exactly the models of these forms with ``chosen`` in force, each with its list price for the
        form as it stands. Emits nothing."""
        models = tuple(form.spec for form in forms)
        if models != self._models:
            self._models = models
            self.clear()
            for index, spec in enumerate(models):
                self.addItem(model_text(spec))
                summary = translated(spec.summary)
                self.setItemData(index, summary, _SUMMARY_ROLE)
                self.setItemData(index, literal_tip(summary), Qt.ItemDataRole.ToolTipRole)
        for index, form in enumerate(forms):
            spec, price = form.spec, list_price_text(form)
            if self.itemData(index, _PRICE_ROLE) != price:
                self.setItemData(index, price, _PRICE_ROLE)
                spoken = ", ".join(filter(None, (model_text(spec), translated(spec.summary), price)))
                self.setItemData(index, spoken, Qt.ItemDataRole.AccessibleTextRole)
        self.setCurrentIndex(self._models.index(chosen))
        summary = translated(chosen.summary)
        self.setAccessibleDescription(summary)
        self.setToolTip(literal_tip(summary))  # the box may be too narrow for all of it

    def make_list(self) -> None:
        """Have the list below the box drawn in two lines, and follow who chooses in it, from now on. Neither
        is needed before something can be pressed."""
        if self._has_list:
            return
        from runapi_desktop.ui.widgets.assistive import follow_choice

        self._has_list = True
        self.setItemDelegate(_TwoLineDelegate(self._theme, self))
        follow_choice(self)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), text_px(_HEIGHT_PX))

    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), text_px(_HEIGHT_PX))

    def showPopup(self) -> None:
        self.make_list()
        # The list may be wider than the box: no name is cut to make room for what a price is for.
        rows = (
            (self.itemText(row), str(self.itemData(row, _PRICE_ROLE) or "")) for row in range(self.count())
        )
        title, small = _fonts(self.font())
        words_px = max(
            (QFontMetrics(title).horizontalAdvance(name) + QFontMetrics(small).horizontalAdvance(price))
            for name, price in rows
        )
        self.view().setMinimumWidth(words_px + _GAP_PX + 2 * _PADDING_PX + 2 * self.view().frameWidth())
        super().showPopup()

    def wheelEvent(self, event: QWheelEvent) -> None:
        # A turn of the wheel that scrolls the form must not change the model under the pointer.
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        area = self.rect().adjusted(_PADDING_PX, 0, -_ARROW_PX - 4, 0)
        _draw_two_lines(painter, area, self.font(), self._theme, self.currentText(), self._summary())

    def initStyleOption(self, option: QStyleOptionComboBox) -> None:
        # Qt draws the box, and no words in it.
        super().initStyleOption(option)
        option.currentText = ""  # type: ignore[attr-defined]

    def _on_activated(self, index: int) -> None:
        self.model_chosen.emit(self._models[index])

    def _summary(self) -> str:
        return str(self.currentData(_SUMMARY_ROLE) or "")


class ModelBox(QWidget):
    """The picker under its heading, and the way to all the models that there are beside it."""

    models_wanted = Signal()

    def __init__(self, picker: ModelPicker, prefix: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        label = PlainLabel(self.tr("Model"), self, role="heading")
        label.setBuddy(picker)
        every = text_button(
            control_name(prefix, "All models"),
            self.tr("All models…"),
            self,
            spoken=self.tr("All models"),
            tip=MODELS.key_text,
            role="heading-link",
        )
        every.clicked.connect(self.models_wanted)
        heading = QHBoxLayout()
        heading.addWidget(label, 1)
        heading.addWidget(every)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(heading)
        column.addWidget(picker)


class _TwoLineDelegate(QStyledItemDelegate):
    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(super().sizeHint(option, index).width(), text_px(_HEIGHT_PX) - 4)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        rect, font, state = _parts(option)
        tokens = self._theme.tokens
        if state & _selected():
            paint_row_ground(painter, rect, tokens, radius_px=0)
        area = rect.adjusted(_PADDING_PX, 0, -_PADDING_PX, 0)
        title, summary = str(index.data() or ""), str(index.data(_SUMMARY_ROLE) or "")
        _draw_two_lines(painter, area, font, self._theme, title, summary, str(index.data(_PRICE_ROLE) or ""))


def _selected() -> QStyle.StateFlag:
    from PySide6.QtWidgets import QStyle  # 5 ms that the closed box, as the window opens with it, needs not

    return QStyle.StateFlag.State_Selected


def _parts(option: QStyleOptionViewItem) -> tuple[QRect, QFont, QStyle.StateFlag]:
    """The members of ``option``, which the stubs do not type."""
    return option.rect, option.font, option.state  # type: ignore[attr-defined]


def _fonts(font: QFont) -> tuple[QFont, QFont]:
    """Those of a name and of all that is said of it."""
    bold, small = QFont(font), QFont(font)
    bold.setWeight(QFont.Weight.DemiBold)
    small.setPixelSize(text_px(SMALL_FONT_PX))
    return bold, small


def _draw_two_lines(
    painter: QPainter, area: QRect, font: QFont, theme: Theme, title: str, summary: str, price: str = ""
) -> None:
    bold, small = _fonts(font)
    height = text_px(18)
    line = QRect(area.left(), area.center().y() - height, area.width(), height)
    price_px = QFontMetrics(small).horizontalAdvance(price)
    left, right = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
    for rect, line_font, colour, text, side in (
        (line.adjusted(0, 0, -price_px - _GAP_PX if price else 0, 0), bold, theme.tokens.text, title, left),
        (line, small, theme.tokens.dim, price, right),
        (line.translated(0, height + 1), small, theme.tokens.dim, summary, left),
    ):
        painter.setFont(line_font)
        painter.setPen(QColor(colour))
        elided = QFontMetrics(line_font).elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | side, elided)
