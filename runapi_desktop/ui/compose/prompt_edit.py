"""The prompt: an editor with a counter, ideas, recent prompts, and buttons for the service's phrases."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QPushButton, QToolButton, QWidget
from shiboken6 import isValid

from runapi_desktop.domain.catalog.evaluate import FieldState, FieldStatus, Problem, ProblemKind
from runapi_desktop.domain.catalog.spec import FieldSpec, FieldValue, Phrase
from runapi_desktop.ui.compose.field_widgets import FieldWidget, reason_text
from runapi_desktop.ui.compose.form_parts import FormParts
from runapi_desktop.ui.compose.height_grip import HeightGrip
from runapi_desktop.ui.compose.phrases import Edit, prompt_writer
from runapi_desktop.ui.texts.i18n import translated
from runapi_desktop.ui.widgets.buttons import icon_button, text_button
from runapi_desktop.ui.widgets.dropped import dropped_items
from runapi_desktop.ui.widgets.flow_layout import FlowLayout
from runapi_desktop.ui.widgets.icons import icon
from runapi_desktop.ui.widgets.names import control_name, name_control
from runapi_desktop.ui.widgets.on_need import OnNeed
from runapi_desktop.ui.widgets.plain_text import PlainLabel, add_literal_action, literal, literal_tip
from runapi_desktop.ui.widgets.theme import repolish, set_role
from runapi_desktop.ui.widgets.ticks import show_facts
from runapi_desktop.ui.widgets.typed_menu import TypedMenu

if TYPE_CHECKING:
    from runapi_desktop.ui.compose.added_words import AddedWords

_EDITOR_HEIGHT_PX = 118
_LOWEST_PX, _TALLEST_PX = 80, 640
_CHIP_INSET_PX = 8
_NEARLY_FULL = 0.95
# Four times what any model takes. A word of a hundred thousand letters would hold up the window at each key.
_MOST_CHARACTERS = 20_000
_MENU_TEXT_LENGTH = 60


class PromptEdit(QPlainTextEdit):
    """Plain text in which Tab moves on, and into which pictures and files are not pasted as words."""

    media_pasted = Signal(object)  # tuple[DroppedItem, ...]

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)
        self._offer: QWidget | None = None

    def hold_offer(self, offer: QWidget) -> None:
        """Keep ``offer`` in the lower left corner, where an empty editor has room for it."""
        self._offer = offer
        self._place_offer()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_offer()

    def _place_offer(self) -> None:
        if self._offer is not None:
            size = self._offer.sizeHint()
            self._offer.resize(min(size.width(), self.width() - 4 * _CHIP_INSET_PX), size.height())
            self._offer.move(_CHIP_INSET_PX, self.height() - size.height() - _CHIP_INSET_PX)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        # What is refused here is offered to the form around the editor, which knows where media belong.
        return not _holds_media(source) and super().canInsertFromMimeData(source)

    def insertFromMimeData(self, source: QMimeData) -> None:
        if _holds_media(source):
            self.media_pasted.emit(dropped_items(source))
        else:
            beginning = QMimeData()
            beginning.setText(source.text()[: self._room])
            super().insertFromMimeData(beginning)

    @property
    def _room(self) -> int:
        """How many more characters are taken at once, in the place of what is selected."""
        kept = len(self.toPlainText()) - len(self.textCursor().selectedText())
        return max(_MOST_CHARACTERS - kept, 0)

    def apply(self, edit: Edit) -> None:
        """Do ``edit`` as one step that Undo takes back, without what is typed before and after it."""
        # QTextCursor counts UTF-16 units where Python counts characters.
        text = self.toPlainText()
        start, end = _utf16_length(text[: edit.start]), _utf16_length(text[: edit.end])
        caret = _utf16_length(edit.applied_to(text)[: edit.caret])
        cursor = self.textCursor()
        self.document().setModified(False)  # Qt joins no step to the last one of an unmodified document.
        cursor.beginEditBlock()
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(edit.replacement[:_MOST_CHARACTERS])
        cursor.endEditBlock()
        self.document().setModified(False)
        cursor.setPosition(min(caret, self.document().characterCount() - 1))
        self.setTextCursor(cursor)

    def caret(self) -> int:
        """The caret's place, in characters from the start."""
        units = self.toPlainText().encode("utf-16-le")[: self.textCursor().position() * 2]
        return len(units.decode("utf-16-le", errors="ignore"))


