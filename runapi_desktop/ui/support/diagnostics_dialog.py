"""Shows what is going to be copied before it is copied: whoever asks for help sees what they hand over."""

from __future__ import annotations

from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QHBoxLayout,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from runapi_desktop.services.diagnostics import Diagnostics
from runapi_desktop.services.task_scope import TaskScope
from runapi_desktop.ui.support.window_facts import window_facts
from runapi_desktop.ui.widgets.buttons import text_button
from runapi_desktop.ui.widgets.plain_text import PlainLabel
from runapi_desktop.ui.widgets.slots import async_slot
from runapi_desktop.ui.widgets.spoken import AnswerLine
from runapi_desktop.ui.widgets.ticks import show_facts

_SIZE_PX = (680, 560)


class DiagnosticsDialog(QDialog):
    """Opened with ``open()``; gathers the text at once, and anew when the box is ticked."""

    def __init__(self, diagnostics: Diagnostics, scope: TaskScope, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("diagnosticsDialog")
        self.setWindowTitle(self.tr("Diagnostics"))
        self.resize(*_SIZE_PX)
        self._diagnostics = diagnostics
        intro = PlainLabel(
            self.tr(
                "This helps find out what went wrong. It contains no key and no pictures, and prompts only if"
                " you tick the box. Read it before you send it to anyone."
            ),
            name="diagnosticsIntro",
            role="dim",
            wraps=True,
        )
        self._text = QPlainTextEdit()
        self._text.setObjectName("diagnosticsText")
        self._text.setAccessibleName(self.tr("Diagnostics"))
        self._text.setReadOnly(True)
        self._text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self._text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self._text.setPlaceholderText(self.tr("Gathering…"))
        self._prompts = QCheckBox(self.tr("Include prompts of failed tasks"))
        self._prompts.setObjectName("includePrompts")
        self._prompts.setAccessibleName(self.tr("Include prompts of failed tasks"))
        self._copy = text_button("copyDiagnostics", self.tr("Copy"), role="primary")
        self._copy.setDefault(True)
        self._copy.setEnabled(False)
        close = text_button("closeDiagnostics", self.tr("Close"))
        self._result = AnswerLine("diagnosticsResult")
        self._result.setWordWrap(False)

        footer = QHBoxLayout()
        footer.setSpacing(8)
        footer.addWidget(self._copy)
        footer.addWidget(self._result)
        footer.addStretch()
        footer.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(12)
        layout.addWidget(intro)
        layout.addWidget(self._text, 1)
        layout.addWidget(self._prompts)
        layout.addLayout(footer)

        self._gather_later = async_slot(scope, self._gather)
        self._with_prompts = False
        self._prompts.clicked.connect(self._turn_prompts)
        show_facts({self._prompts: lambda: self._with_prompts})
        self._copy.clicked.connect(self._copy_text)
        close.clicked.connect(self.accept)
        self._refresh()

    def _turn_prompts(self) -> None:
        self._with_prompts = not self._with_prompts
        self._refresh()

    def _refresh(self) -> None:
        self._copy.setEnabled(False)
        self._result.clear()
        self._gather_later(self._with_prompts)

    async def _gather(self, with_prompts: bool) -> None:
        text = await self._diagnostics.text(window_facts(), with_prompts=with_prompts)
        if isValid(self) and with_prompts == self._with_prompts:
            self._text.setPlainText(text)
            self._copy.setEnabled(True)
            self._copy.setFocus()

    def _copy_text(self) -> None:
        QGuiApplication.clipboard().setText(self._text.toPlainText())
        self._result.say(self.tr("Copied."), "ok")
