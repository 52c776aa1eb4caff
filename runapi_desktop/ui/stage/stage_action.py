"""What can be asked for on the Stage, and the button for it."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeySequence, QMouseEvent
from PySide6.QtWidgets import QPushButton, QWidget

from runapi_desktop.domain.catalog import clip_uses
from runapi_desktop.domain.catalog.spec import ClipUse
from runapi_desktop.domain.words import QT_TRANSLATE_NOOP
from runapi_desktop.ui.texts.i18n import translated
from runapi_desktop.ui.widgets.plain_text import literal_tip


class StageAction(StrEnum):
    """The value is the English label: the accessible name of the button. Of RESTYLE the catalogue has the
    words, by the service that does it."""

    CONTINUE = "Continue from this frame"
    RESTYLE = "Restyle"
    REVEAL = "Show in folder"
    SAVE_COPY = "Save a copy"
    OPEN_OUTSIDE = "Open in the system's player"
    TRY_AGAIN = "Try again"
    EDIT_AS_NEW = "Edit as new"
    LOCATE = "Locate"
    COMPARE = "Compare"
    BACK = "Back"
    UNDO = "Undo"
    CANCEL = "Cancel"
    APPROVE = "Make it"
    SAVE_FRAME = "Save this frame"
    COPY_FRAME = "Copy this frame"
    MARK_IN = "Mark in"
    MARK_OUT = "Mark out"
    SAVE_TRIMMED = "Save trimmed copy"
    ADD_TO_STORYBOARD = "Add to storyboard"


class ActionButton(QPushButton):
    """Says which action was chosen, once for a double click too: some cost money.

    Its object name is ``stageContinue``, ``stageTryAgain`` and so on.
    """

    chosen = Signal(object)

    def __init__(self, action: StageAction, parent: QWidget) -> None:
        super().__init__(_words(action), parent)
        self.setObjectName("stage" + action.name.title().replace("_", ""))
        self.setAccessibleName(_clip_use().label if action is StageAction.RESTYLE else action.value)
        self._action = action
        if action is StageAction.BACK:
            # Wherever the keyboard is: what to choose next may be in the Reel.
            self.setShortcut(QKeySequence(Qt.Key.Key_Escape))
        self.clicked.connect(self._on_clicked)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def set_room(self, room_px: int | None) -> None:
        """Be no wider than that, with an ellipsis where it takes one; ``None`` is as wide as it likes."""
        words = _words(self._action)
        self.setText(words)
        if room_px is not None and self.sizeHint().width() > room_px:
            text_px = self.fontMetrics().horizontalAdvance(words) - self.sizeHint().width() + room_px
            self.setText(self.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, text_px))

    def show_price(self, price: str) -> None:
        """Say what a press costs, in the words of ``price``."""
        self.setText(" · ".join(filter(None, (_words(self._action), price))))
        self.setAccessibleDescription(price)

    def show_purpose(self, *, is_possible: bool) -> None:
        """What the button is for, else why it cannot be pressed."""
        if is_possible and self._action is StageAction.RESTYLE:
            words = translated(_clip_use().purpose)
        else:
            source = _PURPOSES[self._action] if is_possible else _NEEDS_A_CLIP
            words = QCoreApplication.translate("stage", source)
        self.setToolTip(literal_tip(words))

    def _on_clicked(self) -> None:
        self.chosen.emit(self._action)


_WORDS = {
    StageAction.CONTINUE: QT_TRANSLATE_NOOP("stage", "Continue from this frame"),
    StageAction.REVEAL: QT_TRANSLATE_NOOP("stage", "Show in folder"),
    StageAction.SAVE_COPY: QT_TRANSLATE_NOOP("stage", "Save a copy…"),
    StageAction.OPEN_OUTSIDE: QT_TRANSLATE_NOOP("stage", "Open in the system's player"),
    StageAction.TRY_AGAIN: QT_TRANSLATE_NOOP("stage", "Try again"),
    StageAction.EDIT_AS_NEW: QT_TRANSLATE_NOOP("stage", "Edit as new"),
    StageAction.LOCATE: QT_TRANSLATE_NOOP("stage", "Locate…"),
    StageAction.BACK: QT_TRANSLATE_NOOP("stage", "Back"),
    StageAction.UNDO: QT_TRANSLATE_NOOP("stage", "Undo"),
    StageAction.CANCEL: QT_TRANSLATE_NOOP("stage", "Cancel"),
    StageAction.APPROVE: QT_TRANSLATE_NOOP("stage", "Make it"),
    StageAction.COMPARE: QT_TRANSLATE_NOOP("stage", "Compare"),
}

_PURPOSES = {
    StageAction.CONTINUE: QT_TRANSLATE_NOOP("stage", "Start a new clip from the frame on screen"),
    StageAction.COMPARE: QT_TRANSLATE_NOOP("stage", "See this clip and another side by side"),
    StageAction.REVEAL: QT_TRANSLATE_NOOP("stage", "Show the file in the file manager"),
    StageAction.SAVE_COPY: QT_TRANSLATE_NOOP("stage", "Save the clip with another name or elsewhere"),
}
_NEEDS_A_CLIP = QT_TRANSLATE_NOOP("stage", "Choose a finished clip first")


def _words(action: StageAction) -> str:
    """The text of a button; what stands in menus only has none."""
    if action is StageAction.RESTYLE:
        return translated(_clip_use().label)
    return QCoreApplication.translate("stage", _WORDS.get(action, action.value))


def _clip_use() -> ClipUse:
    """What the Stage offers to make from the clip; the card's menu has what other services do with one."""
    _, use = next(clip_uses())
    return use
