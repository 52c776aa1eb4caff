"""A NUMBER field: a spin box, with a slider beside it where the range is short, or a dice for a seed."""

from __future__ import annotations

import random
from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QFrame,
    QHBoxLayout,
    QSizePolicy,
    QSlider,
    QSpinBox,
    QToolButton,
    QWidget,
)

from runapi_desktop.domain.catalog.evaluate import FieldState, FieldStatus, Problem
from runapi_desktop.domain.catalog.spec import FieldSpec, FieldValue, NumberLimits
from runapi_desktop.ui.compose.field_widgets import SMALL_ICON_PX, FieldWidget, meaning_text, reason_text
from runapi_desktop.ui.compose.form_parts import FormParts
from runapi_desktop.ui.texts.i18n import translated
from runapi_desktop.ui.widgets.icons import icon
from runapi_desktop.ui.widgets.names import name_control
from runapi_desktop.ui.widgets.plain_text import literal_tip
from runapi_desktop.ui.widgets.theme import set_role

_LONGEST_SLIDER = 100
_BOX_WIDTH_PX, _BOX_HEIGHT_PX = 116, 32


class NumberField(FieldWidget):
    """What is left out of the body is drawn as "Automatic", one step below the least number."""

    def __init__(self, spec: FieldSpec, parts: FormParts, parent: QWidget | None = None) -> None:
        super().__init__(spec, parts.prefix, parent)
        self._value: int | None = None
        self._limits = spec.number_limits
        row = QWidget(self)
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        box = QFrame(row)
        set_role(box, "number")
        box.setFixedSize(_BOX_WIDTH_PX, _BOX_HEIGHT_PX)
        self._spin = _CalmSpinBox(box)
        self._spin.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self._spin.setSpecialValueText(self.tr("Automatic"))
        self._spin.setButtonSymbols(QAbstractSpinBox.ButtonSymbols.NoButtons)
        self._spin.setFrame(False)
        inside = QHBoxLayout(box)
        inside.setContentsMargins(8, 0, 8, 0)
        inside.addWidget(self._spin)
        self._slider = _CalmSlider(Qt.Orientation.Horizontal, row)
        # The spin box takes the same keys: a second stop of Tab would only be in the way.
        self._slider.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        name_control(self._slider, parts.prefix, f"{spec.label} slider", translated(spec.label))
        self._dice = QToolButton(row)
        set_role(self._dice, "icon")
        self._dice.setIcon(icon("dice", parts.theme))
        self._dice.setIconSize(SMALL_ICON_PX)
        self._dice.setToolTip(literal_tip(self.tr("Draw a number")))
        name_control(self._dice, parts.prefix, f"{spec.label} dice", self.tr("Draw a number"))
        layout.addWidget(self._slider, 1)
        layout.addWidget(box)
        layout.addWidget(self._dice)
        layout.addStretch()
        row.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        name_control(self._spin, parts.prefix, spec.label, translated(spec.label))
        self._label.setBuddy(self._spin)
        self._column.insertWidget(self._column.indexOf(self._note), row)
        self._spin.valueChanged.connect(self._on_changed)
        self._slider.valueChanged.connect(self._spin.setValue)
        self._dice.clicked.connect(self._draw_a_number)

    def value(self) -> FieldValue:
        return self._value

    def set_value(self, value: FieldValue) -> None:
        self._value = value if isinstance(value, int) and not isinstance(value, bool) else None

    def show_state(self, state: FieldState, problems: Sequence[Problem]) -> None:
        spec, is_open = state.spec, state.status is FieldStatus.OPEN
        self._limits = limits = spec.number_limits
        for control in (self._spin, self._slider):
            control.blockSignals(True)
            control.setRange(limits.least - (1 if spec.default is None else 0), limits.most)
            control.setValue(state.value if isinstance(state.value, int) else control.minimum())
            control.blockSignals(False)
            control.setEnabled(is_open)
        self._spin.setSpecialValueText(self.tr("Automatic") if spec.default is None else "")
        self._spin.setSuffix(f" {limits.unit}" if limits.unit else "")
        self._dice.setEnabled(is_open)
        self._dice.setVisible(limits.is_seed)
        self._slider.setVisible(limits.most - limits.least <= _LONGEST_SLIDER and not limits.is_seed)
        self._label.setEnabled(is_open)
        self._show_note(reason_text(state) or meaning_text(state), problems)

    def focus_control(self) -> None:
        self._spin.setFocus()

    def _on_changed(self, number: int) -> None:
        self._value = number if number >= self._limits.least else None
        self.value_changed.emit(self._value)

    def _draw_a_number(self) -> None:
        self._spin.setValue(_any_of(self._limits))


def _any_of(limits: NumberLimits) -> int:
    return random.randint(limits.least, limits.most)


class _CalmSpinBox(QSpinBox):
    """A turn of the wheel that scrolls the form must not change the number under the pointer."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class _CalmSlider(QSlider):
    """The same of the slider."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()