class PromptField(FieldWidget):
    """A PROMPT field. ``media_pasted`` passes on pictures that were pasted into the words."""

    media_pasted = Signal(object)  # tuple[DroppedItem, ...]
    height_chosen = Signal(int)
    """How tall the user wants the editor, in pixels; 0 for as tall as it comes."""

    def __init__(self, spec: FieldSpec, parts: FormParts, parent: QWidget | None = None) -> None:
        super().__init__(spec, parts.prefix, parent)
        prefix, palette, theme = parts.prefix, parts.service.palette, parts.theme
        self._writer = prompt_writer(palette)
        self._theme = theme
        self._max_length: int | None = None
        self._neutral_words = ""
        self._editor = PromptEdit(self)
        self._add_control(self._editor, spec)
        self._neutral = self._new_neutral_chip()
        self.set_editor_height(parts.prompt_height_px)
        grip = HeightGrip(self._editor, theme)
        grip.setToolTip(
            self.tr(
                "Drag, or press ↑ ↓, for a taller prompt; double-click, or press Home, for the usual height"
            )
        )
        name_control(grip, prefix, f"{spec.label} height", self.tr("Height of the prompt"))
        grip.dragged.connect(self.set_editor_height)
        grip.let_go.connect(lambda: self.height_chosen.emit(self._editor.height()))
        grip.reset.connect(lambda: self.height_chosen.emit(0))
        self._added = OnNeed(self._new_added_words)
        self._counter = PlainLabel(
            parent=self, name=control_name(prefix, f"{spec.label} counter"), role="counter"
        )
        self._parts = parts
        self._idea_button = self._small_button("idea", "Prompt ideas", self.tr("Prompt ideas"))
        self._history = self._small_button("history", "Recent prompts", self.tr("Recent prompts"))
        self._header.addWidget(self._counter)
        self._chips = {phrase.words: self._chip(phrase) for phrase in palette.phrases[: palette.shown]}
        self._rest = palette.phrases[palette.shown :]
        self._draw_chips = show_facts({c: partial(self._is_used, words) for words, c in self._chips.items()})
        self._lay_out_chips()
        self._editor.textChanged.connect(self._on_text_changed)
        self._editor.media_pasted.connect(self.media_pasted)
        self._idea_button.clicked.connect(self._open_ideas)
        self._history.clicked.connect(lambda: parts.spawn(self._offer_recent(), "recent prompts"))
        self._draw_counter()

    def value(self) -> FieldValue:
        return self._editor.toPlainText() or None

    def set_value(self, value: FieldValue) -> None:
        text = value if isinstance(value, str) else ""
        if text != self._editor.toPlainText():
            was_blocked = self.blockSignals(True)
            self._replace_text(text)
            self.blockSignals(was_blocked)

    def restore(self, value: FieldValue) -> None:
        super().restore(value)
        self._editor.document().clearUndoRedoStacks()

    def show_state(self, state: FieldState, problems: Sequence[Problem]) -> None:
        self._max_length = state.spec.max_length
        self._editor.setEnabled(state.status is FieldStatus.OPEN)
        self._editor.setPlaceholderText(self._placeholder(state.spec))
        words = state.spec.neutral
        self._neutral_words = translated(words) if words and not state.spec.english_only else words
        self._draw_neutral_chip()
        if bool(self._editor.property("wrong")) is not bool(problems):
            self._editor.setProperty("wrong", bool(problems))
            repolish(self._editor)
        # The counter says "too long" already; the sentence is for those who press Generate.
        self._show_note(reason_text(state), problems)
        self._draw_counter(is_over=any(p.kind is ProblemKind.TOO_LONG for p in state.problems))

    def focus_control(self) -> None:
        self._editor.setFocus()

    def _placeholder(self, spec: FieldSpec) -> str:
        return translated(spec.hint) if spec.hint else self.tr("Describe what happens in the clip")

    def _chip(self, phrase: Phrase) -> QPushButton:
        label = translated(phrase.label)
        name = control_name(self._prefix, phrase.label)
        chip = text_button(name, label, self, tip=phrase.words, role="chip")
        chip.setCheckable(True)
        # A click leaves the keyboard, and so the caret, in the editor.
        chip.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        chip.clicked.connect(lambda: self._toggle(phrase.words))
        return chip

    def _lay_out_chips(self) -> None:
        row = self._chip_row = QWidget(self)
        flow = FlowLayout(row)
        for chip in self._chips.values():
            flow.addWidget(chip)
        if self._rest:
            more = text_button(control_name(self._prefix, "More"), self.tr("More…"), row, role="chip")
            more.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            more.clicked.connect(lambda: self._offer_rest(more))
            flow.addWidget(more)
        self._column.addWidget(row)

    def _offer_rest(self, button: QWidget) -> None:
        menu = TypedMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        facts: dict[QAction, Callable[[], bool]] = {}
        for phrase in self._rest:
            action = menu.addAction(translated(phrase.label))
            action.setObjectName(control_name(self._prefix, phrase.label))
            action.setCheckable(True)
            action.setData(phrase.words)
            facts[action] = partial(self._is_used, phrase.words)
        show_facts(facts)
        menu.triggered.connect(self._on_phrase_chosen)
        menu.popup(button.mapToGlobal(QPoint(0, button.height() + 4)))

    def _toggle(self, words: str) -> None:
        text = self._editor.toPlainText()
        self._editor.apply(self._writer.toggle(text, self._editor.caret(), words))
        self._draw_chips()

    async def _offer_recent(self) -> None:
        prompts = await self._parts.services.recent_prompts(self._prefix)
        if not isValid(self):
            return
        menu = TypedMenu(self)
        menu.setObjectName(control_name(self._prefix, "Recent prompts menu"))
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setToolTipsVisible(True)
        for prompt in prompts:
            action = add_literal_action(menu, _one_line(prompt), prompt)
            action.setData(prompt)
        if not prompts:
            menu.addAction(self.tr("Prompts you have used appear here")).setEnabled(False)
        menu.triggered.connect(self._on_prompt_chosen)
        menu.popup(self._history.mapToGlobal(QPoint(0, self._history.height() + 4)))

    def _on_phrase_chosen(self, action: QAction) -> None:
        self._toggle(str(action.data()))

    def _open_ideas(self) -> None:
        from runapi_desktop.ui.compose.idea_dialog import IdeaDialog

        services = self._parts.services
        dialog = IdeaDialog(services.ideas, services.scope, self._theme, self.window())
        dialog.chosen.connect(self._add_words)
        dialog.open()

    def _on_prompt_chosen(self, action: QAction) -> None:
        self._add_words(str(action.data()))

    def _add_words(self, words: str) -> None:
        """Write ``words`` below what the user wrote, which is never lost unasked. The user writes on."""
        self._editor.setFocus()
        text = self._editor.toPlainText()
        if not text.strip():
            self._replace_text(words)
        elif words.strip() not in text:
            before = text.rstrip()
            end = len(before) + 1 + len(words)
            self._editor.apply(Edit(len(before), len(text), f"\n{words}", end))
            self._added.get().offer(words, self._editor.toPlainText())

    def _new_added_words(self) -> AddedWords:
        from runapi_desktop.ui.compose.added_words import AddedWords  # with the first idea

        added = AddedWords(self._prefix, self)
        added.undo_pressed.connect(self._take_back)
        added.alone_pressed.connect(self._keep_only_added)
        self._column.insertWidget(self._column.indexOf(self._chip_row), added)
        # Where Tab comes from the editor, whose place they follow.
        added.stackUnder(self._idea_button)
        self.part_added.emit()
        return added

    def _take_back(self) -> None:
        self._added.hide()
        self._editor.undo()

    def _keep_only_added(self, words: str) -> None:
        self._added.hide()
        self._replace_text(words)

    def set_editor_height(self, height_px: int) -> None:
        """Make the editor that tall, within reason; 0 for as tall as it comes."""
        wanted_px = height_px or _EDITOR_HEIGHT_PX
        self._editor.setFixedHeight(min(max(wanted_px, _LOWEST_PX), _TALLEST_PX))

    def _new_neutral_chip(self) -> QPushButton:
        name = control_name(self._prefix, "Neutral prompt")
        chip = text_button(name, "", self._editor, spoken=self.tr("Write a neutral prompt"), role="chip")
        chip.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        chip.setCursor(Qt.CursorShape.PointingHandCursor)
        chip.clicked.connect(self._write_neutral_words)
        chip.hide()
        return chip

    def _draw_neutral_chip(self) -> None:
        words = self._neutral_words
        if words:
            self._neutral.setText(literal(words))
            self._neutral.setToolTip(
                literal_tip(self.tr("Nothing special in mind? Write “{words}”").format(words=words))
            )
            self._editor.hold_offer(self._neutral)
        has_room = self._editor.isEnabled() and not self._editor.toPlainText()
        self._neutral.setVisible(bool(words) and has_room)

    def _write_neutral_words(self) -> None:
        self._editor.setFocus()
        self._replace_text(self._neutral_words)

    def _replace_text(self, text: str) -> None:
        whole = len(self._editor.toPlainText())
        self._editor.apply(Edit(0, whole, text, len(text)))

    def _on_text_changed(self) -> None:
        if self._added.built is not None:
            self._added.built.follow(self._editor.toPlainText())
        self._draw_neutral_chip()
        self._draw_chips()
        self._draw_counter()
        self.value_changed.emit(self.value())

    def _is_used(self, words: str) -> bool:
        return words in self._writer.used(self._editor.toPlainText())

    def _draw_counter(self, *, is_over: bool = False) -> None:
        if self._max_length is None:
            self._counter.hide()
            return
        count = len(self._editor.toPlainText().strip())
        is_nearly_full = count >= self._max_length * _NEARLY_FULL
        set_role(self._counter, "error" if is_over else "warn" if is_nearly_full else "counter")
        self._counter.setText(f"{count} / {self._max_length}")
        self._counter.show()

    def _small_button(self, icon_name: str, label: str, text: str) -> QToolButton:
        """A small icon in the header, known as ``label``."""
        name, picture = control_name(self._prefix, label), icon(icon_name, self._theme)
        button = icon_button(name, text, self, picture=picture, role="small-icon")
        self._header.addWidget(button)
        return button


def _holds_media(source: QMimeData) -> bool:
    """Files, or a picture without words (a spreadsheet copies its cells as both)."""
    return source.hasUrls() or (source.hasImage() and not source.hasText())


def _utf16_length(text: str) -> int:
    return len(text.encode("utf-16-le", errors="surrogatepass")) // 2


def _one_line(prompt: str) -> str:
    line = " ".join(prompt.split())
    return line if len(line) <= _MENU_TEXT_LENGTH else line[: _MENU_TEXT_LENGTH - 1] + "…"
