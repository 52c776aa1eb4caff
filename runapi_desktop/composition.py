"""Builds everything that stands behind the window, and takes it down again in the right order.

Loaded after the first paint: the HTTP client, the database driver and the video library cost more time to
import than the window itself.
"""

from __future__ import annotations

import platform
from collections.abc import Callable, Mapping
from concurrent.futures import Executor
from dataclasses import dataclass

import httpx

from runapi_desktop.api.client import RunApiClient
from runapi_desktop.api.downloads import Downloader
from runapi_desktop.api.http import open_http
from runapi_desktop.domain.errors import BadConfiguration
from runapi_desktop.domain.spend_guard import SpendLimits
from runapi_desktop.domain.task import PRACTICE_ORIGIN
from runapi_desktop.off_loop import RunMedia, run_here
from runapi_desktop.services.account import Account
from runapi_desktop.services.accounts import Accounts
from runapi_desktop.services.clip_import import ClipImport
from runapi_desktop.services.clip_locations import ClipLocations
from runapi_desktop.services.clips_folder import ClipsFolder
from runapi_desktop.services.clock import Clock
from runapi_desktop.services.connections import Connection, Connections
from runapi_desktop.services.delivery import ClipPlaces
from runapi_desktop.services.diagnostics import Diagnostics
from runapi_desktop.services.events import Events
from runapi_desktop.services.found_key import FoundKey
from runapi_desktop.services.gates import Gates
from runapi_desktop.services.housekeeping import Housekeeping
from runapi_desktop.services.network_check import NetworkCheck
from runapi_desktop.services.practice import PracticeServer
from runapi_desktop.services.quotes import Quotes
from runapi_desktop.services.removals import Removals, move_to_trash
from runapi_desktop.services.repair import LibraryRepair
from runapi_desktop.services.sign_in import SignIn
from runapi_desktop.services.spend_outlook import SpendOutlook
from runapi_desktop.services.spending import Spending
from runapi_desktop.services.storage_use import StorageUse
from runapi_desktop.services.task_runner import TaskRunner
from runapi_desktop.services.task_scope import TaskScope
from runapi_desktop.store.account_store import AccountStore
from runapi_desktop.store.clip_store import ClipStore
from runapi_desktop.store.damage import DamageStore
from runapi_desktop.store.database import Database
from runapi_desktop.store.key_store import KeyStore
from runapi_desktop.store.ledger_store import LedgerStore
from runapi_desktop.store.paths import AppPaths
from runapi_desktop.store.redaction import Redactor
from runapi_desktop.store.reel_store import ReelStore
from runapi_desktop.store.removal_store import RemovalStore
from runapi_desktop.store.task_store import TaskStore
from runapi_desktop.store.upload_store import UploadStore

BASE_URL_VARIABLE = "RUNAPI_BASE_URL"
DEFAULT_BASE_URL = "https://runapi.ai"


@dataclass(frozen=True, slots=True)
class Services:
    """The parts of a running app, by what they are for."""

    database: Database
    http: httpx.AsyncClient
    downloader: Downloader
    practice: PracticeServer
    connections: Connections
    live_origin: str
    tasks: TaskStore
    clips: ClipStore
    reel: ReelStore
    account: Account
    accounts: Accounts
    ledger: LedgerStore
    outlook: SpendOutlook
    sign_in: SignIn
    found_key: FoundKey
    runner: TaskRunner
    removals: Removals
    importer: ClipImport
    clip_locations: ClipLocations
    repair: LibraryRepair
    diagnostics: Diagnostics
    housekeeping: Housekeeping

    async def use_practice(self) -> None:
        """Make new tasks on the practice server. Raises ``Unreachable`` when it does not start."""
        await self.reach_practice()
        self.connections.use(PRACTICE_ORIGIN)

    async def reach_practice(self) -> None:
        """Start the practice server, so that its tasks can go on. Raises ``Unreachable``."""
        base_url, key = await self.practice.start()
        self.account.adopt_practice_key(key)
        client = RunApiClient(base_url, lambda: self.account.current_key(PRACTICE_ORIGIN), http=self.http)
        self.connections.add(Connection(PRACTICE_ORIGIN, client))

    def use_live(self) -> None:
        """Make new tasks at RunAPI."""
        self.connections.use(self.accounts.place)

    async def close(self) -> None:
        """Take everything down. The tasks that use it must have ended before."""
        await self.downloader.close()
        await self.http.aclose()
        await self.practice.stop()
        await self.database.close()


