"""Connects the window with everything about money: limits, balance, spending, and whose account it is."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, QUrl
from PySide6.QtGui import QDesktopServices

from runapi_desktop.domain.settings import Settings
from runapi_desktop.domain.spend_guard import SpendLimits
from runapi_desktop.domain.task import Gate
from runapi_desktop.services.bundles import MoneyServices
from runapi_desktop.services.events import AccountState, ConnectionState
from runapi_desktop.services.runtime import Runtime
from runapi_desktop.ui.commands.window_commands import LIMITS, SPENDING
from runapi_desktop.ui.compose.generate_tab import GenerateTab
from runapi_desktop.ui.controllers.account import AccountController
from runapi_desktop.ui.widgets.theme import Theme
from runapi_desktop.ui.window.main_window import MainWindow

if TYPE_CHECKING:
    from runapi_desktop.ui.ledger.spending_window import SpendingWindow

_FRESH = timedelta(seconds=30)
_AGAIN_MS = 10_000


class MoneyController(QObject):
    """Lives as long as the window."""

    def __init__(
        self,
        window: MainWindow,
        tabs: Mapping[str, GenerateTab],
        money: MoneyServices,
        runtime: Runtime,
        *,
        base_url: str,
        settings: Settings,
        theme: Theme,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._tabs = tabs
        self._account_keys = money.account_keys
        self._ledger = money.ledger
        self._outlook = money.outlook
        self._base_url = base_url
        self._settings = settings
        self._events = events = runtime.events
        self._clock = runtime.clock
        self._gates = runtime.gates
        self._scope = runtime.scope
        self._theme = theme
        self._spending: SpendingWindow | None = None
        for row in (Settings.daily_limit_micros, Settings.ask_above_micros):
            settings.follow(row, self._use_limits)
        for service, tab in tabs.items():
            self.add_tab(service, tab)
        self._accounts = AccountController(window, money.accounts, runtime.scope)
        spending = window.commands.new_action(SPENDING, self)
        spending.triggered.connect(self.show_spending)
        window.commands.add({LIMITS: lambda _: self._edit_limits()})
        window.file_menu.insertAction(window.practice_action, spending)
        window.file_menu.insertMenu(spending, self._accounts)
        window.status_line.top_up_pressed.connect(self._top_up)
        window.activated.connect(self._look_again)
        self._place = ""
        self._again = QTimer(self)
        self._again.setObjectName("askAccountAgain")
        self._again.setSingleShot(True)
        self._again.setInterval(_AGAIN_MS)
        self._again.timeout.connect(self._ask_again)
        events.connection_changed.subscribe(self._on_connection_changed)
        self._unsubscribe = events.account_changed.subscribe(self._on_account_changed)
        window.closed.connect(self._on_closed)

    def show_spending(self) -> None:
        """Open the spending window, or bring the open one to the front."""
        self._bring_forward(self._spending_window())

    def _edit_limits(self) -> None:
        """The same, with the keyboard at the limit: there before it is seen, or two fields show a cursor."""
        spending = self._spending_window()
        spending.edit_limits()
        self._bring_forward(spending)

    def _bring_forward(self, spending: SpendingWindow) -> None:
        spending.show()
        spending.raise_()
        spending.activateWindow()

    def _spending_window(self) -> SpendingWindow:
        if self._spending is None:
            from runapi_desktop.ui.ledger.spending_window import SpendingWindow  # when it is first wanted

            self._spending = SpendingWindow(
                ledger=self._ledger,
                account_keys=self._account_keys,
                limits=self._settings.spend_limits,
                events=self._events,
                clock=self._clock,
                scope=self._scope,
                theme=self._theme,
                parent=self._window,
            )
            self._spending.limits_chosen.connect(self._limit)
            self._spending.finished.connect(self._forget_window)
        return self._spending

    def _use_limits(self, _micros: int) -> None:
        """The user changed a limit, here or in the settings window."""
        self._outlook.refresh()
        if self._spending is not None:
            self._spending.show_limits(self._settings.spend_limits)

    def _on_closed(self) -> None:
        # First, for what is still answered while the app closes would start the clock anew.
        self._unsubscribe()
        self._again.stop()
        if self._spending is not None:
            self._spending.settle()
            self._spending.close()

    def _forget_window(self) -> None:
        self._spending = None

    def _limit(self, limits: SpendLimits) -> None:
        self._settings.change_all(
            {
                Settings.daily_limit_micros: limits.daily_micros,
                Settings.ask_above_micros: limits.ask_above_micros,
            }
        )

    def _look_again(self) -> None:
        """Somebody comes back, perhaps from RunAPI's page or on another day."""
        self._account_keys.refresh_if_older(_FRESH)
        self._outlook.refresh()
        self._renew_prices()

    def _on_connection_changed(self, state: ConnectionState) -> None:
        """The network is back, or RunAPI answers again: so may the price."""
        if state.gate is None:
            self._renew_prices()

    def _on_account_changed(self, state: AccountState) -> None:
        if state.place != self._place:
            self._place = state.place
            self._renew_prices()
        if state.is_stale:
            self._again.start()

    def _ask_again(self) -> None:
        """The account did not answer. Nobody else asks while no clip is under way, such as where the app was
        there before the network; a refused key has its own time."""
        state = self._account_keys.state
        if state.is_stale and self._gates.state(state.place).gate is not Gate.KEY:
            self._account_keys.refresh_if_older(timedelta())

    def add_tab(self, service: str, tab: GenerateTab) -> None:
        """Say in the form ``tab`` what stands between the user and an order."""
        del service  # limits are the same for all
        tab.use_outlook(self._outlook)
        tab.limits_wanted.connect(self._edit_limits)

    def _renew_prices(self) -> None:
        for tab in self._tabs.values():
            tab.renew_price()

    def _top_up(self) -> None:
        # The contract names no page for it: the site itself leads there.
        QDesktopServices.openUrl(QUrl(self._base_url))
