"""One line that offers the key that another program keeps here; it is seen only where there is one."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QWidget
from shiboken6 import isValid

from runapi_desktop.domain.errors import RunApiError
from runapi_desktop.domain.kept_key import KeyKeeper
from runapi_desktop.services.events import KeySource
from runapi_desktop.services.found_key import FoundKey
from runapi_desktop.services.task_scope import TaskScope
from runapi_desktop.ui.texts.error_text import error_sentence
from runapi_desktop.ui.widgets.buttons import text_button
from runapi_desktop.ui.widgets.slots import async_slot
from runapi_desktop.ui.widgets.spoken import AnswerLine
from runapi_desktop.ui.widgets.theme import set_role


class FoundKeyOffer(QFrame):
    """``used(SavedKey)``: the account has the key. ``settled``: it is not to be offered again, as
    it is when no keyring took it."""

    used = Signal(object)
    settled = Signal()

    def __init__(
        self, found_key: FoundKey, scope: TaskScope, parent: QWidget | None = None, *, is_narrow: bool = False
    ) -> None:
        """``is_narrow``: the buttons stand below the words, not beside them."""
        super().__init__(parent)
        self.setObjectName("foundKeyOffer")
        set_role(self, "card")
        self._found_key = found_key
        self._text = AnswerLine("foundKeyText")
        use = text_button("useFoundKey", self.tr("Use this key"), takes_enter=True)
        self._use_button = use
        decline = text_button(
            "declineFoundKey", self.tr("No"), spoken=self.tr("Do not use it"), role="quiet", takes_enter=True
        )
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(use)
        buttons.addWidget(decline)
        buttons.addStretch(1)
        side = QBoxLayout.Direction.TopToBottom if is_narrow else QBoxLayout.Direction.LeftToRight
        row = QBoxLayout(side, self)
        row.setContentsMargins(*((12, 10, 12, 10) if is_narrow else (20, 12, 12, 12)))
        row.setSpacing(8)
        row.addWidget(self._text, 1)
        row.addLayout(buttons)
        use.clicked.connect(async_slot(scope, self._use))
        decline.clicked.connect(self._decline)
        self.hide()
        scope.spawn(self._look(), "look for a key")

    async def _look(self) -> None:
        kept = await self._found_key.find()
        if kept is not None and isValid(self):
            self.show()
            self._text.say(self._offer_text(kept.keeper).format(path=kept.path), "plain")

    def _offer_text(self, keeper: KeyKeeper) -> str:
        match keeper:
            case KeyKeeper.RUNAPI_CLI:
                return self.tr(
                    "The RunAPI command line already has a key on this computer. Use it here? "
                    "Its plain-text copy stays where it is: {path}"
                )
            case KeyKeeper.OPENCLAW:
                return self.tr(
                    "OpenClaw already has a RunAPI key on this computer. Use it here? "
                    "Its plain-text copy stays where it is: {path}"
                )

    async def _use(self) -> None:
        self._use_button.setEnabled(False)
        try:
            saved = await self._found_key.use()
        except RunApiError as error:
            if isValid(self):
                self._use_button.setEnabled(True)
                self._text.say(error_sentence(error), "error")
            return
        if isValid(self):
            if saved.source is KeySource.KEYRING:
                self.settled.emit()
            self.used.emit(saved)

    def _decline(self) -> None:
        self.hide()
        self.settled.emit()
