"""One open app from its first paint to its end: builds what stands behind the window, and closes it in order.

first paint ─► services ─► reel and stage ─► resume ─► … ─► close
"""

from __future__ import annotations

import asyncio
import logging
import os
import signal
import sys
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import AsyncExitStack
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from runapi_desktop.domain.settings import Language, Settings
from runapi_desktop.domain.shown_words import shown_line
from runapi_desktop.media.processes import MediaProcesses
from runapi_desktop.services.clock import SystemClock
from runapi_desktop.services.media_intake import MediaIntake
from runapi_desktop.services.prompt_ideas import PromptIdeas
from runapi_desktop.services.quotes import Quotes
from runapi_desktop.services.runtime import Runtime
from runapi_desktop.services.source_clips import SourceClips
from runapi_desktop.store.draft_file import DraftFile
from runapi_desktop.store.key_store import KeyringKeyStore, KeyStore, MemoryKeyStore
from runapi_desktop.store.paths import AppPaths
from runapi_desktop.store.prompt_cache import PromptCache
from runapi_desktop.store.settings import finish_writing, open_settings
from runapi_desktop.ui.compose.form_parts import FormServices
from runapi_desktop.ui.controllers.draft import DraftController
from runapi_desktop.ui.startup.garbage import GarbageCollection
from runapi_desktop.ui.startup.memory import forget_sources
from runapi_desktop.ui.startup.window_watch import WindowWatch, watch_if_asked
from runapi_desktop.ui.widgets.slots import async_slot
from runapi_desktop.ui.widgets.theme import Theme
from runapi_desktop.ui.window.error_report import report_errors
from runapi_desktop.ui.window.first_window import FirstWindow
from runapi_desktop.ui.window.opened_files import OpenedFiles

if TYPE_CHECKING:
    from runapi_desktop.composition import Services
    from runapi_desktop.services.library import ReelReader
    from runapi_desktop.ui.controllers.presence import PresenceController
    from runapi_desktop.ui.reel.reel_view import ReelView
    from runapi_desktop.ui.stage.stage import Stage
    from runapi_desktop.ui.window.single_instance import InstanceBell

