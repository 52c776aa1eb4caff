"""The controls of a form: one class for each kind of field, all with the same face.

``value`` / ``set_value`` / ``value_changed`` carry the user's own choice; ``show_state`` draws what the
catalogue makes of it. No control knows a model or decides a rule.
"""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QMenu, QSizePolicy, QVBoxLayout, QWidget

from runapi_desktop.domain.catalog.evaluate import FieldState, FieldStatus, Problem
from runapi_desktop.domain.catalog.spec import Choice, FieldKind, FieldSpec, FieldValue
from runapi_desktop.ui.commands.what_is_this import add_what_is_this
from runapi_desktop.ui.compose.form_parts import FormParts
from runapi_desktop.ui.texts.error_text import problem_text
from runapi_desktop.ui.texts.i18n import translated
from runapi_desktop.ui.widgets.names import name_control
from runapi_desktop.ui.widgets.on_need import OnNeed
from runapi_desktop.ui.widgets.plain_text import PlainLabel
from runapi_desktop.ui.widgets.segment_bar import Segment, SegmentBar
from runapi_desktop.ui.widgets.spoken import AnswerLine
from runapi_desktop.ui.widgets.ticks import show_facts

_HEADER_HEIGHT_PX = 20
"""As high as the small buttons on the right, so that neighbours stay level with and without them."""
_CONTROL_PLACE, _NOTE_PLACE = 1, 2
"""In the column, below the header."""


class FieldWidget(QWidget):
    """A label with something on its right, the control, and a line below for reasons and problems."""

    value_changed = Signal(object)
    part_added = Signal()
    """Something that takes the keyboard is there that was not there before."""

    def __init__(
        self, spec: FieldSpec, prefix: str, parent: QWidget | None = None, *, has_header: bool = True
    ) -> None:
        """Without a header the control says itself what it is for."""
        super().__init__(parent)
        self.field_name = spec.name
        self._prefix = prefix
        self._label = PlainLabel(translated(spec.label), self, role="heading")
        self._header = QHBoxLayout()
        self._header.setSpacing(6)
        if has_header:
            self._header.addStrut(_HEADER_HEIGHT_PX)
        self._label.setHidden(not has_header)
        self._header.addWidget(self._label)
        self._header.addStretch(1)
        self._note = OnNeed(self._new_note)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self._column.addLayout(self._header)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    @abstractmethod
    def value(self) -> FieldValue:
        """What the user chose, ``None`` while untouched."""

    @abstractmethod
    def set_value(self, value: FieldValue) -> None:
        """Show ``value`` as the user's choice without announcing it."""

    def restore(self, value: FieldValue) -> None:
        """Show what an earlier run kept: where the user begins, not a step of his."""
        self.set_value(value)

    @abstractmethod
    def show_state(self, state: FieldState, problems: Sequence[Problem]) -> None:
        """Draw ``state``; ``problems`` are those of its problems that are to be shown by now."""

    @abstractmethod
    def focus_control(self) -> None:
        """Give the keyboard to the control."""

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The menu of a control that has none of its own."""
        menu = QMenu(self)
        menu.setObjectName("fieldMenu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        add_what_is_this(menu, self)
        menu.popup(event.globalPos())

    def _add_control(self, control: QWidget, spec: FieldSpec, around: QWidget | None = None) -> None:
        """Put the control between label and note, named for tests and screen readers; ``around`` is what it
        lies in if it does not stand alone."""
        name_control(control, self._prefix, spec.label, translated(spec.label))
        self._label.setBuddy(control)
        self._column.insertWidget(_CONTROL_PLACE, around or control)

    def _show_note(self, reason: str, problems: Sequence[Problem]) -> None:
        """The line below: the problems if any, else the reason."""
        text = "\n".join(problem_text(problem) for problem in problems) or reason
        self._say(text, "error" if problems else "why")

    def _show_refusal_note(self, refusal: str) -> None:
        """The line below: why something that the user offered was not taken."""
        self._say(refusal, "error")

    def _say(self, text: str, role: str) -> None:
        if text or self._note.built is not None:
            self._note.get().say(text, role)

    def _new_note(self) -> AnswerLine:
        note = AnswerLine(parent=self)
        self._column.insertWidget(_NOTE_PLACE, note)
        return note


def reason_text(state: FieldState | Choice) -> str:
    """Why a field or a choice is refused, in the user's language; ``""`` when it is not."""
    reason = state.reason if isinstance(state, FieldState) else state.why_not
    # Qt translates "" to the header of the translation file.
    return translated(reason) if reason else ""


