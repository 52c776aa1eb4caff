"""The test desktop itself: what the other tests stand on."""

from __future__ import annotations

import asyncio
import logging
import subprocess

import keyring
import pytest
import qasync
from PySide6.QtWidgets import QApplication

from tests.helpers.desktop_session import SecretServiceSession


def test_what_keyring_stores_an_independent_reader_finds(secret_service: SecretServiceSession) -> None:
    keyring.set_password("runapi-desktop-test", "somebody", "a secret")
    assert keyring.get_password("runapi-desktop-test", "somebody") == "a secret"
    assert secret_service.lookup(service="runapi-desktop-test", username="somebody") == "a secret"


def test_each_secret_service_starts_empty(secret_service: SecretServiceSession) -> None:
    assert keyring.get_password("runapi-desktop-test", "somebody") is None
    assert secret_service.lookup(service="runapi-desktop-test", username="somebody") is None


def test_a_display_answers_another_process(app_environment: dict[str, str]) -> None:
    answer = subprocess.run(
        ["xdotool", "getdisplaygeometry"], env=app_environment, capture_output=True, text=True, check=True
    )
    assert answer.stdout.split() == ["1600", "1000"]


async def test_async_test_with_qt_runs_on_qts_loop(qapp: QApplication) -> None:
    assert isinstance(asyncio.get_running_loop(), qasync.QEventLoop)
    await asyncio.sleep(0)


async def test_async_test_without_qt_runs_on_asyncios_loop() -> None:
    assert not isinstance(asyncio.get_running_loop(), qasync.QEventLoop)


@pytest.mark.logs(r"WARNING runapi_desktop\.api: 3 of 4")
def test_an_announced_warning_passes() -> None:
    logging.getLogger("runapi_desktop.api").warning("%d of 4", 3)
