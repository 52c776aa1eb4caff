"""Which server new tasks are made for: RunAPI with a key, or the practice server; and how that is shown."""

from __future__ import annotations

import logging
from collections.abc import Mapping

from PySide6.QtCore import QObject, Signal

from runapi_desktop.domain.settings import Settings
from runapi_desktop.domain.task import PRACTICE_ORIGIN, Gate
from runapi_desktop.services.bundles import KeyServices
from runapi_desktop.services.events import AccountState, ConnectionState, KeySource
from runapi_desktop.services.gates import CLIPS_DISK, DATABASE_DISK
from runapi_desktop.services.runtime import Runtime
from runapi_desktop.services.servers import Servers
from runapi_desktop.ui.compose.generate_tab import GenerateTab
from runapi_desktop.ui.controllers.keys import KeyController
from runapi_desktop.ui.widgets.banner import Notice, Stay
from runapi_desktop.ui.widgets.slots import async_slot
from runapi_desktop.ui.widgets.ticks import show_facts
from runapi_desktop.ui.window.main_window import MainWindow

_log = logging.getLogger(__name__)


class ServerController(QObject):
    """Chooses once at start, and again when the user says so. ``practice_chosen``: on the welcome page."""

    practice_chosen = Signal()

    def __init__(
        self,
        window: MainWindow,
        tabs: Mapping[str, GenerateTab],
        servers: Servers,
        keys: KeyServices,
        runtime: Runtime,
        *,
        settings: Settings,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._tabs = tabs
        self._servers = servers
        self._keys = keys
        self._connections = runtime.connections
        self._gates = runtime.gates
        self._settings = settings
        self._scope = scope = runtime.scope
        self._pages = KeyController(
            window,
            keys,
            runtime,
            settings=settings,
            may_offer_found_key=lambda: not settings.found_key_settled,
        )
        self._pages.practice_chosen.connect(self.practice_chosen)
        self._pages.practice_chosen.connect(async_slot(scope, self._set_practice, True))
        self._pages.found_key_settled.connect(lambda: settings.change(Settings.found_key_settled, True))
        self._pages.key_saved.connect(self._offer_real_clips)
        self._real_clips_offer: Notice | None = None
        self._is_chosen = False
        window.practice_action.triggered.connect(async_slot(scope, self._switch_practice))
        self._draw_tick = show_facts({window.practice_action: lambda: servers.is_practice})
        events = runtime.events
        events.account_changed.subscribe(self._show_account)
        events.connection_changed.subscribe(self._show_connection)
        runtime.connections.changed.subscribe(lambda _connection: self._show_server())

    async def choose(self, *, practice: bool) -> None:
        """RunAPI when there is a key; else practice when ``practice`` or the user's habit asks for it; else
        the welcome page. Whatever fails, a server is chosen: nothing could be ordered without one."""
        try:
            await self._choose(practice=practice)
        except Exception:
            if self._connections.active is None:
                self._servers.use_live()
            raise
        finally:
            self._is_chosen = True
            self._show_account(self._keys.account_keys.state)

    async def _choose(self, *, practice: bool) -> None:
        source = (await self._pages.load_keys()).source
        if source is not KeySource.NONE and self._connections.active is None:
            self._servers.use_live()
        if source is KeySource.NONE and (practice or self._settings.practice):
            await self._set_practice(True)
        elif source is KeySource.NONE:
            self._pages.show_welcome()
        else:
            self._window.show_workspace()
        self._settings.is_welcomed = self._window.shows_workspace
        self._window.shown_page_changed.connect(self._on_page_changed)
        self._pages.follow_refusals()
        if await self._servers.practice_is_awaited():
            self._scope.spawn(self._servers.reach_practice(), "reach practice server")

    def _on_page_changed(self) -> None:
        self._settings.is_welcomed = self._window.shows_workspace

    async def stay_in_practice(self) -> None:
        """Go on practising, key or no key; at RunAPI, as the user is told, where practice does not start."""
        if not await self._use_practice():
            self._servers.use_live()

    async def _use_practice(self) -> bool:
        """Make new tasks there; where practice does not start, say so, and leave everything as it was."""
        self._window.status_line.show_practice_starting(True)
        try:
            await self._servers.use_practice()
        except Exception:  # noqa: BLE001 - whatever it is, it is logged, and RunAPI is there
            _log.exception("the practice server did not start")
            self._window.banner.warn(self.tr("Practice mode could not start. The log has the details."))
            return False
        finally:
            self._window.status_line.show_practice_starting(False)
        return True

    async def _switch_practice(self) -> None:
        await self._set_practice(not self._servers.is_practice)

    async def _set_practice(self, wanted: bool) -> None:
        """Make new tasks in practice if ``wanted``, else at RunAPI."""
        self._window.show_workspace()
        if not wanted:
            self._servers.use_live()
            self._settings.practice = False
        elif await self._use_practice():
            self._settings.practice = True
        elif self._connections.active is None:
            self._servers.use_live()
        if not self._servers.is_practice and self._keys.account_keys.state.source is KeySource.NONE:
            self._pages.show_welcome()

    def _offer_real_clips(self) -> None:
        """Who has saved a key while practising is not made to pay unasked."""
        if self._servers.is_practice:
            self._real_clips_offer = self._window.banner.say(
                self.tr("The key is saved. Practice mode is still on, and charges nothing."),
                self.tr("Make real clips"),
                async_slot(self._scope, self._set_practice, False),
                stay=Stay.ASKING,
            )

    def _show_server(self) -> None:
        self._draw_tick()
        self._show_gate()
        if not self._servers.is_practice:
            self._window.banner.withdraw(self._real_clips_offer)
        for service, tab in self._tabs.items():
            self.add_tab(service, tab)

    def add_tab(self, service: str, tab: GenerateTab) -> None:
        """Have the form ``tab`` ask the server in use for its price."""
        del service  # all ask the same one
        tab.use_server(is_practice=self._servers.is_practice)

    def _show_account(self, state: AccountState) -> None:
        """That there is no key is known when every place of one was asked, and practice needs none."""
        if self._is_chosen or state.source is not KeySource.NONE:
            self._window.status_line.show_account(state)
        if self._keys.account_keys.kept.source is KeySource.NONE:
            self._window.banner.withdraw(self._real_clips_offer)

    def _show_connection(self, state: ConnectionState) -> None:
        if state.origin == PRACTICE_ORIGIN and state.gate is Gate.OFFLINE:
            # The server inside the app ended by itself: a new one takes up its tasks.
            self._scope.spawn(self._servers.reach_practice(), "restart practice server")
        self._show_gate()

    def _show_gate(self) -> None:
        """What a new task would wait for now, wherever that was heard: at the server and account in use, or
        at the disks of them all."""
        active = self._connections.active
        place = self._keys.accounts.place if active is None else active.place
        gates = (self._gates.state(each).gate for each in (place, DATABASE_DISK, CLIPS_DISK))
        self._window.status_line.show_gate(next(filter(None, gates), None))
