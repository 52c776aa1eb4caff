"""Draws the form of any model from its ``FormState``: one control for each field, in the catalogue's order.

The controls live as long as the form and hold what the user chose, so a value that one model refuses is
back with the next one that takes it. Those below "Advanced" are built when somebody looks there.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from runapi_desktop.domain.catalog.evaluate import FormState, Problem, ProblemKind
from runapi_desktop.domain.catalog.spec import FieldKind, FieldSpec, FieldValue
from runapi_desktop.ui.compose.field_help import help_text
from runapi_desktop.ui.compose.field_widgets import ChoiceField, FieldWidget, LineField, SwitchField
from runapi_desktop.ui.compose.form_parts import FormParts
from runapi_desktop.ui.compose.picture_field import PictureField
from runapi_desktop.ui.compose.pictures import is_cropped_to
from runapi_desktop.ui.compose.prompt_edit import PromptField
from runapi_desktop.ui.compose.tab_order import keyboard_stops
from runapi_desktop.ui.compose.well_field import WellField
from runapi_desktop.ui.texts.error_text import problem_text
from runapi_desktop.ui.texts.i18n import translated
from runapi_desktop.ui.widgets.buttons import text_button
from runapi_desktop.ui.widgets.explanation import explain
from runapi_desktop.ui.widgets.icons import icon
from runapi_desktop.ui.widgets.names import control_name
from runapi_desktop.ui.widgets.stacking_row import StackingRow
from runapi_desktop.ui.widgets.ticks import show_facts

_SIDE_BY_SIDE = (FieldKind.PICTURE, FieldKind.CHOICE)
_MOST_LETTERS_OF_HALF_A_ROW = 20
_ROW_SPACING_PX = 12
_SHOWN_WHEN_ASKED = (ProblemKind.MISSING, ProblemKind.NOT_A_URL, ProblemKind.TOO_LONG)
"""Problems that nobody wants to read while still writing: drawn once Generate was pressed."""

W = TypeVar("W", bound=FieldWidget)


class ModelForm(QWidget):
    """The fields of the model in force. ``values_changed`` when the user changed any of them."""

    values_changed = Signal()
    busy_changed = Signal()
    refusal_changed = Signal()
    many_given = Signal(str, object)  # field name, tuple[DroppedItem, ...]
    emptied = Signal(object, object)  # WellField, and what the user took out of it
    filled = Signal(object, object)  # WellField, and what stood there before the user gave something
    swapped = Signal(object)  # what stood in the two wells before: ((WellField, FieldValue), …)
    media_pasted = Signal(object)  # tuple[DroppedItem, ...]: pasted beside a well
    controls_added = Signal()
    prompt_height_chosen = Signal(int)
    unfolded = Signal()
    """``advanced`` is open now, and may lie out of sight."""

    def __init__(self, parts: FormParts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts = parts
        self._widgets: dict[str, FieldWidget] = {}
        self._laid_out: tuple[FieldSpec, ...] = ()
        self._state: tuple[FormState, bool] | None = None
        self._lines: list[StackingRow] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(14)
        name = control_name(parts.prefix, "Advanced")
        self._fold = text_button(name, self.tr("Advanced"), self, role="fold")
        self._fold.setCheckable(True)
        self._is_unfolded = False
        self._fold.clicked.connect(lambda: self._unfold(not self._is_unfolded))
        self._draw_fold_tick = show_facts({self._fold: lambda: self._is_unfolded})
        self._advanced = QWidget(self)
        self._advanced_column = QVBoxLayout(self._advanced)
        self._advanced_column.setContentsMargins(0, 0, 0, 0)
        self._advanced_column.setSpacing(10)
        self._column.addWidget(self._fold, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addWidget(self._advanced)
        self._unfold(False)

    def show_state(self, state: FormState, *, reveal: bool) -> None:
        """Draw ``state``; ``reveal`` also draws the problems of fields that are merely not filled in yet."""
        self._state = state, reveal
        specs = tuple(field.spec for field in state.fields)
        if [s.name for s in specs] != [s.name for s in self._laid_out]:
            self._lay_out(specs)
        for field in state.fields:
            problems = [p for p in field.problems if reveal or p.kind not in _SHOWN_WHEN_ASKED]
            if field.spec.name in self._widgets:
                self._widgets[field.spec.name].show_state(field, problems)
                explain(self._widgets[field.spec.name], help_text(field))
        self._relate_pictures()
        for line in self._lines:
            line.fit()

    def values(self) -> dict[str, FieldValue]:
        """What the user chose in every field, shown or not, by form key."""
        return {name: widget.value() for name, widget in self._widgets.items()}

    def set_values(self, values: Iterable[tuple[FieldSpec, FieldValue]]) -> None:
        """Fill these fields, and only these. Emits nothing."""
        for spec, value in values:
            if value is not None or spec.name in self._widgets:
                self._widget(spec).set_value(value)

    def set_prompt_height(self, height_px: int) -> None:
        """Make the prompt's editor that tall; 0 for as tall as it comes."""
        for prompt in self._shown(PromptField):
            prompt.set_editor_height(height_px)

    @property
    def is_unfolded(self) -> bool:
        """What stands below "Advanced" is seen."""
        return self._is_unfolded

    def unfold(self) -> None:
        """Show what stands below "Advanced"."""
        self._unfold(True)

    def restore(self, values: Iterable[tuple[FieldSpec, FieldValue]]) -> None:
        """Fill these fields as an earlier run left them; a file that is gone since is said at its well."""
        for spec, value in values:
            self._widget(spec).restore(value)

    def forget_refusals(self) -> None:
        """The user goes on: what a well refused is said no longer."""
        for field in self._shown(WellField):
            field.forget_refusal()

    def well(self, name: str) -> WellField | None:
        """The well of that field if the model in force has it."""
        widget = self._widgets.get(name)
        shown = any(spec.name == name for spec in self._laid_out)
        return widget if shown and isinstance(widget, WellField) else None

    @property
    def is_busy(self) -> bool:
        """A picture or a video is still being read."""
        return any(widget.is_busy for widget in self._shown(WellField))

    @property
    def open_question(self) -> str:
        """What the user is to decide in a well before anything is ordered; ``""`` for nothing."""
        wells = (well for well in self._shown(WellField) if well.is_open)
        return next(filter(None, (well.open_question for well in wells)), "")

    @property
    def advanced(self) -> QWidget:
        """What stands below "Advanced"."""
        return self._advanced

    def tab_stops(self) -> list[QWidget]:
        """What takes the keyboard in here, in the order of the eye."""
        stops: list[QWidget] = []
        for spec in sorted(self._laid_out, key=lambda spec: spec.advanced):
            if spec.advanced and self._fold not in stops:
                stops.append(self._fold)
            if spec.name in self._widgets:
                stops += keyboard_stops(self._widgets[spec.name])
        return stops

    def take_keyboard(self) -> FieldWidget:
        """Lead the keyboard to the prompt, or to the first field of a model without one; answers with it."""
        fields = sorted(self._laid_out, key=lambda spec: (spec.advanced, spec.kind is not FieldKind.PROMPT))
        widget = self._widgets[fields[0].name]
        widget.focus_control()
        return widget

    def focus_problem(self, problem: Problem) -> QWidget:
        """Give the keyboard to the field of ``problem``; answers with its widget."""
        if any(spec.advanced and spec.name == problem.field for spec in self._laid_out):
            self._unfold(True)
        widget = self._widgets[problem.field]
        widget.focus_control()
        return widget

    def obstacle_text(self, problem: Problem) -> str:
        """What ``problem`` is about: a well with nothing in it says of what it refused why."""
        field = self.well(problem.field)
        is_empty = problem.kind in (ProblemKind.MISSING, ProblemKind.TOO_FEW)
        return (field.refusal if field is not None and is_empty else "") or problem_text(problem)

    def _widget(self, spec: FieldSpec) -> FieldWidget:
        widget = self._widgets.get(spec.name)
        if widget is None:
            widget = self._widgets[spec.name] = self._built(spec)
            widget.value_changed.connect(self.values_changed)
            widget.part_added.connect(self.controls_added)
            widget.hide()
        return widget

    def _built(self, spec: FieldSpec) -> FieldWidget:
        parts = self._parts
        match spec.kind:
            case FieldKind.CHOICE:
                return ChoiceField(spec, parts, self)
            case FieldKind.SWITCH:
                return SwitchField(spec, parts, self)
            case FieldKind.URL | FieldKind.TEXT:
                return LineField(spec, parts, self)
            case FieldKind.NUMBER:
                from runapi_desktop.ui.compose.number_field import NumberField  # few models ask for one

                return NumberField(spec, parts, self)
            case FieldKind.PROMPT:
                prompt = PromptField(spec, parts, self)
                prompt.media_pasted.connect(self.media_pasted)
                prompt.height_chosen.connect(self.prompt_height_chosen)
                return prompt
            case FieldKind.PICTURE:
                picture = PictureField(spec, parts, self)
                picture.swap_pressed.connect(self._on_swap)
                return self._listened_to(picture)
            case FieldKind.VIDEO:
                from runapi_desktop.ui.compose.video_field import VideoField  # few models take a video

                return self._listened_to(VideoField(spec, parts, self))
            case FieldKind.PICTURES:
                from runapi_desktop.ui.compose.pictures_field import PicturesField  # few models take several

                return self._listened_to(PicturesField(spec, parts, self))
            case FieldKind.AUDIO:
                from runapi_desktop.ui.compose.audio_field import AudioField  # few models take sound

                return self._listened_to(AudioField(spec, parts, self))
            case FieldKind.SOURCE_CLIP:
                from runapi_desktop.ui.compose.clip_field import ClipField  # few models go on from a clip

                return self._listened_to(ClipField(spec, parts, self))

    def _listened_to(self, field: WellField) -> WellField:
        field.busy_changed.connect(self.busy_changed)
        field.refusal_changed.connect(self.refusal_changed)

        def pass_on(items: object) -> None:
            self.many_given.emit(field.field_name, items)

        def tell_emptied(media: object) -> None:
            self.emptied.emit(field, media)

        def tell_filled(before: object) -> None:
            self.filled.emit(field, before)

        field.many_given.connect(pass_on)
        field.emptied.connect(tell_emptied)
        field.filled.connect(tell_filled)
        return field

    def _shown(self, kind: type[W]) -> Iterator[W]:
        """The laid out controls of one class, in the order of the form."""
        for spec in self._laid_out:
            widget = self._widgets.get(spec.name)
            if isinstance(widget, kind):
                yield widget

    def _lay_out(self, specs: Sequence[FieldSpec]) -> None:
        """Set exactly the controls of ``specs``: pictures and choices in pairs, the rest line by line. The
        keyboard stays where it is, or goes to the prompt."""
        focus = QApplication.focusWidget()
        held = focus if focus is not None and self.isAncestorOf(focus) else None
        for widget in self._widgets.values():
            widget.setParent(self)
            widget.hide()
        for line in self._lines:
            self._column.removeWidget(line)
            line.hide()
            line.deleteLater()
        self._lines.clear()
        self._laid_out = tuple(specs)
        for row in _rows([spec for spec in specs if not spec.advanced]):
            line = StackingRow(_ROW_SPACING_PX, self)
            for spec in row:
                line.add(self._widget(spec), 1)
            self._column.insertWidget(len(self._lines), line)
            self._lines.append(line)
        if self._is_unfolded:
            self._lay_out_advanced()
        self._fold.setVisible(any(spec.advanced for spec in specs))
        # Now, not when the layout gets to it: a form must not be half there for a moment.
        for widget in (*self._lines, *(self._widgets[spec.name] for spec in specs if not spec.advanced)):
            widget.show()
        if held is not None and held.isVisible():
            held.setFocus()
        elif held is not None:
            self.take_keyboard()

    def _lay_out_advanced(self) -> None:
        for spec in self._laid_out:
            if spec.advanced:
                widget = self._widget(spec)
                self._advanced_column.addWidget(widget)
                widget.show()

    def _unfold(self, is_open: bool) -> None:
        self._is_unfolded = is_open
        if is_open and self._state is not None:
            self._lay_out_advanced()
            state, reveal = self._state
            self.show_state(state, reveal=reveal)
            self.controls_added.emit()
        self._advanced.setVisible(is_open)
        self._draw_fold()
        if is_open:
            self.unfolded.emit()

    def _draw_fold(self) -> None:
        self._draw_fold_tick()
        name = "chevron-down" if self._is_unfolded else "chevron-right"
        self._fold.setIcon(icon(name, self._parts.theme))

    def _relate_pictures(self) -> None:
        """Two pictures can change places, and the first one shapes the clip."""
        pictures = list(self._shown(PictureField))
        is_pair = len(pictures) == 2 and all(picture.is_open for picture in pictures)
        for picture in pictures:
            picture.set_swappable(is_pair)
        if pictures:
            is_cropped = is_pair and is_cropped_to(pictures[0].value(), pictures[-1].value())
            pictures[-1].set_remark(self.tr("Cropped to the first frame's shape") if is_cropped else "")

    def _on_swap(self) -> None:
        """Two pictures change places."""
        before = [(picture, picture.value()) for picture in self._shown(PictureField)]
        for (picture, _), (_, value) in zip(before, reversed(before), strict=True):
            picture.set_value(value)
        self.values_changed.emit()
        self.swapped.emit(before)


def _is_narrow(spec: FieldSpec) -> bool:
    """Half a row is enough for it: a picture, or a few short words to choose from."""
    letters = sum(len(translated(choice.label)) for choice in spec.choices)
    return spec.kind in _SIDE_BY_SIDE and letters <= _MOST_LETTERS_OF_HALF_A_ROW


def _rows(specs: Sequence[FieldSpec]) -> Iterator[Sequence[FieldSpec]]:
    """Neighbours of a kind that stands side by side in twos, everything else alone."""
    index = 0
    while index < len(specs):
        pair = specs[index : index + 2]
        is_pair = len(pair) == 2 and pair[0].kind is pair[1].kind and all(map(_is_narrow, pair))
        yield pair if is_pair else pair[:1]
        index += 2 if is_pair else 1
