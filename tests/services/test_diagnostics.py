"""What is copied for those who help: enough to find out what is wrong, and nothing that is the user's own."""

from __future__ import annotations

import logging
import os
import platform
from dataclasses import dataclass
from pathlib import Path

import pytest

from runapi_desktop.api.client import RunApiClient
from runapi_desktop.domain.errors import KeyringUnavailable
from runapi_desktop.domain.task import Gate
from runapi_desktop.services.account_keys import AccountKeys
from runapi_desktop.services.diagnostics import Diagnostics
from runapi_desktop.store.app_log import close_log, open_log
from runapi_desktop.store.key_store import KeyStore, MemoryKeyStore
from runapi_desktop.store.paths import AppPaths
from runapi_desktop.store.redaction import Redactor
from tests.services.conftest import Run, from_words
from tests.services.fake_runapi import KEY, ORIGIN, FakeRunApi, answer

PROMPT = "Our unreleased zeppelin lands at dawn"


@dataclass
class Kit:
    run: Run
    paths: AppPaths
    account_keys: AccountKeys

    def text_of(self, key_store: KeyStore | None = None) -> Diagnostics:
        return Diagnostics(
            self.paths,
            self.run.tasks,
            self.account_keys,
            key_store or MemoryKeyStore(),
            self.run.gates,
            self.run.clock,
            Redactor(self.account_keys.known_keys),
            {
                "SSLKEYLOGFILE": "/home/ada/keys.log",
                "https_proxy": "http://ada:hunter2@proxy.example:8080",
                "SSL_CERT_FILE": "",
            },
        )

    async def text(self, *, with_prompts: bool = False, key_store: KeyStore | None = None) -> str:
        facts = {"Playback": "available"}
        text = await self.text_of(key_store).text(facts, with_prompts=with_prompts)
        for private in (KEY, "a@b.c", "Ada", str(Path.home())):
            assert private not in text
        return text


@pytest.fixture
async def kit(run: Run, server: FakeRunApi, tmp_path: Path) -> Kit:
    paths = AppPaths.resolve(str(tmp_path / "home"), {})
    paths.create()
    account_keys = AccountKeys(
        ORIGIN,
        connections=run.connections,
        key_store=MemoryKeyStore(),
        environ={"RUNAPI_API_KEY": KEY},
        events=run.events,
        gates=run.gates,
        scope=run.scope,
        trial_client=lambda key: RunApiClient(ORIGIN, key, http=server.client()),
    )
    await account_keys.load()
    await account_keys.refresh_balance()
    return Kit(run, paths, account_keys)


async def test_it_names_versions_storage_and_server(kit: Kit) -> None:
    text = await kit.text()
    assert text.startswith("RunAPI Desktop ")
    for line in (
        f"Python: {platform.python_version()}",
        "PyAV: ",
        "FFmpeg ",
        "Playback: available",
        "Data folder: a chosen folder, ",
        f"Server: {ORIGIN}",
        "Key from: environment",
        "Account: answers",
        "Keyring: this session's memory",
        "Gates shut: none",
    ):
        assert line in text


async def test_it_counts_tasks_and_names_failures_by_kind_and_ids(kit: Kit, server: FakeRunApi) -> None:
    await kit.run.until_finished(*await kit.run.runner.generate([from_words(PROMPT)]))
    server.fail("create", answer(422, body={"error": f"no zeppelin: {PROMPT}"}))
    await kit.run.until_finished(*await kit.run.runner.generate([from_words(PROMPT)]))
    text = await kit.text()
    assert "  failed: 1\n  ready: 1\n" in text
    assert "hailuo-02-text-to-video-standard · kind invalid_request" in text
    assert "zeppelin" not in text
    asked_for = await kit.text(with_prompts=True)
    assert f"prompt {PROMPT!r}" in asked_for
    assert f"words 'no zeppelin: {PROMPT}'" in asked_for


async def test_it_names_what_everybody_waits_for(kit: Kit, server: FakeRunApi) -> None:
    server.always["create"] = answer(402)
    (task,) = await kit.run.runner.generate([from_words()])
    await kit.run.clock.run_until(lambda: any(p.gate is Gate.CREDITS for p in kit.run.progress))
    assert f"Gates shut: credits at {ORIGIN}" in await kit.text()
    assert task.id not in await kit.text()


@pytest.mark.logs("something odd")
async def test_the_last_troubles_of_the_log_come_without_secrets_and_home(kit: Kit) -> None:
    handler = open_log(kit.paths.logs_dir, str)  # a log that was written before the key was known
    log = logging.getLogger("runapi_desktop.test_diagnostics")
    log.warning("something odd with %s in %s", KEY, Path.home() / "Videos")
    log.info("nothing of note")
    close_log(handler)
    text = await kit.text()
    assert f"something odd with ••• in ~{os.sep}Videos" in text
    assert "nothing of note" not in text


async def test_what_cannot_be_found_out_is_said(kit: Kit) -> None:
    class Locked(MemoryKeyStore):
        async def describe(self) -> str:
            raise KeyringUnavailable("it is locked")

    kit.paths.logs_dir.rmdir()
    kit.paths.clips_dir.rmdir()
    text = await kit.text(key_store=Locked())
    assert "Keyring: none (it is locked)" in text
    assert "Clips folder: cannot be read: " in text
    assert text.endswith("Last warnings and errors of the log\n  none\n")


async def test_it_names_what_changes_the_network_and_not_what_it_says(kit: Kit) -> None:
    text = await kit.text()
    assert "Variables that change the network: SSLKEYLOGFILE, HTTPS_PROXY\n" in text
    assert "hunter2" not in text
    assert "keys.log" not in text


@pytest.mark.parametrize("echo", [PROMPT, "ada@example.org", "zeppelin/1", "zeppelin" * 99])
async def test_what_the_server_repeats_in_an_id_or_a_code_stays_out(
    kit: Kit, server: FakeRunApi, echo: str
) -> None:
    body = {"error": {"message": echo, "code": echo}}
    server.fail("create", answer(422, headers={"X-Request-Id": echo}, body=body))
    await kit.run.until_finished(*await kit.run.runner.generate([from_words(PROMPT)]))
    text = await kit.text()
    assert "code unreadable" in text
    assert "request unreadable" in text
    assert echo.strip()[:8] not in text
