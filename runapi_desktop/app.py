"""The running app: paints the window, builds what stands behind it, and closes both in order.

folder and lock ─► window ─► first paint ─► services ─► reel and stage ─► resume ─► … ─► close
"""

from __future__ import annotations

import asyncio
import logging
import os
import signal
import sys
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from importlib import import_module
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any

import qasync
from PySide6.QtWidgets import QApplication, QWidget

from runapi_desktop import __version__
from runapi_desktop.domain.errors import BadConfiguration, RunApiError, StorageProblem, StorageTrouble
from runapi_desktop.domain.task import PRACTICE_ORIGIN, Gate
from runapi_desktop.services.clock import SystemClock
from runapi_desktop.services.connections import Connections
from runapi_desktop.services.events import ConnectionState, Events, KeySource
from runapi_desktop.services.gates import CLIPS_DISK, DATABASE_DISK, Gates
from runapi_desktop.services.media_intake import MediaIntake
from runapi_desktop.services.quotes import Quotes
from runapi_desktop.services.task_scope import TaskScope
from runapi_desktop.store.instance_lock import InstanceLock
from runapi_desktop.store.key_store import KeyringKeyStore, KeyStore
from runapi_desktop.store.paths import AppPaths
from runapi_desktop.store.settings import SettingsFile
from runapi_desktop.ui.compose.generate_tab import GenerateTab
from runapi_desktop.ui.error_text import error_sentence
from runapi_desktop.ui.first_paint import painted
from runapi_desktop.ui.garbage import GarbageCollection
from runapi_desktop.ui.i18n import install_translations
from runapi_desktop.ui.main_window import MainWindow
from runapi_desktop.ui.slots import async_slot
from runapi_desktop.ui.theme import Theme, ThemeChoice

if TYPE_CHECKING:
    from runapi_desktop.composition import Services
    from runapi_desktop.store.reel_store import ReelCounts
    from runapi_desktop.ui.key_pages import KeyPages
    from runapi_desktop.ui.reel.reel_view import ReelView
    from runapi_desktop.ui.single_instance import InstanceBell
    from runapi_desktop.ui.stage.stage import Stage

_log = logging.getLogger(__name__)

SERVICE_TITLES = {"hailuo": "Hailuo", "luma": "Luma"}
_MEDIA_THREADS = 2


def run(data_dir: Path | None, *, practice: bool) -> int:
    """Open the app and stay until it is closed; returns the process's exit code."""
    app = new_application()
    paths = AppPaths.resolve(str(data_dir) if data_dir else None, os.environ)
    with asyncio.Runner(loop_factory=lambda: qasync.QEventLoop(app)) as runner:
        return runner.run(_live(app, paths, practice=practice))


def new_application() -> QApplication:
    """The process's QApplication, named and translated; it ends only when it is told to."""
    # Named here because QApplication.setStyle answers with a style: PySide then loads every kind of one.
    app = QApplication([sys.argv[0], "-style", "Fusion"])
    app.setApplicationName("RunAPI Desktop")
    app.setApplicationVersion(__version__)
    app.setDesktopFileName("ai.runapi.Desktop")
    app.setQuitOnLastWindowClosed(False)
    install_translations(app)
    return app


async def _live(app: QApplication, paths: AppPaths, *, practice: bool) -> int:
    theme = Theme(app)
    lock = InstanceLock(paths.lock_file)
    try:
        paths.create()
        if not lock.acquire():
            from runapi_desktop.ui.single_instance import ring

            if ring(paths.data_dir):
                return 0
            raise StorageTrouble(StorageProblem.IN_USE, str(paths.data_dir))
        desktop = Desktop(theme, paths, practice=practice)
        try:
            await desktop.start()
            await desktop.closing.wait()
        finally:
            await desktop.close()
    except (StorageTrouble, BadConfiguration) as trouble:
        from runapi_desktop.ui import dialogs

        await dialogs.tell(MainWindow(theme), "RunAPI Desktop", error_sentence(trouble), details=str(trouble))
        return 1
    finally:
        lock.release()
    return 0