async def open_services(
    *,
    paths: AppPaths,
    places: ClipPlaces,
    environ: Mapping[str, str],
    key_store: KeyStore,
    session_keys: KeyStore | None = None,
    connections: Connections,
    gates: Gates,
    events: Events,
    clock: Clock,
    scope: TaskScope,
    executor: Executor,
    quotes: Quotes,
    limits: Callable[[], SpendLimits],
    send_pause_s: Callable[[], float],
    run_media: RunMedia = run_here,
) -> Services:
    """Open the database and build the services.

    Raises ``StorageTrouble`` when the database cannot be used, ``BadConfiguration`` when ``RUNAPI_BASE_URL``
    is no address the app may talk to.
    """
    base_url = environ.get(BASE_URL_VARIABLE) or DEFAULT_BASE_URL
    http = await open_http()
    try:
        # The origin is the client's own reading of the base URL; the key is found under it.
        probe = RunApiClient(base_url, lambda: None, http=http)
    except ValueError as error:
        await http.aclose()
        raise BadConfiguration(BASE_URL_VARIABLE, base_url) from error
    database = await Database.open(paths.database)
    account = Account(
        probe.origin,
        connections=connections,
        key_store=key_store,
        session_keys=session_keys,
        environ=environ,
        events=events,
        gates=gates,
        scope=scope,
        trial_client=lambda key: RunApiClient(base_url, key, http=http),
        now=clock.now,
    )
    accounts = Accounts(
        probe.origin,
        account=account,
        connections=connections,
        store=AccountStore(database),
        client=lambda key: RunApiClient(base_url, key, http=http),
    )
    await accounts.open()
    live = connections.client(probe.origin)
    tasks, clips, ledger = TaskStore(database), ClipStore(database), LedgerStore(database)
    spending = Spending(ledger=ledger, account=account, quotes=quotes, clock=clock, limits=limits)
    downloader = Downloader()
    runner = TaskRunner(
        tasks=tasks,
        clips=clips,
        uploads=UploadStore(database),
        connections=connections,
        spending=spending,
        downloader=downloader,
        gates=gates,
        events=events,
        clock=clock,
        scope=scope,
        places=places,
        executor=executor,
        send_pause_s=send_pause_s,
        run_media=run_media,
    )
    outlook = SpendOutlook(spending, connections=connections, events=events, scope=scope)
    # Other limits, or money given back: what is held may go now.
    outlook.changed.subscribe(lambda _limits: runner.look_again())
    return Services(
        database=database,
        http=http,
        downloader=downloader,
        practice=PracticeServer(paths.practice_dir),
        connections=connections,
        live_origin=live.origin,
        tasks=tasks,
        clips=clips,
        reel=ReelStore(database),
        account=account,
        accounts=accounts,
        ledger=ledger,
        outlook=outlook,
        sign_in=SignIn(live, account, clock, scope, platform.node()),
        found_key=FoundKey(environ, account, origin=live.origin, default_base_url=DEFAULT_BASE_URL),
        runner=runner,
        removals=Removals(
            tasks=tasks,
            clips=clips,
            removals=RemovalStore(database),
            events=events,
            clock=clock,
            scope=scope,
            executor=executor,
            trash=move_to_trash,
        ),
        importer=ClipImport(
            clips=clips,
            events=events,
            executor=executor,
            posters_dir=paths.posters_dir,
            inputs_dir=paths.inputs_dir,
            run_media=run_media,
        ),
        clip_locations=ClipLocations(clips, events, executor),
        repair=LibraryRepair(DamageStore(database, paths.data_dir), clock, executor, run_media),
        diagnostics=Diagnostics(
            paths, tasks, account, key_store, gates, clock, Redactor(account.known_keys), environ
        ),
        housekeeping=Housekeeping(
            account,
            accounts,
            ClipsFolder(clips, events, executor),
            StorageUse(paths, places.clips_dir, tasks, executor),
            NetworkCheck(base_url, http, clock),
            events,
            clock,
        ),
    )
