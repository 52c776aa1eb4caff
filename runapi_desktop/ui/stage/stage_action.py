"""What can be asked for on the Stage, and the button for it."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QPushButton, QWidget

translate = QCoreApplication.translate


class StageAction(StrEnum):
    """The value is the English label: the accessible name of the button."""

    CONTINUE = "Continue from this frame"
    RESTYLE = "Restyle in Luma"
    REVEAL = "Show in folder"
    SAVE_COPY = "Save a copy"
    OPEN_OUTSIDE = "Open in the system's player"
    TRY_AGAIN = "Try again"
    EDIT_AS_NEW = "Edit as new"


class ActionButton(QPushButton):
    """Says which action was chosen. Its object name is ``stageContinue``, ``stageTryAgain`` and so on."""

    chosen = Signal(object)

    def __init__(self, action: StageAction, parent: QWidget) -> None:
        super().__init__(_words(action), parent)
        self.setObjectName("stage" + action.name.title().replace("_", ""))
        self.setAccessibleName(action.value)
        self._action = action
        self.clicked.connect(self._on_clicked)

    def _on_clicked(self) -> None:
        self.chosen.emit(self._action)


def _words(action: StageAction) -> str:
    match action:
        case StageAction.CONTINUE:
            return translate("stage", "Continue from this frame")
        case StageAction.RESTYLE:
            return translate("stage", "Restyle in Luma")
        case StageAction.REVEAL:
            return translate("stage", "Show in folder")
        case StageAction.SAVE_COPY:
            return translate("stage", "Save a copy…")
        case StageAction.OPEN_OUTSIDE:
            return translate("stage", "Open in the system's player")
        case StageAction.TRY_AGAIN:
            return translate("stage", "Try again")
        case StageAction.EDIT_AS_NEW:
            return translate("stage", "Edit as new")
