"""Builds everything that stands behind the window, and takes it down again in the right order.

Loaded after the first paint: the HTTP client, the database driver and the video library cost more time to
import than the window itself.
"""

from __future__ import annotations

import platform
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

import httpx

from runapi_desktop.api.client import RunApiClient
from runapi_desktop.api.downloads import Downloader
from runapi_desktop.api.http import open_http
from runapi_desktop.api.releases import ReleaseFeed
from runapi_desktop.domain.errors import BadConfiguration
from runapi_desktop.domain.settings import MetadataPlace
from runapi_desktop.domain.spend_guard import SpendLimits
from runapi_desktop.resource_files import resource_path
from runapi_desktop.services.account_keys import AccountKeys
from runapi_desktop.services.accounts import Accounts
from runapi_desktop.services.bundles import FilmServices, KeyServices, LibraryServices, MoneyServices
from runapi_desktop.services.clip_import import ClipImport
from runapi_desktop.services.clip_locations import ClipLocations
from runapi_desktop.services.clip_making import ClipMaking
from runapi_desktop.services.clips_folder import ClipsFolder
from runapi_desktop.services.delivery import ClipPlaces
from runapi_desktop.services.diagnostics import Diagnostics
from runapi_desktop.services.found_key import FoundKey
from runapi_desktop.services.housekeeping import Housekeeping
from runapi_desktop.services.network_check import NetworkCheck
from runapi_desktop.services.practice import PracticeServer
from runapi_desktop.services.quotes import Quotes
from runapi_desktop.services.removals import Removals, move_to_trash
from runapi_desktop.services.repair import LibraryRepair
from runapi_desktop.services.runtime import Runtime
from runapi_desktop.services.servers import Servers
from runapi_desktop.services.sign_in import SignIn
from runapi_desktop.services.spend_outlook import SpendOutlook
from runapi_desktop.services.spending import Spending
from runapi_desktop.services.storage_use import StorageUse
from runapi_desktop.services.task_runner import TaskRunner
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
from runapi_desktop.store.strip_store import StripStore
from runapi_desktop.store.task_store import TaskStore
from runapi_desktop.store.upload_store import UploadStore

BASE_URL_VARIABLE = "RUNAPI_BASE_URL"
DEFAULT_BASE_URL = "https://runapi.ai"
RELEASES_VARIABLE = "RUNAPI_RELEASES_URL"
RELEASES_FILE = "releases-url.txt"
"""A resource of the bundles that nothing else keeps up to date; see `packaging/bundle/contents.py`."""


@dataclass(frozen=True, slots=True)
class Services:
    """The parts of a running app, by what they are for."""

    runtime: Runtime
    database: Database
    http: httpx.AsyncClient
    downloader: Downloader
    practice: PracticeServer
    servers: Servers
    live_base_url: str
    tasks: TaskStore
    reel: ReelStore
    runner: TaskRunner
    keys: KeyServices
    money: MoneyServices
    library: LibraryServices
    films: FilmServices
    repair: LibraryRepair
    diagnostics: Diagnostics
    housekeeping: Housekeeping
    releases: ReleaseFeed | None

    async def close(self) -> None:
        """Take everything down. The tasks that use it must have ended before."""
        await self.downloader.close()
        await self.http.aclose()
        await self.practice.stop()
        await self.database.close()


@dataclass(frozen=True, slots=True)
class Wishes:
    """What the user may set, asked for each time that it counts."""

    clips_dir: Callable[[], Path]
    file_name_template: Callable[[], str]
    limits: Callable[[], SpendLimits] = SpendLimits
    send_pause_s: Callable[[], float] = lambda: 0.0
    metadata_place: Callable[[], MetadataPlace] = lambda: MetadataPlace.NOWHERE


