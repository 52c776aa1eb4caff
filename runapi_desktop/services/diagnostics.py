"""What a helper needs to know about this copy of the app, as text to be copied: versions, how it stands with
tasks, gates and the key, and the last troubles of the log.

Never a key, an address of the user's folders or an e-mail; prompts and the server's words, which may repeat
them, only when asked for. In English always: it is read by those who help, not by those who ask.
"""

from __future__ import annotations

import asyncio
import platform
import shutil
import sqlite3
import sys
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from runapi_desktop import __version__
from runapi_desktop.api.proxies import system_proxies
from runapi_desktop.domain.errors import KeyringUnavailable, StorageTrouble
from runapi_desktop.domain.plain_words import plain_code, plain_id
from runapi_desktop.domain.task import Task
from runapi_desktop.media.av_loading import load_av
from runapi_desktop.services.account_keys import AccountKeys
from runapi_desktop.services.clock import Clock
from runapi_desktop.services.gates import Gates
from runapi_desktop.store.app_log import recent_trouble
from runapi_desktop.store.key_store import KeyStore
from runapi_desktop.store.paths import AppPaths
from runapi_desktop.store.task_store import TaskStore

Facts = Mapping[str, str]
_FAILED_SHOWN = 10
# What OpenSSL, Python and httpx honour without a word. SSLKEYLOGFILE lets its reader see the key.
_NETWORK_VARIABLES = (
    *("SSLKEYLOGFILE", "SSL_CERT_FILE", "SSL_CERT_DIR", "OPENSSL_CONF"),
    *("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY"),
    *("RUNAPI_BASE_URL", "RUNAPI_API_KEY"),
)


@dataclass(frozen=True, slots=True)
class Diagnostics:
    """Gathers the text anew each time it is asked for. ``redact`` strikes out any secret that got so far."""

    paths: AppPaths
    tasks: TaskStore
    account_keys: AccountKeys
    key_store: KeyStore
    gates: Gates
    clock: Clock
    redact: Callable[[str], str]
    environ: Mapping[str, str]

    async def text(self, window_facts: Facts, *, with_prompts: bool) -> str:
        """Everything, in sections. ``window_facts`` is what the user interface knows of itself. Never raises
        for what cannot be found out: the text then says so."""
        versions, storage, trouble = await asyncio.gather(
            asyncio.to_thread(_versions),
            asyncio.to_thread(self._storage),
            asyncio.to_thread(recent_trouble, self.paths.logs_dir),
        )
        sections = [
            ("Versions", _lines({**versions, **window_facts})),
            ("Network", [_set_variables(self.environ)]),
            ("Storage", _lines(storage)),
            ("Server", _lines(await self._server())),
            ("Tasks", await self._tasks_by_state()),
            ("Failed tasks", await self._failed(with_prompts)),
            ("Last warnings and errors of the log", trouble or ["none"]),
        ]
        title = f"RunAPI Desktop {__version__} · diagnostics of {self.clock.now():%Y-%m-%d %H:%M} UTC"
        body = (f"{name}\n" + "\n".join(f"  {line}" for line in lines) for name, lines in sections)
        whole = "\n\n".join((title, *body))
        return _without_home(await asyncio.to_thread(self.redact, whole)) + "\n"

    def _storage(self) -> Facts:
        kind = "a chosen folder" if self.paths.is_chosen else "the system's own folder"
        return {
            "Data folder": f"{kind}, {_free_space(self.paths.data_dir)}",
            "Clips folder": _free_space(self.paths.clips_dir),
        }

    async def _server(self) -> Facts:
        state = self.account_keys.state
        try:
            keyring = await self.key_store.describe()
        except KeyringUnavailable as error:
            keyring = f"none ({error})"
        shut = [f"{gate.gate} at {gate.origin}" for gate in self.gates.shut()]
        return {
            "Server": state.origin,
            "Key from": state.source.value,
            "Account": "answers" if state.info is not None else "not heard of yet",
            "Keyring": keyring,
            "Gates shut": ", ".join(shut) or "none",
        }

    async def _tasks_by_state(self) -> Sequence[str]:
        try:
            counts = await self.tasks.count_by_state()
        except StorageTrouble as trouble:
            return [str(trouble)]
        return [f"{state}: {count}" for state, count in counts.items()] or ["none"]

    async def _failed(self, with_prompts: bool) -> Sequence[str]:
        try:
            failed = await self.tasks.recent_failed(_FAILED_SHOWN)
        except StorageTrouble as trouble:
            return [str(trouble)]
        return [_failure_line(task, with_prompts) for task in failed] or ["none"]


def _failure_line(task: Task, with_prompts: bool) -> str:
    failure = task.failure
    facts = {
        "kind": failure.kind.value if failure else None,
        "code": plain_code(failure.code) if failure else None,
        "task": plain_id(task.remote_id),
        "request": plain_id((failure.request_id if failure else None) or task.request_id),
    }
    if with_prompts:
        facts |= {"words": repr(failure.message) if failure else None, "prompt": repr(task.request.prompt)}
    known = " · ".join(f"{name} {value}" for name, value in facts.items() if value)
    return f"{task.created_at:%Y-%m-%d %H:%M} {task.request.model} · {known}"


def _versions() -> Facts:
    load_av()
    import av
    import httpx

    system = platform.platform()
    with suppress(OSError, KeyError):
        system = f"{platform.freedesktop_os_release()['PRETTY_NAME']} ({system})"
    return {
        "App": f"{__version__}{', packaged' if getattr(sys, 'frozen', False) else ''}",
        "Python": platform.python_version(),
        "PyAV": f"{av.__version__}, FFmpeg {av.ffmpeg_version_info}",
        "httpx": httpx.__version__,
        "SQLite": sqlite3.sqlite_version,
        "System": system,
    }


def _set_variables(environ: Mapping[str, str]) -> str:
    """The names only: the address of a proxy may hold a password."""
    found = [name for name in _NETWORK_VARIABLES if environ.get(name) or environ.get(name.lower())]
    unreadable = system_proxies().unreadable
    return (
        f"Variables that change the network: {', '.join(found) or 'none'}\n"
        f"Proxy settings that cannot be read: {', '.join(unreadable) or 'none'}"
    )


def _free_space(folder: Path) -> str:
    try:
        return f"{shutil.disk_usage(folder).free / 1e9:.1f} GB free"
    except OSError as error:
        return f"cannot be read: {error.strerror}"


def _lines(facts: Facts) -> list[str]:
    return [f"{name}: {value}" for name, value in facts.items()]


def _without_home(text: str) -> str:
    home = str(Path.home())
    return text.replace(home, "~") if len(home) > 1 else text
