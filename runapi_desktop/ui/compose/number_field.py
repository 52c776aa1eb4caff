"""A NUMBER field: a spin box, with a slider beside it where the range is short, or a dice for a seed."""

from __future__ import annotations

import random
from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QDoubleSpinBox,
    QFrame,
    QHBoxLayout,
    QSizePolicy,
    QSpinBox,
    QWidget,
)

from runapi_desktop.domain.catalog.evaluate import FieldState, FieldStatus, Problem, is_number
from runapi_desktop.domain.catalog.spec import FieldSpec, FieldValue, NumberLimits
from runapi_desktop.ui.compose.field_widgets import FieldWidget, meaning_text, reason_text
from runapi_desktop.ui.compose.form_parts import FormParts
from runapi_desktop.ui.texts.i18n import translated
from runapi_desktop.ui.widgets.buttons import icon_button
from runapi_desktop.ui.widgets.icons import icon
from runapi_desktop.ui.widgets.names import control_name, name_control
from runapi_desktop.ui.widgets.sliders import CalmSlider
from runapi_desktop.ui.widgets.theme import set_role

_LONGEST_SLIDER = 100


class NumberField(FieldWidget):
    """What is left out of the body is drawn as "Automatic", one step below the least number."""

    def __init__(self, spec: FieldSpec, parts: FormParts, parent: QWidget | None = None) -> None:
        super().__init__(spec, parts.prefix, parent)
        self._value: float | None = None
        self._limits = spec.number_limits
        # The slider counts in steps of the last decimal.
        self._steps = 10**self._limits.decimals
        row = QWidget(self)
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        box = QFrame(row)
        set_role(box, "number")
        self._spin = (
            _DecimalSpinBox(self._limits.decimals, box) if self._limits.decimals else _WholeSpinBox(box)
        )
        self._spin.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self._spin.setSpecialValueText(self.tr("Automatic"))
        self._spin.setButtonSymbols(QAbstractSpinBox.ButtonSymbols.NoButtons)
        self._spin.setFrame(False)
        inside = QHBoxLayout(box)
        inside.setContentsMargins(8, 0, 8, 0)
        inside.addWidget(self._spin)
        self._slider = CalmSlider(row)
        # The spin box takes the same keys: a second stop of Tab would only be in the way.
        self._slider.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        name_control(self._slider, parts.prefix, f"{spec.label} slider", translated(spec.label))
        self._dice = icon_button(
            control_name(parts.prefix, f"{spec.label} dice"),
            self.tr("Draw a number"),
            row,
            picture=icon("dice", parts.theme),
        )
        layout.addWidget(self._slider, 1)
        layout.addWidget(box)
        layout.addWidget(self._dice)
        layout.addStretch()
        row.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._add_control(self._spin, spec, row)
        self._spin.valueChanged.connect(self._on_changed)
        self._slider.valueChanged.connect(self._on_slid)
        self._dice.clicked.connect(self._draw_a_number)

    def value(self) -> FieldValue:
        return self._value

    def set_value(self, value: FieldValue) -> None:
        is_one = is_number(value, self._limits.decimals)
        self._value = value if isinstance(value, (int, float)) and is_one else None

    def show_state(self, state: FieldState, problems: Sequence[Problem]) -> None:
        spec, is_open = state.spec, state.status is FieldStatus.OPEN
        self._limits = limits = spec.number_limits
        least = limits.least - (1 / self._steps if spec.default is None else 0)
        shown = state.value if isinstance(state.value, (int, float)) else least
        for control in (self._spin, self._slider):
            control.blockSignals(True)
            control.setEnabled(is_open)
        self._spin.show_range(least, limits.most)
        self._spin.show_number(shown)
        self._slider.setRange(*(round(end * self._steps) for end in (least, limits.most)))
        self._slider.setValue(round(shown * self._steps))
        for control in (self._spin, self._slider):
            control.blockSignals(False)
        self._spin.setSpecialValueText(self.tr("Automatic") if spec.default is None else "")
        before, _, after = translated(limits.unit or "{}").partition("{}")
        self._spin.setPrefix(before)
        self._spin.setSuffix(after)
        self._dice.setEnabled(is_open)
        self._dice.setVisible(limits.is_seed)
        reach = (limits.most - limits.least) * self._steps
        self._slider.setVisible(reach <= _LONGEST_SLIDER and not limits.is_seed)
        self._label.setEnabled(is_open)
        self._show_note(reason_text(state) or meaning_text(state), problems)

    def focus_control(self) -> None:
        self._spin.setFocus()

    def _on_slid(self, steps: int) -> None:
        self._spin.show_number(steps / self._steps)

    def _on_changed(self, number: float) -> None:
        self._value = number if number >= self._limits.least else None
        self.value_changed.emit(self._value)

    def _draw_a_number(self) -> None:
        self._spin.show_number(_any_of(self._limits))


def _any_of(limits: NumberLimits) -> int:
    return random.randint(round(limits.least), round(limits.most))


class _WholeSpinBox(QSpinBox):
    """A turn of the wheel that scrolls the form must not change the number under the pointer."""

    def show_range(self, least: float, most: float) -> None:
        self.setRange(round(least), round(most))

    def show_number(self, number: float) -> None:
        self.setValue(round(number))

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class _DecimalSpinBox(QDoubleSpinBox):
    """The same for numbers with decimals; an arrow moves by a tenth."""

    def __init__(self, decimals: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.setDecimals(decimals)
        self.setSingleStep(0.1)

    def show_range(self, least: float, most: float) -> None:
        self.setRange(least, most)

    def show_number(self, number: float) -> None:
        self.setValue(number)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()