async def open_services(
    runtime: Runtime,
    paths: AppPaths,
    quotes: Quotes,
    wishes: Wishes,
    *,
    environ: Mapping[str, str],
    key_store: KeyStore,
    session_keys: KeyStore | None = None,
) -> Services:
    """Open the database and build the services.

    Raises ``StorageTrouble`` when the database cannot be used, ``BadConfiguration`` when ``RUNAPI_BASE_URL``
    is no address the app may talk to.
    """
    clock, events, scope = runtime.clock, runtime.events, runtime.scope
    connections, executor = runtime.connections, runtime.executor
    base_url = environ.get(BASE_URL_VARIABLE) or DEFAULT_BASE_URL
    http = await open_http()
    try:
        # The origin is the client's own reading of the base URL; the key is found under it.
        probe = RunApiClient(base_url, lambda: None, http=http)
    except ValueError as error:
        await http.aclose()
        raise BadConfiguration(BASE_URL_VARIABLE, base_url) from error
    releases_url = environ.get(RELEASES_VARIABLE) or releases_url_of_this_copy()
    try:
        releases = ReleaseFeed(releases_url, http) if releases_url else None
    except ValueError as error:
        await http.aclose()
        raise BadConfiguration(RELEASES_VARIABLE, releases_url) from error
    database = await Database.open(paths.database)
    account_keys = AccountKeys(
        probe.origin,
        connections=connections,
        key_store=key_store,
        session_keys=session_keys,
        environ=environ,
        events=events,
        gates=runtime.gates,
        scope=scope,
        trial_client=lambda key: RunApiClient(base_url, key, http=http),
        now=clock.now,
    )
    accounts = Accounts(
        probe.origin,
        account_keys=account_keys,
        connections=connections,
        store=AccountStore(database),
        client=lambda key: RunApiClient(base_url, key, http=http),
    )
    await accounts.open()
    live = connections.client(probe.origin)
    tasks, clips, ledger = TaskStore(database), ClipStore(database), LedgerStore(database)
    spending = Spending(
        ledger=ledger, account_keys=account_keys, quotes=quotes, clock=clock, limits=wishes.limits
    )
    downloader, practice = Downloader(), PracticeServer(paths.practice_dir)
    runner = TaskRunner(
        runtime,
        tasks=tasks,
        clips=clips,
        uploads=UploadStore(database),
        ledger=ledger,
        spending=spending,
        downloader=downloader,
        places=ClipPlaces(wishes.clips_dir, paths.posters_dir, wishes.file_name_template),
        send_pause_s=wishes.send_pause_s,
    )
    outlook = SpendOutlook(spending, connections=connections, events=events, scope=scope)
    # Other limits, or money given back: what is held may go now.
    outlook.changed.subscribe(lambda _limits: runner.look_again())
    return Services(
        runtime=runtime,
        database=database,
        http=http,
        downloader=downloader,
        practice=practice,
        servers=Servers(
            connections,
            practice,
            account_keys,
            accounts,
            tasks,
            lambda url, key: RunApiClient(url, key, http=http),
        ),
        live_base_url=live.base_url,
        tasks=tasks,
        reel=ReelStore(database),
        runner=runner,
        keys=KeyServices(
            account_keys,
            accounts,
            SignIn(live, account_keys, clock, scope, platform.node()),
            FoundKey(environ, account_keys, origin=live.origin, default_base_url=DEFAULT_BASE_URL),
        ),
        money=MoneyServices(account_keys, accounts, ledger, outlook),
        library=LibraryServices(
            clips,
            Removals(runtime, tasks, clips, RemovalStore(database), trash=move_to_trash),
            ClipImport(runtime, clips, posters_dir=paths.posters_dir, inputs_dir=paths.inputs_dir),
            ClipLocations(clips, events, executor),
        ),
        films=FilmServices(
            clips, StripStore(database), ClipMaking(clips, tasks, executor, wishes.metadata_place)
        ),
        repair=LibraryRepair(DamageStore(database, paths.data_dir), clock, executor, runtime.run_media),
        diagnostics=Diagnostics(
            paths,
            tasks,
            account_keys,
            key_store,
            runtime.gates,
            clock,
            Redactor(account_keys.known_keys),
            environ,
        ),
        housekeeping=Housekeeping(
            account_keys,
            accounts,
            ClipsFolder(clips, events, executor),
            StorageUse(paths, wishes.clips_dir, tasks, executor),
            NetworkCheck(base_url, http, clock),
            events,
            clock,
        ),
        releases=releases,
    )


def releases_url_of_this_copy() -> str:
    """Where the newest version is told, ``""`` where nobody is to be asked."""
    try:
        return resource_path(RELEASES_FILE).read_text(encoding="utf-8").strip()
    except OSError:
        return ""
