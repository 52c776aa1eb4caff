"""Where a key comes in: the welcome page, which stands for the whole window, and the key dialog, which also
opens by itself when RunAPI refuses the key."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from runapi_desktop.domain.errors import KeyRefused
from runapi_desktop.domain.settings import Settings
from runapi_desktop.domain.task import Gate
from runapi_desktop.services.account_keys import SavedKey
from runapi_desktop.services.bundles import KeyServices
from runapi_desktop.services.events import AccountState, ConnectionState, KeySource
from runapi_desktop.services.found_key import FoundKey
from runapi_desktop.services.runtime import Runtime
from runapi_desktop.ui.account.key_dialog import KeyDialog
from runapi_desktop.ui.account.waiting_page import WaitingPage
from runapi_desktop.ui.account.welcome_page import WelcomePage
from runapi_desktop.ui.commands.subject import Subject
from runapi_desktop.ui.commands.window_commands import KEY
from runapi_desktop.ui.texts.error_text import error_sentence
from runapi_desktop.ui.texts.key_source_text import saved_text
from runapi_desktop.ui.window.attempts import Attempts
from runapi_desktop.ui.window.main_window import MainWindow

_SLOW_KEYRING_S = 1.5
"""A keyring that takes longer waits for its owner."""


class KeyController(QObject):
    """``found_key_settled``: the user has answered the offer of a found key, which is made once.
    ``key_saved``: in the dialog; the welcome page ends with it by itself."""

    key_saved = Signal(object)
    practice_chosen = Signal()
    found_key_settled = Signal()

    def __init__(
        self,
        window: MainWindow,
        keys: KeyServices,
        runtime: Runtime,
        *,
        settings: Settings,
        may_offer_found_key: Callable[[], bool],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._account_keys = keys.account_keys
        self._accounts = keys.accounts
        self._sign_in = keys.sign_in
        self._found_key = keys.found_key
        self._events = runtime.events
        self._gates = runtime.gates
        self._connections = runtime.connections
        self._scope = runtime.scope
        self._clock = runtime.clock
        self._settings = settings
        self._may_offer_found_key = may_offer_found_key
        self._told: set[str] = set()
        """The places whose key was refused, as the user knows."""
        self._opened_by_refusal: KeyDialog | None = None
        window.key_action.triggered.connect(self.open_dialog)
        window.commands.add({KEY: Attempts(window.banner, self._scope).slot(self._open_for)})

    async def load_keys(self) -> AccountState:
        """Find the key of every account; returns the one in use. A window that shows nothing until then says
        what is waited for."""
        saying = self._scope.spawn(self._say_what_is_awaited(), "say what is waited for")
        try:
            return await self._accounts.load_keys()
        finally:
            saying.cancel()

    async def _say_what_is_awaited(self) -> None:
        await self._clock.sleep(_SLOW_KEYRING_S)
        if not self._window.shows_workspace:
            self._window.show_welcome(WaitingPage())

    def show_welcome(self) -> None:
        """Show the welcome page until there is a key or practice."""
        page = WelcomePage(
            self._account_keys, self._sign_in, self._offered_key(), self._scope, self._settings
        )
        page.practice_chosen.connect(self.practice_chosen)
        page.found_key_settled.connect(self.found_key_settled)
        page.key_saved.connect(self._enter)
        self._window.show_welcome(page)

    async def _open_for(self, subject: Subject) -> None:
        """A card that waits for a key waits for that of its own account, which the dialog names."""
        task, kept = subject.item.task if subject.item is not None else None, self._account_keys.kept
        if task is not None and task.origin == kept.origin and task.account != kept.name:
            await self._accounts.use(task.account)
        self.open_dialog()

    def open_dialog(self) -> None:
        """Open the key dialog, which says so where the key was refused.

        One that has opened by itself comes to the front.
        """
        if self._opened_by_refusal is not None:
            self._opened_by_refusal.raise_()
            self._opened_by_refusal.activateWindow()
            return
        dialog = self._new_dialog()
        if self._gates.state(self._account_keys.state.place).gate is Gate.KEY:
            self._say_refusal(dialog)
        dialog.open()

    def follow_refusals(self) -> None:
        """From now on, open the key dialog whenever tasks of the account in use wait for a key."""
        self._events.connection_changed.subscribe(self._on_connection)
        self._connections.changed.subscribe(lambda _connection: self._look_at_account())

    def _offered_key(self) -> FoundKey | None:
        return self._found_key if self._may_offer_found_key() else None

    def _new_dialog(self) -> KeyDialog:
        # Who began with practice has never seen the welcome page.
        has_key = self._account_keys.state.source not in (KeySource.NONE, KeySource.PRACTICE)
        dialog = KeyDialog(
            self._account_keys,
            self._accounts,
            self._sign_in,
            self._events,
            self._scope,
            self._window,
            None if has_key else self._offered_key(),
        )
        dialog.found_key_settled.connect(self.found_key_settled)
        dialog.key_saved.connect(self.key_saved)
        dialog.signed_in.connect(self._window.bring_to_front)
        dialog.top_up_pressed.connect(self._window.status_line.top_up_pressed)
        return dialog

    def _look_at_account(self) -> None:
        """The key of the account that is in use now may have been refused while another one was."""
        state = self._gates.state(self._account_keys.state.place)
        if state.gate is Gate.KEY:
            self._on_connection(state)

    def _on_connection(self, state: ConnectionState) -> None:
        if state.gate is not Gate.KEY:
            self._told.discard(state.origin)
        if state.origin != self._account_keys.state.place:
            return
        if state.gate is not Gate.KEY:
            if self._opened_by_refusal is not None:
                self._opened_by_refusal.accept()
        elif state.origin not in self._told and self._window.shows_workspace:
            # Once: a refused key is tried again every few minutes, the dialog is not shown again with it.
            self._told.add(state.origin)
            self._tell_refusal()

    def _tell_refusal(self) -> None:
        dialog = self._window.findChild(KeyDialog)
        if dialog is None:
            dialog = self._opened_by_refusal = self._new_dialog()
            dialog.finished.connect(self._forget_dialog)
            # Beside the window, not in its way: what needs no key goes on.
            dialog.show()
        self._say_refusal(dialog)

    def _say_refusal(self, dialog: KeyDialog) -> None:
        if self._account_keys.state.source is not KeySource.NONE:
            dialog.show_refusal(error_sentence(KeyRefused("refused")))

    def _forget_dialog(self) -> None:
        self._opened_by_refusal = None

    def _enter(self, saved: SavedKey) -> None:
        self._window.show_workspace()
        # The user may still be looking at the browser.
        self._window.bring_to_front()
        self._window.banner.say(saved_text(saved)[0])