_MEDIA_THREADS = 2
_WITHOUT_QT = ("composition", "services.clip_making", "services.storyboard")
_WITH_QT = (
    *("ui.cards.card_painting", "ui.reel.card_delegate", "ui.reel.reel_list", "ui.reel.reel_view"),
    *("ui.stage.transport_bar", "ui.stage.player", "ui.stage.stage", "ui.stage.compare_page"),
    *(
        "ui.controllers.storyboard",
        "ui.controllers.playback",
        "ui.controllers.server",
        "ui.controllers.compose",
    ),
    *("ui.controllers.library", "ui.controllers.drops", "ui.controllers.support", "ui.controllers.money"),
    "ui.controllers.presence",
)


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
        session_keys: MemoryKeyStore | None = None,
        first: FirstWindow | None = None,
        opened: OpenedFiles | None = None,
        stays_in_practice: bool = False,
    ) -> None:
        """From the app that this one follows in the same process: ``session_keys``, which no keyring took,
        and ``stays_in_practice``, that the user was practising."""
        self.closing = asyncio.Event()
        self.wanted_language: Language | None = None
        """What the user wants to go on in, when ``closing`` is set for that."""
        self._paths = paths
        self._environ = environ
        self._key_store = key_store or KeyringKeyStore()
        self._session_keys = session_keys or MemoryKeyStore()
        self._stays_in_practice = stays_in_practice
        self._opened_files = opened or OpenedFiles()
        self._log_file: logging.Handler | None = None
        self._executor = ThreadPoolExecutor(_MEDIA_THREADS, thread_name_prefix="media")
        self._media = MediaProcesses()
        self._runtime = runtime = Runtime.new(SystemClock(), self._executor, self._media)
        self.events = runtime.events
        self._scope = runtime.scope
        self._quotes = Quotes(runtime.connections, runtime.clock)
        self._opened: asyncio.Future[Services] = asyncio.get_running_loop().create_future()
        self._first = first or FirstWindow(theme, open_settings(paths.settings_file, writes_beside=True))
        self._settings = self._first.settings
        self._practice_wanted = practice or self._settings.practice
        self._form_services = FormServices(
            intake=MediaIntake(paths.inputs_dir, self._download, self._executor, self._media),
            quotes=self._quotes,
            scope=self._scope,
            recent_prompts=self._recent_prompts,
            settings=self._settings,
            ideas=PromptIdeas(
                runtime.connections, PromptCache(paths.prompt_ideas_file), runtime.clock, self._media
            ),
            clips=SourceClips(self._reel, runtime.connections),
        )
        self._theme = theme
        self._first.serve(self._form_services)
        self.window = self._first.window
        self.tabs = self._first.tabs
        self.open_tab = self._first.open
        self._bell: InstanceBell | None = None
        self._drafts: DraftController | None = None
        self._presence: PresenceController | None = None
        self._garbage: GarbageCollection | None = None
        self._watch: WindowWatch | None = None

    # --- start ---------------------------------------------------------------------------------

    async def start(self) -> None:
        """Build what stands behind the window. Raises ``StorageTrouble``."""
        report_errors(self.window)
        self._leave_on_signals()
        self.window.closed.connect(self.closing.set)
        drafts = DraftController(DraftFile(self._paths.draft_file, self._paths.inputs_dir), self._scope)
        self._drafts = drafts
        for service, tab in self.tabs.items():
            drafts.add_tab(service, tab)
        self._first.join(drafts.add_tab)
        self.window.show()
        # The window answers between any two of these steps.
        for prepare in (
            self._follow_language,
            self._close_to_others,
            self._open_log,
            self._listen_for_copies,
        ):
            await asyncio.sleep(0)
            prepare()
        services = await self._open_services()
        for build in (self._build_stage, self._build_reel, self._connect_compose, self._connect_playback):
            build(services)
            await asyncio.sleep(0)
        self._connect_desks(services)
        from runapi_desktop.ui.controllers.last_card import LastCardController

        self.reel.load()
        self._last_card = LastCardController(self.reel, self.stage, self._settings)
        self._last_card.bring_back()
        if not (self._stays_in_practice or self._practice_wanted):  # Else it would be ordered for money.
            services.servers.use_live()
        self._scope.spawn(self._take_up(services), "take up what earlier runs left")
        self._garbage = GarbageCollection(self.window)
        self._watch = watch_if_asked(os.environ, self.window)
        # A locked keyring asks its owner first: everything that needs no key goes on meanwhile.
        self._scope.spawn(self._choose_server(), "choose server")

    async def _choose_server(self) -> None:
        if self._stays_in_practice:
            await self._servers.stay_in_practice()
        await self._servers.choose(practice=self._practice_wanted)

    async def _take_up(self, services: Services) -> None:
        """Go on with every unfinished task, however many: the window can be used meanwhile."""
        await services.runner.resume()
        # What was thrown away just before an earlier run was killed.
        await services.library.removals.finish()
        await self._repair.look()

    async def _after_repair(self, services: Services) -> None:
        self.reel.load()
        await self._playback.read_storyboards_again()
        await services.runner.resume()

    def _follow_language(self) -> None:
        opened_in = self._settings.language

        def look(chosen: Language) -> None:
            if chosen is not opened_in:
                self.wanted_language = chosen
                self.closing.set()

        self._settings.follow(Settings.language, look)

    def _leave_on_signals(self) -> None:
        # Windows' loop has no signal handlers; there the system closes the window.
        if sys.platform != "win32":
            for name in (signal.SIGINT, signal.SIGTERM):
                asyncio.get_running_loop().add_signal_handler(name, self.closing.set)

    def _close_to_others(self) -> None:
        """Folders that were there before may be open to the other users of this computer."""
        from runapi_desktop.store.privacy import close_files, close_folders

        still_open = close_folders(self._paths)
        self._executor.submit(close_files, self._paths)
        if still_open:
            self.window.banner.warn(
                QCoreApplication.translate(
                    "Desktop",
                    "Other users of this computer can open {path}, and the app may not change that. "
                    "Keep the library in a folder that only you can open.",
                ).format(path=shown_line(still_open[0]))
            )

    def _open_log(self) -> None:
        from runapi_desktop.store.app_log import open_log
        from runapi_desktop.store.redaction import Redactor

        self._log_file = open_log(self._paths.logs_dir, Redactor(self._known_keys))

    def _listen_for_copies(self) -> None:
        from runapi_desktop.ui.window.single_instance import InstanceBell

        self._bell = InstanceBell(self._paths.data_dir, self.window)
        self._bell.rung.connect(self._show_once_more)
        self._bell.listen()

    def _show_once_more(self, files: tuple[Path, ...]) -> None:
        self.window.bring_to_front()
        self._opened_files.add(files)

    async def _open_services(self) -> Services:
        # In a thread: it takes longer than the window took, and the window answers meanwhile.
        for part in _WITHOUT_QT:
            await asyncio.to_thread(import_module, f"runapi_desktop.{part}")
            forget_sources()
        # Not in a thread: making a class of Qt's beside the running event loop ends one start in sixty.
        for part in _WITH_QT:
            import_module(f"runapi_desktop.{part}")
            forget_sources()
            await asyncio.sleep(0)
        from runapi_desktop.composition import Wishes, open_services

        settings = self._settings
        services = await open_services(
            self._runtime,
            self._paths,
            self._quotes,
            Wishes(
                clips_dir=self._clips_dir,
                file_name_template=lambda: settings.file_name_template,
                limits=lambda: settings.spend_limits,
                send_pause_s=lambda: settings.send_pause_s,
                metadata_place=lambda: settings.metadata_place,
            ),
            environ=self._environ,
            key_store=self._key_store,
            session_keys=self._session_keys,
        )
        self._opened.set_result(services)
        set_aside_path = services.database.set_aside_path
        if set_aside_path is not None:
            self.window.banner.warn(
                QCoreApplication.translate(
                    "Desktop",
                    "Your library was damaged. What could be read is here; the old file is kept at {path}",
                ).format(path=shown_line(set_aside_path))
            )
        return services

    def _build_stage(self, services: Services) -> None:
        from runapi_desktop.ui.stage.stage import Stage

        self.stage: Stage = Stage(
            self._scope, self._theme, run_media=self._media, commands=self.window.commands
        )

    def _build_reel(self, services: Services) -> None:
        from runapi_desktop.ui.reel.reel_view import ReelView

        self.reel: ReelView = ReelView(
            services.reel,
            services.tasks,
            self.events,
            self._runtime.clock,
            self._scope,
            self._theme,
            run_media=self._media,
            commands=self.window.commands,
            settings=self._settings,
        )
        self.reel.prices.quotes = self._quotes

    def _connect_compose(self, services: Services) -> None:
        """Put reel and stage into the window, and wire what makes clips."""
        from runapi_desktop.ui.controllers.compose import ComposeController

        self.window.set_stage_and_reel(self.stage, self.reel)
        self.window.banner.lie_over(self.stage.picture_area, self.stage.make_room)
        self.window.banner.spare(self.reel.list.viewport(), self.reel.list.captions)
        self._first.follow_layout()
        self._compose = ComposeController(
            window=self.window,
            tabs=self.tabs,
            open_tab=self.open_tab,
            reel=self.reel,
            stage=self.stage,
            runner=services.runner,
            clips=services.library.clips,
            intake=self._form_services.intake,
            settings=self._settings,
            scope=self._scope,
        )
        self._first.join(self._compose.add_tab)

    def _connect_playback(self, services: Services) -> None:
        """Wire what shows clips and joins them to films."""
        from runapi_desktop.ui.controllers.playback import PlaybackController

        self._playback = PlaybackController(
            self.window,
            self.stage,
            self.reel,
            services.films,
            self._runtime,
            theme=self._theme,
            settings=self._settings,
        )

    def _connect_desks(self, services: Services) -> None:
        """Wire what looks after clips, keys and money, and the menus."""
        from runapi_desktop.services.updates import Updates
        from runapi_desktop.ui.controllers.cancel import CancelController
        from runapi_desktop.ui.controllers.drops import DropController
        from runapi_desktop.ui.controllers.full_screen import FullScreenController
        from runapi_desktop.ui.controllers.guide import GuideController
        from runapi_desktop.ui.controllers.help import HelpController
        from runapi_desktop.ui.controllers.letters import LettersController
        from runapi_desktop.ui.controllers.library import LibraryController
        from runapi_desktop.ui.controllers.models import ModelsController
        from runapi_desktop.ui.controllers.money import MoneyController
        from runapi_desktop.ui.controllers.presence import PresenceController
        from runapi_desktop.ui.controllers.repair import RepairController
        from runapi_desktop.ui.controllers.server import ServerController
        from runapi_desktop.ui.controllers.settings import SettingsController
        from runapi_desktop.ui.controllers.support import SupportController
        from runapi_desktop.ui.controllers.tour import TourController
        from runapi_desktop.ui.controllers.updates import UpdatesController
        from runapi_desktop.ui.widgets.reveal import open_with_system
        from runapi_desktop.ui.window.about import show_about

        window, scope = self.window, self._scope
        library = LibraryController(
            window,
            self.reel,
            self.stage,
            services.library,
            services.runner,
            settings=self._settings,
            scope=scope,
        )
        drops = DropController(
            window=window,
            stage=self.stage,
            compose=self._compose,
            library=library,
            playback=self._playback,
            theme=self._theme,
            scope=scope,
        )
        self._opened_files.serve(drops.use_files)
        FullScreenController(window, self.stage.full_screen)
        CancelController(
            window=window,
            reel=self.reel,
            runner=services.runner,
            events=self.events,
            scope=scope,
        )
        self._servers = ServerController(
            window, self.tabs, services.servers, services.keys, self._runtime, settings=self._settings
        )
        self._presence = PresenceController(
            window,
            services.reel,
            self.reel.select_task,
            services.films.making,
            self._runtime,
            self._settings,
        )
        window.clips_folder_action.triggered.connect(lambda: open_with_system(self._clips_dir()))
        window.find_action.triggered.connect(self.reel.filters.focus_search)
        updates = Updates(services.releases, self._settings, self._runtime.clock)
        updates_controller = UpdatesController(window, updates, self._runtime, self._settings)
        check_now = updates_controller.check_now if updates.can_ask else None
        window.about_action.triggered.connect(async_slot(scope, show_about, window, check_now))
        letters = LettersController(window, self.tabs, self._settings)
        models = ModelsController(window, self.open_tab, self._settings, self._theme)
        for service, tab in self.tabs.items():
            models.add_tab(service, tab)
        HelpController(window, models.choose, self.reel, self.stage)
        self.guide = GuideController(window, self._theme)
        TourController(window, self.reel, self.stage, self._settings, self._servers.practice_chosen)
        self._repair = RepairController(window, services.repair, scope, partial(self._after_repair, services))
        self.settings_controller = SettingsController(
            window, self._settings, services.housekeeping, self.stage, library.throw_away, scope, updates
        )
        SupportController(window, self.reel, services.runner, services.diagnostics, scope)
        money = MoneyController(
            window,
            self.tabs,
            services.money,
            self._runtime,
            base_url=services.live_base_url,
            settings=self._settings,
            theme=self._theme,
        )
        for add_tab in (self._servers.add_tab, money.add_tab, models.add_tab, letters.add_tab):
            self._first.join(add_tab)

    async def _download(self, url: str, path: Path, on_progress: Any) -> int:
        return await (await self._opened).downloader.download(url, path, on_progress)

    async def _recent_prompts(self, service: str) -> Sequence[str]:
        return await (await self._opened).tasks.recent_prompts(service)

    async def _reel(self) -> ReelReader:
        return (await self._opened).reel

    def _known_keys(self) -> tuple[str, ...]:
        return self._opened.result().keys.account_keys.known_keys() if self._opened.done() else ()

    @property
    def is_practice(self) -> bool:
        """New clips are made by the practice server."""
        return self._opened.done() and self._opened.result().servers.is_practice

    # --- what it is made of --------------------------------------------------------------------------------

    def _clips_dir(self) -> Path:
        chosen = self._settings.clips_dir
        return Path(chosen) if chosen else self._paths.clips_dir

    # --- end -----------------------------------------------------------------------------------

    async def close(self) -> None:
        """Stop new work, end every task where it stands, then close network, database, settings and log.

        A part that fails to close keeps no later one from it.
        """
        async with AsyncExitStack() as later:
            later.push_async_callback(self._close_settings_and_log)
            later.push_async_callback(self._end_work)
            await self._leave_window()

    async def _leave_window(self) -> None:
        """Keep what stands in the window, and close it."""
        if self._opened.done():
            self._first.leave_layout()
            self.stage.full_screen.leave()
        self.window.hide()
        if self._drafts is not None:
            await self._drafts.close()
        if self._bell is not None:
            self._bell.close()
        if self._presence is not None:
            await self._presence.close()
        if self._opened.done():
            self.guide.close()
            self._last_card.keep()
            self.stage.show_item(None)
            self.stage.leave_page()
            await self._opened.result().library.removals.finish()

    async def _end_work(self) -> None:
        await self._scope.close()
        if self._opened.done():
            # After the tasks: one of them may still ask for a picture.
            self.reel.close_down()
            await self._opened.result().close()
        for aide in (self._garbage, self._watch):
            if aide is not None:
                aide.stop()
        self._media.close()

    async def _close_settings_and_log(self) -> None:
        # Whoever gets the lock reads the settings: limits on spending are among them. Not in a thread of the
        # executor: all of those may hang on a disk that does not answer, and nobody could open the app again.
        await asyncio.to_thread(finish_writing)
        self._executor.shutdown(wait=False, cancel_futures=True)
        if self._log_file is not None:
            from runapi_desktop.store.app_log import close_log

            close_log(self._log_file)
        self.window.deleteLater()