def meaning_text(state: FieldState) -> str:
    """What a field is for, in the user's language; ``""`` where its label says it all."""
    return translated(state.spec.meaning) if state.spec.meaning else ""


class ChoiceField(FieldWidget):
    """A CHOICE field as segments; refused ones stay visible with their reasons below."""

    def __init__(self, spec: FieldSpec, parts: FormParts, parent: QWidget | None = None) -> None:
        super().__init__(spec, parts.prefix, parent)
        self._value: FieldValue = None
        self._bar = SegmentBar(self)
        self._add_control(self._bar, spec)
        self._bar.chosen.connect(self._on_chosen)

    def value(self) -> FieldValue:
        return self._value

    def set_value(self, value: FieldValue) -> None:
        self._value = value

    def show_state(self, state: FieldState, problems: Sequence[Problem]) -> None:
        is_open = state.status is FieldStatus.OPEN
        segments = [
            Segment(
                choice.value,
                choice.label,
                translated(choice.label),
                reason_text(choice if is_open else state),
            )
            for choice in state.choices
        ]
        in_force = state.value if isinstance(state.value, (str, int)) else None
        self._bar.show_segments(segments, in_force)
        self._label.setEnabled(is_open)
        refused = dict.fromkeys(segment.why_not for segment in segments if segment.why_not)
        self._show_note("\n".join(refused) or meaning_text(state), problems)

    def focus_control(self) -> None:
        self._bar.focus_choice()

    def _on_chosen(self, value: FieldValue) -> None:
        self._value = value
        self.value_changed.emit(value)


class SwitchField(FieldWidget):
    """A SWITCH field as a check box, drawn as the model's own default until it is touched, and off where the
    model refuses it."""

    def __init__(self, spec: FieldSpec, parts: FormParts, parent: QWidget | None = None) -> None:
        super().__init__(spec, parts.prefix, parent, has_header=False)
        self._value: bool | None = None
        self._drawn_on = spec.drawn_on
        self._is_open = True
        self._box = QCheckBox(translated(spec.label), self)
        self._add_control(self._box, spec)
        self._box.clicked.connect(self._on_clicked)
        self._draw = show_facts({self._box: self._is_on})

    def value(self) -> FieldValue:
        return self._value

    def set_value(self, value: FieldValue) -> None:
        self._value = value if isinstance(value, bool) else None
        self._draw()

    def show_state(self, state: FieldState, problems: Sequence[Problem]) -> None:
        self._drawn_on, self._is_open = state.spec.drawn_on, state.status is FieldStatus.OPEN
        self._box.setEnabled(self._is_open)
        self._draw()
        self._show_note(reason_text(state) or meaning_text(state), problems)

    def focus_control(self) -> None:
        self._box.setFocus()

    def _is_on(self) -> bool:
        return self._is_open and (self._drawn_on if self._value is None else self._value)

    def _on_clicked(self) -> None:
        self._value = not self._is_on()
        self.value_changed.emit(self._value)


class _Line(QLineEdit):
    """Its own menu ends with the question what it is."""

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = self.createStandardContextMenu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        add_what_is_this(menu, self)
        menu.popup(event.globalPos())


class LineField(FieldWidget):
    """A TEXT or URL field as one line of text."""

    def __init__(self, spec: FieldSpec, parts: FormParts, parent: QWidget | None = None) -> None:
        super().__init__(spec, parts.prefix, parent)
        self._line = _Line(self)
        if spec.kind is FieldKind.URL:
            self._line.setPlaceholderText("https://")
            self._line.setInputMethodHints(Qt.InputMethodHint.ImhUrlCharactersOnly)
        elif spec.hint:
            self._line.setPlaceholderText(translated(spec.hint))
        self._add_control(self._line, spec)
        self._line.textEdited.connect(lambda: self.value_changed.emit(self.value()))

    def value(self) -> FieldValue:
        return self._line.text().strip() or None

    def set_value(self, value: FieldValue) -> None:
        text = value if isinstance(value, str) else ""
        if text != self._line.text().strip():
            self._line.setText(text)

    def show_state(self, state: FieldState, problems: Sequence[Problem]) -> None:
        self._line.setEnabled(state.status is FieldStatus.OPEN)
        self._show_note(reason_text(state) or meaning_text(state), problems)

    def focus_control(self) -> None:
        self._line.setFocus()
