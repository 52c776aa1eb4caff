"""Asks for the id of a task that RunAPI has and the library has not, and has it taken up."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from runapi_desktop.domain.catalog import services
from runapi_desktop.domain.errors import NotFound, RunApiError, StillStarting, StorageTrouble
from runapi_desktop.services.adoption import NotATaskId
from runapi_desktop.services.task_runner import TaskRunner
from runapi_desktop.services.task_scope import TaskScope
from runapi_desktop.ui.texts.error_text import error_sentence
from runapi_desktop.ui.texts.i18n import translated
from runapi_desktop.ui.widgets.assistive import follow_choice
from runapi_desktop.ui.widgets.buttons import text_button
from runapi_desktop.ui.widgets.fitting import keep_as_high_as
from runapi_desktop.ui.widgets.plain_text import PlainLabel
from runapi_desktop.ui.widgets.slots import async_slot
from runapi_desktop.ui.widgets.spoken import AnswerLine

_WIDTH_PX = 460


class RecoverDialog(QDialog):
    """``recovered`` tells the id of the card that shows the task; the dialog then closes."""

    recovered = Signal(str)

    def __init__(self, runner: TaskRunner, scope: TaskScope, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("recoverDialog")
        self.setWindowTitle(self.tr("Recover by task ID"))
        self.setMinimumWidth(_WIDTH_PX)
        self._runner = runner
        intro = PlainLabel(
            self.tr("Fetches a clip made elsewhere or missing here. This costs nothing."),
            name="recoverIntro",
            role="dim",
            wraps=True,
        )
        self._id = QLineEdit()
        self._id.setObjectName("taskId")
        self._id.setAccessibleName(self.tr("Task ID"))
        self._kind = QComboBox()
        self._kind.setObjectName("taskKind")
        self._kind.setAccessibleName(self.tr("Made with"))
        follow_choice(self._kind)
        for service in services():
            for action in service.actions:
                self._kind.addItem(f"{service.title} · {translated(action.label)}", (service.id, action.id))
        self._result = AnswerLine("recoverResult")
        self._recover = text_button("recoverTask", self.tr("Recover"), role="primary")
        self._recover.setDefault(True)
        cancel = text_button("cancelRecover", self.tr("Cancel"))

        footer = QHBoxLayout()
        footer.setSpacing(8)
        footer.addWidget(self._recover)
        footer.addStretch()
        footer.addWidget(cancel)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(8)
        layout.addWidget(intro)
        layout.addSpacing(8)
        layout.addWidget(self._heading(self.tr("Task ID"), self._id))
        layout.addWidget(self._id)
        layout.addSpacing(4)
        layout.addWidget(self._heading(self.tr("Made with"), self._kind))
        layout.addWidget(self._kind)
        layout.addWidget(self._result)
        layout.addSpacing(8)
        layout.addLayout(footer)
        keep_as_high_as(self, layout)

        self._adopt_later = async_slot(scope, self._adopt)
        self._recover.clicked.connect(self._ask)
        self._id.textEdited.connect(self._result.clear)
        cancel.clicked.connect(self.reject)
        self._id.setFocus()

    def _ask(self) -> None:
        self._recover.setEnabled(False)
        self._say(self.tr("Asking RunAPI…"), "why")
        self._adopt_later(*self._kind.currentData(), self._id.text())

    async def _adopt(self, service: str, action: str, id_text: str) -> None:
        try:
            adoption = await self._runner.adopt(service, action, id_text)
        except (NotATaskId, StillStarting, RunApiError, StorageTrouble) as error:
            if isValid(self):
                self._say(self._why_not(error), "error")
                self._recover.setEnabled(True)
                self._id.setFocus()
            return
        if isValid(self):
            self.recovered.emit(adoption.task.id)
            self.accept()

    def _why_not(self, error: Exception) -> str:
        match error:
            case NotATaskId() if not self._id.text().strip():
                return self.tr("Paste the task ID. RunAPI shows it with each task.")
            case NotATaskId():
                return self.tr(
                    "This is not a task ID. Task IDs have no slashes, question marks or double dots."
                )
            case NotFound():
                return self.tr("RunAPI has no task of this kind with that ID. Check what it was made with.")
            case _:
                return error_sentence(error)

    def _say(self, words: str, role: str) -> None:
        self._result.say(words, role)

    @staticmethod
    def _heading(words: str, field: QWidget) -> PlainLabel:
        label = PlainLabel(words, role="heading")
        label.setBuddy(field)
        return label
