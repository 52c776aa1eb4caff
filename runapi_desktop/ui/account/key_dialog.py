"""Where the key comes from, whose it is, and how to replace or remove it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from runapi_desktop.domain.errors import KeyringUnavailable
from runapi_desktop.services.account_keys import AccountKeys
from runapi_desktop.services.accounts import Accounts
from runapi_desktop.services.events import AccountState, Events, KeySource
from runapi_desktop.services.found_key import FoundKey
from runapi_desktop.services.sign_in import SignIn
from runapi_desktop.services.task_scope import TaskScope
from runapi_desktop.ui.account.account_figures import AccountFigures
from runapi_desktop.ui.account.account_picker import AccountPicker
from runapi_desktop.ui.account.found_key_offer import FoundKeyOffer
from runapi_desktop.ui.account.key_form import KeyForm
from runapi_desktop.ui.account.sign_in_form import SignInForm
from runapi_desktop.ui.texts.i18n import sentences_text
from runapi_desktop.ui.texts.key_source_text import place_text, source_in_use, source_text
from runapi_desktop.ui.widgets.buttons import text_button
from runapi_desktop.ui.widgets.fitting import keep_as_high_as
from runapi_desktop.ui.widgets.plain_text import PlainLabel, literal_tip
from runapi_desktop.ui.widgets.slots import async_slot
from runapi_desktop.ui.widgets.theme import set_role


class KeyDialog(QDialog):
    """Opened with ``open()``; follows the account while it is shown. ``key_saved``: the account has a new
    key; ``signed_in``: it came with the browser; ``found_key_settled``: the offer was answered;
    ``top_up_pressed``: the user wants to buy credits."""

    key_saved = Signal(object)
    found_key_settled = Signal()
    signed_in = Signal()
    top_up_pressed = Signal()

    def __init__(
        self,
        account_keys: AccountKeys,
        accounts: Accounts,
        sign_in: SignIn,
        events: Events,
        scope: TaskScope,
        parent: QWidget,
        found_key: FoundKey | None = None,
    ) -> None:
        """``found_key`` is offered; ``None``: none is to be offered any more."""
        super().__init__(parent)
        self.setObjectName("keyDialog")
        self.setWindowTitle(self.tr("Your RunAPI key"))
        self.setMinimumWidth(460)
        self._account_keys = account_keys
        self._kept_place = account_keys.kept.place
        self._accounts = accounts
        self._picker = AccountPicker(accounts, scope)
        self._source = PlainLabel(name="keySource", wraps=True)
        self._owner = PlainLabel(name="keyOwner", role="dim", wraps=True)
        self._owner.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._figures = AccountFigures()
        self._figures.top_up_pressed.connect(self.top_up_pressed)
        self._form = KeyForm(account_keys, scope)
        self._sign_in = SignInForm(sign_in, scope)
        self._sign_in.saved.connect(self.signed_in)
        for form in (self._form, self._sign_in):
            form.saved.connect(self.key_saved)
        line = QFrame()
        set_role(line, "line")
        self._remove = text_button("removeKey", self.tr("Remove key"), role="quiet")
        close = text_button("closeKeyDialog", self.tr("Close"))

        footer = QHBoxLayout()
        footer.addWidget(self._remove)
        footer.addStretch()
        footer.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(12)
        layout.addWidget(self._picker)
        layout.addWidget(self._source)
        layout.addWidget(self._owner)
        layout.addWidget(self._figures)
        if found_key is not None:
            offer = FoundKeyOffer(found_key, scope, is_narrow=True)
            offer.settled.connect(self.found_key_settled)
            self.key_saved.connect(offer.hide)
            offer.used.connect(self._form.show_saved)
            offer.used.connect(self.key_saved)
            layout.addWidget(offer)
        layout.addWidget(self._form)
        layout.addWidget(line)
        layout.addWidget(self._sign_in)
        layout.addSpacing(8)
        layout.addLayout(footer)
        keep_as_high_as(self, layout)

        self._remove.clicked.connect(async_slot(scope, self._remove_key))
        close.clicked.connect(self.accept)
        self._show_state(account_keys.state)
        unsubscribe = events.account_changed.subscribe(self._show_state)
        self.finished.connect(unsubscribe)
        self.finished.connect(self._sign_in.cancel)
        self.finished.connect(self.deleteLater)
        self._form.setFocus()

    def show_refusal(self, sentence: str) -> None:
        """Say why the key in use does not do."""
        self._form.show_refusal(sentence)

    async def _remove_key(self) -> None:
        try:
            await self._account_keys.remove()
        except KeyringUnavailable:
            if isValid(self):
                self._form.show_refusal(
                    self.tr("The keyring wouldn’t remove the key. Unlock it and try again.")
                )
        else:
            if isValid(self):
                self._form.forget_answer()  # which was about a key that is gone

    def _show_state(self, state: AccountState) -> None:
        self._picker.setVisible(len(self._accounts.names) > 1 and state.source is not KeySource.PRACTICE)
        kept = self._account_keys.kept
        if kept.place != self._kept_place:
            self._kept_place = kept.place
            self._form.forget_answer()
        self._source.setText(self._source_text(source_in_use(state, kept)))
        why_not = self._why_not_remove(kept.source)
        self._remove.setEnabled(not why_not)
        self._remove.setToolTip(literal_tip(why_not))
        self._owner.setVisible(state.info is not None)
        if state.info is not None:
            parts = (state.info.account_name or state.info.name, state.info.email)
            self._owner.setText(" · ".join(part for part in parts if part))
        self._figures.show_account(state)

    def _why_not_remove(self, source: KeySource) -> str:
        match source:
            case KeySource.KEYRING | KeySource.SESSION:
                return ""
            case KeySource.ENVIRONMENT:
                return self.tr("The key in use comes from RUNAPI_API_KEY. Remove it where that is set.")
            case KeySource.PRACTICE | KeySource.NONE:
                return self.tr("There is no saved key.")

    def _source_text(self, source: KeySource) -> str:
        text = source_text(source)
        if source in (KeySource.PRACTICE, KeySource.NONE):
            return sentences_text(text, place_text(lacks_keyring=self._account_keys.lacks_keyring))
        return text
