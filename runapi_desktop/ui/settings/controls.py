"""One control for each kind of setting.

Each shows a value by ``show_value`` and says by ``chosen(value)`` what the user wants. None knows the setting
it stands for.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import StrEnum
from functools import partial
from typing import Any, Protocol, cast

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from runapi_desktop.domain.setting_kinds import Amount, Flag, Folder, NamePattern, OneOf, Real, Whole
from runapi_desktop.domain.settings import Setting
from runapi_desktop.ui.texts.i18n import translated
from runapi_desktop.ui.widgets.amount_field import AmountField
from runapi_desktop.ui.widgets.buttons import text_button
from runapi_desktop.ui.widgets.flow_layout import FlowLayout
from runapi_desktop.ui.widgets.names import control_name
from runapi_desktop.ui.widgets.plain_text import PlainLabel, literal_tip
from runapi_desktop.ui.widgets.segment_bar import Segment, SegmentBar
from runapi_desktop.ui.widgets.sliders import CalmSlider
from runapi_desktop.ui.widgets.spoken import AnswerLine
from runapi_desktop.ui.widgets.ticks import show_facts

_CONTEXT = "settings"
_SLIDER_PX = 260


class Control(Protocol):
    """What the window knows of each control below, which are all widgets."""

    @property
    def chosen(self) -> SignalInstance: ...

    def show_value(self, value: Any, /) -> None: ...


class TickControl(QCheckBox):
    """On or off, with its label beside the box."""

    chosen = Signal(bool)

    def __init__(self, name: str, label: str) -> None:
        super().__init__(label)
        self.setObjectName(name)
        self.setAccessibleName(label)
        self._value = False
        self._draw = show_facts({self: lambda: self._value})
        self.clicked.connect(lambda: self.chosen.emit(not self._value))

    def show_value(self, value: bool) -> None:
        """Show it. Emits nothing."""
        self._value = value
        self._draw()


class ChoiceControl(SegmentBar):
    """One of a few."""

    def __init__(self, name: str, label: str, words: Mapping[str, str]) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(label)
        self._choices = [Segment(value, text, translated(text, _CONTEXT)) for value, text in words.items()]

    def show_value(self, value: str) -> None:
        """Show it. Emits nothing."""
        self.show_segments(self._choices, value)


class NumberControl(QWidget):
    """A number on a slider, beside it in words."""

    chosen = Signal(object)

    def __init__(self, name: str, label: str, kind: Whole | Real, unit: str) -> None:
        super().__init__()
        self._kind = kind
        self._unit = unit
        self._slider = CalmSlider(self)
        self._slider.setObjectName(name)
        self._slider.setAccessibleName(label)
        self._slider.setRange(0, round((kind.most - kind.least) / kind.step))
        self._slider.setPageStep(max(self._slider.maximum() // 5, 1))
        self._slider.setFixedWidth(_SLIDER_PX)
        # What a value does may move the slider itself: not while it is dragged.
        self._slider.setTracking(False)
        self._words = PlainLabel(parent=self, name=f"{name}Value")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self._slider)
        row.addWidget(self._words)
        row.addStretch(1)
        self.setFocusProxy(self._slider)
        self._slider.sliderMoved.connect(self._show_position)
        self._slider.valueChanged.connect(self._take)

    def show_value(self, value: float) -> None:
        """Show it. Emits nothing."""
        self._slider.blockSignals(True)
        self._slider.setValue(round((value - self._kind.least) / self._kind.step))
        self._slider.blockSignals(False)
        self._show_words(value)

    def _take(self, position: int) -> None:
        self._show_position(position)
        self.chosen.emit(self._at(position))

    def _show_position(self, position: int) -> None:
        self._show_words(self._at(position))

    def _at(self, position: int) -> float:
        return self._kind.least + position * self._kind.step

    def _show_words(self, value: float) -> None:
        text = translated(self._unit, _CONTEXT).format(self.locale().toString(float(value), "g", 4))
        self._words.setText(text)
        self._slider.setAccessibleDescription(text)


class AmountControl(QWidget):
    """An amount of money, beside it why what was typed is none."""

    chosen = Signal(object)
    refused = Signal(str)

    def __init__(self, name: str, label: str) -> None:
        super().__init__()
        self._field = AmountField(name, label, self)
        refusal = AnswerLine(f"{name}Refusal", self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self._field)
        row.addWidget(refusal, 1)
        row.addStretch()
        self.setFocusProxy(self._field)
        self._field.chosen.connect(self.chosen)
        self._field.refused.connect(partial(refusal.say, role="error"))
        self._field.refused.connect(self.refused)

    def show_value(self, micros: int) -> None:
        """Show it. Emits nothing."""
        self._field.show_value(micros)


class FolderControl(QWidget):
    """The path of a folder, with a button to choose another; ``usual`` stands for the empty path."""

    chosen = Signal(str)
    browse_asked = Signal()

    def __init__(self, name: str, label: str, usual: str) -> None:
        super().__init__()
        self._usual = usual
        self._path = QLineEdit(self)
        self._path.setObjectName(name)
        self._path.setAccessibleName(label)
        self._path.setReadOnly(True)
        spoken = self.tr("Change {setting}").format(setting=label)
        self._change = text_button(f"{name}Change", self.tr("Change…"), self, spoken=spoken)
        self._change.clicked.connect(self.browse_asked)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._path, 1)
        row.addWidget(self._change)
        self.setFocusProxy(self._change)

    def show_value(self, path: str) -> None:
        """Show it. Emits nothing."""
        self._path.setText(path or self._usual)
        self._path.setCursorPosition(0)
        self._path.setToolTip(literal_tip(path or self._usual))


class PatternControl(QWidget):
    """A pattern of file names, the words it may hold, and what it comes to."""

    chosen = Signal(str)

    def __init__(self, name: str, label: str, preview: Callable[[str], str]) -> None:
        super().__init__()
        self._preview = preview
        self._edit = QLineEdit(self)
        self._edit.setObjectName(name)
        self._edit.setAccessibleName(label)
        self._edit.setMaxLength(400)
        words = FlowLayout()
        for word, text in (
            ("{date}", self.tr("Date")),
            ("{time}", self.tr("Time")),
            ("{service}", self.tr("Service")),
            ("{model}", self.tr("Model")),
            ("{prompt}", self.tr("Prompt")),
        ):
            button = text_button(
                f"{name}{word[1:-1].capitalize()}",
                text,
                self,
                spoken=self.tr("Insert {word}").format(word=text),
                tip=word,
                role="chip",
            )
            button.clicked.connect(lambda *, inserted=word: self._insert(inserted))
            words.addWidget(button)
        self._example = PlainLabel(parent=self, name=f"{name}Preview", role="dim", wraps=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._edit)
        column.addLayout(words)
        column.addWidget(self._example)
        self.setFocusProxy(self._edit)
        self._edit.textEdited.connect(self._take)

    def show_value(self, pattern: str) -> None:
        """Show it. Emits nothing."""
        if self._edit.text() != pattern:
            self._edit.setText(pattern)
        self._example.setText(self._preview(pattern))

    def _insert(self, word: str) -> None:
        self._edit.insert(word)
        self._edit.setFocus()
        self._take(self._edit.text())

    def _take(self, pattern: str) -> None:
        self._example.setText(self._preview(pattern))
        self.chosen.emit(pattern)


def new_control(row: Setting[Any], *, usual_folder: str, name_preview: Callable[[str], str]) -> QWidget:
    """The control for a setting that has words; it is a `Control`."""
    shown = row.shown
    assert shown is not None
    label = translated(shown.label, _CONTEXT)
    name = control_name("setting", row.key.replace("_", " "))
    match row.kind:
        case Flag():
            return TickControl(name, label)
        case OneOf() as kind:
            members = cast(OneOf[StrEnum], kind).choices
            return ChoiceControl(name, label, {member: shown.choices[member] for member in members})
        case Whole() | Real() as kind:
            return NumberControl(name, label, kind, shown.unit)
        case Amount():
            return AmountControl(name, label)
        case Folder():
            return FolderControl(name, label, usual_folder)
        case NamePattern():
            return PatternControl(name, label, name_preview)
        case kind:
            raise TypeError(f"no control shows a {type(kind).__name__}")
