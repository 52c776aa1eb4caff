"""Sign in with the browser: one button, then the code that the page must show, and a way out."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from runapi_desktop.domain.errors import RunApiError, SignInFailed
from runapi_desktop.services.sign_in import Invitation, SignIn
from runapi_desktop.services.task_scope import TaskScope
from runapi_desktop.ui.texts.error_text import error_sentence
from runapi_desktop.ui.texts.key_source_text import saved_text
from runapi_desktop.ui.widgets.buttons import text_button
from runapi_desktop.ui.widgets.plain_text import PlainLabel
from runapi_desktop.ui.widgets.reveal import open_in_browser
from runapi_desktop.ui.widgets.spoken import AnswerLine


class SignInForm(QWidget):
    """``saved(SavedKey)``: the account has the key that the browser brought. It ends with the form."""

    saved = Signal(object)

    def __init__(
        self,
        sign_in: SignIn,
        scope: TaskScope,
        parent: QWidget | None = None,
        *,
        open_url: Callable[[str], bool] = open_in_browser,
    ) -> None:
        super().__init__(parent)
        self._sign_in = sign_in
        self._scope = scope
        self._open_url = open_url
        self._url = ""
        self._attempt: asyncio.Task[None] | None = None
        self.setObjectName("signInForm")
        self._begin = text_button("signIn", self.tr("Sign in with the browser"))
        self._waiting = self._waiting_part()
        self._result = AnswerLine("signInResult")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addWidget(self._result)
        layout.addWidget(self._waiting)
        layout.addWidget(self._begin)
        self._begin.clicked.connect(self._start)
        self._cancel.clicked.connect(self.cancel)
        self._copy.clicked.connect(self._copy_address)
        self._show_idle()
        self.setFocusProxy(self._begin)

    def cancel(self) -> None:
        """End the attempt, if there is one; nothing is kept."""
        if self._attempt is not None:
            self._attempt.cancel()

    def _waiting_part(self) -> QWidget:
        words = PlainLabel(
            self.tr("Allow it on the page in your browser. Check that the page shows this code:"),
            role="why",
            wraps=True,
        )
        self._code = PlainLabel(name="signInCode", role="code")
        self._code.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._code.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._cancel = text_button("cancelSignIn", self.tr("Cancel"), spoken=self.tr("Cancel sign-in"))
        tip = self.tr("To use a different browser")
        self._copy = text_button("copySignInAddress", self.tr("Copy address"), tip=tip, role="quiet")
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self._cancel)
        buttons.addWidget(self._copy)
        buttons.addStretch()
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(words)
        column.addWidget(self._code)
        column.addLayout(buttons)
        return part

    def _start(self) -> None:
        self.cancel()
        attempt = self._attempt = self._scope.spawn(self._run(), "sign in with the browser")
        self.destroyed.connect(lambda: attempt.cancel())

    async def _run(self) -> None:
        farewell = self.tr("You can close this tab and go back to the app.")
        try:
            saved = await self._sign_in.sign_in(self._show_invitation, farewell)
        except asyncio.CancelledError:
            self._show_idle()
            raise
        except (SignInFailed, RunApiError) as error:
            self._show_idle(error_sentence(error), "error")
            return
        self._show_idle(*saved_text(saved))
        if isValid(self):
            self.saved.emit(saved)

    def _show_invitation(self, invitation: Invitation) -> None:
        self._url = invitation.url
        self._code.setText(invitation.display_code)
        self._begin.hide()
        self._waiting.show()
        self._cancel.setFocus()
        if self._open_url(invitation.url):
            self._say("", "why")
        else:
            self._say(self.tr("No browser could be opened. Copy the address into one yourself."), "warn")

    def _show_idle(self, text: str = "", role: str = "why") -> None:
        if not isValid(self):
            return
        had_focus = self._waiting.isAncestorOf(self.focusWidget() or self._begin)
        self._url = ""
        self._code.clear()
        self._waiting.hide()
        self._begin.show()
        if had_focus:
            self._begin.setFocus()
        self._say(text, role)

    def _copy_address(self) -> None:
        QGuiApplication.clipboard().setText(self._url)
        self._say(self.tr("Copied."), "ok")

    def _say(self, text: str, role: str) -> None:
        self._result.say(text, role)