class Desktop:
    """One open app. ``start`` returns when it can be used; ``closing`` is set when the user leaves."""

    def __init__(
        self,
        theme: Theme,
        paths: AppPaths,
        *,
        practice: bool,
        environ: Mapping[str, str] = os.environ,
        key_store: KeyStore | None = None,
    ) -> None:
        self.closing = asyncio.Event()
        self._paths = paths
        self._practice_wanted = practice
        self._environ = environ
        self._key_store = key_store or KeyringKeyStore()
        self._settings_file = SettingsFile(paths.settings_file)
        self._settings = self._settings_file.load()
        self._log_file: logging.Handler | None = None
        self._executor = ThreadPoolExecutor(_MEDIA_THREADS, thread_name_prefix="media")
        self._clock = SystemClock()
        self._events = Events()
        self._scope = TaskScope()
        self._gates = Gates(self._clock, self._events, self._scope)
        self._connections = Connections(self._gates)
        self._opened: asyncio.Future[Services] = asyncio.get_running_loop().create_future()
        self._intake = MediaIntake(paths.inputs_dir, self._download, self._executor)
        self._theme = theme
        theme.choose(_choice(self._settings.theme))
        self.window = MainWindow(theme)
        self.tabs: dict[str, GenerateTab] = {}
        self._bell: InstanceBell | None = None
        self._garbage: GarbageCollection | None = None

    # --- start ---------------------------------------------------------------------------------

    async def start(self) -> None:
        """Show the window, then build what stands behind it. Raises ``StorageTrouble``."""
        self._report_errors()
        self._add_seen_tab()
        self._restore_habits()
        self.window.closed.connect(self.closing.set)
        self.window.show()
        await painted(self.window)
        self._add_other_tabs()
        self._open_log()
        self._listen_for_copies()
        services = await self._open_services()
        self._connect(services)
        self.reel.load()
        services.use_live()
        await services.runner.resume()
        self._garbage = GarbageCollection(self.window)
        # A locked keyring asks its owner first: everything that needs no key goes on meanwhile.
        self._scope.spawn(self._choose_server(services), "choose server")

    def _open_log(self) -> None:
        from runapi_desktop.store.app_log import open_log
        from runapi_desktop.store.redaction import Redactor

        self._log_file = open_log(self._paths.logs_dir, Redactor(self._known_keys))

    def _listen_for_copies(self) -> None:
        from runapi_desktop.ui.single_instance import InstanceBell

        self._bell = InstanceBell(self._paths.data_dir, self.window)
        self._bell.rung.connect(self.window.bring_to_front)
        self._bell.listen()

    async def _open_services(self) -> Services:
        # In a thread: it takes longer than the window took, and the window answers meanwhile.
        await asyncio.to_thread(import_module, "runapi_desktop.composition")
        from runapi_desktop.composition import open_services
        from runapi_desktop.services.delivery import ClipPlaces

        services = await open_services(
            paths=self._paths,
            places=ClipPlaces(self._clips_dir, self._paths.posters_dir, self._file_name_template),
            environ=self._environ,
            key_store=self._key_store,
            connections=self._connections,
            gates=self._gates,
            events=self._events,
            clock=self._clock,
            scope=self._scope,
            executor=self._executor,
        )
        self._opened.set_result(services)
        report = services.database.report
        if report.set_aside_path is not None:
            self.window.banner.say(
                self.window.tr(
                    "The library was damaged. What could be read is here; the old file is kept as {path}"
                ).format(path=report.set_aside_path)
            )
        return services

    def _connect(self, services: Services) -> None:
        """Put reel and stage into the window and wire every signal."""
        from runapi_desktop.ui.about import show_about
        from runapi_desktop.ui.reel.reel_view import ReelView
        from runapi_desktop.ui.reveal import open_with_system
        from runapi_desktop.ui.stage.stage import Stage
        from runapi_desktop.ui.studio import Studio
        from runapi_desktop.ui.support.support import Support

        window, scope = self.window, self._scope
        self.stage: Stage = Stage(scope, self._theme)
        self.reel: ReelView = ReelView(
            services.reel, services.tasks, self._events, self._clock, scope, self._theme
        )
        window.set_stage_and_reel(self.stage, self.reel)
        window.restore_layout(self._layout_settings())
        self.stage.set_muted(self._settings.muted)
        self.stage.set_loop(self._settings.loop)
        self.stage.mute_chosen.connect(self._remember_muted)
        self.stage.loop_chosen.connect(self._remember_loop)
        Studio(
            window=window,
            tabs=self.tabs,
            reel=self.reel,
            stage=self.stage,
            runner=services.runner,
            clips=services.clips,
            intake=self._intake,
            scope=scope,
        )
        status = window.status_line
        self._events.account_changed.subscribe(status.show_account)
        self._events.connection_changed.subscribe(self._show_connection)
        self._connections.changed.subscribe(lambda _connection: self._server_changed())
        self.reel.model.counts_changed.connect(self._show_counts)
        self._key_pages = self._new_key_pages(services)
        window.key_action.triggered.connect(self._key_pages.open_dialog)
        window.practice_action.triggered.connect(async_slot(scope, self._set_practice))
        window.clips_folder_action.triggered.connect(lambda: open_with_system(self._clips_dir()))
        window.find_action.triggered.connect(self.reel.filters.focus_search)
        window.clip_menu.aboutToShow.connect(self._fill_clip_menu)
        window.about_action.triggered.connect(async_slot(scope, show_about, window))
        Support(window, self.reel, services.runner, services.diagnostics, scope)

    async def _choose_server(self, services: Services) -> None:
        """RunAPI when there is a key; else practice when that was asked for; else the welcome page."""
        unfinished = await services.tasks.unfinished()
        source = (await services.account.load()).source
        if source is KeySource.NONE and (self._practice_wanted or self._settings.practice):
            await self._set_practice(True)
        elif source is KeySource.NONE:
            self._key_pages.show_welcome()
        if any(task.is_practice for task in unfinished) and services.connections.get(PRACTICE_ORIGIN) is None:
            self._scope.spawn(services.reach_practice(), "reach practice server")

    def _new_key_pages(self, services: Services) -> KeyPages:
        from runapi_desktop.ui.key_pages import KeyPages

        pages = KeyPages(
            self.window,
            services.account,
            services.sign_in,
            services.found_key,
            events=self._events,
            scope=self._scope,
            may_offer_found_key=lambda: not self._settings.found_key_settled,
        )
        pages.practice_chosen.connect(async_slot(self._scope, self._set_practice, True))
        pages.found_key_settled.connect(lambda: self._remember(found_key_settled=True))
        return pages

    # --- while it runs -------------------------------------------------------------------------

    async def _set_practice(self, wanted: bool) -> None:
        """Switch between RunAPI and the practice server."""
        services = await self._opened
        self.window.show_studio()
        try:
            if wanted:
                await services.use_practice()
            else:
                services.use_live()
        except RunApiError:
            _log.exception("the practice server did not start")
            self.window.banner.say(self.window.tr("Practice mode could not be started; the log says why."))
        self._remember(practice=wanted)
        if not wanted and services.account.state.source is KeySource.NONE:
            self._key_pages.show_welcome()

    def _server_changed(self) -> None:
        active = self._connections.active
        self.window.practice_action.setChecked(active is not None and active.origin == PRACTICE_ORIGIN)
        for tab in self.tabs.values():
            tab.refresh_price()

    def _show_connection(self, state: ConnectionState) -> None:
        if state.origin == PRACTICE_ORIGIN and state.gate is Gate.OFFLINE:
            # The server inside the app ended by itself: a new one takes up its tasks.
            self._scope.spawn(self._opened.result().reach_practice(), "restart practice server")
        active = self._connections.active
        if active is None or state.origin in (active.origin, DATABASE_DISK, CLIPS_DISK):
            self.window.status_line.show_gate(state.gate)

    def _fill_clip_menu(self) -> None:
        menu = self.window.clip_menu
        menu.clear()
        self.reel.fill_menu(menu)
        if menu.isEmpty():
            menu.addAction(self.window.tr("Choose a clip first")).setEnabled(False)

    def _show_counts(self, counts: ReelCounts) -> None:
        self.window.status_line.show_working(counts.working)

    async def _download(self, url: str, path: Path, on_progress: Any) -> int:
        return await (await self._opened).downloader.download(url, path, on_progress)

    async def _recent_prompts(self, service: str) -> Sequence[str]:
        return await (await self._opened).tasks.recent_prompts(service)

    def _known_keys(self) -> tuple[str, ...]:
        return self._opened.result().account.known_keys() if self._opened.done() else ()

    # --- habits --------------------------------------------------------------------------------

    def _new_tab(self, service: str) -> GenerateTab:
        tab = GenerateTab(
            service,
            intake=self._intake,
            quotes=Quotes(self._connections, self._clock),
            scope=self._scope,
            theme=self._theme,
            recent_prompts=lambda: self._recent_prompts(service),
        )
        tab.choose_model(self._settings.last_models.get(service, tab.model_id))
        tab.model_changed.connect(self._remember_models)
        self.tabs[service] = tab
        return tab

    def _add_seen_tab(self) -> None:
        """The tab that was open last; the others' places stay empty until the window has been painted."""
        last = self._settings.last_tab
        seen = last if last in SERVICE_TITLES else next(iter(SERVICE_TITLES))
        for service, title in SERVICE_TITLES.items():
            self.window.add_tab(self._new_tab(service) if service == seen else QWidget(), title)
        self.window.tabs.setCurrentWidget(self.tabs[seen])

    def _add_other_tabs(self) -> None:
        for index, service in enumerate(SERVICE_TITLES):
            if service not in self.tabs:
                self.window.fill_tab(index, self._new_tab(service))

    def _clips_dir(self) -> Path:
        return Path(self._settings.clips_dir) if self._settings.clips_dir else self._paths.clips_dir

    def _file_name_template(self) -> str:
        return self._settings.file_name_template

    def _layout_settings(self) -> tuple[str, str, str]:
        settings = self._settings
        return settings.window_geometry, settings.main_splitter, settings.stage_splitter

    def _restore_habits(self) -> None:
        self.window.restore_layout(self._layout_settings())

    def _remember_models(self, _model_id: str) -> None:
        self._remember(last_models={name: tab.model_id for name, tab in self.tabs.items()})

    def _remember_muted(self, muted: bool) -> None:
        self._remember(muted=muted)

    def _remember_loop(self, loop: bool) -> None:
        self._remember(loop=loop)

    def _remember(self, **changes: Any) -> None:
        """Keep habits; a disk that does not take them is no reason to bother anybody."""
        self._settings = replace(self._settings, **changes)
        try:
            self._settings_file.save(self._settings)
        except StorageTrouble as trouble:
            _log.warning("the settings could not be saved: %s", trouble)

    # --- end -----------------------------------------------------------------------------------

    async def close(self) -> None:
        """Stop new work, end every task where it stands, then close network, database and log."""
        geometry, columns, right = self.window.layout_state()
        current = self.window.tabs.currentWidget()
        self._remember(
            window_geometry=geometry,
            main_splitter=columns,
            stage_splitter=right,
            theme=self._theme.choice.value,
            last_tab=next(name for name, tab in self.tabs.items() if tab is current),
        )
        self.window.hide()
        if self._bell is not None:
            self._bell.close()
        if self._opened.done():
            self.stage.show_item(None)
            self.reel.close_down()
        await self._scope.close()
        if self._opened.done():
            await self._opened.result().close()
        if self._garbage is not None:
            self._garbage.stop()
        self._executor.shutdown(wait=False, cancel_futures=True)
        if self._log_file is not None:
            from runapi_desktop.store.app_log import close_log

            close_log(self._log_file)
        self.window.deleteLater()

    def _report_errors(self) -> None:
        """Errors of ours reach the log and the window, whoever let them out."""
        loop = asyncio.get_running_loop()
        loop.set_exception_handler(self._on_loop_error)
        sys.excepthook = self._on_uncaught
        for name in (signal.SIGINT, signal.SIGTERM):
            loop.add_signal_handler(name, self.closing.set)

    def _on_loop_error(self, loop: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
        del loop
        _log.error("%s", context.get("message", ""), exc_info=context.get("exception"))

    def _on_uncaught(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        _log.error("uncaught", exc_info=(kind, error, trace))
        self.window.banner.say(error_sentence(error))


def _choice(name: str) -> ThemeChoice:
    return next((choice for choice in ThemeChoice if choice == name), ThemeChoice.SYSTEM)
